// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/schemas.h"

#include "backends/bigcapital/spellings.h"

#include <array>

namespace clientele::bigcapital {

namespace {

constexpr const char *reckoned =
    QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital works this out from invoices and payments.");
constexpr const char *byService = QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital sets this by itself, and not always.");
constexpr const char *noPostcode =
    QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital does not store postcodes sent to it, though older ones are shown.");

constexpr const char *currencyStays =
    QT_TRANSLATE_NOOP("Vocabulary", "The currency cannot be changed once the customer is made.");
constexpr const char *branchNeeded =
    QT_TRANSLATE_NOOP("Vocabulary", "These books have branches: an opening balance needs the branch it belongs to.");

constexpr int mostNoteBytes = 65535; // 9
constexpr int amountDigits = 10;     // before the point, 6.2

std::vector<ChoiceSpec> types()
{
    return {{QStringLiteral("Company"), QT_TRANSLATE_NOOP("Vocabulary", "Company")},
            {QStringLiteral("Person"), QT_TRANSLATE_NOOP("Vocabulary", "Person")}};
}

// Our words for the two types that are meant; the service takes any word, and a third one survives.
constexpr std::array<std::pair<const char *, const char *>, 2> typeWords = {
    {{"business", "Company"}, {"individual", "Person"}}};

std::optional<Value> readType(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    for (const auto &[theirs, ours] : typeWords) {
        if (wire.toString() == QLatin1String(theirs))
            return Value::text(QLatin1String(ours));
    }
    return Value::text(wire.toString());
}

Json writeType(const Value &value, const Json &already)
{
    for (const auto &[theirs, ours] : typeWords) {
        if (value.toText() == QLatin1String(ours))
            return Json::string(QLatin1String(theirs));
    }
    return codec::text.encode(value, already);
}

constinit const Codec customerType{readType, writeType};

FieldSpec figure(const char *key, const char *snake, const char *camel)
{
    return shown(field(key), snake, camel, codec::number).comparedAt(amountScale).computed(reckoned);
}

FieldSpec postcodeRow(Postcode how, const char *key, const char *snake, const char *camel, const char *pageName)
{
    if (how == Postcode::ReadOnly)
        return shown(field(key), snake, camel, codec::textOrNull).computed(noPostcode);
    const char *write = how == Postcode::ByPageName ? pageName : camel;
    return field(key)
        .reads(snake, codec::textOrNull)
        .writes(write)
        .reads(camel, codec::textOrNull)
        .writes(write)
        .upTo(mostCharacters)
        .must(Check::ThreeByteUtf8)
        .editable();
}

void addAddress(std::vector<FieldSpec> &rows, bool shipping, Postcode postcode)
{
    struct Part
    {
        const char *key;
        const char *snake;
        const char *camel;
    };
    static constexpr Part parts[] = {
        {"line1", "1", "1"},
        {"line2", "2", "2"},
        {"city", "_city", "City"},
        {"state", "_state", "State"},
        {"country", "_country", "Country"},
        {"phone", "_phone", "Phone"},
        {"email", "_email", "Email"},
    };
    const QByteArray key = shipping ? "address.shipping." : "address.";
    const QByteArray snake = shipping ? "shipping_address" : "billing_address";
    const QByteArray camel = shipping ? "shippingAddress" : "billingAddress";
    for (const Part &part : parts) {
        rows.push_back(text((key + part.key).constData(), (snake + part.snake).constData(),
                            (camel + part.camel).constData())
                           .as(FieldType::Text)); // a country is free text here
        if (part.key == QByteArrayView("email"))
            rows.back().checks = rows.back().checks | Check::Email;
    }
    rows.push_back(postcodeRow(postcode, (key + "postcode").constData(), (snake + "_postcode").constData(),
                               (camel + "Postcode").constData(), (camel + "Zipcode").constData()));
}

// One row a field, in the order of bigcapital.md 6.2.
std::vector<FieldSpec> rows(Postcode postcode)
{
    std::vector<FieldSpec> all;
    // Read by any of four names, written by one, and in every write.
    all.push_back(field("kind")
                      .reads("contact_type", customerType)
                      .writes("customerType")
                      .reads("customer_type", customerType)
                      .writes("customerType")
                      .wire("customerType", customerType)
                      .reads("contactType", customerType)
                      .writes("customerType")
                      .oneOf(types())
                      .must(Check::ThreeByteUtf8)
                      .needed()
                      .sentAlways()
                      .editable());
    all.push_back(named(field("name"), "display_name", "displayName", codec::text)
                      .upTo(mostCharacters)
                      .must(Check::ThreeByteUtf8)
                      .must(Check::NotBlankOnly)
                      .needed()
                      .sentAlways()
                      .editable());
    all.push_back(named(field("currency.code").refersToCode("currency"), "currency_code", "currencyCode", codec::text)
                      .upTo(3)
                      .needed()
                      .beginsWith(Preset::CompanyCurrency)
                      .cautions(currencyStays)
                      .editableOnCreate());
    all.push_back(text("person.salutation", "salutation", "salutation"));
    all.push_back(text("person.first", "first_name", "firstName"));
    all.push_back(text("person.last", "last_name", "lastName"));
    all.push_back(text("company.name", "company_name", "companyName"));
    all.push_back(text("email", "email", "email").must(Check::Email));
    all.push_back(text("phone", "work_phone", "workPhone"));
    all.push_back(text("phone.private", "personal_phone", "personalPhone"));
    all.push_back(text("website", "website", "website"));
    all.push_back(text("note", "note", "note").upTo(mostNoteBytes).must(Check::BytesNotCharacters));
    all.push_back(field("active").wire("active", codec::oneOrZeroRead).beginsWith(Preset::Yes).editable());
    addAddress(all, false, postcode);
    addAddress(all, true, postcode);
    all.push_back(named(field("opening.balance"), "opening_balance", "openingBalance", codec::number)
                      .in(CurrencyOf::Record)
                      .upTo(amountDigits)
                      .cautions(branchNeeded, "branch", "opening.branch")
                      .comparedAt(amountScale)
                      .editable()
                      .recalculates({"balance", "opening.local"}));
    all.push_back(named(field("opening.date"), "opening_balance_at", "openingBalanceAt", codec::localMidnight)
                      .neededWith("opening.balance")
                      .cautions(branchNeeded, "branch", "opening.branch")
                      .editable());
    all.push_back(
        named(field("opening.rate"), "opening_balance_exchange_rate", "openingBalanceExchangeRate", codec::number)
            .comparedAt(9)
            .cautions(branchNeeded, "branch", "opening.branch")
            .editable()
            .recalculates({"opening.local"}));
    all.push_back(named(field("opening.branch").refersTo("branch"), "opening_balance_branch_id",
                        "openingBalanceBranchId", codec::wholeNumber)
                      .editable());
    // The same figure stands twice.
    all.push_back(field("balance")
                      .reads("balance", codec::number)
                      .reads("closing_balance", codec::number)
                      .reads("closingBalance", codec::number)
                      .in(CurrencyOf::Record)
                      .comparedAt(amountScale)
                      .computed(reckoned));
    all.push_back(figure("opening.local", "local_opening_balance", "localOpeningBalance").in(CurrencyOf::Company));
    all.push_back(shown(field("createdAt"), "created_at", "createdAt", codec::instant).computed(byService));
    all.push_back(shown(field("modifiedAt"), "updated_at", "updatedAt", codec::instant).computed(byService));
    return all;
}

SchemaPtr made(Postcode postcode)
{
    return std::make_shared<const EntitySchema>("customer", EntitySchema::Identity{"id", {}, {}}, rows(postcode),
                                                std::vector<FieldKey>{"name"});
}

} // namespace

SchemaPtr customerSchema(Postcode postcode)
{
    static const std::array<SchemaPtr, 3> schemas = {made(Postcode::ReadOnly), made(Postcode::ByReadName),
                                                     made(Postcode::ByPageName)};
    return schemas[size_t(postcode)];
}

SchemaPtr currencySchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> all;
        all.push_back(shown(field("code"), "currency_code", "currencyCode", codec::text));
        all.push_back(shown(field("name"), "currency_name", "currencyName", codec::text));
        all.push_back(shown(field("symbol"), "currency_sign", "currencySign", codec::text));
        all.push_back(shown(field("currency.base"), "is_base_currency", "isBaseCurrency", codec::oneOrZeroRead));
        return std::make_shared<const EntitySchema>("currency", EntitySchema::Identity{"id", {}, {}}, std::move(all),
                                                    std::vector<FieldKey>{"name", "code"});
    }();
    return schema;
}

SchemaPtr branchSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> all;
        all.push_back(field("code").reads("code", codec::text));
        all.push_back(field("name").reads("name", codec::text));
        return std::make_shared<const EntitySchema>("branch", EntitySchema::Identity{"id", {}, {}}, std::move(all),
                                                    std::vector<FieldKey>{"name", "code"});
    }();
    return schema;
}

const std::vector<FieldKey> &openingFields()
{
    static const std::vector<FieldKey> fields = {"opening.balance", "opening.date", "opening.rate", "opening.branch"};
    return fields;
}

} // namespace clientele::bigcapital
