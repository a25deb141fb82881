// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::layer {

SchemaPtr customerSchema();

/// Fields only the full PUT carries (layer.md 5.3, 5.5).
const std::vector<FieldKey> &fieldsByPut();

/// Tags are read with ids, dimensions and dates, and written as key and value: what compares and goes out is those two.
/// A tag that was archived or deleted is none.
extern const Codec tags;
/// "ACTIVE" / "ARCHIVED" as no / yes. Any other word survives as it came.
extern const Codec archivedStatus;

} // namespace clientele::layer
