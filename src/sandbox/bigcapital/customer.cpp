// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/customer.h"

#include "sandbox/bigcapital/answers.h"

#include <QHash>

#include <algorithm>

namespace clientele::sandbox::bigcapital {

namespace {

constexpr std::array<const char *, ColumnCount> ColumnNames = {
    "salutation",
    "email",
    "website",
    "note",
    "first_name",
    "last_name",
    "company_name",
    "display_name",
    "work_phone",
    "personal_phone",
    "billing_address1",
    "billing_address2",
    "billing_address_city",
    "billing_address_country",
    "billing_address_email",
    "billing_address_postcode",
    "billing_address_phone",
    "billing_address_state",
    "shipping_address1",
    "shipping_address2",
    "shipping_address_city",
    "shipping_address_country",
    "shipping_address_email",
    "shipping_address_postcode",
    "shipping_address_phone",
    "shipping_address_state",
};

// What the published page names, in its order.
constexpr const char *Published[] = {
    "balance",
    "currency_code",
    "opening_balance",
    "opening_balance_at",
    "opening_balance_exchange_rate",
    "opening_balance_branch_id",
    "salutation",
    "first_name",
    "last_name",
    "company_name",
    "display_name",
    "email",
    "work_phone",
    "personal_phone",
    "website",
    "billing_address1",
    "billing_address2",
    "billing_address_city",
    "billing_address_country",
    "billing_address_email",
    "billing_address_postcode",
    "billing_address_phone",
    "billing_address_state",
    "shipping_address1",
    "shipping_address2",
    "shipping_address_city",
    "shipping_address_country",
    "shipping_address_email",
    "shipping_address_postcode",
    "shipping_address_phone",
    "shipping_address_state",
    "note",
    "active",
    "created_at",
    "updated_at",
    "local_opening_balance",
    "closing_balance",
};

Json textJson(const QString &text)
{
    return text.isNull() ? Json() : Json::string(text);
}

QString typeWords(const QString &type)
{
    return type == QLatin1String("business")     ? QStringLiteral("Business")
           : type == QLatin1String("individual") ? QStringLiteral("Individual")
                                                 : QString();
}

/// Everything there is to show, in the order of the table.
Json::Object allOf(const Customer &customer, const Settings &settings)
{
    Json::Object row;
    const auto add = [&row](const char *name, Json value) { row.emplace_back(QLatin1String(name), std::move(value)); };
    const auto addTexts = [&](Column first, Column last) {
        for (auto at = static_cast<size_t>(first); at <= static_cast<size_t>(last); ++at)
            add(ColumnNames[at], textJson(customer.texts[at]));
    };
    const Json balance = settings.noisyBalances ? noisySum(customer.opening, customer.balance - customer.opening)
                                                : amountJson(customer.balance);
    add("id", Json::number(customer.id));
    add("balance", balance);
    addTexts(Column::Salutation, Column::Note);
    add("active", Json::number(static_cast<qint64>(customer.active ? 1 : 0)));
    add("contact_service", Json::string(QStringLiteral("customer")));
    add("contact_type", textJson(customer.type));
    add("currency_code", textJson(customer.currency));
    add("opening_balance", amountJson(customer.opening));
    add("opening_balance_at", dayJson(customer.openingAt, settings.zone));
    add("opening_balance_exchange_rate", rateJson(customer.openingRate));
    add("opening_balance_branch_id", customer.openingBranch ? Json::number(*customer.openingBranch) : Json());
    addTexts(Column::FirstName, Column::ShippingState);
    add("created_at", momentJson(customer.createdAt, settings.zone));
    add("updated_at", momentJson(customer.updatedAt, settings.zone));
    add("local_opening_balance", noisyProduct(customer.opening, customer.openingRate));
    add("closing_balance", balance);
    add("contact_normal", Json::string(QStringLiteral("debit")));
    add("formatted_balance", Json::string(formatted(customer.balance)));
    add("formatted_opening_balance", Json::string(formatted(customer.opening)));
    add("formatted_opening_balance_at", Json::string(customer.openingAt.toString(QStringLiteral("MM/dd/yyyy"))));
    add("customer_type", textJson(customer.type));
    add("formatted_customer_type", Json::string(typeWords(customer.type)));
    return row;
}

Json published(const Customer &customer, const Showing &how)
{
    const Json all = Json::object(allOf(customer, how.settings));
    const auto stamp = [](qint64 when) {
        return Json::string(QDateTime::fromMSecsSinceEpoch(when, Qt::UTC).toString(Qt::ISODate));
    };
    Json::Object row;
    if (how.withId)
        row.emplace_back(QStringLiteral("id"), Json::number(customer.id));
    for (const char *name : Published) {
        const QString camel = camelCase(QLatin1String(name));
        Json value = all[QString(QLatin1String(name))];
        if (camel == QLatin1String("active"))
            value = Json::boolean(customer.active);
        else if (camel == QLatin1String("createdAt"))
            value = stamp(customer.madeAt);
        else if (camel == QLatin1String("updatedAt"))
            value = stamp(customer.changedAt);
        if (!value.isNull())
            row.emplace_back(camel, std::move(value));
    }
    return Json::object(std::move(row));
}

bool formattedOnly(const QString &name)
{
    return name.startsWith(QLatin1String("formatted_")) || name == QLatin1String("customer_type");
}

} // namespace

const char *columnName(Column column)
{
    return ColumnNames[static_cast<size_t>(column)];
}

std::optional<Column> columnOf(const QString &camelName)
{
    static const QHash<QString, Column> columns = [] {
        QHash<QString, Column> all;
        for (size_t at = 0; at < ColumnCount; ++at)
            all.insert(camelCase(QLatin1String(ColumnNames[at])), static_cast<Column>(at));
        return all;
    }();
    const auto found = columns.constFind(camelName);
    return found == columns.constEnd() ? std::nullopt : std::optional(*found);
}

Json shown(const Customer &customer, const Showing &how)
{
    if (how.settings.answers == Settings::Answers::Camel)
        return published(customer, how);
    Json::Object row = allOf(customer, how.settings);
    if (!how.written)
        return Json::object(std::move(row));
    // The answer to a write shows what was sent before the rest of the row, and nothing in words.
    std::erase_if(row, [](const Json::Member &member) { return formattedOnly(member.first); });
    std::stable_sort(row.begin(), row.end(), [&how](const Json::Member &one, const Json::Member &other) {
        const auto place = [&how](const QString &name) {
            const qsizetype at = how.sent.indexOf(name);
            return at < 0 ? how.sent.size() : at;
        };
        return place(one.first) < place(other.first);
    });
    // Names of one word were never rewritten, and so stand where they stood: before all the others.
    std::stable_partition(row.begin(), row.end(),
                          [](const Json::Member &member) { return !member.first.contains(QLatin1Char('_')); });
    // What is worked out comes last.
    std::stable_partition(row.begin(), row.end(), [](const Json::Member &member) {
        return member.first != QLatin1String("local_opening_balance") &&
               member.first != QLatin1String("closing_balance") && member.first != QLatin1String("contact_normal");
    });
    return Json::object(std::move(row));
}

QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

} // namespace clientele::sandbox::bigcapital
