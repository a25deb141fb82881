// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/views_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <QThreadPool>

namespace clientele {

namespace {
constexpr int restMsecs = 300; ///< a list that is being read moves many times a second
}

ViewsModel::ViewsModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_group(new ListGroup(this))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMsecs);
    connect(&m_rest, &QTimer::timeout, this, &ViewsModel::count);
    connect(m_group, &ListGroup::listsChanged, this, &ViewsModel::listsChanged);
    connect(m_group, &ListGroup::settingsChanged, this, &ViewsModel::nameViews);
    connect(m_group, &ListGroup::published, &m_rest, qOverload<>(&QTimer::start));
    connect(m_group, &ListGroup::progressChanged, &m_rest, qOverload<>(&QTimer::start));
}

void ViewsModel::setLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity)
{
    if (m_group->companies() != companies || m_group->entity() != entity)
        m_group->setLists(companies, entity);
}

void ViewsModel::setBelow(const std::optional<QString> &parent)
{
    if (m_below == parent)
        return;
    m_below = parent;
    ++m_question; // what is being counted is of another
    takeCounts(std::vector<std::optional<int>>(m_views.size()));
    if (!m_views.empty())
        m_rest.start();
}

void ViewsModel::listsChanged()
{
    beginResetModel();
    ++m_question;
    m_views.clear();
    if (const SchemaPtr schema = m_group->rows().schema()) {
        m_views = builtInViews(*schema, m_clock.localNow());
        std::erase_if(m_views, [](const ListView &view) { return view.id == inUseView; });
    }
    m_counts.assign(m_views.size(), std::nullopt);
    m_titles.clear();
    nameViews();
    endResetModel();
    m_rest.stop();
    if (!m_views.empty())
        m_rest.start();
}

/// A company's currency may become known, and with it what a view is about.
void ViewsModel::nameViews()
{
    const JoinedRows rows = m_group->rows();
    const QStringList former = std::exchange(m_titles, {});
    for (const ListView &view : m_views)
        m_titles += view.title(rows);
    if (former.size() == m_titles.size() && former != m_titles)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole, Qt::AccessibleTextRole});
}

void ViewsModel::count()
{
    if (m_views.empty())
        return;
    const ListProgress progress = m_group->progress();
    if (!progress.complete) {
        takeCounts(std::vector<std::optional<int>>(m_views.size()));
        return;
    }
    if (progress.running || m_counting) {
        m_rest.start(); // what was counted last holds until the reading has ended
        return;
    }
    m_counting = true;
    QThreadPool::globalInstance()->start([self = QPointer<ViewsModel>(this), lists = m_group->rows(), views = m_views,
                                          below = m_below, question = ++m_question] {
        auto counts = std::make_shared<std::vector<std::optional<int>>>(countRows(lists, views, below));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, counts, question] {
                if (!self)
                    return;
                self->m_counting = false;
                if (question == self->m_question)
                    self->takeCounts(std::move(*counts));
            },
            Qt::QueuedConnection);
    });
}

void ViewsModel::takeCounts(std::vector<std::optional<int>> counts)
{
    if (counts == m_counts || counts.size() != m_views.size())
        return;
    m_counts = std::move(counts);
    emit dataChanged(index(0), index(rowCount() - 1), {CountRole, Qt::AccessibleTextRole});
}

int ViewsModel::rowOf(const QByteArray &view) const
{
    const auto it = std::find_if(m_views.begin(), m_views.end(), [&](const ListView &one) { return one.id == view; });
    return it == m_views.end() ? -1 : int(it - m_views.begin());
}

int ViewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_views.size());
}

QVariant ViewsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString title = m_titles.value(index.row());
    const std::optional<int> count = m_counts[size_t(index.row())];
    const QString number = count ? QLocale().toString(*count) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        //: heard for a view of a list: %1 its name, %2 how many records
        return number.isEmpty() ? title : tr("%1, %2").arg(title, number);
    case IdRole:
        return m_views[size_t(index.row())].id;
    case CountRole:
        return number;
    default:
        return {};
    }
}

} // namespace clientele
