// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/financials/address.h"
#include "sandbox/financials/view.h"

#include <functional>
#include <optional>

namespace clientele::sandbox::financials {

/// The query options of one request against one set.
struct Query
{
    std::function<bool(const Row &)> filter;             ///< none: every row
    std::function<bool(const Row &, const Row &)> order; ///< none: as the books are kept
    QList<int> columns;                                  ///< in the order of the page, whatever order was asked for
    std::optional<qint64> top;
    qint64 skip = 0;
    qint64 position = 0; ///< from $skiptoken: rows already given
    bool count = false;
};

/// Throws Refusal for options that the service does not know or refuses (reference, 7). The view must outlive it.
Query readQuery(const Address &address, const EntitySet &set, const View &view, const Settings &settings);

QByteArray writeSkipToken(qint64 position);

/// Reads a $filter: conditions joined by and / or, functions one level deep. Refuses what the server refuses: `or`
/// over distinct fields, `not` (501), computed and nested fields, unknown names, wrong literals (400). A lambda is not
/// refused but makes the whole filter ignored: then nothing is returned.
std::function<bool(const Row &)> readFilter(const QByteArray &text, const EntitySet &set, const View &view,
                                            const Settings &settings);

/// The property that a filter or an order may use. Throws Refusal.
int usableColumn(const QByteArray &name, const EntitySet &set, const Settings &settings);
/// -1, 0 or 1. Text without case, codes and ids letter by letter, amounts by their value.
int compareValues(Type type, const QByteArray &left, const QByteArray &right);

} // namespace clientele::sandbox::financials
