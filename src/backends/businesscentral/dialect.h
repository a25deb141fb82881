// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <memory>

namespace clientele::businesscentral {

/// Business Central's API v2.0 (business-central.md), and servers that speak it in the older or simpler shapes found
/// on the web: balances on the customer itself, blank choices as one space, 412 for a stale tag.
///
/// Everything below comes from what the service answers; `DialectSettings::options` may say it beforehand:
///   "figures"  where balances are: "onCustomer", "customerFinancialDetail", "customerFinancialDetails", "none"
///   "blanks"   how a blank choice is written: "encoded" (`_x0020_`) or "plain" (one space)
///   "paymentSign"  what becomes of the sign of a payment: "kept" (money received goes out and is stored as negative)
///                  or "turned" (it goes out as positive and is stored as negative); see Dialect::learned
/// Anything else there is ignored.
///
/// The operations share what was learned with the dialect and may outlive it; all are used on one thread.
std::unique_ptr<Dialect> makeDialect(const DialectSettings &settings);

} // namespace clientele::businesscentral
