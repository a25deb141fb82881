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
        Tidied,   ///< trimmed, upper-cased, rounded
        Ignored,  ///< not stored: still what it was before
        Turned,   ///< same number, opposite sign
        Replaced, ///< stored as something else altogether
        Followed, ///< not sent, changed by the service's own rules
    };
    FieldKey field;
    Kind kind = Kind::Kept;
    Value sent;   ///< invalid (Absent) for Followed
    Value stored;

    /// Must be acknowledged: stays "Saved differently from what you entered: please check".
    bool needsLook() const { return kind == Kind::Ignored || kind == Kind::Turned || kind == Kind::Replaced; }
};

/// Compares what was sent with what the service answered. `before` is the record as it was at the service just
/// before; fields not known in `stored` are taken as Kept.
std::vector<Echo> echoCheck(const Record &before, const Changes &sent, const Record &stored);

} // namespace clientele
