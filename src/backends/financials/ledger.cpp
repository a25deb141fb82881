// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/financials/ledger.h"

#include "backends/common/links.h"

namespace clientele::financials {

namespace {

// The page's own name, and the one its documentation has (dynamics-financials-beta.md 3).
constexpr const char *journalSets[] = {"customerPaymentJournals", "customerPaymentsJournals"};

class Journals : public odata::Ledger
{
public:
    explicit Journals(ContextPtr context)
        : m_context(std::move(context))
    {
    }

    QUrl journals() const override { return address(journalPath()); }
    QUrl journal(const QString &id) const override { return address(m_context->keyed(journalPath(), id)); }
    QUrl lines(const QString &journal) const override { return address(linePath(journal)); }
    QUrl line(const QString &journal, const QString &id) const override
    {
        return address(m_context->keyed(linePath(journal), id));
    }
    std::optional<QUrl> posting(const QString &) const override { return std::nullopt; } // none is documented (5.3)
    QUrl customer(const QString &id) const override { return m_context->recordLink(*m_context->find("customer"), id); }
    bool flat() const override { return m_context->flatPayments(); }
    bool mayBeFlat() const override { return true; }

    bool tryOtherJournals(const QUrl &asked) override
    {
        if (asked.path() != journals().path())
            return true;
        if (m_tried || !m_context->settings.options.value("journalSet").isEmpty())
            return false;
        m_tried = true;
        m_context->journalSet = journalSets[1];
        return true;
    }

    SchemaPtr schema(const EntityName &entity) const override { return m_context->find(entity)->schema; }
    Result<Record> decode(const EntityName &entity, const Json &object, const QDateTime &readAt) override
    {
        return m_context->decode(*m_context->find(entity), object, readAt);
    }
    WireHabits &habits() override { return m_context->habits; }
    QUrl base() const override { return m_context->settings.base; }

private:
    QUrl address(const QByteArray &path) const { return backends::link(m_context->settings, path); }
    QByteArray journalPath() const { return m_context->setPath(*m_context->find("paymentJournal")); }
    QByteArray linePath(const QString &journal) const
    {
        const Place &lines = *m_context->find("payment");
        if (journal.isEmpty() || flat())
            return m_context->setPath(lines);
        return m_context->keyed(journalPath(), journal) + '/' + lines.set;
    }

    ContextPtr m_context;
    bool m_tried = false;
};

} // namespace

odata::LedgerPtr ledgerOf(const ContextPtr &context)
{
    auto ledger = std::make_shared<Journals>(context);
    odata::takeSign(*ledger, context->settings.options);
    // The one published example of the pages of 2017 turns the sign (5.1); should a server not, its first answer tells.
    if (!ledger->signKnown && ledger->flat())
        ledger->habits().forms.insert("amount", 1);
    return ledger;
}

} // namespace clientele::financials
