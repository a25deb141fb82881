// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/matching.h"

#include "sandbox/bigcapital/answers.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace clientele::sandbox::bigcapital {

namespace {

struct NamedColumn
{
    const char *name;
    Column column;
};
constexpr NamedColumn TextColumns[] = {
    {"first_name", Column::FirstName},     {"last_name", Column::LastName},
    {"display_name", Column::DisplayName}, {"email", Column::Email},
    {"work_phone", Column::WorkPhone},     {"personal_phone", Column::PersonalPhone},
    {"company_name", Column::CompanyName}, {"website", Column::Website},
};

SortColumn textColumn(const std::function<QString(const Customer &)> &text)
{
    return {SortColumn::Kind::Text,
            [text](const Customer &row) {
                const QString value = text(row);
                return SortValue{!value.isNull(), 0, folded(value)};
            },
            text,
            {}};
}

SortColumn dayColumn(const std::function<QDate(const Customer &)> &day,
                     const std::function<qint64(const Customer &)> &place)
{
    return {SortColumn::Kind::Day,
            [day, place](const Customer &row) {
                const bool given = day(row).isValid();
                return SortValue{given, given ? place(row) : 0, {}};
            },
            {},
            day};
}

SortColumn amountColumn(qint64 Customer::*member)
{
    return {SortColumn::Kind::Amount,
            [member](const Customer &row) {
                return SortValue{true, row.*member, {}};
            },
            {},
            {}};
}

std::optional<SortColumn> knownColumn(const QString &name)
{
    for (const NamedColumn &known : TextColumns) {
        if (name == QLatin1String(known.name))
            return textColumn([column = known.column](const Customer &row) { return row.text(column); });
    }
    if (name == QLatin1String("currency_code"))
        return textColumn([](const Customer &row) { return row.currency; });
    if (name == QLatin1String("balance"))
        return amountColumn(&Customer::balance);
    if (name == QLatin1String("opening_balance"))
        return amountColumn(&Customer::opening);
    if (name == QLatin1String("opening_balance_at"))
        return dayColumn([](const Customer &row) { return row.openingAt; },
                         [](const Customer &row) { return row.openingAt.toJulianDay(); });
    if (name == QLatin1String("created_at"))
        return dayColumn([](const Customer &row) { return row.createdAt.date(); },
                         [](const Customer &row) { return row.createdAt.toMSecsSinceEpoch(); });
    return std::nullopt;
}

std::function<bool(const Customer &)> textTest(const SortColumn &column, const QString &comparator,
                                               const QString &wanted)
{
    const QString value = folded(wanted);
    const bool unequal = comparator == QLatin1String("not_equals") || comparator == QLatin1String("is_not");
    return [text = column.text, comparator, value, unequal](const Customer &row) {
        if (text(row).isNull())
            return false; // what is NULL is neither equal nor unequal
        const QString own = folded(text(row));
        if (comparator == QLatin1String("contains"))
            return own.contains(value);
        if (comparator == QLatin1String("starts_with"))
            return own.startsWith(value);
        if (comparator == QLatin1String("ends_with"))
            return own.endsWith(value);
        return unequal ? own != value : own == value;
    };
}

std::function<bool(const Customer &)> amountTest(const SortColumn &column, const QString &comparator,
                                                 const Json &wanted)
{
    // A text that is no number counts as 0 to the database.
    const qint64 value = thousandths(numberOf(wanted).value_or("0")).value_or(LargestAmount + 1);
    return [read = column.value, comparator, value](const Customer &row) {
        const qint64 own = read(row).number;
        if (comparator == QLatin1String("not_equals"))
            return own != value;
        if (comparator == QLatin1String("bigger_than"))
            return own > value;
        if (comparator == QLatin1String("bigger_or_equals"))
            return own >= value;
        if (comparator == QLatin1String("smaller_than"))
            return own < value;
        if (comparator == QLatin1String("smaller_or_equals"))
            return own <= value;
        return own == value;
    };
}

/// The service asks its database for days in a form that is none, with these results (reference, section 7).
std::function<bool(const Customer &)> dayTest(const SortColumn &column, const QString &comparator, const Json &wanted)
{
    const QDate wantedDay = QDate::fromString(wanted.toString().left(10), Qt::ISODate);
    return [day = column.day, comparator, wantedDay](const Customer &row) {
        if (comparator == QLatin1String("after"))
            return day(row).isValid();
        return comparator == QLatin1String("before") && day(row).isValid() && day(row) <= wantedDay;
    };
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const bool letter = c.isLetter() && c.decompositionTag() == QChar::Canonical;
        // Syllables of Hangul come apart as well, but into letters, not into a letter and its mark.
        const bool hangul = c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
        QChar base = c;
        while (letter && !hangul && base.decompositionTag() == QChar::Canonical)
            base = base.decomposition().at(0);
        plain += base.toCaseFolded();
    }
    return plain;
}

bool likeAnywhere(const QString &text, const QString &pattern)
{
    QString expression;
    for (const QChar c : folded(pattern)) {
        if (c == QLatin1Char('%'))
            expression += QStringLiteral(".*");
        else if (c == QLatin1Char('_'))
            expression += QLatin1Char('.');
        else
            expression += QRegularExpression::escape(QString(c));
    }
    const QRegularExpression like(expression, QRegularExpression::DotMatchesEverythingOption);
    return like.match(folded(text)).hasMatch();
}

SortColumn sortColumn(const QString &name)
{
    if (name == QLatin1String("status"))
        throw serverError();
    std::optional<SortColumn> column = knownColumn(name);
    if (!column)
        throw ruleBroken("sort_column_not_found");
    return std::move(*column);
}

FilterRoles::FilterRoles(const QString &json)
{
    if (json.isEmpty())
        return;
    const Result<Json> roles = Json::parse(json.toUtf8());
    if (!roles)
        throw serverError();
    if (!roles->isArray())
        throw ruleBroken("stringified_filter_roles_invalid");
    for (const Json &role : roles->items()) {
        if (!role[u"fieldKey"].isString() || !role.find(u"value"))
            throw ruleBroken("stringified_filter_roles_invalid");
    }
    for (const Json &role : roles->items()) {
        if (!knownColumn(role[u"fieldKey"].toString()))
            throw ruleBroken("filter_roles_fields_not_found");
    }
    for (const Json &role : roles->items()) {
        const SortColumn column = *knownColumn(role[u"fieldKey"].toString());
        const QString comparator = role[u"comparator"].toString();
        const QString condition = role[u"condition"].toString();
        if (!m_either.empty() && condition != QLatin1String("and") && condition != QLatin1String("or"))
            throw serverError();
        // "and" binds closer, as it does in the database's own language.
        if (m_either.empty() || condition == QLatin1String("or"))
            m_either.emplace_back();
        const Json &value = role[u"value"];
        const QString text = value.isNumber() ? QString::fromLatin1(value.numberToken()) : value.toString();
        if (column.kind == SortColumn::Kind::Text)
            m_either.back().push_back(textTest(column, comparator, text));
        else if (column.kind == SortColumn::Kind::Amount)
            m_either.back().push_back(amountTest(column, comparator, value));
        else if (comparator == QLatin1String("after") || comparator == QLatin1String("before") ||
                 comparator == QLatin1String("in"))
            m_either.back().push_back(dayTest(column, comparator, value));
        else
            throw serverError();
    }
}

bool FilterRoles::match(const Customer &row) const
{
    const auto holds = [&row](const Test &test) { return test(row); };
    return m_either.empty() || std::any_of(m_either.begin(), m_either.end(), [&](const std::vector<Test> &all) {
               return std::all_of(all.begin(), all.end(), holds);
           });
}

} // namespace clientele::sandbox::bigcapital
