// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/transcript.h"
#include "support/running_sandbox.h"

namespace clientele::contract {

/// Asks the practice service, set back to its start, what a transcript asks. What it answered that is not as written
/// down; empty: nothing.
QString playServer(const Transcript &transcript, const Face &face, testing::RunningSandbox &sandbox);

} // namespace clientele::contract
