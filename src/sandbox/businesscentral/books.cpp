// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/books.h"

#include "sandbox/currency_rates.h"

namespace clientele::sandbox::businesscentral {

namespace {

struct CompanyStyle
{
    const char *name;
    const char *displayName;
    const char *country;
    const char *city;
    const char *currency;
    bool salesTax; ///< tax areas; elsewhere VAT posting groups
};

// The second has no display name: real ones come like that (reference, 1.2).
constexpr CompanyStyle Styles[] = {
    {"CRONUS USA, Inc.", "CRONUS USA, Inc.", "US", "Atlanta", "USD", true},
    {"CRONUS DE", "", "DE", "Berlin", "EUR", false},
    {"CRONUS UK Ltd.", "CRONUS UK Ltd.", "GB", "London", "GBP", false},
    {"CRONUS JP", "クロノス商事", "JP", "東京", "JPY", false},
};

const CompanyStyle &style(int company)
{
    return Styles[static_cast<size_t>(company) % std::size(Styles)];
}

constexpr qint64 SetUpAt = 1704103200000; // 2024-01-01T10:00:00Z

Row named(const char *code, const char *name)
{
    return {{"code", code}, {"displayName", name}};
}

Row term(const char *code, const char *name, const char *due, const char *discountDue = "", const char *percent = "0")
{
    Row row = named(code, name);
    row.insert("dueDateCalculation", due);
    row.insert("discountDateCalculation", discountDue);
    row.insert("discountPercent", percent);
    return row;
}

Row currencyRow(const char *code, const char *name, const char *symbol, const char *places, const char *rounding)
{
    Row row = named(code, name);
    row.insert("symbol", symbol);
    row.insert("amountDecimalPlaces", places);
    row.insert("amountRoundingPrecision", rounding);
    return row;
}

Row taxArea(const char *code, const char *name, bool salesTax)
{
    Row row = named(code, name);
    row.insert("taxType", salesTax ? "Sales Tax" : "VAT");
    return row;
}

Row salesperson(const char *code, const char *name, const char *title, const char *percent,
                bool blockedForPrivacy = false)
{
    Row row = named(code, name);
    row.insert("email", QByteArray(code).toLower() + "@cronus.example");
    row.insert("jobTitle", title);
    row.insert("commisionPercent", percent);
    row.insert("privacyBlocked", blockedForPrivacy ? "1" : "0");
    return row;
}

const QList<Row> &allCurrencies()
{
    static const QList<Row> list{
        currencyRow("AED", "UAE dirham", "", "2:2", "0.01"),
        currencyRow("CAD", "Canadian dollar", "$", "2:2", "0.01"),
        currencyRow("CNY", "Chinese renminbi", "¥", "2:2", "0.01"),
        currencyRow("DKK", "Danish krone", "kr", "2:2", "0.01"),
        currencyRow("EUR", "Euro", "€", "2:2", "0.01"),
        currencyRow("GBP", "Pound Sterling", "£", "2:2", "0.01"),
        currencyRow("ILS", "Israeli shekel", "₪", "2:2", "0.01"),
        currencyRow("INR", "Indian rupee", "₹", "2:2", "0.01"),
        currencyRow("JPY", "Japanese yen", "¥", "0:0", "1"),
        currencyRow("KRW", "South Korean won", "₩", "0:0", "1"),
        currencyRow("PLN", "Polish zloty", "zł", "2:2", "0.01"),
        currencyRow("TND", "Tunisian dinar", "", "3:3", "0.001"),
        currencyRow("TRY", "Turkish lira", "₺", "2:2", "0.01"),
        currencyRow("UAH", "Ukrainian hryvnia", "₴", "2:2", "0.01"),
        currencyRow("USD", "US dollar", "$", "2:2", "0.01"),
    };
    return list;
}

QList<Row> countryRows()
{
    QList<Row> rows;
    for (const Country &one : countries()) {
        Row row = named(one.code, one.name);
        row.insert("addressFormat", QByteArrayView(one.code) == "US" ? "City+County+Post Code" : "Post Code+City");
        rows.append(row);
    }
    return rows;
}

} // namespace

Books::Books(Store &store, const Schema &schema, quint64 seed, qint64 now)
    : m_store(store)
    , m_schema(schema)
    , m_dataset(seed)
    , m_now(now)
{
}

QByteArray Books::companyId(int company) const
{
    return company == 0 ? QByteArray("a1b2c3d4-e5f6-7890-abcd-ef1234567890")
                        : m_dataset.guid("company", static_cast<quint64>(company), 0);
}

void Books::fillCompanies(int count)
{
    const int styles = static_cast<int>(std::size(Styles));
    Store::Filling companies(m_store, *m_schema.set("companies"), 0);
    for (int i = 0; i < count; ++i) {
        const QByteArray suffix = i < styles ? QByteArray() : ' ' + QByteArray::number(i / styles + 1);
        const QByteArray shown = style(i).displayName;
        companies.add({{"id", companyId(i)},
                       {"systemVersion", "25.4.29661.29727"},
                       {"timestamp", QByteArray::number(9007199254740993 + i)}, // beyond what a double holds
                       {"name", style(i).name + suffix},
                       {"displayName", shown.isEmpty() ? shown : shown + suffix},
                       {"systemCreatedAt", QByteArray::number(SetUpAt + 250)},
                       {"systemCreatedBy", m_dataset.guid("user", 0, 0)},
                       {"systemModifiedAt", QByteArray::number(SetUpAt + 610)},
                       {"systemModifiedBy", m_dataset.guid("user", 0, 0)}});
    }
    companies.done();
    SQLite::Statement code(m_store.database(), "INSERT INTO postCodes VALUES (?, ?, ?, ?)");
    for (const Country &one : countries()) {
        for (const Place &place : one.places) {
            code.reset();
            bind(code, 1, QByteArray(place.postalCode));
            bind(code, 2, QByteArray(place.city));
            bind(code, 3, QByteArray(place.state));
            bind(code, 4, QByteArray(one.code));
            code.exec();
        }
    }
}

QList<QByteArray> Books::fillLookup(const char *set, int company, const QList<Row> &rows)
{
    QList<QByteArray> ids;
    Store::Filling filling(m_store, *m_schema.set(set), company);
    for (Row row : rows) {
        if (!row.contains("id"))
            row.insert("id", m_dataset.guid(set, static_cast<quint64>(company), static_cast<quint64>(ids.size())));
        row.insert("lastModifiedDateTime", QByteArray::number(SetUpAt));
        filling.add(row);
        ids.append(row.value("id"));
    }
    filling.done();
    return ids;
}

void Books::fillCompany(int company, int customers)
{
    const CompanyStyle &own = style(company);
    m_store.insert(*m_schema.set("companyInformation"), company,
                   {{"id", m_dataset.guid("information", static_cast<quint64>(company), 0)},
                    {"displayName", own.name},
                    {"addressLine1", "1 Practice Street"},
                    {"city", own.city},
                    {"country", own.country},
                    {"currencyCode", own.currency},
                    {"currentFiscalYearStartDate", "2025-01-01"},
                    {"experience", "Essential"},
                    {"lastModifiedDateTime", QByteArray::number(SetUpAt)}});

    m_lookups = {};
    QList<Row> terms{term("14D", "Net 14 days", "14D"), term("30D", "Net 30 days", "30D"),
                     term("60D", "Net 60 days", "60D"), term("1M(8D)", "1 month, 2% within 8 days", "1M", "8D", "2"),
                     term("CM", "Current month", "CM"), term("COD", "Cash on delivery", "0D")};
    QList<Row> shipments{named("EXW", "Ex works"), named("FOB", "Free on board"), named("DDP", "Delivered duty paid"),
                         named("PICKUP", "Collected by the customer")};
    QList<Row> payments{named("BANK", "Bank transfer"), named("CASH", "Cash"), named("CHECK", "Check"),
                        named("CARD", "Card payment")};
    QList<Row> areas = own.salesTax ? QList<Row>{taxArea("ATLANTA, GA", "Atlanta, GA", true),
                                                 taxArea("CHICAGO, IL", "Chicago, IL", true),
                                                 taxArea("DALLAS, TX", "Dallas, TX", true)}
                                    : QList<Row>{taxArea("DOMESTIC", "Domestic customers and vendors", false),
                                                 taxArea("EU", "Customers and vendors in EU", false),
                                                 taxArea("EXPORT", "Other customers and vendors (not EU)", false)};
    if (company == 0) { // the textbook example's own
        terms[1].insert("id", "a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5");
        shipments[0].insert("id", "f6f6f6f6-a7a7-b8b8-c9c9-d0d0d0d0d0d0");
        payments[0].insert("id", "e5e5e5e5-d4d4-c3c3-b2b2-a1a1a1a1a1a1");
        areas[0].insert("id", "c6d7e8f9-a0b1-2345-6789-0abcdef12345");
    }
    m_lookups.terms = fillLookup("paymentTerms", company, terms);
    m_lookups.shipments = fillLookup("shipmentMethods", company, shipments);
    m_lookups.payments = fillLookup("paymentMethods", company, payments);
    m_lookups.taxAreas = fillLookup("taxAreas", company, areas);
    fillLookup("countriesRegions", company, countryRows());
    fillLookup("salespeoplePurchasers", company,
               {salesperson("NORTH", "Sales region north", "Region", "3"),
                salesperson("SOUTH", "Sales region south", "Region", "3.5"), salesperson("WEB", "Web shop", "", "0"),
                salesperson("FORMER", "No longer with us", "", "0", true)});
    QList<Row> foreign;
    for (const Row &row : allCurrencies()) {
        if (row.value("code") != own.currency) // the company's own currency has no row (reference, 5.5)
            foreign.append(row);
    }
    const QList<QByteArray> ids = fillLookup("currencies", company, foreign);
    for (qsizetype i = 0; i < ids.size(); ++i)
        m_lookups.currencies.insert(foreign[i].value("code"), ids[i]);
    fillCustomers(company, customers);
    fillDimensions(company);
    fillContacts(company, customers);
    fillAccounts(company);
    fillInvoices(company, customers);
    fillPayments(company, customers);
}

QByteArray Books::currencyOf(int company, const Party &party) const
{
    return m_lookups.currencies.contains(party.currency) ? party.currency : QByteArray(style(company).currency);
}

QByteArray Books::inCurrencyOf(int company, const Party &party, const QByteArray &amount) const
{
    const QByteArray own = style(company).currency, theirs = currencyOf(company, party);
    const std::optional<Decimal> exact = Decimal::parse(amount);
    return exact && own != theirs ? exchanged(*exact, own, theirs).toBytes() : amount;
}

void Books::fillCustomers(int company, int customers)
{
    constexpr const char *Salespeople[] = {"NORTH", "SOUTH", "WEB", ""};
    const auto pick = [](const QList<QByteArray> &from, quint32 number) {
        return from[static_cast<qsizetype>(number) % from.size()];
    };
    QList<Row> dimensions;
    Store::Filling filling(m_store, *m_schema.set("customers"), company);
    for (int i = 0; i < customers; ++i) {
        const Party party = m_dataset.party(company, i);
        const quint32 n = party.pick;
        filling.add(
            {{"id", party.id},
             {"number", party.number},
             {"displayName", party.name},
             {"type", party.person ? "Person" : "Company"},
             {"addressLine1", party.addressLine1},
             {"addressLine2", party.addressLine2},
             {"city", party.city},
             {"state", party.state},
             {"country", party.country},
             {"postalCode", party.postalCode},
             {"phoneNumber", party.phone},
             {"email", party.email},
             {"website", party.website},
             {"salespersonCode", Salespeople[(n >> 3) % 4]},
             {"balanceDue", inCurrencyOf(company, party, party.balance)},
             {"creditLimit", party.creditLimit},
             {"taxLiable", party.taxLiable ? "1" : "0"},
             {"taxAreaId", n % 11 == 1 ? QByteArray(ZeroGuid) : pick(m_lookups.taxAreas, n)},
             {"taxRegistrationNumber", party.taxNumber},
             {"currencyId", m_lookups.currencies.value(party.currency, ZeroGuid)},
             {"paymentTermsId",
              n % 13 == 1 ? QByteArray(ZeroGuid) : (n == 0 ? m_lookups.terms[1] : pick(m_lookups.terms, n >> 2))},
             {"shipmentMethodId", pick(m_lookups.shipments, n >> 4)},
             {"paymentMethodId", n % 5 == 1 ? QByteArray(ZeroGuid) : pick(m_lookups.payments, n >> 6)},
             {"blocked", party.blocked.isEmpty() ? QByteArray(" ") : party.blocked},
             {"balance", party.balance},
             {"overdueAmount", party.overdue},
             {"totalSalesExcludingTax", party.sales},
             {"lastModifiedDateTime", QByteArray::number(party.modified == 0 ? BlankInstant : party.modified)}});
        if (i % 10 == 0 && i < 1000) {
            const auto c = static_cast<quint64>(company);
            dimensions.append({{"id", m_dataset.guid("dimension", c, static_cast<quint64>(i))},
                               {"parentType", "Customer"},
                               {"parentId", party.id},
                               {"dimensionId", m_dataset.guid("area", c, 0)},
                               {"dimensionCode", "AREA"},
                               {"dimensionValueId", m_dataset.guid("area", c, 1)},
                               {"dimensionValueCode", "30"},
                               {"postingValidation", "Same Code"},
                               {"lastModifiedDateTime", QByteArray::number(SetUpAt)}});
        }
    }
    filling.done();
    Store::Filling more(m_store, *m_schema.set("defaultDimensions"), company);
    for (const Row &row : std::as_const(dimensions))
        more.add(row);
    more.done();
}

} // namespace clientele::sandbox::businesscentral
