// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/financials/schemas.h"
#include "backends/odata/payments.h"

namespace clientele::financials {

namespace {

constexpr const char *byService = QT_TRANSLATE_NOOP("Vocabulary", "The service sets this whenever the record changes.");
constexpr const char *ofJournal = QT_TRANSLATE_NOOP("Vocabulary", "This is the name of the journal the line is in.");
constexpr const char *numbered =
    QT_TRANSLATE_NOOP("Vocabulary", "The service numbers the lines of a journal by itself.");
constexpr const char *kept = QT_TRANSLATE_NOOP(
    "Vocabulary", "The journal holds money received with this sign. Change the received amount instead.");
constexpr const char *ofContact =
    QT_TRANSLATE_NOOP("Vocabulary", "The contact the customer was found by when the payment was made.");
constexpr const char *ofDimensions = QT_TRANSLATE_NOOP(
    "Vocabulary", "Dynamics 365 for Financials replaces all dimensions of a payment at once; they are only shown.");
constexpr const char *balancing =
    QT_TRANSLATE_NOOP("Vocabulary", "Dynamics 365 for Financials does not let this account be changed.");

FieldSpec changed()
{
    return field("modifiedAt").reads("lastModifiedDateTime").computed(byService);
}

SchemaPtr made(const char *entity, EntitySchema::Identity identity, std::vector<FieldSpec> rows,
               std::vector<FieldKey> names)
{
    return std::make_shared<const EntitySchema>(entity, std::move(identity), std::move(rows), std::move(names));
}

FieldSpec age(const char *key, const char *later, const char *earlier)
{
    return field(key).reads(later).reads(earlier).in(CurrencyOf::Record).notFilterable();
}

} // namespace

// dynamics-financials-beta.md 5.3.
SchemaPtr paymentJournalSchema(int longestName)
{
    return made("paymentJournal", {"id", "@odata.etag", {}},
                {
                    field("code").wire("code").upTo(10).needed().must(Check::NotBlankOnly).editable(),
                    field("name").wire("displayName").upTo(longestName).editable(),
                    field("account.balancing").reads("balancingAccountId", codec::guid).computed(balancing),
                    field("account.balancingNumber").reads("balancingAccountNumber").computed(balancing),
                    changed(),
                },
                {"code", "name"});
}

// dynamics-financials-beta.md 5.
SchemaPtr paymentSchema(int longestName)
{
    return made("payment", {"id", "@odata.etag", {"journalId"}},
                {
                    field("journal").refersTo("paymentJournal").reads("journalId", codec::guid).editableOnCreate(),
                    field("journal.name").reads("journalDisplayName").computed(ofJournal),
                    field("line.number").reads("lineNumber").computed(numbered),
                    field("customer")
                        .refersTo("customer")
                        .wire("customerId", codec::guid)
                        .must(Check::NotCleared) // the number is cleared with it
                        .recalculates({"customer.number", "description", "appliesTo.invoice", "appliesTo.number"})
                        .editable(),
                    field("customer.number")
                        .wire("customerNumber")
                        .upTo(20)
                        .needed() // left out the line has no customer, and posting refuses that
                        .recalculates({"customer", "description", "appliesTo.invoice", "appliesTo.number"})
                        .editable(),
                    field("contact").reads("contactId").computed(ofContact),
                    field("date").wire("postingDate").editable(),
                    field("document.number").wire("documentNumber").upTo(20).editable(),
                    field("document.external").as(FieldType::Code).wire("externalDocumentNumber").upTo(35).editable(),
                    odata::receivedAmount(),
                    field("amount.stored").reads("amount").computed(kept),
                    field("appliesTo.invoice")
                        .refersTo("invoice")
                        .wire("appliesToInvoiceId", codec::guid)
                        .recalculates({"appliesTo.number", "customer", "customer.number"})
                        .editable(),
                    field("appliesTo.number")
                        .wire("appliesToInvoiceNumber")
                        .upTo(20)
                        .recalculates({"appliesTo.invoice", "customer", "customer.number"})
                        .editable(),
                    field("description").wire("description").upTo(longestName).editable(),
                    field("comment").wire("comment").upTo(250).editable(),
                    field("dimensions").reads("dimensions").computed(ofDimensions),
                    changed(),
                },
                {"document.number", "description"});
}

// dynamics-financials-beta.md 6: of 2018 without what is still open.
SchemaPtr invoiceSchema()
{
    return made("invoice", {"id", "@odata.etag", {}},
                {
                    field("number").reads("number").upTo(20),
                    field("date.invoice").reads("invoiceDate"),
                    field("date.due").reads("dueDate"),
                    field("customer").refersTo("customer").reads("customerId", codec::guid),
                    field("customer.number").reads("customerNumber"),
                    field("customer.name").reads("customerName"),
                    field("currency.code").reads("currencyCode").notFilterable(),
                    field("amount.total").reads("totalAmountIncludingTax").in(CurrencyOf::Record),
                    field("amount.remaining").reads("remainingAmount").in(CurrencyOf::Record).notFilterable(),
                    field("status").reads("status", codec::plainChoice),
                    changed(),
                },
                {"number"});
}

// dynamics-financials-beta.md 6: two sets of names.
SchemaPtr ageingSchema()
{
    return made("ageing", {"customerId", {}, {}},
                {
                    field("customer.number").reads("customerNumber"),
                    field("name").reads("name"),
                    field("currency.code").reads("currencyCode").notFilterable(),
                    age("ageing.total", "balanceDue", "balance"),
                    age("ageing.current", "currentAmount", "before"),
                    age("ageing.period1", "period1Amount", "period1"),
                    age("ageing.period2", "period2Amount", "period2"),
                    age("ageing.period3", "period3Amount", "period3"),
                    field("ageing.before").reads("after").in(CurrencyOf::Record).notFilterable(),
                    field("ageing.asOf").reads("agedAsOfDate").reads("periodStartDateFilter").notFilterable(),
                    field("ageing.length").reads("periodLengthFilter").notFilterable(),
                },
                {"name"});
}

} // namespace clientele::financials
