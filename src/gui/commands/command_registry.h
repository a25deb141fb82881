// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/icons.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QMenu;
class QMenuBar;
class QWidget;

namespace clientele {

/// The menus of ui.md 4.8, in their order.
enum class MenuPlace {
    FileMenu,
    EditMenu,
    ViewMenu,
    CustomersMenu,
    PaymentsMenu,
    ChangesMenu,
    ToolsMenu,
    HelpMenu,
    None,
    RecordMenu ///< that which is named for the records of the list shown: Customers, Payments
};

/// One command: everything about it in one row. Its id is stable (settings, tests); its words are translated.
struct CommandSpec
{
    const char *id;
    const char *words; ///< with mnemonic; context "Commands"
    MenuPlace menu = MenuPlace::None;
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
    const char *key = nullptr; ///< portable text, besides the standard keys of this platform
    std::optional<IconName> icon = std::nullopt;
    bool separatorBefore = false;
    QAction::MenuRole role = QAction::NoRole;
    bool withRecords = false; ///< stands in the menu of the list shown as well
};

/// All commands of a window: each with its key, its menu place and, when it is off, the reason why (shown as tooltip
/// and in the command finder). GUI thread.
class CommandRegistry : public QObject
{
    Q_OBJECT
public:
    explicit CommandRegistry(QWidget *window);

    void add(const std::vector<CommandSpec> &specs);
    /// The action of a command; asserts that there is one.
    QAction *action(const char *id) const;
    MenuPlace place(const char *id) const; ///< of a command there is
    void connectTo(const char *id, QObject *context, std::function<void()> run);
    /// Off with a reason in words, or on (empty reason).
    void setReason(const char *id, const QString &whyOff);
    QString reason(const char *id) const;

    struct Entry
    {
        QByteArray id;
        QAction *action;
        QString menu; ///< title of its menu, without mnemonic
        QString whyOff;
    };
    std::vector<Entry> entries() const;

    /// Fills the menu bar; empty menus are left out.
    void fill(QMenuBar *bar) const;
    QMenu *menu(MenuPlace place) const
    {
        return m_menus.value(int(place == MenuPlace::RecordMenu ? m_recordPlace : place));
    }
    /// In which menu the commands for the records of the list stand, before its own.
    void setRecordMenu(MenuPlace place);

private:
    struct Command
    {
        CommandSpec spec;
        QAction *action;
        QString whyOff;
    };
    const Command *find(const char *id) const;
    void placeRecordCommands() const;

    QWidget *m_window;
    std::vector<Command> m_commands;
    mutable QHash<int, QMenu *> m_menus;
    MenuPlace m_recordPlace = MenuPlace::CustomersMenu;
    QAction *m_recordLine; ///< below them
};

QString menuTitle(MenuPlace place); ///< with mnemonic

/// "Ctrl+K": finds a command by name, shows its key, and says why one is off. Opened with open(), closes itself.
void openCommandFinder(CommandRegistry &commands, QWidget *window);

} // namespace clientele
