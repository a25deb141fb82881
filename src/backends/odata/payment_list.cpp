// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "backends/common/reads.h"
#include "backends/odata/errors.h"
#include "backends/odata/line_reading.h"
#include "backends/odata/page_trail.h"
#include "backends/odata/payments.h"
#include "core/failure_codes.h"

#include <algorithm>

namespace clientele::odata {

namespace {

using Kind = Failure::Kind;

constexpr int largestPage = 20000;             // business-central.md 7.1
constexpr qint64 clockDifferenceSeconds = 600; ///< the service's clock may be this far from ours

/// The journal every record a filter matches must be in.
QString journalIn(const Filter &filter)
{
    if (filter.op() == Filter::Op::Equal && filter.field() == "journal" && filter.value().isPresent())
        return filter.value().toText();
    if (filter.op() == Filter::Op::And) {
        for (const Filter &part : filter.parts()) {
            if (const QString said = journalIn(part); !said.isEmpty())
                return said;
        }
    }
    return {};
}

class PaymentList : public backends::PagedList
{
public:
    PaymentList(LedgerPtr ledger, const ListQuery &query)
        : PagedList(query, [this](const Json &item,
                                  const QDateTime &at) { return lineOf(*m_ledger, item, m_journalOfPage, at); })
        , m_ledger(std::move(ledger))
        , m_pageSize(std::clamp(query.pageSize, 1, largestPage))
        , m_trail(m_ledger->base())
    {
        QString only = query.parent;
        if (only.isEmpty() && query.filter)
            only = journalIn(*query.filter);
        m_asked = m_ledger->flat() || !only.isEmpty();
        if (m_asked) {
            m_journals = {only};
            start(*nextJournal());
        } else {
            start(ask(m_ledger->journals()));
        }
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &asked) override
    {
        Page page;
        const bool journals = m_journal.isNull();
        Result<Json> body = pageBodyOf(answer);
        if (!body) {
            if (journals && isNotThere(body.failure()) && m_ledger->tryOtherJournals(asked.url)) {
                page.next = ask(m_ledger->journals());
            } else if (!journals && body.failure().kind == Kind::Gone && !m_asked) {
                ++m_missing;
                page.next = nextJournal(); // deleted, or posted under another name, since the list of journals was read
            } else {
                return body.failure();
            }
            page.another = true;
            return page;
        }
        const Json::Array &items = (*body)[u"value"].items();
        QUrl following;
        if (std::optional<Failure> failure = m_trail.follow(asked.url, *body, !items.empty(), &following))
            return *failure;
        if (journals) {
            for (const Json &item : items) {
                const QString id = item[u"id"].toString();
                if (m_missed.contains(id)) {
                    Failure failure = backends::failureOfKind(Kind::NotOffered);
                    failure.code = failure_codes::noLinesBelow();
                    return failure;
                }
                if (!id.isEmpty() && !m_journals.contains(id))
                    m_journals.append(id);
            }
        } else {
            page.items = items;
            m_journalOfPage = m_journal;
        }
        if (!following.isEmpty()) {
            page.next = ask(following);
            page.another = journals;
        } else {
            page.next = nextJournal();
            page.another = true;
        }
        return page;
    }

private:
    Request ask(const QUrl &url) const
    {
        Request request = backends::readRequest(url);
        request.headers.append({"Prefer", "odata.maxpagesize=" + QByteArray::number(m_pageSize)});
        return request;
    }

    std::optional<Request> nextJournal()
    {
        if (m_next == m_journals.size()) {
            if (m_missing == 0 || m_missing < m_journals.size() || !m_missed.isEmpty() || !m_ledger->mayBeFlat())
                return std::nullopt;
            // Not one of them: deleted in a moment, all of them, or lines are not to be had this way. The journals
            // tell.
            m_missed = std::exchange(m_journals, {});
            m_next = 0;
            m_journal = QString();
            m_trail = PageTrail(m_ledger->base());
            return ask(m_ledger->journals());
        }
        m_journal = m_journals.at(m_next++);
        if (m_journal.isNull())
            m_journal = QLatin1String(""); // the one list there is
        m_trail = PageTrail(m_ledger->base());
        return ask(m_ledger->lines(m_journal));
    }

    LedgerPtr m_ledger;
    int m_pageSize;
    bool m_asked = false; ///< for this journal, or for the one list
    QStringList m_journals;
    qsizetype m_next = 0;
    qsizetype m_missing = 0; ///< of these journals, those that are said not to be there
    QStringList m_missed;    ///< all that there were, when none of them was to be found
    QString m_journal;       ///< null: the journals themselves are being read
    QString m_journalOfPage;
    PageTrail m_trail;
};

} // namespace

Result<Json> pageBodyOf(const Answer &answer)
{
    if (std::optional<Failure> failure = failureOf(answer, {}))
        return *failure;
    Result<Json> body = backends::bodyOf(answer);
    if (body && !(*body)[u"value"].isArray())
        return backends::failureOfKind(Kind::NotUnderstood, QStringLiteral("The list has no \"value\"."));
    return body;
}

Result<Record> lineOf(Ledger &ledger, const Json &object, const QString &journal, const QDateTime &readAt)
{
    Result<Record> read = ledger.decode("payment", object, readAt);
    if (!read)
        return read;
    Record record = std::move(read).value();
    // The journal it was read from, also where the line does not name it.
    if (!journal.isEmpty() && record.key.parent != journal)
        record.key = RecordKey::ofRemote(record.key.company, record.key.entity, record.key.remoteId, journal);
    if (!record.key.parent.isEmpty() && !record.value("journal").isPresent())
        record.set("journal", Value::text(record.key.parent));
    return record;
}

Result<Record> lineAnswered(Ledger &ledger, const RecordKey &key, const Answer &answer)
{
    const Result<Json> body = backends::bodyOf(answer);
    if (!body)
        return body.failure();
    Result<Record> read = lineOf(ledger, *body, key.parent, backends::timeOf(answer));
    if (!read)
        return read;
    Record record = std::move(read).value();
    if (!key.remoteId.isEmpty()) {
        if (record.key.remoteId.compare(key.remoteId, Qt::CaseInsensitive) != 0)
            return backends::failureOfKind(Kind::NotUnderstood, QStringLiteral("The answer is about another record."));
        record.key = RecordKey::ofRemote(record.key.company, record.key.entity, key.remoteId, record.key.parent);
    }
    if (record.version.isEmpty())
        record.version = answer.header("ETag").trimmed();
    return record;
}

std::unique_ptr<ListOperation> paymentList(LedgerPtr ledger, const ListQuery &query)
{
    return std::make_unique<PaymentList>(std::move(ledger), query);
}

std::unique_ptr<ReadOperation> paymentReading(LedgerPtr ledger, const RecordKey &key)
{
    if (key.remoteId.isEmpty())
        return backends::failedRead(backends::failureOfKind(Kind::Gone));
    const QUrl url = ledger->line(key.parent, key.remoteId);
    return backends::readOnce(backends::readRequest(url),
                              [ledger = std::move(ledger), key](const Answer &answer) -> Result<Record> {
                                  if (std::optional<Failure> failure = failureOf(answer, {}))
                                      return *failure;
                                  return lineAnswered(*ledger, key, answer);
                              });
}

std::unique_ptr<ListOperation> paymentsLookedFor(LedgerPtr ledger, const WriteWish &wish)
{
    // Nothing names a line but the service's own id: what was changed since is looked at.
    ListQuery query;
    query.entity = wish.key.entity;
    query.parent = journalOf(wish);
    if (wish.firstSent.isValid()) {
        const QDateTime from = wish.firstSent.toUTC().addSecs(-clockDifferenceSeconds);
        const Instant moment{from.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")), from};
        query.filter = Filter::compare("modifiedAt", Filter::Op::Greater, Value::instant(moment));
    }
    return paymentList(std::move(ledger), query);
}

QString journalOf(const WriteWish &wish)
{
    if (!wish.key.parent.isEmpty())
        return wish.key.parent;
    for (const Change &change : wish.changes) {
        if (change.field == "journal")
            return change.after.toText();
    }
    return wish.base.isNull() ? QString() : wish.base.value("journal").toText();
}

} // namespace clientele::odata
