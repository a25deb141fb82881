// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/service.h"

#include "sandbox/bigcapital/answers.h"
#include "sandbox/bigcapital/listing.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <iterator>

namespace clientele::sandbox::bigcapital {

namespace {

constexpr qsizetype LargestBody = 100 * 1024;

QByteArray pathOf(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.first(mark);
}

QByteArrayList segmentsOf(const Call &call, const QByteArray &base)
{
    QByteArray path = pathOf(call.target).mid(base.size() + 1);
    if (path.endsWith('/'))
        path.chop(1);
    QByteArrayList segments;
    for (const QByteArray &part : path.split('/'))
        segments.append(QByteArray::fromPercentEncoding(part));
    return segments;
}

/// The number a database makes of an id: what it begins with, so that "1abc" and "1.0" are 1, and "abc" is 0.
qint64 idOf(const QByteArray &text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    const QByteArray rest = text.mid(end);
    const bool fraction = rest.size() > 1 && rest[0] == '.' && rest[1] > '0' && rest[1] <= '9';
    return fraction ? 0 : text.left(end).toLongLong();
}

Json unauthorized(const char *message, bool withError)
{
    Json::Object body{{QStringLiteral("message"), Json::string(QLatin1String(message))}};
    if (withError)
        body.emplace_back(QStringLiteral("error"), Json::string(QStringLiteral("Unauthorized")));
    body.emplace_back(QStringLiteral("statusCode"), Json::number(qint64(401)));
    return Json::object(std::move(body));
}

Json statusBody(int status, const char *message)
{
    return Json::object({{QStringLiteral("statusCode"), Json::number(static_cast<qint64>(status))},
                         {QStringLiteral("message"), Json::string(QLatin1String(message))}});
}

/// A body with its names as the service turns them; of members that become one, the last counts.
Json camelNames(const Json &body)
{
    Json camel = Json::object({});
    for (const auto &[name, value] : body.members())
        camel = camel.with(camelCase(name), value);
    return camel;
}

Json formBody(const QByteArray &text)
{
    Json::Object members;
    const Parameters pairs('?' + text);
    for (const auto &[name, value] : pairs.pairs())
        members.emplace_back(name, Json::string(value));
    return Json::object(std::move(members));
}

} // namespace

struct Service::Route
{
    const char *method;
    const char *path; ///< ":id" stands for any segment
    Reply (Service::*answer)(Place &);
    bool writes = false; ///< and so holds a connection
    bool open = false;   ///< needs no credentials
};

Service::Service(const BooksWish &books, Now now)
    : m_wish(books)
    , m_now(std::move(now))
    , m_chance(books.seed)
{
    clear();
}

Service::~Service() = default;

void Service::clear()
{
    m_settings = Settings();
    m_books = std::make_unique<Books>(m_wish, today());
    m_access = std::make_unique<Access>(m_wish.seed);
    m_throttle.clear();
    m_chance = Chance(m_wish.seed ^ 0x5DEECE66DULL);
    ++m_resets;
    m_wake.notify_all();
}

bool Service::owns(const QByteArray &target) const
{
    const QByteArray path = pathOf(target).toLower();
    return path == basePath() || path.startsWith(basePath() + '/');
}

Reply Service::failure(int status)
{
    return jsonReply(status, statusBody(status, status >= 500 ? "Internal server error" : "Failed"));
}

const Service::Route *Service::route(Place &place) const
{
    static constexpr Route Routes[] = {
        {"POST", "auth/signin", &Service::signIn, false, true},
        {"POST", "api-keys/generate", &Service::makeKey},
        {"GET", "api-keys", &Service::listKeys},
        {"PUT", "api-keys/:id/revoke", &Service::revokeKey},
        {"GET", "organization/current", &Service::currentOrganization},
        {"GET", "currencies", &Service::lookUp},
        {"GET", "branches", &Service::lookUp},
        {"GET", "accounts", &Service::lookUp},
        {"GET", "dashboard/boot", &Service::lookUp},
        {"GET", "customers", &Service::list},
        {"POST", "customers", &Service::create, true},
        {"POST", "customers/validate-bulk-delete", &Service::judgeDeletion},
        {"POST", "customers/bulk-delete", &Service::removeMany, true},
        {"GET", "customers/:id", &Service::one},
        {"PUT", "customers/:id", &Service::edit, true},
        {"DELETE", "customers/:id", &Service::remove, true},
        {"PUT", "customers/:id/opening-balance", &Service::editOpening, true},
        {"GET", "sale-invoices/receivable", &Service::receivableInvoices},
        {"GET", "payments-received", &Service::listPayments},
        {"POST", "payments-received", &Service::createPayment, true},
        {"GET", "payments-received/state", &Service::paymentState},
        {"POST", "payments-received/validate-bulk-delete", &Service::removePayments},
        {"POST", "payments-received/bulk-delete", &Service::removePayments, true},
        {"GET", "payments-received/:id", &Service::onePayment},
        {"GET", "payments-received/:id/edit-page", &Service::onePayment},
        {"GET", "payments-received/:id/invoices", &Service::onePayment},
        {"PUT", "payments-received/:id", &Service::editPayment, true},
        {"DELETE", "payments-received/:id", &Service::removePayment, true},
        {"PATCH", "contacts/:id/activate", &Service::activate, true},
        {"PATCH", "contacts/:id/inactivate", &Service::activate, true},
    };
    for (const Route &route : Routes) {
        const QByteArrayList parts = QByteArray(route.path).split('/');
        bool fits = place.call.method == route.method && parts.size() == place.path.size();
        for (qsizetype i = 0; fits && i < parts.size(); ++i)
            fits = parts[i] == ":id" || place.path[i].toLower() == parts[i];
        if (!fits)
            continue;
        if (const qsizetype at = parts.indexOf(":id"); at >= 0)
            place.id = idOf(place.path[at]);
        place.handler = QByteArray(route.method) + ' ' + route.path;
        return &route;
    }
    return nullptr;
}

Json Service::readBody(const Call &call) const
{
    if (call.body.size() > LargestBody)
        throw Rebuff(jsonReply(413, statusBody(413, "request entity too large")));
    const QByteArray type = header(call.headers, "Content-Type").trimmed().toLower();
    if (type.startsWith("application/x-www-form-urlencoded"))
        return formBody(call.body);
    if (!type.startsWith("application/json") || call.body.trimmed().isEmpty())
        return Json::object({}); // anything else is not even looked at
    const Result<Json> body = Json::parse(call.body);
    if (body && (body->isObject() || body->isArray()))
        return camelNames(*body);
    QJsonParseError error;
    QJsonDocument::fromJson(call.body, &error);
    throw badRequest(
        error.offset >= call.body.trimmed().size()
            ? QStringLiteral("Unexpected end of JSON input")
            : QStringLiteral("Unexpected token in JSON at position %1").arg(std::max(error.offset - 1, 0)));
}

bool Service::accepts(const Call &call, const TokenGate &gate) const
{
    Place place{call, segmentsOf(call, basePath()), {}, {}, nullptr, 0};
    const Route *known = route(place);
    if (known && known->open)
        return true;
    const QByteArray authorization = header(call.headers, "Authorization");
    const std::lock_guard lock(m_mutex);
    if (m_access->signedIn(authorization, m_now()))
        return m_books->has(QString::fromUtf8(header(call.headers, "organization-id")));
    return m_access->hasKey(authorization, gate);
}

void Service::enter(Place &place, bool authorized)
{
    const bool signedIn = m_access->signedIn(header(place.call.headers, "Authorization"), m_now());
    const QByteArray named = header(place.call.headers, "organization-id");
    if (signedIn && named.isEmpty())
        throw Rebuff(jsonReply(401, unauthorized("Organization ID is required.", true)));
    if (signedIn && !m_books->has(QString::fromUtf8(named))) {
        const Json error = Json::object({{QStringLiteral("type"), Json::string(QStringLiteral("TENANT.NOT.FOUND"))}});
        throw Rebuff(
            jsonReply(401, Json::object({{QStringLiteral("message"), Json::string(QStringLiteral("Tenant not found."))},
                                         {QStringLiteral("errors"), Json::array({error})}})));
    }
    if (!authorized)
        throw Rebuff(jsonReply(401, unauthorized("Unauthorized", false)));
    // A key knows where it belongs, whatever the header says.
    place.organization = signedIn ? m_books->find(QString::fromUtf8(named)) : &m_books->at(0);
    if (!m_settings.organizationReady && place.handler != "GET organization/current")
        throw ruleBroken("TENANT.DATABASE.NOT.INITALIZED"); // spelled so
}

void Service::standInLine(Lock &lock, Place &place, bool writes)
{
    // Each write holds a connection and waits for a second one; too many of them, and nobody gets any (section 1).
    using Clock = Organization::Clock;
    const quint64 resets = m_resets;
    Organization &organization = *place.organization;
    const auto over = [&] { return m_stopped || m_resets != resets; };
    const auto sitOut = [&] {
        if (over()) // and the organization is gone
            throw serverError();
        const Clock::time_point until = organization.dryUntil;
        const bool dry = until > Clock::now();
        if (dry && m_wake.wait_until(lock, until, over))
            throw serverError();
        return dry;
    };
    const bool hadToWait = sitOut();
    if (!writes)
        return;
    if (hadToWait)
        throw serverError();
    if (++organization.writing > m_settings.poolSize) {
        organization.dryUntil = Clock::now() + std::chrono::milliseconds(m_settings.poolWaitMs);
        m_wake.notify_all();
    }
    m_wake.wait_for(lock, std::chrono::milliseconds(m_settings.writeMs),
                    [&] { return over() || organization.dryUntil > Clock::now(); });
    const bool ranDry = sitOut();
    --organization.writing;
    if (ranDry)
        throw serverError();
}

Reply Service::answer(const Call &call, bool authorized)
{
    HeaderList limits;
    Reply reply;
    try {
        Place place{call, segmentsOf(call, basePath()), {}, readBody(call), nullptr, 0};
        const Route *known = route(place);
        if (!known)
            throw noSuchRoute(call);
        Lock lock(m_mutex);
        const Throttle::Verdict verdict = m_throttle.count(place.handler, m_settings, m_now());
        limits = verdict.headers;
        if (verdict.refused)
            throw Rebuff(jsonReply(429, statusBody(429, "ThrottlerException: Too Many Requests")));
        if (!known->open) {
            enter(place, authorized);
            standInLine(lock, place, known->writes);
        }
        reply = (this->*known->answer)(place);
    } catch (const Rebuff &rebuff) {
        reply = rebuff.reply();
    }
    reply.headers = limits + reply.headers;
    return finished(std::move(reply), call);
}

Reply Service::finished(Reply reply, const Call &call) const
{
    if (reply.body.isEmpty())
        return reply;
    const QByteArray tag = entityTag(reply.body);
    if (call.method == "GET" && reply.status == 200 && header(call.headers, "If-None-Match").trimmed() == tag) {
        reply.status = 304;
        reply.body.clear();
        reply.headers.removeIf([](const auto &one) { return one.first == "Content-Type"; });
    }
    reply.headers.emplaceBack("ETag", tag);
    return reply;
}

Json Service::settings(const Json &changes)
{
    const std::lock_guard lock(m_mutex);
    m_settings = m_settings.with(changes);
    return m_settings.toJson().with(QStringLiteral("organizations"), m_books->idsJson());
}

void Service::reset()
{
    const std::lock_guard lock(m_mutex);
    clear();
}

void Service::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_wake.notify_all();
}

} // namespace clientele::sandbox::bigcapital
