// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/dialects.h"
#include "service/outbox.h"

#include <QObject>

#include <map>
#include <memory>

namespace clientele {

/// Everything the desk side is given from outside, so that every run can be replayed.
struct DeskPorts
{
    const Clock &clock;
    IdSource &ids;
    Random &random;
};

struct DeskOptions
{
    Dialects dialects;
    HttpLimits limits;
    OutboxTiming timing;
    Actor actor;
};

/// One open company on the desk thread.
class DeskCompany : public QObject
{
    Q_OBJECT
public:
    /// Carries a command to the GUI thread; answers to single questions go this way, news go through CompanyEvents.
    using ToGui = std::function<void(std::function<void()>)>;

    DeskCompany(const ConnectionSettings &settings, const QString &token, const DeskOptions &options, DeskPorts ports,
                StoreAccess &store, std::unique_ptr<CompanyEvents> events, ToGui toGui, QObject *parent = nullptr);
    ~DeskCompany() override;

    Connection connection;
    std::unique_ptr<CompanyEvents> events;
    ToGui toGui;
    Reader reader;
    Outbox outbox;

    /// Reads what was left from last time, then the company's own figures, look-ups and lists: whatever of that has
    /// not been read yet, so that it may be called again whenever the service can be reached again.
    void start();

private:
    void readCompanyInformation();
    bool m_started = false;
    bool m_readingInformation = false;
    int m_informationReads = 0;
};

/// The desk thread's root: the open companies. Does nothing by itself.
class Desk : public QObject
{
    Q_OBJECT
public:
    Desk(DeskOptions options, DeskPorts ports, StoreAccess &store);
    ~Desk() override;

    /// Opens and starts; a company of a service this version does not know is left alone.
    void open(const ConnectionSettings &settings, const QString &token, std::unique_ptr<CompanyEvents> events,
              DeskCompany::ToGui toGui);
    void close(const QString &company);
    DeskCompany *company(const QString &id) const;

    /// Exchanges what was typed for a token, where the way is not the token itself. Nothing is kept.
    void signIn(const ConnectionSettings &settings, const QByteArray &way, const Credentials &typed,
                std::function<void(Result<SignedIn>)> done);
    /// Which companies a service offers to this token; for connecting. Nothing is kept.
    void listCompanies(const ConnectionSettings &settings, const QString &token,
                       std::function<void(Result<std::vector<CompanyInfo>>)> done);

private:
    DeskOptions m_options;
    DeskPorts m_ports;
    StoreAccess &m_store;
    std::map<QString, std::unique_ptr<DeskCompany>> m_companies;
};

} // namespace clientele
