// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/layer/context.h"

namespace clientele::layer {

// Invoice payments with their allocations, and the invoices that join them to customers (layer.md 7 and 8).

SchemaPtr paymentSchema();
SchemaPtr invoiceSchema();

/// A payment from its JSON. Its customers are known where its invoices have been read; else they are not fetched.
Result<Record> decodePayment(Context &context, const Json &object, const QDateTime &readAt);

/// Payments, after the invoices that tell whose they are: all of them, or one customer's. A filter by customer keeps
/// the payments that have a part for this customer, whoever else they are for; one by date is the service's.
std::unique_ptr<ListOperation> paymentList(const ContextPtr &context, const ListQuery &query);
/// Invoices of all customers, or of the one the filter names.
std::unique_ptr<ListOperation> invoiceList(const ContextPtr &context, const ListQuery &query);
/// No call reads one payment (7.1): its day is listed where that is known, then everything.
std::unique_ptr<ReadOperation> paymentReading(const ContextPtr &context, const RecordKey &key);
/// Create, change or delete. Only what changed goes out, as an amount or a day sent again makes the service reverse its
/// entries (7.5); allocations always go as the whole set, with what else they held.
std::unique_ptr<WriteOperation> paymentWriting(const ContextPtr &context, const WriteWish &wish);

} // namespace clientele::layer
