// SPDX-License-Identifier: GPL-3.0-or-later
// How the window closes: never without a word while something of it is not in the books.
#include "gui/edit/edit_window.h"

#include "gui/edit/brief.h"
#include "gui/look/widgets/question.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

namespace clientele {

namespace {

/// A name stands apart from the sentence's direction (isolates, Unicode annex 9): it may run the other way.
QString apart(const QString &name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

} // namespace

void EditWindow::closeQuietly()
{
    m_closing = true;
    close();
}

/// The submission of this record that goes no further without the person; nullptr if there is none.
const SubmissionView *EditWindow::undecided() const
{
    const SubmissionView *open = m_company ? m_company->outbox().openFor(m_draft->key()) : nullptr;
    return open && needsAttention(open->state) ? open : nullptr;
}

void EditWindow::closeEvent(QCloseEvent *event)
{
    commitAll();
    const SubmissionView *open = undecided();
    const bool unsent = m_company && m_draft->changedCount() > 0 && !m_keepsWithoutAsking;
    if (m_closing || !(unsent || open)) {
        QWidget::closeEvent(event);
        return;
    }
    event->ignore();
    if (findChild<QMessageBox *>(QStringLiteral("closeQuestion")) ||
        findChild<QMessageBox *>(QStringLiteral("undecidedQuestion")))
        return;
    if (unsent)
        askBeforeClose();
    else
        askAboutUndecided(*open);
}

void EditWindow::askBeforeClose()
{
    auto *question = clientele::question(
        this, QStringLiteral("closeQuestion"), tr("Not sent yet"),
        tr("%1 has %Ln changes that are not in %2 yet.", nullptr, m_draft->changedCount())
            .arg(apart(brief(m_draft->displayName())), m_company->serviceName()),
        undecided() ? tr("What was sent before still waits for your decision. You find it under “Needs attention” in "
                         "the main window.")
                    : QString());
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
            QMetaObject::invokeMethod(this, &EditWindow::closeQuietly, Qt::QueuedConnection);
        }
    });
    question->open();
}

/// Nothing is lost by closing, but nothing happens by itself either: said once, with where it is found again.
void EditWindow::askAboutUndecided(const SubmissionView &open)
{
    const QString name = apart(brief(m_draft->displayName()));
    auto *question = clientele::question(
        this, QStringLiteral("undecidedQuestion"), tr("Not decided yet"),
        open.state == SubmissionState::NeedsDecision
            ? tr("%1 still waits for your decision: your changes are not in %2 yet.")
                  .arg(name, m_company->serviceName())
            //: %1 name of the record, %2 what became of the sending
            : tr("%1: %2", "record, outcome")
                  .arg(name, wording::submission(open, m_draft->schema(), m_company->serviceName())),
        tr("What you entered is kept on this computer. You find it under “Needs attention” in the main window."));
    const bool decides =
        open.state == SubmissionState::NeedsDecision || open.state == SubmissionState::NeedsConfirmation;
    QPushButton *now = decides ? question->addButton(tr("&Decide now"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *later = question->addButton(tr("Decide &later"), QMessageBox::ActionRole);
    QPushButton *stay = question->addButton(tr("&Go on editing"), QMessageBox::RejectRole);
    if (now)
        now->setObjectName(QStringLiteral("decideNow"));
    later->setObjectName(QStringLiteral("decideLater"));
    stay->setObjectName(QStringLiteral("goOnEditing"));
    question->setEscapeButton(stay);
    question->setDefaultButton(now ? now : later);
    connect(question, &QMessageBox::buttonClicked, this, [=, this, id = open.id](QAbstractButton *clicked) {
        if (now && clicked == now && m_company) {
            // Once the question has gone: what is decided belongs to this window, not to the question.
            QMetaObject::invokeMethod(
                this,
                [this, id] {
                    if (m_company)
                        emit decideRequested(m_company, id);
                },
                Qt::QueuedConnection);
        } else if (clicked == later) {
            QMetaObject::invokeMethod(this, &EditWindow::closeQuietly, Qt::QueuedConnection);
        }
    });
    question->open();
}

} // namespace clientele
