// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"

#include <vector>

namespace clientele::sandbox::businesscentral {

/// What hangs on a customer: dimensions and their values, the customer's own defaults, contacts and the picture
/// (reference, 5.11 to 5.13).
std::vector<EntitySet> aroundSets();

} // namespace clientele::sandbox::businesscentral
