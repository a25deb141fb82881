// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

namespace clientele {

/// A record as it is kept on this computer: key, version, times, forms, and every value by field key. Reading it
/// back with a newer schema keeps what that schema still has; fields it lacks come back as NotFetched.
Json toJson(const Record &record);
Result<Record> recordFromJson(const SchemaPtr &schema, const Json &json);

Json toJson(const RecordKey &key);
Result<RecordKey> keyFromJson(const Json &json);

Json toJson(const Changes &changes);
Result<Changes> changesFromJson(const Json &json);

Json toJson(const Failure &failure);
Failure failureFromJson(const Json &json); ///< lenient: what cannot be read is NotUnderstood

} // namespace clientele
