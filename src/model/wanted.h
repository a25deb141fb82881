// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

namespace clientele {

/// The record as it is wanted: as it was opened, a new one with what it was given then, and over it what was typed.
/// Null where it is not known what was opened.
Record wantedOf(const OverlayRecord &typed);

} // namespace clientele
