// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <SQLiteCpp/Backup.h>

namespace clientele {

namespace {

Result<bool> backUp(SQLite::Database &db, const QString &name)
{
    // Under another name first: a copy that was cut short must not look like one.
    const QString part = name + QStringLiteral(".part");
    QFile::remove(part);
    {
        QFile empty(part);
        if (!empty.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return sql::failure(sql::Trouble::ReadOnly, empty.errorString());
        empty.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    {
        SQLite::Database copy(part.toUtf8().toStdString(), SQLite::OPEN_READWRITE);
        SQLite::Backup backup(copy, db);
        backup.executeStep(-1);
        if (backup.getRemainingPageCount() != 0)
            return sql::failure(sql::Trouble::Disk, QStringLiteral("backup incomplete"));
    }
    if (!QFile::rename(part, name))
        return sql::failure(sql::Trouble::Disk, QStringLiteral("backup could not be renamed"));
    return true;
}

} // namespace

int fileVersion(SQLite::Database &db)
{
    return db.execAndGet("PRAGMA user_version").getInt();
}

QString unusedName(const QString &path, const QString &tag, qint64 nowMsecsUtc)
{
    const QString time =
        QDateTime::fromMSecsSinceEpoch(nowMsecsUtc, QTimeZone::utc()).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString stem = path + tag + QLatin1Char('-') + time;
    QString name = stem;
    for (int i = 2; QFileInfo::exists(name) || QFileInfo::exists(name + QStringLiteral("-wal")); ++i)
        name = stem + QLatin1Char('-') + QString::number(i);
    return name;
}

Result<bool> migrate(SQLite::Database &db, const QString &path, qint64 nowMsecsUtc,
                     std::span<const Migration> migrations)
{
    return sql::guarded([&]() -> Result<bool> {
        const int version = fileVersion(db);
        const int newest = newestVersion(migrations);
        if (version >= newest)
            return false;
        if (version > 0) {
            const Result<bool> copied =
                backUp(db, unusedName(path, QStringLiteral(".before-v%1").arg(newest), nowMsecsUtc));
            if (!copied)
                return copied;
        }
        SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Migration &step : migrations) {
            if (step.to > version)
                db.exec(step.sql);
        }
        db.exec("PRAGMA application_id = " + std::to_string(workApplicationId));
        db.exec("PRAGMA user_version = " + std::to_string(newest));
        transaction.commit();
        // So that an older program finds the new version in the file's own header and keeps its hands off.
        db.tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    });
}

} // namespace clientele
