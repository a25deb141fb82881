// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window tells once a payment journal was posted, and while the service is at it.
#include "gui/commands/command_registry.h"
#include "gui/edit/edit_window.h"
#include "gui/look/type_scale.h"
#include "gui/look/widgets/strip.h"
#include "main/posting_main.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace clientele;
using namespace clientele::testing;

class TestMainPosted : public QObject, private PostingMain
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    void scheduledIsSaidAndLookedAfter()
    {
        open("RCPT001");
        m->enter("10000", "7");
        m->desk.sandbox.settings(json("{'posting': 'scheduled'}"));
        ask();
        MainDesk::click(MainDesk::seen("postWindow")->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(QLatin1String("carries it out later")),
                                 patience);
        QVERIFY(!MainDesk::seen<QPushButton>("postJournal")->isEnabled());
        m->desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(QLatin1String("posted")), patience);
        QCOMPARE(posts(), size_t(1));
    }

    void theJournalThatComesInItsPlaceIsShown()
    {
        open("RCPT001");
        m->desk.sandbox.settings(json("{'incrementBatchName': true}"));
        m->enter("10000", "7");
        ask();
        MainDesk::click(MainDesk::seen("postWindow")->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(QLatin1String("posted")), patience);
        QTRY_VERIFY(MainDesk::seen<QComboBox>("journalChoice")->currentText().startsWith(QLatin1String("RCPT002")));
        QVERIFY(MainDesk::sentence("postingStrip").contains(QLatin1String("posted")));
    }

    /// Long words about what was posted, and many currencies, never make the window wider; and the focus is in the
    /// list.
    void theWindowStaysAsItIsAfterPosting()
    {
        open("RCPT001");
        m->window->resize(1280, 800);
        m->enter("10000", "100");
        m->enter("20000", "999999999999999.99");
        m->desk.sandbox.settings(json("{'posting': 'scheduled'}"));
        const int least = m->window->minimumSizeHint().width();
        post();
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("carries it out later"), patience);
        QTRY_COMPARE(m->window->focusWidget(), &m->table());
        // What is counted as not sent is under way, and not nothing.
        QTRY_COMPARE(m->window->findChild<QLabel *>(QStringLiteral("sendReason"))->text(),
                     QStringLiteral("Everything is under way"));
        m->desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QTRY_VERIFY_WITH_TIMEOUT(postedWords().contains(QLatin1String("most likely posted")), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 0, patience);
        QCOMPARE(m->window->width(), 1280);
        QVERIFY2(m->window->minimumSizeHint().width() <= qMax(least, 1024),
                 qPrintable(QString::number(m->window->minimumSizeHint().width())));
        QCOMPARE(m->window->focusWidget()->objectName(), QStringLiteral("emptyStep")); // where the list was
    }

    /// A sum for which there is no room beside the words stands below them, and is whole.
    void theSumOfAPostingIsNeverCut()
    {
        open("RCPT001");
        m->enter("10000", "9999999999999999.98");
        post();
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere"), patience);
        auto *row = MainDesk::seen<QAbstractButton>("postedRow");
        const QFontMetrics metrics(semibold(row->font()));
        const int sum = metrics.horizontalAdvance(QStringLiteral("9,999,999,999,999,999.98 USD"));
        const int when = 260; // with the marks, and more than they take
        QCOMPARE(row->heightForWidth(2000), row->sizeHint().height());
        const int narrow = when + sum;
        const int high = row->heightForWidth(narrow);
        QVERIFY(high > row->sizeHint().height());
        row->resize(narrow, high);
        // What is inked in the row's last line: from the first digit to the last letter.
        const QImage picture = row->grab().toImage();
        const QRgb ground = picture.pixel(picture.width() - 2, picture.height() - 2);
        int first = picture.width(), last = 0;
        for (int y = row->sizeHint().height() + 2; y < picture.height() - 2; ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) != ground) {
                    first = std::min(first, x);
                    last = std::max(last, x);
                }
            }
        }
        const qreal inked = (last - first + 1) / picture.devicePixelRatio();
        QVERIFY2(inked >= sum - 6, qPrintable(QStringLiteral("%1 of %2").arg(inked).arg(sum)));
    }

    /// However much there is to say of a posting, the list keeps two thirds of its height: the message is two lines
    /// until all of it is asked for, and each posting one line that unfolds, both by keys.
    void theListStaysInSightAfterPosting()
    {
        DeskSetup setup;
        setup.timing.patienceWhenScheduled = 1'000;
        m = std::make_unique<JournalDesk>("RCPT001", setup);
        m->window->resize(1280, 800);
        for (int i = 0; i < 5; ++i)
            m->enter("10000", "100");
        m->desk.sandbox.settings(json("{'posting': 'scheduled'}"));
        const int before = m->table().height();
        post();
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("carries it out later"), patience);
        for (int row = 0; row < 5; ++row) {
            m->table().goToRow(row);
            m->desk.sandbox.colleague(
                json("{'entity': 'customerPayments', 'id': '" + m->table().currentKey().remoteId.toLatin1() +
                     "', 'fields': {'amount': -1234567.5, 'description': 'What somebody else has written there'}}"));
        }
        m->desk.company().list("payment").update();
        QTRY_VERIFY_WITH_TIMEOUT(m->cell(4, "amount").startsWith(QLatin1String("1,234,567.50")), patience);
        EditWindow *form = m->begin();
        JournalDesk::fill(form, "20000", "55");
        MainDesk::click(form->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() == 6 && !MainDesk::isSeen("editWindow") &&
                                     m->desk.outbox().overlay()->records.size() == 1, // the posting alone
                                 patience);
        m->desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("most likely posted"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere"), patience);
        m->enter("30000", "70"); // the list is there again
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 1, patience);
        auto *strip = MainDesk::seen<Strip>("postingStrip");
        const int line = strip->fontMetrics().lineSpacing();
        QVERIFY2(strip->isCut(), qPrintable(strip->sentence()));
        QVERIFY2(strip->height() <= 3 * line, qPrintable(QString::number(strip->height())));
        QVERIFY2(3 * m->table().height() >= 2 * before,
                 qPrintable(QStringLiteral("%1 of %2").arg(m->table().height()).arg(before)));
        // The rest by keys, and away again.
        auto *more = strip->findChild<QAbstractButton *>(QStringLiteral("stripMore"));
        MainDesk::front(m->window.get());
        more->setFocus(Qt::TabFocusReason);
        MainDesk::press(Qt::Key_Return);
        QTRY_VERIFY(!strip->isCut() && strip->height() > 3 * line);
        MainDesk::press(Qt::Key_Return);
        QTRY_VERIFY(strip->isCut() && strip->height() <= 3 * line);
        auto *row = MainDesk::seen<QAbstractButton>("postedRow");
        QVERIFY(row->height() < 2 * line && row->toolTip().contains(QLatin1String("1 entered afterwards")));
        row->setFocus(Qt::TabFocusReason);
        MainDesk::press(Qt::Key_Return);
        QTRY_VERIFY(MainDesk::isSeen("postedDetails"));
        QVERIFY(MainDesk::seen<QLabel>("postedDetails")->text().contains(QLatin1String("Documents: ")));
        MainDesk::press(Qt::Key_Return);
        QTRY_VERIFY(!MainDesk::isSeen("postedDetails"));
    }

    void aLineEnteredWhileScheduledIsSaidToHaveGoneAlong()
    {
        DeskSetup setup;
        setup.timing.patienceWhenScheduled = 1'000;
        m = std::make_unique<JournalDesk>("RCPT001", setup);
        m->enter("10000", "100");
        m->desk.sandbox.settings(json("{'posting': 'scheduled'}"));
        post();
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("carries it out later"), patience);
        m->window->activateWindow();
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *form = MainDesk::seen<EditWindow>("editWindow");
        JournalDesk::fill(form, "20000", "55");
        const auto warned = [form] {
            for (const auto *label : form->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QLatin1String("posted along with it")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(warned(), patience);
        MainDesk::click(form->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() == 2 && !MainDesk::isSeen("editWindow") &&
                                     m->desk.outbox().overlay()->records.size() == 1, // the posting alone
                                 patience);
        m->desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("most likely posted"), patience);
        QVERIFY(stripSays("entered after"));
        QVERIFY(stripSays("155.00"));
        QTRY_VERIFY_WITH_TIMEOUT(postedWords().contains(QLatin1String("entered afterwards")), patience);
        QVERIFY(postedWords().contains(QLatin1String("155.00")));
    }

    void aLineChangedWhileScheduledIsWarnedOfAndNamed()
    {
        DeskSetup setup;
        setup.timing.patienceWhenScheduled = 1'000;
        m = std::make_unique<JournalDesk>("RCPT001", setup);
        m->enter("10000", "100");
        m->enter("20000", "55");
        m->desk.sandbox.settings(json("{'posting': 'scheduled'}"));
        post();
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("carries it out later"), patience);
        // It may go as it was: said before it is deleted, and before a key is pressed in its form.
        m->table().goToRow(0);
        m->command(QStringLiteral("Delete"));
        auto *asked = MainDesk::seen<QMessageBox>("deleteQuestion");
        QVERIFY2(asked->informativeText().contains(QLatin1String("posts this journal soon")),
                 qPrintable(asked->informativeText()));
        MainDesk::click(MainDesk::button(asked, QStringLiteral("Keep")));
        QTRY_VERIFY(!MainDesk::isSeen("deleteQuestion"));
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *form = MainDesk::seen<EditWindow>("editWindow");
        QTRY_VERIFY2(MainDesk::sentence("warningStrip").contains(QLatin1String("posts this journal soon")),
                     qPrintable(MainDesk::sentence("warningStrip")));
        MainDesk::type(form, "amount", QStringLiteral("200"));
        MainDesk::click(form->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow") &&
                                     m->cell(0, "amount").startsWith(QLatin1String("200")) &&
                                     m->desk.outbox().overlay()->records.size() == 1, // the posting alone
                                 patience);
        m->desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("most likely posted"), patience);
        const QString said = MainDesk::sentence("postingStrip");
        QVERIFY2(stripSays("changed after") && stripSays("200.00 instead of") && !stripSays("entered after"),
                 qPrintable(said));
        QTRY_VERIFY_WITH_TIMEOUT(postedWords().contains(QLatin1String("1 changed afterwards")), patience);
        QVERIFY2(!postedWords().contains(QLatin1String("entered afterwards")), qPrintable(postedWords()));
    }

    /// Deleted from here after it was confirmed: nobody knows whether it went along, and it is said so by its number,
    /// here and after the program was closed.
    void aLineDeletedWhileScheduledIsNamed()
    {
        DeskSetup setup;
        setup.timing.patienceWhenScheduled = 1'000;
        m = std::make_unique<JournalDesk>("RCPT001", setup);
        m->enter("10000", "100");
        m->enter("20000", "55");
        m->desk.sandbox.settings(json("{'posting': 'scheduled'}"));
        post();
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("carries it out later"), patience);
        m->table().goToRow(1);
        const QString document = m->cell(1, "document.number");
        m->command(QStringLiteral("Delete"));
        MainDesk::click(MainDesk::button(MainDesk::seen("deleteQuestion"), QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() == 1 &&
                                     m->desk.outbox().overlay()->records.size() == 1, // the posting alone
                                 patience);
        m->desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("most likely posted"), patience);
        const QString said = MainDesk::sentence("postingStrip");
        QVERIFY2(said.contains(QLatin1String("1 lines were deleted here")) &&
                     said.contains(document + QLatin1String(" (55.00")) && said.contains(QLatin1String("has not said")),
                 qPrintable(said));
        QVERIFY2(said.startsWith(QLatin1String("1 lines are no longer")), qPrintable(said));
        const auto isListed = [&] {
            return postedWords().contains(QLatin1String("1 deleted here meanwhile")) &&
                   postedWords().contains(QLatin1String("all the same")) && postedWords().contains(document) &&
                   !postedWords().contains(QLatin1String("155.00"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), patience);
        m->closeWindow();
        m->openWindow();
        m->window->showList(&m->desk.company(), "payment");
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), patience);
    }

    void whatNobodyConfirmedIsNotCalledPosted()
    {
        open("RCPT001");
        m->enter("10000", "100");
        m->desk.sandbox.settings(json("{'posting': 'scheduled'}"));
        post();
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("carries it out later"), patience);
        m->table().goToRow(0);
        m->desk.sandbox.colleague(json("{'entity': 'customerPayments', 'id': '" +
                                       m->table().currentKey().remoteId.toLatin1() + "', 'delete': true}"));
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("no longer in the journal"), patience);
        QVERIFY(!stripSays("lines posted"));
        QTRY_VERIFY_WITH_TIMEOUT(postedWords().contains(QLatin1String("no longer there, most likely posted")),
                                 patience);
        // Nor where the same is typed once more: in its form, and in the list.
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *form = MainDesk::seen<EditWindow>("editWindow");
        JournalDesk::fill(form, "10000", "100");
        QTRY_VERIFY2(MainDesk::sentence("warningStrip").contains(QLatin1String("most likely posted")),
                     qPrintable(MainDesk::sentence("warningStrip")));
        MainDesk::click(form->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() == 1 && !MainDesk::isSeen("editWindow"), patience);
        QTRY_VERIFY2(MainDesk::sentence("twinsStrip").contains(QLatin1String("most likely posted")),
                     qPrintable(MainDesk::sentence("twinsStrip")));
        QTRY_VERIFY2(m->cell(0, "remark").contains(QLatin1String("no longer there")), qPrintable(m->cell(0, "remark")));
    }

    void aJournalThatIsGoneIsSaidBesideTheOneShownInstead()
    {
        open("RCPT001");
        m->enter("10000", "5");
        ask();
        QWidget *window = MainDesk::seen("postWindow");
        m->table().goToRow(0);
        m->desk.sandbox.colleague(json("{'entity': 'customerPaymentJournals', 'id': '" +
                                       m->table().currentKey().parent.toLatin1() + "', 'delete': true}"));
        post(window);
        auto *choice = MainDesk::seen<QComboBox>("journalChoice");
        QTRY_VERIFY_WITH_TIMEOUT(!choice->currentText().startsWith(QLatin1String("RCPT001")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("no longer has journal") && stripSays("RCPT001"), patience);
        QCOMPARE(posts(), size_t(0));
        // It stands in nobody's way.
        m->enter("10000", "7");
        QTRY_VERIFY(MainDesk::seen<QPushButton>("postJournal")->isEnabled());
    }

    void whatWasPostedAlreadyLeavesTheList()
    {
        open("RCPT001");
        m->enter("10000", "5");
        m->desk.sandbox.addFault(json("{'method': 'POST', 'path': 'NAV.post', 'hold': 'before'}"));
        post();
        QTRY_COMPARE_WITH_TIMEOUT(posts(), size_t(1), patience);
        m->desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        m->desk.sandbox.release();
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("nothing to post"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 0, patience);
    }

    /// A line that a colleague has posted meanwhile is not said to be deleted: entered once more, it would be twice
    /// there.
    void whatWasPostedIsNotCalledDeleted_data()
    {
        QTest::addColumn<bool>("isPosted");
        QTest::addColumn<QString>("says");
        QTest::newRow("posted by a colleague") << true << QStringLiteral("it was deleted or posted");
        QTest::newRow("deleted from here") << false << QStringLiteral("Deleted in Business Central.");
    }
    void whatWasPostedIsNotCalledDeleted()
    {
        QFETCH(bool, isPosted);
        QFETCH(QString, says);
        open("RCPT001");
        m->enter("10000", "5");
        m->table().goToRow(0);
        if (isPosted)
            m->desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        m->desk.sandbox.clearJournal();
        MainDesk::front(m->window.get());
        m->command(QStringLiteral("Delete"));
        MainDesk::click(MainDesk::button(MainDesk::seen("deleteQuestion"), QStringLiteral("Delete")));
        QTRY_VERIFY2_WITH_TIMEOUT(MainDesk::sentence("newsStrip").contains(says),
                                  qPrintable(MainDesk::sentence("newsStrip")), patience);
        QCOMPARE(MainDesk::sentence("newsStrip").contains(QLatin1String("Deleted in")), !isPosted);
        QCOMPARE(m->writes().size(), 1);
        QCOMPARE(m->writes().front().contains(QLatin1String("404")), isPosted);
        QTRY_COMPARE(m->table().model()->rowCount(), 0);
    }
};

QTEST_MAIN(TestMainPosted)
#include "tst_main_posted.moc"
