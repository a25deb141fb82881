// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/posting.h"

#include "core/decimal.h"
#include "sandbox/businesscentral/payment_rules.h"
#include "sandbox/currency_rates.h"
#include "sandbox/exchange.h"

#include <QDateTime>

#include <algorithm>

namespace clientele::sandbox::businesscentral {

namespace {

QString shown(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

Decimal number(const QByteArray &digits)
{
    return Decimal::parse(digits).value_or(Decimal());
}

Decimal sum(const Decimal &a, const Decimal &b)
{
    return Decimal::add(a, b).value_or(a);
}

} // namespace

Posting::Posting(Store &store, const Schema &schema, const Settings &settings, qint64 now,
                 std::function<QByteArray()> newGuid)
    : m_store(store)
    , m_schema(schema)
    , m_settings(settings)
    , m_now(now)
    , m_newGuid(std::move(newGuid))
{
}

QList<Row> Posting::lines(qint64 company, const Row &journal)
{
    return m_store.all(*m_schema.set("customerPayments"), company, "journalId", journal.value("id"), "lineNumber");
}

void Posting::refuseEmpty(qint64 company, const Row &journal)
{
    if (lines(company, journal).isEmpty())
        throw Refusal(400, "Application_DialogException", QStringLiteral("There is nothing to post."));
}

void Posting::check(qint64 company, const Row &journal)
{
    refuseEmpty(company, journal);
    for (const Row &line : lines(company, journal))
        checkLine(company, journal, line);
}

void Posting::checkLine(qint64 company, const Row &journal, const Row &line)
{
    const QString where = QStringLiteral("Gen. Journal Line Journal Template Name='CASHRCPT',Journal Batch "
                                         "Name='%1',Line No.='%2'")
                              .arg(shown(journal.value("code")), shown(line.value("lineNumber")));
    const auto missing = [&](const char *field) {
        throw Refusal(400, "Application_FieldValidationException",
                      QStringLiteral("%1 must have a value in %2. It cannot be zero or empty.")
                          .arg(QString::fromLatin1(field), where));
    };
    const auto wrong = [&](const QString &sentence) {
        throw Refusal(400, "Application_DialogException", sentence + QStringLiteral(" (%1)").arg(where));
    };
    const std::optional<Row> customer =
        m_store.find(*m_schema.set("customers"), company, "id", line.value("customerId"));
    if (!customer)
        missing("Account No.");
    if (line.value("postingDate") == "0001-01-01")
        missing("Posting Date");
    if (line.value("documentNumber").isEmpty())
        missing("Document No.");
    const Decimal amount = number(line.value("amount"));
    if (amount.isZero())
        missing("Amount");
    // The balancing account of the line is the journal's.
    if (journal.value("balancingAccountNumber").isEmpty())
        wrong(QStringLiteral("The lines in the journal are out of balance by %1.")
                  .arg(QString::fromLatin1(amount.toBytes())));
    if (!amount.isNegative())
        wrong(QStringLiteral("The \"amount\" should be a negative number."));
    if (customer->value("blocked") == "All")
        wrong(QStringLiteral("You cannot post this type of document when Customer %1 is blocked with type All.")
                  .arg(shown(customer->value("number"))));
    const QByteArray applied = line.value("appliesToInvoiceNumber");
    if (applied.isEmpty())
        return;
    const std::optional<Row> invoice = m_store.find(*m_schema.set("salesInvoices"), company, "number", applied);
    const QByteArray billTo = invoice ? invoice->value("billToCustomerId") : QByteArray();
    if (!invoice || billTo != customer->value("id") || invoice->value("status") != "Open")
        wrong(QStringLiteral("Customer %1 has no open Invoice %2 to apply the payment to.")
                  .arg(shown(customer->value("number")), shown(applied)));
    if (line.value("postingDate") < invoice->value("postingDate"))
        wrong(QStringLiteral("You cannot apply and post an entry to an entry with an earlier posting date. Invoice %1 "
                             "was posted on %2.")
                  .arg(shown(applied), shown(invoice->value("postingDate"))));
}

void Posting::postLine(qint64 company, const Row &line)
{
    const EntitySet &customers = *m_schema.set("customers");
    const EntitySet &invoices = *m_schema.set("salesInvoices");
    const Decimal amount = number(line.value("amount")); // negative
    const std::optional<Row> customer = m_store.find(customers, company, "id", line.value("customerId"));
    // The line is in the customer's currency; balance and what is overdue are in the company's (reference, 5.2).
    const std::optional<Row> information =
        m_store.find(*m_schema.set("companyInformation"), company, "company", QByteArray::number(company));
    const QByteArray own = information ? information->value("currencyCode") : QByteArray();
    const std::optional<Row> foreign =
        m_store.find(*m_schema.set("currencies"), company, "id", customer->value("currencyId"));
    const QByteArray theirs = foreign ? foreign->value("code") : own;
    const auto ours = [&](const Decimal &theirAmount) { return exchanged(theirAmount, theirs, own); };
    const Decimal open = sum(number(customer->value("balanceDue")), amount);
    // What is nothing in one currency is nothing in the other: the rest is a difference of rates.
    const Decimal balance = open.isZero() ? open : sum(number(customer->value("balance")), ours(amount));
    Row figures{{"balance", balance.toBytes()}, {"balanceDue", open.toBytes()}};
    if (const QByteArray applied = line.value("appliesToInvoiceNumber"); !applied.isEmpty()) {
        const std::optional<Row> invoice = m_store.find(invoices, company, "number", applied);
        const Decimal remaining = number(invoice->value("remainingAmount"));
        const Decimal left = std::max(sum(remaining, amount), Decimal());
        const Decimal paid = sum(left, remaining.negated());
        m_store.update(invoices, company, invoice->value("id"),
                       {{"remainingAmount", left.toBytes()},
                        {"status", left.isZero() ? "Paid" : "Open"},
                        {"lastModifiedDateTime", QByteArray::number(m_now)}});
        const QByteArray today = QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC).date().toString(Qt::ISODate).toLatin1();
        if (invoice->value("dueDate") < today)
            figures.insert("overdueAmount",
                           std::max(sum(number(customer->value("overdueAmount")), ours(paid)), Decimal()).toBytes());
    }
    m_store.update(customers, company, customer->value("id"), figures);
    m_store.remove(*m_schema.set("customerPayments"), company, line.value("id"));
}

void Posting::post(qint64 company, const Row &journal)
{
    check(company, journal);
    qint64 nextDocument = journal.value("nextDocument").toLongLong();
    for (const Row &line : lines(company, journal)) {
        const QByteArray document = line.value("documentNumber");
        if (document.size() == 6 && document.startsWith('G'))
            nextDocument = std::max(nextDocument, document.sliced(1).toLongLong() + 1);
        postLine(company, line);
    }
    tidy(company, journal, nextDocument);
}

void Posting::tidy(qint64 company, const Row &journal, qint64 nextDocument)
{
    const EntitySet &journals = *m_schema.set("customerPaymentJournals");
    Row after = journal;
    after.insert("nextDocument", QByteArray::number(nextDocument));
    after.insert("stub", m_settings.numberSeries ? "0" : "1");
    after.insert("scheduledAt", "0");
    after.insert("lastModifiedDateTime", QByteArray::number(m_now));
    const QByteArray next = m_settings.incrementBatchName ? incremented(journal.value("code")) : QByteArray();
    if (next.isEmpty() || next.size() > 10 || m_store.find(journals, company, "code", next)) {
        m_store.update(journals, company, journal.value("id"), after);
        return;
    }
    m_store.remove(journals, company, journal.value("id"));
    after.insert("id", m_newGuid());
    after.insert("code", next);
    m_store.insert(journals, company, after);
}

} // namespace clientele::sandbox::businesscentral
