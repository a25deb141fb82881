// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the main window: one row each (ui.md 4.8, 4.9).
#include "gui/main/main_commands.h"

#include <algorithm>

namespace clientele {

std::vector<CommandSpec> mainCommands()
{
    using K = QKeySequence;
    using M = MenuPlace;
    return {
        // File. The words of record.new, next and previous follow the list that is shown.
        {"record.new", QT_TRANSLATE_NOOP("Commands", "&New customer"), M::FileMenu, K::New, nullptr, IconName::Plus,
         false, QAction::NoRole, true},
        {"company.connect", QT_TRANSLATE_NOOP("Commands", "&Connect to a service…"), M::FileMenu, K::UnknownKey,
         nullptr, IconName::Plug, true},
        {"company.sample", QT_TRANSLATE_NOOP("Commands", "&Open the sample company"), M::FileMenu, K::Open, nullptr,
         IconName::Book},
        {"company.token", QT_TRANSLATE_NOOP("Commands", "Enter a new &token…"), M::FileMenu},
        {"company.forget", QT_TRANSLATE_NOOP("Commands", "&Remove this connection…"), M::FileMenu},
        {"window.close", QT_TRANSLATE_NOOP("Commands", "C&lose"), M::FileMenu, K::Close, "Ctrl+W", std::nullopt, true},
        {"program.quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), M::FileMenu, K::Quit, "Ctrl+Q", std::nullopt, false,
         QAction::QuitRole},
        // Edit
        {"edit.copy", QT_TRANSLATE_NOOP("Commands", "&Copy"), M::EditMenu, K::Copy, nullptr, IconName::Copy},
        {"edit.copyWithHeaders", QT_TRANSLATE_NOOP("Commands", "Copy with &headers"), M::EditMenu, K::UnknownKey,
         "Ctrl+Shift+C"},
        {"edit.selectAll", QT_TRANSLATE_NOOP("Commands", "Select &all"), M::EditMenu, K::SelectAll},
        {"edit.find", QT_TRANSLATE_NOOP("Commands", "&Find"), M::EditMenu, K::Find, nullptr, IconName::Search, true},
        // View
        {"view.filterToValue", QT_TRANSLATE_NOOP("Commands", "&Filter to this value"), M::ViewMenu, K::UnknownKey,
         "Alt+F3", IconName::Filter},
        {"view.clearFilters", QT_TRANSLATE_NOOP("Commands", "&Clear filters"), M::ViewMenu},
        {"view.columns", QT_TRANSLATE_NOOP("Commands", "C&olumns…"), M::ViewMenu, K::UnknownKey, nullptr,
         IconName::Columns},
        {"view.companies", QT_TRANSLATE_NOOP("Commands", "Co&mpanies"), M::ViewMenu, K::UnknownKey, "Ctrl+1",
         std::nullopt, true},
        {"view.list", QT_TRANSLATE_NOOP("Commands", "&List"), M::ViewMenu, K::UnknownKey, "Ctrl+2"},
        {"view.detail", QT_TRANSLATE_NOOP("Commands", "&Details"), M::ViewMenu, K::UnknownKey, "Ctrl+3"},
        {"view.notSent", QT_TRANSLATE_NOOP("Commands", "Changes &not sent yet"), M::ViewMenu, K::UnknownKey, "Ctrl+4"},
        {"view.attention", QT_TRANSLATE_NOOP("Commands", "Needs &attention"), M::ViewMenu, K::UnknownKey, "Ctrl+5"},
        {"view.log", QT_TRANSLATE_NOOP("Commands", "C&hange log"), M::ViewMenu, K::UnknownKey, "Ctrl+6", IconName::Log},
        {"view.nextPane", QT_TRANSLATE_NOOP("Commands", "Next &pane"), M::ViewMenu, K::UnknownKey, "F6"},
        {"view.previousPane", QT_TRANSLATE_NOOP("Commands", "P&revious pane"), M::ViewMenu, K::UnknownKey, "Shift+F6"},
        {"view.light", QT_TRANSLATE_NOOP("Commands", "L&ight colours"), M::ViewMenu, K::UnknownKey, nullptr,
         std::nullopt, true},
        {"view.dark", QT_TRANSLATE_NOOP("Commands", "Dar&k colours"), M::ViewMenu},
        {"view.systemColours", QT_TRANSLATE_NOOP("Commands", "Colours as the &system"), M::ViewMenu},
        {"view.zoomIn", QT_TRANSLATE_NOOP("Commands", "Lar&ger text"), M::ViewMenu, K::ZoomIn, nullptr, std::nullopt,
         true},
        {"view.zoomOut", QT_TRANSLATE_NOOP("Commands", "Smaller te&xt"), M::ViewMenu, K::ZoomOut},
        {"view.fullScreen", QT_TRANSLATE_NOOP("Commands", "F&ull screen"), M::ViewMenu, K::FullScreen},
        // The menu of the list that is shown
        {"record.edit", QT_TRANSLATE_NOOP("Commands", "&Edit…"), M::RecordMenu, K::UnknownKey, "F2", IconName::Pencil},
        {"record.delete", QT_TRANSLATE_NOOP("Commands", "&Delete…"), M::RecordMenu, K::UnknownKey, "Del",
         IconName::Trash},
        {"record.next", QT_TRANSLATE_NOOP("Commands", "&Next customer"), M::RecordMenu, K::UnknownKey, "Ctrl+PgDown"},
        {"record.previous", QT_TRANSLATE_NOOP("Commands", "&Previous customer"), M::RecordMenu, K::UnknownKey,
         "Ctrl+PgUp"},
        // Customers
        // Their words come from the field of the service that does it: "Block", "Archive", "Make inactive".
        {"record.retire", QT_TRANSLATE_NOOP("Commands", "&Block"), M::CustomersMenu, K::UnknownKey, "Ctrl+Shift+B"},
        {"record.reinstate", QT_TRANSLATE_NOOP("Commands", "&Unblock"), M::CustomersMenu, K::UnknownKey,
         "Ctrl+Shift+R"},
        {"record.renumber", QT_TRANSLATE_NOOP("Commands", "Renu&mber…"), M::CustomersMenu, K::UnknownKey,
         "Ctrl+Shift+M"},
        {"payments.record", QT_TRANSLATE_NOOP("Commands", "Rec&ord a payment…"), M::CustomersMenu, K::UnknownKey,
         "Ctrl+Shift+N", IconName::Card},
        {"record.summary", QT_TRANSLATE_NOOP("Commands", "Account &summary…"), M::CustomersMenu, K::UnknownKey,
         "Ctrl+Shift+S"},
        // Payments
        {"payments.show", QT_TRANSLATE_NOOP("Commands", "&Payments to post"), M::PaymentsMenu, K::UnknownKey,
         "Ctrl+Shift+P", IconName::Card},
        {"payments.customers", QT_TRANSLATE_NOOP("Commands", "Back to the &customers"), M::PaymentsMenu, K::UnknownKey,
         "Ctrl+Shift+K"},
        {"payments.apply", QT_TRANSLATE_NOOP("Commands", "&Apply to invoice…"), M::PaymentsMenu, K::UnknownKey,
         "Ctrl+Shift+A", std::nullopt, true},
        {"payments.print", QT_TRANSLATE_NOOP("Commands", "P&rint list…"), M::PaymentsMenu, K::Print, nullptr,
         IconName::Print},
        {"payments.post", QT_TRANSLATE_NOOP("Commands", "P&ost journal…"), M::PaymentsMenu, K::UnknownKey,
         "Ctrl+Shift+J"},
        {"journal.new", QT_TRANSLATE_NOOP("Commands", "New &journal…"), M::PaymentsMenu, K::UnknownKey, nullptr,
         std::nullopt, true},
        {"journal.rename", QT_TRANSLATE_NOOP("Commands", "Rena&me journal…"), M::PaymentsMenu},
        {"journal.delete", QT_TRANSLATE_NOOP("Commands", "Dele&te journal…"), M::PaymentsMenu},
        // Changes
        {"changes.send", QT_TRANSLATE_NOOP("Commands", "&Send changes…"), M::ChangesMenu, K::Save, nullptr,
         IconName::Send},
        {"changes.pause", QT_TRANSLATE_NOOP("Commands", "&Pause sending"), M::ChangesMenu},
        {"changes.decide", QT_TRANSLATE_NOOP("Commands", "&Decide next"), M::ChangesMenu, K::UnknownKey, "Ctrl+E",
         IconName::Warning},
        {"changes.restore", QT_TRANSLATE_NOOP("Commands", "&Restore old values of this record"), M::ChangesMenu},
        // Tools
        {"tools.allowSending", QT_TRANSLATE_NOOP("Commands", "&Allow sending"), M::ToolsMenu, K::UnknownKey, "Ctrl+L",
         IconName::LockOpen},
        {"tools.update", QT_TRANSLATE_NOOP("Commands", "&Update now"), M::ToolsMenu, K::Refresh, nullptr,
         IconName::Refresh},
        {"tools.stop", QT_TRANSLATE_NOOP("Commands", "&Stop reading"), M::ToolsMenu},
        {"tools.finder", QT_TRANSLATE_NOOP("Commands", "&Find a command…"), M::ToolsMenu, K::UnknownKey, "Ctrl+K"},
        // Help
        {"help.shortcuts", QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts"), M::HelpMenu, K::UnknownKey, "Ctrl+/"},
        {"help.about", QT_TRANSLATE_NOOP("Commands", "&About Clientele"), M::HelpMenu, K::UnknownKey, nullptr,
         std::nullopt, true, QAction::AboutRole},
    };
}

const std::vector<RecordMenu> &recordMenus()
{
    static const std::vector<RecordMenu> menus = {
        {MenuPlace::CustomersMenu, "customer"},
        {MenuPlace::PaymentsMenu, "payment"},
    };
    return menus;
}

MenuPlace recordMenuOf(const EntityName &entity)
{
    const auto &menus = recordMenus();
    const auto its =
        std::find_if(menus.begin(), menus.end(), [&](const RecordMenu &one) { return one.entity == entity; });
    return its == menus.end() ? menus.front().place : its->place;
}

EntityName recordsOf(MenuPlace place)
{
    const auto &menus = recordMenus();
    const auto its =
        std::find_if(menus.begin(), menus.end(), [&](const RecordMenu &one) { return one.place == place; });
    return its == menus.end() ? EntityName() : its->entity;
}

} // namespace clientele
