// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/wire.h"
#include "net/http_limits.h"

#include <optional>

namespace clientele {

/// Milliseconds after which a request is to be repeated, or nothing when `answer` stands. Pure.
///
/// Only what reads is repeated, at most limits.maxReadRetries times (`retriesDone` counts), and only for 429, 502, 503,
/// 504 and a connection that was cut: states that pass by themselves. A refused connection is not repeated, because
/// a program that does not listen will not within a second, and the person is better told at once; nor is a time-out,
/// which was long enough already. Retry-After (RFC 9110, 10.2.3) is obeyed where it is given, with some chance on top
/// and never less; beyond limits.maxRetryAfterMs the answer is handed up, and the reader paces itself by it. So is a
/// 429 without one: how long is meant then, only the service's dialect can tell.
std::optional<qint64> repeatAfterMsecs(const Request &request, const Answer &answer, int retriesDone,
                                       const HttpLimits &limits, const Clock &clock, Random &random);

/// Where a read goes on after `answer`: the resolved target of a redirect (301, 302, 303, 307, 308 with a Location that
/// can be read), else nothing. Whether it may be followed is for the caller to check.
std::optional<QUrl> redirectTarget(const QUrl &from, const Answer &answer);

} // namespace clientele
