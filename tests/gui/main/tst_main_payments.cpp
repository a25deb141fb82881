// SPDX-License-Identifier: GPL-3.0-or-later
// Payments to post, as a person enters them in the main window.
#include "gui/commands/command_registry.h"
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/paper/paper.h"
#include "gui/payments/journal_paper.h"
#include "main/journal_desk.h"
#include "model/payment_book.h"
#include "model/payment_lines.h"
#include "model/record_table_model.h"
#include "model/review_model.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QToolButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainPayments : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalDesk> m;

    void open(const char *journal) { m = std::make_unique<JournalDesk>(journal); }
    QString text(const char *label) { return MainDesk::words(m->window.get(), label); }

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
        m->choose("RCPT001");
        QTRY_COMPARE(m->table().model()->rowCount(), 0);
        QTRY_COMPARE(text("emptyText"), QStringLiteral("No lines in journal RCPT001. Ctrl+N enters the first."));
        m->choose("NOACCOUNT");
        QTRY_VERIFY(text("journalAccount").contains(QLatin1String("no balancing account")));
    }

    void comparesWithTheStatement()
    {
        open("RCPT001");
        m->enter("10000", "1200.50");
        MainDesk::front(m->window.get());
        auto *total = MainDesk::seen<QLineEdit>("statementTotal");
        total->setFocus();
        MainDesk::write(QStringLiteral("1500.75"));
        QTRY_VERIFY(text("statementDifference").contains(QLatin1String("300.25")));
        QVERIFY(text("statementDifference").contains(QLatin1String("missing")));
        m->enter("20000", "300.25");
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
        QCOMPARE(MainDesk::seen<QLineEdit>("statementTotal")->text(), QStringLiteral("24,300.50"));
        // The same amount where it is written in another way.
        m->closeWindow();
        const QLocale before;
        const auto back = qScopeGuard([&] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        m->openWindow();
        m->window->showList(&m->desk.company(), "payment");
        QTRY_COMPARE_WITH_TIMEOUT(MainDesk::seen<QLineEdit>("statementTotal")->text(), QStringLiteral("24.300,50"),
                                  patience);
    }

    /// Nothing typed is lost: what is no amount stands there again, and that it is none.
    void aStatementThatCannotBeReadIsThereAgain()
    {
        open("RCPT001");
        const auto total = [] { return MainDesk::seen<QLineEdit>("statementTotal")->text(); };
        const auto error = [this] { return text("statementDifference"); };
        MainDesk::front(m->window.get());
        MainDesk::seen<QLineEdit>("statementTotal")->setFocus();
        MainDesk::write(QStringLiteral("24.300,50"));
        QTRY_VERIFY2(error().startsWith(QLatin1String("This total cannot be read.")), qPrintable(error()));
        m->choose("PRACTICE");
        QTRY_COMPARE(total(), QString());
        QVERIFY(error().isEmpty());
        m->choose("RCPT001");
        QTRY_COMPARE(total(), QStringLiteral("24.300,50"));
        QVERIFY2(error().startsWith(QLatin1String("This total cannot be read.")), qPrintable(error()));
        m->closeWindow();
        m->openWindow();
        m->window->showList(&m->desk.company(), "payment");
        QTRY_COMPARE_WITH_TIMEOUT(total(), QStringLiteral("24.300,50"), patience);
        QVERIFY2(error().startsWith(QLatin1String("This total cannot be read.")), qPrintable(error()));
        // Corrected it is an amount again, and what it was is forgotten.
        MainDesk::seen<QLineEdit>("statementTotal")->setText(QStringLiteral("24300.50"));
        m->choose("PRACTICE");
        m->choose("RCPT001");
        QTRY_COMPARE(total(), QStringLiteral("24,300.50"));
        MainDesk::seen<QLineEdit>("statementTotal")->clear();
        m->choose("PRACTICE");
        m->choose("RCPT001");
        QTRY_COMPARE(total(), QString());
    }

    void carriesDownAndWarnsOfTwins()
    {
        open("RCPT001");
        m->enter("10000", "100");
        QVERIFY(!MainDesk::isSeen("twinsStrip"));
        m->enter("10000", "100");
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
        m->enter("10000", "100");
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *first = MainDesk::seen<EditWindow>("editWindow");
        JournalDesk::fill(first, "20000", "250");
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
        // Another amount of one that is sent stands large beside the list as well.
        m->table().goToRow(0);
        const auto *model = qobject_cast<RecordTableModel *>(m->table().model());
        m->desk.type(model->recordAt(0), "amount", Value::decimal(Decimal(120)));
        const auto large = [] { return MainDesk::seen("detailBalance")->accessibleName(); };
        QTRY_VERIFY2_WITH_TIMEOUT(large().contains(QLatin1String("120.00")), qPrintable(large()), patience);
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
        m->enter("10000", "100.50");
        m->enter(qPrintable(number), "2000");
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
        QVERIFY(MainDesk::isSeen("enteredBesides"));
        QVERIFY2(text("enteredBesides").contains(foreign), qPrintable(text("enteredBesides")));
        QVERIFY2(text("statementDifference").contains(QStringLiteral("19.50") + QChar(QChar::Nbsp) + own),
                 qPrintable(text("statementDifference")));
        QVERIFY2(sums().contains(QLatin1String("100.50")) && sums().contains(foreign), qPrintable(sums()));
        QVERIFY(!MainDesk::isSeen("enteredNotSent"));

        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        JournalDesk::fill(window, qPrintable(number), "7");
        window->closeQuietly();
        const QString more = QString(foreign).replace(QLatin1String("2,000"), QLatin1String("2,007"));
        QTRY_VERIFY2(text("enteredBesides").contains(more), qPrintable(text("enteredBesides")));
        QTRY_VERIFY2(sums().contains(more), qPrintable(sums()));
        QTRY_COMPARE_WITH_TIMEOUT(text("listCounts"), QStringLiteral("3 of 3 lines, 1 not sent"), patience);
        QVERIFY(MainDesk::isSeen("enteredNotSent"));
        QCOMPARE(text("enteredNotSent"), QStringLiteral("1 not sent"));
        PaymentBook book;
        book.setCompany(&m->desk.company());
        for (const Record &journal : book.journals()) {
            if (journal.value("code").toText() != QLatin1String("RCPT001"))
                continue;
            Paper paper({QPageSize(QPageSize::A4)}, Qt::LeftToRight, QLocale());
            paper.add(journalPaper(book, journal));
            for (const char *part : {"100.50", "2,007.00"})
                QVERIFY2(paper.text(0).contains(QLatin1String(part)), qPrintable(paper.text(0)));
        }
        m->table().goToRow(2);
        m->command(QStringLiteral("Restore"));
        QTRY_COMPARE_WITH_TIMEOUT(text("listCounts"), QStringLiteral("2 of 2 lines"), patience);

        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *posting = MainDesk::seen("postWindow");
        QVERIFY2(MainDesk::words(posting, "postSum").contains(foreign),
                 qPrintable(MainDesk::words(posting, "postSum")));
        QVERIFY(MainDesk::words(posting, "postSum").contains(QLatin1String("100.50")));
        MainDesk::click(posting->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(foreign), patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere"), patience);
        QTRY_VERIFY2(MainDesk::posted().contains(foreign) && MainDesk::posted().contains(QLatin1String("100.50")),
                     qPrintable(MainDesk::posted()));
        QVERIFY2(MainDesk::posted().contains(QLatin1String("RCPT001: 2 lines posted")), qPrintable(MainDesk::posted()));
        m->closeWindow(); // nothing of it is known by heart: the change log has it
        m->openWindow();
        m->window->showList(&m->desk.company(), "payment");
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::posted().contains(foreign), patience);
        // By what is known of the customer now: the log keeps none.
        m->desk.colleague(number, "{'currencyCode': ''}");
        m->desk.company().list("customer").update();
        const QString all = QStringLiteral("2,100.50") + QChar(QChar::Nbsp) + own;
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::posted().contains(QLatin1String("Total: ") + all), patience);
    }

    void whatIsEnteredInAnotherJournalIsNamedWithIt()
    {
        open("NOACCOUNT");
        m->enter("10000", "100");
        const QString first = m->cell(0, "document.number");
        m->choose("RCPT001");
        QTRY_COMPARE(m->table().model()->rowCount(), 0);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::type(window, "document.number", QStringLiteral("X1"));
        JournalDesk::fill(window, "10000", "99");
        QVERIFY(!MainDesk::isSeen("warningStrip"));
        MainDesk::type(window, "amount", QStringLiteral("100"));
        const auto names = [&](const QString &words) {
            return words.contains(first) && words.contains(QLatin1String("NOACCOUNT"));
        };
        QTRY_VERIFY2(names(MainDesk::sentence("warningStrip")), qPrintable(MainDesk::sentence("warningStrip")));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() == 1 && !MainDesk::isSeen("editWindow"), patience);
        QTRY_VERIFY2(names(m->cell(0, "remark")), qPrintable(m->cell(0, "remark")));
        QTRY_VERIFY2(names(MainDesk::sentence("twinsStrip")), qPrintable(MainDesk::sentence("twinsStrip")));
        QTRY_VERIFY(MainDesk::seen<QPushButton>("postJournal")->isEnabled());
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *posting = MainDesk::seen("postWindow");
        QVERIFY2(names(MainDesk::words(posting, "postProblem")), qPrintable(MainDesk::words(posting, "postProblem")));
        QVERIFY(posting->findChild<QPushButton *>(QStringLiteral("post"))->isEnabled());
    }

    /// No list has it any more; that it was posted from here is known also once the program was closed.
    void whatWasPostedFromHereIsRemarked()
    {
        open("RCPT001");
        m->enter("10000", "100");
        const QString first = m->cell(0, "document.number");
        const QString day = m->cell(0, "date");
        QTRY_VERIFY(MainDesk::seen<QPushButton>("postJournal")->isEnabled());
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        MainDesk::click(MainDesk::seen("postWindow")->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 0, patience);
        m->closeWindow();
        m->openWindow();
        m->window->showList(&m->desk.company(), "payment");
        m->choose("RCPT001");
        m->enter("10000", "99");
        QVERIFY2(!m->cell(0, "remark").contains(first), qPrintable(m->cell(0, "remark")));
        QVERIFY(!MainDesk::isSeen("twinsStrip"));
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        JournalDesk::fill(window, "10000", "100");
        const QString posted = QStringLiteral("were posted already, as ");
        QTRY_VERIFY2(MainDesk::sentence("warningStrip").contains(posted) &&
                         MainDesk::sentence("warningStrip").contains(first),
                     qPrintable(MainDesk::sentence("warningStrip")));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() == 2 && !MainDesk::isSeen("editWindow"), patience);
        QCOMPARE(m->cell(1, "date"), day);
        QTRY_VERIFY2(m->cell(1, "remark").startsWith(QLatin1String("Posted as ")) &&
                         m->cell(1, "remark").contains(first),
                     qPrintable(m->cell(1, "remark")));
        QTRY_VERIFY2(MainDesk::sentence("twinsStrip").contains(QLatin1String("which was posted on")),
                     qPrintable(MainDesk::sentence("twinsStrip")));
    }

    /// One reading of each journal's lines, and no second one for figures that payments do not have.
    void updateNowReadsTheLinesOnce()
    {
        open("RCPT001");
        const ListFeed &lines = m->desk.company().list("payment");
        const ListFeed &journals = m->desk.company().list("paymentJournal");
        const ListFeed &invoices = m->desk.company().list("invoice");
        const auto isQuiet = [](const ListFeed &list) {
            return list.progress().complete && !list.progress().running && !list.progress().loadingFigures;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(lines) && isQuiet(journals) && isQuiet(invoices), patience);
        const QDateTime before = lines.progress().finishedAt;
        m->desk.sandbox.clearJournal();
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(
            lines.progress().finishedAt > before && isQuiet(lines) && isQuiet(journals) && isQuiet(invoices), patience);
        QStringList read;
        for (const Json &request : m->desk.sandbox.journal("GET", "customerPayments"))
            read += request[u"target"].toString();
        QCOMPARE(size_t(read.size()), size_t(journals.snapshot().liveCount()));
        read.removeDuplicates();
        QCOMPARE(size_t(read.size()), size_t(journals.snapshot().liveCount()));
    }

    /// Beside the longest sums, what is not sent has a line of its own: no figure is cut.
    void whatIsEnteredIsNeverCut()
    {
        open("DEFAULT");
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() > 0, patience);
        const auto *lines = qobject_cast<RecordTableModel *>(m->table().model());
        m->desk.outbox().setField(lines->recordAt(0), ChangeKind::Set, "description", Value::text(QStringLiteral("x")),
                                  "form");
        MainDesk::seen<QLabel>("enteredNotSent");
        const auto cut = [](const char *typed) {
            MainDesk::seen<QLineEdit>("statementTotal")->setText(QString::fromLatin1(typed));
            QCoreApplication::processEvents();
            for (const char *name : {"enteredTotal", "enteredNotSent"}) {
                const auto *label = MainDesk::seen<QLabel>(name);
                if (label->width() < label->sizeHint().width())
                    return QString::fromLatin1(name);
            }
            return QString();
        };
        for (int width = 1400; width >= 860; width -= 60) {
            m->window->resize(width, 700);
            for (const char *typed : {"", "1", "x"})
                QTRY_VERIFY2(cut(typed).isEmpty(), qPrintable(QStringLiteral("%1 at %2 (\"%3\")")
                                                                  .arg(cut(typed))
                                                                  .arg(m->window->width())
                                                                  .arg(QString::fromLatin1(typed))));
        }
    }

    void theRowBehindTheLastBeginsANewLine()
    {
        open("RCPT001");
        QVERIFY(!MainDesk::isSeen("newRow")); // the empty list says how to begin
        m->enter("10000", "100");
        const QString next = documentAfter(m->cell(0, "document.number"));
        auto *row = MainDesk::seen<QAbstractButton>("newRow");
        QTRY_VERIFY2(row->text().contains(next), qPrintable(row->text()));
        QCOMPARE(row->accessibleName(), row->text());
        QCOMPARE(m->table().model()->rowCount(), 1);
        const QRect last = m->table().visualRect(m->table().model()->index(0, 1));
        QTRY_COMPARE(row->mapToGlobal(QPoint()).y(), m->table().viewport()->mapToGlobal(last.bottomLeft()).y() + 1);
        // By keys it is behind the last row.
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->table().goToRow(0);
        MainDesk::press(Qt::Key_Down);
        QVERIFY(row->hasFocus());
        MainDesk::press(Qt::Key_Up);
        QVERIFY(m->table().hasFocus());
        MainDesk::press(Qt::Key_Down);
        // What is typed there is not lost.
        QTest::keyClick(row, '2');
        QTest::keyClick(row, '0'); // before the window has the focus
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        int windows = 0;
        for (const QWidget *one : QApplication::topLevelWidgets())
            windows += one->isVisible() && qobject_cast<const EditWindow *>(one) ? 1 : 0;
        QCOMPARE(windows, 1);
        QCOMPARE(window->draft().now("document.number").toText(), next);
        QTRY_COMPARE(window->draft().wanted().value("customer.number").toText(), QStringLiteral("20"));
        window->closeQuietly();
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        for (const RecordKey &key : m->table().selectedKeys())
            QVERIFY(!key.isNew());
        const int before = m->table().model()->rowCount();
        MainDesk::click(row);
        window = MainDesk::seen<EditWindow>("editWindow");
        QVERIFY(window->draft().isNew());
        window->closeQuietly();
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        QCOMPARE(m->table().model()->rowCount(), before); // nothing was typed
    }

    /// What there is to look at in a line stands wherever somebody decides about it.
    void aRemarkGoesWithItsLine()
    {
        open("RCPT001");
        m->enter("10000", "100");
        const QString first = m->cell(0, "document.number");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        JournalDesk::fill(window, "10000", "99");
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
            const PaperSheet sheet = journalPaper(book, journal);
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

    void journalsAreMadeRenamedAndDeleted()
    {
        open("RCPT001");
        auto *box = MainDesk::seen<QComboBox>("journalChoice");
        const QList<QAction *> actions = MainDesk::seen<QToolButton>("journalMenu")->menu()->actions();
        m->command(QStringLiteral("New journal")); // what the button beside the choice has, the finder has too
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        // It can do without a name, and not without a code.
        QTRY_COMPARE(window->focusWidget(), window->findChild<QLineEdit *>(QStringLiteral("codeEdit")));
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

        m->command(QStringLiteral("Delete journal"));
        auto *asked = MainDesk::seen<QMessageBox>("deleteJournalQuestion");
        QWidget *yes = MainDesk::button(asked, QStringLiteral("Delete"));
        QTRY_VERIFY_WITH_TIMEOUT(yes->isEnabled(), patience);
        QVERIFY2(!asked->text().contains(QLatin1String("lines")), qPrintable(asked->text()));
        QVERIFY2(asked->informativeText().contains(QLatin1String("It has no lines in ")),
                 qPrintable(asked->informativeText()));
        MainDesk::click(MainDesk::button(asked, QStringLiteral("Keep")));
        QTRY_VERIFY(!MainDesk::isSeen("deleteJournalQuestion"));
        m->enter("10000", "7");
        m->command(QStringLiteral("Delete journal"));
        asked = MainDesk::seen<QMessageBox>("deleteJournalQuestion");
        yes = MainDesk::button(asked, QStringLiteral("Delete"));
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
        m = std::make_unique<JournalDesk>(nullptr, setup);
        m->window->showList(&m->desk.company(), "customer");
        CommandRegistry &commands = m->window->commands();
        m->table().setFocus();
        m->table().goToRow(0);
        for (const char *id : {"payments.apply", "payments.print", "payments.post"}) // there are no journals
            QVERIFY2(!commands.action(id)->isEnabled(), id);
        for (const char *id : {"payments.show", "payments.record"})
            QVERIFY2(commands.action(id)->isEnabled(), id);
    }
};

QTEST_MAIN(TestMainPayments)
#include "tst_main_payments.moc"
