// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"
#include "store/work_store.h"

#include <utility>

/// Rows of `work.sqlite` and what they mean, for the store itself and for salvaging. The read functions expect a
/// statement that selects exactly the columns named here, in their order; they fail with "unreadable".
namespace clientele::rows {

inline constexpr char kConnection[] = "id, position, settings";
inline constexpr char kLine[] = "company, entity, local_id, parent, remote_id, kind, field, value_before, value_after, "
                                "action, version, origin, typed_at";
inline constexpr char kBase[] = "company, entity, local_id, parent, remote_id, record_entity, label, record";
inline constexpr char kSubmission[] =
    "id, company, entity, local_id, parent, remote_id, kind, action, state, label, reason, idempotency_key, base, "
    "opened, changes, theirs, choices, failure, echoes, attempts, conflicts, created_at, changed_at, due_at";

inline constexpr char kAttachment[] = "submission, type, bytes";
inline constexpr char kName[] = "company, entity, local_id, remote_id";

Result<StoredConnection> connection(SQLite::Statement &row);
Result<ChangeLine> line(SQLite::Statement &row);
Result<LineBase> base(SQLite::Statement &row);
Result<StoredSubmission> submission(SQLite::Statement &row);
Result<NamedRecord> name(SQLite::Statement &row);

/// The submission's id, and the bytes that go with it.
Result<std::pair<QString, Attachment>> attachment(SQLite::Statement &row);

/// Names for the disk; stable.
QByteArray kindName(ChangeKind kind);
std::optional<ChangeKind> kindFromName(QByteArrayView name);

// Writing, without a transaction of their own. They throw as SQLite does.
/// Stores the line under `key`; a line of the same kind and field goes, and this one counts as typed later.
void writeLine(SQLite::Database &db, const RecordKey &key, const ChangeLine &line);
/// Keeps a base that is there already.
void writeBase(SQLite::Database &db, const RecordKey &key, const LineBase &base);
/// How many were removed.
int removeLines(SQLite::Database &db, const RecordKey &key);
/// Removes the base of a record that has no lines.
void dropIdleBase(SQLite::Database &db, const RecordKey &key);
/// Bytes of a submission that has ended go; else they stay as they are.
void writeSubmission(SQLite::Database &db, const StoredSubmission &submission);
void writeAttachment(SQLite::Database &db, const StoredSubmission &submission);
void dropAttachment(SQLite::Database &db, const QString &submission);

} // namespace clientele::rows
