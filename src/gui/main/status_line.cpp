// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/status_line.h"

#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/titles.h"
#include "model/pacing.h"
#include "model/standing.h"
#include "model/wording.h"

namespace clientele {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
{
    setSizeGripEnabled(false);
    m_company = new StatusItem;
    m_company->setObjectName(QStringLiteral("statusCompany"));
    m_company->setDivided(false);
    m_updated = new StatusItem;
    m_updated->setObjectName(QStringLiteral("statusUpdated"));
    m_changes = new StatusItem;
    m_changes->setObjectName(QStringLiteral("statusChanges"));
    m_changes->setClickable(true);
    m_service = new StatusItem;
    m_service->setObjectName(QStringLiteral("statusService"));
    for (StatusItem *item : {m_company, m_updated, m_changes, m_service})
        addWidget(item);
    m_pause = new LinkButton(QString());
    m_pause->setObjectName(QStringLiteral("pauseSending"));
    addWidget(m_pause);
    connect(m_pause, &QAbstractButton::clicked, this, &StatusLine::pauseClicked);
    connect(m_changes, &StatusItem::clicked, this, &StatusLine::changesClicked);
}

void StatusLine::tell(const CompanyHandle &company, const ListGroup &lists, const QString &whyViewOnly,
                      const QDateTime &now)
{
    const QString kind = wording::companyKind(company.kind());
    const bool locked = !company.sendingAllowed();
    m_company->setMessage(locked ? IconName::Lock : IconName::LockOpen,
                          locked ? tr("%1 · %2 · view only").arg(kind, lists.nameOf(company))
                                 : tr("%1 · %2 · sending allowed").arg(kind, lists.nameOf(company)),
                          TextLabel::Ink::Text);
    m_company->setToolTip(locked ? whyViewOnly : QString());
    tellReading(lists);
    tellChanges(lists);
    tellService(lists, now);
    CompanyHandle *waits = waitingCompany(lists.companies());
    m_pause->setVisible(waits);
    m_pause->setText(waits && !waits->sendingAllowed() ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(waits && !waits->sendingAllowed() ? tr("Resume sending") : tr("Pause sending"));
}

void StatusLine::tellReading(const ListGroup &lists)
{
    const ListProgress progress = lists.progress();
    const QString running = wording::progress(progress, lists.liveCount());
    m_updated->setMessage(!running.isEmpty() ? running
                          : progress.finishedAt.isValid()
                              ? tr("Updated %1").arg(wording::moment(progress.finishedAt, QLocale()))
                              : QString());
}

void StatusLine::tellChanges(const ListGroup &lists)
{
    int notSent = 0;
    int records = 0;
    std::vector<EntityName> waiting;
    for (CompanyHandle *company : lists.companies()) {
        const Standing here = standingOf(company->outbox());
        notSent += here.notSent;
        records += here.records;
        if (here.records > 0)
            waiting.push_back(here.entity);
    }
    QStringList parts, whatTheyMean;
    if (notSent > 0) {
        parts += tr("%Ln changes not sent", nullptr, notSent);
        whatTheyMean += tr("Not sent: kept on this computer until you send it.");
    }
    if (records > 0) {
        parts += wording::needAttention(wording::commonEntity(waiting, [](const EntityName &entity) { return entity; }),
                                        records);
        whatTheyMean += tr("Needs attention: was sent, and waits for you to decide or correct it.");
    }
    m_changes->setMessage(parts.join(QStringLiteral(" · ")),
                          records > 0 ? TextLabel::Ink::Warning : TextLabel::Ink::Changed);
    m_changes->setToolTip(whatTheyMean.join(QLatin1Char('\n')));
}

/// One thing at a time: the first company that has something to say.
void StatusLine::tellService(const ListGroup &lists, const QDateTime &now)
{
    wording::Message message;
    for (CompanyHandle *company : lists.companies()) {
        message = wording::status(company->status(), lists.nameOf(*company), company->serviceName(), now);
        if (message.sentence.isEmpty())
            message = wording::pacing(pacingOf(*company), lists.nameOf(*company), company->serviceName());
        if (!message.sentence.isEmpty())
            break;
    }
    m_service->setMessage(message.sentence, TextLabel::Ink::Warning);
    m_service->setToolTip(message.details);
}

} // namespace clientele
