// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>

namespace clientele::sandbox {

/// What shall happen to the bytes of one answer on their way to the client.
struct StreamPlan
{
    enum class End {
        Whole,       ///< let everything through
        ResetAtOnce, ///< no byte of the answer; the connection is reset
        ResetAfter,  ///< `bodyBytes` of the body, then a reset
        CloseAfter,  ///< `bodyBytes` of the body, then an orderly close: the body is shorter than announced
    };
    End end = End::Whole;
    qint64 bodyBytes = 0;
    int delayMs = 0;        ///< before the first byte
    int bytesPerSecond = 0; ///< 0 = as fast as it goes
    bool plain() const { return end == End::Whole && delayMs == 0 && bytesPerSecond == 0; }
};

/// Plans by connection. The handler of a request knows its connection only by the port the relay came from, and
/// it sets the plan before it answers, so the relay finds it when the first byte of the answer arrives.
/// Thread-safe.
class StreamPlans
{
public:
    void put(quint16 upstreamPort, const StreamPlan &plan);
    std::optional<StreamPlan> take(quint16 upstreamPort);

private:
    std::mutex m_mutex;
    QHash<quint16, StreamPlan> m_plans;
};

/// One connection of a client, tied to one connection to the HTTP server behind.
class RelayLink : public QObject
{
    Q_OBJECT
public:
    RelayLink(qintptr descriptor, quint16 upstreamPort, StreamPlans &plans, QObject *parent);
    ~RelayLink() override;

private:
    void clientToServer();
    void serverToClient();
    void pump();
    void upstreamClosed();
    void finish(bool reset);
    std::optional<qint64> limitOfPlan() const;

    StreamPlans &m_plans;
    QTcpSocket m_client;
    QTcpSocket m_server;
    QTimer m_tick;
    QByteArray m_pending;    ///< from the server, not yet given to the client
    qint64 m_passed = 0;     ///< bytes of this answer already given
    qint64 m_headBytes = -1; ///< length of this answer's head, once seen
    StreamPlan m_plan;
    bool m_waiting = false;
    bool m_serverGone = false;
    bool m_finished = false;
};

/// A TCP relay on 127.0.0.1 in front of the HTTP server, which shapes and breaks the stream: slow, dripping,
/// cut, reset. It knows nothing of HTTP but where a head ends. Runs in a thread of its own.
class Relay : public QTcpServer
{
    Q_OBJECT
public:
    Relay(quint16 upstreamPort, StreamPlans &plans);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    quint16 m_upstreamPort;
    StreamPlans &m_plans;
};

/// Owns the relay and its thread.
class RelayThread
{
public:
    /// Listens on 127.0.0.1:`port` (0 = any). `port()` is 0 if that failed.
    RelayThread(quint16 port, quint16 upstreamPort, StreamPlans &plans);
    ~RelayThread();
    RelayThread(const RelayThread &) = delete;
    RelayThread &operator=(const RelayThread &) = delete;

    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    Relay *m_relay;
    quint16 m_port = 0;
};

} // namespace clientele::sandbox
