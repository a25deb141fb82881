// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/books.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

namespace clientele::sandbox::layer {

namespace {

constexpr const char *BusinessNames[] = {"Harbor Lane Interiors LLC", "Cedar & Slate Roofing Inc.", "Blue Heron Café",
                                         "Ortiz Brothers Plumbing",   "Quiet Room Recording LLC",   "Tidewater Pets"};
constexpr const char *EntityTypes[] = {"LLC", "S_CORP", "SOLE_PROP", "PARTNERSHIP", "LLC", "C_CORP"};
constexpr const char *States[] = {"NM", "OR", "VT", "TX", "TN", "VA"};
constexpr const char *Regions[] = {"north", "south", "east", "west"};

/// The people whom the reference's examples show; nullptr is null.
struct Known
{
    const char *id;
    std::array<const char *, Texts> texts;
    bool archived;
};
constexpr Known Cast[] = {
    {"7a1e0c52-4b1d-4c3e-8f21-9d02b7c41101",
     {"crm-1001", "Marisol Vega", "Vega Tile & Stone", "marisol@vegatile.example", "+1 505 555 0111", "+1 505 555 0112",
      "48 Kiln Road, Santa Fe, NM 87501", "Prefers statements by post"},
     false},
    {"2f9d63b8-71aa-4f05-b6c4-0e8a5d3c2202",
     {"crm-1002", nullptr, "Northgate Dental Group", "accounts@northgatedental.example", nullptr, "206-555-0144",
      "900 Aurora Ave N, Seattle, WA 98109", nullptr},
     false},
    {"c84b17e0-0f6e-4d92-a3b5-61f7e20d3303",
     {nullptr, "Tomasz Lindqvist", nullptr, "tomasz.l@post.example", "+46 70 555 01 77", nullptr, nullptr, nullptr},
     false},
    {"5be2f1d9-93c7-4a18-9e60-7742ac9f4404",
     {"pos-auto-88213", nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr},
     false},
    {"e10c9a47-2d58-4b6f-8a73-b5d1f06e5505",
     {"crm-0412", "Zoë Okonkwo", "Old Mill Supply", "zoe@oldmill.example", nullptr, "(802) 555-0190",
      "7 Mill Lane\nBarre, VT 05641", "Closed account 2024"},
     true},
};
constexpr int CastSize = static_cast<int>(std::size(Cast));

QString latin(const QByteArray &text)
{
    return QString::fromLatin1(text);
}

Json textOrNull(const std::optional<QString> &text)
{
    return text ? Json::string(*text) : Json();
}

QString moment(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

/// Reference, section 4, with the members of its example.
Json businessShown(const QString &id, int number, quint64 seed)
{
    const size_t kind = static_cast<size_t>(number) % std::size(BusinessNames);
    QString name = QString::fromUtf8(BusinessNames[kind]);
    if (static_cast<size_t>(number) >= std::size(BusinessNames))
        name += QStringLiteral(" %1").arg(number + 1);
    const auto text = [](const QString &value) { return Json::string(value); };
    if (number == 0) {
        return Json::object({{QStringLiteral("type"), text(QStringLiteral("Business"))},
                             {QStringLiteral("id"), text(id)},
                             {QStringLiteral("external_id"), text(QStringLiteral("tenant-12"))},
                             {QStringLiteral("legal_name"), text(name)},
                             {QStringLiteral("country"), text(QStringLiteral("US"))},
                             {QStringLiteral("us_state"), text(QStringLiteral("NM"))},
                             {QStringLiteral("entity_type"), text(QStringLiteral("LLC"))},
                             {QStringLiteral("phone_number"), text(QStringLiteral("+15055550100"))},
                             {QStringLiteral("sms_enabled"), Json::boolean(false)},
                             {QStringLiteral("sms_stopped"), Json::boolean(false)},
                             {QStringLiteral("naics_code"), Json()},
                             {QStringLiteral("business_activity_code"), Json()},
                             {QStringLiteral("default_locale"), text(QStringLiteral("en-US"))},
                             {QStringLiteral("is_demo"), Json::boolean(true)},
                             {QStringLiteral("activation_at"), text(QStringLiteral("2025-01-01T00:00:00Z"))},
                             {QStringLiteral("imported_at"), text(QStringLiteral("2025-11-03T09:30:21.004411Z"))},
                             {QStringLiteral("updated_at"), text(QStringLiteral("2026-01-19T22:01:56.730002Z"))},
                             {QStringLiteral("archived_at"), Json()},
                             {QStringLiteral("unit_accounts"), Json::array({})}});
    }
    Chance chance(seed * 131 + static_cast<quint64>(number));
    const qint64 imported = 1762250400000 + static_cast<qint64>(number) * 3'600'000; // 2025-11-04T10:00:00Z
    return Json::object(
        {{QStringLiteral("type"), text(QStringLiteral("Business"))},
         {QStringLiteral("id"), text(id)},
         {QStringLiteral("external_id"), text(QStringLiteral("tenant-%1").arg(12 + number))},
         {QStringLiteral("legal_name"), text(name)},
         {QStringLiteral("country"), text(QStringLiteral("US"))},
         {QStringLiteral("us_state"), text(QString::fromLatin1(States[kind]))},
         {QStringLiteral("entity_type"), text(QString::fromLatin1(EntityTypes[kind]))},
         {QStringLiteral("phone_number"), text(QStringLiteral("+150555501%1").arg(10 + chance.below(90)))},
         {QStringLiteral("sms_enabled"), Json::boolean(chance.oneIn(3))},
         {QStringLiteral("sms_stopped"), Json::boolean(false)},
         {QStringLiteral("naics_code"), Json()},
         {QStringLiteral("business_activity_code"), Json()},
         {QStringLiteral("default_locale"), text(QStringLiteral("en-US"))},
         {QStringLiteral("is_demo"), Json::boolean(true)},
         {QStringLiteral("activation_at"), text(moment(imported))},
         {QStringLiteral("imported_at"), text(moment(imported))},
         {QStringLiteral("updated_at"), text(moment(imported + 86'400'000))},
         {QStringLiteral("archived_at"), Json()},
         {QStringLiteral("unit_accounts"), Json::array({})}});
}

} // namespace

QString nameOf(Text which, const QString &noteName)
{
    switch (which) {
    case Text::ExternalId:
        return QStringLiteral("external_id");
    case Text::IndividualName:
        return QStringLiteral("individual_name");
    case Text::CompanyName:
        return QStringLiteral("company_name");
    case Text::Email:
        return QStringLiteral("email");
    case Text::MobilePhone:
        return QStringLiteral("mobile_phone");
    case Text::OfficePhone:
        return QStringLiteral("office_phone");
    case Text::Address:
        return QStringLiteral("address_string");
    case Text::Note:
        break;
    }
    return noteName;
}

Customer *Business::customer(const QString &customerId)
{
    const auto found = byId.constFind(customerId.toLower());
    return found == byId.constEnd() ? nullptr : &customers[*found];
}

Customer *Business::withExternalId(const QString &externalId)
{
    const auto found = byExternalId.constFind(externalId);
    return found == byExternalId.constEnd() ? nullptr : &customers[*found];
}

void Business::define(const QString &key, const QString &value, const std::optional<QString> &keyName,
                      const std::optional<QString> &valueName, const std::function<QString()> &ids)
{
    auto dimension =
        std::find_if(dimensions.begin(), dimensions.end(), [&](const auto &one) { return one.key == key; });
    if (dimension == dimensions.end())
        dimension = dimensions.insert(dimensions.end(), {ids(), key, keyName, {}});
    std::vector<Definition> &values = dimension->values;
    const bool known = std::any_of(values.begin(), values.end(), [&](const auto &one) { return one.value == value; });
    if (!known)
        values.push_back({ids(), value, valueName});
}

void Business::add(Customer customer)
{
    byId.insert(customer.id, customers.size());
    if (const auto &key = customer.text(Text::ExternalId))
        byExternalId.insert(*key, customers.size());
    customers.push_back(std::move(customer));
}

void Business::replace(Customer customer)
{
    const size_t place = byId.value(customer.id);
    if (const auto &before = customers[place].text(Text::ExternalId))
        byExternalId.remove(*before);
    if (const auto &now = customer.text(Text::ExternalId))
        byExternalId.insert(*now, place);
    customers[place] = std::move(customer);
}

Json Business::show(const Customer &customer, const QString &noteName) const
{
    Json::Object members{{QStringLiteral("type"), Json::string(QStringLiteral("CustomerData"))},
                         {QStringLiteral("id"), Json::string(customer.id)}};
    for (size_t i = 0; i < Texts; ++i)
        members.emplace_back(nameOf(static_cast<Text>(i), noteName), textOrNull(customer.texts[i]));
    members.emplace_back(QStringLiteral("status"),
                         Json::string(customer.archived ? QStringLiteral("ARCHIVED") : QStringLiteral("ACTIVE")));
    Json::Array tags;
    for (const Tag &tag : customer.tags) {
        for (const Dimension &dimension : dimensions) {
            for (const Definition &definition : dimension.values) {
                if (dimension.key != tag.key || definition.value != tag.value)
                    continue;
                tags.push_back(
                    Json::object({{QStringLiteral("id"), Json::string(tag.id)},
                                  {QStringLiteral("key"), Json::string(tag.key)},
                                  {QStringLiteral("value"), Json::string(tag.value)},
                                  {QStringLiteral("dimension_id"), Json::string(dimension.id)},
                                  {QStringLiteral("definition_id"), Json::string(definition.id)},
                                  {QStringLiteral("dimension_display_name"), textOrNull(dimension.displayName)},
                                  {QStringLiteral("value_display_name"), textOrNull(definition.displayName)},
                                  {QStringLiteral("archived_at"), Json()}}));
            }
        }
    }
    members.emplace_back(QStringLiteral("transaction_tags"), Json::array(std::move(tags)));
    return Json::object(std::move(members));
}

Books::Books(const BooksWish &wish)
    : m_wish(wish)
    , m_data(wish.seed)
{
    m_businesses.resize(static_cast<size_t>(std::max(1, wish.companies)));
    for (size_t i = 0; i < m_businesses.size(); ++i) {
        Business &business = m_businesses[i];
        business.id = i == 0 ? QStringLiteral("b3f0a1c2-5d64-4e7f-9a10-2c8d7e6f5a01")
                             : latin(m_data.guid("layer business", i, 0));
        business.shown = businessShown(business.id, static_cast<int>(i), wish.seed);
    }
}

Business *Books::enter(const QString &id)
{
    for (size_t i = 0; i < m_businesses.size(); ++i) {
        Business &business = m_businesses[i];
        if (business.id.compare(id, Qt::CaseInsensitive) != 0)
            continue;
        if (!business.filled)
            fill(business, static_cast<int>(i));
        return &business;
    }
    return nullptr;
}

void Books::fill(Business &business, int number)
{
    business.filled = true;
    quint64 handed = 0;
    const auto ids = [&] { return latin(m_data.guid("layer tag", static_cast<quint64>(number), ++handed)); };
    if (number == 0) {
        business.dimensions.push_back({QStringLiteral("1b9e5f70-2c4d-4a83-b6f1-07d3c8e9aa02"),
                                       QStringLiteral("region"),
                                       QStringLiteral("Region"),
                                       {{QStringLiteral("84c0d6e2-f57a-4b19-8d3c-9e61a2b4cc03"),
                                         QStringLiteral("north"), QStringLiteral("North")}}});
    }
    business.customers.reserve(static_cast<size_t>(m_wish.customers));
    for (int i = 0; i < m_wish.customers; ++i) {
        Customer customer;
        if (number == 0 && i < CastSize) {
            const Known &known = Cast[i];
            customer.id = QString::fromLatin1(known.id);
            for (size_t text = 0; text < Texts; ++text) {
                if (known.texts[text])
                    customer.texts[text] = QString::fromUtf8(known.texts[text]);
            }
            customer.archived = known.archived;
            if (i == 0)
                customer.tags.push_back({QStringLiteral("f4a7c2d1-8e3b-4c60-9a15-d20b6e7f8a01"),
                                         QStringLiteral("region"), QStringLiteral("north")});
        } else {
            customer = invented(number, i);
            for (const Tag &tag : customer.tags)
                business.define(tag.key, tag.value, QStringLiteral("Region"),
                                tag.value.left(1).toUpper() + tag.value.mid(1), ids);
        }
        business.add(std::move(customer));
    }
    fillReceivables(business, number);
}

Customer Books::invented(int number, int index) const
{
    // The cast of the examples stands before the other customers and takes nobody's place but the textbook's two.
    const Party party = m_data.party(number, number == 0 ? index - CastSize + 2 : index);
    const auto text = [](const QByteArray &value) {
        return value.isEmpty() ? std::optional<QString>() : QString::fromUtf8(value);
    };
    Chance chance(party.pick);
    Customer customer;
    customer.id = latin(party.id);
    if (!chance.oneIn(12))
        customer.text(Text::ExternalId) = QStringLiteral("crm-%1").arg(1001 + index);
    customer.text(party.person ? Text::IndividualName : Text::CompanyName) = QString::fromUtf8(party.name);
    if (!party.person && chance.oneIn(3))
        customer.text(Text::IndividualName) = QStringLiteral("Contact person %1").arg(index + 1);
    customer.text(Text::Email) = text(party.email.split(';').first());
    customer.text(chance.oneIn(3) ? Text::MobilePhone : Text::OfficePhone) = text(party.phone);
    QByteArrayList lines;
    for (const QByteArray &line : {party.addressLine1, party.addressLine2,
                                   (party.city + ' ' + party.state + ' ' + party.postalCode).simplified()}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    customer.text(Text::Address) = text(lines.join(chance.oneIn(4) ? "\n" : ", "));
    if (chance.oneIn(9))
        customer.text(Text::Note) = QStringLiteral("Prefers to be called.\nOpen from ten.");
    customer.archived = chance.oneIn(15);
    if (chance.oneIn(5))
        customer.tags.push_back(
            {latin(m_data.guid("layer customer tag", static_cast<quint64>(number), static_cast<quint64>(index))),
             QStringLiteral("region"), QString::fromLatin1(Regions[chance.below(4)])});
    if (chance.oneIn(60)) { // a stub, as an import of invoices leaves them
        customer.texts = {};
        customer.text(Text::ExternalId) = QStringLiteral("pos-auto-%1").arg(90000 + index);
    }
    return customer;
}

} // namespace clientele::sandbox::layer
