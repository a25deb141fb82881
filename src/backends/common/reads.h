// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/common/local_list.h"

namespace clientele::backends {

/// A list in pages, as far as all services are alike: whole pages only, each record once, never endlessly. A dialect
/// says what to ask, what is in an answer and how it goes on.
class PagedList : public ListOperation
{
public:
    static constexpr int mostPages = 10000;
    /// A service may answer a page without anything new, but not time and again.
    static constexpr int mostPagesWithoutNews = 3;

    std::optional<Request> next() override;
    void feed(const Answer &answer) override;
    std::vector<Record> takeRecords() override { return m_list.takeRecords(); }
    std::optional<qint64> total() const override { return m_list.takesAll() ? m_total : std::nullopt; }
    std::optional<Failure> failure() const override { return m_failure; }
    std::vector<Failure> unreadable() const override { return m_list.unreadable(); }

protected:
    /// What stands in one answer. `next` is the request of the page behind it.
    struct Page
    {
        Json::Array items;
        std::optional<qint64> total;
        std::optional<Request> next;
        bool another = false; ///< the next page is of another list: that this one brought nothing proves nothing
    };

    PagedList(ListQuery query, std::function<Result<Record>(const Json &, const QDateTime &)> decode);
    void start(Request first) { m_next = std::move(first); }
    /// The page an answer holds, or why it is none.
    virtual Result<Page> pageOf(const Answer &answer, const Request &asked) = 0;

private:
    LocalList m_list;
    QDateTime m_readAt; // of the page being taken
    std::optional<Request> m_next;
    Request m_asked;
    int m_pages = 0;
    int m_withoutNews = 0;
    std::optional<qint64> m_total;
    std::optional<Failure> m_failure;
};

/// One request, one record.
std::unique_ptr<ReadOperation> readOnce(Request request, std::function<Result<Record>(const Answer &)> recordOf);

/// Companies by one list, in pages or whole. `take` adds what an answer holds and returns the request of the page
/// behind it, if there is one.
using TakeCompanies = std::function<Result<std::optional<Request>>(const Answer &answer, const Request &asked,
                                                                   std::vector<CompanyInfo> &)>;
std::unique_ptr<CompaniesOperation> readCompaniesBy(Request first, TakeCompanies take);

/// Signing in by one request.
std::unique_ptr<SignInOperation> signInBy(Request request, std::function<Result<SignedIn>(const Answer &)> signedInOf);

} // namespace clientele::backends
