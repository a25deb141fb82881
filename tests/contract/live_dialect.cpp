// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/live_dialect.h"

#include "contract/bare_http.h"

namespace clientele::contract {

LiveDialect::LiveDialect(std::unique_ptr<Dialect> dialect, QByteArray token)
    : m_dialect(std::move(dialect))
    , m_token(std::move(token))
{
}

void LiveDialect::run(Operation &operation) const
{
    while (const std::optional<Request> request = operation.next())
        operation.feed(ask(*request, m_token));
}

std::vector<Record> LiveDialect::list(const ListQuery &query) const
{
    const auto reading = m_dialect->readList(query);
    std::vector<Record> all;
    while (const std::optional<Request> request = reading->next()) {
        reading->feed(ask(*request, m_token));
        for (Record &record : reading->takeRecords())
            all.push_back(std::move(record));
    }
    if (const std::optional<Failure> failure = reading->failure())
        qFatal("the list cannot be read: %s", qPrintable(failure->message + failure->detail));
    if (!reading->unreadable().empty())
        qFatal("a record cannot be read: %s", qPrintable(reading->unreadable().front().detail));
    return all;
}

std::vector<Record> LiveDialect::list(const EntityName &entity) const
{
    ListQuery query;
    query.entity = entity;
    return list(query);
}

Record LiveDialect::read(const RecordKey &key) const
{
    const auto reading = m_dialect->readOne(key);
    run(*reading);
    return reading->outcome().value();
}

WriteOutcome LiveDialect::write(const WriteWish &wish) const
{
    const auto writing = m_dialect->write(wish);
    run(*writing);
    return writing->outcome();
}

WriteOutcome LiveDialect::change(const Record &base, Changes changes) const
{
    WriteWish wish;
    wish.kind = ChangeKind::Set;
    wish.base = base;
    wish.key = base.key;
    wish.changes = std::move(changes);
    return write(wish);
}

} // namespace clientele::contract
