// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/raw_server.h"

#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace clientele::testing {

RawServer::RawServer(QObject *parent)
    : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on: %s", qPrintable(errorString()));
}

void RawServer::useTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_certificate = certificate;
    m_key = key;
}

void RawServer::script(const QList<Reply> &replies)
{
    m_replies = replies;
}

QUrl RawServer::url(const QString &pathAndQuery, const QString &host) const
{
    const QString scheme = m_certificate.isNull() ? QStringLiteral("http") : QStringLiteral("https");
    return QUrl(QStringLiteral("%1://%2:%3%4").arg(scheme, host).arg(serverPort()).arg(pathAndQuery));
}

RawServer::Reply RawServer::reply(int status, const QByteArray &body, const QByteArray &headers)
{
    Reply out;
    out.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + headers +
                "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return out;
}

RawServer::Reply RawServer::redirect(int status, const QByteArray &location)
{
    return reply(status, {}, "Location: " + location + "\r\n");
}

void RawServer::incomingConnection(qintptr handle)
{
    QTcpSocket *socket = nullptr;
    if (m_certificate.isNull()) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    } else {
        auto *secure = new QSslSocket(this);
        secure->setSocketDescriptor(handle);
        secure->setLocalCertificate(m_certificate);
        secure->setPrivateKey(m_key);
        secure->startServerEncryption();
        socket = secure;
    }
    Peer peer;
    peer.number = ++m_connections;
    ++m_open;
    m_peers.insert(socket, peer);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_peers.remove(socket);
        --m_open;
        socket->deleteLater();
    });
}

void RawServer::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_bytesRead += bytes;
    auto peer = m_peers.find(socket);
    if (peer == m_peers.end())
        return;
    peer->bytes += static_cast<int>(bytes.size());
    if (m_closeAfterBytes >= 0 && peer->bytes >= m_closeAfterBytes) {
        socket->abort();
        return;
    }
    peer->buffer += bytes;
    while (m_peers.contains(socket) && takeRequest(m_peers[socket])) {
        if (m_answer)
            send(socket, m_answer(Seen(m_seen.constLast())));
        else if (!m_replies.isEmpty())
            send(socket, m_replies.size() > 1 ? m_replies.takeFirst() : m_replies.constFirst());
    }
}

bool RawServer::takeRequest(Peer &peer)
{
    const qsizetype headEnd = peer.buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = peer.buffer.left(headEnd).replace("\r\n", "\n").split('\n');
    Seen seen;
    const QList<QByteArray> first = lines.constFirst().split(' ');
    seen.method = first.value(0);
    seen.target = first.value(1);
    seen.connection = peer.number;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        seen.headers.append({lines[i].left(colon), lines[i].mid(colon + 1).trimmed()});
    }
    const qsizetype bodySize = seen.header("Content-Length").toLongLong();
    if (peer.buffer.size() < headEnd + 4 + bodySize)
        return false;
    seen.body = peer.buffer.mid(headEnd + 4, bodySize);
    peer.buffer.remove(0, headEnd + 4 + bodySize);
    m_seen.append(seen);
    return true;
}

void RawServer::send(QTcpSocket *socket, const Reply &reply)
{
    const auto finish = [socket](Then then) {
        if (then == Then::Close)
            socket->disconnectFromHost();
        else if (then == Then::Reset)
            socket->abort();
    };
    if (reply.dripMsecs <= 0) {
        socket->write(reply.bytes);
        if (reply.then == Then::Reset)
            socket->flush();
        finish(reply.then);
        return;
    }
    auto *timer = new QTimer(socket);
    timer->setTimerType(Qt::PreciseTimer);
    auto sent = std::make_shared<qsizetype>(0);
    connect(timer, &QTimer::timeout, socket, [socket, timer, sent, reply, finish] {
        if (*sent < reply.bytes.size()) {
            socket->write(reply.bytes.mid((*sent)++, 1));
            return;
        }
        timer->deleteLater();
        timer->stop();
        finish(reply.then);
    });
    timer->start(reply.dripMsecs);
}

} // namespace clientele::testing
