// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/errors.h"
#include "backends/businesscentral/links.h"
#include "backends/businesscentral/operations.h"
#include "backends/businesscentral/query_plan.h"
#include "backends/common/failed_operations.h"
#include "backends/common/local_list.h"
#include "core/failure_codes.h"

#include <algorithm>

namespace clientele::businesscentral {

namespace {

constexpr int largestPage = 20000; // business-central.md 7.1

class ListReader : public ListOperation
{
public:
    ListReader(Context context, const Place &place, ListQuery query)
        : m_context(std::move(context))
        , m_place(place)
        , m_query(std::move(query))
        , m_trail(m_context.settings.base)
    {
        start();
    }

    std::optional<Request> next() override
    {
        if (!std::exchange(m_waiting, false))
            return std::nullopt;
        Request request = readRequest(m_url);
        const int size = std::clamp(m_query.pageSize, 1, largestPage);
        request.headers.append({"Prefer", "odata.maxpagesize=" + QByteArray::number(size)});
        return request;
    }

    void feed(const Answer &answer) override
    {
        if (std::optional<Failure> failure = failureOf(answer, {})) {
            if (stepDown(*failure))
                return;
            if (failure->kind == Failure::Kind::Invalid) // of a reading nobody has typed the values
                failure->kind = Failure::Kind::NotOffered;
            fail(std::move(*failure));
            return;
        }
        const Result<Json> body = bodyOf(answer);
        if (!body) {
            fail(body.failure());
            return;
        }
        const Json *list = body->find(u"value");
        if (!list || !list->isArray()) {
            Failure failure;
            failure.kind = Failure::Kind::NotUnderstood;
            failure.status = answer.status;
            failure.requestId = requestIdOf(answer);
            failure.detail = QStringLiteral("The list has no \"value\".");
            fail(std::move(failure));
            return;
        }
        learnRefusal();
        m_firstPage = false;
        ++m_page;
        if (const std::optional<qint64> count = (*body)[u"@odata.count"].toInteger();
            count && *count >= 0 && !m_plan.here && m_plan.filters.size() == 1)
            m_total = count;
        const bool news = takePage(list->items(), timeOf(answer));
        QUrl following;
        if (std::optional<Failure> failure = m_trail.follow(m_url, *body, news, &following)) {
            fail(std::move(*failure));
            return;
        }
        if (!m_keep && m_query.top > 0 && m_handedOut >= m_query.top)
            return;
        if (!following.isEmpty()) {
            m_url = following;
            m_waiting = true;
        } else {
            nextRequest();
        }
    }

    std::vector<Record> takeRecords() override { return std::exchange(m_records, {}); }
    std::optional<qint64> total() const override { return m_total; }
    std::optional<Failure> failure() const override { return m_failure; }
    std::vector<Failure> unreadable() const override { return m_unreadable; }

private:
    void fail(Failure failure)
    {
        // The address cannot be the reason where it has led to a page already.
        if (m_page > 0 && failure.kind == Failure::Kind::NotUnderstood && failure.code.isEmpty())
            failure.code = failure_codes::laterPage();
        m_failure = std::move(failure);
    }

    void start()
    {
        m_plan = planQuery(m_query, m_place, *m_context.habits, m_everythingHere);
        m_request = 0;
        m_details.clear();
        if (m_plan.figures)
            m_details = wayToFigures();
        if (m_plan.needsFigures && m_details.isEmpty() && m_context.habits->figures != Figures::OnRecord) {
            failForFigures();
            return;
        }
        // Sorted here, or put together from several lists: the first so many are known when all have been read.
        m_keep = m_query.top > 0 && !m_query.order.empty() && (!m_plan.orderHere.empty() || m_plan.filters.size() > 1);
        if (!m_plan.filters.empty())
            ask();
    }

    QByteArray wayToFigures() const
    {
        switch (m_context.habits->figures) {
        case Figures::OnRecord:
        case Figures::Apart:
        case Figures::None:
            return {};
        case Figures::ExpandMany:
            return m_refusedDetails.contains(financialDetailNames[1]) ? QByteArray()
                                                                      : QByteArray(financialDetailNames[1]);
        case Figures::ExpandOne:
        case Figures::Unknown:
            break;
        }
        for (const char *name : financialDetailNames) {
            if (!m_refusedDetails.contains(name))
                return name;
        }
        return {};
    }

    void ask()
    {
        m_url = link(m_context.settings, setPath(m_context.settings, m_place, m_query.parent),
                     m_plan.options(m_request, m_details));
        m_trail = PageTrail(m_context.settings.base);
        m_idsHere.clear();
        m_firstPage = true;
        m_waiting = true;
    }

    void nextRequest()
    {
        if (++m_request < m_plan.filters.size()) {
            ask();
            return;
        }
        if (!m_keep)
            return;
        std::stable_sort(m_kept.begin(), m_kept.end(), [this](const Record &a, const Record &b) {
            for (const Order &by : m_query.order) {
                const int order = backends::compareForOrder(a.value(by.field), b.value(by.field));
                if (order != 0)
                    return by.descending ? order > 0 : order < 0;
            }
            return false;
        });
        if (qint64(m_kept.size()) > m_query.top)
            m_kept.erase(m_kept.begin() + m_query.top, m_kept.end());
        m_records = std::exchange(m_kept, {});
    }

    /// The service refused the request as it stands: try one it is bound to know. False: nothing left to try.
    bool stepDown(const Failure &failure)
    {
        const bool refused = failure.kind == Failure::Kind::Invalid || failure.kind == Failure::Kind::NotOffered ||
                             (failure.kind == Failure::Kind::Gone && !m_details.isEmpty());
        if (!refused || !m_firstPage)
            return false;
        const bool aboutDetails = !m_details.isEmpty() && failure.message.contains(QString::fromLatin1(m_details));
        if (m_plan.serverSide && !m_everythingHere && !aboutDetails) {
            m_everythingHere = true;
            m_suspects = m_plan.asked;
            start();
            return true;
        }
        if (m_details.isEmpty())
            return false;
        m_refusedDetails.insert(m_details);
        const QByteArray other = wayToFigures();
        if (other.isEmpty() && m_plan.needsFigures) {
            failForFigures();
            return true;
        }
        m_details = other;
        ask();
        return true;
    }

    /// The plain list came where the filtered one was refused: one field alone can only have been the reason.
    void learnRefusal()
    {
        if (m_suspects.size() == 1)
            m_context.habits->notFiltered.unite(m_suspects);
        m_suspects.clear();
    }

    void failForFigures()
    {
        // An empty list would say that nobody owes anything.
        Failure failure;
        failure.kind = Failure::Kind::NotOffered;
        failure.detail = QStringLiteral("The service gave no balances to filter or sort by.");
        m_failure = failure;
    }

    bool asked(const FieldKey &field) const
    {
        return m_plan.select.isEmpty() ||
               std::find(m_query.select.begin(), m_query.select.end(), field) != m_query.select.end();
    }

    /// True: it brought an id that no page before it had.
    bool takePage(const Json::Array &items, const QDateTime &readAt)
    {
        bool news = false;
        std::vector<Record> page;
        QHash<QString, size_t> places;
        for (size_t i = 0; i < items.size(); ++i) {
            // The totals of a report stand behind its rows as if they were one more customer (5.10).
            const std::optional<Value> customer = codec::guid.decode(items[i][u"customerId"]);
            if (m_place.entity == "ageing" && customer && customer->isEmpty())
                continue;
            Result<Record> read = readRecord(m_context, m_place, items[i], readAt);
            if (!read) {
                Failure failure = read.failure();
                failure.detail = QStringLiteral("Page %1, record %2: %3").arg(m_page).arg(i + 1).arg(failure.detail);
                const QString number = items[i][u"number"].toString();
                if (number.isEmpty() && !failure.fields.contains("number"))
                    failure.fields.insert("position", QString::number(m_before + i + 1));
                else if (!number.isEmpty())
                    failure.fields.insert("number", number);
                m_unreadable.push_back(std::move(failure));
                continue;
            }
            Record record = std::move(read).value();
            const QString &id = record.key.remoteId;
            const quint64 mark = quint64(qHash(id, 1)) * 0x9e3779b97f4a7c15u ^ quint64(qHash(id, 2));
            news = news || !m_idsHere.contains(mark);
            m_idsHere.insert(mark);
            if (!m_plan.select.isEmpty())
                markUnasked(record);
            if (m_plan.here && !m_plan.here->matches(record))
                continue;
            if (m_plan.filters.size() > 1) {
                const auto known = m_idsBefore.constFind(id);
                if (known != m_idsBefore.cend() && *known != m_request)
                    continue; // an earlier request brought it
                m_idsBefore.insert(id, m_request);
            }
            if (const auto at = places.constFind(id); at != places.cend()) {
                page[*at] = std::move(record);
                continue;
            }
            places.insert(id, page.size());
            page.push_back(std::move(record));
        }
        m_before += items.size();
        handOut(std::move(page));
        return news;
    }

    void markUnasked(Record &record) const
    {
        const std::vector<FieldSpec> &fields = m_place.schema->fields();
        for (size_t i = 0; i < fields.size(); ++i) {
            if (record.value(int(i)).state() == Value::State::Absent && !asked(fields[i].key))
                record.set(int(i), Value::notFetched());
        }
    }

    void handOut(std::vector<Record> page)
    {
        if (m_keep) {
            for (Record &record : page) {
                const auto known = m_keptAt.constFind(record.key.remoteId);
                if (known != m_keptAt.cend()) {
                    m_kept[*known] = std::move(record);
                    continue;
                }
                m_keptAt.insert(record.key.remoteId, m_kept.size());
                m_kept.push_back(std::move(record));
            }
            return;
        }
        if (m_query.top > 0 && m_handedOut + qint64(page.size()) > m_query.top)
            page.erase(page.begin() + std::max<qint64>(0, m_query.top - m_handedOut), page.end());
        m_handedOut += qint64(page.size());
        m_records.insert(m_records.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
    }

    Context m_context;
    const Place &m_place;
    ListQuery m_query;
    Plan m_plan;
    size_t m_request = 0; // which of the plan's
    QByteArray m_details; // navigation property under trial or in use
    QSet<QByteArray> m_refusedDetails;
    bool m_everythingHere = false;
    QSet<FieldKey> m_suspects;
    PageTrail m_trail;
    QUrl m_url;
    bool m_waiting = false;
    bool m_firstPage = true;
    int m_page = 0;
    size_t m_before = 0; // records on the pages before this one
    bool m_keep = false;
    qint64 m_handedOut = 0;
    std::vector<Record> m_records;
    std::vector<Record> m_kept;
    QHash<QString, size_t> m_keptAt;
    QSet<quint64> m_idsHere;            // marks of the ids this request has brought; a million of them fit
    QHash<QString, size_t> m_idsBefore; // id -> request that brought it, only where there are several
    std::optional<qint64> m_total;
    std::optional<Failure> m_failure;
    std::vector<Failure> m_unreadable;
};

} // namespace

std::unique_ptr<ListOperation> listOperation(Context context, const Place &place, ListQuery query)
{
    return std::make_unique<ListReader>(std::move(context), place, std::move(query));
}

std::unique_ptr<ListOperation> failedListOperation(Failure failure)
{
    return backends::failedList(std::move(failure));
}

} // namespace clientele::businesscentral
