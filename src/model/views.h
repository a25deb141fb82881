// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "model/row_order.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace clientele {

/// A way of looking at a list (ui.md 4.1): which rows, in which order. Data, so that a view is one row in views.cpp.
struct ListView
{
    QByteArray id;              ///< stays the same over versions and languages: "overdue"
    const char *name = nullptr; ///< context "Views"
    std::vector<Filter> conditions;
    std::vector<Order> order; ///< empty: as it is
    FirstRows first;
    const char *nameApart = nullptr; ///< where `first` is taken in each of several currencies; context "Views"

    /// Translated, and as it is true of these lists.
    QString title(const JoinedRows &lists) const;
    /// Every field its conditions stand on.
    std::vector<FieldKey> fieldsUsed() const;
};

/// The id of the view a list opens with, always the first one: all that is in use. What was archived or made inactive
/// is not among it where the service has such a thing, and then its name says so.
inline constexpr const char *inUseView = "all";
/// The id of the view that leaves nothing out, where the first one does.
inline constexpr const char *everythingView = "everything";

/// The built-in views of a list, as far as its schema has the fields they ask for. `now` in the person's own time
/// zone: "changed since Monday" counts from there.
std::vector<ListView> builtInViews(const EntitySchema &schema, const QDateTime &now);

/// How many rows each view has; nothing for one that asks for figures which have not been loaded for every row. Of the
/// records below the one of this remote id alone (the lines of a journal), where `below` is given. Pure: may run on any
/// thread, takes long for a million rows.
std::vector<std::optional<int>> countRows(const JoinedRows &lists, const std::vector<ListView> &views,
                                          const std::optional<QString> &below = std::nullopt);

} // namespace clientele
