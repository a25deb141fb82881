// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/financials/context.h"
#include "backends/odata/payments.h"

namespace clientele::financials {

/// Payment journals and their lines of one company; or the lines alone, in one list (dynamics-financials-beta.md 3.1).
odata::LedgerPtr ledgerOf(const ContextPtr &context);

} // namespace clientele::financials
