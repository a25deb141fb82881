// SPDX-License-Identifier: GPL-3.0-or-later
// A payment in its form: what goes with it, and what is said of it before it is sent.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/payments/journal_paper.h"
#include "main/journal_desk.h"
#include "model/apart.h"
#include "model/changes_model.h"
#include "model/payment_book.h"
#include "model/references.h"
#include "model/review_model.h"
#include "support/test_locale.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace clientele;
using namespace clientele::testing;

class TestMainPaymentForm : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalDesk> m;

    void open(const char *journal, const DeskSetup &setup = {})
    {
        m = std::make_unique<JournalDesk>(journal, setup);
        m->readAround();
    }
    EditWindow *begin(const char *customer, const char *amount)
    {
        EditWindow *window = m->begin();
        JournalDesk::fill(window, customer, amount);
        return window;
    }
    /// Opens the payment of this row by keys, once no other is open.
    EditWindow *edit(int row)
    {
        if (!QTest::qWaitFor([] { return !MainDesk::isSeen("editWindow"); }, patience))
            qFatal("Another payment stays open.");
        m->table().goToRow(row);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        return MainDesk::seen<EditWindow>("editWindow");
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    /// Who has entered only the number sees whose it is, in the list and on paper, before the service says it.
    void aLineNotSentNamesItsCustomer()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "12");
        MainDesk::type(window, "description", QStringLiteral("103001"));
        window->closeQuietly();
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 1, patience);
        const QString name = QStringLiteral("Adatum Corporation");
        QTRY_COMPARE(m->cell(0, "customer.name"), name);
        m->table().goToRow(0);
        QTRY_COMPARE(MainDesk::words(m->window.get(), "detail.customer.number"), QStringLiteral("10000 ") + name);
        PaymentBook book;
        book.setCompany(&m->desk.company());
        for (const Record &journal : book.journals()) {
            if (journal.value("code").toText() == QLatin1String("RCPT001")) // what was typed last is kept last
                QTRY_COMPARE(journalPaper(book, journal).tables.front().rows[0][2].words,
                             apart(QStringLiteral("10000")) + QLatin1Char(' ') + apart(name) +
                                 QStringLiteral(" \u00b7 ") + apart(QStringLiteral("103001")));
        }
        ReviewModel review(m->desk.company());
        const QString change = review.index(0, ReviewModel::ChangeColumn).data().toString();
        QVERIFY2(change.contains(name), qPrintable(change));
    }

    /// The one customer that fits is taken by Tab as it is by Enter; a part of a number is nobody's.
    void aPartOfANameAndTabAreEnough()
    {
        open("RCPT001");
        EditWindow *window = begin("datum co", "12"); // leaving the field without Enter
        auto *field = window->findChild<QLineEdit *>(QStringLiteral("customer.numberEdit"));
        QTRY_COMPARE(field->text(), QStringLiteral("10000"));
        QCOMPARE(window->draft().now("customer.number"), Value::text(QStringLiteral("10000")));
        QVERIFY(MainDesk::words(window, "customer.numberProblem").isEmpty());
        window->showField("customer.number");
        MainDesk::front(window);
        field->setFocus();
        field->selectAll();
        MainDesk::write(QStringLiteral("Adat"));
        MainDesk::press(Qt::Key_Tab);
        QTRY_VERIFY(!field->hasFocus());
        QTRY_COMPARE(field->text(), QStringLiteral("10000"));
        window->showField("customer.number");
        field->setFocus();
        field->selectAll();
        MainDesk::write(QStringLiteral("1000"));
        MainDesk::press(Qt::Key_Tab);
        QTRY_VERIFY(!field->hasFocus());
        QCOMPARE(field->text(), QStringLiteral("1000"));
    }

    void tabGoesFromTheInvoiceToApplying()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "12");
        window->showField("appliesTo.number");
        MainDesk::front(window);
        window->findChild<QLineEdit *>(QStringLiteral("appliesTo.numberEdit"))->setFocus();
        MainDesk::press(Qt::Key_Tab);
        auto *apply = window->findChild<QAbstractButton *>(QStringLiteral("applyLine"));
        QTRY_COMPARE(window->focusWidget(), apply);
        MainDesk::press(Qt::Key_Space);
        QVERIFY(MainDesk::seen("applyWindow"));
    }

    /// What is typed after a letter of the form goes into the field of that letter.
    void aLetterOfTheFormClosesTheListOfCustomers()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "12");
        window->showField("customer.number");
        MainDesk::front(window);
        auto *field = window->findChild<QLineEdit *>(QStringLiteral("customer.numberEdit"));
        field->setFocus();
        field->selectAll();
        MainDesk::write(QStringLiteral("1000"));
        QTRY_VERIFY(field->completer()->popup()->isVisible());
        auto *amount = window->findChild<QLineEdit *>(QStringLiteral("amountEdit"));
        amount->setFocus(Qt::ShortcutFocusReason);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QVERIFY(amount->hasFocus());
        QCOMPARE(field->text(), QStringLiteral("1000"));
        // It is known to be left: what half a number is not told while it is typed is told now.
        QTRY_VERIFY(!MainDesk::words(window, "customer.numberProblem").isEmpty());
    }

    /// What is typed with the other country's comma is not rounded in silence.
    void moreDecimalPlacesThanTheCurrencyHasAreHeld()
    {
        open("RCPT001");
        const std::pair<const char *, const char *> others[] = {{"20000", "TND"}, {"30000", "JPY"}};
        for (const auto &[customer, currency] : others)
            m->desk.colleague(QString::fromLatin1(customer), QByteArray("{'currencyCode': '") + currency + "'}");
        m->desk.company().list("customer").update();
        const auto isIn = [this](const auto &other) {
            return m->desk.customer(QString::fromLatin1(other.first)).value("currency.code").toText() ==
                   QLatin1String(other.second);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isIn(others[0]) && isIn(others[1]), patience);
        EditWindow *window = begin("10000", "1.234");
        const auto wrong = [window] { return MainDesk::words(window, "amountProblem"); };
        QTRY_VERIFY2(wrong().contains(QLatin1String("it would become 1.23")), qPrintable(wrong()));
        QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("sendAndClose"))->isEnabled());
        ReviewModel review(m->desk.company());
        QTRY_COMPARE(review.rowCount(), 1);
        QTRY_VERIFY(!review.mayTick(0));
        QTRY_VERIFY(review.index(0, ReviewModel::RemarkColumn).data().toString().contains(wrong()));
        MainDesk::type(window, "amount", QStringLiteral("1.230"));
        QTRY_VERIFY(wrong().isEmpty());
        QTRY_VERIFY(window->findChild<QPushButton *>(QStringLiteral("sendAndClose"))->isEnabled());
        // As many as the customer's own currency has.
        MainDesk::type(window, "amount", QStringLiteral("1.234"));
        MainDesk::type(window, "customer.number", QStringLiteral("20000")); // dinars
        QTRY_VERIFY2(wrong().isEmpty(), qPrintable(wrong()));
        MainDesk::type(window, "amount", QStringLiteral("1234.5"));
        MainDesk::type(window, "customer.number", QStringLiteral("30000")); // yen
        QTRY_VERIFY2(wrong().contains(QLatin1String("it would become 1,235.")), qPrintable(wrong()));
    }

    /// Left out, the service stores a line that posting refuses: held before it is sent, whether entered or changed.
    void aPaymentThatLacksSomethingIsHeld_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<FieldKey>("field");
        QTest::addColumn<QString>("needed");
        const std::pair<const char *, const char *> fields[] = {{"amount", "Received amount is needed."},
                                                                {"customer.number", "Customer no. is needed."}};
        for (const auto &[field, needed] : fields) {
            QTest::addRow("entered without %s", field) << true << FieldKey(field) << QString::fromLatin1(needed);
            QTest::addRow("changed to be without %s", field) << false << FieldKey(field) << QString::fromLatin1(needed);
        }
    }
    void aPaymentThatLacksSomethingIsHeld()
    {
        QFETCH(bool, isNew);
        QFETCH(FieldKey, field);
        QFETCH(QString, needed);
        open("RCPT001");
        if (!isNew)
            m->enter("10000", "12");
        const QStringList before = m->writes();
        EditWindow *window = isNew ? m->begin() : edit(0);
        if (isNew) { // whose it is stays the first question
            QTRY_COMPARE(window->currentField(), FieldKey("customer.number"));
            JournalDesk::fill(window, "10000", "14");
        }
        MainDesk::type(window, field.constData(), QString());
        MainDesk::type(window, "description", QStringLiteral("Cheque"));
        const QByteArray problem = field + "Problem";
        auto *send = window->findChild<QPushButton *>(QStringLiteral("sendAndClose"));
        QTRY_COMPARE(MainDesk::words(window, problem.constData()), needed);
        QTRY_VERIFY(!send->isEnabled());
        QVERIFY2(MainDesk::words(window, "changesCount").contains(needed),
                 qPrintable(MainDesk::words(window, "changesCount")));
        ReviewModel review(m->desk.company());
        QTRY_COMPARE(review.rowCount(), 1);
        QTRY_VERIFY(!review.mayTick(0));
        QVERIFY(review.index(0, ReviewModel::RemarkColumn).data().toString().contains(needed));
        MainDesk::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m->writes(), before);
        MainDesk::type(window, field.constData(), field == "amount" ? QStringLiteral("15") : QStringLiteral("20000"));
        QTRY_VERIFY(MainDesk::words(window, problem.constData()).isEmpty());
        QTRY_VERIFY(send->isEnabled());
        MainDesk::click(send);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QCOMPARE(m->writes(), before + QStringList{isNew ? QStringLiteral("POST 201") : QStringLiteral("PATCH 200")});
    }

    /// A number that nobody has is refused here, and not twice by the service; a colleague may just have given it.
    void aNumberThatNobodyHasIsHeld()
    {
        open("RCPT001");
        EditWindow *window = begin("G4711", "12");
        const auto wrong = [window] { return MainDesk::words(window, "customer.numberProblem"); };
        const QString unknown = numberNotFound(m->desk.company());
        QTRY_COMPARE_WITH_TIMEOUT(wrong(), unknown, patience);
        QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("sendAndClose"))->isEnabled());
        QVERIFY(MainDesk::words(window, "changesCount")
                    .startsWith(MainDesk::seen<QPushButton>("send")->toolTip())); // the end may be cut off
        QVERIFY(MainDesk::words(window, "changesCount").contains(unknown));
        ReviewModel review(m->desk.company());
        QTRY_COMPARE(review.rowCount(), 1);
        QTRY_VERIFY(!review.mayTick(0));
        QTRY_VERIFY(review.index(0, ReviewModel::RemarkColumn).data().toString().contains(unknown));
        QVERIFY(m->writes().empty());

        m->desk.sandbox.colleague(json("{'create': {'number': 'G4711', 'displayName': 'Graphic Design Institute'}}"));
        MainDesk::front(window);
        window->showField("customer.number");
        MainDesk::press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(MainDesk::words(window, "customer.numberWas"),
                                  QStringLiteral("Graphic Design Institute"), patience);
        QVERIFY(window->findChild<QPushButton *>(QStringLiteral("sendAndClose"))->isEnabled());
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QCOMPARE(m->writes(), QStringList{QStringLiteral("POST 201")});
    }

    /// Asked to wait by the service, it says so and until when, and looks for the number by itself.
    void aNumberWaitsAsLongAsTheServiceAsks()
    {
        DeskSetup setup;
        setup.limits.maxRetryAfterMs = 500; // what is longer is not waited for in silence
        open("RCPT001", setup);
        m->desk.sandbox.addFault(json("{'path': '/customers', 'method': 'GET', 'kind': 'status', 'status': 429, "
                                      "'headers': {'Retry-After': '2'}, 'count': 1}"));
        m->desk.sandbox.colleague(json("{'create': {'number': 'G4711', 'displayName': 'Graphic Design Institute'}}"));
        EditWindow *window = begin("G4711", "12");
        auto *create = window->findChild<QPushButton *>(QStringLiteral("sendAndClose"));
        const auto wrong = [window] { return MainDesk::words(window, "customer.numberProblem"); };
        QTRY_VERIFY2_WITH_TIMEOUT(wrong().contains(QLatin1String("asks to wait; this number is looked for at")),
                                  qPrintable(wrong()), patience);
        QVERIFY(!create->isEnabled());
        QVERIFY2(!create->toolTip().contains(QLatin1String("Needs correcting")), qPrintable(create->toolTip()));
        QTRY_COMPARE_WITH_TIMEOUT(MainDesk::words(window, "customer.numberWas"),
                                  QStringLiteral("Graphic Design Institute"), patience);
        QTRY_VERIFY(create->isEnabled());
        MainDesk::click(create);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QCOMPARE(m->writes(), QStringList{QStringLiteral("POST 201")});
    }

    /// Where it could not be looked for, it is remarked; what the service says of it then stands once.
    void aNumberThatCannotBeLookedForIsRemarked()
    {
        open("RCPT001");
        m->desk.sandbox.addFault(json("{'path': '/customers', 'method': 'GET', 'kind': 'status', 'status': 400, "
                                      "'count': -1}"));
        EditWindow *window = begin("G4711", "12");
        auto *create = window->findChild<QPushButton *>(QStringLiteral("sendAndClose"));
        QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), patience);
        QVERIFY(!MainDesk::words(window, "customer.numberWas").isEmpty());
        MainDesk::click(create);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::sentence("editStrip").isEmpty(), patience);
        QTRY_VERIFY(m->writes() == QStringList{QStringLiteral("POST 400")});
        const QString theirs = m->desk.outbox().submissions().back().failure->message;
        QTRY_COMPARE(MainDesk::words(window, "customer.numberProblem"), theirs);
        QVERIFY2(!MainDesk::sentence("editStrip").contains(theirs), qPrintable(MainDesk::sentence("editStrip")));
        // What waits is named as what it is, whatever list is shown.
        m->window->showList(&m->desk.company(), "customer");
        QTRY_VERIFY(MainDesk::seen<QLabel>("statusChanges")->text().contains(wording::needAttention("payment", 1)));
    }

    /// Posting would refuse it for certain, so it is not sent: said at its field, and before sending.
    void aPaymentBeforeItsInvoiceIsHeld()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "12");
        PaymentBook book;
        book.setCompany(&m->desk.company());
        Record invoice;
        for (const Record &one : book.invoices()) {
            if (one.value("customer.number").toText() == QLatin1String("10000"))
                invoice = one;
        }
        QVERIFY(!invoice.isNull());
        MainDesk::type(window, "appliesTo.number", invoice.value("number").toText());
        auto *create = window->findChild<QPushButton *>(QStringLiteral("sendAndClose"));
        MainDesk::type(window, "date", QStringLiteral("2020-01-02"));
        window->showField("description");
        const FieldSpec &date = *window->draft().schema().find("date");
        const auto held = [&] { return window->draft().holding(); };
        QTRY_COMPARE(held().size(), size_t(1));
        const QString words = wording::problem(held().front(), date);
        QCOMPARE(MainDesk::words(window, "dateProblem"), words);
        QVERIFY2(words.startsWith(QLatin1String("Posting will be refused")), qPrintable(words));
        QVERIFY(!create->isEnabled());
        QVERIFY(!MainDesk::sentence("warningStrip").contains(words));
        window->closeQuietly();
        ReviewModel review(m->desk.company());
        QTRY_VERIFY(review.rowCount() == 1 && !review.mayTick(0));
        QVERIFY(review.index(0, ReviewModel::RemarkColumn).data().toString().contains(words));
    }

    /// One line of a payment that a proposal split never goes alone.
    void theLinesOfAProposalGoTogether()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "999999");
        MainDesk::type(window, "document.number", QStringLiteral("B0147"));
        const QString alone = MainDesk::words(window, "editSubtitle");
        MainDesk::front(window);
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::click(MainDesk::seen("applyWindow")->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.size() > 2, patience);
        const auto lines = m->desk.outbox().overlay()->records.size();
        const QString further = QLocale().toString(lines - 1);
        QTRY_VERIFY2(MainDesk::words(window, "editSubtitle").contains(further),
                     qPrintable(MainDesk::words(window, "editSubtitle")));
        QVERIFY(!alone.contains(further));
        const RecordKey last = m->desk.outbox().overlay()->records.back().key;
        QVERIFY(last != window->key());
        // What is wrong with one of them keeps all of them.
        auto *create = window->findChild<QPushButton *>(QStringLiteral("sendAndClose"));
        const Record opened = m->desk.outbox().overlay()->find(last)->opened;
        const FieldKey field = "description";
        m->desk.outbox().setField(opened, ChangeKind::Create, field, Value::text(QString(200, QLatin1Char('x'))), {});
        QTRY_VERIFY(!create->isEnabled());
        m->desk.outbox().restoreField(last, field);
        QTRY_VERIFY(create->isEnabled());
        MainDesk::click(create);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
        QCOMPARE(m->writes(), QStringList(qsizetype(lines), QStringLiteral("POST 201")));
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
    }

    /// The service never holds a part of a payment whose form was told that it is refused.
    void theFurtherLinesWaitForTheFirst()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "15750");
        MainDesk::type(window, "document.number", QStringLiteral("B0147"));
        MainDesk::front(window);
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::front(MainDesk::seen("applyWindow"));
        MainDesk::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.size() > 1, patience);
        const size_t lines = m->desk.outbox().overlay()->records.size();
        m->desk.sandbox.addFault(
            json("{'kind': 'status', 'status': 400, 'method': 'POST', 'path': 'customerPayments$', 'count': 1}"));
        QTRY_VERIFY_WITH_TIMEOUT(window->findChild<QPushButton *>(QStringLiteral("sendAndClose"))->isEnabled(),
                                 patience);
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("editStrip"), patience);
        QCOMPARE(m->writes(), QStringList{QStringLiteral("POST 400")});
        QCOMPARE(m->desk.outbox().overlay()->records.size(), lines);
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
        QCOMPARE(m->writes().size(), qsizetype(1 + lines));
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
    }

    /// Nor one that was reviewed.
    void theReviewSendsTheFurtherLinesAfterTheFirst()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "15750");
        MainDesk::type(window, "document.number", QStringLiteral("B0147"));
        MainDesk::front(window);
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::front(MainDesk::seen("applyWindow"));
        MainDesk::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.size() > 1, patience);
        const size_t lines = m->desk.outbox().overlay()->records.size();
        window->closeQuietly();
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        m->desk.sandbox.addFault(
            json("{'kind': 'status', 'status': 400, 'method': 'POST', 'path': 'customerPayments$', 'count': 1}"));
        const auto review = [this] {
            MainDesk::front(m->window.get());
            m->table().setFocus();
            MainDesk::press(Qt::Key_S, Qt::ControlModifier);
            QTest::keyClick(MainDesk::seen("reviewTable"), Qt::Key_Return);
        };
        review();
        const QString held = wording::recordCount("payment", int(lines) - 1);
        QTRY_VERIFY2_WITH_TIMEOUT(MainDesk::sentence("newsStrip").contains(held),
                                  qPrintable(MainDesk::sentence("newsStrip")), patience);
        QCOMPARE(m->writes(), QStringList{QStringLiteral("POST 400")});
        QCOMPARE(m->desk.outbox().overlay()->records.size(), lines);
        review();
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
        QCOMPARE(m->writes().size(), qsizetype(1 + lines));
    }

    /// A page of somebody between, after the line was entered: looked after, and neither told as a journal that is gone
    /// nor sent twice.
    void aRefusalThatIsNotTheServicesIsDoubted()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "12");
        m->desk.sandbox.addFault(json("{'kind': 'status', 'status': 404, 'html': true, 'carriedOut': true, "
                                      "'method': 'POST', 'path': 'customerPayments$', 'count': 1}"));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_COMPARE_WITH_TIMEOUT(m->writes(), QStringList{QStringLiteral("POST 404")}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 1, patience);
        QCOMPARE(m->writes().size(), 1);
    }

    /// What the line was given when it began stands again, what was typed is gone, also what is still being typed.
    void aDiscardedPaymentBeginsAnew_data()
    {
        QTest::addColumn<bool>("reopened");
        QTest::newRow("in the window it began in") << false;
        QTest::newRow("opened again from the list") << true;
    }
    void aDiscardedPaymentBeginsAnew()
    {
        QFETCH(bool, reopened);
        open("RCPT001");
        m->enter("10000", "7");
        EditWindow *window = m->begin();
        const auto text = [&](const char *field) {
            return window->findChild<QLineEdit *>(QLatin1String(field) + QStringLiteral("Edit"))->text();
        };
        const QString date = text("date");
        const QString document = text("document.number");
        QVERIFY(!date.isEmpty() && !document.isEmpty() && document != m->cell(0, "document.number"));
        JournalDesk::fill(window, "20000", "12");
        if (reopened) {
            window->closeQuietly();
            QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 2, patience);
            window = edit(1);
        }
        MainDesk::type(window, "date", QStringLiteral("2020-01-02"));
        MainDesk::type(window, "document.number", QStringLiteral("B9"));
        MainDesk::type(window, "customer.number", QStringLiteral("Adat"));
        auto *discard = window->findChild<QPushButton *>(QStringLiteral("discardChanges"));
        QTRY_VERIFY(discard->isVisible());
        discard->click(); // as its letter does: the cursor stays where it is
        QTRY_COMPARE(text("customer.number"), QString());
        QCOMPARE(text("amount"), QString());
        QCOMPARE(text("date"), date);
        QCOMPARE(text("document.number"), document);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
        QTRY_VERIFY(!discard->isVisible());
        // And goes on from there.
        JournalDesk::fill(window, "10000", "31");
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 2, patience);
        QCOMPARE(m->cell(1, "document.number"), document);
        QCOMPARE(m->cell(1, "date"), m->cell(0, "date"));
    }

    /// One key discards at once, so that it can be taken back, for as long as nothing else is typed.
    void whatIsDiscardedCanBeTakenBack()
    {
        open("RCPT001");
        EditWindow *window = m->begin();
        const auto text = [&](const char *field) {
            return window->findChild<QLineEdit *>(QLatin1String(field) + QStringLiteral("Edit"))->text();
        };
        JournalDesk::fill(window, "20000", "12.50");
        MainDesk::type(window, "document.number", QStringLiteral("B9"));
        MainDesk::type(window, "comment", QStringLiteral("looked at"));
        const auto isOffered = [] {
            return MainDesk::sentence("editStrip") == QLatin1String("What was typed has been discarded.");
        };
        QVERIFY(!isOffered());
        MainDesk::front(window);
        MainDesk::press(Qt::Key_D, Qt::AltModifier);
        QTRY_COMPARE(text("amount"), QString());
        QTRY_VERIFY(isOffered());
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
        QVERIFY(isOffered());
        MainDesk::follow("editStrip", QStringLiteral("Undo"));
        QTRY_COMPARE(text("document.number"), QStringLiteral("B9"));
        QCOMPARE(text("customer.number"), QStringLiteral("20000"));
        QCOMPARE(text("amount"), QStringLiteral("12.50"));
        QCOMPARE(text("comment"), QStringLiteral("looked at"));
        QVERIFY(!isOffered());
        QTRY_COMPARE_WITH_TIMEOUT(int(m->desk.outbox().overlay()->records.size()), 1, patience); // and kept
        // What is typed instead would be lost by it.
        MainDesk::front(window);
        MainDesk::press(Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(isOffered());
        MainDesk::type(window, "amount", QStringLiteral("31"));
        QTRY_VERIFY(!isOffered());
        window->closeQuietly();
    }

    /// A further line of a proposal was given nothing when it began: it begins as Ctrl+N would give it.
    void aDiscardedLineOfAProposalBeginsAnew()
    {
        open("RCPT001");
        EditWindow *window = begin("10000", "15750");
        const QString date = window->findChild<QLineEdit *>(QStringLiteral("dateEdit"))->text();
        MainDesk::type(window, "document.number", QStringLiteral("B0147"));
        MainDesk::front(window);
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::front(MainDesk::seen("applyWindow"));
        MainDesk::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.size() > 1, patience);
        window->closeQuietly();
        const int lines = int(m->desk.outbox().overlay()->records.size());
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), lines, patience);
        window = edit(lines - 1);
        const auto text = [&](const char *field) {
            return window->findChild<QLineEdit *>(QLatin1String(field) + QStringLiteral("Edit"))->text();
        };
        QTRY_COMPARE(text("document.number"), QStringLiteral("B0147"));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("discardChanges")));
        MainDesk::click(MainDesk::seen<QPushButton>("discardLine"));
        QTRY_COMPARE(text("amount"), QString());
        QCOMPARE(text("customer.number"), QString());
        QCOMPARE(text("date"), date);
        QCOMPARE(text("document.number"), QStringLiteral("B0148"));
        QTRY_COMPARE(int(m->desk.outbox().overlay()->records.size()), lines - 1);
    }

    /// The list of changes has as many of a new payment's fields as the review counts, those it began with among them.
    void whatAPaymentBeganWithIsAmongItsChanges()
    {
        open("RCPT001");
        m->enter("10000", "7");
        begin("20000", "12")->closeQuietly();
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 2, patience);
        MainDesk::front(m->window.get());
        MainDesk::press(Qt::Key_4, Qt::ControlModifier);
        const QAbstractItemModel *changes = MainDesk::seen<QTableView>("changesList")->model();
        const auto rowOf = [&](const char *label) {
            const QModelIndexList found = changes->match(changes->index(0, ChangesModel::FieldColumn), Qt::DisplayRole,
                                                         QString::fromLatin1(label), 1, Qt::MatchExactly);
            return found.isEmpty() ? -1 : found.front().row();
        };
        const auto cell = [&](int row, int column) { return changes->index(row, column).data().toString(); };
        QTRY_COMPARE(changes->rowCount(), 4);
        const ReviewModel review(m->desk.company());
        const QString reviewed = review.index(0, ReviewModel::ChangeColumn).data().toString();
        QVERIFY2(reviewed.contains(QLatin1String("(4 fields)")), qPrintable(reviewed));
        for (const char *field : {"Date", "Document no."}) {
            const int row = rowOf(field);
            QVERIFY2(row >= 0, field);
            QCOMPARE(cell(row, ChangesModel::WordColumn), QStringLiteral("Not sent, prefilled"));
            QVERIFY(cell(row, ChangesModel::ChangeColumn)
                        .endsWith(m->cell(1, field[1] == 'a' ? "date" : "document.number")));
        }
        QCOMPARE(cell(rowOf("Received amount"), ChangesModel::WordColumn), QStringLiteral("Not sent"));
        // Typed over, it is one of those that were typed.
        EditWindow *window = edit(1);
        MainDesk::type(window, "document.number", QStringLiteral("B9"));
        window->closeQuietly();
        QTRY_COMPARE(cell(rowOf("Document no."), ChangesModel::WordColumn), QStringLiteral("Not sent"));
        QCOMPARE(changes->rowCount(), 4);
    }

    /// The service completes the id beside a number that was sent: no news.
    void whatFollowsFromWhatWasSentIsNotTold()
    {
        open("RCPT001");
        m->enter("10000", "7");
        PaymentBook book;
        book.setCompany(&m->desk.company());
        QString invoice;
        for (const Record &one : book.invoices()) {
            if (one.value("customer.number").toText() == QLatin1String("10000"))
                invoice = one.value("number").toText();
        }
        QVERIFY(!invoice.isEmpty());
        EditWindow *window = edit(0);
        const auto send = [&] {
            auto *button = window->findChild<QPushButton *>(QStringLiteral("send"));
            QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
            MainDesk::click(button);
            QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("editStrip").startsWith(QLatin1String("Sent.")), patience);
        };
        MainDesk::type(window, "appliesTo.number", invoice);
        send();
        QCOMPARE(MainDesk::sentence("editStrip"), QStringLiteral("Sent."));
        // What nobody could expect is told, once.
        MainDesk::type(window, "customer.number", QStringLiteral("20000"));
        send();
        const QString told = MainDesk::sentence("editStrip");
        QVERIFY2(told.contains(QLatin1String("Applies to invoice no.")), qPrintable(told));
        QCOMPARE(told.count(QLatin1String("Applies to invoice")), 1);
        QVERIFY2(!told.contains(QLatin1String("Customer")), qPrintable(told));
    }

    /// From any field, as from the main window; where nothing waits the key is the field's.
    void whatWaitsForADecisionIsDecidedFromTheForm()
    {
        open("RCPT001");
        m->enter("10000", "7");
        EditWindow *window = edit(0);
        const QByteArray id = window->key().remoteId.toUtf8();
        MainDesk::type(window, "description", QStringLiteral("mine"));
        MainDesk::press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!MainDesk::isSeen("decideWindow"));
        m->desk.sandbox.colleague(
            json("{'entity': 'customerPayments', 'id': '" + id + "', 'fields': {'description': 'theirs'}}"));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("send")));
        // The news of somebody's change may stand there first.
        const auto waits = [&] {
            const SubmissionView *open = m->desk.outbox().openFor(window->key());
            return open && open->state == SubmissionState::NeedsDecision;
        };
        QTRY_VERIFY_WITH_TIMEOUT(waits(), patience);
        const auto hasStep = [] {
            const QList<QAbstractButton *> steps = MainDesk::seen("editStrip")->findChildren<QAbstractButton *>();
            return std::any_of(steps.begin(), steps.end(), [](const QAbstractButton *one) {
                return one->isVisible() && one->toolTip() == QLatin1String("Decide (Ctrl+E)");
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasStep(), patience);
        window->showField("description");
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("descriptionEdit"));
        MainDesk::press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("decideWindow"), patience);
        QCOMPARE(MainDesk::seen("decideWindow")->parentWidget(), window);
    }

    /// Another payment that has the same number by chance is not sent with it.
    void aLineTypedByItselfGoesAlone()
    {
        open("RCPT001");
        EditWindow *first = begin("10000", "10");
        MainDesk::type(first, "document.number", QStringLiteral("B0147"));
        first->closeQuietly();
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        EditWindow *second = begin("10000", "20");
        MainDesk::type(second, "document.number", QStringLiteral("B0147"));
        MainDesk::click(second->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QCOMPARE(m->writes(), QStringList{QStringLiteral("POST 201")});
        QCOMPARE(m->desk.outbox().overlay()->records.size(), size_t(1));
        // The log tells of what came to be, also of what the line was given when it began.
        for (const LogEntry &entry : m->desk.log())
            QVERIFY2(entry.field.isEmpty() || !(entry.before == entry.after), entry.field.constData());
    }
};

QTEST_MAIN(TestMainPaymentForm)
#include "tst_main_payment_form.moc"
