// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/service.h"

#include "sandbox/businesscentral/aged_report.h"
#include "sandbox/businesscentral/answers.h"
#include "sandbox/businesscentral/literals.h"
#include "sandbox/businesscentral/metadata.h"

#include <QDateTime>
#include <QRegularExpression>

namespace clientele::sandbox::businesscentral {

namespace {

/// Memory for prepared pages, and how long a page must be to be worth keeping.
constexpr qint64 PreparedLimit = 256 * 1024 * 1024;
constexpr qint64 PreparedRows = 200;

QByteArray guidKey(const QByteArray &key)
{
    const std::optional<QByteArray> guid = readGuid(key);
    if (!guid)
        throw Refusal(400, "BadRequest_InvalidRequestUrl",
                      QStringLiteral("The key '%1' is not a guid.").arg(QString::fromUtf8(key)));
    return *guid;
}

/// N of `Prefer: odata.maxpagesize=N`.
std::optional<qint64> preferredPageSize(const Call &call)
{
    for (const QByteArray &part : header(call.headers, "Prefer").split(',')) {
        const QByteArray preference = part.trimmed();
        if (preference.startsWith("odata.maxpagesize=")) {
            bool ok = false;
            const qint64 size = preference.sliced(18).toLongLong(&ok);
            if (ok && size > 0)
                return size;
        }
    }
    return std::nullopt;
}

} // namespace

Service::Service(Start start, Now now)
    : m_start(std::move(start))
    , m_now(std::move(now))
    , m_chance(m_start.books.seed)
{
    fill();
}

void Service::fill()
{
    m_settings = m_start.settings;
    m_chance = Chance(m_start.books.seed ^ 0x5DEECE66DULL);
    forgetPages();
    m_pictures.clear();
    m_filled.clear();
    m_books.reset();
    m_store = std::make_unique<Store>(m_schema);
    m_books = std::make_unique<Books>(*m_store, m_schema, m_start.books.seed, m_now());
    m_books->fillCompanies(m_start.books.companies);
    m_books->fillCompany(0, m_start.books.customers);
    m_filled.insert(0);
}

QByteArray Service::basePath() const
{
    return "/v2.0/" + environment() + "/api/v2.0";
}

QByteArray Service::newGuid()
{
    Dataset source(m_chance.next());
    return source.guid("new", 0, 0);
}

Reply Service::finished(Reply reply)
{
    reply.headers.emplaceBack("Cache-Control", "no-cache, no-store");
    if (header(reply.headers, "request-id").isNull())
        reply.headers.emplaceBack("request-id", newGuid());
    return reply;
}

Reply Service::refusalReply(const Refusal &refusal)
{
    const QByteArray id = newGuid();
    const QString message = refusal.message + QStringLiteral("  CorrelationId:  %1.").arg(QString::fromLatin1(id));
    Reply reply = Reply::json(
        refusal.status,
        Json::object({{QStringLiteral("error"),
                       Json::object({{QStringLiteral("code"), Json::string(QString::fromLatin1(refusal.code))},
                                     {QStringLiteral("message"), Json::string(message)}})}}));
    reply.headers.emplaceBack("request-id", id);
    return reply;
}

Reply Service::refuseToken(const Call &)
{
    const std::lock_guard lock(m_mutex);
    Reply reply = refusalReply(Refusal(401, "Authentication_InvalidCredentials",
                                       QStringLiteral("The server has rejected the client credentials.")));
    reply.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return finished(std::move(reply));
}

Reply Service::failure(int status)
{
    static const QHash<int, QByteArray> codes{{400, "BadRequest"},
                                              {401, "Authentication_InvalidCredentials"},
                                              {403, "Authorization_RequestDenied"},
                                              {404, "BadRequest_ResourceNotFound"},
                                              {405, "BadRequest_MethodNotAllowed"},
                                              {409, "Request_EntityChanged"},
                                              {412, "Request_EntityChanged"},
                                              {500, "Internal_ServerError"},
                                              {501, "BadRequest_MethodNotImplemented"},
                                              {503, "Internal_TenantUnavailable"}};
    const std::lock_guard lock(m_mutex);
    return finished(refusalReply(Refusal(status, codes.value(status, "Unknown"),
                                         QStringLiteral("The practice service was asked to refuse this request."))));
}

Reply Service::handle(const Call &call)
{
    const std::lock_guard lock(m_mutex);
    try {
        runJobQueue();
        return finished(route(call));
    } catch (const Refusal &refusal) {
        return finished(refusalReply(refusal));
    }
}

Reply Service::route(const Call &call)
{
    const qsizetype query = call.target.indexOf('?');
    const QByteArray path = query < 0 ? call.target : call.target.first(query);
    // "/v2.0/{environment}/api/v2.0" or with the tenant before the environment (reference, section 1).
    const qsizetype api = path.indexOf("/api/v2.0");
    const QList<QByteArray> front = path.first(std::max<qsizetype>(api, 0)).split('/');
    const bool known = api > 0 && (front.size() == 3 || front.size() == 4) && front.last() == environment();
    const qsizetype end = api + 9;
    if (!known || (path.size() > end && path[end] != '/'))
        throw noSuchSet(path);
    if (call.target.size() > 8099)
        throw Refusal(414, "BadRequest", QStringLiteral("The address is too long."));
    if (call.writes() && header(call.headers, "Data-Access-Intent").toLower() == "readonly")
        throw Refusal(400, "BadRequest_InvalidOperation",
                      QStringLiteral("A request with read-only intent cannot change anything."));

    Place place{call, call.origin + path.first(end), Address::read(call.target.sliced(end)), 0, {}, 0};
    if (place.address.path.isEmpty())
        return serviceDocument(place);
    if (place.address.path.first().name == "$metadata" && place.address.path.size() == 1 && !call.writes())
        return {200,
                {{"Content-Type", "application/xml"}, {"OData-Version", "4.0"}},
                writeMetadata(m_schema, m_settings.profile)};
    const Address::Segment first = place.address.path.first();
    if (first.name == "companies" && place.address.path.size() == 1)
        return companies(place);
    if (first.name == "companies" && first.key) {
        place.companyId = guidKey(*first.key);
        place.next = 1;
    } else if (const QByteArray company = place.address.option("company"); !company.isEmpty()) {
        place.companyId = guidKey(company);
    } else if (m_schema.set(first.name)) {
        throw Refusal(400, "BadRequest_InvalidRequestUrl", QStringLiteral("The request must name a company."));
    } else {
        throw noSuchSet(first.name);
    }
    enterCompany(place);
    return entitySet(place);
}

Reply Service::serviceDocument(const Place &place) const
{
    if (place.call.writes())
        throw noSuchVerb();
    QByteArray sets;
    for (const EntitySet &set : m_schema.sets()) {
        if (set.addressed)
            sets += (sets.isEmpty() ? "{\"name\":" : ",{\"name\":") + quoted(set.name) +
                    ",\"kind\":\"EntitySet\",\"url\":" + quoted(set.name) + '}';
    }
    return readReply(200, "{\"@odata.context\":" + quoted(place.base + "/$metadata") + ",\"value\":[" + sets + "]}");
}

void Service::enterCompany(Place &place)
{
    for (int i = 0; i < m_start.books.companies; ++i) {
        if (m_books->companyId(i) != place.companyId)
            continue;
        place.company = i;
        if (!m_filled.contains(i)) {
            m_books->fillCompany(i, m_start.books.customers);
            m_filled.insert(i);
        }
        return;
    }
    throw Refusal(404, "Internal_CompanyNotFound", QStringLiteral("The company was not found."));
}

Reply Service::companies(const Place &place)
{
    if (place.call.writes())
        throw noSuchVerb();
    const EntitySet &set = *m_schema.set("companies");
    if (!place.address.path.first().key)
        return list(place, set, {});
    Place inside = place;
    inside.companyId = guidKey(*place.address.path.first().key);
    enterCompany(inside);
    return one(place, set, inside.companyId, {});
}

Reply Service::entitySet(Place &place)
{
    const Address::Segment segment = place.address.path.at(place.next);
    const EntitySet *set = m_schema.set(segment.name);
    if (!set || !set->perCompany)
        throw noSuchSet(segment.name);
    if (!set->addressed && segment.name == "contactsInformation")
        throw Refusal(400, "Application_DialogException", QStringLiteral("The id type is not specified."));
    if (!set->addressed)
        throw Refusal(
            400, "Application_DialogException",
            QStringLiteral("You must get to the parent first, to get to the %1.").arg(QString::fromLatin1(set->type)));
    ++place.next;
    return inSet(place, *set, segment, {});
}

Reply Service::inSet(Place &place, const EntitySet &set, const Address::Segment &segment, const Parent &parent)
{
    const bool last = place.next == place.address.path.size();
    const QByteArray &method = place.call.method;
    if (!segment.key) {
        runReports(place, set, {});
        if (!last && place.next + 1 == place.address.path.size() && place.address.path.last().name == "$count" &&
            !place.call.writes()) {
            refuseUnfiltered(place, set, parent);
            const qint64 rows =
                Reader(*m_store, m_schema, m_settings)
                    .count(set, place.company, readQuery(place.address, set, m_schema, m_settings), parent);
            return {200, {{"Content-Type", "text/plain"}, {"OData-Version", "4.0"}}, QByteArray::number(rows)};
        }
        if (!last)
            throw noSuchSet(place.address.path.at(place.next).name);
        if (!place.call.writes())
            return list(place, set, parent);
        if (method == "POST" && set.writable)
            return create(place, set, parent);
        throw noSuchVerb();
    }
    const QByteArray id = guidKey(*segment.key);
    runReports(place, set, id);
    if (!parent.isEmpty()) {
        const std::optional<Row> row = m_store->find(set, place.company, "id", id);
        if (!row || row->value(parent.column) != parent.id)
            throw noSuchRow(set);
    }
    if (!last && place.address.path.at(place.next).name.startsWith("Microsoft.NAV."))
        return act(place, set, id);
    if (!last)
        return related(place, set, id, parent);
    if (!place.call.writes())
        return one(place, set, id, parent);
    if (method == "PATCH" && set.writable)
        return change(place, set, id, parent);
    if (method == "DELETE" && set.writable)
        return remove(place, set, id);
    throw noSuchVerb();
}

void Service::runReports(const Place &place, const EntitySet &set, const QByteArray &id)
{
    const bool asked = QByteArrayView(set.name) == "agedAccountsReceivables";
    const bool expanded = place.address.option("$expand").contains("agedAccountsReceivable");
    if (asked || expanded)
        runAgedReport(*m_store, m_schema, place.company, id == ZeroGuid ? QByteArray() : id,
                      QDateTime::fromMSecsSinceEpoch(m_now(), Qt::UTC).date(),
                      header(place.call.headers, "Accept-Language"));
}

void Service::refuseUnfiltered(const Place &place, const EntitySet &set, const Parent &parent)
{
    // Lines are listed for one journal only; the page notices when it meets a row (reference, 5.4).
    static const QRegularExpression named(QStringLiteral("\\b(journalId|id) eq "));
    if (QByteArrayView(set.name) != "customerPayments" || !parent.isEmpty() ||
        named.match(QString::fromUtf8(place.address.option("$filter"))).hasMatch() ||
        m_store->count(set, place.company) == 0)
        return;
    throw Refusal(400, "Application_DialogException",
                  QStringLiteral("You must specify a journal batch ID or a journal ID to get a journal line."));
}

QByteArray Service::context(const Place &place, const EntitySet &set, bool single, const Parent &parent) const
{
    const QByteArray scope = set.perCompany ? "companies(" + place.companyId + ")/" : QByteArray();
    return "\"@odata.context\":" +
           quoted(place.base + "/$metadata#" + scope + parent.path + set.name + (single ? "/$entity" : ""));
}

Reply Service::list(const Place &place, const EntitySet &set, const Parent &parent)
{
    refuseUnfiltered(place, set, parent);
    const Query query = readQuery(place.address, set, m_schema, m_settings);
    const QByteArray asked = place.base + ' ' + place.call.target + ' ' + header(place.call.headers, "Prefer");
    if (const auto prepared = m_pages.constFind(asked); prepared != m_pages.constEnd())
        return readReply(200, *prepared);

    // Positions count from the first row of the whole answer: $skip moves it, $top ends it.
    const qint64 done = query.position.value_or(0);
    const qint64 wanted =
        std::min<qint64>(preferredPageSize(place.call).value_or(m_settings.pageCeiling), m_settings.pageCeiling);
    const qint64 size = query.top ? std::min(wanted, std::max<qint64>(0, *query.top - done)) : wanted;
    Reader reader(*m_store, m_schema, m_settings);
    const Page page = reader.page(set, place.company, query, query.skip + done, size, parent);

    if (QByteArrayView(set.name) == "companyInformation" && m_settings.informationAsObject)
        return readReply(200, '{' + context(place, set, true, parent) + ',' + page.rows.mid(1));
    QByteArray body = '{' + context(place, set, false, parent);
    if (page.total)
        body += ",\"@odata.count\":" + QByteArray::number(*page.total);
    body += ",\"value\":[" + page.rows + ']';
    if (page.more && (!query.top || done + page.size < *query.top)) {
        // The same question with another position, as an address of its own.
        const qsizetype question = place.call.target.indexOf('?');
        QByteArray link = question < 0 ? place.call.target : place.call.target.first(question);
        link += "?aid=FIN";
        if (question >= 0) {
            for (const QByteArray &option : place.call.target.sliced(question + 1).split('&')) {
                if (!option.isEmpty() && !option.startsWith("$skiptoken=") && !option.startsWith("%24skiptoken=") &&
                    option != "aid=FIN")
                    link += '&' + option;
            }
        }
        link += "&$skiptoken=" + writeSkipToken(done + page.size);
        body += ",\"@odata.nextLink\":" + quoted(m_settings.relativeNextLinks ? link : place.call.origin + link);
    }
    body += '}';
    if (page.size >= PreparedRows && m_pageBytes + body.size() < PreparedLimit) {
        m_pages.insert(asked, body);
        m_pageBytes += body.size();
    }
    return readReply(200, body);
}

Reply Service::one(const Place &place, const EntitySet &set, const QByteArray &id, const Parent &parent)
{
    const Query query = readQuery(place.address, set, m_schema, m_settings);
    const QByteArray members = Reader(*m_store, m_schema, m_settings).one(set, place.company, id, query);
    if (members.isEmpty())
        throw noSuchRow(set);
    return readReply(200, '{' + context(place, set, true, parent) + ',' + members + '}');
}

Reply Service::related(Place &place, const EntitySet &set, const QByteArray &id, const Parent &parent)
{
    const std::optional<Row> row = m_store->find(set, place.company, "id", id);
    if (!row)
        throw noSuchRow(set);
    const Address::Segment segment = place.address.path.at(place.next++);
    const Navigation *navigation = set.navigation(segment.name, m_settings.profile);
    if (!navigation)
        throw noSuchSet(segment.name);
    const EntitySet &other = *m_schema.set(navigation->set);
    const QByteArray key = row->value(navigation->ownColumn);
    if (navigation->many)
        return inSet(place, other, segment, {navigation->otherColumn, key, parent.path + set.name + '(' + id + ")/"});
    if (QByteArrayView(navigation->name) == "picture")
        return picture(place, other, id, parent);
    if (place.next != place.address.path.size())
        throw noSuchSet(place.address.path.last().name);
    if (place.call.writes())
        throw noSuchVerb();
    if (key == ZeroGuid)
        return {204, {}, {}};
    runReports(place, other, key);
    return one(place, other, key, {});
}

Json Service::settings(const Json &changes)
{
    const std::lock_guard lock(m_mutex);
    m_settings = m_settings.with(changes);
    m_pages.clear();
    m_pageBytes = 0;
    return m_settings.toJson();
}

void Service::reset()
{
    const std::lock_guard lock(m_mutex);
    fill();
}

} // namespace clientele::sandbox::businesscentral
