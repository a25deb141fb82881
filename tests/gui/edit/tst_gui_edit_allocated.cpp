// SPDX-License-Identifier: GPL-3.0-or-later
// The same windows: their keys and letters, what is asked and warned about, and whose a payment is.
#include "allocations_desk.h"

using namespace clientele;
using namespace clientele::testing;

class GuiEditAllocated : public QObject, private AllocationsDesk
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

    /// Names give way to figures, and nothing is scrolled to at the window's usual width.
    void longFiguresAreSeenWhole()
    {
        layer();
        const char *const most = "999999999999999.98";
        m_desk->window = m_desk->windows->openNew(company(), "payment");
        EditDesk::toFront(m_desk->window);
        m_desk->type("amount", typed(most));
        m_desk->window->showField("allocations");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window->findChild<AllocationsModel *>()->invoices().empty(), patience);
        add({QStringLiteral("INV-2127")});
        enter(most);
        const int applied = AllocationsModel::AppliedColumn;
        const QString figure = table()->model()->index(0, applied).data(AllocationsModel::MoneyRole).toString();
        QVERIFY(figure.contains(QLatin1String("98")));
        QTRY_VERIFY(table()->columnWidth(applied) > table()->fontMetrics().horizontalAdvance(figure));
        QTRY_COMPARE_LE(table()->horizontalHeader()->length(), table()->viewport()->width());
        const auto *sum = m_desk->window->findChild<QLabel *>(QStringLiteral("allocationsSum"));
        QVERIFY(sum->text().contains(money(most, QStringLiteral("USD"))));
        QTRY_VERIFY(sum->width() > 0 && sum->height() >= sum->heightForWidth(sum->width()));
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

QTEST_MAIN(GuiEditAllocated)
#include "tst_gui_edit_allocated.moc"
