// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/books.h"
#include "sandbox/bigcapital/listing.h"

namespace clientele::sandbox::bigcapital {

/// One page of payments, less checked than one of customers (reference, 10.3). Throws Rebuff.
struct PaymentPage
{
    std::vector<const Payment *> rows;
    qint64 total = 0;
    qint64 page = 1;
    Json pageSize; ///< a text where it was sent
    QString order;
    QString column;
    QString keyword; ///< null: not searched
};
PaymentPage listedPayments(const Organization &organization, const Parameters &asked);

} // namespace clientele::sandbox::bigcapital
