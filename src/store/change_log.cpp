// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/change_log.h"

#include <QCryptographicHash>

namespace clientele::changelog {

namespace {

/// Each part with its length before it, so that no two different entries give the same bytes.
class Fingerprint
{
public:
    explicit Fingerprint(const QByteArray &previous) { add(previous); }
    void add(const QByteArray &part)
    {
        m_hash.addData(QByteArray::number(part.size()) + ':');
        m_hash.addData(part);
    }
    QByteArray hex() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

qint64 lastSequence(SQLite::Database &db)
{
    SQLite::Statement counter(db, "SELECT seq FROM sqlite_sequence WHERE name = 'change_log'");
    return counter.executeStep() ? sql::number(counter, 0) : 0;
}

} // namespace

void append(SQLite::Database &db, const LogEntry &e)
{
    const qint64 last = lastSequence(db);
    QByteArray previous;
    SQLite::Statement before(db, "SELECT fingerprint FROM change_log WHERE sequence = ?");
    sql::putAll(before, last);
    if (before.executeStep())
        previous = sql::bytes(before, 0);

    const QByteArray columns[kEntryColumns] = {QByteArray::number(last + 1),
                                               QByteArray::number(e.atMsecs),
                                               e.who.toUtf8(),
                                               e.computer.toUtf8(),
                                               e.company.toUtf8(),
                                               e.companyName.toUtf8(),
                                               e.entity,
                                               e.remoteId.toUtf8(),
                                               e.label.toUtf8(),
                                               e.field,
                                               e.before.toJson().toBytes(),
                                               e.after.toJson().toBytes(),
                                               e.what,
                                               e.answer,
                                               e.words.toUtf8(),
                                               e.requestId,
                                               e.submission.toUtf8(),
                                               e.reason.toUtf8()};
    Fingerprint fingerprint(previous);
    for (const QByteArray &column : columns)
        fingerprint.add(column);

    SQLite::Statement insert(db, std::string("INSERT INTO change_log (") + kEntry +
                                     ", fingerprint) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    sql::putAll(insert, last + 1, e.atMsecs);
    for (int i = 2; i < kEntryColumns; ++i)
        sql::put(insert, i + 1, columns[i]);
    sql::put(insert, kEntryColumns + 1, fingerprint.hex());
    insert.exec();
}

Result<LogEntry> entry(SQLite::Statement &row)
{
    LogEntry out;
    out.sequence = sql::number(row, 0);
    out.atMsecs = sql::number(row, 1);
    out.who = sql::text(row, 2);
    out.computer = sql::text(row, 3);
    out.company = sql::text(row, 4);
    out.companyName = sql::text(row, 5);
    out.entity = sql::bytes(row, 6);
    out.remoteId = sql::text(row, 7);
    out.label = sql::text(row, 8);
    out.field = sql::bytes(row, 9);
    Result<Value> before = sql::value(row, 10);
    Result<Value> after = sql::value(row, 11);
    if (!before || !after)
        return before ? after.failure() : before.failure();
    out.before = std::move(before).value();
    out.after = std::move(after).value();
    out.what = sql::bytes(row, 12);
    out.answer = sql::bytes(row, 13);
    out.words = sql::text(row, 14);
    out.requestId = sql::bytes(row, 15);
    out.submission = sql::text(row, 16);
    out.reason = sql::text(row, 17);
    return out;
}

qint64 firstBroken(SQLite::Database &db)
{
    // As they stand in the file, whatever type somebody gave them; a cast number has the digits it was hashed with.
    SQLite::Statement row(db, std::string("SELECT ") + kEntry + ", fingerprint FROM change_log ORDER BY sequence");
    QByteArray previous;
    qint64 expected = 1;
    for (; row.executeStep(); ++expected) {
        if (sql::number(row, 0) != expected)
            return expected; // taken out
        Fingerprint fingerprint(previous);
        for (int i = 0; i < kEntryColumns; ++i)
            fingerprint.add(sql::bytes(row, i));
        previous = sql::bytes(row, kEntryColumns);
        if (previous != fingerprint.hex())
            return expected;
    }
    // The counter is never taken back: it knows of entries cut off at the end.
    return lastSequence(db) == expected - 1 ? 0 : expected;
}

} // namespace clientele::changelog
