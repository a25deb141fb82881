// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire.h"

namespace clientele::contract {

/// Sends one request as it stands on a connection of its own, with this bearer token unless it says itself who it is,
/// and nothing else added; follows and repeats nothing. Blocks until the other side has closed, ten seconds at most.
/// For loopback.
Answer ask(const Request &request, const QByteArray &token);

} // namespace clientele::contract
