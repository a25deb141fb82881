// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/options.h"

#include <memory>

namespace clientele::sandbox {

/// All practice services of one run. The first is the one meant where none is named. A new service is a folder beside
/// this file and a row in services.cpp.
std::vector<std::unique_ptr<PracticeService>> makeServices(const Options &options, const Now &now);

} // namespace clientele::sandbox
