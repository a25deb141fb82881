// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/dialects.h"

namespace clientele {

/// Every service this program can talk to, in the order they are offered. The one place that names them all.
Dialects knownDialects();

} // namespace clientele
