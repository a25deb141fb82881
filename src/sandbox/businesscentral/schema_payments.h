// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"

#include <vector>

namespace clientele::sandbox::businesscentral {

/// No answer shows a property of this profile: a column of the books' own.
constexpr quint8 NoProfile = 0;

/// Journals, their lines, invoices to apply to, and accounts to balance against (reference, 5.3, 5.4, 5.14, 6.5).
std::vector<EntitySet> paymentSets();

} // namespace clientele::sandbox::businesscentral
