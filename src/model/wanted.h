// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

namespace clientele {

/// The *wanted* record, here and wherever else the word stands: what the person wants the service to hold. It is the
/// record as it was opened (a new one: with what it was given then), and over it what was typed and is not sent. Null
/// where it is not known what was opened. Pure; a copy that follows nothing typed later.
Record wantedOf(const OverlayRecord &typed);

} // namespace clientele
