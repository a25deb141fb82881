// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/schema_payments.h"

namespace clientele::sandbox::businesscentral {

namespace {

/// A payment journal is a general journal batch: both sets show the same rows (reference, 5.3, 6.5).
EntitySet journalSet(const char *name, const char *type)
{
    return {name,
            type,
            "journals",
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, 10},
             {"displayName", Type::Text, 100},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly},
             {"balancingAccountId", Type::Guid},
             {"balancingAccountNumber", Type::Code, 20, ReadOnly},
             {"stub", Type::Boolean, 0, ReadOnly, NoProfile},         // line 10000 is taken by an empty one
             {"nextDocument", Type::Integer, 0, ReadOnly, NoProfile}, // of the number series
             {"scheduledAt", Type::Integer, 0, ReadOnly, NoProfile}}, // when its posting was asked for; 0 = not
            {}};
}

EntitySet customerPaymentJournals()
{
    EntitySet set = journalSet("customerPaymentJournals", "customerPaymentJournal");
    set.navigations = {{"customerPayments", "customerPayments", "id", "journalId", true}};
    set.writable = true;
    return set;
}

EntitySet customerPayments()
{
    return {
        "customerPayments",
        "customerPayment",
        "paymentLines",
        "lineNumber",
        {{"id", Type::Guid, 0, ReadOnly},
         {"journalId", Type::Guid},
         // Despite its name the batch's code (reference, 5.4).
         {"journalDisplayName", Type::Code, 10, Derived, BothProfiles,
          "COALESCE((SELECT x.code FROM journals x WHERE x.company = t.company AND x.id = t.journalId), '')"},
         {"lineNumber", Type::Integer},
         {"customerId", Type::Guid},
         {"customerNumber", Type::Code, 20, Derived, BothProfiles,
          "COALESCE((SELECT x.number FROM customers x WHERE x.company = t.company AND x.id = t.customerId), '')"},
         {"postingDate", Type::Date},
         {"documentNumber", Type::Code, 20},
         {"externalDocumentNumber", Type::Code, 35},
         {"amount", Type::Decimal},
         {"appliesToInvoiceId", Type::Guid, 0, Calculated},
         {"appliesToInvoiceNumber", Type::Code, 20, Calculated},
         {"description", Type::Text, 100},
         {"comment", Type::Text, 250},
         {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}},
        {{"customerPaymentJournal", "customerPaymentJournals", "journalId"}, {"customer", "customers", "customerId"}},
        true,
        true};
}

EntitySet salesInvoices()
{
    return {"salesInvoices",
            "salesInvoice",
            "salesInvoices",
            "number",
            {{"id", Type::Guid, 0, ReadOnly},
             {"number", Type::Code, 20, ReadOnly},
             {"externalDocumentNumber", Type::Code, 35, ReadOnly},
             {"invoiceDate", Type::Date, 0, ReadOnly},
             {"postingDate", Type::Date, 0, ReadOnly},
             {"dueDate", Type::Date, 0, ReadOnly},
             {"customerId", Type::Guid, 0, ReadOnly},
             {"customerNumber", Type::Code, 20, ReadOnly | Derived, BothProfiles,
              "COALESCE((SELECT x.number FROM customers x WHERE x.company = t.company AND x.id = t.customerId), '')"},
             {"customerName", Type::Text, 100, ReadOnly},
             {"billToCustomerId", Type::Guid, 0, ReadOnly},
             {"billToCustomerNumber", Type::Code, 20, ReadOnly | Derived, BothProfiles,
              "COALESCE((SELECT x.number FROM customers x WHERE x.company = t.company AND x.id = t.billToCustomerId), "
              "'')"},
             {"currencyCode", Type::Code, 10, ReadOnly},
             {"totalAmountIncludingTax", Type::Decimal, 0, ReadOnly},
             {"remainingAmount", Type::Decimal, 0, ReadOnly | Calculated},
             {"status", Type::Choice, 0, ReadOnly, BothProfiles, nullptr,
              " ,Draft,In Review,Open,Paid,Canceled,Corrective"},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}},
            {{"customer", "customers", "customerId"}}};
}

EntitySet accounts()
{
    return {"accounts",
            "account",
            "accounts",
            "number",
            {{"id", Type::Guid, 0, ReadOnly},
             {"number", Type::Code, 20, ReadOnly},
             {"displayName", Type::Text, 100, ReadOnly},
             {"category", Type::Choice, 0, ReadOnly, BothProfiles, nullptr,
              " ,Assets,Liabilities,Equity,Income,Cost of Goods Sold,Expense"},
             {"blocked", Type::Boolean, 0, ReadOnly},
             {"directPosting", Type::Boolean, 0, ReadOnly},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

} // namespace

std::vector<EntitySet> paymentSets()
{
    return {customerPaymentJournals(), journalSet("journals", "journal"), customerPayments(), salesInvoices(),
            accounts()};
}

} // namespace clientele::sandbox::businesscentral
