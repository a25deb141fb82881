// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_events.h"
#include "service/connection.h"

#include <QObject>
#include <QSet>

#include <map>

namespace clientele {

/// Reads one company: its lists, single records, look-ups and figures. Lives on the desk thread.
///
/// A list is published after every page and may be used from the first; a reading that breaks off leaves what was
/// there. One reading per entity at a time; asking again while one runs changes nothing.
class Reader : public QObject
{
    Q_OBJECT
public:
    Reader(Connection &connection, CompanyEvents &events, const Clock &clock, QObject *parent = nullptr);
    ~Reader() override;

    /// Reads what has not been read yet, or broke off for want of a connection, a token or time: lists and look-ups.
    /// What the person has stopped, what was not understood, and what the service has failed at several times in a row
    /// waits to be asked for.
    void readMissing();
    /// Reads the whole list of `entity` anew ("Update now"), and look-ups the service has failed at.
    void update(const EntityName &entity);
    /// Something else has changed what this list shows: reads it anew where anybody has read it before.
    void refresh(const EntityName &entity);
    /// Stops a reading; what was read stays.
    void stop(const EntityName &entity);
    void readLookup(const EntityName &entity);
    /// One record, fresh; also put into its list. `done` gets it on the desk thread.
    Connection::Ticket readOne(const RecordKey &key, QObject *context, std::function<void(Result<Record>)> done,
                               Connection::Priority priority = Connection::Priority::Looking);
    /// The bytes that belong to a record. They are kept nowhere. `done` gets them on the desk thread.
    Connection::Ticket readBytes(const RecordKey &key, QObject *context, std::function<void(Result<Attachment>)> done);
    /// What one question finds, beside the lists, which it leaves as they are. `done` gets it on the desk thread.
    Connection::Ticket readSome(const ListQuery &query, QObject *context, std::function<void(Result<Found>)> done);
    /// Loads figures (balances) that the list does not carry, for the rows somebody looks at. Rows already asked
    /// for in this reading are left out.
    void wantFigures(const EntityName &entity, const std::vector<RecordKey> &keys);
    /// Loads the figures of the whole list, page by page: for sums, and for ordering or filtering by one of them. Done
    /// by itself after the reading of a short list. Does nothing where figures come with the list.
    void loadFigures(const EntityName &entity);
    /// A record the service has just answered (after a write): replaces the row.
    void take(const Record &record);
    void drop(const RecordKey &key); ///< deleted at the service
    /// Remote ids of all records of a list that was read to its end; nothing of any other.
    QStringList known(const EntityName &entity) const;

signals:
    /// A single record was read, for whomever; not told of those that come in lists.
    void recordRead(const clientele::Record &record);
    void recordGone(const clientele::RecordKey &key);

private:
    struct List;
    struct Lookup
    {
        bool running = false;
        bool read = false;
        int failures = 0; ///< in a row; of the service, not for want of a connection
    };
    List &list(const EntityName &entity);
    void read(List &list);
    bool beginFigures(List &list); ///< false: there are none to load, or not now
    void publish(List &list);
    void dropBelow(const EntityName &entity, const QSet<QString> &gone);
    void takePage(List &list, std::vector<Record> page);
    void pumpFigures(List &list);

    Connection &m_connection;
    CompanyEvents &m_events;
    const Clock &m_clock;
    std::map<EntityName, std::unique_ptr<List>> m_lists;
    std::map<EntityName, Lookup> m_lookups;
};

} // namespace clientele
