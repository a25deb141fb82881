// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/books.h"

#include "sandbox/bigcapital/answers.h"
#include "sandbox/dataset.h"

#include "core/decimal.h"

#include <algorithm>
#include <iterator>

namespace clientele::sandbox::bigcapital {

namespace {

constexpr const char *Names[] = {"Juniper & Vale Accounts", "Northgate Ledgers", "Fjord & Field Office"};

/// What the tables can hold of a text: nothing beyond three bytes a character.
QString storable(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    text.removeIf([](QChar c) { return c.isSurrogate() || c == QChar(0x200D); });
    return notNull(text);
}

/// Both kinds of nothing occur in real books.
QString orNothing(const QByteArray &utf8, bool asNull)
{
    return utf8.isEmpty() && asNull ? QString() : storable(utf8);
}

qint64 amountOf(const QByteArray &digits)
{
    const std::optional<Decimal> number = Decimal::parse(digits);
    if (!number)
        return 0;
    return number->roundedTo(3).toUnits(3).value_or(number->isNegative() ? -LargestAmount : LargestAmount);
}

void giveAddresses(Customer &row, const Party &party, bool asNull)
{
    const Country *home = country(party.country);
    const QByteArray land = home ? QByteArray(home->name) : QByteArray();
    row.text(Column::Billing1) = orNothing(party.addressLine1, asNull);
    row.text(Column::Billing2) = orNothing(party.addressLine2, asNull);
    row.text(Column::BillingCity) = orNothing(party.city, asNull);
    row.text(Column::BillingState) = orNothing(party.state, asNull);
    row.text(Column::BillingCountry) = orNothing(land, asNull);
    row.text(Column::BillingPhone) = orNothing(party.phone, asNull);
    if (party.pick % 5 == 0) {
        row.text(Column::Shipping1) = QStringLiteral("Gate %1").arg(party.pick % 90);
        row.text(Column::ShippingCity) = orNothing(party.city, asNull);
        row.text(Column::ShippingCountry) = orNothing(land, asNull);
    }
}

Customer customerOf(const Party &party, qint64 id)
{
    Customer row;
    row.id = id;
    const bool asNull = party.pick % 3 != 0;
    row.type = party.person ? QStringLiteral("individual") : QStringLiteral("business");
    row.currency = party.currency.isEmpty() ? QStringLiteral("USD") : QString::fromLatin1(party.currency);
    row.active = party.blocked != "All";
    row.text(Column::DisplayName) = storable(party.name);
    if (party.person) {
        row.text(Column::Salutation) = party.pick % 2 == 0 ? QStringLiteral("Ms.") : QStringLiteral("Mr.");
        row.text(Column::FirstName) = QStringLiteral("Private");
        row.text(Column::LastName) = QStringLiteral("Customer %1").arg(id);
    } else {
        row.text(Column::CompanyName) = storable(party.name);
    }
    // Only the first address of several, as the service would not have taken more; none is NULL here.
    row.text(Column::Email) = orNothing(party.email.split(';').first(), true);
    row.text(Column::WorkPhone) = orNothing(party.phone, asNull);
    row.text(Column::Website) = orNothing(party.website, asNull);
    if (party.pick % 7 == 0)
        row.text(Column::Note) = QStringLiteral("Terms: net 30;\ndisputes → see \"file №%1\"").arg(id);
    giveAddresses(row, party, asNull);
    row.balance = amountOf(party.balance);
    const bool opened = party.pick % 4 == 1;
    if (opened) {
        row.opening = row.balance / 2;
        row.openingAt = QDate(2023, 1, 1).addDays(party.pick % 1000);
    }
    if (row.currency != QLatin1String("USD"))
        row.openingRate = OneRate / 2 + static_cast<qint64>(party.pick % 1'500'000) * 1000 + 87;
    row.transactions = row.balance != row.opening;
    row.madeAt = row.changedAt = party.modified;
    // Rows from older versions know when they were written, and may have a postcode.
    if (party.pick % 4 == 2 && party.modified != 0) {
        row.createdAt = QDateTime::fromMSecsSinceEpoch(party.modified - party.modified % 1000, Qt::UTC);
        if (party.pick % 8 == 2)
            row.updatedAt = row.createdAt.addDays(40);
        row.text(Column::BillingPostcode) = orNothing(party.postalCode, true);
    }
    return row;
}

Json text(const char *words)
{
    return Json::string(QString::fromUtf8(words));
}

} // namespace

Customer *Organization::find(qint64 customer)
{
    const auto found = customers.find(customer);
    return found == customers.end() ? nullptr : &found->second;
}

Books::Books(const BooksWish &wish, QDate today)
    : m_wish(wish)
    , m_today(today)
{
    const Dataset dataset(wish.seed);
    for (int index = 0; index < wish.companies; ++index) {
        Organization organization;
        organization.number = index + 1;
        organization.id = QString::fromLatin1(dataset.guid("organization", 0, static_cast<quint64>(index)))
                              .remove(QLatin1Char('-'))
                              .left(17);
        organization.name = QLatin1String(Names[static_cast<size_t>(index) % std::size(Names)]);
        if (index >= static_cast<int>(std::size(Names)))
            organization.name += QStringLiteral(" %1").arg(index + 1);
        m_all.push_back(std::move(organization));
    }
}

void Books::fill(size_t index)
{
    Organization &organization = m_all[index];
    if (organization.filled)
        return;
    organization.filled = true;
    const Dataset dataset(m_wish.seed);
    for (int i = 0; i < m_wish.customers; ++i) {
        const qint64 id = ++organization.lastId;
        organization.customers.emplace(id, customerOf(dataset.party(static_cast<int>(index), i), id));
    }
    fillReceivables(organization, m_today);
}

Organization &Books::at(size_t index)
{
    fill(index);
    return m_all[index];
}

Organization *Books::find(const QString &id)
{
    for (size_t index = 0; index < m_all.size(); ++index) {
        if (m_all[index].id == id)
            return &at(index);
    }
    return nullptr;
}

bool Books::has(const QString &id) const
{
    return std::any_of(m_all.begin(), m_all.end(), [&id](const Organization &one) { return one.id == id; });
}

Json Books::idsJson() const
{
    Json::Array ids;
    for (const Organization &one : m_all)
        ids.push_back(Json::string(one.id));
    return Json::array(std::move(ids));
}

Json currencies()
{
    struct Row
    {
        const char *code;
        const char *name;
        const char *sign;
    };
    static constexpr Row Known[] = {
        {"USD", "US Dollar", "$"},
        {"EUR", "Euro", "€"},
        {"CAD", "Canadian Dollar", "CA$"},
        {"INR", "Indian Rupee", "Rs"},
        {"GBP", "British Pound Sterling", "£"},
        {"CNY", "Chinese Yuan", "CN¥"},
        {"AUD", "Australian Dollar", "AU$"},
        {"LYD", "Libyan Dinar", "LD"},
    };
    Json::Array all;
    QStringList codes;
    const auto add = [&](const char *code, const char *name, const char *sign) {
        if (codes.contains(QLatin1String(code)))
            return;
        all.push_back(
            Json::object({{QStringLiteral("id"), Json::number(1000 + codes.size())},
                          {QStringLiteral("currency_name"), text(name)},
                          {QStringLiteral("currency_code"), text(code)},
                          {QStringLiteral("currency_sign"), text(sign)},
                          {QStringLiteral("created_at"), Json()},
                          {QStringLiteral("updated_at"), Json()},
                          {QStringLiteral("is_base_currency"), Json::boolean(QByteArrayView(code) == "USD")}}));
        codes.append(QLatin1String(code));
    };
    for (const Row &row : Known)
        add(row.code, row.name, row.sign);
    for (const Country &home : countries()) // those the customers have besides
        add(home.currency, home.currency, home.currency);
    return Json::array(std::move(all));
}

std::vector<qint64> branchIds()
{
    return {1000, 1001};
}

Json branches(const Settings &settings)
{
    if (!settings.branches)
        return Json::array({});
    const auto branch = [](qint64 id, const char *name, const char *code) {
        return Json::object({{QStringLiteral("id"), Json::number(id)},
                             {QStringLiteral("name"), text(name)},
                             {QStringLiteral("code"), text(code)}});
    };
    return Json::array({branch(1000, "Primary Branch", "10001"), branch(1001, "Harbour Branch", "10002")});
}

Json dashboardBoot(const Settings &settings)
{
    const auto feature = [](const char *name, bool on) {
        return Json::object({{QStringLiteral("name"), text(name)},
                             // On, it is a text.
                             {QStringLiteral("is_accessible"), on ? text("1") : Json::boolean(false)},
                             {QStringLiteral("default_accessible"), Json::boolean(false)}});
    };
    const Json everything =
        Json::object({{QStringLiteral("subject"), text("all")}, {QStringLiteral("action"), text("manage")}});
    return Json::object(
        {{QStringLiteral("abilities"), Json::array({everything})},
         {QStringLiteral("features"), Json::array({feature("branches", settings.branches), feature("warehouses", false),
                                                   feature("BankSyncing", false)})}});
}

Json organizationJson(const Organization &organization, const Settings &settings)
{
    const Json metadata = Json::object({{QStringLiteral("id"), Json::number(organization.number)},
                                        {QStringLiteral("name"), Json::string(organization.name)},
                                        {QStringLiteral("industry"), text("Accounting")},
                                        {QStringLiteral("location"), text("US")},
                                        {QStringLiteral("language"), text("en")},
                                        {QStringLiteral("timezone"), text("UTC")},
                                        {QStringLiteral("address"), Json()},
                                        {QStringLiteral("tenant_id"), Json::number(organization.number)},
                                        {QStringLiteral("base_currency"), text("USD")},
                                        {QStringLiteral("date_format"), text("MM/DD/YYYY")},
                                        {QStringLiteral("fiscal_year"), text("january")},
                                        {QStringLiteral("tax_number"), Json()}});
    const Json ready = settings.organizationReady ? text("2026-01-05T07:29:52.000Z") : Json();
    return Json::object({{QStringLiteral("id"), Json::number(organization.number)},
                         {QStringLiteral("metadata"), metadata},
                         {QStringLiteral("organization_id"), Json::string(organization.id)},
                         {QStringLiteral("under_maintenance_since"), Json()},
                         {QStringLiteral("initialized_at"), ready},
                         {QStringLiteral("seeded_at"), ready},
                         {QStringLiteral("built_at"), ready},
                         {QStringLiteral("is_ready"), Json::boolean(settings.organizationReady)},
                         {QStringLiteral("is_build_running"), Json::boolean(false)},
                         {QStringLiteral("is_upgrade_running"), Json::boolean(false)}});
}

} // namespace clientele::sandbox::bigcapital
