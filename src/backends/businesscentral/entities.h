// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <vector>

namespace clientele::businesscentral {

/// Where one kind of record lives at the service. Adding an entity is one schema table and one row here.
struct Place
{
    EntityName entity;
    QByteArray set; ///< path segment: "customers"
    bool lookup = false;
    SchemaPtr schema;
    /// Fields the service works out on request, apart from the record itself (business-central.md 5.2).
    std::vector<FieldKey> figures = {};
    /// What every record of the list fulfils, unless also what is over and done with is asked for.
    std::optional<Filter> always = {};
    EntityInfo info = {};  ///< what can be done with it; entity and lookup are those above
    QByteArray under = {}; ///< the set of its parents, which its address begins with; empty: it has one of its own
};

/// A set that is only read; written here is nothing of set-up, of invoices and of what the service reckons.
bool isOnlyRead(const Place &place);

/// All places, made once; immutable.
const std::vector<Place> &places();
/// nullptr for an entity this service does not have.
const Place *findPlace(const EntityName &entity);

SchemaPtr customerSchema();
SchemaPtr currencySchema();
SchemaPtr paymentTermsSchema();
SchemaPtr shipmentMethodSchema();
SchemaPtr paymentMethodSchema();
SchemaPtr taxAreaSchema();
SchemaPtr countrySchema();
SchemaPtr salespersonSchema();
SchemaPtr accountSchema();
SchemaPtr paymentJournalSchema();
SchemaPtr paymentSchema();
SchemaPtr invoiceSchema();
SchemaPtr ageingSchema();
SchemaPtr defaultDimensionSchema();
SchemaPtr dimensionSchema();
SchemaPtr dimensionValueSchema();
SchemaPtr contactSchema();
SchemaPtr pictureSchema();

/// Names of the financial details as a navigation property, the documented one first (business-central.md 5.1: the
/// documentation itself says both).
inline constexpr const char *financialDetailNames[] = {"customerFinancialDetail", "customerFinancialDetails"};

} // namespace clientele::businesscentral
