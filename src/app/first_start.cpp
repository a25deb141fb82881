// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/first_start.h"

#include <QLocalServer>
#include <QLocalSocket>

namespace clientele {

namespace {
constexpr int mostBytes = 4096; ///< a message is one word and perhaps an address
constexpr int patienceMsecs = 2000;
} // namespace

FirstStart::FirstStart(const QString &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_server(std::make_unique<QLocalServer>())
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            socket->setReadBufferSize(mostBytes);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (!socket->canReadLine() && socket->bytesAvailable() < mostBytes)
                    return;
                const QByteArray message = socket->readLine(mostBytes).trimmed();
                socket->write("ok\n");
                socket->disconnectFromServer();
                emit told(message);
            });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

FirstStart::~FirstStart() = default;

void FirstStart::listen()
{
    QLocalServer::removeServer(m_channel); // left by a program that was killed; the lock says that we are alone
    m_server->listen(m_channel);
}

bool FirstStart::tell(const QString &channel, const QByteArray &message)
{
    QLocalSocket socket;
    socket.connectToServer(channel);
    if (!socket.waitForConnected(patienceMsecs))
        return false;
    socket.write(message + '\n');
    return socket.waitForBytesWritten(patienceMsecs) && socket.waitForReadyRead(patienceMsecs) &&
           socket.readAll().startsWith("ok");
}

} // namespace clientele
