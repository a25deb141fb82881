// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/literals.h"

#include "core/decimal.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace clientele::sandbox::businesscentral {

namespace {

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

const char *edmName(Type type)
{
    switch (type) {
    case Type::Guid:
        return "Edm.Guid";
    case Type::Boolean:
        return "Edm.Boolean";
    case Type::Decimal:
        return "Edm.Decimal";
    case Type::Date:
        return "Edm.Date";
    case Type::DateTime:
        return "Edm.DateTimeOffset";
    case Type::Integer:
        return "Edm.Int64";
    case Type::Text:
    case Type::Code:
    case Type::Choice:
        break;
    }
    return "Edm.String";
}

Refusal wrongType(const Property &property)
{
    return Refusal(400, QByteArrayLiteral("BadRequest"),
                   QStringLiteral("A binary operator with incompatible types was detected: '%1' is of type '%2'.")
                       .arg(latin(property.name), latin(edmName(property.type))));
}

} // namespace

std::optional<QByteArray> readGuid(QByteArrayView text)
{
    if (text.size() == 38 && text.front() == '{' && text.back() == '}')
        text = text.sliced(1, 36);
    if (text.size() != 36)
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !hex)
            return std::nullopt;
    }
    return text.toByteArray().toLower();
}

std::optional<qint64> readInstant(const QByteArray &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$"));
    if (!shape.match(QString::fromLatin1(text)).hasMatch())
        return std::nullopt;
    const QDateTime instant = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    if (!instant.isValid())
        return std::nullopt;
    return instant.toMSecsSinceEpoch();
}

QByteArray writeInstant(qint64 milliseconds)
{
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    QByteArray text = instant.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1();
    if (const int fraction = instant.time().msec(); fraction != 0) {
        QByteArray digits = QByteArray::number(fraction).rightJustified(3, '0');
        while (digits.endsWith('0'))
            digits.chop(1);
        text += '.' + digits;
    }
    return text + 'Z';
}

bool isDate(const QByteArray &text)
{
    return text.size() == 10 && QDate::fromString(QString::fromLatin1(text), Qt::ISODate).isValid();
}

bool isLiteralWord(const QByteArray &word)
{
    if (word == "null" || word == "true" || word == "false" || readGuid(word) || readInstant(word) || isDate(word))
        return true;
    const char first = word.isEmpty() ? ' ' : word.front();
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
}

std::optional<QByteArray> readChoice(const QByteArray &text, const Property &property, const Settings &settings)
{
    const QList<QByteArray> members = property.members();
    const QByteArray decoded = decodeMember(text);
    const bool wasEncoded = decoded != text;
    if (!members.contains(decoded))
        return std::nullopt;
    if (decoded == " ") {
        if (wasEncoded && settings.blankForm == Settings::BlankForm::PlainOnly)
            return std::nullopt;
        if (!wasEncoded && settings.blankForm == Settings::BlankForm::EncodedOnly)
            return std::nullopt;
    }
    return decoded;
}

Bound filterValue(const QByteArray &text, bool quoted, const Property &property, const Settings &settings)
{
    const bool null = !quoted && text == "null";
    switch (property.type) {
    case Type::Text:
    case Type::Code:
        if (null)
            return QByteArray(""); // compares like blank
        if (!quoted)
            throw wrongType(property);
        if (property.length > 0 && QString::fromUtf8(text).size() > property.length)
            throw Refusal(400, QByteArrayLiteral("Application_FilterErrorException"),
                          QStringLiteral("The filter value is too long for the field '%1', which holds %2 characters.")
                              .arg(latin(property.name))
                              .arg(property.length));
        return text;
    case Type::Choice: {
        if (!quoted)
            throw wrongType(property);
        const bool encoded = decodeMember(text) != text;
        Settings anyForm = settings;
        anyForm.blankForm = Settings::BlankForm::Both;
        const std::optional<QByteArray> member = readChoice(text, property, anyForm);
        if (!member || (encoded && *member == " " && !settings.encodedChoiceInFilter))
            throw Refusal(
                400, QByteArrayLiteral("Application_EvaluateException"),
                QStringLiteral("'%1' is not an option of '%2'.").arg(QString::fromUtf8(text), latin(property.name)));
        return *member;
    }
    case Type::Guid: {
        const std::optional<QByteArray> guid = readGuid(text);
        if (quoted || !guid)
            throw wrongType(property);
        return *guid;
    }
    case Type::Boolean:
        if (quoted || (text != "true" && text != "false"))
            throw wrongType(property);
        return qint64(text == "true");
    case Type::Integer: {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (quoted || !ok)
            throw wrongType(property);
        return number;
    }
    case Type::Decimal: {
        const std::optional<Decimal> number = Decimal::parse(text);
        if (quoted || !number)
            throw wrongType(property);
        return number->toBytes();
    }
    case Type::Date:
        if (quoted || !isDate(text))
            throw wrongType(property);
        return text;
    case Type::DateTime: {
        const std::optional<qint64> instant = readInstant(text);
        if (quoted || !instant)
            throw wrongType(property);
        return *instant;
    }
    }
    throw wrongType(property);
}

Refusal unknownProperty(const QByteArray &name, const EntitySet &set)
{
    return Refusal(400, QByteArrayLiteral("BadRequest"),
                   QStringLiteral("Could not find a property named '%1' on type 'Microsoft.NAV.%2'.")
                       .arg(QString::fromUtf8(name), latin(set.type)));
}

void refuseCalculated(const Property &property, const Settings &settings)
{
    if (settings.profile == Profile::V2 && property.has(Calculated))
        throw Refusal(400, QByteArrayLiteral("BadRequest"),
                      QStringLiteral("The field '%1' is calculated; it cannot be used to filter or to sort.")
                          .arg(latin(property.name)));
}

} // namespace clientele::sandbox::businesscentral
