// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query.h"
#include "model/joined_rows.h"
#include "service/company_types.h"

#include <QLocale>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace clientele {

/// Only the first so many rows in an order of their own, whatever order they are shown in ("20 largest balances"). By
/// money: so many of each currency, because amounts of different currencies do not compare.
struct FirstRows
{
    int count = 0; ///< 0: all
    Order by;
};

/// What decides which rows a list shows, and in which order.
struct RowQuery
{
    /// First is the main one; ties by number and id, so that rows never jump. Money is ordered within its currency, and
    /// the currencies one after the other by their codes.
    std::vector<Order> order;
    std::vector<Filter> conditions; ///< all must hold
    FirstRows first;                ///< of those for which they hold
    std::optional<QString> below;   ///< only what stands below the record of this remote id (a journal's lines)
    QString find;                   ///< words; every one must be in some field of the row, without case
    QLocale locale;
    /// What references stand for, by the source of the rows and the list they name.
    std::vector<std::map<QByteArray, LookupPtr>> lookups;
};

/// Search texts by row, made once per row and kept as long as the row does not change. Not thread-safe; handed from
/// one ordering to the next.
class SearchTexts
{
public:
    /// Case-folded text of all the record's own fields as they stand on the screen and as the service has them,
    /// separated by line breaks; not of the company it is of, and no ids.
    const QString &of(const JoinedRows &lists, const RowQuery &query, RowId row);
    void forget(const std::vector<RowId> &rows);
    void clear() { m_texts.clear(); }

private:
    std::vector<QString> m_texts;
};

/// Amounts of this field stand in several currencies, or may: it has to be asked of each row.
bool isMoneyOfSeveral(const JoinedRows &lists, int field);

/// The live rows that match, in order. Pure: may run on any thread, takes long for a million rows.
std::vector<RowId> orderedRows(const JoinedRows &lists, const RowQuery &query, SearchTexts &texts);

} // namespace clientele
