// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/panes/navigation_pane.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "gui/panes/companies_view.h"
#include "gui/panes/views_list.h"
#include "model/companies_model.h"
#include "model/views_model.h"
#include "service/workplace.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace clientele {

NavigationPane::NavigationPane(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_model(new CompaniesModel(workplace, this))
{
    setObjectName(QStringLiteral("navigationPane"));
    setSurface(this, Surface::Frame);
    auto *title = new SectionTitle(tr("Companies"));
    title->setContentsMargins(measure::pane, measure::between, measure::between + 4, measure::within);
    QToolButton *add = title->addButton(IconName::Plus, tr("Connect a service"));
    add->setObjectName(QStringLiteral("connectButton"));
    connect(add, &QAbstractButton::clicked, this, &NavigationPane::connectRequested);

    m_view = new CompaniesView;
    m_view->setObjectName(QStringLiteral("companiesTree"));
    m_view->setAccessibleName(tr("Companies"));
    m_view->setModel(m_model);
    m_view->setMinimumHeight(100); // a company and two of its lists
    const auto open = [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            m_view->expand(m_model->index(row, 0));
    };
    open(0, m_model->rowCount() - 1);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this, open](const QModelIndex &above, int first, int last) {
                if (!above.isValid())
                    open(first, last);
            });
    connect(m_view, &CompaniesView::chosen, this, &NavigationPane::choose);

    m_viewsTitle = new SectionTitle(tr("Views"));
    m_viewsTitle->setContentsMargins(measure::pane, measure::between, measure::between + 4, measure::within);
    m_viewsModel = new ViewsModel(this);
    m_views = new ViewsList;
    m_views->setObjectName(QStringLiteral("viewsList"));
    m_views->setAccessibleName(tr("Views"));
    m_views->setModel(m_viewsModel);
    connect(m_views, &ViewsList::chosen, this,
            [this](const QModelIndex &index) { emit viewChosen(index.data(ViewsModel::IdRole).toByteArray()); });
    setViewsOf(nullptr, {});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_view, 1);
    column->addWidget(m_viewsTitle);
    column->addWidget(m_views);
    column->addSpacing(measure::between);
    setFocusProxy(m_view);
}

void NavigationPane::setCurrent(const QString &company, const EntityName &entity)
{
    m_view->setShown(m_model->indexOf(company, entity));
}

void NavigationPane::setViewsOf(CompanyHandle *company, const EntityName &entity)
{
    m_viewsModel->setList(company, entity);
    const bool any = m_viewsModel->rowCount() > 0;
    m_viewsTitle->setVisible(any);
    m_views->setVisible(any);
}

void NavigationPane::setCurrentView(const QByteArray &view)
{
    m_views->setShown(m_viewsModel->rowOf(view));
}

void NavigationPane::choose(const QModelIndex &index)
{
    CompanyHandle *company = m_model->companyAt(index);
    if (!company)
        return;
    EntityName entity = index.data(CompaniesModel::EntityRole).toByteArray();
    switch (index.data(CompaniesModel::KindRole).value<CompaniesModel::Kind>()) {
    case CompaniesModel::Kind::Group:
        m_view->setExpanded(index, !m_view->isExpanded(index));
        return;
    case CompaniesModel::Kind::Company:
        entity = CompaniesModel::firstList(*company);
        m_view->expand(index);
        break;
    case CompaniesModel::Kind::List:
        break;
    }
    if (entity.isEmpty())
        return;
    ListFeed &feed = company->list(entity);
    if (!feed.progress().complete && !feed.progress().running)
        feed.update();
    setCurrent(company->id(), entity);
    emit listChosen(company, entity);
}

} // namespace clientele
