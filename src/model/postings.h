// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"
#include "service/workplace.h"

#include <QDateTime>

#include <vector>

namespace clientele {

// What was posted from here, by the change log: no list of the service has it any more. Pure.

/// A line that a posting took out of its journal, or may have.
struct PostedLine
{
    Record line = {};         ///< customer, date, amount and document number, as far as they were kept then
    QString posting = {};     ///< the submission; its lines stand together
    QString journal = {};     ///< its code as it was then; empty: the log was not read that far, lines may be missing
    QDateTime at = {};        ///< UTC
    bool unconfirmed = false; ///< it is gone, but the service has not said that it was by this
    bool along = false;       ///< nobody had meant it
    bool changed = false;     ///< it had been changed since somebody meant it
    bool deleted = false;     ///< it was deleted from here meanwhile; whether it was posted nevertheless is not known
    bool goneBefore = false;  ///< it had gone before the others; whether somebody deleted or posted it is not known

    bool isLikelyPosted() const { return !deleted && !goneBefore; }
};

/// Of entries of the log, newest first, with the journal's own among them (LogFilter::what "post"): the lines of this
/// schema, newest posting first.
std::vector<PostedLine> postedLines(const std::vector<LogEntry> &entries, const SchemaPtr &schema);

} // namespace clientele
