// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window tells of what was sent and of what is not: once, whole, and only as long as it is so.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/titles.h"
#include "main/main_desk.h"
#include "model/changes_model.h"
#include "model/log_model.h"
#include "model/record_table_model.h"
#include "model/standing.h"
#include "support/test_locale.h"

#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QWindow>

using namespace clientele;
using namespace clientele::testing;

#define TRY_IS(strip, words)                                                                                           \
    QTRY_VERIFY2_WITH_TIMEOUT(MainDesk::sentence(strip) == QLatin1String(words),                                       \
                              qPrintable(MainDesk::sentence(strip)), patience)

class TestMainNews : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    Record customer(const char *number) { return m->desk.customer(QString::fromLatin1(number)); }
    void type(const char *number, const char *field, const char *value)
    {
        m->desk.type(customer(number), field, Value::text(QString::fromUtf8(value)));
    }
    void sendAll()
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_S, Qt::ControlModifier);
        QTest::keyClick(MainDesk::seen("reviewTable"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("sendWindow"), patience);
    }
    QString status(const char *item) const
    {
        const auto *found = m->window->findChild<StatusItem *>(QString::fromLatin1(item));
        return found ? found->text() : QString();
    }
    static QString counts() { return MainDesk::seen<QLabel>("listCounts")->text(); }
    QString clash(const char *number)
    {
        return m->desk.clash(customer(number), {{"phone", Value(), Value::text(QStringLiteral("+1 404 555 0199"))}},
                             "{'phoneNumber': '+1 404 555 0111'}");
    }
    QMessageBox *askToQuit()
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_Q, Qt::ControlModifier);
        return MainDesk::seen<QMessageBox>("quitQuestion");
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
    void init() { m = std::make_unique<MainDesk>(); }
    void cleanup() { m.reset(); }

    void tellsOfAllThatWasSentTogether()
    {
        type("10000", "website", "https://adatum.example");
        type("10000", "email", "office@adatum.example");
        type("20000", "website", "https://trey.example");
        sendAll();
        TRY_IS("newsStrip", "3 changes on 2 customers sent.");
        QVERIFY(!m->window->findChild<QWidget *>(QStringLiteral("sendingDetails")));
        // The next sending is told by itself, and does not add to this.
        type("30000", "website", "https://fabrikam.example");
        QTRY_VERIFY(!MainDesk::isSeen("newsStrip")); // something else is going on
        sendAll();
        TRY_IS("newsStrip", "Fabrikam, Inc.: Sent.");
    }

    void tellsWhatTheCountsLeaveOut()
    {
        type("10000", "website", "https://adatum.example");
        type("20000", "website", "https://trey.example");
        type("30000", "phone", "+1 404 555 0199");
        m->desk.colleague(QStringLiteral("20000"), "{'phoneNumber': '+1 404 555 0111'}"); // merges by itself
        m->desk.colleague(QStringLiteral("30000"), "{'phoneNumber': '+1 404 555 0111'}"); // clashes
        sendAll();
        TRY_IS("newsStrip", "2 changes on 2 customers sent. What others had changed was kept on 1 customers. "
                            "In need of your attention: 1 customers.");
        MainDesk::follow("newsStrip", QStringLiteral("Details"));
        auto *details = MainDesk::seen<QMessageBox>("sendingDetails");
        QString lines = details->text().remove(QChar(0x2068)).remove(QChar(0x2069));
        QVERIFY2(lines.contains(QStringLiteral("Trey Research: Sent. Their change to Phone was kept.")),
                 qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("Fabrikam, Inc.: Also changed by someone else: please decide.")),
                 qPrintable(lines));
        QVERIFY(!lines.contains(QStringLiteral("Adatum")));
        QTest::keyClick(details, Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("sendingDetails"));
        MainDesk::front(m->window.get());
        MainDesk::follow("newsStrip", QStringLiteral("Show"));
        QTRY_COMPARE(MainDesk::seen<QTabBar>("changesTabs")->currentIndex(), 1);
    }

    void goesWhenWhatItAskedForIsDone()
    {
        const QString id = clash("10000");
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("newsStrip").contains(QLatin1String("please decide")), patience);
        m->desk.outbox().withdraw(id);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("newsStrip"), patience);
    }

    void tellsWhatWasDecided_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("said");
        QTest::newRow("mine") << int(Qt::Key_Right)
                              << QStringLiteral("Adatum Corporation: Sent. Your entry was kept for Phone.");
        QTest::newRow("theirs") << int(Qt::Key_Left)
                                << QStringLiteral(
                                       "Adatum Corporation: Nothing was sent. Their change was kept for Phone.");
    }
    void tellsWhatWasDecided()
    {
        QFETCH(int, key);
        QFETCH(QString, said);
        const QString id = clash("10000");
        QVERIFY(m->desk.waitFor(id, SubmissionState::NeedsDecision));
        m->window->decide(&m->desk.company(), id);
        QWidget *table = MainDesk::seen("decideTable");
        MainDesk::front(table->window());
        QTest::keyClick(table, Qt::Key(key));
        QTest::keyClick(MainDesk::seen("decideWindow"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(MainDesk::sentence("newsStrip") == said, qPrintable(MainDesk::sentence("newsStrip")),
                                  patience);
    }

    void countsEveryChangeOnce()
    {
        const Record first = customer("10000");
        m->desk.type(first, "salesperson", Value::text(QStringLiteral("NOBODY")));
        QTRY_COMPARE(status("statusChanges"), QStringLiteral("1 changes not sent"));
        const QString id = m->desk.submit(first.key);
        QVERIFY(m->desk.waitFor(id, SubmissionState::Rejected));
        QTRY_COMPARE(status("statusChanges"), QStringLiteral("1 customers need attention"));
        type("20000", "website", "https://trey.example");
        QTRY_COMPARE(status("statusChanges"), QStringLiteral("1 changes not sent · 1 customers need attention"));
        const QString meaning = m->window->findChild<QWidget *>(QStringLiteral("statusChanges"))->toolTip();
        QVERIFY(meaning.contains(QStringLiteral("kept on this computer until you send it")));
        QVERIFY(meaning.contains(QStringLiteral("waits for you")));
        const Standing standing = standingOf(m->desk.outbox());
        QCOMPARE(standing.notSent, 1);
        QCOMPARE(standing.needAttention, 1);
        QCOMPARE(standing.outsideTheBooks(), 2);
    }

    void showsWhatCameBackAsSuchAndLetsItBeCopied()
    {
        const Record first = customer("10000");
        m->desk.type(first, "salesperson", Value::text(QStringLiteral("NOBODY")));
        const QString id = m->desk.submit(first.key);
        QVERIFY(m->desk.waitFor(id, SubmissionState::Rejected));
        auto *changes = MainDesk::seen<QTableView>("changesList");
        const auto word = [&] { return changes->model()->index(0, ChangesModel::WordColumn).data().toString(); };
        QTRY_COMPARE(word(), QStringLiteral("Rejected"));
        QCOMPARE(changes->model()->index(0, 0).data(ChangesModel::StateRole).toInt(), int(LineState::NeedsAttention));
        // Ctrl+C in the change log takes its line, not the customers of the list above.
        m->table().setFocus();
        m->press(Qt::Key_6, Qt::ControlModifier);
        auto *log = MainDesk::seen<QTableView>("logList");
        QTRY_COMPARE(log->model()->rowCount(), 1);
        // No empty column for a name that nothing gives.
        const QString who = log->model()->index(0, LogModel::WhoColumn).data().toString();
        QCOMPARE(log->isColumnHidden(LogModel::WhoColumn), who.isEmpty());
        m->press(Qt::Key_Down);
        m->press(Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        for (const char *part : {"Adatum Corporation", "Salesperson", "→ NOBODY", "Rejected", "cannot be found"})
            QVERIFY2(copied.contains(QString::fromUtf8(part)), qPrintable(copied));
    }

    void saysNothingOfAListThatWasNotRead()
    {
        m.reset();
        DeskSetup setup;
        setup.withToken = false;
        m = std::make_unique<MainDesk>(setup);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().status().state == ConnectionStatus::State::SignIn, patience);
        QTRY_VERIFY2(counts().isEmpty(), qPrintable(counts()));
        m->desk.company().provideToken(QString::fromLatin1(m->desk.sandbox.token()));
        QTRY_COMPARE_WITH_TIMEOUT(counts(), QStringLiteral("40 of 40 customers"), patience);
    }

    void selectsTheRecordItGoesTo()
    {
        RecordTableView &table = m->table();
        table.setFocus();
        for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageUp}) {
            const RecordKey before = table.currentKey();
            QTest::keyClick(m->window->windowHandle(), key, Qt::ControlModifier); // Ctrl is held down for all to see
            QTRY_VERIFY(!(table.currentKey() == before));
            QCOMPARE(table.selectedKeys().size(), size_t(1));
            QVERIFY(table.selectedKeys().front() == table.currentKey());
        }
        // What stands under the cursor is what commands are about, by whatever key it came there.
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_Home, Qt::Key_Down, Qt::Key_Up}) {
            const RecordKey before = table.currentKey();
            QTest::keyClick(m->window->windowHandle(), key, Qt::ControlModifier);
            QTRY_VERIFY(!(table.currentKey() == before) || key == Qt::Key_Up);
            QCOMPARE(table.selectedKeys(), std::vector<RecordKey>{table.currentKey()});
        }
        const int from = table.currentIndex().row();
        QTest::keyClick(m->window->windowHandle(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(table.currentIndex().row(), table.model()->rowCount() - 1);
        QCOMPARE(table.selectedKeys().size(), size_t(table.model()->rowCount() - from));
        QTest::keyClick(m->window->windowHandle(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(table.selectedKeys().size(), size_t(1));
        // The same from the record's own window.
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        table.setFocus();
        MainDesk::front(m->window.get());
        m->command(QStringLiteral("Clear filters"));
        MainDesk::front(edit);
        QTest::keyClick(edit->windowHandle(), Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(table.currentIndex().row(), 1);
        QCOMPARE(table.selectedKeys().size(), size_t(1));
    }

    void typingInTheListGoesNowhere()
    {
        RecordTableView &table = m->table();
        table.setFocus();
        table.goToRow(0);
        const QModelIndex at = table.currentIndex();
        m->write(QStringLiteral("Boston"));
        QCOMPARE(table.currentIndex(), at);
        QVERIFY(!MainDesk::isSeen("editWindow"));
    }

    void oneOfSeveralIsNotBlockedOrDeletedWithoutAWord()
    {
        RecordTableView &table = m->table();
        table.setFocus();
        table.goToRow(0);
        auto *block = m->window->findChild<QAction *>(QStringLiteral("record.retire"));
        auto *remove = m->window->findChild<QAction *>(QStringLiteral("record.delete"));
        QTRY_VERIFY(block->isEnabled() && remove->isEnabled());
        m->press(Qt::Key_Down, Qt::ShiftModifier);
        QTRY_COMPARE(table.selectedKeys().size(), size_t(2));
        QTRY_VERIFY(!block->isEnabled() && !remove->isEnabled());
        QVERIFY(block->toolTip().contains(QStringLiteral("one at a time")));
        m->press(Qt::Key_Down);
        QTRY_VERIFY(block->isEnabled() && remove->isEnabled());
    }

    void escapeInFindGoesBackToThePlace()
    {
        RecordTableView &table = m->table();
        m->window->resize(1360, 700);
        table.setFocus();
        table.goToRow(30);
        table.verticalScrollBar()->setValue(20);
        const RecordKey at = table.currentKey();
        const int top = table.rowAt(0);
        QVERIFY(top > 10);
        m->press(Qt::Key_F, Qt::ControlModifier);
        m->write(QStringLiteral("Adatum"));
        QTRY_VERIFY(table.model()->rowCount() < 40);
        QVERIFY(!(table.currentKey() == at));
        m->press(Qt::Key_Escape);
        QTRY_COMPARE(table.model()->rowCount(), 40);
        QVERIFY(table.hasFocus());
        QVERIFY(table.currentKey() == at);
        QCOMPARE(table.rowAt(0), top);
        QCOMPARE(table.selectedKeys().size(), size_t(1));
    }

    void movesNoRowUnderTheMouse()
    {
        RecordTableView &table = m->table();
        const QPoint before = table.viewport()->mapTo(m->window.get(), QPoint());
        type("10000", "website", "https://adatum.example");
        sendAll();
        TRY_IS("newsStrip", "Adatum Corporation: Sent.");
        QCOMPARE(table.viewport()->mapTo(m->window.get(), QPoint()), before);
        QWidget *strip = MainDesk::seen("newsStrip");
        QVERIFY(strip->mapTo(m->window.get(), QPoint()).y() >=
                table.viewport()->mapTo(m->window.get(), QPoint(0, table.viewport()->height())).y());
    }

    void namesTheCompanyAndWhatStaysBeforeItQuits()
    {
        const QString id = clash("10000");
        QVERIFY(m->desk.waitFor(id, SubmissionState::NeedsDecision));
        QTRY_COMPARE(status("statusChanges"), QStringLiteral("1 customers need attention"));
        QMessageBox *question = askToQuit();
        QCOMPARE(question->text(), QStringLiteral("1 changes are not in the books yet."));
        const QString more = question->informativeText();
        QVERIFY2(more.contains(QStringLiteral("CRONUS AG (TEST): 1 waiting for your decision or correction")),
                 qPrintable(more));
        QVERIFY2(more.contains(QStringLiteral("kept on this computer")), qPrintable(more));
        QVERIFY2(more.contains(QStringLiteral("“Needs attention”")), qPrintable(more));
        MainDesk::click(MainDesk::button(question, QStringLiteral("Leave undecided")));
        QTRY_VERIFY(!m->window->isVisible());
        QVERIFY(m->desk.outbox().submission(id));
    }

    void namesTheCompanyInItsQuestions()
    {
        m->go(QStringLiteral("10000"));
        m->command(QStringLiteral("Delete"));
        auto *question = MainDesk::seen<QMessageBox>("deleteQuestion");
        QCOMPARE(question->text().remove(QChar(0x2068)).remove(QChar(0x2069)),
                 QStringLiteral("Delete Adatum Corporation in CRONUS AG (TEST)?"));
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("deleteQuestion"));
        m->command(QStringLiteral("Remove this connection"));
        question = MainDesk::seen<QMessageBox>("forgetQuestion");
        QCOMPARE(question->text(), QStringLiteral("Remove the connection to CRONUS AG (TEST) from this computer?"));
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("forgetQuestion"));
        type("10000", "website", "https://adatum.example");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(MainDesk::words(MainDesk::seen("sendWindow"), "windowTitle"),
                 QStringLiteral("Send 1 changes to CRONUS AG (TEST)?"));
    }

    void saysWhatViewOnlyMeans()
    {
        m.reset();
        DeskSetup setup;
        setup.kind = CompanyKind::Live;
        m = std::make_unique<MainDesk>(setup);
        const QString why =
            QStringLiteral("You can look and type. Nothing is sent to CRONUS AG until you allow sending (Ctrl+L).");
        QCOMPARE(MainDesk::seen("lockText")->toolTip(), why);
        QCOMPARE(MainDesk::seen("allowSending")->toolTip(), why);
        QCOMPARE(MainDesk::seen("statusCompany")->toolTip(), why);
        m->desk.company().setSendingAllowed(true);
        QTRY_COMPARE(MainDesk::seen<QPushButton>("allowSending")->text(), QStringLiteral("Back to view only"));
        QVERIFY(!MainDesk::isSeen("lockText"));
    }
};

QTEST_MAIN(TestMainNews)

#include "tst_main_news.moc"
