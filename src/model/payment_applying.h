// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applying.h"
#include "core/record.h"

#include <vector>

namespace clientele {

// From a proposal of core/applying.h to what is typed into lines of a journal (ui.md 4.12). Pure.

/// Who and of when it is; what is open of it depends on who asks. Its date is the one it counts from in the ledger,
/// where that is another than the one printed on it.
OpenInvoice openInvoiceOf(const Record &invoice);

/// What is still open for this line, as far as is known: the open invoices of its customer and its currency
/// (`currency`; an invoice that names none is of any), less what other lines of the journal already use of them.
/// Where the service does not tell what is open, what that may be at most: of the invoice's total.
std::vector<OpenInvoice> openFor(const Record &line, const std::vector<Record> &journalLines,
                                 const std::vector<Record> &invoices, const QString &currency);

/// What one line of the journal becomes.
struct AppliedLine
{
    bool isNew = false; ///< a further line under the same document number
    Changes changes;
};

/// The lines that carry out `way`: the first is the line itself, each further one pays one more invoice under the same
/// document number. What is left over is the last of them, applied to none: on account.
std::vector<AppliedLine> linesFor(const Record &line, const Application &way, const std::vector<OpenInvoice> &invoices);

} // namespace clientele
