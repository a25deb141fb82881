// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/ledger.h"

#include "backends/businesscentral/links.h"

namespace clientele::businesscentral {

namespace {

constexpr const char *journalSet = "customerPaymentJournals";
constexpr const char *lineSet = "customerPayments";

class Journals : public odata::Ledger
{
public:
    explicit Journals(Context context)
        : m_context(std::move(context))
    {
    }

    QUrl journals() const override { return set(journalSet); }
    QUrl journal(const QString &id) const override { return record(journalSet, id); }
    QUrl lines(const QString &journal) const override { return link(m_context.settings, below(journal)); }

    QUrl line(const QString &journal, const QString &id) const override
    {
        if (journal.isEmpty())
            return record(lineSet, id);
        return link(m_context.settings, below(journal) + '(' + QUrl::toPercentEncoding(id) + ')');
    }

    std::optional<QUrl> posting(const QString &journal) const override
    {
        // The same batch, seen as a general journal: only there the action is (6.5).
        return link(m_context.settings, recordPath(m_context.settings, "journals", journal) + "/Microsoft.NAV.post");
    }

    QUrl customer(const QString &id) const override
    {
        return link(m_context.settings, recordPath(m_context.settings, "customers", id), "$select=id,number");
    }

    SchemaPtr schema(const EntityName &entity) const override { return findPlace(entity)->schema; }

    Result<Record> decode(const EntityName &entity, const Json &object, const QDateTime &readAt) override
    {
        return readRecord(m_context, *findPlace(entity), object, readAt);
    }

    WireHabits &habits() override { return m_context.habits->wire; }
    QUrl base() const override { return m_context.settings.base; }

private:
    QUrl set(const char *name) const { return link(m_context.settings, setPath(m_context.settings, name)); }
    QUrl record(const char *name, const QString &id) const
    {
        return link(m_context.settings, recordPath(m_context.settings, name, id));
    }
    QByteArray below(const QString &journal) const
    {
        return recordPath(m_context.settings, journalSet, journal) + '/' + lineSet;
    }

    Context m_context;
};

} // namespace

odata::LedgerPtr ledgerOf(const Context &context)
{
    auto ledger = std::make_shared<Journals>(context);
    odata::takeSign(*ledger, context.settings.options);
    return ledger;
}

} // namespace clientele::businesscentral
