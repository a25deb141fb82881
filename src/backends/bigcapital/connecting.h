// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::bigcapital {

/// What a person is asked for when connecting.
ServiceInfo serviceInfo();

/// An API key is used as it is; e-mail and password are exchanged for a token of a day (bigcapital.md 3).
std::unique_ptr<SignInOperation> signIn(const DialectSettings &settings, const SignInWay &way,
                                        const Credentials &typed);

} // namespace clientele::bigcapital
