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

/// Positions in the rows of a payment journal, a payment line and an invoice.
enum JournalColumn : quint8 { JournalCode = 1, JournalName, JournalModified, JournalAccountId, JournalAccount };
enum PaymentColumn : quint8 {
    PaymentJournal = 1,
    PaymentJournalCode,
    PaymentLine,
    PaymentCustomerId,
    PaymentCustomer,
    PaymentContact,
    PaymentDate,
    PaymentDocument,
    PaymentExternal,
    PaymentAmount,
    PaymentInvoiceId,
    PaymentInvoice,
    PaymentDescription,
    PaymentComment,
    PaymentModified,
};
enum InvoiceColumn : quint8 {
    InvoiceNumber = 1,
    InvoiceDate,
    InvoiceDue,
    InvoiceCustomerId,
    InvoiceCustomer,
    InvoiceCustomerName,
    InvoiceCurrencyId,
    InvoiceCurrency,
    InvoiceTotal,
    InvoiceStatus,
    InvoiceRemaining,
    InvoiceModified,
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
    EntitySet journals, payments, invoices, accounts;
    EntitySet agedAmounts, agedPeriods; ///< the two ways in which one report's columns are called

    /// A set below a company by its name; nullptr if there is none.
    const EntitySet *find(QByteArrayView name) const;
    QList<const EntitySet *> all() const;
    void describePayments();
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
    std::vector<Row> journals;
    std::vector<Row> payments; ///< of all journals, in the order they came in
    std::vector<Row> invoices; ///< by number
    std::vector<Row> accounts;

    const Row *lookUp(const EntitySet &set, QByteArrayView column, QByteArrayView value) const;
    Row *customer(const QByteArray &id);
    /// Whose `column` has this value; nullptr if there is none.
    static Row *find(std::vector<Row> &rows, int column, const QByteArray &value);
};

/// Writes the books: one look at a seed gives the same ones on every system. The first customer of the first company
/// is the one the published pages show.
class Books
{
public:
    /// `now` in milliseconds since 1970: invoices and payments are dated around it.
    Books(const Sets &sets, quint64 seed, qint64 now);
    std::vector<Company> companies(int count) const;
    /// Look-ups and customers of the company at this place.
    void fill(Company &company, int index, int customers) const;

private:
    std::vector<Row> rows(const EntitySet &set, int company, const std::vector<std::vector<QByteArray>> &values) const;
    void fillLookUps(Company &company, int index) const;
    void fillInvoices(Company &company, int index, int customers) const;
    void fillPayments(Company &company, int index) const;
    QByteArray day(int daysFromNow) const;

    const Sets &m_sets;
    Dataset m_dataset;
    const qint64 m_now;
};

/// Amounts as the server writes them: no digits that say nothing (0, 15750, 8450.5).
QByteArray plainDigits(QByteArray digits);
/// How a customer's contact is called in the mail program's books (reference, 5).
QByteArray contactOf(const Row &customer);

} // namespace clientele::sandbox::financials
