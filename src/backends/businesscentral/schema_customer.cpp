// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/entities.h"

namespace clientele::businesscentral {

namespace {

constexpr const char *reckoned = QT_TRANSLATE_NOOP("Vocabulary", "Business Central works this out from its entries.");
constexpr const char *fromSetup = QT_TRANSLATE_NOOP("Vocabulary", "This is the name of the tax area chosen above.");
constexpr const char *byCode =
    QT_TRANSLATE_NOOP("Vocabulary", "Business Central sets this by the code of the currency.");
constexpr const char *byService =
    QT_TRANSLATE_NOOP("Vocabulary", "Business Central sets this whenever the record changes.");

std::vector<ChoiceSpec> types()
{
    return {{QStringLiteral("Company"), QT_TRANSLATE_NOOP("Vocabulary", "Company")},
            {QStringLiteral("Person"), QT_TRANSLATE_NOOP("Vocabulary", "Person")}};
}

std::vector<ChoiceSpec> blocks()
{
    return {{QString(), QT_TRANSLATE_NOOP("Vocabulary", "Not blocked")},
            {QStringLiteral("Ship"), QT_TRANSLATE_NOOP("Vocabulary", "Shipping blocked"),
             QT_TRANSLATE_NOOP("Vocabulary", "Shipping")},
            {QStringLiteral("Invoice"), QT_TRANSLATE_NOOP("Vocabulary", "Shipping and invoicing blocked"),
             QT_TRANSLATE_NOOP("Vocabulary", "Invoicing")},
            {QStringLiteral("All"), QT_TRANSLATE_NOOP("Vocabulary", "Everything blocked"),
             QT_TRANSLATE_NOOP("Vocabulary", "All")}};
}

// One row a field, in the order of business-central.md 5.1, which is the order of the service's own page; then what
// the published examples and customerFinancialDetail (5.2) have besides.
std::vector<FieldSpec> rows()
{
    return {
        field("number").wire("number").upTo(20).editableOnCreate(),
        field("name").wire("displayName").upTo(100).needed().must(Check::NotBlankOnly).editable(),
        field("kind").wire("type", codec::encodedChoice).oneOf(types()).editable(),
        field("address.line1").wire("addressLine1").upTo(100).editable(),
        field("address.line2").wire("addressLine2").upTo(50).editable(),
        field("address.city").wire("city").upTo(30).editable(),
        field("address.state").wire("state").upTo(30).editable(),
        // 5.1.1: a new country empties post code, city and state; a known post code overwrites the other three.
        field("address.country")
            .refersToCode("country")
            .wire("country")
            .upTo(10)
            .editable()
            .recalculates({"address.city", "address.state", "address.postcode"}),
        field("address.postcode")
            .wire("postalCode")
            .upTo(20)
            .editable()
            .recalculates({"address.city", "address.state", "address.country"}),
        field("phone").wire("phoneNumber").upTo(30).must(Check::NoLetters).editable(),
        field("email").wire("email").upTo(80).must(Check::EmailList).editable(),
        // 80 before version 27; the service says so itself where that is the limit.
        field("website").wire("website").upTo(255).editable(),
        field("salesperson").refersToCode("salesperson").wire("salespersonCode").upTo(20).editable(),
        field("balance.due").reads("balanceDue").in(CurrencyOf::Record).notFilterable().computed(reckoned),
        field("credit.limit")
            .wire("creditLimit", codec::numberOrZero)
            .reads("customerFinancialDetail.creditLimit", codec::numberOrZero)
            .writes("creditLimit")
            .reads("customerFinancialDetails.creditLimit", codec::numberOrZero)
            .writes("creditLimit")
            .in(CurrencyOf::Company)
            .editable(),
        field("tax.liable").wire("taxLiable").editable(),
        field("tax.area").refersTo("taxArea").wire("taxAreaId", codec::guid).recalculates({"tax.areaName"}).editable(),
        field("tax.areaName").reads("taxAreaDisplayName").notFilterable().computed(fromSetup),
        field("tax.number").wire("taxRegistrationNumber").upTo(50).notFilterable().editable(),
        // One field for the person: the code is picked, and the service sets the id by it.
        field("currency.id").refersTo("currency").reads("currencyId", codec::guid).computed(byCode),
        field("currency.code")
            .refersToCode("currency")
            .wire("currencyCode")
            .upTo(10)
            .notFilterable()
            .recalculates({"currency.id"})
            .editable(),
        field("terms.payment").refersTo("paymentTerms").wire("paymentTermsId", codec::guid).editable(),
        field("terms.shipment").refersTo("shipmentMethod").wire("shipmentMethodId", codec::guid).editable(),
        field("terms.method").refersTo("paymentMethod").wire("paymentMethodId", codec::guid).editable(),
        field("blocked")
            .wire("blocked", codec::encodedChoice)
            .wire("blocked", codec::plainChoice)
            .oneOf(blocks())
            .editable(),
        field("balance")
            .reads("balance")
            .reads("customerFinancialDetail.balance")
            .reads("customerFinancialDetails.balance")
            .in(CurrencyOf::Company)
            .computed(reckoned),
        field("overdue")
            .reads("overdueAmount")
            .reads("customerFinancialDetail.overdueAmount")
            .reads("customerFinancialDetails.overdueAmount")
            .in(CurrencyOf::Company)
            .computed(reckoned),
        field("sales.total")
            .reads("totalSalesExcludingTax")
            .reads("customerFinancialDetail.totalSalesExcludingTax")
            .reads("customerFinancialDetails.totalSalesExcludingTax")
            .in(CurrencyOf::Company)
            .computed(reckoned),
        field("modifiedAt").reads("lastModifiedDateTime").computed(byService),
    };
}

} // namespace

SchemaPtr customerSchema()
{
    static const SchemaPtr schema = std::make_shared<const EntitySchema>(
        "customer", EntitySchema::Identity{"id", "@odata.etag", {}}, rows(), std::vector<FieldKey>{"name"});
    return schema;
}

} // namespace clientele::businesscentral
