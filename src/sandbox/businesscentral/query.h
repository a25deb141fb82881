// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/odata_filter.h"
#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/settings.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace clientele::sandbox::businesscentral {

/// The parts of an address: segments of the path behind the base, and the query options, all percent-decoded.
/// A plus sign in the query is a blank, as in forms.
struct Address
{
    struct Segment
    {
        QByteArray name;
        std::optional<QByteArray> key; ///< what stood in parentheses
    };
    QList<Segment> path;
    QList<std::pair<QByteArray, QByteArray>> options;

    QByteArray option(QByteArrayView name) const;

    /// `behindBase` is the rest of the target behind ".../api/v2.0". Throws Refusal where brackets do not match.
    static Address read(const QByteArray &behindBase);
};

using Selection = QList<const Property *>;

struct Expansion
{
    const Navigation *navigation = nullptr;
    const EntitySet *set = nullptr;
    Selection select;
};

/// The query options of one request against one set.
struct Query
{
    Condition filter;
    QByteArray order; ///< SQL, never empty
    Selection select; ///< in the order of the page, whatever order was asked for
    QList<Expansion> expand;
    std::optional<qint64> top;
    qint64 skip = 0;
    bool count = false;
    std::optional<qint64> position; ///< from $skiptoken: rows already given
};

/// Throws Refusal for options the service does not know or refuses.
Query readQuery(const Address &address, const EntitySet &set, const Schema &schema, const Settings &settings);

QByteArray writeSkipToken(qint64 position);

} // namespace clientele::sandbox::businesscentral
