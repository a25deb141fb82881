// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/customer_rules.h"

#include "core/decimal.h"
#include "sandbox/exchange.h"
#include "sandbox/financials/address.h"

#include <algorithm>

namespace clientele::sandbox::financials {

namespace {

[[noreturn]] void refuse(const char *code, const QString &message)
{
    throw Refusal(400, code, message);
}

[[noreturn]] void refuseByRule(const QString &message)
{
    refuse("Application_DialogException", message);
}

[[noreturn]] void refuseType(const QString &property)
{
    refuse("BadRequest", QStringLiteral("Cannot convert the value of the property '%1' to its type.").arg(property));
}

[[noreturn]] void refuseLength(const QString &text, int most)
{
    refuse("Application_StringExceededLength",
           QStringLiteral("The length of the string is %1, but it must be less than or equal to %2 characters. Value: ")
                   .arg(text.size())
                   .arg(most) +
               text);
}

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

QString shown(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

void checkPhone(const QByteArray &phone)
{
    const QString text = shown(phone);
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); }))
        refuseByRule(QStringLiteral("The phone number must not contain letters."));
}

void checkEmail(const QByteArray &text)
{
    for (const QByteArray &raw : text.split(';')) {
        const QByteArray one = raw.trimmed();
        const qsizetype at = one.indexOf('@');
        const bool fits = at > 0 && at + 1 < one.size() && one.indexOf('@', at + 1) < 0 && !one.contains(' ');
        if (!one.isEmpty() && !fits)
            refuseByRule(QStringLiteral("The email address \"%1\" is not valid.").arg(shown(one)));
    }
}

QList<QByteArray> members(int column)
{
    return column == Kind ? QList<QByteArray>{"Company", "Person"} : QList<QByteArray>{" ", "Ship", "Invoice", "All"};
}

} // namespace

QByteArray CustomerRules::text(const Property &property, const Json &value) const
{
    const QString name = latin(property.name);
    if (value.isNull())
        refuse("BadRequest_RequiredParamNotProvided", QStringLiteral("The property '%1' cannot be null.").arg(name));
    if (!value.isString())
        refuseType(name);
    const QString text = property.type == Type::Code ? value.toString().trimmed().toUpper() : value.toString();
    const bool isName = &property == &m_sets.customers.properties[DisplayName];
    const int most = isName ? m_settings.nameLength : property.length;
    if (most > 0 && text.size() > most)
        refuseLength(text, most);
    return text.toUtf8();
}

void CustomerRules::refuseUnknown(const Json &body) const
{
    for (const auto &[name, value] : body.members()) {
        const int column = m_sets.customers.column(name.toUtf8());
        const bool known =
            column >= 0 && m_sets.customers.properties[static_cast<size_t>(column)].in(m_settings.variant);
        if (!known && !name.contains(QLatin1Char('@'))) // annotations are nobody's property
            refuse("BadRequest",
                   QStringLiteral("The property '%1' does not exist on type 'Microsoft.NAV.customer'.").arg(name));
    }
}

void CustomerRules::applyPlain(Row &row, int column, const Json &value) const
{
    const Property &property = m_sets.customers.properties[static_cast<size_t>(column)];
    switch (property.type) {
    case Type::Boolean:
        if (!value.isBool())
            refuseType(latin(property.name));
        row[column] = value.toBool() ? "true" : "false";
        return;
    case Type::Decimal: {
        const auto number = value.isNumber() ? Decimal::parse(value.numberToken()) : std::nullopt;
        if (!number)
            refuseType(latin(property.name));
        row[column] = number->toBytes();
        return;
    }
    case Type::Choice: {
        if (!value.isString())
            refuseType(latin(property.name));
        const QByteArray member = value.toString().isEmpty() ? QByteArray(" ") : value.toString().toUtf8();
        const QList<QByteArray> known = members(column);
        if (!known.contains(member))
            refuse("Application_EvaluateException",
                   QStringLiteral("'%1' is not an option. The existing options are: %2")
                       .arg(value.toString(), shown(known.join(','))));
        row[column] = member;
        return;
    }
    default:
        break;
    }
    const QByteArray given = text(property, value);
    if (column == DisplayName && shown(given).trimmed().isEmpty())
        refuseByRule(QStringLiteral("The blank \"displayName\" is not allowed."));
    if (column == Number && given.isEmpty())
        refuseByRule(QStringLiteral("The blank \"number\" is not allowed."));
    if (column == Phone && m_settings.contactChecks)
        checkPhone(given);
    if (column == Email && m_settings.contactChecks)
        checkEmail(given);
    row[column] = given;
}

QByteArray CustomerRules::codeOfId(const EntitySet &lookUp, const char *property, const char *words,
                                   const Json &value) const
{
    const std::optional<QByteArray> id = readGuid(value.toString().toUtf8());
    if (!value.isString() || !id)
        refuse("Application_InvalidGUID", QStringLiteral("The value of '%1' is not a guid.").arg(latin(property)));
    if (*id == ZeroGuid)
        return {};
    const Row *row = m_settings.zeroReferenceIds ? nullptr : m_company.lookUp(lookUp, "id", *id);
    if (!row)
        refuseByRule(QStringLiteral("The \"%1\" does not match to a %2.").arg(latin(property), latin(words)));
    return (*row)[lookUp.column("code")];
}

QByteArray CustomerRules::codeOfObject(const EntitySet &lookUp, const char *property, const Json &object) const
{
    if (object.isNull())
        return {};
    if (!object.isObject())
        refuseType(latin(property));
    const Json *code = object.find(u"code");
    if (!code)
        refuseByRule(QStringLiteral("code must be specified."));
    const QByteArray wanted = text({"code", Type::Code, 10}, *code);
    if (wanted.isEmpty())
        return {};
    const Row *row = m_company.lookUp(lookUp, "code", wanted);
    if (!row) {
        const QString message =
            QStringLiteral("There is no %1 with the code %2.").arg(latin(lookUp.type), shown(wanted));
        if (m_settings.unknownCode == Settings::UnknownCode::NotFound)
            refuse("Internal_RecordNotFound", message);
        refuseByRule(message);
    }
    const Json *description = object.find(u"description");
    const QString known = shown((*row)[lookUp.column("displayName")]);
    if (m_settings.checksDescription && description && description->toString() != known)
        refuseByRule(
            QStringLiteral("The description of %1 is not that of the code %2.").arg(latin(property), shown(wanted)));
    return wanted;
}

void CustomerRules::applyReference(Row &row, int column, const Json &body) const
{
    struct Reference
    {
        Column id;
        Column object;
        Column code;
        const EntitySet &lookUp;
        const char *words;
    };
    const Reference references[] = {{TermsId, TermsObject, Terms, m_sets.terms, "Payment Terms"},
                                    {ShipmentId, ShipmentObject, Shipment, m_sets.shipments, "Shipment Method"},
                                    {MethodId, MethodObject, Method, m_sets.methods, "Payment Method"}};
    for (const Reference &reference : references) {
        if (column != reference.id && column != reference.object)
            continue;
        const char *idName = m_sets.customers.properties[reference.id].name;
        const char *objectName = m_sets.customers.properties[reference.object].name;
        const Json *id = body.find(latin(idName));
        const Json *object = body.find(latin(objectName));
        if (id)
            row[reference.code] = codeOfId(reference.lookUp, idName, reference.words, *id);
        // An object beside an id must say the same; null beside an id says nothing.
        if (object && !(id && object->isNull())) {
            const QByteArray code = codeOfObject(reference.lookUp, objectName, *object);
            if (id && code != row[reference.code])
                refuseByRule(
                    QStringLiteral("The \"%1\" does not match to a %2.").arg(latin(idName), latin(reference.words)));
            row[reference.code] = code;
        }
    }
}

void CustomerRules::applyCurrency(Row &row, const Json &body) const
{
    std::optional<QByteArray> byId;
    if (const Json *id = body.find(u"currencyId"))
        row[Currency] = *(byId = codeOfId(m_sets.currencies, "currencyId", "Currency", *id));
    const Json *code = body.find(u"currencyCode");
    if (!code)
        return;
    QByteArray wanted = text(m_sets.customers.properties[CurrencyCode], *code);
    if (wanted == m_company.currency)
        wanted.clear(); // the company's own is kept as blank
    if (!wanted.isEmpty() && !m_company.lookUp(m_sets.currencies, "code", wanted))
        refuseByRule(QStringLiteral("The \"currencyCode\" does not match to a Currency."));
    if (byId && *byId != wanted)
        refuseByRule(QStringLiteral("The currency values do not match to a specific Currency."));
    row[Currency] = wanted;
}

void CustomerRules::applyPostalCode(Row &row, const QByteArray &code) const
{
    row[PostalCode] = code;
    if (code.isEmpty())
        return;
    // Several places may share a code: the server cannot ask, and takes the customer's own country first.
    const Country *home = nullptr;
    const Place *place = nullptr;
    for (const Country &one : countries()) {
        for (const Place &known : one.places) {
            if (code == known.postalCode &&
                (!place || (row[CountryCode] == one.code && row[CountryCode] != home->code))) {
                home = &one;
                place = &known;
            }
        }
    }
    if (!place)
        return;
    row[City] = place->city;
    row[State] = place->state;
    row[CountryCode] = home->code;
}

void CustomerRules::applyAddress(Row &row, const Json &address) const
{
    if (address.isNull()) {
        for (int column = Line1; column <= PostalCode; ++column)
            row[column].clear();
        return;
    }
    if (!address.isObject())
        refuseType(QStringLiteral("address"));
    struct Key
    {
        const char *name;
        bool needed;
    };
    static constexpr Key keys[] = {
        {"street", true}, {"city", true}, {"state", false}, {"countryLetterCode", true}, {"postalCode", true}};
    for (const auto &[name, value] : address.members()) {
        if (std::none_of(std::begin(keys), std::end(keys),
                         [&name = name](const Key &key) { return name == QLatin1String(key.name); }))
            refuse("BadRequest",
                   QStringLiteral("The property '%1' does not exist on type 'Microsoft.NAV.postalAddressType'.")
                       .arg(name));
    }
    for (const Key &key : keys) {
        if (key.needed && !address.find(latin(key.name)))
            refuseByRule(latin(key.name) + QStringLiteral(" must be specified."));
    }
    const auto part = [&](int column) {
        const Property &property = m_sets.customers.properties[static_cast<size_t>(column)];
        return text(property, address[latin(property.name)]);
    };
    // Two lines in one text, parted at the first line end only; what a line cannot hold is cut without a word, but the
    // second line's excess is refused.
    const QString street = shown(text({"street", Type::Text, 152}, address[u"street"]));
    const qsizetype end = street.indexOf(QLatin1String("\r\n"));
    const QString second = end < 0 ? QString() : street.sliced(end + 2);
    if (second.size() > 50)
        refuseLength(second, 50);
    row[Line1] = street.left(end).left(100).toUtf8();
    row[Line2] = second.toUtf8();

    const QByteArray code = part(CountryCode);
    if (!code.isEmpty() && !country(code))
        refuse("Internal_InvalidTableRelation",
               QStringLiteral("The field Country/Region Code of table Customer contains a value (%1) that cannot be "
                              "found in the related table (Country/Region).")
                   .arg(shown(code)));
    row[CountryCode] = code;
    row[City] = part(City);
    applyPostalCode(row, part(PostalCode));
    // The state has the last word over what the postal code brought, also where it was left out.
    row[State] = address.find(u"state") ? part(State) : QByteArray();
}

void CustomerRules::checkTaxNumber(const Row &row) const
{
    const Country *home = country(row[CountryCode]);
    const QByteArray &number = row[TaxNumber];
    if (!m_settings.taxNumberFormats || number.isEmpty() || !home || !home->taxNumber ||
        matchesPattern(number, home->taxNumber))
        return;
    refuseByRule(QStringLiteral("The VAT registration number %1 is not valid for the country/region %2.")
                     .arg(shown(number), latin(home->code)));
}

void CustomerRules::apply(Row &row, const Json &body, Writer writer) const
{
    refuseUnknown(body);
    for (int column = 0; column < ColumnCount; ++column) {
        const Property &property = m_sets.customers.properties[static_cast<size_t>(column)];
        const Json *sent = property.has(Hidden) ? nullptr : body.find(latin(property.name));
        if (!sent)
            continue;
        const bool figure = property.has(Figure);
        if (figure && writer == Writer::Client && m_settings.ignoresFigures)
            continue;
        if (property.has(ReadOnly) && !(figure && writer == Writer::Colleague))
            refuse("BadRequest_InvalidOperation",
                   QStringLiteral("Control '%1' is read-only.").arg(latin(property.name)));
        switch (column) {
        case PostalAddress:
        case CurrencyId:
        case CurrencyCode:
            break; // below
        case TaxAreaId:
            row[TaxArea] = codeOfId(m_sets.taxAreas, "taxAreaId", "Tax Area", *sent);
            break;
        case TermsId:
        case TermsObject:
        case ShipmentId:
        case ShipmentObject:
        case MethodId:
        case MethodObject:
            applyReference(row, column, body);
            break;
        default:
            applyPlain(row, column, *sent);
        }
    }
    applyCurrency(row, body);
    const Json *address = body.find(u"address");
    if (address)
        applyAddress(row, *address);
    if (address || body.find(u"taxRegistrationNumber"))
        checkTaxNumber(row);
}

QByteArray CustomerRules::nextNumber() const
{
    for (auto next = static_cast<qint64>(m_company.customers.size());; ++next) {
        const QByteArray number = Dataset::number(next);
        if (m_company.customers.find(number) == m_company.customers.end())
            return number;
    }
}

Row CustomerRules::created(const Json &body, Writer writer) const
{
    refuseUnknown(body);
    if (!body.find(u"displayName"))
        refuseByRule(QStringLiteral("A \"displayName\" must be provided."));
    Row row;
    row.values.resize(ColumnCount);
    row[Kind] = "Company";
    row[Blocked] = " ";
    row[TaxLiable] = "false";
    row[Balance] = row[Overdue] = row[Sales] = "0";
    if (m_settings.templates) {
        row[TaxArea] = m_company.lookUp(m_sets.taxAreas, "code", "DOMESTIC") ? "DOMESTIC" : "ATLANTA, GA";
        row[Terms] = "30D";
        row[Shipment] = "EXW";
    }
    apply(row, body, writer);
    if (row[Number].isEmpty())
        row[Number] = nextNumber();
    return row;
}

Row CustomerRules::changed(const Row &now, const Json &body, Writer writer) const
{
    Row row = now;
    apply(row, body, writer);
    return row;
}

void CustomerRules::refuseDelete(const Row &row) const
{
    if (m_settings.deleteWithBalance)
        return;
    for (const int column : {int(Balance), int(Overdue)}) {
        const std::optional<Decimal> open = Decimal::parse(row[column]);
        if (open && !open->isZero())
            refuseByRule(QStringLiteral("You cannot delete Customer %1 because there are open ledger entries for it.")
                             .arg(shown(row[Number])));
    }
}

} // namespace clientele::sandbox::financials
