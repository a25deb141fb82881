// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/workplace.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QPromise>

#include <algorithm>

namespace clientele {

namespace {

/// Carries a company's news over the border to its handle.
class NewsToHandle : public CompanyEvents
{
public:
    using Post = std::function<void(Mailbox::Command)>;
    NewsToHandle(Post post, QPointer<CompanyHandle> handle, std::function<void(const ConnectionSettings &)> remember,
                 std::function<void(const Failure &)> storage)
        : m_post(std::move(post))
        , m_handle(std::move(handle))
        , m_remember(std::move(remember))
        , m_storage(std::move(storage))
    {
    }

    void statusChanged(const ConnectionStatus &status) override
    {
        tell([status](CompanyHandle &handle) { handle.takeStatus(status); });
    }
    void settingsChanged(const ConnectionSettings &settings) override
    {
        // The desk learns the currency and the service's ways; all else is decided in the windows, perhaps a moment
        // ago.
        tell([currency = settings.currencyCode, options = settings.options,
              remember = m_remember](CompanyHandle &handle) {
            ConnectionSettings known = handle.settings();
            known.currencyCode = currency;
            known.options.insert(options);
            remember(known);
            handle.takeSettings(known);
        });
    }
    void listPublished(const EntityName &entity, const Snapshot &snapshot, const SnapshotDelta &delta,
                       const ListProgress &progress) override
    {
        tell([=](CompanyHandle &handle) { handle.list(entity).take(snapshot, delta, progress); });
    }
    void lookupRead(const LookupPtr &table) override
    {
        tell([table](CompanyHandle &handle) { handle.takeLookup(table); });
    }
    void overlayChanged(const OverlayPtr &overlay) override
    {
        tell([overlay](CompanyHandle &handle) { handle.outbox().takeOverlay(overlay); });
    }
    void submissionChanged(const SubmissionView &submission) override
    {
        tell([submission](CompanyHandle &handle) { handle.outbox().takeSubmission(submission); });
    }
    void submissionEnded(const QString &id) override
    {
        tell([id](CompanyHandle &handle) { handle.outbox().takeEnded(id); });
    }
    void logAppended() override
    {
        tell([](CompanyHandle &handle) { emit handle.outbox().logAppended(); });
    }
    void storageFailed(const Failure &failure) override
    {
        m_post([failure, storage = m_storage] { storage(failure); });
    }

private:
    template <class Fn>
    void tell(Fn fn)
    {
        m_post([handle = m_handle, fn] {
            if (handle)
                fn(*handle);
        });
    }
    Post m_post;
    QPointer<CompanyHandle> m_handle; ///< looked at on the GUI thread only
    std::function<void(const ConnectionSettings &)> m_remember;
    std::function<void(const Failure &)> m_storage;
};

constexpr qint64 oldAfterMsecs = qint64(3) * 24 * 3'600'000; ///< changes that wait longer are reminded of

template <class T>
std::shared_ptr<QPromise<Result<T>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

} // namespace

Workplace::Workplace(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_storeThread(std::make_unique<WorkerThread>(QStringLiteral("store")))
    , m_deskThread(std::make_unique<WorkerThread>(QStringLiteral("desk")))
    , m_store(std::make_shared<std::unique_ptr<WorkStore>>())
    , m_storeAccess(std::make_unique<StoreAccess>(*m_storeThread, *m_deskThread, m_store))
    , m_desk(std::make_shared<std::unique_ptr<Desk>>())
{
}

Workplace::~Workplace()
{
    // The desk goes first; what it still wants on disk is then carried out before the store closes.
    m_deskThread->stop([desk = m_desk] { desk->reset(); });
    m_storeThread->stop([store = m_store, mark = markOfRunning()] {
        if (*store)
            QFile::remove(mark); // an orderly end
        store->reset();
    });
}

/// This file is there while the program runs, and when it was cut off.
QString Workplace::markOfRunning() const
{
    return QDir(m_options.profileFolder).filePath(QStringLiteral("running"));
}

void Workplace::setStoreReadOnly(bool readOnly)
{
    m_storeThread->post([store = m_store, readOnly] {
        if (*store)
            (*store)->setReadOnly(readOnly);
    });
}

void Workplace::start()
{
    m_deskThread->post([desk = m_desk, options = m_options.desk, ports = m_options.ports,
                        access = m_storeAccess.get()] { *desk = std::make_unique<Desk>(options, ports, *access); });
    const QString path = QDir(m_options.profileFolder).filePath(QStringLiteral("work.sqlite"));
    const qint64 now = m_options.ports.clock.nowMsecsUtc();
    m_storeThread->post([this, store = m_store, path, now, mark = markOfRunning()] {
        auto opened = std::make_shared<Result<std::unique_ptr<WorkStore>>>(WorkStore::open(path, now));
        std::vector<StoredConnection> connections;
        std::optional<Failure> failure;
        QString damaged;
        StartNews news;
        if (*opened) {
            *store = std::move(*opened).value();
            if (const auto summary = (*store)->summary(now - oldAfterMsecs)) {
                news.notSent = summary->lines;
                news.notSentForDays = summary->oldLines;
                if (QFile::exists(mark) && summary->newestMsecs > 0)
                    news.endedAt = QDateTime::fromMSecsSinceEpoch(summary->newestMsecs, Qt::UTC);
            }
            QFile running(mark);
            running.open(QIODevice::WriteOnly); // without it a cut-off goes unsaid, no more
            damaged = (*store)->damagedCopy();
            if (Result<std::vector<StoredConnection>> stored = (*store)->connections())
                connections = std::move(stored).value();
            else
                failure = stored.failure();
        } else {
            failure = opened->failure();
        }
        m_gui.post([this, connections, failure, damaged, news] {
            m_startNews = news;
            if (failure)
                emit storageFailed(*failure);
            if (!damaged.isEmpty())
                emit damagedStoreFound(damaged);
            for (const StoredConnection &connection : connections) {
                const Result<ConnectionSettings> settings = ConnectionSettings::fromJson(connection.settings);
                if (settings && m_options.desk.dialects.contains(settings->service))
                    openHandle(*settings, {});
            }
            emit ready();
        });
    });
}

CompanyHandle *Workplace::company(const QString &id) const
{
    const auto it =
        std::find_if(m_companies.begin(), m_companies.end(), [&](const auto &company) { return company->id() == id; });
    return it == m_companies.end() ? nullptr : it->get();
}

CompanyHandle *Workplace::openAt(const ConnectionSettings &settings) const
{
    const auto it = std::find_if(m_companies.begin(), m_companies.end(), [&](const auto &open) {
        const ConnectionSettings &other = open->settings();
        return other.service == settings.service && other.base == settings.base &&
               other.companyRemoteId == settings.companyRemoteId;
    });
    return it == m_companies.end() ? nullptr : it->get();
}

void Workplace::takeOver(CompanyHandle &company, const ConnectionSettings &chosen)
{
    ConnectionSettings taken = company.settings();
    const CompanyKind before = taken.kind;
    if (before != CompanyKind::Sample && chosen.kind != CompanyKind::Sample)
        taken.kind = chosen.kind;
    if (!chosen.companyName.isEmpty())
        taken.companyName = chosen.companyName;
    if (taken.kind != before || taken.companyName != company.name()) {
        postTo(taken.id)([kind = taken.kind, name = taken.companyName](DeskCompany &open) {
            ConnectionSettings known = open.connection.settings();
            known.kind = kind;
            known.companyName = name;
            open.connection.setSettings(known);
        });
        remember(taken);
        company.takeSettings(taken);
    }
    if (chosen.kind == CompanyKind::Live && (before != CompanyKind::Live))
        company.setSendingAllowed(false);
    else if (before == CompanyKind::Live && taken.kind == CompanyKind::Test)
        company.setSendingAllowed(true);
}

CompanyHandle *Workplace::open(ConnectionSettings settings, const QString &token)
{
    if (CompanyHandle *there = openAt(settings)) {
        QHash<QByteArray, QString> options = there->settings().options;
        options.insert(settings.options);
        if (token.isEmpty() || options == there->settings().options || there->kind() == CompanyKind::Sample) {
            takeOver(*there, settings);
            if (!token.isEmpty())
                there->provideToken(token);
            return there;
        }
        settings.id = there->id(); // what was typed there is under this id
        settings.options = options;
        if (settings.currencyCode.isEmpty())
            settings.currencyCode = there->settings().currencyCode;
        forget(settings.id);
    }
    if (!m_options.desk.dialects.contains(settings.service))
        return nullptr;
    if (settings.id.isEmpty())
        settings.id = newId();
    remember(settings);
    return openHandle(settings, token);
}

void Workplace::remember(const ConnectionSettings &settings)
{
    if (settings.kind == CompanyKind::Sample)
        return; // its address is another one at every start
    StoredConnection stored;
    stored.id = settings.id;
    stored.settings = settings.toJson();
    stored.position = int(m_companies.size()); // a new one: the last
    for (size_t i = 0; i < m_companies.size(); ++i) {
        if (m_companies[i]->id() == settings.id)
            stored.position = int(i);
    }
    m_storeThread->post([this, store = m_store, stored] {
        if (!*store)
            return;
        if (const Result<bool> saved = (*store)->saveConnection(stored); !saved)
            m_gui.post([this, failure = saved.failure()] { emit storageFailed(failure); });
    });
}

CompanyHandle *Workplace::openHandle(const ConnectionSettings &settings, const QString &token)
{
    auto handle = std::make_unique<CompanyHandle>(
        settings, m_options.desk.dialects.make(settings.service, settings.dialectSettings()), !token.isEmpty(),
        postTo(settings.id), nullptr);
    CompanyHandle *opened = handle.get();
    m_companies.push_back(std::move(handle));
    const auto toGui = [this](Mailbox::Command command) { m_gui.post(std::move(command)); };
    m_deskThread->post([this, desk = m_desk, settings, token, toGui, pointer = QPointer<CompanyHandle>(opened)] {
        if (!*desk)
            return; // never started
        (*desk)->open(settings, token,
                      std::make_unique<NewsToHandle>(
                          toGui, pointer, [this](const ConnectionSettings &changed) { remember(changed); },
                          [this](const Failure &failure) { emit storageFailed(failure); }),
                      toGui);
    });
    emit companyOpened(opened);
    return opened;
}

void Workplace::forget(const QString &ofCompany)
{
    const QString id = ofCompany; // callers hand in the id of the handle that goes here
    const auto it =
        std::find_if(m_companies.begin(), m_companies.end(), [&](const auto &company) { return company->id() == id; });
    if (it == m_companies.end())
        return;
    m_companies.erase(it);
    m_deskThread->post([desk = m_desk, id] {
        if (*desk)
            (*desk)->close(id);
    });
    m_storeThread->post([this, store = m_store, id] {
        if (!*store)
            return;
        if (const Result<bool> removed = (*store)->removeConnection(id); !removed)
            m_gui.post([this, failure = removed.failure()] { emit storageFailed(failure); });
    });
    emit companyForgotten(id);
}

DeskPost Workplace::postTo(const QString &company)
{
    return [thread = m_deskThread.get(), desk = m_desk, company](std::function<void(DeskCompany &)> command) {
        thread->post([desk, company, command = std::move(command)] {
            if (DeskCompany *open = *desk ? (*desk)->company(company) : nullptr)
                command(*open);
        });
    };
}

Reply<SignedIn> Workplace::signIn(const ConnectionSettings &settings, const QByteArray &way, const Credentials &typed)
{
    auto promise = startedPromise<SignedIn>();
    const auto future = promise->future();
    m_deskThread->post([this, desk = m_desk, settings, way, typed, promise] {
        if (!*desk)
            return; // the promise goes with this call: its future reads as cancelled
        (*desk)->signIn(settings, way, typed, [this, promise](const Result<SignedIn> &signedIn) {
            m_gui.post([promise, signedIn] {
                promise->addResult(signedIn);
                promise->finish();
            });
        });
    });
    return future;
}

Reply<std::vector<CompanyInfo>> Workplace::listCompanies(const ConnectionSettings &settings, const QString &token)
{
    auto promise = startedPromise<std::vector<CompanyInfo>>();
    const auto future = promise->future();
    m_deskThread->post([this, desk = m_desk, settings, token, promise] {
        if (!*desk)
            return; // the promise goes with this call: its future reads as cancelled
        (*desk)->listCompanies(settings, token, [this, promise](const Result<std::vector<CompanyInfo>> &companies) {
            m_gui.post([promise, companies] {
                promise->addResult(companies);
                promise->finish();
            });
        });
    });
    return future;
}

Reply<std::vector<LogEntry>> Workplace::log(const LogFilter &filter, qint64 beforeSequence, int limit)
{
    auto promise = startedPromise<std::vector<LogEntry>>();
    const auto future = promise->future();
    m_storeThread->post([this, store = m_store, filter, beforeSequence, limit, promise] {
        Failure none;
        none.kind = Failure::Kind::Storage;
        none.code = QStringLiteral("closed");
        auto entries = *store ? (*store)->log(filter, beforeSequence, limit) : Result<std::vector<LogEntry>>(none);
        m_gui.post([promise, entries] {
            promise->addResult(entries);
            promise->finish();
        });
    });
    return future;
}

QString Workplace::newId()
{
    return m_options.ports.ids.next();
}

QDateTime Workplace::now() const
{
    return m_options.ports.clock.nowUtc();
}

} // namespace clientele
