// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/layer/books.h"
#include "sandbox/layer/paging.h"

namespace clientele::sandbox::layer {

/// One page of payments (reference, 7.2): {"data": [...], "meta": {...}}. Throws Refusal. There is no customer filter.
Json listPayments(const Business &business, const Parameters &parameters, const Settings &settings);

/// One page of invoices (reference, 8). Throws Refusal.
Json listInvoices(const Business &business, const Parameters &parameters, const Settings &settings);

/// An invoice with its customer, as answers show it.
Json shownInvoice(const Business &business, const Invoice &invoice, const Settings &settings);

} // namespace clientele::sandbox::layer
