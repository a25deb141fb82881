// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

#include <vector>

namespace clientele {

/// A proposal (gui/payments: Apply) made it, or changed it.
bool isProposed(const OverlayRecord &typed);

/// The lines of one payment: journal, document number and customer. Empty where it is not numbered.
QString paymentOf(const Record &line);

/// The further lines, not sent yet, of the proposal a line belongs to: without one of them the others would be wrong,
/// so they go together. `line` as it is wanted now. The pointers are the overlay's.
std::vector<const OverlayRecord *> proposedWith(const Overlay &overlay, const Record &line);

} // namespace clientele
