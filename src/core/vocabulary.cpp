// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/field.h"

#include <QHash>

#include <iterator>

namespace clientele {

namespace {

using Type = FieldType;
using Page = FormPage;
using Group = MergeGroup;

struct Row
{
    const char *key;
    Type type;
    const char *label;
    const char *hint;
    Page page;
    Group group;
    bool sensitive = false;
    bool loud = false;
    const char *retire = nullptr;
    const char *reinstate = nullptr;
    bool retiredValue = true;
    bool ownOfEach = false;
};

// One row per term, in the words of accountants, for all services alike. What a service has beyond these is an
// ownField() of its dialect. Letters behind "&" are distinct within one page of a customer's form; those of other
// forms come close, and the form makes them distinct. Labels of what nobody can type have none.
constexpr Row kRows[] = {
    // clang-format off
    // Whose it is: not a field of any service
    {"company", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Company"),
     QT_TRANSLATE_NOOP("Vocabulary", "In whose books this record stands."), Page::Hidden, Group::None},
    // Who it is
    {"number", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "N&umber"),
     QT_TRANSLATE_NOOP("Vocabulary", "The service gives the next free number when this is left empty."),
     Page::General, Group::None, false, false, nullptr, nullptr, true, true},
    {"name", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Name"),
     QT_TRANSLATE_NOOP("Vocabulary", "The name on invoices and in lists."), Page::General, Group::None, true},
    {"kind", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "&Type"),
     QT_TRANSLATE_NOOP("Vocabulary", "Whether this is a company or a person."), Page::General, Group::None},
    {"company.name", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Company name"),
     nullptr, Page::General, Group::None, true},
    {"person.salutation", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Salutation"),
     nullptr, Page::General, Group::PersonName, true},
    {"person.first", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&First name"),
     nullptr, Page::General, Group::PersonName, true},
    {"person.last", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Last name"),
     nullptr, Page::General, Group::PersonName, true},
    {"person.individual", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "C&ontact person"),
     QT_TRANSLATE_NOOP("Vocabulary", "The person, or the contact at a company."), Page::General, Group::None, true},
    {"email", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&E-mail"), nullptr, Page::General, Group::None, true},
    {"phone", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Phone"), nullptr, Page::General, Group::None, true},
    {"phone.mobile", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Mo&bile phone"),
     nullptr, Page::General, Group::None, true},
    {"phone.office", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Off&ice phone"),
     nullptr, Page::General, Group::None, true},
    {"phone.private", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "P&rivate phone"),
     nullptr, Page::General, Group::None, true},
    {"website", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Website"), nullptr, Page::General, Group::None},
    {"salesperson", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "S&alesperson"),
     nullptr, Page::General, Group::None},
    {"note", Type::MultiLine, QT_TRANSLATE_NOOP("Vocabulary", "Notes (&memo)"),
     nullptr, Page::General, Group::None, true},
    // What they owe
    {"balance", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Balance"),
     QT_TRANSLATE_NOOP("Vocabulary", "What the customer owes now."), Page::General, Group::None, true},
    {"balance.due", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Balance in own currency"),
     QT_TRANSLATE_NOOP("Vocabulary", "What the customer owes now, due or not, in the customer's own currency."),
     Page::General, Group::None, true},
    {"overdue", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Overdue"),
     QT_TRANSLATE_NOOP("Vocabulary", "What should have been paid before today."), Page::General, Group::None, true},
    {"sales.total", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Total sales"),
     QT_TRANSLATE_NOOP("Vocabulary", "All sales so far, without tax."), Page::General, Group::None, true},
    // Address
    {"address.line1", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Address line &1"),
     nullptr, Page::Address, Group::Address, true},
    {"address.line2", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Address line &2"),
     nullptr, Page::Address, Group::Address, true},
    {"address.postcode", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "&Postcode"),
     QT_TRANSLATE_NOOP("Vocabulary", "A postcode the service knows may fill in city, state and country."),
     Page::Address, Group::Address, true},
    {"address.city", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "C&ity"),
     nullptr, Page::Address, Group::Address, true},
    {"address.state", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&State or county"),
     nullptr, Page::Address, Group::Address, true},
    {"address.country", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Country"),
     QT_TRANSLATE_NOOP("Vocabulary", "The service may empty postcode, city and state when the country changes."),
     Page::Address, Group::Address, true},
    {"address.phone", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "P&hone at this address"),
     nullptr, Page::Address, Group::Address, true},
    {"address.email", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&E-mail at this address"),
     nullptr, Page::Address, Group::Address, true},
    {"address.text", Type::MultiLine, QT_TRANSLATE_NOOP("Vocabulary", "Add&ress"),
     QT_TRANSLATE_NOOP("Vocabulary", "The whole address in one text."), Page::Address, Group::None, true},
    {"address.shipping.line1", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Shipping address &line 1"),
     nullptr, Page::Address, Group::ShippingAddress, true},
    {"address.shipping.line2", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Shipping a&ddress line 2"),
     nullptr, Page::Address, Group::ShippingAddress, true},
    {"address.shipping.postcode", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "Shipping p&ostcode"),
     nullptr, Page::Address, Group::ShippingAddress, true},
    {"address.shipping.city", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Shippin&g city"),
     nullptr, Page::Address, Group::ShippingAddress, true},
    {"address.shipping.state", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Shipping st&ate or county"),
     nullptr, Page::Address, Group::ShippingAddress, true},
    {"address.shipping.country", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Shipping co&untry"),
     nullptr, Page::Address, Group::ShippingAddress, true},
    {"address.shipping.phone", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Shippi&ng phone"),
     nullptr, Page::Address, Group::ShippingAddress, true},
    {"address.shipping.email", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Shipping e-&mail"),
     nullptr, Page::Address, Group::ShippingAddress, true},
    // Tax and terms
    {"tax.liable", Type::YesNo, QT_TRANSLATE_NOOP("Vocabulary", "Tax &liable"), nullptr, Page::TaxAndTerms, Group::Tax},
    {"tax.area", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "Tax &area or VAT group"),
     QT_TRANSLATE_NOOP("Vocabulary", "A tax area or a VAT posting group, depending on the country of the company."),
     Page::TaxAndTerms, Group::Tax},
    {"tax.areaName", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Name of the tax area"),
     nullptr, Page::TaxAndTerms, Group::None},
    {"tax.number", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "&VAT no."),
     QT_TRANSLATE_NOOP("Vocabulary", "The tax registration number; its form depends on the country."),
     Page::TaxAndTerms, Group::Tax, true, true},
    {"currency.code", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "&Currency"),
     QT_TRANSLATE_NOOP("Vocabulary", "Left empty, the customer is kept in the currency of the company."),
     Page::TaxAndTerms, Group::None, false, true},
    // The same once more where a service has it by id besides: it follows the code and is not shown beside it.
    {"currency.id", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "Currency by its id"),
     nullptr, Page::Hidden, Group::None},
    {"terms.payment", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "&Payment terms"),
     nullptr, Page::TaxAndTerms, Group::None, false, true},
    {"terms.payment.name", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Name of the payment terms"),
     nullptr, Page::TaxAndTerms, Group::None},
    {"terms.shipment", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "&Shipment method"),
     nullptr, Page::TaxAndTerms, Group::None},
    {"terms.shipment.name", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Name of the shipment method"),
     nullptr, Page::TaxAndTerms, Group::None},
    {"terms.method", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "Payment &method"),
     nullptr, Page::TaxAndTerms, Group::None},
    {"terms.method.name", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Name of the payment method"),
     nullptr, Page::TaxAndTerms, Group::None},
    {"credit.limit", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "C&redit limit"),
     QT_TRANSLATE_NOOP("Vocabulary", "In the currency of the company; zero is no limit."),
     Page::TaxAndTerms, Group::None, false, true},
    // Blocking
    {"blocked", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "&Blocked"),
     QT_TRANSLATE_NOOP("Vocabulary", "What may no longer be done with this customer."),
     Page::Blocking, Group::None, false, true,
     QT_TRANSLATE_NOOP("Vocabulary", "Block"), QT_TRANSLATE_NOOP("Vocabulary", "Unblock")},
    {"active", Type::YesNo, QT_TRANSLATE_NOOP("Vocabulary", "&Active"),
     nullptr, Page::Blocking, Group::None, false, true,
     QT_TRANSLATE_NOOP("Vocabulary", "Make inactive"), QT_TRANSLATE_NOOP("Vocabulary", "Make active again"), false},
    {"archived", Type::YesNo, QT_TRANSLATE_NOOP("Vocabulary", "A&rchived"),
     QT_TRANSLATE_NOOP("Vocabulary", "Archived customers are hidden from lists; their invoices stay."),
     Page::Blocking, Group::None, false, true,
     QT_TRANSLATE_NOOP("Vocabulary", "Archive"), QT_TRANSLATE_NOOP("Vocabulary", "Take out of the archive")},
    {"status", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "&Status"),
     nullptr, Page::Blocking, Group::None, false, true},
    // The rest
    {"externalId", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "E&xternal ID"),
     QT_TRANSLATE_NOOP("Vocabulary", "The key another program knows this record by."), Page::More, Group::None},
    {"reference.number", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Reference no."),
     nullptr, Page::More, Group::None},
    {"tags", Type::List, QT_TRANSLATE_NOOP("Vocabulary", "&Tags"), nullptr, Page::More, Group::None},
    {"metadata", Type::Object, QT_TRANSLATE_NOOP("Vocabulary", "Met&adata"), nullptr, Page::More, Group::None, true},
    {"opening.balance", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "&Opening balance"),
     QT_TRANSLATE_NOOP("Vocabulary", "What was owed when the books were begun."),
     Page::More, Group::OpeningBalance, true},
    {"opening.date", Type::Date, QT_TRANSLATE_NOOP("Vocabulary", "Opening balance &date"),
     nullptr, Page::More, Group::OpeningBalance},
    {"opening.rate", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "Opening &exchange rate"),
     QT_TRANSLATE_NOOP("Vocabulary", "From the currency of the customer to the currency of the company."),
     Page::More, Group::OpeningBalance},
    {"opening.branch", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "Opening balance &branch"),
     nullptr, Page::More, Group::OpeningBalance},
    {"opening.local", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Opening balance in company currency"),
     nullptr, Page::More, Group::None, true},
    {"createdAt", Type::Instant, QT_TRANSLATE_NOOP("Vocabulary", "Created"), nullptr, Page::More, Group::None},
    {"modifiedAt", Type::Instant, QT_TRANSLATE_NOOP("Vocabulary", "Last changed"), nullptr, Page::More, Group::None},
    // Payments
    {"customer", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "&Customer"),
     nullptr, Page::General, Group::Payment, true},
    {"customer.number", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "C&ustomer no."),
     nullptr, Page::General, Group::Payment, true},
    {"customer.name", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Customer name"),
     nullptr, Page::General, Group::None, true},
    {"date", Type::Date, QT_TRANSLATE_NOOP("Vocabulary", "&Date"), nullptr, Page::General, Group::None},
    {"amount", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "&Received amount"),
     QT_TRANSLATE_NOOP("Vocabulary", "What was received from the customer, as a positive amount."),
     Page::General, Group::Payment, true},
    {"amount.stored", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "Amount as it is stored"),
     QT_TRANSLATE_NOOP("Vocabulary", "With the sign the service keeps it with."), Page::More, Group::None, true},
    {"amount.applied", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Applied to invoices"),
     nullptr, Page::General, Group::None, true},
    {"amount.unapplied", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Not applied"),
     nullptr, Page::General, Group::None, true},
    {"customers", Type::List, QT_TRANSLATE_NOOP("Vocabulary", "Customers"),
     nullptr, Page::General, Group::None, true},
    {"fee", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "&Fee"),
     QT_TRANSLATE_NOOP("Vocabulary", "What the payment processor kept."), Page::General, Group::None, true},
    {"document.number", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "D&ocument no."),
     nullptr, Page::General, Group::None},
    {"document.external", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&External document no."),
     nullptr, Page::General, Group::None},
    {"appliesTo.invoice", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "Applies to &invoice"),
     nullptr, Page::General, Group::Payment},
    {"appliesTo.number", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "Applies to i&nvoice no."),
     nullptr, Page::General, Group::Payment},
    // Told by the program, in its list of payments
    {"appliesTo.open", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Open of the invoice"),
     QT_TRANSLATE_NOOP("Vocabulary", "What is still open of the invoice this payment is applied to, without this "
                                     "payment."), Page::Hidden, Group::None, true},
    {"remark", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Remark"), nullptr, Page::Hidden, Group::None, true},
    {"allocations", Type::List, QT_TRANSLATE_NOOP("Vocabulary", "A&llocation to invoices"),
     nullptr, Page::General, Group::Payment, true},
    {"method", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "&Method"), nullptr, Page::General, Group::None},
    {"account.deposit", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "Deposit accoun&t"),
     QT_TRANSLATE_NOOP("Vocabulary", "Where the money was received."), Page::General, Group::None},
    {"description", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "De&scription"),
     nullptr, Page::General, Group::None, true},
    {"comment", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Co&mment"), nullptr, Page::General, Group::None, true},
    {"statement", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Statement"), nullptr, Page::General, Group::None, true},
    {"exchange.rate", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "E&xchange rate"),
     nullptr, Page::General, Group::None},
    {"branch", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "&Branch"), nullptr, Page::General, Group::None},
    {"line.number", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "Line no."), nullptr, Page::More, Group::None},
    {"processor", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Processor"), nullptr, Page::More, Group::None},
    {"contact", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Contact"), nullptr, Page::More, Group::None},
    {"dimensions", Type::List, QT_TRANSLATE_NOOP("Vocabulary", "Dime&nsions"), nullptr, Page::More, Group::None},
    {"amount.local", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Amount in company currency"),
     nullptr, Page::More, Group::None, true},
    // Payment journals
    {"journal", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "&Journal"), nullptr, Page::General, Group::None},
    {"journal.name", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Journal name"), nullptr, Page::General, Group::None},
    {"account.balancing", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "&Balancing account"),
     nullptr, Page::General, Group::None},
    {"account.balancingNumber", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "Balancing account no."),
     nullptr, Page::General, Group::None},
    // Invoices a payment can be applied to
    {"date.due", Type::Date, QT_TRANSLATE_NOOP("Vocabulary", "Due date"), nullptr, Page::General, Group::None},
    {"date.invoice", Type::Date, QT_TRANSLATE_NOOP("Vocabulary", "Invoice date"), nullptr, Page::General, Group::None},
    {"amount.total", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Total amount"),
     nullptr, Page::General, Group::None, true},
    {"amount.remaining", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Remaining amount"),
     nullptr, Page::General, Group::None, true},
    // What a customer owes, by age
    {"ageing.current", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Not yet due"),
     nullptr, Page::General, Group::None, true},
    {"ageing.period1", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Due, first period"),
     nullptr, Page::General, Group::None, true},
    {"ageing.period2", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Due, second period"),
     nullptr, Page::General, Group::None, true},
    {"ageing.period3", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Due, third period"),
     nullptr, Page::General, Group::None, true},
    {"ageing.before", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Due before that"),
     nullptr, Page::General, Group::None, true},
    {"ageing.total", Type::Money, QT_TRANSLATE_NOOP("Vocabulary", "Total"), nullptr, Page::General, Group::None, true},
    {"ageing.label1", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Name of the first period"),
     nullptr, Page::General, Group::None},
    {"ageing.label2", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Name of the second period"),
     nullptr, Page::General, Group::None},
    {"ageing.label3", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Name of the third period"),
     nullptr, Page::General, Group::None},
    {"ageing.asOf", Type::Date, QT_TRANSLATE_NOOP("Vocabulary", "As of"), nullptr, Page::General, Group::None},
    {"ageing.length", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Length of a period"),
     nullptr, Page::General, Group::None},
    // A picture
    {"picture.type", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Picture"), nullptr, Page::Hidden, Group::None},
    {"picture.width", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "Picture, width"), nullptr, Page::Hidden,
     Group::None},
    {"picture.height", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "Picture, height"), nullptr, Page::Hidden,
     Group::None},
    {"picture.size", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "Picture, bytes"), nullptr, Page::Hidden,
     Group::None},
    // What a customer's entries are marked with, unless somebody says otherwise
    {"dimension", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "&Dimension"), nullptr, Page::General, Group::None},
    {"dimension.value", Type::Reference, QT_TRANSLATE_NOOP("Vocabulary", "&Value"),
     QT_TRANSLATE_NOOP("Vocabulary", "What new documents of the customer are marked with in this dimension."),
     Page::General, Group::None},
    {"dimension.posting", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "&Rule for posting"),
     QT_TRANSLATE_NOOP("Vocabulary", "What has to stand in this dimension before anything is posted."),
     Page::General, Group::None},
    // Value lists
    {"account.category", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "Account category"),
     nullptr, Page::General, Group::None},
    {"account.direct", Type::YesNo, QT_TRANSLATE_NOOP("Vocabulary", "Direct posting"),
     nullptr, Page::General, Group::None},
    {"code", Type::Code, QT_TRANSLATE_NOOP("Vocabulary", "C&ode"), nullptr, Page::General, Group::None},
    {"symbol", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "S&ymbol"), nullptr, Page::General, Group::None},
    {"decimals", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Decimal places"), nullptr, Page::General, Group::None},
    {"rounding", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "Rounding precision"),
     nullptr, Page::General, Group::None},
    {"due.formula", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "D&ue date formula"),
     QT_TRANSLATE_NOOP("Vocabulary", "For example 14D: fourteen days after the document's date."),
     Page::General, Group::None},
    {"discount.formula", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "D&iscount date formula"),
     nullptr, Page::General, Group::None},
    {"discount.percent", Type::Decimal, QT_TRANSLATE_NOOP("Vocabulary", "Discount &per cent"),
     nullptr, Page::General, Group::None},
    {"discount.onCredit", Type::YesNo, QT_TRANSLATE_NOOP("Vocabulary", "Discount on credit &memos"),
     nullptr, Page::General, Group::None},
    {"tax.type", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "Tax type"), nullptr, Page::General, Group::None},
    {"address.format", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "Address &format"),
     nullptr, Page::General, Group::None},
    {"job.title", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "&Job title"), nullptr, Page::General, Group::None},
    {"privacy.blocked", Type::YesNo, QT_TRANSLATE_NOOP("Vocabulary", "Blocked for privacy"),
     nullptr, Page::Blocking, Group::None},
    {"currency.base", Type::YesNo, QT_TRANSLATE_NOOP("Vocabulary", "Currency of the company"),
     nullptr, Page::General, Group::None},
    {"account.number", Type::Text, QT_TRANSLATE_NOOP("Vocabulary", "Account no."), nullptr, Page::General, Group::None},
    {"account.type", Type::Choice, QT_TRANSLATE_NOOP("Vocabulary", "Account type"),
     nullptr, Page::General, Group::None},
    // clang-format on
};

} // namespace

const std::vector<Term> &vocabulary()
{
    static const std::vector<Term> terms = [] {
        std::vector<Term> all;
        all.reserve(std::size(kRows));
        for (const Row &row : kRows) {
            all.push_back({QByteArray(row.key), row.type, row.label, row.hint, row.page, row.group, row.sensitive,
                           row.loud, row.retire, row.reinstate, row.retiredValue, row.ownOfEach});
        }
        return all;
    }();
    return terms;
}

const Term *findTerm(const FieldKey &key)
{
    static const QHash<FieldKey, const Term *> byKey = [] {
        QHash<FieldKey, const Term *> index;
        for (const Term &term : vocabulary())
            index.insert(term.key, &term);
        return index;
    }();
    return byKey.value(key, nullptr);
}

} // namespace clientele
