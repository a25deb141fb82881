// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::layer {

/// The failure an answer means, by `error_enum` first and status second (layer.md 3.3); an answer of 2xx that carries
/// `errors` is one, too. `creating`: a conflict is then about a key that exists.
std::optional<Failure> failureOf(const Answer &answer, bool creating = false);

/// What stands in the envelope. Null for an answer without a body.
Result<Json> dataOf(const Answer &answer);

} // namespace clientele::layer
