// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/payment_rules.h"

#include "core/decimal.h"

#include <QDateTime>
#include <QRegularExpression>

#include <map>

namespace clientele::sandbox::layer {

namespace {

const QStringList Methods{QStringLiteral("CASH"), QStringLiteral("CHECK"),          QStringLiteral("CREDIT_CARD"),
                          QStringLiteral("ACH"),  QStringLiteral("CREDIT_BALANCE"), QStringLiteral("OTHER")};

[[noreturn]] void refuse(const QString &why)
{
    throw Refusal(400, QByteArrayLiteral("SpecifiedBadRequest"), why);
}

qint64 cents(const Json &value, const QString &name, qint64 least)
{
    const std::optional<qint64> number = value.toInteger();
    constexpr qint64 Most = 999'999'999'999'999'999;
    if (!number || *number < least || *number > Most)
        refuse(QStringLiteral("%1 must be a whole number of cents, %2 at least.").arg(name).arg(least));
    return *number;
}

/// To the letter; a plain date becomes its first moment.
QString moment(const Json &value, const QString &name)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d))?$"));
    const QString text = value.toString();
    if (!shape.match(text).hasMatch() || !QDate::fromString(text.left(10), Qt::ISODate).isValid())
        refuse(QStringLiteral("%1 must be an ISO 8601 timestamp.").arg(name));
    return text.size() == 10 ? text + QStringLiteral("T00:00:00Z") : text;
}

Json textOrNull(const Json &value, const QString &name)
{
    if (!value.isNull() && !value.isString())
        refuse(QStringLiteral("%1 must be a string.").arg(name));
    return value.toString().isEmpty() ? Json() : value;
}

Json metadata(const Json &value)
{
    if (value.toBytes().size() > 1024)
        refuse(QStringLiteral("metadata may have 1 KB at most."));
    return value;
}

} // namespace

std::vector<Allocation> PaymentRules::readAllocations(const Json &value) const
{
    if (!value.isArray())
        refuse(QStringLiteral("invoice_payments must be an array."));
    std::vector<Allocation> all;
    for (const Json &one : value.items()) {
        Allocation allocation;
        allocation.amount = cents(one[u"amount"], QStringLiteral("amount"), 0);
        allocation.memo = textOrNull(one[u"memo"], QStringLiteral("memo"));
        allocation.metadata = metadata(one[u"metadata"]);
        allocation.referenceNumber = textOrNull(one[u"reference_number"], QStringLiteral("reference_number"));
        if (const Json *account = one.find(u"account")) {
            const QString type = (*account)[u"type"].toString();
            if (type != QLatin1String("AccountId") && type != QLatin1String("StableName"))
                refuse(QStringLiteral("An account is named by AccountId or StableName."));
            allocation.account = *account;
        } else {
            const QString id = one[u"invoice_id"].toString();
            const QString externalId = one[u"invoice_external_id"].toString();
            if (id.isEmpty() == externalId.isEmpty())
                refuse(QStringLiteral("An allocation names one of invoice_id, invoice_external_id and account."));
            const Invoice *invoice = id.isEmpty() ? m_books.invoiceWithExternalId(externalId) : m_books.invoice(id);
            if (!invoice)
                throw Refusal(404, "SpecifiedIdNotFound",
                              QStringLiteral("No invoice with the given id exists for this business."));
            allocation.invoiceId = invoice->id;
        }
        all.push_back(std::move(allocation));
    }
    return all;
}

void PaymentRules::checkSums(const Payment &payment) const
{
    Decimal sum;
    std::map<QString, Decimal> perInvoice;
    for (const Allocation &allocation : payment.allocations) {
        const Decimal amount(allocation.amount);
        sum = Decimal::add(sum, amount).value_or(sum);
        Decimal &onInvoice = perInvoice[allocation.invoiceId];
        onInvoice = Decimal::add(onInvoice, amount).value_or(onInvoice);
    }
    const Decimal paid(payment.amount);
    if (paid < sum && !m_settings.overAllocation)
        refuse(QStringLiteral("Allocations add up to more than the payment amount."));
    if (sum < paid && m_settings.exactAllocations)
        refuse(QStringLiteral("Allocations do not add up to the payment amount."));
    perInvoice.erase(QString()); // those on ledger accounts
    for (const auto &[invoiceId, amount] : perInvoice) {
        const Invoice &invoice = *m_books.invoice(invoiceId);
        if (!invoice.fixedStatus.isEmpty())
            refuse(QStringLiteral("The invoice is closed; nothing can be paid on it."));
        if (Decimal(m_books.outstanding(invoice, payment.id)) < amount && !m_settings.overPayment)
            refuse(QStringLiteral("An allocation is more than the invoice has outstanding."));
    }
}

Payment PaymentRules::written(const Payment &before, const Json &body, Writer writer, bool isNew) const
{
    if (!body.isObject())
        refuse(QStringLiteral("The body is not a JSON object."));
    Payment payment = before;
    for (const auto &[name, value] : body.members()) {
        const bool dedicated = writer == Writer::Dedicated;
        if (value.isNull() && writer == Writer::Patch && m_settings.nullRefused)
            refuse(QStringLiteral("%1 must not be null.").arg(name));
        if (name == QLatin1String("paid_at")) {
            payment.at = moment(value, name);
        } else if (name == QLatin1String("method")) {
            // Mixed case comes from the service's own client (reference, 7.5).
            payment.method = value.toString() == QLatin1String("Other") ? QStringLiteral("OTHER") : value.toString();
            if (!Methods.contains(payment.method))
                refuse(QStringLiteral("method is one of %1.").arg(Methods.join(QLatin1String(", "))));
        } else if (name == QLatin1String("amount")) {
            payment.amount = cents(value, name, 1);
        } else if (name == QLatin1String("memo")) {
            payment.memo = textOrNull(value, name);
        } else if (name == QLatin1String("reference_number")) {
            payment.referenceNumber = textOrNull(value, name);
        } else if (name == QLatin1String("external_id") && (!dedicated || isNew)) {
            payment.externalId = textOrNull(value, name);
        } else if (name == QLatin1String("fee") && !dedicated) {
            payment.fee = cents(value, name, 0);
        } else if (name == QLatin1String("processor") && !dedicated) {
            payment.processor = textOrNull(value, name);
        } else if (name == QLatin1String("metadata") && !dedicated) {
            payment.metadata = metadata(value);
        } else if (name == QLatin1String("additional_fees") && !dedicated && value.isArray()) {
            payment.additionalFees = value;
        } else if (name == QLatin1String("payment_clearing_account_identifier") && !dedicated) {
            payment.clearingAccount = clearingAccount(value);
            if (payment.clearingAccount.isNull())
                throw Refusal(404, "SpecifiedIdNotFound", QStringLiteral("No such ledger account exists."));
        } else if (name == QLatin1String("redemption_account") && writer == Writer::Post) {
            payment.prepaymentAccount = value;
        } else if (name == QLatin1String("invoice_payments") && !dedicated) {
            payment.allocations = readAllocations(value); // the whole set, whatever was there (reference, 7.3)
        } else if ((name == QLatin1String("dedicated_refunds") && !dedicated) ||
                   (name == QLatin1String("tags") && writer == Writer::Post)) {
            if (!value.items().empty())
                refuse(QStringLiteral("%1 are not practised here.").arg(name));
        } else if (!m_settings.unlistedIgnored) {
            refuse(QStringLiteral("The member %1 cannot be written here.").arg(name));
        }
    }
    if (payment.method != QLatin1String("CREDIT_BALANCE") && !payment.prepaymentAccount.isNull())
        refuse(QStringLiteral("A redemption_account needs the method CREDIT_BALANCE."));
    if (isNew) {
        QStringList needed{QStringLiteral("paid_at"), QStringLiteral("method"), QStringLiteral("amount")};
        if (writer == Writer::Post)
            needed.append(QStringLiteral("invoice_payments"));
        for (const QString &name : needed) {
            if (!body.find(name))
                refuse(QStringLiteral("%1 is required.").arg(name));
        }
    }
    if (!payment.dedicatedTo.isEmpty())
        payment.allocations = {{payment.dedicatedTo, {}, payment.amount, {}, {}, {}}};
    Payment *holder = m_books.paymentWithExternalId(payment.externalId.toString());
    if (holder && holder->id != payment.id)
        throw Refusal(m_settings.duplicateStatus, "SpecifiedBadRequest",
                      QStringLiteral("Another payment of this business has this external_id."));
    checkSums(payment);
    return payment;
}

void PaymentRules::touch(const std::vector<Allocation> &allocations)
{
    for (const Allocation &allocation : allocations) {
        if (Invoice *invoice = m_books.invoice(allocation.invoiceId))
            invoice->updatedAt = m_now;
    }
}

Payment &PaymentRules::store(Payment payment)
{
    touch(payment.allocations);
    if (Payment *known = m_books.payment(payment.id)) {
        touch(known->allocations);
        *known = std::move(payment);
        return *known;
    }
    m_books.payments.push_back(std::move(payment));
    return m_books.payments.back();
}

Payment &PaymentRules::upsert(const Json &body, const QString &dedicatedTo, bool &created)
{
    const Payment *known = m_books.paymentWithExternalId(body[u"external_id"].toString());
    created = !known;
    if (known)
        return store(written(*known, body, dedicatedTo.isEmpty() ? Writer::Post : Writer::Dedicated, true));
    Payment fresh;
    fresh.dedicatedTo = dedicatedTo;
    fresh.clearingAccount = undepositedFunds();
    fresh.importedAt = m_now;
    Payment payment = written(fresh, body, dedicatedTo.isEmpty() ? Writer::Post : Writer::Dedicated, true);
    payment.id = m_ids();
    return store(std::move(payment));
}

std::vector<QString> PaymentRules::upsertAll(const Json &bodies)
{
    if (!bodies.isArray())
        refuse(QStringLiteral("The body is not a JSON array."));
    const Receivables before = m_books;
    std::vector<QString> ids;
    try {
        for (const Json &body : bodies.items()) {
            bool created = false;
            ids.push_back(upsert(body, {}, created).id);
        }
    } catch (const Refusal &) {
        m_books = before;
        throw;
    }
    return ids;
}

Payment &PaymentRules::change(const Payment &payment, const Json &body, Writer writer)
{
    return store(written(payment, body, writer, false));
}

Payment PaymentRules::remove(const QString &id)
{
    Payment last = *m_books.payment(id);
    std::erase_if(m_books.payments, [&](const Payment &one) { return one.id == id; });
    touch(last.allocations);
    return last;
}

} // namespace clientele::sandbox::layer
