// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "core/record.h"

#include <QDate>

#include <optional>

namespace clientele::bigcapital {

// A day comes as the instant of the server's midnight (bigcapital.md 8). Between 10:00 and 12:00 UTC that is the same
// day for a server far in the west (UTC-10 to UTC-12), and the day after for one far in the east (UTC+12 to UTC+14).
// The twin of the date, which is a text in a format of the organization's own, knows which; it stands in what is read,
// but not in answers to writes (6.1, 10.2).

/// The day after, if the twin's numbers are those of it and not of `rounded`; `rounded` in the other case; none if
/// they fit neither. Names of months and signs between the numbers do not count, nor does their order.
std::optional<QDate> dayByTwin(const QDate &rounded, const QString &twin);

/// `object` with plain days in the place of instants that the schema's codec would take for the day before. Where no
/// twin tells, `farEast` does, which every telling twin sets, and where nothing has set it yet, the day `known` has, if
/// it is the rounded one or the one after. All else stays as it came.
Json withPlainDays(const EntitySchema &schema, const Json &object, std::optional<bool> &farEast,
                   const Record *known = nullptr);

} // namespace clientele::bigcapital
