// SPDX-License-Identifier: GPL-3.0-or-later
// Payments that hold what they are for as a list of invoices, as a person enters and changes them in their window.
#include "allocations_desk.h"

using namespace clientele;
using namespace clientele::testing;

class GuiEditAllocations : public QObject, private AllocationsDesk
{
    Q_OBJECT

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
    /// What is missing is said as what there is to do, once at each field, and never as the name of a field.
    void anAmountAllocatedToNothingIsHeld_data()
    {
        QTest::addColumn<QString>("received");
        QTest::addColumn<bool>("wrong");
        QTest::newRow("an amount") << QStringLiteral("500") << false;
        QTest::newRow("nothing") << QStringLiteral("0") << true;
    }
    void anAmountAllocatedToNothingIsHeld()
    {
        QFETCH(QString, received);
        QFETCH(bool, wrong);
        layer();
        m_desk->window = m_desk->windows->openNew(company(), "payment", {}, {});
        EditDesk::toFront(m_desk->window);
        m_desk->window->showField("method");
        QTest::keyClick(m_desk->find<QComboBox>("methodEdit"), Qt::Key_Home);
        m_desk->window->showField("allocations");
        QTRY_VERIFY(table()->hasFocus());
        m_desk->type("amount", received);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const auto said = [](const char *words) { return QCoreApplication::translate("Wording", words); };
        const QString missing = said("The payment must be allocated to at least one invoice.");
        const FieldSpec &amount = *m_desk->window->draft().schema().find("amount");
        const QString zero = said("%1 must be more than zero.").arg(wording::fieldLabel(amount));
        QTRY_COMPARE(seen("allocationsProblem"), missing);
        QCOMPARE(seen("amountProblem"), wrong ? zero : QString());
        const QString foot = m_desk->words("changesCount");
        QCOMPARE(foot.count(missing), wrong ? 0 : 1);
        QCOMPARE(foot.count(zero), wrong ? 1 : 0);
        QVERIFY(!m_desk->find<QPushButton>("send")->isEnabled());
    }

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
        // Nothing was sent, so that the service has refused nothing.
        const auto *strip = m_desk->window->findChild<Strip *>(QStringLiteral("editStrip"));
        const FieldSpec &field = *m_desk->window->draft().schema().find("allocations");
        QCOMPARE(strip->sentence(), QCoreApplication::translate("clientele::RecordSending",
                                                                "Nothing was sent: see what needs correcting at “%1”.")
                                        .arg(wording::fieldLabel(field)));
        const QString listed = wording::submission(m_desk->last(), m_desk->window->draft().schema(), company());
        QVERIFY2(!listed.contains(company().serviceName()), qPrintable(listed));
    }

    /// Never in another currency than it will be in: before anything tells, in none. One that is not the company's own
    /// needs a rate, which is known as soon as the currency is.
    void aNewPaymentIsInTheCurrencyOfItsCustomer()
    {
        bigcapital();
        colleague("{'create': {'id': 502, 'contact_type': 'business', 'currency_code': 'EUR', 'display_name': "
                  "'Eurosmiths', 'balance': 800}}");
        colleague("{'entity': 'invoices', 'create': {'id': 9050, 'customer_id': 502, 'invoice_no': 'INV-9050', "
                  "'invoice_date': '2026-10-01', 'due_date': '2026-10-31', 'delivered_at': '2026-10-01', "
                  "'currency_code': 'EUR', 'exchange_rate': 1.1, 'total': 800}}");
        read(QStringLiteral("Eurosmiths"));
        m_desk->window = m_desk->windows->openNew(company(), "payment");
        EditDesk::toFront(m_desk->window);
        const auto head = [this](int column) {
            return table()->model()->headerData(column, Qt::Horizontal).toString();
        };
        for (const int column : {Model::OpenColumn, Model::AppliedColumn})
            QVERIFY2(!head(column).contains(QLatin1String("USD")), qPrintable(head(column)));
        QVERIFY2(!seen("allocationsSum").contains(QLatin1String("USD")), qPrintable(seen("allocationsSum")));
        m_desk->window->showField("customer");
        QTest::keyClicks(m_desk->line("customer"), QStringLiteral("Eurosmiths"));
        QTest::keyClick(m_desk->line("customer"), Qt::Key_Return);
        QCOMPARE(m_desk->window->draft().now("customer"), Value::text(QStringLiteral("502")));
        QTRY_VERIFY2(head(Model::AppliedColumn).contains(QLatin1String("EUR")), qPrintable(head(Model::AppliedColumn)));
        QVERIFY2(head(Model::OpenColumn).contains(QLatin1String("EUR")), qPrintable(head(Model::OpenColumn)));
        const QString needed =
            QCoreApplication::translate("Wording", "The payment is in %1: the exchange rate is needed.")
                .arg(QStringLiteral("EUR"));
        QTRY_COMPARE(seen("exchange.rateProblem"), needed);
        pick("account.deposit", QStringLiteral("Bank Account"));
        add({QStringLiteral("INV-9050")});
        QTRY_VERIFY2(seen("allocationsSum").contains(money("800", QStringLiteral("EUR"))),
                     qPrintable(seen("allocationsSum")));
        QVERIFY(!m_desk->find<QPushButton>("send")->isEnabled());
        m_desk->window->draft().keep();
        ReviewModel review(company());
        QTRY_COMPARE(review.rowCount(), 1);
        QTRY_VERIFY(!review.mayTick(0));
        const auto remark = [&review] { return review.index(0, ReviewModel::RemarkColumn).data().toString(); };
        QTRY_VERIFY2(remark().contains(needed), qPrintable(remark()));
        m_desk->desk.sandbox.clearJournal();
        m_desk->type("exchange.rate", typed("1.1"));
        QTRY_VERIFY(m_desk->window->draft().blocking().empty());
        QVERIFY(seen("exchange.rateProblem").isEmpty());
        m_desk->click("send");
        waitUntilSent();
        QCOMPARE(sent("POST", "/payments-received")[u"exchangeRate"].numberToken(), QByteArray("1.1"));
        // One in the company's own currency needs none.
        m_desk->window = m_desk->windows->openNew(company(), "payment", {},
                                                  {{"customer", Value(), Value::text(QStringLiteral("500"))}});
        EditDesk::toFront(m_desk->window);
        QTRY_VERIFY2(head(Model::AppliedColumn).contains(QLatin1String("USD")), qPrintable(head(Model::AppliedColumn)));
        QVERIFY(seen("exchange.rateProblem").isEmpty());
    }
};

QTEST_MAIN(GuiEditAllocations)
#include "tst_gui_edit_allocations.moc"
