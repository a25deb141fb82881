// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/figures.h"
#include "sandbox/bigcapital/settings.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace clientele::sandbox::bigcapital {

/// The texts of a customer that are written as they are read, in the order the table has them.
enum class Column : quint8 {
    Salutation,
    Email,
    Website,
    Note,
    FirstName,
    LastName,
    CompanyName,
    DisplayName,
    WorkPhone,
    PersonalPhone,
    Billing1,
    Billing2,
    BillingCity,
    BillingCountry,
    BillingEmail,
    BillingPostcode,
    BillingPhone,
    BillingState,
    Shipping1,
    Shipping2,
    ShippingCity,
    ShippingCountry,
    ShippingEmail,
    ShippingPostcode,
    ShippingPhone,
    ShippingState,
    Count
};
constexpr size_t ColumnCount = static_cast<size_t>(Column::Count);

/// "billing_address_city", and the same for requests.
const char *columnName(Column column);
std::optional<Column> columnOf(const QString &camelName);

/// One row of the service's table. A null text is NULL, and not the same as "".
struct Customer
{
    qint64 id = 0;
    std::array<QString, ColumnCount> texts;
    QString type; ///< contact_type: any word
    QString currency;
    bool active = true;
    qint64 opening = 0; ///< thousandths, as `balance`
    QDate openingAt;
    qint64 openingRate = OneRate;
    std::optional<qint64> openingBranch;
    qint64 balance = 0;
    bool transactions = false; ///< has invoices or payments
    QDateTime createdAt;       ///< without a zone; only rows from older versions have these two
    QDateTime updatedAt;
    qint64 madeAt = 0;    ///< milliseconds since 1970, for servers that say so
    qint64 changedAt = 0; ///< likewise

    const QString &text(Column column) const { return texts[static_cast<size_t>(column)]; }
    QString &text(Column column) { return texts[static_cast<size_t>(column)]; }
    /// Sets the opening balance's amount; the balance follows it.
    void reopen(qint64 amount)
    {
        balance += amount - opening;
        opening = amount;
    }
};

/// How a customer is shown: read, or as the answer to a write (which shows less, and first what was sent).
struct Showing
{
    const Settings &settings;
    bool written = false;
    QStringList sent;   ///< names of the table, in the order of the request; of writes only
    bool withId = true; ///< of the published shape, which has none in answers about one customer
};
Json shown(const Customer &customer, const Showing &how);

/// An empty text that is not null.
QString notNull(const QString &text);

} // namespace clientele::sandbox::bigcapital
