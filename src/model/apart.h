// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele {

/// A part of a sentence that stands apart from its direction (isolates, Unicode annex 9): a name may run the other way
/// than the words around it, and would take the figures beside it along.
inline QString apart(const QString &part)
{
    return part.isEmpty() ? part : QChar(0x2068) + part + QChar(0x2069);
}

} // namespace clientele
