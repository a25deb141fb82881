// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/desk.h"

#include "net/authorizer.h"

namespace clientele {

namespace {

/// Carries a sign-in out, by a client of its own that has no credentials to lose. Deletes itself at the end.
class SigningIn : public QObject
{
public:
    SigningIn(std::unique_ptr<SignInOperation> operation, Request first, DeskPorts ports, const HttpLimits &limits,
              std::function<void(Result<SignedIn>)> done, QObject *parent)
        : QObject(parent)
        , m_operation(std::move(operation))
        , m_authorizer(first.url) // one origin: a sign-in never goes on somewhere else
        , m_http(m_authorizer, ports.clock, ports.ids, ports.random, limits)
        , m_done(std::move(done))
    {
        send(first);
    }

private:
    void send(const Request &request)
    {
        m_http.send(request, this, [this](const Answer &answer) {
            m_operation->feed(answer);
            if (const std::optional<Request> following = m_operation->next()) {
                send(*following);
                return;
            }
            m_done(m_operation->outcome());
            deleteLater();
        });
    }

    std::unique_ptr<SignInOperation> m_operation;
    NoAuthorizer m_authorizer;
    HttpClient m_http;
    std::function<void(Result<SignedIn>)> m_done;
};

} // namespace

DeskCompany::DeskCompany(const ConnectionSettings &settings, const QString &token, const DeskOptions &options,
                         DeskPorts ports, StoreAccess &store, std::unique_ptr<CompanyEvents> itsEvents, ToGui gui,
                         QObject *parent)
    : QObject(parent)
    , connection(settings, options.dialects.make(settings.service, settings.dialectSettings()), token, ports.clock,
                 ports.ids, ports.random, options.limits)
    , events(std::move(itsEvents))
    , toGui(std::move(gui))
    , reader(connection, *events, ports.clock)
    , outbox(connection, reader, store, *events, ports.clock, ports.ids, options.actor, options.timing)
{
    // Sending is open at once only where nothing real can be hurt (ui.md 4.0).
    connection.setSendingAllowed(settings.kind != CompanyKind::Live);
    connect(&connection, &Connection::statusChanged, this, [this] { events->statusChanged(connection.status()); });
    connect(&connection, &Connection::allowancesUsedUp, this,
            [this] { events->settingsChanged(connection.settings()); });
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

void Desk::signIn(const ConnectionSettings &settings, const QByteArray &way, const Credentials &typed,
                  std::function<void(Result<SignedIn>)> done)
{
    const std::unique_ptr<Dialect> dialect = m_options.dialects.make(settings.service, settings.dialectSettings());
    if (!dialect) {
        Failure failure;
        failure.kind = Failure::Kind::NotOffered;
        done(failure);
        return;
    }
    std::unique_ptr<SignInOperation> operation = dialect->signIn(dialect->info().way(way), typed);
    const std::optional<Request> first = operation ? operation->next() : std::nullopt;
    if (first) {
        new SigningIn(std::move(operation), *first, m_ports, m_options.limits, std::move(done), this);
        return;
    }
    SignedIn signedIn;
    signedIn.token = typed.value(QByteArrayLiteral("token"));
    signedIn.companyRemoteId = typed.value(QByteArrayLiteral("company"));
    done(signedIn);
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
    auto *connection = new Connection(settings, m_options.dialects.make(settings.service, settings.dialectSettings()),
                                      token, m_ports.clock, m_ports.ids, m_ports.random, m_options.limits, this);
    connection->read<CompaniesOperation>(connection->dialect().readCompanies(), Connection::Priority::Looking,
                                         connection, {},
                                         [connection, done = std::move(done)](CompaniesOperation &operation) {
                                             done(operation.outcome());
                                             connection->deleteLater();
                                         });
}

} // namespace clientele
