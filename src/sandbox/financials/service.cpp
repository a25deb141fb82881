// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/service.h"

#include "sandbox/financials/answers.h"

#include <algorithm>

namespace clientele::sandbox::financials {

namespace {

/// N of `Prefer: odata.maxpagesize=N`.
std::optional<qint64> preferredPageSize(const Call &call)
{
    for (const QByteArray &part : header(call.headers, "Prefer").split(',')) {
        const QByteArray preference = part.trimmed();
        bool ok = false;
        const qint64 size =
            preference.startsWith("odata.maxpagesize=") ? preference.sliced(18).toLongLong(&ok) : qint64(0);
        if (ok && size > 0)
            return size;
    }
    return std::nullopt;
}

} // namespace

Service::Service(BooksWish books, Now now)
    : m_wish(books)
    , m_now(std::move(now))
    , m_chance(books.seed)
{
    fill();
}

void Service::fill()
{
    m_settings = {};
    m_chance = Chance(m_wish.seed ^ 0x5DEECE66DULL);
    m_companies = Books(m_sets, m_wish.seed, m_now()).companies(m_wish.companies);
}

QByteArray Service::newGuid()
{
    return Dataset(m_chance.next()).guid("new", 0, 0);
}

bool Service::accepts(const Call &call, const TokenGate &gate) const
{
    const QByteArray authorization = header(call.headers, "Authorization");
    if (!authorization.startsWith("Basic "))
        return gate.accepts(authorization);
    const QByteArray both = QByteArray::fromBase64(authorization.sliced(6));
    const qsizetype colon = both.indexOf(':');
    return colon > 0 && gate.accepts("Bearer " + both.sliced(colon + 1));
}

QByteArray Service::errorCode(QByteArray code) const
{
    if (m_settings.errorNames == Settings::ErrorNames::Older) {
        if (code == "Request_EntityChanged")
            return QByteArrayLiteral("OData_Entity_Changed");
        if (code == "BadRequest_InvalidToken")
            return QByteArrayLiteral("OData_Invalid_Token");
    }
    return code;
}

Reply Service::refusalReply(const Refusal &refusal)
{
    const QByteArray id = newGuid();
    QString message = refusal.message;
    if (m_settings.correlationId)
        message += QStringLiteral("  CorrelationId:  %1.").arg(QString::fromLatin1(id));
    Reply reply = Reply::json(
        refusal.status,
        Json::object(
            {{QStringLiteral("error"),
              Json::object({{QStringLiteral("code"), Json::string(QString::fromLatin1(errorCode(refusal.code)))},
                            {QStringLiteral("message"), Json::string(message)}})}}));
    reply.headers.emplaceBack("request-id", id);
    return reply;
}

Reply Service::refuseToken(const Call &)
{
    const std::lock_guard lock(m_mutex);
    // Misspelled by the servers of those years.
    Reply reply = refusalReply(Refusal(401, "Authenciation_InvalidCredentials",
                                       QStringLiteral("The server has rejected the client credentials.")));
    reply.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return reply;
}

Reply Service::failure(int status)
{
    static const QHash<int, QByteArray> codes{{400, "BadRequest"},
                                              {401, "Authenciation_InvalidCredentials"},
                                              {403, "Authorization_RequestDenied"},
                                              {404, "BadRequest_ResourceNotFound"},
                                              {405, "BadRequest_MethodNotAllowed"},
                                              {409, "Request_EntityChanged"},
                                              {412, "Request_EntityChanged"},
                                              {500, "Internal_ServerError"},
                                              {501, "BadRequest_MethodNotImplemented"},
                                              {503, "Internal_TenantUnavailable"}};
    const std::lock_guard lock(m_mutex);
    return refusalReply(Refusal(status, codes.value(status, "Unknown"),
                                QStringLiteral("The practice service was asked to refuse this request.")));
}

Reply Service::handle(const Call &call)
{
    const std::lock_guard lock(m_mutex);
    Reply reply;
    try {
        reply = route(call);
    } catch (const Refusal &refusal) {
        reply = refusalReply(refusal);
    }
    reply.headers.emplaceBack("Cache-Control", "no-cache, no-store");
    return reply;
}

Company &Service::companyBy(const QByteArray &id)
{
    for (size_t i = 0; i < m_companies.size(); ++i) {
        Company &company = m_companies[i];
        if (company.id != id)
            continue;
        if (!company.filled)
            Books(m_sets, m_wish.seed, m_now()).fill(company, static_cast<int>(i), m_wish.customers);
        return company;
    }
    throw Refusal(404, "Internal_CompanyNotFound", QStringLiteral("The company was not found."));
}

Reply Service::route(const Call &call)
{
    Place place{call, Address::read(call.target, m_settings)};
    const QList<Address::Segment> &path = place.address.path;
    if (path.isEmpty())
        return serviceDocument(place);
    if (path.first().name != "companies" || (path.size() > 1 && !path.first().key))
        throw noSuchSet(path.first().name);
    if (path.size() == 1)
        return companies(place);
    place.company = &companyBy(*path.first().key);
    if (std::optional<Reply> reply = paymentRoute(place))
        return *reply;
    place.set = m_sets.find(path[1].name);
    const bool lookedUp =
        place.set == &m_sets.customers || place.set == &m_sets.information || m_sets.lookUps().contains(place.set);
    if (!lookedUp || path.size() > 2)
        throw noSuchSet(path.last().name);
    if (place.set == &m_sets.customers)
        return customers(place, path[1].key);
    if (call.writes()) // look-ups are only read here
        throw noSuchVerb();
    return place.set == &m_sets.information ? information(place, path[1].key) : lookUp(place, path[1].key);
}

Reply Service::serviceDocument(const Place &place) const
{
    if (place.call.writes())
        throw noSuchVerb();
    QByteArray sets;
    for (const EntitySet *set : m_sets.all()) {
        const QByteArray name = quoted(set->name);
        sets +=
            (sets.isEmpty() ? "{\"name\":" : ",{\"name\":") + name + ",\"kind\":\"EntitySet\",\"url\":" + name + '}';
    }
    const QByteArray metadata = quoted(place.call.origin + place.address.base + "/$metadata");
    return readReply(200, "{\"@odata.context\":" + metadata + ",\"value\":[" + sets + "]}");
}

Reply Service::companies(Place &place)
{
    if (place.call.writes())
        throw noSuchVerb();
    place.set = &m_sets.companies;
    place.company = &m_companies.front(); // only for the view, which needs one
    if (const std::optional<QByteArray> &key = place.address.path.first().key)
        return one(place, companyBy(*key).shown);
    std::vector<const Row *> rows;
    for (const Company &company : m_companies)
        rows.push_back(&company.shown);
    return list(place, rows);
}

Reply Service::information(const Place &place, const std::optional<QByteArray> &key) const
{
    if (m_settings.companyInformation == Settings::Information::Absent)
        throw noSuchSet(place.set->name);
    const Row &row = place.company->information;
    if (key && *key != row[Id])
        throw noSuchRow(*place.set);
    if (key || m_settings.companyInformation == Settings::Information::Object)
        return one(place, row);
    return list(place, {&row});
}

Reply Service::lookUp(const Place &place, const std::optional<QByteArray> &key) const
{
    const std::vector<Row> rows = place.company->lookUps.value(place.set);
    if (key) {
        const Row *row = m_settings.zeroReferenceIds ? nullptr : place.company->lookUp(*place.set, "id", *key);
        if (!row)
            throw noSuchRow(*place.set);
        return one(place, *row);
    }
    std::vector<const Row *> all;
    for (const Row &row : rows)
        all.push_back(&row);
    return list(place, all);
}

Reply Service::customers(const Place &place, const std::optional<QByteArray> &key)
{
    const QByteArray &method = place.call.method;
    if (!key) {
        if (method == "POST")
            return create(place);
        if (place.call.writes())
            throw noSuchVerb();
        std::vector<const Row *> rows;
        rows.reserve(place.company->customers.size());
        for (const auto &[number, row] : place.company->customers)
            rows.push_back(&row);
        return list(place, rows);
    }
    if (method == "PATCH")
        return change(place, *key);
    if (method == "DELETE")
        return remove(place, *key);
    if (place.call.writes())
        throw noSuchVerb();
    const Row *row = place.company->customer(*key);
    if (!row)
        throw noSuchRow(*place.set);
    return one(place, *row);
}

QByteArray Service::Place::link(const QByteArray &setName, const QByteArray &id) const
{
    const auto keyed = [this](const QByteArray &name, const QByteArray &key) {
        return address.segments ? name + '/' + key : name + '(' + key + ')';
    };
    const QByteArray above = below ? keyed("customerPaymentJournals", (*below)[Id]) + '/' : QByteArray();
    return call.origin + address.base + '/' + keyed("companies", company->id) + '/' + above + keyed(setName, id);
}

QByteArray Service::context(const Place &place, bool single) const
{
    const QByteArray scope = place.set == &m_sets.companies ? QByteArray() : "companies(" + place.company->id + ")/";
    return "\"@odata.context\":" + quoted(place.call.origin + place.address.base + "/$metadata#" + scope +
                                          place.set->name + (single ? "/$entity" : ""));
}

QByteArray Service::nextLink(const Place &place, qint64 position) const
{
    // The same question with another position, as an address of its own.
    const QByteArray &target = place.call.target;
    const qsizetype question = target.indexOf('?');
    QByteArray link = (question < 0 ? target : target.first(question)) + "?aid=FIN";
    if (question >= 0) {
        for (const QByteArray &option : target.sliced(question + 1).split('&')) {
            if (!option.isEmpty() && !option.startsWith("$skiptoken=") && !option.startsWith("%24skiptoken=") &&
                option != "aid=FIN")
                link += '&' + option;
        }
    }
    link += "&$skiptoken=" + writeSkipToken(position);
    return m_settings.relativeNextLinks ? link : place.call.origin + link;
}

Reply Service::list(const Place &place, const std::vector<const Row *> &rows) const
{
    const View view(m_sets, *place.company, m_settings);
    const Query query = readQuery(place.address, *place.set, view, m_settings);
    std::vector<const Row *> chosen;
    for (const Row *row : rows) {
        if (!query.filter || query.filter(*row))
            chosen.push_back(row);
    }
    if (query.order)
        std::stable_sort(chosen.begin(), chosen.end(),
                         [&query](const Row *left, const Row *right) { return query.order(*left, *right); });

    // Positions count from the first row of the whole answer: $skip moves it, $top ends it.
    const auto all = static_cast<qint64>(chosen.size());
    const qint64 end = query.top ? std::min(all, query.skip + *query.top) : all;
    const qint64 from = std::min(end, query.skip + query.position);
    const qint64 wanted =
        std::min<qint64>(preferredPageSize(place.call).value_or(m_settings.pageCeiling), m_settings.pageCeiling);
    const qint64 to = std::min(end, from + wanted);
    QByteArray body = '{' + context(place, false);
    if (query.count)
        body += ",\"@odata.count\":" + QByteArray::number(all);
    body += ",\"value\":[";
    for (qint64 i = from; i < to; ++i) {
        body += i == from ? "{" : ",{";
        body += view.members(*place.set, *chosen[static_cast<size_t>(i)], query.columns) + '}';
    }
    body += ']';
    if (to < end)
        body += ",\"@odata.nextLink\":" + quoted(nextLink(place, to - query.skip));
    return readReply(200, body + '}');
}

Reply Service::one(const Place &place, const Row &row, int status) const
{
    const View view(m_sets, *place.company, m_settings);
    const Query query = readQuery(place.address, *place.set, view, m_settings);
    const QByteArray body = '{' + context(place, true) + ',' + view.members(*place.set, row, query.columns) + '}';
    if (place.call.method == "PATCH")
        return {status, {{"Content-Type", "application/json"}}, body};
    Reply reply = readReply(status, body);
    if (status == 201)
        reply.headers.emplaceBack("Location", place.link(place.set->name, row[Id]));
    return reply;
}

Json Service::readBody(const Call &call) const
{
    if (!header(call.headers, "Content-Type").trimmed().startsWith("application/json"))
        throw Refusal(415, "BadRequest", QStringLiteral("The content type is not supported. Send application/json."));
    const Result<Json> body = Json::parse(call.body);
    if (!body || !body->isObject())
        throw Refusal(400, "BadRequest", QStringLiteral("The body of the request is not a JSON object."));
    return *body;
}

Row &Service::rowForWriting(const Place &place, const QByteArray &id, bool tagNeeded) const
{
    Row *row = place.company->customer(id);
    if (!row)
        throw noSuchRow(*place.set);
    checkTag(place, *row, tagNeeded);
    return *row;
}

void Service::checkTag(const Place &place, const Row &row, bool tagNeeded) const
{
    const QByteArray tag = header(place.call.headers, "If-Match").trimmed();
    if (tag == "*" || (tag.isEmpty() && !tagNeeded))
        return;
    if (!looksLikeTag(tag))
        throw Refusal(400, "BadRequest_InvalidToken",
                      QStringLiteral("The request needs an If-Match header with the entity's token."));
    if (tag != entityTag(*place.set, row))
        throw Refusal(m_settings.staleStatus, "Request_EntityChanged",
                      QStringLiteral("Another user has already changed the record."));
}

Row &Service::store(Company &company, Row row)
{
    if (company.customers.count(row[Number]) > 0)
        throw Refusal(m_settings.duplicateStatus, "Internal_EntityWithSameKeyExists",
                      QStringLiteral("The Customer already exists. Identification fields and values: No.='%1'")
                          .arg(QString::fromUtf8(row[Number])));
    row[Modified] = QByteArray::number(m_now());
    company.numbers.insert(row[Id], row[Number]);
    const QByteArray number = row[Number];
    return company.customers.emplace(number, std::move(row)).first->second;
}

void Service::replace(Company &company, Row &old, Row row)
{
    row.version = old.version + 1;
    if (row[Number] == old[Number]) {
        row[Modified] = QByteArray::number(m_now());
        old = std::move(row);
        return;
    }
    const QByteArray before = old[Number];
    store(company, std::move(row)); // refuses a number that is taken, and then nothing has changed
    company.customers.erase(before);
}

Reply Service::create(const Place &place)
{
    Row row = rules(*place.company).created(readBody(place.call), CustomerRules::Writer::Client);
    row[Id] = newGuid();
    return one(place, store(*place.company, std::move(row)), 201);
}

Reply Service::change(const Place &place, const QByteArray &id)
{
    Row &row = rowForWriting(place, id, true);
    const Json body = readBody(place.call);
    Row changed = rules(*place.company).changed(row, body, CustomerRules::Writer::Client);
    if (!body.members().empty())
        replace(*place.company, row, std::move(changed));
    return one(place, *place.company->customer(id));
}

Reply Service::remove(const Place &place, const QByteArray &id)
{
    const Row &row = rowForWriting(place, id, !m_settings.deleteWithoutTag);
    rules(*place.company).refuseDelete(row);
    place.company->numbers.remove(id);
    place.company->customers.erase(QByteArray(row[Number]));
    return {204, {}, {}};
}

Json Service::settings(const Json &changes)
{
    const std::lock_guard lock(m_mutex);
    m_settings = m_settings.with(changes);
    return m_settings.toJson();
}

void Service::reset()
{
    const std::lock_guard lock(m_mutex);
    fill();
}

} // namespace clientele::sandbox::financials
