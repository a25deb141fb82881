// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/field_row.h"
#include "service/workplace.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableWidget;
class QToolButton;

namespace clientele {

class CompanyBadge;
class Strip;
enum class StripKind;

/// The edit window of one record (ui.md 4.3), also for a new one. Built from the schema: nothing in it knows customers.
/// Opens with what the list knows and reads the record anew quietly. Typing is kept at once; only Send puts it into
/// the books; closing never loses it without a word. Closing while something is on its way changes nothing about that.
///
/// Deletes itself when closed. GUI thread. Closes by itself when its company leaves.
class EditWindow : public QWidget
{
    Q_OBJECT
public:
    EditWindow(CompanyHandle &company, Workplace &workplace, const Record &shown, bool isNew,
               QWidget *parent = nullptr);
    ~EditWindow() override;

    const RecordKey &key() const { return m_draft->key(); }
    CompanyHandle *company() const { return m_company; }
    Draft &draft() { return *m_draft; }
    /// "Always keep for later" was ticked before: closing does not ask.
    void setKeepsWithoutAsking(bool keeps) { m_keepsWithoutAsking = keeps; }
    /// Closes without a question; what was typed is kept.
    void closeQuietly();
    /// What the service made of the new record this window shows now: its number, and what was saved differently.
    void tellCreated(const SubmissionView &submission);
    /// Everything typed goes to the outbox now, also from the field that has the cursor.
    void keep() { commitAll(); }
    /// Where the record stands in the list as shown now, from 1; 0: not in it. Said beside Previous and Next.
    void setPlace(int place, int of);
    /// Puts "blocked" among this record's changes in place of a delete that was refused, and shows it. Nothing is sent.
    void blockInstead(const SubmissionView &refused);
    /// Puts a change of one field into the form, not sent, and goes to the field.
    void take(const Change &change);
    /// Puts values into the form, not sent; what cannot be edited here is left out.
    void takeAll(const Changes &changes);
    void showPage(int page);
    int page() const;
    /// Turns to the field's page and puts the cursor into it; what is no editable field here is left alone.
    void showField(const FieldKey &field);
    /// The field that has the cursor, or had it last; empty: none yet.
    FieldKey currentField() const;

signals:
    void decideRequested(clientele::CompanyHandle *company, const QString &submission);
    void stepRequested(int by);      ///< next or previous record of the list
    void keepsWithoutAskingChosen(); ///< the tick in the question
    void allowSendingRequested(clientele::CompanyHandle *company);
    void signInRequested(clientele::CompanyHandle *company);
    void commandsRequested();  ///< the command finder
    void newRecordRequested(); ///< a further one, of this list
    /// The record has a name at the service now, and this window closes. `goOn`: it is to be shown as an existing one
    /// in its place, with what was typed meanwhile.
    void created(const clientele::SubmissionView &submission, bool goOn, const clientele::Changes &typed);
    /// The record is gone; what was typed into it stands among the changes as this new one.
    void keptAsNew(const clientele::Record &fresh);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildHead();
    void buildStrips();
    void buildPages();
    void buildPage(FormPage page);
    void buildSteps();
    void step(int by);
    void turnPage(int by);
    void buildKeys();
    void keepInSight(QWidget *viewport, QSize before);
    void orderTabs();
    void buildFoot();
    void focusFirst();
    void showEarlier();
    void readAnew();
    void sayUnread(const Failure &failure);
    void refreshRow(const FieldKey &field);
    void refreshAll();
    void refreshPages();
    void refreshFoot();
    void refreshHead();
    bool isKept() const;
    bool isRefused() const; ///< by the disk
    void showStorage();
    void submissionChanged(const SubmissionView &submission);
    void showSubmission(const SubmissionView &submission);
    void showRefusals(const SubmissionView &submission);
    void showGone(const QString &sentence, const QString &submission);
    Record keepValuesAsNew();
    void takeStored(const SubmissionView &submission);
    void sayStored(const SubmissionView &submission);
    void send(bool thenClose);
    void askBeforeClose();
    void askAboutUndecided(const SubmissionView &open);
    const SubmissionView *undecided() const;
    void offerSignIn();
    void showStatus();
    void showNews();
    void showLog();
    void nextField(QWidget *from);
    void commitAll();
    FieldRow *rowOf(const FieldKey &field) const;
    QString whyNotSend() const;
    /// What the strip is about: with that it comes and goes.
    enum class Matter { None, Submission, Stored, News, Reading, Storage, SignIn };
    void say(StripKind kind, const QString &sentence, Matter matter);
    void takeBack(Matter matter);
    void hideStrip();
    void backToField();
    bool sayLoudly(const std::vector<Change> &theirs);
    void changedCountChanged();
    QString told(const Change &change) const;
    void beReadOnly();

    QPointer<CompanyHandle> m_company;
    Workplace &m_workplace;
    std::unique_ptr<Draft> m_draft;
    std::vector<FieldRow *> m_rows;
    QList<QWidget *> m_pages;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLabel *m_companyName = nullptr;
    CompanyBadge *m_badge = nullptr;
    Strip *m_strip = nullptr;
    Strip *m_loud = nullptr; ///< what others changed and must be seen: stays until it is dismissed
    Matter m_matter = Matter::None;
    QTabBar *m_tabs = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_place = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableWidget *m_log = nullptr;
    QPushButton *m_discard = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_sendAndClose = nullptr;
    QPushButton *m_send = nullptr;
    FieldKey m_current;
    QString m_submission; ///< the one this window sent or found open
    QString m_told;       ///< the one the strip speaks of, if it speaks of one
    QString m_sentAt;
    int m_writes = 0; ///< writes taken over; a reading begun before the last one is old
    bool m_closeWhenSent = false;
    bool m_closing = false;
    bool m_keepsWithoutAsking = false;
    bool m_readOnly = false;
};

} // namespace clientele
