// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchange.h"
#include "sandbox/financials/books.h"

namespace clientele::sandbox::financials {

/// An answer with the headers that reads and creations have.
Reply readReply(int status, QByteArray body);

Refusal noSuchRow(const EntitySet &set);
Refusal noSuchSet(const QByteArray &name);
Refusal noSuchVerb();

} // namespace clientele::sandbox::financials
