// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

#include <optional>

namespace clientele {

/// What can be done in place of deleting a record the service wants to keep (ui.md 4.3): the change of the schema's
/// "blocked" to its strongest choice, which dialects list last. Nothing where the entity cannot be blocked, or is
/// blocked so already.
std::optional<Change> blockInstead(const Record &record);
/// The same for a delete that was refused; nothing for any other submission.
std::optional<Change> blockInstead(const SubmissionView &refused);

} // namespace clientele
