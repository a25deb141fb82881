// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

namespace clientele {

/// Sent changes of one company that wait because its service lets only so many through in a minute, or because the
/// person has paused sending. All of them are on disk.
struct Pacing
{
    int waiting = 0;   ///< changes released and not at the service yet
    int perMinute = 0; ///< 0: no limit met
    bool paused = false;

    /// There is something to say.
    bool holds() const { return waiting > 0 && (paused || perMinute > 0); }
    /// Rounded up; 0 while it cannot be told.
    int minutesLeft() const { return perMinute > 0 ? (waiting + perMinute - 1) / perMinute : 0; }
};
Pacing pacingOf(CompanyHandle &company);
/// The first of these whose sent changes wait for their turn, or for the end of a pause; nullptr: none.
CompanyHandle *waitingCompany(const std::vector<CompanyHandle *> &companies);

namespace wording {
/// "Bigcapital takes 9 changes a minute: 181 are waiting, about 21 minutes left."; empty while nothing waits for that.
Message pacing(const Pacing &pacing, const QString &companyName, const QString &serviceName);
/// "Bigcapital gives 9 accounts a minute: about 4 minutes left." `waiting` are still to be read, each by a question of
/// a kind that the service counts; empty while it has not made anybody wait.
QString readingPace(const ConnectionStatus &status, int waiting, const QString &serviceName);
} // namespace wording

} // namespace clientele
