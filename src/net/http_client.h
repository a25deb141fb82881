// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/wire.h"
#include "net/authorizer.h"
#include "net/http_limits.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>

namespace clientele {

/// Turns a Request into an Answer: one client for each connection. Lives on the desk thread like everything that calls
/// it; not thread-safe; nothing blocks.
///
/// - Anything but GET and HEAD is put on the wire at most once. Qt would repeat it; see OneShotBody.
/// - GET and HEAD are repeated within bounds (repeatAfterMsecs()) and follow redirects within their origin. Qt may
/// repeat
///   a GET by itself once more when its connection closes.
/// - Credentials come from the Authorizer alone; a request to another origin than the Authorizer's is refused
///   (NotSent, ForeignRedirect), and a read redirected to another origin ends there (InDoubt, ForeignRedirect, with the
///   status of the redirect). A redirect in answer to a write is handed up as it is.
/// - Every request carries X-Request-ID: the caller's, where it sets one, else a new one; kept over repetitions.
/// - Plain HTTP to this computer only; TLS only with a certificate the system trusts.
///
/// Destroying the client ends everything under way without calling anybody: a write that was out is then in doubt,
/// which whoever destroys the client must have written down before it called send().
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Answer)>;
    /// Calls `then` after `msecs`, unless `context` is gone by then; never at once.
    using Wait = std::function<void(qint64 msecs, QObject *context, std::function<void()> then)>;

    /// All of these outlive the client.
    HttpClient(const Authorizer &authorizer, const Clock &clock, IdSource &ids, Random &random, HttpLimits limits = {},
               QObject *parent = nullptr);
    ~HttpClient() override;

    /// Sends `request` as soon as its turn comes. `done` is called exactly once, from the event loop, never from inside
    /// send() or cancel(). When `context` (not null, same thread) dies first, it is not called: a read is then given
    /// up, a write goes on. Returns a number for cancel().
    quint64 send(const Request &request, QObject *context, Done done);

    /// Gives up a read at any moment, and a write that has not started yet: `done` gets Cancelled. A write that has
    /// started goes on as if nothing had been said, since stopping it would leave nobody knowing what became of it.
    /// Unknown numbers are ignored.
    void cancel(quint64 id);

    /// How waiting before a repetition is done; for tests, which do not want to wait. Standard: a timer.
    void setWait(Wait wait) { m_wait = std::move(wait); }

private:
    struct Job;

    void startWaiting();
    void start(Job &job);
    void concludeExchange(quint64 id, Answer answer);
    bool goesOn(Job &job, Answer &answer);
    void conclude(quint64 id, const Answer &answer);
    void contextDied(quint64 id);
    void dropTransfer(Job &job);
    void enqueue(quint64 id);
    void log(const Job &job, const Answer &answer) const;

    const Authorizer &m_authorizer;
    const Clock &m_clock;
    IdSource &m_ids;
    Random &m_random;
    const HttpLimits m_limits;
    Wait m_wait;
    QNetworkAccessManager m_manager;
    quint64 m_lastId = 0;
    std::unordered_map<quint64, std::unique_ptr<Job>> m_jobs;
    QList<quint64> m_queue; ///< jobs ready to start, first come first served
    int m_running = 0;
};

} // namespace clientele
