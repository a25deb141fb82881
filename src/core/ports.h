// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QtGlobal>

namespace clientele {

// What a program otherwise takes from its surroundings without asking: the time, new identifiers, chance. They come
// in through constructors everywhere, so that a run can be replayed and a test need not wait. Whoever hands one in
// owns it and keeps it alive longer than the object that received it.

/// The time of day. Only for what is written down or compared with a service's times; waiting is a timer's business.
struct Clock
{
    Clock() = default;
    virtual ~Clock();
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    virtual qint64 nowMsecsUtc() const = 0; ///< milliseconds since 1970-01-01T00:00:00Z
    QDateTime nowUtc() const;
    QDateTime localNow() const; ///< in the person's time zone
};

/// Identifiers that never come twice: local ids of records, ids of submissions, X-Request-ID.
struct IdSource
{
    IdSource() = default;
    virtual ~IdSource();
    IdSource(const IdSource &) = delete;
    IdSource &operator=(const IdSource &) = delete;

    virtual QString next() = 0; ///< lower-case letters, digits and hyphens only: safe in a header and in a file name
};

/// Chance, for spreading repetitions in time. Not for secrets.
struct Random
{
    Random() = default;
    virtual ~Random();
    Random(const Random &) = delete;
    Random &operator=(const Random &) = delete;

    virtual quint32 below(quint32 n) = 0; ///< evenly from 0 to n - 1; 0 for n = 0
};

/// The computer's clock. May be used from any thread.
struct SystemClock final : Clock
{
    qint64 nowMsecsUtc() const override;
};

/// Random UUIDs (RFC 9562, version 4), without braces. May be used from any thread.
struct UuidSource final : IdSource
{
    QString next() override;
};

/// The operating system's generator. May be used from any thread.
struct SystemRandom final : Random
{
    quint32 below(quint32 n) override;
};

} // namespace clientele
