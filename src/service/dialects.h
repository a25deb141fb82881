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
    void add(DialectFactory make);

    bool contains(const QByteArray &service) const { return find(service) != nullptr; }
    /// nullptr: this version does not know the service.
    std::unique_ptr<Dialect> make(const QByteArray &service, const DialectSettings &settings) const;
    std::vector<ServiceInfo> offered() const;

private:
    struct Row
    {
        ServiceInfo info;
        DialectFactory make;
    };
    const Row *find(const QByteArray &service) const;

    std::vector<Row> m_rows;
};

} // namespace clientele
