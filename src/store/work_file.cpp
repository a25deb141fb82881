// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/work_file.h"

#include "store/salvage.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

namespace clientele {

namespace {

constexpr int kBusyMsecs = 500; ///< virus scanners and backup programs hold a file for a moment

/// What the first bytes of the file say (SQLite file format, 1.3), read without SQLite, which may write when it opens.
struct Header
{
    bool exists = false;
    qint64 size = 0;
    bool sqlite = false;
    int version = 0;
    int application = 0;
};

Header headerOf(const QString &path)
{
    Header header;
    QFile file(path);
    header.exists = file.exists();
    header.size = file.size();
    if (!file.open(QIODevice::ReadOnly))
        return header;
    const QByteArray start = file.read(100);
    if (start.size() < 100 || !start.startsWith(QByteArrayView("SQLite format 3", 16)))
        return header;
    header.sqlite = true;
    header.version = qFromBigEndian<qint32>(start.constData() + 60);
    header.application = qFromBigEndian<qint32>(start.constData() + 68);
    return header;
}

QString walOf(const QString &path)
{
    return path + QStringLiteral("-wal");
}

Failure newerFile(int version, int newest)
{
    return sql::failure(sql::Trouble::Newer,
                        QStringLiteral("file version %1, this program knows %2").arg(version).arg(newest));
}

/// The file and whatever SQLite keeps beside it, under a name of its own. The new name of the file itself.
Result<QString> moveAside(const QString &path, qint64 nowMsecsUtc)
{
    const QString aside = unusedName(path, QStringLiteral(".damaged"), nowMsecsUtc);
    // The file goes first: a log without its file is found and kept at the next start, too.
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        const QString from = path + QLatin1String(suffix);
        if (!QFileInfo::exists(from))
            continue;
        QFile file(from);
        if (!file.rename(aside + QLatin1String(suffix)))
            return sql::failure(sql::Trouble::ReadOnly,
                                QStringLiteral("the damaged file could not be moved aside: ") + file.errorString());
    }
    return QFileInfo::exists(aside) ? aside : walOf(aside);
}

void createOwnersOnly(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // the files SQLite puts beside it inherit this
}

std::unique_ptr<SQLite::Database> openDatabase(const QString &path)
{
    auto db = std::make_unique<SQLite::Database>(path.toUtf8().toStdString(),
                                                 SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMsecs);
    // SQLite falls back to reading where it may not write, and stumbles later over a lock it cannot get.
    if (sqlite3_db_readonly(db->getHandle(), "main") != 0)
        throw SQLite::Exception("the file may not be written", SQLITE_READONLY);
    db->exec("PRAGMA locking_mode = EXCLUSIVE"); // before anything is read, so that no shared memory is made
    return db;
}

/// SQLite's complaint about the content, or empty.
QString firstFault(SQLite::Database &db)
{
    const QString found = QString::fromStdString(db.execAndGet("PRAGMA integrity_check(1)").getString());
    return found == QLatin1String("ok") ? QString() : found;
}

void configure(SQLite::Database &db, int mostPages)
{
    const std::string mode = db.execAndGet("PRAGMA journal_mode = WAL").getString();
    if (mode != "wal")
        throw SQLite::Exception("no write-ahead log: " + mode, SQLITE_CANTOPEN);
    db.exec("PRAGMA synchronous = FULL; "
            "PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; " // macOS: through the drive's own cache
            "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF; "
            "PRAGMA secure_delete = ON; " // no bytes of a picture that has ended stay behind in free pages
            "PRAGMA journal_size_limit = 4194304");
    sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (mostPages > 0)
        db.exec("PRAGMA max_page_count = " + std::to_string(mostPages));
}

/// The open file, or nothing if it is damaged.
Result<std::unique_ptr<SQLite::Database>> openSound(const QString &path, std::span<const Migration> migrations,
                                                    int mostPages, bool *damaged)
{
    *damaged = false;
    try {
        std::unique_ptr<SQLite::Database> db = openDatabase(path);
        const bool isNew = db->execAndGet("PRAGMA page_count").getInt() == 0;
        const int newest = newestVersion(migrations);
        const int version = fileVersion(*db);
        const int application = db->execAndGet("PRAGMA application_id").getInt();
        // Again, now with what stands in the write-ahead log only. Closing must not write it into the file, then.
        if (version > newest && application == workApplicationId) {
            sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            return newerFile(version, newest);
        }
        if (!isNew && !firstFault(*db).isEmpty()) {
            *damaged = true;
            sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            return std::unique_ptr<SQLite::Database>();
        }
        if (application != workApplicationId && db->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0) {
            sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            return sql::failure(sql::Trouble::Foreign, QStringLiteral("application_id %1").arg(application));
        }
        configure(*db, mostPages);
        return db;
    } catch (const SQLite::Exception &exception) {
        *damaged = sql::meansDamage(exception);
        return sql::failureOf(exception);
    }
}

} // namespace

Result<WorkFile> openWorkFile(const QString &path, qint64 nowMsecsUtc, std::span<const Migration> migrations,
                              int mostPages)
{
    return sql::guarded([&]() -> Result<WorkFile> {
        WorkFile out;
        const Header header = headerOf(path);
        const int newest = newestVersion(migrations);
        if (header.sqlite && header.application == workApplicationId && header.version > newest)
            return newerFile(header.version, newest);

        // SQLite throws a log away whose file is empty or missing; in ours there may be work.
        bool damaged = header.size == 0 && QFileInfo(walOf(path)).size() > 0;
        if (!damaged && !header.exists)
            createOwnersOnly(path);
        if (!damaged) {
            Result<std::unique_ptr<SQLite::Database>> opened = openSound(path, migrations, mostPages, &damaged);
            if (!opened && !damaged)
                return opened.failure();
            if (!damaged)
                out.db = std::move(opened).value();
        }
        if (damaged) {
            const Result<QString> aside = moveAside(path, nowMsecsUtc);
            if (!aside)
                return aside.failure();
            out.damagedCopy = *aside;
            createOwnersOnly(path);
            out.db = openDatabase(path);
            configure(*out.db, mostPages);
        }
        const Result<bool> migrated = migrate(*out.db, path, nowMsecsUtc, migrations);
        if (!migrated)
            return migrated.failure();
        if (damaged)
            salvage(out.damagedCopy, path + QStringLiteral(".salvage"), *out.db);
        return out;
    });
}

} // namespace clientele
