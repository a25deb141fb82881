// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/joined_rows.h"
#include "service/company_handle.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace clientele {

/// The lists of one kind that are shown together: of one company, or of several. What happens to any of them comes from
/// here, and what is asked of them goes to each. GUI thread. A company that leaves is taken away by itself.
class ListGroup : public QObject
{
    Q_OBJECT
public:
    explicit ListGroup(QObject *parent = nullptr);

    /// Each company must have such a list.
    void setLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity);
    const EntityName &entity() const { return m_entity; }
    size_t size() const { return m_members.size(); }
    bool isEmpty() const { return m_members.empty(); }
    CompanyHandle &company(size_t source) const { return *m_members[source].company; }
    ListFeed &feed(size_t source) const { return *m_members[source].feed; }
    std::vector<CompanyHandle *> companies() const;
    QStringList ownCurrencies() const; ///< of the companies, as far as they are known
    /// The list of what its records stand below (the journals of payments); nullptr: they stand by themselves.
    ListFeed *feedAbove(size_t source) const;
    /// nullptr if it is not among them.
    CompanyHandle *find(const QString &company) const;
    bool shows(const CompanyHandle *company) const;
    /// As a person tells them apart: its name, and where two have the same, what differs first (service, kind, host).
    QString nameOf(const CompanyHandle &company) const;

    /// Of the first company, but what they stand below only where it is the same everywhere. There must be one.
    EntityInfo info() const;
    QString listName() const; ///< "Customers"; there must be one

    /// What they hold now, as one set of rows in the order of the companies.
    JoinedRows rows() const;
    qint64 liveCount() const;
    /// Of all together: reading while one is being read, complete once all are.
    ListProgress progress() const;
    void update();
    void stop();
    void loadFigures();
    /// Of the rows somebody sees; goes to the services that work them out one by one.
    void wantFigures(const std::vector<RecordKey> &keys);

signals:
    void listsChanged(); ///< other lists than before
    void published(size_t source, const clientele::SnapshotDelta &delta);
    void progressChanged(); ///< also of what the records stand below
    void overlayChanged();  ///< what is typed or under way, in any of the companies
    void settingsChanged(size_t source);
    void lookupRead();
    void statusChanged(); ///< of a connection, or whether may be sent

private:
    struct Member
    {
        CompanyHandle *company;
        ListFeed *feed;
    };
    void leave();

    EntityName m_entity;
    std::vector<Member> m_members;
};

} // namespace clientele
