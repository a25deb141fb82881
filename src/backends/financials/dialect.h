// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <memory>

namespace clientele::financials {

/// The beta API of Dynamics 365 for Financials and its successors up to v1.0 (dynamics-financials-beta.md), as old
/// servers and those who stand in for them speak it.
///
/// `DialectSettings::options`:
///   "keyStyle"    "parentheses" (`companies({id})`, the default) or "segment" (`companies/{id}`), see 1.1
///   "pathPrefix"  put between the base address and `companies`, such as "financials"; empty by default
///   "nameLength"  the longest name this server takes; 100 if not said
/// Anything else there is ignored. Whether terms and methods are objects or ids is seen in the answers.
///
/// The operations share what was learned with the dialect and may outlive it; all are used on one thread.
std::unique_ptr<Dialect> makeDialect(const DialectSettings &settings);

} // namespace clientele::financials
