// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the window: how the record stands, and what can be done about it.
#include "gui/edit/edit_window.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/foot_row.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace clientele {

void EditWindow::buildFoot()
{
    auto *foot = new FootRow;
    foot->setObjectName(QStringLiteral("editFoot"));
    QHBoxLayout *row = foot->row();
    row->setContentsMargins(measure::dialog - measure::buttonPadding, 10, measure::dialog, 10);
    row->setSpacing(measure::between);
    m_discard = new QPushButton(tr("&Discard changes"));
    m_discard->setObjectName(QStringLiteral("discardChanges"));
    setButtonKind(m_discard, ButtonKind::Flat);
    m_count = new TextLabel;
    m_count->setObjectName(QStringLiteral("changesCount"));
    m_count->setWordWrap(true);
    auto *box = new QDialogButtonBox;
    m_close = box->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(QStringLiteral("closeWindow"));
    m_close->setText(tr("Close"));
    m_sendAndClose =
        box->addButton(m_draft->isNew() ? tr("Create and close") : tr("Send and close"), QDialogButtonBox::ApplyRole);
    m_sendAndClose->setObjectName(QStringLiteral("sendAndClose"));
    m_send = box->addButton(tr("Send"), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(QStringLiteral("send"));
    makeSendButton(m_send, m_company->kind());
    for (QPushButton *button : {m_close, m_sendAndClose, m_send})
        button->setAutoDefault(false); // Enter is for the next field
    row->addWidget(m_discard);
    row->addWidget(m_count, 1);
    row->addWidget(box);
    static_cast<QVBoxLayout *>(layout())->addWidget(foot);

    connect(m_discard, &QPushButton::clicked, this, [this] { m_draft->discard(); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_sendAndClose, &QPushButton::clicked, this, [this] { send(true); });
    connect(m_send, &QPushButton::clicked, this, [this] { send(false); });
    buildKeys();
}

QString EditWindow::whyNotSend() const
{
    if (!m_company)
        return tr("The company is closed.");
    if (m_readOnly)
        return tr("You may read but not change this.");
    if (const SubmissionView *open = m_company->outbox().openFor(m_draft->key())) {
        const bool resting = open->state == SubmissionState::Rejected || open->state == SubmissionState::NotAllowed;
        if (!resting)
            return wording::submission(*open, m_draft->schema(), m_company->serviceName());
    }
    if (m_draft->changedCount() == 0)
        return m_sentAt.isEmpty() ? tr("No changes") : tr("Sent %1").arg(m_sentAt);
    if (!m_draft->blocking().empty())
        return tr("Something needs correcting first.");
    if (!m_company->sendingAllowed())
        return tr("View only: allow sending with %1.")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText));
    return {};
}

bool EditWindow::isRefused() const
{
    const OverlayRecord *typed = m_company ? m_company->outbox().overlay()->find(m_draft->key()) : nullptr;
    return typed && !typed->kept;
}

/// Everything typed here is on the disk, which has said so.
bool EditWindow::isKept() const
{
    const OverlayRecord *typed = m_company ? m_company->outbox().overlay()->find(m_draft->key()) : nullptr;
    return typed && typed->kept && !typed->keeping && m_draft->isHandedOver();
}

void EditWindow::showStorage()
{
    if (!m_company)
        return;
    const std::optional<Failure> storage = m_company->outbox().overlay()->storage;
    if (storage && isRefused()) {
        say(StripKind::Danger, wording::failure(*storage, m_company->serviceName()).sentence, Matter::Storage);
        m_strip->setDismissable(false);
    } else {
        takeBack(Matter::Storage);
    }
    refreshFoot();
}

void EditWindow::refreshFoot()
{
    if (!m_company)
        return;
    const int count = m_draft->changedCount();
    const QString why = whyNotSend();
    const SubmissionView *open = m_company->outbox().openFor(m_draft->key());
    QString kept;
    if (count > 0)
        kept = isRefused() ? tr("%Ln changes not sent yet, not kept on this computer", nullptr, count)
               : isKept()  ? tr("%Ln changes not sent yet, kept on this computer", nullptr, count)
                           : tr("%Ln changes not sent yet, being kept…", nullptr, count);
    else if (const int waiting = m_draft->underWayCount(); waiting > 0 && open)
        kept = needsAttention(open->state) ? tr("%Ln changes need your attention", nullptr, waiting)
                                           : tr("%Ln changes on their way", nullptr, waiting);
    QString words = why;
    if (!kept.isEmpty()) {
        //: %1 how many changes are not sent, %2 why they cannot be sent just now
        words = why.isEmpty() ? kept : tr("%1. %2").arg(kept, why);
    }
    m_count->setText(words);
    const QWidget *focus = focusWidget();
    const bool goes = (focus == m_discard && count == 0) ||
                      ((focus == m_send || focus == m_sendAndClose) && !why.isEmpty()); // the button with the focus
    m_discard->setVisible(count > 0);
    m_count->setIndent(count > 0 ? 0 : measure::buttonPadding); // alone, it stands on the edge of the form
    m_send->setEnabled(why.isEmpty());
    m_sendAndClose->setEnabled(why.isEmpty());
    m_send->setToolTip(why);
    m_sendAndClose->setToolTip(why);
    if (goes)
        backToField();
    const bool offline = m_company->status().state == ConnectionStatus::State::Offline;
    const QString kind = wording::companyKind(m_company->kind());
    m_send->setText(
        m_draft->isNew() ? wording::createIn(key().entity, m_company->name(), m_company->kind())
                               .replace(QLatin1Char('&'), QLatin1String("&&"))
        : offline ? tr("Send when connected")
                  : tr("Send to %1 (%2)").arg(m_company->name(), kind).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_send->setAccessibleName(m_send->text());
}

} // namespace clientele
