// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot.h"

#include "core/snapshot_data.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace clientele {

namespace {

/// Calls `visit(address, bytes)` for everything of the snapshot that another one may share.
template <class Visit>
void forEachPart(const Snapshot::Data &data, Visit visit)
{
    for (const ChunkPtr &chunk : data.chunks) {
        if (!chunk)
            continue;
        for (const auto &column : chunk->columns)
            visit(column.get(), column->bytes());
        for (const auto *bytes : {&chunk->remoteIds, &chunk->parents, &chunk->versions, &chunk->unknown, &chunk->forms})
            visit(bytes->get(), sizeof(ByteColumn) + (*bytes)->bytes());
        visit(chunk->readAt.get(), chunk->readAt->size() * sizeof(qint64));
        visit(chunk->fieldTimes.get(), chunk->fieldTimes->size() * sizeof(FieldTime));
    }
    for (const auto &segment : data.index)
        visit(segment.get(), segment->size() * sizeof(IndexEntry));
}

QDateTime timeOf(qint64 msecs)
{
    return msecs == noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

} // namespace

quint32 snapshotHash(QByteArrayView remoteId)
{
    return quint32(qHash(remoteId, size_t(0)));
}

RowId Snapshot::Data::find(QByteArrayView remoteId) const
{
    const quint32 hash = snapshotHash(remoteId);
    for (const auto &segment : index) {
        auto entry =
            std::lower_bound(segment->begin(), segment->end(), hash,
                             [](const IndexEntry &candidate, quint32 wanted) { return candidate.hash < wanted; });
        for (; entry != segment->end() && entry->hash == hash; ++entry) {
            if (isLive(entry->row) && chunkOf(entry->row)->remoteIds->at(entry->row % Snapshot::chunkRows) == remoteId)
                return entry->row;
        }
    }
    return rowIdEnd;
}

Snapshot::Snapshot()
    : m_data(std::make_shared<const Data>())
{
}

Snapshot::Snapshot(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{
}

SchemaPtr Snapshot::schema() const
{
    return m_data->schema;
}
quint64 Snapshot::generation() const
{
    return m_data->generation;
}
RowId Snapshot::rowIdEnd() const
{
    return m_data->rowIdEnd;
}
RowId Snapshot::liveCount() const
{
    return m_data->liveCount;
}
bool Snapshot::isLive(RowId row) const
{
    return m_data->isLive(row);
}

Value Snapshot::value(RowId row, int field) const
{
    if (!isLive(row))
        return Value();
    const SnapshotChunk &chunk = *m_data->chunkOf(row);
    Q_ASSERT(field >= 0 && size_t(field) < chunk.columns.size());
    return chunk.columns[size_t(field)]->at(row % chunkRows);
}

RecordKey Snapshot::key(RowId row) const
{
    if (!isLive(row))
        return RecordKey();
    const SnapshotChunk &chunk = *m_data->chunkOf(row);
    const size_t at = row % chunkRows;
    return RecordKey::ofRemote(m_data->company, m_data->entity, QString::fromUtf8(chunk.remoteIds->at(at)),
                               QString::fromUtf8(chunk.parents->at(at)));
}

QByteArray Snapshot::version(RowId row) const
{
    return isLive(row) ? m_data->chunkOf(row)->versions->at(row % chunkRows).toByteArray() : QByteArray();
}

Record Snapshot::record(RowId row) const
{
    if (!isLive(row))
        return Record();
    const SnapshotChunk &chunk = *m_data->chunkOf(row);
    const size_t at = row % chunkRows;
    Record record(m_data->schema, key(row));
    const QByteArrayView forms = chunk.forms->at(at);
    for (size_t field = 0; field < chunk.columns.size(); ++field) {
        record.set(int(field), chunk.columns[field]->at(at));
        record.setForm(int(field), qint8(forms[qsizetype(field)]));
    }
    record.version = version(row);
    record.readAt = timeOf(chunk.readAtOf(at));
    if (const QByteArrayView unknown = chunk.unknown->at(at); !unknown.isEmpty()) {
        if (Result<Json> tree = Json::parse(unknown))
            record.unknown = std::move(tree).value();
    }
    const auto &times = *chunk.fieldTimes;
    auto time = std::lower_bound(times.begin(), times.end(), at,
                                 [](const FieldTime &entry, size_t wanted) { return entry.row < wanted; });
    for (; time != times.end() && time->row == at; ++time)
        record.setReadAtOf(m_data->schema->fields()[time->field].key, timeOf(time->msecs));
    return record;
}

RowId Snapshot::find(const QString &remoteId) const
{
    return m_data->find(remoteId.toUtf8());
}

std::vector<RowId> Snapshot::rowsWith(const FieldKey &field, const QString &text) const
{
    const int column = m_data->schema && !text.isEmpty() ? m_data->schema->indexOf(field) : -1;
    if (column < 0)
        return {};
    TextIndexes &texts = m_data->texts;
    const std::lock_guard lock(texts.mutex);
    auto index = texts.byField.find(column);
    if (index == texts.byField.end()) {
        index = texts.byField.emplace(column, TextIndexes::Index()).first;
        index->second.reserve(qsizetype(m_data->liveCount));
        for (RowId row = 0; row < m_data->rowIdEnd; ++row) {
            if (m_data->isLive(row))
                index->second.insert(value(row, column).toText().toCaseFolded(), row);
        }
    }
    const auto [first, last] = std::as_const(index->second).equal_range(text.toCaseFolded());
    std::vector<RowId> rows(first, last);
    std::sort(rows.begin(), rows.end());
    return rows;
}

QDateTime Snapshot::readAt() const
{
    return timeOf(m_data->oldestReadAt);
}

size_t Snapshot::bytesUsed() const
{
    size_t total = sizeof(Data) + m_data->chunks.size() * (sizeof(ChunkPtr) + sizeof(SnapshotChunk));
    forEachPart(*m_data, [&](const void *, size_t bytes) { total += bytes; });
    return total;
}

size_t Snapshot::bytesSharedWith(const Snapshot &other) const
{
    std::unordered_set<const void *> theirs;
    forEachPart(*other.m_data, [&](const void *part, size_t) { theirs.insert(part); });
    size_t total = 0;
    forEachPart(*m_data, [&](const void *part, size_t bytes) { total += theirs.count(part) ? bytes : 0; });
    return total;
}

} // namespace clientele
