// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

#include <QWidget>

namespace clientele {

class CompaniesModel;
class CompaniesView;
class CompanyHandle;
class SectionTitle;
class ViewsList;
class ViewsModel;
class Workplace;

/// The left pane of the main window: the open companies and their lists, a button that connects another service, and
/// the views of the list that is shown.
/// A value list is read when it is chosen for the first time. The workplace must outlive the pane.
class NavigationPane : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationPane(Workplace &workplace, QWidget *parent = nullptr);

    /// Shows which list the table has; says nothing. A company that is not open: none.
    void setCurrent(const QString &company, const EntityName &entity);
    /// Shows the views of this list, and which of them the table has; nullptr: none.
    void setViewsOf(CompanyHandle *company, const EntityName &entity);
    void setCurrentView(const QByteArray &view);

signals:
    void viewChosen(const QByteArray &view);
    void listChosen(clientele::CompanyHandle *company, const QByteArray &entity);
    void connectRequested();

private:
    void choose(const QModelIndex &index);

    CompaniesModel *m_model;
    CompaniesView *m_view;
    ViewsModel *m_viewsModel;
    ViewsList *m_views;
    SectionTitle *m_viewsTitle;
};

} // namespace clientele
