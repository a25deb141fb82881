// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/workplace.h"

#include <functional>

class QWidget;

namespace clientele {

// What the main window asks before something is left behind. Both open and return; the answers come later, and only
// while the window is there.

struct QuitAnswers
{
    std::function<void()> leave; ///< everything stays as it is
    /// To what can be sent or decided, in this company. `sends`: there is something to send.
    std::function<void(CompanyHandle *company, bool sends)> review;
};
/// Before the program ends while changes are not in the books: which, where, and that they are kept. `shown`: the
/// company to begin with, where it has some. One question at a time.
void askBeforeQuit(QWidget *window, const Workplace &workplace, const CompanyHandle *shown, const QuitAnswers &answers);

/// Before a connection is removed. What was typed there stays on disk.
void askBeforeForgetting(QWidget *window, CompanyHandle &company, const std::function<void(const QString &id)> &forget);

} // namespace clientele
