// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query.h"
#include "core/snapshot.h"

#include <QLocale>
#include <QString>

#include <memory>
#include <vector>

namespace clientele {

/// Only the first so many rows in an order of their own, whatever order they are shown in ("20 largest balances").
struct FirstRows
{
    int count = 0; ///< 0: all
    Order by;
};

/// What decides which rows a list shows, and in which order.
struct RowQuery
{
    std::vector<Order> order;       ///< first is the main one; ties by number and id, so that rows never jump
    std::vector<Filter> conditions; ///< all must hold
    FirstRows first;                ///< of those for which they hold
    QString find;                   ///< words; every one must be in some field of the row, without case
    QLocale locale;
};

/// Search texts by row, made once per row and kept as long as the row does not change. Not thread-safe; handed from
/// one ordering to the next.
class SearchTexts
{
public:
    /// Case-folded text of all the row's fields, separated by line breaks.
    const QString &of(const Snapshot &snapshot, RowId row);
    void forget(const std::vector<RowId> &rows);
    void clear() { m_texts.clear(); }

private:
    std::vector<QString> m_texts;
};

/// The live rows that match, in order. Pure: may run on any thread, takes long for a million rows.
std::vector<RowId> orderedRows(const Snapshot &snapshot, const RowQuery &query, SearchTexts &texts);

} // namespace clientele
