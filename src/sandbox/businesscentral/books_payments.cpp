// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, invoices, journals and payment lines: the other half of businesscentral::Books.
#include "core/decimal.h"
#include "sandbox/businesscentral/books.h"
#include "sandbox/businesscentral/payment_rules.h"
#include "sandbox/currency_rates.h"

#include <QDateTime>

#include <algorithm>

namespace clientele::sandbox::businesscentral {

namespace {

constexpr qint64 SetUpAt = 1704103200000; // 2024-01-01T10:00:00Z

/// Customers beyond these have no invoices: their balances were opened by a journal, which makes none
/// (reference, 5.14).
constexpr int CustomersWithInvoices = 1000;

qint64 unitsOf(const QByteArray &amount, int places)
{
    const std::optional<Decimal> exact = Decimal::parse(amount);
    return exact ? exact->roundedTo(places).toUnits(places).value_or(0) : 0;
}

} // namespace

QByteArray Books::day(int daysFromNow) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC).date();
    return today.addDays(daysFromNow).toString(Qt::ISODate).toLatin1();
}

void Books::fillAccounts(int company)
{
    const auto account = [](const char *number, const char *name, const char *category, bool blocked = false) {
        return Row{{"number", number},
                   {"displayName", name},
                   {"category", category},
                   {"blocked", blocked ? "1" : "0"},
                   {"directPosting", "1"}};
    };
    fillLookup("accounts", company,
               {account("2310", "Customers, domestic", "Assets"), account("2910", "Cash", "Assets"),
                account("2920", "Bank, local currency", "Assets"),
                account("2930", "Bank, foreign currencies", "Assets"),
                account("2940", "Giro account, closed", "Assets", true), account("6110", "Sales, trade", "Income"),
                account("9250", "Payment discounts granted", "Expense")});
}

void Books::fillInvoices(int company, int customers)
{
    const auto c = static_cast<quint64>(company);
    Store::Filling filling(m_store, *m_schema.set("salesInvoices"), company);
    quint64 written = 0;
    const auto add = [&](const Party &party, const Party &sellTo, int due, qint64 units, qint64 open,
                         const char *status) {
        const int places = decimalPlaces(currencyOf(company, party));
        const bool posted = QByteArrayView(status) != "Draft" && QByteArrayView(status) != "In Review";
        filling.add({{"id", m_dataset.guid("invoice", c, written)},
                     {"number", QByteArray::number(posted ? 103001 + written : 1001 + written)},
                     {"externalDocumentNumber", written % 4 == 1 ? "PO-" + QByteArray::number(7000 + written) : ""},
                     {"invoiceDate", day(due - 30)},
                     {"postingDate", posted ? day(due - 30) : QByteArray("0001-01-01")},
                     {"dueDate", day(due)},
                     {"customerId", sellTo.id},
                     {"customerName", sellTo.name},
                     {"billToCustomerId", party.id},
                     {"currencyCode", currencyOf(company, party)},
                     {"totalAmountIncludingTax", Decimal::fromUnits(units, places).toBytes()},
                     {"remainingAmount", Decimal::fromUnits(open, places).toBytes()},
                     {"status", status},
                     {"lastModifiedDateTime", QByteArray::number(SetUpAt)}});
        ++written;
    };
    for (int i = 0; i < std::min(customers, CustomersWithInvoices); ++i) {
        const Party party = m_dataset.party(company, i);
        // Goods went to one customer, the bill to another (reference, 5.14).
        const Party other = i % 17 == 4 ? m_dataset.party(company, 0) : party;
        const int places = decimalPlaces(currencyOf(company, party));
        const qint64 whole = unitsOf(inCurrencyOf(company, party, party.balance), places);
        const qint64 overdue = std::clamp<qint64>(unitsOf(inCurrencyOf(company, party, party.overdue), places), 0,
                                                  std::max<qint64>(whole, 0));
        const int late = static_cast<int>(party.pick % 95) + 1;
        if (overdue > 0)
            add(party, other, -late, overdue, overdue, "Open");
        qint64 rest = whole - overdue;
        const int parts = static_cast<int>(party.pick % 3) + 1;
        for (int part = parts; part > 0 && rest > 0; --part) {
            const qint64 piece = part == 1 ? rest : rest / (part + 1);
            if (piece == 0)
                continue;
            // The first of several was paid in part: its total is more than what is left.
            const qint64 total = part == parts && parts == 3 && piece < 1'000'000'000 ? piece * 2 : piece;
            add(party, party, 3 + 9 * part, total, piece, "Open");
            rest -= piece;
        }
        if (i % 5 == 0)
            add(party, party, -130, 125000, 0, "Paid");
        if (i % 10 == 0)
            add(party, party, 30, 48050, 48050, i % 20 == 0 ? "Draft" : "In Review");
        if (i % 25 == 1)
            add(party, party, -60, 9900, 0, i % 50 == 1 ? "Canceled" : "Corrective");
    }
    filling.done();
}

void Books::fillPayments(int company, int customers)
{
    const auto c = static_cast<quint64>(company);
    const EntitySet &journalSet = *m_schema.set("customerPaymentJournals");
    const std::optional<Row> cash = m_store.find(*m_schema.set("accounts"), company, "number", "2910");
    const QByteArray ids[] = {m_dataset.guid("journal", c, 0), m_dataset.guid("journal", c, 1),
                              m_dataset.guid("journal", c, 2), m_dataset.guid("journal", c, 3)};
    const auto journal = [&](int index, const char *code, const char *name, const QByteArray &accountId,
                             const QByteArray &accountNumber) {
        m_store.insert(journalSet, company,
                       {{"id", ids[index]},
                        {"code", code},
                        {"displayName", name},
                        {"balancingAccountId", accountId},
                        {"balancingAccountNumber", accountNumber},
                        {"nextDocument", "1"},
                        {"lastModifiedDateTime", QByteArray::number(SetUpAt)}});
    };
    journal(0, "DEFAULT", "Default journal", cash->value("id"), "2910");
    // Balanced against a bank account: the number is set, the id of a ledger account is not (reference, 5.3).
    journal(1, "RCPT001", "Bank receipts", ZeroGuid, "B010");
    journal(2, "PRACTICE", "Lines that posting refuses", cash->value("id"), "2910");
    journal(3, "NOACCOUNT", "No balancing account yet", ZeroGuid, "");

    Store::Filling filling(m_store, *m_schema.set("customerPayments"), company);
    quint64 written = 0;
    int line = 0;
    int inJournal = 0;
    const auto add = [&](int journalIndex, int customer, const QByteArray &amount, const char *external,
                         const QByteArray &appliesTo = {}, const char *comment = "") {
        if (customer >= customers)
            return;
        if (journalIndex != inJournal)
            line = 0;
        inJournal = journalIndex;
        ++line;
        const Party party = m_dataset.party(company, customer);
        const std::optional<Row> invoice =
            appliesTo.isEmpty() ? std::nullopt
                                : m_store.find(*m_schema.set("salesInvoices"), company, "number", appliesTo);
        filling.add({{"id", m_dataset.guid("payment", c, written)},
                     {"journalId", ids[journalIndex]},
                     {"lineNumber", QByteArray::number(line * 10000)},
                     {"customerId", party.id},
                     {"postingDate", day(-1)},
                     {"documentNumber", 'G' + QByteArray::number(line).rightJustified(5, '0')},
                     {"externalDocumentNumber", external},
                     {"amount", amount},
                     {"appliesToInvoiceId", invoice ? invoice->value("id") : QByteArray(ZeroGuid)},
                     {"appliesToInvoiceNumber", appliesTo},
                     {"description", party.name},
                     {"comment", comment},
                     {"lastModifiedDateTime", QByteArray::number(SetUpAt + 60'000 * line)}});
        ++written;
    };
    const auto openOf = [&](int customer) {
        Row first;
        const Party party = m_dataset.party(company, customer);
        for (const Row &row :
             m_store.all(*m_schema.set("salesInvoices"), company, "billToCustomerId", party.id, "number")) {
            if (first.isEmpty() && row.value("status") == "Open")
                first = row;
        }
        return first;
    };
    const auto negated = [](const QByteArray &amount) {
        return Decimal::parse(amount).value_or(Decimal()).negated().toBytes();
    };
    // The first customers have a balance each; the fourth one of eighteen digits (dataset).
    for (const int customer : {0, 3}) {
        const Row invoice = openOf(customer);
        if (!invoice.isEmpty())
            add(0, customer, negated(invoice.value("remainingAmount")), customer == 0 ? "CHQ-4711" : "",
                invoice.value("number"));
    }
    add(0, 1, "-150", "TRANSFER 2025/0017", {}, "On account");
    add(0, 3, "-9999999999999999.98", "");
    add(0, 2, "-12.5", "ABCDEFGHIJ-KLMNOPQRST-UVWXYZ-123456"); // 35 letters: as many as there may be
    int foreign = 0;
    while (foreign < std::min(customers, 60) &&
           !m_lookups.currencies.contains(m_dataset.party(company, foreign).currency))
        ++foreign;
    add(0, foreign, "-2500", "SWIFT 88123", {}, "In the customer's own currency");

    add(2, 0, "0", "", {}, "No amount");
    add(2, 1, "75", "", {}, "Wrong sign");
    add(2, 2, "-10", "", "999999", "No such invoice");
    if (const Row invoice = openOf(0); !invoice.isEmpty())
        add(2, 1, "-20", "", invoice.value("number"), "Invoice of another customer");
    filling.done();
}

} // namespace clientele::sandbox::businesscentral
