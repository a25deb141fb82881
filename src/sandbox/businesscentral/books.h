// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/store.h"
#include "sandbox/dataset.h"

#include <QByteArray>

namespace clientele::sandbox::businesscentral {

/// Writes the books of practice companies: one look at a seed gives the same books on every system.
class Books
{
public:
    /// `now` in milliseconds since 1970: invoices and payments are dated around it, so that what is overdue is so
    /// today.
    Books(Store &store, const Schema &schema, quint64 seed, qint64 now);

    /// The list of companies and what all of them share (known post codes).
    void fillCompanies(int count);
    /// Look-ups and customers of one company (0 is the first).
    void fillCompany(int company, int customers);
    QByteArray companyId(int company) const;

private:
    QList<QByteArray> fillLookup(const char *set, int company, const QList<Row> &rows);
    void fillCustomers(int company, int customers);
    void fillAccounts(int company);
    void fillDimensions(int company);
    void fillContacts(int company, int customers);
    void fillInvoices(int company, int customers);
    void fillPayments(int company, int customers);
    /// The currency a customer's amounts are in.
    QByteArray currencyOf(int company, const Party &party) const;
    /// An amount of the party's books, which are in the company's currency, in the party's own.
    QByteArray inCurrencyOf(int company, const Party &party, const QByteArray &amount) const;
    QByteArray day(int daysFromNow) const; ///< YYYY-MM-DD

    struct Lookups
    {
        QList<QByteArray> terms, shipments, payments, taxAreas;
        QHash<QByteArray, QByteArray> currencies; ///< id by code
    };
    Store &m_store;
    const Schema &m_schema;
    Dataset m_dataset;
    const qint64 m_now;
    Lookups m_lookups;
};

} // namespace clientele::sandbox::businesscentral
