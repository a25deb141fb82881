// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/block_instead.h"

#include <algorithm>

namespace clientele {

namespace {

std::optional<Change> changeTo(const Record &record, bool outOfUse)
{
    const FieldSpec *field = record.isNull() ? nullptr : retiringField(*record.schema());
    if (!field)
        return {};
    Value wanted;
    if (field->type == FieldType::Choice && !field->choices.empty())
        wanted = Value::text((outOfUse ? field->choices.back() : field->choices.front()).value);
    else if (field->type == FieldType::YesNo)
        wanted = Value::yesNo(field->term->retiredValue == outOfUse);
    const Value &now = record.value(field->key);
    const bool offered = now.state() != Value::State::NotOffered && now.state() != Value::State::Absent;
    if (!wanted.isKnown() || !offered || field->same(now, wanted))
        return {};
    return Change{field->key, now, wanted};
}

} // namespace

const FieldSpec *retiringField(const EntitySchema &schema)
{
    const auto field = std::find_if(schema.fields().begin(), schema.fields().end(), [](const FieldSpec &one) {
        return one.onEdit && one.term && one.term->retire && one.term->reinstate;
    });
    return field == schema.fields().end() ? nullptr : &*field;
}

std::optional<Change> blockInstead(const Record &record)
{
    return changeTo(record, true);
}

std::optional<Change> blockInstead(const SubmissionView &refused)
{
    if (refused.kind != ChangeKind::Delete || refused.state != SubmissionState::Rejected || refused.acknowledged)
        return {};
    return blockInstead(refused.opened);
}

std::optional<Change> reinstate(const Record &record)
{
    return changeTo(record, false);
}

} // namespace clientele
