// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/sending_windows.h"

#include "gui/decide/confirm_window.h"
#include "gui/decide/decide_window.h"
#include "gui/edit/edit_window.h"
#include "gui/edit/edit_windows.h"
#include "gui/look/widgets/question.h"
#include "gui/look/widgets/window_place.h"
#include "gui/main/sending_news.h"
#include "gui/send/renumber_window.h"
#include "gui/send/send_window.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace clientele {

SendingWindows::SendingWindows(QWidget &window, EditWindows &editors, SendingNews &news, QSettings &settings)
    : QObject(&window)
    , m_window(window)
    , m_editors(editors)
    , m_news(news)
    , m_settings(settings)
{
}

QWidget *SendingWindows::asking() const
{
    QWidget *active = QApplication::activeWindow();
    return active && active->parentWidget() == &m_window && !qobject_cast<QDialog *>(active) ? active : &m_window;
}

void SendingWindows::review(const std::vector<CompanyHandle *> &companies)
{
    std::vector<QPointer<CompanyHandle>> waiting, may, leftOut;
    for (CompanyHandle *company : companies) {
        if (company->outbox().overlay()->notSent() == 0)
            continue;
        waiting.push_back(company);
        (company->sendingAllowed() ? may : leftOut).push_back(company);
    }
    m_news.leaveOut(may.empty() ? std::vector<QPointer<CompanyHandle>>() : std::move(leftOut));
    if (may.empty() && !waiting.empty())
        may.push_back(waiting.front());
    reviewNext(std::move(may));
}

void SendingWindows::reviewNext(std::vector<QPointer<CompanyHandle>> companies)
{
    while (!companies.empty() && !companies.front())
        companies.erase(companies.begin());
    if (companies.empty())
        return;
    const QPointer<CompanyHandle> company = companies.front();
    companies.erase(companies.begin());
    auto *window = new SendWindow(*company, &m_window,
                                  [this](const RecordKey &key) { return m_editors.windowFor(key) != nullptr; });
    rememberPlace(*window, m_settings, QLatin1String("send"));
    connect(window, &SendWindow::sending, &m_news, [this, company](const std::vector<RecordKey> &records) {
        if (company)
            m_news.expect(company, records);
    });
    connect(window, &SendWindow::notTaken, this, [this, company](const auto &records, const Failure &why) {
        if (!company)
            return;
        for (const RecordKey &record : records)
            m_news.forget(company, record);
        emit notTaken(company, why);
    });
    connect(window, &QDialog::finished, this, [this, companies] { reviewNext(companies); });
    window->open();
}

void SendingWindows::decide(CompanyHandle *company, const QString &id)
{
    const SubmissionView *submission = company ? company->outbox().submission(id) : nullptr;
    if (!submission)
        return;
    switch (submission->state) {
    case SubmissionState::NeedsDecision: {
        // The record's own window where it is open, even while a question of it is just going: else the decision would
        // bring this window before it, and the keys would go to the one behind.
        EditWindow *own = m_editors.windowFor(submission->key);
        auto *window = new DecideWindow(*company, id, own && own->isVisible() ? own : asking());
        connect(window, &DecideWindow::allowSendingRequested, this,
                [this, window](CompanyHandle *of) { toggleSending(of, window); });
        rememberPlace(*window, m_settings, QLatin1String("decide"));
        window->open();
        break;
    }
    case SubmissionState::NeedsConfirmation:
        confirm(company, id);
        break;
    default:
        if (submission->kind == ChangeKind::Delete)
            confirm(company, id);
        else
            emit recordRequested(company, submission->key);
        break;
    }
}

void SendingWindows::decideNext(const std::vector<CompanyHandle *> &companies)
{
    for (CompanyHandle *company : companies) {
        for (const SubmissionView &submission : company->outbox().submissions()) {
            if (needsAttention(submission.state) && !submission.acknowledged) {
                decide(company, submission.id);
                return;
            }
        }
    }
}

void SendingWindows::confirm(CompanyHandle *company, const QString &id)
{
    auto *window = new ConfirmWindow(*company, id, asking());
    connect(window, &ConfirmWindow::blockInsteadRequested, this,
            [this, at = QPointer<CompanyHandle>(company)](const QString &refused) {
                emit blockInsteadRequested(at, refused);
            });
    window->open();
}

void SendingWindows::renumber(CompanyHandle *company, const Record &record)
{
    if (!company || record.isNull() || record.key.isNew())
        return;
    const EntityInfo info = company->entityInfo(record.key.entity);
    const ActionInfo *action = info.actionSetting("number");
    if (!action)
        return;
    auto *window = new RenumberWindow(*company, record, *action, asking());
    connect(window, &RenumberWindow::decideRequested, this, &SendingWindows::decide);
    window->open();
}

void SendingWindows::togglePause(CompanyHandle *company)
{
    if (!company)
        return;
    if (company->sendingAllowed())
        company->setSendingAllowed(false); // what waits stays where it is, on disk
    else
        toggleSending(company);
}

void SendingWindows::toggleSending(CompanyHandle *company, QWidget *window)
{
    if (!company)
        return;
    if (company->sendingAllowed() || company->kind() != CompanyKind::Live) {
        company->setSendingAllowed(!company->sendingAllowed());
        return;
    }
    auto *box = question(window ? window : asking(), QStringLiteral("allowSendingQuestion"), tr("Allow sending?"),
                         tr("Allow sending to %1 (LIVE) until Clientele is closed?").arg(company->name()),
                         tr("Nothing leaves by itself: every change is sent by you."));
    box->setIcon(QMessageBox::Warning);
    QPushButton *allow = box->addButton(tr("&Allow sending"), QMessageBox::AcceptRole);
    box->addButton(tr("&Stay view only"), QMessageBox::RejectRole);
    box->setDefaultButton(allow);
    const QPointer<CompanyHandle> of = company;
    connect(box, &QMessageBox::buttonClicked, this, [of, allow](QAbstractButton *clicked) {
        if (clicked == allow && of)
            of->setSendingAllowed(true);
    });
    box->open();
}

} // namespace clientele
