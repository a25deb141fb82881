// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <vector>

namespace clientele {

/// The record has not been changed since it was shown: by its version, and by all it says where either has none.
bool isAsShown(const Record &shown, const Record &now);

/// Nothing a person or the service wrote into it is another; what either side does not tell counts as the same.
bool saysTheSame(const Record &shown, const Record &now);

/// How the records below another (a journal's lines) differ from what a person was shown of them.
struct BelowDifference
{
    struct Changed
    {
        Record shown, now;
    };
    std::vector<Changed> changed;
    std::vector<Record> added;   ///< not shown
    std::vector<Record> missing; ///< shown, and not there any more

    bool isEmpty() const { return changed.empty() && added.empty() && missing.empty(); }
};

/// Told apart by their remote ids, each list in the order it was given.
BelowDifference differenceBelow(const std::vector<Record> &shown, const std::vector<Record> &now);

} // namespace clientele
