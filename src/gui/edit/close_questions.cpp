// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/close_questions.h"

#include "gui/edit/brief.h"
#include "gui/look/widgets/question.h"
#include "model/apart.h"
#include "model/draft.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace clientele {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CloseQuestions)
};

QString nameOf(const Draft &draft)
{
    return apart(brief(wording::recordName(draft.wanted())));
}

/// Once the question has gone: what follows belongs to the window, not to the question.
void afterwards(QWidget *window, const std::function<void()> &run)
{
    QMetaObject::invokeMethod(window, run, Qt::QueuedConnection);
}

} // namespace

bool isAskedBeforeClosing(const QWidget *window)
{
    return window->findChild<QMessageBox *>(QStringLiteral("closeQuestion")) ||
           window->findChild<QMessageBox *>(QStringLiteral("undecidedQuestion"));
}

void askAboutUnsent(QWidget *window, const Draft &draft, const QString &serviceName, const QString &whyNotSend,
                    const QString &discardedAlong, bool undecided, const CloseAnswers &answers)
{
    QStringList further;
    if (undecided)
        further += Words::tr("What was sent before still waits for your decision. You find it under “Needs attention” "
                             "in the main window.");
    if (!discardedAlong.isEmpty())
        further += discardedAlong;
    auto *box = question(window, QStringLiteral("closeQuestion"), Words::tr("Not sent yet"),
                         (draft.isNew()
                              ? Words::tr("%1 is not in %2 yet.", "new record, service")
                              : Words::tr("%1 has %Ln changes that are not in %2 yet.", nullptr, draft.changedCount()))
                             .arg(nameOf(draft), serviceName),
                         further.join(QLatin1Char(' ')));
    QPushButton *sendNow = box->addButton(Words::tr("&Send now"), QMessageBox::AcceptRole);
    sendNow->setEnabled(whyNotSend.isEmpty());
    sendNow->setToolTip(whyNotSend);
    QPushButton *later = box->addButton(Words::tr("&Keep for later"), QMessageBox::ActionRole);
    QPushButton *discard = box->addButton(Words::tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *goOn = box->addButton(Words::tr("&Go on editing"), QMessageBox::RejectRole);
    sendNow->setObjectName(QStringLiteral("sendNow"));
    later->setObjectName(QStringLiteral("keepForLater"));
    discard->setObjectName(QStringLiteral("discardAll"));
    goOn->setObjectName(QStringLiteral("goOnEditing"));
    box->setEscapeButton(goOn);
    box->setDefaultButton(later); // whatever can be sent: Enter always does the same, and nothing is lost or sent by it
    auto *always = new QCheckBox(Words::tr("&Always keep for later"));
    always->setObjectName(QStringLiteral("alwaysKeep"));
    box->setCheckBox(always);
    QObject::connect(box, &QMessageBox::buttonClicked, window, [=](QAbstractButton *clicked) {
        if (clicked == sendNow)
            answers.sendNow();
        else if (clicked == later)
            answers.keepForLater(always->isChecked());
        else if (clicked == discard)
            answers.discard();
    });
    box->open();
}

void askAboutUndecided(QWidget *window, const Draft &draft, const QString &serviceName, const SubmissionView &open,
                       const std::function<void()> &decideNow, const std::function<void()> &decideLater)
{
    auto *box =
        question(window, QStringLiteral("undecidedQuestion"), Words::tr("Not decided yet"),
                 open.state == SubmissionState::NeedsDecision
                     ? Words::tr("%1 still waits for your decision: your changes are not in %2 yet.")
                           .arg(nameOf(draft), serviceName)
                     //: %1 name of the record, %2 what became of the sending
                     : Words::tr("%1: %2", "record, outcome")
                           .arg(nameOf(draft), wording::submission(open, draft.schema(), serviceName)),
                 Words::tr("What you entered is kept on this computer. You find it under “Needs attention” in the "
                           "main window."));
    const bool decides =
        open.state == SubmissionState::NeedsDecision || open.state == SubmissionState::NeedsConfirmation;
    QPushButton *now = decides ? box->addButton(Words::tr("&Decide now"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *later = box->addButton(Words::tr("Decide &later"), QMessageBox::ActionRole);
    QPushButton *stay = box->addButton(Words::tr("&Go on editing"), QMessageBox::RejectRole);
    if (now)
        now->setObjectName(QStringLiteral("decideNow"));
    later->setObjectName(QStringLiteral("decideLater"));
    stay->setObjectName(QStringLiteral("goOnEditing"));
    box->setEscapeButton(stay);
    box->setDefaultButton(now ? now : later);
    QObject::connect(box, &QMessageBox::buttonClicked, window, [=](QAbstractButton *clicked) {
        if (now && clicked == now)
            afterwards(window, decideNow);
        else if (clicked == later)
            afterwards(window, decideLater);
    });
    box->open();
}

} // namespace clientele
