// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and actions: the other half of businesscentral::Service.
#include "sandbox/businesscentral/answers.h"
#include "sandbox/businesscentral/customer_rules.h"
#include "sandbox/businesscentral/dimension_rules.h"
#include "sandbox/businesscentral/payment_rules.h"
#include "sandbox/businesscentral/service.h"

#include <QDateTime>

namespace clientele::sandbox::businesscentral {

Json Service::readBody(const Call &call) const
{
    if (!header(call.headers, "Content-Type").trimmed().startsWith("application/json"))
        throw Refusal(415, "BadRequest", QStringLiteral("The content type is not supported. Send application/json."));
    const Result<Json> body = Json::parse(call.body);
    if (!body || !body->isObject())
        throw Refusal(400, "BadRequest", QStringLiteral("The body of the request is not a JSON object."));
    return *body;
}

void Service::written(Row &row)
{
    row.insert("lastModifiedDateTime", QByteArray::number(m_now()));
    forgetPages();
}

void Service::forgetPages()
{
    m_pages.clear();
    m_pageBytes = 0;
}

Reply Service::entityReply(const Place &place, const EntitySet &set, const QByteArray &id, int status,
                           const Parent &parent)
{
    Reader reader(*m_store, m_schema, m_settings);
    const QByteArray body =
        '{' + context(place, set, true, parent) + ',' + reader.one(set, place.company, id, reader.plain(set)) + '}';
    if (status != 201)
        return {status, {{"Content-Type", "application/json"}}, body};
    Reply reply = readReply(status, body);
    reply.headers.emplaceBack("Location", place.base + "/companies(" + place.companyId + ")/" + parent.path + set.name +
                                              '(' + id + ')');
    return reply;
}

std::unique_ptr<Rules> Service::rulesFor(const EntitySet &set)
{
    const QByteArrayView name = set.name;
    if (name == "customerPaymentJournals")
        return std::make_unique<JournalRules>(*m_store, m_schema, m_settings);
    if (name == "defaultDimensions")
        return std::make_unique<DimensionRules>(*m_store, m_schema, m_settings);
    if (name == "customerPayments")
        return std::make_unique<PaymentRules>(*m_store, m_schema, m_settings, today());
    return std::make_unique<CustomerRules>(*m_store, set, m_schema, m_settings);
}

QByteArray Service::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_now(), Qt::UTC).date().toString(Qt::ISODate).toLatin1();
}

Reply Service::create(const Place &place, const EntitySet &set, const Parent &parent)
{
    Row row = rulesFor(set)->created(place.company, readBody(place.call), parent, Writer::Client);
    const QByteArray id = newGuid();
    row.insert("id", id);
    written(row);
    m_store->insert(set, place.company, row);
    return entityReply(place, set, id, 201, parent);
}

Row Service::rowForWriting(const Place &place, const EntitySet &set, const QByteArray &id, bool tagNeeded)
{
    const QByteArray tag = header(place.call.headers, "If-Match").trimmed();
    const std::optional<Row> row = m_store->find(set, place.company, "id", id);
    if (!row)
        throw noSuchRow(set);
    if (tag == "*" || (tag.isEmpty() && !tagNeeded))
        return *row;
    if (!looksLikeTag(tag))
        throw Refusal(
            400, "BadRequest_InvalidToken",
            QStringLiteral(
                "Could not validate the client concurrency token required by the service. Please verify your request "
                "contains an If-Match header with the entity's token."));
    if (tag != entityTag(set, id, row->value("version").toLongLong()))
        throw Refusal(m_settings.staleStatus, "Request_EntityChanged",
                      QStringLiteral("Another user has already changed the record."));
    return *row;
}

Reply Service::change(const Place &place, const EntitySet &set, const QByteArray &id, const Parent &parent)
{
    const Row now = rowForWriting(place, set, id, true);
    const Json body = readBody(place.call);
    Row row = rulesFor(set)->changed(place.company, now, body, Writer::Client);
    if (!body.members().empty()) {
        written(row);
        m_store->update(set, place.company, id, row);
    }
    return entityReply(place, set, id, 200, parent);
}

Reply Service::remove(const Place &place, const EntitySet &set, const QByteArray &id)
{
    Row row = rowForWriting(place, set, id, !m_settings.deleteWithoutTag);
    const std::unique_ptr<Rules> rules = rulesFor(set);
    rules->refuseDelete(place.company, row);
    written(row);
    m_store->remove(set, place.company, id);
    rules->removed(place.company, row);
    return {204, {}, {}};
}

Posting Service::posting()
{
    return {*m_store, m_schema, m_settings, m_now(), [this] { return newGuid(); }};
}

Reply Service::act(const Place &place, const EntitySet &set, const QByteArray &id)
{
    const QByteArray name = place.address.path.at(place.next).name;
    const bool journals = QByteArrayView(set.name) == "journals";
    const bool practised =
        journals || (m_settings.postOnPaymentJournals && QByteArrayView(set.name) == "customerPaymentJournals");
    if (name != "Microsoft.NAV.post" || !practised || place.next + 1 != place.address.path.size())
        throw noSuchSet(name);
    if (place.call.method != "POST")
        throw noSuchVerb();
    const Row journal = rowForWriting(place, set, id, false); // the tag is looked at only where one is sent
    Posting posting = this->posting();
    posting.refuseEmpty(place.company, journal);
    switch (m_settings.posting) {
    case Settings::Posting::Refused:
        throw Refusal(400, "Application_DialogException",
                      QStringLiteral("You do not have permission to post from the Gen. Journal Batch %1.")
                          .arg(QString::fromUtf8(journal.value("code"))));
    case Settings::Posting::Scheduled:
        m_store->update(set, place.company, id, {{"scheduledAt", QByteArray::number(m_now())}});
        break;
    case Settings::Posting::AtOnce:
        posting.post(place.company, journal);
        break;
    }
    forgetPages();
    return {204, {}, {}};
}

void Service::runJobQueue()
{
    if (m_settings.jobQueueMs < 0)
        return;
    const EntitySet &journals = *m_schema.set("customerPaymentJournals");
    for (const qint64 company : std::as_const(m_filled)) {
        for (const Row &journal : m_store->all(journals, company, "company", QByteArray::number(company), "code")) {
            const qint64 asked = journal.value("scheduledAt").toLongLong();
            if (asked == 0 || asked + m_settings.jobQueueMs > m_now())
                continue;
            runJob(company, journal);
        }
    }
}

void Service::runJob(qint64 company, const Row &journal)
{
    try {
        posting().post(company, journal);
    } catch (const Refusal &) {
        // A failed job leaves the lines as they are, and says so to nobody here.
        m_store->update(*m_schema.set("customerPaymentJournals"), company, journal.value("id"), {{"scheduledAt", "0"}});
    }
    forgetPages();
}

} // namespace clientele::sandbox::businesscentral
