// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/layer/books.h"
#include "sandbox/layer/settings.h"

#include <functional>

namespace clientele::sandbox::layer {

/// What a body makes of a customer (reference, sections 5.3 to 5.5 and 6). Throws Refusal, before anything is changed.
class CustomerRules
{
public:
    /// Who writes: each may say other members. A colleague may say all, whatever the settings.
    enum class Writer : quint8 { Post, Put, Patch, Colleague };

    CustomerRules(Business &business, const Settings &settings, std::function<QString()> ids)
        : m_business(business)
        , m_settings(settings)
        , m_ids(std::move(ids))
    {
    }

    /// A POST: the customer with the external_id of the body changed, or a new one; says whether it was new.
    Customer &upsert(const Json &body, bool &created);
    /// A list of POSTs, all or none; the customers' ids in the order of the list.
    std::vector<QString> upsertAll(const Json &bodies);
    Customer &change(const Customer &customer, const Json &body, Writer writer);
    Customer &setArchived(const Customer &customer, bool archived);

private:
    bool mayHold(const QString &member, Writer writer) const;
    Customer written(const Customer &before, const Json &body, Writer writer, bool isNew) const;
    void writeText(Customer &customer, Text which, const Json &value, Writer writer) const;
    std::vector<Tag> readTags(const Json &tags, const std::vector<Tag> &held) const;
    void refuseTaken(const Customer &customer) const;
    void refuseLocked(const Customer &customer) const;
    void define(const Json &body);

    Business &m_business;
    const Settings &m_settings;
    const std::function<QString()> m_ids;
};

} // namespace clientele::sandbox::layer
