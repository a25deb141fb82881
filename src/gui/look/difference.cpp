// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/painting.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QTextLayout>

namespace clientele {

TextRange differingRange(const QString &text, const QString &other)
{
    qsizetype start = 0;
    const qsizetype shorter = qMin(text.size(), other.size());
    while (start < shorter && text.at(start) == other.at(start)) {
        ++start;
    }
    qsizetype end = text.size();
    qsizetype otherEnd = other.size();
    while (end > start && otherEnd > start && text.at(end - 1) == other.at(otherEnd - 1)) {
        --end;
        --otherEnd;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(start);
    if (start > 0 && !finder.isAtBoundary()) {
        start = finder.toPreviousBoundary();
    }
    finder.setPosition(end);
    if (end < text.size() && !finder.isAtBoundary()) {
        end = finder.toNextBoundary();
    }
    return {start, end - start};
}

void drawUnderlinedDifference(QPainter *painter, const QRect &rect, const QString &text, TextRange differing,
                              const QFont &font, const QColor &ink, const QColor &accent, Qt::LayoutDirection direction)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return;
    }
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();

    const QPointF origin(rect.left(), rect.top() + (rect.height() - line.height()) / 2);
    painter->save();
    painter->setPen(ink);
    layout.draw(painter, origin);
    // Glyph runs are visual, so that a stretch that falls apart in mixed directions is underlined piece by piece.
    const qsizetype start = qMin(differing.start, shown.size());
    const qsizetype length = qMin(differing.length, shown.size() - start);
    if (length > 0) {
        const QList<QGlyphRun> runs = line.glyphRuns(int(start), int(length));
        const qreal y = origin.y() + line.ascent() + 2;
        for (const QGlyphRun &run : runs) {
            const QRectF box = run.boundingRect();
            painter->fillRect(QRectF(origin.x() + box.left(), qRound(y), box.width(), 2), accent);
        }
    }
    painter->restore();
}

} // namespace clientele
