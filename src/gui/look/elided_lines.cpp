// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/elided_lines.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace clientele {

QStringList elidedLines(const QString &words, const QFont &font, int room, int most)
{
    QStringList lines;
    QTextLayout layout(words, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        if (lines.size() == most - 1) {
            lines += QFontMetrics(font).elidedText(words.mid(line.textStart()), Qt::ElideRight, room);
            break;
        }
        lines += words.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

void drawLines(QPainter *painter, const QRect &place, const QStringList &lines, Qt::LayoutDirection direction)
{
    const int line = painter->fontMetrics().lineSpacing();
    const auto edge = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    int top = place.top() + (place.height() - int(lines.size()) * line) / 2;
    painter->save();
    painter->setLayoutDirection(direction);
    for (const QString &words : lines) {
        painter->drawText(QRect(place.left(), top, place.width(), line),
                          edge | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, words);
        top += line;
    }
    painter->restore();
}

} // namespace clientele
