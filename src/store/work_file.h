// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/migrations.h"

#include <memory>

namespace clientele {

/// `work.sqlite`, open, sound and of the newest version.
struct WorkFile
{
    std::unique_ptr<SQLite::Database> db;
    QString damagedCopy; ///< where the former file lies, if it was damaged; else empty
};

/// Opens or creates the file; see WorkStore::open for what happens to damaged and newer ones. Throws nothing.
///
/// The file is used with a write-ahead log, because there `synchronous=FULL` means that a transaction is on disk when
/// its call returns, at the price of one flush. A rollback journal needs several, and with FULL the folder is not
/// flushed after the journal was removed, so that a power cut may take the last transaction back (SQLite's pragma
/// synchronous, EXTRA). The lock is exclusive: there is one writer, no shared memory file is needed (they do not work
/// on network folders), and a second program is refused instead of being waited for in the middle of the work.
Result<WorkFile> openWorkFile(const QString &path, qint64 nowMsecsUtc, std::span<const Migration> migrations,
                              int mostPages);

} // namespace clientele
