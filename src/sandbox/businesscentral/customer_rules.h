// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/rules.h"

namespace clientele::sandbox::businesscentral {

/// What a write to a customer does beyond storing it: refusals, references, upper-casing, and the fields that
/// change other fields (reference, 5.1, 5.1.1, 5.1.2, 10.2, 10.3). Everything that is refused throws Refusal
/// and leaves the row as it was.
class CustomerRules final : public Rules
{
public:
    CustomerRules(Store &store, const EntitySet &customers, const Schema &schema, const Settings &settings);

    /// A whole new row but for its id and time: what was sent, and what the server fills in.
    Row created(qint64 company, const Json &body, const Parent &parent, Writer writer) override;
    /// `now` with the body's members applied in the order of the page.
    Row changed(qint64 company, const Row &now, const Json &body, Writer writer) override;
    void refuseDelete(qint64 company, const Row &row) override;

private:
    void apply(qint64 company, Row &row, const QList<Change> &changes);
    void applyReference(qint64 company, Row &row, const Change &change);
    void applyCurrency(qint64 company, Row &row, const QList<Change> &changes);
    void applyCountry(qint64 company, Row &row, const QByteArray &code);
    void applyPostalCode(Row &row, const QByteArray &code);
    void checkTaxNumber(const Row &row) const;
    QByteArray nextNumber(qint64 company);

    Store &m_store;
    const EntitySet &m_set;
    const Schema &m_schema;
    const Settings &m_settings;
};

} // namespace clientele::sandbox::businesscentral
