// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cash_discount.h"

#include <QRegularExpression>

namespace clientele {

namespace {

constexpr int usualPlaces = 2;
constexpr int mostPlaces = 9; ///< more is no currency's, but a mistake

QDate endOf(QChar unit, const QDate &day)
{
    switch (unit.unicode()) {
    case 'W':
        return day.addDays(Qt::Sunday - day.dayOfWeek());
    case 'M':
        return {day.year(), day.month(), day.daysInMonth()};
    case 'Q': {
        const QDate last(day.year(), (day.month() + 2) / 3 * 3, 1);
        return {last.year(), last.month(), last.daysInMonth()};
    }
    case 'Y':
        return {day.year(), 12, 31};
    default:
        return day; // the current day
    }
}

QDate moved(QChar unit, int by, const QDate &day)
{
    switch (unit.unicode()) {
    case 'W':
        return day.addDays(7 * qint64(by));
    case 'M':
        return day.addMonths(by);
    case 'Q':
        return day.addMonths(3 * by);
    case 'Y':
        return day.addYears(by);
    default:
        return day.addDays(by);
    }
}

/// `amount` times `percent` by a hundred, exact.
std::optional<Decimal> partOf(const Decimal &amount, const Decimal &percent)
{
    const int places = percent.scale();
    const std::optional<qint64> times = percent.toUnits(places);
    if (!times || *times < 0)
        return std::nullopt;
    Decimal product;
    std::optional<Decimal> doubled = amount;
    for (qint64 rest = *times; rest > 0; rest >>= 1) {
        if (!doubled)
            return std::nullopt;
        if (rest & 1) {
            const std::optional<Decimal> sum = Decimal::add(product, *doubled);
            if (!sum)
                return std::nullopt;
            product = *sum;
        }
        doubled = Decimal::add(*doubled, *doubled);
    }
    return Decimal::parse(QByteArrayView(product.toBytes() + "e-" + QByteArray::number(places + 2)));
}

} // namespace

std::optional<QDate> dateBy(const QString &formula, const QDate &from)
{
    static const QRegularExpression part(QStringLiteral("^([+-]?)(?:C([DWMQY])|(\\d{1,4})([DWMQY]))"));
    QString rest = formula.simplified().remove(QLatin1Char(' ')).toUpper();
    if (rest.startsWith(QLatin1Char('<')) && rest.endsWith(QLatin1Char('>')))
        rest = rest.mid(1, rest.size() - 2);
    if (rest.isEmpty() || !from.isValid())
        return std::nullopt;
    QDate day = from;
    while (!rest.isEmpty()) {
        const QRegularExpressionMatch match = part.match(rest);
        if (!match.hasMatch() || !day.isValid())
            return std::nullopt;
        const bool back = match.captured(1) == QLatin1String("-");
        if (const QString current = match.captured(2); !current.isEmpty()) {
            if (back)
                return std::nullopt; // its beginning: no terms are written so
            day = endOf(current.front(), day);
        } else {
            const int by = match.captured(3).toInt();
            day = moved(match.captured(4).front(), back ? -by : by, day);
        }
        rest = rest.mid(match.capturedLength());
    }
    return day.isValid() ? std::optional(day) : std::nullopt;
}

int placesOf(const Record &currency)
{
    const QString most =
        currency.isNull() ? QString() : currency.value("decimals").toText().section(u':', -1).trimmed();
    bool isNumber = false;
    const int places = most.toInt(&isNumber);
    return isNumber && places >= 0 && places <= mostPlaces ? places : usualPlaces;
}

std::optional<CashDiscount> cashDiscount(const Record &terms, const Record &invoice, int places)
{
    if (terms.isNull() || invoice.isNull())
        return std::nullopt;
    const Decimal *percent = terms.value("discount.percent").asDecimal();
    const Decimal *remaining = invoice.value("amount.remaining").asDecimal();
    // Of the whole invoice, whatever has been paid on it.
    const Decimal *total = invoice.value("amount.total").asDecimal();
    const QDate *printed = invoice.value("date.invoice").asDate();
    const QDate *posted = invoice.value("date").asDate();
    const QDate from = printed ? *printed : posted ? *posted : QDate();
    if (!percent || percent->isZero() || percent->isNegative() || !remaining)
        return std::nullopt;
    const std::optional<QDate> until = dateBy(terms.value("discount.formula").toText(), from);
    const Decimal &whole = total ? *total : *remaining;
    const std::optional<Decimal> amount = partOf(whole, *percent);
    if (!until || !amount)
        return std::nullopt;
    const Decimal rounded = amount->roundedTo(places);
    if (rounded.isZero() || rounded.isNegative() || rounded >= *remaining)
        return std::nullopt;
    return CashDiscount{rounded, *until, *percent, whole};
}

} // namespace clientele
