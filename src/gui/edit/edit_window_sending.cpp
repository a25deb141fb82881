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

void EditWindow::say(int stripKind, const QString &sentence)
{
    m_strip->clearActions();
    m_strip->setMessage(StripKind(stripKind), sentence);
    m_strip->show();
}

void EditWindow::readAnew()
{
    onDone(m_company->readOne(m_draft->key()), this, [this](const Result<Record> &read) {
        if (!m_company)
            return;
        if (!read) {
            if (m_company->outbox().openFor(m_draft->key()))
                return; // the strip tells of what was sent, with its steps: that says more
            if (read.failure().kind == Failure::Kind::Gone) {
                say(int(StripKind::Danger), wording::failure(read.failure(), m_company->serviceName()).sentence);
            } else if (read.failure().kind == Failure::Kind::NotAllowed) {
                m_readOnly = true;
                for (FieldRow *row : m_rows)
                    row->setReadOnly(true);
                say(int(StripKind::Warning), wording::failure(read.failure(), m_company->serviceName()).sentence);
                refreshFoot();
            }
            return; // offline and the like: the foot and the main window say so; what the list knew stays
        }
        const bool typing = m_draft->changedCount() > 0;
        m_draft->takeFresh(*read);
        if (typing && !m_draft->news().empty() && !m_company->outbox().openFor(m_draft->key())) {
            //: %1 time of day
            say(int(StripKind::Information), tr("Changed by someone before %1, after you began to type.")
                                                 .arg(wording::clock(read->readAt, QLocale())));
            connect(m_strip->addAction(tr("See what")), &QAbstractButton::clicked, this, &EditWindow::showNews);
        }
    });
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
    m_draft->keep();
    for (FieldRow *row : m_rows)
        row->checkNow();
    if (!m_company || !whyNotSend().isEmpty()) {
        for (const Problem &problem : m_draft->blocking()) {
            if (FieldRow *row = rowOf(problem.field); row && row->isEditable()) {
                for (int page = 0; page < m_pages.size(); ++page) {
                    if (m_pages[page]->isAncestorOf(row))
                        showPage(page);
                }
                row->editorWidget()->setFocus();
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
            say(int(StripKind::Danger), wording::failure(sent.failure(), m_company->serviceName()).sentence);
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
        say(int(StripKind::Warning), sentence);
        action(tr("Decide"), [this, id] { emit decideRequested(m_company, id); });
        break;
    case SubmissionState::NeedsConfirmation:
        m_closeWhenSent = false;
        say(int(StripKind::Warning), sentence);
        action(tr("See what"), [this, id] { emit decideRequested(m_company, id); });
        break;
    case SubmissionState::NeedsPerson:
        m_closeWhenSent = false;
        say(int(StripKind::Warning), sentence);
        action(tr("Send again"), [this, id] { m_company->outbox().sendAgain(id); });
        action(tr("Do not send"), [this, id] { m_company->outbox().withdraw(id); });
        break;
    case SubmissionState::Rejected: {
        m_closeWhenSent = false;
        say(int(StripKind::Danger), sentence);
        if (!submission.failure)
            break;
        FieldRow *first = nullptr;
        for (auto it = submission.failure->fields.cbegin(); it != submission.failure->fields.cend(); ++it) {
            if (FieldRow *row = rowOf(it.key())) {
                row->setRefusal(it.value().isEmpty() ? submission.failure->message : it.value());
                if (!first && row->isEditable())
                    first = row;
            }
        }
        if (first && isActiveWindow()) {
            for (int page = 0; page < m_pages.size(); ++page) {
                if (m_pages[page]->isAncestorOf(first))
                    showPage(page);
            }
            first->editorWidget()->setFocus();
        }
        break;
    }
    case SubmissionState::NotAllowed:
        m_closeWhenSent = false;
        m_readOnly = true;
        for (FieldRow *row : m_rows)
            row->setReadOnly(true);
        say(int(StripKind::Danger), sentence);
        break;
    case SubmissionState::Gone:
        m_closeWhenSent = false;
        say(int(StripKind::Danger), sentence);
        if (m_company->capabilities().canCreate)
            action(tr("Keep my values as a new customer"), [this, id] {
                m_company->outbox().keepAsNew(id);
                m_closing = true;
                close();
            });
        action(tr("Discard"), [this, id] {
            m_company->outbox().acknowledge(id);
            m_closing = true;
            close();
        });
        break;
    case SubmissionState::Settling:
    case SubmissionState::WaitingDoubt:
    case SubmissionState::WaitingConnection:
    case SubmissionState::WaitingSignIn:
    case SubmissionState::WaitingPace:
        say(int(StripKind::Information), sentence);
        break;
    case SubmissionState::Queued:
    case SubmissionState::Comparing:
    case SubmissionState::Sending:
    case SubmissionState::Rereading:
    case SubmissionState::Withdrawn:
        break;
    }
}

void EditWindow::takeStored(const SubmissionView &submission)
{
    m_sentAt = wording::clock(submission.changedAt, QLocale());
    m_submission.clear();
    if (submission.kind == ChangeKind::Delete) {
        m_closing = true;
        close();
        return;
    }
    if (m_draft->isNew() && submission.theirs) {
        // It has its name now: a form of an existing record has other fields, so it is made anew in its place.
        emit createdAs(*submission.theirs);
        m_closing = true;
        close();
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
            wording::echo(echo, m_draft->schema(), text.text(*field, echo.sent), text.text(*field, echo.stored)));
        differently = differently || echo.needsLook();
    }
    const QString sentence = wording::submission(submission, m_draft->schema(), m_company->serviceName());
    if (submission.state == SubmissionState::SentDifferently || differently) {
        m_closeWhenSent = false;
        say(int(StripKind::Warning), sentence);
        const QString id = submission.id;
        connect(m_strip->addAction(tr("I have seen it")), &QAbstractButton::clicked, this, [this, id] {
            m_company->outbox().acknowledge(id);
            m_strip->hide();
        });
    } else {
        say(int(StripKind::Success), sentence);
    }
    if (m_closeWhenSent && m_draft->changedCount() == 0) {
        m_closing = true;
        close();
    }
}

void EditWindow::closeEvent(QCloseEvent *event)
{
    m_draft->keep();
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
    question->setEscapeButton(goOn);
    question->setDefaultButton(sendNow->isEnabled() ? sendNow : later);
    auto *always = new QCheckBox(tr("&Always keep for later"));
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
