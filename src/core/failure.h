// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMetaType>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace clientele {

/// A field's stable name in our vocabulary, the same for all services ("name", "address.city").
using FieldKey = QByteArray;

/// What went wrong, told by a dialect (or by `net` for what never reached a service). Nobody above a dialect
/// looks at an HTTP status.
struct Failure
{
    enum class Kind {
        ChangedMeanwhile, ///< the version token is stale: somebody saved first
        Invalid,          ///< the service refuses the values; `fields` where it says which
        Duplicate,        ///< the same key exists already
        Gone,             ///< the record does not exist (any more)
        NotAllowed,       ///< no permission or licence
        SignIn,           ///< token missing, expired or wrong
        SlowedDown,       ///< throttled; known not to have been carried out
        ServiceFault,     ///< 5xx and the like; a write may have been carried out
        NotUnderstood,    ///< the answer is not what the protocol says
        Unreachable,      ///< certain that nothing was sent
        NoAnswer,         ///< sent, no whole answer: may have been carried out
        Untrusted,        ///< certificate, plain HTTP, or another host than the connection's
        TooLarge,         ///< the answer exceeds the stated limit
        NotOffered,       ///< this service cannot do that (by its documentation)
        Cancelled,        ///< given up by the person; reads only
        Storage,          ///< the disk of this computer
    };
    Kind kind = Kind::NotUnderstood;
    int status = 0;       ///< HTTP status, for details only
    QString code;         ///< the service's own code
    QString message;      ///< the service's own words, without its correlation id
    QByteArray requestId; ///< what support can look for: the service's id, else ours
    /// Invalid: field -> the service's words about it. NotUnderstood, for a record of a list: what could be read of it
    /// ("number"), or else where it stood ("position": which of all records of the list, from 1).
    QHash<FieldKey, QString> fields;
    std::optional<qint64> retryAfterSeconds; ///< SlowedDown
    QString detail;                          ///< anything more for "Details" (position in a page, network's words)

    bool operator==(const Failure &) const = default;
};

/// A value, or why there is none. Never empty.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_either(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure)
        : m_either(std::in_place_index<1>, std::move(failure))
    {
    }

    bool ok() const { return m_either.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<0>(m_either); }
    T &&value() && { return std::get<0>(std::move(m_either)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }
    const Failure &failure() const { return std::get<1>(m_either); }

private:
    std::variant<T, Failure> m_either;
};

} // namespace clientele

Q_DECLARE_METATYPE(clientele::Failure)
