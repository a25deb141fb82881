// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <vector>

namespace clientele {

/// The services this program can talk to, in the order they are offered. Filled once before the workplace starts; a
/// value that is copied to both threads.
class Dialects
{
public:
    void add(DialectFactory make) { m_rows.push_back({make({})->info(), std::move(make)}); }

    /// nullptr: this version does not know the service.
    const ServiceInfo *info(const QByteArray &service) const
    {
        const Row *row = find(service);
        return row ? &row->info : nullptr;
    }
    bool contains(const QByteArray &service) const { return find(service) != nullptr; }
    /// nullptr: this version does not know the service.
    std::unique_ptr<Dialect> make(const QByteArray &service, const DialectSettings &settings) const
    {
        const Row *row = find(service);
        return row ? row->make(settings) : nullptr;
    }
    std::vector<ServiceInfo> offered() const
    {
        std::vector<ServiceInfo> all;
        for (const Row &row : m_rows)
            all.push_back(row.info);
        return all;
    }

private:
    struct Row
    {
        ServiceInfo info;
        DialectFactory make;
    };
    const Row *find(const QByteArray &service) const
    {
        for (const Row &row : m_rows) {
            if (row.info.service == service)
                return &row;
        }
        return nullptr;
    }
    std::vector<Row> m_rows;
};

} // namespace clientele
