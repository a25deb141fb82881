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

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace clientele {

namespace {
constexpr int widest = 320; ///< that the pane becomes by itself
} // namespace

NavigationPane::NavigationPane(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_model(new CompaniesModel(workplace, this))
{
    setObjectName(QStringLiteral("navigationPane"));
    setSurface(this, Surface::Frame);
    m_companiesTitle = new SectionTitle(tr("Companies"));
    SectionTitle *title = m_companiesTitle;
    title->setContentsMargins(measure::pane, measure::between, measure::between + 4, measure::within);
    QToolButton *add = title->addButton(IconName::Plus, tr("Connect a service"));
    add->setObjectName(QStringLiteral("connectButton"));
    connect(add, &QAbstractButton::clicked, this, &NavigationPane::connectRequested);

    m_view = new CompaniesView;
    m_view->setObjectName(QStringLiteral("companiesTree"));
    m_view->setAccessibleName(tr("Companies"));
    m_view->setModel(m_model);
    m_view->setMinimumHeight(100); // a company and two of its lists
    // The first company stands open; further ones open when they are chosen, or there would be no end of them.
    const auto open = [this] {
        if (m_model->rowCount() == 1)
            m_view->expand(m_model->index(0, 0));
        shareHeight();
        fitWidth();
    };
    open();
    connect(m_model, &QAbstractItemModel::dataChanged, this, &NavigationPane::fitWidth);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, open);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &NavigationPane::shareHeight);
    connect(m_view, &QTreeView::expanded, this, &NavigationPane::shareHeight);
    connect(m_view, &QTreeView::collapsed, this, &NavigationPane::shareHeight);
    connect(m_view, &CompaniesView::chosen, this, &NavigationPane::choose);

    m_viewsTitle = new SectionTitle(tr("Views"));
    m_viewsTitle->setContentsMargins(measure::pane, measure::between, measure::between + 4, measure::within);
    m_viewsModel = new ViewsModel(workplace.clock(), this);
    m_views = new ViewsList;
    m_views->setObjectName(QStringLiteral("viewsList"));
    m_views->setAccessibleName(tr("Views"));
    m_views->setModel(m_viewsModel);
    connect(m_views, &ViewsList::chosen, this,
            [this](const QModelIndex &index) { emit viewChosen(index.data(ViewsModel::IdRole).toByteArray()); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_view, 1);
    column->addWidget(m_viewsTitle);
    column->addWidget(m_views);
    column->addSpacing(measure::between);
    setFocusProxy(m_view);
    setViewsOf({}, {});
}

void NavigationPane::setCurrent(const QString &company, const EntityName &entity)
{
    m_view->setShown(m_model->indexOf(company, entity));
}

void NavigationPane::setViewsBelow(const std::optional<QString> &parent)
{
    m_viewsModel->setBelow(parent);
}

void NavigationPane::setViewsOf(const std::vector<CompanyHandle *> &companies, const EntityName &entity)
{
    m_viewsModel->setLists(companies, entity);
    const bool any = m_viewsModel->rowCount() > 0;
    m_viewsTitle->setVisible(any);
    m_views->setVisible(any);
    shareHeight();
}

void NavigationPane::shareHeight()
{
    // Each its own height where there is room for both. Else the companies come first, but the views keep two fifths.
    if (!m_views || !m_views->model())
        return;
    const int room =
        height() - m_companiesTitle->sizeHint().height() - m_viewsTitle->sizeHint().height() - measure::between;
    const int wanted = m_views->sizeHint().height();
    const int left = room - m_view->wholeHeight();
    const int row = m_views->sizeHintForRow(0) > 0 ? m_views->sizeHintForRow(0) : 1;
    const int share = qMax(left, room * 2 / 5) / row * row; // whole rows
    m_views->setMaximumHeight(qBound(m_views->minimumSizeHint().height(), share, qMax(wanted, 1)));
}

/// Lists are told apart by their names: none is cut while there is room.
void NavigationPane::fitWidth()
{
    setMinimumWidth(qBound(measure::navigationLeast, m_view->wholeWidth(), widest));
}

void NavigationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareHeight();
}

void NavigationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(
            this,
            [this] {
                shareHeight();
                fitWidth();
            },
            Qt::QueuedConnection);
}

void NavigationPane::setCurrentView(const QByteArray &view)
{
    m_views->setShown(m_viewsModel->rowOf(view));
}

void NavigationPane::choose(const QModelIndex &index)
{
    EntityName entity = index.data(CompaniesModel::EntityRole).toByteArray();
    const auto kind = index.data(CompaniesModel::KindRole).value<CompaniesModel::Kind>();
    if (kind == CompaniesModel::Kind::All) {
        emit allChosen(entity);
        return;
    }
    CompanyHandle *company = m_model->companyAt(index);
    if (!company)
        return;
    switch (kind) {
    case CompaniesModel::Kind::All:
    case CompaniesModel::Kind::Group:
        m_view->setExpanded(index, !m_view->isExpanded(index));
        return;
    case CompaniesModel::Kind::Company:
        entity = company->firstList();
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
