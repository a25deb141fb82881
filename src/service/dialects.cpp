// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/dialects.h"

#include <algorithm>

namespace clientele {

void Dialects::add(DialectFactory make)
{
    ServiceInfo info = make({})->info();
    m_rows.push_back({std::move(info), std::move(make)});
}

std::unique_ptr<Dialect> Dialects::make(const QByteArray &service, const DialectSettings &settings) const
{
    const Row *row = find(service);
    return row ? row->make(settings) : nullptr;
}

std::vector<ServiceInfo> Dialects::offered() const
{
    std::vector<ServiceInfo> all;
    for (const Row &row : m_rows)
        all.push_back(row.info);
    return all;
}

const Dialects::Row *Dialects::find(const QByteArray &service) const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.info.service == service; });
    return row == m_rows.end() ? nullptr : &*row;
}

} // namespace clientele
