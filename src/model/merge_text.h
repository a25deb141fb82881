// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge.h"
#include "model/wording.h"

#include <QStringList>

namespace clientele {

/// How the rows of a merge are put into words. Pure; every value goes through ValueText.
namespace mergetext {

/// "Phone", or the group's name for a whole group.
QString label(const MergeRow &row, const EntitySchema &schema);

/// One side's values of a row, composed for reading in two lines, or three where the sides of a payment differ in as
/// many parts: an address as one writes it on a letter.
/// The country stands in an address only where the sides of `merge` differ in it, and always beside a VAT number.
/// Of a payment, what the sides of `merge` differ in stands first. Nothing at all is an empty list. `side`
/// is one of the merge's records, or its result.
QStringList lines(const MergeRow &row, const Record &side, const Merge &merge, const ValueText &text);

/// The same in one line, with "(empty)" for nothing: for sentences and screen readers.
QString sentence(const MergeRow &row, const Record &side, const Merge &merge, const ValueText &text);

} // namespace mergetext
} // namespace clientele
