// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/exchange.h"

namespace clientele::sandbox::layer {

/// {"errors": [...]} (reference, section 3.3); `code` is the error_enum, which faults of the server do not have.
Reply errors(int status, const QByteArray &code, const QString &description);
/// {"data": value}
Reply data(int status, const Json &value);

Refusal notHere();
Refusal wrongVerb();
Refusal noSuch(const QString &what);
/// Throws Refusal where the body is no JSON.
Json readBody(const Call &call);

} // namespace clientele::sandbox::layer
