// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/books.h"

namespace clientele::sandbox::financials {

namespace {

constexpr quint8 Objects = static_cast<quint8>(Variant::Objects) | static_cast<quint8>(Variant::Both);
constexpr quint8 Ids = static_cast<quint8>(Variant::Both) | static_cast<quint8>(Variant::Ids);

struct Style
{
    const char *name;
    const char *displayName;
    const char *country;
    const char *city;
    const char *currency;
    bool salesTax; ///< tax areas; elsewhere VAT posting groups
};

// The second has no display name: real ones come like that.
constexpr Style Styles[] = {
    {"CRONUS USA, Inc.", "CRONUS USA, Inc.", "US", "Atlanta", "USD", true},
    {"CRONUS DE", "", "DE", "Berlin", "EUR", false},
    {"CRONUS UK Ltd.", "CRONUS UK Ltd.", "GB", "London", "GBP", false},
};

const Style &style(int company)
{
    return Styles[static_cast<size_t>(company) % std::size(Styles)];
}

constexpr qint64 SetUpAt = 1483264800000;     // 2017-01-01T10:00:00Z
constexpr qint64 PublishedAt = 1488846928983; // 2017-03-07T00:35:28.983Z, as the published customer says

std::vector<Property> withAddress(std::vector<Property> head, std::vector<Property> tail)
{
    head.push_back({"address", Type::Address, 0, Computed});
    head.push_back({"street line 1", Type::Text, 100, Hidden});
    head.push_back({"street line 2", Type::Text, 50, Hidden});
    head.push_back({"city", Type::Text, 30, Hidden});
    head.push_back({"state", Type::Text, 30, Hidden});
    head.push_back({"countryLetterCode", Type::Code, 10, Hidden});
    head.push_back({"postalCode", Type::Code, 20, Hidden});
    head.insert(head.end(), tail.begin(), tail.end());
    return head;
}

std::vector<Property> codeAndName(int codeLength, int nameLength, std::vector<Property> more = {})
{
    std::vector<Property> all{{"id", Type::Guid}, {"code", Type::Code, codeLength}};
    all.push_back({"displayName", Type::Text, nameLength});
    all.insert(all.end(), more.begin(), more.end());
    all.push_back({"lastModifiedDateTime", Type::Instant});
    return all;
}

} // namespace

QByteArray plainDigits(QByteArray digits)
{
    if (!digits.contains('.'))
        return digits;
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    return digits == "-0" ? QByteArray("0") : digits;
}

int EntitySet::column(QByteArrayView wanted) const
{
    for (size_t i = 0; i < properties.size(); ++i) {
        if (wanted == properties[i].name)
            return static_cast<int>(i);
    }
    return -1;
}

Sets::Sets()
{
    companies = {"companies",
                 "company",
                 {{"id", Type::Guid},
                  {"systemVersion", Type::Text},
                  {"name", Type::Text, 30},
                  {"displayName", Type::Text, 250},
                  {"businessProfileId", Type::Text}}};
    information = {"companyInformation", "companyInformation",
                   withAddress({{"id", Type::Guid}, {"displayName", Type::Text, 50}},
                               {{"phoneNumber", Type::Text, 30},
                                {"faxNumber", Type::Text, 30},
                                {"email", Type::Text, 80},
                                {"website", Type::Text, 80},
                                {"taxRegistrationNumber", Type::Code, 20},
                                {"currencyCode", Type::Code, 10, Computed},
                                {"currentFiscalYearStartDate", Type::Date, 0, Computed},
                                {"industry", Type::Text},
                                {"businessProfileId", Type::Text},
                                {"lastModifiedDateTime", Type::Instant}})};
    customers = {"customers", "customer",
                 withAddress({{"id", Type::Guid, 0, ReadOnly},
                              {"number", Type::Code, 20},
                              {"displayName", Type::Text, 100}, // the settings may shorten it
                              {"type", Type::Choice}},
                             {{"phoneNumber", Type::Text, 30},
                              {"email", Type::Text, 80},
                              {"website", Type::Text, 80},
                              {"taxLiable", Type::Boolean},
                              {"taxAreaId", Type::Guid},
                              {"tax area", Type::Code, 20, Hidden},
                              {"taxAreaDisplayName", Type::Text, 0, ReadOnly | Computed},
                              {"taxRegistrationNumber", Type::Code, 20},
                              {"currencyId", Type::Guid, 0, Plain, Ids},
                              {"currencyCode", Type::Code, 10, Computed},
                              {"currency", Type::Code, 10, Hidden},
                              {"paymentTermsId", Type::Guid, 0, Plain, Ids},
                              {"paymentTerms", Type::CodeObject, 0, Computed, Objects},
                              {"terms", Type::Code, 10, Hidden},
                              {"shipmentMethodId", Type::Guid, 0, Plain, Ids},
                              {"shipmentMethod", Type::CodeObject, 0, Computed, Objects},
                              {"shipment", Type::Code, 10, Hidden},
                              {"paymentMethodId", Type::Guid, 0, Plain, Ids},
                              {"paymentMethod", Type::CodeObject, 0, Computed, Objects},
                              {"method", Type::Code, 10, Hidden},
                              {"blocked", Type::Choice},
                              {"balance", Type::Decimal, 0, ReadOnly | Computed | Figure},
                              {"overdueAmount", Type::Decimal, 0, ReadOnly | Computed | Figure},
                              {"totalSalesExcludingTax", Type::Decimal, 0, ReadOnly | Computed | Figure},
                              {"lastModifiedDateTime", Type::Instant, 0, ReadOnly}})};
    Q_ASSERT(customers.properties.size() == ColumnCount);
    currencies = {"currencies", "currency",
                  codeAndName(10, 30,
                              {{"symbol", Type::Text, 10},
                               {"amountDecimalPlaces", Type::Text, 5},
                               {"amountRoundingPrecision", Type::Decimal}})};
    terms = {"paymentTerms", "paymentTerm",
             codeAndName(10, 50,
                         {{"dueDateCalculation", Type::Text},
                          {"discountDateCalculation", Type::Text},
                          {"discountPercent", Type::Decimal},
                          {"calculateDiscountOnCreditMemos", Type::Boolean}})};
    shipments = {"shipmentMethods", "shipmentMethod", codeAndName(10, 50)};
    methods = {"paymentMethods", "paymentMethod", codeAndName(10, 50)};
    taxAreas = {"taxAreas", "taxArea", codeAndName(20, 50)};
    describePayments();
}

QList<const EntitySet *> Sets::all() const
{
    return {&companies, &information, &customers, &currencies, &terms,    &shipments,  &methods,
            &taxAreas,  &journals,    &payments,  &invoices,   &accounts, &agedAmounts};
}

const EntitySet *Sets::find(QByteArrayView name) const
{
    for (const EntitySet *set : all()) {
        if (name == set->name && set != &companies)
            return set;
    }
    return nullptr;
}

const Row *Company::lookUp(const EntitySet &set, QByteArrayView column, QByteArrayView value) const
{
    const int at = set.column(column);
    const auto found = lookUps.constFind(&set);
    if (found == lookUps.constEnd())
        return nullptr;
    for (const Row &row : *found) {
        if (row[at] == value)
            return &row;
    }
    return nullptr;
}

Row *Company::find(std::vector<Row> &rows, int column, const QByteArray &value)
{
    for (Row &row : rows) {
        if (row[column] == value)
            return &row;
    }
    return nullptr;
}

Row *Company::customer(const QByteArray &wanted)
{
    const auto number = numbers.constFind(wanted);
    return number == numbers.constEnd() ? nullptr : &customers.at(*number);
}

Books::Books(const Sets &sets, quint64 seed, qint64 now)
    : m_sets(sets)
    , m_dataset(seed ^ 0x2017) // other customers than the other services have
    , m_now(now)
{
}

std::vector<Company> Books::companies(int count) const
{
    const int styles = static_cast<int>(std::size(Styles));
    std::vector<Company> all;
    for (int i = 0; i < count; ++i) {
        const Style &own = style(i);
        const QByteArray suffix = i < styles ? QByteArray() : ' ' + QByteArray::number(i / styles + 1);
        const QByteArray shown = own.displayName;
        Company company;
        company.id = i == 0 ? QByteArray("5f0d1a52-8c3e-4b7a-9d21-2017071100be")
                            : m_dataset.guid("company", static_cast<quint64>(i), 0);
        company.currency = own.currency;
        company.shown.values = {company.id, "17806", own.name + suffix, shown.isEmpty() ? shown : shown + suffix, ""};
        company.information.values = {m_dataset.guid("information", static_cast<quint64>(i), 0),
                                      own.name + suffix,
                                      "",
                                      "7122 South Ashford Street",
                                      "Westminster",
                                      own.city,
                                      "",
                                      own.country,
                                      "",
                                      "+1 425 555 0100",
                                      "+1 425 555 0101",
                                      "",
                                      "",
                                      "",
                                      own.currency,
                                      "2017-01-01",
                                      "",
                                      "",
                                      QByteArray::number(SetUpAt)};
        Q_ASSERT(company.information.values.size() == m_sets.information.properties.size());
        all.push_back(std::move(company));
    }
    return all;
}

std::vector<Row> Books::rows(const EntitySet &set, int company,
                             const std::vector<std::vector<QByteArray>> &values) const
{
    std::vector<Row> all;
    for (const std::vector<QByteArray> &given : values) {
        Row row;
        row.values.push_back(m_dataset.guid(set.name, static_cast<quint64>(company), all.size()));
        row.values.insert(row.values.end(), given.begin(), given.end());
        row.values.push_back(QByteArray::number(SetUpAt));
        Q_ASSERT(row.values.size() == set.properties.size());
        all.push_back(std::move(row));
    }
    return all;
}

void Books::fillLookUps(Company &company, int index) const
{
    using Given = std::vector<std::vector<QByteArray>>;
    const auto fill = [&](const EntitySet &set, const Given &given) {
        company.lookUps.insert(&set, rows(set, index, given));
    };
    Given foreign;
    for (const std::vector<QByteArray> &row : Given{{"AED", "UAE dirham", "", "2:2", "0.01"},
                                                    {"CAD", "Canadian dollar", "$", "2:2", "0.01"},
                                                    {"CNY", "Chinese renminbi", "¥", "2:2", "0.01"},
                                                    {"DKK", "Danish krone", "kr", "2:2", "0.01"},
                                                    {"EUR", "Euro", "€", "2:2", "0.01"},
                                                    {"GBP", "Pound Sterling", "£", "2:2", "0.01"},
                                                    {"JPY", "Japanese yen", "¥", "0:0", "1"},
                                                    {"PLN", "Polish zloty", "zł", "2:2", "0.01"},
                                                    {"TND", "Tunisian dinar", "", "3:3", "0.001"},
                                                    {"USD", "US dollar", "$", "2:2", "0.01"}}) {
        if (row.front() != company.currency) // the company's own currency has no row
            foreign.push_back(row);
    }
    fill(m_sets.currencies, foreign);
    fill(m_sets.terms, {{"14D", "Net 14 days", "14D", "", "0", "false"},
                        {"1M(8D)", "1 Month/2% 8 days", "1M", "8D", "2", "true"},
                        {"30D", "Net 30 days", "30D", "", "0", "false"},
                        {"CM", "Current month", "CM", "", "0", "false"},
                        {"COD", "Cash on delivery", "0D", "", "0", "false"}});
    fill(m_sets.shipments, {{"CIF", "Cost insurance and freight"},
                            {"EXW", "Ex works"},
                            {"FOB", "Free on board"},
                            {"PICKUP", "Collected by the customer"}});
    fill(m_sets.methods,
         {{"BANK", "Bank Transfer"}, {"CARD", "Card payment"}, {"CASH", "Cash"}, {"CHECK", "Check payment"}});
    fill(m_sets.taxAreas,
         style(index).salesTax
             ? Given{{"ATLANTA, GA", "Atlanta, GA"}, {"CHICAGO, IL", "Chicago, IL"}, {"MIAMI, FL", "Miami, FL"}}
             : Given{{"DOMESTIC", "Domestic customers and vendors"},
                     {"EU", "Customers and vendors in EU"},
                     {"EXPORT", "Other customers and vendors (not EU)"}});
    if (index == 0)
        company.lookUps[&m_sets.taxAreas].front()[Id] = "3f0e8a5c-0000-4c3e-9d0a-0a5d0e0f1a11";
}

void Books::fill(Company &company, int index, int customers) const
{
    fillLookUps(company, index);
    const auto codeOf = [&](const EntitySet &set, quint32 number) {
        const std::vector<Row> &from = company.lookUps[&set];
        return from[number % from.size()][1];
    };
    for (int i = 0; i < customers; ++i) {
        const Party party = m_dataset.party(index, i);
        const quint32 n = party.pick;
        Row row;
        row.values.resize(ColumnCount);
        row[Id] = party.id;
        row[Number] = party.number;
        row[DisplayName] = party.name;
        row[Kind] = party.person ? "Person" : "Company";
        row[Line1] = party.addressLine1;
        row[Line2] = party.addressLine2;
        row[City] = party.city;
        row[State] = party.state;
        row[CountryCode] = party.country;
        row[PostalCode] = party.postalCode;
        row[Phone] = party.phone;
        row[Email] = party.email;
        row[Website] = party.website;
        row[TaxLiable] = party.taxLiable ? "true" : "false";
        row[TaxArea] = n % 11 == 1 ? QByteArray() : codeOf(m_sets.taxAreas, n);
        row[TaxNumber] = party.taxNumber;
        row[Currency] = company.lookUp(m_sets.currencies, "code", party.currency) ? party.currency : QByteArray();
        row[Terms] = n % 13 == 1 ? QByteArray() : codeOf(m_sets.terms, n >> 2);
        row[Shipment] = n % 4 == 1 ? QByteArray() : codeOf(m_sets.shipments, n >> 4);
        row[Method] = n % 5 == 1 ? QByteArray() : codeOf(m_sets.methods, n >> 6);
        row[Blocked] = party.blocked.isEmpty() ? QByteArray(" ") : party.blocked;
        row[Balance] = plainDigits(party.balance);
        row[Overdue] = plainDigits(party.overdue);
        row[Sales] = plainDigits(party.sales);
        row[Modified] = QByteArray::number(party.modified);
        if (index == 0 && i == 0) { // as the published pages show it before it is changed
            row[Id] = "6cb4e290-0000-4105-b340-32bb3527bb87";
            row[DisplayName] = "Coho Winery";
            row[Line2] = row[Phone] = row[Website] = row[Currency] = row[Shipment] = "";
            row[Email] = "jim.glynn@cronuscorp.net";
            row[TaxArea] = "ATLANTA, GA";
            row[TaxNumber] = "28012001T";
            row[Terms] = "1M(8D)";
            row[Method] = "BANK";
            row[Balance] = row[Overdue] = row[Sales] = "0";
            row[Modified] = QByteArray::number(PublishedAt);
        }
        company.numbers.insert(row[Id], row[Number]);
        company.customers.emplace(row[Number], std::move(row));
    }
    fillInvoices(company, index, customers);
    fillPayments(company, index);
    company.filled = true;
}

} // namespace clientele::sandbox::financials
