// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <memory>
#include <vector>

namespace clientele {

/// Stable number of a row for as long as the list lives: dense, never reused.
using RowId = quint32;

/// What changed from one snapshot to the next. Rows are announced by id; ids of new rows are a closed range. To be
/// applied in this order: added, changed, removed; a row that came and went between the two snapshots stands in both.
/// Changed is a row whose values or version differ; one that was only read again is not announced.
struct SnapshotDelta
{
    quint64 from = 0; ///< generation it applies to; anything else: take the snapshot as a whole
    quint64 to = 0;
    RowId addedFirst = 0;
    RowId addedCount = 0;
    std::vector<RowId> changed; ///< ascending
    std::vector<RowId> removed; ///< ascending
};

/// A list of records at one moment: chunks of 4 096 rows, each column stored by its kind (UTF-8 arena, dictionary,
/// int64 with scale). Copy-on-write: the next snapshot shares every column of every chunk that did not change.
/// Immutable, cheap to copy, may be read from any thread. A removed row has no value, key or version any more.
class Snapshot
{
public:
    static constexpr RowId chunkRows = 4096;

    SchemaPtr schema() const;
    quint64 generation() const;
    RowId rowIdEnd() const; ///< ids are 0 .. rowIdEnd()-1, some of them removed
    RowId liveCount() const;
    bool isLive(RowId row) const;
    Value value(RowId row, int field) const;
    RecordKey key(RowId row) const;
    QByteArray version(RowId row) const;
    Record record(RowId row) const; ///< the whole record, for windows
    /// Row of a remote id; rowIdEnd() if there is none.
    RowId find(const QString &remoteId) const;
    /// Rows with this text in the field, letter case aside, ascending; none for an empty text or a field it has not. An
    /// index answers, made at the first question about the field and kept as long as the snapshot.
    std::vector<RowId> rowsWith(const FieldKey &field, const QString &text) const;
    /// Oldest time any of its live rows was read.
    QDateTime readAt() const;
    size_t bytesUsed() const; ///< approximate, for benchmarks
    /// How much of it is stored once for both, for benchmarks and tests.
    size_t bytesSharedWith(const Snapshot &other) const;

    struct Data;
    explicit Snapshot(std::shared_ptr<const Data> data);
    Snapshot(); ///< empty, without schema

private:
    std::shared_ptr<const Data> m_data;
};

/// Makes snapshots from what is read. Used on one thread; the snapshots it hands out go anywhere.
class SnapshotBuilder
{
public:
    SnapshotBuilder(SchemaPtr schema, QString company, EntityName entity);
    ~SnapshotBuilder();

    /// Adds or replaces by remote id; records of this schema. A field that is NotFetched in the new record keeps the
    /// value the row had, and the time that was read. A record the service has not named yet has no place here and is
    /// left out. What was removed and comes back is a new row.
    void upsert(const std::vector<Record> &records);
    void remove(const QString &remoteId);
    /// Removes every row not upserted since `beginSweep` (a complete reading has ended). A reading that broke off
    /// is not ended; the next `beginSweep` starts anew.
    void beginSweep();
    void endSweep();
    /// Publishes what happened since the last call. The first delta applies to an empty Snapshot.
    std::pair<Snapshot, SnapshotDelta> publish();

private:
    struct Private;
    std::unique_ptr<Private> d;
    Q_DISABLE_COPY_MOVE(SnapshotBuilder)
};

} // namespace clientele
