// SPDX-License-Identifier: GPL-3.0-or-later
// What a payment is for: proposals, and invoices found and chosen, from the main window.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "main/journal_desk.h"
#include "model/date_text.h"
#include "model/payment_book.h"
#include "model/proposed_lines.h"
#include "model/wanted.h"
#include "support/test_locale.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainApplying : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalDesk> m;

    void open(const char *journal) { m = std::make_unique<JournalDesk>(journal); }
    /// An open invoice of a customer who may pay it.
    Record openBeta()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("financials");
        m = std::make_unique<JournalDesk>(nullptr, setup);
        PaymentBook book;
        book.setCompany(&m->desk.company());
        const auto isRead = [&] { return book.isRead() && m->desk.company().list("invoice").progress().complete; };
        if (!QTest::qWaitFor(isRead, patience))
            qFatal("The beta's payments are not read.");
        const QString own = m->desk.company().settings().currencyCode;
        for (const Record &invoice : book.invoices()) {
            const Record customer = m->desk.customer(invoice.value("customer.number").toText());
            if (invoice.value("currency.code").toText() == own && !customer.value("blocked").isPresent())
                return invoice;
        }
        qFatal("No invoice of the beta can be paid.");
        return {};
    }
    int last() const { return m->table().model()->rowCount() - 1; }
    /// Ctrl+Shift+A on the line entered last.
    QWidget *applyLast()
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->table().goToRow(last());
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QWidget *window = MainDesk::seen("applyWindow");
        MainDesk::front(window);
        return window;
    }
    /// More than all that 10000 owes, taken as proposed and left for later: nothing of it is sent.
    void split999999()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().list("invoice").progress().complete, patience);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        const QString journal = window->key().parent;
        const auto received = [this, journal] {
            PaymentBook book;
            book.setCompany(&m->desk.company());
            Decimal sum;
            for (const Record &line : book.wanted(journal)) {
                const Decimal *amount = line.value("amount").asDecimal();
                sum = *Decimal::add(sum, amount ? *amount : Decimal());
            }
            return sum;
        };
        JournalDesk::fill(window, "10000", "999999");
        MainDesk::type(window, "document.number", QStringLiteral("B0147"));
        MainDesk::front(window);
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::click(MainDesk::seen("applyWindow")->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_VERIFY(window->draft().now("appliesTo.number").isPresent());
        window->closeQuietly();
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        QTRY_VERIFY_WITH_TIMEOUT(received() == Decimal(999999), patience);
    }

    /// The same of a payment that the service holds as a whole. Returns the key of the line it was split from.
    RecordKey splitEntered()
    {
        m->enter("10000", "999999");
        m->readAround();
        m->table().goToRow(0);
        const RecordKey whole = m->table().currentKey();
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::click(MainDesk::seen("applyWindow")->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        const auto isTyped = [&] {
            const OverlayPtr overlay = m->desk.outbox().overlay();
            return overlay->find(whole) && Proposals(*overlay).with(whole).size() == 2 &&
                   std::none_of(overlay->records.begin(), overlay->records.end(),
                                [](const OverlayRecord &one) { return one.keeping; });
        };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isTyped(), patience); }();
        m->desk.sandbox.clearJournal();
        return whole;
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    /// In several lines it is still the one transfer, whoever enters it again.
    void aDividedPaymentEnteredAgainIsSeen()
    {
        open("RCPT001");
        m->readAround();
        split999999();
        EditWindow *again = m->begin();
        JournalDesk::fill(again, "10000", "999999");
        const auto warned = [] { return MainDesk::sentence("warningStrip"); };
        QTRY_VERIFY2(warned().contains(QLatin1String("entered already")) && warned().contains(QLatin1String("B0147")) &&
                         warned().contains(QLatin1String("taken together")),
                     qPrintable(warned()));
        again->closeQuietly();
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        const auto row = [&](bool isPart) {
            for (int i = 0; i <= last(); ++i) {
                if ((m->cell(i, "document.number") == QLatin1String("B0147")) == isPart)
                    return i;
            }
            return -1;
        };
        QTRY_VERIFY2(m->cell(row(false), "remark").contains(QLatin1String("B0147")),
                     qPrintable(m->cell(row(false), "remark")));
        QTRY_VERIFY2(MainDesk::sentence("twinsStrip").contains(QLatin1String("B0147")),
                     qPrintable(MainDesk::sentence("twinsStrip")));
        // Its own parts are none.
        for (int i = 0; i <= last(); ++i) {
            if (m->cell(i, "document.number") == QLatin1String("B0147"))
                QVERIFY2(!m->cell(i, "remark").contains(QLatin1String("Same as")), qPrintable(m->cell(i, "remark")));
        }
        m->table().goToRow(row(false));
        m->desk.outbox().discard(m->table().currentKey());
        QTRY_COMPARE(row(false), -1);
        m->table().goToRow(row(true));
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        MainDesk::seen<EditWindow>("editWindow");
        QTRY_VERIFY(!MainDesk::isSeen("warningStrip") || !warned().contains(QLatin1String("entered already")));
    }

    void aProposalIsTakenAsAChange()
    {
        open("RCPT001");
        m->enter("10000", "3200");
        m->table().goToRow(0);
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        QWidget *window = MainDesk::seen("applyWindow");
        // Whatever way the customer's name runs, it takes no figure along.
        const QString under = MainDesk::words(window, "windowUnder");
        const QChar begin(0x2068), end(0x2069);
        QVERIFY2(under.startsWith(begin + QStringLiteral("10000") + end + QLatin1Char(' ') + begin), qPrintable(under));
        QVERIFY2(under.contains(begin + QStringLiteral("3,200.00")), qPrintable(under));
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
        m->enter("10000", "3300");
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->table().goToRow(0);
        const QString document = m->cell(0, "document.number");
        MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        MainDesk::front(MainDesk::seen("applyWindow"));
        MainDesk::press(Qt::Key_Return);
        QTRY_COMPARE(m->table().model()->rowCount(), 2);
        QTRY_COMPARE(m->cell(1, "document.number"), document); // its fields come one after the other
    }

    void anOverpaymentBecomesALineOnAccount()
    {
        open("RCPT001");
        m->enter("10000", "999999");
        m->table().goToRow(0);
        const QString document = m->cell(0, "document.number");
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        QWidget *window = MainDesk::seen("applyWindow");
        const QString head = MainDesk::words(window, "windowUnder");
        QVERIFY2(head.contains(QStringLiteral("\u2068Adatum Corporation\u2069")), qPrintable(head));
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_VERIFY(m->table().model()->rowCount() > 2);
        const int last = m->table().model()->rowCount() - 1;
        QTRY_COMPARE(m->cell(last, "document.number"), document);
        QVERIFY(m->cell(last, "appliesTo.number").isEmpty());
        for (int row = 0; row < last; ++row)
            QVERIFY(!m->cell(row, "appliesTo.number").isEmpty());
    }

    /// Discarding takes all lines of a payment that was split, or says which ones stay.
    void aSplitPaymentIsDiscardedAsAWhole()
    {
        open("RCPT001");
        const auto rows = [this] { return m->table().model()->rowCount(); };
        const auto split = [&] {
            split999999();
            [&] { QTRY_VERIFY_WITH_TIMEOUT(rows() > 2, patience); }();
            return rows();
        };
        QVERIFY(split() > 2);
        const QString further = QLocale().toString(rows() - 1);
        // Not at once in the foot of the form.
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("discardChanges")));
        auto *asked = MainDesk::seen<QMessageBox>("discardPaymentQuestion");
        QVERIFY2(asked->text().contains(further), qPrintable(asked->text()));
        MainDesk::front(asked);
        MainDesk::press(Qt::Key_Return); // a slip keeps it
        QTRY_VERIFY(!MainDesk::isSeen("discardPaymentQuestion"));
        QVERIFY(window->draft().changedCount() > 0);
        MainDesk::front(window);
        // The question before closing says so, and takes them all.
        MainDesk::press(Qt::Key_Escape);
        auto *closing = MainDesk::seen<QMessageBox>("closeQuestion");
        QVERIFY2(closing->informativeText().contains(further), qPrintable(closing->informativeText()));
        MainDesk::click(closing->findChild<QPushButton *>(QStringLiteral("discardAll")));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, patience);
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        // In the list, with all and with one of them.
        const int all = split();
        m->table().goToRow(all - 1);
        MainDesk::front(m->window.get());
        m->window->commands().action("record.delete")->trigger();
        asked = MainDesk::seen<QMessageBox>("discardPaymentQuestion");
        QVERIFY2(asked->informativeText().contains(QLatin1String("10000")), qPrintable(asked->informativeText()));
        MainDesk::click(asked->findChild<QPushButton *>(QStringLiteral("discardLine")));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), all - 1, patience);
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->window->commands().action("record.delete")->trigger();
        MainDesk::click(
            MainDesk::seen("discardPaymentQuestion")->findChild<QPushButton *>(QStringLiteral("discardPayment")));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, patience);
        QVERIFY(m->writes().empty());
    }

    /// The service would hold the whole payment and its parts: one that it has as a whole is made smaller first.
    void aPartGoesOnlyBehindWhatMakesTheWholeSmaller()
    {
        open("RCPT001");
        const RecordKey whole = splitEntered();
        const RecordKey part = Proposals(*m->desk.outbox().overlay()).with(whole).front()->key;
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() == 3, patience);
        // From the form of a part, where the reduction is refused.
        m->desk.sandbox.addFault(
            json("{'kind': 'status', 'status': 400, 'method': 'PATCH', 'path': 'customerPayments', 'count': 1}"));
        m->table().goTo(part);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *form = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(form);
        MainDesk::click(form->findChild<QPushButton *>(QStringLiteral("send")));
        QTRY_VERIFY_WITH_TIMEOUT(!m->desk.sandbox.journal("PATCH", "customerPayments").empty(), patience);
        const auto heldBack = [&] {
            const auto &all = m->desk.outbox().submissions();
            return std::count_if(all.begin(), all.end(), [](const SubmissionView &one) { return one.heldBack; }) +
                           int(Proposals(*m->desk.outbox().overlay()).with(whole).size()) >=
                       2 &&
                   std::none_of(all.begin(), all.end(),
                                [](const SubmissionView &one) { return one.state == SubmissionState::Queued; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(heldBack(), patience);
        QVERIFY(m->desk.sandbox.journal("POST", "customerPayments").empty());
        form->closeQuietly();

        // Neither does it go where the old value stands again.
        m->desk.outbox().restoreField(whole, "amount");
        QTRY_VERIFY_WITH_TIMEOUT(!m->desk.outbox().overlay()->find(whole) ||
                                     wantedOf(*m->desk.outbox().overlay()->find(whole)).value("amount") ==
                                         Value::decimal(Decimal(999999)),
                                 patience);
        MainDesk::front(m->window.get());
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        QWidget *review = MainDesk::seen("sendWindow");
        auto *rows = review->findChild<QAbstractItemView *>();
        int held = 0;
        for (int row = 0; row < rows->model()->rowCount(); ++row) {
            for (int column = 0; column < rows->model()->columnCount(); ++column)
                held +=
                    rows->model()->index(row, column).data().toString().contains(QLatin1String("is a part of")) ? 1 : 0;
        }
        QCOMPARE(held, 2);
        review->close();
        QVERIFY(m->desk.sandbox.journal("POST", "customerPayments").empty());
    }

    /// Theirs in place of what was to make it smaller: what was split from it stays here.
    void aPartDoesNotGoWhereTheWholeStays()
    {
        open("RCPT001");
        const RecordKey whole = splitEntered();
        m->desk.sandbox.colleague(json("{'entity': 'customerPayments', 'id': '" + whole.remoteId.toLatin1() +
                                       "', 'fields': {'amount': -999998}}"));
        MainDesk::front(m->window.get());
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        MainDesk::click(MainDesk::seen("sendWindow")->findChild<QPushButton *>(QStringLiteral("send")));
        const SubmissionView *open = nullptr;
        const auto waits = [&] {
            open = m->desk.outbox().openFor(whole);
            return open && open->state == SubmissionState::NeedsDecision && open->merge;
        };
        QTRY_VERIFY_WITH_TIMEOUT(waits(), patience);
        Merge theirs = *open->merge;
        for (size_t i = 0; i < theirs.rows().size(); ++i)
            theirs.choose(i, MergeRow::Choice::Theirs);
        m->desk.outbox().decide(open->id, theirs);
        const auto isSettled = [&] {
            return !m->desk.outbox().openFor(whole) && Proposals(*m->desk.outbox().overlay()).of(whole).isEmpty() &&
                   m->desk.outbox().overlay()->records.size() == 2 && m->desk.outbox().overlay()->notSent() > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
        QVERIFY(m->desk.sandbox.journal("POST", "customerPayments").empty());
    }

    /// The × at the end of a change asks first where others hang on it.
    void aChangeOfASplitPaymentIsNotTakenBackAlone()
    {
        open("RCPT001");
        const RecordKey whole = splitEntered();
        auto *changes = MainDesk::seen<QAbstractItemView>("changesList");
        QVERIFY(changes);
        MainDesk::front(m->window.get());
        changes->setFocus();
        changes->setCurrentIndex(changes->model()->index(0, 0));
        MainDesk::press(Qt::Key_Delete);
        auto *asked = MainDesk::seen<QMessageBox>("discardPaymentQuestion");
        QVERIFY(asked);
        QVERIFY(m->desk.outbox().overlay()->find(whole));
        MainDesk::click(asked->findChild<QPushButton *>(QStringLiteral("discardPayment")));
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
    }

    /// Also after the first line has got its name from the service, and after the program was started again.
    void aPartOfANewPaymentBelongsToItOnceItsFirstLineIsIn_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("in the same run") << false;
        QTest::newRow("in the next run") << true;
    }
    void aPartOfANewPaymentBelongsToItOnceItsFirstLineIsIn()
    {
        QFETCH(bool, restarted);
        open("RCPT001");
        split999999();
        const auto areKept = [&] {
            const std::vector<OverlayRecord> &records = m->desk.outbox().overlay()->records;
            return records.size() >= 2 &&
                   std::none_of(records.begin(), records.end(), [](const OverlayRecord &one) { return one.keeping; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(areKept(), patience);
        const size_t lines = m->desk.outbox().overlay()->records.size();
        m->desk.sandbox.addFault(json("{'kind': 'status', 'status': 400, 'method': 'POST', 'path': "
                                      "'customerPayments$', 'skip': 1, 'count': 1}"));
        MainDesk::front(m->window.get());
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        auto *send = MainDesk::seen("sendWindow")->findChild<QPushButton *>(QStringLiteral("send"));
        QTRY_VERIFY_WITH_TIMEOUT(send->isEnabled(), patience);
        MainDesk::click(send);
        const auto isRefused = [&] {
            const auto &all = m->desk.outbox().submissions();
            const bool anyLeft =
                std::any_of(all.begin(), all.end(), [](const SubmissionView &one) { return isInFlight(one.state); });
            return !anyLeft && m->writes() == QStringList{QStringLiteral("POST 201"), QStringLiteral("POST 400")} &&
                   m->desk.outbox().overlay()->records.size() == lines - 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRefused(), patience);
        if (restarted) {
            m->closeWindow();
            m->desk.restart();
            m->openWindow();
            m->window->showList(&m->desk.company(), "payment");
            m->choose("RCPT001");
            m->readAround();
        }
        PaymentBook book;
        book.setCompany(&m->desk.company());
        QTRY_VERIFY_WITH_TIMEOUT(book.isRead() && m->desk.outbox().overlay()->records.size() == lines - 1, patience);
        const auto wanted = [&] {
            return book.wanted(MainDesk::seen<QComboBox>("journalChoice")->currentData().toString());
        };
        const auto isFirst = [](const Record &line) { return !line.key.isNew(); };
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::count_if(wanted(), isFirst) == 1, patience);
        const auto held = [&] {
            const std::vector<Record> all = wanted();
            return std::ranges::count_if(
                all, [&](const Record &line) { return line.key.isNew() && !book.holding(line).empty(); });
        };
        QTRY_COMPARE_WITH_TIMEOUT(held(), 0, patience); // the first is as small as it was to become
        const std::vector<Record> all = wanted();
        const Record first = *std::ranges::find_if(all, isFirst);
        m->desk.outbox().setField(first, ChangeKind::Set, "amount", Value::decimal(Decimal(999999)), "form");
        QTRY_COMPARE_WITH_TIMEOUT(size_t(held()), lines - 1, patience); // the whole of it again: no part beside it
        m->table().goTo(first.key);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::seen<QPushButton>("applyPayment")->isEnabled(), patience);
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        MainDesk::click(MainDesk::seen("applyWindow")->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        const auto sum = [&] {
            Decimal total;
            for (const Record &line : wanted()) {
                const Decimal *amount = line.value("amount").asDecimal(); // comes after the line it is typed into
                total = *Decimal::add(total, amount ? *amount : Decimal());
            }
            return total;
        };
        QTRY_VERIFY_WITH_TIMEOUT(sum() == Decimal(999999) && held() == 0, patience); // the former parts have gone
    }

    /// What the line is now is but a part of what was received: dividing that would lose the rest.
    void whatIsDividedIsNotDividedAgain()
    {
        open("RCPT001");
        const RecordKey whole = splitEntered();
        QTRY_VERIFY_WITH_TIMEOUT(m->table().model()->rowCount() == 3, patience);
        m->table().goTo(whole);
        QTRY_VERIFY2(!MainDesk::seen<QPushButton>("applyPayment")->isEnabled(), "Dividing it again is offered.");
        QCOMPARE(int(Proposals(*m->desk.outbox().overlay()).with(whole).size()), 2);
        // Marked together with another it is passed over.
        EditWindow *other = m->begin();
        JournalDesk::fill(other, "20000", "70");
        other->closeQuietly(); // kept, not sent
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
        m->table().goTo(whole);
        QTRY_VERIFY(!MainDesk::seen<QPushButton>("applyPayment")->isEnabled());
        m->table().selectAll();
        QTRY_VERIFY(MainDesk::seen<QPushButton>("applyPayment")->isEnabled());
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        const QString title = MainDesk::seen("applyWindow")->windowTitle();
        QVERIFY2(title.endsWith(QLatin1String("2 of 4")), qPrintable(title)); // behind the first
        MainDesk::seen<QDialog>("applyWindow")->reject();
        m->table().goTo(whole);
        // The old amount again: now all of it can be divided, and nothing of the former division stays.
        m->desk.outbox().restoreField(whole, "amount");
        m->desk.outbox().restoreField(whole, "appliesTo.number");
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::seen<QPushButton>("applyPayment")->isEnabled(), patience);
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        MainDesk::click(MainDesk::seen("applyWindow")->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        PaymentBook book;
        book.setCompany(&m->desk.company());
        const auto wanted = [&] {
            Decimal sum;
            for (const Record &line : book.wanted(whole.parent)) {
                const Decimal *amount = line.value("amount").asDecimal();
                sum = *Decimal::add(sum, amount ? *amount : Decimal());
            }
            return sum;
        };
        QTRY_VERIFY_WITH_TIMEOUT(wanted() == Decimal(999999 + 70) && m->table().model()->rowCount() == 4, patience);
    }

    /// What the service holds stays in its journal, and so do its parts.
    void aPartOfAnEnteredPaymentIsNotMoved()
    {
        open("RCPT001");
        const RecordKey whole = splitEntered();
        const RecordKey part = Proposals(*m->desk.outbox().overlay()).with(whole).front()->key;
        m->table().goTo(part);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *form = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(form);
        auto *journals = form->findChild<QComboBox *>(QStringLiteral("parentNames"));
        QVERIFY(journals);
        const int other = journals->currentIndex() == 0 ? 1 : 0;
        journals->setCurrentIndex(other);
        emit journals->activated(other);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("editStrip").contains(QLatin1String("stays in its journal")),
                                 patience);
        QCOMPARE(form->key(), part);
        QCOMPARE(m->desk.outbox().overlay()->find(part)->key.parent, whole.parent);
        QVERIFY(journals->currentIndex() != other);
        form->closeQuietly();
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
        JournalDesk::fill(window, "10000", "999999");
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
        m->enter("10000", "3200");
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

    void saysThatNothingIsOpen()
    {
        open("RCPT001");
        PaymentBook book;
        book.setCompany(&m->desk.company());
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().list("invoice").progress().complete, patience);
        QSet<QString> owing;
        for (const Record &invoice : book.invoices())
            owing += invoice.value("customer.number").toText();
        QByteArray paid;
        const Snapshot &customers = m->desk.company().list("customer").snapshot();
        for (RowId row = 0; row < customers.rowIdEnd() && paid.isEmpty(); ++row) {
            const Record customer = customers.record(row);
            if (!owing.contains(customer.value("number").toText()) && !customer.value("blocked").isPresent())
                paid = customer.value("number").toText().toLatin1();
        }
        QVERIFY(!paid.isEmpty());
        m->enter(paid.constData(), "70");
        m->table().goToRow(0);
        MainDesk::click(MainDesk::seen<QPushButton>("applyPayment"));
        QWidget *window = MainDesk::seen("applyWindow");
        QVERIFY2(MainDesk::words(window, "noWay").contains(QLatin1String("No open invoice")),
                 qPrintable(MainDesk::words(window, "noWay")));
        QVERIFY(window->findChild<QAbstractButton *>(QStringLiteral("way0"))->isChecked()); // on account
    }

    /// What is open of an invoice the beta of 2018 does not tell (dynamics-financials-beta.md 6).
    void theBetaProposesByTheTotal()
    {
        const Record invoice = openBeta();
        const QString number = invoice.value("number").toText();
        m->enter(invoice.value("customer.number").toText().toLatin1().constData(),
                 invoice.value("amount.total").asDecimal()->toBytes().constData());
        QWidget *window = applyLast();
        QVERIFY2(MainDesk::words(window, "notTold").contains(QLatin1String("does not tell")),
                 qPrintable(MainDesk::words(window, "notTold")));
        auto *first = window->findChild<QAbstractButton *>(QStringLiteral("way0"));
        QVERIFY2(first->isChecked() && first->text().contains(number), qPrintable(first->text()));
        QVERIFY(first->text().contains(QLatin1String("total")) && !first->text().contains(QLatin1String("exactly")));
        MainDesk::press(Qt::Key_Return);
        QTRY_COMPARE(m->cell(last(), "appliesTo.number"), number);
    }

    void theBetaKeepsWhatWasChosenByHand()
    {
        const Record invoice = openBeta();
        const QString number = invoice.value("number").toText();
        m->enter(invoice.value("customer.number").toText().toLatin1().constData(), "7");
        QWidget *window = applyLast();
        auto *tick = window->findChild<QCheckBox *>(QStringLiteral("tick%1").arg(number));
        QVERIFY(tick);
        QVERIFY2(tick->accessibleName().contains(QLatin1String("in all")), qPrintable(tick->accessibleName()));
        tick->click();
        MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("takeProposal")));
        QTRY_COMPARE(m->cell(last(), "appliesTo.number"), number);
        QTRY_VERIFY(!MainDesk::isSeen("applyWindow"));
        const auto isTyped = [&] { return m->desk.outbox().overlay()->notSent(); };
        QTRY_COMPARE(isTyped(), 1);
        window = applyLast();
        auto *stay = window->findChild<QAbstractButton *>(QStringLiteral("stayWay"));
        QVERIFY(stay && stay->isChecked());
        QVERIFY2(stay->text().contains(number), qPrintable(stay->text()));
        MainDesk::press(Qt::Key_Return);
        QTRY_VERIFY(!MainDesk::isSeen("applyWindow"));
        QCOMPARE(m->cell(last(), "appliesTo.number"), number);
        QCOMPARE(m->desk.outbox().overlay()->find(m->table().currentKey())->fields.front().after, Value::text(number));
    }
};

QTEST_MAIN(TestMainApplying)
#include "tst_main_applying.moc"
