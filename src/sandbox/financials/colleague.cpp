// SPDX-License-Identifier: GPL-3.0-or-later
// The colleague who edits the same books: the other half of financials::Service.
#include "sandbox/financials/service.h"

#include <iterator>

namespace clientele::sandbox::financials {

Json Service::colleague(const Json &wish)
{
    const std::lock_guard lock(m_mutex);
    const Json &which = wish[u"company"];
    const qint64 index = which.toInteger().value_or(0);
    QByteArray companyId = which.toString().toUtf8().toLower();
    if (companyId.isEmpty() && index >= 0 && static_cast<size_t>(index) < m_companies.size())
        companyId = m_companies[static_cast<size_t>(index)].id;
    Company &company = companyBy(companyId);

    QByteArray id = wish[u"id"].toString().toUtf8().toLower();
    if (wish[u"entity"].toString() == QLatin1String("customerPayments"))
        return changePayment(company, id, wish);
    if (const Json *create = wish.find(u"create")) {
        Row row = rules(company).created(*create, CustomerRules::Writer::Colleague);
        row[Id] = id = newGuid();
        store(company, std::move(row));
    } else {
        if (id.isEmpty())
            id = company.numbers.key(wish[u"number"].toString().toUtf8());
        Row *row = company.customer(id);
        if (!row)
            throw Refusal(404, "Colleague", QStringLiteral("There is no such customer."));
        if (wish[u"delete"].toBool()) {
            company.customers.erase(QByteArray((*row)[Number]));
            company.numbers.remove(id);
            return Json::object({{QStringLiteral("id"), Json::string(QString::fromLatin1(id))}});
        }
        replace(company, *row, rules(company).changed(*row, wish[u"fields"], CustomerRules::Writer::Colleague));
    }
    const View view(m_sets, company, m_settings);
    const QByteArray members = view.members(m_sets.customers, *company.customer(id), view.columns(m_sets.customers));
    const Result<Json> shown = Json::parse('{' + members + '}');
    return shown ? *shown : Json();
}

Json Service::changePayment(Company &company, const QByteArray &id, const Json &wish)
{
    const PaymentRules rules = paymentRules(company);
    Row *row = Company::find(company.payments, Id, id);
    if (const Json *create = wish.find(u"create")) {
        Row made = rules.created(company.journals.front(), *create);
        made[Id] = newGuid();
        company.payments.push_back(std::move(made));
        row = &company.payments.back();
    } else if (!row) {
        throw Refusal(404, "Colleague", QStringLiteral("There is no such payment."));
    } else if (wish[u"delete"].toBool()) {
        std::erase_if(company.payments, [&](const Row &line) { return line[Id] == id; });
        return Json::object({{QStringLiteral("id"), Json::string(QString::fromLatin1(id))}});
    } else {
        *row = rules.changed(*row, wish.find(u"fields") ? wish[u"fields"] : Json::object({}));
        ++row->version;
    }
    (*row)[PaymentModified] = QByteArray::number(m_now());
    const View view(m_sets, company, m_settings);
    const Result<Json> shown =
        Json::parse('{' + view.members(m_sets.payments, rules.shown(*row), view.columns(m_sets.payments)) + '}');
    return shown ? *shown : Json();
}

void Service::colleagueAtRandom()
{
    const std::lock_guard lock(m_mutex);
    Company &company = companyBy(m_companies.front().id);
    if (company.customers.empty())
        return;
    Row &old = std::next(company.customers.begin(), m_chance.below(static_cast<int>(company.customers.size())))->second;
    Row row = old;
    switch (m_chance.below(3)) {
    case 0:
        row[Phone] = "+1-404-555-01" + QByteArray::number(10 + m_chance.below(90));
        break;
    case 1:
        row[Line2] = "Room " + QByteArray::number(1 + m_chance.below(400));
        break;
    default:
        row[Balance] =
            QByteArray::number(m_chance.below(100000)) + '.' + QByteArray::number(11 + 2 * m_chance.below(40));
        break;
    }
    replace(company, old, std::move(row));
}

} // namespace clientele::sandbox::financials
