// SPDX-License-Identifier: GPL-3.0-or-later
// Invoices and invoice payments: another part of layer::Service.
#include "sandbox/layer/answers.h"
#include "sandbox/layer/payment_lists.h"
#include "sandbox/layer/service.h"

#include <QDateTime>

namespace clientele::sandbox::layer {

namespace {

Refusal noSuchPayment()
{
    return noSuch(QStringLiteral("No payment with the given id exists for this business."));
}

} // namespace

PaymentRules Service::paymentRules(Business &business)
{
    const QString now =
        QDateTime::fromMSecsSinceEpoch(m_now(), Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'000Z'"));
    return PaymentRules(
        business.receivables, m_settings, [this] { return newId(); }, now);
}

void Service::refuseConflict(const QString &id) const
{
    if (!id.isEmpty() && id == m_settings.conflictFor)
        throw Refusal(409, {}, QStringLiteral("The record is being changed by somebody else."));
}

Reply Service::invoices(const Call &call, Business &business, const QStringList &path)
{
    if (path.isEmpty()) {
        if (call.writes())
            throw wrongVerb();
        return Reply::json(200, listInvoices(business, Parameters::read(call.target), m_settings));
    }
    if (path.first() == QLatin1String("payments"))
        return payments(call, business, path.mid(1));
    if (path.size() < 2 || path[1] != QLatin1String("payment"))
        throw notHere();
    return dedicatedPayment(call, business, path.first(), path.mid(2));
}

Reply Service::payments(const Call &call, Business &business, const QStringList &path)
{
    Receivables &books = business.receivables;
    const auto shownPayment = [&](const Payment &payment) { return books.show(payment, m_settings); };
    if (path.isEmpty()) {
        if (!call.writes())
            return Reply::json(200, listPayments(business, Parameters::read(call.target), m_settings));
        if (call.method != "POST")
            throw wrongVerb();
        const Json body = readBody(call);
        if (const Payment *known = books.paymentWithExternalId(body[u"external_id"].toString()))
            refuseConflict(known->id);
        bool created = false;
        const Payment &payment = paymentRules(business).upsert(body, {}, created);
        return data(created ? 201 : 200, shownPayment(payment));
    }
    if (path == QStringList{QStringLiteral("bulk")}) {
        if (call.method != "POST")
            throw wrongVerb();
        Json::Array made;
        for (const QString &id : paymentRules(business).upsertAll(readBody(call)))
            made.push_back(shownPayment(*books.payment(id)));
        return data(201, Json::array(std::move(made)));
    }
    const bool deleting = path.size() == 2 && path[1] == QLatin1String("delete");
    if (path.size() > 1 && !deleting)
        throw notHere();
    // A payment that stands by itself can be listed, not read (reference, 7.1).
    if (call.method != (deleting ? "POST" : "PATCH"))
        throw wrongVerb();
    const Payment *payment = books.payment(path[0].toLower());
    if (!payment)
        throw noSuchPayment();
    refuseConflict(payment->id);
    if (deleting)
        return data(200, shownPayment(paymentRules(business).remove(payment->id)));
    return data(200,
                shownPayment(paymentRules(business).change(*payment, readBody(call), PaymentRules::Writer::Patch)));
}

Reply Service::dedicatedPayment(const Call &call, Business &business, const QString &invoiceId, const QStringList &path)
{
    Receivables &books = business.receivables;
    const Invoice *invoice = books.invoice(invoiceId.toLower());
    if (!invoice)
        throw noSuch(QStringLiteral("No invoice with the given id exists for this business."));
    // The service's own client writes a slash behind the word.
    if (path.isEmpty() || path == QStringList{QString()}) {
        if (call.method != "POST")
            throw wrongVerb();
        bool created = false;
        const Payment &payment = paymentRules(business).upsert(readBody(call), invoice->id, created);
        return data(created ? 201 : 200, books.show(payment, m_settings));
    }
    if (path.size() != 1)
        throw notHere();
    const Payment *payment = books.payment(path[0].toLower());
    const bool allocated = payment && std::any_of(payment->allocations.begin(), payment->allocations.end(),
                                                  [&](const Allocation &one) { return one.invoiceId == invoice->id; });
    const bool dedicated = payment && payment->dedicatedTo == invoice->id;
    const bool readable = dedicated || (allocated && m_settings.dedicatedServesAll && !call.writes());
    if (!readable)
        throw noSuchPayment();
    if (!call.writes())
        return data(200, books.show(*payment, m_settings));
    refuseConflict(payment->id);
    if (call.method == "PUT")
        return data(200,
                    books.show(paymentRules(business).change(*payment, readBody(call), PaymentRules::Writer::Dedicated),
                               m_settings));
    if (call.method != "DELETE")
        throw wrongVerb();
    return data(200, books.show(paymentRules(business).remove(payment->id), m_settings));
}

Json Service::changePayment(Business &business, const Json &wish)
{
    Receivables &books = business.receivables;
    if (const Json *create = wish.find(u"create")) {
        bool created = false;
        return books.show(paymentRules(business).upsert(*create, {}, created), m_settings);
    }
    const Payment *payment = wish.find(u"id") ? books.payment(wish[u"id"].toString())
                                              : books.paymentWithExternalId(wish[u"number"].toString());
    if (!payment)
        throw Refusal(404, "Colleague", QStringLiteral("There is no such payment."));
    if (wish[u"delete"].toBool())
        return books.show(paymentRules(business).remove(payment->id), m_settings);
    const Json fields = wish.find(u"fields") ? wish[u"fields"] : Json::object({});
    return books.show(paymentRules(business).change(*payment, fields, PaymentRules::Writer::Patch), m_settings);
}

} // namespace clientele::sandbox::layer
