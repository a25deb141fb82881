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
const QByteArray usedUpOption = QByteArrayLiteral("allowances");
} // namespace

struct Connection::Run
{
    Ticket ticket = 0;
    std::shared_ptr<Operation> operation;
    Priority priority = Priority::Background;
    bool writes = false;
    QPointer<QObject> context;
    std::function<void()> step;
    std::function<void(bool left)> done;
    std::optional<Request> pending; ///< what the operation wants sent next, while it may not leave yet
    quint64 request = 0;            ///< under way in the HTTP client
    bool parked = false;            ///< stopped between two requests, until the connection is ready again
    bool left = false;              ///< something of it was sent
    bool refused = false;           ///< the gate has refused a request of it
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
    if (!m_hasToken)
        m_status = {ConnectionStatus::State::SignIn, now(), {}, {}};
    m_usedUpTold = m_settings.options.value(usedUpOption);
    m_allowances.resume(m_usedUpTold, clock.nowMsecsUtc());
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_status.state == ConnectionStatus::State::SlowedDown)
            setStatus({ConnectionStatus::State::Online, {}, {}, {}});
        tellMayGoOn();
        pump();
    });
    m_allowanceTimer.setSingleShot(true);
    connect(&m_allowanceTimer, &QTimer::timeout, this, &Connection::pump);
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
        tellMayGoOn();
}

void Connection::setToken(const QString &token)
{
    m_authorizer->setToken(token.toUtf8());
    ++m_token;
    m_hasToken = !token.isEmpty();
    m_tokenRefused = false;
    if (!m_hasToken) {
        setStatus({ConnectionStatus::State::SignIn, now(), {}, {}});
        return;
    }
    if (!m_pace.isActive())
        setStatus({ConnectionStatus::State::Connecting, {}, {}, {}});
    tellMayGoOn();
    probe(); // whether it is a good one is told at once, also where nothing else waits
    pump();
}

/// Later, never from inside a call or between an answer and what it means: whoever goes on must find the state it
/// left behind.
void Connection::tellMayGoOn()
{
    QMetaObject::invokeMethod(this, &Connection::mayGoOn, Qt::QueuedConnection);
}

QDateTime Connection::now() const
{
    return m_clock.nowUtc();
}

Connection::Ticket Connection::start(std::shared_ptr<Operation> operation, Priority priority, bool writes,
                                     QObject *context, std::function<void()> step, std::function<void(bool left)> done)
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
    start(operation, Priority::Writing, true, context, {}, [operation, done](bool left) { done(*operation, left); });
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
    if (!isReady())
        return;
    const std::vector<std::shared_ptr<Run>> running = m_running; // going on may end some of them
    for (const std::shared_ptr<Run> &run : running) {
        if (std::exchange(run->parked, false))
            advance(run);
    }
    const Capabilities can = m_dialect->capabilities();
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        const std::shared_ptr<Run> run = *it;
        const auto sameKind = [&](const auto &other) { return other->writes == run->writes; };
        const auto busy = std::count_if(m_running.begin(), m_running.end(), sameKind);
        const int most = run->writes ? can.parallelWrites : can.parallelReads;
        // One place is kept free for what the person is looking at: a long list must not make a window wait.
        const int allowed = !run->writes && run->priority == Priority::Background && most > 1 ? most - 1 : most;
        // What an allowance holds back before it has begun keeps no place that others could use meanwhile.
        if (busy >= allowed || isHeldBack(*run)) {
            ++it;
            continue;
        }
        m_waiting.erase(it);
        m_running.push_back(run);
        advance(run);
        it = m_waiting.begin(); // `advance` may have changed the queue
    }
}

void Connection::advance(const std::shared_ptr<Run> &run)
{
    // A write goes on without its owner; a read has nobody left to read for.
    if (!run->context && !run->writes) {
        finish(run);
        return;
    }
    if (!run->pending)
        run->pending = run->operation->next();
    if (!run->pending) {
        finish(run);
        return;
    }
    if (!run->pending->readsOnly() && (!run->writes || !m_sendingAllowed)) {
        refuse(run);
        return;
    }
    if (!isReady()) {
        run->parked = true;
        return;
    }
    const QByteArray allowance = m_dialect->allowanceOf(*run->pending);
    if (waitsForAllowance(*run, allowance)) {
        run->parked = true;
        return;
    }
    run->left = true;
    const Request request = *std::exchange(run->pending, std::nullopt);
    m_allowances.spend(allowance);
    keepUsedUp();
    run->request = m_http->send(request, this, [this, run, allowance, token = m_token](const Answer &answer) {
        m_allowances.learn(allowance, m_dialect->allowanceLeft(answer), m_clock.nowMsecsUtc());
        keepUsedUp();
        if (run->cancelled)
            return;
        note(answer, *run, token);
        run->operation->feed(answer);
        if (run->context && run->step)
            run->step();
        if (!run->cancelled)
            advance(run);
    });
}

void Connection::keepUsedUp()
{
    const QString told = m_allowances.usedUp(m_clock.nowMsecsUtc());
    if (told.isEmpty() || told == m_usedUpTold) // what is no longer so ends by itself
        return;
    m_usedUpTold = told;
    m_settings.options.insert(usedUpOption, told);
    emit allowancesUsedUp();
}

bool Connection::isHeldBack(Run &run)
{
    if (run.left || (!run.context && !run.writes))
        return false;
    if (!run.pending)
        run.pending = run.operation->next();
    return run.pending && waitsForAllowance(run, m_dialect->allowanceOf(*run.pending));
}

/// Whether an allowance is used up; then everything parked is looked at again when there is more of it.
bool Connection::waitsForAllowance(const Run &run, const QByteArray &allowance)
{
    const qint64 now = m_clock.nowMsecsUtc();
    const qint64 ready = m_allowances.readyAt(allowance, run.priority == Priority::Looking, now);
    if (ready <= now)
        return false;
    const int msecs = int(ready - now);
    if (!m_allowanceTimer.isActive() || m_allowanceTimer.remainingTime() > msecs)
        m_allowanceTimer.start(msecs);
    const bool change = run.writes || run.priority == Priority::Writing; // or the look before it
    (change ? m_writesPerMinute : m_readsPerMinute) = m_allowances.perMinute(allowance);
    setStatus(m_status);
    return true;
}

/// The gate has closed between two requests of one wish, or a reading operation wanted to write.
void Connection::refuse(const std::shared_ptr<Run> &run)
{
    run->pending.reset();
    const bool again = std::exchange(run->refused, true);
    if (again || (run->writes && !run->left)) { // one that insists is not asked a third time
        finish(run);
        return;
    }
    Answer refused;
    refused.delivery = Answer::Delivery::NotSent;
    run->operation->feed(refused);
    QMetaObject::invokeMethod(
        this, [this, run] { advance(run); }, Qt::QueuedConnection);
}

void Connection::finish(const std::shared_ptr<Run> &run)
{
    std::erase(m_running, run);
    if (run->context && run->done)
        run->done(run->left || !run->refused);
    endTrial();
    pump();
}

void Connection::note(const Answer &answer, const Run &run, int token)
{
    using State = ConnectionStatus::State;
    const std::optional<Failure> failure = m_dialect->classify(answer);
    if (answer.delivery == Answer::Delivery::Cancelled || answer.fault == Answer::Fault::BadRequest ||
        answer.fault == Answer::Fault::TooLarge || answer.fault == Answer::Fault::ForeignRedirect ||
        answer.fault == Answer::Fault::TooManyRedirects)
        return;
    // A proxy that answers in the service's place is as good as no connection.
    const bool away = failure && failure->kind == Failure::Kind::Unreachable;
    if (away || answer.delivery != Answer::Delivery::Answered) {
        // It was there to begin an answer: this one is broken, not the connection. Were it called offline, the next
        // sign of life would have the same broken answer fetched again, for ever.
        if (!away && answer.status > 0)
            return;
        // Of a change that was not answered the look that follows tells whether it is the connection.
        if (run.writes && failure && failure->kind == Failure::Kind::NoAnswer)
            return;
        noteLost(failure, run);
        return;
    }
    const bool probed = run.ticket == m_probeTicket;
    if (!probed || !m_silent)
        m_probeDelayMsecs = firstProbeMsecs;
    m_probe.stop();
    if (failure && failure->kind == Failure::Kind::SignIn) {
        if (token != m_token) {
            tellMayGoOn(); // that was the former token: whoever waits for a sign-in has one already
            return;
        }
        m_tokenRefused = true;
        setStatus({State::SignIn, now(), {}, failure});
        return;
    }
    if (failure && failure->kind == Failure::Kind::SlowedDown) {
        const qint64 seconds =
            std::clamp<qint64>(failure->retryAfterSeconds.value_or(paceWithoutWordSeconds), 1, 86400);
        if (!m_tokenRefused)
            setStatus({State::SlowedDown, now(), now().addSecs(seconds), failure});
        m_pace.start(int(seconds * 1000));
        return;
    }
    if (m_tokenRefused || m_pace.isActive())
        return; // an answer to what was asked before
    const bool wasAway = m_status.state == State::Offline;
    if (wasAway && probed && m_silent) {
        m_trial = Trial::Announced;
        tellMayGoOn();
        QMetaObject::invokeMethod(
            this,
            [this] { // when all have heard of it
                m_trial = m_trial == Trial::Announced ? Trial::UnderWay : m_trial;
                endTrial();
            },
            Qt::QueuedConnection);
        return;
    }
    m_silent = false;
    m_trial = Trial::None;
    setStatus({State::Online, {}, {}, {}});
    if (wasAway)
        tellMayGoOn();
}

void Connection::noteLost(const std::optional<Failure> &failure, const Run &run)
{
    using State = ConnectionStatus::State;
    if (m_tokenRefused)
        return; // the person is asked to sign in; that is what has to happen first
    const bool unanswered = failure && failure->kind == Failure::Kind::NoAnswer;
    m_silent = m_silent || (unanswered && run.ticket != m_probeTicket);
    m_trial = Trial::None;
    const QDateTime since = m_status.state == State::Offline ? m_status.since : now();
    setStatus({State::Offline, since, {}, failure});
    if (!m_probe.isActive())
        m_probe.start(m_probeDelayMsecs);
}

/// A probe was answered and nobody wants anything more: then there is nothing else to go by.
void Connection::endTrial()
{
    if (m_trial != Trial::UnderWay || !m_waiting.empty() || !m_running.empty())
        return;
    m_silent = false;
    m_trial = Trial::None;
    m_probeDelayMsecs = firstProbeMsecs;
    setStatus({ConnectionStatus::State::Online, {}, {}, {}});
}

void Connection::setStatus(ConnectionStatus status)
{
    status.writesPerMinute = m_writesPerMinute;
    status.readsPerMinute = m_readsPerMinute;
    if (m_status == status)
        return;
    m_status = std::move(status);
    emit statusChanged();
}

void Connection::probe()
{
    using State = ConnectionStatus::State;
    if (m_probing || (m_status.state != State::Offline && m_status.state != State::Connecting))
        return;
    m_probing = true;
    m_probeDelayMsecs = std::min(m_probeDelayMsecs * 2, longestProbeMsecs);
    const auto done = [this](CompaniesOperation &) {
        m_probing = false;
        if (m_status.state == State::Offline && m_trial == Trial::None)
            m_probe.start(m_probeDelayMsecs);
    };
    m_probeTicket = read<CompaniesOperation>(m_dialect->readCompanies(), Priority::Looking, this, {}, done);
}

} // namespace clientele
