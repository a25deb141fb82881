// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/practice_server.h"

#include <httplib.h>

#include <chrono>

namespace clientele::sandbox {

namespace {

/// One thread per open connection (idle ones too), so there must be more than any client opens.
constexpr int ServiceThreads = 128;
constexpr time_t LongSeconds = 600;
constexpr time_t ShortSeconds = 2;

QByteArray bytes(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

HttpThread::HttpThread(quint16 port, int threads, Connections connections, Handler handler)
    : m_handler(std::move(handler))
    , m_server(std::make_unique<httplib::Server>())
{
    m_server->new_task_queue = [threads] { return new httplib::ThreadPool(static_cast<size_t>(threads)); };
    const bool kept = connections == Connections::KeptAlive;
    m_server->set_keep_alive_max_count(kept ? 1'000'000'000 : 1);
    m_server->set_keep_alive_timeout(kept ? LongSeconds : ShortSeconds);
    m_server->set_write_timeout(LongSeconds); // a dripping answer takes its time
    m_server->set_tcp_nodelay(true);          // head and body go in two writes
    const auto serveAll = [this](const httplib::Request &request, httplib::Response &response) {
        serve(request, response);
    };
    const std::string any = R"([\s\S]*)";
    m_server->Get(any, serveAll);
    m_server->Post(any, serveAll);
    m_server->Put(any, serveAll);
    m_server->Patch(any, serveAll);
    m_server->Delete(any, serveAll);
    m_server->Options(any, serveAll);

    const std::string loopback = "127.0.0.1";
    if (port == 0) {
        const int bound = m_server->bind_to_any_port(loopback);
        m_port = bound > 0 ? static_cast<quint16>(bound) : quint16(0);
    } else if (m_server->bind_to_port(loopback, port)) {
        m_port = port;
    }
    if (m_port == 0)
        return;
    m_thread = std::thread([this] { m_server->listen_after_bind(); });
    while (!m_server->is_running()) // stop() before this would be lost
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

HttpThread::~HttpThread()
{
    if (m_thread.joinable()) {
        m_server->stop();
        m_thread.join();
    }
}

void HttpThread::serve(const httplib::Request &request, httplib::Response &response)
{
    Call call;
    call.method = bytes(request.method);
    call.target = bytes(request.target);
    for (const auto &[name, value] : request.headers) {
        // The library adds these to what really came.
        if (name != "REMOTE_ADDR" && name != "REMOTE_PORT" && name != "LOCAL_ADDR" && name != "LOCAL_PORT")
            call.headers.append({bytes(name), bytes(value)});
    }
    call.body = bytes(request.body);
    const Reply reply = m_handler(call, static_cast<quint16>(request.remote_port));
    response.status = reply.status;
    std::string type = "application/octet-stream";
    for (const auto &[name, value] : reply.headers) {
        if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            type = value.toStdString();
        else
            response.set_header(name.toStdString(), value.toStdString());
    }
    if (reply.body.isEmpty())
        return;
    // By a provider: the bytes are sent from where they are, and never compressed on the way.
    response.set_content_provider(static_cast<size_t>(reply.body.size()), type,
                                  [body = reply.body](size_t offset, size_t length, httplib::DataSink &sink) {
                                      return sink.write(body.constData() + offset, length);
                                  });
}

PracticeServer::PracticeServer(quint16 port, std::vector<PracticeService *> services, TokenGate &gate,
                               FaultPlan &faults, Journal &journal, TimedWork &later)
    : m_services(std::move(services))
    , m_gate(gate)
    , m_faults(faults)
    , m_journal(journal)
    , m_later(later)
{
    m_http =
        std::make_unique<HttpThread>(quint16(0), ServiceThreads, HttpThread::Connections::KeptAlive,
                                     [this](const Call &call, quint16 remotePort) { return serve(call, remotePort); });
    if (m_http->port() != 0)
        m_relay = std::make_unique<RelayThread>(port, m_http->port(), m_plans);
}

PracticeServer::~PracticeServer()
{
    m_faults.stop();
    for (PracticeService *service : m_services)
        service->stop();
    m_relay.reset();
    m_http.reset();
}

Reply PracticeServer::serve(Call call, quint16 remotePort)
{
    // Links in answers start with what the client calls us; anything but our own names would be the client's word.
    const QByteArray host = header(call.headers, "Host");
    const QByteArray own = ":" + QByteArray::number(port());
    call.origin = "http://" + (host == "localhost" + own ? host : "127.0.0.1" + own);

    const FaultRule rule = m_faults.take(call).value_or(FaultRule());
    if (rule.kind == FaultRule::Kind::ExpireToken)
        m_gate.expire();
    PracticeService *service = nullptr;
    for (PracticeService *one : m_services) {
        if (!service && one->owns(call.target))
            service = one;
    }
    const bool authorized = service && service->accepts(call, m_gate);
    const qsizetype entry = m_journal.begin(call, authorized, rule.kindName);
    if (rule.delayMs > 0)
        m_faults.wait(rule.delayMs);
    if (rule.hold == FaultRule::Hold::Before)
        m_faults.waitForRelease();

    Reply reply{404, {{"Content-Type", "text/plain"}}, "No such service here."};
    if (service) {
        try {
            reply = answer(call, *service, rule, authorized);
        } catch (const std::exception &) { // a mistake of ours, told as a service tells its own
            reply = service->failure(500);
        }
    }
    if (rule.hold == FaultRule::Hold::After)
        m_faults.waitForRelease();
    m_plans.put(remotePort, rule.streamPlan());
    m_journal.finish(entry, reply.status);
    return reply;
}

Reply PracticeServer::answer(const Call &call, PracticeService &service, const FaultRule &rule, bool authorized)
{
    switch (rule.kind) {
    case FaultRule::Kind::ResetBefore:
        return {0, {}, {}};
    case FaultRule::Kind::CommitLate: {
        if (!authorized)
            return service.refuseToken(call);
        const auto commit = [this, call, &service] {
            const Reply late = service.handle(call);
            m_journal.committedLate(call, late.status);
        };
        if (rule.lateMs < 0)
            m_later.uponRelease(commit);
        else
            m_later.after(std::chrono::milliseconds(rule.lateMs), commit);
        return {0, {}, {}};
    }
    case FaultRule::Kind::Redirect:
        return {rule.status, rule.headers + HeaderList{{"Location", rule.url}}, {}};
    default:
        break;
    }
    Reply reply;
    if (rule.kind != FaultRule::Kind::Status || rule.carriedOut)
        reply = authorized ? service.handle(call) : service.refuseToken(call);
    if (rule.kind == FaultRule::Kind::Status) {
        reply = service.failure(rule.status);
        if (rule.body) {
            reply.body = *rule.body;
            reply.headers = {{"Content-Type", "application/json"}};
        }
        for (const auto &given : rule.headers) {
            reply.headers.removeIf(
                [&](const auto &known) { return known.first.compare(given.first, Qt::CaseInsensitive) == 0; });
            reply.headers.append(given);
        }
    } else {
        spoil(reply, rule, call);
    }
    return reply;
}

} // namespace clientele::sandbox
