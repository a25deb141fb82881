// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/edit_window.h"
#include "gui/edit/edit_windows.h"
#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "support/desk_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace clientele::testing {

constexpr int patience = 20'000; ///< milliseconds; for QTRY_*_WITH_TIMEOUT

/// The edit windows over the running practice service, without the main window around them. Helpers that do not find
/// what they need end the test program.
class EditDesk
{
public:
    explicit EditDesk(DeskSetup setup = {})
        : desk(std::move(setup))
        , settings(desk.folder() + QStringLiteral("/test.ini"), QSettings::IniFormat)
        , parent(std::make_unique<QWidget>())
    {
        parent->show();
        windows = new EditWindows(desk.workplace(), parent.get(), &settings);
    }

    DeskFixture desk;
    QSettings settings;
    std::unique_ptr<QWidget> parent;
    EditWindows *windows = nullptr; // the parent's
    QPointer<EditWindow> window;

    template <class T = QWidget>
    T *find(const char *name) const
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    QLineEdit *line(const char *field) const { return find<QLineEdit>((QByteArray(field) + "Edit").constData()); }
    QString words(const char *label) const { return find<QLabel>(label)->text(); }
    Strip *strip() const { return find<Strip>("editStrip"); }
    void click(const char *button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    /// Opens the window and waits until the record was read anew.
    void open(const QString &number = QStringLiteral("10000"))
    {
        window = windows->openRecord(desk.company(), desk.customer(number));
        QSignalSpy read(&window->draft(), &Draft::refreshed);
        toFront(window);
        if (!QTest::qWaitFor([&] { return !read.isEmpty(); }, patience))
            qFatal("The record is not read anew.");
    }
    static void toFront(QWidget *widget)
    {
        QApplication::setActiveWindow(widget);
        if (!QTest::qWaitForWindowActive(widget))
            qFatal("The window does not come to the front.");
    }
    /// Replaces what stands in a field by typing.
    void type(const char *field, const QString &typed) const
    {
        window->showField(field);
        QLineEdit *edit = line(field);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QApplication::clipboard()->setText(typed); // letters outside ASCII have no key here
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    }
    SubmissionView last() { return desk.outbox().submissions().back(); }
    /// The edit window that can be seen and is not `window`; waits for it.
    EditWindow *other() const
    {
        EditWindow *found = nullptr;
        const auto look = [&] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                auto *one = qobject_cast<EditWindow *>(widget);
                if (one && one->isVisible() && one != window)
                    found = one;
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look, patience))
            qFatal("There is no other window.");
        return found;
    }
};

} // namespace clientele::testing
