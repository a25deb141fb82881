// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/payment_lists.h"

#include <QDate>

namespace clientele::sandbox::layer {

namespace {

const QStringList PaymentNames{QStringLiteral("method"), QStringLiteral("paid_at_start"), QStringLiteral("paid_at_end"),
                               QStringLiteral("external_id"), QStringLiteral("reference_numbers")};
const QStringList InvoiceNames{QStringLiteral("status"),
                               QStringLiteral("due_at_start"),
                               QStringLiteral("due_at_end"),
                               QStringLiteral("sent_at_start"),
                               QStringLiteral("sent_at_end"),
                               QStringLiteral("customer_id"),
                               QStringLiteral("customer_external_id"),
                               QStringLiteral("q"),
                               QStringLiteral("show_sales_receipts")};

[[noreturn]] void refuse(const QString &why)
{
    throw Refusal(400, QByteArrayLiteral("SpecifiedBadRequest"), why);
}

/// Both ends inclusive; a date, or a moment whose date counts.
struct Range
{
    QString start, end;

    Range(const Parameters &parameters, const QString &name)
        : start(parameters.text(name + QLatin1String("_start")).left(10))
        , end(parameters.text(name + QLatin1String("_end")).left(10))
    {
        for (const QString &day : {start, end}) {
            if (!day.isEmpty() && !QDate::fromString(day, Qt::ISODate).isValid())
                refuse(QStringLiteral("%1 is an ISO 8601 date.").arg(name));
        }
    }
    bool holds(const QString &moment) const
    {
        const QString day = moment.left(10);
        return (start.isEmpty() || (!day.isEmpty() && day >= start)) &&
               (end.isEmpty() || (!day.isEmpty() && day <= end));
    }
};

void refuseSort(const Paging &paging, const QStringList &known, const Settings &settings)
{
    if (!paging.sortBy.isEmpty() && (settings.sortRefused || !known.contains(paging.sortBy)))
        refuse(QStringLiteral("This list cannot be sorted by %1.").arg(paging.sortBy));
}

} // namespace

Json shownInvoice(const Business &business, const Invoice &invoice, const Settings &settings)
{
    const auto place = business.byId.constFind(invoice.customerId);
    const QString noteName = settings.notesName ? QStringLiteral("notes") : QStringLiteral("memo");
    const Json customer =
        place == business.byId.constEnd() ? Json() : business.show(business.customers[*place], noteName);
    return business.receivables.show(invoice, customer, business.id, settings);
}

Json listPayments(const Business &business, const Parameters &parameters, const Settings &settings)
{
    refuseUnknown(parameters, PaymentNames, settings);
    const Paging paging = Paging::read(parameters, settings);
    refuseSort(paging, {QStringLiteral("imported_at"), QStringLiteral("paid_at")}, settings);
    const std::vector<Payment> &payments = business.receivables.payments;
    const Range paid(parameters, QStringLiteral("paid_at"));
    const QString *method = parameters.find(u"method");
    const QString *externalId = parameters.find(u"external_id");
    const QStringList references = parameters.all(u"reference_numbers");
    const auto wanted = [&](size_t row) {
        const Payment &payment = payments[row];
        return paid.holds(payment.at) && (!method || payment.method.compare(*method, Qt::CaseInsensitive) == 0) &&
               (!externalId || payment.externalId.toString() == *externalId) &&
               (references.isEmpty() || references.contains(payment.referenceNumber.toString()));
    };
    return Pager(paging, settings)
        .page(orderedBy(payments.size(), paging, [&](size_t row) { return payments[row].at; }), wanted,
              [&](size_t row) { return business.receivables.show(payments[row], settings); });
}

Json listInvoices(const Business &business, const Parameters &parameters, const Settings &settings)
{
    refuseUnknown(parameters, InvoiceNames, settings);
    const Paging paging = Paging::read(parameters, settings);
    refuseSort(paging, {QStringLiteral("imported_at"), QStringLiteral("sent_at"), QStringLiteral("due_at")}, settings);
    const std::vector<Invoice> &invoices = business.receivables.invoices;
    const Range due(parameters, QStringLiteral("due_at"));
    const Range sent(parameters, QStringLiteral("sent_at"));
    const QStringList statuses = parameters.all(u"status");
    QString customerId = parameters.text(u"customer_id").toLower();
    if (const QString *externalId = parameters.find(u"customer_external_id")) {
        const auto place = business.byExternalId.constFind(*externalId);
        const QString found =
            place == business.byExternalId.constEnd() ? QStringLiteral("nobody") : business.customers[*place].id;
        if (!customerId.isEmpty() && customerId != found)
            refuse(QStringLiteral("customer_id and customer_external_id do not agree."));
        customerId = found;
    }
    const QString search = settings.searchIgnored ? QString() : parameters.text(u"q");
    const auto wanted = [&](size_t row) {
        const Invoice &invoice = invoices[row];
        return due.holds(invoice.dueAt) && sent.holds(invoice.sentAt) &&
               (customerId.isEmpty() || invoice.customerId == customerId) &&
               (statuses.isEmpty() || statuses.contains(business.receivables.status(invoice, settings))) &&
               (search.isEmpty() || invoice.number.contains(search, Qt::CaseInsensitive));
    };
    const auto key = [&](size_t row) {
        return paging.sortBy == QLatin1String("due_at") ? invoices[row].dueAt : invoices[row].sentAt;
    };
    return Pager(paging, settings).page(orderedBy(invoices.size(), paging, key), wanted, [&](size_t row) {
        return shownInvoice(business, invoices[row], settings);
    });
}

} // namespace clientele::sandbox::layer
