// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

namespace clientele {

namespace {

// Tables have row ids of their own and a unique index, rather than the key as primary key: when an index is
// damaged, the rows can still be read in order.
// Columns value_... hold values as Value::toJson writes them.
constexpr Migration kSteps[] = {
    {1, R"sql(
CREATE TABLE connections (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    settings TEXT NOT NULL
);

CREATE TABLE lines (
    row INTEGER PRIMARY KEY,
    company TEXT NOT NULL,
    entity TEXT NOT NULL,
    local_id TEXT NOT NULL,
    parent TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after TEXT NOT NULL,
    action TEXT NOT NULL,
    version BLOB NOT NULL,
    origin TEXT NOT NULL,
    typed_at INTEGER NOT NULL,
    UNIQUE (company, entity, local_id, kind, field)
);

CREATE TABLE line_bases (
    row INTEGER PRIMARY KEY,
    company TEXT NOT NULL,
    entity TEXT NOT NULL,
    local_id TEXT NOT NULL,
    parent TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    record_entity TEXT NOT NULL,
    label TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (company, entity, local_id)
);

CREATE TABLE submissions (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    company TEXT NOT NULL,
    entity TEXT NOT NULL,
    local_id TEXT NOT NULL,
    parent TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    action TEXT NOT NULL,
    state TEXT NOT NULL,
    label TEXT NOT NULL,
    reason TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    base TEXT NOT NULL,
    opened TEXT NOT NULL,
    changes TEXT NOT NULL,
    theirs TEXT NOT NULL,
    choices TEXT NOT NULL,
    failure TEXT NOT NULL,
    echoes TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    acknowledged INTEGER NOT NULL
);
CREATE INDEX submissions_open ON submissions (company) WHERE closed = 0 AND acknowledged = 0;

CREATE TABLE change_log (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    computer TEXT NOT NULL,
    company TEXT NOT NULL,
    company_name TEXT NOT NULL,
    entity TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    label TEXT NOT NULL,
    field TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after TEXT NOT NULL,
    what TEXT NOT NULL,
    answer TEXT NOT NULL,
    words TEXT NOT NULL,
    request_id TEXT NOT NULL,
    submission TEXT NOT NULL,
    reason TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);
CREATE INDEX change_log_company ON change_log (company, remote_id);

CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
-- INSERT OR REPLACE removes the old row without asking the trigger above.
CREATE TRIGGER change_log_no_replace BEFORE INSERT ON change_log
WHEN EXISTS (SELECT 1 FROM change_log WHERE sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
)sql"},
    // Bytes that go with an action (a picture), apart from the submission's row, which is written at every change of
    // state.
    {2, R"sql(
CREATE TABLE attachments (
    row INTEGER PRIMARY KEY,
    submission TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL
);
)sql"},
    // What the service has called the records that were begun here: keys of others may still say what they were called
    // before.
    {3, R"sql(
CREATE TABLE names (
    row INTEGER PRIMARY KEY,
    company TEXT NOT NULL,
    entity TEXT NOT NULL,
    local_id TEXT NOT NULL UNIQUE,
    remote_id TEXT NOT NULL
);
CREATE INDEX names_company ON names (company);
)sql"},
};

} // namespace

std::span<const Migration> workMigrations()
{
    return kSteps;
}

} // namespace clientele
