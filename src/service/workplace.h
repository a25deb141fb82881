// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"
#include "service/desk.h"
#include "service/thread_post.h"

#include <QObject>

#include <memory>
#include <vector>

namespace clientele {

/// What a start finds of the last run, to be said once.
struct StartNews
{
    std::optional<QDateTime>
        endedAt;            ///< UTC; the last run was cut off (killed, no power), its work is whole up to here
    int notSent = 0;        ///< changes not sent yet, of all companies
    int notSentForDays = 0; ///< of those: typed more than three days ago
};

/// The root of the program below the windows: owns the desk thread, the store thread and the handles of the open
/// companies. GUI thread. Destroying it ends both threads after what was posted has been carried out: a line typed
/// a moment ago is on disk, a write that has left is known as "in doubt" and looked up at the next start.
class Workplace : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString profileFolder; ///< everything of this run lives here
        DeskOptions desk;
        DeskPorts ports; ///< must outlive the workplace
    };
    explicit Workplace(Options options, QObject *parent = nullptr);
    ~Workplace() override;

    /// Opens the store and the remembered connections (each waits for its token). Ends with `ready`.
    void start();

    /// Known with `ready`.
    const StartNews &startNews() const { return m_startNews; }
    /// See WorkStore::setReadOnly.
    void setStoreReadOnly(bool readOnly);

    const std::vector<std::unique_ptr<CompanyHandle>> &companies() const { return m_companies; }
    CompanyHandle *company(const QString &id) const;
    /// The open company of this service, address and company; nullptr: it is not open.
    CompanyHandle *openAt(const ConnectionSettings &settings) const;
    /// Opens a company and, unless it is a sample, remembers its connection without the token. A company that is
    /// open already gets the new token, if one is given, and takes over the kind, the name and the options of
    /// `settings`: as LIVE it is view only at once, whatever it was before, and as TEST it may be sent to. Callers
    /// that have not asked a person about TEST leave a LIVE company LIVE (`openAt` tells). A sample stays a sample.
    /// Other options are another way to talk to it: it is closed and opened again with them, as with the next start.
    /// nullptr: no dialect knows this service.
    CompanyHandle *open(ConnectionSettings settings, const QString &token);
    /// Forgets a connection. What was typed there stays on disk.
    void forget(const QString &id);

    /// The services that can be connected, in the order they are offered.
    std::vector<ServiceInfo> services() const { return m_options.desk.dialects.offered(); }
    /// Exchanges what was typed for a token by a way of the service. What was typed is not kept.
    Reply<SignedIn> signIn(const ConnectionSettings &settings, const QByteArray &way, const Credentials &typed);
    /// Which companies a service offers to this token. Without a token nothing is asked: Failure::Kind::SignIn.
    Reply<std::vector<CompanyInfo>> listCompanies(const ConnectionSettings &settings, const QString &token);
    /// The change log, newest first. Where the work file could not be opened:
    /// Failure::Kind::Storage, code "closed".
    Reply<std::vector<LogEntry>> log(const LogFilter &filter, qint64 beforeSequence, int limit);
    /// A new unique id, for records that the service has not named yet.
    QString newId();
    QDateTime now() const; ///< UTC
    /// The clock that everything here goes by; outlives the workplace.
    const Clock &clock() const { return m_options.ports.clock; }

signals:
    void ready();
    void companyOpened(clientele::CompanyHandle *company);
    void companyForgotten(const QString &id);
    void storageFailed(const clientele::Failure &failure);
    /// The former work file was damaged and lies there; what could be read of it is here again.
    void damagedStoreFound(const QString &path);

private:
    CompanyHandle *openHandle(const ConnectionSettings &settings, const QString &token);
    void takeOver(CompanyHandle &company, const ConnectionSettings &chosen);
    void remember(const ConnectionSettings &settings);
    DeskPost postTo(const QString &company);

    QString markOfRunning() const;

    Options m_options;
    StartNews m_startNews;
    std::vector<std::unique_ptr<CompanyHandle>> m_companies;
    ThreadPost m_gui;
    std::unique_ptr<WorkerThread> m_storeThread;
    std::unique_ptr<WorkerThread> m_deskThread;
    std::shared_ptr<std::unique_ptr<WorkStore>> m_store; ///< store thread only
    std::unique_ptr<StoreAccess> m_storeAccess;          ///< desk thread only
    std::shared_ptr<std::unique_ptr<Desk>> m_desk;       ///< desk thread only
};

} // namespace clientele
