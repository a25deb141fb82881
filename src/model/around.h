// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QPointer>

#include <optional>
#include <vector>

namespace clientele {

/// The kind of record `entity` as it stands around records of the kind `about` at this service (a customer's open
/// invoices); nothing where the service has none.
std::optional<EntityInfo> kindAround(const CompanyHandle &company, const EntityName &entity, const EntityName &about);

/// The record in whose window one of this kind is shown, where it is known by that record's id alone (a picture).
std::optional<RecordKey> shownWith(const EntityInfo &kind, const RecordKey &key);

/// What a service tells of one record beside the record itself, in records of one other kind: its ages, its open
/// invoices. Asks for nothing by itself. GUI thread; after the company has left it stays as it was.
class Around : public QObject
{
    Q_OBJECT
public:
    /// `kind` as kindAround() gave it.
    Around(CompanyHandle &company, EntityInfo kind, const RecordKey &about, QObject *parent = nullptr);
    ~Around() override;

    CompanyHandle *company() const { return m_company; }
    const RecordKey &about() const { return m_about; }
    const EntityInfo &kind() const { return m_kind; }
    const SchemaPtr &schema() const { return m_schema; }

    /// Asks the service, unless it is being asked already. What was there stays until the answer is.
    void read();
    bool isReading() const { return m_reading; }
    bool wasRead() const { return m_found.has_value(); }
    /// As the service gave them; empty before the first answer.
    const std::vector<Record> &records() const;
    QDateTime readAt() const { return m_found ? m_found->readAt : QDateTime(); } ///< UTC
    int unreadable() const { return m_found ? int(m_found->unreadable.size()) : 0; }
    /// Why the last reading brought nothing; what is shown then is of the one before.
    const std::optional<Failure> &failure() const { return m_failure; }

signals:
    void changed();
    void submissionsChanged(); ///< of one of these records; where it was carried out they are read anew

private:
    void follow(const SubmissionView &submission);
    void take(Result<Found> answer);

    QPointer<CompanyHandle> m_company;
    EntityInfo m_kind;
    SchemaPtr m_schema;
    RecordKey m_about;
    QFuture<Result<Found>> m_list;
    QFuture<Result<Record>> m_one;
    bool m_reading = false;
    bool m_again = false; ///< something was changed meanwhile
    std::optional<Found> m_found;
    std::optional<Failure> m_failure;
};

} // namespace clientele
