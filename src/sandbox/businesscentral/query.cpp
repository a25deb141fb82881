// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/query.h"

#include "sandbox/businesscentral/literals.h"

namespace clientele::sandbox::businesscentral {

namespace {

[[noreturn]] void refuseUrl(const QString &what)
{
    throw Refusal(400, QByteArrayLiteral("BadRequest_InvalidRequestUrl"), what);
}

QByteArray decoded(QByteArray raw, bool plusIsBlank)
{
    if (plusIsBlank)
        raw.replace('+', ' ');
    return QByteArray::fromPercentEncoding(raw);
}

/// Splits at `separator` outside of brackets and quotes.
QList<QByteArray> split(const QByteArray &text, char separator)
{
    QList<QByteArray> parts;
    int depth = 0;
    bool quoted = false;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : separator;
        if (c == '\'' && i < text.size())
            quoted = !quoted;
        if (!quoted && c == '(')
            ++depth;
        if (!quoted && c == ')')
            --depth;
        if (i == text.size() || (!quoted && depth == 0 && c == separator)) {
            parts.append(text.sliced(start, i - start).trimmed());
            start = i + 1;
        }
    }
    return parts;
}

Selection everything(const EntitySet &set, Profile profile)
{
    Selection all;
    for (const Property &property : set.properties) {
        if (property.in(profile))
            all.append(&property);
    }
    return all;
}

Selection readSelect(const QByteArray &text, const EntitySet &set, Profile profile)
{
    QList<QByteArray> names = split(text, ',');
    if (names.contains("*"))
        return everything(set, profile);
    for (const QByteArray &name : std::as_const(names)) {
        if (!set.property(name, profile) && !set.navigation(name, profile))
            throw unknownProperty(name, set);
    }
    Selection chosen;
    for (const Property &property : set.properties) {
        if (property.in(profile) && names.contains(property.name))
            chosen.append(&property);
    }
    return chosen;
}

QByteArray readOrder(const QByteArray &text, const EntitySet &set, const Settings &settings)
{
    QByteArray sql;
    for (const QByteArray &part : split(text, ',')) {
        const QList<QByteArray> words = part.simplified().split(' ');
        const bool down = words.size() == 2 && words[1] == "desc";
        if (words.size() > 2 || (words.size() == 2 && !down && words[1] != "asc"))
            refuseUrl(QStringLiteral("Syntax error in $orderby."));
        const Property *property = set.property(words[0], settings.profile);
        if (!property)
            throw unknownProperty(words[0], set);
        refuseCalculated(*property, settings);
        sql += property->sql();
        if (property->type == Type::Text)
            sql += " COLLATE NOCASE";
        else if (property->type == Type::Decimal)
            sql += " COLLATE decimal";
        sql += down ? " DESC, " : ", ";
    }
    return sql;
}

Expansion readExpansion(const QByteArray &text, const EntitySet &set, const Schema &schema, const Settings &settings)
{
    Expansion expansion;
    const qsizetype open = text.indexOf('(');
    const QByteArray name = open < 0 ? text : text.first(open).trimmed();
    expansion.navigation = set.navigation(name, settings.profile);
    if (!expansion.navigation)
        throw unknownProperty(name, set);
    expansion.set = schema.set(expansion.navigation->set);
    expansion.select = everything(*expansion.set, settings.profile);
    if (open < 0)
        return expansion;
    if (!text.endsWith(')'))
        refuseUrl(QStringLiteral("Syntax error in $expand."));
    for (const QByteArray &option : split(text.sliced(open + 1, text.size() - open - 2), ';')) {
        if (!option.startsWith("$select="))
            throw Refusal(501, QByteArrayLiteral("BadRequest_MethodNotImplemented"),
                          QStringLiteral("This option is not supported within $expand."));
        expansion.select = readSelect(option.sliced(8), *expansion.set, settings.profile);
    }
    return expansion;
}

qint64 readCount(const QByteArray &text, const char *option)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 0)
        refuseUrl(QStringLiteral("Invalid value '%1' for %2: a whole number that is not negative is needed.")
                      .arg(QString::fromUtf8(text), QString::fromLatin1(option)));
    return number;
}

qint64 readSkipToken(const QByteArray &text)
{
    const auto raw =
        QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    bool ok = false;
    qint64 position = -1;
    if (raw && raw.decoded.startsWith("at;"))
        position = raw.decoded.sliced(3).toLongLong(&ok);
    if (!ok || position < 0)
        refuseUrl(QStringLiteral("The skip token is not valid."));
    return position;
}

} // namespace

QByteArray Address::option(QByteArrayView name) const
{
    for (const auto &[key, value] : options) {
        if (name == key)
            return value;
    }
    return {};
}

Address Address::read(const QByteArray &behindBase)
{
    Address address;
    const qsizetype question = behindBase.indexOf('?');
    const QByteArray path = question < 0 ? behindBase : behindBase.first(question);
    for (const QByteArray &raw : path.split('/')) {
        if (raw.isEmpty())
            continue;
        const QByteArray text = decoded(raw, false);
        Segment segment{text, std::nullopt};
        if (const qsizetype open = text.indexOf('('); open >= 0) {
            if (!text.endsWith(')'))
                refuseUrl(QStringLiteral("The brackets in the address do not match."));
            segment.name = text.first(open);
            segment.key = text.sliced(open + 1, text.size() - open - 2);
        }
        address.path.append(segment);
    }
    if (question >= 0) {
        for (const QByteArray &pair : behindBase.sliced(question + 1).split('&')) {
            const qsizetype equals = pair.indexOf('=');
            if (!pair.isEmpty())
                address.options.append({decoded(equals < 0 ? pair : pair.first(equals), true),
                                        equals < 0 ? QByteArray() : decoded(pair.sliced(equals + 1), true)});
        }
    }
    return address;
}

Query readQuery(const Address &address, const EntitySet &set, const Schema &schema, const Settings &settings)
{
    Query query;
    query.select = everything(set, settings.profile);
    for (const auto &[name, value] : address.options) {
        if (name == "$filter") {
            query.filter = readFilter(value, set, settings);
        } else if (name == "$select") {
            query.select = readSelect(value, set, settings.profile);
        } else if (name == "$orderby") {
            query.order = readOrder(value, set, settings);
        } else if (name == "$expand") {
            for (const QByteArray &part : split(value, ','))
                query.expand.append(readExpansion(part, set, schema, settings));
        } else if (name == "$top") {
            query.top = readCount(value, "$top");
        } else if (name == "$skip") {
            query.skip = readCount(value, "$skip");
        } else if (name == "$count") {
            if (value != "true" && value != "false")
                refuseUrl(QStringLiteral("$count is true or false."));
            query.count = value == "true";
        } else if (name == "$skiptoken") {
            query.position = readSkipToken(value);
        } else if (name.startsWith('$') && name != "$format" && name != "$schemaversion") {
            throw Refusal(501, QByteArrayLiteral("BadRequest_MethodNotImplemented"),
                          QStringLiteral("The query option '%1' is not supported.").arg(QString::fromUtf8(name)));
        }
    }
    // The primary key last, so that pages never overlap by themselves.
    query.order += "t.\"" + QByteArray(set.order) + '"';
    return query;
}

QByteArray writeSkipToken(qint64 position)
{
    return ("at;" + QByteArray::number(position))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace clientele::sandbox::businesscentral
