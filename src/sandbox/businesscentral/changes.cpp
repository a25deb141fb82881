// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"
#include "sandbox/businesscentral/literals.h"
#include "sandbox/businesscentral/rules.h"

#include <limits>

namespace clientele::sandbox::businesscentral {

namespace {

[[noreturn]] void refuse(const char *code, const QString &message)
{
    throw Refusal(400, code, message);
}

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray readValue(const Property &property, const Json &value, const Settings &settings)
{
    const auto wrong = [&] {
        refuse("BadRequest",
               QStringLiteral("Cannot convert the value of the property '%1' to its type.").arg(latin(property.name)));
    };
    if (value.isNull())
        refuse("BadRequest_RequiredParamNotProvided",
               QStringLiteral("The property '%1' cannot be null.").arg(latin(property.name)));
    switch (property.type) {
    case Type::Boolean:
        if (!value.isBool())
            wrong();
        return value.toBool() ? "1" : "0";
    case Type::Decimal: {
        const std::optional<Decimal> number = value.isNumber() ? Decimal::parse(value.numberToken()) : std::nullopt;
        if (!number)
            wrong();
        return number->toBytes();
    }
    case Type::Guid: {
        const std::optional<QByteArray> guid = readGuid(value.toString().toUtf8());
        if (!value.isString() || !guid)
            wrong();
        return *guid;
    }
    case Type::Choice: {
        if (!value.isString())
            wrong();
        const std::optional<QByteArray> member = readChoice(value.toString().toUtf8(), property, settings);
        if (!member)
            refuse("Unknown", QStringLiteral("'%1' is not an option. The existing options are: %2")
                                  .arg(value.toString(), latin(property.choices)));
        return *member;
    }
    case Type::DateTime: {
        const std::optional<qint64> instant = readInstant(value.toString().toUtf8());
        if (!instant)
            wrong();
        return QByteArray::number(*instant);
    }
    case Type::Integer: {
        // Whole numbers of the service have 32 bits.
        const std::optional<qint64> number = value.toInteger();
        if (!number || *number < std::numeric_limits<qint32>::min() || *number > std::numeric_limits<qint32>::max())
            wrong();
        return QByteArray::number(*number);
    }
    case Type::Date: {
        const QByteArray date = value.toString().toLatin1();
        if (!isDate(date))
            wrong();
        return date;
    }
    case Type::Text:
    case Type::Code:
        break;
    }
    if (!value.isString())
        wrong();
    const QString text = property.type == Type::Code ? value.toString().trimmed().toUpper() : value.toString();
    if (property.length > 0 && text.size() > property.length)
        refuse("Application_StringExceededLength",
               QStringLiteral(
                   "The length of the string is %1, but it must be less than or equal to %2 characters. Field: %3.")
                   .arg(text.size())
                   .arg(property.length)
                   .arg(latin(property.name)));
    return text.toUtf8();
}

} // namespace

QList<Change> readChanges(const EntitySet &set, const Json &body, const Settings &settings,
                          const QList<QByteArray> &alsoWritable)
{
    for (const auto &[name, value] : body.members()) {
        const QByteArray key = name.toUtf8();
        if (!key.startsWith('@') && !alsoWritable.contains(key) && !set.property(key, settings.profile))
            refuse("BadRequest",
                   QStringLiteral("The property '%1' does not exist on type 'Microsoft.NAV.%2'. Make sure to only "
                                  "use property names that are defined by the type.")
                       .arg(name, latin(set.type)));
    }
    QList<Change> changes;
    for (const Property &property : set.properties) {
        const bool extra = alsoWritable.contains(property.name);
        const Json *sent = body.find(latin(property.name));
        if (!sent || !(extra || property.in(settings.profile)))
            continue;
        if (property.has(ReadOnly) && !extra)
            refuse("BadRequest_InvalidOperation",
                   QStringLiteral("Control '%1' is read-only.").arg(latin(property.name)));
        changes.append({&property, readValue(property, *sent, settings)});
    }
    return changes;
}

} // namespace clientele::sandbox::businesscentral
