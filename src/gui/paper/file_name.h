// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele {

/// A name for a file that every system takes, made of words that may hold anything, without ending: no marks that
/// stand for folders, no names that devices have, no blank or dot at its end, and at most `longest` bytes.
QString safeFileName(const QString &words, qsizetype longest = 150);

} // namespace clientele
