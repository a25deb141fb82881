// SPDX-License-Identifier: GPL-3.0-or-later
// The colleague who edits the same books: the other half of businesscentral::Service.
#include "sandbox/businesscentral/literals.h"
#include "sandbox/businesscentral/service.h"

namespace clientele::sandbox::businesscentral {

qint64 Service::companyOfWish(const Json &wish)
{
    const Json &company = wish[u"company"];
    Place place{Call(), {}, {}, 0, {}, 0};
    place.companyId = m_books->companyId(static_cast<int>(company.toInteger().value_or(0)));
    if (company.isString())
        place.companyId = readGuid(company.toString().toUtf8()).value_or(QByteArray());
    enterCompany(place);
    return place.company;
}

Json Service::colleague(const Json &wish)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray entity = wish[u"entity"].toString().toLatin1();
    const EntitySet *named = m_schema.set(entity.isEmpty() ? QByteArrayView("customers") : QByteArrayView(entity));
    if (!named || !named->writable)
        throw Refusal(400, "Colleague", QStringLiteral("There is no such entity to write to."));
    const EntitySet &set = *named;
    const qint64 company = companyOfWish(wish);
    if (const Json *journal = wish.find(u"post"))
        return postAsColleague(company, journal->toString().toUtf8());
    const std::unique_ptr<Rules> rules = rulesFor(set);
    QByteArray id;
    if (const Json *create = wish.find(u"create")) {
        Row row = rules->created(company, *create, {}, Writer::Colleague);
        id = newGuid();
        row.insert("id", id);
        written(row);
        m_store->insert(set, company, row);
    } else {
        const bool byId = wish.find(u"id") != nullptr;
        const bool known = byId || set.property("number", m_settings.profile) != nullptr;
        const std::optional<Row> now = known ? m_store->find(set, company, byId ? "id" : "number",
                                                             wish[byId ? u"id" : u"number"].toString().toUtf8())
                                             : std::nullopt;
        if (!now)
            throw Refusal(404, "Colleague", QStringLiteral("There is no such record."));
        id = now->value("id");
        Row row = *now;
        if (wish[u"delete"].toBool()) {
            m_store->remove(set, company, id);
            rules->removed(company, row);
            written(row);
            return Json::object({{QStringLiteral("id"), Json::string(QString::fromLatin1(id))}});
        }
        row = rules->changed(company, *now, wish[u"fields"], Writer::Colleague);
        written(row);
        m_store->update(set, company, id, row);
    }
    Reader reader(*m_store, m_schema, m_settings);
    const Result<Json> shown = Json::parse('{' + reader.one(set, company, id, reader.plain(set)) + '}');
    return shown ? *shown : Json();
}

Json Service::postAsColleague(qint64 company, const QByteArray &journal)
{
    const EntitySet &journals = *m_schema.set("customerPaymentJournals");
    const bool byId = readGuid(journal).has_value();
    const std::optional<Row> row = m_store->find(journals, company, byId ? "id" : "code", journal);
    if (!row)
        throw Refusal(404, "Colleague", QStringLiteral("There is no such journal."));
    posting().post(company, *row);
    forgetPages();
    return Json::object({{QStringLiteral("posted"), Json::string(QString::fromUtf8(row->value("code")))}});
}

void Service::colleagueAtRandom()
{
    const std::lock_guard lock(m_mutex);
    const EntitySet &set = *m_schema.set("customers");
    const qint64 customers = m_store->count(set, 0);
    if (customers == 0)
        return;
    SQLite::Statement pick(m_store->database(),
                           "SELECT id FROM customers WHERE company = 0 ORDER BY number LIMIT 1 OFFSET ?");
    bind(pick, 1, static_cast<qint64>(m_chance.next() % static_cast<quint64>(customers)));
    if (!pick.executeStep())
        return;
    const QByteArray id = pick.getColumn(0).getText();
    Row row;
    switch (m_chance.below(4)) {
    case 0:
        row.insert("phoneNumber", "+1-404-555-01" + QByteArray::number(10 + m_chance.below(90)));
        break;
    case 1:
        row.insert("addressLine2", "Room " + QByteArray::number(1 + m_chance.below(400)));
        break;
    case 2:
        row.insert("creditLimit", QByteArray::number(500 * m_chance.below(100)));
        break;
    default:
        row.insert("balance",
                   QByteArray::number(m_chance.below(100000)) + '.' + QByteArray::number(10 + m_chance.below(90)));
        break;
    }
    written(row);
    m_store->update(set, 0, id, row);
}

} // namespace clientele::sandbox::businesscentral
