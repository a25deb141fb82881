// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/allowances.h"

#include <algorithm>

namespace clientele {

namespace {
constexpr qint64 longestPeriodSeconds = 86400; ///< whatever a header says
}

void Allowances::spend(const QByteArray &allowance)
{
    if (!allowance.isEmpty())
        ++m_counters[allowance].underWay;
}

void Allowances::learn(const QByteArray &allowance, const std::optional<Allowance> &left, qint64 now)
{
    if (allowance.isEmpty())
        return;
    Counter &counter = m_counters[allowance];
    counter.underWay = std::max(0, counter.underWay - 1);
    if (!left || left->limit <= 0) {
        counter.remaining = std::max<qint64>(0, counter.remaining - 1);
        return;
    }
    const qint64 period = std::clamp<qint64>(left->resetSeconds, 1, longestPeriodSeconds) * 1000;
    counter.limit = left->limit;
    counter.remaining = std::clamp<qint64>(left->remaining, 0, left->limit);
    counter.resetsAt = now + period;
    counter.periodMsecs = std::max(counter.periodMsecs, period);
}

qint64 Allowances::readyAt(const QByteArray &allowance, bool mayUseReserve, qint64 now) const
{
    const auto it = m_counters.constFind(allowance);
    if (it == m_counters.constEnd() || it->limit == 0 || it->resetsAt <= now)
        return now;
    const qint64 free = it->remaining - it->underWay - (mayUseReserve ? 0 : reserveOf(*it));
    return free > 0 ? now : it->resetsAt;
}

int Allowances::perMinute(const QByteArray &allowance) const
{
    const auto it = m_counters.constFind(allowance);
    if (it == m_counters.constEnd() || it->limit == 0 || it->periodMsecs == 0)
        return 0;
    return int(std::max<qint64>(1, (it->limit - reserveOf(*it)) * 60000 / it->periodMsecs));
}

} // namespace clientele
