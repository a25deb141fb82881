// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/payment_book.h"
#include "service/workplace.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QPushButton;

namespace clientele {

class PostedList;
class Strip;
class TextLabel;

/// Below the list of payments (ui.md 4.12): payments perhaps entered twice, how the posting of the journal stands,
/// what was posted from here (which the service lists no more), and the way to post. A refusal by the service is told
/// here, in the strip; what could not even be put into the outbox comes by refused(). Follows the book, also when its
/// company leaves. A part of the pane it is put into; the book outlives it. GUI thread.
class JournalFoot final : public QWidget
{
    Q_OBJECT
public:
    explicit JournalFoot(PaymentBook &book, QWidget *parent = nullptr);

    /// Says how lines differ from the bank's statement, in a sentence; empty: they do not, or there is none.
    using AgainstStatement = std::function<QString(const std::vector<Record> &lines)>;
    void setAgainstStatement(AgainstStatement says) { m_againstStatement = std::move(says); }
    void addNotice(QWidget *notice); ///< above all that it says itself; becomes its own
    void setJournal(const QString &remoteId);
    void setApplying(const QString &whyNot); ///< empty: the current line can be applied
    /// Why the journal cannot be posted now, in words; empty: it can.
    QString whyNot() const;
    void post(); ///< asks, and posts
    /// What becomes of this is told here.
    bool tells(const SubmissionView &submission) const;

signals:
    void lineRequested(const clientele::RecordKey &line);
    void confirmed(); ///< that a journal shall be posted: its window has closed
    void applyRequested();
    void printRequested();
    void journalRequested(const QString &remoteId); ///< the one that stands in the place of a posted one
    void posted(const QString &remoteId);
    void refused(const clientele::Failure &failure); ///< nothing has been sent

private:
    bool isOffered() const; ///< the service lets journals be posted from here
    void showAll();
    void showTwins(const std::vector<Record> &lines);
    void showPosting();
    bool isCorrected(const SubmissionView &refused) const;
    void submissionChanged(const SubmissionView &submission);
    void postAgain();
    /// `differs`: how the lines differ from those shown before, in sentences; empty: none were shown.
    void ask(const QString &differs, std::function<void(const std::vector<Record> &)> yes);
    static QString totalOf(const QString &amounts, const QString &documents);
    static QString twinSentence(const QString &name, const LineRemark &remark, const QString &journal);

    PaymentBook &m_book;
    QPointer<CompanyHandle> m_company;
    QString m_journal;
    AgainstStatement m_againstStatement;
    QString m_told;         ///< the posting the strip tells the end of
    QString m_readAnew;     ///< the one whose lines the person had read again
    QDateTime m_readBefore; ///< when they had been read before that
    Strip *m_twins;
    Strip *m_posting;
    PostedList *m_posted;
    TextLabel *m_why;
    QPushButton *m_print;
    QPushButton *m_apply;
    QPushButton *m_post;
};

} // namespace clientele
