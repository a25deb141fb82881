// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules.h"

#include <QString>

#include <vector>

namespace clientele {

/// What there is to say of a record while it is typed, by what stands beside it: others of its kind, and what it refers
/// to.
struct RecordCheck
{
    QString warning = {};              ///< to be looked at, in sentences; empty: nothing
    std::vector<Problem> holding = {}; ///< keeps it from being sent, each at its field
};

} // namespace clientele
