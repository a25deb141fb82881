// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/main_desk.h"

namespace clientele::testing {

/// The main window with the payments of one journal.
class JournalDesk : public MainDesk
{
public:
    /// `journal`: its code; nullptr: as the list of payments opens. What was asked of the service until then is
    /// forgotten.
    explicit JournalDesk(const char *journal, DeskSetup setup = {});

    /// Chooses a journal by its code, once it is there and its lines are read.
    void choose(const char *journal);
    /// Waits until what a payment is checked against is read: customers and open invoices.
    void readAround();
    /// A new payment in the journal shown, by keys.
    EditWindow *begin();
    /// Types into the form of a payment.
    static void fill(EditWindow *window, const char *customer, const char *amount);
    /// Enters a payment by keys, sends it, and waits until it is in the list.
    void enter(const char *customer, const char *amount);
};

} // namespace clientele::testing
