// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

namespace clientele {

/// Header names are ASCII; they compare without case and are stored as they were given.
using Header = std::pair<QByteArray, QByteArray>;
using Headers = QList<Header>;

/// Value of the first header called `name` (any case), or a null array.
QByteArray headerValue(const Headers &headers, QByteArrayView name);

/// One HTTP request, as a dialect wants it sent. A value: it knows no socket, no token and no time.
/// `net` adds credentials, X-Request-ID and time-outs; it sends anything but GET and HEAD at most once.
struct Request
{
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url; ///< absolute, already percent-encoded; compared by origin with the connection before any credentials go
              ///< out
    Headers headers;
    QByteArray body;
    /// A request that only reads, whatever its verb. Only such requests may be repeated, cancelled or hurried.
    bool readsOnly() const { return method == "GET" || method == "HEAD"; }
};

/// What came back for one Request, or how it broke. Decide in this order: `delivery`, then the service's own
/// code in the body, then `status`.
struct Answer
{
    enum class Delivery {
        Answered,  ///< a whole answer arrived
        NotSent,   ///< certain that the service never got it: refused, no such host, offline, certificate not trusted
        InDoubt,   ///< sent or partly sent, and no whole answer: cut, reset, time-out. May have been carried out
        Cancelled, ///< given up by us before anything was sent, or a read given up at any moment
    };
    /// Why it broke, for the sentence the person reads.
    enum class Fault {
        None,
        Refused, ///< nobody listens there
        HostNotFound,
        Certificate, ///< the TLS certificate is not valid
        Insecure,    ///< plain HTTP to something that is not loopback
        Timeout,
        Cut,             ///< connection closed before the answer was whole
        TooLarge,        ///< the body exceeds the limit of the connection
        ForeignRedirect, ///< redirected, or linked, to another origin
        TooManyRedirects,
        BadRequest, ///< the request itself could not be put on the wire (line break in a header value ...)
        Network,    ///< anything else the network said
    };
    Delivery delivery = Delivery::Answered;
    Fault fault = Fault::None;
    int status = 0; ///< 0 unless a status line was read
    Headers headers;
    QByteArray body;
    QString detail;         ///< the network's own words, for "Details"; never a headline, never a secret
    QByteArray requestId;   ///< X-Request-ID we sent, kept over repetitions of a read
    QDateTime receivedAt{}; ///< UTC, by the clock of whoever ran the request; becomes Record::readAt

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    bool ok() const { return delivery == Delivery::Answered && status >= 200 && status < 300; }
};

/// Time the service asks us to wait: Retry-After as seconds or as an HTTP date (RFC 9110, 10.2.3), counted
/// from `nowUtcSeconds`. Bounded to a day; nothing for a value that cannot be read.
std::optional<qint64> retryAfterSeconds(QByteArrayView value, qint64 nowUtcSeconds);

} // namespace clientele
