// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/figures.h"

#include "core/decimal.h"

#include <QDateTime>
#include <QRegularExpression>

#include <charconv>

namespace clientele::sandbox::bigcapital {

namespace {

std::optional<qint64> units(const QByteArray &token, int scale, qint64 most)
{
    const std::optional<Decimal> number = Decimal::parse(token);
    const std::optional<qint64> whole = number ? number->roundedTo(scale).toUnits(scale) : std::nullopt;
    return whole && *whole >= -most && *whole <= most ? whole : std::nullopt;
}

Json shortest(qint64 count, int scale)
{
    QByteArray digits = Decimal::fromUnits(count, scale).toBytes();
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    return Json::number(digits);
}

/// The service is written in JavaScript, whose only number is the double. What it does to amounts is what is
/// practised here, so this is the one place that does the same.
using ScriptNumber = double;

ScriptNumber scriptNumber(qint64 count, qint64 parts)
{
    return static_cast<ScriptNumber>(count) / static_cast<ScriptNumber>(parts);
}

Json scriptJson(ScriptNumber number)
{
    char text[400];
    const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::fixed).ptr;
    return Json::number(QByteArray(text, static_cast<qsizetype>(end - text)));
}

} // namespace

std::optional<QByteArray> numberOf(const Json &value)
{
    QByteArray token = value.numberToken();
    if (value.isString())
        token = value.toString().trimmed().toUtf8();
    return Decimal::parse(token) ? std::optional(token) : std::nullopt;
}

std::optional<qint64> thousandths(const QByteArray &token)
{
    return units(token, 3, LargestAmount);
}

std::optional<qint64> billionths(const QByteArray &token)
{
    return units(token, 9, 9'999 * OneRate + OneRate - 1);
}

Json amountJson(qint64 count)
{
    return shortest(count, 3);
}

Json rateJson(qint64 count)
{
    return shortest(count, 9);
}

Json noisyProduct(qint64 amount, qint64 rate)
{
    return scriptJson(scriptNumber(amount, 1000) * scriptNumber(rate, OneRate));
}

Json noisySum(qint64 amount, qint64 more)
{
    return scriptJson(scriptNumber(amount, 1000) + scriptNumber(more, 1000));
}

QString formatted(qint64 count)
{
    const QByteArray text = Decimal::fromUnits(count, 3).roundedTo(2).toBytes();
    const qsizetype first = text.startsWith('-') ? 1 : 0;
    QByteArray grouped = text;
    for (qsizetype at = text.indexOf('.') - 3; at > first; at -= 3)
        grouped.insert(at, ',');
    return QString::fromLatin1(grouped);
}

Json momentJson(const QDateTime &stored, const QTimeZone &zone)
{
    if (!stored.isValid())
        return Json();
    const QDateTime there = QDateTime(stored.date(), stored.time(), zone).toUTC();
    return Json::string(there.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + QLatin1Char('Z'));
}

Json dayJson(const QDate &day, const QTimeZone &zone)
{
    return day.isValid() ? momentJson(QDateTime(day, QTime(0, 0), Qt::UTC), zone) : Json();
}

QDate dayOf(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression day(QStringLiteral(R"(^\d{4}-\d{2}-\d{2}$)"));
    if (day.match(text).hasMatch())
        return QDate::fromString(text, Qt::ISODate);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return {};
    return moment.timeSpec() == Qt::LocalTime ? moment.date() : moment.toTimeZone(zone).date();
}

} // namespace clientele::sandbox::bigcapital
