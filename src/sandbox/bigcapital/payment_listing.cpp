// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/payment_listing.h"

#include "sandbox/bigcapital/answers.h"
#include "sandbox/bigcapital/matching.h"

#include <algorithm>
#include <functional>

namespace clientele::sandbox::bigcapital {

namespace {

/// What a payment is sorted and filtered by.
struct Field
{
    bool number = false;
    qint64 count = 0;
    QString text;

    bool operator<(const Field &other) const
    {
        return number && other.number ? count < other.count : text < other.text;
    }
};

std::optional<Field> fieldOf(const Payment &payment, const Organization &organization, const QString &name)
{
    if (name == QLatin1String("amount"))
        return Field{true, payment.amount, {}};
    if (name == QLatin1String("customer"))
        return Field{true, payment.customerId * 1000, {}};
    if (name == QLatin1String("deposit_account"))
        return Field{true, payment.account * 1000, {}};
    if (name == QLatin1String("payment_date"))
        return Field{false, 0, payment.date.toString(Qt::ISODate)};
    if (name == QLatin1String("reference_no"))
        return Field{false, 0, folded(payment.referenceNo)};
    if (name == QLatin1String("payment_receive_no"))
        return Field{false, 0, folded(payment.number)};
    if (name == QLatin1String("statement"))
        return Field{false, 0, folded(payment.statement)};
    if (name == QLatin1String("created_at"))
        return Field{};
    Q_UNUSED(organization)
    return std::nullopt;
}

using Test = std::function<bool(const Payment &)>;

Test testOf(const Json &role, const Organization &organization)
{
    const QString name = role[u"fieldKey"].toString();
    const QString comparator = role[u"comparator"].toString();
    const Json value = role[u"value"];
    const qint64 count = thousandths(numberOf(value).value_or("0")).value_or(LargestAmount);
    const QString text = folded(value.isNumber() ? QString::fromLatin1(value.numberToken()) : value.toString());
    return [=, &organization](const Payment &payment) {
        const Field field = *fieldOf(payment, organization, name);
        const bool unequal = comparator == QLatin1String("not_equals") || comparator == QLatin1String("is_not");
        if (!field.number) {
            if (comparator == QLatin1String("contains"))
                return field.text.contains(text);
            if (comparator == QLatin1String("starts_with"))
                return field.text.startsWith(text);
            if (comparator == QLatin1String("ends_with"))
                return field.text.endsWith(text);
            return (field.text == text) != unequal;
        }
        if (comparator == QLatin1String("bigger_than"))
            return field.count > count;
        if (comparator == QLatin1String("bigger_or_equals"))
            return field.count >= count;
        if (comparator == QLatin1String("smaller_than"))
            return field.count < count;
        if (comparator == QLatin1String("smaller_or_equals"))
            return field.count <= count;
        return (field.count == count) != unequal;
    };
}

/// Any of these, of which all hold. Refuses as the list of customers does (reference, section 7).
std::vector<std::vector<Test>> rolesOf(const QString &json, const Organization &organization)
{
    std::vector<std::vector<Test>> either;
    if (json.isEmpty())
        return either;
    const Result<Json> roles = Json::parse(json.toUtf8());
    if (!roles)
        throw serverError();
    for (const Json &role : roles->items()) {
        if (!role[u"fieldKey"].isString() || !role.find(u"value"))
            throw ruleBroken("stringified_filter_roles_invalid");
        if (!fieldOf({}, organization, role[u"fieldKey"].toString()))
            throw ruleBroken("filter_roles_fields_not_found");
        const QString condition = role[u"condition"].toString();
        if (!either.empty() && condition != QLatin1String("and") && condition != QLatin1String("or"))
            throw serverError();
        if (either.empty() || condition == QLatin1String("or"))
            either.emplace_back();
        either.back().push_back(testOf(role, organization));
    }
    return either;
}

bool found(const Payment &payment, const QString &keyword)
{
    const std::optional<QByteArray> number = numberOf(Json::string(keyword));
    const std::optional<qint64> amount = number ? thousandths(*number) : std::nullopt;
    return likeAnywhere(payment.number, keyword) || likeAnywhere(payment.referenceNo, keyword) ||
           (amount && payment.amount == *amount);
}

} // namespace

PaymentPage listedPayments(const Organization &organization, const Parameters &asked)
{
    PaymentPage page;
    bool number = false;
    if (asked.has("page")) {
        page.page = asked.text("page").toLongLong(&number);
        if (!number || page.page < 1)
            throw serverError();
    }
    qint64 size = 12;
    page.pageSize = Json::number(size);
    if (asked.has("pageSize")) {
        // Nobody looks whether it is a number (reference, 10.3).
        page.pageSize = Json::string(asked.text("pageSize"));
        size = asked.text("pageSize").toLongLong(&number);
        if (!number)
            size = 12;
        if (size < 0)
            throw serverError();
    }
    page.column = asked.has("columnSortBy") ? asked.text("columnSortBy") : QStringLiteral("created_at");
    page.order = asked.has("sortOrder") ? asked.text("sortOrder") : QStringLiteral("desc");
    if (!fieldOf({}, organization, page.column))
        throw ruleBroken("sort_column_not_found");
    if (!asked.text("searchKeyword").isEmpty())
        page.keyword = asked.text("searchKeyword");
    const std::vector<std::vector<Test>> either = rolesOf(asked.text("stringifiedFilterRoles"), organization);

    std::vector<const Payment *> rows;
    for (const auto &[id, payment] : organization.receivables.payments) {
        const bool fits =
            either.empty() || std::any_of(either.begin(), either.end(), [&](const auto &all) {
                return std::all_of(all.begin(), all.end(), [&](const Test &test) { return test(payment); });
            });
        if (fits && (page.keyword.isNull() || found(payment, page.keyword)))
            rows.push_back(&payment);
    }
    const bool down = page.order.compare(QLatin1String("desc"), Qt::CaseInsensitive) == 0;
    std::stable_sort(rows.begin(), rows.end(), [&](const Payment *one, const Payment *other) {
        const Field a = *fieldOf(*one, organization, page.column);
        const Field b = *fieldOf(*other, organization, page.column);
        return down ? b < a : a < b;
    });
    page.total = static_cast<qint64>(rows.size());
    size = std::min(size, page.total);
    const qint64 first = size > 0 && page.page - 1 <= page.total / size ? (page.page - 1) * size : page.total;
    for (qint64 at = first; at < std::min(first + size, page.total); ++at)
        page.rows.push_back(rows[static_cast<size_t>(at)]);
    return page;
}

} // namespace clientele::sandbox::bigcapital
