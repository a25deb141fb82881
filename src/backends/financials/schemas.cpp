// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/financials/schemas.h"

namespace clientele::financials {

namespace {

constexpr const char *reckoned = QT_TRANSLATE_NOOP("Vocabulary", "The service works this out from its entries.");
constexpr const char *fromChoice = QT_TRANSLATE_NOOP("Vocabulary", "This is the name of what is chosen above.");
constexpr const char *byService = QT_TRANSLATE_NOOP("Vocabulary", "The service sets this whenever the record changes.");
constexpr const char *byCode = QT_TRANSLATE_NOOP("Vocabulary", "The service sets this by the code of the currency.");

std::vector<ChoiceSpec> types()
{
    return {{QStringLiteral("Company"), QT_TRANSLATE_NOOP("Vocabulary", "Company")},
            {QStringLiteral("Person"), QT_TRANSLATE_NOOP("Vocabulary", "Person")}};
}

std::vector<ChoiceSpec> blocks()
{
    return {{QString(), QT_TRANSLATE_NOOP("Vocabulary", "Not blocked")},
            {QStringLiteral("Ship"), QT_TRANSLATE_NOOP("Vocabulary", "Shipping blocked")},
            {QStringLiteral("Invoice"), QT_TRANSLATE_NOOP("Vocabulary", "Shipping and invoicing blocked")},
            {QStringLiteral("All"), QT_TRANSLATE_NOOP("Vocabulary", "Everything blocked")}};
}

/// Terms and methods: the id where the answer has one that means something, else the object around the code (4.1).
/// An answer may have both; only the form that was read is ever written.
FieldSpec idOrObject(FieldSpec row, const char *entity, const char *idPath, const char *codePath,
                     const char *objectPath)
{
    return std::move(row)
        .refersTo(entity)
        .wire(idPath, codec::guid)
        .reads(codePath, codec::codeObject)
        .writes(objectPath)
        .heldByCode()
        .notFilterable()
        .editable();
}

// One row a field, in the order of dynamics-financials-beta.md 4.2; address by 4.3, terms and methods by 4.4.
std::vector<FieldSpec> rows(int longestName)
{
    return {
        field("number").wire("number").upTo(20).editableOnCreate(),
        field("name").wire("displayName").upTo(longestName).needed().must(Check::NotBlankOnly).editable(),
        field("kind").wire("type", codec::plainChoice).oneOf(types()).editable(),
        field("address.line1").wire("address.street", codec::streetLine1).upTo(100).notFilterable().editable(),
        field("address.line2").wire("address.street", codec::streetLine2).upTo(50).notFilterable().editable(),
        field("address.city").wire("address.city").upTo(30).notFilterable().editable(),
        field("address.state").wire("address.state").upTo(30).notFilterable().editable(),
        field("address.country")
            .as(FieldType::Code)
            .wire("address.countryLetterCode")
            .upTo(10)
            .notFilterable()
            .editable(),
        // A postcode the service knows overwrites the city, and no more (4.3).
        field("address.postcode")
            .wire("address.postalCode")
            .upTo(20)
            .notFilterable()
            .editable()
            .recalculates({"address.city"}),
        field("phone").wire("phoneNumber").upTo(30).must(Check::NoLetters).editable(),
        field("email").wire("email").upTo(80).must(Check::EmailList).editable(),
        field("website").wire("website").upTo(80).editable(),
        field("tax.liable").wire("taxLiable").editable(),
        field("tax.area").refersTo("taxArea").wire("taxAreaId", codec::guid).recalculates({"tax.areaName"}).editable(),
        field("tax.areaName").reads("taxAreaDisplayName").notFilterable().computed(fromChoice),
        field("tax.number").wire("taxRegistrationNumber").upTo(20).notFilterable().editable(),
        // One field for the person: the code is picked, and the service sets the id by it.
        field("currency.id").refersTo("currency").reads("currencyId", codec::guid).computed(byCode),
        field("currency.code")
            .refersToCode("currency")
            .wire("currencyCode")
            .upTo(10)
            .notFilterable()
            .recalculates({"currency.id"})
            .editable(),
        idOrObject(field("terms.payment"), "paymentTerms", "paymentTermsId", "paymentTerms.code", "paymentTerms")
            .recalculates({"terms.payment.name"}),
        field("terms.payment.name").reads("paymentTerms.description").notFilterable().computed(fromChoice),
        idOrObject(field("terms.shipment"), "shipmentMethod", "shipmentMethodId", "shipmentMethod.code",
                   "shipmentMethod")
            .recalculates({"terms.shipment.name"}),
        field("terms.shipment.name").reads("shipmentMethod.description").notFilterable().computed(fromChoice),
        idOrObject(field("terms.method"), "paymentMethod", "paymentMethodId", "paymentMethod.code", "paymentMethod")
            .recalculates({"terms.method.name"}),
        field("terms.method.name").reads("paymentMethod.description").notFilterable().computed(fromChoice),
        field("blocked").wire("blocked", codec::plainChoice).oneOf(blocks()).editable(),
        field("balance").reads("balance").in(CurrencyOf::Company).computed(reckoned),
        field("overdue").reads("overdueAmount").in(CurrencyOf::Company).computed(reckoned),
        field("sales.total").reads("totalSalesExcludingTax").in(CurrencyOf::Company).computed(reckoned),
        field("modifiedAt").reads("lastModifiedDateTime").computed(byService),
    };
}

EntitySchema::Identity identity()
{
    return {"id", "@odata.etag", {}};
}

// Small lists behind pickers (6); they are only read.
SchemaPtr codeAndName(const char *entity, int longestCode, int longestName, std::vector<FieldSpec> more = {})
{
    std::vector<FieldSpec> all;
    all.push_back(field("code").reads("code").upTo(longestCode));
    all.push_back(field("name").reads("displayName").upTo(longestName));
    for (FieldSpec &spec : more)
        all.push_back(std::move(spec));
    all.push_back(field("modifiedAt").reads("lastModifiedDateTime").computed());
    return std::make_shared<const EntitySchema>(entity, identity(), std::move(all),
                                                std::vector<FieldKey>{"name", "code"});
}

} // namespace

SchemaPtr customerSchema(int longestName)
{
    // 4.3: the address is replaced as a whole, and a key that is left out is refused or blanked.
    const WriteGroup address{
        {"address.line1", "address.line2", "address.city", "address.state", "address.country", "address.postcode"}};
    return std::make_shared<const EntitySchema>("customer", identity(), rows(longestName),
                                                std::vector<FieldKey>{"name"}, std::vector<WriteGroup>{address});
}

std::vector<Place> places(int longestName)
{
    std::vector<FieldSpec> currency;
    currency.push_back(field("symbol").reads("symbol").upTo(10));
    currency.push_back(field("decimals").reads("amountDecimalPlaces"));
    currency.push_back(field("rounding").reads("amountRoundingPrecision"));
    std::vector<FieldSpec> terms;
    terms.push_back(field("due.formula").reads("dueDateCalculation"));
    terms.push_back(field("discount.formula").reads("discountDateCalculation"));
    terms.push_back(field("discount.percent").reads("discountPercent"));
    terms.push_back(field("discount.onCredit").reads("calculateDiscountOnCreditMemos"));
    return {
        {"customer", "customers", false, customerSchema(longestName)},
        {"currency", "currencies", true, codeAndName("currency", 10, 30, std::move(currency))},
        {"paymentTerms", "paymentTerms", true, codeAndName("paymentTerms", 10, 100, std::move(terms)), true},
        {"shipmentMethod", "shipmentMethods", true, codeAndName("shipmentMethod", 10, 100), true},
        {"paymentMethod", "paymentMethods", true, codeAndName("paymentMethod", 10, 100), true},
        {"taxArea", "taxAreas", true, codeAndName("taxArea", 20, 50)},
        {"paymentJournal", {}, false, paymentJournalSchema(longestName), false, false},
        {"payment", "customerPayments", false, paymentSchema(longestName)},
        {"invoice", "salesInvoices", false, invoiceSchema(), false, false},
        {"ageing", "agedAccountsReceivable", false, ageingSchema(), false, false},
    };
}

} // namespace clientele::financials
