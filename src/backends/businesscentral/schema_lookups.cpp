// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/entities.h"

namespace clientele::businesscentral {

namespace {

// What every small list of the service has (business-central.md 5.5 to 5.9). They are only read: writing set-up is
// the accountant's business in the service itself.
std::vector<FieldSpec> codeAndName(int longestCode, int longestName)
{
    std::vector<FieldSpec> rows;
    rows.push_back(field("code").reads("code").upTo(longestCode));
    rows.push_back(field("name").reads("displayName").upTo(longestName));
    return rows;
}

SchemaPtr finished(const char *entity, std::vector<FieldSpec> rows)
{
    rows.push_back(field("modifiedAt").reads("lastModifiedDateTime").computed());
    return std::make_shared<const EntitySchema>(entity, EntitySchema::Identity{"id", "@odata.etag", {}},
                                                std::move(rows), std::vector<FieldKey>{"name", "code"});
}

} // namespace

SchemaPtr currencySchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows = codeAndName(10, 30);
        rows.push_back(field("symbol").reads("symbol").upTo(10));
        rows.push_back(field("decimals").reads("amountDecimalPlaces"));
        rows.push_back(field("rounding").reads("amountRoundingPrecision"));
        return finished("currency", std::move(rows));
    }();
    return schema;
}

SchemaPtr paymentTermsSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows = codeAndName(10, 100);
        rows.push_back(field("due.formula").reads("dueDateCalculation"));
        rows.push_back(field("discount.formula").reads("discountDateCalculation"));
        rows.push_back(field("discount.percent").reads("discountPercent"));
        rows.push_back(field("discount.onCredit").reads("calculateDiscountOnCreditMemos"));
        return finished("paymentTerms", std::move(rows));
    }();
    return schema;
}

SchemaPtr shipmentMethodSchema()
{
    static const SchemaPtr schema = finished("shipmentMethod", codeAndName(10, 100));
    return schema;
}

SchemaPtr paymentMethodSchema()
{
    static const SchemaPtr schema = finished("paymentMethod", codeAndName(10, 100));
    return schema;
}

SchemaPtr taxAreaSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows = codeAndName(20, 100);
        rows.push_back(field("tax.type").reads("taxType", codec::encodedChoice));
        return finished("taxArea", std::move(rows));
    }();
    return schema;
}

SchemaPtr countrySchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows = codeAndName(10, 50);
        rows.push_back(field("address.format").reads("addressFormat", codec::encodedChoice));
        return finished("country", std::move(rows));
    }();
    return schema;
}

// G/L accounts, to balance a journal against; the service's public reference of the resource.
SchemaPtr accountSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows;
        rows.push_back(field("code").reads("number").upTo(20));
        rows.push_back(field("name").reads("displayName").upTo(100));
        rows.push_back(field("account.category").reads("category", codec::encodedChoice));
        rows.push_back(field("account.type").reads("accountType", codec::encodedChoice));
        rows.push_back(field("account.direct").reads("directPosting"));
        rows.push_back(field("blocked").as(FieldType::YesNo).reads("blocked"));
        return finished("account", std::move(rows));
    }();
    return schema;
}

SchemaPtr salespersonSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows = codeAndName(20, 50);
        rows.push_back(field("email").reads("email"));
        rows.push_back(ownField("email.second", FieldType::Text, "email2").reads("email2"));
        rows.push_back(field("phone").reads("phoneNo"));
        rows.push_back(field("job.title").reads("jobTitle"));
        // The service's own spelling has one "s".
        rows.push_back(ownField("commission", FieldType::Decimal, "commisionPercent").reads("commisionPercent"));
        rows.push_back(field("privacy.blocked").reads("privacyBlocked"));
        rows.push_back(field("blocked").as(FieldType::YesNo).reads("blocked"));
        return finished("salesperson", std::move(rows));
    }();
    return schema;
}

} // namespace clientele::businesscentral
