// SPDX-License-Identifier: GPL-3.0-or-later
// Invoices and payments: the other half of bigcapital::Books.
#include "sandbox/bigcapital/books.h"

#include <algorithm>

namespace clientele::sandbox::bigcapital {

namespace {

/// Customers beyond these owe what they owe from an opening balance.
constexpr qint64 CustomersWithInvoices = 1000;

} // namespace

void fillReceivables(Organization &organization, QDate today)
{
    Receivables &books = organization.receivables;
    const auto invoice = [&](const Customer &customer, qint64 total, int due, bool delivered) {
        Invoice one;
        one.id = ++books.lastInvoice;
        one.customerId = customer.id;
        one.number = QStringLiteral("INV-%1").arg(one.id, 5, 10, QLatin1Char('0'));
        if (one.id % 3 == 1)
            one.referenceNo = QStringLiteral("PO-%1").arg(70 + one.id);
        one.due = today.addDays(due);
        one.date = one.due.addDays(-30);
        if (delivered)
            one.delivered = one.date;
        one.total = total;
        one.currency = customer.currency;
        one.rate = customer.openingRate;
        books.invoices.emplace(one.id, one);
        return one.id;
    };
    for (auto &[id, customer] : organization.customers) {
        if (id > CustomersWithInvoices)
            break;
        const qint64 open = customer.balance - customer.opening;
        if (open <= 0)
            continue;
        const qint64 first = id % 3 == 0 ? open / 3 / 1000 * 1000 : 0;
        if (first > 0)
            invoice(customer, first, static_cast<int>(id % 70) - 60, true);
        // What is left may have cents, which no payment of this service can settle (reference, 10.2).
        const bool partly = id % 4 == 1 && open < LargestAmount / 4;
        const qint64 before = partly ? std::max<qint64>(open / 2 / 1000 * 1000, 1000) : 0;
        const qint64 last = invoice(customer, open - first + before, static_cast<int>(id % 45), true);
        if (id % 6 == 0)
            invoice(customer, 120'000, 30, false);
        if (!partly)
            continue;
        Payment payment;
        payment.id = ++books.lastPayment;
        payment.customerId = id;
        payment.date = today.addDays(-static_cast<int>(id % 20) - 1);
        payment.account = id % 8 == 1 ? 1002 : 1000;
        payment.currency = customer.currency;
        payment.rate = customer.openingRate;
        payment.number = QStringLiteral("PAY-%1").arg(++books.lastNumber, 5, 10, QLatin1Char('0'));
        if (id % 8 == 5)
            payment.referenceNo = QStringLiteral("CHK-%1").arg(80'000 + id);
        if (id % 5 != 0)
            payment.statement = QStringLiteral("Zahlung erhalten — danke");
        payment.amount = before;
        payment.ledger = books.lastLedger + 1;
        books.lastLedger += 2;
        payment.entries = {{++books.lastEntry, last, before}};
        books.payments.emplace(payment.id, std::move(payment));
    }
}

} // namespace clientele::sandbox::bigcapital
