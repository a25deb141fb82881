// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/exchange.h"

#include <deque>
#include <mutex>

namespace clientele::sandbox {

/// What was asked, in the order of arrival, for tests and for a look at what a client really sends. Whether the
/// Authorization was right is noted, never its value. Thread-safe.
class Journal
{
public:
    explicit Journal(Now now);

    /// Notes a request as it arrives; its status is null until `finish`.
    qsizetype begin(const Call &call, bool authorized, const QByteArray &fault);
    void finish(qsizetype entry, int status);
    /// Notes that a write whose connection broke was carried out now.
    void committedLate(const Call &call, int status);
    void clear();
    /// One JSON object on each line (admin.h tells its members).
    QByteArray lines() const;

private:
    void keep(Json entry);

    const Now m_now;
    mutable std::mutex m_mutex;
    std::deque<Json> m_entries;
    qint64 m_inFlight = 0; ///< requests begun and not finished
    qsizetype m_first = 0; ///< number of the first entry kept
};

} // namespace clientele::sandbox
