// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/customer.h"

#include <vector>

namespace clientele::sandbox::bigcapital {

/// What the service checks and what it does to a customer that is written (reference, sections 6 and 9): its
/// validators first, which name every problem, then its database, which only fails. Throws Rebuff.
class CustomerRules
{
public:
    /// `branches`: ids that exist.
    CustomerRules(const Settings &settings, std::vector<qint64> branches)
        : m_settings(settings)
        , m_branches(std::move(branches))
    {
    }

    /// Only the validators; `body` has its names in camelCase already.
    void checkCreate(const Json &body) const;
    void checkEdit(const Json &body) const;
    void checkOpening(const Json &body) const;

    /// The row with what the body says; `sent` receives the names of the table it names, in its order.
    Customer created(const Json &body, QStringList &sent) const;
    Customer edited(const Customer &now, const Json &body, QStringList &sent) const;
    Customer reopened(const Customer &now, const Json &body, QStringList &sent) const;

private:
    void takeTexts(Customer &row, const Json &body, QStringList &sent) const;
    void takeOpening(Customer &row, const Json &body, QStringList &sent) const;
    std::optional<Column> writable(const QString &name) const;

    const Settings &m_settings;
    const std::vector<qint64> m_branches;
};

/// The body of a bulk call: which customers. Throws Rebuff.
std::vector<qint64> idsOf(const Json &body);

} // namespace clientele::sandbox::bigcapital
