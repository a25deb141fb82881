// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace clientele {

/// The longest text of one field that is taken from a service, in UTF-16 units. No field of any of the services comes
/// near it (the longest of a Business Central customer has 250). A window shows one line of it; laying out millions
/// takes seconds each time, and a line to type in holds so many and would cut the rest off.
constexpr int longestText = 32'767;

} // namespace clientele
