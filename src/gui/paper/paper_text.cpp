// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper/paper_text.h"

#include "gui/look/tokens.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace clientele::paper {

namespace {

/// Paper is white whatever the theme.
QColor colourOf(Ink ink)
{
    const Tokens tokens = lightTokens();
    switch (ink) {
    case Ink::Muted:
        return tokens.muted;
    case Ink::Rule:
        return tokens.edge;
    case Ink::Hairline:
        return tokens.hairline;
    case Ink::Text:
        break;
    }
    return tokens.text;
}

QTextOption optionOf(Qt::Alignment alignment)
{
    QTextOption option;
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(alignment | Qt::AlignAbsolute);
    return option;
}

} // namespace

QFont fontOf(const QFont &family, qreal points, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(int(std::lround(points * point)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

std::shared_ptr<QTextLayout> Setter::set(const QString &text, const QFont &font, qreal width, Align align) const
{
    const bool right = align == Align::Right || (align == Align::Trailing) != isMirrored();
    auto layout =
        std::make_shared<QTextLayout>(QString(text).replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)), font);
    layout->setTextOption(optionOf(right ? Qt::AlignRight : Qt::AlignLeft));
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(width, point));
        line.setPosition({0, y});
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

std::shared_ptr<QTextLayout> Setter::setWithin(const QString &text, const QFont &font, qreal width, qreal room,
                                               Align align) const
{
    auto layout = set(text, font, width, align);
    if (heightOf(*layout) <= room || layout->lineCount() < 2)
        return layout;
    int lines = 1;
    for (qreal y = layout->lineAt(0).height(); y + layout->lineAt(lines).height() <= room; ++lines)
        y += layout->lineAt(lines).height();
    QString kept = text.left(layout->lineAt(lines).textStart());
    do { // the ellipsis needs a place of its own
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, kept);
        letters.toEnd();
        kept.truncate(std::max<qsizetype>(letters.toPreviousBoundary(), 0));
        layout = set(kept + QChar(0x2026), font, width, align);
    } while (layout->lineCount() > lines && !kept.isEmpty());
    return layout;
}

qreal heightOf(const QTextLayout &text)
{
    qreal height = 0;
    for (int i = 0; i < text.lineCount(); ++i)
        height += text.lineAt(i).height();
    return height;
}

qreal widthOf(const QString &text, const QFont &font)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, font);
    QTextOption option = optionOf(Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    return std::ceil(line.naturalTextWidth()) + 1;
}

qreal longestWord(const QString &text, const QFont &font)
{
    qreal longest = 0;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        longest = std::max(longest, widthOf(word, font));
    return longest;
}

void draw(QPainter *painter, const Piece &piece)
{
    if (!piece.text) {
        painter->fillRect(piece.box, colourOf(piece.ink));
        return;
    }
    painter->setPen(colourOf(piece.ink));
    piece.text->draw(painter, piece.box.topLeft());
}

} // namespace clientele::paper
