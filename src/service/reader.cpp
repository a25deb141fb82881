// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/reader.h"

#include "core/failure_codes.h"

#include <QHash>

#include <algorithm>
#include <deque>

namespace clientele {

namespace {
constexpr size_t unreadableNamed = 5; ///< so many of the records that could not be understood are told of singly
constexpr int figuresAtOnce = 2;      ///< single reads under way for rows somebody looks at
/// Up to so many rows the figures of the whole list are loaded without being asked for. A service reckons them row by
/// row (business-central.md 5.2), so that for a long list this would be felt by everybody there.
constexpr RowId figuresUnasked = 2000;

/// Whether a reading that ended like this may be tried again without being asked.
bool isPassing(const std::optional<Failure> &failure)
{
    if (!failure)
        return false;
    switch (failure->kind) {
    case Failure::Kind::SignIn:
    case Failure::Kind::SlowedDown:
    case Failure::Kind::ServiceFault:
    case Failure::Kind::Unreachable:
    case Failure::Kind::NoAnswer:
        return true;
    default:
        return failure->code == failure_codes::fromBetween(); // by the next time the service itself may answer
    }
}

/// Something in it is not what its field is made of: text for a number, a number for text.
bool hasForeignValues(const Record &record)
{
    for (int i = 0; i < int(record.schema()->fields().size()); ++i) {
        if (record.value(i).isVerbatim())
            return true;
    }
    return false;
}

/// So many failures in a row of one list, and it is not tried again without being asked.
constexpr int mostFailures = 5;

/// Failures in a row, after another reading has ended. Without a connection or a token nothing was tried.
int failuresAfter(int before, const std::optional<Failure> &failure)
{
    if (!failure)
        return 0;
    const bool tried = failure->kind != Failure::Kind::Unreachable && failure->kind != Failure::Kind::SignIn;
    return before + int(tried);
}
} // namespace

struct Reader::List
{
    List(SchemaPtr schema, const QString &company, EntityName name)
        : entity(name)
        , builder(std::move(schema), company, std::move(name))
    {
    }
    EntityName entity;
    SnapshotBuilder builder;
    Snapshot published;
    ListProgress progress;
    bool again = false; ///< what is being read may be out of date already: read it once more
    int failures = 0;   ///< in a row; of the service, not for want of a connection
    Connection::Ticket ticket = 0, figuresTicket = 0;
    QSet<QString> takenApart;   ///< remote ids read or written singly while a reading runs
    QSet<QString> figuresAsked; ///< remote ids, since the last complete reading
    std::deque<RecordKey> figuresWanted;
    int figuresRunning = 0;
};

Reader::Reader(Connection &connection, CompanyEvents &events, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_events(events)
    , m_clock(clock)
{
}

Reader::~Reader() = default;

Reader::List &Reader::list(const EntityName &entity)
{
    std::unique_ptr<List> &slot = m_lists[entity];
    if (!slot)
        slot = std::make_unique<List>(m_connection.dialect().schema(entity), m_connection.settings().id, entity);
    return *slot;
}

void Reader::publish(List &list)
{
    const Snapshot before = list.published;
    const auto [snapshot, delta] = list.builder.publish();
    list.published = snapshot;
    m_events.listPublished(list.entity, snapshot, delta, list.progress);
    QSet<QString> gone;
    for (const RowId row : delta.removed) {
        if (row < before.rowIdEnd() && before.isLive(row))
            gone.insert(before.key(row).remoteId);
    }
    if (!gone.isEmpty())
        dropBelow(list.entity, gone);
}

/// What stands below a record goes with it.
void Reader::dropBelow(const EntityName &entity, const QSet<QString> &gone)
{
    for (const EntityInfo &info : m_connection.dialect().entities()) {
        const auto there = info.parent == entity ? m_lists.find(info.entity) : m_lists.end();
        if (there == m_lists.end())
            continue;
        List &below = *there->second;
        bool any = false;
        for (RowId row = 0; row < below.published.rowIdEnd(); ++row) {
            if (!below.published.isLive(row) || !gone.contains(below.published.key(row).parent))
                continue;
            any = true;
            below.takenApart.insert(below.published.key(row).remoteId);
            below.builder.remove(below.published.key(row).remoteId);
        }
        if (any)
            publish(below);
    }
}

void Reader::readMissing()
{
    for (const EntityInfo &entity : m_connection.dialect().entities()) {
        if (!entity.listed)
            continue;
        // What stands below other records is many requests: read when somebody looks at it, and then until it is there.
        if (!entity.parent.isEmpty() && !m_lists.contains(entity.entity))
            continue;
        if (entity.lookup) {
            const Lookup &lookup = m_lookups[entity.entity];
            if (!lookup.read && lookup.failures < mostFailures)
                readLookup(entity.entity);
            continue;
        }
        List &what = list(entity.entity);
        const ListProgress &progress = what.progress;
        const bool again = isPassing(progress.failure) && what.failures < mostFailures;
        if (again || (!progress.complete && !progress.failure))
            read(what);
    }
}

void Reader::takePage(List &list, std::vector<Record> page)
{
    list.progress.received += qint64(page.size());
    list.progress.doubtful += int(std::count_if(page.begin(), page.end(), &hasForeignValues));
    // A page asked for before a write may arrive after its answer: what was read or written singly is newer.
    std::erase_if(page, [&](const Record &record) { return list.takenApart.contains(record.key.remoteId); });
    list.builder.upsert(page);
}

void Reader::update(const EntityName &entity)
{
    List &what = list(entity);
    what.failures = 0;
    read(what);
    for (const auto &[name, lookup] : m_lookups) {
        if (!lookup.read && lookup.failures > 0)
            readLookup(name);
    }
}

void Reader::refresh(const EntityName &entity)
{
    const auto there = m_lists.find(entity);
    if (there == m_lists.end() || !(there->second->progress.running || there->second->progress.complete))
        return;
    there->second->again = there->second->progress.running;
    update(entity);
}

void Reader::read(List &what)
{
    if (what.progress.running)
        return;
    ListQuery query;
    query.entity = what.entity;
    query.includeArchived = true; // all there is; which of it is shown is the view's business
    // Figures under way are of rows as they were: they would bring back one that this reading finds to be gone.
    const bool figuresCutShort = std::exchange(what.progress.loadingFigures, false);
    if (figuresCutShort)
        m_connection.cancel(what.figuresTicket);
    what.progress.running = true;
    what.progress.received = 0;
    what.progress.total.reset();
    what.progress.failure.reset();
    what.progress.unreadable = what.progress.doubtful = 0;
    what.progress.whichUnreadable.clear();
    what.takenApart.clear();
    what.builder.beginSweep();
    publish(what);
    what.ticket = m_connection.read<ListOperation>(
        m_connection.dialect().readList(query), Connection::Priority::Background, this,
        [this, &what](ListOperation &operation) {
            std::vector<Record> page = operation.takeRecords();
            if (page.empty())
                return;
            takePage(what, std::move(page));
            what.progress.total = operation.total();
            publish(what);
        },
        [this, &what, figuresCutShort](ListOperation &operation) {
            if (std::vector<Record> rest = operation.takeRecords(); !rest.empty())
                takePage(what, std::move(rest));
            what.progress.running = false;
            what.progress.failure = operation.failure();
            what.failures = failuresAfter(what.failures, what.progress.failure);
            std::vector<Failure> unreadable = operation.unreadable();
            what.progress.unreadable = int(unreadable.size());
            unreadable.resize(std::min(unreadable.size(), unreadableNamed));
            what.progress.whichUnreadable = std::move(unreadable);
            if (!what.progress.failure) {
                // Only a complete reading proves that a row is gone: a record that could not be understood may be it.
                if (what.progress.unreadable == 0)
                    what.builder.endSweep();
                what.progress.complete = true;
                what.progress.finishedAt = m_clock.nowUtc();
                what.figuresAsked.clear();
            }
            const bool again = std::exchange(what.again, false) && !what.progress.failure;
            const bool isShort = qint64(what.progress.received) <= figuresUnasked;
            // Before it is told that the list is whole: nobody shall take the missing figures for all there are.
            if (!again && what.progress.complete && !what.progress.failure && (isShort || figuresCutShort))
                beginFigures(what);
            publish(what);
            if (again)
                read(what);
        });
}

void Reader::loadFigures(const EntityName &entity)
{
    List &what = list(entity);
    if (beginFigures(what))
        publish(what);
}

bool Reader::beginFigures(List &what)
{
    const std::optional<EntityInfo> info = m_connection.dialect().entityInfo(what.entity);
    if (what.progress.loadingFigures || what.progress.running || !info || !info->hasFigures ||
        !m_connection.dialect().capabilities().figuresOnRequest)
        return false;
    ListQuery query;
    query.entity = what.entity;
    query.expand = {QByteArrayLiteral("figures")};
    what.progress.loadingFigures = true;
    what.takenApart.clear();
    what.figuresTicket = m_connection.read<ListOperation>(
        m_connection.dialect().readList(query), Connection::Priority::Background, this,
        [this, &what](ListOperation &operation) {
            std::vector<Record> page = operation.takeRecords();
            if (page.empty())
                return;
            std::erase_if(page, [&](const Record &record) { return what.takenApart.contains(record.key.remoteId); });
            what.builder.upsert(page);
            publish(what);
        },
        [this, &what](ListOperation &operation) {
            std::vector<Record> rest = operation.takeRecords();
            std::erase_if(rest, [&](const Record &record) { return what.takenApart.contains(record.key.remoteId); });
            if (!rest.empty())
                what.builder.upsert(rest);
            what.progress.loadingFigures = false; // a failure leaves them unloaded, and the list as it was
            publish(what);
        });
    return true;
}

void Reader::stop(const EntityName &entity)
{
    List &what = list(entity);
    if (!what.progress.running)
        return;
    m_connection.cancel(what.ticket);
    what.again = false;
    what.progress.running = false;
    Failure stopped;
    stopped.kind = Failure::Kind::Cancelled;
    what.progress.failure = stopped;
    publish(what);
}

void Reader::readLookup(const EntityName &entity)
{
    if (std::exchange(m_lookups[entity].running, true))
        return;
    ListQuery query;
    query.entity = entity;
    auto rows = std::make_shared<std::vector<LookupRow>>();
    m_connection.read<ListOperation>(
        m_connection.dialect().readList(query), Connection::Priority::Background, this,
        [rows](ListOperation &operation) {
            for (const Record &record : operation.takeRecords())
                rows->push_back(
                    {record.key.remoteId, record.value("code").toText(), record.displayName(), record.key.parent});
        },
        [this, rows, entity](ListOperation &operation) {
            auto table = std::make_shared<LookupTable>();
            table->entity = entity;
            table->rows = std::move(*rows);
            table->readAt = m_clock.nowUtc();
            table->failure = operation.failure();
            Lookup &lookup = m_lookups[entity];
            lookup.running = false;
            lookup.read |= !isPassing(table->failure);
            lookup.failures = failuresAfter(lookup.failures, table->failure);
            m_events.lookupRead(table);
        });
}

Connection::Ticket Reader::readOne(const RecordKey &key, QObject *context, std::function<void(Result<Record>)> done,
                                   Connection::Priority priority)
{
    return m_connection.read<ReadOperation>(m_connection.dialect().readOne(key), priority, context, {},
                                            [this, key, done = std::move(done)](ReadOperation &operation) {
                                                Result<Record> outcome = operation.outcome();
                                                if (outcome) {
                                                    take(*outcome);
                                                    emit recordRead(*outcome);
                                                } else if (outcome.failure().kind == Failure::Kind::Gone) {
                                                    drop(key);
                                                    emit recordGone(key);
                                                }
                                                done(std::move(outcome));
                                            });
}

Connection::Ticket Reader::readBytes(const RecordKey &key, QObject *context,
                                     std::function<void(Result<Attachment>)> done)
{
    std::shared_ptr<BytesOperation> operation = m_connection.dialect().readBytes(key);
    if (!operation) {
        Failure none;
        none.kind = Failure::Kind::NotOffered;
        done(none);
        return 0;
    }
    return m_connection.read<BytesOperation>(std::move(operation), Connection::Priority::Looking, context, {},
                                             [done = std::move(done)](BytesOperation &read) { done(read.outcome()); });
}

Connection::Ticket Reader::readSome(const ListQuery &query, QObject *context, std::function<void(Result<Found>)> done)
{
    auto found = std::make_shared<Found>();
    auto places = std::make_shared<QHash<QString, size_t>>(); // a record may come twice over pages
    const auto take = [found, places](ListOperation &operation) {
        for (Record &record : operation.takeRecords()) {
            const auto known = places->constFind(record.key.remoteId);
            if (known != places->cend()) {
                found->records[*known] = std::move(record);
                continue;
            }
            places->insert(record.key.remoteId, found->records.size());
            found->records.push_back(std::move(record));
        }
    };
    return m_connection.read<ListOperation>(m_connection.dialect().readList(query), Connection::Priority::Looking,
                                            context, take,
                                            [this, found, take, done = std::move(done)](ListOperation &operation) {
                                                take(operation);
                                                if (const std::optional<Failure> failure = operation.failure()) {
                                                    done(*failure);
                                                    return;
                                                }
                                                found->unreadable = operation.unreadable();
                                                found->readAt = m_clock.nowUtc();
                                                done(std::move(*found));
                                            });
}

void Reader::wantFigures(const EntityName &entity, const std::vector<RecordKey> &keys)
{
    List &what = list(entity);
    // The rows on the screen now come first; those scrolled past need not be asked for at all.
    what.figuresWanted.clear();
    for (const RecordKey &key : keys) {
        if (!key.remoteId.isEmpty() && !what.figuresAsked.contains(key.remoteId))
            what.figuresWanted.push_back(key);
    }
    pumpFigures(what);
}

void Reader::pumpFigures(List &what)
{
    while (what.figuresRunning < figuresAtOnce && !what.figuresWanted.empty()) {
        const RecordKey key = what.figuresWanted.front();
        what.figuresWanted.pop_front();
        what.figuresAsked.insert(key.remoteId);
        ++what.figuresRunning;
        m_connection.read<ReadOperation>(m_connection.dialect().readOne(key), Connection::Priority::Background, this,
                                         {}, [this, &what, key](ReadOperation &operation) {
                                             --what.figuresRunning;
                                             if (const Result<Record> read = operation.outcome())
                                                 take(*read);
                                             else if (isPassing(read.failure()))
                                                 what.figuresAsked.remove(key.remoteId); // may be asked for again
                                             pumpFigures(what);
                                         });
    }
}

void Reader::take(const Record &record)
{
    List &what = list(record.key.entity);
    what.takenApart.insert(record.key.remoteId);
    what.builder.upsert({record});
    publish(what);
}

void Reader::drop(const RecordKey &key)
{
    List &what = list(key.entity);
    what.takenApart.insert(key.remoteId);
    what.builder.remove(key.remoteId);
    publish(what);
}

QStringList Reader::known(const EntityName &entity) const
{
    QStringList ids;
    const auto found = m_lists.find(entity);
    if (found == m_lists.end() || !found->second->progress.complete)
        return ids;
    const Snapshot &records = found->second->published;
    for (RowId row = 0; row < records.rowIdEnd(); ++row) {
        if (records.isLive(row))
            ids += records.key(row).remoteId;
    }
    return ids;
}

} // namespace clientele
