// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/payment_rules.h"

#include "core/decimal.h"
#include "sandbox/exchange.h"
#include "sandbox/financials/address.h"

#include <QDate>

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

QString shownText(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

void PaymentRules::refuseUnknown(const EntitySet &set, const Json &body) const
{
    for (const auto &[name, value] : body.members()) {
        if (name.contains(QLatin1Char('@')))
            continue;
        const int column = set.column(name.toUtf8());
        const Property *property = column < 0 ? nullptr : &set.properties[static_cast<size_t>(column)];
        if (!property || !property->in(m_settings.variant))
            refuse("BadRequest", QStringLiteral("The property '%1' does not exist on type 'Microsoft.NAV.%2'.")
                                     .arg(name, QString::fromLatin1(set.type)));
        if (QByteArrayView(property->name) == "journalDisplayName")
            refuseByRule(QStringLiteral("The Journal Batch Display Name isn't editable."));
        if (property->has(ReadOnly))
            refuse("BadRequest_InvalidOperation", QStringLiteral("Control '%1' is read-only.").arg(name));
    }
}

std::optional<QByteArray> PaymentRules::value(const EntitySet &set, int column, const Json &body) const
{
    const Property &property = set.properties[static_cast<size_t>(column)];
    const QString name = QString::fromLatin1(property.name);
    const Json *sent = body.find(name);
    if (!sent)
        return std::nullopt;
    const auto wrong = [&] {
        refuse("BadRequest", QStringLiteral("Cannot convert the value of the property '%1' to its type.").arg(name));
    };
    if (sent->isNull())
        refuse("BadRequest_RequiredParamNotProvided", QStringLiteral("The property '%1' cannot be null.").arg(name));
    if (property.type == Type::Decimal) {
        const auto number = sent->isNumber() ? Decimal::parse(sent->numberToken()) : std::nullopt;
        if (!number)
            wrong();
        return number->toBytes();
    }
    if (!sent->isString())
        wrong();
    QString text = sent->toString();
    if (property.type == Type::Guid) {
        const std::optional<QByteArray> guid = readGuid(text.toUtf8());
        if (!guid)
            wrong();
        return guid;
    }
    if (property.type == Type::Date) {
        if (text.size() != 10 || !QDate::fromString(text, Qt::ISODate).isValid())
            wrong();
        return text.toLatin1();
    }
    if (property.type == Type::Code)
        text = text.trimmed().toUpper();
    int most = property.length;
    if (&set == &m_sets.payments && column == PaymentExternal)
        most = m_settings.externalNumberLength;
    else if (&set == &m_sets.payments && column == PaymentDescription)
        most = m_settings.nameLength;
    if (most > 0 && text.size() > most)
        refuse("Application_StringExceededLength",
               QStringLiteral(
                   "The length of the string is %1, but it must be less than or equal to %2 characters. Value: %3")
                   .arg(text.size())
                   .arg(most)
                   .arg(text));
    return text.toUtf8();
}

void PaymentRules::applyJournal(Row &row, const Json &body) const
{
    refuseUnknown(m_sets.journals, body);
    if (const auto code = value(m_sets.journals, JournalCode, body)) {
        if (code->isEmpty())
            refuseByRule(QStringLiteral("The blank \"code\" is not allowed."));
        const Row *other = Company::find(m_company.journals, JournalCode, *code);
        if (other && (*other)[Id] != row[Id])
            throw Refusal(m_settings.duplicateStatus, "Internal_EntityWithSameKeyExists",
                          QStringLiteral("The Gen. Journal Batch already exists. Identification fields and values: "
                                         "Name='%1'")
                              .arg(shownText(*code)));
        row[JournalCode] = *code;
    }
    if (const auto name = value(m_sets.journals, JournalName, body))
        row[JournalName] = *name;
    if (const auto id = value(m_sets.journals, JournalAccountId, body)) {
        const Row *account = *id == ZeroGuid ? nullptr : Company::find(m_company.accounts, Id, *id);
        if (!account && *id != ZeroGuid)
            refuseByRule(QStringLiteral("The \"balancingAccountId\" does not match to an Account."));
        row[JournalAccountId] = *id;
        row[JournalAccount] = account ? (*account)[1] : QByteArray();
    }
}

Row PaymentRules::journalCreated(const Json &body) const
{
    if (!body.find(u"code"))
        refuseByRule(QStringLiteral("A \"code\" must be provided."));
    Row row;
    row.values.resize(m_sets.journals.properties.size());
    row[JournalAccountId] = ZeroGuid;
    applyJournal(row, body);
    return row;
}

Row PaymentRules::journalChanged(const Row &now, const Json &body) const
{
    Row row = now;
    applyJournal(row, body);
    return row;
}

void PaymentRules::applyLineNumber(Row &row, const Json &body, bool isNew) const
{
    const auto wanted = value(m_sets.payments, PaymentLine, body);
    qint64 last = 0;
    for (const Row &line : m_company.payments) {
        if (line[PaymentJournal] != row[PaymentJournal] || line[Id] == row[Id])
            continue;
        last = std::max(last, line[PaymentLine].toLongLong());
        if (wanted && line[PaymentLine] == *wanted)
            throw Refusal(m_settings.duplicateStatus, "Internal_EntityWithSameKeyExists",
                          QStringLiteral("The Gen. Journal Line already exists. Identification fields and values: "
                                         "Line No.='%1'")
                              .arg(shownText(*wanted)));
    }
    if (wanted)
        row[PaymentLine] = *wanted;
    else if (isNew)
        row[PaymentLine] = QByteArray::number(last + 10000);
}

void PaymentRules::applyCustomer(Row &row, const Json &body, bool isNew) const
{
    const auto id = value(m_sets.payments, PaymentCustomerId, body);
    const auto number = value(m_sets.payments, PaymentCustomer, body);
    const auto contact = value(m_sets.payments, PaymentContact, body);
    const Row *customer = nullptr;
    if (id && *id != ZeroGuid) {
        customer = m_company.customer(*id);
        if (!customer)
            refuseByRule(QStringLiteral("The \"customerId\" does not match to a Customer."));
    }
    if (number && customer && (*customer)[Number] != *number)
        refuseByRule(QStringLiteral("The customer values do not match to a specific Customer."));
    if (number && !customer && !number->isEmpty()) {
        const auto found = m_company.customers.find(*number);
        if (found == m_company.customers.end())
            refuseByRule(QStringLiteral("The \"customerNumber\" does not match to a Customer."));
        customer = &found->second;
    }
    // A contact finds the customer only where nothing else does.
    if (contact && !id && !number) {
        for (const auto &[unused, candidate] : m_company.customers) {
            if (contactOf(candidate) == *contact)
                customer = &candidate;
        }
        if (!customer) {
            row[PaymentContact] = *contact;
            return;
        }
    }
    if (!id && !number && !contact)
        return;
    const QByteArray before = row[PaymentCustomerId];
    row[PaymentCustomerId] = customer ? (*customer)[Id] : QByteArray(ZeroGuid);
    row[PaymentContact] = customer ? contactOf(*customer) : QByteArray();
    if (!isNew && !number) // a change by id alone only writes the account down
        return;
    if (customer && (*customer)[Blocked] == "All")
        refuseByRule(
            QStringLiteral("You cannot create this type of document when Customer %1 is blocked with type All.")
                .arg(shownText((*customer)[Number])));
    if (isNew)
        return;
    row[PaymentDescription] = customer ? (*customer)[DisplayName] : QByteArray();
    if (row[PaymentCustomerId] != before) {
        row[PaymentInvoiceId] = ZeroGuid;
        row[PaymentInvoice].clear();
    }
}

void PaymentRules::applyInvoice(Row &row, const Json &body) const
{
    const auto posted = [](const Row *invoice) {
        return invoice && (*invoice)[InvoiceStatus] != "Draft" && (*invoice)[InvoiceStatus] != "In Review";
    };
    const auto id = value(m_sets.payments, PaymentInvoiceId, body);
    const auto number = value(m_sets.payments, PaymentInvoice, body);
    const Row *invoice = nullptr;
    if (id) {
        if (*id != ZeroGuid) {
            invoice = Company::find(m_company.invoices, Id, *id);
            if (!posted(invoice))
                refuseByRule(QStringLiteral("The \"appliesToInvoiceId\" should be the ID of an Open, Paid, Corrective, "
                                            "or Canceled Invoice."));
            row[PaymentInvoice] = (*invoice)[InvoiceNumber];
        }
        row[PaymentInvoiceId] = *id; // a zero id alone leaves the number
    }
    if (number && !(id && *id == ZeroGuid && number->isEmpty())) {
        if (invoice && (*invoice)[InvoiceNumber] != *number)
            refuseByRule(QStringLiteral("The AppliesToInvoice values do not match to the same Invoice."));
        if (!invoice)
            invoice = number->isEmpty() ? nullptr : Company::find(m_company.invoices, InvoiceNumber, *number);
        if (!posted(invoice))
            invoice = nullptr;
        row[PaymentInvoice] = *number;
        row[PaymentInvoiceId] = invoice ? (*invoice)[Id] : QByteArray(ZeroGuid);
    }
    if (!invoice || row[PaymentCustomerId] != ZeroGuid)
        return; // a given customer is not overwritten
    row[PaymentCustomerId] = (*invoice)[InvoiceCustomerId];
    if (const Row *customer = m_company.customer(row[PaymentCustomerId]))
        row[PaymentContact] = contactOf(*customer);
}

void PaymentRules::apply(Row &row, const Json &body, bool isNew) const
{
    applyLineNumber(row, body, isNew);
    applyCustomer(row, body, isNew);
    for (const int column : {int(PaymentDate), int(PaymentDocument), int(PaymentExternal)}) {
        if (const auto sent = value(m_sets.payments, column, body))
            row[column] = *sent;
    }
    applyInvoice(row, body);
    if (const auto amount = value(m_sets.payments, PaymentAmount, body)) {
        const Row *customer = m_company.customer(row[PaymentCustomerId]);
        const QByteArray currency =
            customer && !(*customer)[Currency].isEmpty() ? (*customer)[Currency] : m_company.currency;
        const int places = currency == "JPY" ? 0 : (currency == "TND" ? 3 : 2);
        const Decimal exact = Decimal::parse(*amount).value_or(Decimal());
        const Decimal fits = exact.scale() > places ? exact.roundedTo(places) : exact;
        row[PaymentAmount] = plainDigits((m_settings.amountFlips ? fits.negated() : fits).toBytes());
    }
    for (const int column : {int(PaymentDescription), int(PaymentComment)}) {
        if (const auto sent = value(m_sets.payments, column, body))
            row[column] = *sent;
    }
}

Row PaymentRules::created(const Row &journal, const Json &body) const
{
    refuseUnknown(m_sets.payments, body);
    Row row;
    row.values.resize(m_sets.payments.properties.size());
    row[PaymentJournal] = journal[Id];
    row[PaymentCustomerId] = row[PaymentInvoiceId] = ZeroGuid;
    row[PaymentAmount] = "0";
    row[PaymentDate] = m_today;
    qint64 next = 1;
    for (const Row &line : m_company.payments) {
        if (line[PaymentJournal] != journal[Id])
            continue;
        row[PaymentDate] = line[PaymentDate]; // the line before
        if (line[PaymentDocument].startsWith('D'))
            next = std::max(next, line[PaymentDocument].sliced(1).toLongLong() + 1);
    }
    row[PaymentDocument] = 'D' + QByteArray::number(next).rightJustified(5, '0');
    apply(row, body, true);
    if (!body.find(u"description")) {
        const Row *customer = m_company.customer(row[PaymentCustomerId]);
        row[PaymentDescription] = customer ? (*customer)[DisplayName] : QByteArray();
    }
    return row;
}

Row PaymentRules::changed(const Row &now, const Json &body) const
{
    refuseUnknown(m_sets.payments, body);
    Row row = now;
    apply(row, body, false);
    return row;
}

Row PaymentRules::shown(const Row &line) const
{
    Row row = line;
    const Row *journal = Company::find(m_company.journals, Id, line[PaymentJournal]);
    const Row *customer = m_company.customer(line[PaymentCustomerId]);
    row[PaymentJournalCode] = journal ? (*journal)[JournalCode] : QByteArray();
    row[PaymentCustomer] = customer ? (*customer)[Number] : QByteArray();
    return row;
}

} // namespace clientele::sandbox::financials
