// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/reads.h"

#include "backends/common/answers.h"
#include "backends/common/failed_operations.h"
#include "core/failure_codes.h"

namespace clientele::backends {

namespace {

Failure withoutEnd(QString detail)
{
    Failure failure = failureOfKind(Failure::Kind::NotUnderstood, std::move(detail));
    failure.code = failure_codes::endless();
    return failure;
}

} // namespace

PagedList::PagedList(ListQuery query, std::function<Result<Record>(const Json &, const QDateTime &)> decode)
    : m_list(std::move(query), [this, decode = std::move(decode)](const Json &item) { return decode(item, m_readAt); })
{
}

std::optional<Request> PagedList::next()
{
    std::optional<Request> request = std::exchange(m_next, std::nullopt);
    if (request)
        m_asked = *request;
    return request;
}

void PagedList::feed(const Answer &answer)
{
    Result<Page> page = pageOf(answer, m_asked);
    if (!page) {
        m_failure = page.failure();
        return;
    }
    m_readAt = timeOf(answer);
    ++m_pages;
    if (page->total && *page->total >= 0)
        m_total = page->total;
    m_withoutNews = m_list.takePage(page->items) || page->another ? 0 : m_withoutNews + 1;
    if (!page->next || m_list.isFull()) {
        m_list.finish();
        return;
    }
    if (m_withoutNews >= mostPagesWithoutNews)
        m_failure = withoutEnd(QStringLiteral("%1 pages in a row brought nothing new.").arg(m_withoutNews));
    else if (m_pages >= mostPages)
        m_failure = withoutEnd(QStringLiteral("The list did not end after %1 pages.").arg(m_pages));
    else
        m_next = std::move(page).value().next;
}

namespace {

class OneRead : public ReadOperation
{
public:
    OneRead(Request request, std::function<Result<Record>(const Answer &)> recordOf)
        : m_next(std::move(request))
        , m_recordOf(std::move(recordOf))
    {
    }
    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }
    void feed(const Answer &answer) override { m_outcome = m_recordOf(answer); }
    Result<Record> outcome() const override { return m_outcome; }

private:
    std::optional<Request> m_next;
    std::function<Result<Record>(const Answer &)> m_recordOf;
    Result<Record> m_outcome = Failure();
};

class OneSignIn : public SignInOperation
{
public:
    OneSignIn(Request request, std::function<Result<SignedIn>(const Answer &)> signedInOf)
        : m_next(std::move(request))
        , m_signedInOf(std::move(signedInOf))
    {
    }
    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }
    void feed(const Answer &answer) override { m_outcome = m_signedInOf(answer); }
    Result<SignedIn> outcome() const override { return m_outcome; }

private:
    std::optional<Request> m_next;
    std::function<Result<SignedIn>(const Answer &)> m_signedInOf;
    Result<SignedIn> m_outcome = Failure();
};

class CompaniesRead : public CompaniesOperation
{
public:
    CompaniesRead(Request first, TakeCompanies take)
        : m_next(std::move(first))
        , m_take(std::move(take))
    {
    }
    std::optional<Request> next() override
    {
        std::optional<Request> request = std::exchange(m_next, std::nullopt);
        if (request)
            m_asked = *request;
        return request;
    }
    void feed(const Answer &answer) override
    {
        const size_t before = m_companies.size();
        Result<std::optional<Request>> more = m_take(answer, m_asked, m_companies);
        if (!more)
            m_failure = more.failure();
        else if (more.value() && m_companies.size() == before && ++m_withoutNews > mostWithoutNews)
            m_failure = withoutEnd(QStringLiteral("A page of the list of companies brought nothing new."));
        else
            m_next = std::move(more).value();
    }
    Result<std::vector<CompanyInfo>> outcome() const override
    {
        if (m_failure)
            return *m_failure;
        return m_companies;
    }

private:
    /// Another way may be tried where the first one led nowhere, but not for ever.
    static constexpr int mostWithoutNews = 3;

    std::optional<Request> m_next;
    Request m_asked;
    int m_withoutNews = 0;
    TakeCompanies m_take;
    std::vector<CompanyInfo> m_companies;
    std::optional<Failure> m_failure;
};

} // namespace

std::unique_ptr<ReadOperation> readOnce(Request request, std::function<Result<Record>(const Answer &)> recordOf)
{
    return std::make_unique<OneRead>(std::move(request), std::move(recordOf));
}

std::unique_ptr<CompaniesOperation> readCompaniesBy(Request first, TakeCompanies take)
{
    return std::make_unique<CompaniesRead>(std::move(first), std::move(take));
}

std::unique_ptr<SignInOperation> signInBy(Request request, std::function<Result<SignedIn>(const Answer &)> signedInOf)
{
    return std::make_unique<OneSignIn>(std::move(request), std::move(signedInOf));
}

} // namespace clientele::backends
