// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/entities.h"

#include <algorithm>

namespace clientele::businesscentral {

namespace {

EntityInfo onlyRead(bool listed)
{
    EntityInfo info;
    info.listed = listed;
    info.canCreate = info.canChange = info.canDelete = false;
    return info;
}

Place lookUp(const char *entity, const char *set, SchemaPtr schema, bool listed = true)
{
    return {entity, set, true, std::move(schema), {}, {}, onlyRead(listed)};
}

/// Seen only where payments are.
EntityInfo unlisted(EntityInfo info = {})
{
    info.listed = false;
    return info;
}

constexpr const char *customers = "customers";
constexpr const char *dimensions = "dimensions";

Place valuesOfDimensions()
{
    Place place = lookUp("dimensionValue", "dimensionValues", dimensionValueSchema(), false);
    place.info.parent = "dimension";
    place.under = dimensions;
    return place;
}

EntityInfo aboutCustomers(const FieldKey &by = {})
{
    EntityInfo info = onlyRead(false);
    info.about = "customer";
    info.aboutBy = by;
    return info;
}

/// Known only through its customer.
EntityInfo belowCustomers(bool written)
{
    EntityInfo info = aboutCustomers();
    info.parent = "customer";
    info.canCreate = info.canChange = info.canDelete = written;
    return info;
}

/// A change of the number renames the customer in all tables (5.1.2).
EntityInfo writtenCustomers()
{
    EntityInfo info;
    info.actions = {{"renumber", {"payment", "invoice"}, false, "number"}};
    return info;
}

/// Known by its customer's id, and there is one of each customer, be it empty. The service takes requests of 350 MB;
/// of a picture beside a name nobody needs more than this, and it is kept on disk until it is sent.
EntityInfo pictures()
{
    constexpr qint64 mostBytes = 10 * 1024 * 1024;
    EntityInfo info = aboutCustomers();
    info.actions = {{"replacePicture", {}, false, {}, {"image/png", "image/jpeg", "image/gif", "image/bmp"}, mostBytes},
                    {"removePicture"}};
    return info;
}

EntityInfo journals()
{
    EntityInfo info;
    info.actions = {{"post", {"paymentJournal", "payment", "invoice", "customer"}, true}};
    return unlisted(info);
}

EntityInfo lines()
{
    EntityInfo info;
    info.parent = "paymentJournal";
    info.about = "customer";
    info.aboutBy = "customer";
    return info;
}

} // namespace

bool isOnlyRead(const Place &place)
{
    return !place.info.canCreate && !place.info.canChange && !place.info.canDelete;
}

const std::vector<Place> &places()
{
    static const std::vector<Place> all = {
        {"customer", customers, false, customerSchema(), {"balance", "overdue", "sales.total"}, {}, writtenCustomers()},
        lookUp("currency", "currencies", currencySchema()),
        lookUp("paymentTerms", "paymentTerms", paymentTermsSchema()),
        lookUp("shipmentMethod", "shipmentMethods", shipmentMethodSchema()),
        lookUp("paymentMethod", "paymentMethods", paymentMethodSchema()),
        lookUp("taxArea", "taxAreas", taxAreaSchema()),
        lookUp("country", "countriesRegions", countrySchema()),
        lookUp("salesperson", "salespeoplePurchasers", salespersonSchema()),
        {"paymentJournal", "customerPaymentJournals", false, paymentJournalSchema(), {}, {}, journals()},
        {"payment", "customerPayments", false, paymentSchema(), {}, {}, lines()},
        // Only what is open can be paid (5.14).
        {"invoice",
         "salesInvoices",
         false,
         invoiceSchema(),
         {},
         Filter::compare("status", Filter::Op::Equal, Value::text(QStringLiteral("Open"))),
         aboutCustomers("customer")},
        {"ageing", "agedAccountsReceivables", false, ageingSchema(), {}, {}, aboutCustomers()},
        lookUp("account", "accounts", accountSchema(), false),
        {"defaultDimension",
         "defaultDimensions",
         false,
         defaultDimensionSchema(),
         {},
         {},
         belowCustomers(true),
         customers},
        {"contact", "contactsInformation", false, contactSchema(), {}, {}, belowCustomers(false), customers},
        {"picture", "picture", false, pictureSchema(), {}, {}, pictures(), customers},
        lookUp("dimension", dimensions, dimensionSchema(), false),
        valuesOfDimensions(),
    };
    return all;
}

const Place *findPlace(const EntityName &entity)
{
    const std::vector<Place> &all = places();
    const auto at = std::find_if(all.begin(), all.end(), [&entity](const Place &p) { return p.entity == entity; });
    return at == all.end() ? nullptr : &*at;
}

} // namespace clientele::businesscentral
