// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchange.h"
#include "sandbox/layer/settings.h"

#include <algorithm>

namespace clientele::sandbox::layer {

/// The token bucket all requests draw from (reference, section 3.4); each costs one, as the real costs are not
/// published. Not thread-safe: the service's lock is around it.
class RateBucket
{
public:
    explicit RateBucket(Now now)
        : m_now(std::move(now))
    {
    }

    /// As many requests at once, and as many each second, as the settings say; full to begin with.
    void fill(const Settings &settings)
    {
        m_size = settings.bucket;
        m_refill = settings.refill;
        m_thousandths = qint64(m_size) * 1000;
        m_seen = m_now();
    }
    /// Takes one request out; false if there is none left.
    bool draw()
    {
        const qint64 now = m_now();
        const qint64 passed = std::clamp<qint64>(now - m_seen, 0, 3'600'000);
        m_seen = now;
        m_thousandths = std::min(qint64(m_size) * 1000, m_thousandths + passed * m_refill);
        if (m_thousandths < 1000)
            return false;
        m_thousandths -= 1000;
        return true;
    }
    /// What a successful answer says of it.
    HeaderList headers() const
    {
        const qint64 missing = qint64(m_size) * 1000 - m_thousandths; // milliseconds until it is full, times `refill`
        const qint64 full = m_seen + (m_refill > 0 ? missing / m_refill : 0);
        return {{"X-RateLimit-Limit", QByteArray::number(m_size)},
                {"X-RateLimit-Remaining", QByteArray::number(m_thousandths / 1000)},
                {"X-RateLimit-Reset", QByteArray::number(full / 1000 + 1)}};
    }
    /// Seconds to wait after a refusal.
    qint64 retryAfter() const
    {
        const qint64 missing = std::max<qint64>(0, 1000 - m_thousandths);
        return m_refill > 0 ? std::max<qint64>(1, (missing + m_refill * 1000 - 1) / (m_refill * 1000)) : 1;
    }

private:
    const Now m_now;
    int m_size = 1;
    int m_refill = 1;
    qint64 m_thousandths = 1000; ///< of a request
    qint64 m_seen = 0;
};

} // namespace clientele::sandbox::layer
