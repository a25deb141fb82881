// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/customer.h"

#include <map>
#include <vector>

namespace clientele::sandbox::bigcapital {

/// What a list is asked for (reference, section 7): parameters in camelCase, with their decoded values.
class Parameters
{
public:
    /// Of a whole request target.
    explicit Parameters(const QByteArray &target);

    QString text(const char *name) const;
    bool has(const char *name) const;
    const std::vector<std::pair<QString, QString>> &pairs() const { return m_all; }
    /// As the service hands them to its validators; `page` and `pageSize` are numbers where they look like one.
    Json toJson() const;

private:
    std::vector<std::pair<QString, QString>> m_all;
};

/// One page of customers, or the way the service refuses what was asked. Throws Rebuff.
struct Page
{
    std::vector<const Customer *> rows;
    qint64 total = 0;
    qint64 page = 1;
    qint64 pageSize = 12;
    QString order;
    QString column;
    QString keyword; ///< null: not searched
};
Page listed(const std::map<qint64, Customer> &customers, const Parameters &asked);

} // namespace clientele::sandbox::bigcapital
