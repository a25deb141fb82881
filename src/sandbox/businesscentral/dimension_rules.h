// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/rules.h"

namespace clientele::sandbox::businesscentral {

/// A customer's default dimensions (reference, 5.12).
class DimensionRules final : public Rules
{
public:
    DimensionRules(Store &store, const Schema &schema, const Settings &settings);

    Row created(qint64 company, const Json &body, const Parent &parent, Writer writer) override;
    Row changed(qint64 company, const Row &now, const Json &body, Writer writer) override;
    void refuseDelete(qint64 company, const Row &row) override;

private:
    void apply(qint64 company, Row &row, const QList<Change> &changes);

    Store &m_store;
    const Schema &m_schema;
    const EntitySet &m_set;
    const Settings &m_settings;
};

} // namespace clientele::sandbox::businesscentral
