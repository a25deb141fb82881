// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/dataset.h"
#include "sandbox/financials/settings.h"

#include <QByteArray>
#include <QHash>

#include <map>
#include <vector>

namespace clientele::sandbox::financials {

inline constexpr char ZeroGuid[] = "00000000-0000-0000-0000-000000000000";

enum class Type : quint8 { Guid, Text, Code, Choice, Boolean, Decimal, Date, Instant, Address, CodeObject };

enum Trait : quint8 {
    Plain = 0,
    ReadOnly = 1, ///< a write that names it is refused
    Computed = 2, ///< made by the page: neither filtered nor sorted by
    Hidden = 4,   ///< what is really stored; no answer shows it by this name
    Figure = 8,   ///< changed by postings, which here the colleague stands for
};

constexpr quint8 EveryVariant = 7;

/// One property of a kind of record, in the order of the answer (reference, 4.2 and 6).
struct Property
{
    const char *name;
    Type type;
    int length = 0; ///< of text and codes, in characters; 0 = no limit
    quint8 traits = Plain;
    quint8 variants = EveryVariant;

    bool has(Trait trait) const { return (traits & trait) != 0; }
    bool in(Variant variant) const { return !has(Hidden) && (variants & static_cast<quint8>(variant)) != 0; }
};

/// A kind of record and its address. The first property is the id; every address property is followed by the six
/// hidden ones that it is made of.
struct EntitySet
{
    const char *name; ///< in the address: "customers"
    const char *type; ///< in error texts: "customer"
    std::vector<Property> properties;

    int column(QByteArrayView name) const; ///< -1 if there is none; hidden ones too
};

/// Positions in a customer's row. One for each property of the set, in the same order.
enum Column : quint8 {
    Id,
    Number,
    DisplayName,
    Kind,
    PostalAddress,
    Line1,
    Line2,
    City,
    State,
    CountryCode,
    PostalCode,
    Phone,
    Email,
    Website,
    TaxLiable,
    TaxAreaId,
    TaxArea,
    TaxAreaName,
    TaxNumber,
    CurrencyId,
    CurrencyCode,
    Currency,
    TermsId,
    TermsObject,
    Terms,
    ShipmentId,
    ShipmentObject,
    Shipment,
    MethodId,
    MethodObject,
    Method,
    Blocked,
    Balance,
    Overdue,
    Sales,
    Modified,
    ColumnCount,
};

/// One record as it is stored: a value for each property, UTF-8. Booleans are "true" and "false", amounts digits,
/// instants milliseconds since 1970 (0: never), references the code of what they refer to ("" for none).
struct Row
{
    std::vector<QByteArray> values;
    qint64 version = 1;

    const QByteArray &operator[](int column) const { return values[static_cast<size_t>(column)]; }
    QByteArray &operator[](int column) { return values[static_cast<size_t>(column)]; }
};

/// The sets a company has.
struct Sets
{
    Sets();
    EntitySet companies, information, customers, currencies, terms, shipments, methods, taxAreas;

    /// A set below a company by its name; nullptr if there is none.
    const EntitySet *find(QByteArrayView name) const;
    QList<const EntitySet *> all() const;
    QList<const EntitySet *> lookUps() const { return {&currencies, &terms, &shipments, &methods, &taxAreas}; }
};

/// The books of one company.
struct Company
{
    QByteArray id;
    QByteArray currency; ///< its own
    Row shown;           ///< as `companies` lists it
    Row information;
    bool filled = false;
    QHash<const EntitySet *, std::vector<Row>> lookUps;
    std::map<QByteArray, Row> customers;   ///< by number, the order of lists
    QHash<QByteArray, QByteArray> numbers; ///< number by id

    const Row *lookUp(const EntitySet &set, QByteArrayView column, QByteArrayView value) const;
    Row *customer(const QByteArray &id);
};

/// Writes the books: one look at a seed gives the same ones on every system. The first customer of the first company
/// is the one the published pages show.
class Books
{
public:
    Books(const Sets &sets, quint64 seed);
    std::vector<Company> companies(int count) const;
    /// Look-ups and customers of the company at this place.
    void fill(Company &company, int index, int customers) const;

private:
    std::vector<Row> rows(const EntitySet &set, int company, const std::vector<std::vector<QByteArray>> &values) const;
    void fillLookUps(Company &company, int index) const;

    const Sets &m_sets;
    Dataset m_dataset;
};

} // namespace clientele::sandbox::financials
