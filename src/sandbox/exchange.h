// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/token_gate.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <stdexcept>
#include <utility>

namespace clientele::sandbox {

/// Milliseconds since 1970 in UTC. Given to everything that needs the time, so that a run can be replayed.
using Now = std::function<qint64()>;

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// Value of the first header called `name` (any case), or a null array.
QByteArray header(const HeaderList &headers, QByteArrayView name);

/// One request as it arrived. A value.
struct Call
{
    QByteArray method;
    QByteArray target; ///< as on the request line: path and query, still percent-encoded
    QByteArray origin; ///< "http://127.0.0.1:PORT", what absolute links in answers start with
    HeaderList headers;
    QByteArray body;

    bool writes() const { return method != "GET" && method != "HEAD"; }
};

/// One answer. A value; the body is shared, not copied.
struct Reply
{
    int status = 200;
    HeaderList headers; ///< with Content-Type where there is a body
    QByteArray body;

    static Reply json(int status, const Json &value);
};

/// Thrown inside a service to answer with an error of that service's dialect; caught at its border.
struct Refusal : std::runtime_error
{
    Refusal(int httpStatus, QByteArray errorCode, QString words);
    int status;
    QByteArray code;
    QString message;
};

/// The books every service starts with, and goes back to on a reset.
struct BooksWish
{
    int companies = 3;
    int customers = 200; ///< in each company
    quint64 seed = 1;
    bool live = false; ///< the address says so, where the service's addresses say it at all
};

/// One practised service: a dialect over a set of books. Thread-safe: requests come from many threads.
class PracticeService
{
public:
    virtual ~PracticeService() = default;

    /// Short name, as admin bodies use it ("businesscentral").
    virtual QByteArray name() const = 0;
    /// Path of the address clients are given, without a slash at its end: "/v2.0/Sandbox/api/v2.0".
    virtual QByteArray basePath() const = 0;
    /// Whether a request line belongs to this service.
    virtual bool owns(const QByteArray &target) const = 0;
    /// Whether the request may be answered: it carries the practice token, credentials this service handed out itself
    /// and which are still good, or needs none because it asks for them.
    virtual bool accepts(const Call &call, const TokenGate &gate) const
    {
        return gate.accepts(header(call.headers, "Authorization"));
    }
    /// Answers a request that was accepted.
    virtual Reply handle(const Call &call) = 0;
    /// Answers a request whose token was missing, wrong or expired.
    virtual Reply refuseToken(const Call &call) = 0;
    /// An error body as this service would write it for `status`, for faults that name no body of their own.
    virtual Reply failure(int status) = 0;

    /// Lets a colleague change a record now (admin.h says how the body looks). Throws Refusal.
    virtual Json colleague(const Json &wish) = 0;
    /// Lets a colleague change some field of some record.
    virtual void colleagueAtRandom() = 0;
    /// Changes the ways of the service; answers the settings now in force. Throws Refusal.
    virtual Json settings(const Json &changes) = 0;
    /// Back to the books and settings of the start.
    virtual void reset() = 0;
    /// The program ends: requests this service keeps waiting are answered now.
    virtual void stop() {}
};

} // namespace clientele::sandbox
