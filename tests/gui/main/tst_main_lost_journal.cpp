// SPDX-License-Identifier: GPL-3.0-or-later
// New lines of a payment journal that is not at the service any more: nothing typed is lost, and each goes once.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/link_button.h"
#include "main/main_desk.h"
#include "model/review_model.h"
#include "support/test_locale.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

class TestMainLostJournal : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    QComboBox *box() { return MainDesk::seen<QComboBox>("journalChoice"); }
    bool isShown(const char *words) { return box()->currentText().startsWith(QString::fromLatin1(words)); }
    void choose(const char *journal)
    {
        const QString code = QString::fromLatin1(journal);
        const auto indexOf = [&] { return box()->findText(code, Qt::MatchStartsWith); };
        const ListFeed &lines = m->desk.company().list("payment");
        if (!QTest::qWaitFor([&] { return indexOf() >= 0 && lines.progress().complete; }, patience))
            qFatal("There is no such journal.");
        box()->setCurrentIndex(indexOf());
        emit box()->activated(indexOf());
    }
    EditWindow *newLine(const char *customer, const char *amount)
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        MainDesk::type(window, "customer.number", QString::fromLatin1(customer));
        MainDesk::type(window, "amount", QString::fromLatin1(amount));
        MainDesk::type(window, "document.external", QStringLiteral("BANK 7"));
        return window;
    }
    void keep(const char *customer, const char *amount)
    {
        const int rows = m->table().model()->rowCount();
        newLine(customer, amount)->closeQuietly();
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), rows + 1, patience);
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
    }
    QByteArray idOf(const char *code)
    {
        const Snapshot &journals = m->desk.company().list("paymentJournal").snapshot();
        for (RowId row = 0; row < journals.rowIdEnd(); ++row) {
            if (journals.isLive(row) && journals.record(row).value("code").toText() == QLatin1String(code))
                return journals.key(row).remoteId.toUtf8();
        }
        qFatal("There is no such journal.");
        return {};
    }
    void colleagueDeletes(const char *code)
    {
        m->desk.sandbox.colleague(
            json("{'entity': 'customerPaymentJournals', 'delete': true, 'id': '" + idOf(code) + "'}"));
    }
    /// Follows the one step offered, and takes that journal.
    void chooseOne(const char *code)
    {
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("editStrip").contains(QLatin1String("choose another journal")),
                                 patience);
        auto *places = MainDesk::seen<QComboBox>("parentNames");
        QTRY_COMPARE_WITH_TIMEOUT(places->currentIndex(), -1, patience); // read anew
        QTRY_VERIFY(!window->findChild<QPushButton *>(QStringLiteral("send"))->isEnabled());
        MainDesk::follow("editStrip", QStringLiteral("Choose another journal"));
        QTRY_VERIFY(places->view()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(places->findText(QString::fromLatin1(code), Qt::MatchStartsWith) >= 0, patience);
        const int place = places->findText(QString::fromLatin1(code), Qt::MatchStartsWith);
        places->hidePopup();
        places->setCurrentIndex(place);
        emit places->activated(place);
        QTRY_VERIFY(MainDesk::seen<EditWindow>("editWindow") != window);
        window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        QTRY_VERIFY(!MainDesk::isSeen("editStrip"));
    }
    void sendLast()
    {
        const size_t before = m->desk.outbox().overlay()->records.size();
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().overlay()->records.size(), before - 1, patience);
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
    }
    /// What went out, as the statuses of the lines' creates.
    QStringList created()
    {
        QStringList statuses;
        for (const Json &one : m->desk.sandbox.journal("POST", "customerPayments"))
            statuses += QString::number(one[u"status"].toInteger().value_or(0));
        return statuses;
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void init()
    {
        m = std::make_unique<MainDesk>();
        m->window->showList(&m->desk.company(), "payment");
        choose("RCPT001");
        QTRY_COMPARE(m->table().model()->rowCount(), 0);
    }
    void cleanup() { m.reset(); }

    void deletedByAColleagueWhileALineWasTyped()
    {
        EditWindow *window = newLine("10000", "1200.50");
        m->desk.sandbox.clearJournal();
        colleagueDeletes("RCPT001");
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("send")));
        chooseOne("PRACTICE");
        sendLast();
        QCOMPARE(created(), (QStringList{QStringLiteral("404"), QStringLiteral("201")}));
        const QString body = QString::fromUtf8(m->lastBody().toBytes());
        for (const char *part : {"\"10000\"", "1200.5", "BANK 7"})
            QVERIFY2(body.contains(QLatin1String(part)), qPrintable(body));
        choose("PRACTICE");
        QTRY_COMPARE(m->table().model()->rowCount(), 5);
    }

    void aLineKeptForLaterIsInSightAndIsNotSent()
    {
        keep("10000", "1200.50");
        keep("20000", "300");
        const auto *head = MainDesk::seen("journalHead");
        const int least = head->minimumSizeHint().width();
        m->desk.sandbox.clearJournal();
        colleagueDeletes("RCPT001");
        m->desk.company().list("paymentJournal").update();
        QTRY_VERIFY_WITH_TIMEOUT(isShown("Journal no longer there (2 not sent)"), patience);
        QVERIFY2(head->minimumSizeHint().width() <= least, // what to do is long, and makes no window wider
                 qPrintable(QStringLiteral("%1 > %2").arg(head->minimumSizeHint().width()).arg(least)));
        QCOMPARE(m->table().model()->rowCount(), 2);
        QTRY_COMPARE(m->cell(0, "remark"), QStringLiteral("Journal is gone"));
        QCOMPARE(MainDesk::words(m->window.get(), "journalAccount"),
                 QStringLiteral("open each line and choose another journal"));
        {
            ReviewModel review(m->desk.company());
            QCOMPARE(review.tickedRecords(), 0);
            QVERIFY(!review.mayTick(0));
            QCOMPARE(review.index(0, ReviewModel::RemarkColumn).data().toString(),
                     QStringLiteral("Needs correcting: Choose another journal"));
        }
        QVERIFY(created().isEmpty());
        for (const char *left : {"Journal no longer there (1 not sent)", "PRACTICE"}) {
            m->table().goToRow(0);
            MainDesk::front(m->window.get());
            m->table().setFocus();
            MainDesk::press(Qt::Key_F2);
            chooseOne("NOACCOUNT");
            sendLast();
            QTRY_VERIFY2_WITH_TIMEOUT(isShown(left), qPrintable(box()->currentText()), patience);
        }
        QCOMPARE(created(), (QStringList{QStringLiteral("201"), QStringLiteral("201")}));
    }

    void aChangedLineThatWentWithItsJournalIsKeptElsewhere()
    {
        choose("PRACTICE");
        QTRY_COMPARE(m->table().model()->rowCount(), 4);
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        const QString customer = m->cell(0, "customer.number");
        MainDesk::type(window, "amount", QStringLiteral("70"));
        MainDesk::type(window, "document.external", QStringLiteral("BANK 9"));
        m->desk.sandbox.clearJournal();
        colleagueDeletes("PRACTICE");
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("send")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("editStrip"), patience);
        MainDesk::follow("editStrip", QStringLiteral("Keep my values as a new payment"));
        QTRY_VERIFY(MainDesk::seen<EditWindow>("editWindow") != window);
        chooseOne("RCPT001");
        sendLast();
        QCOMPARE(created(), QStringList{QStringLiteral("201")});
        const QString body = QString::fromUtf8(m->lastBody().toBytes());
        QVERIFY2(body.contains(customer) && body.contains(QStringLiteral("BANK 9")), qPrintable(body));
    }

    void beforeOneIsDeletedItIsSaidWhatGoesWithIt_data()
    {
        QTest::addColumn<bool>("counted");
        QTest::newRow("read anew") << true;
        QTest::newRow("not to be read just now") << false;
    }
    void beforeOneIsDeletedItIsSaidWhatGoesWithIt()
    {
        QFETCH(bool, counted);
        MainDesk::click(newLine("20000", "300")->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_COMPARE(m->table().model()->rowCount(), 1);
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        keep("10000", "1200.50");
        const Snapshot &payments = m->desk.company().list("payment").snapshot();
        const qint64 before = payments.liveCount();
        m->desk.sandbox.colleague(json("{'entity': 'customerPayments', 'create': {'journalId': '" + idOf("RCPT001") +
                                       "', 'customerNumber': '30000', 'amount': -5}}"));
        if (!counted)
            m->desk.sandbox.addFault(
                json("{'kind': 'status', 'status': 500, 'method': 'GET', 'path': '" + idOf("RCPT001") + "'}"));
        MainDesk::front(m->window.get());
        m->command(QStringLiteral("Delete journal"));
        auto *asked = MainDesk::seen<QMessageBox>("deleteJournalQuestion");
        QWidget *yes = MainDesk::button(asked, QStringLiteral("Delete"));
        QTRY_VERIFY_WITH_TIMEOUT(yes->isEnabled(), patience);
        const QString said = asked->text() + asked->informativeText();
        QVERIFY2(said.contains(counted ? QStringLiteral("its 2 lines") : QStringLiteral("its 1 lines")),
                 qPrintable(said));
        QCOMPARE(said.contains(QStringLiteral("could not be counted")), !counted);
        QVERIFY2(said.contains(QStringLiteral("others have entered")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("1 lines that you have not sent yet are kept here")), qPrintable(said));
        MainDesk::click(yes);
        if (!counted) { // the one that nobody was shown does not go unseen
            QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 1, patience);
            QVERIFY(m->desk.sandbox.journal("DELETE", "customerPaymentJournals").empty());
            m->command(QStringLiteral("Decide next"));
            auto *confirm = MainDesk::seen<QWidget>("confirmWindow");
            auto *anyway = confirm->findChild<QPushButton *>(QStringLiteral("anyway"));
            QTRY_VERIFY_WITH_TIMEOUT(anyway->isEnabled(), patience);
            const auto *remark = confirm->findChild<QLabel *>(QStringLiteral("confirmRemark"));
            QVERIFY2(remark->isVisible() && remark->text().contains(QLatin1String("(5.00) is new.")),
                     qPrintable(remark->text()));
            MainDesk::click(anyway);
            QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("confirmWindow"), patience);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isShown("Journal no longer there (1 not sent)"), patience);
        QTRY_COMPARE(m->desk.company().list("payment").snapshot().liveCount(), before - 1); // the list was read before
        m->desk.outbox().discard(m->desk.outbox().overlay()->records.front().key);
        QTRY_VERIFY2_WITH_TIMEOUT(isShown("PRACTICE"), qPrintable(box()->currentText()), patience);
    }

    /// It is in the books: whoever enters it once more has it there twice.
    void aLinePostedMeanwhileIsNotCalledDeleted()
    {
        MainDesk::click(newLine("20000", "300")->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        QTRY_COMPARE(m->table().model()->rowCount(), 1);
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        // A sentence beside a field goes together with what it was.
        MainDesk::type(window, "appliesTo.number", QStringLiteral("999999"));
        window->showField("document.external");
        const auto beside = [window] { return MainDesk::words(window, "appliesTo.numberWas"); };
        QTRY_VERIFY2_WITH_TIMEOUT(beside() == QLatin1String("was (empty). No open invoice has this number."),
                                  qPrintable(beside()), patience);
        MainDesk::type(window, "appliesTo.number", QString());
        MainDesk::type(window, "document.external", QStringLiteral("BANK 8"));
        m->desk.sandbox.colleague(json("{'entity': 'customerPaymentJournals', 'post': 'RCPT001'}"));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("send")));
        const QString said = QStringLiteral("No longer in Business Central: deleted or posted. If it was posted, do "
                                            "not enter it again. Your values are kept here.");
        QTRY_VERIFY2_WITH_TIMEOUT(MainDesk::sentence("editStrip") == said, qPrintable(MainDesk::sentence("editStrip")),
                                  patience);
        // The step that enters nothing twice comes first.
        const auto steps = MainDesk::seen("editStrip")->findChildren<LinkButton *>();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.front()->text(), QStringLiteral("Discard"));
        QTRY_VERIFY(steps.front()->x() < steps.back()->x()); // laid out a moment later
        MainDesk::follow("editStrip", QStringLiteral("Discard"));
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 0, patience);
    }

    void postedUnderAnotherNameMeanwhile()
    {
        MainDesk::click(newLine("20000", "300")->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        QTRY_COMPARE(m->table().model()->rowCount(), 1);
        m->desk.sandbox.settings(json("{'incrementBatchName': true}"));
        EditWindow *window = newLine("10000", "1200.50");
        m->desk.sandbox.clearJournal();
        m->desk.sandbox.colleague(json("{'entity': 'customerPaymentJournals', 'post': 'RCPT001'}"));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("send")));
        chooseOne("RCPT002");
        sendLast();
        QCOMPARE(created(), (QStringList{QStringLiteral("404"), QStringLiteral("201")}));
        choose("RCPT002");
        QTRY_COMPARE(m->table().model()->rowCount(), 1);
        QCOMPARE(m->cell(0, "customer.number"), QStringLiteral("10000"));
    }
};

QTEST_MAIN(TestMainLostJournal)
#include "tst_main_lost_journal.moc"
