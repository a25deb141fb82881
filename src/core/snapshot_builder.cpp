// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot.h"

#include "core/snapshot_data.h"

#include <algorithm>
#include <map>

namespace clientele {

namespace {

constexpr RowId chunkRows = Snapshot::chunkRows;

/// Equal to the last digit: what counts as numerically equal may still have come in other digits, which are kept.
bool identical(const Value &a, const Value &b)
{
    if (!(a == b))
        return false;
    const Decimal *x = a.asDecimal(), *y = b.asDecimal();
    return !x || !y || x->scale() == y->scale();
}

qint64 msecsOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : noTime;
}

QByteArray formsOf(const Record &record, size_t fields)
{
    QByteArray forms(qsizetype(fields), '\0');
    for (size_t i = 0; i < fields; ++i)
        forms[qsizetype(i)] = char(record.form(int(i)));
    return forms;
}

QByteArray unknownOf(const Record &record)
{
    return record.unknown.members().empty() ? QByteArray() : record.unknown.toBytes();
}

/// Takes over from `earlier` what `record` did not fetch, with the time that was read.
void keepUnfetched(Record &record, const Record &earlier)
{
    const std::vector<FieldSpec> &fields = record.schema()->fields();
    for (size_t i = 0; i < fields.size(); ++i) {
        const int field = int(i);
        if (record.value(field).state() != Value::State::NotFetched ||
            earlier.value(field).state() == Value::State::NotFetched)
            continue;
        record.set(field, earlier.value(field));
        record.setForm(field, earlier.form(field));
        record.setReadAtOf(fields[i].key, earlier.readAtOf(fields[i].key));
    }
}

/// Byte strings of a chunk: those of the rows that came, else the old ones. Shares the old column if nothing differs.
template <class Get>
std::shared_ptr<const ByteColumn> rebuilt(const std::shared_ptr<const ByteColumn> &old, size_t oldRows, size_t rows,
                                          const std::map<quint32, Record> &incoming, Get get)
{
    bool differs = !old || rows != oldRows;
    for (auto it = incoming.begin(); it != incoming.end() && !differs; ++it)
        differs = old->at(it->first) != QByteArrayView(get(it->second));
    if (!differs)
        return old;
    ByteColumnWriter writer;
    auto next = incoming.begin();
    for (size_t row = 0; row < rows; ++row) {
        if (next != incoming.end() && next->first == row)
            writer.append(get((next++)->second));
        else
            writer.append(row < oldRows ? old->at(row) : QByteArrayView());
    }
    return std::make_shared<const ByteColumn>(writer.finish());
}

/// The same for the values of one field.
std::shared_ptr<const ValueColumn> rebuilt(const std::shared_ptr<const ValueColumn> &old, size_t oldRows, size_t rows,
                                           const std::map<quint32, Record> &incoming, int field, FieldType type)
{
    bool differs = !old || rows != oldRows;
    for (auto it = incoming.begin(); it != incoming.end() && !differs; ++it)
        differs = !identical(old->at(it->first), it->second.value(field));
    if (!differs)
        return old;
    ValueColumnWriter writer(type);
    auto next = incoming.begin();
    for (size_t row = 0; row < rows; ++row) {
        if (next != incoming.end() && next->first == row)
            writer.append((next++)->second.value(field));
        else if (row < oldRows)
            writer.copy(*old, row);
        else
            writer.append(Value());
    }
    return writer.finish();
}

} // namespace

struct SnapshotBuilder::Private
{
    Snapshot::Data data;
    std::vector<bool> live;                                ///< by row; ahead of the chunks until the next flush
    std::map<quint32, std::map<quint32, Record>> incoming; ///< chunk -> row in it -> what the row shall be
    size_t incomingRows = 0;
    std::vector<quint32> touchedChunks;  ///< with rows that came or went since the last flush
    QHash<QByteArray, RowId> newIds;     ///< not in the index yet
    std::vector<RowId> changed, removed; ///< since the last publishing
    RowId publishedEnd = 0;
    bool sweeping = false;
    std::vector<bool> swept; ///< upserted since the sweep began

    RowId find(const QByteArray &remoteId) const
    {
        const auto added = newIds.constFind(remoteId);
        if (added != newIds.constEnd())
            return *added;
        const quint32 hash = snapshotHash(remoteId);
        for (const auto &segment : data.index) {
            auto entry = std::lower_bound(segment->begin(), segment->end(), hash,
                                          [](const IndexEntry &a, quint32 wanted) { return a.hash < wanted; });
            for (; entry != segment->end() && entry->hash == hash; ++entry) {
                if (live[entry->row] &&
                    data.chunkOf(entry->row)->remoteIds->at(entry->row % chunkRows) == QByteArrayView(remoteId))
                    return entry->row;
            }
        }
        return data.rowIdEnd;
    }

    /// The row as the chunks have it, for what a new reading left out.
    Record stored(RowId row) const
    {
        const auto view = std::shared_ptr<const Snapshot::Data>(&data, [](const Snapshot::Data *) {});
        return Snapshot(view).record(row);
    }

    void upsert(const Record &record)
    {
        const QByteArray id = record.key.remoteId.toUtf8();
        if (id.isEmpty())
            return;
        const RowId known = find(id);
        const bool isNew = known == data.rowIdEnd;
        const RowId row = known;
        const quint32 chunk = row / chunkRows;
        if (isNew) {
            ++data.rowIdEnd;
            ++data.liveCount;
            live.push_back(true);
            newIds.insert(id, row);
        }
        if (sweeping) {
            swept.resize(data.rowIdEnd);
            swept[row] = true;
        }
        const auto [place, fresh] = incoming[chunk].try_emplace(row % chunkRows, record);
        touchedChunks.push_back(chunk);
        if (fresh) {
            ++incomingRows;
            if (!isNew && lacksAny(record))
                keepUnfetched(place->second, stored(row));
        } else {
            const Record earlier = std::exchange(place->second, record);
            if (lacksAny(record))
                keepUnfetched(place->second, earlier);
        }
    }

    static bool lacksAny(const Record &record)
    {
        for (size_t i = 0; i < record.schema()->fields().size(); ++i) {
            if (record.value(int(i)).state() == Value::State::NotFetched)
                return true;
        }
        return false;
    }

    void remove(RowId row)
    {
        Q_ASSERT(live[row]);
        live[row] = false;
        --data.liveCount;
        removed.push_back(row);
        const quint32 chunk = row / chunkRows;
        touchedChunks.push_back(chunk);
        if (const auto found = incoming.find(chunk); found != incoming.end())
            incomingRows -= found->second.erase(row % chunkRows);
    }

    void flush();
    ChunkPtr rebuiltChunk(quint32 number);
    void noteChanges(const SnapshotChunk &old, const SnapshotChunk &now, RowId first,
                     const std::map<quint32, Record> &rows);
    static void setTimes(SnapshotChunk &now, const SnapshotChunk *old, const std::map<quint32, Record> &rows,
                         const EntitySchema &schema);
    void growIndex();
};

void SnapshotBuilder::Private::setTimes(SnapshotChunk &now, const SnapshotChunk *old,
                                        const std::map<quint32, Record> &rows, const EntitySchema &schema)
{
    std::vector<qint64> readAt(now.rows, noTime);
    std::vector<FieldTime> fieldTimes;
    for (size_t row = 0; old && row < old->rows; ++row)
        readAt[row] = old->readAtOf(row);
    if (old) {
        std::copy_if(old->fieldTimes->begin(), old->fieldTimes->end(), std::back_inserter(fieldTimes),
                     [&](const FieldTime &time) { return now.live[time.row] && !rows.count(time.row); });
    }
    for (const auto &[row, record] : rows) {
        readAt[row] = msecsOf(record.readAt);
        for (size_t field = 0; field < schema.fields().size(); ++field) {
            const qint64 time = msecsOf(record.readAtOf(schema.fields()[field].key));
            if (time != readAt[row])
                fieldTimes.push_back({quint16(row), quint16(field), time});
        }
    }
    std::sort(fieldTimes.begin(), fieldTimes.end(), [](const FieldTime &a, const FieldTime &b) {
        return std::pair(a.row, a.field) < std::pair(b.row, b.field);
    });
    for (size_t row = 0; row < now.rows; ++row) {
        if (now.live[row])
            now.oldestReadAt = std::min(now.oldestReadAt, readAt[row]);
    }
    if (std::all_of(readAt.begin(), readAt.end(), [&](qint64 time) { return time == readAt.front(); }))
        readAt.resize(1);
    readAt.shrink_to_fit();
    fieldTimes.shrink_to_fit();
    now.readAt =
        old && *old->readAt == readAt ? old->readAt : std::make_shared<const std::vector<qint64>>(std::move(readAt));
    now.fieldTimes = old && *old->fieldTimes == fieldTimes
                         ? old->fieldTimes
                         : std::make_shared<const std::vector<FieldTime>>(std::move(fieldTimes));
}

void SnapshotBuilder::Private::noteChanges(const SnapshotChunk &old, const SnapshotChunk &now, RowId first,
                                           const std::map<quint32, Record> &rows)
{
    for (const auto &entry : rows) {
        const size_t row = entry.first;
        if (row >= old.rows || first + row >= publishedEnd)
            continue;
        bool differs = old.versions != now.versions && old.versions->at(row) != now.versions->at(row);
        differs |= old.parents != now.parents && old.parents->at(row) != now.parents->at(row);
        for (size_t field = 0; field < now.columns.size() && !differs; ++field) {
            differs = old.columns[field] != now.columns[field] &&
                      !identical(old.columns[field]->at(row), now.columns[field]->at(row));
        }
        if (differs)
            changed.push_back(first + RowId(row));
    }
}

ChunkPtr SnapshotBuilder::Private::rebuiltChunk(quint32 number)
{
    const EntitySchema &schema = *data.schema;
    const ChunkPtr old = data.chunks[number];
    const RowId first = number * chunkRows;
    const auto found = incoming.find(number);
    const std::map<quint32, Record> none;
    const std::map<quint32, Record> &rows = found == incoming.end() ? none : found->second;
    const size_t oldRows = old ? old->rows : 0;

    auto now = std::make_shared<SnapshotChunk>();
    now->rows = std::min(chunkRows, data.rowIdEnd - first);
    for (size_t row = 0; row < now->rows; ++row)
        now->live[row] = live[first + row];
    if (now->rows == chunkRows && now->live.none())
        return nullptr;

    now->columns.resize(schema.fields().size());
    for (size_t field = 0; field < schema.fields().size(); ++field) {
        now->columns[field] = rebuilt(old ? old->columns[field] : nullptr, oldRows, now->rows, rows, int(field),
                                      schema.fields()[field].type);
    }
    const auto bytes = [&](std::shared_ptr<const ByteColumn> SnapshotChunk::*column, auto get) {
        (*now).*column = rebuilt(old ? (*old).*column : nullptr, oldRows, now->rows, rows, get);
    };
    bytes(&SnapshotChunk::remoteIds, [](const Record &record) { return record.key.remoteId.toUtf8(); });
    bytes(&SnapshotChunk::parents, [](const Record &record) { return record.key.parent.toUtf8(); });
    bytes(&SnapshotChunk::versions, [](const Record &record) { return record.version; });
    bytes(&SnapshotChunk::unknown, unknownOf);
    bytes(&SnapshotChunk::forms, [&](const Record &record) { return formsOf(record, schema.fields().size()); });
    setTimes(*now, old.get(), rows, schema);
    if (old)
        noteChanges(*old, *now, first, rows);
    return now;
}

/// Brings the chunks and the index up to what has come and gone.
void SnapshotBuilder::Private::flush()
{
    std::sort(touchedChunks.begin(), touchedChunks.end());
    touchedChunks.erase(std::unique(touchedChunks.begin(), touchedChunks.end()), touchedChunks.end());
    data.chunks.resize((size_t(data.rowIdEnd) + chunkRows - 1) / chunkRows);
    for (const quint32 chunk : touchedChunks)
        data.chunks[chunk] = rebuiltChunk(chunk);
    touchedChunks.clear();
    incoming.clear();
    incomingRows = 0;
    growIndex();
}

void SnapshotBuilder::Private::growIndex()
{
    if (newIds.isEmpty())
        return;
    IndexSegment segment;
    segment.reserve(size_t(newIds.size()));
    for (auto it = newIds.constBegin(); it != newIds.constEnd(); ++it)
        segment.push_back({snapshotHash(it.key()), it.value()});
    newIds.clear();
    const auto byHash = [](const IndexEntry &a, const IndexEntry &b) {
        return std::pair(a.hash, a.row) < std::pair(b.hash, b.row);
    };
    std::sort(segment.begin(), segment.end(), byHash);
    // Doubling sizes: every row is united with others some log2(n) times in all, and a search asks as many segments.
    while (!data.index.empty() && data.index.back()->size() <= segment.size() * 2) {
        IndexSegment both;
        both.reserve(segment.size() + data.index.back()->size());
        std::merge(segment.begin(), segment.end(), data.index.back()->begin(), data.index.back()->end(),
                   std::back_inserter(both), byHash);
        std::erase_if(both, [&](const IndexEntry &entry) { return !live[entry.row]; });
        segment = std::move(both);
        data.index.pop_back();
    }
    data.index.push_back(std::make_shared<const IndexSegment>(std::move(segment)));
}

SnapshotBuilder::SnapshotBuilder(SchemaPtr schema, QString company, EntityName entity)
    : d(std::make_unique<Private>())
{
    d->data.schema = std::move(schema);
    d->data.company = std::move(company);
    d->data.entity = std::move(entity);
}

SnapshotBuilder::~SnapshotBuilder() = default;

void SnapshotBuilder::upsert(const std::vector<Record> &records)
{
    for (const Record &record : records) {
        Q_ASSERT(record.schema() == d->data.schema);
        d->upsert(record);
        // Records as they come are some ten times as big as rows of a chunk: never hold many.
        if (d->incomingRows >= chunkRows)
            d->flush();
    }
}

void SnapshotBuilder::remove(const QString &remoteId)
{
    const QByteArray id = remoteId.toUtf8();
    const RowId row = d->find(id);
    if (row == d->data.rowIdEnd)
        return;
    d->remove(row);
    d->newIds.remove(id);
}

void SnapshotBuilder::beginSweep()
{
    d->sweeping = true;
    d->swept.assign(d->data.rowIdEnd, false);
}

void SnapshotBuilder::endSweep()
{
    if (!d->sweeping)
        return;
    d->sweeping = false;
    d->swept.resize(d->data.rowIdEnd);
    for (RowId row = 0; row < d->data.rowIdEnd; ++row) {
        if (d->live[row] && !d->swept[row])
            d->remove(row);
    }
    // Rows that came since the sweep began are all swept, so that no new id can be among the removed; those that
    // waited for the index from before are dropped here.
    d->newIds.removeIf([this](const auto &entry) { return !d->live[entry.value()]; });
    d->swept.clear();
}

std::pair<Snapshot, SnapshotDelta> SnapshotBuilder::publish()
{
    d->flush();
    SnapshotDelta delta;
    delta.from = d->data.generation;
    delta.to = ++d->data.generation;
    delta.addedFirst = d->publishedEnd;
    delta.addedCount = d->data.rowIdEnd - d->publishedEnd;
    std::sort(d->removed.begin(), d->removed.end());
    delta.removed = std::exchange(d->removed, {});
    std::sort(d->changed.begin(), d->changed.end());
    d->changed.erase(std::unique(d->changed.begin(), d->changed.end()), d->changed.end());
    std::erase_if(d->changed, [this](RowId row) { return !d->live[row]; });
    delta.changed = std::exchange(d->changed, {});
    d->publishedEnd = d->data.rowIdEnd;

    d->data.oldestReadAt = noTime;
    for (const ChunkPtr &chunk : d->data.chunks) {
        if (chunk)
            d->data.oldestReadAt = std::min(d->data.oldestReadAt, chunk->oldestReadAt);
    }
    return {Snapshot(std::make_shared<const Snapshot::Data>(d->data)), std::move(delta)};
}

} // namespace clientele
