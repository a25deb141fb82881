// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace clientele::sql {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::WorkStore)
public:
    static QString code(Trouble trouble)
    {
        switch (trouble) {
        case Trouble::Busy:
            return QStringLiteral("busy");
        case Trouble::ReadOnly:
            return QStringLiteral("readOnly");
        case Trouble::CannotOpen:
            return QStringLiteral("cannotOpen");
        case Trouble::Full:
            return QStringLiteral("full");
        case Trouble::Damaged:
            return QStringLiteral("damaged");
        case Trouble::Newer:
            return QStringLiteral("newer");
        case Trouble::Foreign:
            return QStringLiteral("foreign");
        case Trouble::Secret:
            return QStringLiteral("secret");
        case Trouble::Unreadable:
            return QStringLiteral("unreadable");
        case Trouble::Disk:
            break;
        }
        return QStringLiteral("disk");
    }
    static QString sentence(Trouble trouble)
    {
        switch (trouble) {
        case Trouble::Busy:
            return tr("Another program is using the file that keeps your work.");
        case Trouble::ReadOnly:
            return tr("The file that keeps your work cannot be written. Check the permissions of its folder.");
        case Trouble::CannotOpen:
            return tr("The file that keeps your work cannot be opened. Check that its folder exists and is yours.");
        case Trouble::Full:
            return tr("There is no space left on the disk that keeps your work.");
        case Trouble::Damaged:
            return tr("The file that keeps your work is damaged.");
        case Trouble::Newer:
            return tr("The file that keeps your work was written by a newer version of Clientele. Use that version; "
                      "the file was left as it is.");
        case Trouble::Foreign:
            return tr("The file that should keep your work belongs to another program. It was left as it is.");
        case Trouble::Secret:
            return tr("These settings hold a password or key, which must not be kept in this file.");
        case Trouble::Unreadable:
            return tr("An entry of the file that keeps your work cannot be read.");
        case Trouble::Disk:
            break;
        }
        return tr("The file that keeps your work could not be read or written.");
    }
};

Failure unreadable(SQLite::Statement &row, int column, const QString &why)
{
    return failure(Trouble::Unreadable, QString::fromLatin1(row.getColumnName(column)) + QStringLiteral(": ") + why);
}

} // namespace

Failure failure(Trouble trouble, const QString &detail)
{
    Failure out;
    out.kind = Failure::Kind::Storage;
    out.code = Words::code(trouble);
    out.message = Words::sentence(trouble);
    out.detail = detail;
    return out;
}

Trouble troubleOf(const SQLite::Exception &exception)
{
    switch (exception.getErrorCode() & 0xff) { // extended codes carry the kind in their low byte
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Trouble::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Trouble::ReadOnly;
    case SQLITE_CANTOPEN:
        return Trouble::CannotOpen;
    case SQLITE_FULL:
        return Trouble::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Trouble::Damaged;
    default:
        return Trouble::Disk;
    }
}

Failure failureOf(const SQLite::Exception &exception)
{
    return failure(troubleOf(exception), QStringLiteral("SQLite %1 (%2): %3")
                                             .arg(exception.getErrorCode())
                                             .arg(exception.getExtendedErrorCode())
                                             .arg(QString::fromUtf8(exception.what())));
}

bool meansDamage(const SQLite::Exception &exception)
{
    return troubleOf(exception) == Trouble::Damaged;
}

void put(SQLite::Statement &statement, int index, const QString &text)
{
    put(statement, index, text.toUtf8());
}

void put(SQLite::Statement &statement, int index, const QByteArray &utf8)
{
    statement.bind(index, std::string(utf8.constData(), size_t(utf8.size())));
}

void put(SQLite::Statement &statement, int index, Blob blob)
{
    statement.bind(index, static_cast<const void *>(blob.bytes.constData()), int(blob.bytes.size()));
}

void put(SQLite::Statement &statement, int index, const Json &json)
{
    put(statement, index, json.toBytes());
}

void put(SQLite::Statement &statement, int index, const Value &value)
{
    put(statement, index, value.toJson());
}

void put(SQLite::Statement &statement, int index, qint64 number)
{
    statement.bind(index, int64_t(number));
}

QByteArray bytes(SQLite::Statement &row, int column)
{
    const SQLite::Column cell = row.getColumn(column);
    const void *data = cell.getBlob(); // before its size: asking for the data may change the form it is held in
    return QByteArray(static_cast<const char *>(data), cell.getBytes());
}

QString text(SQLite::Statement &row, int column)
{
    return QString::fromUtf8(bytes(row, column));
}

qint64 number(SQLite::Statement &row, int column)
{
    return row.getColumn(column).getInt64();
}

Result<Json> json(SQLite::Statement &row, int column)
{
    Result<Json> out = Json::parse(bytes(row, column));
    if (!out)
        return unreadable(row, column, out.failure().detail);
    return out;
}

Result<Value> value(SQLite::Statement &row, int column)
{
    const Result<Json> stored = json(row, column);
    if (!stored)
        return stored.failure();
    Result<Value> out = Value::fromJson(*stored);
    if (!out)
        return unreadable(row, column, out.failure().detail);
    return out;
}

} // namespace clientele::sql
