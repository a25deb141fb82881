// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

namespace clientele {

/// The page of a form that a field stands on: where the vocabulary has it. A page on which nothing can ever be typed is
/// none: what it tells (a payment's currency) stands on the first.
FormPage pageOf(const EntitySchema &schema, const FieldSpec &field);
/// Whether any field stands there.
bool hasPage(const EntitySchema &schema, FormPage page);

} // namespace clientele
