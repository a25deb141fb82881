// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/financials/connecting.h"

#include "backends/financials/dialect.h"

#include <QtGlobal>

namespace clientele::financials {

ServiceInfo serviceInfo()
{
    ServiceInfo info;
    info.service = QByteArrayLiteral("financials");
    info.name = QStringLiteral("Dynamics 365 for Financials (beta)");
    info.sentence = QT_TRANSLATE_NOOP("Services", "The beta API of Dynamics 365 for Financials and Dynamics NAV 2018, "
                                                  "as older servers still offer it.");
    info.example = QStringLiteral("https://server.example:7048/v1.0/api/beta");
    info.ways = {{"token",
                  QT_TRANSLATE_NOOP("Services", "With a token"),
                  {{"token", QT_TRANSLATE_NOOP("Services", "Token"),
                    QT_TRANSLATE_NOOP("Services", "It is used for this run only and never stored."), true}}}};
    info.switches = {
        {"keyStyle",
         QT_TRANSLATE_NOOP("Services", "Addresses of records"),
         QT_TRANSLATE_NOOP("Services", "Found out by the check, unless you choose one."),
         {{"parentheses", QT_TRANSLATE_NOOP("Services", "With brackets: customers(id)")},
          {"segment", QT_TRANSLATE_NOOP("Services", "With a slash: customers/id")}}},
        {"pathPrefix", QT_TRANSLATE_NOOP("Services", "Path before “companies”"),
         QT_TRANSLATE_NOOP("Services", "Some servers want “financials” here. Found out by the check, unless you "
                                       "enter one.")},
        {"paymentPath",
         QT_TRANSLATE_NOOP("Services", "Addresses of payments"),
         nullptr,
         {{"nested", QT_TRANSLATE_NOOP("Services", "Below their journal")},
          {"flat", QT_TRANSLATE_NOOP("Services", "One list without journals, as in 2017")}}},
        {"paymentSign",
         QT_TRANSLATE_NOOP("Services", "Sign of payments"),
         QT_TRANSLATE_NOOP("Services", "Found out when the first payment is saved, unless you choose one."),
         {{"kept", QT_TRANSLATE_NOOP("Services", "Kept as it is sent")},
          {"turned", QT_TRANSLATE_NOOP("Services", "Turned by the server")}}},
        {"nameLength",
         QT_TRANSLATE_NOOP("Services", "Longest name of a customer"),
         nullptr,
         {{"100", QT_TRANSLATE_NOOP("Services", "100 characters")},
          {"50", QT_TRANSLATE_NOOP("Services", "50 characters, as Dynamics NAV 2018 and older")}}},
    };
    return info;
}

namespace {

constexpr const char *prefixOption = "pathPrefix";
constexpr const char *styleOption = "keyStyle";

/// Tries what is known of such servers, one after the other: first where the companies are, then how one of them is
/// addressed.
class FindingOut : public CompaniesOperation
{
public:
    explicit FindingOut(DialectSettings settings)
        : m_settings(std::move(settings))
        , m_prefixes(candidates(prefixOption, {QString(), QStringLiteral("financials")}))
        , m_styles(candidates(styleOption, {QStringLiteral("parentheses"), QStringLiteral("segment")}))
    {
        ask();
    }

    std::optional<Request> next() override
    {
        while (!m_done) {
            if (std::optional<Request> request = m_listing ? m_companies->next() : m_customers->next())
                return request;
            conclude();
        }
        return std::nullopt;
    }

    void feed(const Answer &answer) override
    {
        if (m_listing) {
            m_companies->feed(answer);
            return;
        }
        m_customers->feed(answer);
        conclude(); // one page tells
    }

    Result<std::vector<CompanyInfo>> outcome() const override
    {
        Result<std::vector<CompanyInfo>> found = m_found;
        if (!found)
            return found;
        std::vector<CompanyInfo> companies = std::move(found).value();
        for (CompanyInfo &company : companies) {
            company.options.insert(prefixOption, m_settings.options.value(prefixOption));
            if (m_styleFound)
                company.options.insert(styleOption, m_settings.options.value(styleOption));
        }
        return companies;
    }

private:
    QStringList candidates(const char *option, const QStringList &known) const
    {
        const auto said = m_settings.options.constFind(option);
        return said == m_settings.options.constEnd() ? known : QStringList{*said};
    }

    void ask()
    {
        m_settings.options.insert(prefixOption, m_prefixes.value(m_prefix));
        m_settings.options.insert(styleOption, m_styles.value(m_style));
        const std::unique_ptr<Dialect> dialect = makeDialect(m_settings);
        if (m_listing) {
            m_companies = dialect->readCompanies();
            return;
        }
        ListQuery query;
        query.entity = "customer";
        query.pageSize = 1;
        m_customers = dialect->readList(query);
    }

    /// Nothing is there by this address; anything else is an answer about something else.
    static bool leadsNowhere(const Failure &failure)
    {
        return failure.kind == Failure::Kind::Gone || failure.kind == Failure::Kind::NotUnderstood ||
               failure.kind == Failure::Kind::Invalid || failure.kind == Failure::Kind::NotOffered;
    }

    void conclude()
    {
        if (m_listing) {
            m_found = m_companies->outcome();
            if (!m_found && leadsNowhere(m_found.failure()) && m_prefix + 1 < m_prefixes.size()) {
                if (m_prefix == 0)
                    m_firstFailure = m_found.failure();
                ++m_prefix;
                ask();
                return;
            }
            if (!m_found || m_found->empty() || m_styles.size() < 2) {
                if (!m_found && m_firstFailure && leadsNowhere(m_found.failure()))
                    m_found = *m_firstFailure; // about the address the person typed
                m_done = true;
                return;
            }
            m_listing = false;
            m_settings.companyRemoteId = m_found->front().remoteId;
            ask();
            return;
        }
        const std::optional<Failure> failure = m_customers->failure();
        if (failure && leadsNowhere(*failure) && m_style + 1 < m_styles.size()) {
            ++m_style;
            ask();
            return;
        }
        m_styleFound = !failure;
        m_done = true;
    }

    DialectSettings m_settings;
    const QStringList m_prefixes;
    const QStringList m_styles;
    int m_prefix = 0;
    int m_style = 0;
    bool m_listing = true;
    bool m_styleFound = false;
    bool m_done = false;
    std::unique_ptr<CompaniesOperation> m_companies;
    std::unique_ptr<ListOperation> m_customers;
    Result<std::vector<CompanyInfo>> m_found = Failure();
    std::optional<Failure> m_firstFailure;
};

} // namespace

std::unique_ptr<CompaniesOperation> readCompaniesFindingOut(const DialectSettings &settings)
{
    return std::make_unique<FindingOut>(settings);
}

} // namespace clientele::financials
