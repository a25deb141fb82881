// SPDX-License-Identifier: GPL-3.0-or-later
// A payment journal as it is printed and posted from the main window.
#include "gui/commands/command_registry.h"
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/strip.h"
#include "gui/paper/page_view.h"
#include "gui/paper/paper_window.h"
#include "gui/payments/journal_paper.h"
#include "main/journal_desk.h"
#include "model/payment_book.h"
#include "model/record_table_model.h"
#include "model/views_model.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace clientele;
using namespace clientele::testing;

class TestMainPosting : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalDesk> m;

    void open(const char *journal, CompanyKind kind = CompanyKind::Test)
    {
        DeskSetup setup;
        setup.kind = kind;
        m = std::make_unique<JournalDesk>(journal, setup);
    }
    size_t posts() { return m->desk.sandbox.journal("POST", "Microsoft.NAV.post").size(); }

    /// The line as somebody else changes it, beside the window.
    void colleagueChanges(const QByteArray &fields)
    {
        m->table().goToRow(0);
        m->desk.sandbox.colleague(json("{'entity': 'customerPayments', 'id': '" +
                                       m->table().currentKey().remoteId.toLatin1() + "', 'fields': " + fields + "}"));
    }
    static void post(QWidget *window) { MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("post"))); }
    /// Can be asked as soon as the lines are seen by all that stands around them, a moment after the list.
    static void ask()
    {
        auto *button = MainDesk::seen<QPushButton>("postJournal");
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        MainDesk::click(button);
    }
    static void post()
    {
        ask();
        post(MainDesk::seen("postWindow"));
    }
    static bool stripSays(const char *words)
    {
        return MainDesk::sentence("postingStrip").contains(QLatin1String(words));
    }
    static QString postedWords() { return MainDesk::posted(); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    void whatPostingWouldRefuseIsSaidBefore()
    {
        open("PRACTICE");
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
        ask();
        QWidget *window = MainDesk::seen("postWindow");
        QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("post"))->isEnabled());
        QVERIFY(window->findChildren<QLabel *>(QStringLiteral("postProblem")).size() >= 2);
        QCOMPARE(posts(), size_t(0));
    }

    /// Of what the service holds the strip says it, and of what is typed its field: never both, and never of a "this".
    void anAmountOfZeroIsSaidOnce()
    {
        open("PRACTICE");
        m->readAround();
        const QString zero = QStringLiteral("Received amount must be more than zero.");
        const auto warned = [] { return MainDesk::sentence("warningStrip"); };
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
        int row = 0;
        while (row < 4 && m->cell(row, "comment") != QLatin1String("No amount"))
            ++row;
        m->table().goToRow(row);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        const auto atField = [&] { return MainDesk::words(window, "amountProblem"); };
        QTRY_COMPARE(warned().count(zero), 1);
        QCOMPARE(atField(), QString());
        MainDesk::type(window, "amount", QStringLiteral("-5"));
        MainDesk::type(window, "description", QStringLiteral("Cheque"));
        QTRY_COMPARE(atField(), zero);
        QVERIFY2(!warned().contains(QLatin1String("more than zero")), qPrintable(warned()));
        MainDesk::type(window, "amount", QStringLiteral("5"));
        QTRY_COMPARE(atField(), QString());
        QVERIFY2(!warned().contains(QLatin1String("more than zero")), qPrintable(warned()));
        window->closeQuietly();
        // Before posting each line says it of its field.
        MainDesk::front(m->window.get());
        m->desk.outbox().discard(m->desk.outbox().overlay()->records.front().key);
        QTRY_VERIFY(m->desk.outbox().overlay()->records.empty());
        QTRY_VERIFY(MainDesk::seen<QPushButton>("postJournal")->isEnabled());
        ask();
        QStringList said;
        for (const QLabel *one : MainDesk::seen("postWindow")->findChildren<QLabel *>(QStringLiteral("postProblem")))
            said += one->text();
        QVERIFY(!said.filter(zero).isEmpty());
        for (const QString &one : said.filter(zero))
            QVERIFY2(one.endsWith(QStringLiteral(": ") + zero) && one.count(QLatin1String("Received")) == 1,
                     qPrintable(one));
    }

    /// As it opens, everything it says is seen: the sentences, and why it cannot be posted, above the buttons or
    /// beside.
    void theQuestionIsAsHighAsItsWords()
    {
        open("PRACTICE", CompanyKind::Live);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
        m->desk.company().setSendingAllowed(true);
        const auto *lines = qobject_cast<RecordTableModel *>(m->table().model());
        m->desk.outbox().setField(lines->recordAt(0), ChangeKind::Set, "description", Value::text(QStringLiteral("x")),
                                  "form");
        MainDesk::seen<QLineEdit>("statementTotal")->setText(QStringLiteral("1"));
        QTRY_VERIFY(MainDesk::seen<QPushButton>("postJournal")->isEnabled());
        ask();
        QWidget *window = MainDesk::seen("postWindow");
        auto *why = window->findChild<QLabel *>(QStringLiteral("whyNotPost"));
        QTRY_VERIFY2(why->isVisible() && why->text().contains(QLatin1String("changes of this journal")),
                     qPrintable(why->text()));
        const auto isWhole = [&] {
            const auto *scroll = window->findChild<QScrollArea *>();
            return scroll->verticalScrollBar()->maximum() == 0 && why->width() >= why->sizeHint().width() &&
                   window->rect().contains(QRect(why->mapTo(window, QPoint()), why->size()));
        };
        QTRY_VERIFY(isWhole());
    }

    void liveAsksForTheJournalsName()
    {
        open("DEFAULT", CompanyKind::Live);
        m->desk.company().setSendingAllowed(true);
        QTRY_VERIFY(MainDesk::seen<QPushButton>("postJournal")->isEnabled());
        ask();
        QWidget *window = MainDesk::seen("postWindow");
        auto *post = window->findChild<QPushButton *>(QStringLiteral("post"));
        QVERIFY(!post->isEnabled());
        window->findChild<QLineEdit *>(QStringLiteral("typedJournal"))->setText(QStringLiteral("DEFAULT"));
        QVERIFY(post->isEnabled());
    }

    void postsTheJournalOnce()
    {
        open("RCPT001");
        m->enter("10000", "1200.50");
        m->enter("20000", "300");
        // What does not agree with the statement is said once more, and holds nothing up.
        auto *total = MainDesk::seen<QLineEdit>("statementTotal");
        for (const auto &[typed, said] :
             {std::pair("1400.25", "100.25"), {"1600", "99.50"}, {"x", "not be compared"}}) {
            total->setText(QString::fromLatin1(typed));
            ask();
            QWidget *asked = MainDesk::seen("postWindow");
            QVERIFY2(MainDesk::words(asked, "postStatement").contains(QLatin1String(said)), said);
            QVERIFY(asked->findChild<QPushButton *>(QStringLiteral("post"))->isEnabled());
            MainDesk::click(asked->findChild<QPushButton *>(QStringLiteral("notNow")));
            QTRY_VERIFY(!MainDesk::isSeen("postWindow"));
        }
        total->setText(QStringLiteral("1500.50"));
        ask();
        QWidget *window = MainDesk::seen("postWindow");
        QVERIFY(!window->findChild<QLabel *>(QStringLiteral("postStatement")));
        // The printed list comes first if wanted: seen over the question, which stays.
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("printBefore")));
        auto *list = MainDesk::seen<PaperWindow>("journalPaperWindow");
        QVERIFY(list->isActiveWindow() || list->parentWidget() == window);
        for (const char *part : {"RCPT001", "10000", "1,200.50", "20000", "300.00", "1,500.50"})
            QVERIFY2(list->paper().text(0).contains(QLatin1String(part)), part);
        QVERIFY(list->findChild<PageView *>()->pages() == 1);
        list->close();
        QTRY_VERIFY(!MainDesk::isSeen("journalPaperWindow"));
        QCOMPARE(posts(), size_t(0));
        QVERIFY(MainDesk::words(window, "postSum").contains(QLatin1String("1,500.50")));
        // What the service lists nowhere is posted as well, and not promised to be seen.
        QVERIFY(MainDesk::words(window, "postOthers").contains(QLatin1String("no customer payments")));
        QVERIFY(MainDesk::words(window, "postOthers").contains(QLatin1String("If the payments seen differ")));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").startsWith(QLatin1String("2 lines posted")),
                                 patience);
        QCOMPARE(posts(), size_t(1));
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere"), patience);
        QTRY_VERIFY(!MainDesk::seen<QPushButton>("postJournal")->isEnabled()); // nothing is left
    }

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

    void whatDiffersIsSaidBeforeItIsPosted()
    {
        open("RCPT001");
        m->enter("10000", "100");
        ask();
        QWidget *window = MainDesk::seen("postWindow");
        colleagueChanges("{'amount': -9000}");
        post(window);
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("not as you saw them"), patience);
        const QString said = MainDesk::sentence("postingStrip");
        QVERIFY2(said.contains(QLatin1String("9,000.00")) && said.contains(QLatin1String("100.00")), qPrintable(said));
        QCOMPARE(posts(), size_t(0));
        QTRY_VERIFY(m->cell(0, "amount").startsWith(QLatin1String("9,000.00")));
        // Asked again, with what differs; and what is changed while that is read is not posted either.
        QTRY_VERIFY(!MainDesk::isSeen("postWindow"));
        MainDesk::follow("postingStrip", QStringLiteral("Post again…"));
        window = MainDesk::seen("postWindow");
        QVERIFY(MainDesk::words(window, "postSum").contains(QLatin1String("9,000.00")));
        QVERIFY(MainDesk::words(window, "postStatement").contains(QLatin1String("instead of")));
        colleagueChanges("{'amount': -77777}");
        post(window);
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("77,777.00"), patience);
        QCOMPARE(posts(), size_t(0));
        QTRY_VERIFY(!MainDesk::isSeen("postWindow"));
        QTRY_VERIFY(m->cell(0, "amount").startsWith(QLatin1String("77,777.00")));
        MainDesk::follow("postingStrip", QStringLiteral("Post again…"));
        post(MainDesk::seen("postWindow"));
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("lines posted"), patience);
        QCOMPARE(posts(), size_t(1));
    }

    void whatWasReleasedLongAgoIsOfferedAgain()
    {
        open("RCPT001");
        m->enter("10000", "100");
        const QByteArray token = m->desk.sandbox.token();
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *window = MainDesk::seen("postWindow");
        m->desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'GET', 'path': 'customerPayments'}"));
        post(window);
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("once you have signed in again"), patience);
        m->desk.sandbox.clearFaults();
        m->desk.clock.shiftMsecs = qint64(25) * 3'600'000;
        m->desk.sandbox.setToken(token);
        m->desk.company().provideToken(QString::fromLatin1(token));
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("and not sent since. Send it now?"), patience);
        QVERIFY2(!stripSays("not certain"), qPrintable(MainDesk::sentence("postingStrip")));
        QCOMPARE(posts(), size_t(0));
        MainDesk::follow("postingStrip", QStringLiteral("Post…"));
        post(MainDesk::seen("postWindow"));
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("lines posted"), patience);
        QCOMPARE(posts(), size_t(1));
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

    /// A view is counted as it is shown: the lines of the journal in the list, and not those of others.
    void theViewsCountTheJournalShown()
    {
        open("RCPT001");
        m->enter("10000", "100");
        m->enter("20000", "55");
        const auto counted = [this] {
            const auto *views = m->window->findChild<QAbstractItemView *>(QStringLiteral("viewsList"));
            const QAbstractItemModel *model = views ? views->model() : nullptr;
            for (int row = 0; model && row < model->rowCount(); ++row) {
                if (model->index(row, 0).data(ViewsModel::IdRole).toByteArray() == "changed")
                    return model->index(row, 0).data(ViewsModel::CountRole).toString();
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(counted(), QStringLiteral("2"), patience);
        m->choose("PRACTICE");
        QTRY_COMPARE_WITH_TIMEOUT(counted(), QStringLiteral("0"), patience); // those were entered long before
        m->choose("RCPT001");
        QTRY_COMPARE_WITH_TIMEOUT(counted(), QStringLiteral("2"), patience);
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

    void aRefusalIsSaidWithItsLine()
    {
        open("NOACCOUNT");
        m->enter("10000", "7");
        ask();
        MainDesk::click(MainDesk::seen("postWindow")->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(QLatin1String("out of balance")),
                                 patience);
        QCOMPARE(m->table().model()->rowCount(), 1); // it stays
        MainDesk::follow("postingStrip", QStringLiteral("Show the line"));
        QCOMPARE(m->table().currentIndex().row(), 0);
        QVERIFY(m->cell(0, "remark").contains(QLatin1String("out of balance")));
        QCOMPARE(posts(), size_t(1));
        QVERIFY(!MainDesk::isSeen("postedFromHere"));

        // Corrected it is no longer what was refused, and it can be tried again at once.
        QVERIFY(MainDesk::seen<QPushButton>("postJournal")->isEnabled());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        // Where it is mended stands why, until something of it is another.
        QTRY_VERIFY2(MainDesk::sentence("warningStrip").contains(QLatin1String("out of balance")),
                     qPrintable(MainDesk::sentence("warningStrip")));
        MainDesk::type(window, "comment", QStringLiteral("looked at"));
        QTRY_VERIFY(!MainDesk::isSeen("warningStrip") ||
                    !MainDesk::sentence("warningStrip").contains(QLatin1String("out of balance")));
        QVERIFY(MainDesk::isSeen("postingStrip")); // nothing of it is sent yet
        MainDesk::front(window);
        MainDesk::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m->cell(0, "remark").contains(QLatin1String("out of balance")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("postingStrip"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        ask();
        MainDesk::click(MainDesk::seen("postWindow")->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_COMPARE_WITH_TIMEOUT(posts(), size_t(2), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m->cell(0, "remark").contains(QLatin1String("out of balance")), patience);
    }

    void aServiceThatPostsNothingHasItsJournals()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("financials");
        m = std::make_unique<JournalDesk>(nullptr, setup);
        auto *box = MainDesk::seen<QComboBox>("journalChoice");
        QTRY_VERIFY_WITH_TIMEOUT(box->count() > 0 && m->desk.company().list("payment").progress().complete, patience);
        QVERIFY(!MainDesk::isSeen("postJournal"));
        QCOMPARE(MainDesk::words(m->window.get(), "journalAccount"), QString()); // it tells nothing of an account
        QVERIFY(!m->window->commands().action("payments.post")->isEnabled());
        m->enter("10000", "2000");
        QCOMPARE(m->cell(m->table().model()->rowCount() - 1, "amount").left(5), QStringLiteral("2,000"));
    }

    void thePaperHasEveryLine()
    {
        open("RCPT001");
        QVERIFY(!m->window->commands().action("payments.print")->isEnabled());
        m->enter("10000", "1200.50");
        m->enter("20000", "300");
        QVERIFY(MainDesk::seen<QPushButton>("printList")->isEnabled());
        QVERIFY(m->window->commands().action("payments.print")->isEnabled());
        PaymentBook book;
        book.setCompany(&m->desk.company());
        QString code;
        for (const Record &journal : book.journals()) {
            if (journal.value("code").toText() != QLatin1String("RCPT001"))
                continue;
            Paper paper({QPageSize(QPageSize::A4)}, Qt::LeftToRight, QLocale());
            const Decimal statement = *Decimal::parse("1600");
            paper.add(journalPaper(book, journal, statement));
            const QString words = paper.text(0);
            // Also what it is balanced against, and what the bank says beside the sum.
            const QByteArray account = journal.value("account.balancingNumber").toText().toUtf8();
            QVERIFY(!account.isEmpty());
            for (const char *part : {"RCPT001", "10000", "1,200.50", "20000", "300.00", "1,500.50", "1,600.00",
                                     "99.50\u00a0USD missing", account.constData()})
                QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(words));
            const auto facts = [&](const char *total) {
                QStringList said;
                for (const auto &[label, fact] :
                     journalPaper(book, journal, total ? Decimal::parse(total) : std::nullopt).facts)
                    said += fact;
                return said.join(QLatin1Char('|'));
            };
            QVERIFY2(facts("1500.5").endsWith(QLatin1String("|none")), qPrintable(facts("1500.5")));
            QVERIFY2(facts("1500").endsWith(QStringLiteral("0.50\u00a0USD too much")), qPrintable(facts("1500")));
            QVERIFY2(facts(nullptr).endsWith(QString::fromUtf8(account)), qPrintable(facts(nullptr)));
            QVERIFY2(!words.contains(QLatin1String("not sent yet")), qPrintable(words));
            const QString file = m->folder.filePath(QStringLiteral("list.pdf"));
            QPrinter printer;
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(file);
            QVERIFY(paper.print(printer));
            QFile pdf(file);
            QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
            code = words;
        }
        QVERIFY(!code.isEmpty());
    }
};

QTEST_MAIN(TestMainPosting)
#include "tst_main_posting.moc"
