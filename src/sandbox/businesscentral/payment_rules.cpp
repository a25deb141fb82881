// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/payment_rules.h"
#include "sandbox/currency_rates.h"

#include "core/decimal.h"
#include "sandbox/businesscentral/literals.h"

#include <algorithm>
#include <limits>

namespace clientele::sandbox::businesscentral {

namespace {

[[noreturn]] void refuse(const QString &message)
{
    throw Refusal(400, "Application_DialogException", message);
}

QString shown(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

/// The value sent for this property, if any.
std::optional<QByteArray> sent(const QList<Change> &changes, QByteArrayView name)
{
    for (const Change &change : changes) {
        if (name == QByteArrayView(change.property->name))
            return change.value;
    }
    return std::nullopt;
}

constexpr const char *NoDate = "0001-01-01";

} // namespace

bool isPosted(const Row &invoice)
{
    const QByteArray status = invoice.value("status");
    return status == "Open" || status == "Paid" || status == "Corrective" || status == "Canceled";
}

QByteArray incremented(const QByteArray &text)
{
    qsizetype end = text.size();
    while (end > 0 && (text[end - 1] < '0' || text[end - 1] > '9'))
        --end;
    qsizetype start = end;
    while (start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9')
        --start;
    if (start == end)
        return {};
    QByteArray digits = text.sliced(start, end - start);
    qsizetype at = digits.size();
    while (at > 0 && digits[at - 1] == '9')
        digits[--at] = '0';
    if (at > 0)
        ++digits[at - 1];
    else
        digits.prepend('1');
    return text.first(start) + digits + text.sliced(end);
}

JournalRules::JournalRules(Store &store, const Schema &schema, const Settings &settings)
    : m_store(store)
    , m_schema(schema)
    , m_set(*schema.set("customerPaymentJournals"))
    , m_settings(settings)
{
}

void JournalRules::apply(qint64 company, Row &row, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        const QByteArray name = change.property->name;
        if (name == "balancingAccountId") {
            QByteArray number;
            if (change.value != ZeroGuid) {
                const std::optional<Row> account = m_store.find(*m_schema.set("accounts"), company, "id", change.value);
                if (!account)
                    refuse(QStringLiteral("The \"balancingAccountId\" does not match to an Account."));
                number = account->value("number");
            }
            row.insert("balancingAccountNumber", number);
        } else if (name == "code") {
            if (change.value.isEmpty())
                refuse(QStringLiteral("The blank \"code\" is not allowed."));
            const std::optional<Row> other = m_store.find(m_set, company, "code", change.value);
            if (other && other->value("id") != row.value("id"))
                throw Refusal(m_settings.duplicateStatus, "Internal_EntityWithSameKeyExists",
                              QStringLiteral("The Gen. Journal Batch already exists. Identification fields and values: "
                                             "Journal Template Name='CASHRCPT',Name='%1'")
                                  .arg(shown(change.value)));
        }
        row.insert(name, change.value);
    }
}

Row JournalRules::created(qint64 company, const Json &body, const Parent &, Writer)
{
    const QList<Change> changes = readChanges(m_set, body, m_settings);
    if (!sent(changes, "code"))
        refuse(QStringLiteral("A \"code\" must be provided."));
    Row row{{"balancingAccountId", ZeroGuid}, {"stub", "0"}, {"nextDocument", "1"}, {"scheduledAt", "0"}};
    apply(company, row, changes);
    return row;
}

Row JournalRules::changed(qint64 company, const Row &now, const Json &body, Writer)
{
    Row row = now;
    apply(company, row, readChanges(m_set, body, m_settings));
    return row;
}

void JournalRules::refuseDelete(qint64, const Row &) {}

void JournalRules::removed(qint64 company, const Row &row)
{
    const EntitySet &lines = *m_schema.set("customerPayments");
    for (const Row &line : m_store.all(lines, company, "journalId", row.value("id"), "lineNumber"))
        m_store.remove(lines, company, line.value("id"));
}

PaymentRules::PaymentRules(Store &store, const Schema &schema, const Settings &settings, QByteArray today)
    : m_store(store)
    , m_schema(schema)
    , m_set(*schema.set("customerPayments"))
    , m_settings(settings)
    , m_today(std::move(today))
{
}

Row PaymentRules::journalOf(qint64 company, const QList<Change> &changes, const Parent &parent)
{
    const std::optional<QByteArray> id = sent(changes, "journalId");
    const QByteArray wanted = parent.isEmpty() ? id.value_or(ZeroGuid) : parent.id;
    if (wanted == ZeroGuid)
        refuse(QStringLiteral("You must specify a journal batch ID or a journal ID to get a journal line."));
    const std::optional<Row> journal = m_store.find(*m_schema.set("customerPaymentJournals"), company, "id", wanted);
    if (!journal)
        refuse(QStringLiteral("The \"journalId\" does not match to a Journal."));
    const std::optional<QByteArray> code = sent(changes, "journalDisplayName");
    if ((id && *id != wanted) || (code && *code != journal->value("code")))
        refuse(QStringLiteral("The Journal Id and Journal Display Name do not match."));
    return *journal;
}

void PaymentRules::takeLineNumber(qint64 company, Row &row, const Row &journal, const QList<Change> &changes)
{
    const QList<Row> lines = m_store.all(m_set, company, "journalId", journal.value("id"), "lineNumber");
    const bool stub = journal.value("stub") == "1";
    const std::optional<QByteArray> wanted = sent(changes, "lineNumber");
    if (!wanted || *wanted == "0") {
        const qint64 last = lines.isEmpty() ? 0 : lines.last().value("lineNumber").toLongLong();
        row.insert("lineNumber", QByteArray::number(std::max<qint64>(last, stub ? 10000 : 0) + 10000));
        return;
    }
    const bool taken = (stub && *wanted == "10000") || std::any_of(lines.cbegin(), lines.cend(), [&](const Row &line) {
                           return line.value("lineNumber") == *wanted && line.value("id") != row.value("id");
                       });
    if (taken)
        throw Refusal(m_settings.duplicateStatus, "Internal_EntityWithSameKeyExists",
                      QStringLiteral("The Gen. Journal Line already exists. Identification fields and values: Journal "
                                     "Template Name='CASHRCPT',Journal Batch Name='%1',Line No.='%2'")
                          .arg(shown(journal.value("code")), shown(*wanted)));
    row.insert("lineNumber", *wanted);
}

void PaymentRules::takeDefaults(qint64 company, Row &row, const Row &journal)
{
    const QList<Row> lines = m_store.all(m_set, company, "journalId", journal.value("id"), "lineNumber");
    // From the line before, or from the next one where there is none before (reference, 6.4).
    const Row *model = lines.isEmpty() ? nullptr : &lines.first();
    for (const Row &line : lines) {
        if (line.value("lineNumber").toLongLong() < row.value("lineNumber").toLongLong())
            model = &line;
    }
    const bool dated = model && model->value("postingDate") != NoDate;
    row.insert("postingDate", dated ? model->value("postingDate") : m_today);
    if (!m_settings.numberSeries) {
        row.insert("documentNumber", model ? model->value("documentNumber") : QByteArray());
        return;
    }
    qint64 next = journal.value("nextDocument").toLongLong();
    for (const Row &line : lines) {
        const QByteArray number = line.value("documentNumber");
        if (number.size() == 6 && number.startsWith('G'))
            next = std::max(next, number.sliced(1).toLongLong() + 1);
    }
    row.insert("documentNumber", 'G' + QByteArray::number(next).rightJustified(5, '0'));
}

void PaymentRules::applyCustomer(qint64 company, Row &row, const QList<Change> &changes, bool isNew)
{
    const EntitySet &customers = *m_schema.set("customers");
    const std::optional<QByteArray> id = sent(changes, "customerId");
    const std::optional<QByteArray> number = sent(changes, "customerNumber");
    if (!id && !number)
        return;
    std::optional<Row> customer;
    if (id && *id != ZeroGuid) {
        customer = m_store.find(customers, company, "id", *id);
        if (!customer)
            refuse(QStringLiteral("The \"customerId\" does not match to a Customer."));
    }
    if (number) {
        if (customer && customer->value("number") != *number)
            refuse(QStringLiteral("The customer values do not match to a specific Customer."));
        if (!customer && !number->isEmpty()) {
            customer = m_store.find(customers, company, "number", *number);
            if (!customer)
                refuse(QStringLiteral("The \"customerNumber\" does not match to a Customer."));
        }
    }
    const QByteArray before = row.value("customerId", ZeroGuid);
    row.insert("customerId", customer ? customer->value("id") : QByteArray(ZeroGuid));
    // A change by id alone only writes the account down; the number goes through the account's validation (6.2).
    if (!isNew && !number)
        return;
    if (customer && customer->value("blocked") == "All")
        refuse(QStringLiteral("You cannot create this type of document when Customer %1 is blocked with type All.")
                   .arg(shown(customer->value("number"))));
    if (isNew)
        return;
    row.insert("description", customer ? customer->value("displayName") : QByteArray());
    if (row.value("customerId") != before) {
        row.insert("appliesToInvoiceId", ZeroGuid);
        row.insert("appliesToInvoiceNumber", "");
    }
}

void PaymentRules::applyInvoice(qint64 company, Row &row, const QList<Change> &changes)
{
    const EntitySet &invoices = *m_schema.set("salesInvoices");
    const std::optional<QByteArray> id = sent(changes, "appliesToInvoiceId");
    const std::optional<QByteArray> number = sent(changes, "appliesToInvoiceNumber");
    std::optional<Row> invoice;
    if (id) {
        if (*id != ZeroGuid) {
            invoice = m_store.find(invoices, company, "id", *id);
            if (!invoice || !isPosted(*invoice))
                refuse(QStringLiteral("The \"appliesToInvoiceId\" should be the ID of an Open, Paid, Corrective, or "
                                      "Canceled Invoice."));
            row.insert("appliesToInvoiceNumber", invoice->value("number"));
        }
        row.insert("appliesToInvoiceId", *id); // a zero id alone leaves the number, and the line stays applied (6.3)
    }
    const bool hidden = id && *id == ZeroGuid && number && number->isEmpty() && m_settings.zeroIdHidesNumber;
    if (number && !hidden) {
        if (invoice && invoice->value("number") != *number)
            refuse(QStringLiteral("The Applies To Invoice values do not match to the same Invoice."));
        if (!invoice && !number->isEmpty()) {
            invoice = m_store.find(invoices, company, "number", *number);
            if (invoice && !isPosted(*invoice))
                invoice.reset();
        }
        row.insert("appliesToInvoiceNumber", *number);
        row.insert("appliesToInvoiceId", invoice ? invoice->value("id") : QByteArray(ZeroGuid));
    }
    if (!invoice)
        return;
    if (row.value("customerId", ZeroGuid) == ZeroGuid) { // a given customer is never overwritten
        const QByteArray billTo = invoice->value("billToCustomerId");
        row.insert("customerId", billTo != ZeroGuid ? billTo : invoice->value("customerId"));
    }
    if (m_settings.invoiceDateAtEntry && row.value("postingDate") < invoice->value("postingDate"))
        refuse(QStringLiteral("The posting date %1 is before the posting date %2 of Invoice %3.")
                   .arg(shown(row.value("postingDate")), shown(invoice->value("postingDate")),
                        shown(invoice->value("number"))));
}

QByteArray PaymentRules::rounded(qint64 company, const Row &row, const QByteArray &amount)
{
    const std::optional<Row> customer =
        m_store.find(*m_schema.set("customers"), company, "id", row.value("customerId", ZeroGuid));
    const QByteArray currencyId = customer ? customer->value("currencyId") : QByteArray(ZeroGuid);
    const std::optional<Row> currency = m_store.find(*m_schema.set("currencies"), company, "id", currencyId);
    const std::optional<Row> own =
        m_store.find(*m_schema.set("companyInformation"), company, "company", QByteArray::number(company));
    const QByteArray code = currency ? currency->value("code") : own->value("currencyCode");
    const Decimal exact = Decimal::parse(amount).value_or(Decimal());
    const int places = decimalPlaces(code);
    const Decimal fits = exact.scale() > places ? exact.roundedTo(places) : exact;
    return (m_settings.amountFlipped ? fits.negated() : fits).toBytes();
}

void PaymentRules::apply(qint64 company, Row &row, const QList<Change> &changes, bool isNew)
{
    applyCustomer(company, row, changes, isNew);
    for (const char *name : {"postingDate", "documentNumber", "externalDocumentNumber"}) {
        if (const std::optional<QByteArray> value = sent(changes, name))
            row.insert(name, *value);
    }
    // Before the amount: an invoice may bring the customer, whose currency the amount is rounded to.
    applyInvoice(company, row, changes);
    if (const std::optional<QByteArray> amount = sent(changes, "amount"))
        row.insert("amount", rounded(company, row, *amount));
    for (const char *name : {"description", "comment"}) {
        if (const std::optional<QByteArray> value = sent(changes, name))
            row.insert(name, *value);
    }
}

Row PaymentRules::created(qint64 company, const Json &body, const Parent &parent, Writer)
{
    const QList<Change> changes = readChanges(m_set, body, m_settings);
    const Row journal = journalOf(company, changes, parent);
    Row row{{"journalId", journal.value("id")},
            {"customerId", ZeroGuid},
            {"appliesToInvoiceId", ZeroGuid},
            {"amount", "0"}};
    takeLineNumber(company, row, journal, changes);
    takeDefaults(company, row, journal);
    apply(company, row, changes, true);
    if (!sent(changes, "description")) {
        const std::optional<Row> customer =
            m_store.find(*m_schema.set("customers"), company, "id", row.value("customerId"));
        row.insert("description", customer ? customer->value("displayName") : QByteArray());
    }
    return row;
}

Row PaymentRules::changed(qint64 company, const Row &now, const Json &body, Writer)
{
    const QList<Change> changes = readChanges(m_set, body, m_settings);
    const std::optional<Row> journal =
        m_store.find(*m_schema.set("customerPaymentJournals"), company, "id", now.value("journalId"));
    const std::optional<QByteArray> id = sent(changes, "journalId");
    if (id && *id != now.value("journalId"))
        refuse(QStringLiteral("The Journal Id cannot be changed."));
    const std::optional<QByteArray> code = sent(changes, "journalDisplayName");
    if (code && *code != journal->value("code"))
        refuse(QStringLiteral("The Journal Batch Display Name cannot be changed."));
    Row row = now;
    if (sent(changes, "lineNumber"))
        takeLineNumber(company, row, *journal, changes);
    apply(company, row, changes, false);
    return row;
}

void PaymentRules::refuseDelete(qint64, const Row &) {}

} // namespace clientele::sandbox::businesscentral
