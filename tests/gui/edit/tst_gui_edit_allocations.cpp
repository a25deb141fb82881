// SPDX-License-Identifier: GPL-3.0-or-later
// Payments that hold what they are for as a list of invoices, as a person enters and changes them in their window.
#include "edit_desk.h"
#include "gui/decide/decide_window.h"
#include "gui/edit/allocations_editor.h"
#include "gui/edit/allocations_view.h"
#include "gui/edit/field_row.h"
#include "gui/look/money.h"
#include "model/changes_model.h"
#include "model/date_text.h"
#include "model/review_model.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableWidget>

using namespace clientele;
using namespace clientele::testing;

namespace {

using Model = AllocationsModel;

DeskSetup of(const char *service)
{
    DeskSetup setup;
    setup.service = service;
    return setup;
}

QString money(const char *amount, const QString &currency)
{
    return moneyText(*Decimal::parse(amount), QLocale(), currency, 2, Zero::Digits).spoken();
}

} // namespace

class GuiEditAllocations : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    CompanyHandle &company() { return m_desk->desk.company(); }
    AllocationsView *table() { return m_desk->find<AllocationsView>("allocationsTable"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString seen(const char *label)
    {
        const auto *found = m_desk->window->findChild<QLabel *>(QString::fromLatin1(label));
        return found && found->isVisibleTo(m_desk->window) ? found->text() : QString();
    }
    /// As digits stand in this locale, without marks between thousands.
    static QString typed(const char *amount) { return Decimal::parse(amount)->toText(QLocale()); }
    void colleague(const QByteArray &wish)
    {
        const Json made = m_desk->desk.sandbox.colleague(json(wish).with(
            QStringLiteral("service"), Json::string(QString::fromLatin1(company().settings().service))));
        QVERIFY2(!made.find(u"error"), made.toBytes().constData());
    }
    QLineEdit *amountLine()
    {
        QLineEdit *line = nullptr;
        const auto look = [&] {
            line = table()->findChild<QLineEdit *>(QStringLiteral("allocationAmount"));
            return line && line->hasFocus();
        };
        if (!QTest::qWaitFor(look, patience))
            qFatal("No amount is being typed: %s has the focus.",
                   QApplication::focusWidget() ? qPrintable(QApplication::focusWidget()->objectName()) : "nothing");
        return line;
    }
    /// Types the amount of the row one is in, and goes on with Enter.
    void enter(const char *amount)
    {
        if (table()->hasFocus())
            QTest::keyClick(table(), Qt::Key_Return);
        QLineEdit *line = amountLine();
        line->selectAll();
        QTest::keyClicks(line, typed(amount));
        const QPointer<QLineEdit> gone(line);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!gone);
    }
    /// F4 and the invoices of these numbers, by keys.
    void add(const QStringList &numbers)
    {
        table()->setFocus();
        // Where there is nothing yet, Enter does it as well.
        QTest::keyClick(table(), table()->model()->rowCount() > 0 ? Qt::Key_F4 : Qt::Key_Return);
        QDialog *picker = nullptr;
        QTRY_VERIFY((picker = m_desk->window->findChild<QDialog *>(QStringLiteral("invoicePicker"))));
        auto *list = picker->findChild<QTableWidget *>(QStringLiteral("invoicesToAdd"));
        QTRY_VERIFY_WITH_TIMEOUT(list->rowCount() >= int(numbers.size()), patience);
        auto *find = picker->findChild<QLineEdit *>(QStringLiteral("findInvoice"));
        if (numbers.size() == 1) {
            QTest::keyClicks(find, numbers.front());
        } else {
            QTest::keyClick(find, Qt::Key_Down);
            for (int more = 1; more < numbers.size(); ++more)
                QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        }
        QTest::keyClick(numbers.size() == 1 ? static_cast<QWidget *>(find) : list, Qt::Key_Return);
        QTRY_VERIFY(!m_desk->window->findChild<QDialog *>(QStringLiteral("invoicePicker")));
        // Not every platform of tests does it by itself.
        QTRY_VERIFY((m_desk->window->activateWindow(), m_desk->window->isActiveWindow()));
    }
    void open(const QString &id, int rows)
    {
        m_desk->window = m_desk->windows->openRecord(
            company(), Record(company().schema("payment"), RecordKey::ofRemote(company().id(), "payment", id)));
        EditDesk::toFront(m_desk->window);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), rows, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!cell(0, Model::OpenColumn).isEmpty(), patience);
        m_desk->window->showField("allocations"); // its page was empty before it was read
    }
    /// By the space bar on its button, once the invoices are there.
    QDialog *openApply()
    {
        auto *editor = m_desk->window->findChild<AllocationsModel *>();
        if (!QTest::qWaitFor([&] { return editor && !editor->invoices().empty(); }, patience))
            qFatal("There are no invoices.");
        QTest::keyClick(m_desk->find<QAbstractButton>("allocationsApply"), Qt::Key_Space);
        auto *window = m_desk->find<QDialog>("applyWindow");
        return window;
    }
    void apply(const char *amount)
    {
        QDialog *window = openApply();
        if (amount)
            QTest::keyClicks(window->findChild<QLineEdit *>(QStringLiteral("receivedAmount")), typed(amount));
        QTest::keyClick(window, Qt::Key_Return);
        QTRY_VERIFY(!m_desk->window->findChild<QDialog *>(QStringLiteral("applyWindow")));
    }
    void pick(const char *field, const QString &words)
    {
        auto *box = m_desk->find<QComboBox>((QByteArray(field) + "Edit").constData());
        QTRY_VERIFY_WITH_TIMEOUT(box->findText(words, Qt::MatchContains) >= 0, patience);
        m_desk->window->showField(field);
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), words);
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    }
    Json sent(const QByteArray &method, const QByteArray &target)
    {
        const std::vector<Json> all = m_desk->desk.sandbox.journal(method, target);
        if (all.size() != 1)
            qFatal("%d requests %s %s.", int(all.size()), method.constData(), target.constData());
        const Result<Json> parsed = Json::parse(all.front()[u"body"].toString().toUtf8());
        return parsed ? *parsed : all.front()[u"body"];
    }
    void waitUntilSent()
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_desk->desk.outbox().submissions().empty() && m_desk->last().state == SubmissionState::Sent, patience);
    }

    void bigcapital()
    {
        m_desk = std::make_unique<EditDesk>(of("bigcapital"));
        m_desk->desk.sandbox.settings(
            json("{'service': 'bigcapital', 'authLimit': 0, 'defaultLimit': 0, 'writeMs': 0}"));
        colleague("{'create': {'id': 500, 'contact_type': 'business', 'currency_code': 'USD', 'display_name': "
                  "'Oursmiths', 'balance': 1350.5}}");
        invoice(9001, "1000", "2026-10-31");
        invoice(9002, "350.5", "2026-11-05");
        read(QStringLiteral("Oursmiths"));
    }
    /// A reading that is under way began before the customer was there.
    void read(const QString &customer)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!company().list("customer").progress().running, patience);
        company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.customer(customer).isNull(), patience);
    }
    void invoice(int id, const QByteArray &total, const QByteArray &due)
    {
        colleague("{'entity': 'invoices', 'create': {'id': " + QByteArray::number(id) +
                  ", 'customer_id': 500, 'invoice_no': 'INV-" + QByteArray::number(id) +
                  "', 'invoice_date': '2026-10-01', 'due_date': '" + due +
                  "', 'delivered_at': '2026-10-01', 'total': " + total + "}}");
    }
    void layer()
    {
        m_desk = std::make_unique<EditDesk>(of("layer"));
        QTRY_VERIFY_WITH_TIMEOUT(company().list("payment").progress().complete, patience);
    }
    /// The id of the payment with this reference number.
    QString payment(const char *reference)
    {
        const Snapshot &all = company().list("payment").snapshot();
        for (RowId row = 0; row < all.rowIdEnd(); ++row) {
            if (all.record(row).value("reference.number").toText() == QLatin1String(reference))
                return all.record(row).key.remoteId;
        }
        qFatal("There is no such payment.");
    }
    /// One that stands there already, for both invoices.
    void paid()
    {
        colleague("{'entity': 'payments', 'create': {'id': 700, 'customer_id': 500, 'payment_date': '2026-10-15', "
                  "'deposit_account_id': 1000, 'amount': 500, 'payment_receive_no': 'PAY-700', 'entries': "
                  "[{'id': 81, 'invoice_id': 9001, 'payment_amount': 400}, "
                  "{'id': 82, 'invoice_id': 9002, 'payment_amount': 100}]}}");
        m_desk->desk.sandbox.clearJournal();
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        m_look = std::make_unique<Look>(*qApp, Theme::Light);
    }
    void cleanup() { m_desk.reset(); }

    void entersAPaymentForTwoInvoicesByKeys()
    {
        bigcapital();
        m_desk->window = m_desk->windows->openNew(company(), "payment");
        EditDesk::toFront(m_desk->window);
        QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        // Without a customer there are no invoices, and the window says what to do.
        QVERIFY(!seen("allocationsState").isEmpty());
        m_desk->window->showField("customer");
        QTest::keyClicks(m_desk->line("customer"), QStringLiteral("smit"));
        QTest::keyClick(m_desk->line("customer"), Qt::Key_Return);
        QCOMPARE(m_desk->line("customer")->text(), QStringLiteral("Oursmiths")); // the name, not the id
        QCOMPARE(m_desk->window->draft().now("customer"), Value::text(QStringLiteral("500")));
        pick("account.deposit", QStringLiteral("Bank Account"));
        add({QStringLiteral("INV-9001"), QStringLiteral("INV-9002")});
        enter("400");
        // Nothing is rounded: what cannot be paid whole is left to the person.
        QCOMPARE(amountLine()->text(), QString());
        enter("100");
        QCOMPARE(cell(0, Model::InvoiceColumn), QStringLiteral("INV-9001"));
        QVERIFY2(seen("allocationsSum").contains(money("500", QStringLiteral("USD"))),
                 qPrintable(seen("allocationsSum")));
        m_desk->desk.sandbox.clearJournal();
        QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
        waitUntilSent();
        const Json body = sent("POST", "/payments-received");
        QCOMPARE(body[u"customerId"].numberToken(), QByteArray("500"));
        QCOMPARE(body[u"depositAccountId"].numberToken(), QByteArray("1000"));
        QCOMPARE(body[u"exchangeRate"].numberToken(), QByteArray("1"));
        QVERIFY(!body.find(u"amount"));
        QCOMPARE(body[u"entries"].toBytes(), QByteArray(R"([{"invoiceId":9001,"paymentAmount":400},)"
                                                        R"({"invoiceId":9002,"paymentAmount":100}])"));
    }

    void whatHasNoNameYetIsCalledByItsKind()
    {
        bigcapital();
        m_desk->window = m_desk->windows->openNew(company(), "payment");
        EditDesk::toFront(m_desk->window);
        m_desk->window->showField("customer");
        QTest::keyClicks(m_desk->line("customer"), QStringLiteral("smit"));
        QTest::keyClick(m_desk->line("customer"), Qt::Key_Return);
        const QString name = wording::newRecord("payment");
        ChangesModel changes;
        changes.setCompanies({&company()});
        QTRY_VERIFY(changes.rowCount() > 0);
        QCOMPARE(changes.index(0, ChangesModel::NameColumn).data().toString(), name);
        // Which field it is that keeps it from being sent.
        const QString why = m_desk->find<QPushButton>("send")->toolTip();
        const FieldSpec *account = company().schema("payment")->find("account.deposit");
        QVERIFY2(why.contains(wording::fieldLabel(*account)), qPrintable(why));
        m_desk->window->close();
        const auto *question = m_desk->find<QMessageBox>("closeQuestion");
        QVERIFY2(question->text().contains(name), qPrintable(question->text()));
    }

    void centsAreSaidAtTheCellAndNeverRounded()
    {
        bigcapital();
        paid();
        open(QStringLiteral("700"), 2);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, Model::AppliedColumn));
        enter("350.5");
        const QModelIndex amount = table()->model()->index(1, Model::AppliedColumn);
        const QString words = amount.data(Model::ProblemRole).toString();
        QVERIFY2(!words.isEmpty() && amount.data(Qt::AccessibleTextRole).toString().contains(words), qPrintable(words));
        QVERIFY2(seen("allocationsState").contains(words), qPrintable(seen("allocationsState")));
        QCOMPARE(amount.data().toString(), Decimal::parse("350.5")->toText(QLocale(), 2));
        m_desk->window->showField("statement");
        QCOMPARE(seen("allocationsProblem"), words);
        QVERIFY2(!seen("allocationsState").contains(words), qPrintable(seen("allocationsState"))); // said once
        QVERIFY(!m_desk->find<QPushButton>("send")->isEnabled());
        QVERIFY(m_desk->desk.sandbox.journal("PUT", "payments-received").empty());
    }

    void whatIsNoAmountStaysAndIsNotSent()
    {
        bigcapital();
        paid();
        open(QStringLiteral("700"), 2);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, Model::InvoiceColumn));
        QTest::keyClicks(table(), QStringLiteral("x")); // typing is meant for the amount
        QTest::keyClick(amountLine(), Qt::Key_Escape);
        QCOMPARE(m_desk->window->draft().changedCount(), 0);
        QTest::keyClick(table(), Qt::Key_F2);
        QLineEdit *line = amountLine();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("some"));
        QTest::keyClick(line, Qt::Key_Tab); // on to the next amount
        QTRY_COMPARE(table()->currentIndex().row(), 1);
        QTest::keyClick(amountLine(), Qt::Key_Escape);
        QCOMPARE(cell(0, Model::AppliedColumn), QStringLiteral("some"));
        QVERIFY(!table()->model()->index(0, Model::AppliedColumn).data(Model::ProblemRole).toString().isEmpty());
        QVERIFY(!m_desk->find<QPushButton>("send")->isEnabled());
    }

    void changesOneAmountAndKeepsTheOther()
    {
        bigcapital();
        paid();
        open(QStringLiteral("700"), 2);
        // What is open is reckoned as if this payment were not there.
        QCOMPARE(cell(0, Model::OpenColumn), Decimal::parse("1000")->toText(QLocale(), 2));
        // The page of what the payment may cover does not tell when an invoice is due; the payment itself does.
        QTRY_COMPARE(cell(0, Model::DueColumn), shortDate(QDate(2026, 10, 31), QLocale()));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, Model::AppliedColumn));
        enter("150");
        QCOMPARE(cell(1, Model::DueColumn), shortDate(QDate(2026, 11, 5), QLocale()));
        const QString was = seen("allocationsWas");
        QVERIFY2(was.contains(QStringLiteral("INV-9002 ") + Decimal::parse("100")->toText(QLocale(), 2)),
                 qPrintable(was));
        m_desk->click("send");
        waitUntilSent();
        const Json body = sent("PUT", "/payments-received/700");
        QCOMPARE(body[u"exchangeRate"].numberToken(), QByteArray("1"));
        QCOMPARE(body[u"entries"].toBytes(), QByteArray(R"([{"id":81,"invoiceId":9001,"paymentAmount":400},)"
                                                        R"({"id":82,"invoiceId":9002,"paymentAmount":150}])"));
    }

    void takesAnInvoiceAwayByDelete()
    {
        bigcapital();
        paid();
        open(QStringLiteral("700"), 2);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, Model::AppliedColumn));
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(table()->model()->rowCount(), 1);
        QVERIFY(table()->hasFocus());
        QCOMPARE(m_desk->window->draft().changedCount(), 1);
        // It can be added again, and then nothing has changed.
        add({QStringLiteral("INV-9002")});
        enter("100");
        QCOMPARE(m_desk->window->draft().changedCount(), 0);
    }

    void aColleaguesAllocationIsShownAndDecided()
    {
        bigcapital();
        paid();
        open(QStringLiteral("700"), 2);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, Model::AppliedColumn));
        enter("300");
        QTest::keyClick(amountLine(), Qt::Key_Escape);
        ReviewModel review(company());
        QTRY_COMPARE(review.rowCount(), 1);
        const QString mine = QStringLiteral("INV-9001 ") + Decimal::parse("300")->toText(QLocale(), 2);
        const QString change = review.index(0, ReviewModel::ChangeColumn).data().toString();
        QVERIFY2(change.contains(mine), qPrintable(change));
        colleague("{'entity': 'payments', 'id': 700, 'fields': {'amount': 250, 'entries': "
                  "[{'id': 81, 'invoice_id': 9001, 'payment_amount': 250}]}}");
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.outbox().submissions().empty() &&
                                     m_desk->last().state == SubmissionState::NeedsDecision,
                                 patience);
        QVERIFY(m_desk->desk.sandbox.journal("PUT", "payments-received").empty());
        auto *decide = new DecideWindow(company(), m_desk->last().id, m_desk->window); // goes when it is done
        decide->show();
        const auto *rows = decide->findChild<QTableView *>(QStringLiteral("decideTable"))->model();
        QString all;
        for (int row = 0; row < rows->rowCount(); ++row) {
            for (int column = 0; column < rows->columnCount(); ++column)
                all += rows->index(row, column).data().toString() + u'|';
        }
        const QString theirs = QStringLiteral("INV-9001 ") + Decimal::parse("250")->toText(QLocale(), 2);
        QVERIFY2(all.contains(mine) && all.contains(theirs) && !all.contains(u'{'), qPrintable(all));
        QTest::mouseClick(decide->findChild<QPushButton *>(QStringLiteral("allMine")), Qt::LeftButton);
        QTest::mouseClick(decide->findChild<QPushButton *>(QStringLiteral("sendValues")), Qt::LeftButton);
        waitUntilSent();
        QCOMPARE(sent("PUT", "/payments-received/700")[u"entries"].items().front().toBytes(),
                 QByteArray(R"({"id":81,"invoiceId":9001,"paymentAmount":300})"));
    }

    void entersAPaymentOfACustomerInLayer()
    {
        layer();
        const Record customer = m_desk->desk.customer(QStringLiteral("crm-1001"));
        m_desk->window = m_desk->windows->openNew(company(), "payment", {},
                                                  {{"customer", Value(), Value::text(customer.key.remoteId)},
                                                   {"customer.name", Value(), Value::text(customer.displayName())}});
        EditDesk::toFront(m_desk->window);
        QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_desk->type("amount", typed("500"));
        QVERIFY(seen("amountProblem").isEmpty()); // no entries to reverse yet
        auto *method = m_desk->find<QComboBox>("methodEdit");
        m_desk->window->showField("method");
        QTest::keyClick(method, Qt::Key_Home);
        add({QStringLiteral("INV-2041"), QStringLiteral("INV-2055")});
        // All that is open, and then what is left.
        QCOMPARE(cell(0, Model::AppliedColumn), Decimal::parse("450")->toText(QLocale(), 2));
        QCOMPARE(cell(1, Model::AppliedColumn), Decimal::parse("50")->toText(QLocale(), 2));
        const QString currency = company().settings().currencyCode;
        QVERIFY2(seen("allocationsSum").contains(money("500", currency)), qPrintable(seen("allocationsSum")));
        enter("400");
        QTest::keyClick(amountLine(), Qt::Key_Escape);
        QVERIFY2(seen("allocationsSum").contains(money("50", currency)), qPrintable(seen("allocationsSum")));
        m_desk->desk.sandbox.clearJournal();
        m_desk->click("send");
        waitUntilSent();
        const Json body = sent("POST", "/invoices/payments");
        QCOMPARE(body[u"amount"].numberToken(), QByteArray("50000"));
        const Json::Array &parts = body[u"invoice_payments"].items();
        QCOMPARE(parts.size(), size_t(2));
        QCOMPARE(parts[0][u"amount"].numberToken(), QByteArray("40000"));
        QCOMPARE(parts[1][u"amount"].numberToken(), QByteArray("5000"));
        QVERIFY(!body.find(u"customer"));
    }

    void proposesHowTheAmountIsApplied()
    {
        layer();
        const Record customer = m_desk->desk.customer(QStringLiteral("crm-1001"));
        m_desk->window = m_desk->windows->openNew(company(), "payment", {},
                                                  {{"customer", Value(), Value::text(customer.key.remoteId)}});
        EditDesk::toFront(m_desk->window);
        m_desk->type("amount", typed("1050"));
        apply(nullptr);
        QCOMPARE(table()->model()->rowCount(), 2); // both together, to the cent
        QCOMPARE(cell(0, Model::AppliedColumn), Decimal::parse("450")->toText(QLocale(), 2));
        QCOMPARE(cell(1, Model::AppliedColumn), Decimal::parse("600")->toText(QLocale(), 2));
        // What is over goes to no invoice, and is said.
        m_desk->type("amount", typed("1100"));
        apply(nullptr);
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(cell(1, Model::AppliedColumn), Decimal::parse("600")->toText(QLocale(), 2));
        QTRY_VERIFY2(seen("allocationsSum").contains(money("50", QStringLiteral("USD"))),
                     qPrintable(seen("allocationsSum")));
    }

    void saysWhoseInvoiceIsProposedAndDecidesForNobody()
    {
        layer();
        m_desk->window = m_desk->windows->openNew(company(), "payment");
        // Nothing is proposed before the invoices are read.
        m_desk->find<QAbstractButton>("allocationsApply")->click();
        QVERIFY(!m_desk->window->findChild<QDialog *>(QStringLiteral("applyWindow")));
        QVERIFY(!m_desk->find<QLabel>("allocationsState")->text().isEmpty());
        EditDesk::toFront(m_desk->window);
        m_desk->type("amount", typed("0.01")); // oldest first, for every customer
        QDialog *window = openApply();
        const auto ways = window->findChildren<QRadioButton *>(QRegularExpression(QStringLiteral("^way")));
        QVERIFY(ways.size() > 1);
        QStringList names;
        const Snapshot &customers = company().list("customer").snapshot();
        for (RowId row = 0; row < customers.rowIdEnd(); ++row)
            names += customers.record(row).displayName();
        for (const QRadioButton *way : ways) {
            QVERIFY(!way->isChecked());
            QVERIFY2(std::any_of(names.begin(), names.end(),
                                 [&](const QString &name) { return way->text().contains(name); }),
                     qPrintable(way->text()));
        }
        auto *take = window->findChild<QPushButton *>(QStringLiteral("takeProposal"));
        QVERIFY(!take->isEnabled());
        ways.front()->click();
        QVERIFY(take->isEnabled());
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }

    void anotherCustomerLeavesNoInvoicesOfTheFormer()
    {
        bigcapital();
        colleague("{'create': {'id': 501, 'contact_type': 'business', 'currency_code': 'USD', 'display_name': "
                  "'Theirsmiths', 'balance': 0}}");
        read(QStringLiteral("Theirsmiths"));
        m_desk->window = m_desk->windows->openNew(company(), "payment", {},
                                                  {{"customer", Value(), Value::text(QStringLiteral("500"))}});
        EditDesk::toFront(m_desk->window);
        pick("account.deposit", QStringLiteral("Bank Account"));
        apply("1000");
        QTRY_VERIFY(m_desk->window->draft().blocking().empty());
        const auto choose = [&](const QString &name) {
            m_desk->window->showField("customer");
            m_desk->line("customer")->selectAll();
            QTest::keyClicks(m_desk->line("customer"), name);
            QTest::keyClick(m_desk->line("customer"), Qt::Key_Return);
        };
        choose(QStringLiteral("Theirsmiths"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window->draft().blocking().empty(), patience);
        QTRY_VERIFY(!m_desk->find<QPushButton>("send")->isEnabled());
        const QModelIndex amount = table()->model()->index(0, Model::AppliedColumn);
        QVERIFY2(amount.data(Model::ProblemRole).toString().contains(QStringLiteral("Oursmiths")),
                 qPrintable(amount.data(Model::ProblemRole).toString()));
        choose(QStringLiteral("Oursmiths"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->draft().blocking().empty() && !cell(0, Model::OpenColumn).isEmpty(),
                                 patience);
    }

    /// Nothing is sent, and the service has said nothing: the words are ours, and the amount is as it is written here.
    void whatIsKnownBeforeSendingIsSaidAtItsField()
    {
        bigcapital();
        m_desk->window = m_desk->windows->openNew(company(), "payment", {},
                                                  {{"customer", Value(), Value::text(QStringLiteral("500"))}});
        EditDesk::toFront(m_desk->window);
        pick("account.deposit", QStringLiteral("Bank Account"));
        apply("1000");
        QTRY_VERIFY(m_desk->window->draft().blocking().empty());
        colleague("{'entity': 'payments', 'create': {'id': 701, 'customer_id': 500, 'payment_date': '2026-10-15', "
                  "'deposit_account_id': 1000, 'amount': 600.5, 'payment_receive_no': 'PAY-701', 'entries': "
                  "[{'id': 91, 'invoice_id': 9001, 'payment_amount': 600.5}]}}");
        m_desk->desk.sandbox.clearJournal();
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.outbox().submissions().empty() &&
                                     m_desk->last().state == SubmissionState::Rejected,
                                 patience);
        QVERIFY(m_desk->desk.sandbox.journal("POST", "/payments-received").empty());
        const QString said = QCoreApplication::translate("Wording", "Only %1 is open on one of the invoices.")
                                 .arg(Decimal::parse("399.5")->toText(QLocale(), 2));
        const auto isSaid = [&] {
            const QList<QLabel *> labels = m_desk->window->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->isVisible() && label->text().contains(said); });
        };
        QTRY_VERIFY2(isSaid(), qPrintable(said));
    }

    void theKeysWorkInEveryField()
    {
        layer();
        const Record customer = m_desk->desk.customer(QStringLiteral("crm-1001"));
        m_desk->window = m_desk->windows->openNew(company(), "payment", {},
                                                  {{"customer", Value(), Value::text(customer.key.remoteId)}});
        EditDesk::toFront(m_desk->window);
        m_desk->type("amount", typed("1050"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window->findChild<AllocationsModel *>()->invoices().empty(), patience);
        const std::pair<const char *, QKeySequence> keys[] = {
            {"invoicePicker", QKeySequence(Qt::Key_F4)},
            {"applyWindow", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}};
        for (const auto &[opened, key] : keys) {
            m_desk->window->showField("amount");
            QTest::keySequence(m_desk->line("amount"), key);
            QDialog *dialog = nullptr;
            QTRY_VERIFY((dialog = m_desk->window->findChild<QDialog *>(QString::fromLatin1(opened))));
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!m_desk->window->findChild<QDialog *>(QString::fromLatin1(opened)));
            QTRY_VERIFY((m_desk->window->activateWindow(), m_desk->window->isActiveWindow()));
        }
        QVERIFY(m_desk->find<QAbstractButton>("allocationsAdd")->toolTip().contains(QLatin1String("F4")));
    }

    void everyLetterLeadsIntoItsField_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::newRow("Layer") << QByteArray("layer");
        QTest::newRow("Bigcapital") << QByteArray("bigcapital");
    }
    void everyLetterLeadsIntoItsField()
    {
        QFETCH(QByteArray, service);
        m_desk = std::make_unique<EditDesk>(of(service.constData()));
        m_desk->window = m_desk->windows->openNew(company(), "payment");
        EditDesk::toFront(m_desk->window);
        QSet<FieldKey> reached;
        for (FieldRow *row : m_desk->window->findChildren<FieldRow *>()) {
            const QKeySequence letter = QKeySequence::mnemonic(row->label()->text());
            // Of another script there is no key here.
            if (!row->isEditable() || letter.isEmpty() || letter[0].key() > Qt::Key_Z)
                continue;
            m_desk->window->showField(row->field().key); // its page is the one that is seen
            m_desk->find<QTabBar>("editTabs")->setFocus();
            QTest::keySequence(m_desk->window, letter);
            const QWidget *focus = QApplication::focusWidget();
            QVERIFY2(row->editorWidget() == focus || row->editorWidget()->isAncestorOf(focus),
                     qPrintable(row->label()->text()));
            reached.insert(row->field().key);
        }
        QVERIFY(reached.size() > 4);
        QVERIFY(reached.contains("allocations"));
    }

    void anAmountCanBeCleared()
    {
        bigcapital();
        paid();
        open(QStringLiteral("700"), 2);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, Model::AppliedColumn));
        QTest::keyClick(table(), Qt::Key_Return);
        amountLine()->clear();
        auto *model = m_desk->window->findChild<AllocationsModel *>();
        model->setInvoices(model->invoices()); // the service answers meanwhile
        QCOMPARE(amountLine()->text(), QString());
        // An amount is what is missing, and not what all of them together are called.
        QTest::keyClick(amountLine(), Qt::Key_Tab);
        const QString missing = model->index(0, Model::AppliedColumn).data(Model::ProblemRole).toString();
        QVERIFY(!missing.isEmpty());
        QVERIFY2(!missing.contains(wording::fieldLabel(*company().schema("payment")->find("allocations"))),
                 qPrintable(missing));
    }

    void asksForTheAmountThatItsEntriesMakeUp()
    {
        bigcapital();
        m_desk->window = m_desk->windows->openNew(company(), "payment", {},
                                                  {{"customer", Value(), Value::text(QStringLiteral("500"))}});
        EditDesk::toFront(m_desk->window);
        apply("1000");
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(cell(0, Model::InvoiceColumn), QStringLiteral("INV-9001"));
        QCOMPARE(cell(0, Model::AppliedColumn), Decimal::parse("1000")->toText(QLocale(), 2));
        // Cents go to no invoice of this service, and more than is open stays nowhere.
        for (const char *odd : {"1350.5", "2000"}) {
            auto *window = openApply();
            auto *asked = window->findChild<QLineEdit *>(QStringLiteral("receivedAmount"));
            QCOMPARE(asked->text(), Decimal::parse("1000")->toText(QLocale(), 2)); // what its entries come to
            QTest::keyClicks(asked, typed(odd));                                   // in its place
            const auto *why = window->findChild<QLabel *>(QStringLiteral("noWay"));
            QVERIFY2(why && why->text().contains(company().serviceName()), why ? qPrintable(why->text()) : "nothing");
            QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("takeProposal"))->isEnabled());
            QTest::keyClick(window, Qt::Key_Escape);
            QTRY_VERIFY(!m_desk->window->findChild<QDialog *>(QStringLiteral("applyWindow")));
        }
    }

    void warnsBeforeEntriesAreReversed()
    {
        layer();
        open(payment("ACH-99120"), 1);
        QVERIFY(seen("amountProblem").isEmpty());
        m_desk->type("amount", typed("820.50"));
        const FieldSpec &amount = *m_desk->window->draft().schema().find("amount");
        QCOMPARE(seen("amountProblem"), wording::caution(amount, m_desk->window->draft().wanted(), company()));
        QVERIFY(!seen("amountProblem").isEmpty());
        m_desk->desk.sandbox.clearJournal();
        m_desk->click("send");
        waitUntilSent();
        // Nothing else goes with it: it would reverse more.
        QCOMPARE(sent("PATCH", "/invoices/payments/").toBytes(), QByteArray(R"({"amount":82050})"));
    }

    void theWholeSetGoesWithWhatIsNoInvoice()
    {
        layer();
        open(payment("4471"), 2);
        QVERIFY(!cell(1, Model::InvoiceColumn).isEmpty()); // the account it overpaid into
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, Model::AppliedColumn));
        enter("200");
        QTest::keyClick(amountLine(), Qt::Key_Escape);
        m_desk->desk.sandbox.clearJournal();
        m_desk->click("send");
        waitUntilSent();
        const Json body = sent("PATCH", "/invoices/payments/");
        QVERIFY(!body.find(u"amount") && !body.find(u"paid_at"));
        const Json::Array &parts = body[u"invoice_payments"].items();
        QCOMPARE(parts.size(), size_t(2));
        QCOMPARE(parts[0][u"amount"].numberToken(), QByteArray("20000"));
        QCOMPARE(parts[1][u"account"][u"stable_name"].toString(), QStringLiteral("CUSTOMER_DEPOSITS"));
        QCOMPARE(parts[1][u"memo"].toString(), QStringLiteral("Overpaid"));
    }

    /// However long a customer's name is, what is due and open stands beside it and is not to be scrolled to.
    void aLongNameLeavesTheOtherColumnsTheirRoom()
    {
        layer();
        const QString name = QStringLiteral("Vega Tile and Stone ").repeated(12).trimmed();
        m_desk->desk.colleague(QStringLiteral("crm-1001"), "{'company_name': '" + name.toUtf8() + "'}");
        m_desk->window = m_desk->windows->openNew(company(), "payment");
        EditDesk::toFront(m_desk->window);
        m_desk->type("amount", typed("500"));
        m_desk->window->showField("allocations");
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QDialog *picker = nullptr;
        QTRY_VERIFY((picker = m_desk->window->findChild<QDialog *>(QStringLiteral("invoicePicker"))));
        auto *list = picker->findChild<QTableWidget *>(QStringLiteral("invoicesToAdd"));
        const auto isNamed = [&] {
            for (int row = 0; row < list->rowCount(); ++row) {
                if (list->item(row, 1)->text().contains(name))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(list->rowCount() > 0, patience);
        QVERIFY2(isNamed(), qPrintable(list->item(0, 1)->text()));
        QVERIFY(list->fontMetrics().horizontalAdvance(name) > picker->width());
        QTRY_VERIFY(list->horizontalHeader()->length() <= list->viewport()->width());
        for (int column = 2; column < list->columnCount(); ++column)
            QVERIFY(list->columnWidth(column) > list->fontMetrics().horizontalAdvance(list->item(0, column)->text()));
        picker->close();
    }

    void saysWhoseAPaymentIs()
    {
        layer();
        open(payment("ACH-99120"), 1);
        const QString name = m_desk->desk.customer(QStringLiteral("crm-1001")).displayName();
        QCOMPARE(seen("customersText"), name);
        const FieldSpec &field = *company().schema("payment")->find("customers");
        const ValueText text(QLocale(), &company());
        QVERIFY(!text.text(field, Value::blank()).isEmpty()); // nobody's
        const QString two = text.text(field, Value::json(json("[{'id': 'a', 'name': 'Vega', 'amount': 450.01}, "
                                                              "{'id': 'b', 'name': 'Lind', 'amount': 9.9}]")));
        QVERIFY(two.contains(QStringLiteral("Vega (") + Decimal::parse("450.01")->toText(QLocale())));
        QVERIFY(two.contains(QStringLiteral("Lind (") + Decimal::parse("9.90")->toText(QLocale(), 2)));
    }
};

QTEST_MAIN(GuiEditAllocations)
#include "tst_gui_edit_allocations.moc"
