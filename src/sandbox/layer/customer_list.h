// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/layer/books.h"
#include "sandbox/layer/paging.h"
#include "sandbox/layer/settings.h"

namespace clientele::sandbox::layer {

/// One page of businesses: {"data": [...], "meta": {...}}. Throws Refusal.
Json listBusinesses(const std::vector<const Business *> &businesses, const Parameters &parameters,
                    const Settings &settings);

/// One page of customers (reference, section 5.2): {"data": [...], "meta": {...}}. Throws Refusal.
Json listCustomers(const Business &business, const Parameters &parameters, const Settings &settings);

} // namespace clientele::sandbox::layer
