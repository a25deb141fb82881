// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "gui/main/main_window.h"
#include "support/desk_fixture.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>
#include <QTest>

#include <memory>

namespace clientele {
class EditWindow;
class RecordTableView;
} // namespace clientele

namespace clientele::testing {

constexpr int patience = 15'000; ///< milliseconds; for QTRY_*_WITH_TIMEOUT

/// The whole program's window over the running practice service, driven as a person does: by keys to whatever has the
/// focus, and by the mouse on what can be seen. Helpers that do not find what they need end the test program.
class MainDesk
{
public:
    explicit MainDesk(DeskSetup setup = {});
    ~MainDesk();

    DeskFixture desk;
    QTemporaryDir folder;
    QSettings settings;
    Look look;
    std::unique_ptr<MainWindow> window;

    /// Ends the window, as closing the program does; the desk stays.
    void closeWindow() { window.reset(); }
    void openWindow();

    /// Presses a key where the focus is.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void write(const QString &text);
    static void type(QWidget *widget, const QString &text);
    static void click(QWidget *widget);

    /// The widget of this name that can be seen, in any window; waits for it.
    template <class T = QWidget>
    static T *seen(const char *name)
    {
        T *found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = qobject_cast<T *>(find(name))) != nullptr; }, patience))
            qFatal("%s cannot be seen.", name);
        return found;
    }
    static bool isSeen(const char *name) { return find(name) != nullptr; }
    /// Makes a window the one that gets the keys.
    static void front(QWidget *window);
    /// The button of a question, by its words without mnemonic.
    static QWidget *button(QWidget *window, const QString &words);
    /// The sentence of a strip of this name, in any window; empty if none can be seen.
    static QString sentence(const char *strip);
    /// Clicks one of a strip's links.
    static void follow(const char *strip, const QString &words);

    RecordTableView &table() const;
    QString cell(int row, const FieldKey &field) const;
    /// Goes to a customer by Ctrl+F, its number, and Enter.
    void go(const QString &number);
    /// The same, and opens its window by F2.
    EditWindow *edit(const QString &number);
    /// Turns to the field's page and replaces what stands there by typing.
    static void type(EditWindow *window, const char *field, const QString &text);
    /// Runs a command by the finder: Ctrl+K, its name, Enter.
    void command(const QString &words);
    /// What is seen of the postings made from here, and what their lines tell once they are unfolded.
    static QString posted();
    /// The text of a label of this name.
    static QString words(const QWidget *window, const char *label);

    /// Requests that would change something, as method and status, and the JSON bodies of those.
    QStringList writes() { return desk.writes(); }
    Json lastBody();

private:
    static QWidget *find(const char *name);
    static QWidget *buttonIn(QWidget *window, const QString &words);
};

} // namespace clientele::testing
