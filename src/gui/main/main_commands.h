// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "gui/commands/command_registry.h"

#include <vector>

namespace clientele {

std::vector<CommandSpec> mainCommands();

/// A menu that is named for one kind of record: its commands are for these.
struct RecordMenu
{
    MenuPlace place;
    EntityName entity;
};
/// The first is also that of the kinds that have none of their own.
const std::vector<RecordMenu> &recordMenus();
MenuPlace recordMenuOf(const EntityName &entity);
EntityName recordsOf(MenuPlace place); ///< empty: the menu is for no kind alone

} // namespace clientele
