// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper_sheet.h"
#include "model/payment_book.h"

#include <QDateTime>

namespace clientele {

/// The payments of a journal on paper (ui.md 4.12), as they are wanted: every line with what it applies to, those not
/// sent yet marked, and the sum. `now`: said on it, as such a list is out of date with the next line.
PaperSheet journalPaper(const PaymentBook &book, const Record &journal, const QDateTime &now);

} // namespace clientele
