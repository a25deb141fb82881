// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::financials {

/// Where one kind of record lives at the service.
struct Place
{
    EntityName entity;
    QByteArray set; ///< path segment: "customers"
    bool lookup = false;
    SchemaPtr schema;
    bool byIdOrCode = false; ///< customers name its rows by id or by code, as the server is old (4.1)
    bool listed = true;      ///< EntityInfo::listed

    /// Only read are what is set-up, invoices, and what the service reckons.
    bool isWritten() const { return !lookup && entity != "invoice" && entity != "ageing"; }
};

/// `longestName`: 50 on NAV 2018 and before, 100 later (dynamics-financials-beta.md 4.2).
SchemaPtr customerSchema(int longestName = 100);
SchemaPtr paymentJournalSchema(int longestName = 100);
SchemaPtr paymentSchema(int longestName = 100);
SchemaPtr invoiceSchema();
SchemaPtr ageingSchema();
/// All places of one connection.
std::vector<Place> places(int longestName);

} // namespace clientele::financials
