// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire.h"
#include "net/origin.h"

#include <optional>

namespace clientele {

/// Looks a request over before anything of it is sent. Returns why it must not go out (an Answer with NotSent and
/// BadRequest, Insecure or ForeignRedirect), or nothing when it may. `detail` names the header, never its value.
///
/// - method: capital letters; GET and HEAD without a body
/// - address: http or https with a host, without user name and password; plain http for this computer only
/// - origin: the connection's, unless `allowed` is empty
/// - headers: names are tokens, values hold no control characters but tab (RFC 9110, 5.5: CR, LF and NUL are
/// dangerous);
///   those that `net` sets itself are refused (Host, Content-Length, Connection, Cookie, Accept-Encoding, ...)
std::optional<Answer> refuseRequest(const Request &request, const Origin &allowed);

/// Why headers cannot be put on the wire, in words without their values; nothing when they can.
std::optional<QString> malformedHeader(const Headers &headers);

} // namespace clientele
