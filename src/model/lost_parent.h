// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

namespace clientele {

/// What a new record was to stand below (a payment's journal) is known not to be at the service any more: the list of
/// all it could stand below was read to its end, and does not have it. GUI thread.
bool hasLostParent(CompanyHandle &company, const RecordKey &key);

} // namespace clientele
