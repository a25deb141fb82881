// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/books.h"

namespace clientele::sandbox::bigcapital {

/// As the list of receivable invoices shows it. `today` is the server's.
Json shownInvoice(const Invoice &invoice, const Receivables &books, const Settings &settings, QDate today);
/// As the answer to a write shows it: the row with its entries.
Json writtenPayment(const Payment &payment, const Settings &settings);
/// As a list shows it: with customer and account, without entries.
Json listedPayment(const Payment &payment, const Organization &organization, const Settings &settings);
/// As a GET by id shows it: with everything.
Json wholePayment(const Payment &payment, const Organization &organization, const Settings &settings, QDate today);
/// What the service's own form is filled from: the payment, and every invoice it could cover.
Json editPage(const Payment &payment, const Organization &organization, const Settings &settings);

} // namespace clientele::sandbox::bigcapital
