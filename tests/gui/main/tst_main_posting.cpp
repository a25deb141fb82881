// SPDX-License-Identifier: GPL-3.0-or-later
// A payment journal as it is printed and posted from the main window.
#include "gui/commands/command_registry.h"
#include "gui/edit/edit_window.h"
#include "gui/look/widgets/strip.h"
#include "gui/paper/page_view.h"
#include "gui/paper/paper_window.h"
#include "gui/payments/journal_paper.h"
#include "main/posting_main.h"
#include "model/payment_book.h"
#include "model/record_table_model.h"
#include "model/views_model.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace clientele;
using namespace clientele::testing;

class TestMainPosting : public QObject, private PostingMain
{
    Q_OBJECT

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
