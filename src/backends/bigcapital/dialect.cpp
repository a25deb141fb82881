// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/dialect.h"

#include "backends/bigcapital/connecting.h"
#include "backends/bigcapital/context.h"
#include "backends/bigcapital/days.h"
#include "backends/bigcapital/errors.h"
#include "backends/bigcapital/payments.h"
#include "backends/bigcapital/spellings.h"
#include "backends/common/answers.h"
#include "backends/common/calls.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "backends/common/reads.h"

#include <algorithm>

namespace clientele::bigcapital {

namespace {

using Kind = Failure::Kind;
using backends::failureOfKind;

// There is no largest page, and few calls a minute (5, 7): large ones, though not so large that nothing is seen for
// long.
constexpr int smallestPage = 2000;
constexpr int largestPage = 20000;

/// A whole number, also where it is sent back as text (10.3).
std::optional<qint64> wholeNumber(const Json &wire)
{
    if (const std::optional<qint64> number = wire.toInteger())
        return number;
    bool fine = false;
    const qint64 number = wire.toString().toLongLong(&fine);
    return fine ? std::optional(number) : std::nullopt;
}

/// What a filter says about `active` for every record it can match.
std::optional<bool> activeIn(const Filter &filter)
{
    if (filter.op() == Filter::Op::Equal && filter.field() == "active" && filter.value().asYesNo())
        return *filter.value().asYesNo();
    if (filter.op() == Filter::Op::And) {
        for (const Filter &part : filter.parts()) {
            if (const std::optional<bool> said = activeIn(part))
                return said;
        }
    }
    return std::nullopt;
}

/// Active and inactive customers are two lists, and no call has both (7).
class CustomerList : public backends::PagedList
{
public:
    CustomerList(const ContextPtr &context, const ListQuery &query)
        : PagedList(query, [context](const Json &item,
                                     const QDateTime &at) { return context->decode(context->customers, item, at); })
        , m_context(context)
        , m_pageSize(std::clamp(query.pageSize, smallestPage, largestPage))
    {
        const std::optional<bool> only = query.filter ? activeIn(*query.filter) : std::nullopt;
        m_inactive = only && !*only;
        m_both = !only;
        start(ask());
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &) override
    {
        if (std::optional<Failure> failure = failureOf(answer))
            return *failure;
        const std::optional<Json> body = backends::jsonOf(answer);
        // The published page shows the list bare (6.3).
        const bool bare = body && body->isArray();
        const Json *list = !body ? nullptr : bare ? &*body : body->find(u"customers");
        if (!list || !list->isArray()) {
            Failure failure = failureOfKind(Kind::NotUnderstood, backends::description(answer));
            failure.status = answer.status;
            return failure;
        }
        Page page;
        page.items = list->items();
        m_seen += qint64(page.items.size());
        const Json &paging = (*body)[u"pagination"];
        const std::optional<qint64> total = wholeNumber(paging[u"total"]);
        m_totals = total ? m_totals + (m_page == 1 ? *total : 0) : m_totals;
        // The other list's count is not known before it has been asked.
        if (total && (m_inactive || !m_both))
            page.total = m_totals;
        const bool atEnd =
            bare || page.items.empty() || (total ? m_seen >= *total : page.items.size() < size_t(m_pageSize));
        if (!atEnd) {
            ++m_page;
            page.next = ask();
        } else if (m_both && !m_inactive) {
            m_inactive = true;
            m_page = 1;
            m_seen = 0;
            page.next = ask();
        }
        return page;
    }

private:
    Request ask() const
    {
        return m_context->read(
            "customers",
            "page=" + QByteArray::number(m_page) + "&pageSize=" + QByteArray::number(m_pageSize) +
                "&columnSortBy=display_name&sortOrder=asc&inactiveMode=" + (m_inactive ? "true" : "false"));
    }

    ContextPtr m_context;
    int m_pageSize;
    bool m_both = true;
    bool m_inactive = false;
    int m_page = 1;
    qint64 m_seen = 0;
    qint64 m_totals = 0;
};

/// A value list: one bare array (11).
class LookupList : public backends::PagedList
{
public:
    LookupList(const ContextPtr &context, const char *path, const SchemaPtr &schema, const ListQuery &query)
        : PagedList(query, [context, schema](const Json &item, const QDateTime &at) {
            return context->decode(schema, item, at);
        })
    {
        start(context->read(path));
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &) override
    {
        if (std::optional<Failure> failure = failureOf(answer))
            return *failure;
        const std::optional<Json> body = backends::jsonOf(answer);
        if (!body || !body->isArray())
            return failureOfKind(Kind::NotUnderstood, backends::description(answer));
        Page page;
        page.items = body->items();
        return page;
    }
};

EntityInfo lookUp(const char *entity)
{
    EntityInfo info{entity, true};
    info.canCreate = info.canChange = info.canDelete = false;
    return info;
}

EntityInfo customerInfo()
{
    EntityInfo customers{"customer"};
    customers.actions = {{"activate"}, {"inactivate"}};
    constexpr const char *terms =
        QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital keeps no terms or limits on its customers.");
    constexpr const char *tax = QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital keeps no tax details on its customers.");
    customers.reasons = {
        {"number", QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital has no customer numbers.")},
        {"blocked", QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital cannot block customers. It can make them inactive.")},
        {"overdue", QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital shows what a customer owes, but not what is overdue.")},
        {"currency.code", QT_TRANSLATE_NOOP("Vocabulary", "Bigcapital never changes the currency of a customer.")},
    };
    for (const char *key : {"terms.payment", "terms.shipment", "terms.method", "credit.limit"})
        customers.reasons.insert(key, terms);
    for (const char *key : {"tax.liable", "tax.area", "tax.number"})
        customers.reasons.insert(key, tax);
    return customers;
}

bool isDigits(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Postcode postcodeOption(const DialectSettings &settings)
{
    const QString option = settings.options.value("postcode");
    return option == QLatin1String("readName")   ? Postcode::ByReadName
           : option == QLatin1String("pageName") ? Postcode::ByPageName
                                                 : Postcode::ReadOnly;
}

class Bigcapital : public Dialect
{
public:
    explicit Bigcapital(const DialectSettings &settings)
        : m_context(std::make_shared<Context>())
    {
        m_context->settings = settings;
        m_context->customers = customerSchema(postcodeOption(settings));
    }

    ServiceInfo info() const override { return serviceInfo(); }
    Capabilities capabilities() const override;

    std::vector<EntityInfo> entities() const override
    {
        EntityInfo payments{"payment"};
        payments.whatDeletingDoes = QT_TRANSLATE_NOOP(
            "Vocabulary", "The invoices it was allocated to are open again, and the customer owes the amount.");
        EntityInfo invoices = lookUp("invoice");
        invoices.lookup = invoices.listed = false; // seen only beside customers and payments
        invoices.about = "customer";
        invoices.aboutBy = "customer";
        invoices.parent = "payment"; // asked below one: those it covers or could cover
        return {customerInfo(), payments, lookUp("currency"), lookUp("branch"), lookUp("account"), invoices};
    }

    SchemaPtr schema(const EntityName &entity) const override
    {
        return entity == "customer"   ? m_context->customers
               : entity == "currency" ? currencySchema()
               : entity == "branch"   ? branchSchema()
               : entity == "payment"  ? paymentSchema()
               : entity == "invoice"  ? invoiceSchema()
               : entity == "account"  ? accountSchema()
                                      : SchemaPtr();
    }

    std::unique_ptr<SignInOperation> signIn(const SignInWay &way, const Credentials &typed) override
    {
        return bigcapital::signIn(m_context->settings, way, typed);
    }

    std::unique_ptr<CompaniesOperation> readCompanies() override
    {
        // An API key belongs to one organization, and so does the sign-in (3).
        return backends::readCompaniesBy(
            m_context->read("organization/current"),
            [context = m_context](const Answer &answer, const Request &,
                                  std::vector<CompanyInfo> &all) -> Result<std::optional<Request>> {
                if (std::optional<Failure> failure = failureOf(answer))
                    return *failure;
                const Result<Json> body = backends::bodyOf(answer);
                if (!body)
                    return body.failure();
                const Json &more = (*body)[u"metadata"];
                context->currency = member(more, u"base_currency", u"baseCurrency").toString();
                CompanyInfo info;
                info.remoteId = member(*body, u"organization_id", u"organizationId").toString();
                if (info.remoteId.isEmpty())
                    info.remoteId = QString::fromLatin1((*body)[u"id"].numberToken());
                const QString name = more[u"name"].toString().trimmed();
                info.name = name.isEmpty() ? info.remoteId : name;
                info.currencyCode = context->currency;
                all.push_back(std::move(info));
                return std::optional<Request>();
            });
    }

    std::unique_ptr<CompaniesOperation> readCompanyInformation() override { return readCompanies(); }

    std::unique_ptr<ListOperation> readList(const ListQuery &query) override
    {
        if (query.entity == "customer")
            return std::make_unique<CustomerList>(m_context, query);
        if (query.entity == "currency")
            return std::make_unique<LookupList>(m_context, "currencies", currencySchema(), query);
        if (query.entity == "branch")
            return std::make_unique<LookupList>(m_context, "branches", branchSchema(), query);
        if (query.entity == "payment")
            return paymentList(m_context, query);
        if (query.entity == "invoice")
            return invoiceList(m_context, query);
        if (query.entity == "account")
            return accountList(m_context, query);
        return backends::failedList(failureOfKind(Kind::NotOffered));
    }

    std::unique_ptr<ReadOperation> readOne(const RecordKey &key) override
    {
        if (key.entity == "payment")
            return paymentReading(m_context, key);
        const QByteArray path = Context::path("customers", key.remoteId);
        if (key.entity != "customer" || path.isEmpty())
            return backends::failedRead(failureOfKind(key.entity == "customer" ? Kind::Gone : Kind::NotOffered));
        return backends::readOnce(m_context->read(path),
                                  [context = m_context, id = key.remoteId](const Answer &answer) -> Result<Record> {
                                      if (std::optional<Failure> failure = failureOf(answer))
                                          return *failure;
                                      return context->decodeCustomer(answer, id);
                                  });
    }

    std::unique_ptr<WriteOperation> write(const WriteWish &wish) override
    {
        return wish.key.entity == "payment" ? paymentWriting(m_context, wish) : writeOperation(m_context, wish);
    }

    std::unique_ptr<ListOperation> findCreated(const WriteWish &wish) override
    {
        if (wish.key.entity == "payment")
            return paymentsLookedFor(m_context, wish);
        // Names need not be unique, and no row says when it was made (6.2): all of that name are candidates.
        ListQuery query;
        query.entity = wish.key.entity;
        query.filter = Filter::any({});
        const Changes name = backends::about(wish.changes, {"name"});
        if (!name.empty() && name.front().after.isPresent())
            query.filter = Filter::compare("name", Filter::Op::Equal, name.front().after);
        return readList(query);
    }

    std::unique_ptr<ListOperation> readAlike(const WriteWish &wish) override
    {
        return wish.key.entity == "payment" ? paymentsOfCustomer(m_context, wish) : Dialect::readAlike(wish);
    }

    std::optional<Failure> classify(const Answer &answer) const override { return failureOf(answer); }

    QByteArray allowanceOf(const Request &request) const override
    {
        // Counted for each route, whichever record it is about (5).
        QByteArray name = request.method;
        for (const QByteArray &part : request.url.path().toUtf8().split('/'))
            name += '/' + (!part.isEmpty() && isDigits(part) ? QByteArrayLiteral("*") : part);
        return name;
    }

    std::optional<Allowance> allowanceLeft(const Answer &answer) const override
    {
        // Two limits run side by side; the smaller rest is what counts (5).
        std::optional<Allowance> left;
        for (const char *suffix : {"", "-auth"}) {
            const auto number = [&](const char *name) -> std::optional<qint64> {
                bool fine = false;
                const qint64 value = answer.header(QByteArray("X-RateLimit-") + name + suffix).toLongLong(&fine);
                return fine && value >= 0 ? std::optional(value) : std::nullopt;
            };
            const auto limit = number("Limit");
            const auto remaining = number("Remaining");
            const auto reset = number("Reset");
            if (limit && remaining && reset && (!left || *remaining < left->remaining))
                left = Allowance{*limit, *remaining, *reset};
        }
        return left;
    }

private:
    ContextPtr m_context;
};

Capabilities Bigcapital::capabilities() const
{
    Capabilities can;
    can.versionTokens = false;
    // Writes side by side can run the server dry for everybody (1); reads share ten calls a minute anyway (5).
    can.parallelReads = 2;
    can.parallelWrites = 1;
    return can;
}

} // namespace

QUrl Context::address(const QByteArray &path, const QByteArray &options) const
{
    const QString base = settings.base.path();
    const bool named = base.endsWith(QLatin1String("/api")) || base.endsWith(QLatin1String("/api/"));
    return backends::link(settings, named ? path : "api/" + path, options);
}

bool Context::isId(const QString &id)
{
    return !id.isEmpty() &&
           std::all_of(id.begin(), id.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

QByteArray Context::path(const char *set, const QString &id, const char *behind)
{
    return isId(id) ? QByteArray(set) + '/' + id.toLatin1() + behind : QByteArray();
}

Request Context::named(Request request) const
{
    if (settings.options.value("signIn") == QLatin1String("jwt"))
        request.headers.append({"organization-id", settings.companyRemoteId.toUtf8()});
    return request;
}

Request Context::read(const QByteArray &path, const QByteArray &options) const
{
    return named(backends::readRequest(address(path, options)));
}

Result<Record> Context::decode(const SchemaPtr &schema, const Json &object, const QDateTime &readAt,
                               const Record *known)
{
    return decodeRecord(schema, settings.companyId, withPlainDays(*schema, object, farEast, known), habits, readAt);
}

Result<Record> Context::decodeCustomer(const Answer &answer, const QString &id, const Record *known)
{
    const Result<Json> body = backends::bodyOf(answer);
    if (!body)
        return body.failure();
    const Json object =
        body->find(u"id") || id.isEmpty() ? *body : body->with(QStringLiteral("id"), Json::number(id.toLatin1()));
    return decode(customers, object, backends::timeOf(answer), known);
}

std::unique_ptr<Dialect> makeDialect(const DialectSettings &settings)
{
    return std::make_unique<Bigcapital>(settings);
}

} // namespace clientele::bigcapital
