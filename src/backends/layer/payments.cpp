// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/layer/payments.h"

#include "backends/common/answers.h"
#include "backends/common/calls.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "backends/common/reads.h"
#include "backends/layer/errors.h"

#include <algorithm>

namespace clientele::layer {

namespace {

using Kind = Failure::Kind;
using Op = Filter::Op;
using backends::failureOfKind;

bool isAbout(const Filter &filter, const char *field, Op op)
{
    return filter.op() == op && filter.field() == field && filter.value().isPresent();
}

/// The value every record a filter matches must have in a field, by this comparison.
Value demanded(const std::optional<Filter> &filter, const char *field, Op op)
{
    if (!filter)
        return {};
    if (isAbout(*filter, field, op))
        return filter->value();
    if (filter->op() == Op::And) {
        for (const Filter &part : filter->parts()) {
            if (Value value = demanded(part, field, op); value.isPresent())
                return value;
        }
    }
    return {};
}

/// `filter` without the condition on the customer, which a record of several customers cannot be asked.
Filter withoutCustomer(const Filter &filter)
{
    if (isAbout(filter, "customer", Op::Equal))
        return Filter::all({});
    if (filter.op() != Op::And)
        return filter;
    std::vector<Filter> parts;
    for (const Filter &part : filter.parts())
        parts.push_back(withoutCustomer(part));
    return Filter::all(std::move(parts));
}

ListQuery withoutCustomer(ListQuery query)
{
    if (demanded(query.filter, "customer", Op::Equal).isPresent())
        query.filter = withoutCustomer(*query.filter);
    return query;
}

QByteArray limited(const ListQuery &query)
{
    return "limit=" + QByteArray::number(std::clamp(query.pageSize, 1, largestPage));
}

QByteArray invoiceOptions(const QString &customer)
{
    const QByteArray whose = customer.isEmpty() ? QByteArray() : option("customer_id", customer) + '&';
    return whose + "sort_by=sent_at&sort_order=DESC&limit=" + QByteArray::number(largestPage);
}

/// Remembers who has to pay an invoice.
void takePayer(Context &context, const Json &invoice)
{
    const Json &customer = invoice[u"customer"];
    Context::Payer payer{customer[u"id"].toString(), {}, invoice[u"invoice_number"].toString()};
    for (const QString &name : {customer[u"company_name"].toString(), customer[u"individual_name"].toString(),
                                invoice[u"recipient_name"].toString(), customer[u"email"].toString()}) {
        if (payer.name.isEmpty())
            payer.name = name.trimmed();
    }
    context.payers.insert(invoice[u"id"].toString(), payer);
}

const Json::Array &allocationsOf(const Record &record)
{
    static const Json::Array none;
    const Json *list = record.value("allocations").asJson();
    return list ? list->items() : none;
}

Decimal plus(const Decimal &sum, const Json &item)
{
    const std::optional<Decimal> amount = Decimal::parse(QByteArrayView(item[u"amount"].numberToken()));
    return amount ? Decimal::add(sum, *amount).value_or(sum) : sum;
}

/// The same entry with the number of its invoice, for people.
Json numbered(const Json &item, const QString &number)
{
    return number.isEmpty() ? item : item.with(QStringLiteral("number"), Json::string(number));
}

/// What is allocated to invoices and what to nothing, and whose it is by the invoices that are known.
void join(const Context &context, Record &record)
{
    if (!record.value("allocations").isKnown())
        return;
    struct Part
    {
        Context::Payer payer;
        Decimal amount = Decimal::fromUnits(0, 2);
    };
    std::vector<Part> parts;
    bool known = true;
    Decimal onInvoices = Decimal::fromUnits(0, 2);
    Decimal all = onInvoices;
    Json::Array items;
    for (const Json &item : allocationsOf(record)) {
        all = plus(all, item);
        const Json *invoice = item.find(u"invoice");
        const auto payer = context.payers.constFind(invoice ? invoice->toString() : QString());
        items.push_back(payer == context.payers.cend() ? item : numbered(item, payer->invoice));
        if (!invoice)
            continue;
        onInvoices = plus(onInvoices, item);
        known = known && payer != context.payers.cend();
        if (payer == context.payers.cend() || payer->id.isEmpty())
            continue;
        auto part =
            std::find_if(parts.begin(), parts.end(), [&](const Part &one) { return one.payer.id == payer->id; });
        if (part == parts.end())
            part = parts.insert(parts.end(), Part{*payer});
        part->amount = plus(part->amount, item);
    }
    record.set("allocations", Value::json(Json::array(std::move(items))));
    record.set("amount.applied", Value::decimal(onInvoices));
    const Decimal *received = record.value("amount").asDecimal();
    const std::optional<Decimal> rest = received ? Decimal::add(*received, all.negated()) : std::nullopt;
    record.set("amount.unapplied", rest ? Value::decimal(*rest) : Value());
    if (!known) {
        for (const char *key : {"customer", "customer.name", "customers"})
            record.set(key, Value::notFetched());
        return;
    }
    Json::Array list;
    QStringList names;
    for (const Part &part : parts) {
        names.append(part.payer.name);
        list.push_back(Json::object({{QStringLiteral("id"), Json::string(part.payer.id)},
                                     {QStringLiteral("name"), Json::string(part.payer.name)},
                                     {QStringLiteral("amount"), Json::number(part.amount.toBytes())}}));
    }
    record.set("customer", parts.size() == 1 ? Value::text(parts.front().payer.id) : Value::blank());
    record.set("customer.name", Value::text(names.join(QStringLiteral(", "))));
    record.set("customers", Value::json(Json::array(std::move(list))));
}

/// Lists with a cursor; everything asked is asked again with it (layer.md 3.2).
class CursorList : public backends::PagedList
{
protected:
    using PagedList::PagedList;

    /// The next cursor of an answer; a failure where it leads back.
    Result<QString> cursorBehind(const Json &body)
    {
        const std::optional<QString> cursor = cursorOf(body);
        if (!cursor)
            return QString();
        if (m_cursors.contains(*cursor))
            return failureOfKind(Kind::NotUnderstood, QStringLiteral("The cursor leads back to a page already read."));
        m_cursors.insert(*cursor);
        return *cursor;
    }

private:
    QSet<QString> m_cursors;
};

class InvoiceList : public CursorList
{
public:
    InvoiceList(const ContextPtr &context, const ListQuery &query)
        : CursorList(query,
                     [context](const Json &item, const QDateTime &at) {
                         takePayer(*context, item);
                         return context->decode(invoiceSchema(), item, at);
                     })
        , m_context(context)
        , m_options(invoiceOptions(demanded(query.filter, "customer", Op::Equal).toText()))
    {
        start(asJson(backends::readRequest(m_context->invoices(m_options))));
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &) override
    {
        const Result<Json> body = listBodyOf(answer);
        if (!body)
            return body.failure();
        const Result<QString> cursor = cursorBehind(*body);
        if (!cursor)
            return cursor.failure();
        Page page;
        page.items = (*body)[u"data"].items();
        if (!cursor->isEmpty())
            page.next = asJson(backends::readRequest(m_context->invoices(m_options + '&' + option("cursor", *cursor))));
        return page;
    }

private:
    ContextPtr m_context;
    QByteArray m_options;
};

/// First the invoices, then the payments.
class PaymentList : public CursorList
{
public:
    PaymentList(const ContextPtr &context, const ListQuery &query, bool invoicesFirst)
        : CursorList(withoutCustomer(query),
                     [context](const Json &item, const QDateTime &at) { return decodePayment(*context, item, at); })
        , m_context(context)
        , m_customer(demanded(query.filter, "customer", Op::Equal).toText())
        , m_readsInvoices(invoicesFirst)
    {
        m_options = limited(query);
        // Both ends belong to it (7.2).
        const Value day = demanded(query.filter, "date", Op::Equal);
        const Value from = day.isPresent() ? day : demanded(query.filter, "date", Op::GreaterOrEqual);
        const Value to = day.isPresent() ? day : demanded(query.filter, "date", Op::LessOrEqual);
        QByteArray period;
        if (from.asDate())
            period += option("paid_at_start", from.asDate()->toString(Qt::ISODate)) + '&';
        if (to.asDate())
            period += option("paid_at_end", to.asDate()->toString(Qt::ISODate)) + '&';
        if (const Value id = demanded(query.filter, "externalId", Op::Equal); id.isPresent())
            period += option("external_id", id.toText()) + '&';
        m_options = period + m_options;
        start(m_readsInvoices ? invoices({}) : payments({}));
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &) override
    {
        const Result<Json> body = listBodyOf(answer);
        if (!body)
            return body.failure();
        const Result<QString> cursor = cursorBehind(*body);
        if (!cursor)
            return cursor.failure();
        Page page;
        if (m_readsInvoices) {
            for (const Json &invoice : (*body)[u"data"].items()) {
                takePayer(*m_context, invoice);
                m_invoices.insert(invoice[u"id"].toString());
            }
            m_readsInvoices = !cursor->isEmpty();
            page.next = m_readsInvoices ? invoices(*cursor) : payments({});
            page.another = true;
            return page;
        }
        for (const Json &payment : (*body)[u"data"].items()) {
            if (m_customer.isEmpty() || isTheirs(payment))
                page.items.push_back(payment);
        }
        page.another = page.items.size() < (*body)[u"data"].items().size();
        if (!cursor->isEmpty())
            page.next = payments(*cursor);
        return page;
    }

private:
    /// A part of it is for the customer, whoever else has one (8).
    bool isTheirs(const Json &payment) const
    {
        const Json::Array &parts = payment[u"allocations"].items();
        return std::any_of(parts.begin(), parts.end(),
                           [this](const Json &part) { return m_invoices.contains(part[u"invoice_id"].toString()); });
    }

    Request invoices(const QString &cursor) const
    {
        const QByteArray options = invoiceOptions(m_customer);
        return asJson(backends::readRequest(
            m_context->invoices(cursor.isEmpty() ? options : options + '&' + option("cursor", cursor))));
    }

    Request payments(const QString &cursor) const
    {
        return asJson(backends::readRequest(
            m_context->payments(cursor.isEmpty() ? m_options : m_options + '&' + option("cursor", cursor))));
    }

    ContextPtr m_context;
    QString m_customer;
    QByteArray m_options;
    QSet<QString> m_invoices;
    bool m_readsInvoices;
};

/// Lists until the payment is there, and then the invoices where its customers are not known yet.
class PaymentReading : public ReadOperation
{
public:
    PaymentReading(const ContextPtr &context, const RecordKey &key)
        : m_context(context)
        , m_key(key)
    {
        const QDate day = context->paymentDays.value(key.remoteId);
        m_list = payments(day);
        m_everything = !day.isValid();
    }

    std::optional<Request> next() override
    {
        while (m_list) {
            if (std::optional<Request> request = m_list->next())
                return request;
            const std::optional<Failure> failure = m_list->failure();
            m_list.reset();
            if (failure)
                m_outcome = *failure;
            else if (m_found)
                finish();
            else if (!std::exchange(m_everything, true))
                m_list = payments({}); // it may have been moved to another day
            else
                m_outcome = failureOfKind(Kind::Gone);
        }
        return std::nullopt;
    }

    void feed(const Answer &answer) override
    {
        m_list->feed(answer);
        for (Record &record : m_list->takeRecords()) {
            if (m_found || record.key.remoteId != m_key.remoteId)
                continue;
            m_found = std::move(record);
            m_list.reset();
            if (m_found->value("customers").state() == Value::State::NotFetched) {
                ListQuery query;
                query.entity = "invoice";
                m_list = invoiceList(m_context, query);
            } else {
                finish();
            }
            return;
        }
    }

    Result<Record> outcome() const override { return m_outcome; }

private:
    std::unique_ptr<ListOperation> payments(const QDate &day) const
    {
        ListQuery query;
        query.entity = "payment";
        query.pageSize = largestPage;
        if (day.isValid())
            query.filter = Filter::compare("date", Op::Equal, Value::date(day));
        return std::make_unique<PaymentList>(m_context, query, false);
    }

    void finish()
    {
        join(*m_context, *m_found);
        m_outcome = *m_found;
    }

    ContextPtr m_context;
    RecordKey m_key;
    std::unique_ptr<ListOperation> m_list;
    bool m_everything = false;
    std::optional<Record> m_found;
    Result<Record> m_outcome = Failure();
};

/// `wanted` with what else the allocations held, by their invoices.
Value withRestOf(const Value &held, const Value &wanted)
{
    if (!wanted.asJson() || !held.asJson())
        return wanted;
    Json::Array all;
    for (const Json &item : wanted.asJson()->items()) {
        const Json::Array &before = held.asJson()->items();
        const auto same = std::find_if(before.begin(), before.end(), [&item](const Json &one) {
            return item.find(u"invoice") && one[u"invoice"] == item[u"invoice"];
        });
        const bool rest = same != before.end() && same->find(u"kept") && !item.find(u"kept");
        all.push_back(rest ? item.with(QStringLiteral("kept"), (*same)[u"kept"]) : item);
    }
    return Value::json(Json::array(std::move(all)));
}

void planPayment(const ContextPtr &context, const WriteWish &wish, backends::CallPlan &plan)
{
    const SchemaPtr schema = paymentSchema();
    const bool creating = wish.kind == ChangeKind::Create;
    Changes sent;
    for (const Change &change : wish.changes) {
        const FieldSpec *field = schema->find(change.field);
        if (creating && !change.after.isPresent())
            continue;
        if (!field || !field->writable(creating)) {
            plan.notWritable.push_back(change.field);
        } else if (!creating || change.field != "externalId") {
            sent.push_back(change);
            if (change.field == "allocations" && !wish.base.isNull())
                sent.back().after = withRestOf(wish.base.value("allocations"), change.after);
        }
    }
    if (creating) {
        const Value id = externalIdOf(wish);
        sent.push_back({"externalId", Value(), id});
        if (!backends::about(wish.changes, {"externalId"}).empty()) {
            backends::Call look;
            look.request =
                asJson(backends::readRequest(context->payments(option("external_id", id.toText()) + "&limit=100")));
            look.showsRecord = false;
            look.judge = unlessTaken(context, schema, sent);
            plan.calls.push_back(std::move(look));
        }
    }
    if (sent.empty())
        return;
    const Record base = wish.base.isNull() ? Record(schema, wish.key) : wish.base;
    backends::Call call;
    call.fields = backends::fieldsOf(sent);
    call.request = asJson(backends::writeRequest(creating ? "POST" : "PATCH",
                                                 creating ? context->payments() : context->payment(wish.key.remoteId),
                                                 encodeChanges(base, sent, context->habits, creating)));
    plan.calls.push_back(std::move(call));
}

} // namespace

Result<Record> decodePayment(Context &context, const Json &object, const QDateTime &readAt)
{
    Result<Record> read = context.decode(paymentSchema(), object, readAt);
    if (!read)
        return read;
    Record record = std::move(read).value();
    if (const QDate *day = record.value("date").asDate())
        context.paymentDays.insert(record.key.remoteId, *day);
    join(context, record);
    return record;
}

std::unique_ptr<ListOperation> paymentList(const ContextPtr &context, const ListQuery &query)
{
    return std::make_unique<PaymentList>(context, query, true);
}

std::unique_ptr<ListOperation> invoiceList(const ContextPtr &context, const ListQuery &query)
{
    return std::make_unique<InvoiceList>(context, query);
}

std::unique_ptr<ReadOperation> paymentReading(const ContextPtr &context, const RecordKey &key)
{
    if (key.remoteId.isEmpty())
        return backends::failedRead(failureOfKind(Kind::Gone));
    return std::make_unique<PaymentReading>(context, key);
}

std::unique_ptr<WriteOperation> paymentWriting(const ContextPtr &context, const WriteWish &wish)
{
    const auto refused = [](Kind kind, const char *why) {
        return backends::failedWrite(failureOfKind(kind, QString::fromLatin1(why)));
    };
    const bool creating = wish.kind == ChangeKind::Create;
    if (wish.kind == ChangeKind::Action)
        return refused(Kind::NotOffered, "There is no such action here.");
    if (!creating && wish.key.remoteId.isEmpty())
        return refused(Kind::Gone, "The record has no id at the service.");
    if (creating && wish.idempotencyKey.isEmpty() && externalIdOf(wish).toText() == QLatin1String("clientele-"))
        return refused(Kind::NotOffered, "A create without a key could not be told from a second one.");
    backends::CallPlan plan;
    plan.key = wish.key;
    plan.failureOf = [creating](const Answer &answer, const backends::Call &) { return failureOf(answer, creating); };
    plan.recordOf = [context, wish, creating](const Answer &answer) -> std::optional<Record> {
        const Result<Json> data = dataOf(answer);
        if (!data)
            return std::nullopt;
        Result<Record> record = decodePayment(*context, *data, backends::timeOf(answer));
        if (!record || (creating ? !isId(record->key.remoteId) : record->key.remoteId != wish.key.remoteId))
            return std::nullopt;
        return std::move(record).value();
    };
    if (wish.kind == ChangeKind::Delete) {
        backends::Call call;
        call.request = asJson(backends::writeRequest("POST", context->payment(wish.key.remoteId, "/delete")));
        call.showsRecord = false; // it shows the payment as it was (7.1)
        call.isItsAnswer = [shown = plan.recordOf](const Answer &answer) {
            return answer.status == 200 && shown(answer).has_value();
        };
        plan.calls.push_back(std::move(call));
    } else {
        planPayment(context, wish, plan);
    }
    return backends::writeByCalls(std::move(plan));
}

} // namespace clientele::layer
