// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/odata/errors.h"

namespace clientele::businesscentral {

using backends::bodyOf;
using backends::mayHaveHappened;
using backends::requestIdOf;
using backends::timeOf;
using odata::failureOf;
using odata::Purpose;
using odata::Sent;
using odata::withoutCorrelationId;

} // namespace clientele::businesscentral
