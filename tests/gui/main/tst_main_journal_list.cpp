// SPDX-License-Identifier: GPL-3.0-or-later
// What an accountant relies on in the list of a journal: of when it is, which line is meant, and what it adds up to.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/panes/changes_panel.h"
#include "gui/paper/paper.h"
#include "gui/paper/paper_window.h"
#include "main/journal_desk.h"
#include "model/changes_model.h"
#include "model/payment_book.h"
#include "model/wording.h"
#include "support/test_locale.h"

#include <QAbstractItemView>
#include <QMessageBox>
#include <QPushButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainJournalList : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalDesk> m;

    void open(const char *journal) { m = std::make_unique<JournalDesk>(journal); }
    QString idOf(const char *code)
    {
        PaymentBook book;
        book.setCompany(&m->desk.company());
        for (const Record &journal : book.journals()) {
            if (journal.value("code").toText() == QLatin1String(code))
                return journal.key.remoteId;
        }
        qFatal("There is no such journal.");
    }
    /// Somebody else enters a line.
    void colleagueEnters(const char *journal, const char *customer, const char *document, const char *amount,
                         const char *invoice = nullptr)
    {
        QByteArray wish = "{'entity': 'customerPayments', 'create': {'journalId': '" + idOf(journal).toLatin1() +
                          "', 'customerNumber': '" + customer + "', 'documentNumber': '" + document +
                          "', 'postingDate': '" + m->desk.clock.nowUtc().date().toString(Qt::ISODate).toLatin1() +
                          "', 'amount': -" + amount;
        if (invoice)
            wish += QByteArray(", 'appliesToInvoiceNumber': '") + invoice + "'";
        m->desk.sandbox.colleague(json(wish + "}}"));
    }
    void pass(int minutes) { m->desk.clock.shiftMsecs += qint64(minutes) * 60'000; }
    QString moment() const { return wording::moment(m->desk.clock.nowUtc(), QLocale()); }
    void select(int first, int last)
    {
        m->table().goToRow(first);
        for (int row = first; row < last; ++row)
            MainDesk::press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(int(m->table().selectedKeys().size()), last - first + 1);
    }
    ListFeed &lines() { return m->desk.company().list("payment"); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    /// The paper is of when its lines were read, and they are read once more for it.
    void whatIsPrintedIsReadOnceMore()
    {
        open("RCPT001");
        m->enter("10000", "1200.50");
        const QString document = m->cell(0, "document.number");
        pass(17);
        colleagueEnters("RCPT001", "20000", "COLL1", "300");
        m->desk.sandbox.addFault(
            json("{'kind': 'pass', 'method': 'GET', 'path': 'customerPayments', 'hold': 'before'}"));
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_P, Qt::ControlModifier);
        auto *paper = MainDesk::seen<PaperWindow>("journalPaperWindow");
        const auto text = [paper] { return paper->paper().text(0); };
        auto *print = paper->findChild<QPushButton *>(QStringLiteral("paperPrint"));
        QVERIFY2(text().contains(document), qPrintable(text())); // at once, with what is known, and of when that is
        QVERIFY2(!text().contains(moment()), qPrintable(text()));
        QVERIFY(!text().contains(QLatin1String("COLL1")));
        QTRY_VERIFY_WITH_TIMEOUT(lines().progress().running, patience);
        QVERIFY(!print->isEnabled());
        m->desk.sandbox.clearFaults();
        m->desk.sandbox.release();
        QTRY_VERIFY_WITH_TIMEOUT(print->isEnabled(), patience);
        QVERIFY2(text().contains(QLatin1String("COLL1")), qPrintable(text()));
        QVERIFY2(text().contains(moment()) && text().contains(QLatin1String("1,500.50")), qPrintable(text()));
        QVERIFY(!MainDesk::isSeen("paperNotRead"));
    }

    void whatCannotBeReadOnceMoreSaysSo()
    {
        open("RCPT001");
        m->enter("10000", "1200.50");
        const QString before = moment();
        pass(17);
        m->desk.sandbox.addFault(
            json("{'kind': 'status', 'status': 500, 'method': 'GET', 'path': 'customerPayments'}"));
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_P, Qt::ControlModifier);
        auto *paper = MainDesk::seen<PaperWindow>("journalPaperWindow");
        auto *print = paper->findChild<QPushButton *>(QStringLiteral("paperPrint"));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("paperNotRead"), patience);
        const QString said = MainDesk::sentence("paperNotRead");
        QVERIFY2(said.contains(QLatin1String("500")) && said.contains(QLatin1String("The list is as of ")),
                 qPrintable(said));
        QVERIFY2(!paper->paper().text(0).contains(moment()), qPrintable(paper->paper().text(0)));
        QVERIFY(print->isEnabled()); // it says of when it is
        m->desk.sandbox.clearFaults();
        MainDesk::follow("paperNotRead", QStringLiteral("Read again"));
        QTRY_VERIFY_WITH_TIMEOUT(paper->paper().text(0).contains(moment()), patience);
        QVERIFY(!MainDesk::isSeen("paperNotRead"));
    }

    /// The lines may be read as they are, and the journals they stand below not.
    void journalsThatCannotBeReadAreSaid()
    {
        open("RCPT001");
        QTRY_VERIFY(!MainDesk::isSeen("connectionStrip"));
        m->desk.sandbox.addFault(
            json("{'kind': 'status', 'status': 500, 'method': 'GET', 'path': 'customerPaymentJournals$', 'count': -1, "
                 "'body': {'error': {'code': 'Internal', 'message': 'The tenant is being moved.'}}}"));
        m->desk.company().list("paymentJournal").update();
        const auto said = [] { return MainDesk::sentence("connectionStrip"); };
        QTRY_VERIFY2_WITH_TIMEOUT(said().startsWith(QStringLiteral("The list “Payment journals” could not be read. ")),
                                  qPrintable(said()), patience);
        QVERIFY2(said().contains(QLatin1String("(500)")) &&
                     said().contains(QLatin1String("Its words: The tenant is being moved.")),
                 qPrintable(said()));
        m->desk.sandbox.clearFaults();
        m->desk.sandbox.clearJournal();
        MainDesk::follow("connectionStrip", QStringLiteral("Try again"));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("connectionStrip"), patience);
        QVERIFY(!m->desk.sandbox.journal("GET", "customerPaymentJournals").empty());
    }

    /// Also after another list was shown: a figure has the age of what it adds up.
    void theTotalIsOfWhenTheLinesWereRead()
    {
        open("RCPT001");
        m->enter("10000", "100");
        const auto shown = [this] { return MainDesk::words(m->window.get(), "statusUpdated"); };
        const auto updated = [](const QDateTime &at) {
            return QStringLiteral("Updated %1").arg(wording::moment(at, QLocale()));
        };
        const QDateTime read = lines().progress().finishedAt;
        QTRY_COMPARE(shown(), updated(read));
        QVERIFY2(MainDesk::seen("enteredTotal")->accessibleDescription().contains(wording::moment(read, QLocale())),
                 qPrintable(MainDesk::seen("enteredTotal")->accessibleDescription()));
        pass(17);
        m->window->showList(&m->desk.company(), "customer");
        ListFeed &customers = m->desk.company().list("customer");
        customers.update();
        QTRY_COMPARE_WITH_TIMEOUT(shown(), updated(m->desk.clock.nowUtc()), patience);
        m->window->showList(&m->desk.company(), "payment");
        QTRY_COMPARE(shown(), updated(read));
    }

    /// Several lines bear one document number: which of them is meant, and what becomes of the others. The key is the
    /// list's alone.
    void theLineToBeDeletedIsNamed()
    {
        open("RCPT001");
        for (const char *amount : {"100", "200", "300"})
            m->enter("10000", amount);
        for (const int row : {1, 2}) {
            m->table().goToRow(row);
            MainDesk::front(m->window.get());
            m->table().setFocus();
            MainDesk::press(Qt::Key_F2);
            auto *form = MainDesk::seen<EditWindow>("editWindow");
            MainDesk::type(form, "document.number", m->cell(0, "document.number"));
            MainDesk::click(form->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
            QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        }
        m->table().goToRow(1);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_Delete);
        auto *asked = MainDesk::seen<QMessageBox>("deleteQuestion");
        const QString about = asked->informativeText();
        for (const char *part : {"10000", "Adatum Corporation", "200.00\u00a0USD"})
            QVERIFY2(about.contains(QString::fromUtf8(part)), qPrintable(about));
        QVERIFY2(about.contains(QLatin1String("has 2 more lines, which stay.")), qPrintable(about));
        MainDesk::click(MainDesk::button(asked, QStringLiteral("Delete")));
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 2, patience);
        QCOMPARE(m->cell(1, "amount").left(3), QStringLiteral("300"));
        // Elsewhere it deletes what is there.
        MainDesk::front(m->window.get());
        MainDesk::seen("find")->setFocus();
        MainDesk::press(Qt::Key_Delete);
        QVERIFY(!MainDesk::isSeen("deleteQuestion"));
    }

    /// What two journals pay of one invoice is said in both, and before one of them is posted.
    void anInvoicePaidInTwoJournalsIsRemarked()
    {
        open("RCPT001");
        m->readAround();
        PaymentBook book;
        book.setCompany(&m->desk.company());
        Record open;
        for (const Record &invoice : book.invoices()) {
            if (invoice.value("customer.number").toText() == QLatin1String("10000"))
                open = invoice;
        }
        QVERIFY(!open.isNull());
        const QString number = open.value("number").toText();
        const QByteArray amount = open.value("amount.remaining").asDecimal()->toBytes();
        m->enter("10000", amount.constData());
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *form = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::type(form, "appliesTo.number", number);
        MainDesk::click(form->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->cell(0, "remark"), QStringLiteral("Exact amount"), patience);
        // More was received with it.
        Record rest = book.lines(idOf("RCPT001")).front();
        const Value document = rest.value("document.number");
        rest = Record(rest.schema(),
                      RecordKey::ofNew(m->desk.company().id(), "payment", QStringLiteral("rest"), idOf("RCPT001")));
        for (const auto &[field, value] : {std::pair{"customer.number", Value::text(QStringLiteral("10000"))},
                                           {"amount", Value::decimal(Decimal(7))},
                                           {"document.number", document}})
            m->desk.outbox().setField(rest, ChangeKind::Create, field, value, QByteArrayLiteral("form"));
        QTRY_COMPARE_WITH_TIMEOUT(m->cell(0, "remark"), QStringLiteral("Paid, rest on account"), patience);
        m->desk.outbox().discard(rest.key);
        QTRY_COMPARE_WITH_TIMEOUT(m->cell(0, "remark"), QStringLiteral("Exact amount"), patience);
        // On another day, so that it is no payment entered twice.
        Record there = m->table().model()->rowCount() > 0 ? book.lines(idOf("RCPT001")).front() : Record();
        there.key = RecordKey::ofNew(m->desk.company().id(), "payment", QStringLiteral("other"), idOf("PRACTICE"));
        for (const auto &[field, value] : {std::pair{"customer.number", there.value("customer.number")},
                                           {"amount", there.value("amount")},
                                           {"document.number", Value::text(QStringLiteral("P77"))},
                                           {"date", Value::date(there.value("date").asDate()->addDays(1))},
                                           {"appliesTo.number", Value::text(number)}})
            m->desk.outbox().setField(Record(there.schema(), there.key), ChangeKind::Create, field, value,
                                      QByteArrayLiteral("form"));
        QTRY_VERIFY2_WITH_TIMEOUT(m->cell(0, "remark").contains(QLatin1String("PRACTICE")),
                                  qPrintable(m->cell(0, "remark")), patience);
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        const QString problem = MainDesk::words(MainDesk::seen("postWindow"), "postProblem");
        QVERIFY2(problem.contains(number) && problem.contains(QLatin1String("PRACTICE")), qPrintable(problem));
    }

    /// The list of changes says the same as the form.
    void aLineThatNeedsCorrectingSaysSoAmongTheChanges()
    {
        open("RCPT001");
        m->readAround();
        PaymentBook book;
        book.setCompany(&m->desk.company());
        Record open;
        for (const Record &invoice : book.invoices()) {
            if (invoice.value("customer.number").toText() == QLatin1String("10000"))
                open = invoice;
        }
        QVERIFY(!open.isNull());
        m->enter("10000", "7");
        ChangesModel changes;
        changes.setCompanies({&m->desk.company()});
        const auto stateOf = [&](const char *field) {
            for (const ChangesLine &line : changes.lines()) {
                if (line.field == field)
                    return line.stateWord;
            }
            return QString();
        };
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *form = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::type(form, "comment", QStringLiteral("looked at"));
        MainDesk::type(form, "appliesTo.number", open.value("number").toText());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("comment"), QStringLiteral("Not sent"), patience);
        MainDesk::type(form, "date", QStringLiteral("2020-01-02")); // before the invoice
        QTRY_VERIFY_WITH_TIMEOUT(
            MainDesk::words(form, "changesCount").startsWith(QLatin1String("Needs correcting first")), patience);
        form->keep();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("date"), QStringLiteral("Needs correcting"), patience);
        QCOMPARE(stateOf("comment"), QStringLiteral("Not sent"));
        form->closeQuietly();
    }

    /// What belongs to the invoice is not the line's to be added up, and nothing of it is missing.
    void whatIsOpenOfInvoicesIsNotAddedUp()
    {
        open("RCPT001");
        m->enter("10000", "100");
        m->enter("20000", "200");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        select(0, 1);
        const auto foot = [this] {
            QStringList said;
            for (const char *name :
                 {"listSum", "listFurtherSum", "listSumLabel", "listFurtherSumLabel", "listRemark"}) {
                for (const QWidget *one : m->window->findChildren<QWidget *>(QString::fromLatin1(name))) {
                    if (one->isVisible())
                        said += one->accessibleName();
                }
            }
            return said.join(QLatin1Char('\n'));
        };
        QTRY_VERIFY2(foot().contains(QLatin1String("300.00")), qPrintable(foot()));
        QVERIFY2(!foot().contains(QLatin1String("loaded")), qPrintable(foot()));
    }

    /// One after the other, each upon what was taken before.
    void theSelectedLinesAreAppliedOneAfterTheOther()
    {
        open("RCPT001");
        m->readAround();
        m->enter("10000", "3200");
        m->enter("10000", "3200");
        m->enter("20000", "100");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        select(0, 1);
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QWidget *window = MainDesk::seen("applyWindow");
        QVERIFY2(window->windowTitle().endsWith(QLatin1String("1 of 2")), qPrintable(window->windowTitle()));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("applyWindow") &&
                                     MainDesk::seen("applyWindow")->windowTitle().endsWith(QLatin1String("2 of 2")),
                                 patience);
        const QString first = m->cell(0, "appliesTo.number");
        QVERIFY(!first.isEmpty());
        MainDesk::click(MainDesk::seen("applyWindow")->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("applyWindow"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m->cell(1, "appliesTo.number").isEmpty(), patience);
        QVERIFY(m->cell(1, "appliesTo.number") != first); // which is used up
        QVERIFY(m->cell(m->table().model()->rowCount() - 1, "customer.number") != QString());
    }

    /// Who does not take a proposal ends it for all.
    void applyingSeveralEndsWithTheOneNotTaken()
    {
        open("RCPT001");
        m->readAround();
        m->enter("10000", "3200");
        m->enter("20000", "100");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        select(0, 1);
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::front(MainDesk::seen("applyWindow"));
        MainDesk::press(Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("applyWindow"));
        EditWindow *form = m->begin(); // whatever happens to the list then
        JournalDesk::fill(form, "20000", "7");
        form->closeQuietly();
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 3, patience);
        QVERIFY(!MainDesk::isSeen("applyWindow"));
    }

    /// The strip goes on once the lines were read, and the list of changes calls it by its name.
    void afterReadingTheLinesAnewThePostingSaysSo()
    {
        open("RCPT001");
        m->enter("10000", "100");
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        colleagueEnters("RCPT001", "20000", "COLL1", "300");
        MainDesk::click(MainDesk::seen("postWindow")->findChild<QPushButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(QLatin1String("not as you saw them")),
                                 patience);
        const auto *changes = m->window->findChild<ChangesPanel *>();
        const auto isNamed = [changes] {
            for (const auto *list : changes->findChildren<QAbstractItemView *>()) {
                for (int row = 0; list->model() && row < list->model()->rowCount(); ++row) {
                    for (int column = 0; column < list->model()->columnCount(); ++column) {
                        if (list->model()->index(row, column).data().toString() ==
                            QLatin1String("Post journal RCPT001"))
                            return true;
                    }
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isNamed(), patience);
        MainDesk::follow("postingStrip", QStringLiteral("Read the lines anew"));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("postingStrip").contains(QLatin1String("These are the lines of")),
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 2, patience);
    }
};

QTEST_MAIN(TestMainJournalList)
#include "tst_main_journal_list.moc"
