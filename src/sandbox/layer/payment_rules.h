// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/exchange.h"
#include "sandbox/layer/receivables.h"
#include "sandbox/layer/settings.h"

#include <functional>

namespace clientele::sandbox::layer {

/// Writes to invoice payments: what a body may hold, and what its amounts have to add up to (reference, 7.3 to 7.5).
/// Everything that is refused throws Refusal and changes nothing.
class PaymentRules
{
public:
    enum class Writer : quint8 { Post, Patch, Dedicated };

    /// `ids` hands out ids, `now` the moment as answers write it, with six digits of a second.
    PaymentRules(Receivables &books, const Settings &settings, std::function<QString()> ids, QString now)
        : m_books(books)
        , m_settings(settings)
        , m_ids(std::move(ids))
        , m_now(std::move(now))
    {
    }

    /// A new payment, or the one with this external_id changed. `dedicatedTo`: the invoice it wholly belongs to.
    Payment &upsert(const Json &body, const QString &dedicatedTo, bool &created);
    /// All or none; the ids in the order of the bodies.
    std::vector<QString> upsertAll(const Json &bodies);
    Payment &change(const Payment &payment, const Json &body, Writer writer);
    /// Takes it out; its last state.
    Payment remove(const QString &id);

private:
    Payment written(const Payment &before, const Json &body, Writer writer, bool isNew) const;
    std::vector<Allocation> readAllocations(const Json &value) const;
    void checkSums(const Payment &payment) const;
    void touch(const std::vector<Allocation> &allocations);
    Payment &store(Payment payment);

    Receivables &m_books;
    const Settings &m_settings;
    const std::function<QString()> m_ids;
    const QString m_now;
};

} // namespace clientele::sandbox::layer
