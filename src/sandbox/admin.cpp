// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/admin.h"

#include <chrono>

namespace clientele::sandbox {

namespace {

constexpr int AdminThreads = 32;

Json wishOf(const Call &call)
{
    if (call.body.trimmed().isEmpty())
        return Json::object({});
    const Result<Json> wish = Json::parse(call.body);
    if (!wish)
        throw Refusal(400, "Admin", QStringLiteral("The body is not JSON."));
    return *wish;
}

Json done()
{
    return Json::object({{QStringLiteral("done"), Json::boolean(true)}});
}

} // namespace

Admin::Admin(QByteArray token, std::vector<PracticeService *> services, TokenGate &gate, FaultPlan &faults,
             Journal &journal, TimedWork &later)
    : m_startToken(token)
    , m_own(token)
    , m_services(std::move(services))
    , m_gate(gate)
    , m_faults(faults)
    , m_journal(journal)
    , m_later(later)
    , m_http(quint16(0), AdminThreads, HttpThread::Connections::OneRequestEach,
             [this](const Call &call, quint16) { return serve(call); })
{
}

PracticeService &Admin::serviceOf(const Json &wish) const
{
    const QByteArray name = wish[u"service"].toString().toUtf8();
    for (PracticeService *service : m_services) {
        if (name.isEmpty() || service->name() == name)
            return *service;
    }
    throw Refusal(400, "Admin", QStringLiteral("There is no such service."));
}

Json Admin::faults(const Call &call)
{
    const Json wish = wishOf(call);
    const Json::Array given = wish.isArray() ? wish.items() : Json::Array{wish};
    std::vector<FaultRule> rules;
    for (const Json &one : given)
        rules.push_back(FaultRule::read(one));
    for (FaultRule &rule : rules)
        m_faults.add(std::move(rule));
    return done();
}

Json Admin::colleague(const Json &wish)
{
    PracticeService &service = serviceOf(wish);
    if (const Json *pause = wish.find(u"everyMs")) {
        m_later.every(std::chrono::milliseconds(pause->toInteger().value_or(0)),
                      [&service] { service.colleagueAtRandom(); });
        return done();
    }
    return service.colleague(wish);
}

Reply Admin::serve(const Call &call)
{
    if (!m_own.accepts(header(call.headers, "Authorization")))
        return Reply::json(
            401, Json::object({{QStringLiteral("error"), Json::string(QStringLiteral("The token is wrong."))}}));
    const QByteArray wanted = call.method + ' ' + call.target;
    try {
        if (wanted == "POST /admin/faults")
            return Reply::json(200, faults(call));
        if (wanted == "DELETE /admin/faults") {
            m_faults.clear();
            return Reply::json(200, done());
        }
        if (wanted == "POST /admin/release") {
            const auto committed = static_cast<qint64>(m_later.release());
            m_faults.release();
            return Reply::json(200, Json::object({{QStringLiteral("committed"), Json::number(committed)}}));
        }
        if (wanted == "POST /admin/colleague")
            return Reply::json(200, colleague(wishOf(call)));
        if (wanted == "GET /admin/journal")
            return {200, {{"Content-Type", "application/x-ndjson"}}, m_journal.lines()};
        if (wanted == "DELETE /admin/journal") {
            m_journal.clear();
            return Reply::json(200, done());
        }
        if (wanted == "GET /admin/settings")
            return Reply::json(200, serviceOf(Json::object({})).settings(Json::object({})));
        if (wanted == "POST /admin/settings") {
            const Json wish = wishOf(call);
            Json::Object changes;
            for (const auto &member : wish.members()) {
                if (member.first != QLatin1String("service"))
                    changes.push_back(member);
            }
            return Reply::json(200, serviceOf(wish).settings(Json::object(std::move(changes))));
        }
        if (wanted == "POST /admin/token") {
            m_gate.replace(wishOf(call)[u"token"].toString().toUtf8());
            return Reply::json(200, done());
        }
        if (wanted == "POST /admin/reset") {
            m_faults.clear();
            m_faults.release(); // first what is held: the next waits for what is under way
            m_later.clear();
            m_gate.replace(m_startToken);
            for (PracticeService *service : m_services)
                service->reset();
            m_journal.clear();
            return Reply::json(200, done());
        }
    } catch (const Refusal &refusal) {
        return Reply::json(refusal.status, Json::object({{QStringLiteral("error"), Json::string(refusal.message)}}));
    }
    return Reply::json(404, Json::object({{QStringLiteral("error"),
                                           Json::string(QStringLiteral("There is no such admin request."))}}));
}

} // namespace clientele::sandbox
