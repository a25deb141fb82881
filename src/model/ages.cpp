// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ages.h"

#include "model/date_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace clientele {

namespace {

struct Period
{
    const char *amount;
    const char *label; ///< the service's own name for it
};

constexpr Period periods[] = {{"ageing.current", ""},
                              {"ageing.period1", "ageing.label1"},
                              {"ageing.period2", "ageing.label2"},
                              {"ageing.period3", "ageing.label3"},
                              {"ageing.before", ""}};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::AgesView)
};

constexpr qint64 mostUnits = std::numeric_limits<qint64>::max() / 8; ///< so many can be added up where they are drawn

} // namespace

std::vector<Age> agesOf(const Record &record, const ValueText &text)
{
    std::vector<Age> ages;
    for (const Period &period : periods) {
        const FieldSpec *field = record.isNull() ? nullptr : record.schema()->find(period.amount);
        const Value::State state = field ? record.value(period.amount).state() : Value::State::NotOffered;
        if (state == Value::State::NotOffered || state == Value::State::Absent)
            continue;
        Age age;
        age.field = period.amount;
        const Value &label = record.value(period.label);
        age.label = label.isPresent() ? label.toText() : wording::fieldLabel(*field);
        age.amount = record.value(period.amount);
        age.spoken = text.full(*field, age.amount, record);
        ages.push_back(std::move(age));
    }
    // Shares are drawn, not reckoned with: where cents would not fit, an eighth of the whole units will do.
    const bool inCents = std::all_of(ages.begin(), ages.end(), [](const Age &age) {
        const Decimal *amount = age.amount.asDecimal();
        return !amount || amount->roundedTo(2).toUnits(2).value_or(mostUnits) < mostUnits;
    });
    for (Age &age : ages) {
        const Decimal *amount = age.amount.asDecimal();
        if (!amount || amount->isNegative())
            continue;
        age.share =
            inCents ? amount->roundedTo(2).toUnits(2).value_or(0) : amount->roundedTo(0).toUnits(0).value_or(0) / 8;
    }
    return ages;
}

QString agesRemark(const Record &record, const QLocale &locale)
{
    if (record.isNull())
        return {};
    const FieldSpec *day = record.schema()->find("ageing.asOf");
    const QDate *asOf = day ? record.value("ageing.asOf").asDate() : nullptr;
    const Value &length = record.value("ageing.length");
    const QString when = asOf ? shortDate(*asOf, locale) : QString();
    if (record.value("ageing.label1").isPresent() || !length.isPresent())
        return when.isEmpty() ? QString() : Words::tr("As of %1").arg(when);
    //: %1 a day, %2 the length of one period as the service writes it: "3M"
    return when.isEmpty() ? QString() : Words::tr("As of %1, in periods of %2").arg(when, length.toText());
}

} // namespace clientele
