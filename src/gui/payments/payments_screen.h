// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/payment_applying.h"
#include "model/payment_book.h"
#include "service/workplace.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

class QSettings;

namespace clientele {

struct Proposal;

class EditWindow;
class EditWindows;
class JournalFoot;
class JournalHead;
class MovedNotice;
class TablePane;

/// Payments to post (ui.md 4.12): the main window's list, of one journal's lines, with the journal above it and the
/// posting below. Everything the list can do it does here as well: edit, send, merge, find, columns.
///
/// Owns book, head and foot; the two widgets become parts of the pane. What is given to the constructor outlives it,
/// but for a company, which is let go when it leaves. What cannot be done now is said by the whyNot… functions; called
/// all the same, nothing happens. Failures come by failed(). GUI thread.
class PaymentsScreen final : public QObject
{
    Q_OBJECT
public:
    PaymentsScreen(Workplace &workplace, TablePane &pane, EditWindows &editors, QSettings &settings,
                   QObject *parent = nullptr);

    /// The company has a list of payments that can be worked with here.
    static bool offers(const CompanyHandle &company);
    /// The pane shows these lines, or (nullptr) another list again. Call before the pane's list is set.
    void show(CompanyHandle *company);
    /// A new line in the journal shown, with the date and the document number carried down.
    void updateAround(); ///< reads what stands around the list anew: journals, open invoices
    void newLine();
    /// The same for this customer, in the journal shown last, or else the first; without one where there are none.
    void newLineFor(CompanyHandle &company, const Record &customer);
    bool isShown() const { return m_shown; }
    /// Whether what becomes of this is told here: a posting of the company shown.
    bool tells(const CompanyHandle &company, const SubmissionView &submission) const;
    /// In words; empty: it can be done now.
    QString whyNotApply() const;
    QString whyNotPost() const;
    QString whyNotPrint() const;
    /// Proposes which invoices the current line is for; of several that are selected one after the other, each once the
    /// one before is taken.
    void applyCurrent();
    void post();  ///< asks, and posts the journal shown
    void print(); ///< shows the list as it will be printed
    /// Of the document this line belongs to, in a sentence; empty: it has no other lines.
    QString whatStaysBeside(const Record &line) const;
    /// Whether it may be posted nevertheless: PaymentBook::whilePosted.
    QString whilePosted(const Record &line) const;
    std::optional<QString> journalShown() const; ///< remote id; nothing: the payments are not shown
    QString whyNoJournal() const;                ///< empty: there is one to be renamed or deleted
    void newJournal();
    void renameJournal();
    void deleteJournal(); ///< asks first

signals:
    /// What can be done may be something else now.
    void changed();
    void failed(const clientele::Failure &failure);
    /// There is no journal yet that a payment could be recorded in.
    void journalMissing();

private:
    void journalChosen(const QString &remoteId);
    void goToMoved();                                ///< where the line that was moved stands in the journal shown
    QString journalToEnter() const;                  ///< remote id of the one a new line goes in; empty: there is none
    Record currentLine() const;                      ///< as it is wanted; null: none
    Changes beginning(const QString &journal) const; ///< of a new line there
    void tellNone();
    void tellNewRow();
    void beginTyping(const QString &typed);
    void tellApply();
    void tellLines();
    void openLineFor(const Record &customer);
    QString whyNotApply(CompanyHandle &company, const Record &line) const;
    QDialog *apply(CompanyHandle &company, const Record &line);
    void applyNext();
    void applyFurther();
    Record lineNow(CompanyHandle &company, const RecordKey &key) const;
    static Record keptOf(CompanyHandle &company, const RecordKey &key);
    Proposal proposalFor(const Overlay &overlay, const Record &line, const std::vector<AppliedLine> &applied) const;
    void take(CompanyHandle &company, const Record &line, const std::vector<AppliedLine> &applied);

    Workplace &m_workplace;
    TablePane &m_pane;
    EditWindows &m_editors;
    QSettings &m_settings;
    PaymentBook *m_book;
    JournalHead *m_head;
    JournalFoot *m_foot;
    MovedNotice *m_moved;
    JoinedRows::ToldPtr m_told;                         ///< what the list was told last
    std::vector<RecordKey> m_toApply;                   ///< the lines that are selected and still to be applied
    QPointer<QDialog> m_applyWindow;                    ///< of one of them
    int m_applied = 0, m_applying = 0;                  ///< so many of them are, of so many
    std::vector<std::pair<RecordKey, Changes>> m_taken; ///< of the line before: the next is proposed upon them
    bool m_shown = false;
    std::optional<Record> m_waiting; ///< a customer a payment is to be recorded of, once the journals are read
    QPointer<EditWindow> m_begun;    ///< by the row behind the last, until it has the focus
};

} // namespace clientele
