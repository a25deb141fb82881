// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/money.h"

#include "gui/look/type_scale.h"

#include <QColor>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace clientele {

namespace {

constexpr QChar noBreakSpace(0x00A0);
constexpr QChar narrowNoBreakSpace(0x202F);
constexpr QChar thinSpace(0x2009);

bool isGroupingBlank(QChar c)
{
    return c == noBreakSpace || c == narrowNoBreakSpace || c == thinSpace || c == QLatin1Char(' ');
}

/// Walks the figure piece by piece: digits in equal cells, grouping blanks at a fixed width, the rest as it comes.
template <typename Visit>
qreal walk(const QString &figure, const QFont &font, Visit visit)
{
    const QFontMetricsF metrics(font);
    qreal cell = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        cell = std::max(cell, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    const bool equal = digitsEquallyWide(font);
    // The narrow no-break space is one pixel wide in many fonts; somewhat under half a digit can be seen and stays
    // narrow.
    const qreal blank = std::max(3.0, std::round(cell * 0.45));
    qreal x = 0;
    QString run;
    const auto flush = [&] {
        if (!run.isEmpty()) {
            visit(x, run);
            x += metrics.horizontalAdvance(run);
            run.clear();
        }
    };
    for (const QChar c : figure) {
        if (isGroupingBlank(c)) {
            flush();
            x += blank;
        } else if (!equal && c.isDigit()) {
            flush();
            visit(x + (cell - metrics.horizontalAdvance(c)) / 2, QString(c));
            x += cell;
        } else {
            run += c;
        }
    }
    flush();
    return x;
}

/// The widest of the codes in use: what a slot has room for.
const QLatin1String widestCode("MWK");

QFont currencyFont(const QFont &font, bool slot)
{
    if (slot) {
        QFont small = fontFor(TextRole::ColumnHeader, font);
        small.setWeight(QFont::Normal);
        return small;
    }
    // Beside a figure of the text's size the currency keeps that size; beside the big ones it stays small.
    QFont small(font);
    if (QFontInfo(font).pixelSize() > QFontInfo(fontFor(TextRole::Body)).pixelSize() * 5 / 4) {
        small = fontFor(TextRole::Badge);
        small.setWeight(QFont::Normal);
    }
    return small;
}

} // namespace

QString MoneyText::spoken() const
{
    return currency.isEmpty() ? figure : figure + noBreakSpace + currency;
}

qreal moneyWidth(const MoneyText &money, const QFont &font)
{
    qreal width = walk(money.figure, font, [](qreal, const QString &) {});
    if (!money.currency.isEmpty() || money.slot) {
        const QFontMetricsF small(currencyFont(font, money.slot));
        const qreal code = small.horizontalAdvance(money.currency);
        width += std::round(QFontMetricsF(font).horizontalAdvance(QLatin1Char('0')) * 0.55) +
                 (money.slot ? std::max(code, std::ceil(small.horizontalAdvance(widestCode))) : code);
    }
    return width;
}

void drawMoney(QPainter *painter, const QRectF &rect, const MoneyText &money, const QFont &font, const QColor &ink,
               const QColor &quiet)
{
    painter->save();
    painter->setLayoutDirection(Qt::LeftToRight);
    const QFontMetricsF metrics(font);
    const qreal left = rect.right() - moneyWidth(money, font);
    // By rectangle, as all other text of a row is drawn: both then stand on one line at every scale.
    const auto draw = [&](qreal x, const QString &piece) {
        const QRectF room(left + x, rect.top(), 4096, rect.height());
        painter->drawText(room,
                          int(Qt::AlignLeft) | int(Qt::AlignAbsolute) | int(Qt::AlignVCenter) |
                              int(Qt::TextSingleLine) | int(Qt::TextDontClip),
                          piece);
    };
    painter->setFont(font);
    painter->setPen(money.quiet ? quiet : ink);
    const qreal width = walk(money.figure, font, draw);
    if (!money.currency.isEmpty()) {
        const QFont small = currencyFont(font, money.slot);
        const qreal x = width + std::round(metrics.horizontalAdvance(QLatin1Char('0')) * 0.55);
        painter->setFont(small);
        painter->setPen(quiet);
        if (small == font) {
            draw(x, money.currency);
        } else {
            const qreal baseline = rect.top() + std::round((rect.height() - metrics.height()) / 2) + metrics.ascent();
            painter->drawText(QPointF(left + x, baseline), money.currency);
        }
    }
    painter->restore();
}

} // namespace clientele
