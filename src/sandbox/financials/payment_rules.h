// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/financials/books.h"
#include "sandbox/financials/settings.h"

#include <optional>

namespace clientele::sandbox::financials {

/// What a write to a payment journal or to one of its lines does beyond storing it (reference, 5; the rules of
/// agreement are those of the API's later versions). Everything that is refused throws Refusal and changes nothing.
class PaymentRules
{
public:
    /// `today` as YYYY-MM-DD.
    PaymentRules(const Sets &sets, Company &company, const Settings &settings, QByteArray today)
        : m_sets(sets)
        , m_company(company)
        , m_settings(settings)
        , m_today(std::move(today))
    {
    }

    /// A whole new line of this journal but for its id and time.
    Row created(const Row &journal, const Json &body) const;
    Row changed(const Row &now, const Json &body) const;
    Row journalCreated(const Json &body) const;
    Row journalChanged(const Row &now, const Json &body) const;
    /// The line as answers show it: what hangs on its customer and journal worked out.
    Row shown(const Row &line) const;

private:
    void refuseUnknown(const EntitySet &set, const Json &body) const;
    std::optional<QByteArray> value(const EntitySet &set, int column, const Json &body) const;
    void applyLineNumber(Row &row, const Json &body, bool isNew) const;
    void applyCustomer(Row &row, const Json &body, bool isNew) const;
    void applyInvoice(Row &row, const Json &body) const;
    void apply(Row &row, const Json &body, bool isNew) const;
    void applyJournal(Row &row, const Json &body) const;

    const Sets &m_sets;
    Company &m_company;
    const Settings &m_settings;
    const QByteArray m_today;
};

} // namespace clientele::sandbox::financials
