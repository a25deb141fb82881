// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/figures.h"
#include "sandbox/bigcapital/settings.h"

#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace clientele::sandbox::bigcapital {

/// An invoice as far as payments need one. Amounts are thousandths, rates billionths.
struct Invoice
{
    qint64 id = 0;
    qint64 customerId = 0;
    QString number;
    QString referenceNo;        ///< null: none
    QDate date, due, delivered; ///< not delivered: a draft
    qint64 total = 0;
    QString currency;
    qint64 rate = OneRate;
};

struct PaymentEntry
{
    qint64 id = 0;
    qint64 invoiceId = 0;
    qint64 amount = 0; ///< thousandths; only whole ones can be sent
};

/// A payment received (reference, 10.2). Null texts are NULL.
struct Payment
{
    qint64 id = 0;
    qint64 customerId = 0;
    QDate date;
    qint64 account = 0; ///< deposit account
    qint64 amount = 0;
    QString currency;
    qint64 rate = OneRate;
    QString number, referenceNo, statement;
    std::optional<qint64> branch;
    qint64 ledger = 0; ///< id of the first of its two entries in the ledger
    std::vector<PaymentEntry> entries;
};

/// The invoices and payments of one organization.
struct Receivables
{
    std::map<qint64, Invoice> invoices;
    std::map<qint64, Payment> payments;
    qint64 lastInvoice = 0;
    qint64 lastPayment = 0;
    qint64 lastEntry = 0;
    qint64 lastLedger = 0;
    qint64 lastNumber = 0; ///< of the counter that numbers payments

    const Invoice *invoice(qint64 id) const;
    Payment *payment(qint64 id);
    /// What is paid of an invoice; payments other than `except` count.
    qint64 paid(qint64 invoiceId, qint64 except = 0) const;
    QString nextNumber() const;
};

/// A ledger account that money can be deposited to, or not.
struct LedgerAccount
{
    qint64 id;
    const char *name;
    const char *slug; ///< null pointer: none, as with the code
    const char *code;
    const char *type;
    const char *label;
    const char *currency;

    bool takesDeposits() const;
};
const LedgerAccount *ledgerAccount(qint64 id);
/// Every account, with all there is to show.
Json accounts();

/// "$1,000.00": the amount with its currency's sign.
QString formattedMoney(qint64 thousandths, const QString &currency);

} // namespace clientele::sandbox::bigcapital
