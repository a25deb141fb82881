// SPDX-License-Identifier: GPL-3.0-or-later
// What the list shows and what it does not: named, told, and one step away.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/link_button.h"
#include "main/main_desk.h"
#include "model/record_table_model.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace clientele;
using namespace clientele::testing;

class TestMainViews : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    RecordTableModel &model() const { return *qobject_cast<RecordTableModel *>(m->table().model()); }
    QString view() const { return MainDesk::seen<QComboBox>("viewChoice")->currentText(); }
    QString detailName() const
    {
        return MainDesk::words(m->window.get(), "detailName").remove(QChar(0x2068)).remove(QChar(0x2069));
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    void cleanup() { m.reset(); }

    void whatIsPutAwayIsNamedAndOneStepAway_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("all");
        QTest::newRow("archived") << QByteArrayLiteral("layer") << QStringLiteral("Archive")
                                  << QStringLiteral("Not archived") << QStringLiteral("Archived")
                                  << QStringLiteral("All, also archived");
        QTest::newRow("inactive") << QByteArrayLiteral("bigcapital") << QStringLiteral("Make inactive")
                                  << QStringLiteral("Active") << QStringLiteral("Inactive")
                                  << QStringLiteral("All, also inactive");
    }
    void whatIsPutAwayIsNamedAndOneStepAway()
    {
        QFETCH(QByteArray, service);
        QFETCH(QString, command);
        QFETCH(QString, here);
        QFETCH(QString, there);
        QFETCH(QString, all);
        DeskSetup setup;
        setup.service = service;
        m = std::make_unique<MainDesk>(std::move(setup));
        QTRY_VERIFY_WITH_TIMEOUT(model().listed() > 3, patience);
        QCOMPARE(view(), here);
        m->table().goToRow(2);
        const RecordKey key = m->table().currentKey();
        const RecordKey above = model().keyAt(1);
        const QString name = model().recordAt(2).displayName();
        m->command(command);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::words(window, "changesCount").startsWith(QStringLiteral("1 change")),
                                 patience);
        QVERIFY(model().rowOf(key) >= 0); // it is not sent yet
        MainDesk::front(window);
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        const QString said =
            QStringLiteral("%1 is not in the view “%2” any more. It is shown again with “%3”.").arg(name, here, there);
        QTRY_VERIFY2_WITH_TIMEOUT(MainDesk::sentence("newsStrip").endsWith(said),
                                  qPrintable(MainDesk::sentence("newsStrip")), patience);
        QTRY_COMPARE_WITH_TIMEOUT(model().rowOf(key), -1, patience);
        QCOMPARE(model().rowOf(above), 1); // the others stay, and the cursor is on one of them
        QVERIFY(m->table().currentIndex().isValid());
        QCOMPARE(m->table().selectedRows(), std::vector<int>{m->table().currentIndex().row()});
        window->close();
        MainDesk::follow("newsStrip", QStringLiteral("Show it there"));
        QCOMPARE(view(), there);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().currentKey(), key, patience);
        QTRY_COMPARE(detailName(), name);
        m->command(QStringLiteral("Clear filters"));
        QTRY_COMPARE_WITH_TIMEOUT(view(), all, patience);
        QVERIFY(model().rowOf(key) >= 0 && model().rowOf(above) >= 0);
    }

    void aSearchThatFindsNothingIsClearedByKeys()
    {
        m = std::make_unique<MainDesk>();
        const int rows = model().rowCount();
        m->table().goToRow(3);
        const RecordKey key = m->table().currentKey();
        m->table().setFocus();
        MainDesk::press(Qt::Key_F, Qt::ControlModifier);
        MainDesk::write(QStringLiteral("xyzzy"));
        MainDesk::press(Qt::Key_Return);
        auto *link = MainDesk::seen<LinkButton>("clearFind");
        QCOMPARE(MainDesk::words(m->window.get(), "emptyText"), QStringLiteral("No customer matches “xyzzy”."));
        QCOMPARE(QApplication::focusWidget(), link);
        MainDesk::press(Qt::Key_F6); // and by the keys that go round
        MainDesk::press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), link);
        MainDesk::press(Qt::Key_Return);
        QTRY_COMPARE(model().rowCount(), rows);
        QVERIFY(MainDesk::seen<QLineEdit>("find")->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), &m->table());
        QCOMPARE(m->table().currentKey(), key);
    }

    /// After a start the list and the pane beside it show the same record, whatever is waiting to be sent.
    void listAndPaneAgreeAfterAStart()
    {
        DeskSetup setup;
        setup.withToken = false;
        m = std::make_unique<MainDesk>(std::move(setup));
        const RecordKey key = RecordKey::ofNew(m->desk.company().id(), "customer", m->desk.workplace().newId());
        m->desk.type(Record(m->desk.company().schema("customer"), key), "name",
                     Value::text(QStringLiteral("Coho Vineyard")));
        m->closeWindow();
        m->desk.restart();
        m->openWindow();
        m->desk.company().provideToken(QString::fromLatin1(m->desk.sandbox.token()));
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 41, patience);
        QTRY_COMPARE(m->table().currentIndex().row(), 0);
        QTRY_COMPARE(detailName(), model().recordAt(0).displayName());
        QVERIFY(m->table().viewport()->rect().contains(m->table().visualRect(m->table().currentIndex()).center()));
    }

    void titlesAreWrittenInOneWay()
    {
        m = std::make_unique<MainDesk>();
        QCOMPARE(m->window->windowTitle(), QStringLiteral("CRONUS AG · TEST · Clientele"));
        const EditWindow *edit = m->edit(QStringLiteral("10000"));
        QVERIFY2(edit->windowTitle().endsWith(QStringLiteral("CRONUS AG · TEST")), qPrintable(edit->windowTitle()));
    }
};

QTEST_MAIN(TestMainViews)
#include "tst_main_views.moc"
