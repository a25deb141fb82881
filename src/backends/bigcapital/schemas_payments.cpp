// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/payments.h"

#include "backends/bigcapital/spellings.h"

#include <algorithm>

namespace clientele::bigcapital {

namespace {

constexpr const char *added =
    QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital adds this up from what is allocated to the invoices.");
constexpr const char *ofCustomer = QT_TRANSLATE_NOOP("Vocabulary", "This belongs to the customer chosen above.");
constexpr const char *byService = QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital sets this by itself.");
constexpr const char *customerStays =
    QT_TRANSLATE_NOOP("Vocabulary", "The customer cannot be changed once the payment is made.");
constexpr const char *branchNeeded =
    QT_TRANSLATE_NOOP("Vocabulary", "These books have branches: a payment needs the branch it belongs to.");

/// Entries as {"invoice", "amount"}, with the service's own "id" of an entry, by which it is kept, and for people the
/// invoice's "number" and the day it is "due", which no list of what a payment may cover tells (10.1).
std::optional<Value> readEntries(const Json &wire)
{
    if (!wire.isArray())
        return std::nullopt;
    Json::Array all;
    for (const Json &entry : wire.items()) {
        const Json &invoice = member(entry, u"invoice_id", u"invoiceId");
        const Json &amount = member(entry, u"payment_amount", u"paymentAmount");
        if (!invoice.toInteger() || !amount.isNumber())
            return std::nullopt;
        Json::Object item{{QStringLiteral("invoice"), Json::string(QString::fromLatin1(invoice.numberToken()))},
                          {QStringLiteral("amount"), amount}};
        if (entry[u"id"].toInteger())
            item.emplace_back(QStringLiteral("id"), entry[u"id"]);
        const Json &number = member(entry[u"invoice"], u"invoice_no", u"invoiceNo"); // where one payment is read
        if (!number.toString().isEmpty())
            item.emplace_back(QStringLiteral("number"), number);
        const Json &due = member(entry[u"invoice"], u"due_date", u"dueDate");
        if (const std::optional<Value> day = due.isNull() ? std::nullopt : codec::localMidnight.decode(due);
            day && day->asDate())
            item.emplace_back(QStringLiteral("due"), Json::string(day->asDate()->toString(Qt::ISODate)));
        all.push_back(Json::object(std::move(item)));
    }
    return Value::json(Json::array(std::move(all)));
}

/// Whole amounts lose their zeros after the point; others go out as they are, to be refused rather than rounded.
Json wireAmount(const Json &amount)
{
    const std::optional<Decimal> number = Decimal::parse(QByteArrayView(amount.numberToken()));
    return number && number->roundedTo(0) == *number ? Json::number(number->roundedTo(0).toBytes()) : amount;
}

Json writeEntries(const Value &value, const Json &)
{
    if (value.isVerbatim())
        return value.verbatimWire();
    Json::Array all;
    for (const Json &item : value.asJson() ? value.asJson()->items() : Json::Array()) {
        Json::Object entry;
        if (item[u"id"].toInteger())
            entry.emplace_back(QStringLiteral("id"), item[u"id"]);
        entry.emplace_back(QStringLiteral("invoiceId"), Json::number(item[u"invoice"].toString().toLatin1()));
        entry.emplace_back(QStringLiteral("paymentAmount"), wireAmount(item[u"amount"]));
        all.push_back(Json::object(std::move(entry)));
    }
    return Json::array(std::move(all));
}

constinit const Codec paymentEntries{readEntries, writeEntries};

SchemaPtr made(const char *entity, const char *id, std::vector<FieldSpec> rows, std::vector<FieldKey> names)
{
    return std::make_shared<const EntitySchema>(entity, EntitySchema::Identity{id, {}, {}}, std::move(rows),
                                                std::move(names));
}

} // namespace

// One row a field of bigcapital.md 10.2. What is sent goes out in this order.
SchemaPtr paymentSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> all;
        all.push_back(named(field("customer").refersTo("customer"), "customer_id", "customerId", codec::wholeNumber)
                          .needed()
                          .cautions(customerStays)
                          .recalculates({"customer.name", "currency.code"})
                          .editableOnCreate());
        all.push_back(shown(field("customer.name"), "customer.display_name", "customer.displayName", codec::text)
                          .notFilterable()
                          .computed(ofCustomer));
        all.push_back(named(field("date"), "payment_date", "paymentDate", codec::localMidnight)
                          .needed()
                          .cautions(branchNeeded, "branch", "branch")
                          .beginsWith(Preset::Today)
                          .editable());
        all.push_back(named(field("account.deposit").refersTo("account"), "deposit_account_id", "depositAccountId",
                            codec::wholeNumber)
                          .needed()
                          .editable());
        all.push_back(shown(field("amount"), "amount", "amount", codec::number)
                          .in(CurrencyOf::Record)
                          .comparedAt(amountScale)
                          .computed(added));
        all.push_back(text("document.number", "payment_receive_no", "paymentReceiveNo")
                          .as(FieldType::Text)
                          .must(Check::NotDigitsOnly));
        all.push_back(text("reference.number", "reference_no", "referenceNo"));
        all.push_back(text("statement", "statement", "statement"));
        all.push_back(field("allocations")
                          .refersTo("invoice")
                          .as(FieldType::List)
                          .wire("entries", paymentEntries)
                          .needed()
                          .must(Check::WholeAmounts)
                          .recalculates({"amount", "amount.local"})
                          .editable());
        all.push_back(named(field("exchange.rate"), "exchange_rate", "exchangeRate", codec::number)
                          .comparedAt(9)
                          .must(Check::Positive)
                          .recalculates({"amount.local"})
                          .editable());
        all.push_back(
            named(field("branch").refersTo("branch"), "branch_id", "branchId", codec::wholeNumber).editable());
        all.push_back(shown(field("currency.code"), "currency_code", "currencyCode", codec::text).computed(ofCustomer));
        all.push_back(shown(field("amount.local"), "local_amount", "localAmount", codec::number)
                          .in(CurrencyOf::Company)
                          .comparedAt(amountScale)
                          .computed(added));
        all.push_back(shown(field("createdAt"), "created_at", "createdAt", codec::instant).computed(byService));
        return made("payment", "id", std::move(all), {"document.number"});
    }();
    return schema;
}

// From the list of receivable invoices, and from a payment's own page of what it could cover (10.1).
SchemaPtr invoiceSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> all;
        all.push_back(shown(field("number").as(FieldType::Text), "invoice_no", "invoiceNo", codec::text));
        all.push_back(
            field("date.invoice").reads("invoice_date", codec::localMidnight).reads("date", codec::localMidnight));
        all.push_back(shown(field("date.due"), "due_date", "dueDate", codec::localMidnight));
        all.push_back(shown(field("customer").refersTo("customer"), "customer_id", "customerId", codec::wholeNumber));
        all.push_back(shown(field("currency.code"), "currency_code", "currencyCode", codec::text));
        all.push_back(field("amount.total")
                          .reads("total", codec::number)
                          .reads("amount", codec::number)
                          .in(CurrencyOf::Record)
                          .comparedAt(amountScale));
        all.push_back(shown(field("amount.remaining"), "due_amount", "dueAmount", codec::number)
                          .in(CurrencyOf::Record)
                          .comparedAt(amountScale));
        all.push_back(shown(field("amount.applied"), "payment_amount", "paymentAmount", codec::number)
                          .in(CurrencyOf::Record)
                          .comparedAt(amountScale));
        all.push_back(shown(field("reference.number"), "reference_no", "referenceNo", codec::text));
        all.push_back(shown(field("exchange.rate"), "exchange_rate", "exchangeRate", codec::number).comparedAt(9));
        return made("invoice", "id", std::move(all), {"number"});
    }();
    return schema;
}

SchemaPtr accountSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> all;
        all.push_back(field("code").reads("code", codec::text));
        all.push_back(field("name").reads("name", codec::text));
        all.push_back(shown(field("account.type").as(FieldType::Text), "account_type", "accountType", codec::text));
        all.push_back(shown(field("currency.code"), "currency_code", "currencyCode", codec::text));
        all.push_back(field("active").reads("active", codec::oneOrZeroRead));
        return made("account", "id", std::move(all), {"name", "code"});
    }();
    return schema;
}

} // namespace clientele::bigcapital
