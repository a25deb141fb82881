// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"
#include "core/snapshot_column.h"

#include <QMultiHash>

#include <bitset>
#include <limits>
#include <map>
#include <mutex>

namespace clientele {

// Inside of Snapshot, shared with its builder.

/// "Never read", among milliseconds since 1970.
constexpr qint64 noTime = std::numeric_limits<qint64>::max();

struct FieldTime
{
    quint16 row = 0;
    quint16 field = 0;
    qint64 msecs = noTime;
    bool operator==(const FieldTime &) const = default;
};

/// Up to Snapshot::chunkRows rows. Immutable; a changed chunk shares the columns that did not change with the one
/// before it, so that a reading that only moved the time costs one column.
struct SnapshotChunk
{
    quint32 rows = 0;
    std::bitset<Snapshot::chunkRows> live;
    qint64 oldestReadAt = noTime; ///< of its live rows
    std::vector<std::shared_ptr<const ValueColumn>> columns;
    std::shared_ptr<const ByteColumn> remoteIds;
    std::shared_ptr<const ByteColumn> parents;
    std::shared_ptr<const ByteColumn> versions;
    std::shared_ptr<const ByteColumn> unknown;                ///< JSON text
    std::shared_ptr<const ByteColumn> forms;                  ///< one byte per field
    std::shared_ptr<const std::vector<qint64>> readAt;        ///< one for all where they are the same
    std::shared_ptr<const std::vector<FieldTime>> fieldTimes; ///< where they differ from readAt; ascending by row

    qint64 readAtOf(size_t row) const { return readAt->size() == 1 ? readAt->front() : (*readAt)[row]; }
};
/// A null pointer is a full chunk without a live row.
using ChunkPtr = std::shared_ptr<const SnapshotChunk>;

/// Rows by the hash of their remote id, ascending by hash. New rows come as new segments; segments of like size are
/// united, so that there are few. A row never changes its id; a removed one is told by the chunk.
struct IndexEntry
{
    quint32 hash = 0;
    RowId row = 0;
};
using IndexSegment = std::vector<IndexEntry>;

/// The rows of a snapshot by the texts of its fields, case folded. Made when somebody asks, on whichever thread; a copy
/// is another snapshot's, and begins without.
struct TextIndexes
{
    using Index = QMultiHash<QString, RowId>;
    TextIndexes() = default;
    TextIndexes(const TextIndexes &) {}
    TextIndexes &operator=(const TextIndexes &) = delete;
    std::mutex mutex; ///< of all below
    std::map<int, Index> byField;
};

struct Snapshot::Data
{
    SchemaPtr schema;
    QString company;
    EntityName entity;
    quint64 generation = 0;
    RowId rowIdEnd = 0;
    RowId liveCount = 0;
    qint64 oldestReadAt = noTime;
    std::vector<ChunkPtr> chunks;
    std::vector<std::shared_ptr<const IndexSegment>> index;
    mutable TextIndexes texts;

    const SnapshotChunk *chunkOf(RowId row) const { return chunks[row / Snapshot::chunkRows].get(); }
    bool isLive(RowId row) const
    {
        const SnapshotChunk *chunk = row < rowIdEnd ? chunkOf(row) : nullptr;
        return chunk && chunk->live[row % Snapshot::chunkRows];
    }
    RowId find(QByteArrayView remoteId) const; ///< rowIdEnd if there is none
};

quint32 snapshotHash(QByteArrayView remoteId);

} // namespace clientele
