// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, invoices, journals and payment lines: the other half of financials::Books.
#include "core/decimal.h"
#include "sandbox/currency_rates.h"
#include "sandbox/financials/books.h"

#include <QDateTime>

#include <algorithm>

namespace clientele::sandbox::financials {

namespace {

constexpr quint8 NotIn2017 = static_cast<quint8>(Variant::Both) | static_cast<quint8>(Variant::Ids);
constexpr quint8 LateOnly = static_cast<quint8>(Variant::Ids);

constexpr qint64 SetUpAt = 1483264800000;     // 2017-01-01T10:00:00Z
constexpr qint64 PublishedAt = 1489777342043; // 2017-03-17T19:02:22.043Z, as the published payment says

/// Customers beyond these have no invoices: their balances were opened by a journal, which makes none.
constexpr int CustomersWithInvoices = 1000;

qint64 cents(const QByteArray &amount)
{
    const std::optional<Decimal> exact = Decimal::parse(amount);
    return exact ? exact->roundedTo(2).toUnits(2).value_or(0) : 0;
}

QByteArray money(qint64 units)
{
    return plainDigits(Decimal::fromUnits(units, 2).toBytes());
}

} // namespace

QByteArray contactOf(const Row &customer)
{
    return customer[Id].isEmpty() ? QByteArray() : "AAMkAD" + customer[Id].toBase64();
}

void Sets::describePayments()
{
    const auto readOnly = [](const char *name, Type type, int length = 0) {
        return Property{name, type, length, ReadOnly};
    };
    journals = {"customerPaymentJournals",
                "customerPaymentJournal",
                {readOnly("id", Type::Guid),
                 {"code", Type::Code, 10},
                 {"displayName", Type::Text, 50},
                 readOnly("lastModifiedDateTime", Type::Instant),
                 {"balancingAccountId", Type::Guid, 0, Plain, LateOnly},
                 {"balancingAccountNumber", Type::Code, 20, ReadOnly, LateOnly}}};
    payments = {"customerPayments",
                "customerPayment",
                {readOnly("id", Type::Guid),
                 {"journalId", Type::Guid, 0, Hidden},
                 {"journalDisplayName", Type::Code, 10, ReadOnly, NotIn2017},
                 {"lineNumber", Type::Decimal},
                 {"customerId", Type::Guid},
                 {"customerNumber", Type::Code, 20},
                 {"contactId", Type::Text, 250},
                 {"postingDate", Type::Date},
                 {"documentNumber", Type::Code, 20},
                 {"externalDocumentNumber", Type::Code, 35}, // the settings may shorten it
                 {"amount", Type::Decimal},
                 {"appliesToInvoiceId", Type::Guid, 0, Computed},
                 {"appliesToInvoiceNumber", Type::Code, 20, Computed},
                 {"description", Type::Text, 100}, // the settings may shorten it
                 {"comment", Type::Text, 250},
                 readOnly("lastModifiedDateTime", Type::Instant)}};
    invoices = {"salesInvoices",
                "salesInvoice",
                {readOnly("id", Type::Guid),
                 readOnly("number", Type::Code, 20),
                 readOnly("invoiceDate", Type::Date),
                 readOnly("dueDate", Type::Date),
                 readOnly("customerId", Type::Guid),
                 readOnly("customerNumber", Type::Code, 20),
                 readOnly("customerName", Type::Text, 100),
                 readOnly("currencyId", Type::Guid),
                 readOnly("currencyCode", Type::Code, 10),
                 readOnly("totalAmountIncludingTax", Type::Decimal),
                 readOnly("status", Type::Choice),
                 {"remainingAmount", Type::Decimal, 0, Hidden},
                 readOnly("lastModifiedDateTime", Type::Instant)}};
    accounts = {"accounts",
                "account",
                {readOnly("id", Type::Guid), readOnly("number", Type::Code, 20),
                 readOnly("displayName", Type::Text, 50), readOnly("lastModifiedDateTime", Type::Instant)}};
    const std::vector<Property> head{{"customerId", Type::Guid},
                                     {"customerNumber", Type::Code, 20},
                                     {"name", Type::Text, 50},
                                     {"currencyCode", Type::Code, 10}};
    const auto aged = [&head](std::initializer_list<const char *> amounts, const char *date) {
        std::vector<Property> all = head;
        for (const char *amount : amounts)
            all.push_back({amount, Type::Decimal});
        all.push_back({date, Type::Date});
        all.push_back({"periodLengthFilter", Type::Text});
        return EntitySet{"agedAccountsReceivable", "agedAccountsReceivable", std::move(all)};
    };
    agedAmounts =
        aged({"balanceDue", "currentAmount", "period1Amount", "period2Amount", "period3Amount"}, "agedAsOfDate");
    agedPeriods = aged({"before", "period1", "period2", "period3", "after", "balance"}, "periodStartDateFilter");
}

QByteArray Books::day(int daysFromNow) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC).date();
    return today.addDays(daysFromNow).toString(Qt::ISODate).toLatin1();
}

void Books::fillInvoices(Company &company, int index, int customers) const
{
    const auto c = static_cast<quint64>(index);
    int filled = 0;
    const auto add = [&](const Row &customer, int due, qint64 total, qint64 open, const char *status) {
        const quint64 place = company.invoices.size();
        const Row *currency = company.lookUp(m_sets.currencies, "code", customer[Currency]);
        Row row;
        row.values = {m_dataset.guid("invoice", c, place),
                      QByteArray::number(100000 + place),
                      day(due - 30),
                      day(due),
                      customer[Id],
                      customer[Number],
                      customer[DisplayName],
                      currency ? (*currency)[Id] : QByteArray(ZeroGuid),
                      currency ? customer[Currency] : company.currency,
                      money(total),
                      status,
                      money(open),
                      QByteArray::number(SetUpAt)};
        Q_ASSERT(row.values.size() == m_sets.invoices.properties.size());
        company.invoices.push_back(std::move(row));
    };
    for (const auto &[number, customer] : company.customers) {
        if (filled++ >= std::min(customers, CustomersWithInvoices))
            break;
        const quint32 pick = m_dataset.party(index, filled - 1).pick;
        if (filled == 1) // 100000 is the one the published payment is for
            add(customer, -20, 200000, 0, "Paid");
        // Balances are in the company's currency, invoices in the customer's.
        const QByteArray theirs = customer[Currency].isEmpty() ? company.currency : customer[Currency];
        const auto inTheirs = [&](const QByteArray &amount) {
            return cents(
                theirs == company.currency
                    ? amount
                    : exchanged(Decimal::parse(amount).value_or(Decimal()), company.currency, theirs).toBytes());
        };
        const qint64 whole = inTheirs(customer[Balance]);
        const qint64 overdue = std::clamp<qint64>(inTheirs(customer[Overdue]), 0, std::max<qint64>(whole, 0));
        if (overdue > 0)
            add(customer, -static_cast<int>(pick % 95) - 1, overdue, overdue, "Open");
        const qint64 rest = whole - overdue;
        if (rest > 1 && pick % 2 == 0) {
            add(customer, 8, rest / 3, rest / 3, "Open");
            add(customer, 21, rest - rest / 3, rest - rest / 3, "Open");
        } else if (rest > 0) {
            add(customer, 14, rest, rest, "Open");
        }
        if (filled % 10 == 1)
            add(customer, 30, 48050, 48050, filled % 20 == 1 ? "Draft" : "In Review");
        if (filled % 25 == 2)
            add(customer, -60, 9900, 0, filled % 50 == 2 ? "Canceled" : "Corrective");
    }
}

void Books::fillPayments(Company &company, int index) const
{
    const auto c = static_cast<quint64>(index);
    for (const auto &[number, name] : std::initializer_list<std::pair<const char *, const char *>>{
             {"2310", "Customers, domestic"}, {"2910", "Cash"}, {"2920", "Bank, local currency"}}) {
        Row row;
        row.values = {m_dataset.guid("account", c, company.accounts.size()), number, name, QByteArray::number(SetUpAt)};
        company.accounts.push_back(std::move(row));
    }
    for (const auto &[code, name] : std::initializer_list<std::pair<const char *, const char *>>{
             {"DEFAULT", "Default Journal"}, {"BANK", "Bank receipts"}}) {
        Row row;
        row.values = {m_dataset.guid("journal", c, company.journals.size()),
                      code,
                      name,
                      QByteArray::number(SetUpAt),
                      company.accounts[1][Id],
                      "2910"};
        company.journals.push_back(std::move(row));
    }
    const auto add = [&](const QByteArray &customerNumber, const QByteArray &amount, const char *external,
                         const Row *invoice, const char *comment) {
        const auto customer = company.customers.find(customerNumber);
        if (customer == company.customers.end())
            return;
        const quint64 place = company.payments.size();
        const bool published = index == 0 && place == 0;
        Row row;
        row.values = {published ? QByteArray("2017a3f1-0000-4d20-8a11-0d0000100000")
                                : m_dataset.guid("payment", c, place),
                      company.journals.front()[Id],
                      "",
                      QByteArray::number((place + 1) * 10000),
                      customer->second[Id],
                      "",
                      contactOf(customer->second),
                      published ? QByteArray("2015-12-31") : day(-2),
                      "D" + QByteArray::number(place + 1).rightJustified(5, '0'),
                      external,
                      amount,
                      invoice ? (*invoice)[Id] : QByteArray(ZeroGuid),
                      invoice ? (*invoice)[InvoiceNumber] : QByteArray(),
                      published ? QByteArray() : customer->second[DisplayName],
                      comment,
                      QByteArray::number(published ? PublishedAt : SetUpAt)};
        Q_ASSERT(row.values.size() == m_sets.payments.properties.size());
        company.payments.push_back(std::move(row));
    };
    add("10000", "-1500", "", Company::find(company.invoices, InvoiceNumber, "100000"), "");
    add("20000", "-150", "CHQ 4711", nullptr, "On account");
    add("40000", "-9999999999999999.98", "", nullptr, "");
    add("30000", "-12.5", "ABCDEFGHIJ-LMNOPQRST", nullptr, "The external number is as long as it may be");
    add("50000", "0", "", nullptr, "No amount yet");
}

} // namespace clientele::sandbox::financials
