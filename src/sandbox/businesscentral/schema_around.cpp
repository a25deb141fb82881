// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/schema_around.h"

#include "sandbox/businesscentral/schema_payments.h"

namespace clientele::sandbox::businesscentral {

namespace {

/// The picture's figures are columns of the customer's row; its bytes are kept apart.
EntitySet pictures()
{
    EntitySet set{"pictures",
                  "picture",
                  "customers",
                  "number",
                  {{"id", Type::Guid, 0, ReadOnly},
                   {"parentType", Type::Choice, 0, ReadOnly | Derived, BothProfiles, "'Customer'",
                    " ,Customer,Item,Vendor,Employee,Contact,Item Variant"},
                   {"pictureWidth", Type::Integer, 0, ReadOnly, NoProfile},
                   {"pictureHeight", Type::Integer, 0, ReadOnly, NoProfile},
                   {"pictureType", Type::Text, 100, ReadOnly, NoProfile},
                   {"width", Type::Integer, 0, ReadOnly | Derived, BothProfiles, "t.\"pictureWidth\""},
                   {"height", Type::Integer, 0, ReadOnly | Derived, BothProfiles, "t.\"pictureHeight\""},
                   {"contentType", Type::Text, 100, ReadOnly | Derived, BothProfiles, "t.\"pictureType\""}}};
    set.addressed = false;
    return set;
}

EntitySet dimensions()
{
    return {"dimensions",
            "dimension",
            "dimensions",
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, 20, ReadOnly},
             {"displayName", Type::Text, 30, ReadOnly},
             {"consolidationCode", Type::Code, 20, ReadOnly},
             {"blocked", Type::Boolean, 0, ReadOnly, NoProfile},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}},
            {{"dimensionValues", "dimensionValues", "id", "dimensionId", true}}};
}

EntitySet dimensionValues()
{
    return {"dimensionValues",
            "dimensionValue",
            "dimensionValues",
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, 20, ReadOnly},
             {"dimensionId", Type::Guid, 0, ReadOnly},
             {"displayName", Type::Text, 50, ReadOnly},
             {"consolidationCode", Type::Code, 20, ReadOnly},
             {"blocked", Type::Boolean, 0, ReadOnly, NoProfile},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

EntitySet defaultDimensions()
{
    EntitySet set{
        "defaultDimensions",
        "defaultDimension",
        "defaultDimensions",
        "dimensionCode",
        {{"id", Type::Guid, 0, ReadOnly},
         {"parentType", Type::Choice, 0, Plain, BothProfiles, nullptr, " ,Customer,Item,Vendor,Employee"},
         {"parentId", Type::Guid},
         {"dimensionId", Type::Guid},
         {"dimensionCode", Type::Code, 20, ReadOnly},
         {"dimensionValueId", Type::Guid},
         {"dimensionValueCode", Type::Code, 20, ReadOnly},
         {"postingValidation", Type::Choice, 0, Plain, BothProfiles, nullptr, " ,Code Mandatory,Same Code,No Code"},
         {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
    set.writable = true;
    set.addressed = false;
    return set;
}

EntitySet contactsInformation()
{
    EntitySet set{
        "contactsInformation",
        "contactInformation",
        "contactsInformation",
        "contactNumber",
        {{"id", Type::Guid, 0, ReadOnly, NoProfile},
         {"contactId", Type::Guid, 0, ReadOnly | Derived, BothProfiles, "t.\"id\""},
         {"contactNumber", Type::Code, 20, ReadOnly},
         {"contactName", Type::Text, 100, ReadOnly},
         {"contactType", Type::Choice, 0, ReadOnly, BothProfiles, nullptr, "Company,Person"},
         {"relatedId", Type::Guid, 0, ReadOnly},
         {"relatedType", Type::Choice, 0, ReadOnly, BothProfiles, nullptr, " ,Customer,Vendor,Bank Account,Employee"}}};
    set.addressed = false;
    return set;
}

} // namespace

std::vector<EntitySet> aroundSets()
{
    return {pictures(), dimensions(), dimensionValues(), defaultDimensions(), contactsInformation()};
}

} // namespace clientele::sandbox::businesscentral
