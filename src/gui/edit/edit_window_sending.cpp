// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does about reading anew, sending and closing.
#include "gui/edit/edit_window.h"

#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

namespace clientele {

void EditWindow::say(StripKind kind, const QString &sentence)
{
    m_strip->clearActions();
    m_strip->setDismissable(true);
    m_strip->setMessage(kind, sentence);
    m_strip->show();
}

void EditWindow::readAnew()
{
    onDone(m_company->readOne(m_draft->key()), this, [this, writes = m_writes](const Result<Record> &read) {
        if (!m_company || m_closing)
            return;
        if (!read) {
            if (m_company->outbox().openFor(m_draft->key()))
                return; // the strip tells of what was sent, with its steps: that says more
            const QString sentence = wording::failure(read.failure(), m_company->serviceName()).sentence;
            if (read.failure().kind == Failure::Kind::Gone) {
                showGone(sentence, {});
            } else if (read.failure().kind == Failure::Kind::NotAllowed) {
                beReadOnly();
                say(StripKind::Warning, sentence);
                refreshFoot();
            }
            return; // offline and the like: the foot and the main window say so; what the list knew stays
        }
        if (writes != m_writes)
            return; // sent and stored meanwhile: what was read may be from before
        const bool typed = m_draft->changedCount() > 0;
        m_draft->takeFresh(*read);
        if (!typed || m_draft->news().empty() || m_company->outbox().openFor(m_draft->key()))
            return;
        const Value &moved = read->value("modifiedAt");
        const QDateTime at = moved.asInstant() ? moved.asInstant()->utc : read->readAt;
        //: %1 time of day
        say(StripKind::Information,
            tr("Changed by someone at %1, after you opened it.").arg(wording::clock(at, QLocale())));
        connect(m_strip->addAction(tr("See what")), &QAbstractButton::clicked, this, &EditWindow::showNews);
    });
}

void EditWindow::beReadOnly()
{
    m_readOnly = true;
    for (FieldRow *row : m_rows)
        row->setReadOnly(true);
}

void EditWindow::showNews()
{
    const ValueText text(QLocale(), m_company);
    QStringList lines;
    for (const Change &change : m_draft->news()) {
        if (const FieldSpec *field = m_draft->schema().find(change.field)) {
            const QString was = text.text(*field, change.before);
            const QString is = text.text(*field, change.after);
            lines += tr("%1: it was “%2” and now is “%3”.").arg(wording::fieldLabel(*field), was, is);
        }
    }
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
    m_strip->hide();
    onDone(m_company->outbox().submit(m_draft->key()), this, [this](const Result<QString> &sent) {
        if (sent) {
            m_submission = *sent;
        } else if (m_company) {
            m_closeWhenSent = false;
            say(StripKind::Danger, wording::failure(sent.failure(), m_company->serviceName()).sentence);
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
        say(StripKind::Warning, sentence);
        action(tr("Decide"), [this, id] { emit decideRequested(m_company, id); });
        break;
    case SubmissionState::NeedsConfirmation:
        m_closeWhenSent = false;
        say(StripKind::Warning, sentence);
        action(tr("See what"), [this, id] { emit decideRequested(m_company, id); });
        break;
    case SubmissionState::NeedsPerson:
        m_closeWhenSent = false;
        say(StripKind::Warning, sentence);
        action(tr("Send again"), [this, id] { m_company->outbox().sendAgain(id); });
        action(tr("Do not send"), [this, id] { m_company->outbox().withdraw(id); });
        break;
    case SubmissionState::Rejected:
        m_closeWhenSent = false;
        say(StripKind::Danger, sentence);
        showRefusals(submission);
        break;
    case SubmissionState::NotAllowed:
        m_closeWhenSent = false;
        beReadOnly();
        say(StripKind::Danger, sentence);
        break;
    case SubmissionState::Gone:
        m_closeWhenSent = false;
        showGone(sentence, id);
        break;
    case SubmissionState::Settling:
    case SubmissionState::WaitingDoubt:
    case SubmissionState::WaitingConnection:
    case SubmissionState::WaitingSignIn:
    case SubmissionState::WaitingPace:
        say(StripKind::Information, sentence);
        break;
    case SubmissionState::Queued:
    case SubmissionState::Comparing:
    case SubmissionState::Sending:
    case SubmissionState::Rereading:
    case SubmissionState::Withdrawn:
        break;
    }
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
    say(StripKind::Danger, sentence);
    m_strip->setDismissable(false);
    const auto settle = [this, submission](bool keep) {
        if (!m_company)
            return;
        if (keep)
            keepValuesAsNew();
        m_draft->discard();
        if (!submission.isEmpty())
            m_company->outbox().acknowledge(submission);
        finishClosing();
    };
    if (m_company->capabilities().canCreate) {
        LinkButton *keep = m_strip->addAction(wording::keepAsNew(key().entity));
        connect(keep, &QAbstractButton::clicked, this, [settle] { settle(true); });
    }
    connect(m_strip->addAction(tr("Discard")), &QAbstractButton::clicked, this, [settle] { settle(false); });
}

void EditWindow::keepValuesAsNew()
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
}

void EditWindow::finishClosing()
{
    m_closing = true;
    close();
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
    m_sentAt = wording::clock(submission.changedAt, QLocale());
    m_submission.clear();
    if (submission.kind == ChangeKind::Delete) {
        finishClosing();
        return;
    }
    if (m_draft->isNew() && submission.theirs) {
        // It has its name now: a form of an existing record has other fields, so it is made anew in its place.
        if (!m_closeWhenSent)
            emit createdAs(*submission.theirs);
        finishClosing();
        return;
    }
    if (submission.theirs)
        m_draft->takeFresh(*submission.theirs);
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
        m_closeWhenSent = false;
        say(StripKind::Warning, sentence);
        const QString id = submission.id;
        connect(m_strip->addAction(tr("I have seen it")), &QAbstractButton::clicked, this, [this, id] {
            m_company->outbox().acknowledge(id);
            m_strip->hide();
        });
    } else {
        say(StripKind::Success, sentence);
    }
    if (m_closeWhenSent && m_draft->changedCount() == 0) {
        finishClosing();
    }
}

void EditWindow::closeEvent(QCloseEvent *event)
{
    commitAll();
    const bool ask = !m_closing && m_company && m_draft->changedCount() > 0 && !m_keepsWithoutAsking;
    if (!ask) {
        QWidget::closeEvent(event);
        return;
    }
    event->ignore();
    askBeforeClose();
}

void EditWindow::askBeforeClose()
{
    if (findChild<QMessageBox *>(QStringLiteral("closeQuestion")))
        return;
    auto *question = new QMessageBox(this);
    question->setObjectName(QStringLiteral("closeQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Not sent yet"));
    question->setText(tr("%1 has %Ln changes that are not in %2 yet.", nullptr, m_draft->changedCount())
                          .arg(QChar(0x2068) + m_draft->displayName() + QChar(0x2069), m_company->serviceName()));
    QPushButton *sendNow = question->addButton(tr("&Send now"), QMessageBox::AcceptRole);
    sendNow->setEnabled(whyNotSend().isEmpty());
    sendNow->setToolTip(whyNotSend());
    QPushButton *later = question->addButton(tr("&Keep for later"), QMessageBox::ActionRole);
    QPushButton *discard = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *goOn = question->addButton(tr("&Go on editing"), QMessageBox::RejectRole);
    sendNow->setObjectName(QStringLiteral("sendNow"));
    later->setObjectName(QStringLiteral("keepForLater"));
    discard->setObjectName(QStringLiteral("discardAll"));
    goOn->setObjectName(QStringLiteral("goOnEditing"));
    question->setEscapeButton(goOn);
    question->setDefaultButton(sendNow->isEnabled() ? sendNow : later);
    auto *always = new QCheckBox(tr("&Always keep for later"));
    always->setObjectName(QStringLiteral("alwaysKeep"));
    question->setCheckBox(always);
    connect(question, &QMessageBox::buttonClicked, this, [=, this](QAbstractButton *clicked) {
        if (clicked == later && always->isChecked()) {
            m_keepsWithoutAsking = true;
            emit keepsWithoutAskingChosen();
        }
        if (clicked == sendNow) {
            send(true);
        } else if (clicked == later || clicked == discard) {
            if (clicked == discard)
                m_draft->discard();
            m_closing = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        }
    });
    question->open();
}

} // namespace clientele
