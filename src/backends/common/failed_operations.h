// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::backends {

/// Operations that end at once, for what a service does not offer or what would be refused as it stands.
std::unique_ptr<ListOperation> failedList(Failure failure);
std::unique_ptr<ReadOperation> failedRead(Failure failure);
std::unique_ptr<WriteOperation> failedWrite(Failure failure);

Failure failureOfKind(Failure::Kind kind, QString detail = {});

} // namespace clientele::backends
