// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/schema.h"

#include "sandbox/businesscentral/aged_report.h"
#include "sandbox/businesscentral/schema_around.h"
#include "sandbox/businesscentral/schema_payments.h"

namespace clientele::sandbox::businesscentral {

namespace {

constexpr quint8 OnlyV2 = static_cast<quint8>(Profile::V2);
constexpr quint8 OnlySeed = static_cast<quint8>(Profile::Seed);

// Local currency shows its own code while the id is zero (reference, 5.1).
constexpr const char *CurrencyCodeSql =
    "COALESCE((SELECT x.code FROM currencies x WHERE x.company = t.company AND x.id = t.currencyId),"
    "(SELECT x.currencyCode FROM companyInformation x WHERE x.company = t.company))";
constexpr const char *TaxAreaNameSql =
    "COALESCE((SELECT x.displayName FROM taxAreas x WHERE x.company = t.company AND x.id = t.taxAreaId), '')";

EntitySet companies()
{
    return {"companies",
            "company",
            "companies",
            "timestamp",
            {{"id", Type::Guid, 0, ReadOnly},
             {"systemVersion", Type::Text, 0, ReadOnly},
             {"timestamp", Type::Integer, 0, ReadOnly},
             {"name", Type::Text, 30, ReadOnly},
             {"displayName", Type::Text, 250, ReadOnly},
             {"businessProfileId", Type::Text, 250, ReadOnly},
             {"systemCreatedAt", Type::DateTime, 0, ReadOnly},
             {"systemCreatedBy", Type::Guid, 0, ReadOnly},
             {"systemModifiedAt", Type::DateTime, 0, ReadOnly},
             {"systemModifiedBy", Type::Guid, 0, ReadOnly}},
            {},
            false};
}

EntitySet companyInformation()
{
    return {"companyInformation",
            "companyInformation",
            "companyInformation",
            "id",
            {{"id", Type::Guid, 0, ReadOnly},
             {"displayName", Type::Text, 100},
             {"addressLine1", Type::Text, 100},
             {"addressLine2", Type::Text, 50},
             {"city", Type::Text, 30},
             {"state", Type::Text, 30},
             {"country", Type::Code, 10},
             {"postalCode", Type::Code, 20},
             {"phoneNumber", Type::Text, 30},
             {"faxNumber", Type::Text, 30},
             {"email", Type::Text, 80},
             {"website", Type::Text, 80},
             {"taxRegistrationNumber", Type::Code, 20},
             {"currencyCode", Type::Code, 10, ReadOnly},
             {"currentFiscalYearStartDate", Type::Date, 0, ReadOnly},
             {"industry", Type::Text, 30},
             {"experience", Type::Text, 30, ReadOnly},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

EntitySet customers()
{
    return {"customers",
            "customer",
            "customers",
            "number",
            {{"id", Type::Guid, 0, ReadOnly},
             {"number", Type::Code, 20},
             {"displayName", Type::Text, 100},
             {"type", Type::Choice, 0, Plain, BothProfiles, nullptr, "Company,Person"},
             {"addressLine1", Type::Text, 100},
             {"addressLine2", Type::Text, 50},
             {"city", Type::Text, 30},
             {"state", Type::Text, 30},
             {"country", Type::Code, 10},
             {"postalCode", Type::Code, 20},
             {"phoneNumber", Type::Text, 30},
             {"email", Type::Text, 80},
             {"website", Type::Text, 255},
             {"salespersonCode", Type::Code, 20, Plain, OnlyV2},
             {"balanceDue", Type::Decimal, 0, ReadOnly, OnlyV2},
             {"creditLimit", Type::Decimal, 0, Plain, OnlyV2},
             {"taxLiable", Type::Boolean},
             {"taxAreaId", Type::Guid},
             {"taxAreaDisplayName", Type::Text, 100, ReadOnly | Calculated | Derived, BothProfiles, TaxAreaNameSql},
             {"taxRegistrationNumber", Type::Code, 20, Calculated},
             {"currencyId", Type::Guid},
             {"currencyCode", Type::Code, 10, Calculated | Derived, BothProfiles, CurrencyCodeSql},
             {"paymentTermsId", Type::Guid},
             {"shipmentMethodId", Type::Guid},
             {"paymentMethodId", Type::Guid},
             {"blocked", Type::Choice, 0, Plain, BothProfiles, nullptr, " ,Ship,Invoice,All"},
             {"balance", Type::Decimal, 0, ReadOnly, OnlySeed},
             {"overdueAmount", Type::Decimal, 0, ReadOnly, OnlySeed},
             {"totalSalesExcludingTax", Type::Decimal, 0, ReadOnly, OnlySeed},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}},
            {{"customerFinancialDetail", "customerFinancialDetails", "id", "id", false, OnlyV2},
             {"customerFinancialDetails", "customerFinancialDetails", "id", "id", false, OnlySeed},
             {"picture", "pictures", "id"},
             {"defaultDimensions", "defaultDimensions", "id", "parentId", true},
             {"agedAccountsReceivable", "agedAccountsReceivables", "id"},
             {"contactsInformation", "contactsInformation", "id", "relatedId", true},
             {"currency", "currencies", "currencyId"},
             {"paymentTerm", "paymentTerms", "paymentTermsId"},
             {"shipmentMethod", "shipmentMethods", "shipmentMethodId"},
             {"paymentMethod", "paymentMethods", "paymentMethodId"}},
            true,
            true};
}

EntitySet customerFinancialDetails()
{
    return {"customerFinancialDetails",
            "customerFinancialDetail",
            "customers",
            "number",
            {{"id", Type::Guid, 0, ReadOnly},
             {"number", Type::Code, 20, ReadOnly},
             {"balance", Type::Decimal, 0, ReadOnly},
             {"totalSalesExcludingTax", Type::Decimal, 0, ReadOnly},
             {"overdueAmount", Type::Decimal, 0, ReadOnly},
             {"creditLimit", Type::Decimal, 0, ReadOnly, OnlySeed},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

EntitySet currencies()
{
    return {"currencies",
            "currency",
            "currencies",
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, 10},
             {"displayName", Type::Text, 30},
             {"symbol", Type::Text, 10},
             {"amountDecimalPlaces", Type::Text, 5},
             {"amountRoundingPrecision", Type::Decimal},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

EntitySet paymentTerms()
{
    return {"paymentTerms",
            "paymentTerm",
            "paymentTerms",
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, 10},
             {"displayName", Type::Text, 100},
             {"dueDateCalculation", Type::Text, 32},
             {"discountDateCalculation", Type::Text, 32},
             {"discountPercent", Type::Decimal},
             {"calculateDiscountOnCreditMemos", Type::Boolean},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

EntitySet codeAndName(const char *set, const char *type, int codeLength)
{
    return {set,
            type,
            set,
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, codeLength},
             {"displayName", Type::Text, 100},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

EntitySet taxAreas()
{
    return {"taxAreas",
            "taxArea",
            "taxAreas",
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, 20},
             {"displayName", Type::Text, 100},
             {"taxType", Type::Choice, 0, ReadOnly, BothProfiles, nullptr, "Sales Tax,VAT"},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

EntitySet countriesRegions()
{
    return {"countriesRegions",
            "countryRegion",
            "countriesRegions",
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, 10},
             {"displayName", Type::Text, 50},
             {"addressFormat", Type::Choice, 0, Plain, BothProfiles, nullptr,
              "Post Code+City,City+Post Code,City+County+Post Code,Blank Line+Post Code+City,Custom"},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

EntitySet salespeoplePurchasers()
{
    return {"salespeoplePurchasers",
            "salespersonPurchaser",
            "salespeoplePurchasers",
            "code",
            {{"id", Type::Guid, 0, ReadOnly},
             {"code", Type::Code, 20},
             {"displayName", Type::Text, 50},
             {"email", Type::Text, 80},
             {"email2", Type::Text, 80},
             {"phoneNo", Type::Text, 30},
             {"jobTitle", Type::Text, 30},
             {"commisionPercent", Type::Decimal}, // spelt so by the service
             {"privacyBlocked", Type::Boolean},
             {"blocked", Type::Boolean},
             {"lastModifiedDateTime", Type::DateTime, 0, ReadOnly}}};
}

} // namespace

QByteArray Property::sql() const
{
    return expression ? QByteArray(expression) : "t.\"" + QByteArray(name) + '"';
}

QList<QByteArray> Property::members() const
{
    return choices ? QByteArray(choices).split(',') : QList<QByteArray>();
}

const Property *EntitySet::property(QByteArrayView wanted, Profile profile) const
{
    for (const Property &candidate : properties) {
        if (wanted == QByteArrayView(candidate.name) && candidate.in(profile))
            return &candidate;
    }
    return nullptr;
}

const Navigation *EntitySet::navigation(QByteArrayView wanted, Profile profile) const
{
    for (const Navigation &candidate : navigations) {
        if (wanted == QByteArrayView(candidate.name) && candidate.in(profile))
            return &candidate;
    }
    return nullptr;
}

Schema::Schema()
    : m_sets{companies(),
             companyInformation(),
             customers(),
             customerFinancialDetails(),
             currencies(),
             paymentTerms(),
             codeAndName("shipmentMethods", "shipmentMethod", 10),
             codeAndName("paymentMethods", "paymentMethod", 10),
             taxAreas(),
             countriesRegions(),
             salespeoplePurchasers()}
{
    for (EntitySet &set : aroundSets())
        m_sets.push_back(std::move(set));
    for (EntitySet &set : paymentSets())
        m_sets.push_back(std::move(set));
    m_sets.push_back(agedAccountsReceivables());
}

const EntitySet *Schema::set(QByteArrayView name) const
{
    for (const EntitySet &candidate : m_sets) {
        if (name == QByteArrayView(candidate.name))
            return &candidate;
    }
    return nullptr;
}

QByteArray encodeMember(QByteArrayView plain)
{
    QByteArray encoded;
    for (const char c : plain) {
        const bool nameLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (nameLetter)
            encoded += c;
        else
            encoded += "_x" + QByteArray::number(static_cast<uchar>(c), 16).toUpper().rightJustified(4, '0') + '_';
    }
    return encoded;
}

QByteArray decodeMember(QByteArrayView encoded)
{
    QByteArray plain;
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (i + 6 < encoded.size() && encoded[i] == '_' && encoded[i + 1] == 'x' && encoded[i + 6] == '_') {
            bool ok = false;
            const int code = encoded.sliced(i + 2, 4).toByteArray().toInt(&ok, 16);
            if (ok && code > 0 && code < 128) {
                plain += static_cast<char>(code);
                i += 6;
                continue;
            }
        }
        plain += encoded[i];
    }
    return plain;
}

} // namespace clientele::sandbox::businesscentral
