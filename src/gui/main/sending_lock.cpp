// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/sending_lock.h"

#include "gui/look/metrics.h"
#include "gui/look/widgets/icon_mark.h"
#include "gui/look/widgets/titles.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace clientele {

SendingLock::SendingLock(QWidget *parent)
    : QWidget(parent)
{
    m_mark = new IconMark;
    m_mark->setIcon(IconName::Lock, IconInk::Text);
    m_text = new TextLabel;
    m_text->setObjectName(QStringLiteral("lockText"));
    m_text->setStrong(true);
    m_allow = new QPushButton(tr("Allow sending…"));
    m_allow->setObjectName(QStringLiteral("allowSending"));
    connect(m_allow, &QPushButton::clicked, this, &SendingLock::clicked);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::between, 0, measure::pane, 0);
    row->setSpacing(measure::between);
    row->addWidget(m_mark);
    row->addWidget(m_text);
    row->addWidget(m_allow);
}

void SendingLock::tell(const CompanyHandle &company, const QString &whyViewOnly)
{
    const bool locked = !company.sendingAllowed();
    m_text->setText(locked ? tr("View only") : QString());
    m_text->setToolTip(whyViewOnly);
    m_allow->setToolTip(locked ? whyViewOnly
                               : tr("Nothing is sent to %1 any more until you allow it again.").arg(company.name()));
    m_allow->setAccessibleDescription(m_allow->toolTip());
    m_mark->setVisible(locked);
    m_text->setVisible(locked);
    m_allow->setVisible(locked || company.kind() == CompanyKind::Live);
    m_allow->setText(locked ? tr("Allow sending…") : tr("Back to view only"));
}

} // namespace clientele
