// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace clientele {

/// A JSON value that loses nothing: numbers stay the token they were (`15750.00`, `1e3`, 30 digits), members
/// keep their order. Immutable and implicitly shared, so passing it by value is cheap. Thread-safe to read.
///
/// Reading uses simdjson and is strict where it is not by itself: text after the document, malformed numbers or
/// literals in any member, lone surrogates and nesting over 64 levels are errors; a byte order mark is skipped.
/// Of duplicate members the last one counts, and only it is kept, at the place of the first (RFC 8259, 4 leaves this
/// open; all JSON readers in the services' own languages do so).
class Json
{
public:
    enum class Kind : quint8 { Null, Bool, Number, String, Array, Object };
    using Member = std::pair<QString, Json>;
    using Array = std::vector<Json>;
    using Object = std::vector<Member>;

    Json(); ///< null
    // Out of line: inlined everywhere, the variant's clean-up costs code, and g++ 12 warns of it without reason.
    Json(const Json &other);
    Json(Json &&other) noexcept;
    Json &operator=(const Json &other);
    Json &operator=(Json &&other) noexcept;
    ~Json();
    static Json boolean(bool value);
    /// `token` must be a JSON number (RFC 8259, 6); anything else is our mistake (assert) and becomes null.
    static Json number(QByteArray token);
    static Json number(qint64 value);
    static Json string(QString text);
    static Json array(Array items);
    static Json object(Object members);

    /// Parses a whole document. Failure::Kind::NotUnderstood with the byte position in `detail`.
    static Result<Json> parse(QByteArrayView utf8);

    Kind kind() const;
    bool isNull() const { return kind() == Kind::Null; }
    bool isBool() const { return kind() == Kind::Bool; }
    bool isNumber() const { return kind() == Kind::Number; }
    bool isString() const { return kind() == Kind::String; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isObject() const { return kind() == Kind::Object; }

    bool toBool(bool otherwise = false) const;
    QByteArray numberToken() const;           ///< empty unless a number
    std::optional<qint64> toInteger() const;  ///< only for an integral number that fits
    QString toString() const;                 ///< empty unless a string
    const Array &items() const;               ///< empty unless an array
    const Object &members() const;            ///< empty unless an object
    const Json *find(QStringView name) const; ///< member of an object; nullptr if there is none
    /// Member, or null. For chains: json["error"]["code"].toString().
    const Json &operator[](QStringView name) const;

    /// A copy of this object with the member set (replaced in place, or appended).
    Json with(const QString &name, Json value) const;

    QByteArray toBytes() const; ///< compact UTF-8; numbers exactly as given; half a surrogate pair becomes U+FFFD
    /// Same kind, same members in any order, same text; numbers by token.
    bool operator==(const Json &other) const;

private:
    struct NumberToken
    {
        QByteArray text;
        bool operator==(const NumberToken &) const = default;
    };
    std::variant<std::monostate, bool, NumberToken, QString, std::shared_ptr<const Array>,
                 std::shared_ptr<const Object>>
        m_data;
};

} // namespace clientele
