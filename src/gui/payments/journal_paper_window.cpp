// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/journal_paper_window.h"

#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/payments/journal_head.h"
#include "gui/payments/journal_paper.h"
#include "model/wording.h"

#include <QLocale>

namespace clientele {

JournalPaperWindow::JournalPaperWindow(PaymentBook &book, const Record &journal, QSettings *settings, QWidget *parent)
    : PaperWindow(QLatin1String("journalPaper"), tr("Payments to post"), settings, parent)
    , m_book(book)
    , m_company(book.company())
    , m_journal(journal)
    , m_statement(settings ? JournalHead::statementOf(*settings, journal.key.remoteId) : std::nullopt)
    , m_notRead(new Strip(StripKind::Warning, {}))
{
    m_notRead->setObjectName(QStringLiteral("paperNotRead"));
    m_notRead->setDismissable(false);
    addStrip(m_notRead);
    setUnder(journal.displayName());
    connect(&m_book, &PaymentBook::changed, this, &JournalPaperWindow::follow);
    if (m_company)
        connect(&m_company->list(PaymentBook::lineEntity()), &ListFeed::progressChanged, this,
                &JournalPaperWindow::followReading);
    connect(this, &PaperWindow::stopRequested, this, [this] {
        if (m_company)
            m_company->list(PaymentBook::lineEntity()).stop();
    });
    showSheet();
    read();
}

void JournalPaperWindow::read()
{
    if (!m_company || m_book.company() != m_company)
        return;
    m_notRead->hide();
    m_reading = true;
    m_begun = false;
    m_book.updateLines();
    follow();
}

void JournalPaperWindow::follow()
{
    if (!m_company || m_book.company() != m_company) {
        m_reading = false;
        setProgress({}, 0, 0, false, {});
        return;
    }
    const QString reading = tr("The lines are being read once more.");
    setProgress(m_reading ? reading : QString(), 0, 0, m_reading, m_reading ? reading : QString());
    showSheet();
}

/// Every step of it: the book tells of several at once, and a short reading may have ended by then.
void JournalPaperWindow::followReading()
{
    if (!m_reading || !m_company || m_book.company() != m_company)
        return;
    const bool running = m_company->list(PaymentBook::lineEntity()).progress().running;
    m_reading = running || !m_begun;
    m_begun = m_begun || running;
    if (m_reading)
        return;
    tellOutcome();
    follow();
}

void JournalPaperWindow::showSheet()
{
    if (isWriting()) // which it would end
        return;
    PaperSheet sheet = journalPaper(m_book, m_journal, m_statement);
    if (sheet == m_shown)
        return;
    m_shown = std::move(sheet);
    clear();
    addSheet(m_shown);
}

void JournalPaperWindow::tellOutcome()
{
    const std::optional<Failure> failure = m_company->list(PaymentBook::lineEntity()).progress().failure;
    if (!failure)
        return;
    const QDateTime readAt = m_book.readAt(m_journal.key.remoteId);
    QString sentence = failure->kind == Failure::Kind::Cancelled
                           ? tr("You stopped the reading, so the lines are not known as they are now.")
                           : wording::failure(*failure, m_company->serviceName()).sentence;
    if (readAt.isValid())
        //: %1 a moment
        sentence += QLatin1Char(' ') + tr("The list is as of %1.").arg(wording::moment(readAt, QLocale()));
    m_notRead->clearActions();
    m_notRead->setMessage(StripKind::Warning, sentence);
    connect(m_notRead->addAction(tr("Read again")), &QAbstractButton::clicked, this, &JournalPaperWindow::read);
    m_notRead->show();
}

} // namespace clientele
