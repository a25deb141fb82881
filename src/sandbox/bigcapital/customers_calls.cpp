// SPDX-License-Identifier: GPL-3.0-or-later
// What the handlers of bigcapital::Service do once the request has come through to them.
#include "sandbox/bigcapital/answers.h"
#include "sandbox/bigcapital/customer_rules.h"
#include "sandbox/bigcapital/listing.h"
#include "sandbox/bigcapital/service.h"

#include <algorithm>

namespace clientele::sandbox::bigcapital {

namespace {

Json words(const char *text)
{
    return Json::string(QString::fromUtf8(text));
}

Json moment(qint64 when)
{
    return when == 0 ? Json() : momentJson(QDateTime::fromMSecsSinceEpoch(when, Qt::UTC), QTimeZone("UTC"));
}

} // namespace

Reply Service::signIn(Place &place)
{
    const QString email = place.body[u"email"].toString();
    if (email != m_settings.email || place.body[u"password"].toString() != m_settings.password)
        return jsonReply(401, Json::object({{QStringLiteral("statusCode"), Json::number(qint64(401))},
                                            {QStringLiteral("error"), words("Unauthorized")},
                                            {QStringLiteral("message"),
                                             Json::string(QStringLiteral("Invalid email or password for ") + email)},
                                            {QStringLiteral("code"), words("INVALID_DETAILS")}}));
    const Organization &first = m_books->at(0);
    const QByteArray token = m_access->signIn(m_now(), m_settings.tokenSeconds);
    return jsonReply(201, Json::object({{QStringLiteral("access_token"), Json::string(QString::fromLatin1(token))},
                                        {QStringLiteral("organization_id"), Json::string(first.id)},
                                        {QStringLiteral("tenant_id"), Json::number(first.number)},
                                        {QStringLiteral("user_id"), Json::number(qint64(1))}}));
}

Reply Service::makeKey(Place &place)
{
    const Json &name = place.body[u"name"];
    const Access::Key &key = m_access->generate(name.isString() ? notNull(name.toString()) : QString(), m_now());
    return jsonReply(201, Json::object({{QStringLiteral("key"), Json::string(QString::fromLatin1(key.text))},
                                        {QStringLiteral("id"), Json::number(key.id)}}));
}

Reply Service::listKeys(Place &)
{
    Json::Array all;
    for (const Access::Key &key : m_access->keys()) {
        const QString text = QString::fromLatin1(key.text);
        all.push_back(Json::object({{QStringLiteral("id"), Json::number(key.id)},
                                    {QStringLiteral("key"), Json::string(text)},
                                    {QStringLiteral("name"), key.name.isNull() ? Json() : Json::string(key.name)},
                                    {QStringLiteral("revoked"), Json::boolean(key.revokedAt != 0)},
                                    {QStringLiteral("token"), Json::string(text.left(8) + QStringLiteral("..."))},
                                    {QStringLiteral("user_id"), Json::number(qint64(1))},
                                    {QStringLiteral("expires_at"), Json()},
                                    {QStringLiteral("revoked_at"), moment(key.revokedAt)},
                                    {QStringLiteral("created_at"), moment(key.madeAt)},
                                    {QStringLiteral("updated_at"), Json()}}));
    }
    return jsonReply(200, Json::array(std::move(all)));
}

Reply Service::revokeKey(Place &place)
{
    if (!m_access->revoke(place.id, m_now()))
        throw notFound();
    return jsonReply(200, Json::object({{QStringLiteral("id"), Json::string(QString::fromUtf8(place.path[1]))},
                                        {QStringLiteral("revoked"), Json::boolean(true)}}));
}

Reply Service::currentOrganization(Place &place)
{
    return jsonReply(200, organizationJson(*place.organization, m_settings));
}

Reply Service::lookUp(Place &place)
{
    if (place.handler == "GET currencies")
        return jsonReply(200, currencies());
    if (place.handler == "GET branches")
        return jsonReply(200, branches(m_settings));
    return jsonReply(200, place.handler == "GET accounts" ? accounts() : dashboardBoot(m_settings));
}

Reply Service::list(Place &place)
{
    const Page page = listed(place.organization->customers, Parameters(place.call.target));
    Json::Array rows;
    for (const Customer *row : page.rows)
        rows.push_back(shown(*row, {m_settings, false, {}, true}));
    if (m_settings.answers == Settings::Answers::Camel)
        return jsonReply(200, Json::array(std::move(rows)));
    Json::Object meta{{QStringLiteral("order"), Json::string(page.order)}};
    if (!page.keyword.isNull())
        meta.emplace_back(QStringLiteral("search_keyword"), Json::string(page.keyword));
    meta.emplace_back(QStringLiteral("field_key"), Json::string(page.column));
    return jsonReply(200, Json::object({{QStringLiteral("customers"), Json::array(std::move(rows))},
                                        {QStringLiteral("pagination"),
                                         Json::object({{QStringLiteral("total"), Json::number(page.total)},
                                                       {QStringLiteral("page"), Json::number(page.page)},
                                                       {QStringLiteral("page_size"), Json::number(page.pageSize)}})},
                                        {QStringLiteral("filter_meta"), Json::object(std::move(meta))}}));
}

Customer &Service::customerOf(const Place &place) const
{
    Customer *row = place.organization->find(place.id);
    if (!row)
        throw notFound();
    return *row;
}

Reply Service::one(Place &place)
{
    return jsonReply(200, shown(customerOf(place), {m_settings, false, {}, false}));
}

Reply Service::create(Place &place)
{
    const CustomerRules rules(m_settings, branchIds());
    rules.checkCreate(place.body);
    QStringList sent;
    Customer row = rules.created(place.body, sent);
    row.id = ++place.organization->lastId;
    row.madeAt = row.changedAt = m_now();
    Customer before = row;
    before.balance = 0; // the journal follows the answer
    place.organization->customers.insert_or_assign(row.id, row);
    return jsonReply(201, shown(before, {m_settings, true, sent, true}));
}

Reply Service::edit(Place &place)
{
    const CustomerRules rules(m_settings, branchIds());
    rules.checkEdit(place.body);
    Customer &row = customerOf(place);
    QStringList sent;
    row = rules.edited(row, place.body, sent);
    row.changedAt = m_now();
    return jsonReply(200, shown(row, {m_settings, true, sent, false}));
}

Reply Service::editOpening(Place &place)
{
    const CustomerRules rules(m_settings, branchIds());
    rules.checkOpening(place.body);
    Customer &row = customerOf(place);
    QStringList sent;
    Customer changed = rules.reopened(row, place.body, sent);
    changed.changedAt = m_now();
    Customer answered = changed;
    answered.balance = row.balance; // the journal follows the answer
    row = std::move(changed);
    return jsonReply(200, shown(answered, {m_settings, true, sent, false}));
}

Reply Service::remove(Place &place)
{
    if (customerOf(place).transactions)
        throw serverError();
    place.organization->customers.erase(place.id);
    return {200, {}, {}};
}

Reply Service::judgeDeletion(Place &place)
{
    Json::Array yes;
    Json::Array no;
    for (const qint64 id : idsOf(place.body)) {
        const Customer *row = place.organization->find(id);
        (row && !row->transactions ? yes : no).push_back(Json::number(id));
    }
    const auto count = [](const Json::Array &ids) { return Json::number(static_cast<qint64>(ids.size())); };
    return jsonReply(201, Json::object({{QStringLiteral("deletable_count"), count(yes)},
                                        {QStringLiteral("non_deletable_count"), count(no)},
                                        {QStringLiteral("deletable_ids"), Json::array(yes)},
                                        {QStringLiteral("non_deletable_ids"), Json::array(no)}}));
}

Reply Service::removeMany(Place &place)
{
    // Not all or nothing: what can go is gone, whatever is answered.
    bool refused = false;
    bool missing = false;
    for (const qint64 id : idsOf(place.body)) {
        const Customer *row = place.organization->find(id);
        if (row && !row->transactions) {
            place.organization->customers.erase(id);
        } else if (!refused) {
            refused = true;
            missing = !row;
        }
    }
    if (refused && !place.body[u"skipUndeletable"].toBool())
        throw missing ? notFound() : serverError();
    return {201, {}, {}};
}

Reply Service::activate(Place &place)
{
    const bool active = place.handler.endsWith("/activate");
    Customer &row = customerOf(place);
    if (row.active == active)
        throw ruleBroken(active ? "CONTACT_ALREADY_ACTIVE" : "CONTACT_ALREADY_INACTIVE");
    row.active = active;
    row.changedAt = m_now();
    return jsonReply(200, Json::object({{QStringLiteral("id"), Json::number(row.id)},
                                        {active ? QStringLiteral("activated") : QStringLiteral("inactivated"),
                                         Json::boolean(true)}}));
}

} // namespace clientele::sandbox::bigcapital
