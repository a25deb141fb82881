// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/settings.h"
#include "sandbox/businesscentral/store.h"

#include <QList>

namespace clientele::sandbox::businesscentral {

/// A $filter as a condition over the table `t`. Empty = everything.
struct Condition
{
    QByteArray sql;
    QList<Bound> values;
};

/// Reads a $filter (decoded) as the service does: conditions on the set's own fields, joined by and / or, one
/// level of functions. Throws Refusal for what the real one refuses: `or` over distinct fields and `not` (501),
/// calculated fields, unknown names, wrong literals, nested functions, `in` (400). A lambda is not refused but
/// makes the whole filter ignored. Rules: reference, section 7.
Condition readFilter(const QByteArray &text, const EntitySet &set, const Settings &settings);

} // namespace clientele::sandbox::businesscentral
