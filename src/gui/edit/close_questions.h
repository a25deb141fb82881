// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

#include <functional>

class QWidget;

namespace clientele {

class Draft;

// What an edit window asks before it closes: it never does so without a word while something of it is not in the books.
// Both open and return; the answers come later, and only while the window is there. One question at a time.

/// Whether a question is open in this window.
bool isAskedBeforeClosing(const QWidget *window);

struct CloseAnswers
{
    std::function<void()> sendNow;
    std::function<void(bool always)> keepForLater; ///< `always`: without asking from now on
    std::function<void()> discard;
};
/// Something typed is not sent. `whyNotSend`: as in the foot. `discardedAlong`: what goes with it (gui/lines).
/// `undecided`: what was sent before waits for the person.
void askAboutUnsent(QWidget *window, const Draft &draft, const QString &serviceName, const QString &whyNotSend,
                    const QString &discardedAlong, bool undecided, const CloseAnswers &answers);

/// What was sent waits for the person. Nothing is lost by closing, but nothing happens by itself either: said once,
/// with where it is found again.
void askAboutUndecided(QWidget *window, const Draft &draft, const QString &serviceName, const SubmissionView &open,
                       const std::function<void()> &decideNow, const std::function<void()> &decideLater);

} // namespace clientele
