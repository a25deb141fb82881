// SPDX-License-Identifier: GPL-3.0-or-later
// Finding one's way in the main window by keys, and leaving it.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "main/main_desk.h"
#include "model/companies_model.h"
#include "model/record_table_model.h"
#include "model/views_model.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTreeView>

using namespace clientele;
using namespace clientele::testing;

class TestMainWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    static bool focusIsIn(const char *pane)
    {
        for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
            if (widget->objectName() == QLatin1String(pane))
                return true;
        }
        return false;
    }
    static QString focusPath()
    {
        QStringList path;
        for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
            path += widget->objectName();
        return path.join(QLatin1Char('/'));
    }
    int rows() const { return m->table().model()->rowCount(); }
    QAction *action(const char *id) const
    {
        for (QAction *one : m->window->actions()) {
            if (one->objectName() == QLatin1String(id))
                return one;
        }
        qFatal("There is no command %s.", id);
        return nullptr;
    }
    void typeOne()
    {
        m->desk.type(m->desk.customer(QStringLiteral("10000")), "website",
                     Value::text(QStringLiteral("https://adatum.example")));
    }
    QWidget *askToQuit()
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_Q, Qt::ControlModifier);
        return MainDesk::seen("quitQuestion");
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
        QApplication::setQuitOnLastWindowClosed(false);
    }
    void init()
    {
        m = std::make_unique<MainDesk>();
        for (QAbstractItemModel *model : m->window->findChildren<QAbstractItemModel *>()) {
            if (QByteArray(model->metaObject()->className()).startsWith("clientele::"))
                new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
        }
    }
    void cleanup() { m.reset(); }

    void goesRoundThePanes()
    {
        m->table().setFocus();
        for (const char *pane : {"detailPane", "changesPanel", "navigationPane", "recordTable"}) {
            m->press(Qt::Key_F6);
            QVERIFY2(focusIsIn(pane), qPrintable(QString::fromLatin1(pane) + QLatin1String(": ") + focusPath()));
        }
        for (const char *pane : {"navigationPane", "changesPanel", "detailPane", "recordTable"}) {
            m->press(Qt::Key_F6, Qt::ShiftModifier);
            QVERIFY2(focusIsIn(pane), qPrintable(QString::fromLatin1(pane) + QLatin1String(": ") + focusPath()));
        }
    }

    void escapeGoesBackToTheList()
    {
        for (const Qt::Key pane : {Qt::Key_1, Qt::Key_3, Qt::Key_4, Qt::Key_6}) {
            m->press(pane, Qt::ControlModifier);
            QVERIFY(!focusIsIn("recordTable"));
            m->press(Qt::Key_Escape);
            QVERIFY2(focusIsIn("recordTable"), qPrintable(focusPath()));
        }
        m->press(Qt::Key_1, Qt::ControlModifier);
        m->press(Qt::Key_Tab);
        QVERIFY2(focusIsIn("viewsList"), qPrintable(focusPath()));
        m->press(Qt::Key_Escape);
        QVERIFY(focusIsIn("recordTable"));
    }

    void choosesAViewByKeys()
    {
        const int all = rows();
        m->table().setFocus();
        m->press(Qt::Key_1, Qt::ControlModifier);
        m->press(Qt::Key_Tab);
        auto *list = MainDesk::seen<QListView>("viewsList");
        QVERIFY2(focusIsIn("viewsList"), qPrintable(focusPath()));
        QVERIFY(!MainDesk::isSeen("chipRow"));
        for (int i = 0; list->currentIndex().data(ViewsModel::IdRole).toByteArray() != "overdue"; ++i) {
            QVERIFY(i < 20);
            m->press(Qt::Key_Down);
        }
        m->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 0 && rows() < all, patience);
        QVERIFY(focusIsIn("recordTable"));
        QCOMPARE(MainDesk::seen<QComboBox>("viewChoice")->currentText(), QStringLiteral("Overdue"));
        QTRY_COMPARE_WITH_TIMEOUT(list->currentIndex().data(ViewsModel::CountRole).toString(),
                                  QLocale().toString(rows()), patience);
        m->command(QStringLiteral("Clear filters"));
        QTRY_COMPARE(rows(), all);
    }

    void isUsableOnASmallScreen()
    {
        // 1440 x 900 at 200 %, less what a panel and a title bar take.
        QVERIFY(m->window->findChild<QWidget *>(QStringLiteral("startPage"))->minimumSizeHint().height() <= 400);
        m->window->resize(960, 500); // on the way there the details give way
        QTRY_VERIFY(!MainDesk::isSeen("detailPane"));
        QTRY_VERIFY((m->window->resize(720, 400), m->window->size() == QSize(720, 400)));
        QVERIFY(m->window->minimumSizeHint().width() <= 720);
        QVERIFY(m->window->minimumSizeHint().height() <= 400);
        QVERIFY(!MainDesk::isSeen("detailPane"));
        auto *model = qobject_cast<RecordTableModel *>(m->table().model());
        QTRY_VERIFY(m->table().isColumnHidden(model->columnOf("terms.payment")));
        QVERIFY(m->table().viewport()->height() >= 3 * m->table().verticalHeader()->defaultSectionSize());
        for (const char *name : {"find", "viewChoice", "sendChanges", "changesTabs", "companiesTree"}) {
            QWidget *widget = MainDesk::seen(name);
            const QRect place(widget->mapTo(m->window.get(), QPoint()), widget->size());
            QVERIFY2(m->window->rect().contains(place), name);
        }
        m->press(Qt::Key_3, Qt::ControlModifier); // asked for, the details come
        QVERIFY(MainDesk::isSeen("detailPane"));
        m->window->resize(1360, 860);
        QTRY_VERIFY(!m->table().isColumnHidden(model->columnOf("terms.payment")));
    }

    void goesToEachPaneByItsNumber()
    {
        m->table().setFocus();
        const std::vector<std::pair<Qt::Key, const char *>> panes = {
            {Qt::Key_1, "navigationPane"}, {Qt::Key_3, "detailPane"},   {Qt::Key_4, "changesPanel"},
            {Qt::Key_2, "recordTable"},    {Qt::Key_5, "changesPanel"}, {Qt::Key_6, "changesPanel"}};
        for (const auto &[key, pane] : panes) {
            m->press(key, Qt::ControlModifier);
            QVERIFY2(focusIsIn(pane), qPrintable(QString::fromLatin1(pane) + QLatin1String(": ") + focusPath()));
            if (key >= Qt::Key_4)
                QCOMPARE(MainDesk::seen<QTabBar>("changesTabs")->currentIndex(), int(key) - int(Qt::Key_4));
        }
    }

    void findsAndFilters()
    {
        const int all = rows();
        m->table().setFocus();
        m->press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(focusIsIn("find"));
        m->write(QStringLiteral("Fabrikam"));
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(m->cell(0, "number"), QStringLiteral("30000"));
        m->press(Qt::Key_Escape);
        QVERIFY(focusIsIn("recordTable"));
        QTRY_COMPARE(rows(), all);

        auto *model = qobject_cast<RecordTableModel *>(m->table().model());
        m->table().setCurrentIndex(model->index(0, model->columnOf("address.city")));
        const QString city = m->table().currentIndex().data().toString();
        QVERIFY(!city.isEmpty());
        m->press(Qt::Key_F3, Qt::AltModifier);
        QTRY_VERIFY(rows() < all && rows() > 0);
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(m->cell(row, "address.city"), city);
        QVERIFY(action("view.clearFilters")->isEnabled());
        m->command(QStringLiteral("Clear filters"));
        QTRY_COMPARE(rows(), all);
    }

    void findsCommands()
    {
        m->table().setFocus();
        m->press(Qt::Key_K, Qt::ControlModifier);
        auto *field = MainDesk::seen<QLineEdit>("commandFinderField");
        auto *list = MainDesk::seen<QListWidget>("commandFinderList");
        QTest::keyClicks(field, QStringLiteral("send changes"));
        QCOMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains(QStringLiteral("There are no changes to send.")),
                 qPrintable(list->item(0)->text()));
        QVERIFY(list->item(0)->text().contains(QStringLiteral("Ctrl+S")));
        QTest::keyClick(field, Qt::Key_Return); // off: nothing happens, the reason stays to be read
        QVERIFY(MainDesk::isSeen("commandFinder"));
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("change log"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!MainDesk::isSeen("commandFinder"));
        QTRY_COMPARE(MainDesk::seen<QTabBar>("changesTabs")->currentIndex(), 2);
    }

    void showsAValueListToLookAt()
    {
        m->table().setFocus();
        m->press(Qt::Key_1, Qt::ControlModifier);
        auto *tree = MainDesk::seen<QTreeView>("companiesTree");
        auto *model = qobject_cast<CompaniesModel *>(tree->model());
        const QModelIndex currencies = model->indexOf(m->desk.company().id(), "currency");
        QVERIFY(currencies.isValid());
        tree->expand(currencies.parent());
        tree->scrollTo(currencies);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(currencies).center());
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 2 && !m->cell(0, "code").isEmpty(), patience);
        QVERIFY(focusIsIn("recordTable"));
        for (const char *id : {"record.new", "record.edit", "record.delete"})
            QVERIFY2(!action(id)->isEnabled(), id);
        QVERIFY(action("record.edit")->toolTip().contains(QStringLiteral("only be looked at")));
        m->press(Qt::Key_Return);
        m->press(Qt::Key_F2);
        QCoreApplication::processEvents();
        QVERIFY(!MainDesk::isSeen("editWindow"));
    }

    void quitsOnlyWhenAsked_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("ends");
        QTest::newRow("cancel") << QStringLiteral("Cancel") << false;
        QTest::newRow("review") << QStringLiteral("Review and send") << false;
        QTest::newRow("leave") << QStringLiteral("Leave unsent") << true;
    }
    void quitsOnlyWhenAsked()
    {
        QFETCH(QString, answer);
        QFETCH(bool, ends);
        EditWindow *edit = m->edit(QStringLiteral("10000")); // what is open with changes does not ask a second time
        MainDesk::type(edit, "website", QStringLiteral("https://adatum.example"));
        QTRY_COMPARE(m->desk.outbox().overlay()->notSent(), 1);
        QWidget *question = askToQuit();
        QCOMPARE(qobject_cast<QMessageBox *>(question)->text(), QStringLiteral("1 changes are not in the books yet."));
        MainDesk::click(MainDesk::button(question, answer));
        QTRY_VERIFY(!MainDesk::isSeen("quitQuestion"));
        if (ends) {
            QTRY_VERIFY(!m->window->isVisible());
            QVERIFY(!MainDesk::isSeen("editWindow"));
        } else {
            if (answer.startsWith(QLatin1String("Review"))) {
                MainDesk::seen("sendWindow");
                QTest::keyClick(MainDesk::seen("reviewTable"), Qt::Key_Escape);
                QTRY_VERIFY(!MainDesk::isSeen("sendWindow"));
            }
            QVERIFY(m->window->isVisible());
            QVERIFY(MainDesk::isSeen("editWindow"));
        }
        QCOMPARE(m->desk.outbox().overlay()->notSent(), 1); // never thrown away
        QVERIFY(m->writes().isEmpty());
    }

    void quittingNamesWhatIsNotDecided_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("cancel") << QStringLiteral("Cancel");
        QTest::newRow("decide") << QStringLiteral("Decide now");
        QTest::newRow("leave") << QStringLiteral("Leave undecided");
    }
    void quittingNamesWhatIsNotDecided()
    {
        QFETCH(QString, answer);
        const QString number = QStringLiteral("10000");
        const Changes mine = {{"phone", Value(), Value::text(QStringLiteral("+1 404 555 0199"))}};
        const QString id = m->desk.clash(m->desk.fresh(number), mine, "{'phoneNumber': '+1 404 555 0111'}");
        QVERIFY(m->desk.waitFor(id, SubmissionState::NeedsDecision));
        QCOMPARE(m->desk.outbox().overlay()->notSent(), 0);
        auto *question = qobject_cast<QMessageBox *>(askToQuit());
        QVERIFY(question->informativeText().contains(QStringLiteral("Adatum Corporation")));
        QVERIFY(question->informativeText().contains(QStringLiteral("Needs attention")));
        MainDesk::click(MainDesk::button(question, answer));
        QTRY_VERIFY(!MainDesk::isSeen("quitQuestion"));
        if (answer == QLatin1String("Leave undecided")) {
            QTRY_VERIFY(!m->window->isVisible());
        } else {
            QVERIFY(m->window->isVisible());
            if (answer == QLatin1String("Decide now"))
                MainDesk::seen("decideWindow");
        }
        QCOMPARE(m->desk.view(id).state, SubmissionState::NeedsDecision);
    }

    void quitsAtOnceWithoutChanges()
    {
        m->table().setFocus();
        m->press(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(!m->window->isVisible());
    }

    void forgetsACompanyWhileItsWindowsAreOpen()
    {
        typeOne();
        m->edit(QStringLiteral("10000"));
        m->command(QStringLiteral("Remove this connection"));
        QWidget *question = MainDesk::seen("forgetQuestion");
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("forgetQuestion"));
        QVERIFY(MainDesk::isSeen("editWindow"));
        m->command(QStringLiteral("Remove this connection"));
        question = MainDesk::seen("forgetQuestion");
        MainDesk::click(MainDesk::button(question, QStringLiteral("Remove")));
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        QVERIFY(MainDesk::isSeen("startPage"));
        QVERIFY(!MainDesk::isSeen("closeQuestion"));
        QCOMPARE(m->window->windowTitle(), QStringLiteral("Clientele"));
        QVERIFY(m->desk.workplace().companies().empty());
        QVERIFY(!action("record.new")->isEnabled());
        MainDesk::front(m->window.get());
        m->press(Qt::Key_F2); // keys of what is gone do nothing
        m->press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(m->writes().isEmpty());
    }
};

QTEST_MAIN(TestMainWindow)

#include "tst_main_window.moc"
