// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record_json.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace clientele {

namespace {

struct KindName
{
    Failure::Kind kind;
    const char *name;
};
/// Names for the disk; stable.
constexpr std::array<KindName, 16> kKinds{{
    {Failure::Kind::ChangedMeanwhile, "changedMeanwhile"},
    {Failure::Kind::Invalid, "invalid"},
    {Failure::Kind::Duplicate, "duplicate"},
    {Failure::Kind::Gone, "gone"},
    {Failure::Kind::NotAllowed, "notAllowed"},
    {Failure::Kind::SignIn, "signIn"},
    {Failure::Kind::SlowedDown, "slowedDown"},
    {Failure::Kind::ServiceFault, "serviceFault"},
    {Failure::Kind::NotUnderstood, "notUnderstood"},
    {Failure::Kind::Unreachable, "unreachable"},
    {Failure::Kind::NoAnswer, "noAnswer"},
    {Failure::Kind::Untrusted, "untrusted"},
    {Failure::Kind::TooLarge, "tooLarge"},
    {Failure::Kind::NotOffered, "notOffered"},
    {Failure::Kind::Cancelled, "cancelled"},
    {Failure::Kind::Storage, "storage"},
}};

Failure unreadable(const char *what, QByteArrayView where = {})
{
    Failure failure;
    failure.kind = Failure::Kind::NotUnderstood;
    failure.detail = QStringLiteral("stored record: ") + QLatin1String(what);
    if (!where.isEmpty())
        failure.detail += QStringLiteral(": ") + QString::fromUtf8(where);
    return failure;
}

Json utf8(const QByteArray &name)
{
    return Json::string(QString::fromUtf8(name));
}

/// Tokens of the service are bytes, not text: one character each, so that every byte comes back.
Json bytes(const QByteArray &token)
{
    return Json::string(QString::fromLatin1(token));
}

Json moment(const QDateTime &when)
{
    return when.isValid() ? Json::number(when.toMSecsSinceEpoch()) : Json();
}

/// Null is "no time"; anything that is neither null nor a number is an error.
std::optional<QDateTime> momentFrom(const Json &json)
{
    if (json.isNull())
        return QDateTime();
    const std::optional<qint64> msecs = json.toInteger();
    if (!msecs)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(*msecs, QTimeZone::utc());
}

} // namespace

Json toJson(const RecordKey &key)
{
    return Json::object({{QStringLiteral("company"), Json::string(key.company)},
                         {QStringLiteral("entity"), utf8(key.entity)},
                         {QStringLiteral("parent"), Json::string(key.parent)},
                         {QStringLiteral("local"), Json::string(key.localId)},
                         {QStringLiteral("remote"), Json::string(key.remoteId)}});
}

Result<RecordKey> keyFromJson(const Json &json)
{
    for (const QStringView member : {u"company", u"entity", u"parent", u"local", u"remote"}) {
        if (!json[member].isString())
            return unreadable("key without a text", member.toUtf8());
    }
    RecordKey key;
    key.company = json[u"company"].toString();
    key.entity = json[u"entity"].toString().toUtf8();
    key.parent = json[u"parent"].toString();
    key.localId = json[u"local"].toString();
    key.remoteId = json[u"remote"].toString();
    return key;
}

Json toJson(const Record &record)
{
    if (record.isNull())
        return {};
    Json::Object values;
    Json::Object forms;
    Json::Object times;
    const std::vector<FieldSpec> &fields = record.schema()->fields();
    for (int i = 0; i < int(fields.size()); ++i) {
        const FieldKey &field = fields.at(size_t(i)).key;
        const QString name = QString::fromUtf8(field);
        values.emplace_back(name, record.value(i).toJson());
        if (record.form(i) >= 0)
            forms.emplace_back(name, Json::number(qint64(record.form(i))));
        const QDateTime when = record.readAtOf(field);
        if (when != record.readAt)
            times.emplace_back(name, moment(when));
    }
    return Json::object({{QStringLiteral("key"), toJson(record.key)},
                         {QStringLiteral("version"), bytes(record.version)},
                         {QStringLiteral("readAt"), moment(record.readAt)},
                         {QStringLiteral("values"), Json::object(std::move(values))},
                         {QStringLiteral("forms"), Json::object(std::move(forms))},
                         {QStringLiteral("readAtOf"), Json::object(std::move(times))},
                         {QStringLiteral("unknown"), record.unknown}});
}

Result<Record> recordFromJson(const SchemaPtr &schema, const Json &json)
{
    if (!schema)
        return unreadable("no schema to read it by");
    const Json &values = json[u"values"];
    if (!values.isObject())
        return unreadable("no values");
    const Result<RecordKey> key = keyFromJson(json[u"key"]);
    if (!key)
        return key.failure();
    if (key->entity != schema->entity())
        return unreadable("another kind of record", key->entity);
    const std::optional<QDateTime> readAt = momentFrom(json[u"readAt"]);
    if (!readAt || !json[u"version"].isString())
        return unreadable("version or time");

    Record record(schema, *key);
    record.version = json[u"version"].toString().toLatin1();
    record.readAt = *readAt;
    record.unknown = json[u"unknown"];
    const std::vector<FieldSpec> &fields = schema->fields();
    for (int i = 0; i < int(fields.size()); ++i) {
        const FieldSpec &spec = fields.at(size_t(i));
        const QString name = QString::fromUtf8(spec.key);
        const Json *stored = values.find(name);
        if (!stored) {
            record.set(i, Value::notFetched());
            continue;
        }
        Result<Value> value = Value::fromJson(*stored);
        if (!value)
            return unreadable("a value", spec.key);
        record.set(i, std::move(value).value());
        // A form the schema no longer has is as good as none seen.
        const std::optional<qint64> form = json[u"forms"][name].toInteger();
        if (form && *form >= 0 && *form < qint64(spec.forms.size()))
            record.setForm(i, int(*form));
        const Json *time = json[u"readAtOf"].find(name);
        if (!time)
            continue;
        const std::optional<QDateTime> when = momentFrom(*time);
        if (!when)
            return unreadable("a time", spec.key);
        record.setReadAtOf(spec.key, *when);
    }
    return record;
}

Json toJson(const Changes &changes)
{
    Json::Array out;
    out.reserve(changes.size());
    for (const Change &change : changes) {
        out.push_back(Json::object({{QStringLiteral("field"), utf8(change.field)},
                                    {QStringLiteral("before"), change.before.toJson()},
                                    {QStringLiteral("after"), change.after.toJson()}}));
    }
    return Json::array(std::move(out));
}

Result<Changes> changesFromJson(const Json &json)
{
    if (!json.isArray())
        return unreadable("changes are no list");
    Changes changes;
    changes.reserve(json.items().size());
    for (const Json &item : json.items()) {
        const Json &field = item[u"field"];
        if (!field.isString())
            return unreadable("a change without a field");
        Result<Value> before = Value::fromJson(item[u"before"]);
        Result<Value> after = Value::fromJson(item[u"after"]);
        if (!before || !after)
            return unreadable("a changed value", field.toString().toUtf8());
        changes.push_back({field.toString().toUtf8(), std::move(before).value(), std::move(after).value()});
    }
    return changes;
}

Json toJson(const Failure &failure)
{
    const char *kind = "notUnderstood";
    for (const KindName &known : kKinds) {
        if (known.kind == failure.kind)
            kind = known.name;
    }
    Json::Object fields;
    QList<FieldKey> keys = failure.fields.keys();
    std::sort(keys.begin(), keys.end()); // the same failure gives the same bytes
    for (const FieldKey &key : std::as_const(keys))
        fields.emplace_back(QString::fromUtf8(key), Json::string(failure.fields.value(key)));
    Json::Object out{{QStringLiteral("kind"), Json::string(QLatin1String(kind))},
                     {QStringLiteral("status"), Json::number(qint64(failure.status))},
                     {QStringLiteral("code"), Json::string(failure.code)},
                     {QStringLiteral("message"), Json::string(failure.message)},
                     {QStringLiteral("requestId"), bytes(failure.requestId)},
                     {QStringLiteral("fields"), Json::object(std::move(fields))},
                     {QStringLiteral("detail"), Json::string(failure.detail)}};
    if (failure.retryAfterSeconds)
        out.emplace_back(QStringLiteral("retryAfterSeconds"), Json::number(*failure.retryAfterSeconds));
    return Json::object(std::move(out));
}

Failure failureFromJson(const Json &json)
{
    Failure failure;
    const QString name = json[u"kind"].toString();
    for (const KindName &known : kKinds) {
        if (name == QLatin1String(known.name))
            failure.kind = known.kind;
    }
    const qint64 status = json[u"status"].toInteger().value_or(0);
    failure.status = status >= 0 && status <= 999 ? int(status) : 0;
    failure.code = json[u"code"].toString();
    failure.message = json[u"message"].toString();
    failure.requestId = json[u"requestId"].toString().toLatin1();
    for (const Json::Member &field : json[u"fields"].members())
        failure.fields.insert(field.first.toUtf8(), field.second.toString());
    failure.detail = json[u"detail"].toString();
    failure.retryAfterSeconds = json[u"retryAfterSeconds"].toInteger();
    return failure;
}

} // namespace clientele
