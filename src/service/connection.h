// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "net/http_client.h"
#include "service/allowances.h"
#include "service/company_types.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace clientele {

/// The way to one company at one service: runs operations request by request, in order of importance, never more
/// at a time than the service likes, and waits when it asks to. Lives on the desk thread.
///
/// **The one gate.** Every write of the program goes through `write`, which refuses while sending is not allowed;
/// `read` refuses any operation that wants to send a request which does not only read. Nothing else holds the
/// HTTP client.
///
/// A service that leaves requests unanswered is offline until it has answered one of them: a probe that gets through
/// only lets what waits try again, so that people are told once and not every few seconds.
///
/// **Nothing leaves** while there is no token, after the service has refused it (until `setToken`), while the
/// service has asked to wait, and where it would soon have to ask, because an allowance is used up: what is wanted
/// meanwhile waits in its order, also between two requests of one wish.
class Connection : public QObject
{
    Q_OBJECT
public:
    enum class Priority : quint8 { Looking, Writing, Background };
    using Ticket = quint64;

    Connection(ConnectionSettings settings, std::unique_ptr<Dialect> dialect, const QString &token, const Clock &clock,
               IdSource &ids, Random &random, const HttpLimits &limits = {}, QObject *parent = nullptr);
    ~Connection() override;

    const ConnectionSettings &settings() const { return m_settings; }
    void setSettings(const ConnectionSettings &settings) { m_settings = settings; }
    Dialect &dialect() { return *m_dialect; }
    const ConnectionStatus &status() const { return m_status; }

    bool sendingAllowed() const { return m_sendingAllowed; }
    void setSendingAllowed(bool allowed);
    /// A new token; requests that waited for it go on.
    void setToken(const QString &token);
    bool hasToken() const { return m_hasToken; }
    /// A request would leave at once: there is a token that was not refused, and no pause is being kept.
    bool isReady() const { return m_hasToken && !m_tokenRefused && !m_pace.isActive(); }
    /// There is a token, and the service has not refused it.
    bool isSignedIn() const { return m_hasToken && !m_tokenRefused; }

    /// Runs a reading operation. `step` is called after every answer (a page may be taken), `done` once at the end.
    /// Neither is called after `cancel` or after `context` has died.
    template <class Op>
    Ticket read(std::shared_ptr<Op> operation, Priority priority, QObject *context, std::function<void(Op &)> step,
                std::function<void(Op &)> done)
    {
        return start(operation, priority, false, context,
                     step ? std::function<void()>([operation, step] { step(*operation); }) : std::function<void()>(),
                     [operation, done](bool) { done(*operation); });
    }
    /// Runs a writing operation to its end; it cannot be cancelled. `left` is false in `done` if the gate refused
    /// before anything was sent; the operation has then not been asked for its outcome's sake and has none.
    void write(std::shared_ptr<WriteOperation> operation, QObject *context,
               std::function<void(WriteOperation &, bool left)> done);
    void cancel(Ticket ticket);

signals:
    void statusChanged();
    /// The gate opened, a token has come, a pause is over or the service can be reached again: what waits may go on.
    void mayGoOn();
    /// settings() have something new that is to be kept for the next start: which allowances are used up.
    void allowancesUsedUp();

private:
    struct Run;
    Ticket start(std::shared_ptr<Operation> operation, Priority priority, bool writes, QObject *context,
                 std::function<void()> step, std::function<void(bool left)> done);
    void pump();
    void advance(const std::shared_ptr<Run> &run);
    void refuse(const std::shared_ptr<Run> &run);
    void finish(const std::shared_ptr<Run> &run);
    void note(const Answer &answer, const Run &run, int token);
    void noteLost(const std::optional<Failure> &failure, const Run &run);
    void endTrial();
    void keepUsedUp();         ///< over a restart
    bool isHeldBack(Run &run); ///< by an allowance, before its first request
    bool waitsForAllowance(const Run &run, const QByteArray &allowance);
    void setStatus(ConnectionStatus status);
    void tellMayGoOn();
    QDateTime now() const;
    void probe();

    ConnectionSettings m_settings;
    std::unique_ptr<Dialect> m_dialect;
    std::unique_ptr<BearerAuthorizer> m_authorizer;
    std::unique_ptr<HttpClient> m_http;
    const Clock &m_clock;
    ConnectionStatus m_status;
    bool m_sendingAllowed = false;
    bool m_hasToken = false;
    bool m_tokenRefused = false;
    int m_token = 1; ///< counts tokens, so that a refusal of the one before says nothing about this one
    std::deque<std::shared_ptr<Run>> m_waiting;
    std::vector<std::shared_ptr<Run>> m_running;
    Ticket m_lastTicket = 0;
    QTimer m_pace;
    Allowances m_allowances;
    QTimer m_allowanceTimer; ///< until the first parked request may leave
    QString m_usedUpTold;
    int m_writesPerMinute = 0;
    int m_readsPerMinute = 0;
    QTimer m_probe;
    int m_probeDelayMsecs = 2000;
    bool m_probing = false;
    Ticket m_probeTicket = 0;
    bool m_silent = false; ///< offline because a request was never answered: that a probe is does not prove it mended
    /// A probe was answered since: those who wait are told, then what they want is being tried.
    enum class Trial : quint8 { None, Announced, UnderWay } m_trial = Trial::None;
};

} // namespace clientele
