// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/local_list.h"

#include <algorithm>

namespace clientele::backends {

int compareForOrder(const Value &a, const Value &b)
{
    const auto sign = [](auto order) { return order < 0 ? -1 : order > 0 ? 1 : 0; };
    if (!a.isPresent() || !b.isPresent())
        return int(a.isPresent()) - int(b.isPresent());
    if (a.asDecimal() && b.asDecimal())
        return sign(*a.asDecimal() <=> *b.asDecimal());
    if (a.asDate() && b.asDate())
        return *a.asDate() < *b.asDate() ? -1 : int(*b.asDate() < *a.asDate());
    if (a.asInstant() && b.asInstant()) {
        const qint64 between = a.asInstant()->utc.toMSecsSinceEpoch() - b.asInstant()->utc.toMSecsSinceEpoch();
        return sign(between);
    }
    if (a.asYesNo() && b.asYesNo())
        return int(*a.asYesNo()) - int(*b.asYesNo());
    return sign(QString::compare(a.toText(), b.toText(), Qt::CaseInsensitive));
}

LocalList::LocalList(ListQuery query, Decode decode)
    : m_query(std::move(query))
    , m_decode(std::move(decode))
{
}

bool LocalList::takePage(const Json::Array &items)
{
    ++m_page;
    bool news = false;
    std::vector<Record> page;
    QHash<QString, size_t> places;
    for (size_t i = 0; i < items.size(); ++i) {
        Result<Record> read = m_decode(items[i]);
        if (!read) {
            Failure failure = read.failure();
            failure.detail = QStringLiteral("Page %1, record %2: %3").arg(m_page).arg(i + 1).arg(failure.detail);
            if (!failure.fields.contains("number"))
                failure.fields.insert("position", QString::number(m_before + i + 1));
            m_unreadable.push_back(std::move(failure));
            continue;
        }
        Record record = std::move(read).value();
        const QString id = record.key.remoteId;
        const bool known = m_ids.contains(id);
        m_ids.insert(id);
        news = news || !known;
        if (m_query.filter && !m_query.filter->matches(record))
            continue;
        if (known && m_query.top > 0)
            continue; // rows moved on while the pages were read; it counts once
        if (const auto at = places.constFind(id); at != places.cend()) {
            page[*at] = std::move(record);
            continue;
        }
        places.insert(id, page.size());
        page.push_back(std::move(record));
    }
    m_before += items.size();
    std::vector<Record> &into = sortsHere() ? m_kept : m_records;
    for (Record &record : page) {
        if (!sortsHere() && isFull())
            break;
        ++m_handedOut;
        into.push_back(std::move(record));
    }
    return news;
}

bool LocalList::isFull() const
{
    return m_query.top > 0 && !sortsHere() && m_handedOut >= m_query.top;
}

void LocalList::finish()
{
    if (!sortsHere())
        return;
    std::stable_sort(m_kept.begin(), m_kept.end(), [this](const Record &a, const Record &b) {
        for (const Order &by : m_query.order) {
            const int order = compareForOrder(a.value(by.field), b.value(by.field));
            if (order != 0)
                return by.descending ? order > 0 : order < 0;
        }
        return false;
    });
    if (qint64(m_kept.size()) > m_query.top)
        m_kept.erase(m_kept.begin() + m_query.top, m_kept.end());
    m_records = std::exchange(m_kept, {});
}

} // namespace clientele::backends
