// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <vector>

namespace clientele::sandbox::businesscentral {

/// The two shapes of answers: what API v2.0 really gives, and what the text the client was asked from prints.
enum class Profile : quint8 { V2 = 1, Seed = 2 };
constexpr quint8 BothProfiles = 3;

enum class Type : quint8 { Guid, Text, Code, Boolean, Decimal, Date, DateTime, Choice, Integer };

enum Trait : quint8 {
    Plain = 0,
    ReadOnly = 1,
    Calculated = 2, ///< made by the page: v2.0 neither filters nor sorts by it
    Derived = 4,    ///< has no column; `expression` says how to read it (the table is called t)
};

/// One property of an entity, in the order of the answer (reference, section 5).
struct Property
{
    const char *name;
    Type type;
    int length = 0; ///< of text and code; 0 = no limit
    quint8 traits = Plain;
    quint8 profiles = BothProfiles;
    const char *expression = nullptr; ///< SQL; nullptr = the column of the same name
    const char *choices = nullptr;    ///< members, not encoded, separated by commas

    bool has(Trait trait) const { return (traits & trait) != 0; }
    bool in(Profile profile) const { return (profiles & static_cast<quint8>(profile)) != 0; }
    bool isText() const { return type == Type::Text || type == Type::Code; }
    QByteArray sql() const;
    QList<QByteArray> members() const;
};

/// A way from one entity to another, for $expand or as a path segment.
struct Navigation
{
    const char *name;
    const char *set;       ///< the other set
    const char *ownColumn; ///< whose value is the other's `otherColumn`
    const char *otherColumn = "id";
    bool many = false;
    quint8 profiles = BothProfiles;

    bool in(Profile profile) const { return (profiles & static_cast<quint8>(profile)) != 0; }
};

struct EntitySet
{
    const char *name; ///< in the address
    const char *type; ///< in error texts: Microsoft.NAV.<type>
    const char *table;
    const char *order; ///< primary key, the order of lists
    std::vector<Property> properties;
    std::vector<Navigation> navigations = {};
    bool perCompany = true;
    bool writable = false;
    bool addressed = true; ///< false: can only be reached through its parent

    /// Case counts. nullptr where the profile does not have it.
    const Property *property(QByteArrayView name, Profile profile) const;
    const Navigation *navigation(QByteArrayView name, Profile profile) const;
};

/// Every set this service has. Built once, never changed.
class Schema
{
public:
    Schema();
    const EntitySet *set(QByteArrayView name) const;
    const std::vector<EntitySet> &sets() const { return m_sets; }

private:
    std::vector<EntitySet> m_sets;
};

/// `Sales Tax` -> `Sales_x0020_Tax`; and back. A member name as XML names write it (reference, 4.1).
QByteArray encodeMember(QByteArrayView plain);
QByteArray decodeMember(QByteArrayView encoded);

} // namespace clientele::sandbox::businesscentral
