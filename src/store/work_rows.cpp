// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/work_rows.h"

#include <array>

namespace clientele::rows {

namespace {

struct KindName
{
    ChangeKind kind;
    const char *name;
};
constexpr std::array<KindName, 4> kKinds{{
    {ChangeKind::Set, "set"},
    {ChangeKind::Create, "create"},
    {ChangeKind::Delete, "delete"},
    {ChangeKind::Action, "action"},
}};

Failure unreadable(const char *what, const QByteArray &name)
{
    return sql::failure(sql::Trouble::Unreadable,
                        QLatin1String(what) + QStringLiteral(": ") + QString::fromUtf8(name.left(80)));
}

/// Reads columns one after the other and keeps the first failure.
class Reader
{
public:
    Reader(SQLite::Statement &row, int column = 0)
        : m_row(row)
        , m_column(column)
    {
    }

    QString text() { return sql::text(m_row, m_column++); }
    QByteArray bytes() { return sql::bytes(m_row, m_column++); }
    qint64 number() { return sql::number(m_row, m_column++); }
    Json json() { return taken(sql::json(m_row, m_column++)); }
    Value value() { return taken(sql::value(m_row, m_column++)); }
    RecordKey key()
    {
        RecordKey out;
        out.company = text();
        out.entity = bytes();
        out.localId = text();
        out.parent = text();
        out.remoteId = text();
        return out;
    }
    ChangeKind kind()
    {
        const QByteArray name = bytes();
        const std::optional<ChangeKind> found = kindFromName(name);
        if (!found)
            fail(unreadable("kind", name));
        return found.value_or(ChangeKind::Set);
    }
    void fail(Failure failure)
    {
        if (!m_failure)
            m_failure = std::move(failure);
    }
    template <class T>
    Result<T> finish(T value)
    {
        if (m_failure)
            return *m_failure;
        return value;
    }

private:
    template <class T>
    T taken(Result<T> result)
    {
        if (result)
            return std::move(result).value();
        fail(result.failure());
        return {};
    }
    SQLite::Statement &m_row;
    int m_column;
    std::optional<Failure> m_failure;
};

} // namespace

QByteArray kindName(ChangeKind kind)
{
    for (const KindName &known : kKinds) {
        if (known.kind == kind)
            return known.name;
    }
    return {};
}

std::optional<ChangeKind> kindFromName(QByteArrayView name)
{
    for (const KindName &known : kKinds) {
        if (name == QByteArrayView(known.name))
            return known.kind;
    }
    return std::nullopt;
}

Result<StoredConnection> connection(SQLite::Statement &row)
{
    Reader read(row);
    StoredConnection out;
    out.id = read.text();
    out.position = int(read.number());
    out.settings = read.json();
    return read.finish(std::move(out));
}

Result<ChangeLine> line(SQLite::Statement &row)
{
    Reader read(row);
    ChangeLine out;
    out.key = read.key();
    out.kind = read.kind();
    out.field = read.bytes();
    out.before = read.value();
    out.after = read.value();
    out.action = read.bytes();
    out.version = read.bytes();
    out.origin = read.bytes();
    out.typedAtMsecs = read.number();
    return read.finish(std::move(out));
}

Result<LineBase> base(SQLite::Statement &row)
{
    Reader read(row);
    LineBase out;
    out.key = read.key();
    out.entity = read.bytes();
    out.label = read.text();
    out.record = read.json();
    return read.finish(std::move(out));
}

Result<StoredSubmission> submission(SQLite::Statement &row)
{
    Reader read(row);
    StoredSubmission out;
    out.id = read.text();
    out.key = read.key();
    out.kind = read.kind();
    out.action = read.bytes();
    const QByteArray name = read.bytes();
    const std::optional<SubmissionState> state = stateFromName(name);
    if (!state)
        read.fail(unreadable("state", name));
    out.state = state.value_or(SubmissionState::NeedsPerson);
    out.label = read.text();
    out.reason = read.text();
    out.idempotencyKey = read.text();
    out.base = read.json();
    out.opened = read.json();
    out.changes = read.json();
    out.theirs = read.json();
    out.choices = read.json();
    out.failure = read.json();
    out.echoes = read.json();
    out.attempts = int(read.number());
    out.conflicts = int(read.number());
    out.createdMsecs = read.number();
    out.changedMsecs = read.number();
    out.dueMsecs = read.number();
    return read.finish(std::move(out));
}

Result<NamedRecord> name(SQLite::Statement &row)
{
    Reader read(row);
    NamedRecord out;
    out.company = read.text();
    out.entity = read.bytes();
    out.localId = read.text();
    out.remoteId = read.text();
    return read.finish(std::move(out));
}

Result<std::pair<QString, Attachment>> attachment(SQLite::Statement &row)
{
    Reader read(row);
    std::pair<QString, Attachment> out;
    out.first = read.text();
    out.second.type = read.bytes();
    out.second.bytes = read.bytes();
    return read.finish(std::move(out));
}

void writeLine(SQLite::Database &db, const RecordKey &key, const ChangeLine &line)
{
    sql::run(db,
             "INSERT OR REPLACE INTO lines (company, entity, local_id, parent, remote_id, kind, field, value_before, "
             "value_after, action, version, origin, typed_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
             key.company, key.entity, key.localId, key.parent, key.remoteId, kindName(line.kind), line.field,
             line.before, line.after, line.action, sql::Blob{line.version}, line.origin, line.typedAtMsecs);
}

void writeBase(SQLite::Database &db, const RecordKey &key, const LineBase &base)
{
    sql::run(db,
             "INSERT OR IGNORE INTO line_bases (company, entity, local_id, parent, remote_id, record_entity, label, "
             "record) VALUES (?,?,?,?,?,?,?,?)",
             key.company, key.entity, key.localId, key.parent, key.remoteId, base.entity, base.label, base.record);
}

int removeLines(SQLite::Database &db, const RecordKey &key)
{
    const int removed = sql::run(db, "DELETE FROM lines WHERE company = ? AND entity = ? AND local_id = ?", key.company,
                                 key.entity, key.localId);
    dropIdleBase(db, key);
    return removed;
}

void dropIdleBase(SQLite::Database &db, const RecordKey &key)
{
    sql::run(db,
             "DELETE FROM line_bases WHERE company = ?1 AND entity = ?2 AND local_id = ?3 AND NOT EXISTS "
             "(SELECT 1 FROM lines WHERE company = ?1 AND entity = ?2 AND local_id = ?3)",
             key.company, key.entity, key.localId);
}

void writeSubmission(SQLite::Database &db, const StoredSubmission &s)
{
    // `acknowledged` is left alone: what the person has seen stays seen.
    sql::run(db,
             "INSERT INTO submissions (id, company, entity, local_id, parent, remote_id, kind, action, state, label, "
             "reason, idempotency_key, base, opened, changes, theirs, choices, failure, echoes, attempts, conflicts, "
             "created_at, changed_at, due_at, closed, acknowledged) "
             "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0) "
             "ON CONFLICT (id) DO UPDATE SET company = excluded.company, entity = excluded.entity, "
             "local_id = excluded.local_id, parent = excluded.parent, remote_id = excluded.remote_id, "
             "kind = excluded.kind, action = excluded.action, state = excluded.state, label = excluded.label, "
             "reason = excluded.reason, idempotency_key = excluded.idempotency_key, base = excluded.base, "
             "opened = excluded.opened, changes = excluded.changes, theirs = excluded.theirs, "
             "choices = excluded.choices, failure = excluded.failure, echoes = excluded.echoes, "
             "attempts = excluded.attempts, conflicts = excluded.conflicts, created_at = excluded.created_at, "
             "changed_at = excluded.changed_at, due_at = excluded.due_at, closed = excluded.closed",
             s.id, s.key.company, s.key.entity, s.key.localId, s.key.parent, s.key.remoteId, kindName(s.kind), s.action,
             stateName(s.state), s.label, s.reason, s.idempotencyKey, s.base, s.opened, s.changes, s.theirs, s.choices,
             s.failure, s.echoes, s.attempts, s.conflicts, s.createdMsecs, s.changedMsecs, s.dueMsecs,
             isFinal(s.state) ? 1 : 0);
    if (!s.begunAs.isEmpty() && !s.key.remoteId.isEmpty())
        sql::run(db, "INSERT OR IGNORE INTO names (company, entity, local_id, remote_id) VALUES (?,?,?,?)",
                 s.key.company, s.key.entity, s.begunAs, s.key.remoteId);
    if (isFinal(s.state))
        dropAttachment(db, s.id);
}

void writeAttachment(SQLite::Database &db, const StoredSubmission &s)
{
    if (!s.attachment.isNull())
        sql::run(db, "INSERT OR REPLACE INTO attachments (submission, type, bytes) VALUES (?,?,?)", s.id,
                 s.attachment.type, sql::Blob{s.attachment.bytes});
}

void dropAttachment(SQLite::Database &db, const QString &submission)
{
    sql::run(db, "DELETE FROM attachments WHERE submission = ?", submission);
}

} // namespace clientele::rows
