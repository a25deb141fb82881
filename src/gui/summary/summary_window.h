// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper_window.h"
#include "model/account_summary.h"

class QComboBox;

namespace clientele {

class Workplace;

/// Whose accounts can be looked at, in words, and who they are.
struct SummaryChoice
{
    QString words;
    std::vector<AccountSummaries::Wanted> customers;
};

/// Account summaries before they go out. Reads the accounts when it is shown, one after another, and shows each as it
/// comes; what could not be read is said in its place, and can be read again. Asks before it reads very many. Holds
/// what it has read: it stays when a company is closed. Closing it gives up what is still being read. GUI thread.
class SummaryWindow final : public PaperWindow
{
    Q_OBJECT
public:
    /// `choices`: at least one; the first is shown. `settings` keeps place, zoom and folder; may be null.
    SummaryWindow(Workplace &workplace, std::vector<SummaryChoice> choices, QSettings *settings,
                  QWidget *parent = nullptr);

    bool isReading() const { return m_accounts.isReading(); }

private:
    void buildChoice();
    void choose(int choice);
    void read();
    void takeOne();
    void finished();
    void showState();
    QString pace() const;

    Workplace &m_workplace;
    std::vector<SummaryChoice> m_choices;
    int m_choice = -1;
    int m_asking = -1; ///< whether to read this one
    AccountSummaries m_accounts;
    bool m_stopped = false;
    QComboBox *m_who = nullptr;
    Strip *m_missing;
    Strip *m_notSent;
};

} // namespace clientele
