// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/commands/command_registry.h"

namespace clientele {

std::vector<CommandSpec> mainCommands();

} // namespace clientele
