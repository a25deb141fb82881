// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/companies_model.h"

#include "model/wording.h"
#include "service/workplace.h"

#include <QLocale>

#include <algorithm>

namespace clientele {

struct CompaniesModel::Node
{
    Kind kind = Kind::Company;
    Node *parent = nullptr;
    QString companyId;
    QPointer<CompanyHandle> company;
    EntityName entity;
    std::vector<std::unique_ptr<Node>> children;

    Node *child(Kind childKind, const EntityName &name)
    {
        auto made = std::make_unique<Node>();
        made->kind = childKind;
        made->parent = this;
        made->companyId = companyId;
        made->company = company;
        made->entity = name;
        children.push_back(std::move(made));
        return children.back().get();
    }
};

CompaniesModel::CompaniesModel(Workplace &workplace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workplace(workplace)
{
    for (const auto &company : m_workplace.companies())
        add(company.get());
    connect(&m_workplace, &Workplace::companyOpened, this, &CompaniesModel::add);
    connect(&m_workplace, &Workplace::companyForgotten, this, &CompaniesModel::remove);
}

CompaniesModel::~CompaniesModel() = default;

void CompaniesModel::add(CompanyHandle *company)
{
    if (indexOf(company->id()).isValid())
        return;
    const int row = int(m_top.size());
    beginInsertRows({}, row, row);
    auto made = std::make_unique<Node>();
    Node *node = made.get();
    node->companyId = company->id();
    node->company = company;
    Node *group = nullptr;
    const auto follow = [this, company](Node *leaf) {
        ListFeed &feed = company->list(leaf->entity);
        connect(&feed, &ListFeed::published, this, [this, leaf] { changed(leaf); });
        connect(&feed, &ListFeed::progressChanged, this, [this, leaf] { changed(leaf); });
    };
    for (const EntityInfo &info : company->entities()) {
        if (info.ownPage())
            follow(node->child(Kind::List, info.entity));
    }
    for (const EntityInfo &info : company->entities()) {
        if (!info.lookup || !info.listed)
            continue;
        if (!group)
            group = node->child(Kind::Group, {});
        follow(group->child(Kind::List, info.entity));
    }
    m_top.push_back(std::move(made));
    endInsertRows();
    const auto tell = [this, node] { changed(node); };
    connect(company, &CompanyHandle::settingsChanged, this, tell);
    connect(company, &CompanyHandle::sendingAllowedChanged, this, tell);
    connect(company, &CompanyHandle::lookupRead, this, [this, node](const QByteArray &entity) {
        for (const auto &child : node->children) {
            for (const auto &leaf : child->children) {
                if (leaf->entity == entity)
                    changed(leaf.get());
            }
        }
    });
    showAll();
}

/// The line for all of them is there while there is more than one.
void CompaniesModel::showAll()
{
    const bool shown = !m_top.empty() && m_top.front()->kind == Kind::All;
    const bool wanted = m_top.size() > (shown ? 2 : 1);
    if (shown == wanted)
        return;
    if (!wanted) {
        beginRemoveRows({}, 0, 0);
        m_top.erase(m_top.begin());
        endRemoveRows();
        return;
    }
    auto made = std::make_unique<Node>();
    made->kind = Kind::All;
    made->entity = m_top.front()->company->firstList();
    beginInsertRows({}, 0, 0);
    m_top.insert(m_top.begin(), std::move(made));
    endInsertRows();
}

void CompaniesModel::remove(const QString &id)
{
    const auto it = std::find_if(m_top.begin(), m_top.end(), [&](const auto &node) { return node->companyId == id; });
    if (it == m_top.end())
        return;
    const int row = int(it - m_top.begin());
    beginRemoveRows({}, row, row);
    m_top.erase(it);
    endRemoveRows();
    showAll();
}

void CompaniesModel::changed(Node *node)
{
    const QModelIndex index = indexOf(node);
    emit dataChanged(index, index);
    if (node->kind == Kind::List && m_top.front()->kind == Kind::All)
        emit dataChanged(this->index(0, 0), this->index(0, 0));
}

CompaniesModel::Node *CompaniesModel::nodeOf(const QModelIndex &index) const
{
    return static_cast<Node *>(index.internalPointer());
}

QModelIndex CompaniesModel::indexOf(Node *node) const
{
    const auto &siblings = node->parent ? node->parent->children : m_top;
    const auto it = std::find_if(siblings.begin(), siblings.end(), [&](const auto &one) { return one.get() == node; });
    return createIndex(int(it - siblings.begin()), 0, node);
}

CompanyHandle *CompaniesModel::companyAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->company.data() : nullptr;
}

QModelIndex CompaniesModel::indexOf(const QString &company, const EntityName &entity) const
{
    for (const auto &node : m_top) {
        if (node->companyId != company)
            continue;
        if (entity.isEmpty() || node->kind == Kind::All)
            return indexOf(node.get());
        for (const auto &child : node->children) {
            if (child->kind == Kind::List && child->entity == entity)
                return indexOf(child.get());
            for (const auto &leaf : child->children) {
                if (leaf->entity == entity)
                    return indexOf(leaf.get());
            }
        }
    }
    return {};
}

QModelIndex CompaniesModel::index(int row, int column, const QModelIndex &parent) const
{
    const auto &siblings = parent.isValid() ? nodeOf(parent)->children : m_top;
    if (row < 0 || column != 0 || size_t(row) >= siblings.size() || parent.column() > 0)
        return {};
    return createIndex(row, column, siblings[size_t(row)].get());
}

QModelIndex CompaniesModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !nodeOf(index)->parent)
        return {};
    return indexOf(nodeOf(index)->parent);
}

int CompaniesModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return int(parent.isValid() ? nodeOf(parent)->children.size() : m_top.size());
}

int CompaniesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QColor CompaniesModel::colourOf(const Node &company) const
{
    QStringList ids;
    qsizetype place = 0;
    for (const auto &one : m_top) {
        if (one->companyId == company.companyId)
            place = ids.size();
        if (one->kind == Kind::Company)
            ids += one->companyId;
    }
    return companyColours(ids)[size_t(place)];
}

QString CompaniesModel::countText(const Node &node) const
{
    if (node.kind == Kind::All) {
        qint64 count = 0;
        for (const auto &one : m_top)
            count += one->company ? one->company->list(node.entity).snapshot().liveCount() : 0;
        return QLocale().toString(count);
    }
    if (node.kind != Kind::List || !node.company)
        return {};
    const ListFeed &feed = node.company->list(node.entity);
    if (feed.progress().complete || feed.snapshot().liveCount() > 0)
        return QLocale().toString(qint64(feed.snapshot().liveCount()));
    if (const LookupPtr table = node.company->lookup(node.entity))
        return table->failure && table->rows.empty() ? QString() : QLocale().toString(qint64(table->rows.size()));
    return {};
}

QVariant CompaniesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    if (role == KindRole)
        return QVariant::fromValue(node.kind);
    if (role == CompanyIdRole)
        return node.companyId;
    if (role == EntityRole)
        return node.entity;
    if (node.kind == Kind::All) {
        const QString words = tr("All companies");
        switch (role) {
        case Qt::DisplayRole:
            return words;
        case Qt::AccessibleTextRole:
            return tr("%1, %2").arg(words, countText(node));
        case CountRole:
            return countText(node);
        default:
            return {};
        }
    }
    const CompanyHandle *company = node.company;
    if (!company)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (node.kind == Kind::Company)
            return company->name();
        return node.kind == Kind::Group ? tr("Value lists") : wording::listName(company->entityInfo(node.entity));
    case Qt::ToolTipRole:
        return node.kind == Kind::Company
                   //: tooltip of a company: %1 its name, %2 the service, %3 the service's address
                   ? tr("%1, %2, %3").arg(company->name(), company->serviceName(), company->settings().base.host())
                   : QVariant();
    case Qt::AccessibleTextRole:
        if (node.kind == Kind::Company) {
            const QString kind = wording::companyKind(company->kind());
            return company->sendingAllowed()
                       //: heard for a company in the tree: %1 name, %2 LIVE or TEST, %3 service
                       ? tr("%1, %2, sending allowed, %3").arg(company->name(), kind, company->serviceName())
                       : tr("%1, %2, view only, %3").arg(company->name(), kind, company->serviceName());
        }
        if (const QString count = countText(node); !count.isEmpty())
            //: heard for a list in the tree: %1 its name, %2 how many records
            return tr("%1, %2").arg(data(index, Qt::DisplayRole).toString(), count);
        return data(index, Qt::DisplayRole);
    case ServiceRole:
        return company->serviceName();
    case CompanyKindRole:
        return int(company->kind());
    case SendingAllowedRole:
        return company->sendingAllowed();
    case CountRole:
        return countText(node);
    case ColourRole:
        return colourOf(node);
    default:
        return {};
    }
}

Qt::ItemFlags CompaniesModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QColor companyColour(const QString &id)
{
    return companyColours({id}).front();
}

std::vector<QColor> companyColours(const QStringList &ids)
{
    // Steps of 24 degrees from red to violet; what follows is too near to LIVE.
    constexpr int hues = 11;
    constexpr int leap = 4; // no part of the hues' number: leads to every one of them
    std::vector<bool> taken(hues, false);
    const auto apart = [&](int hue) { // from every other by more than a step
        return !taken[size_t(hue)] && (hue == 0 || !taken[size_t(hue) - 1]) &&
               (hue == hues - 1 || !taken[size_t(hue) + 1]);
    };
    std::vector<QColor> colours;
    for (const QString &id : ids) {
        quint32 hash = 2166136261u; // FNV-1a: the same on every computer and in every version
        for (const char byte : id.toUtf8())
            hash = (hash ^ quint8(byte)) * 16777619u;
        const int first = int((hash >> 8) % hues);
        int hue = first;
        for (int tried = 0; tried < hues && !apart(hue); ++tried)
            hue = (hue + leap) % hues;
        for (int tried = 0; tried < hues && taken[size_t(hue)]; ++tried)
            hue = (hue + leap) % hues;
        taken[size_t(hue)] = true;
        colours.push_back(QColor::fromHsl(20 + hue * 24, 105, 105));
    }
    return colours;
}

} // namespace clientele
