// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the main window: one row each (ui.md 4.8, 4.9).
#include "gui/main/main_commands.h"

namespace clientele {

std::vector<CommandSpec> mainCommands()
{
    using K = QKeySequence;
    using M = MenuPlace;
    return {
        // File
        {"record.new", QT_TRANSLATE_NOOP("Commands", "&New customer"), M::File, K::New, nullptr, IconName::Plus},
        {"company.connect", QT_TRANSLATE_NOOP("Commands", "&Connect to a service…"), M::File, K::UnknownKey, nullptr,
         IconName::Plug, true},
        {"company.sample", QT_TRANSLATE_NOOP("Commands", "&Open the sample company"), M::File, K::Open, nullptr,
         IconName::Book},
        {"company.token", QT_TRANSLATE_NOOP("Commands", "Enter a new &token…"), M::File},
        {"company.forget", QT_TRANSLATE_NOOP("Commands", "&Remove this connection…"), M::File},
        {"window.close", QT_TRANSLATE_NOOP("Commands", "C&lose"), M::File, K::Close, nullptr, std::nullopt, true},
        {"program.quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), M::File, K::Quit, "Ctrl+Q", std::nullopt, false,
         QAction::QuitRole},
        // Edit
        {"edit.copy", QT_TRANSLATE_NOOP("Commands", "&Copy"), M::Edit, K::Copy, nullptr, IconName::Copy},
        {"edit.copyWithHeaders", QT_TRANSLATE_NOOP("Commands", "Copy with &headers"), M::Edit, K::UnknownKey,
         "Ctrl+Shift+C"},
        {"edit.selectAll", QT_TRANSLATE_NOOP("Commands", "Select &all"), M::Edit, K::SelectAll},
        {"edit.find", QT_TRANSLATE_NOOP("Commands", "&Find"), M::Edit, K::Find, nullptr, IconName::Search, true},
        // View
        {"view.filterToValue", QT_TRANSLATE_NOOP("Commands", "&Filter to this value"), M::View, K::UnknownKey, "Alt+F3",
         IconName::Filter},
        {"view.clearFilters", QT_TRANSLATE_NOOP("Commands", "&Clear filters"), M::View},
        {"view.columns", QT_TRANSLATE_NOOP("Commands", "C&olumns…"), M::View, K::UnknownKey, nullptr,
         IconName::Columns},
        {"view.companies", QT_TRANSLATE_NOOP("Commands", "Co&mpanies"), M::View, K::UnknownKey, "Ctrl+1", std::nullopt,
         true},
        {"view.list", QT_TRANSLATE_NOOP("Commands", "&List"), M::View, K::UnknownKey, "Ctrl+2"},
        {"view.detail", QT_TRANSLATE_NOOP("Commands", "&Details"), M::View, K::UnknownKey, "Ctrl+3"},
        {"view.notSent", QT_TRANSLATE_NOOP("Commands", "Changes &not sent yet"), M::View, K::UnknownKey, "Ctrl+4"},
        {"view.attention", QT_TRANSLATE_NOOP("Commands", "Needs &attention"), M::View, K::UnknownKey, "Ctrl+5"},
        {"view.log", QT_TRANSLATE_NOOP("Commands", "C&hange log"), M::View, K::UnknownKey, "Ctrl+6", IconName::Log},
        {"view.nextPane", QT_TRANSLATE_NOOP("Commands", "Next &pane"), M::View, K::UnknownKey, "F6"},
        {"view.previousPane", QT_TRANSLATE_NOOP("Commands", "P&revious pane"), M::View, K::UnknownKey, "Shift+F6"},
        {"view.light", QT_TRANSLATE_NOOP("Commands", "L&ight colours"), M::View, K::UnknownKey, nullptr, std::nullopt,
         true},
        {"view.dark", QT_TRANSLATE_NOOP("Commands", "Dar&k colours"), M::View},
        {"view.systemColours", QT_TRANSLATE_NOOP("Commands", "Colours as the &system"), M::View},
        {"view.zoomIn", QT_TRANSLATE_NOOP("Commands", "&Larger text"), M::View, K::ZoomIn, nullptr, std::nullopt, true},
        {"view.zoomOut", QT_TRANSLATE_NOOP("Commands", "Smaller te&xt"), M::View, K::ZoomOut},
        {"view.fullScreen", QT_TRANSLATE_NOOP("Commands", "F&ull screen"), M::View, K::FullScreen},
        // Customers
        {"record.edit", QT_TRANSLATE_NOOP("Commands", "&Edit…"), M::Customers, K::UnknownKey, "F2", IconName::Pencil},
        {"record.delete", QT_TRANSLATE_NOOP("Commands", "&Delete…"), M::Customers, K::UnknownKey, nullptr,
         IconName::Trash},
        {"record.next", QT_TRANSLATE_NOOP("Commands", "&Next customer"), M::Customers, K::UnknownKey, "Ctrl+PgDown"},
        {"record.previous", QT_TRANSLATE_NOOP("Commands", "&Previous customer"), M::Customers, K::UnknownKey,
         "Ctrl+PgUp"},
        // Changes
        {"changes.send", QT_TRANSLATE_NOOP("Commands", "&Send changes…"), M::Changes, K::Save, nullptr, IconName::Send},
        {"changes.decide", QT_TRANSLATE_NOOP("Commands", "&Decide next"), M::Changes, K::UnknownKey, "Ctrl+E",
         IconName::Warning},
        {"changes.restore", QT_TRANSLATE_NOOP("Commands", "&Restore old values of this record"), M::Changes},
        // Tools
        {"tools.allowSending", QT_TRANSLATE_NOOP("Commands", "&Allow sending"), M::Tools, K::UnknownKey, "Ctrl+L",
         IconName::LockOpen},
        {"tools.update", QT_TRANSLATE_NOOP("Commands", "&Update now"), M::Tools, K::Refresh, nullptr,
         IconName::Refresh},
        {"tools.stop", QT_TRANSLATE_NOOP("Commands", "&Stop reading"), M::Tools},
        {"tools.finder", QT_TRANSLATE_NOOP("Commands", "&Find a command…"), M::Tools, K::UnknownKey, "Ctrl+K"},
        // Help
        {"help.shortcuts", QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts"), M::Help, K::UnknownKey, "Ctrl+/"},
        {"help.about", QT_TRANSLATE_NOOP("Commands", "&About Clientele"), M::Help, K::UnknownKey, nullptr, std::nullopt,
         true, QAction::AboutRole},
    };
}

} // namespace clientele
