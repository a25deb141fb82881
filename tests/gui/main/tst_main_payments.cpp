// SPDX-License-Identifier: GPL-3.0-or-later
// Payments to post, as a person enters and posts them in the main window.
#include "gui/commands/command_registry.h"
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/paper/page_view.h"
#include "gui/paper/paper_window.h"
#include "gui/payments/journal_paper.h"
#include "main/main_desk.h"
#include "model/date_text.h"
#include "model/payment_book.h"
#include "model/payment_lines.h"
#include "model/review_model.h"
#include "support/test_locale.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPrinter>
#include <QPushButton>
#include <QToolButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainPayments : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    void open(const char *journal, CompanyKind kind = CompanyKind::Test)
    {
        DeskSetup setup;
        setup.kind = kind;
        m = std::make_unique<MainDesk>(setup);
        m->window->showList(&m->desk.company(), "payment");
        choose(journal);
        m->desk.sandbox.clearJournal();
    }
    void choose(const char *journal)
    {
        auto *box = MainDesk::seen<QComboBox>("journalChoice");
        const QString code = QString::fromLatin1(journal);
        const auto indexOf = [&] { return box->findText(code, Qt::MatchStartsWith); };
        const ListFeed &lines = m->desk.company().list("payment");
        if (!QTest::qWaitFor([&] { return indexOf() >= 0 && lines.progress().complete; }, patience))
            qFatal("There is no such journal.");
        box->setCurrentIndex(indexOf());
        emit box->activated(indexOf());
    }
    void fill(EditWindow *window, const char *customer, const char *amount)
    {
        MainDesk::type(window, "customer.number", QString::fromLatin1(customer));
        MainDesk::type(window, "amount", QString::fromLatin1(amount));
    }
    void enter(const char *customer, const char *amount)
    {
        const int rows = m->table().model()->rowCount();
        m->window->activateWindow();
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        fill(window, customer, amount);
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        const OutboxHandle &outbox = m->desk.outbox();
        const auto entered = [&] {
            return !MainDesk::isSeen("editWindow") && outbox.overlay()->records.empty() &&
                   m->table().model()->rowCount() == rows + 1;
        };
        if (!QTest::qWaitFor(entered, patience))
            qFatal("The payment is not entered.");
    }
    QString text(const char *label) { return MainDesk::words(m->window.get(), label); }
    size_t posts() { return m->desk.sandbox.journal("POST", "Microsoft.NAV.post").size(); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    void showsTheLinesOfOneJournal()
    {
        open("PRACTICE");
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
        QVERIFY(text("journalAccount").contains(QLatin1String("2910")));
        choose("RCPT001");
        QTRY_COMPARE(m->table().model()->rowCount(), 0);
        QTRY_COMPARE(text("emptyText"), QStringLiteral("No lines in journal RCPT001. Ctrl+N enters the first."));
        choose("NOACCOUNT");
        QTRY_VERIFY(text("journalAccount").contains(QLatin1String("no balancing account")));
    }

    void comparesWithTheStatement()
    {
        open("RCPT001");
        enter("10000", "1200.50");
        MainDesk::front(m->window.get());
        auto *total = MainDesk::seen<QLineEdit>("statementTotal");
        total->setFocus();
        MainDesk::write(QStringLiteral("1500.75"));
        QTRY_VERIFY(text("statementDifference").contains(QLatin1String("300.25")));
        QVERIFY(text("statementDifference").contains(QLatin1String("missing")));
        enter("20000", "300.25");
        QTRY_COMPARE(text("statementDifference"), QStringLiteral("Agrees with the statement"));
    }

    void journalAndStatementAreThereAgain()
    {
        open("RCPT001");
        MainDesk::seen<QLineEdit>("statementTotal")->setText(QStringLiteral("24300.50"));
        m->closeWindow();
        m->openWindow();
        m->window->showList(&m->desk.company(), "payment");
        auto *box = MainDesk::seen<QComboBox>("journalChoice");
        QTRY_VERIFY_WITH_TIMEOUT(box->currentText().startsWith(QLatin1String("RCPT001")), patience);
        QCOMPARE(MainDesk::seen<QLineEdit>("statementTotal")->text(), QStringLiteral("24300.50"));
    }

    void carriesDownAndWarnsOfTwins()
    {
        open("RCPT001");
        enter("10000", "100");
        QVERIFY(!MainDesk::isSeen("twinsStrip"));
        enter("10000", "100");
        QTRY_VERIFY(MainDesk::sentence("twinsStrip").contains(QLatin1String("same customer, date and amount")));
        const QString first = m->cell(0, "document.number");
        const QString second = m->cell(1, "document.number");
        QVERIFY(!first.isEmpty() && first != second);
        QCOMPARE(m->cell(0, "date"), m->cell(1, "date"));
    }

    /// A line that is typed and not sent is shown as it will be, and the cursor stands on it.
    void aLineThatIsKeptIsShownWhole()
    {
        open("RCPT001");
        enter("10000", "100");
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *first = MainDesk::seen<EditWindow>("editWindow");
        fill(first, "20000", "250");
        const QString document = MainDesk::seen<QLineEdit>("document.numberEdit")->text();
        MainDesk::front(first);
        MainDesk::press(Qt::Key_N, Qt::ControlModifier); // the next one, while this one stays open
        QTRY_COMPARE_WITH_TIMEOUT(m->table().currentIndex().row(), 1, patience);
        QCOMPARE(m->cell(1, "document.number"), document);
        QCOMPARE(m->cell(1, "date"), m->cell(0, "date"));
        QVERIFY(!m->cell(1, "date").isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(text("detailName"), document, patience);
        QCOMPARE(text("detail.date"), m->cell(0, "date"));
        QVERIFY(MainDesk::seen("detailBalance")->accessibleName().contains(QLatin1String("250.00")));
        m->table().goToRow(0);
        first->closeQuietly();
        QTRY_COMPARE_WITH_TIMEOUT(m->table().currentIndex().row(), 1, patience);
        QCOMPARE(m->writes(), QStringList{QStringLiteral("POST 201")}); // nothing left by itself
    }

    /// Another currency makes no sum vanish, and what is not sent is in all of them, and said.
    void eachCurrencyIsAddedUpByItself()
    {
        open("RCPT001");
        const QString own = m->desk.company().settings().currencyCode;
        const Snapshot customers = m->desk.company().list("customer").snapshot();
        Record abroad;
        for (RowId row = 0; row < customers.rowIdEnd(); ++row) {
            if (customers.isLive(row) && customers.record(row).value("currency.code").toText() != own &&
                customers.record(row).value("blocked").isEmpty())
                abroad = customers.record(row);
        }
        QVERIFY(!abroad.isNull());
        const QString number = abroad.value("number").toText();
        const QString foreign =
            QStringLiteral("2,000.00") + QChar(QChar::Nbsp) + abroad.value("currency.code").toText();
        enter("10000", "100.50");
        enter(qPrintable(number), "2000");
        MainDesk::front(m->window.get());
        MainDesk::seen<QLineEdit>("statementTotal")->setText(QStringLiteral("120"));
        const auto entered = [] { return MainDesk::seen("enteredTotal")->accessibleName(); };
        const auto sums = [this] {
            QStringList said;
            for (const char *name : {"listSum", "listFurtherSum"}) {
                for (const QWidget *sum : m->window->findChildren<QWidget *>(QString::fromLatin1(name))) {
                    if (sum->isVisible())
                        said += sum->accessibleName();
                }
            }
            return said.join(QLatin1Char('\n'));
        };
        QTRY_VERIFY2(entered().contains(QStringLiteral(" 100.50") + QChar(QChar::Nbsp) + own), qPrintable(entered()));
        QVERIFY2(text("enteredBesides").contains(foreign), qPrintable(text("enteredBesides")));
        QVERIFY2(text("statementDifference").contains(QStringLiteral("19.50") + QChar(QChar::Nbsp) + own),
                 qPrintable(text("statementDifference")));
        QVERIFY2(sums().contains(QLatin1String("100.50")) && sums().contains(foreign), qPrintable(sums()));
        QVERIFY(!MainDesk::isSeen("enteredNotSent"));

        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        fill(window, qPrintable(number), "7");
        window->closeQuietly();
        const QString more = QString(foreign).replace(QLatin1String("2,000"), QLatin1String("2,007"));
        QTRY_VERIFY2(text("enteredBesides").contains(more), qPrintable(text("enteredBesides")));
        QTRY_VERIFY2(sums().contains(more), qPrintable(sums()));
        QTRY_COMPARE_WITH_TIMEOUT(text("listCounts"), QStringLiteral("3 of 3 payments, 1 not sent"), patience);
        QCOMPARE(text("enteredNotSent"), QStringLiteral("1 not sent"));
        PaymentBook book;
        book.setCompany(&m->desk.company());
        for (const Record &journal : book.journals()) {
            if (journal.value("code").toText() != QLatin1String("RCPT001"))
                continue;
            Paper paper({QPageSize(QPageSize::A4)}, Qt::LeftToRight, QLocale());
            paper.add(journalPaper(book, journal, m->desk.clock.nowUtc()));
            for (const char *part : {"100.50", "2,007.00"})
                QVERIFY2(paper.text(0).contains(QLatin1String(part)), qPrintable(paper.text(0)));
        }
        m->table().goToRow(2);
        m->command(QStringLiteral("Restore"));
        QTRY_COMPARE_WITH_TIMEOUT(text("listCounts"), QStringLiteral("2 of 2 payments"), patience);

        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *posting = MainDesk::seen("postWindow");
        QVERIFY2(MainDesk::words(posting, "postSum").contains(foreign),
                 qPrintable(MainDesk::words(posting, "postSum")));
        QVERIFY(MainDesk::words(posting, "postSum").contains(QLatin1String("100.50")));
        MainDesk::click(posting->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(foreign), patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere"), patience);
        QTRY_VERIFY2(text("postedSum").contains(foreign) && text("postedSum").contains(QLatin1String("100.50")),
                     qPrintable(text("postedSum")));
        QCOMPARE(text("postedWhat"), QStringLiteral("2 payments of journal RCPT001 posted"));
        m->closeWindow(); // nothing of it is known by heart: the change log has it
        m->openWindow();
        m->window->showList(&m->desk.company(), "payment");
        QTRY_VERIFY_WITH_TIMEOUT(text("postedSum").contains(foreign), patience);
        // By what is known of the customer now: the log keeps none.
        m->desk.colleague(number, "{'currencyCode': ''}");
        m->desk.company().list("customer").update();
        const QString all = QStringLiteral("2,100.50") + QChar(QChar::Nbsp) + own;
        QTRY_COMPARE_WITH_TIMEOUT(text("postedSum"), all, patience);
    }

    /// What there is to look at in a line stands wherever somebody decides about it.
    void aRemarkGoesWithItsLine()
    {
        open("RCPT001");
        enter("10000", "100");
        const QString first = m->cell(0, "document.number");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        fill(window, "10000", "99");
        QVERIFY(!MainDesk::isSeen("warningStrip"));
        MainDesk::type(window, "amount", QStringLiteral("100"));
        QTRY_VERIFY2(MainDesk::sentence("warningStrip").contains(first),
                     qPrintable(MainDesk::sentence("warningStrip")));
        // It follows what is read later, too.
        const QString alone = MainDesk::sentence("warningStrip");
        m->desk.colleague(QStringLiteral("10000"), "{'blocked': 'All'}");
        m->desk.company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("warningStrip").size() > alone.size(), patience);
        m->desk.colleague(QStringLiteral("10000"), "{'blocked': ' '}");
        m->desk.company().list("customer").update();
        QTRY_COMPARE_WITH_TIMEOUT(MainDesk::sentence("warningStrip"), alone, patience);
        window->closeQuietly();
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 2, patience);
        QTRY_VERIFY(!m->cell(1, "remark").isEmpty());

        ReviewModel review(m->desk.company());
        const auto remark = [&] { return review.index(0, ReviewModel::RemarkColumn).data().toString(); };
        QTRY_VERIFY2(remark().contains(m->cell(1, "remark")), qPrintable(remark()));
        QCOMPARE(review.index(0, 0).data(ReviewModel::RemarkRole).value<ReviewModel::RemarkKind>(),
                 ReviewModel::RemarkKind::Warning);
        PaymentBook book;
        book.setCompany(&m->desk.company());
        for (const Record &journal : book.journals()) {
            if (journal.value("code").toText() != QLatin1String("RCPT001"))
                continue;
            const PaperSheet sheet = journalPaper(book, journal, m->desk.clock.nowUtc());
            QVERIFY(sheet.tables.front().rows[1][5].words.contains(m->cell(1, "remark")));
            QVERIFY(sheet.tables.front().rows[0][5].words != sheet.tables.front().rows[1][5].words);
        }
        m->table().goToRow(1);
        MainDesk::front(m->window.get());
        MainDesk::press(Qt::Key_F2);
        MainDesk::click(
            MainDesk::seen<EditWindow>("editWindow")->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY(m->desk.outbox().overlay()->records.empty() && !MainDesk::isSeen("editWindow"));
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *posting = MainDesk::seen("postWindow");
        QVERIFY(MainDesk::words(posting, "postProblems").startsWith(QLatin1Char('1')));
        QVERIFY2(MainDesk::words(posting, "postProblem").contains(first),
                 qPrintable(MainDesk::words(posting, "postProblem")));
        QVERIFY(posting->findChild<QPushButton *>(QStringLiteral("post"))->isEnabled()); // it may be right
    }

    void postsTheJournalOnce()
    {
        open("RCPT001");
        enter("10000", "1200.50");
        enter("20000", "300");
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *window = MainDesk::seen("postWindow");
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
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").startsWith(QLatin1String("2 payments posted")),
                                 patience);
        QCOMPARE(posts(), size_t(1));
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere"), patience);
        QTRY_VERIFY(!MainDesk::seen<QPushButton>("postJournal")->isEnabled()); // nothing is left
    }

    void liveAsksForTheJournalsName()
    {
        open("DEFAULT", CompanyKind::Live);
        m->desk.company().setSendingAllowed(true);
        QTRY_VERIFY(MainDesk::seen<QPushButton>("postJournal")->isEnabled());
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *window = MainDesk::seen("postWindow");
        auto *post = window->findChild<QPushButton *>(QStringLiteral("post"));
        QVERIFY(!post->isEnabled());
        window->findChild<QLineEdit *>(QStringLiteral("typedJournal"))->setText(QStringLiteral("DEFAULT"));
        QVERIFY(post->isEnabled());
    }

    void whatPostingWouldRefuseIsSaidBefore()
    {
        open("PRACTICE");
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *window = MainDesk::seen("postWindow");
        QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("post"))->isEnabled());
        QVERIFY(window->findChildren<QLabel *>(QStringLiteral("postProblem")).size() >= 2);
        QCOMPARE(posts(), size_t(0));
    }

    void scheduledIsSaidAndLookedAfter()
    {
        open("RCPT001");
        enter("10000", "7");
        m->desk.sandbox.settings(json("{'posting': 'scheduled'}"));
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
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
        enter("10000", "7");
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        MainDesk::click(MainDesk::seen("postWindow")->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(QLatin1String("posted")), patience);
        QTRY_VERIFY(MainDesk::seen<QComboBox>("journalChoice")->currentText().startsWith(QLatin1String("RCPT002")));
        QVERIFY(MainDesk::sentence("postingStrip").contains(QLatin1String("posted")));
    }

    void aProposalIsTakenAsAChange()
    {
        open("RCPT001");
        enter("10000", "3200");
        m->table().goToRow(0);
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        QWidget *window = MainDesk::seen("applyWindow");
        auto *first = window->findChild<QAbstractButton *>(QStringLiteral("way0"));
        QVERIFY(first && first->isChecked());
        QVERIFY2(first->text().contains(QLatin1String("exactly")), qPrintable(first->text()));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_COMPARE(m->desk.outbox().overlay()->notSent(), 1);
        QTRY_VERIFY(!m->cell(0, "appliesTo.number").isEmpty());
        QCOMPARE(m->writes(), QStringList{QStringLiteral("POST 201")}); // nothing left by itself
    }

    void severalInvoicesBecomeSeveralLines()
    {
        open("RCPT001");
        enter("10000", "3300");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->table().goToRow(0);
        const QString document = m->cell(0, "document.number");
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::front(MainDesk::seen("applyWindow"));
        MainDesk::press(Qt::Key_Return);
        QTRY_COMPARE(m->table().model()->rowCount(), 2);
        QCOMPARE(m->cell(1, "document.number"), document);
    }

    void anOverpaymentBecomesALineOnAccount()
    {
        open("RCPT001");
        enter("10000", "999999");
        m->table().goToRow(0);
        const QString document = m->cell(0, "document.number");
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        QWidget *window = MainDesk::seen("applyWindow");
        const QString head = MainDesk::words(window, "windowUnder");
        QVERIFY2(head.contains(QLatin1String("10000 Adatum")), qPrintable(head));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_VERIFY(m->table().model()->rowCount() > 2);
        const int last = m->table().model()->rowCount() - 1;
        QCOMPARE(m->cell(last, "document.number"), document);
        QVERIFY(m->cell(last, "appliesTo.number").isEmpty());
        for (int row = 0; row < last; ++row)
            QVERIFY(!m->cell(row, "appliesTo.number").isEmpty());
    }

    void theInvoiceIsFoundInTheForm()
    {
        open("RCPT001");
        PaymentBook book;
        book.setCompany(&m->desk.company());
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().list("invoice").progress().complete, patience);
        QStringList theirs;
        for (const Record &invoice : book.invoices()) {
            if (invoice.value("customer.number").toText() == QLatin1String("10000"))
                theirs += invoice.value("number").toText();
        }
        QVERIFY(theirs.size() >= 2);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::type(window, "customer.number", QStringLiteral("10000"));
        auto *field = window->findChild<QLineEdit *>(QStringLiteral("appliesTo.numberEdit"));
        window->showField("appliesTo.number");
        MainDesk::front(window);
        field->setFocus();
        const auto beside = [window] { return MainDesk::words(window, "appliesTo.numberWas"); };
        QTRY_VERIFY2(beside().contains(QLocale().toString(theirs.size())), qPrintable(beside()));
        QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
        QAbstractItemView *popup = field->completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QStringList offered;
        for (int row = 0; row < popup->model()->rowCount(); ++row) {
            const QString words = popup->model()->index(row, 0).data().toString();
            QVERIFY2(words.contains(QLatin1String("due ")) && words.contains(QLatin1String("USD open")),
                     qPrintable(words));
            offered += words.section(QLatin1Char(' '), 0, 0);
        }
        QCOMPARE(QSet<QString>(offered.begin(), offered.end()), QSet<QString>(theirs.begin(), theirs.end()));
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Escape); // nothing was chosen
        QTRY_VERIFY(!popup->isVisible());
        QVERIFY(field->text().isEmpty() && window->isVisible());
        QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_COMPARE(field->text(), offered.front());
        QTRY_VERIFY2(beside().contains(QLatin1String("Adatum")) && beside().contains(QLatin1String("open")),
                     qPrintable(beside()));
        QCOMPARE(window->draft().now("appliesTo.number"), Value::text(offered.front()));
        QVERIFY(!beside().contains(QLatin1String("dated after")));
        MainDesk::type(window, "date", shortDate(QDate(2020, 1, 2), QLocale()));
        window->showField("description");
        QTRY_VERIFY2(beside().contains(QLatin1String("dated after the payment")), qPrintable(beside()));
        MainDesk::type(window, "appliesTo.number", QStringLiteral("999999"));
        window->showField("description");
        QTRY_VERIFY2(beside().contains(QLatin1String("No open invoice")), qPrintable(beside()));
    }

    void proposalsComeFromTheForm()
    {
        open("RCPT001");
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().list("invoice").progress().complete, patience);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        fill(window, "10000", "999999");
        MainDesk::type(window, "document.number", QStringLiteral("B0147")); // which several lines need
        MainDesk::front(window);
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QWidget *proposals = MainDesk::seen("applyWindow");
        QCOMPARE(proposals->parentWidget(), window);
        MainDesk::click(proposals->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_VERIFY(window->draft().now("appliesTo.number").isPresent());
        QVERIFY(*window->draft().now("amount").asDecimal() < Decimal(999999));
        PaymentBook book;
        book.setCompany(&m->desk.company());
        std::vector<Record> lines;
        const auto whole = [&] {
            lines = book.wanted(window->key().parent);
            Decimal sum;
            for (const Record &line : lines) {
                const Decimal *amount = line.value("amount").asDecimal();
                sum = *Decimal::add(sum, amount ? *amount : Decimal());
            }
            return lines.size() > 2 && sum == Decimal(999999);
        };
        QTRY_VERIFY(whole());
        for (const Record &line : lines)
            QCOMPARE(line.value("document.number"), window->draft().now("document.number"));
        QVERIFY2(MainDesk::sentence("editStrip").contains(QLocale().toString(lines.size() - 1)),
                 qPrintable(MainDesk::sentence("editStrip")));
        QVERIFY(m->writes().empty()); // nothing left by itself
    }

    void invoicesAreChosenByHand()
    {
        open("RCPT001");
        enter("10000", "3200");
        m->table().goToRow(0);
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        QWidget *window = MainDesk::seen("applyWindow");
        auto *take = window->findChild<QPushButton *>(QStringLiteral("takeProposal"));
        window->findChild<QAbstractButton *>(QStringLiteral("ownWay"))->setChecked(true);
        QVERIFY(!take->isEnabled()); // nothing is ticked
        const QList<QCheckBox *> ticks = window->findChildren<QCheckBox *>();
        QVERIFY(ticks.size() >= 2);
        ticks.last()->setChecked(true); // not the one that is proposed
        QVERIFY(take->isEnabled());
        const QString number = ticks.last()->objectName().mid(4);
        MainDesk::click(take);
        QTRY_COMPARE(m->cell(0, "appliesTo.number"), number);
    }

    void thePaperHasEveryLine()
    {
        open("RCPT001");
        QVERIFY(!m->window->commands().action("payments.print")->isEnabled());
        enter("10000", "1200.50");
        enter("20000", "300");
        QVERIFY(MainDesk::seen<QPushButton>("printList")->isEnabled());
        QVERIFY(m->window->commands().action("payments.print")->isEnabled());
        PaymentBook book;
        book.setCompany(&m->desk.company());
        QString code;
        for (const Record &journal : book.journals()) {
            if (journal.value("code").toText() != QLatin1String("RCPT001"))
                continue;
            Paper paper({QPageSize(QPageSize::A4)}, Qt::LeftToRight, QLocale());
            paper.add(journalPaper(book, journal, m->desk.clock.nowUtc()));
            const QString words = paper.text(0);
            for (const char *part : {"RCPT001", "10000", "1,200.50", "20000", "300.00", "1,500.50"})
                QVERIFY2(words.contains(QLatin1String(part)), part);
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

    void aRefusalIsSaidWithItsLine()
    {
        open("NOACCOUNT");
        enter("10000", "7");
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        MainDesk::click(MainDesk::seen("postWindow")->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(QLatin1String("out of balance")),
                                 patience);
        QCOMPARE(m->table().model()->rowCount(), 1); // it stays
        MainDesk::follow("postingStrip", QStringLiteral("Show the line"));
        QCOMPARE(m->table().currentIndex().row(), 0);
        QCOMPARE(posts(), size_t(1));
        QVERIFY(!MainDesk::isSeen("postedFromHere"));
    }

    void journalsAreMadeRenamedAndDeleted()
    {
        open("RCPT001");
        auto *box = MainDesk::seen<QComboBox>("journalChoice");
        const QList<QAction *> actions = MainDesk::seen<QToolButton>("journalMenu")->menu()->actions();
        m->command(QStringLiteral("New journal")); // what the button beside the choice has, the finder has too
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::type(window, "code", QStringLiteral("BANK2"));
        MainDesk::type(window, "name", QStringLiteral("Second bank"));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(box->currentText().startsWith(QLatin1String("BANK2")), patience); // goes on there
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));

        emit MainDesk::seen<QToolButton>("journalMenu")->menu()->aboutToShow();
        actions[1]->trigger();
        window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::type(window, "name", QStringLiteral("Savings bank"));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(box->currentText().contains(QLatin1String("Savings bank")), patience);
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));

        enter("10000", "7");
        m->command(QStringLiteral("Delete journal"));
        auto *asked = MainDesk::seen<QMessageBox>("deleteJournalQuestion");
        QWidget *yes = MainDesk::button(asked, QStringLiteral("Delete"));
        QTRY_VERIFY_WITH_TIMEOUT(yes->isEnabled(), patience);
        QVERIFY2(asked->text().contains(QLatin1String("BANK2")), qPrintable(asked->text()));
        QVERIFY2(asked->text().contains(QLatin1String("its 1 lines")), qPrintable(asked->text()));
        MainDesk::click(MainDesk::button(asked, QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(box->findText(QStringLiteral("BANK2"), Qt::MatchStartsWith) < 0, patience);
        QVERIFY(!m->desk.company().list("payment").snapshot().liveCount() ||
                m->table().model()->rowCount() != 1); // its line went with it
    }

    void whatIsDoneToAPaymentStandsUnderPayments()
    {
        open("RCPT001");
        const CommandRegistry &commands = m->window->commands();
        const auto holds = [&](MenuPlace place, const char *id) {
            return commands.menu(place)->actions().contains(commands.action(id));
        };
        for (const char *id : {"record.new", "record.edit", "record.delete", "record.next", "record.previous"}) {
            QVERIFY2(holds(MenuPlace::PaymentsMenu, id), id);
            QVERIFY2(!holds(MenuPlace::CustomersMenu, id), id);
        }
        for (const char *id : {"journal.new", "journal.rename", "journal.delete"})
            QVERIFY2(holds(MenuPlace::PaymentsMenu, id) && commands.reason(id).isEmpty(), id);
        m->window->showList(&m->desk.company(), "customer");
        for (const char *id : {"record.new", "record.edit", "record.delete", "record.next", "record.previous"}) {
            QVERIFY2(!holds(MenuPlace::PaymentsMenu, id), id);
            QVERIFY2(holds(MenuPlace::CustomersMenu, id), id);
        }
        for (const char *id : {"journal.new", "journal.rename", "journal.delete"})
            QVERIFY2(!commands.reason(id).isEmpty(), id);
    }

    void theCustomerIsFoundByName()
    {
        open("RCPT001");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        auto *number = MainDesk::seen<QLineEdit>("customer.numberEdit");
        number->setFocus();
        MainDesk::write(QStringLiteral("nobody's"));
        MainDesk::press(Qt::Key_Tab);
        QTRY_COMPARE(MainDesk::words(window, "customer.numberWas"),
                     QStringLiteral("Nothing in the list has this number."));
        number->setFocus();
        number->selectAll();
        MainDesk::write(QStringLiteral("adatum corporation"));
        MainDesk::press(Qt::Key_Tab);
        QTRY_COMPARE(number->text(), QStringLiteral("10000"));
    }

    void onlyWhatAServiceDoesIsOffered()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("bigcapital");
        m = std::make_unique<MainDesk>(setup);
        CommandRegistry &commands = m->window->commands();
        m->table().setFocus();
        m->table().goToRow(0);
        for (const char *id : {"payments.apply", "payments.print", "payments.post"}) // there are no journals
            QVERIFY2(!commands.action(id)->isEnabled(), id);
        for (const char *id : {"payments.show", "payments.record"})
            QVERIFY2(commands.action(id)->isEnabled(), id);
    }

    void aServiceThatPostsNothingHasItsJournals()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("financials");
        m = std::make_unique<MainDesk>(setup);
        m->window->showList(&m->desk.company(), "payment");
        auto *box = MainDesk::seen<QComboBox>("journalChoice");
        QTRY_VERIFY_WITH_TIMEOUT(box->count() > 0 && m->desk.company().list("payment").progress().complete, patience);
        QVERIFY(!MainDesk::isSeen("postJournal"));
        QVERIFY(!m->window->commands().action("payments.post")->isEnabled());
        enter("10000", "2000");
        QCOMPARE(m->cell(m->table().model()->rowCount() - 1, "amount").left(5), QStringLiteral("2,000"));
    }
};

QTEST_MAIN(TestMainPayments)
#include "tst_main_payments.moc"
