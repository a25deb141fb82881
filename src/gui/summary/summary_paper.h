// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper_sheet.h"
#include "model/account_summary.h"

namespace clientele {

/// The account of one customer as a letter to whoever keeps its books: address, balance, what is open by age, open
/// invoices, payments not posted yet, and when that was so.
PaperSheet summarySheet(const AccountSummary &summary, const QLocale &locale);

/// What a file of these accounts is called, without its ending: by the customer, or of several by their company.
QString summaryFileName(const std::vector<AccountSummary> &summaries, const QDate &day);

} // namespace clientele
