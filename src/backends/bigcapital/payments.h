// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/bigcapital/context.h"

namespace clientele::bigcapital {

// Payments received, the invoices they can cover and the accounts they go to (bigcapital.md 10).

inline constexpr const char *paymentSet = "payments-received";

SchemaPtr paymentSchema();
SchemaPtr invoiceSchema();
SchemaPtr accountSchema();

/// Where the answer has no entries, the allocations are not fetched. `known` as in Context::decode.
Result<Record> decodePayment(Context &context, const Json &object, const QDateTime &readAt,
                             const Record *known = nullptr);

/// Payments received. Rows of the list have no entries: their allocations are not fetched.
std::unique_ptr<ListOperation> paymentList(const ContextPtr &context, const ListQuery &query);
/// Delivered invoices with something due. With the query's parent: those this payment covers or could cover, each with
/// what is due as if it were not there.
std::unique_ptr<ListOperation> invoiceList(const ContextPtr &context, const ListQuery &query);
/// Accounts a payment can be deposited in.
std::unique_ptr<ListOperation> accountList(const ContextPtr &context, const ListQuery &query);
std::unique_ptr<ReadOperation> paymentReading(const ContextPtr &context, const RecordKey &key);
/// Create, change or delete. A change sends what the service wants in every one, and the exchange rate, which it would
/// set back. A new payment without a rate goes out with 1 if its invoices are in the organization's own currency, which
/// is looked up first; in another one it is refused, as the service would take 1 without a word.
std::unique_ptr<WriteOperation> paymentWriting(const ContextPtr &context, const WriteWish &wish);
/// Payments that may have come of a creation nobody answered: of its customer, day and account, and none of
/// WriteWish::notMine (no time tells when a payment was made, 10.2); each read in full, so that its entries can be
/// compared.
std::unique_ptr<ListOperation> paymentsLookedFor(const ContextPtr &context, const WriteWish &wish);
/// All payments of its customer, as the list has them.
std::unique_ptr<ListOperation> paymentsOfCustomer(const ContextPtr &context, const WriteWish &wish);

} // namespace clientele::bigcapital
