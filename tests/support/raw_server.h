// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire.h"

#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace clientele::testing {

/// A server on 127.0.0.1 that sends scripted bytes, well-formed or not, and writes down what arrived. It speaks only as
/// much HTTP as is needed to tell where a request with Content-Length ends. Runs in the thread of its owner.
class RawServer final : public QTcpServer
{
    Q_OBJECT

public:
    struct Seen
    {
        QByteArray method;
        QByteArray target; ///< path and query as they stood in the request line
        Headers headers;
        QByteArray body;
        int connection = 0; ///< 1 for the first connection accepted, ...
        QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    };

    enum class Then {
        Keep,  ///< the connection stays open for the next request
        Close, ///< closed when the bytes are out
        Reset, ///< thrown away at once
    };

    struct Reply
    {
        QByteArray bytes;
        Then then = Then::Keep;
        int dripMsecs = 0; ///< more than 0: one byte at a time, this far apart
    };

    /// A well-formed answer. `headers` are whole lines, each with its CR LF.
    static Reply reply(int status, const QByteArray &body = {}, const QByteArray &headers = {});
    static Reply redirect(int status, const QByteArray &location);
    /// Closes without a byte.
    static Reply hangUp() { return {{}, Then::Close}; }
    /// Says nothing and keeps the connection.
    static Reply silence() { return {}; }

    explicit RawServer(QObject *parent = nullptr);

    /// To be called before the first connection: TLS with this certificate.
    void useTls(const QSslCertificate &certificate, const QSslKey &key);

    /// Replies to the requests in the order in which they become whole; the last one goes to all that follow.
    void script(const QList<Reply> &replies);
    /// Replies to every request by what it is; the script is not looked at any more.
    void answerBy(std::function<Reply(const Seen &)> answer) { m_answer = std::move(answer); }
    /// Connections are closed as soon as so many bytes of them were read, request or not; -1 for never.
    void closeAfterBytes(int bytes) { m_closeAfterBytes = bytes; }

    /// An address on this server: "/path?query". 127.0.0.1 unless another name for this computer is given.
    QUrl url(const QString &pathAndQuery, const QString &host = QStringLiteral("127.0.0.1")) const;

    const QList<Seen> &seen() const { return m_seen; }
    int connections() const { return m_connections; }
    int openConnections() const { return m_open; }
    /// Everything read from all connections, whole requests or not.
    const QByteArray &bytesRead() const { return m_bytesRead; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Peer
    {
        QByteArray buffer;
        int number = 0;
        int bytes = 0;
    };

    void read(QTcpSocket *socket);
    bool takeRequest(Peer &peer);
    void send(QTcpSocket *socket, const Reply &reply);

    QHash<QTcpSocket *, Peer> m_peers;
    QList<Reply> m_replies;
    std::function<Reply(const Seen &)> m_answer;
    QList<Seen> m_seen;
    QByteArray m_bytesRead;
    QSslCertificate m_certificate;
    QSslKey m_key;
    int m_connections = 0;
    int m_open = 0;
    int m_closeAfterBytes = -1;
};

} // namespace clientele::testing
