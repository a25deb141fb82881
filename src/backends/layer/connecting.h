// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::layer {

/// What a person is asked for when connecting.
ServiceInfo serviceInfo();

/// A business token is used as it is; client credentials are exchanged for a platform token (layer.md 2.1).
std::unique_ptr<SignInOperation> signIn(const DialectSettings &settings, const SignInWay &way,
                                        const Credentials &typed);

} // namespace clientele::layer
