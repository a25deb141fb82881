// SPDX-License-Identifier: GPL-3.0-or-later
// The colleague who edits the same books: the other half of bigcapital::Service.
#include "sandbox/bigcapital/answers.h"
#include "sandbox/bigcapital/service.h"

#include <iterator>

namespace clientele::sandbox::bigcapital {

namespace {

[[noreturn]] void refuse(const QString &words)
{
    throw Refusal(400, "Colleague", words);
}

qint64 amountIn(const Json &value, const QString &name)
{
    const std::optional<qint64> amount = thousandths(numberOf(value).value_or(QByteArray()));
    if (!amount)
        refuse(name + QStringLiteral(" is no amount."));
    return *amount;
}

/// A moment without a zone, whatever zone is written behind it.
QDateTime momentIn(const Json &value)
{
    QDateTime moment = QDateTime::fromString(value.toString().left(19), Qt::ISODate);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

/// Takes one field as answers name it, past all rules. What is worked out or only said in words is no field.
void take(Customer &row, const QString &name, const Json &value)
{
    static const QStringList follow = {
        QStringLiteral("id"),
        QStringLiteral("closingBalance"),
        QStringLiteral("localOpeningBalance"),
        QStringLiteral("contactNormal"),
        QStringLiteral("contactService"),
        QStringLiteral("formattedBalance"),
        QStringLiteral("formattedOpeningBalance"),
        QStringLiteral("formattedOpeningBalanceAt"),
        QStringLiteral("formattedCustomerType"),
    };
    if (const std::optional<Column> column = columnOf(name)) {
        row.text(*column) = value.isNull() ? QString() : notNull(value.toString());
    } else if (name == QLatin1String("customerType") || name == QLatin1String("contactType")) {
        row.type = notNull(value.toString());
    } else if (name == QLatin1String("currencyCode")) {
        row.currency = value.toString();
    } else if (name == QLatin1String("active")) {
        row.active = value.isBool() ? value.toBool() : value.toInteger().value_or(0) != 0;
    } else if (name == QLatin1String("transactions")) {
        row.transactions = value.toBool();
    } else if (name == QLatin1String("balance")) {
        row.balance = amountIn(value, name);
    } else if (name == QLatin1String("openingBalance")) {
        row.opening = amountIn(value, name);
    } else if (name == QLatin1String("openingBalanceAt")) {
        row.openingAt = QDate::fromString(value.toString().left(10), Qt::ISODate);
    } else if (name == QLatin1String("openingBalanceExchangeRate")) {
        row.openingRate = billionths(numberOf(value).value_or(QByteArray())).value_or(OneRate);
    } else if (name == QLatin1String("openingBalanceBranchId")) {
        row.openingBranch = value.toInteger();
    } else if (name == QLatin1String("createdAt")) {
        row.createdAt = momentIn(value);
    } else if (name == QLatin1String("updatedAt")) {
        row.updatedAt = momentIn(value);
    } else if (!follow.contains(name)) {
        refuse(QStringLiteral("There is no field ") + name);
    }
}

} // namespace

Organization &Service::organizationOf(const Json &wish)
{
    const Json &company = wish[u"company"];
    const qint64 index = company.toInteger().value_or(0);
    if (company.isString()) {
        if (Organization *named = m_books->find(company.toString()))
            return *named;
    } else if (index >= 0 && index < static_cast<qint64>(m_books->size())) {
        return m_books->at(static_cast<size_t>(index));
    }
    refuse(QStringLiteral("There is no such organization."));
}

Json Service::colleague(const Json &wish)
{
    const std::lock_guard lock(m_mutex);
    Organization &organization = organizationOf(wish);
    if (wish.find(u"entity") && wish[u"entity"].toString() != QLatin1String("customers"))
        return changeReceivables(organization, wish);
    const auto taken = [](Customer row, const Json &fields) {
        for (const auto &[name, value] : fields.members())
            take(row, camelCase(name), value);
        return row;
    };
    const auto idIn = [](const Json &value) {
        return value.isString() ? value.toString().toLongLong() : value.toInteger().value_or(0);
    };
    qint64 id = 0;
    if (const Json *create = wish.find(u"create")) {
        Customer row = taken(Customer(), *create);
        id = create->find(u"id") ? idIn((*create)[u"id"]) : organization.lastId + 1;
        organization.lastId = std::max(organization.lastId, id);
        row.id = id;
        row.madeAt = row.changedAt = m_now();
        organization.customers.insert_or_assign(id, std::move(row));
    } else {
        id = idIn(wish.find(u"id") ? wish[u"id"] : wish[u"number"]);
        Customer *row = organization.find(id);
        if (!row)
            throw Refusal(404, "Colleague", QStringLiteral("There is no such customer."));
        if (wish[u"delete"].toBool()) {
            organization.customers.erase(id);
            return Json::object({{QStringLiteral("id"), Json::number(id)}});
        }
        *row = taken(*row, wish[u"fields"]);
        row->changedAt = m_now();
    }
    return shown(*organization.find(id), {m_settings, false, {}, true});
}

void Service::colleagueAtRandom()
{
    const std::lock_guard lock(m_mutex);
    Organization &organization = m_books->at(0);
    if (organization.customers.empty())
        return;
    auto at = organization.customers.begin();
    std::advance(at, static_cast<qint64>(m_chance.next() % organization.customers.size()));
    Customer &row = at->second;
    switch (m_chance.below(4)) {
    case 0:
        row.text(Column::WorkPhone) = QStringLiteral("+1-404-555-01%1").arg(10 + m_chance.below(90));
        break;
    case 1:
        row.text(Column::Billing2) = QStringLiteral("Room %1").arg(1 + m_chance.below(400));
        break;
    case 2:
        row.text(Column::Note) = QStringLiteral("Called on day %1").arg(1 + m_chance.below(28));
        break;
    default:
        row.balance += 1000 * static_cast<qint64>(m_chance.below(5000)); // an invoice
        row.transactions = true;
        break;
    }
    row.changedAt = m_now();
}

} // namespace clientele::sandbox::bigcapital
