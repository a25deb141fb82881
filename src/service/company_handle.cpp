// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/company_handle.h"

#include "service/desk.h"

#include <QPromise>

#include <algorithm>

namespace clientele {

namespace {

/// A promise that is fulfilled on the GUI thread, and tells the desk when it is given up.
template <class T>
class PromiseOnGui : public QObject
{
public:
    explicit PromiseOnGui(QObject *parent)
        : QObject(parent)
    {
        m_promise.start();
    }
    Reply<T> future() { return m_promise.future(); }
    void fulfil(Result<T> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

private:
    QPromise<Result<T>> m_promise;
};

} // namespace

// ListFeed -------------------------------------------------------------------------------------------------------

ListFeed::ListFeed(EntityName entity, SchemaPtr schema, DeskPost post, QObject *parent)
    : QObject(parent)
    , m_entity(std::move(entity))
    , m_schema(std::move(schema))
    , m_post(std::move(post))
{
}

void ListFeed::update()
{
    m_post([entity = m_entity](DeskCompany &company) { company.reader.update(entity); });
}

void ListFeed::stop()
{
    m_post([entity = m_entity](DeskCompany &company) { company.reader.stop(entity); });
}

void ListFeed::wantFigures(const std::vector<RecordKey> &keys)
{
    m_post([entity = m_entity, keys](DeskCompany &company) { company.reader.wantFigures(entity, keys); });
}

void ListFeed::loadFigures()
{
    m_post([entity = m_entity](DeskCompany &company) { company.reader.loadFigures(entity); });
}

void ListFeed::take(const Snapshot &snapshot, const SnapshotDelta &delta, const ListProgress &progress)
{
    const bool moved = !(progress == m_progress);
    m_snapshot = snapshot;
    m_progress = progress;
    emit published(delta);
    if (moved)
        emit progressChanged();
}

// OutboxHandle ---------------------------------------------------------------------------------------------------

OutboxHandle::OutboxHandle(DeskPost post, QObject *parent)
    : QObject(parent)
    , m_post(std::move(post))
    , m_overlay(std::make_shared<Overlay>())
{
}

const SubmissionView *OutboxHandle::submission(const QString &id) const
{
    const auto it = std::find_if(m_submissions.begin(), m_submissions.end(),
                                 [&](const SubmissionView &view) { return view.id == id; });
    return it == m_submissions.end() ? nullptr : &*it;
}

const SubmissionView *OutboxHandle::openFor(const RecordKey &key) const
{
    for (auto it = m_submissions.rbegin(); it != m_submissions.rend(); ++it) {
        if (it->key == key && !isFinal(it->state) && !it->acknowledged)
            return &*it;
    }
    return nullptr;
}

int OutboxHandle::needAttention() const
{
    return int(std::count_if(m_submissions.begin(), m_submissions.end(), [](const SubmissionView &view) {
        return needsAttention(view.state) && !view.acknowledged;
    }));
}

void OutboxHandle::setField(const Record &opened, ChangeKind kind, const FieldKey &field, const Value &value,
                            const QByteArray &origin)
{
    m_post([=](DeskCompany &company) { company.outbox.setField(opened, kind, field, value, origin); });
}

void OutboxHandle::wishDelete(const Record &opened)
{
    m_post([=](DeskCompany &company) { company.outbox.wishDelete(opened, QByteArrayLiteral("form")); });
}

void OutboxHandle::restoreField(const RecordKey &key, const FieldKey &field)
{
    m_post([=](DeskCompany &company) { company.outbox.restoreField(key, field); });
}

void OutboxHandle::discard(const RecordKey &key)
{
    m_post([=](DeskCompany &company) { company.outbox.discard(key); });
}

void OutboxHandle::rebase(const Record &fresh)
{
    m_post([=](DeskCompany &company) { company.outbox.rebase(fresh); });
}

Reply<QString> OutboxHandle::submit(const std::vector<RecordKey> &keys, const QString &reason)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const Reply<QString> future = promise->future();
    m_post([=](DeskCompany &company) {
        company.outbox.submit(keys, reason, [promise, &company](const Result<QString> &answer) {
            company.toGui([promise, answer] {
                promise->addResult(answer);
                promise->finish();
            });
        });
    });
    return future;
}

Reply<QString> OutboxHandle::act(const Record &opened, const ActionWish &wish)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const Reply<QString> future = promise->future();
    m_post([=](DeskCompany &company) {
        company.outbox.act(opened, wish, [promise, &company](const Result<QString> &answer) {
            company.toGui([promise, answer] {
                promise->addResult(answer);
                promise->finish();
            });
        });
    });
    return future;
}

void OutboxHandle::decide(const QString &id, const Merge &merge)
{
    m_post([=](DeskCompany &company) { company.outbox.decide(id, merge); });
}

void OutboxHandle::keepChoices(const QString &id, const Merge &merge)
{
    m_post([=](DeskCompany &company) { company.outbox.keepChoices(id, merge); });
}

void OutboxHandle::sendAgain(const QString &id)
{
    m_post([=](DeskCompany &company) { company.outbox.sendAgain(id); });
}

void OutboxHandle::actAgain(const QString &id, const std::vector<Record> &below)
{
    m_post([=](DeskCompany &company) { company.outbox.sendAgain(id, below); });
}

void OutboxHandle::withdraw(const QString &id)
{
    m_post([=](DeskCompany &company) { company.outbox.withdraw(id); });
}

void OutboxHandle::acknowledge(const QString &id)
{
    m_post([=](DeskCompany &company) { company.outbox.acknowledge(id); });
}

void OutboxHandle::keepAsNew(const QString &id)
{
    m_post([=](DeskCompany &company) { company.outbox.keepAsNew(id); });
}

void OutboxHandle::seeTheirs(const QString &id)
{
    m_post([=](DeskCompany &company) { company.outbox.seeTheirs(id); });
}

Reply<std::vector<LogEntry>> OutboxHandle::readLog(const QByteArray &action, int most)
{
    auto promise = std::make_shared<QPromise<Result<std::vector<LogEntry>>>>();
    promise->start();
    const Reply<std::vector<LogEntry>> future = promise->future();
    m_post([=](DeskCompany &company) {
        company.outbox.readLog(action, most, [promise, &company](const Result<std::vector<LogEntry>> &read) {
            company.toGui([promise, read] {
                promise->addResult(read);
                promise->finish();
            });
        });
    });
    return future;
}

void OutboxHandle::takeOverlay(const OverlayPtr &overlay)
{
    m_overlay = overlay;
    emit overlayChanged();
}

void OutboxHandle::takeSubmission(const SubmissionView &submission)
{
    const auto it = std::find_if(m_submissions.begin(), m_submissions.end(),
                                 [&](const SubmissionView &view) { return view.id == submission.id; });
    if (it == m_submissions.end())
        m_submissions.push_back(submission);
    else
        *it = submission;
    emit submissionChanged(submission);
}

void OutboxHandle::takeEnded(const QString &id)
{
    std::erase_if(m_submissions, [&](const SubmissionView &view) { return view.id == id; });
    emit submissionEnded(id);
}

// CompanyHandle --------------------------------------------------------------------------------------------------

CompanyHandle::CompanyHandle(const ConnectionSettings &settings, std::unique_ptr<Dialect> description, bool hasToken,
                             DeskPost post, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_description(std::move(description))
    , m_post(post)
    , m_sendingAllowed(settings.kind != CompanyKind::Live)
    , m_outbox(std::make_unique<OutboxHandle>(post, nullptr))
{
    if (!hasToken)
        m_status.state = ConnectionStatus::State::SignIn;
}

CompanyHandle::~CompanyHandle()
{
    emit leaving();
}

QString CompanyHandle::serviceName() const
{
    return m_description->serviceName();
}

ServiceInfo CompanyHandle::service() const
{
    return m_description->info();
}

Capabilities CompanyHandle::capabilities() const
{
    return m_description->capabilities();
}

std::vector<EntityInfo> CompanyHandle::entities() const
{
    return m_description->entities();
}

EntityInfo CompanyHandle::entityInfo(const EntityName &entity) const
{
    if (std::optional<EntityInfo> info = m_description->entityInfo(entity))
        return *std::move(info);
    EntityInfo none;
    none.entity = entity;
    none.listed = none.canCreate = none.canChange = none.canDelete = false;
    return none;
}

EntityName CompanyHandle::firstList() const
{
    for (const EntityInfo &info : entities()) {
        if (info.ownPage())
            return info.entity;
    }
    return {};
}

SchemaPtr CompanyHandle::schema(const EntityName &entity) const
{
    return m_description->schema(entity);
}

void CompanyHandle::setSendingAllowed(bool allowed)
{
    if (m_sendingAllowed == allowed)
        return;
    m_sendingAllowed = allowed;
    m_post([allowed](DeskCompany &company) { company.connection.setSendingAllowed(allowed); });
    emit sendingAllowedChanged();
}

void CompanyHandle::provideToken(const QString &token)
{
    m_post([token](DeskCompany &company) { company.connection.setToken(token); });
}

ListFeed &CompanyHandle::list(const EntityName &entity)
{
    std::unique_ptr<ListFeed> &slot = m_lists[entity];
    if (!slot)
        slot = std::make_unique<ListFeed>(entity, schema(entity), m_post, nullptr);
    return *slot;
}

Snapshot CompanyHandle::known(const EntityName &entity) const
{
    const auto it = m_lists.find(entity);
    return it == m_lists.end() ? Snapshot() : it->second->snapshot();
}

LookupPtr CompanyHandle::lookup(const EntityName &entity) const
{
    const auto it = m_lookups.find(entity);
    return it == m_lookups.end() ? LookupPtr() : it->second;
}

void CompanyHandle::refreshLookup(const EntityName &entity)
{
    m_post([entity](DeskCompany &company) { company.reader.readLookup(entity); });
}

template <class T, class Start>
Reply<T> CompanyHandle::ask(Start start)
{
    auto *promise = new PromiseOnGui<T>(this);
    const Reply<T> future = promise->future();
    const QPointer<PromiseOnGui<T>> alive(promise);
    auto ticket = std::make_shared<Connection::Ticket>(0); // desk thread only
    // `cancel` tells nobody by itself: somebody has to watch (exemplars.md 2).
    auto *watcher = new QFutureWatcher<Result<T>>(promise);
    connect(watcher, &QFutureWatcherBase::canceled, promise, [this, ticket, promise] {
        m_post([ticket](DeskCompany &company) { company.connection.cancel(*ticket); });
        promise->deleteLater();
    });
    watcher->setFuture(future);
    m_post([start, ticket, alive](DeskCompany &company) {
        *ticket = start(company, [alive, &company](const Result<T> &read) {
            company.toGui([alive, read] {
                if (alive)
                    alive->fulfil(read);
            });
        });
    });
    return future;
}

Reply<Record> CompanyHandle::readOne(const RecordKey &key)
{
    return ask<Record>([key](DeskCompany &company, std::function<void(Result<Record>)> done) {
        return company.reader.readOne(key, &company, std::move(done));
    });
}

Reply<Attachment> CompanyHandle::readBytes(const RecordKey &key)
{
    return ask<Attachment>([key](DeskCompany &company, std::function<void(Result<Attachment>)> done) {
        return company.reader.readBytes(key, &company, std::move(done));
    });
}

Reply<Found> CompanyHandle::readSome(const ListQuery &query)
{
    return ask<Found>([query](DeskCompany &company, std::function<void(Result<Found>)> done) {
        return company.reader.readSome(query, &company, std::move(done));
    });
}

void CompanyHandle::takeStatus(const ConnectionStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    emit statusChanged();
}

void CompanyHandle::takeSettings(const ConnectionSettings &settings)
{
    m_settings = settings;
    emit settingsChanged();
}

void CompanyHandle::takeLookup(const LookupPtr &table)
{
    LookupPtr &slot = m_lookups[table->entity];
    // A look-up that could not be read again keeps its rows; only the failure is new.
    if (table->failure && slot && !slot->rows.empty()) {
        auto kept = std::make_shared<LookupTable>(*slot);
        kept->failure = table->failure;
        slot = kept;
    } else {
        slot = table;
    }
    emit lookupRead(table->entity);
}

} // namespace clientele
