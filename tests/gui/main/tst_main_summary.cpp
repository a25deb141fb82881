// SPDX-License-Identifier: GPL-3.0-or-later
// Account summaries as a person asks for them in the main window: of one customer, of several, of the list.
#include "gui/commands/command_registry.h"
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/link_button.h"
#include "gui/main/main_commands.h"
#include "gui/paper/page_view.h"
#include "gui/summary/summary_window.h"
#include "main/main_desk.h"
#include "model/record_table_model.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainSummary : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    void open(int customers = 40)
    {
        DeskSetup setup;
        setup.options = {QStringLiteral("--customers"), QString::number(customers)};
        m = std::make_unique<MainDesk>(setup);
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() > 0, patience);
        // The details read ages as well; the service's faults below are for the summaries alone.
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("detailAges"), patience);
        m->window->findChild<QDockWidget *>(QStringLiteral("detailDock"))->hide();
        m->desk.sandbox.clearJournal();
        m->table().setFocus();
    }
    /// By the key, with the list as it is.
    SummaryWindow *ask()
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *window = MainDesk::seen<SummaryWindow>("summaryWindow");
        MainDesk::front(window);
        return window;
    }
    static bool isRead(const SummaryWindow *window)
    {
        return QTest::qWaitFor([window] { return !window->isReading(); }, patience);
    }
    static QString words(const SummaryWindow *window)
    {
        QString all;
        for (int page = 0; page < window->paper().pages(); ++page)
            all += window->paper().text(page) + QLatin1Char('\n');
        return all;
    }
    /// Chooses a file in the window that asks for it.
    static void chooseFile(const QString &file)
    {
        auto *dialog = MainDesk::seen<QFileDialog>("paperFile");
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    void opensByItsKeyForTheCurrentCustomer()
    {
        open();
        m->go(QStringLiteral("10000"));
        SummaryWindow *window = ask();
        QVERIFY(isRead(window));
        const Record customer = m->desk.fresh(QStringLiteral("10000"));
        QVERIFY(window->paper().pages() >= 1);
        const QString text = words(window);
        QVERIFY2(text.contains(customer.value("name").toText()), qPrintable(text));
        QVERIFY(text.contains(m->desk.company().name()));
        QVERIFY(text.contains(wording::companyKind(CompanyKind::Test)));
        const ValueText values(QLocale(), &m->desk.company());
        const QString balance = values.full(*customer.schema()->find("balance"), customer.value("balance"), customer);
        QVERIFY2(text.contains(balance), qPrintable(balance + QStringLiteral(" is not in ") + text));
        // What the pages say can be heard, and the keys go to them.
        const auto *view = window->findChild<PageView *>();
        QCOMPARE(QApplication::focusWidget(), view);
        QVERIFY(view->accessibleDescription().contains(balance));
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("summaryWindow"));
    }

    void severalOrAllOfTheList()
    {
        open();
        m->table().goToRow(0);
        MainDesk::press(Qt::Key_Down, Qt::ShiftModifier);
        MainDesk::press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m->table().selectedRows().size(), size_t(3));
        SummaryWindow *window = ask();
        QVERIFY(isRead(window));
        QVERIFY(window->paper().pages() >= 3);
        for (int row = 0; row < 3; ++row)
            QVERIFY(words(window).contains(m->cell(row, "number")));
        QVERIFY(!words(window).contains(m->cell(5, "number") + QLatin1Char(' ')));
        auto *who = MainDesk::seen<QComboBox>("summaryWho");
        QCOMPARE(who->count(), 2);
        who->setFocus();
        QTest::keyClick(who, Qt::Key_Down);
        QVERIFY(window->isReading());
        QVERIFY(!MainDesk::seen<QPushButton>("paperSave")->isEnabled()); // half a list is no list
        QVERIFY(isRead(window));
        QVERIFY(window->paper().pages() >= 40);
        QVERIFY(MainDesk::seen<QPushButton>("paperSave")->isEnabled());
        // Asked for again, there is still one window.
        window->close();
        m->go(QStringLiteral("20000"));
        QVERIFY(isRead(ask()));
    }

    void veryManyAreReadOnlyWhenThePersonSaysSo()
    {
        open(230);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 230, patience);
        m->table().goToRow(0);
        SummaryWindow *window = ask();
        QVERIFY(isRead(window));
        const int pages = window->paper().pages();
        auto *who = MainDesk::seen<QComboBox>("summaryWho");
        const auto chooseAll = [&](const char *answer) {
            who->setFocus();
            QTest::keyClick(who, Qt::Key_Down);
            QTRY_VERIFY(MainDesk::isSeen("summaryMany"));
            QVERIFY(MainDesk::seen<QMessageBox>("summaryMany")->text().contains(QLocale().toString(230)));
            QVERIFY(!window->isReading());
            MainDesk::click(MainDesk::seen<QPushButton>(answer));
            QTRY_VERIFY(!MainDesk::isSeen("summaryMany"));
        };
        chooseAll("notMany");
        QCOMPARE(who->currentIndex(), 0);
        QCOMPARE(window->paper().pages(), pages); // what was read is still there
        QVERIFY(!window->isReading());
        chooseAll("readMany");
        QVERIFY(window->isReading());
        MainDesk::click(MainDesk::seen<LinkButton>("paperStop"));
        QVERIFY(!window->isReading());
    }

    void ofAllCompaniesEachIsItsOwn()
    {
        open();
        const int here = m->table().model()->rowCount();
        CompanyHandle &other = m->desk.alsoOpen("bigcapital");
        m->window->showAll("customer");
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() > here, patience);
        // Of each one: this service answers few questions a minute.
        auto *model = qobject_cast<RecordTableModel *>(m->table().model());
        const auto firstOf = [model](const CompanyHandle *company) {
            int row = 0;
            while (model->companyAt(row) != company)
                ++row;
            return row;
        };
        m->table().goToRow(firstOf(&m->desk.company()));
        m->table().selectionModel()->select(model->index(firstOf(&other), 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        SummaryWindow *window = ask();
        QVERIFY(isRead(window));
        QVERIFY(!MainDesk::isSeen("summaryMissing"));
        for (const CompanyHandle *company : {&m->desk.company(), &other}) {
            QVERIFY(words(window).contains(company->name()));
            QVERIFY(words(window).contains(company->serviceName()));
        }
    }

    void isStoppedAndKeepsWhatItHas()
    {
        open();
        m->desk.sandbox.addFault(
            json("{'method': 'GET', 'path': 'agedAccountsReceivables', 'skip': 2, 'kind': 'pass', 'hold': 'before'}"));
        MainDesk::press(Qt::Key_A, Qt::ControlModifier);
        SummaryWindow *window = ask();
        QTRY_COMPARE_WITH_TIMEOUT(window->paper().pages() >= 2, true, patience);
        auto *stop = MainDesk::seen<LinkButton>("paperStop");
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.sandbox.journal("GET", "agedAccounts").size() == 3, patience);
        MainDesk::click(stop);
        QVERIFY(!window->isReading());
        QVERIFY(!stop->isVisible());
        QVERIFY(MainDesk::words(window, "paperProgress").contains(QLocale().toString(2)));
        QVERIFY(MainDesk::seen<QPushButton>("paperSave")->isEnabled());
        m->desk.sandbox.release();
    }

    void closedWhileItReads()
    {
        open();
        m->desk.sandbox.addFault(
            json("{'method': 'GET', 'path': 'agedAccountsReceivables', 'kind': 'pass', 'hold': 'before'}"));
        MainDesk::press(Qt::Key_A, Qt::ControlModifier);
        QPointer<SummaryWindow> window = ask();
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.sandbox.journal("GET", "agedAccounts").size(), size_t(1), patience);
        window->close();
        QTRY_VERIFY(!window);
        m->desk.sandbox.release();
        m->go(QStringLiteral("10000")); // and goes on as if nothing had been
        QVERIFY(isRead(ask()));
    }

    void aCompanyThatLeavesIsSaidAndWhatWasReadStays()
    {
        open();
        m->desk.sandbox.addFault(
            json("{'method': 'GET', 'path': 'agedAccountsReceivables', 'skip': 1, 'kind': 'pass', 'hold': 'before'}"));
        m->table().goToRow(0);
        const QString number = m->cell(0, "number");
        MainDesk::press(Qt::Key_Down, Qt::ShiftModifier);
        SummaryWindow *window = ask();
        QTRY_COMPARE_WITH_TIMEOUT(window->paper().pages() >= 1, true, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.sandbox.journal("GET", "agedAccounts").size(), size_t(2), patience);
        m->desk.workplace().forget(m->desk.company().id());
        QVERIFY(isRead(window));
        QTRY_VERIFY(MainDesk::isSeen("summaryMissing"));
        QVERIFY(words(window).contains(number));
        QVERIFY(MainDesk::seen<QPushButton>("paperSave")->isEnabled());
        m->desk.sandbox.release();
    }

    void whatFailedIsSaidAndReadAgain()
    {
        open();
        m->go(QStringLiteral("10000"));
        m->desk.sandbox.addFault(
            json("{'method': 'GET', 'path': 'agedAccountsReceivables', 'kind': 'status', 'status': 403, 'body': "
                 "{'error': {'code': 'X', 'message': 'No ages today.'}}}"));
        SummaryWindow *window = ask();
        QVERIFY(isRead(window));
        QTRY_VERIFY(MainDesk::isSeen("summaryMissing"));
        QVERIFY(words(window).contains(QStringLiteral("No ages today.")));
        auto *strip = MainDesk::seen("summaryMissing");
        MainDesk::click(strip->findChild<LinkButton *>());
        QVERIFY(isRead(window));
        QTRY_VERIFY(!MainDesk::isSeen("summaryMissing"));
        QVERIFY(!words(window).contains(QStringLiteral("No ages today.")));
    }

    void saysWhatIsNotSent()
    {
        open();
        const Record customer = m->desk.customer(QStringLiteral("10000"));
        m->desk.type(customer, "name", Value::text(QStringLiteral("Only typed")));
        m->go(QStringLiteral("10000"));
        SummaryWindow *window = ask();
        QVERIFY(isRead(window));
        QTRY_VERIFY(MainDesk::isSeen("summaryNotSent"));
        QVERIFY(!words(window).contains(QStringLiteral("Only typed")));
    }

    void isSavedAsAPdf()
    {
        open();
        m->go(QStringLiteral("10000"));
        SummaryWindow *window = ask();
        QVERIFY(isRead(window));
        QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
        auto *dialog = MainDesk::seen<QFileDialog>("paperFile");
        const QString name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        QVERIFY2(name.contains(QStringLiteral("10000")) && name.endsWith(QStringLiteral(".pdf")), qPrintable(name));
        const QString file = m->folder.filePath(QStringLiteral("account.pdf"));
        chooseFile(file);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
        QTRY_VERIFY(MainDesk::sentence("paperNews").contains(QStringLiteral("account.pdf")));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        QVERIFY(bytes.contains("/Count " + QByteArray::number(window->paper().pages()) + '\n'));
        // A place that cannot be written to is said, and nothing is left there.
        const QString taken = m->folder.filePath(QStringLiteral("taken.pdf"));
        QVERIFY(QDir(m->folder.path()).mkdir(QStringLiteral("taken.pdf")));
        QTRY_VERIFY(!MainDesk::isSeen("paperFile"));
        QMetaObject::invokeMethod(window, "saveAs", Q_ARG(QString, taken));
        QTRY_VERIFY(MainDesk::sentence("paperNews").contains(QStringLiteral("taken.pdf")));
        QCOMPARE(QDir(m->folder.path()).entryList({QStringLiteral("*pdf*")}, QDir::Files).size(), 1);
    }

    void fromTheCustomersOwnWindow()
    {
        open();
        EditWindow *editor = m->edit(QStringLiteral("10000"));
        QTest::keyClick(editor, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(isRead(MainDesk::seen<SummaryWindow>("summaryWindow")));
        QVERIFY(!MainDesk::isSeen("summaryWho"));
    }

    void standsInTheRowsMenu()
    {
        open();
        m->go(QStringLiteral("10000"));
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F10, Qt::ShiftModifier);
        QPointer<QMenu> menu = MainDesk::seen<QMenu>("rowMenu");
        QVERIFY(menu->actions().contains(m->window->commands().action("record.summary")));
        menu->close();
        QTRY_VERIFY(!menu);
        emit m->table().customContextMenuRequested(m->table().visualRect(m->table().currentIndex()).center());
        MainDesk::seen<QMenu>("rowMenu")->close();
    }

    void isOffWithAReasonWhereThereIsNoAccount()
    {
        open();
        const CommandRegistry &commands = m->window->commands();
        QVERIFY(commands.reason("record.summary").isEmpty());
        m->window->showList(&m->desk.company(), "payment");
        QTRY_VERIFY(!commands.reason("record.summary").isEmpty());
        QVERIFY(!commands.action("record.summary")->isEnabled());
    }
};

QTEST_MAIN(TestMainSummary)
#include "tst_main_summary.moc"
