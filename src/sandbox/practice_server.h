// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchange.h"
#include "sandbox/fault_plan.h"
#include "sandbox/journal.h"
#include "sandbox/relay.h"
#include "sandbox/timed_work.h"
#include "sandbox/token_gate.h"

#include <QByteArray>

#include <memory>
#include <thread>
#include <vector>

namespace httplib {
class Server;
struct Request;
struct Response;
} // namespace httplib

namespace clientele::sandbox {

/// A plain HTTP server on 127.0.0.1 in threads of its own; stops in its destructor.
class HttpThread
{
public:
    using Handler = std::function<Reply(const Call &call, quint16 remotePort)>;

    /// Whether a connection may be used again. Open ones keep a thread each and hold up the end, so whoever allows it
    /// closes them first, as the relay does.
    enum class Connections : quint8 { KeptAlive, OneRequestEach };

    /// Binds to any port when `port` is 0. `port()` is 0 if that failed.
    HttpThread(quint16 port, int threads, Connections connections, Handler handler);
    ~HttpThread();
    HttpThread(const HttpThread &) = delete;
    HttpThread &operator=(const HttpThread &) = delete;

    quint16 port() const { return m_port; }

private:
    void serve(const httplib::Request &request, httplib::Response &response);

    Handler m_handler;
    std::unique_ptr<httplib::Server> m_server;
    std::thread m_thread;
    quint16 m_port = 0;
};

/// What one request goes through: fault plan, token, journal, service, and back. The relay stands in front of
/// the HTTP server and does to the bytes what the fault says.
class PracticeServer
{
public:
    PracticeServer(quint16 port, std::vector<PracticeService *> services, TokenGate &gate, FaultPlan &faults,
                   Journal &journal, TimedWork &later);
    ~PracticeServer();

    /// Port clients are given; 0 if it could not be had.
    quint16 port() const { return m_relay ? m_relay->port() : quint16(0); }

private:
    Reply serve(Call call, quint16 remotePort);
    Reply answer(const Call &call, PracticeService &service, const FaultRule &rule, bool authorized);

    const std::vector<PracticeService *> m_services;
    TokenGate &m_gate;
    FaultPlan &m_faults;
    Journal &m_journal;
    TimedWork &m_later;
    StreamPlans m_plans;
    std::unique_ptr<HttpThread> m_http;
    std::unique_ptr<RelayThread> m_relay; ///< destroyed first: it ends the connections the HTTP threads wait on
};

} // namespace clientele::sandbox
