// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/errors.h"
#include "backends/businesscentral/links.h"
#include "backends/businesscentral/operations.h"

namespace clientele::businesscentral {

namespace {

Failure missing(const Answer &answer, const QString &what)
{
    Failure failure;
    failure.kind = Failure::Kind::NotUnderstood;
    failure.status = answer.status;
    failure.requestId = requestIdOf(answer);
    failure.detail = what;
    return failure;
}

/// No company's name is as long as this (business-central.md 1.2 allows 250); a window has to show it on one line.
QString nameFrom(const Json &text)
{
    constexpr int longestName = 250;
    return text.toString().left(4 * longestName).simplified().left(longestName);
}

/// A company's `displayName` may be empty; then its `name` stands for it (business-central.md 1.2).
CompanyInfo companyOf(const Json &object)
{
    CompanyInfo info;
    const Json &id = object[u"id"];
    info.remoteId = id.isString() ? id.toString() : QString::fromLatin1(id.numberToken());
    const QString name = nameFrom(object[u"name"]);
    const QString shown = nameFrom(object[u"displayName"]);
    info.name = !shown.isEmpty() ? shown : !name.isEmpty() ? name : info.remoteId;
    if (!name.isEmpty() && name != info.name)
        info.detail = name;
    info.currencyCode = object[u"currencyCode"].toString();
    return info;
}

class CompaniesReader : public CompaniesOperation
{
public:
    explicit CompaniesReader(Context context)
        : m_context(std::move(context))
        , m_trail(m_context.settings.base)
        , m_url(link(m_context.settings, "companies"))
        , m_waiting(true)
    {
    }

    std::optional<Request> next() override
    {
        if (!std::exchange(m_waiting, false))
            return std::nullopt;
        return readRequest(m_url);
    }

    void feed(const Answer &answer) override
    {
        if (std::optional<Failure> failure = failureOf(answer, {})) {
            m_failure = failure;
            return;
        }
        const Result<Json> body = bodyOf(answer);
        if (!body) {
            m_failure = body.failure();
            return;
        }
        const Json *list = body->find(u"value");
        if (!list || !list->isArray()) {
            m_failure = missing(answer, QStringLiteral("The list of companies has no \"value\"."));
            return;
        }
        bool news = false;
        for (const Json &item : list->items()) {
            CompanyInfo info = companyOf(item);
            const bool known = std::any_of(m_companies.begin(), m_companies.end(),
                                           [&info](const CompanyInfo &c) { return c.remoteId == info.remoteId; });
            if (info.remoteId.isEmpty() || known)
                continue;
            news = true;
            m_companies.push_back(std::move(info));
        }
        QUrl following;
        m_failure = m_trail.follow(m_url, *body, news, &following);
        if (!m_failure && !following.isEmpty()) {
            m_url = following;
            m_waiting = true;
        }
    }

    Result<std::vector<CompanyInfo>> outcome() const override
    {
        if (m_failure)
            return *m_failure;
        return m_companies;
    }

private:
    Context m_context;
    PageTrail m_trail;
    QUrl m_url;
    bool m_waiting = false;
    std::vector<CompanyInfo> m_companies;
    std::optional<Failure> m_failure;
};

class InformationReader : public CompaniesOperation
{
public:
    explicit InformationReader(Context context)
        : m_context(std::move(context))
    {
    }

    std::optional<Request> next() override
    {
        if (std::exchange(m_sent, true))
            return std::nullopt;
        return readRequest(link(m_context.settings, setPath(m_context.settings, "companyInformation")));
    }

    void feed(const Answer &answer) override
    {
        if (std::optional<Failure> failure = failureOf(answer, {})) {
            m_failure = failure;
            return;
        }
        const Result<Json> body = bodyOf(answer);
        if (!body) {
            m_failure = body.failure();
            return;
        }
        // A set of one, or the one itself.
        const Json *list = body->find(u"value");
        if (list && list->items().empty()) {
            m_failure = missing(answer, QStringLiteral("There is no company information."));
            return;
        }
        m_info = companyOf(list ? list->items().front() : *body);
        m_info.remoteId = m_context.settings.companyRemoteId; // it has an id of its own, which is not the company's
        if (m_info.name.isEmpty())
            m_info.name = m_info.remoteId;
    }

    Result<std::vector<CompanyInfo>> outcome() const override
    {
        if (m_failure)
            return *m_failure;
        return std::vector<CompanyInfo>{m_info};
    }

private:
    Context m_context;
    bool m_sent = false;
    CompanyInfo m_info;
    std::optional<Failure> m_failure;
};

} // namespace

std::unique_ptr<CompaniesOperation> readCompaniesOperation(Context context)
{
    return std::make_unique<CompaniesReader>(std::move(context));
}

std::unique_ptr<CompaniesOperation> readCompanyInformationOperation(Context context)
{
    return std::make_unique<InformationReader>(std::move(context));
}

} // namespace clientele::businesscentral
