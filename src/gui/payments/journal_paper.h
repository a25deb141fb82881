// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper_sheet.h"
#include "model/payment_book.h"

namespace clientele {

/// The payments of a journal on paper (ui.md 4.12), as they are wanted: every line with what it applies to, those not
/// sent yet marked, and the sum, beside the total of the bank statement where there is one. Says of when it is
/// (PaymentBook::readAt): it is out of date with the next line.
PaperSheet journalPaper(const PaymentBook &book, const Record &journal,
                        const std::optional<Decimal> &statement = std::nullopt);

} // namespace clientele
