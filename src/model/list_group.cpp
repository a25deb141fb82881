// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/list_group.h"

#include "model/wording.h"

#include <algorithm>
#include <iterator>

namespace clientele {

namespace {
ListFeed *aboveOf(CompanyHandle &company, const EntityName &entity)
{
    const EntityName parent = company.entityInfo(entity).parent;
    return parent.isEmpty() || !company.schema(parent) ? nullptr : &company.list(parent);
}
} // namespace

ListGroup::ListGroup(QObject *parent)
    : QObject(parent)
{
}

void ListGroup::leave()
{
    for (const Member &member : m_members) {
        member.company->outbox().disconnect(this);
        member.company->disconnect(this);
        member.feed->disconnect(this);
        if (ListFeed *above = aboveOf(*member.company, m_entity))
            above->disconnect(this);
    }
    m_members.clear();
}

void ListGroup::setLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity)
{
    leave();
    m_entity = entity;
    for (CompanyHandle *company : companies)
        m_members.push_back({company, &company->list(entity)});
    for (size_t source = 0; source < m_members.size(); ++source) {
        CompanyHandle *company = m_members[source].company;
        ListFeed *feed = m_members[source].feed;
        connect(feed, &ListFeed::published, this,
                [this, source](const SnapshotDelta &delta) { emit published(source, delta); });
        connect(feed, &ListFeed::progressChanged, this, &ListGroup::progressChanged);
        if (const ListFeed *above = feedAbove(source))
            connect(above, &ListFeed::progressChanged, this, &ListGroup::progressChanged);
        connect(&company->outbox(), &OutboxHandle::overlayChanged, this, &ListGroup::overlayChanged);
        connect(&company->outbox(), &OutboxHandle::submissionChanged, this, &ListGroup::overlayChanged);
        connect(company, &CompanyHandle::lookupRead, this, &ListGroup::lookupRead);
        connect(company, &CompanyHandle::settingsChanged, this, [this, source] { emit settingsChanged(source); });
        connect(company, &CompanyHandle::statusChanged, this, &ListGroup::statusChanged);
        connect(company, &CompanyHandle::sendingAllowedChanged, this, &ListGroup::statusChanged);
        connect(company, &CompanyHandle::leaving, this, [this, company] {
            std::vector<CompanyHandle *> stay = this->companies();
            std::erase(stay, company);
            setLists(stay, m_entity);
        });
    }
    emit listsChanged();
}

ListFeed *ListGroup::feedAbove(size_t source) const
{
    return aboveOf(*m_members[source].company, m_entity);
}

std::vector<CompanyHandle *> ListGroup::companies() const
{
    std::vector<CompanyHandle *> all;
    for (const Member &member : m_members)
        all.push_back(member.company);
    return all;
}

QStringList ListGroup::ownCurrencies() const
{
    QStringList own;
    for (const Member &member : m_members) {
        if (const QString code = member.company->settings().currencyCode; !code.isEmpty())
            own += code;
    }
    return own;
}

CompanyHandle *ListGroup::find(const QString &company) const
{
    const auto it = std::find_if(m_members.begin(), m_members.end(),
                                 [&](const Member &member) { return member.company->id() == company; });
    return it == m_members.end() ? nullptr : it->company;
}

bool ListGroup::shows(const CompanyHandle *company) const
{
    return std::any_of(m_members.begin(), m_members.end(),
                       [&](const Member &member) { return member.company == company; });
}

QString ListGroup::nameOf(const CompanyHandle &company) const
{
    // By what two of one name can be told apart; the first that does it is enough.
    static constexpr QString (*differences[])(const CompanyHandle &) = {
        [](const CompanyHandle &one) { return one.serviceName(); },
        [](const CompanyHandle &one) { return wording::companyKind(one.settings().kind); },
        [](const CompanyHandle &one) { return one.settings().base.host(); },
        [](const CompanyHandle &one) { return one.settings().companyRemoteId; },
    };
    std::vector<const CompanyHandle *> namesakes;
    for (const Member &member : m_members) {
        if (member.company != &company && member.company->name() == company.name())
            namesakes.push_back(member.company);
    }
    if (namesakes.empty())
        return company.name();
    const auto tells = [&](const auto difference) {
        return std::none_of(namesakes.begin(), namesakes.end(),
                            [&](const CompanyHandle *one) { return difference(*one) == difference(company); });
    };
    const auto found = std::find_if(std::begin(differences), std::prev(std::end(differences)), tells);
    //: a company of which there are two of the same name: %1 its service or where else they differ, %2 its name. What
    //: differs comes first, so that it stays to be seen in a narrow column.
    return tr("%1, %2").arg((*found)(company), company.name());
}

EntityInfo ListGroup::info() const
{
    EntityInfo info = company(0).entityInfo(m_entity);
    for (const CompanyHandle *other : companies()) {
        if (other->entityInfo(m_entity).parent != info.parent)
            info.parent.clear();
    }
    return info;
}

QString ListGroup::listName() const
{
    return wording::listName(info());
}

JoinedRows ListGroup::rows() const
{
    std::vector<JoinedRows::Source> sources;
    for (const Member &member : m_members)
        sources.push_back({member.feed->schema(), member.company->id(), nameOf(*member.company),
                           member.company->settings().currencyCode});
    JoinedRows rows(std::move(sources));
    for (size_t source = 0; source < m_members.size(); ++source)
        rows.setSnapshot(source, m_members[source].feed->snapshot());
    for (size_t source = 0; source < m_members.size(); ++source) {
        if (rows.followsCustomers(source))
            rows.setCustomers(source, m_members[source].company->list("customer").snapshot());
    }
    return rows;
}

qint64 ListGroup::liveCount() const
{
    qint64 count = 0;
    for (const Member &member : m_members)
        count += member.feed->snapshot().liveCount();
    return count;
}

ListProgress ListGroup::progress() const
{
    ListProgress all;
    all.complete = !m_members.empty();
    all.total = 0;
    for (const Member &member : m_members) {
        const ListProgress &one = member.feed->progress();
        all.running = all.running || one.running;
        all.complete = all.complete && one.complete;
        all.received += one.received;
        const std::optional<qint64> there = one.running ? one.total : qint64(member.feed->snapshot().liveCount());
        all.total = all.total && there ? std::optional(*all.total + *there) : std::nullopt;
        if (!all.failure)
            all.failure = one.failure;
        all.unreadable += one.unreadable;
        all.whichUnreadable.insert(all.whichUnreadable.end(), one.whichUnreadable.begin(), one.whichUnreadable.end());
        all.doubtful += one.doubtful;
        all.loadingFigures = all.loadingFigures || one.loadingFigures;
        if (one.finishedAt.isValid() && (!all.finishedAt.isValid() || one.finishedAt < all.finishedAt))
            all.finishedAt = one.finishedAt; // the oldest: nothing shown is older
    }
    return all;
}

void ListGroup::update()
{
    for (const Member &member : m_members)
        member.feed->update();
}

void ListGroup::stop()
{
    for (const Member &member : m_members)
        member.feed->stop();
}

void ListGroup::loadFigures()
{
    for (const Member &member : m_members)
        member.feed->loadFigures();
}

void ListGroup::wantFigures(const std::vector<RecordKey> &keys)
{
    for (const Member &member : m_members) {
        std::vector<RecordKey> own;
        std::copy_if(keys.begin(), keys.end(), std::back_inserter(own),
                     [&](const RecordKey &key) { return key.company == member.company->id(); });
        if (!own.empty() && member.company->capabilities().figuresOnRequest &&
            member.company->entityInfo(own.front().entity).hasFigures)
            member.feed->wantFigures(own);
    }
}

} // namespace clientele
