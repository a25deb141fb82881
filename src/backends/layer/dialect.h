// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <memory>

namespace clientele::layer {

/// Layer's API (layer.md). `DialectSettings::base` is the environment's address without `/v1`, `companyRemoteId` the id
/// of the business. There are no options.
///
/// There is no version token: whoever changes a record reads it first and compares (5.6). A new customer gets an
/// external id made of the wish's idempotency key unless the person gave one, so that the same create may be sent
/// again.
///
/// The operations share what was learned with the dialect and may outlive it; all are used on one thread.
std::unique_ptr<Dialect> makeDialect(const DialectSettings &settings);

} // namespace clientele::layer
