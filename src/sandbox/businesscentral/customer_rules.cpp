// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/customer_rules.h"

#include "core/decimal.h"
#include "sandbox/businesscentral/literals.h"
#include "sandbox/dataset.h"

#include <algorithm>

namespace clientele::sandbox::businesscentral {

namespace {

[[noreturn]] void refuse(const char *code, const QString &message)
{
    throw Refusal(400, code, message);
}

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

QString shown(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

/// What the colleague may set besides: a posting changes these in the real service.
const QList<QByteArray> Figures{"balance", "balanceDue", "overdueAmount", "totalSalesExcludingTax", "creditLimit"};

QList<QByteArray> figuresFor(Writer writer)
{
    return writer == Writer::Colleague ? Figures : QList<QByteArray>();
}

void checkPhone(const QByteArray &text)
{
    const QString phone = shown(text);
    if (std::any_of(phone.cbegin(), phone.cend(), [](QChar c) { return c.isLetter(); }))
        refuse("Application_DialogException", QStringLiteral("The phone number must not contain letters."));
}

void checkEmail(const QByteArray &text)
{
    for (const QByteArray &raw : text.split(';')) {
        const QByteArray one = raw.trimmed();
        const qsizetype at = one.indexOf('@');
        const bool fits = at > 0 && at + 1 < one.size() && one.indexOf('@', at + 1) < 0 && !one.contains(' ');
        if (!one.isEmpty() && !fits)
            refuse("Application_DialogException",
                   QStringLiteral("The email address \"%1\" is not valid.").arg(shown(one)));
    }
}

} // namespace

CustomerRules::CustomerRules(Store &store, const EntitySet &customers, const Schema &schema, const Settings &settings)
    : m_store(store)
    , m_set(customers)
    , m_schema(schema)
    , m_settings(settings)
{
}

void CustomerRules::apply(qint64 company, Row &row, const QList<Change> &changes)
{
    bool taxTouched = false;
    for (const Change &change : changes) { // in the order of the page, whatever the order of the body
        const QByteArray name = change.property->name;
        if (name == "displayName" && shown(change.value).trimmed().isEmpty())
            refuse("Application_DialogException", QStringLiteral("The blank \"displayName\" is not allowed."));
        if (name == "number" && change.value.isEmpty())
            refuse("Application_DialogException", QStringLiteral("The blank \"number\" is not allowed."));
        if (name == "phoneNumber")
            checkPhone(change.value);
        if (name == "email")
            checkEmail(change.value);
        taxTouched = taxTouched || name == "country" || name == "taxRegistrationNumber";

        if (name == "currencyId" || name == "currencyCode")
            continue; // both at once, below
        if (name == "country")
            applyCountry(company, row, change.value);
        else if (name == "postalCode")
            applyPostalCode(row, change.value);
        else if (change.property->type == Type::Guid || name == "salespersonCode")
            applyReference(company, row, change);
        else
            row.insert(name, change.value);
    }
    applyCurrency(company, row, changes);
    if (taxTouched)
        checkTaxNumber(row);
}

void CustomerRules::applyReference(qint64 company, Row &row, const Change &change)
{
    struct Reference
    {
        const char *property;
        const char *set;
        const char *column;
        const char *words;
    };
    static constexpr Reference References[] = {
        {"taxAreaId", "taxAreas", "id", "Tax Area"},
        {"paymentTermsId", "paymentTerms", "id", "Payment Terms"},
        {"shipmentMethodId", "shipmentMethods", "id", "Shipment Method"},
        {"paymentMethodId", "paymentMethods", "id", "Payment Method"},
        {"salespersonCode", "salespeoplePurchasers", "code", "Salesperson/Purchaser"},
    };
    const QByteArray name = change.property->name;
    for (const Reference &reference : References) {
        if (name != reference.property)
            continue;
        const bool blank = change.value.isEmpty() || change.value == ZeroGuid;
        if (!blank) {
            const std::optional<Row> other =
                m_store.find(*m_schema.set(reference.set), company, reference.column, change.value);
            if (!other && name == "salespersonCode")
                refuse("Internal_InvalidTableRelation",
                       QStringLiteral("The field Salesperson Code of table Customer contains a value (%1) that cannot "
                                      "be found in the "
                                      "related table (Salesperson/Purchaser).")
                           .arg(shown(change.value)));
            if (!other)
                refuse("Application_DialogException", QStringLiteral("The \"%1\" does not match to a %2.")
                                                          .arg(latin(reference.property), latin(reference.words)));
            if (name == "salespersonCode" && other->value("privacyBlocked") == "1")
                refuse("Application_DialogException",
                       QStringLiteral("The salesperson %1 is blocked for privacy.").arg(shown(change.value)));
        }
        row.insert(name, change.value);
    }
}

void CustomerRules::applyCurrency(qint64 company, Row &row, const QList<Change> &changes)
{
    const EntitySet &currencies = *m_schema.set("currencies");
    std::optional<QByteArray> byId;
    std::optional<QByteArray> byCode;
    for (const Change &change : changes) {
        const QByteArray name = change.property->name;
        if (name == "currencyId") {
            if (change.value != ZeroGuid && !m_store.find(currencies, company, "id", change.value))
                refuse("Application_DialogException",
                       QStringLiteral("The \"currencyId\" does not match to a Currency."));
            byId = change.value;
        } else if (name == "currencyCode") {
            const std::optional<Row> own =
                m_store.find(*m_schema.set("companyInformation"), company, "company", QByteArray::number(company));
            // The company's own currency is no row of its own: blank and its code mean the same.
            if (change.value.isEmpty() || (own && own->value("currencyCode") == change.value)) {
                byCode = QByteArray(ZeroGuid);
            } else if (const std::optional<Row> other = m_store.find(currencies, company, "code", change.value)) {
                byCode = other->value("id");
            } else {
                refuse("Application_DialogException",
                       QStringLiteral("The \"currencyCode\" does not match to a Currency."));
            }
        }
    }
    if (byId && byCode && *byId != *byCode)
        refuse("Application_DialogException",
               QStringLiteral("The currency values do not match to a specific Currency."));
    if (byId)
        row.insert("currencyId", *byId);
    else if (byCode)
        row.insert("currencyId", *byCode);
}

void CustomerRules::applyCountry(qint64 company, Row &row, const QByteArray &code)
{
    if (!code.isEmpty() && !m_store.find(*m_schema.set("countriesRegions"), company, "code", code))
        refuse("Internal_InvalidTableRelation",
               QStringLiteral("The field Country/Region Code of table Customer contains a value (%1) that cannot be "
                              "found in the related "
                              "table (Country/Region).")
                   .arg(shown(code)));
    const QByteArray before = row.value("country");
    if (!before.isEmpty() && before != code) {
        for (const char *field : {"postalCode", "city", "state"})
            row.insert(field, "");
    }
    row.insert("country", code);
}

void CustomerRules::applyPostalCode(Row &row, const QByteArray &code)
{
    row.insert("postalCode", code);
    if (code.isEmpty())
        return;
    // Several places may share a code: the server cannot ask, and takes the customer's own country first.
    SQLite::Statement known(m_store.database(), "SELECT city, state, country FROM postCodes WHERE code = ? "
                                                "ORDER BY country <> ?, rowid LIMIT 1");
    bind(known, 1, code);
    bind(known, 2, row.value("country"));
    if (!known.executeStep())
        return;
    row.insert("city", known.getColumn(0).getText());
    row.insert("state", known.getColumn(1).getText());
    row.insert("country", known.getColumn(2).getText());
}

void CustomerRules::checkTaxNumber(const Row &row) const
{
    const Country *home = country(row.value("country"));
    const QByteArray number = row.value("taxRegistrationNumber");
    if (!m_settings.taxNumberFormats || number.isEmpty() || !home || !home->taxNumber ||
        matchesPattern(number, home->taxNumber))
        return;
    refuse("Application_DialogException",
           QStringLiteral("The VAT registration number %1 is not valid for the country/region %2. Its format is %3.")
               .arg(shown(number), latin(home->code), latin(home->taxNumber)));
}

QByteArray CustomerRules::nextNumber(qint64 company)
{
    for (qint64 next = m_store.count(m_set, company);; ++next) {
        const QByteArray number = Dataset::number(next);
        if (!m_store.find(m_set, company, "number", number))
            return number;
    }
}

Row CustomerRules::created(qint64 company, const Json &body, const Parent &, Writer writer)
{
    const QList<Change> changes = readChanges(m_set, body, m_settings, figuresFor(writer));
    if (!body.find(u"displayName"))
        refuse("Application_DialogException", QStringLiteral("A \"displayName\" must be provided."));
    Row row;
    for (const Property &property : m_set.properties) {
        if (property.isText() && !property.has(Derived))
            row.insert(property.name, "");
    }
    row.insert("type", "Company");
    row.insert("blocked", " ");
    for (const char *reference : {"taxAreaId", "paymentTermsId", "shipmentMethodId", "paymentMethodId", "currencyId"})
        row.insert(reference, ZeroGuid);
    if (m_settings.profile == Profile::V2) {
        // Filled by the company's templates where nothing is sent (reference, 5.1); the seed's text shows nothing
        // filled.
        const auto fill = [&](const char *property, const char *set, std::initializer_list<const char *> codes) {
            for (const char *code : codes) {
                if (const std::optional<Row> found = m_store.find(*m_schema.set(set), company, "code", code))
                    row.insert(property, found->value("id"));
            }
        };
        fill("taxAreaId", "taxAreas",
             {"DOMESTIC", "ATLANTA, GA"}); // VAT group or tax area: a company has only one kind
        fill("paymentTermsId", "paymentTerms", {"30D"});
        fill("shipmentMethodId", "shipmentMethods", {"EXW"});
    }
    apply(company, row, changes);
    if (row.value("number").isEmpty())
        row.insert("number", nextNumber(company));
    else if (m_store.find(m_set, company, "number", row.value("number")))
        throw Refusal(m_settings.duplicateStatus, "Internal_EntityWithSameKeyExists",
                      QStringLiteral("The Customer already exists. Identification fields and values: No.='%1'")
                          .arg(shown(row.value("number"))));
    return row;
}

Row CustomerRules::changed(qint64 company, const Row &now, const Json &body, Writer writer)
{
    Row row = now;
    apply(company, row, readChanges(m_set, body, m_settings, figuresFor(writer)));
    if (row.value("number") != now.value("number") && m_store.find(m_set, company, "number", row.value("number")))
        throw Refusal(m_settings.duplicateStatus, "Internal_EntityWithSameKeyExists",
                      QStringLiteral("The Customer already exists. Identification fields and values: No.='%1'")
                          .arg(shown(row.value("number"))));
    return row;
}

void CustomerRules::refuseDelete(qint64, const Row &row)
{
    if (m_settings.deleteWithBalance)
        return;
    for (const char *field : {"balance", "overdueAmount"}) {
        const std::optional<Decimal> open = Decimal::parse(row.value(field));
        if (open && !open->isZero())
            refuse("Application_DialogException",
                   QStringLiteral("You cannot delete Customer %1 because there are open ledger entries for it.")
                       .arg(shown(row.value("number"))));
    }
}

} // namespace clientele::sandbox::businesscentral
