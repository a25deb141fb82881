// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/relay.h"

#include <QHostAddress>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace clientele::sandbox {

namespace {

/// A client reads until its buffer is full; beyond this the server has to wait, so that memory stays bounded.
constexpr qint64 PendingLimit = 8 * 1024 * 1024;
constexpr int TickMs = 10;

/// Makes the coming close a reset (RST) instead of an orderly end.
void closeHard(QTcpSocket &socket)
{
    linger hard;
    hard.l_onoff = 1;
    hard.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(static_cast<SOCKET>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&hard), sizeof hard);
#else
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#endif
    socket.abort();
}

} // namespace

void StreamPlans::put(quint16 upstreamPort, const StreamPlan &plan)
{
    const std::lock_guard lock(m_mutex);
    m_plans.insert(upstreamPort, plan);
}

std::optional<StreamPlan> StreamPlans::take(quint16 upstreamPort)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_plans.constFind(upstreamPort);
    if (found == m_plans.constEnd())
        return std::nullopt;
    const StreamPlan plan = *found;
    m_plans.erase(found);
    return plan;
}

RelayLink::RelayLink(qintptr descriptor, quint16 upstreamPort, StreamPlans &plans, QObject *parent)
    : QObject(parent)
    , m_plans(plans)
{
    m_tick.setInterval(TickMs);
    connect(&m_tick, &QTimer::timeout, this, &RelayLink::pump);
    connect(&m_client, &QTcpSocket::readyRead, this, &RelayLink::clientToServer);
    connect(&m_client, &QTcpSocket::bytesWritten, this, &RelayLink::serverToClient);
    connect(&m_client, &QTcpSocket::disconnected, this, [this] { finish(false); });
    connect(&m_server, &QTcpSocket::readyRead, this, &RelayLink::serverToClient);
    connect(&m_server, &QTcpSocket::connected, this, [this] {
        m_server.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        clientToServer();
    });
    connect(&m_server, &QTcpSocket::disconnected, this, &RelayLink::upstreamClosed);
    connect(&m_server, &QTcpSocket::errorOccurred, this, [this] {
        if (m_server.state() != QAbstractSocket::ConnectedState)
            upstreamClosed();
    });
    m_client.setSocketDescriptor(descriptor);
    m_client.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_server.setReadBufferSize(PendingLimit);
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), upstreamPort);
}

RelayLink::~RelayLink()
{
    // An open socket tells of its end while it is being destroyed: by then the timer and the buffer are gone.
    m_client.disconnect(this);
    m_server.disconnect(this);
}

void RelayLink::clientToServer()
{
    if (m_finished || m_server.state() != QAbstractSocket::ConnectedState)
        return;
    m_server.write(m_client.readAll());
}

void RelayLink::serverToClient()
{
    if (m_finished)
        return;
    if (m_server.bytesAvailable() > 0 && m_pending.size() < PendingLimit && m_client.bytesToWrite() < PendingLimit) {
        if (const auto plan = m_plans.take(m_server.localPort())) {
            m_plan = *plan;
            m_passed = 0;
            m_headBytes = -1;
            m_tick.stop();
            m_waiting = m_plan.delayMs > 0;
            if (m_waiting) {
                QTimer::singleShot(m_plan.delayMs, this, [this] {
                    m_waiting = false;
                    pump();
                });
            }
        }
        m_pending += m_server.readAll();
    }
    pump();
}

/// How many more bytes of the answer may pass, or nothing if all may.
std::optional<qint64> RelayLink::limitOfPlan() const
{
    switch (m_plan.end) {
    case StreamPlan::End::Whole:
        return std::nullopt;
    case StreamPlan::End::ResetAtOnce:
        return 0;
    case StreamPlan::End::ResetAfter:
    case StreamPlan::End::CloseAfter:
        break;
    }
    // Before the head is complete everything belongs to it, except that its end is not to be overrun.
    const qint64 head = m_headBytes >= 0 ? m_headBytes : m_passed + m_pending.size();
    return std::max<qint64>(0, head + m_plan.bodyBytes - m_passed);
}

void RelayLink::pump()
{
    if (m_finished || m_waiting)
        return;
    const bool counts = m_plan.end == StreamPlan::End::ResetAfter || m_plan.end == StreamPlan::End::CloseAfter;
    if (counts && m_headBytes < 0) {
        const qsizetype end = m_pending.indexOf("\r\n\r\n");
        if (end < 0)
            return; // heads are short: the rest of it is on its way
        m_headBytes = end + 4;
    }
    qint64 allowed = m_pending.size();
    const std::optional<qint64> limit = limitOfPlan();
    if (limit)
        allowed = std::min(allowed, *limit);
    if (m_plan.bytesPerSecond > 0) {
        if (!m_tick.isActive())
            m_tick.start();
        else if (sender() != &m_tick)
            return; // the tick gives the pace
        allowed = std::min<qint64>(allowed, std::max(1, m_plan.bytesPerSecond * TickMs / 1000));
        if (m_pending.isEmpty())
            m_tick.stop();
    }
    if (allowed > 0) {
        m_client.write(m_pending.constData(), allowed);
        m_passed += allowed;
        m_pending.remove(0, allowed);
    }
    if (limit && *limit - allowed <= 0) {
        finish(m_plan.end != StreamPlan::End::CloseAfter);
        return;
    }
    if (m_serverGone && m_pending.isEmpty() && m_server.bytesAvailable() == 0)
        finish(false);
}

void RelayLink::upstreamClosed()
{
    m_serverGone = true;
    serverToClient();
}

void RelayLink::finish(bool reset)
{
    if (m_finished)
        return;
    m_finished = true;
    m_tick.stop();
    m_server.disconnect(this);
    m_server.abort();
    if (!reset) {
        m_client.disconnectFromHost();
    } else {
        // What was let through shall arrive: a reset throws away what is still on its way.
        m_client.disconnect(this);
        while (m_client.bytesToWrite() > 0 && m_client.flush()) {
        }
        if (m_plan.end == StreamPlan::End::ResetAtOnce)
            closeHard(m_client);
        else
            QTimer::singleShot(2 * TickMs, &m_client, [this] { closeHard(m_client); });
    }
    if (m_client.state() == QAbstractSocket::UnconnectedState) {
        deleteLater();
    } else {
        connect(&m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        if (reset)
            QTimer::singleShot(4 * TickMs, this, &QObject::deleteLater);
    }
}

Relay::Relay(quint16 upstreamPort, StreamPlans &plans)
    : m_upstreamPort(upstreamPort)
    , m_plans(plans)
{
    setMaxPendingConnections(256);
}

void Relay::incomingConnection(qintptr descriptor)
{
    new RelayLink(descriptor, m_upstreamPort, m_plans, this);
}

RelayThread::RelayThread(quint16 port, quint16 upstreamPort, StreamPlans &plans)
    : m_relay(new Relay(upstreamPort, plans))
{
    m_relay->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_relay, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_relay,
        [this, port] {
            if (m_relay->listen(QHostAddress(QHostAddress::LocalHost), port))
                m_port = m_relay->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

RelayThread::~RelayThread()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace clientele::sandbox
