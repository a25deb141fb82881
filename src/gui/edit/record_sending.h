// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/edit_form.h"
#include "gui/edit/edit_notices.h"
#include "service/workplace.h"

#include <QKeySequence>
#include <QPointer>

#include <functional>
#include <vector>

namespace clientele {

/// What an edit window sends, what becomes of it, and what others save meanwhile: brings it into the form and says it
/// in the notices. It asks and tells the outbox; it never writes by itself, and what is under way goes on without it.
///
/// Draft, form, notices and workplace outlive it. GUI thread.
class RecordSending final : public QObject
{
    Q_OBJECT
public:
    RecordSending(Draft &draft, EditForm &form, EditNotices &notices, CompanyHandle &company, Workplace &workplace,
                  QObject *parent);
    ~RecordSending() override;

    /// What else keeps a record of this kind from being sent, by what stands beside it: asked of those that go along.
    void setHolding(std::function<std::vector<Problem>(const Record &)> holdingOf)
    {
        m_holdingOf = std::move(holdingOf);
    }
    /// Says what became of an earlier sending and still waits, and reads the record anew.
    void begin();
    /// The window closes: nothing is read or said any more.
    void end();
    void send(bool thenClose);
    /// Why it stays where it is, in words; empty: it can be moved.
    QString whyNotMove() const;
    /// The further lines of the payment, not sent yet, go where this one goes, and stay its further lines. Answers with
    /// the unique id for the key that this one has there.
    QString moveAlong(const QString &parent);
    QString whyNotSend() const; ///< in words; empty: it can be sent
    /// What goes along with it, in words; empty: it goes alone.
    QString whatGoesAlong() const;
    bool isUnderWay() const; ///< something of this record is, or waits to be; a refusal that rests is not
    /// The submission of this record that goes no further without the person; nullptr if there is none.
    const SubmissionView *undecided() const;
    /// That one where it is to be decided or confirmed in a window of its own, as the strip offers; else nullptr.
    const SubmissionView *toDecide() const;
    static QKeySequence decideKey(); ///< does it from anywhere in the window, as in the main window
    /// The service does not let this person change the record.
    bool isReadOnly() const { return m_readOnly; }
    /// What the service made of the new record that is shown now: its number, and what was saved differently.
    void tellCreated(const SubmissionView &submission);
    /// Puts "blocked" among the changes in place of a delete that was refused, and shows it. Nothing is sent.
    void blockInstead(const SubmissionView &refused);
    /// Puts a change of one field into the form, not sent, and goes to the field.
    void take(const Change &change);
    /// Says where what it stands below is not there any more, with the way out; or takes that back.
    void showParent();

signals:
    void changed(); ///< whyNotSend() may answer otherwise
    void closeWanted();
    void decideRequested(clientele::CompanyHandle *company, const QString &submission);
    void signInRequested(clientele::CompanyHandle *company);
    void parentWanted(); ///< the person wants to choose what it stands below
    void created(const clientele::SubmissionView &submission, bool goOn, const clientele::Changes &typed);
    void keptAsNew(const clientele::Record &fresh);

private:
    using Matter = EditNotices::Matter;
    std::vector<const OverlayRecord *> along(const Overlay &overlay) const;
    QString whyNotAlong() const;
    void readAnew();
    void takeRead(const Record &read);
    void sayUnread(const Failure &failure);
    void sayNews(const Record &read);
    void showNews();
    void showStatus();
    void showStorage();
    void submissionChanged(const SubmissionView &submission);
    void showSubmission(const SubmissionView &submission);
    QString showRefusals(const SubmissionView &submission);
    void showGone(const QString &sentence, const QString &submission);
    Record keepValuesAsNew(const QString &submission);
    void takeStored(const SubmissionView &submission);
    void sayStored(const SubmissionView &submission);
    void offerSignIn();
    void becomeReadOnly();
    QString sentenceOf(const Failure &failure) const;

    Draft &m_draft;
    EditForm &m_form;
    EditNotices &m_notices;
    QPointer<CompanyHandle> m_company;
    Workplace &m_workplace;
    std::function<std::vector<Problem>(const Record &)> m_holdingOf;
    QString m_submission; ///< the one this window sent or found open
    QString m_told;       ///< the one the notices speak of, if they speak of one
    QString m_sentAt;
    int m_writes = 0; ///< writes taken over; a reading begun before the last one is old
    bool m_closeWhenSent = false;
    bool m_readOnly = false;
    bool m_over = false;
    Reply<Record> m_reading;
};

} // namespace clientele
