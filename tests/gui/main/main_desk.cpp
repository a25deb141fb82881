// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/main_desk.h"

#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "model/record_table_model.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

namespace clientele::testing {

MainDesk::MainDesk(DeskSetup setup)
    : desk(std::move(setup))
    , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , look(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme::Light)
{
    openWindow();
}

MainDesk::~MainDesk() = default;

void MainDesk::openWindow()
{
    window = std::make_unique<MainWindow>(desk.workplace(), look, settings);
    window->resize(1360, 860); // the platform of the tests may have a smaller screen
    window->show();
    front(window.get());
}

void MainDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
}

void MainDesk::write(const QString &text)
{
    if (!QApplication::focusWidget())
        qFatal("Nothing has the focus.");
    type(QApplication::focusWidget(), text);
}

/// Letters no key of QTest's is named after come as an input method brings them.
void MainDesk::type(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        if (letter.unicode() < 0x80) {
            QTest::keyClick(widget, letter.toLatin1());
            continue;
        }
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(widget, &press);
    }
}

void MainDesk::click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

QWidget *MainDesk::find(const char *name)
{
    const QString wanted = QString::fromLatin1(name);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        if (window->objectName() == wanted)
            return window;
        for (QWidget *widget : window->findChildren<QWidget *>(wanted)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

QWidget *MainDesk::buttonIn(QWidget *window, const QString &words)
{
    for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().remove(QLatin1Char('&')) == words)
            return button;
    }
    return nullptr;
}

void MainDesk::front(QWidget *window)
{
    // The platform tells of activations later than they are asked for: one that was on its way may take it back.
    const auto stays = [&] {
        if (QApplication::activeWindow() != window)
            QApplication::setActiveWindow(window);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return QApplication::activeWindow() == window;
    };
    if (!QTest::qWaitFor(stays, patience))
        qFatal("%s does not become active; %s is.", qPrintable(window->objectName()),
               QApplication::activeWindow() ? qPrintable(QApplication::activeWindow()->objectName()) : "nothing");
}

QWidget *MainDesk::button(QWidget *window, const QString &words)
{
    if (QWidget *found = buttonIn(window, words))
        return found;
    qFatal("There is no button \"%s\".", qPrintable(words));
    return nullptr;
}

QString MainDesk::sentence(const char *strip)
{
    const auto *found = qobject_cast<Strip *>(find(strip));
    // Names stand between marks that keep their direction to themselves; nobody sees those.
    return found ? found->sentence().remove(QChar(0x2068)).remove(QChar(0x2069)) : QString();
}

void MainDesk::follow(const char *strip, const QString &words)
{
    Strip *shown = seen<Strip>(strip);
    front(shown->window());
    QWidget *link = nullptr;
    if (!QTest::qWaitFor([&] { return (link = buttonIn(shown, words)) != nullptr; }, patience))
        qFatal("%s does not offer \"%s\".", strip, qPrintable(words));
    click(link);
}

RecordTableView &MainDesk::table() const
{
    return *window->findChild<RecordTableView *>(QStringLiteral("recordTable"));
}

QString MainDesk::cell(int row, const FieldKey &field) const
{
    auto *model = qobject_cast<RecordTableModel *>(table().model());
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->fieldAt(column) && model->fieldAt(column)->key == field)
            return model->index(row, column).data().toString();
    }
    return {};
}

void MainDesk::go(const QString &number)
{
    front(window.get());
    table().setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    write(number);
    press(Qt::Key_Return);
    const RecordKey key = desk.customer(number).key;
    const auto filtered = [&] {
        return table().currentIndex().isValid() &&
               table().model()->rowCount() < int(desk.company().list("customer").snapshot().liveCount());
    };
    if (!QTest::qWaitFor(filtered, patience))
        qFatal("Customer %s is not found.", qPrintable(number));
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 1; row < table().model()->rowCount() && !(table().currentKey() == key); ++row)
        press(Qt::Key_Down);
    if (!(table().currentKey() == key))
        qFatal("Customer %s is not shown.", qPrintable(number));
}

EditWindow *MainDesk::edit(const QString &number)
{
    go(number);
    press(Qt::Key_F2);
    auto *opened = seen<EditWindow>("editWindow");
    front(opened);
    return opened;
}

void MainDesk::type(EditWindow *window, const char *field, const QString &text)
{
    const QString name = QString::fromLatin1(field) + QStringLiteral("Edit");
    auto *editor = window->findChild<QWidget *>(name);
    if (!editor)
        qFatal("There is no field %s.", field);
    front(window);
    for (int page = 0; !editor->isVisible(); ++page) {
        if (page == window->findChild<QTabBar *>()->count())
            qFatal("%s is on no page.", field);
        window->showPage(page);
    }
    click(editor);
    if (auto *box = qobject_cast<QComboBox *>(editor); box && box->lineEdit())
        box->lineEdit()->selectAll();
    else
        press(Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        press(Qt::Key_Delete);
    else
        write(text);
}

void MainDesk::command(const QString &words)
{
    front(window.get());
    table().setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    auto *field = seen<QLineEdit>("commandFinderField");
    field->setFocus();
    type(field, words);
    QTest::keyClick(field, Qt::Key_Return);
}

QString MainDesk::posted()
{
    QStringList told;
    const QWidget *list = find("postedFromHere");
    for (const auto *row : list ? list->findChildren<QAbstractButton *>() : QList<QAbstractButton *>())
        told += {row->accessibleName(), row->accessibleDescription()};
    return told.join(QLatin1Char('\n')).remove(QChar(0x2068)).remove(QChar(0x2069));
}

QString MainDesk::words(const QWidget *window, const char *label)
{
    const auto *found = window->findChild<QLabel *>(QString::fromLatin1(label));
    return found ? found->text() : QString();
}

Json MainDesk::lastBody()
{
    Json body;
    for (const Json &entry : desk.sandbox.journal()) {
        if (entry[u"event"].toString() != QLatin1String("request") ||
            entry[u"method"].toString() == QLatin1String("GET"))
            continue;
        const Result<Json> parsed = Json::parse(entry[u"body"].toString().toUtf8());
        body = parsed ? *parsed : entry[u"body"];
    }
    return body;
}

} // namespace clientele::testing
