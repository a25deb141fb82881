// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/json.h"

#include <QDate>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace clientele {

/// A moment as a service wrote it. The text is kept because services give more fraction digits than QDateTime
/// holds (layer.md 3.5), and equality must not lose them.
struct Instant
{
    QString text;  ///< as received, ISO 8601
    QDateTime utc; ///< for showing and ordering; milliseconds

    /// ISO 8601 with a date and a time; without offset it is taken as UTC. Nothing for anything else.
    static std::optional<Instant> parse(const QString &text);
    bool operator==(const Instant &other) const { return text == other.text; }
};

/// What a record holds in one field, and how sure we are of it. A value; implicitly shared inside.
class Value
{
public:
    enum class State : quint8 {
        Present,    ///< there is something
        Blank,      ///< the service says "nothing" in its own form ("", zero guid, 0001-01-01, " ")
        Null,       ///< the service says null
        Absent,     ///< the answer did not have the member at all
        NotFetched, ///< exists at the service, not asked for yet (a balance loaded later)
        NotOffered, ///< this service has no such field
    };

    Value() = default;               ///< Absent
    static Value text(QString text); ///< empty text is Blank
    static Value decimal(Decimal number);
    static Value date(QDate day); ///< an invalid date is Blank
    static Value instant(Instant moment);
    static Value yesNo(bool yes);
    static Value json(Json tree); ///< lists and objects (tags); an empty array is Blank, null is Null
    /// A wire value that is not of the field's type or does not fit (a number of 60 digits). Shown as it came,
    /// never rounded. Where a service wants the field in every write, it goes back as it came.
    static Value verbatim(Json wire);
    /// The same for something a person typed (60 digits): sent as a number where it is one, else as a string.
    static Value verbatim(QString token);
    static Value blank() { return Value(State::Blank); }
    static Value null() { return Value(State::Null); }
    static Value absent() { return Value(State::Absent); }
    static Value notFetched() { return Value(State::NotFetched); }
    static Value notOffered() { return Value(State::NotOffered); }

    State state() const { return m_state; }
    bool isPresent() const { return m_state == State::Present; }
    /// Known to hold nothing. Blank and Null count as the same when values are compared (bigcapital.md 6.2).
    bool isEmpty() const { return m_state == State::Blank || m_state == State::Null; }
    bool isKnown() const { return isPresent() || isEmpty(); }
    bool isVerbatim() const { return m_verbatim; }

    QString toText() const; ///< text and verbatim payloads; else empty
    const Decimal *asDecimal() const & { return std::get_if<Decimal>(&m_data); }
    const QDate *asDate() const & { return std::get_if<QDate>(&m_data); }
    const Instant *asInstant() const & { return std::get_if<Instant>(&m_data); }
    const bool *asYesNo() const & { return std::get_if<bool>(&m_data); }
    const Json *asJson() const & { return m_verbatim ? nullptr : std::get_if<Json>(&m_data); }
    // Of a value that ends with its expression a copy: a pointer would be left to nothing.
    std::optional<Decimal> asDecimal() const && { return copied(asDecimal()); }
    std::optional<QDate> asDate() const && { return copied(asDate()); }
    std::optional<Instant> asInstant() const && { return copied(asInstant()); }
    std::optional<bool> asYesNo() const && { return copied(asYesNo()); }
    std::optional<Json> asJson() const && { return copied(asJson()); }
    /// What a verbatim value looks like on the wire; null for every other value.
    Json verbatimWire() const;

    /// Same state and same payload (decimals numerically). For values of one field use FieldSpec::same.
    bool operator==(const Value &other) const = default;

    /// For `work.sqlite`: {"s":"present","t":"text","v":...}; decimals keep their digits.
    Json toJson() const;
    static Result<Value> fromJson(const Json &json);

private:
    template <class T>
    static std::optional<T> copied(const T *at)
    {
        return at ? std::optional<T>(*at) : std::nullopt;
    }
    explicit Value(State state)
        : m_state(state)
    {
    }
    template <class T>
    explicit Value(std::in_place_type_t<T> type, T payload, bool isVerbatim = false)
        : m_data(type, std::move(payload))
        , m_state(State::Present)
        , m_verbatim(isVerbatim)
    {
    }
    std::variant<std::monostate, QString, Decimal, QDate, Instant, bool, Json> m_data;
    State m_state = State::Absent;
    bool m_verbatim = false;
};

} // namespace clientele

Q_DECLARE_METATYPE(clientele::Value)
