// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/command_registry.h"
#include "gui/look/painting.h"

#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace clientele {

namespace {

/// A field and a list; Up and Down move in the list while the field keeps the focus.
class CommandFinder : public QDialog
{
    Q_OBJECT
public:
    CommandFinder(CommandRegistry &commands, QWidget *window)
        : QDialog(window)
        , m_entries(commands.entries())
    {
        setWindowTitle(tr("Find a command"));
        setAttribute(Qt::WA_DeleteOnClose);
        setObjectName(QStringLiteral("commandFinder"));
        auto *layout = new QVBoxLayout(this);
        m_field = new QLineEdit;
        m_field->setObjectName(QStringLiteral("commandFinderField"));
        m_field->setPlaceholderText(tr("Type a part of its name"));
        m_field->setAccessibleName(tr("Name of the command"));
        m_list = new QListWidget;
        m_list->setObjectName(QStringLiteral("commandFinderList"));
        m_list->setAccessibleName(tr("Commands"));
        m_list->setUniformItemSizes(true);
        layout->addWidget(m_field);
        layout->addWidget(m_list);
        resize(520, 380);
        connect(m_field, &QLineEdit::textChanged, this, &CommandFinder::refill);
        connect(m_field, &QLineEdit::returnPressed, this, &CommandFinder::run);
        connect(m_list, &QListWidget::itemActivated, this, &CommandFinder::run);
        m_field->installEventFilter(this);
        refill();
        m_field->setFocus();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_field && event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
            if (step != 0 && m_list->count() > 0) {
                m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
                return true;
            }
        }
        return QDialog::eventFilter(watched, event);
    }

private:
    void refill()
    {
        m_list->clear();
        const QString wanted = m_field->text().trimmed();
        for (size_t i = 0; i < m_entries.size(); ++i) {
            const CommandRegistry::Entry &entry = m_entries[i];
            const QString words = entry.action->text().remove(QLatin1Char('&'));
            if (!wanted.isEmpty() && !words.contains(wanted, Qt::CaseInsensitive))
                continue;
            QString line = words;
            if (!entry.action->shortcut().isEmpty())
                line += QStringLiteral("    ") + entry.action->shortcut().toString(QKeySequence::NativeText);
            if (!entry.action->isEnabled())
                line += QStringLiteral("    ") + (entry.whyOff.isEmpty() ? tr("Not possible just now.") : entry.whyOff);
            auto *item = new QListWidgetItem(line, m_list);
            item->setData(Qt::UserRole, int(i));
            if (!entry.action->isEnabled())
                item->setForeground(palette().brush(QPalette::PlaceholderText));
        }
        m_list->setCurrentRow(0);
    }
    void run()
    {
        const QListWidgetItem *item = m_list->currentItem();
        if (!item)
            return;
        QAction *action = m_entries[size_t(item->data(Qt::UserRole).toInt())].action;
        if (!action->isEnabled())
            return; // its reason stands in the line
        accept();
        QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
    }

    std::vector<CommandRegistry::Entry> m_entries;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace

void openCommandFinder(CommandRegistry &commands, QWidget *window)
{
    (new CommandFinder(commands, window))->open();
}

} // namespace clientele

#include "command_finder.moc"
