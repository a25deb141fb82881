// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

#include <functional>
#include <vector>

namespace clientele {

/// One column of a list: which field, how wide, and whether it is shown unless the person chooses otherwise.
/// Everything else (alignment, how it sorts, how it is edited) follows from the field.
struct ColumnSpec
{
    FieldKey field;
    int width = 120; ///< logical pixels at 100 %; what most values need
    int least = 0;   ///< may shrink to this where room is short; 0: not at all
    bool shown = true;
    const char *title = nullptr; ///< a shorter title than the field's label; context "Columns"
    int givesWay = 0;            ///< given up where not even the least widths fit, 1 first; 0: never
    bool cutLast = false;        ///< what people look for: all other texts shrink before it
    bool whole = false;          ///< what tells records apart: not cut up to half as wide again as usual
};

/// The columns of an entity, in their first order: a service's own fields come after those of the vocabulary. Fields
/// the schema lacks are left out. Adding a column is one row in columns.cpp. `common`: says of a field whether enough
/// rows have it for its column to be shown without being asked for; none: all do.
std::vector<ColumnSpec> columnsOf(const EntitySchema &schema, const std::function<bool(const FieldKey &)> &common = {});

/// Translated title of a column.
QString columnTitle(const ColumnSpec &column, const FieldSpec &field);

/// The amount that a list of these adds up below itself; empty: none.
FieldKey summedField(const EntityName &entity);

/// Right-aligned, with tabular digits.
bool isNumeric(const FieldSpec &field);

} // namespace clientele
