// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does about reading anew, sending and closing.
#include "gui/edit/edit_window.h"

#include "gui/edit/brief.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "model/block_instead.h"

#include <QMessageBox>

namespace clientele {

namespace {
constexpr int mostSaid = 600; ///< letters of a sentence with a service's own words in it
}

void EditWindow::say(StripKind kind, const QString &sentence, Matter matter)
{
    const bool inStrip = m_strip->isAncestorOf(focusWidget());
    m_matter = matter;
    m_strip->clearActions();
    m_strip->setDismissable(true);
    m_strip->setMessage(kind, brief(sentence, mostSaid));
    m_strip->show();
    if (inStrip)
        backToField();
}

void EditWindow::takeBack(Matter matter)
{
    if (m_matter == matter)
        hideStrip();
}

void EditWindow::hideStrip()
{
    const bool inStrip = m_strip->isAncestorOf(focusWidget());
    m_matter = Matter::None;
    m_strip->hide();
    if (inStrip)
        backToField();
}

/// The link or button that was followed has gone: the focus is again where it was before, as it was.
void EditWindow::backToField()
{
    FieldRow *row = rowOf(m_current);
    if (row && row->isEditable())
        row->editorWidget()->setFocus(Qt::ActiveWindowFocusReason);
}

void EditWindow::changedCountChanged()
{
    if (m_draft->changedCount() > 0)
        takeBack(Matter::Stored); // something else is not sent now
    else
        takeBack(Matter::News); // nothing typed that it could collide with
    refreshFoot();
}

QString EditWindow::told(const Change &change) const
{
    const FieldSpec *field = m_draft->schema().find(change.field);
    if (!field)
        return {};
    const ValueText text(QLocale(), m_company);
    const auto shown = [&](const Value &value) {
        const QString words = text.text(*field, value);
        return words.isEmpty() ? tr("(empty)") : brief(words);
    };
    return tr("%1: it was “%2” and now is “%3”.")
        .arg(wording::fieldLabel(*field), shown(change.before), shown(change.after));
}

bool EditWindow::sayLoudly(const std::vector<Change> &theirs)
{
    QStringList lines;
    for (const Change &change : theirs) {
        const FieldSpec *field = m_draft->schema().find(change.field);
        if (field && field->term && field->term->loud)
            lines += told(change);
    }
    if (lines.isEmpty())
        return false;
    m_loud->setMessage(StripKind::Warning, tr("Someone else changed this. %1").arg(lines.join(QLatin1Char(' '))));
    m_loud->show();
    return true;
}

void EditWindow::readAnew()
{
    onDone(m_company->readOne(m_draft->key()), this, [this, writes = m_writes](const Result<Record> &read) {
        if (!m_company || m_closing)
            return;
        if (!read) {
            if (m_company->outbox().openFor(m_draft->key()))
                return; // the strip tells of what was sent, with its steps: that says more
            const QString sentence = wording::failure(read.failure(), m_company->serviceName(), key().entity).sentence;
            if (read.failure().kind == Failure::Kind::Gone) {
                showGone(sentence, {});
            } else if (read.failure().kind == Failure::Kind::NotAllowed) {
                beReadOnly();
                say(StripKind::Warning, sentence, Matter::None);
                refreshFoot();
            }
            sayUnread(read.failure());
            return;
        }
        takeBack(Matter::Reading);
        if (writes != m_writes)
            return; // sent and stored meanwhile: what was read may be from before
        const bool typed = m_draft->changedCount() > 0;
        m_draft->takeFresh(*read);
        takeBack(Matter::News);
        if (typed)
            sayLoudly(m_draft->news());
        if (!typed || m_draft->news().empty() || m_company->outbox().openFor(m_draft->key()))
            return;
        const Value &moved = read->value("modifiedAt");
        const QLocale locale;
        say(StripKind::Information,
            moved.asInstant()
                //: %1 time of day
                ? tr("Changed by someone at %1, after you opened it.")
                      .arg(wording::clock(moved.asInstant()->utc, locale))
                //: %1 name of the service, %2 time of day
                : tr("Changed by someone after you opened it. %1 does not say when; it was read at %2.")
                      .arg(m_company->serviceName(), wording::clock(read->readAt, locale)),
            Matter::News);
        connect(m_strip->addAction(tr("See what")), &QAbstractButton::clicked, this, &EditWindow::showNews);
    });
}

/// What the list knew stays, and can be worked on. Without a connection, a token or patience of the service the foot
/// and the strip about the company say so already.
void EditWindow::sayUnread(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::NotUnderstood:
    case Failure::Kind::TooLarge:
    case Failure::Kind::ServiceFault:
    case Failure::Kind::NotOffered:
    case Failure::Kind::Untrusted:
        break;
    default:
        return;
    }
    if (m_matter != Matter::None && m_matter != Matter::Reading)
        return;
    const QString sentence = wording::failure(failure, m_company->serviceName(), key().entity).sentence;
    const QDateTime read = m_draft->opened().readAt;
    say(StripKind::Warning,
        //: %1 why the record could not be read anew, %2 time of day
        read.isValid() ? tr("%1 Shown is what was read at %2.").arg(sentence, wording::clock(read, QLocale()))
                       : sentence,
        Matter::Reading);
    connect(m_strip->addAction(tr("Try again")), &QAbstractButton::clicked, this, &EditWindow::readAnew);
}

void EditWindow::beReadOnly()
{
    m_readOnly = true;
    for (FieldRow *row : m_rows)
        row->setReadOnly(true);
}

void EditWindow::showNews()
{
    QStringList lines;
    for (const Change &change : m_draft->news())
        lines += told(change);
    auto *box = new QMessageBox(QMessageBox::Information, tr("What changed"), lines.join(QLatin1Char('\n')),
                                QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("whatChanged"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void EditWindow::send(bool thenClose)
{
    commitAll();
    for (FieldRow *row : m_rows)
        row->checkNow();
    if (!m_company || !whyNotSend().isEmpty()) {
        for (const Problem &problem : m_draft->blocking()) {
            if (FieldRow *row = rowOf(problem.field); row && row->isEditable()) {
                showField(problem.field);
                break;
            }
        }
        refreshFoot();
        return;
    }
    m_closeWhenSent = thenClose;
    hideStrip();
    onDone(m_company->outbox().submit(m_draft->key()), this, [this](const Result<QString> &sent) {
        if (sent) {
            m_submission = *sent;
        } else if (m_company) {
            m_closeWhenSent = false;
            say(StripKind::Danger, wording::failure(sent.failure(), m_company->serviceName(), key().entity).sentence,
                Matter::Submission);
        }
        refreshFoot();
    });
}

void EditWindow::submissionChanged(const SubmissionView &submission)
{
    const bool ours = submission.key == m_draft->key() || submission.id == m_submission;
    if (!ours)
        return;
    m_submission = submission.id;
    m_told = submission.id;
    showSubmission(submission);
    refreshFoot();
}

void EditWindow::showSubmission(const SubmissionView &submission)
{
    const QString sentence = wording::submission(submission, m_draft->schema(), m_company->serviceName());
    const QString id = submission.id;
    const auto action = [this](const QString &words, auto run) {
        connect(m_strip->addAction(words), &QAbstractButton::clicked, this, run);
    };
    switch (submission.state) {
    case SubmissionState::Sent:
    case SubmissionState::SentDifferently:
        takeStored(submission);
        return;
    case SubmissionState::NeedsDecision:
        m_closeWhenSent = false;
        say(StripKind::Warning, sentence, Matter::Submission);
        action(tr("Decide"), [this, id] { emit decideRequested(m_company, id); });
        break;
    case SubmissionState::NeedsConfirmation:
        m_closeWhenSent = false;
        say(StripKind::Warning, sentence, Matter::Submission);
        action(tr("See what"), [this, id] { emit decideRequested(m_company, id); });
        break;
    case SubmissionState::NeedsPerson:
        m_closeWhenSent = false;
        say(StripKind::Warning, sentence, Matter::Submission);
        action(tr("Send again"), [this, id] { m_company->outbox().sendAgain(id); });
        action(tr("Do not send"), [this, id] { m_company->outbox().withdraw(id); });
        break;
    case SubmissionState::Rejected:
        m_closeWhenSent = false;
        say(StripKind::Danger, sentence, Matter::Submission);
        showRefusals(submission);
        if (const std::optional<Change> instead = clientele::blockInstead(submission))
            action(wording::blockInstead(*m_draft->schema().find(instead->field)),
                   [this, submission] { blockInstead(submission); });
        break;
    case SubmissionState::NotAllowed:
        m_closeWhenSent = false;
        beReadOnly();
        say(StripKind::Danger, sentence, Matter::Submission);
        break;
    case SubmissionState::Gone:
        m_closeWhenSent = false;
        showGone(sentence, id);
        break;
    case SubmissionState::ResolvingDoubt:
    case SubmissionState::WaitingDoubt:
    case SubmissionState::WaitingConnection:
    case SubmissionState::WaitingSignIn:
    case SubmissionState::WaitingPace:
        say(StripKind::Information, sentence, Matter::Submission);
        if (submission.state == SubmissionState::WaitingSignIn ||
            (submission.failure && submission.failure->kind == Failure::Kind::SignIn))
            offerSignIn();
        break;
    case SubmissionState::Queued:
    case SubmissionState::Comparing:
    case SubmissionState::Sending:
    case SubmissionState::Rereading:
    case SubmissionState::Withdrawn:
        takeBack(Matter::Submission); // decided, sent again or taken back
        break;
    }
}

void EditWindow::offerSignIn()
{
    Failure signIn;
    signIn.kind = Failure::Kind::SignIn;
    connect(m_strip->addAction(wording::failure(signIn, m_company->serviceName()).step), &QAbstractButton::clicked,
            this, [this] {
                if (m_company)
                    emit signInRequested(m_company);
            });
}

/// That the sign-in has run out is said here too: with nothing sent yet nothing else in this window would tell.
void EditWindow::showStatus()
{
    if (!m_company)
        return;
    const ConnectionStatus &status = m_company->status();
    if (status.state != ConnectionStatus::State::SignIn) {
        takeBack(Matter::SignIn);
    } else if (m_matter == Matter::None || m_matter == Matter::Stored || m_matter == Matter::SignIn) {
        say(StripKind::Warning,
            wording::status(status, m_company->name(), m_company->serviceName(), m_workplace.now()).sentence,
            Matter::SignIn);
        offerSignIn();
    }
}

void EditWindow::blockInstead(const SubmissionView &refused)
{
    const std::optional<Change> change = clientele::blockInstead(refused);
    if (!change || !m_company || m_readOnly)
        return;
    takeBack(Matter::Submission);
    m_company->outbox().acknowledge(refused.id);
    take(*change);
}

void EditWindow::take(const Change &change)
{
    if (m_readOnly)
        return;
    m_draft->set(change.field, change.after);
    m_draft->keep();
    showField(change.field);
}

void EditWindow::takeAll(const Changes &changes)
{
    for (const Change &change : changes)
        m_draft->set(change.field, change.after);
    m_draft->keep();
}

void EditWindow::showRefusals(const SubmissionView &submission)
{
    if (!submission.failure)
        return;
    const QHash<FieldKey, QString> &refused = submission.failure->fields;
    FieldKey first;
    for (FieldRow *row : m_rows) {
        const FieldKey &field = row->field().key;
        if (!refused.contains(field))
            continue;
        const QString words = refused.value(field);
        row->setRefusal(words.isEmpty() ? submission.failure->message : words);
        if (first.isEmpty() && row->isEditable())
            first = field;
    }
    if (!first.isEmpty() && isActiveWindow())
        showField(first);
}

void EditWindow::showGone(const QString &sentence, const QString &submission)
{
    say(StripKind::Danger, sentence, Matter::Submission);
    m_strip->setDismissable(false);
    const auto end = [this, submission](bool keep) {
        if (!m_company)
            return;
        if (keep)
            emit keptAsNew(keepValuesAsNew());
        m_draft->discard();
        if (!submission.isEmpty())
            m_company->outbox().acknowledge(submission);
        closeQuietly();
    };
    if (m_company->entityInfo(key().entity).canCreate) {
        LinkButton *keep = m_strip->addAction(wording::keepAsNew(key().entity));
        connect(keep, &QAbstractButton::clicked, this, [end] { end(true); });
    }
    connect(m_strip->addAction(tr("Discard")), &QAbstractButton::clicked, this, [end] { end(false); });
}

Record EditWindow::keepValuesAsNew()
{
    commitAll();
    const Record wanted = m_draft->wanted();
    const RecordKey &gone = m_draft->key();
    const Record fresh(wanted.schema(), RecordKey::ofNew(gone.company, gone.entity, m_workplace.newId(), gone.parent));
    for (const FieldSpec &field : m_draft->schema().fields()) {
        // The service gives a new number; that of the record that was may not be used again.
        if (field.onCreate && wanted.value(field.key).isPresent() && field.key != "number") {
            m_company->outbox().setField(fresh, ChangeKind::Create, field.key, wanted.value(field.key),
                                         QByteArrayLiteral("kept"));
        }
    }
    return fresh;
}

void EditWindow::commitAll()
{
    for (FieldRow *row : m_rows)
        row->commit();
    m_draft->keep();
}

void EditWindow::takeStored(const SubmissionView &submission)
{
    ++m_writes;
    m_submission.clear();
    if (submission.kind == ChangeKind::Delete) {
        closeQuietly();
        return;
    }
    if (m_draft->isNew() && submission.theirs) {
        // It has its name now: a form of an existing record has other fields, so it is made anew in its place.
        for (FieldRow *row : m_rows)
            row->commit();
        const bool goOn = !m_closeWhenSent || submission.state == SubmissionState::SentDifferently;
        emit created(submission, goOn, m_draft->handOver());
        closeQuietly();
        return;
    }
    // Where the person took theirs throughout nothing was sent, and what they stand on is theirs.
    const bool sent = !submission.changes.empty();
    m_sentAt = sent ? wording::clock(submission.changedAt, QLocale()) : QString();
    std::vector<Change> kept;
    for (const FieldKey &field : submission.keptTheirs) {
        if (submission.theirs)
            kept.push_back({field, submission.opened.value(field), submission.theirs->value(field)});
    }
    if (sayLoudly(kept))
        m_closeWhenSent = false; // it must be seen
    if (submission.theirs)
        m_draft->takeFresh(*submission.theirs);
    else if (!sent)
        m_draft->takeFresh(submission.opened);
    sayStored(submission);
    if (m_closeWhenSent && m_draft->changedCount() == 0)
        closeQuietly();
}

void EditWindow::tellCreated(const SubmissionView &submission)
{
    m_sentAt = wording::clock(submission.changedAt, QLocale());
    sayStored(submission);
    refreshFoot();
}

void EditWindow::sayStored(const SubmissionView &submission)
{
    const ValueText text(QLocale(), m_company);
    bool differently = false;
    for (const Echo &echo : submission.echoes) {
        const FieldSpec *field = m_draft->schema().find(echo.field);
        FieldRow *row = rowOf(echo.field);
        if (!field || !row || echo.kind == Echo::Kind::Kept)
            continue;
        row->setNote(
            wording::echo(echo, m_draft->schema(), text.text(*field, echo.sent), text.text(*field, echo.stored)),
            echo.needsLook());
        differently = differently || echo.needsLook();
    }
    const QString sentence = wording::submission(submission, m_draft->schema(), m_company->serviceName());
    if (submission.state == SubmissionState::SentDifferently || differently) {
        if (submission.acknowledged)
            return;
        m_closeWhenSent = false;
        const QString id = submission.id;
        say(StripKind::Warning, sentence, Matter::Submission);
        m_told = id;
        connect(m_strip->addAction(tr("I have seen it")), &QAbstractButton::clicked, this, [this, id] {
            m_company->outbox().acknowledge(id);
            takeBack(Matter::Submission);
        });
    } else {
        const bool sent = submission.kind != ChangeKind::Set || !submission.changes.empty();
        say(sent ? StripKind::Success : StripKind::Information, sentence, Matter::Stored);
    }
}

} // namespace clientele
