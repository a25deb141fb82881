// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/list/record_table_view.h"
#include "main/journal_desk.h"
#include "support/test_locale.h"

#include <QPushButton>

namespace clientele::testing {

/// A payment journal at the main window that is going to be posted.
class PostingMain
{
protected:
    std::unique_ptr<JournalDesk> m;

    void open(const char *journal, CompanyKind kind = CompanyKind::Test)
    {
        DeskSetup setup;
        setup.kind = kind;
        m = std::make_unique<JournalDesk>(journal, setup);
    }
    size_t posts() { return m->desk.sandbox.journal("POST", "Microsoft.NAV.post").size(); }

    /// The line as somebody else changes it, beside the window.
    void colleagueChanges(const QByteArray &fields)
    {
        m->table().goToRow(0);
        m->desk.sandbox.colleague(json("{'entity': 'customerPayments', 'id': '" +
                                       m->table().currentKey().remoteId.toLatin1() + "', 'fields': " + fields + "}"));
    }
    static void post(QWidget *window) { MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("post"))); }
    /// Can be asked as soon as the lines are seen by all that stands around them, a moment after the list.
    static void ask()
    {
        auto *button = MainDesk::seen<QPushButton>("postJournal");
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        MainDesk::click(button);
    }
    static void post()
    {
        ask();
        post(MainDesk::seen("postWindow"));
    }
    static bool stripSays(const char *words)
    {
        return MainDesk::sentence("postingStrip").contains(QLatin1String(words));
    }
    static QString postedWords() { return MainDesk::posted(); }
};

} // namespace clientele::testing
