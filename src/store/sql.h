// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/value.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <exception>
#include <type_traits>

/// What every file of this room needs from SQLite: our values in and out of statements, and exceptions turned into
/// failures at the border. Texts go in as UTF-8 with their length, so that a NUL inside them survives.
namespace clientele::sql {

/// Stable words in Failure::code of everything this room reports.
enum class Trouble {
    Busy,       ///< "busy": another program holds the file
    ReadOnly,   ///< "readOnly": file or folder cannot be written
    CannotOpen, ///< "cannotOpen": no such folder, a folder of that name, no permission
    Full,       ///< "full": no space left
    Damaged,    ///< "damaged"
    Newer,      ///< "newer": written by a newer version of the program
    Foreign,    ///< "foreign": a database, but of another program
    Secret,     ///< "secret": settings that hold what belongs into the key ring
    Unreadable, ///< "unreadable": a row that this version cannot understand
    Disk,       ///< "disk": anything else
};
/// Failure::Kind::Storage with a translated sentence in `message` and `detail` as given.
Failure failure(Trouble trouble, const QString &detail);
Trouble troubleOf(const SQLite::Exception &exception);
Failure failureOf(const SQLite::Exception &exception);
/// Whether SQLite says that the file's content is not what it should be.
bool meansDamage(const SQLite::Exception &exception);

/// Runs `work`, which returns a Result; nothing it throws gets further.
template <class Work>
std::invoke_result_t<Work> guarded(Work &&work)
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return failureOf(exception);
    } catch (const std::exception &exception) {
        return failure(Trouble::Disk, QString::fromUtf8(exception.what()));
    }
}

/// Bytes that are a version token: kept as a blob, because they need not be text.
struct Blob
{
    const QByteArray &bytes;
};

void put(SQLite::Statement &statement, int index, const QString &text);
void put(SQLite::Statement &statement, int index, const QByteArray &utf8);
void put(SQLite::Statement &statement, int index, Blob blob);
void put(SQLite::Statement &statement, int index, const Json &json);
void put(SQLite::Statement &statement, int index, const Value &value);
void put(SQLite::Statement &statement, int index, qint64 number);
inline void put(SQLite::Statement &statement, int index, int number)
{
    put(statement, index, qint64(number));
}

/// Binds all parameters, in their order.
template <class... Values>
void putAll(SQLite::Statement &statement, const Values &...values)
{
    int index = 1; // as SQLite counts
    (put(statement, index++, values), ...);
}

QByteArray bytes(SQLite::Statement &row, int column);
QString text(SQLite::Statement &row, int column);
qint64 number(SQLite::Statement &row, int column);
Result<Json> json(SQLite::Statement &row, int column);
Result<Value> value(SQLite::Statement &row, int column);

/// Runs one statement to its end; how many rows it changed.
template <class... Values>
int run(SQLite::Database &db, const char *sql, const Values &...values)
{
    SQLite::Statement statement(db, sql);
    putAll(statement, values...);
    return statement.exec();
}

} // namespace clientele::sql
