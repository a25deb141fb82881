// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::financials {

/// What a person is asked for when connecting.
ServiceInfo serviceInfo();

/// The companies, and on the way how this server wants its addresses: the path before "companies" and the style of keys
/// (dynamics-financials-beta.md 1.1), unless `settings` say it. What was found out stands in the companies' options.
std::unique_ptr<CompaniesOperation> readCompaniesFindingOut(const DialectSettings &settings);

} // namespace clientele::financials
