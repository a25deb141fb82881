// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/record_sending.h"

#include "core/failure_codes.h"
#include "core/presets.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "model/block_instead.h"
#include "model/lost_parent.h"
#include "model/proposed_lines.h"
#include "model/references.h"
#include "model/view_only.h"
#include "model/wanted.h"

#include <QMessageBox>

#include <algorithm>
#include <memory>
#include <utility>

namespace clientele {

RecordSending::RecordSending(Draft &draft, EditForm &form, EditNotices &notices, CompanyHandle &company,
                             Workplace &workplace, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_form(form)
    , m_notices(notices)
    , m_company(&company)
    , m_workplace(workplace)
{
    connect(&company, &CompanyHandle::statusChanged, this, &RecordSending::showStatus);
    connect(&company.outbox(), &OutboxHandle::submissionChanged, this, &RecordSending::submissionChanged);
    connect(&company.outbox(), &OutboxHandle::submissionEnded, this, [this](const QString &id) {
        if (id == m_told)
            m_notices.takeBack(Matter::Submission);
        emit changed();
    });
    connect(&company.outbox(), &OutboxHandle::overlayChanged, this, &RecordSending::showStorage);
    // What became of the last sending is not said of what is typed since.
    connect(&form, &EditForm::edited, this, [this] { m_notices.takeBack(Matter::Stored); });
    connect(&draft, &Draft::changedCountChanged, this, [this] {
        if (m_draft.changedCount() > 0)
            m_notices.takeBack(Matter::Stored); // something else is not sent now
        else
            m_notices.takeBack(Matter::News); // nothing typed that it could collide with
        emit changed();
    });
}

RecordSending::~RecordSending()
{
    end();
}

void RecordSending::end()
{
    m_over = true;
    m_reading.cancel(); // where a service counts requests, none goes for what nobody looks at any more
}

void RecordSending::begin()
{
    const std::vector<SubmissionView> &all = m_company->outbox().submissions();
    const auto waiting = std::find_if(all.rbegin(), all.rend(), [this](const SubmissionView &one) {
        return one.key == m_draft.key() && one.state == SubmissionState::Rejected && !one.acknowledged;
    });
    if (const SubmissionView *open = m_company->outbox().openFor(m_draft.key()))
        submissionChanged(*open);
    else if (waiting != all.rend())
        submissionChanged(SubmissionView(*waiting));
    showStatus();
    showParent();
    if (!m_draft.isNew())
        readAnew();
}

QString RecordSending::sentenceOf(const Failure &failure) const
{
    return wording::failure(failure, m_company->serviceName(), m_draft.key().entity).sentence;
}

void RecordSending::readAnew()
{
    m_reading = m_company->readOne(m_draft.key());
    onDone(m_reading, this, [this, writes = m_writes](const Result<Record> &read) {
        if (!m_company || m_over)
            return;
        if (read) {
            m_notices.takeBack(Matter::Reading);
            if (writes == m_writes) // else sent and stored meanwhile: what was read may be from before
                takeRead(*read);
            return;
        }
        if (m_company->outbox().openFor(m_draft.key()))
            return; // the strip tells of what was sent, with its steps: that says more
        if (read.failure().kind == Failure::Kind::Gone) {
            showGone(wording::noLongerExists(m_draft.schema(), m_company->serviceName()), {});
        } else if (read.failure().kind == Failure::Kind::NotAllowed) {
            becomeReadOnly();
            m_notices.say(StripKind::Warning, sentenceOf(read.failure()), Matter::None);
            emit changed();
        }
        sayUnread(read.failure());
    });
}

void RecordSending::takeRead(const Record &read)
{
    const bool typed = m_draft.changedCount() > 0;
    m_draft.takeFresh(read);
    m_notices.takeBack(Matter::News);
    if (!typed)
        return;
    m_notices.sayLoudly(m_draft.news(), m_draft.schema(), ValueText(QLocale(), m_company));
    if (!m_draft.news().empty() && !m_company->outbox().openFor(m_draft.key()))
        sayNews(read);
}

void RecordSending::sayNews(const Record &read)
{
    const Value &moved = read.value("modifiedAt");
    const QLocale locale;
    m_notices.say(
        StripKind::Information,
        moved.asInstant()
            //: %1 time of day
            ? tr("Changed by someone at %1, after you opened it.").arg(wording::clock(moved.asInstant()->utc, locale))
            //: %1 name of the service, %2 time of day
            : tr("Changed by someone after you opened it. %1 does not say when; it was read at %2.")
                  .arg(m_company->serviceName(), wording::clock(read.readAt, locale)),
        Matter::News);
    connect(m_notices.addStep(tr("See what")), &QAbstractButton::clicked, this, &RecordSending::showNews);
}

/// What the list knew stays, and can be worked on. Without a connection, a token or patience of the service the foot
/// and the strip about the company say so already.
void RecordSending::sayUnread(const Failure &failure)
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
    if (m_notices.matter() != Matter::None && m_notices.matter() != Matter::Reading)
        return;
    const QString sentence = sentenceOf(failure);
    const QDateTime read = m_draft.opened().readAt;
    m_notices.say(StripKind::Warning,
                  //: %1 why the record could not be read anew, %2 time of day
                  read.isValid() ? tr("%1 Shown is what was read at %2.").arg(sentence, wording::clock(read, QLocale()))
                                 : sentence,
                  Matter::Reading);
    connect(m_notices.addStep(tr("Try again")), &QAbstractButton::clicked, this, &RecordSending::readAnew);
}

void RecordSending::becomeReadOnly()
{
    m_readOnly = true;
    m_form.setReadOnly();
}

void RecordSending::showNews()
{
    QStringList lines;
    const ValueText text(QLocale(), m_company);
    for (const Change &change : m_draft.news())
        lines += EditNotices::told(change, m_draft.schema(), text);
    auto *box = new QMessageBox(QMessageBox::Information, tr("What changed"), lines.join(QLatin1Char('\n')),
                                QMessageBox::Close, m_form.window());
    box->setObjectName(QStringLiteral("whatChanged"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

bool RecordSending::isUnderWay() const
{
    const SubmissionView *open = m_company ? m_company->outbox().openFor(m_draft.key()) : nullptr;
    return open && open->state != SubmissionState::Rejected && open->state != SubmissionState::NotAllowed;
}

QString RecordSending::whyNotSend() const
{
    if (!m_company)
        return tr("The company is closed.");
    if (m_readOnly)
        return tr("You may read but not change this.");
    if (isUnderWay())
        return wording::submission(*m_company->outbox().openFor(m_draft.key()), m_draft.schema(), *m_company);
    if (hasLostParent(*m_company, m_draft.key()))
        return wording::parentGone(m_draft.key().entity, m_company->serviceName());
    if (m_draft.changedCount() == 0)
        return m_sentAt.isEmpty() ? tr("No changes") : tr("Sent %1").arg(m_sentAt);
    if (const std::vector<Problem> wrong = m_draft.blocking(); !wrong.empty()) {
        const FieldSpec *field = m_draft.schema().find(wrong.front().field);
        const QString words = field ? wording::problemNamed(wrong.front(), *field) : QString();
        if (field && wrong.front().rule == Problem::Rule::NotKnownYet)
            return words;
        //: %1 what is wrong with which field
        return tr("Needs correcting first. %1").arg(words).trimmed();
    }
    if (const QString why = whyNotAlong(); !why.isEmpty())
        return why;
    if (!m_company->sendingAllowed())
        return tr("View only: allow sending with %1.").arg(wording::allowSendingKey());
    return {};
}

/// The lines of one payment, which a proposal split: the service never holds one of them alone.
std::vector<const OverlayRecord *> RecordSending::along(const Overlay &overlay) const
{
    if (!m_company || m_draft.changedCount() == 0)
        return {};
    return Proposals(overlay).with(m_draft.key());
}

QString RecordSending::whyNotMove() const
{
    const OverlayPtr overlay = m_company ? m_company->outbox().overlay() : nullptr;
    for (const OverlayRecord *line : overlay ? along(*overlay) : std::vector<const OverlayRecord *>()) {
        if (line->kind != ChangeKind::Create)
            return tr("This is a part of a payment that is in %1 already, so it stays in its journal.")
                .arg(m_company->serviceName());
    }
    return {};
}

QString RecordSending::moveAlong(const QString &parent)
{
    const OverlayPtr overlay = m_company->outbox().overlay();
    std::vector<RecordKey> keys{m_draft.key()};
    for (const OverlayRecord *line : along(*overlay))
        keys.push_back(line->key);
    QString own;
    QHash<QString, QString> moved; // local ids, what was split before what was split from it
    for (const RecordKey &key : inSendingOrder(std::move(keys))) {
        std::optional<Proposal> proposal = proposalOf(key);
        if (proposal)
            proposal->line = moved.value(proposal->line, proposal->line);
        const QString unique = proposal ? proposal->uniqueId(m_workplace.newId()) : m_workplace.newId();
        const RecordKey there = RecordKey::ofNew(m_company->id(), key.entity, unique, parent);
        moved.insert(key.localId, there.localId);
        if (key == m_draft.key()) {
            own = unique;
            continue;
        }
        const OverlayRecord *line = overlay->find(key);
        Record record = line->opened; // with what it was given when it was begun
        record.key = there;
        for (const OverlayField &field : line->fields)
            m_company->outbox().setField(record, ChangeKind::Create, field.field, field.after, field.origin);
        m_company->outbox().discard(key);
    }
    return own;
}

QString RecordSending::whatGoesAlong() const
{
    const int lines = m_company ? int(along(*m_company->outbox().overlay()).size()) : 0;
    return lines == 0 ? QString() : tr("Goes together with %Ln further lines of this payment.", nullptr, lines);
}

QString RecordSending::whyNotAlong() const
{
    const OverlayPtr overlay = m_company->outbox().overlay();
    for (const OverlayRecord *line : along(*overlay)) {
        Changes changes;
        for (const OverlayField &field : line->fields)
            changes.push_back({field.field, field.before, field.after});
        const Record wanted = wantedOf(*line);
        std::vector<Problem> problems = check(wanted, changes, line->kind == ChangeKind::Create);
        for (const std::vector<Problem> &more : {m_holdingOf ? m_holdingOf(wanted) : std::vector<Problem>(),
                                                 unknownNumbers(*m_company, wanted, line->typedAtMsecs)})
            problems.insert(problems.end(), more.begin(), more.end());
        for (const Problem &problem : problems) {
            const FieldSpec *field = m_draft.schema().find(problem.field);
            if (problem.blocks && field)
                //: %1 what is wrong with which field
                return tr("Another line of this payment needs correcting first. %1")
                    .arg(wording::problemNamed(problem, *field));
        }
    }
    return {};
}

const SubmissionView *RecordSending::undecided() const
{
    const SubmissionView *open = m_company ? m_company->outbox().openFor(m_draft.key()) : nullptr;
    return open && needsAttention(open->state) ? open : nullptr;
}

const SubmissionView *RecordSending::toDecide() const
{
    const SubmissionView *open = undecided();
    const bool decides =
        open && (open->state == SubmissionState::NeedsDecision || open->state == SubmissionState::NeedsConfirmation);
    return decides ? open : nullptr;
}

QKeySequence RecordSending::decideKey()
{
    return QKeySequence(Qt::CTRL | Qt::Key_E);
}

void RecordSending::showStorage()
{
    if (!m_company)
        return;
    const Overlay &overlay = *m_company->outbox().overlay();
    const OverlayRecord *typed = overlay.find(m_draft.key());
    if (overlay.storage && typed && !typed->kept) {
        m_notices.say(StripKind::Danger, sentenceOf(*overlay.storage), Matter::Storage);
        m_notices.mustBeAnswered();
    } else {
        m_notices.takeBack(Matter::Storage);
    }
    emit changed();
}

void RecordSending::send(bool thenClose)
{
    m_form.commit();
    m_draft.keep();
    m_form.checkAll();
    if (!m_company || !whyNotSend().isEmpty()) {
        for (const Problem &problem : m_draft.blocking()) {
            if (FieldRow *row = m_form.rowOf(problem.field); row && row->isEditable()) {
                m_form.showField(problem.field);
                break;
            }
        }
        emit changed();
        return;
    }
    m_closeWhenSent = thenClose;
    m_notices.takeBackAll();
    std::vector<RecordKey> keys = {m_draft.key()};
    const OverlayPtr overlay = m_company->outbox().overlay();
    for (const OverlayRecord *line : along(*overlay))
        keys.push_back(line->key);
    keys = inSendingOrder(std::move(keys));
    onDone(m_company->outbox().submit(keys), this,
           [this, first = keys.front() == m_draft.key()](const Result<QString> &sent) {
               if (sent) {
                   if (first)
                       m_submission = *sent;
               } else if (m_company) {
                   m_closeWhenSent = false;
                   m_notices.say(StripKind::Danger, sentenceOf(sent.failure()), Matter::Submission);
               }
               emit changed();
           });
}

void RecordSending::submissionChanged(const SubmissionView &submission)
{
    const bool ours = submission.key == m_draft.key() || submission.id == m_submission;
    if (!ours)
        return;
    m_submission = submission.id;
    m_told = submission.id;
    showSubmission(submission);
    emit changed();
}

void RecordSending::showSubmission(const SubmissionView &submission)
{
    const QString sentence = wording::submission(submission, m_draft.schema(), m_company->serviceName());
    const QString id = submission.id;
    const auto action = [this](const QString &words, auto run) {
        LinkButton *step = m_notices.addStep(words);
        connect(step, &QAbstractButton::clicked, this, run);
        return step;
    };
    const auto decide = [this, id, action](const QString &words) {
        action(words, [this, id] {
            emit decideRequested(m_company, id);
        })->setToolTip(tr("%1 (%2)", "button, key").arg(words, decideKey().toString(QKeySequence::NativeText)));
    };
    switch (submission.state) {
    case SubmissionState::Sent:
    case SubmissionState::SentDifferently:
        takeStored(submission);
        return;
    case SubmissionState::NeedsDecision:
        m_closeWhenSent = false;
        m_notices.say(StripKind::Warning, sentence, Matter::Submission);
        decide(tr("Decide"));
        break;
    case SubmissionState::NeedsConfirmation:
        m_closeWhenSent = false;
        m_notices.say(StripKind::Warning, sentence, Matter::Submission);
        decide(tr("See what"));
        break;
    case SubmissionState::NeedsPerson:
        m_closeWhenSent = false;
        m_notices.say(StripKind::Warning, sentence, Matter::Submission);
        action(submission.isOldRelease() ? tr("Send") : tr("Send again"),
               [this, id] { m_company->outbox().sendAgain(id); });
        action(submission.isOldRelease() ? tr("Keep unsent") : tr("Do not send"),
               [this, id] { m_company->outbox().withdraw(id); });
        break;
    case SubmissionState::Rejected:
        m_closeWhenSent = false;
        if (const QString where = showRefusals(submission); !where.isEmpty())
            m_notices.say(StripKind::Danger,
                          wording::isHeldBySelf(*submission.failure)
                              //: %1 name of a field: what needs correcting stands there
                              ? tr("Nothing was sent: see what needs correcting at “%1”.").arg(where)
                              //: %1 name of the service, %2 name of a field: what the service says stands there
                              : tr("Rejected by %1: see what it says at “%2”.").arg(m_company->serviceName(), where),
                          Matter::Submission);
        else
            m_notices.say(StripKind::Danger, sentence, Matter::Submission);
        if (submission.kind == ChangeKind::Create && !submission.key.parent.isEmpty() && submission.failure &&
            submission.failure->kind == Failure::Kind::Gone)
            action(wording::chooseParent(m_draft.key().entity), [this] { emit parentWanted(); });
        if (const std::optional<Change> instead = clientele::blockInstead(submission))
            action(wording::blockInstead(*m_draft.schema().find(instead->field)),
                   [this, submission] { blockInstead(submission); });
        break;
    case SubmissionState::NotAllowed:
        // A permission may come any time: what is typed stays, and can be sent again from here.
        m_closeWhenSent = false;
        m_notices.say(StripKind::Danger, sentence, Matter::Submission);
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
        m_notices.say(StripKind::Information, sentence, Matter::Submission);
        if (submission.state == SubmissionState::WaitingSignIn ||
            (submission.failure && submission.failure->kind == Failure::Kind::SignIn))
            offerSignIn();
        break;
    case SubmissionState::Withdrawn:
        if (submission.heldBack) {
            m_notices.say(StripKind::Warning, sentence, Matter::Submission);
            break;
        }
        [[fallthrough]];
    case SubmissionState::Queued:
    case SubmissionState::Comparing:
    case SubmissionState::Sending:
    case SubmissionState::Rereading:
        m_notices.takeBack(Matter::Submission); // decided, sent again or taken back
        showStatus();                           // what it waits for, where that is not its turn
        break;
    }
}

void RecordSending::offerSignIn()
{
    Failure signIn;
    signIn.kind = Failure::Kind::SignIn;
    connect(m_notices.addStep(wording::failure(signIn, m_company->serviceName()).step), &QAbstractButton::clicked, this,
            [this] {
                if (m_company)
                    emit signInRequested(m_company);
            });
}

/// That the sign-in has run out is said here too: with nothing sent yet nothing else in this window would tell.
void RecordSending::showStatus()
{
    if (!m_company)
        return;
    const ConnectionStatus &status = m_company->status();
    if (status.state != ConnectionStatus::State::SignIn) {
        m_notices.takeBack(Matter::SignIn);
    } else if (m_notices.matter() == Matter::None || m_notices.matter() == Matter::Stored ||
               m_notices.matter() == Matter::SignIn) {
        m_notices.say(StripKind::Warning,
                      wording::status(status, m_company->name(), m_company->serviceName(), m_workplace.now()).sentence,
                      Matter::SignIn);
        offerSignIn();
    }
}

void RecordSending::showParent()
{
    if (!m_company || m_over)
        return;
    if (!hasLostParent(*m_company, m_draft.key())) {
        m_notices.takeBack(Matter::Parent);
    } else if (!isUnderWay() && m_notices.matter() != Matter::Parent && m_notices.matter() != Matter::Storage) {
        m_notices.say(StripKind::Danger, wording::parentGone(m_draft.key().entity, m_company->serviceName()),
                      Matter::Parent);
        m_notices.mustBeAnswered();
        connect(m_notices.addStep(wording::chooseParent(m_draft.key().entity)), &QAbstractButton::clicked, this,
                &RecordSending::parentWanted);
    }
    emit changed();
}

void RecordSending::blockInstead(const SubmissionView &refused)
{
    const std::optional<Change> change = clientele::blockInstead(refused);
    if (!change || !m_company || m_readOnly)
        return;
    m_notices.takeBack(Matter::Submission);
    m_company->outbox().acknowledge(refused.id);
    take(*change);
}

void RecordSending::take(const Change &change)
{
    if (m_readOnly)
        return;
    m_draft.set(change.field, change.after);
    m_draft.keep();
    m_form.showField(change.field);
}

/// At their fields. The field at which all the service says stands by now; empty: there is none.
QString RecordSending::showRefusals(const SubmissionView &submission)
{
    QString where;
    if (!submission.failure)
        return where;
    const QHash<FieldKey, QString> &refused = submission.failure->fields;
    const bool wasSent = submission.failure->code != failure_codes::notFound();
    FieldKey first;
    for (FieldRow *row : m_form.rows()) {
        const FieldKey &field = row->field().key;
        if (!refused.contains(field))
            continue;
        const QString words = wording::refused(refused.value(field));
        row->setRefusal(wording::refusal(submission, field, m_company->serviceName()));
        const bool whole = wasSent && (words.isEmpty() || words == submission.failure->message ||
                                       (submission.failure->message.isEmpty() && refused.size() == 1));
        if (first.isEmpty() && row->isEditable()) {
            first = field;
            where = whole && row->isOffered() ? wording::fieldLabel(row->field()) : QString();
        }
    }
    if (!first.isEmpty() && m_form.isActiveWindow())
        m_form.showField(first);
    return where;
}

void RecordSending::showGone(const QString &sentence, const QString &submission)
{
    m_notices.say(StripKind::Danger, sentence, Matter::Submission);
    m_notices.mustBeAnswered();
    const auto hasEnded = std::make_shared<bool>(false);
    const auto end = [this, submission, hasEnded](bool keep) {
        if (!m_company || std::exchange(*hasEnded, true)) // clicked twice
            return;
        if (keep)
            emit keptAsNew(keepValuesAsNew(submission));
        m_draft.discard();
        if (!submission.isEmpty())
            m_company->outbox().acknowledge(submission);
        emit closeWanted();
    };
    const auto offer = [this, end](const QString &words, bool keep) {
        connect(m_notices.addStep(words), &QAbstractButton::clicked, this, [end, keep] { end(keep); });
    };
    const bool letBeFirst = wording::waitsToBePosted(m_draft.schema());
    if (letBeFirst)
        offer(tr("Discard"), false);
    if (m_company->entityInfo(m_draft.key().entity).canCreate)
        offer(wording::keepAsNew(m_draft.key().entity), true);
    if (!letBeFirst)
        offer(tr("Discard"), false);
}

/// `submission`: that found it gone; empty: a look did.
Record RecordSending::keepValuesAsNew(const QString &submission)
{
    m_form.commit();
    m_draft.keep();
    const Record wanted = m_draft.wanted();
    const RecordKey &gone = m_draft.key();
    const Record fresh(wanted.schema(),
                       clientele::keptAsNew(gone, submission.isEmpty() ? m_workplace.newId() : submission));
    for (const Change &value : takenOver(wanted, m_company->entityInfo(gone.entity).parent))
        m_company->outbox().setField(fresh, ChangeKind::Create, value.field, value.after, QByteArrayLiteral("kept"));
    return fresh;
}

void RecordSending::takeStored(const SubmissionView &submission)
{
    ++m_writes;
    m_submission.clear();
    if (submission.kind == ChangeKind::Delete) {
        emit closeWanted();
        return;
    }
    if (m_draft.isNew() && submission.theirs) {
        // It has its name now: a form of an existing record has other fields, so it is made anew in its place.
        m_form.commit();
        const bool goOn = !m_closeWhenSent || submission.state == SubmissionState::SentDifferently;
        emit created(submission, goOn, m_draft.handOver());
        emit closeWanted();
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
    if (m_notices.sayLoudly(kept, m_draft.schema(), ValueText(QLocale(), m_company)))
        m_closeWhenSent = false; // it must be seen
    if (submission.theirs)
        m_draft.takeFresh(*submission.theirs);
    else if (!sent)
        m_draft.takeFresh(submission.opened);
    sayStored(submission);
    if (m_closeWhenSent && m_draft.changedCount() == 0)
        emit closeWanted();
}

void RecordSending::tellCreated(const SubmissionView &submission)
{
    m_sentAt = wording::clock(submission.changedAt, QLocale());
    sayStored(submission);
    emit changed();
}

void RecordSending::sayStored(const SubmissionView &submission)
{
    for (FieldRow *row : m_form.rows())
        row->setRefusal({}); // of what was sent before
    const ValueText text(QLocale(), m_company);
    bool differently = false;
    for (const Echo &echo : submission.echoes) {
        const FieldSpec *field = m_draft.schema().find(echo.field);
        FieldRow *row = m_form.rowOf(echo.field);
        if (!field || !row || echo.kind == Echo::Kind::Kept)
            continue;
        row->setNote(
            wording::echo(echo, m_draft.schema(), text.text(*field, echo.sent), text.text(*field, echo.stored)),
            echo.needsLook());
        differently = differently || echo.needsLook();
    }
    const QString sentence = wording::submission(submission, m_draft.schema(), m_company->serviceName());
    if (submission.state == SubmissionState::SentDifferently || differently) {
        if (submission.acknowledged)
            return;
        m_closeWhenSent = false;
        const QString id = submission.id;
        m_notices.say(StripKind::Warning, sentence, Matter::Submission);
        m_told = id;
        connect(m_notices.addStep(tr("I have seen it")), &QAbstractButton::clicked, this, [this, id] {
            m_company->outbox().acknowledge(id);
            m_notices.takeBack(Matter::Submission);
        });
    } else {
        const bool sent = submission.kind != ChangeKind::Set || !submission.changes.empty();
        m_notices.say(sent ? StripKind::Success : StripKind::Information, sentence, Matter::Stored);
    }
}

} // namespace clientele
