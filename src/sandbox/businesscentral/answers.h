// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"
#include "sandbox/exchange.h"

#include <QByteArray>

namespace clientele::sandbox::businesscentral {

/// An answer with the headers that reads and creations have (reference, section 3).
Reply readReply(int status, QByteArray body);
/// Text as a JSON string.
QByteArray quoted(const QByteArray &text);

Refusal noSuchRow(const EntitySet &set);
Refusal noSuchSet(const QByteArray &name);
Refusal noSuchVerb();

} // namespace clientele::sandbox::businesscentral
