// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/layer/schemas.h"

namespace clientele::layer {

namespace {

std::optional<Value> readTags(const Json &wire)
{
    if (!wire.isArray())
        return std::nullopt;
    Json::Array kept;
    for (const Json &tag : wire.items()) {
        if (!tag[u"archived_at"].isNull() || !tag[u"deleted_at"].isNull())
            continue;
        if (!tag[u"key"].isString() || !tag[u"value"].isString())
            return std::nullopt;
        kept.push_back(Json::object({{QStringLiteral("key"), tag[u"key"]}, {QStringLiteral("value"), tag[u"value"]}}));
    }
    return Value::json(Json::array(std::move(kept)));
}

Json writeTags(const Value &value, const Json &)
{
    if (value.isVerbatim())
        return value.verbatimWire();
    return value.asJson() ? *value.asJson() : Json::array({});
}

std::optional<Value> readArchived(const Json &wire)
{
    if (wire.toString() == QLatin1String("ARCHIVED"))
        return Value::yesNo(true);
    if (wire.toString() == QLatin1String("ACTIVE"))
        return Value::yesNo(false);
    return std::nullopt;
}

Json writeArchived(const Value &value, const Json &)
{
    const bool *yes = value.asYesNo();
    return yes ? Json::string(*yes ? QStringLiteral("ARCHIVED") : QStringLiteral("ACTIVE")) : value.verbatimWire();
}

constexpr const char *whatExternalIdDoes = QT_TRANSLATE_NOOP(
    "Vocabulary", "Another program finds this customer by this key: with another key it makes a second "
                  "customer, and a key that is taken already may overwrite the customer it belongs to.");

// One row a field, in the order of layer.md 5.3. Nothing is required, nothing has a known length.
std::vector<FieldSpec> rows()
{
    const Codec &text = codec::textOrNull; // null clears (5.5)
    return {
        // Not a field of Layer's, and nothing is required: what there is names the customer (5.3).
        field("name")
            .reads("company_name")
            .reads("individual_name")
            .reads("email")
            .reads("external_id")
            .reads("id")
            .computed(QT_TRANSLATE_NOOP("Vocabulary", "Made of the company name, or else of the contact person, the "
                                                      "e-mail or the id.")),
        field("company.name").wire("company_name", text).editable(),
        field("person.individual").wire("individual_name", text).editable(),
        field("email").wire("email", text).must(Check::Email).editable(),
        field("phone.mobile").wire("mobile_phone", text).editable(),
        field("phone.office").wire("office_phone", text).editable(),
        field("address.text").wire("address_string", text).editable(),
        // Called by either name, depending on the server's age (13); written by the one that was read.
        field("note").wire("memo", text).wire("notes", text).editable(),
        field("archived").wire("status", archivedStatus).editableOnEdit(),
        // 5.4: whoever sends the same id again overwrites this customer; 5.5: it goes by a PUT of the whole record.
        field("externalId").wire("external_id", text).cautions(whatExternalIdDoes).editable(),
        field("tags").reads("transaction_tags", tags).writes("tags").editable(),
        // Nobody says that these can be changed; a PUT takes them along, so that it does not empty them.
        field("reference.number").wire("reference_number", text),
        field("metadata").wire("metadata"),
    };
}

} // namespace

constinit const Codec tags{readTags, writeTags};
constinit const Codec archivedStatus{readArchived, writeArchived};

SchemaPtr customerSchema()
{
    static const SchemaPtr schema = std::make_shared<const EntitySchema>(
        "customer", EntitySchema::Identity{"id", {}, {}}, rows(),
        std::vector<FieldKey>{"company.name", "person.individual", "email", "externalId", "name"});
    return schema;
}

const std::vector<FieldKey> &fieldsByPut()
{
    static const std::vector<FieldKey> fields = {"externalId", "tags"};
    return fields;
}

} // namespace clientele::layer
