// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <QDate>

namespace clientele {

/// Where the values come from that a new record begins with.
struct PresetSource
{
    QString companyCurrency; ///< code; empty: not known, and nothing is preset by it
    QDate today;             ///< on the person's calendar
};

/// A record nobody has typed into yet. What stands in it is part of what is sent when it is created.
Record newRecord(const SchemaPtr &schema, const RecordKey &key, const PresetSource &source);

/// What a new record takes over of one that is gone: its values, but for what the service gives each of its own, and
/// what names the record it stands below, which its key says. `parent`: of EntityInfo.
Changes takenOver(const Record &gone, const EntityName &parent);

} // namespace clientele
