// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/value.h"

#include <optional>
#include <vector>

namespace clientele {

/// One entry of a list of keys and values (tags).
struct Pair
{
    QString key;
    QString value;
    bool operator==(const Pair &) const = default;
};

/// The entries of a list; none for an empty one; nothing for a list of anything else.
std::optional<std::vector<Pair>> pairsOf(const Value &list);
Value valueOf(const std::vector<Pair> &pairs); ///< Blank for none
/// "region: west; owner: ana", in the order of the list. What has ":" or ";" or quotation marks in it stands in
/// quotation marks, which are doubled inside, so that pairsIn reads back what was shown.
QString pairsText(const std::vector<Pair> &pairs);
/// Nothing for a text that is no such list; blanks around keys and values do not count.
std::optional<std::vector<Pair>> pairsIn(const QString &text);

} // namespace clientele
