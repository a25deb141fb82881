// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"
#include "model/record_check.h"
#include "service/workplace.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;

namespace clientele {

class CompanyBadge;
class EditFoot;
class EditForm;
class EditNotices;
class ParentChoice;
class ReceivablesPage;
class RelatedPage;
class RecordLog;
class RecordSending;
class RecordSteps;

/// The edit window of one record (ui.md 4.3), also for a new one. Built from the schema: nothing in it knows customers.
/// Opens with what the list knows and reads the record anew quietly. Typing is kept at once; only Send puts it into
/// the books; closing never loses it without a word. Closing while something is on its way changes nothing about that.
///
/// Composes the head, the form (EditForm), what is said (EditNotices) and the foot (EditFoot); what is sent and what
/// becomes of it is RecordSending's. Deletes itself when closed. GUI thread. Closes by itself when its company leaves.
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
    /// Of a new record that was given nothing when it began (a line that a proposal made): what it begins with once
    /// what was typed is discarded.
    void setBeginning(std::function<Record()> begun) { m_begun = std::move(begun); }
    /// "Always keep for later" was ticked before: closing does not ask.
    void setKeepsWithoutAsking(bool keeps) { m_keepsWithoutAsking = keeps; }
    /// Closes without a question; what was typed is kept.
    void closeQuietly();
    /// What the service made of the new record this window shows now: its number, and what was saved differently.
    void tellCreated(const SubmissionView &submission);
    /// Everything typed goes to the outbox now, also from the field that has the cursor.
    void keep();
    /// Where the record stands in the list as shown now, from 1; 0: not in it. Said beside Previous and Next.
    void setPlace(int place, int of);
    /// Puts "blocked" among this record's changes in place of a delete that was refused, and shows it. Nothing is sent.
    void blockInstead(const SubmissionView &refused);
    /// Puts a change of one field into the form, not sent, and goes to the field.
    void take(const Change &change);
    /// What there is to look at in the record as it stands in the form, and what keeps it from being sent; asked with
    /// each change.
    void setChecks(std::function<RecordCheck(const Record &)> checkOf);
    void refreshChecks();
    /// Puts values into the form, not sent; what cannot be edited here is left out.
    void takeAll(const Changes &changes);
    /// Says what was made besides, until the person puts it aside or something else is said.
    void tell(const QString &sentence);
    void showPage(int page);
    void showRelated(); ///< the page of what else the service keeps with it
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
    void renumberRequested(clientele::CompanyHandle *company, const clientele::Record &record);
    /// Proposals what this payment, as it is typed, is for.
    void applyRequested(clientele::CompanyHandle *company, const clientele::Record &payment);
    /// One of the records shown around this one is to be opened, or a new one of their kind below it.
    void aroundRequested(const clientele::Record &record);
    void summaryRequested(); ///< of the account, as it is at the service
    void newAroundRequested(const QByteArray &entity, const QString &parent);
    /// The record has a name at the service now, and this window closes. `goOn`: it is to be shown as an existing one
    /// in its place, with what was typed meanwhile.
    void created(const clientele::SubmissionView &submission, bool goOn, const clientele::Changes &typed);
    /// A new record is left for later, and stands among the changes.
    void keptForLater();
    /// It is to stand below another record than it does, with what was typed into it; this window closes.
    void parentChosen(const clientele::RecordKey &there, const clientele::Changes &typed);
    /// The record is gone; what was typed into it stands among the changes as this new one.
    void keptAsNew(const clientele::Record &fresh);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildHead(QSet<QChar> &letters); ///< mnemonics in use; that of the head joins them
    void buildKeys();
    void follow(CompanyHandle &company);
    void discard();
    void offerUndo(const Record &typed);
    void refreshAll();
    void refreshHead();
    void refreshFoot();

    QPointer<CompanyHandle> m_company;
    Workplace &m_workplace;
    std::unique_ptr<Draft> m_draft;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    ParentChoice *m_parent = nullptr;
    QLabel *m_companyName = nullptr;
    CompanyBadge *m_badge = nullptr;
    RecordSteps *m_steps = nullptr; ///< of a record that is at the service; so is its log
    RecordLog *m_log = nullptr;
    EditForm *m_form = nullptr;
    ReceivablesPage *m_receivables = nullptr; ///< where the service tells of them
    RelatedPage *m_related = nullptr;         ///< where the service has something of the kind
    EditNotices *m_notices = nullptr;
    EditFoot *m_foot = nullptr;
    RecordSending *m_sending = nullptr;
    QAction *m_decideKey = nullptr;
    std::function<RecordCheck(const Record &)> m_checkOf;
    std::function<Record()> m_begun;
    Record m_discarded; ///< as it was wanted; null: nothing that can be taken back
    bool m_closing = false;
    bool m_keepsWithoutAsking = false;
};

} // namespace clientele
