// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/payment_book.h"

#include <QDateTime>

#include <memory>

class QTextDocument;

namespace clientele {

/// The payments of a journal on paper (ui.md 4.12), as they are wanted: every line with what it applies to, those not
/// sent yet marked, and the sum. `now`: said on it, as such a list is out of date with the next line.
std::unique_ptr<QTextDocument> journalPaper(const PaymentBook &book, const Record &journal, const QDateTime &now);

} // namespace clientele
