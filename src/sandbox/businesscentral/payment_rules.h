// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/rules.h"

namespace clientele::sandbox::businesscentral {

/// Payment journals (reference, 5.3).
class JournalRules final : public Rules
{
public:
    JournalRules(Store &store, const Schema &schema, const Settings &settings);

    Row created(qint64 company, const Json &body, const Parent &parent, Writer writer) override;
    Row changed(qint64 company, const Row &now, const Json &body, Writer writer) override;
    void refuseDelete(qint64 company, const Row &row) override;
    /// Its unposted lines go with it.
    void removed(qint64 company, const Row &row) override;

private:
    void apply(qint64 company, Row &row, const QList<Change> &changes);

    Store &m_store;
    const Schema &m_schema;
    const EntitySet &m_set;
    const Settings &m_settings;
};

/// Unposted payment lines: how customer, invoice and numbers depend on each other (reference, 5.4, 6.1 to 6.4).
class PaymentRules final : public Rules
{
public:
    /// `today`: what the service takes for the work date, as YYYY-MM-DD.
    PaymentRules(Store &store, const Schema &schema, const Settings &settings, QByteArray today);

    Row created(qint64 company, const Json &body, const Parent &parent, Writer writer) override;
    Row changed(qint64 company, const Row &now, const Json &body, Writer writer) override;
    void refuseDelete(qint64 company, const Row &row) override;

private:
    Row journalOf(qint64 company, const QList<Change> &changes, const Parent &parent);
    void takeLineNumber(qint64 company, Row &row, const Row &journal, const QList<Change> &changes);
    void takeDefaults(qint64 company, Row &row, const Row &journal);
    void apply(qint64 company, Row &row, const QList<Change> &changes, bool isNew);
    void applyCustomer(qint64 company, Row &row, const QList<Change> &changes, bool isNew);
    void applyInvoice(qint64 company, Row &row, const QList<Change> &changes);
    QByteArray rounded(qint64 company, const Row &row, const QByteArray &amount);

    Store &m_store;
    const Schema &m_schema;
    const EntitySet &m_set;
    const Settings &m_settings;
    const QByteArray m_today;
};

/// Whether an invoice is posted, so that a payment may apply to it.
bool isPosted(const Row &invoice);
/// The text with its last number counted up ("RCPT009" -> "RCPT010"); empty where there is none.
QByteArray incremented(const QByteArray &text);

} // namespace clientele::sandbox::businesscentral
