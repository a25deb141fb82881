// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/books.h"

namespace clientele::sandbox::bigcapital {

/// What a payment has to be like before it is written (reference, 10.2). What is refused throws Rebuff.
class PaymentRules
{
public:
    PaymentRules(const Settings &settings, Organization &organization, QDate today)
        : m_settings(settings)
        , m_organization(organization)
        , m_today(today)
    {
    }

    /// The validator's part: everything it minds at once.
    static void check(const Json &body);
    /// A new payment with its id, number and entries. Moves the counters on.
    Payment created(const Json &body);
    Payment edited(const Payment &before, const Json &body);

private:
    void take(Payment &payment, const Json &body, const Payment *before);
    void takeEntries(Payment &payment, const Json &body, const Payment *before);
    void checkAccount(const Payment &payment) const;

    const Settings &m_settings;
    Organization &m_organization;
    const QDate m_today;
};

} // namespace clientele::sandbox::bigcapital
