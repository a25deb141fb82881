// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/journal_foot.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/foot_row.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/payments/post_window.h"
#include "gui/payments/posted_list.h"
#include "model/apart.h"
#include "model/payment_lines.h"
#include "model/wording.h"
#include "model/wording_money.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {

StripKind kindOf(const SubmissionView &view)
{
    const SubmissionState state = view.state;
    if (state == SubmissionState::Sent)
        return view.below.isAsMeant() ? view.below.unconfirmed ? StripKind::Information : StripKind::Success
                                      : StripKind::Warning;
    if (state == SubmissionState::Rejected || state == SubmissionState::NotAllowed || state == SubmissionState::Gone)
        return StripKind::Danger;
    return needsAttention(state) ? StripKind::Warning : StripKind::Information;
}

} // namespace

JournalFoot::JournalFoot(PaymentBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
{
    setObjectName(QStringLiteral("journalFoot"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_twins = new Strip(StripKind::Warning, {});
    m_twins->setObjectName(QStringLiteral("twinsStrip"));
    m_twins->setDismissable(false);
    m_twins->hide();
    m_posting = new Strip(StripKind::Information, {});
    m_posting->setObjectName(QStringLiteral("postingStrip"));
    m_posting->hide();
    for (Strip *strip : {m_twins, m_posting})
        strip->setBounded(true);
    column->addWidget(m_twins);
    column->addWidget(m_posting);

    m_posted = new PostedList;
    column->addWidget(m_posted);

    auto *actions = new FootRow;
    QHBoxLayout *row = actions->row();
    row->setContentsMargins(measure::pane, measure::between, measure::pane, measure::between);
    row->setSpacing(measure::between);
    m_why = new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted); // wraps: a reason that is cut is none
    m_why->setObjectName(QStringLiteral("whyNotPostNow"));
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_post = new QPushButton(tr("P&ost journal…"));
    m_post->setObjectName(QStringLiteral("postJournal"));
    m_apply = new QPushButton(tr("App&ly…"));
    m_apply->setObjectName(QStringLiteral("applyPayment"));
    m_print = new QPushButton(tr("P&rint list…"));
    m_print->setObjectName(QStringLiteral("printList"));
    setButtonIcon(m_print, IconName::Print);
    row->addWidget(m_why, 1);
    auto *box = new QDialogButtonBox;
    box->addButton(m_print, QDialogButtonBox::ActionRole);
    box->addButton(m_apply, QDialogButtonBox::ActionRole);
    box->addButton(m_post, QDialogButtonBox::AcceptRole);
    row->addWidget(box);
    column->addWidget(actions);

    connect(m_post, &QPushButton::clicked, this, &JournalFoot::post);
    connect(m_print, &QPushButton::clicked, this, &JournalFoot::printRequested);
    connect(m_apply, &QPushButton::clicked, this, &JournalFoot::applyRequested);
    connect(&m_book, &PaymentBook::changed, this, &JournalFoot::showAll);
    connect(m_posting, &Strip::dismissed, this, [this] {
        if (m_company && !m_told.isEmpty())
            m_company->outbox().acknowledge(m_told);
        m_told.clear();
    });
    showAll();
}

void JournalFoot::addNotice(QWidget *notice)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, notice);
}

void JournalFoot::setJournal(const QString &remoteId)
{
    m_journal = remoteId;
    showAll();
}

void JournalFoot::showAll()
{
    if (m_company != m_book.company()) {
        if (m_company)
            m_company->outbox().disconnect(this);
        m_company = m_book.company();
        m_told.clear();
        m_posting->hide();
        if (m_company)
            connect(&m_company->outbox(), &OutboxHandle::submissionChanged, this, &JournalFoot::submissionChanged);
    }
    m_posted->showFrom(m_book);
    const std::vector<Record> lines = m_book.wanted(m_journal);
    showTwins(lines);
    showPosting();
    const QString why = whyNot();
    m_post->setVisible(isOffered());
    m_print->setEnabled(!lines.empty() && !m_book.journal(m_journal).isNull());
    m_why->setText(why); // stays where it is without words: it keeps the buttons at their end
    m_post->setEnabled(why.isEmpty());
    m_post->setAccessibleDescription(why);
    if (m_company)
        makeSendButton(m_post, m_company->kind());
}

bool JournalFoot::isOffered() const
{
    return m_company && m_company->entityInfo("paymentJournal").action("post");
}

QString JournalFoot::whyNot() const
{
    if (!m_company || m_book.journal(m_journal).isNull())
        return m_journal.isEmpty() ? tr("No journal is chosen") : tr("This journal is no longer there");
    if (!isOffered())
        return wording::notOffered(m_company->entityInfo("paymentJournal"), "post", m_company->serviceName());
    if (m_book.wanted(m_journal).empty())
        return tr("There is nothing to post");
    if (!m_company->sendingAllowed())
        return tr("View only");
    if (const SubmissionView *posting = m_book.posting(m_journal)) {
        switch (posting->state) {
        case SubmissionState::Rejected: // nothing of it has been done: once that is corrected it is tried anew
        case SubmissionState::NotAllowed:
        case SubmissionState::Gone:
            break;
        case SubmissionState::NeedsConfirmation:
        case SubmissionState::NeedsPerson:
            return tr("Decide first about the posting above");
        default:
            return tr("A posting is under way");
        }
    }
    return {};
}

void JournalFoot::setApplying(const QString &why)
{
    m_apply->setEnabled(why.isEmpty());
    m_apply->setToolTip(why.isEmpty() ? tr("Proposes which invoices the payment in the chosen line is for") : why);
    m_apply->setAccessibleDescription(m_apply->toolTip());
}

/// `name` and `journal` (a code; empty: the one shown) stand apart already.
QString JournalFoot::twinSentence(const QString &name, const LineRemark &remark, const QString &journal)
{
    const QString when = remark.posted.isValid() ? wording::moment(remark.posted, QLocale()) : QString();
    if (remark.document.isEmpty()) {
        if (remark.unconfirmed)
            //: %1 document number, %2 a moment
            return tr("%1 has the same customer, date and amount as a payment that was no longer in its journal on %2, "
                      "most likely posted. Is it entered twice?")
                .arg(name, when);
        if (remark.posted.isValid())
            //: %1 document number, %2 a moment
            return tr("%1 has the same customer, date and amount as a payment that was posted on %2. Is it entered "
                      "twice?")
                .arg(name, when);
        //: %1 document number
        return journal.isEmpty()
                   ? tr("%1 has the same customer, date and amount as another payment. Is it entered twice?").arg(name)
                   //: %1 document number, %2 code of another journal
                   : tr("%1 has the same customer, date and amount as a payment in journal %2. Is it entered twice?")
                         .arg(name, journal);
    }
    const QString other = apart(remark.document);
    if (remark.unconfirmed)
        //: %1 and %2 are document numbers, %3 a moment
        return tr("%1 has the same customer, date and amount as %2, which was no longer in its journal on %3, most "
                  "likely posted. Is it entered twice?")
            .arg(name, other, when);
    if (remark.posted.isValid())
        //: %1 and %2 are document numbers, %3 a moment
        return tr("%1 has the same customer, date and amount as %2, which was posted on %3. Is it entered twice?")
            .arg(name, other, when);
    //: %1 and %2 are document numbers
    return journal.isEmpty()
               ? tr("%1 has the same customer, date and amount as %2. Is it entered twice?").arg(name, other)
               //: %1 and %2 are document numbers, %3 is the code of another journal
               : tr("%1 has the same customer, date and amount as %2 in journal %3. Is it entered twice?")
                     .arg(name, other, journal);
}

void JournalFoot::showTwins(const std::vector<Record> &lines)
{
    const std::vector<LineRemark> remarks = m_book.remarks(lines, m_journal);
    const auto isAlike = [](const LineRemark &remark) { return remark.kind == LineRemark::Kind::AlreadyEntered; };
    const auto found = std::find_if(remarks.begin(), remarks.end(), isAlike);
    m_twins->setVisible(found != remarks.end());
    if (found == remarks.end())
        return;
    const Record &later = lines[size_t(found - remarks.begin())];
    QString sentence =
        twinSentence(apart(later.displayName()), *found, apart(m_book.journal(found->journal).value("code").toText()));
    if (const auto all = std::count_if(remarks.begin(), remarks.end(), isAlike); all > 1)
        sentence += QLatin1Char(' ') + tr("%Ln more are alike.", nullptr, int(all) - 1);
    if (m_twins->sentence() == sentence)
        return;
    m_twins->clearActions();
    m_twins->setMessage(StripKind::Warning, sentence);
    connect(m_twins->addAction(tr("Show it")), &QAbstractButton::clicked, this,
            [this, key = later.key] { emit lineRequested(key); });
}

bool JournalFoot::tells(const SubmissionView &submission) const
{
    // The journal may be gone from the list already, and another shown: then it is known by the posting told so far.
    return submission.kind == ChangeKind::Action && submission.key.entity == "paymentJournal" &&
           (submission.key.remoteId == m_journal || submission.id == m_told);
}

void JournalFoot::submissionChanged(const SubmissionView &submission)
{
    if (!tells(submission))
        return;
    m_told = submission.id;
    if (submission.state == SubmissionState::Sent)
        emit posted(submission.key.remoteId);
    // Posting may have made the journal anew under the next code: the person goes on there.
    if (submission.state == SubmissionState::Sent && submission.theirs && submission.theirs->key.remoteId != m_journal)
        emit journalRequested(submission.theirs->key.remoteId);
    showPosting();
}

/// Of what was posted.
QString JournalFoot::totalOf(const QString &amounts, const QString &documents)
{
    return documents.isEmpty()
               //: %1 an amount
               ? tr("Total: %1.").arg(apart(amounts))
               //: %1 an amount, %2 document numbers ("B0147–B0166")
               : tr("Total: %1, documents: %2.").arg(apart(amounts), apart(documents));
}

/// The line the service blamed has been changed since, or is not there any more: what it said is past.
bool JournalFoot::isCorrected(const SubmissionView &refused) const
{
    if (refused.state != SubmissionState::Rejected || refused.below.blamed.isEmpty())
        return false;
    const auto isBlamed = [&](const Record &line) { return line.key.remoteId == refused.below.blamed; };
    const std::vector<Record> &meant = refused.below.meant;
    const std::vector<Record> now = m_book.lines(refused.key.remoteId);
    const auto then = std::find_if(meant.begin(), meant.end(), isBlamed);
    const auto there = std::find_if(now.begin(), now.end(), isBlamed);
    if (then == meant.end())
        return false;
    return there == now.end() ? m_company->list(PaymentBook::lineEntity()).progress().complete
                              : there->version != then->version;
}

void JournalFoot::showPosting()
{
    const SubmissionView *open = m_book.posting(m_journal);
    if (open)
        m_told = open->id;
    const SubmissionView *view = m_company && !m_told.isEmpty() ? m_company->outbox().submission(m_told) : nullptr;
    // Of a journal that is gone it is told beside the one shown in its place.
    const bool ofThis =
        view && (view->key.remoteId == m_journal || (view->theirs && view->theirs->key.remoteId == m_journal) ||
                 view->state == SubmissionState::Gone);
    if (!ofThis || isCorrected(*view)) {
        m_posting->hide();
        return;
    }
    QString sentence = wording::submission(*view, *m_company->schema("paymentJournal"), m_company->serviceName());
    if (view->state == SubmissionState::Sent && !view->below.taken.empty()) {
        const QString total =
            wording::sums(m_book.received(view->below.taken), QLocale(), m_company->settings().currencyCode);
        if (!total.isEmpty())
            sentence += QLatin1Char(' ') + totalOf(total, documentsOf(view->below.taken));
    }
    const ListProgress progress = m_company->list(PaymentBook::lineEntity()).progress();
    if (view->state == SubmissionState::NeedsConfirmation && m_readAnew == view->id && !progress.running &&
        progress.finishedAt != m_readBefore && !m_book.lines(m_journal).empty())
        //: %1 a time of day
        sentence = tr("Nothing was posted. These are the lines of %1: look at them, then post again.")
                       .arg(wording::clock(progress.finishedAt, QLocale()));
    if (m_posting->isVisibleTo(this) && m_posting->sentence() == sentence)
        return;
    m_posting->clearActions();
    m_posting->setDismissable(!isInFlight(view->state));
    m_posting->setMessage(kindOf(*view), sentence);
    if (view->state == SubmissionState::Rejected && !view->below.blamed.isEmpty()) {
        const RecordKey line =
            RecordKey::ofRemote(m_company->id(), PaymentBook::lineEntity(), view->below.blamed, view->key.remoteId);
        connect(m_posting->addAction(tr("Show the line")), &QAbstractButton::clicked, this,
                [this, line] { emit lineRequested(line); });
    } else if (view->isOldRelease()) {
        connect(m_posting->addAction(tr("Post…")), &QAbstractButton::clicked, this, &JournalFoot::postAgain);
        connect(m_posting->addAction(tr("Do not post")), &QAbstractButton::clicked, this,
                [this] { m_company->outbox().withdraw(m_told); });
    } else if (view->state == SubmissionState::NeedsConfirmation || view->state == SubmissionState::NeedsPerson) {
        connect(m_posting->addAction(tr("Read the lines anew")), &QAbstractButton::clicked, this, [this] {
            m_readAnew = m_told;
            m_readBefore = m_company->list(PaymentBook::lineEntity()).progress().finishedAt;
            m_book.updateLines();
        });
        connect(m_posting->addAction(tr("Post again…")), &QAbstractButton::clicked, this, &JournalFoot::postAgain);
    }
    m_posting->show();
}

void JournalFoot::ask(const QString &differs, std::function<void(const std::vector<Record> &)> yes)
{
    const Record journal = m_book.journal(m_journal);
    if (!m_company || journal.isNull())
        return;
    // Of what the service holds: what is only typed is not posted, and the window says so.
    const std::vector<Record> lines = m_book.lines(m_journal);
    QStringList remarks;
    if (!differs.isEmpty())
        remarks += differs;
    if (const QString statement = m_againstStatement ? m_againstStatement(lines) : QString(); !statement.isEmpty())
        remarks += statement;
    auto *window = new PostWindow(m_book, journal, lines, remarks, this);
    connect(window, &PostWindow::printRequested, this, &JournalFoot::printRequested);
    connect(window, &QDialog::accepted, this, [this, window, yes = std::move(yes)] {
        emit confirmed();
        if (m_company)
            yes(window->lines());
    });
    window->open();
}

void JournalFoot::post()
{
    ask({}, [this, journal = m_book.journal(m_journal)](const std::vector<Record> &lines) {
        onDone(m_company->outbox().act(journal, {"post", lines}), this, [this](const Result<QString> &taken) {
            if (!taken)
                emit refused(taken.failure());
        });
    });
}

/// The person alone, having seen what is there by now.
void JournalFoot::postAgain()
{
    const SubmissionView *view = m_company ? m_company->outbox().submission(m_told) : nullptr;
    if (!view)
        return;
    ask(wording::differences(differenceBelow(view->below.meant, m_book.lines(m_journal))),
        [this, id = view->id](const std::vector<Record> &lines) { m_company->outbox().actAgain(id, lines); });
}

} // namespace clientele
