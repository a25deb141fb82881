// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/layer/settings.h"

#include <QString>

#include <optional>
#include <vector>

namespace clientele::sandbox::layer {

/// A part of a payment: for an invoice, or for a ledger account (reference, 7.4). Cents.
struct Allocation
{
    QString invoiceId;
    Json account; ///< an account identifier; null where there is an invoice
    qint64 amount = 0;
    Json memo, metadata, referenceNumber;
};

/// A payment of the business; it says nothing of customers (reference, 7.3). Cents.
struct Payment
{
    QString id;
    QString at; ///< to the letter as it was given
    QString method;
    qint64 amount = 0;
    qint64 fee = 0;
    Json externalId, processor, memo, metadata, referenceNumber; ///< text or null; metadata anything
    Json clearingAccount;                                        ///< as answers show it
    Json prepaymentAccount;
    Json additionalFees = Json::array({});
    std::vector<Allocation> allocations;
    QString importedAt;
    QString dedicatedTo; ///< id of the invoice it wholly belongs to; empty: it stands by itself

    /// "YYYY-MM-DD" of the day it was paid on, in UTC.
    QString day() const { return at.left(10); }
};

/// An invoice as far as payments need one (reference, 8). Cents.
struct Invoice
{
    QString id, externalId, number, customerId;
    QString sentAt = {}, dueAt = {}, voidedAt = {};
    QString fixedStatus = {}; ///< "VOIDED", "WRITTEN_OFF", ...: not worked out from payments
    QString lineId = {}, description = {};
    qint64 unitPrice = 0;
    QString quantity = {};
    qint64 total = 0;
    Json memo = {};
    QString importedAt = {}, updatedAt = {};
};

/// The invoices and payments of one business, in the order they came in.
class Receivables
{
public:
    std::vector<Invoice> invoices;
    std::vector<Payment> payments;

    Invoice *invoice(const QString &id);
    const Invoice *invoice(const QString &id) const;
    const Invoice *invoiceWithExternalId(const QString &externalId) const;
    Payment *payment(const QString &id);
    Payment *paymentWithExternalId(const QString &externalId);

    /// What is not paid yet, payments other than `except` taken off.
    qint64 outstanding(const Invoice &invoice, const QString &except = {}) const;
    QString status(const Invoice &invoice, const Settings &settings) const;

    Json show(const Payment &payment, const Settings &settings) const;
    /// `customer` as answers show it, or null.
    Json show(const Invoice &invoice, const Json &customer, const QString &businessId, const Settings &settings) const;

private:
    /// The last payment's moment, where nothing is left to pay.
    QString paidAt(const Invoice &invoice) const;
};

/// The ledger account that money lands on, as payments show it; null for an identifier of none.
/// `identifier` is {"type":"AccountId","id":...} or {"type":"StableName","stable_name":...}.
Json clearingAccount(const Json &identifier);
Json undepositedFunds();

} // namespace clientele::sandbox::layer
