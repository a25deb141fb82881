// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/layer/books.h"
#include "sandbox/layer/settings.h"

#include <QStringList>

namespace clientele::sandbox::layer {

/// What stands behind the "?" of a request, decoded as a form is ("+" is a blank). Of repeated names the first counts.
class Parameters
{
public:
    static Parameters read(const QByteArray &target);

    const QString *find(QStringView name) const;
    QString text(QStringView name) const;
    /// Throws Refusal unless it is "true", "false" or absent.
    bool flag(QStringView name) const;
    QStringList names() const;

private:
    QList<std::pair<QString, QString>> m_all;
};

/// How far and in which order a list goes (reference, section 3.2).
struct Paging
{
    int limit = 100;
    std::optional<QString> cursor;
    bool totalWanted = false;
    QString sortBy; ///< empty: the order rows came in
    bool descending = false;

    /// Throws Refusal for a limit or order that cannot be.
    static Paging read(const Parameters &parameters, const Settings &settings);
};

/// One page of businesses: {"data": [...], "meta": {...}}. Throws Refusal.
Json listBusinesses(const std::vector<const Business *> &businesses, const Parameters &parameters,
                    const Settings &settings);

/// One page of customers (reference, section 5.2): {"data": [...], "meta": {...}}. Throws Refusal.
Json listCustomers(const Business &business, const Parameters &parameters, const Settings &settings);

} // namespace clientele::sandbox::layer
