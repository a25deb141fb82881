// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/commands/command_registry.h"
#include "model/list_group.h"

#include <QCoreApplication>

namespace clientele {

/// Which of the main window's commands are on just now, and of each other one why not; and the words of those that
/// follow the list, the service or the company. One place, so that menu, tool bar and finder never differ. GUI thread.
class CommandReasons
{
    Q_DECLARE_TR_FUNCTIONS(clientele::CommandReasons)
public:
    /// Where the person stands.
    struct Situation
    {
        const ListGroup &lists;           ///< those shown together
        CompanyHandle *company = nullptr; ///< that of the current row; nullptr: none is open
        EntityName entity;
        Record current;       ///< of the row with the cursor, as the person wants it; null: there is none
        bool several = false; ///< more rows than that one are selected
        bool filtered = false;
        QString noApplying = {}; ///< why the current payment cannot be applied; empty: it can
        QString noPrinting = {}; ///< why there is no list to print
        QString noPosting = {};  ///< why no journal can be posted
        QString noJournal = {};  ///< why there is none to be renamed
    };

    /// The registry must outlive it.
    explicit CommandReasons(CommandRegistry &commands)
        : m_commands(commands)
    {
    }
    void tell(const Situation &now);

private:
    void tellRecord(const Situation &now, const QString &noCurrent);
    void tellSummary(const Situation &now, const QString &noCurrent);
    void tellRetiring(const Situation &now, const QString &whyOff);
    void tellJournals(const Situation &now, const QString &whyOff);
    void tellPayments(const Situation &now, const QString &noCurrent);
    void tellLetters();
    void tellChanges(const Situation &now);
    void tellCompany(const Situation &now);

    CommandRegistry &m_commands;
};

} // namespace clientele
