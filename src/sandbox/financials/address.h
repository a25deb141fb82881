// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/financials/settings.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace clientele::sandbox::financials {

/// What an address names, whichever of the ways of writing it was used (reference, 1.1).
struct Address
{
    struct Segment
    {
        QByteArray name;
        std::optional<QByteArray> key; ///< a guid, lower case
    };
    QByteArray base;       ///< "/v1.0/api/beta", with a tenant's domain where one was named, and with the prefix if any
    bool segments = false; ///< keys were segments of their own; links in answers are written likewise
    QList<Segment> path;   ///< behind the base, percent-decoded
    QList<std::pair<QByteArray, QByteArray>> options; ///< of the query, percent-decoded; a plus sign is a blank

    /// Throws Refusal where no such address is known.
    static Address read(const QByteArray &target, const Settings &settings);
};

/// A guid as it is stored: lower case, no braces; nothing if it is none.
std::optional<QByteArray> readGuid(QByteArrayView text);

} // namespace clientele::sandbox::financials
