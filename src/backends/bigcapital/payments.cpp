// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/payments.h"

#include "backends/bigcapital/errors.h"
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

constexpr int smallestPage = 2000; ///< few calls a minute (5): large pages
constexpr int largestPage = 20000;
constexpr const char *depositTypes[] = {"bank", "cash", "other-current-asset"}; // 10.2

/// The customer every record a filter matches must be of.
QString customerIn(const Filter &filter)
{
    if (filter.op() == Filter::Op::Equal && filter.field() == "customer" && filter.value().isPresent())
        return filter.value().toText();
    if (filter.op() == Filter::Op::And) {
        for (const Filter &part : filter.parts()) {
            if (const QString said = customerIn(part); !said.isEmpty())
                return said;
        }
    }
    return {};
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                          [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

Failure notUnderstood(const Answer &answer)
{
    Failure failure = failureOfKind(Kind::NotUnderstood, backends::description(answer));
    failure.status = answer.status;
    return failure;
}

/// A whole number, also where it is sent back as text (10.3).
std::optional<qint64> wholeNumber(const Json &wire)
{
    if (const std::optional<qint64> number = wire.toInteger())
        return number;
    bool fine = false;
    const qint64 number = wire.toString().toLongLong(&fine);
    return fine ? std::optional(number) : std::nullopt;
}

class PaymentList : public backends::PagedList
{
public:
    PaymentList(const ContextPtr &context, const ListQuery &query)
        : PagedList(query,
                    [context](const Json &item, const QDateTime &at) { return decodePayment(*context, item, at); })
        , m_context(context)
        , m_pageSize(std::clamp(query.pageSize, smallestPage, largestPage))
        , m_customer(query.filter ? customerIn(*query.filter) : QString())
    {
        start(ask());
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &) override
    {
        if (std::optional<Failure> failure = failureOf(answer))
            return *failure;
        const std::optional<Json> body = backends::jsonOf(answer);
        const Json *list = body ? body->find(u"payment_receives") : nullptr;
        if (!list || !list->isArray())
            return notUnderstood(answer);
        Page page;
        page.items = list->items();
        m_seen += qint64(page.items.size());
        page.total = wholeNumber((*body)[u"pagination"][u"total"]);
        const bool atEnd =
            page.items.empty() || (page.total ? m_seen >= *page.total : page.items.size() < size_t(m_pageSize));
        if (!atEnd) {
            ++m_page;
            page.next = ask();
        }
        return page;
    }

private:
    Request ask() const
    {
        QByteArray options = "page=" + QByteArray::number(m_page) + "&pageSize=" + QByteArray::number(m_pageSize) +
                             "&columnSortBy=payment_date&sortOrder=desc";
        if (isDigits(m_customer)) {
            const QString roles =
                QStringLiteral("[{\"fieldKey\":\"customer\",\"comparator\":\"equals\",\"value\":%1}]").arg(m_customer);
            options += "&stringifiedFilterRoles=" + QUrl::toPercentEncoding(roles);
        }
        return m_context->read(paymentSet, options);
    }

    ContextPtr m_context;
    int m_pageSize;
    QString m_customer;
    int m_page = 1;
    qint64 m_seen = 0;
};

/// One call, one array; where in the answer it stands is `member`, or it is the answer.
class WholeList : public backends::PagedList
{
public:
    using Decode = std::function<Result<Record>(const Json &, const QDateTime &)>;
    WholeList(Request request, QString member, const ListQuery &query, Decode decode)
        : PagedList(query, std::move(decode))
        , m_member(std::move(member))
    {
        start(std::move(request));
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &) override
    {
        if (std::optional<Failure> failure = failureOf(answer))
            return *failure;
        const std::optional<Json> body = backends::jsonOf(answer);
        const Json *list = !body ? nullptr : body->isArray() ? &*body : body->find(m_member);
        if (!list || !list->isArray())
            return notUnderstood(answer);
        Page page;
        page.items = list->items();
        return page;
    }

private:
    QString m_member;
};

} // namespace

Result<Record> decodePayment(Context &context, const Json &object, const QDateTime &readAt, const Record *known)
{
    Result<Record> read = context.decode(paymentSchema(), object, readAt, known);
    if (!read)
        return read;
    Record record = std::move(read).value();
    if (record.value("allocations").state() == Value::State::Absent)
        record.set("allocations", Value::notFetched()); // rows of the list have none (10.2)
    return record;
}

std::unique_ptr<ListOperation> paymentList(const ContextPtr &context, const ListQuery &query)
{
    return std::make_unique<PaymentList>(context, query);
}

std::unique_ptr<ListOperation> invoiceList(const ContextPtr &context, const ListQuery &query)
{
    if (!query.parent.isEmpty()) {
        const QByteArray path = Context::path(paymentSet, query.parent, "/edit-page");
        if (path.isEmpty())
            return backends::failedList(failureOfKind(Kind::Gone));
        return std::make_unique<WholeList>(
            context->read(path), QStringLiteral("entries"), query, [context](const Json &item, const QDateTime &at) {
                return context->decode(invoiceSchema(), item.with(QStringLiteral("id"), item[u"invoice_id"]), at);
            });
    }
    const QString customer = query.filter ? customerIn(*query.filter) : QString();
    const QByteArray options = isDigits(customer) ? "customerId=" + customer.toLatin1() : QByteArray();
    return std::make_unique<WholeList>(
        context->read("sale-invoices/receivable", options), QString(), query,
        [context](const Json &item, const QDateTime &at) { return context->decode(invoiceSchema(), item, at); });
}

std::unique_ptr<ListOperation> accountList(const ContextPtr &context, const ListQuery &query)
{
    std::vector<Filter> types;
    for (const char *type : depositTypes)
        types.push_back(Filter::compare("account.type", Filter::Op::Equal, Value::text(QLatin1String(type))));
    ListQuery ours = query;
    const Filter fits = Filter::any(std::move(types));
    ours.filter = query.filter ? Filter::all({*query.filter, fits}) : fits;
    return std::make_unique<WholeList>(
        context->read("accounts", "structure=flat"), QStringLiteral("accounts"), ours,
        [context](const Json &item, const QDateTime &at) { return context->decode(accountSchema(), item, at); });
}

std::unique_ptr<ReadOperation> paymentReading(const ContextPtr &context, const RecordKey &key)
{
    const QByteArray path = Context::path(paymentSet, key.remoteId);
    if (path.isEmpty())
        return backends::failedRead(failureOfKind(Kind::Gone));
    return backends::readOnce(context->read(path), [context](const Answer &answer) -> Result<Record> {
        if (std::optional<Failure> failure = failureOf(answer))
            return *failure;
        const Result<Json> body = backends::bodyOf(answer);
        return body ? decodePayment(*context, *body, backends::timeOf(answer)) : body.failure();
    });
}

} // namespace clientele::bigcapital
