// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/ages_brief.h"

#include "gui/around/ages_view.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QLocale>
#include <QVBoxLayout>

namespace clientele {

AgesBrief::AgesBrief(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_view(new AgesView(AgesView::Sum::Without))
{
    setObjectName(QStringLiteral("detailAges"));
    m_title->setObjectName(QStringLiteral("detailAgesTitle"));
    m_title->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, measure::within, 0, measure::within);
    column->setSpacing(measure::within);
    column->addWidget(m_title);
    column->addWidget(m_view);
    hide();
}

void AgesBrief::setRecord(CompanyHandle *company, const RecordKey &key)
{
    delete m_around;
    m_around = nullptr;
    if (const std::optional<EntityInfo> kind =
            company && !key.isNew() ? kindAround(*company, "ageing", key.entity) : std::nullopt) {
        m_around = new Around(*company, *kind, key, this);
        connect(m_around, &Around::changed, this, &AgesBrief::showAges);
    }
    showAges();
}

void AgesBrief::read()
{
    if (m_around && m_hasRoom && !m_around->wasRead() && !m_around->failure())
        m_around->read();
}

void AgesBrief::setHasRoom(bool room)
{
    m_hasRoom = room;
    showAges();
}

void AgesBrief::showAges()
{
    const bool there = m_around && m_hasRoom && !m_around->records().empty() && m_around->company();
    if (there) {
        const Record &ages = m_around->records().front();
        m_view->setAges(ages, m_around->company());
        //: %1 is when the figures were read: "21 Nov 2026, 10:41"
        m_title->setText(tr("Age of what is open, %1").arg(wording::moment(m_around->readAt(), QLocale())));
        m_title->setToolTip(AgesView::remark(ages));
    }
    setVisible(there);
}

} // namespace clientele
