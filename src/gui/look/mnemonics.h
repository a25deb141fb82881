// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace clientele {

/// `text` with a mnemonic that is not in `taken` yet, which gets it: its own letter if it is free, else the first free
/// letter of the text, else none. Labels come from translations, so that only the form can make them distinct.
QString withFreeMnemonic(const QString &text, QSet<QChar> &taken);

/// Puts the mnemonic of `text`, if it has one, into `taken`.
void takeMnemonic(const QString &text, QSet<QChar> &taken);

} // namespace clientele
