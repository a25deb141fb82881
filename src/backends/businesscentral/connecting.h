// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::businesscentral {

/// What a person is asked for when connecting.
ServiceInfo serviceInfo();

} // namespace clientele::businesscentral
