// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/days.h"

#include "core/codec.h"
#include "core/schema.h"
#include "core/value.h"

#include <QTime>

#include <algorithm>
#include <vector>

namespace clientele::bigcapital {

namespace {

/// The runs of digits in a text, in order of size; none if one is too long for a date.
std::vector<int> numbersIn(const QString &text)
{
    std::vector<int> numbers;
    bool inside = false;
    for (const QChar c : text) {
        const int digit = c.digitValue(); // also those of other scripts
        if (digit < 0) {
            inside = false;
            continue;
        }
        if (!inside)
            numbers.push_back(0);
        inside = true;
        if (numbers.back() > 999)
            return {};
        numbers.back() = numbers.back() * 10 + digit;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

bool fits(const std::vector<int> &numbers, const QDate &day)
{
    for (const int year : {day.year(), day.year() % 100}) {
        std::vector<int> named{day.day(), year}; // the month by its name
        std::sort(named.begin(), named.end());
        std::vector<int> counted{day.day(), day.month(), year};
        std::sort(counted.begin(), counted.end());
        if (numbers == named || numbers == counted)
            return true;
    }
    return false;
}

/// The day it is rounded to, where the instant may as well be the midnight of the day after.
std::optional<QDate> doubtful(const Json &wire)
{
    const QString text = wire.toString();
    if (!text.contains(QLatin1Char('T')) && !text.contains(QLatin1Char(' ')))
        return std::nullopt; // a plain day
    const std::optional<Instant> moment = Instant::parse(text);
    if (!moment)
        return std::nullopt;
    const QTime time = moment->utc.time();
    const bool within = time >= QTime(10, 0) && time <= QTime(12, 0);
    return within ? std::optional(moment->utc.date()) : std::nullopt;
}

/// The same member as people shall read it: the service puts the word before some names and behind others.
QString twinOf(const Json &object, const QString &name)
{
    const QString camel = name.left(1).toUpper() + name.mid(1);
    for (const QString &twin : {QStringLiteral("formatted_") + name, name + QStringLiteral("_formatted"),
                                QStringLiteral("formatted") + camel, name + QStringLiteral("Formatted")}) {
        if (const QString text = object[twin].toString(); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

std::optional<QDate> dayByTwin(const QDate &rounded, const QString &twin)
{
    const std::vector<int> numbers = numbersIn(twin);
    const bool same = fits(numbers, rounded);
    const bool after = fits(numbers, rounded.addDays(1));
    if (same == after)
        return std::nullopt;
    return after ? rounded.addDays(1) : rounded;
}

Json withPlainDays(const EntitySchema &schema, const Json &object, std::optional<bool> &farEast, const Record *known)
{
    Json told = object;
    for (const FieldSpec &field : schema.fields()) {
        for (const WireForm &form : field.forms) {
            if (form.codec != &codec::localMidnight || form.read.isEmpty())
                continue;
            const QString name = QString::fromLatin1(form.read);
            const std::optional<QDate> rounded = doubtful(object[name]);
            if (!rounded)
                continue;
            const std::optional<QDate> shown = dayByTwin(*rounded, twinOf(object, name));
            if (shown)
                farEast = *shown != *rounded;
            const QDate *held = known ? known->value(field.key).asDate() : nullptr;
            const bool after = farEast.value_or(held && *held == rounded->addDays(1));
            if (shown ? *shown != *rounded : after)
                told = told.with(name, Json::string(rounded->addDays(1).toString(Qt::ISODate)));
        }
    }
    return told;
}

} // namespace clientele::bigcapital
