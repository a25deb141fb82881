// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace clientele {

/// What the network room writes down ("clientele.net"): one line for each exchange with method, path without query,
/// status or fault, milliseconds and X-Request-ID. Never headers, query, body or token. Quiet by default below
/// warnings; QT_LOGGING_RULES="clientele.net.info=true" shows every exchange.
Q_DECLARE_LOGGING_CATEGORY(netLog)

} // namespace clientele
