// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"

#include "net/logging.h"
#include "net/qnam_setup.h"
#include "net/request_check.h"
#include "net/retry_policy.h"
#include "net/transfer.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace clientele {

namespace {

const QByteArray requestIdHeader = QByteArrayLiteral("X-Request-ID");

const char *nameOf(const Answer &answer)
{
    if (answer.delivery == Answer::Delivery::Cancelled)
        return "cancelled";
    switch (answer.fault) {
    case Answer::Fault::None:
        return "answered";
    case Answer::Fault::Refused:
        return "refused";
    case Answer::Fault::HostNotFound:
        return "host not found";
    case Answer::Fault::Certificate:
        return "certificate not valid";
    case Answer::Fault::Insecure:
        return "not secure";
    case Answer::Fault::Timeout:
        return "timed out";
    case Answer::Fault::Cut:
        return "cut";
    case Answer::Fault::TooLarge:
        return "too large";
    case Answer::Fault::ForeignRedirect:
        return "leads to another server";
    case Answer::Fault::TooManyRedirects:
        return "too many redirects";
    case Answer::Fault::BadRequest:
        return "cannot be sent";
    case Answer::Fault::Network:
        return "network fault";
    }
    return "";
}

} // namespace

struct HttpClient::Job
{
    quint64 id = 0;
    Request request; ///< as the caller gave it, with its X-Request-ID
    QUrl url;        ///< where it goes now, after redirects
    QByteArray requestId;
    QPointer<QObject> context;
    QMetaObject::Connection contextWatch;
    Done done;
    int retries = 0;
    int redirects = 0;
    Transfer *transfer = nullptr; ///< while an exchange is under way; child of the client
};

HttpClient::HttpClient(const Authorizer &authorizer, const Clock &clock, IdSource &ids, Random &random,
                       HttpLimits limits, QObject *parent)
    : QObject(parent)
    , m_authorizer(authorizer)
    , m_clock(clock)
    , m_ids(ids)
    , m_random(random)
    , m_limits(limits)
    , m_wait([](qint64 msecs, QObject *context, std::function<void()> then) {
        QTimer::singleShot(std::chrono::milliseconds(msecs), context, std::move(then));
    })
{
    setUpManager(m_manager);
}

HttpClient::~HttpClient()
{
    for (auto &[id, job] : m_jobs)
        delete job->transfer; // before the manager that its reply belongs to
}

quint64 HttpClient::send(const Request &request, QObject *context, Done done)
{
    Q_ASSERT(context && context->thread() == thread());
    const quint64 id = ++m_lastId;
    auto job = std::make_unique<Job>();
    job->id = id;
    job->request = request;
    job->url = request.url;
    job->context = context;
    job->done = std::move(done);
    job->requestId = headerValue(request.headers, requestIdHeader);
    if (job->requestId.isEmpty()) {
        job->requestId = m_ids.next().toLatin1();
        job->request.headers.append({requestIdHeader, job->requestId});
    }
    job->contextWatch = connect(context, &QObject::destroyed, this, [this, id] { contextDied(id); });

    auto refused = refuseRequest(request, m_authorizer.origin());
    m_jobs.emplace(id, std::move(job));
    if (refused) {
        log(*m_jobs.at(id), *refused);
        conclude(id, *refused);
    } else {
        enqueue(id);
    }
    return id;
}

void HttpClient::cancel(quint64 id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    Job &job = *found->second;
    if (job.transfer && !job.request.readsOnly())
        return;
    dropTransfer(job);
    Answer answer;
    answer.delivery = Answer::Delivery::Cancelled;
    log(job, answer);
    conclude(id, answer);
}

void HttpClient::enqueue(quint64 id)
{
    m_queue.append(id);
    QMetaObject::invokeMethod(this, &HttpClient::startWaiting, Qt::QueuedConnection);
}

void HttpClient::startWaiting()
{
    while (m_running < m_limits.maxConcurrent && !m_queue.isEmpty()) {
        const auto found = m_jobs.find(m_queue.takeFirst());
        if (found != m_jobs.end()) // else cancelled meanwhile
            start(*found->second);
    }
}

void HttpClient::start(Job &job)
{
    const quint64 id = job.id;
    Request request = job.request;
    request.url = job.url;
    const Headers credentials = m_authorizer.headersFor(job.url);
    if (const auto why = malformedHeader(credentials)) {
        Answer answer;
        answer.delivery = Answer::Delivery::NotSent;
        answer.fault = Answer::Fault::BadRequest;
        answer.detail = *why;
        log(job, answer);
        conclude(id, answer);
        return;
    }
    request.headers.append(credentials);
    job.transfer = new Transfer(m_manager, m_limits, this);
    ++m_running;
    connect(job.transfer, &Transfer::finished, this,
            [this, id](const Answer &answer) { concludeExchange(id, answer); });
    job.transfer->start(request);
}

void HttpClient::concludeExchange(quint64 id, Answer answer)
{
    const auto found = m_jobs.find(id);
    Q_ASSERT(found != m_jobs.end());
    Job &job = *found->second;
    log(job, answer);
    // It is the sender of this signal: it may not go before the signal has returned.
    job.transfer->deleteLater();
    job.transfer = nullptr;
    --m_running;
    if (!job.request.readsOnly() || !goesOn(job, answer))
        conclude(id, answer);
    startWaiting();
}

// A redirect to follow or a repetition: true, and arranged. Else `answer` stands, or says why a redirect was not
// followed.
bool HttpClient::goesOn(Job &job, Answer &answer)
{
    const quint64 id = job.id;
    if (const auto target = redirectTarget(job.url, answer)) {
        Request next = job.request;
        next.url = *target;
        std::optional<Answer> refused = refuseRequest(next, Origin(job.request.url));
        if (!refused && job.redirects < m_limits.maxRedirects) {
            ++job.redirects;
            job.url = *target;
            enqueue(id);
            return true;
        }
        answer.delivery = Answer::Delivery::InDoubt;
        answer.fault = refused ? refused->fault : Answer::Fault::TooManyRedirects;
        answer.detail = refused ? refused->detail : QStringLiteral("%1 redirects").arg(job.redirects);
        answer.body.clear();
        return false;
    }
    const auto msecs = repeatAfterMsecs(job.request, answer, job.retries, m_limits, m_clock, m_random);
    if (!msecs)
        return false;
    ++job.retries;
    m_wait(*msecs, this, [this, id] {
        if (m_jobs.contains(id)) // else cancelled meanwhile
            enqueue(id);
    });
    return true;
}

void HttpClient::conclude(quint64 id, const Answer &answer)
{
    auto node = m_jobs.extract(id);
    Job &job = *node.mapped();
    disconnect(job.contextWatch);
    m_queue.removeOne(id);
    if (!job.context || !job.done)
        return;
    Answer final = answer;
    final.requestId = job.requestId;
    final.receivedAt = m_clock.nowUtc();
    // With the context as receiver, the call is dropped should the context die before the event loop gets there.
    QMetaObject::invokeMethod(
        job.context, [done = std::move(job.done), final = std::move(final)] { done(final); }, Qt::QueuedConnection);
}

void HttpClient::contextDied(quint64 id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    Job &job = *found->second;
    job.done = nullptr;
    if (!job.request.readsOnly())
        return;
    dropTransfer(job);
    conclude(id, {});
}

void HttpClient::dropTransfer(Job &job)
{
    if (!job.transfer)
        return;
    delete std::exchange(job.transfer, nullptr);
    --m_running;
    QMetaObject::invokeMethod(this, &HttpClient::startWaiting, Qt::QueuedConnection);
}

void HttpClient::log(const Job &job, const Answer &answer) const
{
    const qint64 msecs = job.transfer ? job.transfer->elapsedMsecs() : 0;
    // A method that was refused may be anything; the address is printed in encoded form, where it cannot break the
    // line.
    const bool plain = answer.fault != Answer::Fault::BadRequest;
    qCInfo(netLog).noquote().nospace() << (plain ? QString::fromLatin1(job.request.method) : QStringLiteral("-")) << ' '
                                       << job.url.path(QUrl::FullyEncoded) << ": " << nameOf(answer) << ' '
                                       << answer.status << " after " << msecs << " ms, request "
                                       << (plain ? QString::fromLatin1(job.requestId) : QStringLiteral("-"));
}

} // namespace clientele
