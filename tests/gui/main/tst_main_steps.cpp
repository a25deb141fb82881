// SPDX-License-Identifier: GPL-3.0-or-later
// Going from record to record in the edit window, in the order of the list as it is shown.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "main/main_desk.h"
#include "model/record_table_model.h"
#include "support/test_locale.h"

#include <QLabel>
#include <QToolButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainSteps : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    RecordTableModel *model() const { return qobject_cast<RecordTableModel *>(m->table().model()); }
    EditWindow *openRow(int row)
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->table().setCurrentIndex(model()->index(row, 1));
        MainDesk::press(Qt::Key_F2);
        auto *opened = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(opened);
        return opened;
    }
    /// Presses the key and waits for the window of the record in `row`.
    EditWindow *step(Qt::Key key, int row)
    {
        const RecordKey wanted = model()->keyAt(row);
        MainDesk::press(key, Qt::ControlModifier);
        EditWindow *found = nullptr;
        const auto there = [&] {
            found = nullptr;
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                auto *one = qobject_cast<EditWindow *>(widget);
                if (one && one->isVisible())
                    found = one;
            }
            return found && found->key() == wanted;
        };
        if (!QTest::qWaitFor(there, patience))
            qFatal("The window of row %d does not come.", row);
        MainDesk::front(found);
        return found;
    }
    static int windows()
    {
        int count = 0;
        for (QWidget *widget : QApplication::topLevelWidgets())
            count += qobject_cast<EditWindow *>(widget) && widget->isVisible() ? 1 : 0;
        return count;
    }
    static QString place(EditWindow *window) { return MainDesk::words(window, "recordPlace"); }
    static QString saying(int at, int of) { return QStringLiteral("%1 of %2").arg(at).arg(of); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void init() { m = std::make_unique<MainDesk>(); }
    void cleanup() { m.reset(); }

    void stepsInTheOrderShownOnTheSamePageAndField()
    {
        const int rows = model()->rowCount();
        EditWindow *window = openRow(2);
        QCOMPARE(place(window), saying(3, rows));
        window->showField("credit.limit");
        const int page = window->page();
        QVERIFY(page > 0);
        window = step(Qt::Key_PageDown, 3);
        QCOMPARE(place(window), saying(4, rows));
        QCOMPARE(window->page(), page);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("credit.limitEdit"));
        window = step(Qt::Key_PageUp, 2);
        window = step(Qt::Key_PageUp, 1);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("credit.limitEdit"));
        QCOMPARE(place(window), saying(2, rows));
        QCOMPARE(m->table().currentKey(), window->key());
    }

    void theFirstAndTheLastGoNoFurther()
    {
        EditWindow *window = openRow(0);
        const RecordKey first = window->key();
        QVERIFY(!window->findChild<QToolButton *>(QStringLiteral("previousRecord"))->isEnabled());
        MainDesk::press(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(MainDesk::seen<EditWindow>("editWindow"), window);
        QCOMPARE(window->key(), first);
        window->close();
        window = openRow(model()->rowCount() - 1);
        QVERIFY(!window->findChild<QToolButton *>(QStringLiteral("nextRecord"))->isEnabled());
        QVERIFY(window->findChild<QToolButton *>(QStringLiteral("previousRecord"))->isEnabled());
    }

    void thePlaceFollowsTheList()
    {
        const int rows = model()->rowCount();
        EditWindow *window = openRow(0);
        const RecordKey key = window->key();
        QCOMPARE(place(window), saying(1, rows));
        model()->sortBy("number", true);
        QTRY_COMPARE_WITH_TIMEOUT(place(window), saying(rows, rows), patience);
        model()->setFind(m->desk.customer(QStringLiteral("20000")).displayName());
        QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<QLabel *>(QStringLiteral("recordPlace"))->isVisible(), patience);
        model()->setFind({});
        QTRY_COMPARE_WITH_TIMEOUT(place(window), saying(rows, rows), patience);
        QCOMPARE(window->key(), key);
    }

    void stepsFromItsOwnRecordNotFromTheCurrentRow()
    {
        openRow(5);
        m->table().setCurrentIndex(model()->index(10, 1));
        step(Qt::Key_PageDown, 6);
    }

    /// A window whose record is not in the list shown goes nowhere: not by the buttons, not by the keys.
    void goesNowhereFromOutsideTheListShown()
    {
        CompanyHandle &central = m->desk.company();
        CompanyHandle &layer = m->desk.alsoOpen("layer");
        const QPointer<EditWindow> window = openRow(2);
        const RecordKey key = window->key();
        const auto staysWhereItIs = [&] {
            const RecordKey current = m->table().currentKey();
            QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<QLabel *>(QStringLiteral("recordPlace"))->isVisible(),
                                     patience);
            MainDesk::front(window);
            for (const Qt::Key pressed : {Qt::Key_PageDown, Qt::Key_PageUp}) {
                MainDesk::press(pressed, Qt::ControlModifier);
                QVERIFY(window && window->isVisible());
                QCOMPARE(m->table().currentKey(), current);
                QCOMPARE(windows(), 1);
            }
            for (const char *button : {"previousRecord", "nextRecord"})
                QVERIFY(!window->findChild<QToolButton *>(QLatin1String(button))->isEnabled());
        };
        m->window->showList(&layer, QByteArrayLiteral("customer"));
        QTRY_VERIFY_WITH_TIMEOUT(model()->rowCount() > 3, patience);
        staysWhereItIs();
        central.list(QByteArrayLiteral("paymentTerms")).update();
        m->window->showList(&central, QByteArrayLiteral("paymentTerms"));
        QTRY_VERIFY_WITH_TIMEOUT(model()->rowCount() > 1, patience);
        staysWhereItIs();

        // All companies in one list: there it goes on, also into the next company.
        m->window->showAll(QByteArrayLiteral("customer"));
        QTRY_VERIFY_WITH_TIMEOUT(model()->rowOf(key) >= 0, patience);
        int row = model()->rowOf(key);
        QTRY_COMPARE_WITH_TIMEOUT(place(window), saying(row + 1, model()->rowCount()), patience);
        MainDesk::front(window);
        for (const int last = row + 3; row < last; ++row)
            step(Qt::Key_PageDown, row + 1);
    }
};

QTEST_MAIN(TestMainSteps)
#include "tst_main_steps.moc"
