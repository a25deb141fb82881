// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/journal_desk.h"

#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"

#include <QComboBox>
#include <QPushButton>

namespace clientele::testing {

JournalDesk::JournalDesk(const char *journal, DeskSetup setup)
    : MainDesk(std::move(setup))
{
    window->showList(&desk.company(), "payment");
    if (journal)
        choose(journal);
    desk.sandbox.clearJournal();
}

void JournalDesk::choose(const char *journal)
{
    auto *box = seen<QComboBox>("journalChoice");
    const QString code = QString::fromLatin1(journal);
    const auto indexOf = [&] { return box->findText(code, Qt::MatchStartsWith); };
    const ListFeed &lines = desk.company().list("payment");
    if (!QTest::qWaitFor([&] { return indexOf() >= 0 && lines.progress().complete; }, patience))
        qFatal("There is no such journal.");
    box->setCurrentIndex(indexOf());
    emit box->activated(indexOf());
}

void JournalDesk::readAround()
{
    const auto isRead = [this](const char *list) { return desk.company().list(list).progress().complete; };
    if (!QTest::qWaitFor([&] { return isRead("invoice") && isRead("customer"); }, patience))
        qFatal("The lists are not read.");
}

EditWindow *JournalDesk::begin()
{
    window->activateWindow();
    front(window.get());
    table().setFocus();
    press(Qt::Key_N, Qt::ControlModifier);
    return seen<EditWindow>("editWindow");
}

void JournalDesk::fill(EditWindow *window, const char *customer, const char *amount)
{
    type(window, "customer.number", QString::fromLatin1(customer));
    type(window, "amount", QString::fromLatin1(amount));
}

void JournalDesk::enter(const char *customer, const char *amount)
{
    const int rows = table().model()->rowCount();
    EditWindow *form = begin();
    fill(form, customer, amount);
    click(form->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
    const OutboxHandle &outbox = desk.outbox();
    const auto entered = [&] {
        return !isSeen("editWindow") && outbox.overlay()->records.empty() && table().model()->rowCount() == rows + 1;
    };
    if (!QTest::qWaitFor(entered, patience))
        qFatal("The payment is not entered.");
}

} // namespace clientele::testing
