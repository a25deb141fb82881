// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/businesscentral/habits.h"
#include "backends/odata/payments.h"

namespace clientele::businesscentral {

/// Payment journals and their lines of one company (business-central.md 5.3, 5.4).
odata::LedgerPtr ledgerOf(const Context &context);

} // namespace clientele::businesscentral
