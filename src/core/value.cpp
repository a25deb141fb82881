// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/value.h"

#include "core/number_token.h"

#include <QTimeZone>

#include <array>

namespace clientele {

namespace {

struct StateName
{
    Value::State state;
    const char *name;
};
constexpr std::array<StateName, 6> kStates{{
    {Value::State::Present, "present"},
    {Value::State::Blank, "blank"},
    {Value::State::Null, "null"},
    {Value::State::Absent, "absent"},
    {Value::State::NotFetched, "notFetched"},
    {Value::State::NotOffered, "notOffered"},
}};

Failure unreadable(const char *what)
{
    Failure failure;
    failure.kind = Failure::Kind::NotUnderstood;
    failure.detail = QStringLiteral("stored value: ") + QLatin1String(what);
    return failure;
}

} // namespace

std::optional<Instant> Instant::parse(const QString &text)
{
    // The shortest accepted is "YYYY-MM-DDThh:mm"; QDateTime would also take a bare date.
    if (text.size() < 16 || text.at(10) != QLatin1Char('T'))
        return std::nullopt;
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), QTimeZone::utc());
    return Instant{text, moment.toUTC()};
}

Value Value::text(QString text)
{
    if (text.isEmpty())
        return blank();
    return Value(std::in_place_type<QString>, std::move(text));
}

Value Value::decimal(Decimal number)
{
    return Value(std::in_place_type<Decimal>, number);
}

Value Value::date(QDate day)
{
    if (!day.isValid())
        return blank();
    return Value(std::in_place_type<QDate>, day);
}

Value Value::instant(Instant moment)
{
    if (moment.text.isEmpty())
        return blank();
    return Value(std::in_place_type<Instant>, std::move(moment));
}

Value Value::yesNo(bool yes)
{
    return Value(std::in_place_type<bool>, yes);
}

Value Value::json(Json tree)
{
    if (tree.isNull())
        return null();
    if (tree.isArray() && tree.items().empty())
        return blank();
    return Value(std::in_place_type<Json>, std::move(tree));
}

Value Value::verbatim(Json wire)
{
    return Value(std::in_place_type<Json>, std::move(wire), true);
}

Value Value::verbatim(QString token)
{
    const QByteArray ascii = token.toUtf8();
    return verbatim(isJsonNumber(ascii) ? Json::number(ascii) : Json::string(std::move(token)));
}

QString Value::toText() const
{
    if (const QString *text = std::get_if<QString>(&m_data))
        return *text;
    if (!m_verbatim)
        return {};
    const Json wire = verbatimWire();
    return wire.isString() ? wire.toString() : QString::fromUtf8(wire.toBytes());
}

Json Value::verbatimWire() const
{
    const Json *wire = m_verbatim ? std::get_if<Json>(&m_data) : nullptr;
    return wire ? *wire : Json();
}

Json Value::toJson() const
{
    QString state;
    for (const StateName &known : kStates) {
        if (known.state == m_state)
            state = QLatin1String(known.name);
    }
    Json::Object out{{QStringLiteral("s"), Json::string(state)}};
    const auto add = [&out](const char *type, Json payload) {
        out.emplace_back(QStringLiteral("t"), Json::string(QLatin1String(type)));
        out.emplace_back(QStringLiteral("v"), std::move(payload));
    };
    if (m_verbatim)
        add("verbatim", verbatimWire());
    else if (const QString *text = std::get_if<QString>(&m_data))
        add("text", Json::string(*text));
    else if (const Decimal *number = asDecimal())
        add("decimal", Json::string(QString::fromLatin1(number->toBytes())));
    else if (const QDate *day = asDate())
        add("date", Json::string(day->toString(Qt::ISODate)));
    else if (const Instant *moment = asInstant())
        add("instant", Json::string(moment->text));
    else if (const bool *yes = asYesNo())
        add("yesNo", Json::boolean(*yes));
    else if (const Json *tree = asJson())
        add("json", *tree);
    return Json::object(std::move(out));
}

Result<Value> Value::fromJson(const Json &json)
{
    const QString name = json[u"s"].toString();
    const StateName *state = nullptr;
    for (const StateName &known : kStates) {
        if (name == QLatin1String(known.name))
            state = &known;
    }
    if (!state)
        return unreadable("unknown state");
    if (state->state != State::Present)
        return Value(state->state);

    const QString type = json[u"t"].toString();
    const Json *payload = json.find(u"v");
    if (!payload)
        return unreadable("no payload");
    if (type == QLatin1String("verbatim"))
        return verbatim(*payload);
    if (type == QLatin1String("json"))
        return Value::json(*payload);
    if (type == QLatin1String("yesNo")) {
        if (!payload->isBool())
            return unreadable("not yes or no");
        return yesNo(payload->toBool());
    }
    if (!payload->isString())
        return unreadable("payload of the wrong type");
    const QString text = payload->toString();
    if (type == QLatin1String("text"))
        return Value::text(text);
    if (type == QLatin1String("decimal")) {
        const std::optional<Decimal> number = Decimal::parse(QByteArrayView(text.toUtf8()));
        if (!number)
            return unreadable("not a number");
        return decimal(*number);
    }
    if (type == QLatin1String("date")) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            return unreadable("not a date");
        return date(day);
    }
    if (type == QLatin1String("instant")) {
        const std::optional<Instant> moment = Instant::parse(text);
        if (!moment)
            return unreadable("not a moment");
        return instant(*moment);
    }
    return unreadable("unknown type");
}

} // namespace clientele
