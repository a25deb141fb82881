// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

#include <QWidget>

#include <vector>

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

    /// Shows which list the table has; says nothing. No company: that of all companies.
    void setCurrent(const QString &company, const EntityName &entity);
    /// Shows the views of these lists as one, and which of them the table has; no lists: none.
    void setViewsOf(const std::vector<CompanyHandle *> &companies, const EntityName &entity);
    /// ViewsModel::setBelow
    void setViewsBelow(const std::optional<QString> &parent);
    void setCurrentView(const QByteArray &view);

signals:
    void viewChosen(const QByteArray &view);
    void listChosen(clientele::CompanyHandle *company, const QByteArray &entity);
    void allChosen(const QByteArray &entity); ///< the lists of all companies as one
    void connectRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void shareHeight();
    void fitWidth();

    CompaniesModel *m_model;
    CompaniesView *m_view;
    ViewsModel *m_viewsModel;
    ViewsList *m_views = nullptr;
    SectionTitle *m_viewsTitle;
    SectionTitle *m_companiesTitle;
};

} // namespace clientele
