// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/json.h"

namespace clientele::bigcapital {

// Answers have snake_case, the published page shows camelCase; requests are camelCase (bigcapital.md 2). Either is
// read.

constexpr int mostCharacters = 255; ///< of a text, 9
constexpr int amountScale = 3;      ///< digits after the point that the service keeps of an amount

/// The member of this name in either spelling; null where there is none.
const Json &member(const Json &object, QStringView snake, QStringView camel);

/// A field that is read in either spelling, and sent in the second.
FieldSpec named(FieldSpec row, const char *snake, const char *camel, const Codec &codec);
/// A field that is read in either spelling, and never sent.
FieldSpec shown(FieldSpec row, const char *snake, const char *camel, const Codec &codec);
/// A text the person edits; cleared by null, because "" is refused or kept as a value of its own (6.2).
FieldSpec text(const char *key, const char *snake, const char *camel);

} // namespace clientele::bigcapital
