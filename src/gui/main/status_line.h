// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/list_group.h"

#include <QStatusBar>

namespace clientele {

class LinkButton;
class StatusItem;

/// The line below the main window: which company changes go to, how far its list has been read, what is not sent or
/// needs attention, and what its service has to say. GUI thread.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// `company`: that of the current row; `lists`: those that are shown together. `whyViewOnly`: in words, for a
    /// company that nothing may be sent to.
    void tell(const CompanyHandle &company, const ListGroup &lists, const QString &whyViewOnly, const QDateTime &now);

signals:
    void changesClicked();
    void pauseClicked();

private:
    void tellReading(const ListGroup &lists);
    void tellChanges(const ListGroup &lists);
    void tellService(const ListGroup &lists, const QDateTime &now);

    StatusItem *m_company;
    StatusItem *m_updated;
    StatusItem *m_changes;
    StatusItem *m_service;
    LinkButton *m_pause;
};

} // namespace clientele
