// SPDX-License-Identifier: GPL-3.0-or-later
// Payments received and the invoices they are for: another part of bigcapital::Service.
#include "sandbox/bigcapital/answers.h"
#include "sandbox/bigcapital/listing.h"
#include "sandbox/bigcapital/payment_listing.h"
#include "sandbox/bigcapital/payment_rules.h"
#include "sandbox/bigcapital/payment_shown.h"
#include "sandbox/bigcapital/service.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace clientele::sandbox::bigcapital {

namespace {

/// An id that is no number is noticed here, other than with customers.
void checkId(const QByteArrayList &path)
{
    static const QRegularExpression whole(QStringLiteral("^-?\\d+$"));
    if (path.size() > 1 && !whole.match(QString::fromLatin1(path[1])).hasMatch())
        throw badRequest(QStringLiteral("Validation failed (numeric string is expected)"));
}

qint64 idIn(const Json &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger().value_or(0);
}

QDate dayIn(const Json &value)
{
    return QDate::fromString(value.toString().left(10), Qt::ISODate);
}

qint64 amountIn(const Json &value)
{
    return thousandths(numberOf(value).value_or("0")).value_or(0);
}

QString textIn(const Json &value)
{
    return value.isNull() ? QString() : notNull(value.toString());
}

} // namespace

QDate Service::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_now(), m_settings.zone).date();
}

void Service::lowerDebt(Organization &organization, qint64 customerId, qint64 difference)
{
    if (Customer *customer = organization.find(customerId)) {
        customer->balance -= difference;
        customer->transactions = true;
        customer->changedAt = m_now();
    }
}

Reply Service::receivableInvoices(Place &place)
{
    const Receivables &books = place.organization->receivables;
    const Parameters asked(place.call.target);
    const qint64 customer = asked.has("customerId") ? asked.text("customerId").toLongLong() : 0;
    Json::Array rows;
    for (const auto &[id, invoice] : books.invoices) {
        if (invoice.delivered.isValid() && books.paid(id) < invoice.total &&
            (customer == 0 || invoice.customerId == customer))
            rows.push_back(shownInvoice(invoice, books, m_settings, today()));
    }
    return jsonReply(200, Json::array(std::move(rows)));
}

Reply Service::listPayments(Place &place)
{
    const PaymentPage page = listedPayments(*place.organization, Parameters(place.call.target));
    Json::Array rows;
    for (const Payment *row : page.rows)
        rows.push_back(listedPayment(*row, *place.organization, m_settings));
    Json::Object meta{{QStringLiteral("order"), Json::string(page.order)}};
    if (!page.keyword.isNull())
        meta.emplace_back(QStringLiteral("search_keyword"), Json::string(page.keyword));
    meta.emplace_back(QStringLiteral("field_key"), Json::string(page.column));
    return jsonReply(200, Json::object({{QStringLiteral("pagination"),
                                         Json::object({{QStringLiteral("total"), Json::number(page.total)},
                                                       {QStringLiteral("page"), Json::number(page.page)},
                                                       {QStringLiteral("page_size"), page.pageSize}})},
                                        {QStringLiteral("payment_receives"), Json::array(std::move(rows))},
                                        {QStringLiteral("filter_meta"), Json::object(std::move(meta))}}));
}

Reply Service::paymentState(Place &)
{
    return jsonReply(200, Json::object({{QStringLiteral("default_template_id"), Json::number(qint64(1))}}));
}

Payment &Service::paymentOf(const Place &place, bool reading) const
{
    checkId(place.path);
    Payment *payment = place.organization->receivables.payment(place.id);
    if (!payment)
        throw reading ? ruleBroken("PAYMENT_RECEIVE_NOT_EXISTS") : notFound();
    return *payment;
}

Reply Service::onePayment(Place &place)
{
    const Payment &payment = paymentOf(place, true);
    const Organization &organization = *place.organization;
    if (place.handler.endsWith("/edit-page"))
        return jsonReply(200, editPage(payment, organization, m_settings));
    if (!place.handler.endsWith("/invoices"))
        return jsonReply(200, wholePayment(payment, organization, m_settings, today()));
    Json::Array rows;
    for (const PaymentEntry &entry : payment.entries) {
        if (const Invoice *invoice = organization.receivables.invoice(entry.invoiceId))
            rows.push_back(shownInvoice(*invoice, organization.receivables, m_settings, today()));
    }
    return jsonReply(200, Json::array(std::move(rows)));
}

Reply Service::createPayment(Place &place)
{
    PaymentRules::check(place.body);
    Payment payment = PaymentRules(m_settings, *place.organization, today()).created(place.body);
    lowerDebt(*place.organization, payment.customerId, payment.amount);
    const Reply reply = jsonReply(201, writtenPayment(payment, m_settings));
    const qint64 id = payment.id;
    place.organization->receivables.payments.insert_or_assign(id, std::move(payment));
    return reply;
}

Reply Service::editPayment(Place &place)
{
    PaymentRules::check(place.body);
    Payment &payment = paymentOf(place, false);
    Payment changed = PaymentRules(m_settings, *place.organization, today()).edited(payment, place.body);
    lowerDebt(*place.organization, payment.customerId, changed.amount - payment.amount);
    payment = std::move(changed);
    return jsonReply(200, writtenPayment(payment, m_settings));
}

void Service::erasePayment(Organization &organization, qint64 id)
{
    const Payment *payment = organization.receivables.payment(id);
    lowerDebt(organization, payment->customerId, -payment->amount);
    organization.receivables.payments.erase(id);
}

Reply Service::removePayment(Place &place)
{
    erasePayment(*place.organization, paymentOf(place, false).id);
    return {200, {}, {}};
}

Reply Service::removePayments(Place &place)
{
    Receivables &books = place.organization->receivables;
    const Json *ids = place.body.find(u"ids");
    if (!ids || !ids->isArray())
        throw badRequest(QStringLiteral("ids must be an array"));
    Json::Array yes;
    Json::Array no;
    for (const Json &id : ids->items())
        (books.payment(idIn(id)) ? yes : no).push_back(id);
    if (place.handler.endsWith("validate-bulk-delete")) {
        const auto count = [](const Json::Array &list) { return Json::number(static_cast<qint64>(list.size())); };
        return jsonReply(201, Json::object({{QStringLiteral("deletable_count"), count(yes)},
                                            {QStringLiteral("non_deletable_count"), count(no)},
                                            {QStringLiteral("deletable_ids"), Json::array(yes)},
                                            {QStringLiteral("non_deletable_ids"), Json::array(no)}}));
    }
    for (const Json &id : yes) {
        if (books.payment(idIn(id)))
            erasePayment(*place.organization, idIn(id));
    }
    if (!no.empty() && !place.body[u"skipUndeletable"].toBool())
        throw notFound();
    return {201, {}, {}};
}

Json Service::changeReceivables(Organization &organization, const Json &wish)
{
    Receivables &books = organization.receivables;
    const QString entity = wish[u"entity"].toString();
    if (entity == QLatin1String("counters")) {
        const Json &fields = wish[u"fields"];
        const auto set = [&fields](qint64 &counter, QStringView name) {
            if (const Json *value = fields.find(name))
                counter = idIn(*value);
        };
        set(books.lastPayment, u"payments");
        set(books.lastEntry, u"entries");
        set(books.lastNumber, u"numbers");
        return fields;
    }
    const Json *create = wish.find(u"create");
    const Json &fields = create ? *create : wish[u"fields"];
    if (entity == QLatin1String("invoices")) {
        Invoice invoice;
        if (create)
            invoice.id = create->find(u"id") ? idIn((*create)[u"id"]) : books.lastInvoice + 1;
        else if (const Invoice *known = books.invoice(idIn(wish[u"id"])))
            invoice = *known;
        if (invoice.id == 0)
            throw Refusal(404, "Colleague", QStringLiteral("There is no such invoice."));
        if (fields.find(u"customer_id"))
            invoice.customerId = idIn(fields[u"customer_id"]);
        if (fields.find(u"invoice_no"))
            invoice.number = textIn(fields[u"invoice_no"]);
        if (fields.find(u"reference_no"))
            invoice.referenceNo = textIn(fields[u"reference_no"]);
        if (fields.find(u"invoice_date"))
            invoice.date = dayIn(fields[u"invoice_date"]);
        if (fields.find(u"due_date"))
            invoice.due = dayIn(fields[u"due_date"]);
        if (fields.find(u"delivered_at"))
            invoice.delivered = dayIn(fields[u"delivered_at"]);
        if (fields.find(u"total"))
            invoice.total = amountIn(fields[u"total"]);
        const Customer *customer = organization.find(invoice.customerId);
        invoice.currency = customer ? customer->currency : QStringLiteral("USD");
        books.lastInvoice = std::max(books.lastInvoice, invoice.id);
        books.invoices.insert_or_assign(invoice.id, invoice);
        return shownInvoice(invoice, books, m_settings, today());
    }
    Payment payment;
    if (create)
        payment.id = create->find(u"id") ? idIn((*create)[u"id"]) : books.lastPayment + 1;
    else if (const Payment *known = books.payment(idIn(wish[u"id"])))
        payment = *known;
    if (payment.id == 0)
        throw Refusal(404, "Colleague", QStringLiteral("There is no such payment."));
    if (wish[u"delete"].toBool()) {
        erasePayment(organization, payment.id);
        return Json::object({{QStringLiteral("id"), Json::number(payment.id)}});
    }
    if (fields.find(u"customer_id"))
        payment.customerId = idIn(fields[u"customer_id"]);
    if (fields.find(u"payment_date"))
        payment.date = dayIn(fields[u"payment_date"]);
    if (fields.find(u"deposit_account_id"))
        payment.account = idIn(fields[u"deposit_account_id"]);
    if (fields.find(u"amount"))
        payment.amount = amountIn(fields[u"amount"]);
    if (fields.find(u"exchange_rate"))
        payment.rate = billionths(numberOf(fields[u"exchange_rate"]).value_or("1")).value_or(OneRate);
    if (fields.find(u"ledger"))
        payment.ledger = idIn(fields[u"ledger"]);
    if (fields.find(u"payment_receive_no"))
        payment.number = textIn(fields[u"payment_receive_no"]);
    if (fields.find(u"reference_no"))
        payment.referenceNo = textIn(fields[u"reference_no"]);
    if (fields.find(u"statement"))
        payment.statement = textIn(fields[u"statement"]);
    if (const Json *entries = fields.find(u"entries")) {
        payment.entries.clear();
        for (const Json &entry : entries->items())
            payment.entries.push_back({entry.find(u"id") ? idIn(entry[u"id"]) : ++books.lastEntry,
                                       idIn(entry[u"invoice_id"]), amountIn(entry[u"payment_amount"])});
    }
    const Customer *customer = organization.find(payment.customerId);
    payment.currency = customer ? customer->currency : QStringLiteral("USD");
    books.lastPayment = std::max(books.lastPayment, payment.id);
    books.payments.insert_or_assign(payment.id, payment);
    return writtenPayment(payment, m_settings);
}

} // namespace clientele::sandbox::bigcapital
