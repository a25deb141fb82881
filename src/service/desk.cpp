// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/desk.h"

namespace clientele {

namespace {

std::unique_ptr<Dialect> makeDialect(const DeskOptions &options, const ConnectionSettings &settings)
{
    DialectSettings dialect;
    dialect.base = settings.base;
    dialect.companyRemoteId = settings.companyRemoteId;
    dialect.companyId = settings.id;
    dialect.options = settings.options;
    const auto factory = options.dialects.constFind(settings.service);
    Q_ASSERT_X(factory != options.dialects.constEnd(), "makeDialect", "checked where settings come in");
    return (*factory)(dialect);
}

} // namespace

DeskCompany::DeskCompany(const ConnectionSettings &settings, const QString &token, const DeskOptions &options,
                         DeskPorts ports, StoreAccess &store, std::unique_ptr<CompanyEvents> itsEvents, ToGui gui,
                         QObject *parent)
    : QObject(parent)
    , connection(settings, makeDialect(options, settings), token, ports.clock, ports.ids, ports.random, options.limits)
    , events(std::move(itsEvents))
    , toGui(std::move(gui))
    , reader(connection, *events, ports.clock)
    , outbox(connection, reader, store, *events, ports.clock, ports.ids, options.actor, options.timing)
{
    // Sending is open at once only where nothing real can be hurt (ui.md 4.0).
    connection.setSendingAllowed(settings.kind != CompanyKind::Live);
    connect(&connection, &Connection::statusChanged, this, [this] { events->statusChanged(connection.status()); });
    connect(&connection, &Connection::mayGoOn, this, [this] {
        if (m_started)
            start();
    });
}

DeskCompany::~DeskCompany() = default;

void DeskCompany::start()
{
    if (!std::exchange(m_started, true)) {
        events->statusChanged(connection.status());
        outbox.restore();
    }
    if (!connection.isSignedIn())
        return; // `mayGoOn` comes with a token
    if (connection.settings().currencyCode.isEmpty())
        readCompanyInformation();
    reader.readMissing();
}

void DeskCompany::readCompanyInformation()
{
    // A service that does not tell its currency is asked a few times, not at every sign of life.
    constexpr int mostReads = 5;
    if (m_readingInformation || m_informationReads >= mostReads)
        return;
    m_readingInformation = true;
    connection.read<CompaniesOperation>(connection.dialect().readCompanyInformation(), Connection::Priority::Looking,
                                        this, {}, [this](CompaniesOperation &operation) {
                                            m_readingInformation = false;
                                            const auto outcome = operation.outcome();
                                            const bool tried =
                                                outcome || (outcome.failure().kind != Failure::Kind::Unreachable &&
                                                            outcome.failure().kind != Failure::Kind::SignIn);
                                            m_informationReads += int(tried);
                                            if (!outcome || outcome->empty() || outcome->front().currencyCode.isEmpty())
                                                return;
                                            ConnectionSettings settings = connection.settings();
                                            settings.currencyCode = outcome->front().currencyCode;
                                            connection.setSettings(settings);
                                            events->settingsChanged(settings);
                                        });
}

Desk::Desk(DeskOptions options, DeskPorts ports, StoreAccess &store)
    : m_options(std::move(options))
    , m_ports(ports)
    , m_store(store)
{
}

Desk::~Desk() = default;

void Desk::open(const ConnectionSettings &settings, const QString &token, std::unique_ptr<CompanyEvents> events,
                DeskCompany::ToGui toGui)
{
    if (!m_options.dialects.contains(settings.service))
        return; // from a newer version: it stays remembered
    auto company = std::make_unique<DeskCompany>(settings, token, m_options, m_ports, m_store, std::move(events),
                                                 std::move(toGui));
    DeskCompany &opened = *company;
    m_companies[settings.id] = std::move(company);
    opened.start();
}

void Desk::close(const QString &company)
{
    m_companies.erase(company);
}

DeskCompany *Desk::company(const QString &id) const
{
    const auto it = m_companies.find(id);
    return it == m_companies.end() ? nullptr : it->second.get();
}

void Desk::listCompanies(const ConnectionSettings &settings, const QString &token,
                         std::function<void(Result<std::vector<CompanyInfo>>)> done)
{
    Failure failure;
    failure.kind = token.isEmpty() ? Failure::Kind::SignIn : Failure::Kind::NotOffered;
    if (token.isEmpty() || !m_options.dialects.contains(settings.service)) {
        done(failure);
        return;
    }
    // A connection of its own, gone with the answer.
    auto *connection = new Connection(settings, makeDialect(m_options, settings), token, m_ports.clock, m_ports.ids,
                                      m_ports.random, m_options.limits, this);
    connection->read<CompaniesOperation>(connection->dialect().readCompanies(), Connection::Priority::Looking,
                                         connection, {},
                                         [connection, done = std::move(done)](CompaniesOperation &operation) {
                                             done(operation.outcome());
                                             connection->deleteLater();
                                         });
}

} // namespace clientele
