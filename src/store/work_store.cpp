// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/work_store.h"

#include "store/change_log.h"
#include "store/settings_guard.h"
#include "store/work_file.h"
#include "store/work_rows.h"

#include <algorithm>

namespace clientele {

struct WorkStore::Private
{
    WorkFile file;

    SQLite::Database &db() { return *file.db; }

    /// One transaction around `work`, which returns a Result<bool>; taken back unless that is a success.
    template <class Work>
    Result<bool> transaction(Work &&work)
    {
        return sql::guarded([&]() -> Result<bool> {
            SQLite::Transaction open(db(), SQLite::TransactionBehavior::IMMEDIATE);
            const Result<bool> done = work();
            if (done)
                open.commit();
            return done;
        });
    }

    /// All rows of a statement, each read by `read`; the first that cannot be read is the answer.
    template <class T>
    static Result<std::vector<T>> all(SQLite::Statement &row, Result<T> (*read)(SQLite::Statement &))
    {
        std::vector<T> out;
        while (row.executeStep()) {
            Result<T> one = read(row);
            if (!one)
                return one.failure();
            out.push_back(std::move(one).value());
        }
        return out;
    }

    bool replaceLines(const RecordKey &key, const std::vector<ChangeLine> &lines, const LineBase &base)
    {
        const bool some = rows::removeLines(db(), key) > 0;
        if (!lines.empty())
            rows::writeBase(db(), key, base);
        for (const ChangeLine &line : lines)
            rows::writeLine(db(), key, line);
        return some || !lines.empty();
    }

    void append(const std::vector<LogEntry> &log)
    {
        for (const LogEntry &entry : log)
            changelog::append(db(), entry);
    }
};

WorkStore::WorkStore(std::unique_ptr<Private> opened)
    : d(std::move(opened))
{
}

WorkStore::~WorkStore() = default;

Result<std::unique_ptr<WorkStore>> WorkStore::open(const QString &path, qint64 nowMsecsUtc, int mostPages)
{
    Result<WorkFile> file = openWorkFile(path, nowMsecsUtc, workMigrations(), mostPages);
    if (!file)
        return file.failure();
    auto opened = std::make_unique<Private>();
    opened->file = std::move(file).value();
    return std::unique_ptr<WorkStore>(new WorkStore(std::move(opened)));
}

QString WorkStore::damagedCopy() const
{
    return d->file.damagedCopy;
}

Result<WorkStore::Summary> WorkStore::summary(qint64 oldBeforeMsecs)
{
    return sql::guarded([&]() -> Result<Summary> {
        SQLite::Statement row(d->db(),
                              "SELECT count(*), coalesce(sum(typed_at < ?), 0), max(coalesce(max(typed_at), 0), "
                              "coalesce((SELECT max(changed_at) FROM submissions), 0)) FROM lines");
        sql::putAll(row, oldBeforeMsecs);
        Summary out;
        if (row.executeStep()) {
            out.lines = int(sql::number(row, 0));
            out.oldLines = int(sql::number(row, 1));
            out.newestMsecs = sql::number(row, 2);
        }
        return out;
    });
}

void WorkStore::setReadOnly(bool readOnly)
{
    d->db().exec(readOnly ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF");
}

Result<std::vector<StoredConnection>> WorkStore::connections()
{
    return sql::guarded([this] {
        SQLite::Statement row(d->db(),
                              std::string("SELECT ") + rows::kConnection + " FROM connections ORDER BY position, id");
        return Private::all(row, rows::connection);
    });
}

Result<bool> WorkStore::saveConnection(const StoredConnection &connection)
{
    const QString secret = secretMember(connection.settings);
    if (!secret.isEmpty())
        return sql::failure(sql::Trouble::Secret, secret);
    return d->transaction([&]() -> Result<bool> {
        sql::run(d->db(),
                 "INSERT INTO connections (id, position, settings) VALUES (?,?,?) ON CONFLICT (id) DO UPDATE SET "
                 "position = excluded.position, settings = excluded.settings",
                 connection.id, connection.position, connection.settings);
        return true;
    });
}

Result<bool> WorkStore::removeConnection(const QString &id)
{
    return d->transaction([&]() -> Result<bool> {
        // What waits can never be sent from here again: its row tells of it, its pictures are nobody's.
        sql::run(d->db(), "DELETE FROM attachments WHERE submission IN (SELECT id FROM submissions WHERE company = ?)",
                 id);
        return sql::run(d->db(), "DELETE FROM connections WHERE id = ?", id) > 0;
    });
}

Result<WorkStore::Lines> WorkStore::lines(const QString &company)
{
    return sql::guarded([&]() -> Result<Lines> {
        SQLite::Statement line(d->db(), std::string("SELECT ") + rows::kLine +
                                            " FROM lines WHERE company = ? ORDER BY typed_at, row");
        sql::putAll(line, company);
        Result<std::vector<ChangeLine>> lines = Private::all(line, rows::line);
        if (!lines)
            return lines.failure();
        SQLite::Statement base(d->db(), std::string("SELECT ") + rows::kBase +
                                            " FROM line_bases WHERE company = ? ORDER BY row");
        sql::putAll(base, company);
        Result<std::vector<LineBase>> bases = Private::all(base, rows::base);
        if (!bases)
            return bases.failure();
        return Lines{std::move(lines).value(), std::move(bases).value()};
    });
}

Result<bool> WorkStore::saveLine(const ChangeLine &line, const LineBase &base)
{
    return d->transaction([&]() -> Result<bool> {
        rows::writeBase(d->db(), line.key, base);
        rows::writeLine(d->db(), line.key, line);
        return true;
    });
}

Result<bool> WorkStore::removeLine(const RecordKey &key, ChangeKind kind, const FieldKey &field)
{
    return d->transaction([&]() -> Result<bool> {
        const int removed = sql::run(
            d->db(), "DELETE FROM lines WHERE company = ? AND entity = ? AND local_id = ? AND kind = ? AND field = ?",
            key.company, key.entity, key.localId, rows::kindName(kind), field);
        rows::dropIdleBase(d->db(), key);
        return removed > 0;
    });
}

Result<bool> WorkStore::removeLines(const RecordKey &key)
{
    return d->transaction([&]() -> Result<bool> { return rows::removeLines(d->db(), key) > 0; });
}

Result<bool> WorkStore::replaceLines(const RecordKey &key, const std::vector<ChangeLine> &lines, const LineBase &base)
{
    return d->transaction([&]() -> Result<bool> { return d->replaceLines(key, lines, base); });
}

Result<std::vector<StoredSubmission>> WorkStore::openSubmissions(const QString &company)
{
    return sql::guarded([&] {
        SQLite::Statement row(
            d->db(), std::string("SELECT ") + rows::kSubmission +
                         " FROM submissions WHERE company = ? AND closed = 0 AND acknowledged = 0 ORDER BY row");
        sql::putAll(row, company);
        Result<std::vector<StoredSubmission>> open = Private::all(row, rows::submission);
        if (!open)
            return open;
        std::vector<StoredSubmission> all = std::move(open).value();
        SQLite::Statement bytes(d->db(),
                                std::string("SELECT ") + rows::kAttachment + " FROM attachments WHERE submission = ?");
        for (StoredSubmission &one : all) {
            bytes.reset();
            sql::putAll(bytes, one.id);
            const auto found = Private::all(bytes, rows::attachment);
            if (!found)
                return Result<std::vector<StoredSubmission>>(found.failure());
            if (!found->empty())
                one.attachment = found->front().second;
        }
        return Result<std::vector<StoredSubmission>>(std::move(all));
    });
}

Result<bool> WorkStore::submit(const StoredSubmission &submission, const std::vector<ChangeLine> &lines)
{
    return submit({{submission, lines}});
}

Result<bool> WorkStore::submit(const std::vector<Release> &together)
{
    return d->transaction([&]() -> Result<bool> {
        for (const Release &one : together) {
            rows::writeSubmission(d->db(), one.submission);
            rows::writeAttachment(d->db(), one.submission);
            for (const ChangeLine &line : one.lines) {
                sql::run(d->db(),
                         "DELETE FROM lines WHERE company = ? AND entity = ? AND local_id = ? AND kind = ? AND "
                         "field = ? AND value_after = ? AND action = ?",
                         line.key.company, line.key.entity, line.key.localId, rows::kindName(line.kind), line.field,
                         line.after, line.action);
                rows::dropIdleBase(d->db(), line.key);
            }
        }
        return true;
    });
}

Result<bool> WorkStore::update(const StoredSubmission &submission, const std::vector<LogEntry> &log)
{
    return d->transaction([&]() -> Result<bool> {
        rows::writeSubmission(d->db(), submission);
        d->append(log);
        return true;
    });
}

Result<bool> WorkStore::putBack(const StoredSubmission &submission, const std::vector<ChangeLine> &lines,
                                const LineBase &base, const std::vector<LogEntry> &log)
{
    return d->transaction([&]() -> Result<bool> {
        rows::writeSubmission(d->db(), submission);
        d->replaceLines(submission.key, lines, base);
        d->append(log);
        return true;
    });
}

Result<bool> WorkStore::acknowledge(const QString &submissionId)
{
    return d->transaction([&]() -> Result<bool> {
        rows::dropAttachment(d->db(), submissionId);
        return sql::run(d->db(), "UPDATE submissions SET acknowledged = 1 WHERE id = ?", submissionId) > 0;
    });
}

Result<std::vector<NamedRecord>> WorkStore::names(const QString &company)
{
    return sql::guarded([&] {
        SQLite::Statement row(d->db(),
                              std::string("SELECT ") + rows::kName + " FROM names WHERE company = ? ORDER BY row");
        sql::putAll(row, company);
        return Private::all(row, rows::name);
    });
}

Result<std::vector<LogEntry>> WorkStore::log(const LogFilter &filter, qint64 beforeSequence, int limit)
{
    return sql::guarded([&] {
        std::string query = std::string("SELECT ") + changelog::kEntry + " FROM change_log WHERE 1";
        if (!filter.company.isEmpty())
            query += " AND company = ?1";
        if (!filter.entity.isEmpty())
            query += " AND entity = ?2";
        if (!filter.remoteId.isEmpty())
            query += " AND remote_id = ?3";
        if (!filter.what.isEmpty())
            query += " AND what = ?4";
        if (beforeSequence > 0)
            query += " AND sequence < ?5";
        SQLite::Statement row(d->db(), query + " ORDER BY sequence DESC LIMIT ?6");
        if (!filter.company.isEmpty())
            sql::put(row, 1, filter.company);
        if (!filter.entity.isEmpty())
            sql::put(row, 2, filter.entity);
        if (!filter.remoteId.isEmpty())
            sql::put(row, 3, filter.remoteId);
        if (!filter.what.isEmpty())
            sql::put(row, 4, filter.what);
        if (beforeSequence > 0)
            sql::put(row, 5, beforeSequence);
        sql::put(row, 6, std::max(limit, 0));
        return Private::all(row, changelog::entry);
    });
}

Result<qint64> WorkStore::firstBrokenLogEntry()
{
    return sql::guarded([this]() -> Result<qint64> { return changelog::firstBroken(d->db()); });
}

} // namespace clientele
