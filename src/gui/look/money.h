// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;
class QLocale;
class QPainter;
class QRectF;
class QColor;

namespace clientele {

class Decimal;

/// A sum of money ready to be drawn or spoken.
struct MoneyText
{
    QString figure;     ///< "15 750,00" in the locale's own marks; an en dash for a zero that is not to raise its voice
    QString currency;   ///< "EUR"; empty where the column header already says it
    bool quiet = false; ///< a zero shown as dash: muted
    /// In a column of several currencies: the currency stands small in a slot that is equally wide in every row, so
    /// that digits line up; a row without one leaves it empty.
    bool slot = false;

    QString spoken() const; ///< for tooltips, copying and screen readers: figure, no-break space, currency
};

enum class Zero { Dash, Digits };

/// `scale` digits after the point at least; none of the given ones is lost. Zero::Dash is for columns, Digits for
/// totals and forms.
MoneyText moneyText(const Decimal &amount, const QLocale &locale, const QString &currency = {}, int scale = 2,
                    Zero zero = Zero::Dash);

/// Draws money, always: right-aligned in `rect` (also in right-to-left windows, as digits run left to right), digits
/// equally wide whatever the font, grouping blanks wide enough to be seen, the currency after it in `quiet` and at
/// label size. Never elided: where the room is too small it is drawn across the left edge for the caller to widen.
void drawMoney(QPainter *painter, const QRectF &rect, const MoneyText &money, const QFont &font, const QColor &ink,
               const QColor &quiet);
/// The width drawMoney needs.
qreal moneyWidth(const MoneyText &money, const QFont &font);

} // namespace clientele
