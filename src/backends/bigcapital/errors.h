// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::bigcapital {

/// The failure an answer means, whichever of the service's many error bodies it has (bigcapital.md 4). `schema`: to put
/// the refusals of a validation at their fields; null: no fields are looked for.
std::optional<Failure> failureOf(const Answer &answer, const SchemaPtr &schema = {});

} // namespace clientele::bigcapital
