// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include "core/decimal.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <simdjson.h>

#include <charconv>
#include <string_view>

namespace clientele {

namespace {

constexpr int kMaxDepth = 64;
constexpr std::size_t kManyMembers = 16; ///< from here on a hash finds duplicates faster than looking at each

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// RFC 8259, 6: [-] int [frac] [exp]; no leading zero, no bare point.
bool isNumberToken(std::string_view text)
{
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - from;
    };
    if (at < text.size() && text[at] == '-')
        ++at;
    const std::size_t whole = at;
    const std::size_t count = digits();
    if (count == 0 || (count > 1 && text[whole] == '0'))
        return false;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        if (digits() == 0)
            return false;
    }
    return at == text.size();
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

QString fromView(std::string_view utf8)
{
    if (utf8.substr(0, 3) == "\xEF\xBB\xBF") { // inside a text this is a character; QString would drop it
        QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
        return decoder.decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
    }
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Of members with one name keeps the last value, at the place of the first.
void keepLast(Json::Object &members)
{
    Json::Object kept;
    QHash<QString, std::size_t> places;
    const bool many = members.size() > kManyMembers;
    bool duplicates = false;
    if (many) {
        QSet<QString> names;
        names.reserve(static_cast<qsizetype>(members.size()));
        for (const Json::Member &member : members)
            names.insert(member.first);
        duplicates = static_cast<std::size_t>(names.size()) != members.size();
    } else {
        for (std::size_t i = 1; i < members.size() && !duplicates; ++i) {
            for (std::size_t j = 0; j < i && !duplicates; ++j)
                duplicates = members[i].first == members[j].first;
        }
    }
    if (!duplicates)
        return;
    for (Json::Member &member : members) {
        const auto place = places.constFind(member.first);
        if (place != places.constEnd()) {
            kept[*place].second = std::move(member.second);
        } else {
            places.insert(member.first, kept.size());
            kept.push_back(std::move(member));
        }
    }
    members = std::move(kept);
}

/// One run over one document. Errors end it; where and why is kept in `m_at` and `m_why`.
class Reader
{
public:
    Reader(std::string_view text, qsizetype skipped)
        : m_padded(text)
        , m_skipped(skipped)
    {
    }

    Result<Json> read()
    {
        const std::string_view all(m_padded.data(), m_padded.size());
        const std::string_view token = trimmed(all);
        Json value;
        bool good = false;
        if (!token.empty() && token.front() != '{' && token.front() != '[' && token.front() != '"')
            good = readScalar(token, value);
        else
            good = readDocument(value);
        if (good)
            return value;
        Failure failure;
        failure.kind = Failure::Kind::NotUnderstood;
        failure.detail = QStringLiteral("JSON, byte %1: %2").arg(m_skipped + m_at).arg(m_why);
        return failure;
    }

private:
    bool fail(qsizetype at, QString why)
    {
        m_at = at;
        m_why = std::move(why);
        return false;
    }

    bool fail(simdjson::error_code error)
    {
        return fail(position(), QString::fromLatin1(simdjson::error_message(error)));
    }

    /// Where simdjson stands; at the end once it has no location.
    qsizetype position()
    {
        const char *where = nullptr;
        return m_document.current_location().get(where) == simdjson::SUCCESS ? offset(where) : size();
    }

    qsizetype size() const { return static_cast<qsizetype>(m_padded.size()); }

    qsizetype offset(const char *where) const
    {
        return qBound(qsizetype(0), static_cast<qsizetype>(where - m_padded.data()), size());
    }

    bool readDocument(Json &into)
    {
        if (const auto error = m_parser.iterate(m_padded).get(m_document))
            return fail(positionOf(error), QString::fromLatin1(simdjson::error_message(error)));
        simdjson::ondemand::json_type type;
        if (const auto error = m_document.type().get(type))
            return fail(error);
        if (type == simdjson::ondemand::json_type::string) {
            std::string_view text;
            if (const auto error = m_document.get_string().get(text))
                return fail(error);
            into = Json::string(fromView(text));
        } else {
            simdjson::ondemand::value root;
            if (const auto error = m_document.get_value().get(root))
                return fail(error);
            if (!readValue(root, 1, into))
                return false;
        }
        // Otherwise "{} {}" would pass. This version tells its end by having no location any more.
        const char *where = nullptr;
        if (m_document.current_location().get(where) != simdjson::OUT_OF_BOUNDS)
            return fail(position(), QStringLiteral("Text after the document."));
        return true;
    }

    /// `depth` counts this value, should it be a list or an object.
    bool readValue(simdjson::ondemand::value &value, int depth, Json &into)
    {
        simdjson::ondemand::json_type type;
        if (const auto error = value.type().get(type))
            return fail(error);
        switch (type) {
        case simdjson::ondemand::json_type::array:
            return depth > kMaxDepth ? tooDeep() : readArray(value, depth, into);
        case simdjson::ondemand::json_type::object:
            return depth > kMaxDepth ? tooDeep() : readObject(value, depth, into);
        case simdjson::ondemand::json_type::string: {
            const qsizetype start = offset(value.raw_json_token().data());
            std::string_view text;
            if (const auto error = value.get_string().get(text))
                return fail(start, QString::fromLatin1(simdjson::error_message(error)));
            into = Json::string(fromView(text));
            return true;
        }
        case simdjson::ondemand::json_type::number:
        case simdjson::ondemand::json_type::boolean:
        case simdjson::ondemand::json_type::null:
            // The token reaches up to the next one, with the blanks between.
            return readScalar(trimmed(value.raw_json_token()), into);
        }
        return fail(simdjson::TAPE_ERROR);
    }

    bool readArray(simdjson::ondemand::value &value, int depth, Json &into)
    {
        simdjson::ondemand::array array;
        if (const auto error = value.get_array().get(array))
            return fail(error);
        Json::Array items;
        for (auto element : array) {
            simdjson::ondemand::value item;
            if (const auto error = std::move(element).get(item))
                return fail(error);
            if (!readValue(item, depth + 1, items.emplace_back()))
                return false;
        }
        into = Json::array(std::move(items));
        return true;
    }

    bool readObject(simdjson::ondemand::value &value, int depth, Json &into)
    {
        simdjson::ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return fail(error);
        Json::Object members;
        for (auto element : object) {
            simdjson::ondemand::field field;
            if (const auto error = std::move(element).get(field))
                return fail(error);
            const qsizetype start = offset(field.key().raw() - 1);
            std::string_view name;
            if (const auto error = field.unescaped_key().get(name))
                return fail(start, QString::fromLatin1(simdjson::error_message(error)));
            Json::Member &member = members.emplace_back(sharedName(name), Json());
            if (!readValue(field.value(), depth + 1, member.second))
                return false;
        }
        into = Json::object(std::move(members));
        return true;
    }

    bool readScalar(std::string_view token, Json &into)
    {
        if (token == "null") {
            into = Json();
        } else if (token == "true" || token == "false") {
            into = Json::boolean(token == "true");
        } else if (isNumberToken(token)) {
            into = Json::number(QByteArray(token.data(), static_cast<qsizetype>(token.size())));
        } else {
            return fail(offset(token.data()), QStringLiteral("Neither a number nor true, false or null."));
        }
        return true;
    }

    bool tooDeep() { return fail(position(), QStringLiteral("Nested deeper than %1 levels.").arg(kMaxDepth)); }

    /// A page of records repeats the same few names; one QString for each serves all of them.
    QString sharedName(std::string_view name)
    {
        const QByteArrayView key(name.data(), static_cast<qsizetype>(name.size()));
        const auto known = m_names.constFind(key);
        if (known != m_names.constEnd())
            return *known;
        return *m_names.insert(key, fromView(name)); // the bytes stay in the parser's buffer as long as we live
    }

    /// The first stage reports what is wrong, not where; so look again, slowly.
    qsizetype positionOf(simdjson::error_code error) const
    {
        const char *text = m_padded.data();
        if (error == simdjson::UTF8_ERROR) {
            for (qsizetype at = 0; at < size();) {
                const auto lead = static_cast<unsigned char>(text[at]);
                const qsizetype length = qMin(size() - at, qsizetype(lead < 0xC0   ? 1
                                                                     : lead < 0xE0 ? 2
                                                                     : lead < 0xF0 ? 3
                                                                                   : 4));
                if (!simdjson::validate_utf8(text + at, static_cast<std::size_t>(length)))
                    return at;
                at += length;
            }
        } else if (error == simdjson::UNESCAPED_CHARS) {
            bool inside = false;
            for (qsizetype at = 0; at < size(); ++at) {
                if (text[at] == '"')
                    inside = !inside;
                else if (inside && text[at] == '\\')
                    ++at;
                else if (inside && static_cast<unsigned char>(text[at]) < 0x20)
                    return at;
            }
        }
        return size();
    }

    simdjson::padded_string m_padded;
    qsizetype m_skipped;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    QHash<QByteArrayView, QString> m_names;
    qsizetype m_at = 0;
    QString m_why;
};

void writeText(QByteArray &out, const QString &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    // Half a surrogate pair has no UTF-8; U+FFFD stands for it, as the Unicode standard has it.
    QString whole = text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (!whole.at(i).isSurrogate())
            continue;
        if (whole.at(i).isHighSurrogate() && i + 1 < whole.size() && whole.at(i + 1).isLowSurrogate())
            ++i;
        else
            whole[i] = QChar(QChar::ReplacementCharacter);
    }
    const QByteArray utf8 = whole.toUtf8();
    out.append('"');
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out.append("\\\"");
            break;
        case '\\':
            out.append("\\\\");
            break;
        case '\b':
            out.append("\\b");
            break;
        case '\f':
            out.append("\\f");
            break;
        case '\n':
            out.append("\\n");
            break;
        case '\r':
            out.append("\\r");
            break;
        case '\t':
            out.append("\\t");
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out.append("\\u00");
                out.append(hex[static_cast<unsigned char>(c) >> 4]);
                out.append(hex[c & 0xF]);
            } else {
                out.append(c);
            }
        }
    }
    out.append('"');
}

void write(QByteArray &out, const Json &value)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        out.append("null");
        break;
    case Json::Kind::Bool:
        out.append(value.toBool() ? "true" : "false");
        break;
    case Json::Kind::Number:
        out.append(value.numberToken());
        break;
    case Json::Kind::String:
        writeText(out, value.toString());
        break;
    case Json::Kind::Array: {
        out.append('[');
        bool first = true;
        for (const Json &item : value.items()) {
            if (!first)
                out.append(',');
            first = false;
            write(out, item);
        }
        out.append(']');
        break;
    }
    case Json::Kind::Object: {
        out.append('{');
        bool first = true;
        for (const Json::Member &member : value.members()) {
            if (!first)
                out.append(',');
            first = false;
            writeText(out, member.first);
            out.append(':');
            write(out, member.second);
        }
        out.append('}');
        break;
    }
    }
}

} // namespace

Json::Json() = default;
Json::Json(const Json &other) = default;
Json::Json(Json &&other) noexcept = default;
Json &Json::operator=(const Json &other) = default;
Json &Json::operator=(Json &&other) noexcept = default;
Json::~Json() = default;

Json Json::boolean(bool value)
{
    Json json;
    json.m_data = value;
    return json;
}

Json Json::number(QByteArray token)
{
    Json json;
    const bool good = isNumberToken({token.constData(), static_cast<std::size_t>(token.size())});
    Q_ASSERT_X(good, "Json::number", "not a JSON number");
    if (good)
        json.m_data = NumberToken{std::move(token)};
    return json;
}

Json Json::number(qint64 value)
{
    return number(QByteArray::number(value));
}

Json Json::string(QString text)
{
    Json json;
    json.m_data = std::move(text);
    return json;
}

Json Json::array(Array items)
{
    Json json;
    json.m_data = std::make_shared<const Array>(std::move(items));
    return json;
}

Json Json::object(Object members)
{
    keepLast(members);
    Json json;
    json.m_data = std::make_shared<const Object>(std::move(members));
    return json;
}

Result<Json> Json::parse(QByteArrayView utf8)
{
    qsizetype skipped = 0;
    if (utf8.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        skipped = 3;
    const QByteArrayView rest = utf8.sliced(skipped);
    return Reader(std::string_view(rest.data(), static_cast<std::size_t>(rest.size())), skipped).read();
}

Json::Kind Json::kind() const
{
    static_assert(std::variant_size_v<decltype(m_data)> == std::size_t(Kind::Object) + 1);
    return static_cast<Kind>(m_data.index());
}

bool Json::toBool(bool otherwise) const
{
    const bool *value = std::get_if<bool>(&m_data);
    return value ? *value : otherwise;
}

QByteArray Json::numberToken() const
{
    const NumberToken *value = std::get_if<NumberToken>(&m_data);
    return value ? value->text : QByteArray();
}

std::optional<qint64> Json::toInteger() const
{
    const NumberToken *value = std::get_if<NumberToken>(&m_data);
    if (!value)
        return std::nullopt;
    qint64 integer = 0;
    const char *end = value->text.constData() + value->text.size();
    const auto [stop, error] = std::from_chars(value->text.constData(), end, integer);
    if (error == std::errc() && stop == end)
        return integer;
    const std::optional<Decimal> decimal = Decimal::parse(value->text); // 1e3 and 3.00 are whole, too
    return decimal ? decimal->toUnits(0) : std::nullopt;
}

QString Json::toString() const
{
    const QString *value = std::get_if<QString>(&m_data);
    return value ? *value : QString();
}

const Json::Array &Json::items() const
{
    static const Array none;
    const auto *value = std::get_if<std::shared_ptr<const Array>>(&m_data);
    return value ? **value : none;
}

const Json::Object &Json::members() const
{
    static const Object none;
    const auto *value = std::get_if<std::shared_ptr<const Object>>(&m_data);
    return value ? **value : none;
}

const Json *Json::find(QStringView name) const
{
    for (const Member &member : members()) {
        if (member.first == name)
            return &member.second;
    }
    return nullptr;
}

const Json &Json::operator[](QStringView name) const
{
    static const Json null;
    const Json *found = find(name);
    return found ? *found : null;
}

Json Json::with(const QString &name, Json value) const
{
    Object copy = members();
    for (Member &member : copy) {
        if (member.first == name) {
            member.second = std::move(value);
            return object(std::move(copy));
        }
    }
    copy.emplace_back(name, std::move(value));
    return object(std::move(copy));
}

QByteArray Json::toBytes() const
{
    QByteArray out;
    write(out, *this);
    return out;
}

bool Json::operator==(const Json &other) const
{
    if (kind() != other.kind())
        return false;
    if (isArray())
        return items() == other.items();
    if (!isObject())
        return m_data == other.m_data;
    const Object &mine = members();
    const Object &others = other.members();
    if (&mine == &others)
        return true;
    if (mine.size() != others.size())
        return false;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        // Names are unique in each, and mostly stand in the same order.
        const Json *match = others[i].first == mine[i].first ? &others[i].second : other.find(mine[i].first);
        if (!match || !(*match == mine[i].second))
            return false;
    }
    return true;
}

} // namespace clientele
