// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/block_instead.h"

namespace clientele {

std::optional<Change> blockInstead(const Record &record)
{
    const FieldSpec *field = record.isNull() ? nullptr : record.schema()->find("blocked");
    if (!field || !field->onEdit)
        return {};
    Value strongest;
    if (field->type == FieldType::Choice && !field->choices.empty())
        strongest = Value::text(field->choices.back().value);
    else if (field->type == FieldType::YesNo)
        strongest = Value::yesNo(true);
    const Value &now = record.value(field->key);
    const bool offered = now.state() != Value::State::NotOffered && now.state() != Value::State::Absent;
    if (strongest.isEmpty() || !offered || field->same(now, strongest))
        return {};
    return Change{field->key, now, strongest};
}

std::optional<Change> blockInstead(const SubmissionView &refused)
{
    if (refused.kind != ChangeKind::Delete || refused.state != SubmissionState::Rejected || refused.acknowledged)
        return {};
    return blockInstead(refused.opened);
}

} // namespace clientele
