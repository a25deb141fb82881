// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules.h"
#include "service/company_handle.h"

#include <vector>

namespace clientele {

class PaymentBook;

/// What is wrong with what is typed of a record and not sent (`changes`, of which there are some), or is to be looked
/// at in it: by its own fields, and by what it refers to. `wanted`: with them. `book`: the company's, for lines of
/// journals; nullptr: nothing is looked at there. What is wrong with a field that is not among the changes stands at
/// the first that is; of a new record it stays where it is, as it is sent as a whole. GUI thread.
std::vector<Problem> problemsOf(CompanyHandle &company, const OverlayRecord &unsent, const Record &wanted,
                                const Changes &changes, const PaymentBook *book);

} // namespace clientele
