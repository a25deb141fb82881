// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/allowances.h"

#include "core/json.h"

#include <algorithm>

namespace clientele {

namespace {
constexpr qint64 longestPeriodSeconds = 86400; ///< whatever a header says
constexpr qint64 untilAnsweredMsecs = 1000;    ///< the answer itself has it looked at again sooner
} // namespace

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
    counter.known = true;
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
    if (it == m_counters.constEnd())
        return now;
    if (!it->known && it->underWay > 0)
        return now + untilAnsweredMsecs;
    if (it->limit == 0 || it->resetsAt <= now)
        return now;
    const qint64 free = it->remaining - it->underWay - (mayUseReserve ? 0 : reserveOf(*it));
    return free > 0 ? now : it->resetsAt;
}

QString Allowances::usedUp(qint64 now) const
{
    Json::Object all;
    for (auto it = m_counters.constBegin(); it != m_counters.constEnd(); ++it) {
        // What is under way is spent, whether or not its answer will be heard.
        const qint64 left = std::max<qint64>(0, it->remaining - it->underWay);
        if (it->limit > 0 && it->resetsAt > now && left <= reserveOf(*it))
            all.push_back({QString::fromLatin1(it.key()),
                           Json::array({Json::number(it->limit), Json::number(left), Json::number(it->resetsAt),
                                        Json::number(it->periodMsecs)})});
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return all.empty() ? QString() : QString::fromUtf8(Json::object(std::move(all)).toBytes());
}

void Allowances::resume(const QString &usedUp, qint64 now)
{
    const Result<Json> read = Json::parse(usedUp.toUtf8());
    if (usedUp.isEmpty() || !read)
        return;
    for (const auto &[name, numbers] : read->members()) {
        const Json::Array items = numbers.items();
        if (items.size() != 4)
            continue;
        const auto number = [&](size_t at) { return items[at].toInteger().value_or(0); };
        Counter counter;
        counter.limit = number(0);
        counter.remaining = number(1);
        counter.resetsAt = number(2);
        counter.periodMsecs = number(3);
        // A clock that was put back meanwhile must not make us wait for longer than a period.
        if (counter.limit <= 0 || counter.remaining < 0 || counter.periodMsecs <= 0 ||
            counter.periodMsecs > longestPeriodSeconds * 1000 || counter.resetsAt > now + counter.periodMsecs)
            continue;
        counter.known = counter.resetsAt > now;
        m_counters.insert(name.toLatin1(), counter);
    }
}

int Allowances::perMinute(const QByteArray &allowance) const
{
    const auto it = m_counters.constFind(allowance);
    if (it == m_counters.constEnd() || it->limit == 0 || it->periodMsecs == 0)
        return 0;
    return int(std::max<qint64>(1, (it->limit - reserveOf(*it)) * 60000 / it->periodMsecs));
}

} // namespace clientele
