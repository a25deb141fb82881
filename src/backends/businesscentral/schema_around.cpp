// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/entities.h"

namespace clientele::businesscentral {

namespace {

constexpr const char *byService =
    QT_TRANSLATE_NOOP("Vocabulary", "Business Central sets this whenever the record changes.");

std::vector<ChoiceSpec> rules()
{
    return {{QString(), QT_TRANSLATE_NOOP("Vocabulary", "No rule")},
            {QStringLiteral("Code Mandatory"), QT_TRANSLATE_NOOP("Vocabulary", "Some value is needed")},
            {QStringLiteral("Same Code"), QT_TRANSLATE_NOOP("Vocabulary", "Just this value is needed")},
            {QStringLiteral("No Code"), QT_TRANSLATE_NOOP("Vocabulary", "No value is allowed")}};
}

std::vector<ChoiceSpec> types()
{
    return {{QStringLiteral("Company"), QT_TRANSLATE_NOOP("Vocabulary", "Company")},
            {QStringLiteral("Person"), QT_TRANSLATE_NOOP("Vocabulary", "Person")}};
}

std::vector<FieldSpec> codeAndName()
{
    std::vector<FieldSpec> rows;
    rows.push_back(field("code").reads("code").upTo(20));
    rows.push_back(field("name").reads("displayName").upTo(50));
    rows.push_back(field("modifiedAt").reads("lastModifiedDateTime").computed());
    return rows;
}

} // namespace

// business-central.md 5.12. Codes are shown and typed; the ids they stand for are looked up when they are sent.
SchemaPtr defaultDimensionSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows = {
            field("dimension").refersToCode("dimension").reads("dimensionCode").upTo(20).needed().editableOnCreate(),
            field("dimension.value").refersToCode("dimensionValue").reads("dimensionValueCode").upTo(20).editable(),
            field("dimension.posting").wire("postingValidation", codec::encodedChoice).oneOf(rules()).editable(),
            field("modifiedAt").reads("lastModifiedDateTime").computed(byService),
        };
        return std::make_shared<const EntitySchema>("defaultDimension",
                                                    EntitySchema::Identity{"id", "@odata.etag", {"parentId"}},
                                                    std::move(rows), std::vector<FieldKey>{"dimension"});
    }();
    return schema;
}

SchemaPtr dimensionSchema()
{
    static const SchemaPtr schema =
        std::make_shared<const EntitySchema>("dimension", EntitySchema::Identity{"id", "@odata.etag", {}},
                                             codeAndName(), std::vector<FieldKey>{"name", "code"});
    return schema;
}

SchemaPtr dimensionValueSchema()
{
    static const SchemaPtr schema = std::make_shared<const EntitySchema>(
        "dimensionValue", EntitySchema::Identity{"id", "@odata.etag", {"dimensionId"}}, codeAndName(),
        std::vector<FieldKey>{"name", "code"});
    return schema;
}

// business-central.md 5.13.
SchemaPtr contactSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows = {
            field("number").reads("contactNumber").upTo(20),
            field("name").reads("contactName").upTo(100),
            field("kind").reads("contactType", codec::encodedChoice).oneOf(types()),
        };
        return std::make_shared<const EntitySchema>("contact", EntitySchema::Identity{"contactId", {}, {"relatedId"}},
                                                    std::move(rows), std::vector<FieldKey>{"name"});
    }();
    return schema;
}

// business-central.md 5.11. Whose picture it is and how many bytes it has the service does not say with it.
SchemaPtr pictureSchema()
{
    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> rows = {
            field("name"),
            field("picture.type").reads("contentType").upTo(100),
            field("picture.width").reads("width"),
            field("picture.height").reads("height"),
            field("picture.size"),
        };
        return std::make_shared<const EntitySchema>("picture", EntitySchema::Identity{"id", "@odata.etag", {}},
                                                    std::move(rows), std::vector<FieldKey>{"name"});
    }();
    return schema;
}

} // namespace clientele::businesscentral
