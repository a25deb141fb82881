// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

#include <QWidget>

namespace clientele {

class CompaniesModel;
class CompaniesView;
class CompanyHandle;
class Workplace;

/// The left pane of the main window: the open companies and their lists, and a button that connects another service.
/// A value list is read when it is chosen for the first time. The workplace must outlive the pane.
class NavigationPane : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationPane(Workplace &workplace, QWidget *parent = nullptr);

    /// Shows which list the table has; says nothing. A company that is not open: none.
    void setCurrent(const QString &company, const EntityName &entity);

signals:
    void listChosen(clientele::CompanyHandle *company, const QByteArray &entity);
    void connectRequested();

private:
    void choose(const QModelIndex &index);

    CompaniesModel *m_model;
    CompaniesView *m_view;
};

} // namespace clientele
