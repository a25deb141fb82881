// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <QSet>

#include <functional>

namespace clientele::backends {

/// Order of two values of one field: empty first, text without case.
int compareForOrder(const Value &a, const Value &b);

/// What of a query a service is not asked to do: filter, order and `top`, done here over the records as they come.
/// Records are handed out page by page, each id once within a page; with `top` and an order only at the end, when it
/// is known which they are.
class LocalList
{
public:
    using Decode = std::function<Result<Record>(const Json &)>;

    LocalList(ListQuery query, Decode decode);

    /// True: the page brought an id that no page before it had.
    bool takePage(const Json::Array &items);
    /// Nothing more will be handed out: `top` is reached.
    bool isFull() const;
    /// Call when the last page has been taken.
    void finish();
    /// Everything there is goes to the caller, so that the service's own count is the count.
    bool takesAll() const { return !m_query.filter && m_query.top <= 0; }

    std::vector<Record> takeRecords() { return std::exchange(m_records, {}); }
    const std::vector<Failure> &unreadable() const { return m_unreadable; }

private:
    bool sortsHere() const { return m_query.top > 0 && !m_query.order.empty(); }

    ListQuery m_query;
    Decode m_decode;
    int m_page = 0;
    qint64 m_handedOut = 0;
    QSet<QString> m_ids;
    std::vector<Record> m_records;
    std::vector<Record> m_kept;
    size_t m_before = 0; // records on the pages before this one
    std::vector<Failure> m_unreadable;
};

} // namespace clientele::backends
