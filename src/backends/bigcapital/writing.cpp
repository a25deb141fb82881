// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/context.h"

#include "backends/bigcapital/errors.h"
#include "backends/common/answers.h"
#include "backends/common/calls.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "core/failure_codes.h"
#include "core/refusal.h"

#include <algorithm>

namespace clientele::bigcapital {

namespace {

using Kind = Failure::Kind;
using backends::failureOfKind;

bool isOpening(const FieldKey &key)
{
    return std::find(openingFields().begin(), openingFields().end(), key) != openingFields().end();
}

class Planner
{
public:
    Planner(const ContextPtr &context, const WriteWish &wish)
        : m_context(context)
        , m_wish(wish)
        , m_id(wish.key.remoteId)
        , m_base(wish.base.isNull() ? Record(context->customers, wish.key) : wish.base)
    {
        m_plan.key = wish.key;
    }

    /// Why nothing is to be sent at all.
    std::optional<Failure> plan()
    {
        switch (m_wish.kind) {
        case ChangeKind::Create:
            return create();
        case ChangeKind::Set:
            return change();
        case ChangeKind::Delete:
            remove();
            return std::nullopt;
        case ChangeKind::Action:
            break;
        }
        if (m_wish.action != "activate" && m_wish.action != "inactivate")
            return failureOfKind(Kind::NotOffered, QStringLiteral("There is no such action here."));
        m_plan.calls.push_back(activation(m_wish.action == "activate"));
        m_plan.calls.back().fields.clear();
        return std::nullopt;
    }

    backends::CallPlan take() { return std::move(m_plan); }

private:
    Request request(const char *method, const QByteArray &path, const std::optional<Json> &body) const
    {
        return m_context->named(backends::writeRequest(method, m_context->address(path), body));
    }

    std::optional<Failure> create()
    {
        Changes sent;
        for (const Change &wanted : m_wish.changes) {
            const FieldSpec *field = m_context->customers->find(wanted.field);
            if (!wanted.after.isPresent())
                continue; // what is not sent is null there anyway
            if (field && field->writable(true))
                sent.push_back(wanted);
            else
                m_plan.notWritable.push_back(wanted.field);
        }
        backends::Call call;
        call.fields = backends::fieldsOf(sent);
        call.request = request("POST", "customers", encodeChanges(m_base, sent, m_context->habits, true));
        // The answer shows the balance as it was before the opening balance (6.2).
        call.readAgain = std::any_of(sent.begin(), sent.end(), [](const Change &one) { return isOpening(one.field); });
        m_plan.calls.push_back(std::move(call));
        return std::nullopt;
    }

    std::optional<Failure> change()
    {
        Changes main;
        Changes opening;
        std::optional<bool> active;
        for (const Change &wanted : m_wish.changes) {
            const FieldSpec *field = m_context->customers->find(wanted.field);
            if (!field || !field->writable(false) || (wanted.field == "active" && !wanted.after.asYesNo()))
                m_plan.notWritable.push_back(wanted.field);
            else if (wanted.field == "active")
                active = *wanted.after.asYesNo();
            else
                (isOpening(wanted.field) ? opening : main).push_back(wanted);
        }
        if (!main.empty()) {
            // Both go out in every PUT (6.2); what was never read cannot be made up.
            for (const FieldSpec &field : m_context->customers->fields()) {
                const bool changed = !backends::about(main, {field.key}).empty();
                if (field.alwaysSent && !changed && !m_base.value(field.key).isKnown())
                    return unknown(field.key, Refusal::Why::WantedInEveryChange);
            }
            backends::Call call;
            call.fields = backends::fieldsOf(main);
            call.request =
                request("PUT", Context::path("customers", m_id), encodeChanges(m_base, main, m_context->habits, false));
            m_plan.calls.push_back(std::move(call));
        }
        if (!opening.empty()) {
            if (std::optional<Failure> failure = planOpening(opening))
                return failure;
        }
        if (active)
            m_plan.calls.push_back(activation(*active));
        return std::nullopt;
    }

    std::optional<Failure> planOpening(const Changes &changes)
    {
        // The amount is required, the rest is kept when left out (6.2). Cleared, it is 0: that takes the entry away.
        Changes sent = changes;
        const Change *amount = nullptr;
        for (Change &one : sent) {
            if (one.field != "opening.balance")
                continue;
            if (one.after.isEmpty())
                one.after = Value::decimal(Decimal(0));
            amount = &one;
        }
        if (!amount) {
            if (!m_base.value("opening.balance").isKnown())
                return unknown("opening.balance", Refusal::Why::AmountWanted);
            sent.push_back({"opening.balance", Value(), m_base.value("opening.balance")});
        }
        // "" is no date to it, and null none either: a date cannot be taken away, only changed.
        const auto emptied = std::remove_if(sent.begin(), sent.end(), [this](const Change &one) {
            const bool empty = one.field == "opening.date" && one.after.isEmpty();
            if (empty)
                m_plan.notWritable.push_back(one.field);
            return empty;
        });
        sent.erase(emptied, sent.end());
        backends::Call call;
        call.fields = backends::fieldsOf(backends::about(changes, backends::fieldsOf(sent)));
        if (call.fields.empty())
            return std::nullopt;
        const Json body = encodeChanges(m_base, sent, m_context->habits, false);
        call.request = request("PUT", Context::path("customers", m_id, "/opening-balance"),
                               backends::onlyMembers(body, *m_context->customers, openingFields()));
        call.readAgain = true; // the answer's balance is the one before
        m_plan.calls.push_back(std::move(call));
        return std::nullopt;
    }

    backends::Call activation(bool active) const
    {
        backends::Call call;
        call.fields = {"active"};
        call.request = request("PATCH", Context::path("contacts", m_id, active ? "/activate" : "/inactivate"), {});
        call.showsRecord = false;
        call.readAgain = true;
        // Somebody was faster, and wanted the same.
        const auto wasSo = [already = QLatin1String(active ? "CONTACT_ALREADY_ACTIVE" : "CONTACT_ALREADY_INACTIVE")](
                               const std::optional<Failure> &failure) { return failure && failure->code == already; };
        call.judge = [wasSo](const Answer &, std::optional<Failure> failure) {
            return wasSo(failure) ? std::nullopt : failure;
        };
        call.isItsAnswer = [wasSo, active](const Answer &answer) {
            const std::optional<Json> body = backends::jsonOf(answer);
            return wasSo(failureOf(answer, {})) || (body && body->find(active ? u"activated" : u"inactivated"));
        };
        return call;
    }

    void remove()
    {
        // A customer with invoices would end in a bare 500 (9): the service is asked first.
        backends::Call ask;
        const Json ids = Json::array({Json::number(m_id.toLatin1())});
        ask.request = request("POST", "customers/validate-bulk-delete", Json::object({{QStringLiteral("ids"), ids}}));
        ask.showsRecord = false;
        ask.onlyAsks = true;
        ask.judge = [id = m_id](const Answer &answer, std::optional<Failure> failure) -> std::optional<Failure> {
            if (failure && failure->kind == Kind::NotOffered)
                return std::nullopt; // an older server: the deletion itself will tell
            if (failure)
                return failure;
            const std::optional<Json> body = backends::jsonOf(answer);
            const Json::Array &refused = body ? (*body)[u"non_deletable_ids"].items() : Json::Array();
            for (const Json &one : refused) {
                if (QString::fromLatin1(one.numberToken()) != id)
                    continue;
                Failure inUse = failureOfKind(Kind::Invalid);
                inUse.code = failure_codes::inUse();
                return inUse;
            }
            return std::nullopt;
        };
        m_plan.calls.push_back(std::move(ask));
        backends::Call call;
        call.request = request("DELETE", Context::path("customers", m_id), {});
        call.showsRecord = false;
        call.isItsAnswer = [](const Answer &answer) { return backends::isBare(answer, 200); };
        m_plan.calls.push_back(std::move(call));
    }

    static Failure unknown(const FieldKey &field, Refusal::Why why)
    {
        Failure failure = failureOfKind(Kind::Invalid);
        failure.fields.insert(field, Refusal{why}.toText());
        return failure;
    }

    ContextPtr m_context;
    const WriteWish &m_wish;
    QString m_id;
    Record m_base;
    backends::CallPlan m_plan;
};

} // namespace

Record wishedFor(const SchemaPtr &schema, const WriteWish &wish)
{
    Record record = wish.base.isNull() ? Record(schema, wish.key) : wish.base;
    for (const Change &change : wish.changes)
        record.set(change.field, change.after);
    return record;
}

std::unique_ptr<WriteOperation> writeOperation(const ContextPtr &context, const WriteWish &wish)
{
    const bool creating = wish.kind == ChangeKind::Create;
    if (wish.key.entity != "customer")
        return backends::failedWrite(
            failureOfKind(Kind::NotOffered, QStringLiteral("Records of this kind are only read.")));
    if (!creating && Context::path("customers", wish.key.remoteId).isEmpty())
        return backends::failedWrite(failureOfKind(Kind::Gone, QStringLiteral("The record has no id at the service.")));
    Planner planner(context, wish);
    if (std::optional<Failure> failure = planner.plan())
        return backends::failedWrite(std::move(*failure));
    backends::CallPlan plan = planner.take();
    if (creating)
        plan.created = wish.changes;
    plan.failureOf = [schema = context->customers](const Answer &answer, const backends::Call &) {
        return failureOf(answer, schema);
    };
    plan.recordOf = [context, id = wish.key.remoteId,
                     known = wishedFor(context->customers, wish)](const Answer &answer) -> std::optional<Record> {
        Result<Record> record = context->decodeCustomer(answer, id, &known);
        if (!record || (id.isEmpty() ? !Context::isId(record->key.remoteId) : record->key.remoteId != id))
            return std::nullopt;
        return std::move(record).value();
    };
    plan.read = [context](const QString &id) { return context->read(Context::path("customers", id)); };
    return backends::writeByCalls(std::move(plan));
}

} // namespace clientele::bigcapital
