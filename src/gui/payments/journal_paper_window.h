// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper_window.h"
#include "model/payment_book.h"

#include <QPointer>

namespace clientele {

/// The payments of a journal before they are printed (ui.md 4.12): at once as they are known, and as they are at the
/// service as soon as they have been read again, which it begins by itself. Nothing goes out before, unless the person
/// stops the reading. Where they could not be read it says so; the pages bear the time they are of either way. The book
/// outlives it, and may go on to another company: what is shown then stays. GUI thread.
class JournalPaperWindow final : public PaperWindow
{
    Q_OBJECT
public:
    /// The book has the journal's company.
    JournalPaperWindow(PaymentBook &book, const Record &journal, QSettings *settings, QWidget *parent = nullptr);

private:
    void read();
    void follow();
    void followReading();
    void showSheet();
    void tellOutcome();

    PaymentBook &m_book;
    QPointer<CompanyHandle> m_company;
    Record m_journal;
    std::optional<Decimal> m_statement; ///< typed above the list; nothing: none
    PaperSheet m_shown;
    bool m_reading = false;
    bool m_begun = false; ///< the reading that was asked for
    Strip *m_notRead;
};

} // namespace clientele
