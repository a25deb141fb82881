// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/layer/dialect.h"

#include "backends/common/answers.h"
#include "backends/common/calls.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "backends/common/reads.h"
#include "backends/layer/connecting.h"
#include "backends/layer/context.h"
#include "backends/layer/errors.h"
#include "backends/layer/payments.h"
#include "core/failure_codes.h"

#include <algorithm>

namespace clientele::layer {

namespace {

using Kind = Failure::Kind;
using backends::failureOfKind;

/// Filters are done here, but for the two that the service does just as we do: they only ever leave rows out.
QByteArray filterOptions(const std::optional<Filter> &filter)
{
    if (!filter || !filter->value().isPresent())
        return {};
    if (filter->field() == "externalId" && filter->op() == Filter::Op::Equal)
        return '&' + option("external_id", filter->value().toText());
    if (filter->field() == "externalId" && filter->op() == Filter::Op::Contains)
        return '&' + option("external_id_contains", filter->value().toText());
    return {};
}

class CustomerList : public backends::PagedList
{
public:
    CustomerList(const ContextPtr &context, const ListQuery &query)
        : PagedList(query, [context](const Json &item,
                                     const QDateTime &at) { return context->decode(customerSchema(), item, at); })
        , m_context(context)
    {
        m_options = "limit=" + QByteArray::number(std::clamp(query.pageSize, 1, largestPage));
        m_options += "&show_total_count=true" + filterOptions(query.filter);
        if (query.includeArchived)
            m_options += "&include_archived=true";
        start(asJson(backends::readRequest(m_context->customers(m_options))));
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &) override
    {
        const Result<Json> body = listBodyOf(answer);
        if (!body)
            return body.failure();
        Page page;
        page.items = (*body)[u"data"].items();
        page.total = (*body)[u"meta"][u"pagination"][u"total_count"].toInteger();
        if (const std::optional<QString> cursor = cursorOf(*body)) {
            if (m_cursors.contains(*cursor))
                return failureOfKind(Kind::NotUnderstood,
                                     QStringLiteral("The cursor leads back to a page already read."));
            m_cursors.insert(*cursor);
            // Everything asked is asked again with the cursor: nobody says whether it is in there.
            page.next =
                asJson(backends::readRequest(m_context->customers(m_options + '&' + option("cursor", *cursor))));
        }
        return page;
    }

private:
    ContextPtr m_context;
    QByteArray m_options;
    QSet<QString> m_cursors;
};

CompanyInfo companyOf(const Json &business)
{
    CompanyInfo info;
    info.remoteId = business[u"id"].toString();
    for (const QString &name :
         {business[u"legal_name"].toString().trimmed(), business[u"external_id"].toString().trimmed(), info.remoteId}) {
        if (info.name.isEmpty())
            info.name = name;
    }
    info.detail = business[u"external_id"].toString();
    // One business, one currency, by its country (3.5); nothing says it outright.
    const QString country = business[u"country"].toString();
    if (country == QLatin1String("US"))
        info.currencyCode = QStringLiteral("USD");
    else if (country == QLatin1String("CA"))
        info.currencyCode = QStringLiteral("CAD");
    return info;
}

/// Whoever says it: what opens instead proves itself by its answer.
bool isClosed(const Failure &failure)
{
    return failure.kind == Kind::NotAllowed || failure.kind == Kind::Gone ||
           failure.code == failure_codes::fromBetween();
}

Request businessRequest(const Context &context)
{
    return asJson(backends::readRequest(backends::link(context.settings, context.business())));
}

/// One business. Whether its own token may read it is not said anywhere (14); its customers it may.
Result<std::optional<Request>> takeBusiness(const ContextPtr &context, const Answer &answer, const Request &asked,
                                            std::vector<CompanyInfo> &all)
{
    const bool itself = asked.url == businessRequest(*context).url;
    if (std::optional<Failure> failure = failureOf(answer)) {
        if (!itself || !isClosed(*failure))
            return *failure;
        return std::optional<Request>(asJson(backends::readRequest(context->customers(QByteArrayLiteral("limit=1")))));
    }
    const Result<Json> data = dataOf(answer);
    if (!data)
        return data.failure();
    CompanyInfo info = itself ? companyOf(*data) : CompanyInfo();
    if (info.remoteId.isEmpty()) {
        info.remoteId = context->settings.companyRemoteId;
        info.name = info.remoteId;
    }
    all.push_back(std::move(info));
    return std::optional<Request>();
}

class Layer : public Dialect
{
public:
    explicit Layer(const DialectSettings &settings)
        : m_context(std::make_shared<Context>())
    {
        m_context->settings = settings;
    }

    ServiceInfo info() const override { return serviceInfo(); }
    Capabilities capabilities() const override;
    std::vector<EntityInfo> entities() const override;

    SchemaPtr schema(const EntityName &entity) const override
    {
        return entity == "customer"  ? customerSchema()
               : entity == "payment" ? paymentSchema()
               : entity == "invoice" ? invoiceSchema()
                                     : SchemaPtr();
    }

    std::unique_ptr<SignInOperation> signIn(const SignInWay &way, const Credentials &typed) override
    {
        return layer::signIn(m_context->settings, way, typed);
    }

    std::unique_ptr<CompaniesOperation> readCompanies() override
    {
        const auto address = [context = m_context](const QByteArray &more) {
            return asJson(
                backends::readRequest(backends::link(context->settings, "v1/businesses", "limit=100" + more)));
        };
        return backends::readCompaniesBy(
            address({}),
            [address, context = m_context](const Answer &answer, const Request &asked,
                                           std::vector<CompanyInfo> &all) -> Result<std::optional<Request>> {
                if (!asked.url.path().endsWith(QLatin1String("/businesses")))
                    return takeBusiness(context, answer, asked, all);
                const Result<Json> body = listBodyOf(answer);
                // A token for one business opens that one only.
                if (!body && isClosed(body.failure()) && !context->settings.companyRemoteId.isEmpty())
                    return std::optional<Request>(businessRequest(*context));
                if (!body)
                    return body.failure();
                for (const Json &business : (*body)[u"data"].items()) {
                    CompanyInfo info = companyOf(business);
                    const bool known = std::any_of(all.begin(), all.end(),
                                                   [&](const CompanyInfo &c) { return c.remoteId == info.remoteId; });
                    if (!info.remoteId.isEmpty() && !known)
                        all.push_back(std::move(info));
                }
                if (const std::optional<QString> cursor = cursorOf(*body))
                    return std::optional<Request>(address('&' + option("cursor", *cursor)));
                return std::optional<Request>();
            });
    }

    std::unique_ptr<CompaniesOperation> readCompanyInformation() override
    {
        return backends::readCompaniesBy(
            businessRequest(*m_context),
            [context = m_context](const Answer &answer, const Request &asked, std::vector<CompanyInfo> &all) {
                return takeBusiness(context, answer, asked, all);
            });
    }

    std::unique_ptr<ListOperation> readList(const ListQuery &query) override
    {
        if (query.entity == "customer")
            return std::make_unique<CustomerList>(m_context, query);
        if (query.entity == "payment")
            return paymentList(m_context, query);
        if (query.entity == "invoice")
            return invoiceList(m_context, query);
        return backends::failedList(failureOfKind(Kind::NotOffered));
    }

    std::unique_ptr<ReadOperation> readOne(const RecordKey &key) override
    {
        if (key.entity == "payment")
            return paymentReading(m_context, key);
        if (key.entity != "customer" || key.remoteId.isEmpty())
            return backends::failedRead(failureOfKind(key.entity == "customer" ? Kind::Gone : Kind::NotOffered));
        return backends::readOnce(asJson(backends::readRequest(m_context->customer(key.remoteId))),
                                  [context = m_context](const Answer &answer) -> Result<Record> {
                                      if (std::optional<Failure> failure = failureOf(answer))
                                          return *failure;
                                      const Result<Json> data = dataOf(answer);
                                      if (!data)
                                          return data.failure();
                                      return context->decode(customerSchema(), *data, backends::timeOf(answer));
                                  });
    }

    std::unique_ptr<WriteOperation> write(const WriteWish &wish) override;

    std::unique_ptr<ListOperation> findCreated(const WriteWish &wish) override
    {
        ListQuery query;
        query.entity = wish.key.entity;
        query.includeArchived = true;
        query.filter = Filter::compare("externalId", Filter::Op::Equal, externalIdOf(wish));
        return readList(query);
    }

    std::optional<Failure> classify(const Answer &answer) const override { return failureOf(answer); }

private:
    backends::CallPlan planCreate(const WriteWish &wish) const;
    void planChange(const WriteWish &wish, backends::CallPlan &plan) const;
    backends::Call archiving(const RecordKey &key, bool archive) const;

    ContextPtr m_context;
};

std::vector<EntityInfo> Layer::entities() const
{
    EntityInfo customers{"customer"};
    customers.canDelete = false;
    customers.actions = {{"archive"}, {"unarchive"}};
    constexpr const char *balance = QT_TRANSLATE_NOOP(
        "Vocabulary", "Layer keeps no balance on its customers; it would have to be added up from their invoices.");
    constexpr const char *tax = QT_TRANSLATE_NOOP("Vocabulary", "Layer keeps no tax details on its customers.");
    constexpr const char *terms = QT_TRANSLATE_NOOP("Vocabulary", "Layer keeps no terms or limits on its customers.");
    constexpr const char *address =
        QT_TRANSLATE_NOOP("Vocabulary", "Layer keeps the whole address in one text, without parts.");
    customers.reasons = {
        {"delete", QT_TRANSLATE_NOOP("Vocabulary", "Layer does not delete customers. Archive this one instead.")},
        {"number", QT_TRANSLATE_NOOP("Vocabulary", "Layer has no customer numbers. The external ID comes closest.")},
        {"currency.code", QT_TRANSLATE_NOOP("Vocabulary", "Everything in Layer is in the currency of the company.")},
        {"blocked", QT_TRANSLATE_NOOP("Vocabulary", "Layer cannot block customers. It can archive them.")},
        {"modifiedAt", QT_TRANSLATE_NOOP("Vocabulary", "Layer does not tell when a customer was changed.")},
    };
    for (const char *key : {"balance", "balance.due", "overdue", "sales.total"})
        customers.reasons.insert(key, balance);
    for (const char *key : {"tax.liable", "tax.area", "tax.number"})
        customers.reasons.insert(key, tax);
    for (const char *key : {"terms.payment", "terms.shipment", "terms.method", "credit.limit"})
        customers.reasons.insert(key, terms);
    for (const char *key :
         {"address.line1", "address.line2", "address.city", "address.state", "address.country", "address.postcode"})
        customers.reasons.insert(key, address);
    EntityInfo payments{"payment"};
    EntityInfo invoices{"invoice"};
    customers.mayBeAlike = payments.mayBeAlike = false; // each goes with an external id (5.4)
    invoices.canCreate = invoices.canChange = invoices.canDelete = false;
    invoices.listed = false; // seen only beside customers and payments
    invoices.about = "customer";
    invoices.aboutBy = "customer";
    payments.whatDeletingDoes = QT_TRANSLATE_NOOP(
        "Vocabulary", "Meant for a payment that was entered by mistake: its entries are reversed, and the invoices it "
                      "was allocated to are open again. What was paid back is a refund.");
    return {customers, payments, invoices};
}

Capabilities Layer::capabilities() const
{
    Capabilities can;
    can.versionTokens = false;
    can.idempotentCreate = true;
    can.parallelReads = 4;
    can.parallelWrites = 1;
    return can;
}

backends::Call Layer::archiving(const RecordKey &key, bool archive) const
{
    backends::Call call;
    call.request =
        asJson(backends::writeRequest("POST", m_context->customer(key.remoteId, archive ? "/archive" : "/unarchive")));
    return call;
}

std::unique_ptr<WriteOperation> Layer::write(const WriteWish &wish)
{
    const auto refused = [](Kind kind, const char *why) {
        return backends::failedWrite(failureOfKind(kind, QString::fromLatin1(why)));
    };
    if (wish.key.entity == "payment")
        return paymentWriting(m_context, wish);
    if (wish.key.entity != "customer")
        return refused(Kind::NotOffered, "Records of this kind are only read.");
    if (wish.kind == ChangeKind::Delete)
        return refused(Kind::NotOffered, "The service does not delete customers.");
    const bool creating = wish.kind == ChangeKind::Create;
    if (!creating && wish.key.remoteId.isEmpty())
        return refused(Kind::Gone, "The record has no id at the service.");

    backends::CallPlan plan;
    if (creating) {
        if (wish.idempotencyKey.isEmpty() && externalIdOf(wish).toText() == QLatin1String("clientele-"))
            return refused(Kind::NotOffered, "A create without a key could not be told from a second one.");
        plan = planCreate(wish);
    } else if (wish.kind == ChangeKind::Set) {
        planChange(wish, plan);
    } else if (wish.action == "archive" || wish.action == "unarchive") {
        plan.calls.push_back(archiving(wish.key, wish.action == "archive"));
    } else {
        return refused(Kind::NotOffered, "There is no such action here.");
    }
    plan.key = wish.key;
    plan.failureOf = [creating](const Answer &answer, const backends::Call &) { return failureOf(answer, creating); };
    plan.recordOf = [context = m_context, wish, creating](const Answer &answer) -> std::optional<Record> {
        const Result<Json> data = dataOf(answer);
        if (!data)
            return std::nullopt;
        Result<Record> record = context->decode(customerSchema(), *data, backends::timeOf(answer));
        if (!record || (creating ? !isId(record->key.remoteId) : record->key.remoteId != wish.key.remoteId))
            return std::nullopt;
        return std::move(record).value();
    };
    plan.read = [context = m_context](const QString &id) {
        return asJson(backends::readRequest(context->customer(id)));
    };
    return backends::writeByCalls(std::move(plan));
}

backends::CallPlan Layer::planCreate(const WriteWish &wish) const
{
    backends::CallPlan plan;
    plan.created = wish.changes;
    const SchemaPtr schema = customerSchema();
    Changes sent;
    for (const Change &change : wish.changes) {
        const FieldSpec *field = schema->find(change.field);
        if (!field || !field->writable(true)) {
            if (change.after.isPresent())
                plan.notWritable.push_back(change.field);
        } else if (change.field != "externalId") {
            sent.push_back(change);
        }
    }
    const bool typed = !backends::about(wish.changes, {"externalId"}).empty();
    sent.push_back({"externalId", Value(), externalIdOf(wish)});
    if (typed) {
        // A known external id would overwrite the customer who has it (5.4): look first.
        backends::Call look;
        look.request = asJson(backends::readRequest(m_context->customers(
            option("external_id", externalIdOf(wish).toText()) + "&include_archived=true&limit=100")));
        look.showsRecord = false;
        look.judge = unlessTaken(m_context, schema, sent);
        plan.calls.push_back(std::move(look));
    }
    backends::Call create;
    create.fields = backends::fieldsOf(sent);
    create.request = asJson(backends::writeRequest(
        "POST", m_context->customers(), encodeChanges(Record(schema, wish.key), sent, m_context->habits, true)));
    plan.calls.push_back(std::move(create));
    return plan;
}

void Layer::planChange(const WriteWish &wish, backends::CallPlan &plan) const
{
    const SchemaPtr schema = customerSchema();
    Changes body;
    std::optional<bool> archive;
    bool put = false;
    for (const Change &change : wish.changes) {
        const FieldSpec *field = schema->find(change.field);
        if (!field || !field->writable(false)) {
            plan.notWritable.push_back(change.field);
        } else if (change.field == "archived") {
            if (change.after.asYesNo())
                archive = *change.after.asYesNo();
            else
                plan.notWritable.push_back(change.field);
        } else {
            body.push_back(change);
            const std::vector<FieldKey> &only = fieldsByPut();
            put = put || std::find(only.begin(), only.end(), change.field) != only.end();
        }
    }
    if (!body.empty()) {
        backends::Call call;
        call.fields = backends::fieldsOf(body);
        if (put) {
            // Nobody says what becomes of members left out (5.5): all go, as they were read, but the status, which
            // has calls of its own.
            const Record wanted = applied(wish.base, body);
            body.clear();
            for (const FieldSpec &field : schema->fields()) {
                if (field.key != "archived" && wanted.value(field.key).isKnown())
                    body.push_back({field.key, Value(), wanted.value(field.key)});
            }
        }
        const Json json = encodeChanges(wish.base, body, m_context->habits, false);
        call.request =
            asJson(backends::writeRequest(put ? "PUT" : "PATCH", m_context->customer(wish.key.remoteId), json));
        plan.calls.push_back(std::move(call));
    }
    if (archive) {
        backends::Call call = archiving(wish.key, *archive);
        call.fields = {"archived"};
        plan.calls.push_back(std::move(call));
    }
}

} // namespace

std::unique_ptr<Dialect> makeDialect(const DialectSettings &settings)
{
    return std::make_unique<Layer>(settings);
}

} // namespace clientele::layer
