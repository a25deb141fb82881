// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/connection.h"

#include "net/authorizer.h"

#include <QPointer>

#include <algorithm>

namespace clientele {

namespace {
constexpr qint64 paceWithoutWordSeconds = 30; ///< when a service slows us down and does not say for how long
constexpr int firstProbeMsecs = 2000;
constexpr int longestProbeMsecs = 60000;
} // namespace

struct Connection::Run
{
    Ticket ticket = 0;
    std::shared_ptr<Operation> operation;
    Priority priority = Priority::Background;
    bool writes = false;
    QPointer<QObject> context;
    std::function<void()> step;
    std::function<void()> done;
    quint64 request = 0; ///< under way in the HTTP client
    bool cancelled = false;
};

Connection::Connection(ConnectionSettings settings, std::unique_ptr<Dialect> dialect, const QString &token,
                       const Clock &clock, IdSource &ids, Random &random, const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_dialect(std::move(dialect))
    , m_authorizer(std::make_unique<BearerAuthorizer>(token.toUtf8(), m_settings.base))
    , m_http(std::make_unique<HttpClient>(*m_authorizer, clock, ids, random, limits))
    , m_clock(clock)
    , m_hasToken(!token.isEmpty())
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_status.state == ConnectionStatus::State::SlowedDown) {
            setStatus({ConnectionStatus::State::Online, {}, {}, {}});
            emit mayGoOn();
        }
        pump();
    });
    m_probe.setSingleShot(true);
    connect(&m_probe, &QTimer::timeout, this, &Connection::probe);
}

Connection::~Connection() = default;

void Connection::setSendingAllowed(bool allowed)
{
    if (m_sendingAllowed == allowed)
        return;
    m_sendingAllowed = allowed;
    if (allowed)
        emit mayGoOn();
}

void Connection::setToken(const QString &token)
{
    m_authorizer->setToken(token.toUtf8());
    m_hasToken = !token.isEmpty();
    setStatus({ConnectionStatus::State::Connecting, {}, {}, {}});
    emit mayGoOn();
    pump();
}

Connection::Ticket Connection::start(std::shared_ptr<Operation> operation, Priority priority, bool writes,
                                     QObject *context, std::function<void()> step, std::function<void()> done)
{
    auto run = std::make_shared<Run>();
    run->ticket = ++m_lastTicket;
    run->operation = std::move(operation);
    run->priority = priority;
    run->writes = writes;
    run->context = context;
    run->step = std::move(step);
    run->done = std::move(done);
    const auto later =
        std::find_if(m_waiting.begin(), m_waiting.end(), [&](const auto &other) { return other->priority > priority; });
    m_waiting.insert(later, run);
    // Never from inside the call: whoever asks must have its ticket before the first answer.
    QMetaObject::invokeMethod(this, &Connection::pump, Qt::QueuedConnection);
    return run->ticket;
}

void Connection::write(std::shared_ptr<WriteOperation> operation, QObject *context,
                       std::function<void(WriteOperation &, bool left)> done)
{
    if (!m_sendingAllowed) {
        QMetaObject::invokeMethod(
            context, [operation, done] { done(*operation, false); }, Qt::QueuedConnection);
        return;
    }
    start(operation, Priority::Writing, true, context, {}, [operation, done] { done(*operation, true); });
}

void Connection::cancel(Ticket ticket)
{
    const auto isIt = [ticket](const auto &run) { return run->ticket == ticket && !run->writes; };
    std::erase_if(m_waiting, isIt);
    const auto running = std::find_if(m_running.begin(), m_running.end(), isIt);
    if (running == m_running.end())
        return;
    const std::shared_ptr<Run> run = *running;
    run->cancelled = true;
    m_http->cancel(run->request);
    m_running.erase(running);
    pump();
}

void Connection::pump()
{
    if (m_status.state == ConnectionStatus::State::SlowedDown && m_pace.isActive())
        return;
    const Capabilities can = m_dialect->capabilities();
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        const std::shared_ptr<Run> run = *it;
        const auto sameKind = [&](const auto &other) { return other->writes == run->writes; };
        const auto busy = std::count_if(m_running.begin(), m_running.end(), sameKind);
        const int most = run->writes ? can.parallelWrites : can.parallelReads;
        // One place is kept free for what the person is looking at: a long list must not make a window wait.
        const int allowed = !run->writes && run->priority == Priority::Background && most > 1 ? most - 1 : most;
        if (busy >= allowed) {
            ++it;
            continue;
        }
        it = m_waiting.erase(it);
        m_running.push_back(run);
        advance(run);
        it = m_waiting.begin(); // `advance` may have changed the queue
    }
}

void Connection::advance(const std::shared_ptr<Run> &run)
{
    if (!run->context) {
        // A write goes on without its owner; a read has nobody left to read for.
        if (!run->writes) {
            finish(run);
            return;
        }
    }
    const std::optional<Request> request = run->operation->next();
    if (!request) {
        finish(run);
        return;
    }
    if (!request->readsOnly() && (!run->writes || !m_sendingAllowed)) {
        // The gate has closed between two requests of one wish, or a reading operation tried to write.
        Answer refused;
        refused.delivery = Answer::Delivery::NotSent;
        refused.fault = Answer::Fault::None;
        run->operation->feed(refused);
        QMetaObject::invokeMethod(
            this, [this, run] { advance(run); }, Qt::QueuedConnection);
        return;
    }
    run->request = m_http->send(*request, this, [this, run](const Answer &answer) {
        if (run->cancelled)
            return;
        note(answer);
        run->operation->feed(answer);
        if (run->context && run->step)
            run->step();
        if (!run->cancelled)
            advance(run);
    });
}

void Connection::finish(const std::shared_ptr<Run> &run)
{
    std::erase(m_running, run);
    if (run->context && run->done)
        run->done();
    pump();
}

void Connection::note(const Answer &answer)
{
    using State = ConnectionStatus::State;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMsecsUtc(), Qt::UTC);
    const std::optional<Failure> failure = m_dialect->classify(answer);
    if (answer.delivery == Answer::Delivery::Cancelled || answer.fault == Answer::Fault::BadRequest ||
        answer.fault == Answer::Fault::TooLarge || answer.fault == Answer::Fault::ForeignRedirect ||
        answer.fault == Answer::Fault::TooManyRedirects)
        return;
    if (answer.delivery != Answer::Delivery::Answered) {
        const QDateTime since = m_status.state == State::Offline ? m_status.since : now;
        setStatus({State::Offline, since, {}, failure});
        if (!m_probe.isActive())
            m_probe.start(m_probeDelayMsecs);
        return;
    }
    m_probeDelayMsecs = firstProbeMsecs;
    m_probe.stop();
    if (failure && failure->kind == Failure::Kind::SignIn) {
        setStatus({State::SignIn, now, {}, failure});
        return;
    }
    if (failure && failure->kind == Failure::Kind::SlowedDown) {
        const qint64 seconds = std::max<qint64>(1, failure->retryAfterSeconds.value_or(paceWithoutWordSeconds));
        setStatus({State::SlowedDown, now, now.addSecs(seconds), failure});
        m_pace.start(int(std::min<qint64>(seconds, 86400) * 1000));
        return;
    }
    const bool wasAway = m_status.state == State::Offline || m_status.state == State::SignIn;
    setStatus({State::Online, {}, {}, {}});
    if (wasAway)
        emit mayGoOn();
}

void Connection::setStatus(ConnectionStatus status)
{
    if (m_status == status)
        return;
    m_status = std::move(status);
    emit statusChanged();
}

void Connection::probe()
{
    if (m_probing || m_status.state != ConnectionStatus::State::Offline)
        return;
    m_probing = true;
    m_probeDelayMsecs = std::min(m_probeDelayMsecs * 2, longestProbeMsecs);
    read<CompaniesOperation>(m_dialect->readCompanies(), Priority::Looking, this, {}, [this](CompaniesOperation &) {
        m_probing = false;
        if (m_status.state == ConnectionStatus::State::Offline)
            m_probe.start(m_probeDelayMsecs);
    });
}

} // namespace clientele
