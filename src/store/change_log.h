// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"
#include "store/work_store.h"

/// The change log's table. Each entry carries a SHA-256 fingerprint over its own columns and the fingerprint of the
/// entry before, so that an entry cannot be altered, taken out or put in without the chain breaking from there on.
/// Who rewrites the whole rest of the chain is found only by comparing with a fingerprint kept elsewhere.
namespace clientele::changelog {

/// All columns but the fingerprint, in the order in which they are fingerprinted; never reorder.
inline constexpr char kEntry[] = "sequence, at, who, computer, company, company_name, entity, remote_id, label, field, "
                                 "value_before, value_after, what, answer, words, request_id, submission, reason";
inline constexpr int kEntryColumns = 18;

/// Appends within the caller's transaction; throws as SQLite does. `entry.sequence` is not looked at.
void append(SQLite::Database &db, const LogEntry &entry);
/// A statement that selects kEntry.
Result<LogEntry> entry(SQLite::Statement &row);
/// See WorkStore::firstBrokenLogEntry. Throws as SQLite does.
qint64 firstBroken(SQLite::Database &db);

} // namespace clientele::changelog
