// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lost_parent.h"

namespace clientele {

bool hasLostParent(CompanyHandle &company, const RecordKey &key)
{
    if (!key.isNew() || key.parent.isEmpty())
        return false;
    const EntityName above = company.entityInfo(key.entity).parent;
    if (above.isEmpty() || !company.schema(above))
        return false;
    const ListFeed &feed = company.list(above);
    const Snapshot &there = feed.snapshot();
    // A row that could not be understood may be it.
    return feed.progress().complete && feed.progress().unreadable == 0 && there.find(key.parent) == there.rowIdEnd();
}

} // namespace clientele
