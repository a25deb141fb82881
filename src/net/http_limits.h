// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace clientele {

/// What one HttpClient puts up with. Bytes, milliseconds, counts.
struct HttpLimits
{
    qint64 maxBodyBytes = qint64(64) * 1024 * 1024; ///< of an answer's body, after inflating
    int connectTimeoutMs = 15'000;                  ///< until the connection, TLS included, takes the request
    int idleTimeoutMs = 60'000;                     ///< without a byte in either direction, from then on
    int totalTimeoutMs = 300'000;                   ///< for one exchange; a repetition or a redirect is a new one
    int maxConcurrent = 6; ///< exchanges at a time (Qt opens six connections to a host); others wait in order
    int maxRedirects = 5;

    // Reads only. Before its n-th repetition a read waits between half of and the whole of
    // min(retryBaseMs * 2^(n-1), retryMaxMs), by chance, so that many clients do not come back at the same moment.
    int maxReadRetries = 3;
    int retryBaseMs = 500;
    int retryMaxMs = 8'000;
    int maxRetryAfterMs = 30'000; ///< a Retry-After longer than this is handed up as the answer instead of waited for
};

} // namespace clientele
