// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace clientele {

/// The locality of an address, by its lines: city, state and postcode as they are written on a letter in the country it
/// goes to, whatever the language of the program: "Atlanta, GA 31772", "10115 Berlin", "London" above "SW1A 1AA".
/// `country`: its code of two letters or its name; where it says nothing, the postcode stands before the city, or
/// behind a state. Parts may be empty.
QStringList localityLines(const QString &city, const QString &state, const QString &postcode, const QString &country);

} // namespace clientele
