// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele {

/// As much of a text as anybody reads in a label: a service may send a name of any length, and laying it out would
/// take the window's time and room.
inline QString brief(const QString &text, qsizetype most = 200)
{
    return text.size() <= most ? text : text.left(most) + QChar(0x2026);
}

} // namespace clientele
