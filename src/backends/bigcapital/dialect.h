// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <memory>

namespace clientele::bigcapital {

/// Bigcapital's API (bigcapital.md), and servers that answer as its published page shows.
///
/// `DialectSettings::base` is the server's address, with or without `/api`; `options`:
///   "signIn"    "jwt": the connection signed in with e-mail and password, so the organization (`companyRemoteId`) is
///               named on every request; else an API key, which knows its own
///   "postcode"  "readName" or "pageName": postcodes are written, by that name (6.2); else they are only shown
/// Anything else there is ignored.
///
/// There is no version token: whoever changes a record reads it first and compares (1).
/// The operations share what was learned with the dialect and may outlive it; all are used on one thread.
std::unique_ptr<Dialect> makeDialect(const DialectSettings &settings);

} // namespace clientele::bigcapital
