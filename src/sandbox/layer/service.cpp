// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/service.h"

#include "sandbox/layer/answers.h"
#include "sandbox/layer/customer_list.h"

namespace clientele::sandbox::layer {

namespace {

const QByteArray TokenPath = QByteArrayLiteral("/layer/oauth2/token");
const QByteArray SandboxScope = QByteArrayLiteral("https://sandbox.layerfi.com/sandbox");
const QByteArray ProductionScope = QByteArrayLiteral("https://api.layerfi.com/production");

QByteArray pathOf(const QByteArray &target)
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

} // namespace

Service::Service(Start start, Now now)
    : m_start(std::move(start))
    , m_now(now)
    , m_tokens(now)
    , m_bucket(now)
    , m_chance(m_start.books.seed)
{
    fill();
}

void Service::fill()
{
    m_settings = m_start.settings;
    m_chance = Chance(m_start.books.seed ^ 0x1F123BB5159A55E5ULL);
    m_books = std::make_unique<Books>(m_start.books);
    m_tokens.endAll();
    m_bucket.fill(m_settings);
}

QString Service::newId()
{
    return QString::fromLatin1(Dataset(m_chance.next()).guid("new", 0, 0));
}

bool Service::accepts(const Call &call, const TokenGate &gate) const
{
    if (pathOf(call.target) == TokenPath)
        return TokenDesk::accepts(TokenRequest::read(call), gate);
    const std::lock_guard lock(m_mutex);
    return m_tokens.bearer(call, gate).has_value();
}

Reply Service::refuseToken(const Call &call)
{
    if (pathOf(call.target) == TokenPath)
        return oauthError(401, "invalid_client", QStringLiteral("The client id or secret is wrong."));
    Reply reply = errors(401, {}, QStringLiteral("The access token is missing, wrong or has expired."));
    reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
}

Reply Service::failure(int status)
{
    const QByteArray code = status == 404 ? "SpecifiedIdNotFound" : status == 400 ? "SpecifiedBadRequest" : "";
    return errors(status, code, QStringLiteral("The practice service was asked to refuse this request."));
}

Reply Service::handle(const Call &call)
{
    const std::lock_guard lock(m_mutex);
    if (pathOf(call.target) == TokenPath)
        return m_tokens.platformToken(call, m_start.books.live ? ProductionScope : SandboxScope, m_settings);
    if (!m_bucket.draw()) {
        Reply reply = errors(429, {}, QStringLiteral("Too many requests."));
        reply.headers.emplace_back("Retry-After", QByteArray::number(m_bucket.retryAfter()));
        return reply;
    }
    try {
        QStringList path;
        for (const QByteArray &segment : pathOf(call.target).split('/').mid(2))
            path.append(QString::fromUtf8(QByteArray::fromPercentEncoding(segment)));
        Reply reply = route(call, path, m_tokens.acceptedBearer(call));
        reply.headers += m_bucket.headers();
        return reply;
    } catch (const Refusal &refusal) {
        return errors(refusal.status, refusal.code, refusal.message);
    }
}

Reply Service::route(const Call &call, const QStringList &path, const Bearer &bearer)
{
    if (path == QStringList{QStringLiteral("whoami")}) {
        if (call.writes())
            throw wrongVerb();
        if (!bearer.business.isEmpty() && !m_settings.businessTokenLists)
            throw Refusal(403, {}, QStringLiteral("The token is not good for this."));
        return data(200, Json::object({{QStringLiteral("type"), Json::string(QStringLiteral("whoami"))},
                                       {QStringLiteral("clientName"), Json::string(QStringLiteral("Practice"))},
                                       {QStringLiteral("clientId"), Json::string(QStringLiteral("demo-client"))}}));
    }
    if (path.size() < 2 || path[0] != QLatin1String("v1") || path[1] != QLatin1String("businesses"))
        throw notHere();
    if (path.size() == 2)
        return businesses(call, bearer);
    Business &business = enter(path[2], bearer);
    if (path.size() == 3) {
        if (call.writes())
            throw wrongVerb();
        return data(200, business.shown);
    }
    if (path[3] == QLatin1String("auth-token") && path.size() == 4) {
        if (call.method != "POST" && call.method != "GET")
            throw wrongVerb();
        if (!bearer.business.isEmpty())
            throw Refusal(403, {}, QStringLiteral("A token of one business cannot ask for another token."));
        return m_tokens.businessToken(call, business.id, m_settings);
    }
    if (path[3] == QLatin1String("invoices"))
        return invoices(call, business, path.mid(4));
    if (path[3] != QLatin1String("customers"))
        throw notHere();
    return customers(call, business, path.mid(4));
}

Business &Service::enter(const QString &id, const Bearer &bearer)
{
    // Whether the other business exists is nobody's business.
    if (!bearer.business.isEmpty() && bearer.business.compare(id, Qt::CaseInsensitive) != 0 &&
        !m_settings.foreignHidden)
        throw Refusal(403, {}, QStringLiteral("The token is not good for this business."));
    Business *business = m_books->enter(id);
    if (!business || (!bearer.business.isEmpty() && bearer.business != business->id))
        throw noSuch(QStringLiteral("No business with the given id exists."));
    return *business;
}

Reply Service::businesses(const Call &call, const Bearer &bearer)
{
    if (call.writes())
        throw wrongVerb();
    if (!bearer.business.isEmpty() && !m_settings.businessTokenLists)
        throw Refusal(403, {}, QStringLiteral("The token is good for one business only."));
    std::vector<const Business *> seen;
    for (const Business &business : m_books->businesses()) {
        if (bearer.business.isEmpty() || bearer.business == business.id)
            seen.push_back(&business);
    }
    return Reply::json(200, listBusinesses(seen, Parameters::read(call.target), m_settings));
}

Json Service::shown(const Business &business, const Customer &customer) const
{
    return business.show(customer, m_settings.notesName ? QStringLiteral("notes") : QStringLiteral("memo"));
}

CustomerRules Service::rules(Business &business)
{
    return CustomerRules(business, m_settings, [this] { return newId(); });
}

Reply Service::customers(const Call &call, Business &business, const QStringList &path)
{
    if (path == QStringList{QStringLiteral("bulk")}) {
        if (call.method != "POST")
            throw wrongVerb();
        Json::Array made;
        for (const QString &id : rules(business).upsertAll(readBody(call)))
            made.push_back(shown(business, *business.customer(id)));
        return data(201, Json::array(std::move(made)));
    }
    if (!path.isEmpty())
        return customer(call, business, path);
    if (!call.writes())
        return Reply::json(200, listCustomers(business, Parameters::read(call.target), m_settings));
    if (call.method != "POST")
        throw wrongVerb();
    const Json body = readBody(call);
    if (const Json *key = body.find(u"external_id"); key && key->isString()) {
        const Customer *known = business.withExternalId(key->toString());
        if (known && known->id == m_settings.conflictFor)
            throw Refusal(409, {}, QStringLiteral("The customer is being changed by somebody else."));
    }
    bool created = false;
    const Customer &customer = rules(business).upsert(body, created);
    return data(created ? 201 : 200, shown(business, customer));
}

Reply Service::customer(const Call &call, Business &business, const QStringList &path)
{
    const bool archiving = path.size() == 2 && path[1] == QLatin1String("archive");
    const bool unarchiving = path.size() == 2 && path[1] == QLatin1String("unarchive");
    if (path.size() > 1 && !archiving && !unarchiving)
        throw notHere();
    const bool known =
        path.size() == 2 ? call.method == "POST" : (!call.writes() || call.method == "PUT" || call.method == "PATCH");
    if (!known)
        throw wrongVerb();
    const Customer *customer = business.customer(path[0]);
    if (!customer)
        throw noSuch(QStringLiteral("No customer with the given id exists for this business."));
    if (!call.writes())
        return data(200, shown(business, *customer));
    if (customer->id == m_settings.conflictFor)
        throw Refusal(409, {}, QStringLiteral("The customer is being changed by somebody else."));
    if (archiving || unarchiving)
        return data(200, shown(business, rules(business).setArchived(*customer, archiving)));
    const auto writer = call.method == "PUT" ? CustomerRules::Writer::Put : CustomerRules::Writer::Patch;
    return data(200, shown(business, rules(business).change(*customer, readBody(call), writer)));
}

Json Service::colleague(const Json &wish)
{
    const std::lock_guard lock(m_mutex);
    const Json &company = wish[u"company"];
    const auto place = static_cast<size_t>(company.toInteger().value_or(0));
    if (!company.isString() && place >= m_books->businesses().size())
        throw Refusal(404, "Colleague", QStringLiteral("There is no such business."));
    Business &business = enter(company.isString() ? company.toString() : m_books->businesses()[place].id, {});
    if (wish[u"entity"].toString() == QLatin1String("payments"))
        return changePayment(business, wish);
    if (wish[u"delete"].toBool())
        throw Refusal(400, "Colleague", QStringLiteral("Customers cannot be deleted; write the status ARCHIVED."));
    if (const Json *create = wish.find(u"create")) {
        bool created = false;
        return shown(business, rules(business).upsert(*create, created));
    }
    const Customer *customer = wish.find(u"id") ? business.customer(wish[u"id"].toString())
                                                : business.withExternalId(wish[u"number"].toString());
    if (!customer)
        throw Refusal(404, "Colleague", QStringLiteral("There is no such customer."));
    const Json fields = wish.find(u"fields") ? wish[u"fields"] : Json::object({});
    return shown(business, rules(business).change(*customer, fields, CustomerRules::Writer::Colleague));
}

void Service::colleagueAtRandom()
{
    const std::lock_guard lock(m_mutex);
    Business &business = enter(m_books->businesses().front().id, {});
    if (business.customers.empty())
        return;
    Customer changed = business.customers[m_chance.next() % business.customers.size()];
    switch (m_chance.below(3)) {
    case 0:
        changed.text(Text::OfficePhone) = QStringLiteral("+1 505 555 01%1").arg(10 + m_chance.below(90));
        break;
    case 1:
        changed.text(Text::Note) = QStringLiteral("Called on day %1.").arg(1 + m_chance.below(365));
        break;
    default:
        changed.archived = !changed.archived;
        break;
    }
    business.replace(std::move(changed));
}

Json Service::settings(const Json &changes)
{
    const std::lock_guard lock(m_mutex);
    const Settings before = m_settings;
    m_settings = m_settings.with(changes);
    if (m_settings.bucket != before.bucket || m_settings.refill != before.refill)
        m_bucket.fill(m_settings);
    return m_settings.toJson();
}

void Service::reset()
{
    const std::lock_guard lock(m_mutex);
    fill();
}

} // namespace clientele::sandbox::layer
