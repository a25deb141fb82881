// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry_policy.h"

#include <algorithm>

namespace clientele {

namespace {

bool passesByItself(const Answer &answer)
{
    if (answer.fault == Answer::Fault::Cut)
        return true;
    if (answer.delivery != Answer::Delivery::Answered)
        return false;
    return answer.status == 429 || answer.status == 502 || answer.status == 503 || answer.status == 504;
}

} // namespace

std::optional<qint64> repeatAfterMsecs(const Request &request, const Answer &answer, int retriesDone,
                                       const HttpLimits &limits, const Clock &clock, Random &random)
{
    if (!request.readsOnly() || retriesDone >= limits.maxReadRetries || !passesByItself(answer))
        return {};
    const qint64 whole = std::min<qint64>(qint64(limits.retryBaseMs) << std::min(retriesDone, 20), limits.retryMaxMs);
    const qint64 half = whole / 2;
    const qint64 chance = random.below(static_cast<quint32>(whole - half + 1));
    if (answer.delivery == Answer::Delivery::Answered) {
        const auto seconds = retryAfterSeconds(answer.header("Retry-After"), clock.nowMsecsUtc() / 1000);
        if (answer.status == 429 && answer.header("Retry-After").isEmpty())
            return {};
        if (seconds && *seconds > 0) {
            const qint64 asked = *seconds * 1000;
            if (asked > limits.maxRetryAfterMs)
                return {};
            return asked + chance;
        }
    }
    return half + chance;
}

std::optional<QUrl> redirectTarget(const QUrl &from, const Answer &answer)
{
    if (answer.delivery != Answer::Delivery::Answered)
        return {};
    switch (answer.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        break;
    default:
        return {};
    }
    const QByteArray location = answer.header("Location").trimmed();
    if (location.isEmpty())
        return {};
    const QUrl relative = QUrl::fromEncoded(location, QUrl::StrictMode);
    if (!relative.isValid())
        return {};
    QUrl target = from.resolved(relative);
    target.setFragment(QString());
    return target;
}

} // namespace clientele
