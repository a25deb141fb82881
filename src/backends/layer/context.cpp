// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/layer/context.h"

#include "backends/common/answers.h"
#include "backends/common/calls.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "backends/layer/errors.h"

#include <QUuid>

#include <algorithm>

namespace clientele::layer {

namespace {

using Kind = Failure::Kind;

/// Same values in everything that was wanted: a create that went through already.
bool holds(const Record &record, const Changes &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&record](const Change &change) {
        return record.schema()->find(change.field)->same(record.value(change.field), change.after);
    });
}

} // namespace

QByteArray Context::business() const
{
    return "v1/businesses/" + QUrl::toPercentEncoding(settings.companyRemoteId);
}

QUrl Context::customers(const QByteArray &options) const
{
    return backends::link(settings, business() + "/customers", options);
}

QUrl Context::customer(const QString &id, const QByteArray &action) const
{
    return backends::link(settings, business() + "/customers/" + QUrl::toPercentEncoding(id) + action);
}

QUrl Context::invoices(const QByteArray &options) const
{
    return backends::link(settings, business() + "/invoices", options);
}

QUrl Context::payments(const QByteArray &options) const
{
    return backends::link(settings, business() + "/invoices/payments", options);
}

QUrl Context::payment(const QString &id, const QByteArray &action) const
{
    return backends::link(settings, business() + "/invoices/payments/" + QUrl::toPercentEncoding(id) + action);
}

Result<Record> Context::decode(const SchemaPtr &schema, const Json &object, const QDateTime &readAt)
{
    return decodeRecord(schema, settings.companyId, object, habits, readAt);
}

bool isId(const QString &id)
{
    return !QUuid::fromString(id).isNull();
}

Request asJson(Request request)
{
    if (headerValue(request.headers, "Content-Type").isNull())
        request.headers.append(Header("Content-Type", "application/json"));
    return request;
}

QByteArray option(const char *name, const QString &value)
{
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

std::optional<QString> cursorOf(const Json &body)
{
    const Json &paging = body[u"meta"][u"pagination"];
    const QString cursor = paging[u"cursor"].toString();
    if (cursor.isEmpty() || (paging[u"has_more"].isBool() && !paging[u"has_more"].toBool()))
        return std::nullopt;
    return cursor;
}

Result<Json> listBodyOf(const Answer &answer)
{
    if (std::optional<Failure> failure = failureOf(answer))
        return *failure;
    Result<Json> body = backends::bodyOf(answer);
    if (body && !(*body)[u"data"].isArray())
        return backends::failureOfKind(Kind::NotUnderstood, QStringLiteral("The list has no \"data\"."));
    return body;
}

Value externalIdOf(const WriteWish &wish)
{
    const Changes given = backends::about(wish.changes, {"externalId"});
    if (!given.empty() && given.front().after.isPresent())
        return given.front().after;
    return Value::text(QStringLiteral("clientele-") + wish.idempotencyKey);
}

std::function<std::optional<Failure>(const Answer &, std::optional<Failure>)>
unlessTaken(const ContextPtr &context, const SchemaPtr &schema, const Changes &sent)
{
    return [context, schema, sent](const Answer &answer, std::optional<Failure> failure) -> std::optional<Failure> {
        if (failure)
            return failure;
        const Result<Json> body = listBodyOf(answer);
        if (!body)
            return body.failure();
        const Changes id = backends::about(sent, {"externalId"});
        for (const Json &item : (*body)[u"data"].items()) {
            const Result<Record> there = context->decode(schema, item, backends::timeOf(answer));
            // A server that ignores the filter lists others as well; our own create, come back, overwrites nothing.
            if (!there || id.empty() || there->value("externalId").toText() != id.front().after.toText() ||
                holds(*there, sent))
                continue;
            Failure duplicate = backends::failureOfKind(Kind::Duplicate, there->displayName());
            duplicate.fields.insert("externalId", there->displayName());
            return duplicate;
        }
        return std::nullopt;
    };
}

} // namespace clientele::layer
