// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/workplace.h"
#include "support/desk_fixture.h"
#include "support/raw_server.h"

#include <QJsonObject>

namespace clientele::testing {

/// A small server of the Business Central protocol that has nothing in common with the practice service: other page
/// sizes, relative next links, 412 for a stale version, records of a few properties only. `odd` answers first, and may
/// answer anything; what it leaves alone is answered as it should be.
class OddService
{
public:
    using Odd = std::function<std::optional<RawServer::Reply>(const RawServer::Seen &)>;

    explicit OddService(int customers = 4, int pageSize = 2);

    RawServer http;
    Odd odd;

    QUrl base() const { return http.url(QStringLiteral("/api/v2.0")); }
    static QString companyId();
    /// The id of the n-th customer, from 1.
    static QString idOf(int n);
    QJsonObject &customer(int n) { return m_customers[idOf(n)]; }
    bool holds(int n) const { return m_customers.contains(idOf(n)); }
    int count() const { return int(m_customers.size()); }
    /// As if a colleague had saved it: another version.
    void touch(int n) { ++m_versions[idOf(n)]; }
    /// A reply with this body as JSON.
    static RawServer::Reply json(int status, const QJsonObject &body);

    /// Request lines of all that was not a reading, oldest first: "PATCH <If-Match> <body>".
    QStringList writes() const;
    /// How many requests were asked for the list of customers.
    int listRequests() const;
    static bool isList(const RawServer::Seen &seen);
    /// A request about the n-th customer alone.
    static bool isAbout(const RawServer::Seen &seen, int n);
    /// The first thing of a page is asked for by this: 0 for the first page.
    static int skipOf(const RawServer::Seen &seen);
    /// What the service would say by itself.
    RawServer::Reply plain(const RawServer::Seen &seen);

private:
    QByteArray versionOf(const QString &id) const;
    QJsonObject shown(const QString &id) const;
    RawServer::Reply list(const RawServer::Seen &seen) const;
    RawServer::Reply one(const RawServer::Seen &seen, const QString &id);

    int m_pageSize;
    QMap<QString, QJsonObject> m_customers;
    QMap<QString, int> m_versions;
};

/// A desk with the odd service's company open, on a folder of its own. Main thread.
class OddDesk
{
public:
    explicit OddDesk(OddService &service);

    CompanyHandle &company() { return *m_company; }
    OutboxHandle &outbox() { return m_company->outbox(); }
    ListFeed &list() { return m_company->list("customer"); }
    /// Waits until a reading of the list has ended, whole or not.
    bool listEnded();
    /// The n-th customer as the list has it.
    Record customer(int n);
    /// Types one value and submits; the submission's id, empty where it could not be submitted.
    QString send(const Record &opened, ChangeKind kind, const FieldKey &field, const Value &value);
    QString sendDelete(const Record &opened);
    Record newCustomer();
    /// Waits for this state, and gives the sentence a person reads then; else what was seen.
    QString sentenceIn(const QString &id, SubmissionState state);

private:
    QString submit(const RecordKey &key);

    QTemporaryDir m_folder;
    UuidSource m_ids;
    SystemRandom m_random;
    SystemClock m_clock;
    std::unique_ptr<Workplace> m_workplace;
    CompanyHandle *m_company = nullptr;
};

} // namespace clientele::testing
