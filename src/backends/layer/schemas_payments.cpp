// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/layer/payments.h"

#include <array>

namespace clientele::layer {

namespace {

constexpr const char *reverses =
    QT_TRANSLATE_NOOP("Vocabulary", "Where the payment is in the books already, Layer reverses its entries and writes "
                                    "new ones.");
constexpr const char *whatExternalIdDoes = QT_TRANSLATE_NOOP(
    "Vocabulary", "Another program finds this payment by this key: with another key it makes a second payment.");
constexpr const char *byInvoices =
    QT_TRANSLATE_NOOP("Vocabulary", "Layer knows the customer of a payment only by the invoices it is allocated to.");
constexpr const char *addedUp = QT_TRANSLATE_NOOP("Vocabulary", "This is added up from the allocations.");
constexpr const char *accountOnly =
    QT_TRANSLATE_NOOP("Vocabulary", "Layer offers no list of accounts here. Choose the account in Layer itself.");
constexpr const char *byService = QT_TRANSLATE_NOOP("Vocabulary", "Layer sets this when the payment reaches it.");

/// What an allocation holds besides, under its names for writing: the whole set is replaced, and would lose it (7.4).
constexpr std::array<std::pair<const char *, const char *>, 4> besides = {{{"transaction_tags", "tags"},
                                                                           {"memo", "memo"},
                                                                           {"metadata", "metadata"},
                                                                           {"reference_number", "reference_number"}}};

Json keptOf(const Json &allocation)
{
    Json::Object kept;
    for (const auto &[read, write] : besides) {
        const Json &value = allocation[QString::fromLatin1(read)];
        const bool isTags = qstrcmp(read, "transaction_tags") == 0;
        const std::optional<Value> held = isTags && value.isArray() ? tags.decode(value) : std::nullopt;
        if (isTags ? held && held->isPresent() : !value.isNull())
            kept.emplace_back(QString::fromLatin1(write), isTags ? *held->asJson() : value);
    }
    return Json::object(std::move(kept));
}

/// An account as it is named for writing: the identifier, or the one inside a whole ledger account (7.3, 7.4).
const Json &identifierOf(const Json &account)
{
    const Json &type = account[u"type"];
    const bool itself = type.toString() == QLatin1String("AccountId") || type.toString() == QLatin1String("StableName");
    return !itself && account[u"id"].isObject() ? account[u"id"] : account;
}

/// {"invoice" or "account", "amount" in units, "kept"}.
std::optional<Value> readAllocations(const Json &wire)
{
    if (!wire.isArray())
        return std::nullopt;
    Json::Array all;
    for (const Json &one : wire.items()) {
        const std::optional<Value> cents = codec::cents.decode(one[u"amount"]);
        if (!cents || !cents->asDecimal())
            return std::nullopt;
        Json::Object item;
        if (const QString invoice = one[u"invoice_id"].toString(); !invoice.isEmpty())
            item.emplace_back(QStringLiteral("invoice"), Json::string(invoice));
        else if (one[u"account"].isObject())
            item.emplace_back(QStringLiteral("account"), identifierOf(one[u"account"]));
        else
            return std::nullopt;
        item.emplace_back(QStringLiteral("amount"), Json::number(cents->asDecimal()->toBytes()));
        if (Json kept = keptOf(one); !kept.members().empty())
            item.emplace_back(QStringLiteral("kept"), std::move(kept));
        all.push_back(Json::object(std::move(item)));
    }
    return Value::json(Json::array(std::move(all)));
}

Json writeAllocations(const Value &value, const Json &)
{
    if (value.isVerbatim())
        return value.verbatimWire();
    Json::Array all;
    for (const Json &item : value.asJson() ? value.asJson()->items() : Json::Array()) {
        Json::Object one;
        if (const Json *account = item.find(u"account"))
            one.emplace_back(QStringLiteral("account"), *account);
        else
            one.emplace_back(QStringLiteral("invoice_id"), item[u"invoice"]);
        const std::optional<Decimal> amount = Decimal::parse(QByteArrayView(item[u"amount"].numberToken()));
        one.emplace_back(QStringLiteral("amount"),
                         amount ? codec::cents.encode(Value::decimal(*amount), Json()) : item[u"amount"]);
        for (const Json::Member &kept : item[u"kept"].members())
            one.push_back(kept);
        all.push_back(Json::object(std::move(one)));
    }
    return Json::array(std::move(all));
}

/// A moment at the service, a day for people: the UTC day, as the vendor's own client has it (7.5). Fractions of a
/// second (3.5) are left out, so that the last of a day does not round up to the next.
std::optional<Value> readDay(const Json &wire)
{
    QString text = wire.toString();
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    qsizetype end = point < 0 ? 0 : point + 1;
    while (point >= 0 && end < text.size() && text.at(end).isDigit())
        ++end;
    if (point >= 0)
        text.remove(point, end - point);
    const std::optional<Instant> moment = Instant::parse(text);
    return moment ? std::optional(Value::date(moment->utc.toUTC().date())) : std::nullopt;
}

Json writeDay(const Value &value, const Json &)
{
    if (value.isVerbatim())
        return value.verbatimWire();
    return value.asDate() ? Json::string(value.asDate()->toString(Qt::ISODate) + QStringLiteral("T00:00:00Z")) : Json();
}

/// One word is spelled in two ways (13).
std::optional<Value> readMethod(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    return Value::text(wire.toString() == QLatin1String("Other") ? QStringLiteral("OTHER") : wire.toString());
}

Json writeMethod(const Value &value, const Json &already)
{
    return codec::text.encode(value, already);
}

constinit const Codec allocationList{readAllocations, writeAllocations};
constinit const Codec utcDay{readDay, writeDay};
constinit const Codec methodWord{readMethod, writeMethod};

std::vector<ChoiceSpec> methods()
{
    return {{QStringLiteral("CASH"), QT_TRANSLATE_NOOP("Vocabulary", "Cash")},
            {QStringLiteral("CHECK"), QT_TRANSLATE_NOOP("Vocabulary", "Check")},
            {QStringLiteral("CREDIT_CARD"), QT_TRANSLATE_NOOP("Vocabulary", "Credit card")},
            {QStringLiteral("ACH"), QT_TRANSLATE_NOOP("Vocabulary", "ACH")},
            {QStringLiteral("CREDIT_BALANCE"), QT_TRANSLATE_NOOP("Vocabulary", "Stored credit")},
            {QStringLiteral("OTHER"), QT_TRANSLATE_NOOP("Vocabulary", "Other")}};
}

std::vector<ChoiceSpec> states()
{
    return {{QStringLiteral("DRAFT"), QT_TRANSLATE_NOOP("Vocabulary", "Draft")},
            {QStringLiteral("SENT"), QT_TRANSLATE_NOOP("Vocabulary", "Sent")},
            {QStringLiteral("SAVED"), QT_TRANSLATE_NOOP("Vocabulary", "Saved")},
            {QStringLiteral("PARTIALLY_PAID"), QT_TRANSLATE_NOOP("Vocabulary", "Partly paid")},
            {QStringLiteral("PAID"), QT_TRANSLATE_NOOP("Vocabulary", "Paid")},
            {QStringLiteral("VOIDED"), QT_TRANSLATE_NOOP("Vocabulary", "Voided")},
            {QStringLiteral("PARTIALLY_WRITTEN_OFF"), QT_TRANSLATE_NOOP("Vocabulary", "Partly written off")},
            {QStringLiteral("WRITTEN_OFF"), QT_TRANSLATE_NOOP("Vocabulary", "Written off")},
            {QStringLiteral("REFUNDED"), QT_TRANSLATE_NOOP("Vocabulary", "Refunded")}};
}

FieldSpec money(const char *key)
{
    return field(key).in(CurrencyOf::Company).comparedAt(2);
}

} // namespace

// One row a field of layer.md 7.3. What is sent goes out in this order.
SchemaPtr paymentSchema()
{
    static const SchemaPtr schema = [] {
        const Codec &text = codec::textOrNull;
        std::vector<FieldSpec> all = {
            field("externalId").wire("external_id", text).cautions(whatExternalIdDoes).editable(),
            // Joined by the invoices (8): one customer, or none, or the names of several.
            field("customer").refersTo("customer").notFilterable().computed(byInvoices),
            field("customer.name").notFilterable().computed(byInvoices),
            field("customers").notFilterable().computed(byInvoices),
            field("date")
                .reads("at", utcDay)
                .writes("paid_at")
                .needed()
                .cautions(reverses)
                .beginsWith(Preset::Today)
                .editable(),
            field("method").wire("method", methodWord).oneOf(methods()).needed().editable(),
            money("amount")
                .wire("amount", codec::cents)
                .needed()
                .must(Check::Positive)
                .cautions(reverses)
                .recalculates({"amount.applied", "amount.unapplied"})
                .editable(),
            money("fee").wire("fee", codec::cents).editable(),
            field("processor").wire("processor", text).editable(),
            field("allocations")
                .refersTo("invoice")
                .as(FieldType::List)
                .reads("allocations", allocationList)
                .writes("invoice_payments")
                .needed()
                .must(Check::WithinAmount)
                .recalculates({"amount.applied", "amount.unapplied", "customer", "customer.name", "customers"})
                .editable(),
            money("amount.applied").computed(addedUp),
            money("amount.unapplied").computed(addedUp),
            field("note").wire("memo", text).editable(),
            field("reference.number").wire("reference_number", text).editable(),
            field("account.deposit")
                .as(FieldType::Text)
                .reads("payment_clearing_account.name", codec::text)
                .computed(accountOnly),
            field("createdAt").reads("imported_at", codec::instant).computed(byService),
        };
        return std::make_shared<const EntitySchema>(
            "payment", EntitySchema::Identity{"id", {}, {}}, std::move(all),
            std::vector<FieldKey>{"reference.number", "customer.name", "externalId"});
    }();
    return schema;
}

// layer.md 8.
SchemaPtr invoiceSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> all = {
            field("number").as(FieldType::Text).reads("invoice_number", codec::text),
            field("externalId").reads("external_id", codec::text),
            field("customer").refersTo("customer").reads("customer.id", codec::text),
            field("customer.name")
                .reads("customer.company_name", codec::text)
                .reads("customer.individual_name", codec::text)
                .reads("recipient_name", codec::text),
            field("date.invoice").reads("sent_at", utcDay),
            field("date.due").reads("due_at", utcDay),
            money("amount.total").reads("total_amount", codec::cents),
            money("amount.remaining").reads("outstanding_balance", codec::cents),
            field("status").reads("status", codec::text).oneOf(states()),
            field("reference.number").reads("reference_number", codec::text),
            field("modifiedAt").reads("updated_at", codec::instant),
        };
        return std::make_shared<const EntitySchema>("invoice", EntitySchema::Identity{"id", {}, {}}, std::move(all),
                                                    std::vector<FieldKey>{"number", "externalId"});
    }();
    return schema;
}

} // namespace clientele::layer
