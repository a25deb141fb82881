// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <vector>

namespace clientele {

/// What the service really kept of a write (product.md 2.4).
struct Echo
{
    enum class Kind : quint8 {
        Kept,
        Tidied,   ///< trimmed, blanks in a row made one, upper-cased, rounded; never a loss of whole cents
        Ignored,  ///< not stored: still what it was before
        Turned,   ///< same number, opposite sign
        Replaced, ///< stored as something else altogether
        /// Not sent, changed by the service's own rules. Figures it always reckons by itself (balances, time stamps)
        /// only where a sent field says that it changes them (FieldSpec::alsoChanges).
        Followed,
    };
    FieldKey field;
    Kind kind = Kind::Kept;
    Value sent; ///< invalid (Absent) for Followed
    Value stored;

    /// Must be acknowledged: stays "Saved differently from what you entered: please check".
    bool needsLook() const { return kind == Kind::Ignored || kind == Kind::Turned || kind == Kind::Replaced; }
};

/// Compares what was sent with what the service answered: one entry per sent field, in the order sent, then what
/// followed, in table order. `before` is the record as it was at the service just before (null or with unknown values
/// for a create); fields not known in `stored` are taken as Kept. Where a field was both not stored and "turned"
/// (5 sent, -5 before and after), it is Ignored.
std::vector<Echo> echoCheck(const Record &before, const Changes &sent, const Record &stored);

} // namespace clientele
