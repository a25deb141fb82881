// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/settings.h"
#include "sandbox/exchange.h"

#include <QHash>

namespace clientele::sandbox::bigcapital {

/// The two limits, counted for each route handler (reference, section 5). A window starts with its first call; the
/// call that is too many blocks the handler for as long as a window lasts. Everybody calls from the same address here,
/// so nobody is told apart. Not thread-safe.
class Throttle
{
public:
    /// Counts one call of `handler` at `now`. The headers to send, and whether the call is too many.
    struct Verdict
    {
        HeaderList headers;
        bool refused = false;
    };
    Verdict count(const QByteArray &handler, const Settings &settings, qint64 now);
    void clear() { m_windows.clear(); }

private:
    struct Window
    {
        int calls = 0;
        qint64 ends = 0;         ///< milliseconds since 1970
        qint64 blockedUntil = 0; ///< 0: it is not
    };
    /// False where this limit refuses the call.
    bool countOne(const QByteArray &handler, const QByteArray &suffix, int limit, int windowMs, qint64 now,
                  HeaderList &headers);

    QHash<QByteArray, Window> m_windows;
};

} // namespace clientele::sandbox::bigcapital
