// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include "store/change_log.h"
#include "store/settings_guard.h"
#include "store/work_rows.h"

#include <QFile>

#include <sqlite3.h>

#include <stdexcept>

namespace clientele {

namespace {

constexpr qint64 kMostProbes = 200000; ///< rows tried one by one in a hole; some seconds at most

template <auto Read>
bool readable(SQLite::Statement &row)
{
    return Read(row).ok();
}

bool readableConnection(SQLite::Statement &row)
{
    const Result<StoredConnection> connection = rows::connection(row);
    return connection && secretMember(connection->settings).isEmpty();
}

struct Table
{
    const char *name;
    const char *rowId;
    std::string columns;                      ///< what `readable` expects
    std::string more;                         ///< columns that are copied besides
    bool (*readable)(SQLite::Statement &row); ///< a row of nonsense is left behind
};

/// One table's rows, as far as they can be reached: from the start until something breaks, from the end until
/// something breaks, and what lies between one by one.
class TableSalvage
{
public:
    TableSalvage(SQLite::Database &from, SQLite::Database &into, const Table &table)
        : m_from(from)
        , m_table(table)
        , m_columns(std::string(table.rowId) + ", " + table.columns + table.more)
        , m_insert(into, insertSql(into))
    {
    }

    void run()
    {
        bool whole = false;
        const std::optional<qint64> lastGood = walk("ASC", &whole);
        if (whole)
            return;
        const std::optional<qint64> firstGood = walk("DESC", &whole);
        const qint64 from = lastGood.value_or(0) + 1;
        const qint64 to = firstGood.value_or(from + kMostProbes);
        SQLite::Statement row(m_from, select(std::string("WHERE ") + m_table.rowId + " = ?"));
        for (qint64 id = from; id < to && id - from < kMostProbes; ++id)
            probe(row, id);
    }

private:
    std::string select(const std::string &rest) const
    {
        return "SELECT " + m_table.columns + m_table.more + ", " + m_table.rowId + " FROM " + m_table.name +
               " NOT INDEXED " + rest;
    }
    std::string insertSql(SQLite::Database &into) const
    {
        const SQLite::Statement shape(into, "SELECT " + m_columns + " FROM " + m_table.name);
        std::string marks = "?";
        for (int i = 1; i < shape.getColumnCount(); ++i)
            marks += ",?";
        return std::string("INSERT OR IGNORE INTO ") + m_table.name + " (" + m_table.columns + m_table.more + ", " +
               m_table.rowId + ") VALUES (" + marks + ")";
    }
    /// The last row id reached.
    std::optional<qint64> walk(const char *direction, bool *whole)
    {
        std::optional<qint64> reached;
        try {
            SQLite::Statement row(m_from, select(std::string("ORDER BY ") + m_table.rowId + " " + direction));
            while (row.executeStep())
                reached = take(row);
            *whole = true;
        } catch (const SQLite::Exception &) {
            *whole = false;
        }
        return reached;
    }
    void probe(SQLite::Statement &row, qint64 id)
    {
        try {
            row.tryReset();
            sql::putAll(row, id);
            if (row.executeStep())
                take(row);
        } catch (const SQLite::Exception &) {
            // This row lies on the broken page: it is lost, the next one may not be.
        }
    }
    qint64 take(SQLite::Statement &row)
    {
        const int last = row.getColumnCount() - 1;
        const qint64 id = sql::number(row, last);
        if (m_table.readable(row)) {
            m_insert.tryReset();
            for (int i = 0; i <= last; ++i)
                copyCell(row, i);
            insert();
        }
        return id;
    }
    void insert()
    {
        try {
            m_insert.exec();
        } catch (const SQLite::Exception &exception) {
            // A row that does not go together with one already there is left; a full disk ends it all.
            if ((exception.getErrorCode() & 0xff) != SQLITE_CONSTRAINT)
                throw std::runtime_error(exception.what());
        }
    }
    void copyCell(SQLite::Statement &row, int i)
    {
        const SQLite::Column cell = row.getColumn(i);
        if (cell.isInteger())
            m_insert.bind(i + 1, int64_t(cell.getInt64()));
        else if (cell.isText())
            m_insert.bind(i + 1, cell.getString());
        else
            m_insert.bind(i + 1, cell.getBlob(), cell.getBytes());
    }

    SQLite::Database &m_from;
    const Table &m_table;
    std::string m_columns;
    SQLite::Statement m_insert;
};

void salvageFrom(SQLite::Database &from, SQLite::Database &into)
{
    const Table tables[] = {
        {"lines", "row", rows::kLine, "", readable<rows::line>},
        {"line_bases", "row", rows::kBase, "", readable<rows::base>},
        {"submissions", "row", rows::kSubmission, ", closed, acknowledged", readable<rows::submission>},
        {"names", "row", rows::kName, "", readable<rows::name>},
        {"attachments", "row", rows::kAttachment, "", readable<rows::attachment>},
        {"connections", "row", rows::kConnection, "", readableConnection},
        {"change_log", "sequence", changelog::kEntry, ", fingerprint", readable<changelog::entry>},
    };
    for (const Table &table : tables) {
        try {
            // Each on its own: what does not fit or cannot be read in one must not cost the others.
            SQLite::Transaction transaction(into);
            TableSalvage(from, into, table).run();
            transaction.commit();
        } catch (const std::exception &) {
            continue;
        }
    }
}

} // namespace

void salvage(const QString &damaged, const QString &scratch, SQLite::Database &into)
{
    const auto clean = [&scratch] {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(scratch + QLatin1String(suffix));
    };
    clean();
    bool copied = QFile::copy(damaged, scratch);
    for (const char *suffix : {"-wal", "-journal"}) {
        if (copied && QFile::exists(damaged + QLatin1String(suffix)))
            copied = QFile::copy(damaged + QLatin1String(suffix), scratch + QLatin1String(suffix));
    }
    if (copied) {
        try {
            SQLite::Database from(scratch.toUtf8().toStdString(), SQLite::OPEN_READWRITE);
            // Lets SQLite read a file that is shorter than its header says.
            from.exec("PRAGMA writable_schema = ON; PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF");
            salvageFrom(from, into);
        } catch (const std::exception &) {
            // Not even its list of tables can be read; the file lies aside for somebody who knows more.
        }
    }
    clean();
}

} // namespace clientele
