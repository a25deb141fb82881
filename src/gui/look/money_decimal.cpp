// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"
#include "gui/look/money.h"

#include <QLocale>

namespace clientele {

MoneyText moneyText(const Decimal &amount, const QLocale &locale, const QString &currency, int scale, Zero zero)
{
    MoneyText text;
    if (amount.isZero() && zero == Zero::Dash) {
        text.figure = QChar(0x2013);
        text.quiet = true;
        return text;
    }
    text.figure = amount.toText(locale, scale);
    text.currency = currency;
    return text;
}

} // namespace clientele
