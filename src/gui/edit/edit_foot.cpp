// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/edit_foot.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace clientele {

namespace {

const OverlayRecord *typedOf(const Draft &draft, CompanyHandle &company)
{
    return company.outbox().overlay()->find(draft.key());
}

bool endsSentence(const QString &words)
{
    return !words.isEmpty() && QStringLiteral(".!?…。").contains(words.back());
}

} // namespace

EditFoot::EditFoot(CompanyHandle &company, bool isNew, QWidget *parent)
    : FootRow(parent)
{
    setObjectName(QStringLiteral("editFoot"));
    row()->setContentsMargins(measure::dialog - measure::buttonPadding, 10, measure::dialog, 10);
    row()->setSpacing(measure::between);
    m_discard = new QPushButton(discardText());
    m_discard->setObjectName(QStringLiteral("discardChanges"));
    setButtonKind(m_discard, ButtonKind::Flat);
    setSteady();
    m_count = new FootWords;
    m_count->setObjectName(QStringLiteral("changesCount"));
    m_box = new QDialogButtonBox;
    m_close = m_box->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(QStringLiteral("closeWindow"));
    m_close->setText(tr("Close"));
    m_sendAndClose =
        m_box->addButton(isNew ? tr("Create and close") : tr("Send and close"), QDialogButtonBox::ApplyRole);
    m_sendAndClose->setObjectName(QStringLiteral("sendAndClose"));
    m_send = m_box->addButton(tr("Send"), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(QStringLiteral("send"));
    setKind(company.kind());
    for (QPushButton *button : {m_close, m_sendAndClose, m_send})
        button->setAutoDefault(false); // Enter is for the next field
    row()->addWidget(m_discard, 0, Qt::AlignLeading | Qt::AlignVCenter);
    row()->addWidget(m_count, 1);
    row()->addWidget(m_box);
    connect(m_discard, &QPushButton::clicked, this, &EditFoot::discardRequested);
    connect(m_close, &QPushButton::clicked, this, &EditFoot::closeRequested);
    connect(m_sendAndClose, &QPushButton::clicked, this, [this] { emit sendRequested(true); });
    connect(m_send, &QPushButton::clicked, this, [this] { emit sendRequested(false); });
}

/// Tab goes through the buttons as they stand, which each desktop orders in its own way and each Qt chains in another.
void EditFoot::showEvent(QShowEvent *event)
{
    FootRow::showEvent(event);
    QWidget *before = m_discard;
    for (int i = 0; i < m_box->layout()->count(); ++i) {
        if (QWidget *button = m_box->layout()->itemAt(i)->widget()) {
            setTabOrder(before, button);
            before = button;
        }
    }
}

/// What is said stands on the edge of the form, where no button is before it.
void EditFoot::arranged()
{
    const bool below = row()->direction() == QBoxLayout::TopToBottom;
    QSizePolicy policy = m_discard->sizePolicy();
    if (policy.retainSizeWhenHidden() != below) {
        policy.setRetainSizeWhenHidden(below);
        m_discard->setSizePolicy(policy);
    }
    const int indent = below || m_discard->isHidden() ? measure::buttonPadding : 0;
    if (m_count->indent() != indent)
        m_count->setIndent(indent);
}

QString EditFoot::discardText()
{
    return tr("&Discard changes");
}

void EditFoot::setKind(CompanyKind kind)
{
    makeSendButton(m_send, kind);
}

bool EditFoot::isRefused(const Draft &draft, CompanyHandle &company)
{
    const OverlayRecord *typed = typedOf(draft, company);
    return typed && !typed->kept;
}

/// How many changes there are and where they stand; empty: there are none.
QString EditFoot::standing(const Draft &draft, CompanyHandle &company)
{
    if (const int count = draft.changedCount(); count > 0) {
        const OverlayRecord *typed = typedOf(draft, company);
        // Kept: everything typed here is on the disk, which has said so.
        const bool kept = typed && typed->kept && !typed->keeping && draft.isHandedOver();
        if (draft.isNew()) // it is made as a whole, and counts as one wherever changes are counted
            return isRefused(draft, company) ? tr("Not sent yet, not kept on this computer")
                   : kept                    ? tr("Not sent yet, kept on this computer")
                                             : tr("Not sent yet, being kept…");
        return isRefused(draft, company) ? tr("%Ln changes not sent yet, not kept on this computer", nullptr, count)
               : kept                    ? tr("%Ln changes not sent yet, kept on this computer", nullptr, count)
                                         : tr("%Ln changes not sent yet, being kept…", nullptr, count);
    }
    const SubmissionView *open = company.outbox().openFor(draft.key());
    const int waiting = draft.underWayCount();
    if (waiting == 0 || !open)
        return {};
    return needsAttention(open->state) ? tr("%Ln changes need your attention", nullptr, waiting)
                                       : tr("%Ln changes on their way", nullptr, waiting);
}

void EditFoot::tell(const Draft &draft, CompanyHandle &company, const QString &why, bool saidAbove)
{
    const QString kept = standing(draft, company);
    QString words = why, essential = why;
    if (!kept.isEmpty()) {
        const bool more = draft.changedCount() > 0; // which waits for what is said above
        const QString reason = saidAbove ? tr("First see what is said above.") : why;
        // The reason first: where there is no room for both, it stands alone, and the tooltip has the rest.
        essential = why.isEmpty() || (saidAbove && !more) ? QString() : reason;
        words = essential.isEmpty() ? kept
                : endsSentence(reason)
                    //: %1 why they cannot be sent just now, a whole sentence; %2 how many changes are not sent
                    ? tr("%1 %2").arg(reason, kept)
                    //: %1 why they cannot be sent just now, %2 how many changes are not sent
                    : tr("%1. %2").arg(reason, kept);
    }
    m_count->setText(words);
    m_count->setEssential(essential);
    const bool discards = draft.changedCount() > 0;
    if (!discards)
        m_count->setMark(std::nullopt);
    else if (essential.isEmpty())
        m_count->setMark(IconName::Pencil, IconInk::Changed);
    else
        m_count->setMark(IconName::Warning, IconInk::Warning);
    const QWidget *focus = window()->focusWidget();
    const bool goes = (focus == m_discard && !discards) ||
                      ((focus == m_send || focus == m_sendAndClose) && !why.isEmpty()); // the button with the focus
    m_discard->setVisible(discards);
    arranged();
    m_send->setEnabled(why.isEmpty());
    m_sendAndClose->setEnabled(why.isEmpty());
    m_send->setToolTip(why);
    m_sendAndClose->setToolTip(why);
    if (goes)
        emit focusLeft();
    const bool offline = company.status().state == ConnectionStatus::State::Offline;
    const QString kind = wording::companyKind(company.kind());
    m_send->setText(
        draft.isNew() ? wording::createIn(draft.key().entity, company.name(), company.kind())
                            .replace(QLatin1Char('&'), QLatin1String("&&"))
        : offline ? tr("Send when connected")
                  : tr("Send to %1 (%2)").arg(company.name(), kind).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_send->setAccessibleName(m_send->text());
}

} // namespace clientele
