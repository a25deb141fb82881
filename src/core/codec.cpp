// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec.h"

#include "core/number_token.h"

#include <algorithm>

namespace clientele {

namespace {

using Read = std::optional<Value>;

Json blankText()
{
    return Json::string(QString());
}

/// A value of the field's type as text; typed text that is no such value goes out as it was typed.
Json textOr(const Value &value, const Json &blank)
{
    if (value.isVerbatim())
        return value.verbatimWire();
    return value.isPresent() ? Json::string(value.toText()) : blank;
}

Read readText(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    return Value::text(wire.toString());
}

Json writeText(const Value &value, const Json &)
{
    return textOr(value, blankText());
}
Json writeTextOrNull(const Value &value, const Json &)
{
    return textOr(value, Json());
}

Read readNumber(const Json &wire)
{
    if (!wire.isNumber())
        return std::nullopt;
    const std::optional<Decimal> number = Decimal::parse(QByteArrayView(wire.numberToken()));
    return number ? Value::decimal(*number) : Value::verbatim(wire);
}

Json numberOr(const Value &value, const Json &blank)
{
    if (value.isVerbatim())
        return value.verbatimWire();
    if (const Decimal *number = value.asDecimal())
        return Json::number(number->toBytes());
    return blank;
}

Json writeNumber(const Value &value, const Json &)
{
    return numberOr(value, Json());
}
Json writeNumberOrZero(const Value &value, const Json &)
{
    return numberOr(value, Json::number(qint64(0)));
}

/// The same token with the opposite sign; zero has none.
QByteArray negatedToken(const QByteArray &token)
{
    const bool zero = std::none_of(token.begin(), token.end(), [](char c) { return c >= '1' && c <= '9'; });
    if (token.startsWith('-'))
        return token.mid(1);
    return zero ? token : '-' + token;
}

Read readNegated(const Json &wire)
{
    Read read = readNumber(wire);
    if (read && read->asDecimal())
        return Value::decimal(read->asDecimal()->negated());
    return read ? Value::verbatim(Json::number(negatedToken(wire.numberToken()))) : read;
}

Json writeNegatedOrZero(const Value &value, const Json &)
{
    const Json plain = numberOr(value, Json::number(qint64(0)));
    return plain.isNumber() ? Json::number(negatedToken(plain.numberToken())) : plain;
}

/// Two forms that differ in the sign written only: no answer proves either by itself.
bool provesNothing(const Json &)
{
    return false;
}

Read readCents(const Json &wire)
{
    if (!wire.isNumber())
        return std::nullopt;
    const std::optional<qint64> units = wire.toInteger();
    return units ? Value::decimal(Decimal::fromUnits(*units, 2)) : Value::verbatim(wire);
}

/// The same digits with the point two places further right, for amounts that are no 64-bit count of cents. A
/// fraction of a cent stays: the service shall refuse it rather than we round it.
QByteArray shiftedByTwo(QByteArray digits)
{
    const bool negative = digits.startsWith('-');
    if (negative)
        digits.remove(0, 1);
    qsizetype point = digits.indexOf('.');
    if (point < 0)
        point = digits.size();
    else
        digits.remove(point, 1);
    point += 2;
    while (digits.size() < point)
        digits.append('0');
    if (digits.size() > point)
        digits.insert(point, '.');
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits.at(zeros) == '0' && digits.at(zeros + 1) != '.')
        ++zeros;
    digits.remove(0, zeros);
    return negative ? '-' + digits : digits;
}

Json writeCents(const Value &value, const Json &)
{
    if (const Decimal *amount = value.asDecimal()) {
        const std::optional<qint64> units = amount->toUnits(2);
        return units ? Json::number(*units) : Json::number(shiftedByTwo(amount->toBytes()));
    }
    return numberOr(value, Json());
}

bool isDigits(const QString &text)
{
    if (text.isEmpty())
        return false;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return false;
    }
    return true;
}

Read readWholeNumber(const Json &wire)
{
    if (wire.isString() && isDigits(wire.toString()))
        return Value::text(wire.toString());
    const QString token = QString::fromLatin1(wire.numberToken());
    if (!isDigits(token))
        return std::nullopt;
    return Value::text(token);
}

Json writeWholeNumber(const Value &value, const Json &)
{
    const QByteArray digits = value.toText().toUtf8();
    return isJsonNumber(digits) ? Json::number(digits) : textOr(value, Json());
}

Read readYesNo(const Json &wire)
{
    if (!wire.isBool())
        return std::nullopt;
    return Value::yesNo(wire.toBool());
}

Read readOneOrZero(const Json &wire)
{
    if (wire.isBool())
        return Value::yesNo(wire.toBool());
    const std::optional<qint64> number = wire.toInteger();
    if (!number || (*number != 0 && *number != 1))
        return std::nullopt;
    return Value::yesNo(*number == 1);
}

Json writeYesNo(const Value &value, const Json &)
{
    if (const bool *yes = value.asYesNo())
        return Json::boolean(*yes);
    return value.verbatimWire();
}

std::optional<QDate> plainDate(const QString &text)
{
    if (text.size() != 10)
        return std::nullopt;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional<QDate>(day) : std::nullopt;
}

bool isBlankDate(QDate day)
{
    return day == QDate(1, 1, 1);
}

Read readDate(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    if (wire.toString().isEmpty())
        return Value::blank();
    const std::optional<QDate> day = plainDate(wire.toString());
    if (!day)
        return std::nullopt;
    return isBlankDate(*day) ? Value::blank() : Value::date(*day);
}

Json dateOr(const Value &value, const Json &blank)
{
    if (const QDate *day = value.asDate())
        return Json::string(day->toString(Qt::ISODate));
    return textOr(value, blank);
}

Json writeDate(const Value &value, const Json &)
{
    return dateOr(value, Json::string(QStringLiteral("0001-01-01")));
}

Read readInstant(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    if (wire.toString().isEmpty())
        return Value::blank();
    std::optional<Instant> moment = Instant::parse(wire.toString());
    if (!moment)
        return std::nullopt;
    // Any moment of that first day: some servers write the zero with fraction digits.
    return isBlankDate(moment->utc.date()) ? Value::blank() : Value::instant(std::move(*moment));
}

Json writeInstant(const Value &value, const Json &)
{
    if (const Instant *moment = value.asInstant())
        return Json::string(moment->text);
    return textOr(value, Json::string(QStringLiteral("0001-01-01T00:00:00Z")));
}

Read readLocalMidnight(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    const QString text = wire.toString();
    if (text.isEmpty())
        return Value::blank();
    if (const std::optional<QDate> day = plainDate(text))
        return Value::date(*day);
    const std::optional<Instant> moment = Instant::parse(text);
    if (!moment)
        return std::nullopt;
    // Nearest UTC midnight, noon counting back: noon is the midnight of a server twelve hours west.
    constexpr qint64 kHalfDay = 12 * 60 * 60 * 1000;
    return Value::date(moment->utc.addMSecs(kHalfDay - 1).date());
}

Json writeDateOrNull(const Value &value, const Json &)
{
    return dateOr(value, Json());
}

bool isGuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (dash ? c != u'-' : !hex)
            return false;
    }
    return true;
}

QString zeroGuid()
{
    return QStringLiteral("00000000-0000-0000-0000-000000000000");
}

Read readGuid(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    QString text = wire.toString();
    if (text.size() == 38 && text.startsWith(QLatin1Char('{')) && text.endsWith(QLatin1Char('}')))
        text = text.mid(1, 36);
    if (!isGuid(text))
        return Value::text(wire.toString());
    text = text.toLower();
    return text == zeroGuid() ? Value::blank() : Value::text(text);
}

Json writeGuid(const Value &value, const Json &)
{
    return textOr(value, Json::string(zeroGuid()));
}

Read readEncodedChoice(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    const QString text = decodeXmlName(wire.toString());
    return text.trimmed().isEmpty() ? Value::blank() : Value::text(text);
}

Json writeEncodedChoice(const Value &value, const Json &)
{
    if (value.isVerbatim())
        return value.verbatimWire();
    return Json::string(encodeXmlName(value.isPresent() ? value.toText() : QStringLiteral(" ")));
}

bool provesEncoded(const Json &wire)
{
    return wire.isString() && decodeXmlName(wire.toString()) != wire.toString();
}

Read readPlainChoice(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    return wire.toString().trimmed().isEmpty() ? Value::blank() : Value::text(wire.toString());
}

Json writePlainChoice(const Value &value, const Json &)
{
    return textOr(value, Json::string(QStringLiteral(" ")));
}

bool provesPlain(const Json &wire)
{
    // Only a character that the other form would have encoded tells anything.
    return wire.isString() && !provesEncoded(wire) && encodeXmlName(wire.toString()) != wire.toString();
}

QString lineBreak()
{
    return QStringLiteral("\r\n");
}

Read readStreetLine1(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    const QString street = wire.toString();
    const qsizetype end = street.indexOf(lineBreak());
    return Value::text(end < 0 ? street : street.left(end));
}

Read readStreetLine2(const Json &wire)
{
    if (!wire.isString())
        return std::nullopt;
    const QString street = wire.toString();
    const qsizetype end = street.indexOf(lineBreak());
    return end < 0 ? Value::blank() : Value::text(street.mid(end + 2));
}

Json street(const QString &line1, const QString &line2)
{
    return Json::string(line2.isEmpty() ? line1 : line1 + lineBreak() + line2);
}

// Both lines of a street that was no text are the same verbatim value: it goes back as it came, unless the first
// line was typed anew.
Json writeStreetLine1(const Value &value, const Json &already)
{
    return value.isVerbatim() ? value.verbatimWire() : street(value.toText(), already.toString());
}

Json writeStreetLine2(const Value &value, const Json &already)
{
    if (value.isVerbatim())
        return already.isString() ? already : value.verbatimWire();
    return street(already.toString(), value.toText());
}

Json writeCodeObject(const Value &value, const Json &)
{
    if (!value.isPresent())
        return Json();
    return Json::object({{QStringLiteral("code"), textOr(value, Json())}});
}

Read readTree(const Json &wire)
{
    return Value::json(wire);
}

Json writeTree(const Value &value, const Json &)
{
    if (const Json *tree = value.asJson())
        return *tree;
    if (value.isVerbatim())
        return value.verbatimWire();
    return value.state() == Value::State::Blank ? Json::array({}) : Json();
}

bool isPlainNameCharacter(QChar c, bool first)
{
    return c == QLatin1Char('_') || c.isLetter() || (!first && c.isDigit());
}

qsizetype hexRun(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && at - from < 8) {
        const char16_t c = text[at].unicode();
        if (!((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F')))
            break;
        ++at;
    }
    return at - from;
}

/// Whether an underscore at `at` would read as the start of an encoded character once the rest is encoded: the
/// closing underscore may come from the encoding of the character behind.
bool looksEncoded(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size() || text[at + 1] != QLatin1Char('x'))
        return false;
    const qsizetype run = hexRun(text, at + 2);
    for (const qsizetype digits : {qsizetype(4), qsizetype(8)}) {
        const qsizetype close = at + 2 + digits;
        if (run >= digits && close < text.size() &&
            (text[close] == QLatin1Char('_') || !isPlainNameCharacter(text[close], false)))
            return true;
    }
    return false;
}

QString encodedUnit(uint code, int digits)
{
    return QStringLiteral("_x%1_").arg(QString::number(code, 16).toUpper(), digits, QLatin1Char('0'));
}

} // namespace

QString decodeXmlName(QStringView name)
{
    QString out;
    out.reserve(name.size());
    for (qsizetype i = 0; i < name.size();) {
        qsizetype length = 0;
        if (name[i] == QLatin1Char('_') && i + 1 < name.size() && name[i + 1] == QLatin1Char('x')) {
            const qsizetype run = hexRun(name, i + 2);
            const qsizetype close = i + 2 + run;
            if ((run == 4 || run == 8) && close < name.size() && name[close] == QLatin1Char('_')) {
                const uint code = name.sliced(i + 2, run).toUInt(nullptr, 16);
                if (run == 4) {
                    out.append(QChar(char16_t(code)));
                    length = 7;
                } else if (code >= 0x10000 && code <= 0x10FFFF) {
                    out.append(QChar::highSurrogate(code));
                    out.append(QChar::lowSurrogate(code));
                    length = 11;
                }
            }
        }
        if (length == 0) {
            out.append(name[i]);
            length = 1;
        }
        i += length;
    }
    return out;
}

QString encodeXmlName(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += encodedUnit(QChar::surrogateToUcs4(c, text[i + 1]), 8);
            ++i;
        } else if (!isPlainNameCharacter(c, i == 0) || (c == QLatin1Char('_') && looksEncoded(text, i))) {
            out += encodedUnit(c.unicode(), 4);
        } else {
            out += c;
        }
    }
    return out;
}

namespace codec {
constinit const Codec text{readText, writeText};
constinit const Codec textOrNull{readText, writeTextOrNull};
constinit const Codec number{readNumber, writeNumber};
constinit const Codec numberOrZero{readNumber, writeNumberOrZero};
constinit const Codec negatedOrZero{readNegated, writeNegatedOrZero, provesNothing};
constinit const Codec negatedWhenRead{readNegated, writeNumberOrZero, provesNothing};
constinit const Codec cents{readCents, writeCents};
constinit const Codec wholeNumber{readWholeNumber, writeWholeNumber};
constinit const Codec yesNo{readYesNo, writeYesNo};
constinit const Codec oneOrZeroRead{readOneOrZero, writeYesNo};
constinit const Codec date{readDate, writeDate};
constinit const Codec instant{readInstant, writeInstant};
constinit const Codec localMidnight{readLocalMidnight, writeDateOrNull};
constinit const Codec guid{readGuid, writeGuid};
constinit const Codec encodedChoice{readEncodedChoice, writeEncodedChoice, provesEncoded};
constinit const Codec plainChoice{readPlainChoice, writePlainChoice, provesPlain};
constinit const Codec streetLine1{readStreetLine1, writeStreetLine1, nullptr, false, true};
constinit const Codec streetLine2{readStreetLine2, writeStreetLine2, nullptr, false, true};
constinit const Codec codeObject{readText, writeCodeObject};
constinit const Codec tree{readTree, writeTree};
} // namespace codec

} // namespace clientele
