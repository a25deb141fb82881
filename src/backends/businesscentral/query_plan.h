// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/businesscentral/habits.h"

namespace clientele::businesscentral {

/// How a ListQuery is carried out: what the service does, in one or more requests, and what is left for here
/// (business-central.md 7).
struct Plan
{
    /// One request each, with this $filter (not encoded; empty: none). More than one where the service has no `or`
    /// over different fields; their records are put together by id. None: nothing can match.
    std::vector<QString> filters;
    std::optional<Filter> here;     ///< what remains to be checked here
    std::vector<Order> orderHere;   ///< what remains to be sorted here
    QByteArray orderBy;             ///< $orderby
    QByteArray select;              ///< $select
    std::vector<QByteArray> expand; ///< in the service's names, without the financial details
    bool figures = false;           ///< the financial details are wanted, if they are not on the record
    qint64 top = 0;                 ///< $top; 0: not sent
    bool needsFigures = false;      ///< what is checked or sorted here cannot be without the figures
    bool serverSide = false;        ///< the service filters, sorts or selects
    /// Fields that the service is asked to filter or sort by.
    QSet<FieldKey> asked;

    /// $filter, $orderby, $top, $select, $expand, percent-encoded and joined; `details` is the navigation property of
    /// the financial details or empty.
    QByteArray options(size_t request, const QByteArray &details) const;
};

/// With `everythingHere` the service is asked for the plain list: for a service that refused the clever request.
Plan planQuery(const ListQuery &query, const Place &place, const Habits &habits, bool everythingHere);

/// A literal in a filter: text in quotes with quotes doubled, guid, number, date and yes/no bare (7). Nothing: cannot
/// be written.
std::optional<QString> filterLiteral(const FieldSpec &field, const Value &value, const Habits &habits);

} // namespace clientele::businesscentral
