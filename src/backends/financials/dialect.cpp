// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/financials/dialect.h"

#include "backends/common/answers.h"
#include "backends/common/calls.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "backends/common/reads.h"
#include "backends/financials/connecting.h"
#include "backends/financials/ledger.h"
#include "backends/odata/errors.h"
#include "backends/odata/page_trail.h"

#include <QUuid>

#include <algorithm>

namespace clientele::financials {

namespace {

using Kind = Failure::Kind;
using backends::failureOfKind;

constexpr int usualNameLength = 100;
constexpr int largestPage = 20000;
constexpr qint64 clockDifferenceSeconds = 600; ///< the service's clock may be this far from ours

Result<Json> bodyOrFailure(const Answer &answer)
{
    if (std::optional<Failure> failure = odata::failureOf(answer, {}))
        return *failure;
    return backends::bodyOf(answer);
}

/// One condition the service surely understands: a field equal to something, over a value that stands bare or in
/// quotes.
QString conditionOf(const Place &place, const Filter &filter)
{
    if (filter.op() != Filter::Op::Equal || !filter.value().isPresent() || filter.value().isVerbatim())
        return {};
    const FieldSpec *field = place.schema->find(filter.field());
    if (!field || !field->filterable || field->forms.size() != 1)
        return {};
    const QString name = QString::fromLatin1(field->forms.front().read);
    QString text = filter.value().toText();
    if (field->type == FieldType::Reference)
        return QUuid::fromString(text).isNull() ? QString() : QStringLiteral("%1 eq %2").arg(name, text);
    if (field->type != FieldType::Text && field->type != FieldType::Code && field->type != FieldType::Choice)
        return {};
    text.replace(QLatin1Char('\''), QStringLiteral("''"));
    return QStringLiteral("%1 eq '%2'").arg(name, text);
}

/// What of the filter the service does; all of it is done here once more.
QByteArray filterOption(const Place &place, const std::optional<Filter> &filter)
{
    QStringList conditions;
    if (filter) {
        for (const Filter &part : filter->op() == Filter::Op::And ? filter->parts() : std::vector<Filter>{*filter}) {
            if (const QString condition = conditionOf(place, part); !condition.isEmpty())
                conditions.append(condition);
        }
    }
    return conditions.isEmpty() ? QByteArray()
                                : "$filter=" + backends::encoded(conditions.join(QLatin1String(" and ")));
}

class RecordList : public backends::PagedList
{
public:
    /// `ledger`: of the journals alone, whose list may be at another address.
    RecordList(const ContextPtr &context, const Place &place, const ListQuery &query, odata::LedgerPtr ledger = {})
        : PagedList(query, [context, &place](const Json &item,
                                             const QDateTime &at) { return context->decode(place, item, at); })
        , m_context(context)
        , m_place(place)
        , m_ledger(std::move(ledger))
        , m_filter(filterOption(place, query.filter))
        , m_pageSize(std::clamp(query.pageSize, 1, largestPage))
        , m_first(pageRequest(context->setLink(place, m_filter), m_pageSize))
        , m_withoutTotals(place.entity == "ageing")
        , m_trail(context->settings.base)
    {
        // Before terms and methods can be read it must be known by what the customers name them.
        const Place *customers = context->find("customer");
        m_looksFirst = place.byIdOrCode && !context->idsOnCustomers && customers;
        start(m_looksFirst ? backends::readRequest(context->setLink(*customers, "$top=1")) : m_first);
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &asked) override
    {
        const Result<Json> body = bodyOrFailure(answer);
        if (std::exchange(m_looksFirst, false)) {
            // Whatever came of it: the list itself is still to be had.
            if (body) {
                for (const Json &customer : (*body)[u"value"].items())
                    m_context->learnFrom(customer);
            }
            Page nothing;
            nothing.next = m_first;
            return nothing;
        }
        if (!body && m_ledger && odata::isNotThere(body.failure()) && m_ledger->tryOtherJournals(asked.url)) {
            Page again;
            again.next = pageRequest(m_context->setLink(m_place, m_filter), m_pageSize);
            again.another = true;
            return again;
        }
        if (!body)
            return body.failure();
        const Json *list = body->find(u"value");
        if (!list || !list->isArray())
            return failureOfKind(Kind::NotUnderstood, QStringLiteral("The list has no \"value\"."));
        Page page;
        page.items = list->items();
        if (m_withoutTotals) {
            // The totals stand behind the rows as if they were one more customer.
            std::erase_if(page.items, [](const Json &row) {
                const std::optional<Value> customer = codec::guid.decode(row[u"customerId"]);
                return customer && customer->isEmpty();
            });
        }
        page.total = (*body)[u"@odata.count"].toInteger();
        QUrl following;
        if (std::optional<Failure> failure = m_trail.follow(asked.url, *body, !page.items.empty(), &following))
            return *failure;
        if (!following.isEmpty())
            page.next = pageRequest(following, m_pageSize);
        return page;
    }

private:
    static Request pageRequest(const QUrl &url, int pageSize)
    {
        Request request = backends::readRequest(url);
        request.headers.append({"Prefer", "odata.maxpagesize=" + QByteArray::number(pageSize)});
        return request;
    }

    ContextPtr m_context;
    const Place &m_place;
    odata::LedgerPtr m_ledger;
    QByteArray m_filter;
    int m_pageSize;
    Request m_first;
    bool m_looksFirst = false;
    bool m_withoutTotals;
    odata::PageTrail m_trail;
};

bool isGuid(const Value &value)
{
    return !QUuid::fromString(value.toText()).isNull();
}

/// A reference goes out in the form its value is in: an id as an id, a code in its object. Never both, and no code
/// ever as an id (4.1). A blank keeps the form in which the record, or the service, has it.
void chooseForms(Record &base, const Changes &changes)
{
    for (const Change &change : changes) {
        const int index = base.schema()->indexOf(change.field);
        if (index < 0 || !change.after.isPresent())
            continue;
        const std::vector<WireForm> &forms = base.schema()->fields()[size_t(index)].forms;
        for (size_t i = 0; forms.size() > 1 && i < forms.size(); ++i) {
            const bool object = forms[i].codec == &codec::codeObject;
            if (object != isGuid(change.after))
                base.setForm(index, int(i));
        }
    }
}

/// What the company says of itself, its currency with it: a set of one, or the one itself. The pages of 2017 and 2018
/// have it, but not every server; its row among the companies stands for it there, and that has no currency (6).
class CompanyInformation : public CompaniesOperation
{
public:
    CompanyInformation(ContextPtr context, std::unique_ptr<CompaniesOperation> row)
        : m_context(std::move(context))
        , m_next(backends::readRequest(m_context->informationLink()))
        , m_row(std::move(row))
    {
    }

    std::optional<Request> next() override { return m_byRow ? m_row->next() : std::exchange(m_next, std::nullopt); }

    void feed(const Answer &answer) override
    {
        if (m_byRow) {
            m_row->feed(answer);
            return;
        }
        const Result<Json> body = bodyOrFailure(answer);
        const Json *list = body ? body->find(u"value") : nullptr;
        if (!body && answer.status != 404 && answer.status != 405) {
            m_failure = body.failure();
        } else if (!body || (list && list->items().empty())) {
            m_byRow = true;
        } else {
            const Json &own = list ? list->items().front() : *body;
            m_info.remoteId = m_context->settings.companyRemoteId; // its own id is another
            m_info.name = own[u"displayName"].toString().trimmed();
            if (m_info.name.isEmpty())
                m_info.name = m_info.remoteId;
            m_info.currencyCode = own[u"currencyCode"].toString().trimmed();
        }
    }

    Result<std::vector<CompanyInfo>> outcome() const override
    {
        if (m_byRow)
            return m_row->outcome();
        if (m_failure)
            return *m_failure;
        return std::vector<CompanyInfo>{m_info};
    }

private:
    ContextPtr m_context;
    std::optional<Request> m_next;
    std::unique_ptr<CompaniesOperation> m_row;
    bool m_byRow = false;
    CompanyInfo m_info;
    std::optional<Failure> m_failure;
};

EntityInfo infoOf(const Context &context, const Place &place)
{
    EntityInfo info;
    info.entity = place.entity;
    info.lookup = place.lookup;
    info.listed = place.listed;
    info.canCreate = info.canChange = info.canDelete = place.isWritten();
    if (place.entity == "customer") {
        info.actions = {{"renumber", {"payment", "invoice"}, false, "number"}}; // by a change of its own (4.2)
        info.reasons = {
            {"credit.limit",
             QT_TRANSLATE_NOOP("Vocabulary", "Dynamics 365 for Financials does not show credit limits.")},
            {"salesperson", QT_TRANSLATE_NOOP("Vocabulary", "Dynamics 365 for Financials does not show salespeople.")},
            {"balance.due",
             QT_TRANSLATE_NOOP("Vocabulary",
                               "Dynamics 365 for Financials shows the balance and what is overdue only.")},
        };
    }
    if (place.entity == "invoice" || place.entity == "ageing" || place.entity == "payment")
        info.about = "customer";
    if (place.entity == "invoice" || place.entity == "payment")
        info.aboutBy = "customer";
    if (place.entity == "payment" && !context.flatPayments())
        info.parent = "paymentJournal";
    if (place.entity == "payment" || place.entity == "paymentJournal") {
        info.reasons.insert(
            "post",
            QT_TRANSLATE_NOOP(
                "Vocabulary",
                "Dynamics 365 for Financials lets no journals be posted from here. Please post this one there."));
    }
    return info;
}

class Financials : public Dialect
{
public:
    explicit Financials(const DialectSettings &settings)
        : m_context(std::make_shared<Context>())
    {
        const int length = settings.options.value("nameLength").toInt();
        m_context->settings = settings;
        m_context->places = places(length > 0 ? length : usualNameLength);
        if (const QString named = settings.options.value("journalSet"); !named.isEmpty())
            m_context->journalSet = QUrl::toPercentEncoding(named);
        m_ledger = ledgerOf(m_context);
    }

    ServiceInfo info() const override { return serviceInfo(); }

    Capabilities capabilities() const override
    {
        Capabilities can;
        can.versionTokens = true;
        can.parallelReads = 4;
        can.parallelWrites = 1;
        return can;
    }

    std::vector<EntityInfo> entities() const override
    {
        std::vector<EntityInfo> all;
        for (const Place &place : m_context->places) {
            // Where payments are one list, there are no journals (3.1).
            if (place.entity != "paymentJournal" || !m_context->flatPayments())
                all.push_back(infoOf(*m_context, place));
        }
        return all;
    }

    SchemaPtr schema(const EntityName &entity) const override
    {
        const Place *place = m_context->find(entity);
        return place ? place->schema : SchemaPtr();
    }

    std::unique_ptr<CompaniesOperation> readCompanies() override
    {
        const QHash<QByteArray, QString> &said = m_context->settings.options;
        if (m_context->settings.companyRemoteId.isEmpty() &&
            (!said.contains("keyStyle") || !said.contains("pathPrefix")))
            return readCompaniesFindingOut(m_context->settings);
        return companies({});
    }

    std::unique_ptr<CompaniesOperation> readCompanyInformation() override
    {
        return std::make_unique<CompanyInformation>(m_context, companies(m_context->settings.companyRemoteId));
    }

    std::unique_ptr<ListOperation> readList(const ListQuery &query) override
    {
        const Place *place = m_context->find(query.entity);
        if (!place || (query.entity == "paymentJournal" && m_context->flatPayments()))
            return backends::failedList(failureOfKind(Kind::NotOffered));
        if (query.entity == "payment")
            return odata::paymentList(m_ledger, query);
        if (query.entity == "paymentJournal")
            return std::make_unique<RecordList>(m_context, *place, query, m_ledger);
        if (query.entity != "invoice" || query.includeArchived)
            return std::make_unique<RecordList>(m_context, *place, query);
        // Only what is open can be paid.
        ListQuery open = query;
        const Filter state = Filter::compare("status", Filter::Op::Equal, Value::text(QStringLiteral("Open")));
        open.filter = query.filter ? Filter::all({*query.filter, state}) : state;
        return std::make_unique<RecordList>(m_context, *place, open);
    }

    std::unique_ptr<ReadOperation> readOne(const RecordKey &key) override
    {
        const Place *place = m_context->find(key.entity);
        if (!place || key.remoteId.isEmpty())
            return backends::failedRead(failureOfKind(place ? Kind::Gone : Kind::NotOffered));
        if (key.entity == "payment")
            return odata::paymentReading(m_ledger, key);
        return backends::readOnce(backends::readRequest(m_context->recordLink(*place, key.remoteId)),
                                  [context = m_context, place](const Answer &answer) -> Result<Record> {
                                      const Result<Json> body = bodyOrFailure(answer);
                                      if (!body)
                                          return body.failure();
                                      return context->decode(*place, *body, backends::timeOf(answer));
                                  });
    }

    std::unique_ptr<WriteOperation> write(const WriteWish &wish) override;

    QHash<QByteArray, QString> learned() const override { return odata::learnedSign(*m_ledger); }

    std::vector<FieldKey> perhapsTurned(const WriteWish &wish) const override
    {
        return wish.key.entity == "payment" ? odata::perhapsTurned(*m_ledger, wish) : std::vector<FieldKey>();
    }

    void learnFrom(const WriteWish &wish, const Record &stored) override
    {
        if (wish.key.entity == "payment")
            odata::learnSignFrom(*m_ledger, wish, stored);
    }

    std::unique_ptr<ListOperation> findCreated(const WriteWish &wish) override
    {
        if (wish.key.entity == "payment")
            return odata::paymentsLookedFor(m_ledger, wish);
        ListQuery query;
        query.entity = wish.key.entity;
        query.filter = Filter::any({}); // nothing to know it by: no candidates
        for (const char *key : {"name", "code", "number"}) {
            const Changes given = backends::about(wish.changes, {key});
            if (!given.empty() && given.front().after.isPresent())
                query.filter = Filter::compare(key, Filter::Op::Equal, given.front().after);
        }
        return readList(query);
    }

    std::optional<Failure> classify(const Answer &answer) const override { return odata::failureOf(answer, {}); }

private:
    std::unique_ptr<CompaniesOperation> companies(const QString &only)
    {
        const auto trail = std::make_shared<odata::PageTrail>(m_context->settings.base);
        return backends::readCompaniesBy(
            backends::readRequest(backends::link(m_context->settings, m_context->companies())),
            [trail, only](const Answer &answer, const Request &asked,
                          std::vector<CompanyInfo> &all) -> Result<std::optional<Request>> {
                const Result<Json> body = bodyOrFailure(answer);
                if (!body)
                    return body.failure();
                const Json *list = body->find(u"value");
                if (!list || !list->isArray())
                    return failureOfKind(Kind::NotUnderstood,
                                         QStringLiteral("The list of companies has no \"value\"."));
                for (const Json &item : list->items()) {
                    CompanyInfo info;
                    info.remoteId = item[u"id"].toString();
                    const QString name = item[u"name"].toString().trimmed();
                    const QString shown = item[u"displayName"].toString().trimmed();
                    info.name = !shown.isEmpty() ? shown : !name.isEmpty() ? name : info.remoteId;
                    if (name != info.name)
                        info.detail = name;
                    if (!info.remoteId.isEmpty() && (only.isEmpty() || only == info.remoteId))
                        all.push_back(std::move(info));
                }
                QUrl following;
                if (std::optional<Failure> failure =
                        trail->follow(asked.url, *body, !list->items().empty(), &following))
                    return *failure;
                if (following.isEmpty())
                    return std::optional<Request>();
                return std::optional<Request>(backends::readRequest(following));
            });
    }

    ContextPtr m_context;
    odata::LedgerPtr m_ledger;
};

std::unique_ptr<WriteOperation> Financials::write(const WriteWish &wish)
{
    const Place *place = m_context->find(wish.key.entity);
    if (!place || !place->isWritten())
        return backends::failedWrite(
            failureOfKind(Kind::NotOffered, QStringLiteral("Records of this kind are only read.")));
    const EntityInfo info = infoOf(*m_context, *place);
    const ActionInfo *action = wish.kind == ChangeKind::Action ? info.action(wish.action) : nullptr;
    if (wish.kind == ChangeKind::Action && (!action || action->sets.isEmpty()))
        return backends::failedWrite(failureOfKind(Kind::NotOffered, QStringLiteral("There is no such action here.")));
    if (wish.key.entity == "payment")
        return odata::paymentWriting(m_ledger, wish);
    const bool creating = wish.kind == ChangeKind::Create;
    if (!creating && wish.key.remoteId.isEmpty())
        return backends::failedWrite(failureOfKind(Kind::Gone, QStringLiteral("The record has no id at the service.")));
    if (!creating && wish.base.version.isEmpty())
        return backends::failedWrite(
            failureOfKind(Kind::ChangedMeanwhile, QStringLiteral("No version of the record is known.")));

    backends::CallPlan plan;
    plan.key = wish.key;
    if (creating)
        plan.created = wish.changes;
    Changes sent;
    for (const Change &change : wish.changes) {
        if (creating && !change.after.isPresent())
            continue; // the service fills its own defaults
        const FieldSpec *field = place->schema->find(change.field);
        if (field && (action ? field->key == action->sets : field->writable(creating)))
            sent.push_back(change);
        else
            plan.notWritable.push_back(change.field);
    }
    Record base = wish.base.isNull() ? Record(place->schema, wish.key) : wish.base;
    chooseForms(base, sent);

    backends::Call call;
    call.fields = backends::fieldsOf(sent);
    if (wish.kind == ChangeKind::Delete) {
        call.request = backends::writeRequest("DELETE", m_context->recordLink(*place, wish.key.remoteId));
        call.showsRecord = false;
        call.isItsAnswer = [](const Answer &answer) { return backends::isBare(answer, 204); };
    } else {
        call.isItsAnswer = [](const Answer &answer) { return !backends::provesNothing(answer, "id"); };
        const QUrl url = creating ? m_context->setLink(*place) : m_context->recordLink(*place, wish.key.remoteId);
        call.request = backends::writeRequest(creating ? "POST" : "PATCH", url,
                                              encodeChanges(base, sent, m_context->habits, creating));
    }
    if (!creating)
        call.request.headers.append({"If-Match", wish.base.version});
    if (wish.kind == ChangeKind::Delete || !sent.empty())
        plan.calls.push_back(std::move(call));

    plan.failureOf = [place, sent, creating](const Answer &answer, const backends::Call &) {
        return odata::failureOf(answer,
                                {creating ? odata::Purpose::Create : odata::Purpose::Change, sent, place->schema});
    };
    plan.recordOf = [context = m_context, place, wish, creating](const Answer &answer) -> std::optional<Record> {
        const Result<Json> body = backends::bodyOf(answer);
        if (!body)
            return std::nullopt;
        Result<Record> record = context->decode(*place, *body, backends::timeOf(answer));
        if (!record || (!creating && record->key.remoteId.compare(wish.key.remoteId, Qt::CaseInsensitive) != 0))
            return std::nullopt;
        return std::move(record).value();
    };
    // Without the tag in the answer (S0 prints none) the record cannot be changed again: it is read.
    if (!plan.calls.empty() && wish.kind != ChangeKind::Delete) {
        plan.read = [context = m_context, place](const QString &id) {
            return backends::readRequest(context->recordLink(*place, id));
        };
    }
    return backends::writeByCalls(std::move(plan));
}

} // namespace

std::unique_ptr<Dialect> makeDialect(const DialectSettings &settings)
{
    return std::make_unique<Financials>(settings);
}

} // namespace clientele::financials
