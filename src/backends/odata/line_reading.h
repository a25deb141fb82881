// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/odata/payments.h"

namespace clientele::odata {

/// The object of a page, which has a list in "value"; or why it is none.
Result<Json> pageBodyOf(const Answer &answer);
/// One line from its object; `journal` is where it was read, empty where that is not known.
Result<Record> lineOf(Ledger &ledger, const Json &object, const QString &journal, const QDateTime &readAt);
/// What a line's own answer says, which must be about the line asked for; without a remote id: about a new one.
Result<Record> lineAnswered(Ledger &ledger, const RecordKey &key, const Answer &answer);
/// The journal a wish is about; empty: none is known.
QString journalOf(const WriteWish &wish);

} // namespace clientele::odata
