// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/throttle.h"

namespace clientele::sandbox::bigcapital {

namespace {

QByteArray seconds(qint64 milliseconds)
{
    return QByteArray::number((milliseconds + 999) / 1000);
}

} // namespace

Throttle::Verdict Throttle::count(const QByteArray &handler, const Settings &settings, qint64 now)
{
    // The first one goes on counting while the second refuses; not the other way round.
    Verdict verdict;
    verdict.refused =
        !countOne(handler, QByteArray(), settings.defaultLimit, settings.windowMs, now, verdict.headers) ||
        !countOne(handler, QByteArrayLiteral("-auth"), settings.authLimit, settings.windowMs, now, verdict.headers);
    return verdict;
}

bool Throttle::countOne(const QByteArray &handler, const QByteArray &suffix, int limit, int windowMs, qint64 now,
                        HeaderList &headers)
{
    if (limit <= 0)
        return true;
    Window &window = m_windows[handler + suffix];
    if (window.blockedUntil > now) {
        headers.emplaceBack("Retry-After" + suffix, seconds(window.blockedUntil - now));
        return false;
    }
    if (window.blockedUntil != 0 || window.ends <= now)
        window = {0, now + windowMs, 0};
    if (++window.calls > limit) {
        window.blockedUntil = now + windowMs;
        headers.emplaceBack("Retry-After" + suffix, seconds(windowMs));
        return false;
    }
    headers.emplaceBack("X-RateLimit-Limit" + suffix, QByteArray::number(limit));
    headers.emplaceBack("X-RateLimit-Remaining" + suffix, QByteArray::number(limit - window.calls));
    headers.emplaceBack("X-RateLimit-Reset" + suffix, seconds(window.ends - now));
    return true;
}

} // namespace clientele::sandbox::bigcapital
