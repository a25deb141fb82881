// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/bigcapital/dialect.h"
#include "backends/common/wire_play.h"

namespace clientele::testing {

inline std::unique_ptr<Dialect> bigcapitalAt(const char *base = "https://books.example",
                                             QHash<QByteArray, QString> options = {})
{
    DialectSettings settings;
    settings.base = QUrl(QLatin1String(base));
    settings.companyRemoteId = QStringLiteral("3b2ozlbpmmwq389t2");
    settings.companyId = QStringLiteral("company");
    settings.options = std::move(options);
    return bigcapital::makeDialect(settings);
}

/// A customer as the server answers it, with `changes` replacing or adding members given as JSON text.
inline QByteArray customerObject(const QList<std::pair<const char *, QByteArray>> &changes = {})
{
    Json object = json(R"({"id":503,"balance":0,"salutation":null,"email":"old@acme.example","note":"","active":1,
        "contact_service":"customer","contact_type":"business","currency_code":"USD","opening_balance":0,
        "opening_balance_at":null,"opening_balance_exchange_rate":1,"opening_balance_branch_id":null,"first_name":null,
        "last_name":"Snake","company_name":null,"display_name":"Acme","work_phone":"one",
        "billing_address1":"2 Snake Road","billing_address_postcode":"P14 1ZZ","created_at":null,"updated_at":null,
        "local_opening_balance":0,"closing_balance":0})");
    for (const auto &[name, value] : changes)
        object = object.with(QLatin1String(name), json(value));
    return object.toBytes();
}

// The published answer, in camelCase and without an id.
inline QByteArray publishedObject()
{
    return R"({"balance":1500,"currencyCode":"USD","openingBalance":1000,"openingBalanceAt":"2024-01-01T00:00:00Z",
        "openingBalanceExchangeRate":1,"openingBalanceBranchId":1,"salutation":"Mr.","firstName":"John","lastName":"Doe",
        "companyName":"Acme Corporation","displayName":"John Doe - Acme Corporation","email":"[email protected]",
        "workPhone":"+1 (555) 123-4567","personalPhone":"+1 (555) 987-6543","website":"https://www.acme.com",
        "billingAddress1":"123 Business Ave","billingAddress2":"Suite 100","billingAddressCity":"New York",
        "billingAddressCountry":"United States","billingAddressEmail":"[email protected]",
        "billingAddressPostcode":"10001","billingAddressPhone":"+1 (555) 111-2222","billingAddressState":"NY",
        "shippingAddress1":"456 Shipping St","shippingAddress2":"Unit 200","shippingAddressCity":"Los Angeles",
        "shippingAddressCountry":"United States","shippingAddressEmail":"[email protected]",
        "shippingAddressPostcode":"90001","shippingAddressPhone":"+1 (555) 333-4444","shippingAddressState":"CA",
        "note":"Important client with regular monthly orders","active":true,"createdAt":"2024-01-01T00:00:00Z",
        "updatedAt":"2024-01-01T00:00:00Z","localOpeningBalance":1000,"closingBalance":1500})";
}

} // namespace clientele::testing
