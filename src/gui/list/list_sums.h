// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/list/list_foot.h"

namespace clientele {

class RecordTableModel;
class RecordTableView;
struct ListProgress;

/// What the foot of a list adds up.
struct ListSums
{
    std::vector<ListFoot::Sum> sums;
    QString remark; ///< why there is no sum, or what it lacks
};

/// Of the column that the kind of record is summed by, over all rows shown, in every currency by itself; none while the
/// list is being read.
ListSums sumOfView(const RecordTableModel &model, const ListProgress &progress);

/// Of each column of money that can be seen, over the selected rows, exactly, and in every currency by itself.
ListSums sumsOfSelection(const RecordTableModel &model, const RecordTableView &view);

} // namespace clientele
