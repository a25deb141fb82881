// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

#include <optional>

namespace clientele {

/// The field by which this entity's records are taken out of use in place of being deleted: the first one whose term
/// says so and that may be edited ("archived", "active", "blocked"). Null where there is none.
const FieldSpec *retiringField(const EntitySchema &schema);
/// What can be done in place of deleting a record the service wants to keep (ui.md 4.3): the change of the retiring
/// field to its strongest choice, which dialects list last. Nothing where there is no such field, or the record is out
/// of use already.
std::optional<Change> blockInstead(const Record &record);
/// The same for a delete that was refused; nothing for any other submission.
std::optional<Change> blockInstead(const SubmissionView &refused);
/// The way back: to the first choice, or the other of yes and no. Nothing where the record is in full use.
std::optional<Change> reinstate(const Record &record);

} // namespace clientele
