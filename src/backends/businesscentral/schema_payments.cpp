// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/entities.h"
#include "backends/odata/payments.h"

namespace clientele::businesscentral {

namespace {

constexpr const char *byService =
    QT_TRANSLATE_NOOP("Vocabulary", "Business Central sets this whenever the record changes.");
constexpr const char *ofJournal = QT_TRANSLATE_NOOP("Vocabulary", "This is the name of the journal the line is in.");
constexpr const char *ofAccount = QT_TRANSLATE_NOOP(
    "Vocabulary", "The money received is booked to this account. Of a bank account only the number is known here.");
constexpr const char *numbered =
    QT_TRANSLATE_NOOP("Vocabulary", "Business Central numbers the lines of a journal by itself.");
constexpr const char *kept = QT_TRANSLATE_NOOP(
    "Vocabulary", "The journal holds money received with this sign. Change the received amount instead.");

EntitySchema::Identity identity()
{
    return {"id", "@odata.etag", {}};
}

FieldSpec changed()
{
    return field("modifiedAt").reads("lastModifiedDateTime").computed(byService);
}

// business-central.md 5.3.
std::vector<FieldSpec> journalRows()
{
    return {
        field("code").wire("code").upTo(10).needed().must(Check::NotBlankOnly).editable(),
        field("name").wire("displayName").upTo(100).editable(),
        field("account.balancing")
            .refersTo("account")
            .wire("balancingAccountId", codec::guid)
            .recalculates({"account.balancingNumber"})
            .editable(),
        field("account.balancingNumber").reads("balancingAccountNumber").computed(ofAccount),
        changed(),
    };
}

// business-central.md 5.4, in the order of the service's page.
std::vector<FieldSpec> paymentRows()
{
    return {
        field("journal").refersTo("paymentJournal").reads("journalId", codec::guid).editableOnCreate(),
        field("journal.name").reads("journalDisplayName").notFilterable().computed(ofJournal),
        field("line.number").reads("lineNumber").computed(numbered),
        // 6.2: a customer changed by the number takes the description along, and an application away.
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
        field("date").wire("postingDate").editable(),
        field("document.number").wire("documentNumber").upTo(20).editable(),
        field("document.external").as(FieldType::Code).wire("externalDocumentNumber").upTo(35).editable(),
        odata::receivedAmount(),
        field("amount.stored").reads("amount").computed(kept),
        // 6.3: an application fills an empty customer.
        field("appliesTo.invoice")
            .refersTo("invoice")
            .wire("appliesToInvoiceId", codec::guid)
            .notFilterable()
            .recalculates({"appliesTo.number", "customer", "customer.number"})
            .editable(),
        field("appliesTo.number")
            .wire("appliesToInvoiceNumber")
            .upTo(20)
            .notFilterable()
            .recalculates({"appliesTo.invoice", "customer", "customer.number"})
            .editable(),
        field("description").wire("description").upTo(100).editable(),
        field("comment").wire("comment").upTo(250).editable(),
        changed(),
    };
}

std::vector<ChoiceSpec> states()
{
    return {{QString(), QT_TRANSLATE_NOOP("Vocabulary", "No status")},
            {QStringLiteral("Draft"), QT_TRANSLATE_NOOP("Vocabulary", "Draft")},
            {QStringLiteral("In Review"), QT_TRANSLATE_NOOP("Vocabulary", "In review")},
            {QStringLiteral("Open"), QT_TRANSLATE_NOOP("Vocabulary", "Open")},
            {QStringLiteral("Paid"), QT_TRANSLATE_NOOP("Vocabulary", "Paid")},
            {QStringLiteral("Canceled"), QT_TRANSLATE_NOOP("Vocabulary", "Cancelled")},
            {QStringLiteral("Corrective"), QT_TRANSLATE_NOOP("Vocabulary", "Corrective")}};
}

// business-central.md 5.14. Who has to pay it is the customer here: the one it is billed to (6.3).
std::vector<FieldSpec> invoiceRows()
{
    return {
        field("number").reads("number").upTo(20),
        field("document.external").as(FieldType::Code).reads("externalDocumentNumber"),
        field("date.invoice").reads("invoiceDate"),
        field("date").reads("postingDate"),
        field("date.due").reads("dueDate"),
        field("customer").refersTo("customer").reads("billToCustomerId", codec::guid).reads("customerId", codec::guid),
        field("customer.number").reads("billToCustomerNumber").reads("customerNumber"),
        field("customer.name").reads("customerName"),
        field("currency.code").reads("currencyCode").notFilterable(),
        field("amount.total").reads("totalAmountIncludingTax").in(CurrencyOf::Record),
        field("amount.remaining").reads("remainingAmount").in(CurrencyOf::Record).notFilterable(),
        field("status").reads("status", codec::encodedChoice).oneOf(states()),
        changed(),
    };
}

FieldSpec age(const char *key, const char *path)
{
    return field(key).reads(path).in(CurrencyOf::Record).notFilterable();
}

// business-central.md 5.10: the service's own labels, in the language it was asked in.
std::vector<FieldSpec> ageingRows()
{
    return {
        field("customer.number").reads("customerNumber"),
        field("name").reads("name"),
        field("currency.code").reads("currencyCode").notFilterable(),
        age("ageing.total", "balanceDue"),
        age("ageing.current", "currentAmount"),
        field("ageing.label1").reads("period1Label").notFilterable(),
        age("ageing.period1", "period1Amount"),
        field("ageing.label2").reads("period2Label").notFilterable(),
        age("ageing.period2", "period2Amount"),
        field("ageing.label3").reads("period3Label").notFilterable(),
        age("ageing.period3", "period3Amount"),
        field("ageing.asOf").reads("agedAsOfDate").notFilterable(),
        field("ageing.length").reads("periodLengthFilter").notFilterable(),
    };
}

} // namespace

SchemaPtr paymentJournalSchema()
{
    static const SchemaPtr schema = std::make_shared<const EntitySchema>("paymentJournal", identity(), journalRows(),
                                                                         std::vector<FieldKey>{"code", "name"});
    return schema;
}

SchemaPtr paymentSchema()
{
    static const SchemaPtr schema =
        std::make_shared<const EntitySchema>("payment", EntitySchema::Identity{"id", "@odata.etag", {"journalId"}},
                                             paymentRows(), std::vector<FieldKey>{"document.number", "description"});
    return schema;
}

SchemaPtr invoiceSchema()
{
    static const SchemaPtr schema =
        std::make_shared<const EntitySchema>("invoice", identity(), invoiceRows(), std::vector<FieldKey>{"number"});
    return schema;
}

SchemaPtr ageingSchema()
{
    static const SchemaPtr schema = std::make_shared<const EntitySchema>(
        "ageing", EntitySchema::Identity{"customerId", {}, {}}, ageingRows(), std::vector<FieldKey>{"name"});
    return schema;
}

} // namespace clientele::businesscentral
