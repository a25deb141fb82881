// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/currency_rates.h"

namespace clientele::sandbox {

namespace {

struct Worth
{
    const char *currency;
    qint64 units; ///< of one piece, in hundred-thousandths of a dollar
};

constexpr Worth Worths[] = {{"AED", 27200},  {"CAD", 73000}, {"CNY", 14000}, {"DKK", 14500}, {"EUR", 108000},
                            {"GBP", 126000}, {"ILS", 27000}, {"INR", 1200},  {"JPY", 650},   {"KRW", 72},
                            {"PLN", 25000},  {"TND", 32000}, {"TRY", 3000},  {"UAH", 2500},  {"USD", 100000}};

qint64 worthOf(const QByteArray &currency)
{
    for (const Worth &one : Worths) {
        if (currency == one.currency)
            return one.units;
    }
    return 100000;
}

/// By doubling: an amount may have more digits than a machine's number.
Decimal times(Decimal amount, qint64 count)
{
    Decimal product;
    for (; count > 0; count /= 2) {
        if (count % 2 == 1)
            product = Decimal::add(product, amount).value_or(product);
        amount = Decimal::add(amount, amount).value_or(amount);
    }
    return product;
}

} // namespace

int decimalPlaces(QByteArrayView currency)
{
    if (currency == QByteArrayView("JPY") || currency == QByteArrayView("KRW"))
        return 0;
    return currency == QByteArrayView("TND") ? 3 : 2;
}

Decimal exchanged(const Decimal &amount, const QByteArray &from, const QByteArray &to)
{
    if (from == to)
        return amount;
    const qint64 rate = (worthOf(from) * 10000 + worthOf(to) / 2) / worthOf(to); // of four places
    const int places = decimalPlaces(to);
    const Decimal product = times(amount.roundedTo(4), rate);
    return Decimal::parse(product.toBytes() + "e-4").value_or(product).roundedTo(places);
}

} // namespace clientele::sandbox
