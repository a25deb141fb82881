// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/payments.h"

#include "backends/bigcapital/errors.h"
#include "backends/bigcapital/spellings.h"
#include "backends/common/answers.h"
#include "backends/common/calls.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "core/refusal.h"

#include <algorithm>

namespace clientele::bigcapital {

namespace {

using Kind = Failure::Kind;
using Why = Refusal::Why;
using backends::failureOfKind;

/// Everything the service wants in every change (10.2), from the payment as it is.
constexpr const char *always[] = {"customer", "date", "account.deposit", "allocations", "exchange.rate"};

Failure refused(const char *field, Why why, const QString &argument = {})
{
    Failure failure = failureOfKind(Kind::Invalid);
    failure.fields.insert(field, Refusal{why, argument}.toText());
    return failure;
}

std::optional<Decimal> amountOf(const Json &number)
{
    return Decimal::parse(QByteArrayView(number.numberToken()));
}

QString customerOf(const Changes &changes)
{
    const Changes given = backends::about(changes, {"customer"});
    return given.empty() ? QString() : given.front().after.toText();
}

const Json::Array &allocationsIn(const Value &value)
{
    static const Json::Array none;
    return value.asJson() ? value.asJson()->items() : none;
}

/// `wanted` with the ids of the entries the payment has: an entry keeps its place by its id, and an id it has no more
/// is refused (10.2).
Value withIdsOf(const Value &held, const Value &wanted)
{
    if (!wanted.asJson() || !held.isKnown())
        return wanted;
    Json::Array left = allocationsIn(held);
    Json::Array all;
    for (const Json &item : wanted.asJson()->items()) {
        Json::Object entry;
        for (const Json::Member &part : item.members()) {
            if (part.first != QLatin1String("id"))
                entry.push_back(part);
        }
        const auto same = std::find_if(left.begin(), left.end(),
                                       [&](const Json &one) { return one[u"invoice"] == item[u"invoice"]; });
        if (same != left.end()) {
            if ((*same)[u"id"].toInteger())
                entry.emplace_back(QStringLiteral("id"), (*same)[u"id"]);
            left.erase(same);
        }
        all.push_back(Json::object(std::move(entry)));
    }
    return Value::json(Json::array(std::move(all)));
}

/// `stored` with what one of `known` has of its invoices for people (number, day it is due): the answer to a change
/// names them by their ids alone.
Value withNamesOf(const std::vector<Value> &known, const Value &stored)
{
    if (!stored.asJson())
        return stored;
    Json::Array all;
    for (Json item : stored.asJson()->items()) {
        for (const Value &one : known) {
            for (const Json &same : allocationsIn(one)) {
                if (same[u"invoice"] != item[u"invoice"])
                    continue;
                for (const QString &name : {QStringLiteral("number"), QStringLiteral("due")}) {
                    if (!item.find(name) && same.find(name))
                        item = item.with(name, *same.find(name));
                }
            }
        }
        all.push_back(std::move(item));
    }
    return Value::json(Json::array(std::move(all)));
}

/// Entries with cents, as older versions wrote them, cannot be sent back (10.2), and nothing is rounded here.
std::optional<Failure> notWhole(const Changes &sent)
{
    for (const Change &change : backends::about(sent, {"allocations"})) {
        for (const Json &item : allocationsIn(change.after)) {
            const std::optional<Decimal> amount = amountOf(item[u"amount"]);
            if (amount && amount->roundedTo(0) != *amount)
                return refused("allocations", Why::NotWhole, QString::fromLatin1(amount->toBytes()));
        }
    }
    return std::nullopt;
}

std::optional<Failure> onlyDigits(const Changes &sent)
{
    for (const Change &change : backends::about(sent, {"document.number"})) {
        const QString number = change.after.toText();
        if (!number.isEmpty() && std::all_of(number.begin(), number.end(),
                                             [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }))
            return refused("document.number", Why::OnlyDigits);
    }
    return std::nullopt;
}

class Planner
{
public:
    Planner(const ContextPtr &context, const WriteWish &wish)
        : m_context(context)
        , m_wish(wish)
        , m_base(wish.base.isNull() ? Record(paymentSchema(), wish.key) : wish.base)
    {
        m_plan.key = wish.key;
    }

    std::optional<Failure> plan()
    {
        const bool creating = m_wish.kind == ChangeKind::Create;
        if (m_wish.kind == ChangeKind::Delete) {
            backends::Call call;
            call.request = m_context->named(backends::writeRequest("DELETE", address()));
            call.showsRecord = false;
            call.isItsAnswer = [](const Answer &answer) { return backends::isBare(answer, 200); };
            m_plan.calls.push_back(std::move(call));
            return std::nullopt;
        }
        Changes sent;
        for (const Change &change : m_wish.changes) {
            const FieldSpec *field = paymentSchema()->find(change.field);
            if (creating && !change.after.isPresent())
                continue; // what is not sent is null there anyway
            if (field && field->writable(creating))
                sent.push_back(change);
            else
                m_plan.notWritable.push_back(change.field);
        }
        if (sent.empty())
            return std::nullopt;
        backends::Call call;
        call.fields = backends::fieldsOf(sent);
        std::optional<Failure> failure = creating ? completeNew(sent) : completeChange(sent);
        if (!failure)
            failure = notWhole(sent);
        if (!failure)
            failure = onlyDigits(sent);
        if (failure)
            return failure;
        call.request = m_context->named(
            backends::writeRequest(creating ? "POST" : "PUT", creating ? m_context->address(paymentSet) : address(),
                                   encodeChanges(m_base, sent, m_context->habits, creating)));
        // Answers to writes lack the customer's name (10.2). A change keeps the one that is known.
        call.readAgain = creating;
        m_plan.calls.push_back(std::move(call));
        return std::nullopt;
    }

    backends::CallPlan take() { return std::move(m_plan); }

private:
    QUrl address() const { return m_context->address(Context::path(paymentSet, m_wish.key.remoteId)); }

    std::optional<Failure> completeChange(Changes &sent) const
    {
        for (const char *key : always) {
            if (!backends::about(sent, {key}).empty())
                continue;
            const Value &held = m_base.value(key);
            const bool rate = qstrcmp(key, "exchange.rate") == 0;
            // A rate that is empty there is 1, and stays it when none is sent.
            if (rate ? !held.isKnown() : !held.isPresent())
                return refused(key, Why::WantedInEveryChange);
            if (held.isPresent())
                sent.push_back({key, Value(), held});
        }
        for (Change &change : sent) {
            if (change.field == "allocations")
                change.after = withIdsOf(m_base.value("allocations"), change.after);
        }
        return std::nullopt;
    }

    std::optional<Failure> completeNew(Changes &sent)
    {
        if (!backends::about(sent, {"exchange.rate"}).empty())
            return std::nullopt;
        const QString customer = customerOf(sent);
        const bool digits = !Context::path("customers", customer).isEmpty();
        if (!digits)
            return refused("customer", Why::CustomerNeeded);
        if (m_context->currency.isEmpty())
            lookUpCurrency();
        lookUpInvoices(customer, sent);
        sent.push_back({"exchange.rate", Value(), Value::decimal(Decimal(1))});
        return std::nullopt;
    }

    void look(const QByteArray &path, const QByteArray &options,
              std::function<std::optional<Failure>(const Json &)> take)
    {
        backends::Call call;
        call.request = m_context->read(path, options);
        call.onlyAsks = true;
        call.showsRecord = false;
        call.judge = [take = std::move(take)](const Answer &answer,
                                              std::optional<Failure> failure) -> std::optional<Failure> {
            if (failure)
                return failure;
            const std::optional<Json> body = backends::jsonOf(answer);
            return body ? take(*body) : failureOfKind(Kind::NotUnderstood, backends::description(answer));
        };
        m_plan.calls.push_back(std::move(call));
    }

    void lookUpCurrency()
    {
        look("organization/current", {}, [context = m_context](const Json &body) {
            context->currency = member(body[u"metadata"], u"base_currency", u"baseCurrency").toString();
            return std::optional<Failure>();
        });
    }

    /// Whether what is to be paid is in the organization's own currency, and due: what the service would say of it has
    /// no words, and a rate of 1 it would not question.
    void lookUpInvoices(const QString &customer, const Changes &sent)
    {
        const Changes given = backends::about(sent, {"allocations"});
        const Json::Array wanted = given.empty() ? Json::Array() : allocationsIn(given.front().after);
        look("sale-invoices/receivable", "customerId=" + customer.toLatin1(),
             [context = m_context, wanted](const Json &body) -> std::optional<Failure> {
                 if (!body.isArray())
                     return failureOfKind(Kind::NotUnderstood);
                 for (const Json &entry : wanted) {
                     const auto invoice =
                         std::find_if(body.items().begin(), body.items().end(), [&entry](const Json &one) {
                             return QString::fromLatin1(one[u"id"].numberToken()) == entry[u"invoice"].toString();
                         });
                     if (invoice == body.items().end())
                         return refused("allocations", Why::InvoiceNotOpen);
                     const std::optional<Decimal> due = amountOf(member(*invoice, u"due_amount", u"dueAmount"));
                     const std::optional<Decimal> amount = amountOf(entry[u"amount"]);
                     if (due && amount && *amount > *due)
                         return refused("allocations", Why::MoreThanOpen, QString::fromLatin1(due->toBytes()));
                     const QString currency = member(*invoice, u"currency_code", u"currencyCode").toString();
                     if (currency.isEmpty() || currency.compare(context->currency, Qt::CaseInsensitive) != 0)
                         return refused("exchange.rate", Why::RateNeeded, currency);
                 }
                 return std::nullopt;
             });
    }

    const ContextPtr &m_context;
    const WriteWish &m_wish;
    const Record m_base;
    backends::CallPlan m_plan;
};

/// What the service says of a payment's branch or entries stands at the payment's own fields, in words where it has
/// none.
Failure atPaymentFields(Failure failure, bool creating)
{
    failure.fields.remove("opening.branch");
    struct Row
    {
        const char *type;
        const char *field;
        Why why;
    };
    static constexpr Row rows[] = {
        {"INVOICES_IDS_NOT_FOUND", "allocations", Why::InvoiceUnknown},
        {"INVOICES_NOT_DELIVERED_YET", "allocations", Why::InvoiceDraft},
        {"INVALID_PAYMENT_AMOUNT", "allocations", Why::MoreThanOpen},
        {"ENTRIES_IDS_NOT_EXISTS", "allocations", Why::EntriesChanged},
        {"DEPOSIT_ACCOUNT_NOT_FOUND", "account.deposit", Why::AccountUnknown},
        {"DEPOSIT_ACCOUNT_INVALID_TYPE", "account.deposit", Why::AccountType},
        {"PAYMENT_ACCOUNT_CURRENCY_INVALID", "account.deposit", Why::AccountCurrency},
        {"PAYMENT_RECEIVE_NO_EXISTS", "document.number", Why::NumberTaken},
        {"PAYMENT_CUSTOMER_SHOULD_NOT_UPDATE", "customer", Why::CustomerStays},
        {"BRANCH_ID_REQUIRED", "branch", Why::BranchNeeded},
        {"BRANCH_ID_NOT_FOUND", "branch", Why::BranchUnknown},
    };
    for (const Row &row : rows) {
        if (failure.code == QLatin1String(row.type))
            failure.fields.insert(row.field, failure.message.isEmpty() ? Refusal{row.why}.toText() : failure.message);
    }
    // A payment that is not there yet cannot be gone: its customer is (seen on a create).
    if (creating && failure.kind == Kind::Gone) {
        failure.kind = Kind::Invalid;
        failure.fields.insert("customer", Refusal{Why::CustomerGone}.toText());
    }
    return failure;
}

/// Rows of the list that could be it, one after the other read in full.
class Candidates : public ListOperation
{
public:
    Candidates(const ContextPtr &context, const WriteWish &wish)
        : m_context(context)
        , m_changes(wish.changes)
        , m_notMine(wish.notMine)
        , m_list(paymentsOfCustomer(context, wish))
    {
    }

    std::optional<Request> next() override
    {
        if (m_failure)
            return std::nullopt;
        if (m_list) {
            if (std::optional<Request> request = m_list->next())
                return request;
            m_failure = m_list->failure();
            m_list.reset();
            if (m_failure)
                return std::nullopt;
        }
        while (!m_keys.empty()) {
            m_reading = paymentReading(m_context, m_keys.back());
            m_keys.pop_back();
            if (std::optional<Request> request = m_reading->next())
                return request;
        }
        return std::nullopt;
    }

    void feed(const Answer &answer) override
    {
        if (m_list) {
            m_list->feed(answer);
            for (const Record &row : m_list->takeRecords()) {
                if (!m_notMine.contains(row.key.remoteId) && fits(row))
                    m_keys.push_back(row.key);
            }
            return;
        }
        m_reading->feed(answer);
        const Result<Record> read = m_reading->outcome();
        if (read)
            m_found.push_back(*read);
        else if (read.failure().kind != Kind::Gone)
            m_failure = read.failure();
    }

    std::vector<Record> takeRecords() override { return std::exchange(m_found, {}); }
    std::optional<qint64> total() const override { return std::nullopt; }
    std::optional<Failure> failure() const override { return m_failure; }
    std::vector<Failure> unreadable() const override { return {}; }

private:
    bool fits(const Record &row) const
    {
        return std::all_of(m_changes.begin(), m_changes.end(), [&row](const Change &change) {
            const FieldSpec *field = row.schema()->find(change.field);
            const bool telling =
                change.field == "date" || change.field == "account.deposit" || change.field == "document.number";
            return !telling || !field || !change.after.isPresent() || !row.value(change.field).isKnown() ||
                   field->same(change.after, row.value(change.field));
        });
    }

    ContextPtr m_context;
    Changes m_changes;
    QStringList m_notMine;
    std::unique_ptr<ListOperation> m_list;
    std::vector<RecordKey> m_keys;
    std::unique_ptr<ReadOperation> m_reading;
    std::vector<Record> m_found;
    std::optional<Failure> m_failure;
};

} // namespace

std::unique_ptr<WriteOperation> paymentWriting(const ContextPtr &context, const WriteWish &wish)
{
    const bool creating = wish.kind == ChangeKind::Create;
    if (wish.kind == ChangeKind::Action)
        return backends::failedWrite(failureOfKind(Kind::NotOffered, QStringLiteral("There is no such action here.")));
    if (!creating && Context::path(paymentSet, wish.key.remoteId).isEmpty())
        return backends::failedWrite(failureOfKind(Kind::Gone, QStringLiteral("The record has no id at the service.")));
    Planner planner(context, wish);
    if (std::optional<Failure> failure = planner.plan())
        return backends::failedWrite(std::move(*failure));
    backends::CallPlan plan = planner.take();
    if (creating)
        plan.created = wish.changes;
    plan.failureOf = [creating](const Answer &answer, const backends::Call &) -> std::optional<Failure> {
        std::optional<Failure> failure = failureOf(answer, paymentSchema());
        return failure ? std::optional(atPaymentFields(std::move(*failure), creating)) : std::nullopt;
    };
    const Value name = wish.base.isNull() ? Value() : wish.base.value("customer.name");
    std::vector<Value> named;
    for (const Change &change : backends::about(wish.changes, {"allocations"}))
        named.push_back(change.after);
    if (!wish.base.isNull())
        named.push_back(wish.base.value("allocations"));
    plan.recordOf = [context, id = wish.key.remoteId, name, named,
                     known = wishedFor(paymentSchema(), wish)](const Answer &answer) -> std::optional<Record> {
        const Result<Json> body = backends::bodyOf(answer);
        if (!body)
            return std::nullopt;
        Result<Record> record = decodePayment(*context, *body, backends::timeOf(answer), &known);
        if (!record || (id.isEmpty() ? !Context::isId(record->key.remoteId) : record->key.remoteId != id))
            return std::nullopt;
        Record stored = std::move(record).value();
        if (!stored.value("customer.name").isKnown())
            stored.set("customer.name", name);
        stored.set("allocations", withNamesOf(named, stored.value("allocations")));
        return stored;
    };
    plan.read = [context](const QString &id) { return context->read(Context::path(paymentSet, id)); };
    return backends::writeByCalls(std::move(plan));
}

std::unique_ptr<ListOperation> paymentsLookedFor(const ContextPtr &context, const WriteWish &wish)
{
    return std::make_unique<Candidates>(context, wish);
}

std::unique_ptr<ListOperation> paymentsOfCustomer(const ContextPtr &context, const WriteWish &wish)
{
    ListQuery query;
    query.entity = "payment";
    const QString customer = customerOf(wish.changes);
    query.filter =
        customer.isEmpty() ? Filter::any({}) : Filter::compare("customer", Filter::Op::Equal, Value::text(customer));
    return paymentList(context, query);
}

} // namespace clientele::bigcapital
