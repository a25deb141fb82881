// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/below.h"

#include <algorithm>

namespace clientele {

namespace {

const Record *findIn(const std::vector<Record> &records, const QString &remoteId)
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const Record &record) { return record.key.remoteId == remoteId; });
    return found == records.end() ? nullptr : &*found;
}

} // namespace

bool isAsShown(const Record &shown, const Record &now)
{
    if (!shown.version.isEmpty() && !now.version.isEmpty())
        return shown.version == now.version;
    if (shown.isNull() || now.isNull())
        return false;
    const std::vector<FieldSpec> &fields = shown.schema()->fields();
    return std::all_of(fields.begin(), fields.end(), [&](const FieldSpec &field) {
        return field.calculated || field.same(shown.value(field.key), now.value(field.key));
    });
}

bool saysTheSame(const Record &shown, const Record &now)
{
    const std::vector<FieldSpec> &fields = shown.schema()->fields();
    return std::all_of(fields.begin(), fields.end(), [&](const FieldSpec &field) {
        const Value &was = shown.value(field.key);
        const Value &is = now.value(field.key);
        return field.calculated || !was.isKnown() || !is.isKnown() || field.same(was, is);
    });
}

BelowDifference differenceBelow(const std::vector<Record> &shown, const std::vector<Record> &now)
{
    BelowDifference difference;
    for (const Record &one : shown) {
        const Record *there = findIn(now, one.key.remoteId);
        if (!there)
            difference.missing.push_back(one);
        else if (!isAsShown(one, *there))
            difference.changed.push_back({one, *there});
    }
    for (const Record &one : now) {
        if (!findIn(shown, one.key.remoteId))
            difference.added.push_back(one);
    }
    return difference;
}

} // namespace clientele
