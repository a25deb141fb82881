// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/aged_report.h"

#include "core/decimal.h"
#include "sandbox/businesscentral/schema_payments.h"

#include <array>

namespace clientele::sandbox::businesscentral {

namespace {

/// Not due, and due for up to 30, up to 60 and more days.
constexpr size_t Buckets = 4;
constexpr const char *BucketColumns[Buckets] = {"currentAmount", "period1Amount", "period2Amount", "period3Amount"};
using Amounts = std::array<Decimal, Buckets>;

Decimal number(const QByteArray &digits)
{
    return Decimal::parse(digits).value_or(Decimal());
}

void addTo(Decimal &total, const Decimal &amount)
{
    total = Decimal::add(total, amount).value_or(total);
}

size_t bucketOf(const QByteArray &dueDate, QDate today)
{
    const qint64 late = QDate::fromString(QString::fromLatin1(dueDate), Qt::ISODate).daysTo(today);
    if (late <= 0)
        return 0;
    return late <= 30 ? 1 : (late <= 60 ? 2 : 3);
}

Row labels(const QByteArray &language)
{
    if (language.startsWith("de"))
        return {{"period1Label", "1 - 30 Tage"}, {"period2Label", "31 - 60 Tage"}, {"period3Label", "Über 60 Tage"}};
    return {{"period1Label", "1 - 30 days"}, {"period2Label", "31 - 60 days"}, {"period3Label", "Over 60 days"}};
}

Row withAmounts(Row row, const Amounts &amounts)
{
    Decimal total;
    for (size_t i = 0; i < Buckets; ++i) {
        row.insert(BucketColumns[i], amounts[i].toBytes());
        addTo(total, amounts[i]);
    }
    row.insert("balanceDue", total.toBytes());
    return row;
}

} // namespace

EntitySet agedAccountsReceivables()
{
    return {"agedAccountsReceivables",
            "agedAccountsReceivable",
            "agedReport",
            "position",
            {{"id", Type::Guid, 0, ReadOnly, NoProfile},
             {"position", Type::Integer, 0, ReadOnly, NoProfile},
             {"customerId", Type::Guid, 0, ReadOnly | Derived, BothProfiles, "t.id"},
             {"customerNumber", Type::Code, 20, ReadOnly},
             {"name", Type::Text, 100, ReadOnly},
             {"currencyCode", Type::Code, 10, ReadOnly},
             {"balanceDue", Type::Decimal, 0, ReadOnly},
             {"currentAmount", Type::Decimal, 0, ReadOnly},
             {"period1Label", Type::Text, 30, ReadOnly},
             {"period1Amount", Type::Decimal, 0, ReadOnly},
             {"period2Label", Type::Text, 30, ReadOnly},
             {"period2Amount", Type::Decimal, 0, ReadOnly},
             {"period3Label", Type::Text, 30, ReadOnly},
             {"period3Amount", Type::Decimal, 0, ReadOnly},
             {"agedAsOfDate", Type::Date, 0, ReadOnly},
             {"periodLengthFilter", Type::Text, 30, ReadOnly}}};
}

void runAgedReport(Store &store, const Schema &schema, qint64 company, const QByteArray &customer, QDate today,
                   const QByteArray &language)
{
    SQLite::Database &database = store.database();
    SQLite::Statement forget(database, "DELETE FROM agedReport WHERE company = ?");
    bind(forget, 1, company);
    forget.exec();

    QHash<QByteArray, Amounts> open;
    SQLite::Statement invoices(database, "SELECT billToCustomerId, dueDate, remainingAmount FROM salesInvoices WHERE "
                                         "company = ?1 AND status = 'Open' AND (?2 = '' OR billToCustomerId = ?2)");
    bind(invoices, 1, company);
    bind(invoices, 2, customer);
    while (invoices.executeStep())
        addTo(open[invoices.getColumn(0).getText()][bucketOf(invoices.getColumn(1).getText(), today)],
              number(invoices.getColumn(2).getText()));

    const std::optional<Row> own =
        store.find(*schema.set("companyInformation"), company, "company", QByteArray::number(company));
    const Row common = [&] {
        Row row = labels(language);
        row.insert("agedAsOfDate", today.toString(Qt::ISODate).toLatin1());
        row.insert("periodLengthFilter", "30D");
        row.insert("currencyCode", own ? own->value("currencyCode") : QByteArray());
        return row;
    }();
    SQLite::Statement customers(
        database, "SELECT c.id, c.number, c.displayName, c.balanceDue, COALESCE(x.code, '') FROM customers c LEFT JOIN "
                  "currencies x ON x.company = c.company AND x.id = c.currencyId WHERE c.company = ?1 AND (?2 = '' OR "
                  "c.id = ?2) ORDER BY c.number");
    bind(customers, 1, company);
    bind(customers, 2, customer);
    Amounts totals;
    qint64 position = 0;
    QList<Row> rows;
    while (customers.executeStep()) {
        const QByteArray id = customers.getColumn(0).getText();
        Amounts amounts = open.value(id);
        // What no invoice explains came in with the opening balances, and is not due.
        Decimal rest = number(customers.getColumn(3).getText());
        for (const Decimal &amount : amounts)
            addTo(rest, amount.negated());
        addTo(amounts[0], rest);
        for (size_t i = 0; i < Buckets; ++i)
            addTo(totals[i], amounts[i]);
        Row row = common;
        row.insert("id", id);
        row.insert("position", QByteArray::number(++position));
        row.insert("customerNumber", customers.getColumn(1).getText());
        row.insert("name", customers.getColumn(2).getText());
        if (const QByteArray code = customers.getColumn(4).getText(); !code.isEmpty())
            row.insert("currencyCode", code);
        rows.append(withAmounts(row, amounts));
    }
    if (customer.isEmpty()) {
        Row row = common;
        row.insert("id", ZeroGuid);
        row.insert("position", QByteArray::number(position + 1));
        row.insert("name", language.startsWith("de") ? "Gesamt" : "Total");
        rows.append(withAmounts(row, totals));
    }
    Store::Filling filling(store, *schema.set("agedAccountsReceivables"), company);
    for (const Row &row : std::as_const(rows))
        filling.add(row);
    filling.done();
}

} // namespace clientele::sandbox::businesscentral
