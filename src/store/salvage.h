// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

namespace clientele {

/// Copies everything that can still be read from a damaged `work.sqlite` (already moved aside) into the new, empty
/// one: lines, bases, submissions, connections, log entries. The damaged file is not written: a copy of it, with
/// its write-ahead log, is read at `scratch` and removed. Log entries keep their fingerprints, so that what is
/// missing between them shows in the chain. Does what it can; throws nothing.
void salvage(const QString &damaged, const QString &scratch, SQLite::Database &into);

} // namespace clientele
