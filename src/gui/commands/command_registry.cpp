// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/command_registry.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <algorithm>

namespace clientele {

QString menuTitle(MenuPlace place)
{
    switch (place) {
    case MenuPlace::FileMenu:
        return CommandRegistry::tr("&File");
    case MenuPlace::EditMenu:
        return CommandRegistry::tr("&Edit");
    case MenuPlace::ViewMenu:
        return CommandRegistry::tr("&View");
    case MenuPlace::CustomersMenu:
        return CommandRegistry::tr("&Customers");
    case MenuPlace::PaymentsMenu:
        return CommandRegistry::tr("&Payments");
    case MenuPlace::ChangesMenu:
        return CommandRegistry::tr("Chan&ges");
    case MenuPlace::ToolsMenu:
        return CommandRegistry::tr("&Tools");
    case MenuPlace::HelpMenu:
        return CommandRegistry::tr("&Help", "menu");
    case MenuPlace::None:
    case MenuPlace::RecordMenu:
        break;
    }
    return {};
}

CommandRegistry::CommandRegistry(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_recordLine(new QAction(this))
{
    m_recordLine->setSeparator(true);
}

void CommandRegistry::add(const std::vector<CommandSpec> &specs)
{
    for (const CommandSpec &spec : specs) {
        auto *action = new QAction(QCoreApplication::translate("Commands", spec.words), this);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setMenuRole(spec.role);
        if (spec.icon)
            action->setIcon(icon(*spec.icon));
        QList<QKeySequence> keys;
        if (spec.standardKey != QKeySequence::UnknownKey)
            keys = QKeySequence::keyBindings(spec.standardKey);
        if (spec.key) {
            for (const QByteArray &one : QByteArray(spec.key).split(' ')) {
                const QKeySequence own(QString::fromLatin1(one), QKeySequence::PortableText);
                if (!keys.contains(own)) // twice would be ambiguous, and then neither works
                    keys.append(own);
            }
        }
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        m_window->addAction(action); // the key works also while the menu bar is hidden
        m_commands.push_back({spec, action, {}});
    }
}

const CommandRegistry::Command *CommandRegistry::find(const char *id) const
{
    const auto it = std::find_if(m_commands.begin(), m_commands.end(),
                                 [id](const Command &command) { return qstrcmp(command.spec.id, id) == 0; });
    return it == m_commands.end() ? nullptr : &*it;
}

QAction *CommandRegistry::action(const char *id) const
{
    const Command *command = find(id);
    Q_ASSERT_X(command, "CommandRegistry::action", id);
    return command->action;
}

MenuPlace CommandRegistry::place(const char *id) const
{
    const Command *command = find(id);
    Q_ASSERT_X(command, "CommandRegistry::place", id);
    return command->spec.menu;
}

void CommandRegistry::connectTo(const char *id, QObject *context, std::function<void()> run)
{
    connect(action(id), &QAction::triggered, context, [run = std::move(run)] { run(); });
}

void CommandRegistry::setReason(const char *id, const QString &whyOff)
{
    const auto it = std::find_if(m_commands.begin(), m_commands.end(),
                                 [id](const Command &command) { return qstrcmp(command.spec.id, id) == 0; });
    Q_ASSERT_X(it != m_commands.end(), "CommandRegistry::setReason", id);
    it->whyOff = whyOff;
    it->action->setEnabled(whyOff.isEmpty());
    const QString words = it->action->text().remove(QLatin1Char('&'));
    QString tip = words;
    if (!it->action->shortcut().isEmpty())
        tip += QStringLiteral(" (%1)").arg(it->action->shortcut().toString(QKeySequence::NativeText));
    if (!whyOff.isEmpty())
        tip += QLatin1Char('\n') + whyOff;
    it->action->setToolTip(tip);
    it->action->setStatusTip(whyOff);
}

QString CommandRegistry::reason(const char *id) const
{
    const Command *command = find(id);
    return command ? command->whyOff : QString();
}

std::vector<CommandRegistry::Entry> CommandRegistry::entries() const
{
    std::vector<Entry> entries;
    for (const Command &command : m_commands) {
        const MenuPlace place = command.spec.menu == MenuPlace::RecordMenu ? m_recordPlace : command.spec.menu;
        entries.push_back({command.spec.id, command.action, menuTitle(place).remove(QLatin1Char('&')), command.whyOff});
    }
    return entries;
}

void CommandRegistry::fill(QMenuBar *bar) const
{
    for (int place = 0; place < int(MenuPlace::None); ++place) {
        QMenu *menu = nullptr;
        for (const Command &command : m_commands) {
            if (command.spec.menu != MenuPlace(place))
                continue;
            if (!menu) {
                menu = bar->addMenu(menuTitle(MenuPlace(place)));
                menu->setToolTipsVisible(true);
                m_menus.insert(place, menu);
            }
            if (command.spec.separatorBefore)
                menu->addSeparator();
            menu->addAction(command.action);
        }
    }
    placeRecordCommands();
}

void CommandRegistry::setRecordMenu(MenuPlace place)
{
    if (place == m_recordPlace)
        return;
    if (QMenu *before = menu(MenuPlace::RecordMenu)) {
        before->removeAction(m_recordLine);
        for (const Command &command : m_commands) {
            if (command.spec.menu == MenuPlace::RecordMenu || command.spec.withRecords)
                before->removeAction(command.action);
        }
    }
    m_recordPlace = place;
    placeRecordCommands();
}

void CommandRegistry::placeRecordCommands() const
{
    QMenu *there = menu(MenuPlace::RecordMenu);
    if (!there)
        return;
    QAction *first = there->actions().value(0);
    for (const Command &command : m_commands) {
        if (command.spec.menu == MenuPlace::RecordMenu || command.spec.withRecords)
            there->insertAction(first, command.action);
    }
    there->insertAction(first, m_recordLine);
}

} // namespace clientele
