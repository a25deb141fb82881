// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

#include <span>

namespace clientele {

/// One step from version `to - 1` of a file to `to`. Steps are never changed once a version was given away: a
/// correction is a further step.
struct Migration
{
    int to;
    const char *sql;
};

/// "CLTL": tells our file from other programs' (pragma application_id).
constexpr int workApplicationId = 0x434C544C;
/// The steps of `work.sqlite`, in order, without gaps, from 1 on.
std::span<const Migration> workMigrations();
inline int newestVersion(std::span<const Migration> migrations)
{
    return migrations.empty() ? 0 : migrations.back().to;
}

/// Brings an open file to the newest version, all steps in one transaction, so that it is either done or as before.
/// A file that holds something (version above 0) is copied first, beside itself, to
/// `path.before-v<newest>-<UTC time>`; without that copy nothing is changed. Copies are never removed by the program.
Result<bool> migrate(SQLite::Database &db, const QString &path, qint64 nowMsecsUtc,
                     std::span<const Migration> migrations);

/// Version of an open file (pragma user_version). Throws as SQLite does.
int fileVersion(SQLite::Database &db);

/// `path + tag + "-" + UTC time`, with a number behind it if that exists.
QString unusedName(const QString &path, const QString &tag, qint64 nowMsecsUtc);

} // namespace clientele
