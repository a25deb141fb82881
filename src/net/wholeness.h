// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire.h"

namespace clientele {

/// Whether an answer that Qt calls finished really is. Qt (seen in 6.4.2) takes a connection that closes in the midst
/// of a chunked body for its end when the close is found together with the last bytes, and says nothing of a body cut
/// short beneath a status of 400 and above. So this room counts again:
///
/// - where Content-Length tells the size (not of an inflated body: Qt takes the header away), it must be the size;
/// - else, where the body is to be JSON, its brackets and strings must be closed, and a success must not be empty. A
/// text that
///   is closed has lost nothing, whether or not the last chunk came;
/// - of anything else without a length nobody can tell: it counts as whole.
///
/// `headOnly`: answer to HEAD. 204 and 304 have no body either (RFC 9110, 6.4.1).
bool isWhole(const Answer &answer, bool headOnly);

/// Whether every bracket and string of a JSON text is closed; not whether it is valid JSON.
bool isClosedJson(QByteArrayView text);

} // namespace clientele
