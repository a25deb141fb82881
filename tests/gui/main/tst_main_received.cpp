// SPDX-License-Identifier: GPL-3.0-or-later
// Payments of services that have no journals: their list and taking one away; and a new one from a customer.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "main/main_desk.h"
#include "model/record_table_model.h"
#include "support/test_locale.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <functional>

using namespace clientele;
using namespace clientele::testing;

class TestMainReceived : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    void open(const char *service)
    {
        DeskSetup setup;
        setup.service = service;
        m = std::make_unique<MainDesk>(setup);
        if (setup.service == "bigcapital")
            m->desk.sandbox.settings(
                json("{'service': 'bigcapital', 'authLimit': 0, 'defaultLimit': 0, 'writeMs': 0}"));
    }
    void showPayments()
    {
        CompanyHandle &company = m->desk.company();
        QTRY_VERIFY_WITH_TIMEOUT(company.list("payment").progress().complete, patience);
        m->window->findChild<QAction *>(QStringLiteral("payments.show"))->trigger();
        const int there = int(company.list("payment").snapshot().liveCount());
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), there, patience);
        QTRY_VERIFY(!m->cell(0, "date").isEmpty());
    }
    std::vector<QDate> days() const
    {
        std::vector<QDate> days;
        for (int row = 0; row < m->table().model()->rowCount(); ++row) {
            const Record paid = qobject_cast<RecordTableModel *>(m->table().model())->recordAt(row);
            const QDate *day = paid.value("date").asDate();
            days.push_back(day ? *day : QDate());
        }
        return days;
    }
    static QString question()
    {
        return qobject_cast<QMessageBox *>(MainDesk::seen("deleteQuestion"))->informativeText();
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    /// What came in last is looked for first, where no number orders it.
    void theNewestComeFirst()
    {
        open("layer");
        showPayments();
        std::vector<QDate> newestFirst = days();
        std::sort(newestFirst.begin(), newestFirst.end(), std::greater<>());
        QVERIFY(newestFirst.front() > newestFirst.back());
        QCOMPARE(days(), newestFirst);
    }

    void theListShowsWhatThereIs_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArrayList>("columns");
        QTest::newRow("Bigcapital") << QByteArray("bigcapital")
                                    << QByteArrayList{"date",          "document.number",  "customer.name", "amount",
                                                      "currency.code", "reference.number", "statement"};
        QTest::newRow("Layer") << QByteArray("layer")
                               << QByteArrayList{"date",        "customer.name",    "amount", "reference.number",
                                                 "allocations", "amount.unapplied", "method"};
    }
    void theListShowsWhatThereIs()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArrayList, columns);
        open(service.constData());
        showPayments();
        QByteArrayList shown;
        const RecordTableView &table = m->table();
        for (int visual = 0; visual < table.horizontalHeader()->count(); ++visual) {
            const int column = table.horizontalHeader()->logicalIndex(visual);
            const QVariant field = table.model()->index(0, column).data(RecordTableModel::FieldRole);
            if (!table.isColumnHidden(column) && field.isValid())
                shown += field.toByteArray();
        }
        QCOMPARE(shown, columns);
        QVERIFY(!m->cell(0, "customer.name").isEmpty());
        // They wait for nobody to post them.
        QVERIFY(!m->window->findChild<QAction *>(QStringLiteral("payments.post"))->isEnabled());
        QVERIFY(!MainDesk::isSeen("journalChoice"));
    }

    void deletingSaysWhatItDoesAndIsSentOnce_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("Bigcapital") << QByteArray("bigcapital") << QByteArray("DELETE")
                                    << QByteArray("/payments-received/");
        QTest::newRow("Layer") << QByteArray("layer") << QByteArray("POST") << QByteArray("/delete");
    }
    void deletingSaysWhatItDoesAndIsSentOnce()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        open(service.constData());
        showPayments();
        const int rows = m->table().model()->rowCount();
        m->table().setFocus();
        m->table().goToRow(0);
        m->desk.sandbox.clearJournal();
        m->command(QStringLiteral("Delete"));
        QVERIFY2(question().contains(QStringLiteral("open again")), qPrintable(question()));
        // Which one it is nobody could tell by its name: by its day, its amount with the currency, and its invoices.
        const Record first = qobject_cast<RecordTableModel *>(m->table().model())->recordAt(0);
        const Decimal *amount = first.value("amount").asDecimal();
        QVERIFY(amount);
        const ValueText text(QLocale(), &m->desk.company());
        const FieldSpec &money = *first.schema()->find("amount");
        QVERIFY2(question().contains(text.full(money, first.value("amount"), first)), qPrintable(question()));
        QVERIFY2(question().contains(m->cell(0, "date")), qPrintable(question()));
        const Reply<Record> whole = m->desk.company().readOne(first.key);
        QTRY_VERIFY_WITH_TIMEOUT(whole.isFinished(), patience);
        const FieldSpec &invoices = *first.schema()->find("allocations");
        const QString paid = text.text(invoices, whole.result()->value("allocations"));
        QVERIFY(!paid.isEmpty());
        QTRY_VERIFY2_WITH_TIMEOUT(question().contains(paid), qPrintable(question() + paid), patience);
        MainDesk::click(MainDesk::button(MainDesk::seen("deleteQuestion"), QStringLiteral("Delete")));
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), rows - 1, patience);
        QCOMPARE(m->desk.sandbox.journal(method, target).size(), size_t(1));
    }

    void isRecordedFromACustomer_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::newRow("Bigcapital") << QByteArray("bigcapital");
        QTest::newRow("Layer") << QByteArray("layer");
    }
    void isRecordedFromACustomer()
    {
        QFETCH(QByteArray, service);
        open(service.constData());
        m->window->showList(&m->desk.company(), "customer");
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() > 0, patience);
        m->table().setFocus();
        m->table().goToRow(0);
        const QString name = m->cell(0, "name").trimmed();
        m->window->findChild<QAction *>(QStringLiteral("payments.record"))->trigger();
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        QCOMPARE(window->key().entity, QByteArray("payment"));
        QCOMPARE(window->draft().wanted().value("customer.name").toText(), name);
        if (auto *customer = window->findChild<QLineEdit *>(QStringLiteral("customerEdit")))
            QCOMPARE(customer->text(), name);
        // By a part of the name and Tab, too.
        if (auto *customer = window->findChild<QLineEdit *>(QStringLiteral("customerEdit"))) {
            window->showField("customer");
            MainDesk::front(window);
            customer->setFocus();
            customer->clear();
            MainDesk::write(name.mid(1));
            MainDesk::press(Qt::Key_Tab);
            QTRY_VERIFY(!customer->hasFocus());
            QCOMPARE(customer->text(), name);
            QVERIFY(!window->draft().now("customer").isVerbatim());
        }
        QVERIFY(window->draft().now("date").asDate()); // today, to begin with
    }

    /// By its letter the button leaves the cursor where it is, in the middle of a name.
    void whatIsStillBeingTypedIsDiscardedToo()
    {
        open("bigcapital");
        showPayments();
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::type(window, "reference.number", QStringLiteral("R1"));
        MainDesk::type(window, "customer", QStringLiteral("Nobody"));
        auto *customer = window->findChild<QLineEdit *>(QStringLiteral("customerEdit"));
        QCOMPARE(customer->text(), QStringLiteral("Nobody"));
        window->findChild<QPushButton *>(QStringLiteral("discardChanges"))->click();
        QTRY_COMPARE(window->draft().changedCount(), 0);
        QCOMPARE(customer->text(), QString());
        QVERIFY(!window->findChild<QLineEdit *>(QStringLiteral("dateEdit"))->text().isEmpty()); // as it began
    }

    void isRecordedIntoTheJournalThatIsChosen()
    {
        DeskSetup setup;
        m = std::make_unique<MainDesk>(setup);
        m->go(QStringLiteral("20000"));
        m->command(QStringLiteral("Record a payment"));
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        QTRY_COMPARE(MainDesk::seen<QLineEdit>("customer.numberEdit")->text(), QStringLiteral("20000"));
        QVERIFY(window->key().isNew());
        // The customer is given: what is typed next is the amount.
        QTRY_COMPARE(QApplication::focusWidget(), MainDesk::seen<QLineEdit>("amountEdit"));
        MainDesk::write(QStringLiteral("125.5"));
        // The head says into which journal; another one takes along what was typed, and nothing stays behind.
        auto *journals = MainDesk::seen<QComboBox>("parentNames");
        QVERIFY(journals->currentText().startsWith(QLatin1String("DEFAULT")));
        QCOMPARE(journals->accessibleName(), QStringLiteral("Journal"));
        const QString former = window->key().parent;
        const int other = journals->findText(QStringLiteral("RCPT001"), Qt::MatchStartsWith);
        journals->setCurrentIndex(other);
        const QPointer<EditWindow> before = window;
        emit journals->activated(other);
        QTRY_VERIFY(!before);
        window = MainDesk::seen<EditWindow>("editWindow");
        QVERIFY(window->key().parent != former);
        QTRY_VERIFY(MainDesk::seen<QComboBox>("parentNames")->currentText().startsWith(QLatin1String("RCPT001")));
        QCOMPARE(window->draft().now("customer.number").toText(), QStringLiteral("20000"));
        QCOMPARE(window->draft().now("amount").asDecimal()->toBytes(), QByteArray("125.5"));
        QCOMPARE(window->draft().changedCount(), 1);
        QTRY_COMPARE(m->desk.outbox().overlay()->records.size(), size_t(1));
        QCOMPARE(m->desk.outbox().overlay()->records.front().key, window->key());
    }

    /// What is on its way goes where it was sent, and nothing can be chosen for it any more.
    void whatIsOnItsWayStaysInItsJournal()
    {
        m = std::make_unique<MainDesk>();
        m->go(QStringLiteral("20000"));
        m->command(QStringLiteral("Record a payment"));
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        QTRY_COMPARE(QApplication::focusWidget(), MainDesk::seen<QLineEdit>("amountEdit"));
        MainDesk::write(QStringLiteral("77"));
        auto *journals = MainDesk::seen<QComboBox>("parentNames");
        QVERIFY(journals->isEnabled());
        m->desk.sandbox.addFault(json("{'method': 'POST', 'path': 'customerPayments$', 'hold': 'before'}"));
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m->desk.sandbox.journal("POST", "customerPayments").empty(), patience);
        QTRY_VERIFY(!journals->isEnabled());
        emit journals->activated(journals->findText(QStringLiteral("RCPT001"), Qt::MatchStartsWith));
        QCOMPARE(MainDesk::seen<EditWindow>("editWindow"), window);
        QCOMPARE(window->draft().now("amount").asDecimal()->toBytes(), QByteArray("77"));
        m->desk.sandbox.release();
        QTRY_COMPARE_WITH_TIMEOUT(m->writes(), QStringList{QStringLiteral("POST 201")}, patience);
    }

    /// A proposal was made for a line as it was: it is not put on another one, nor beside it.
    void aProposalForALineThatHasGoneIsNotTaken()
    {
        m = std::make_unique<MainDesk>();
        m->go(QStringLiteral("20000"));
        m->command(QStringLiteral("Record a payment"));
        QTRY_COMPARE(QApplication::focusWidget(), MainDesk::seen<QLineEdit>("amountEdit"));
        MainDesk::write(QStringLiteral("12550"));
        MainDesk::seen<EditWindow>("editWindow")->closeQuietly();
        m->window->showList(&m->desk.company(), "payment");
        const OutboxHandle &outbox = m->desk.outbox();
        QTRY_COMPARE(outbox.overlay()->records.size(), size_t(1));
        const RecordKey key = outbox.overlay()->records.front().key;
        m->table().goTo(key);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().currentKey(), key, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m->window->commands().action("payments.apply")->isEnabled(), patience);
        m->command(QStringLiteral("Apply to invoice"));
        QWidget *proposals = MainDesk::seen("applyWindow");
        m->desk.outbox().discard(key);
        QTRY_VERIFY(outbox.overlay()->records.empty());
        MainDesk::click(proposals->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_VERIFY2(MainDesk::sentence("newsStrip").contains(QLatin1String("nothing was applied")),
                     qPrintable(MainDesk::sentence("newsStrip")));
        QVERIFY(outbox.overlay()->records.empty());
    }

    void twoServicesStandTogether()
    {
        open("bigcapital");
        CompanyHandle &other = m->desk.alsoOpen("layer");
        QTRY_VERIFY_WITH_TIMEOUT(other.list("payment").progress().complete, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().list("payment").progress().complete, patience);
        m->window->showAll("payment");
        const auto all =
            other.list("payment").snapshot().liveCount() + m->desk.company().list("payment").snapshot().liveCount();
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), int(all), patience);
        for (int row = 0; row < m->table().model()->rowCount(); ++row)
            QVERIFY(!m->cell(row, "date").isEmpty());
    }
};

QTEST_MAIN(TestMainReceived)
#include "tst_main_received.moc"
