// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/customer.h"
#include "sandbox/bigcapital/receivables.h"
#include "sandbox/exchange.h"

#include <chrono>
#include <map>
#include <vector>

namespace clientele::sandbox::bigcapital {

/// One organization: its customers, and the connections it has to its database.
struct Organization
{
    using Clock = std::chrono::steady_clock;

    qint64 number = 0; ///< the tenant's own
    QString id;        ///< what the header `organization-id` says
    QString name;
    std::map<qint64, Customer> customers;
    Receivables receivables;
    qint64 lastId = 0;
    bool filled = false;
    int writing = 0;            ///< writes being carried out
    Clock::time_point dryUntil; ///< until then the pool is empty

    Customer *find(qint64 customer);
};

/// The books every run starts with. They are written when they are first asked for: another service's tests shall
/// not wait for them.
class Books
{
public:
    /// `today`: what invoices and payments are dated around.
    Books(const BooksWish &wish, QDate today);

    /// By place; filled.
    Organization &at(size_t index);
    /// By id; filled. Null pointer: there is none.
    Organization *find(const QString &id);
    bool has(const QString &id) const;
    Json idsJson() const;
    size_t size() const { return m_all.size(); }

private:
    void fill(size_t index);

    const BooksWish m_wish;
    const QDate m_today;
    std::vector<Organization> m_all;
};

/// Invoices that add up to what customers owe, and a few payments on them.
void fillReceivables(Organization &organization, QDate today);

/// The look-ups, which nobody writes here (reference, section 11).
Json currencies();
Json branches(const Settings &settings);
std::vector<qint64> branchIds();
Json dashboardBoot(const Settings &settings);
Json organizationJson(const Organization &organization, const Settings &settings);

} // namespace clientele::sandbox::bigcapital
