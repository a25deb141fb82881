// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <QHash>

namespace clientele {

/// What is left of a service's allowances, learned from its answers, so that the limit is kept before the service has
/// to remind us of it. A tenth is kept free for what the person is looking at. Times are milliseconds since 1970.
class Allowances
{
public:
    /// A request leaves.
    void spend(const QByteArray &allowance);
    /// Its answer is here, with or without word of what is left.
    void learn(const QByteArray &allowance, const std::optional<Allowance> &left, qint64 now);

    /// What is used up, as it goes over a restart; empty where nothing is. No secrets: methods, routes, numbers, times.
    QString usedUp(qint64 now) const;
    /// What usedUp() has told before; what cannot be read is as good as nothing.
    void resume(const QString &usedUp, qint64 now);

    /// From when on a request may leave: `now` or earlier means at once. `mayUseReserve`: somebody is waiting for it.
    /// While nothing is known of an allowance, one request at a time goes to find out.
    qint64 readyAt(const QByteArray &allowance, bool mayUseReserve, qint64 now) const;
    /// How many requests a minute go through, the reserve left alone; 0: not known.
    int perMinute(const QByteArray &allowance) const;

private:
    struct Counter
    {
        qint64 limit = 0;
        qint64 remaining = 0; ///< when nothing is under way
        qint64 resetsAt = 0;
        qint64 periodMsecs = 0;
        int underWay = 0;
        bool known = false; ///< an answer has told, or said nothing, which tells as much
    };
    static qint64 reserveOf(const Counter &counter) { return counter.limit / 10; }

    QHash<QByteArray, Counter> m_counters;
};

} // namespace clientele
