// SPDX-License-Identifier: GPL-3.0-or-later
// A day's work: what came in at the bank is entered, applied, corrected, printed and posted, by keys alone.
#include "payments/payment_day.h"

#include "gui/commands/command_registry.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/titles.h"
#include "support/test_locale.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>

using namespace clientele;
using namespace clientele::testing;

namespace {

/// Half of it, to the cent.
Decimal partOf(const Decimal &amount)
{
    return Decimal::fromUnits(*amount.roundedTo(2).toUnits(2) / 2, 2);
}

QString documentOf(int line)
{
    return QStringLiteral("B%1").arg(147 + line, 4, 10, QLatin1Char('0'));
}

} // namespace

class TestPaymentsDay : public QObject
{
    Q_OBJECT

    /// Twenty receipts: some exactly an invoice, one two invoices together, one a part, one for nobody's invoice.
    struct Plan
    {
        std::vector<BankLine> bank;
        int sum = -1, part = -1, account = -1, discount = -1;
        Decimal total;
    };

    static const OpenInvoice *cheaperOf(const std::vector<OpenInvoice> &invoices)
    {
        for (const OpenInvoice &one : invoices) {
            if (!one.discount.isZero() && QDate::currentDate() <= one.discountUntil)
                return &one;
        }
        return nullptr;
    }

    static Plan plan(const PaymentDay &day)
    {
        Plan plan;
        const auto open = day.invoices();
        QStringList customers = open.keys();
        customers.sort();
        // One who may still take a discount is among them.
        const auto mayTake = std::find_if(customers.begin(), customers.end(), [&](const QString &customer) {
            return cheaperOf(open[customer]) != nullptr;
        });
        if (mayTake != customers.end())
            customers.move(mayTake - customers.begin(), 0);
        for (const QString &customer : customers) {
            if (plan.bank.size() == 20)
                break;
            const std::vector<OpenInvoice> &theirs = open[customer];
            const int at = int(plan.bank.size());
            BankLine line{customer, theirs.front().open, QStringLiteral("SEPA %1").arg(4700 + at)};
            const OpenInvoice *cheaper = cheaperOf(theirs);
            if (plan.discount < 0 && cheaper) {
                plan.discount = at;
                line.amount = *Decimal::add(cheaper->open, cheaper->discount.negated());
            } else if (plan.sum < 0 && theirs.size() == 2) {
                plan.sum = at;
                line.amount = *Decimal::add(theirs[0].open, theirs[1].open);
            } else if (plan.part < 0 && theirs.size() == 1 && at > 2) {
                plan.part = at;
                line.amount = partOf(theirs.front().open);
            } else if (plan.account < 0 && at > 4) {
                plan.account = at;
                line.amount = Decimal::fromUnits(12345, 2);
            }
            plan.total = *Decimal::add(plan.total, line.amount);
            plan.bank.push_back(line);
        }
        return plan;
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }

    void twentyPayments()
    {
        DeskSetup setup;
        setup.options = {QStringLiteral("--customers"), QStringLiteral("200")};
        PaymentDay day(setup);
        MainDesk &m = day.m;
        day.goTo(QStringLiteral("RCPT001"));
        const Plan plan = TestPaymentsDay::plan(day);
        QCOMPARE(plan.bank.size(), size_t(20));
        QVERIFY(plan.sum >= 0 && plan.part >= 0 && plan.account >= 0 && plan.discount >= 0);

        // The statement's total first: what is missing is told from then on.
        auto *statement = MainDesk::seen<QLineEdit>("statementTotal");
        for (const QLabel *label : m.window->findChildren<QLabel *>()) {
            if (label->buddy() == statement)
                QTest::keySequence(m.window.get(), QKeySequence::mnemonic(label->text()));
        }
        QCOMPARE(QApplication::focusWidget(), statement);
        MainDesk::write(PaymentDay::typed(plan.total));

        // Date and number are typed once, and carried down.
        for (int i = 0; i < 20; ++i) {
            day.enter(plan.bank[size_t(i)], i == 0 ? documentOf(0) : QString());
            QVERIFY(!MainDesk::isSeen("twinsStrip"));
        }
        QCOMPARE(day.documents().first(), documentOf(0));
        QCOMPARE(day.documents().last(), documentOf(19));
        QCOMPARE(day.creates().size(), size_t(20));
        QCOMPARE(day.book.received(day.lines()).all().front().total, std::optional(plan.total));
        const auto *entered = MainDesk::seen<MoneyLabel>("enteredTotal");
        QTRY_VERIFY2(entered->accessibleName().contains(day.shown(plan.total)), qPrintable(entered->accessibleName()));
        const QString agrees = MainDesk::words(m.window.get(), "statementDifference");
        QVERIFY(!agrees.contains(day.shown(plan.total)) && !agrees.isEmpty());

        // The eighth once more, from a page that was turned back: named, and taken out again.
        const BankLine &again = plan.bank[7];
        day.enter({again.customer, again.amount, {}});
        QTRY_VERIFY(MainDesk::sentence("twinsStrip").contains(documentOf(7)));
        QVERIFY(MainDesk::sentence("twinsStrip").contains(documentOf(20)));
        QVERIFY(MainDesk::words(m.window.get(), "statementDifference").contains(day.shown(again.amount)));
        day.goToLine(documentOf(20));
        QString words = m.window->commands().action("record.delete")->text();
        m.command(words.remove(QLatin1Char('&')).remove(QChar(0x2026)));
        auto *asked = MainDesk::seen<QMessageBox>("deleteQuestion");
        MainDesk::front(asked);
        for (QAbstractButton *button : asked->buttons()) {
            if (asked->buttonRole(button) == QMessageBox::DestructiveRole)
                PaymentDay::pressMnemonic(asked, button);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m.table().model()->rowCount(), 20, patience);
        QTRY_VERIFY(!MainDesk::isSeen("twinsStrip"));

        // Applied: proposals are taken, one stays on account, one becomes two lines under one number.
        day.turnPage();
        for (int i = 0; i < 20; ++i)
            day.apply(documentOf(i), i == plan.account);
        QTRY_COMPARE(m.table().model()->rowCount(), 21);
        QVERIFY(day.writes().isEmpty()); // nothing leaves before it was looked at
        day.sendAll();
        QTRY_COMPARE_WITH_TIMEOUT(day.lines().size(), size_t(21), patience);
        QCOMPARE(day.documents().count(documentOf(plan.sum)), 2);
        QCOMPARE(day.book.received(day.lines()).all().front().total, std::optional(plan.total));
        QCOMPARE(day.creates().size(), size_t(1)); // the second part
        QCOMPARE(day.patches().size(), size_t(19));
        int split = 0;
        for (const Json &patch : day.patches()) {
            QStringList sent;
            const Json body = PaymentDay::body(patch);
            for (const auto &[name, value] : body.members())
                sent += name;
            sent.sort();
            // Only what changed: of the one in two parts also the amount of its first line.
            const bool parts = sent.contains(QStringLiteral("amount"));
            QCOMPARE(sent.join(QLatin1Char(' ')), parts ? QStringLiteral("amount appliesToInvoiceNumber")
                                                        : QStringLiteral("appliesToInvoiceNumber"));
            split += parts ? 1 : 0;
        }
        QCOMPARE(split, 1);
        for (const Record &line : day.lines()) {
            const bool account = line.value("document.number").toText() == documentOf(plan.account);
            QCOMPARE(line.value("appliesTo.number").isPresent(), !account);
            if (account)
                continue;
            const auto invoices = day.invoices().value(line.value("customer.number").toText());
            QVERIFY(std::any_of(invoices.begin(), invoices.end(), [&](const OpenInvoice &invoice) {
                return invoice.number == line.value("appliesTo.number").toText();
            }));
        }

        // What each of them is stands in the list.
        QStringList remarks;
        for (const int line : {plan.sum, plan.part, plan.account, plan.discount}) {
            day.goToLine(documentOf(line));
            remarks += m.cell(m.table().currentIndex().row(), "remark");
        }
        QVERIFY(!remarks.contains(QString()));
        QCOMPARE(remarks.removeDuplicates(), 0);

        // Two are corrected: of each only what was changed leaves, under the version that was seen.
        day.turnPage();
        day.correct(documentOf(3), "document.external", QStringLiteral("SEPA 9001"));
        day.correct(documentOf(9), "comment", QStringLiteral("by cheque"));
        QCOMPARE(day.writes(), QStringList({QStringLiteral("PATCH 200"), QStringLiteral("PATCH 200")}));
        QCOMPARE(PaymentDay::body(day.patches()[0]), json("{'externalDocumentNumber': 'SEPA 9001'}"));
        QCOMPARE(PaymentDay::body(day.patches()[1]), json("{'comment': 'by cheque'}"));

        // A colleague has corrected the same field of the same line: asked, and mine is sent.
        day.goToLine(documentOf(5));
        const Record disputed = day.lines()[5];
        QCOMPARE(disputed.value("document.number").toText(), documentOf(5));
        MainDesk::press(Qt::Key_F2);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        PaymentDay::toField(window, "comment");
        MainDesk::write(QStringLiteral("mine"));
        m.desk.sandbox.colleague(json("{'entity': 'customerPayments', 'id': '" + disputed.key.remoteId.toLatin1() +
                                      "', 'fields': {'comment': 'theirs'}}"));
        MainDesk::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m.window->commands().action("changes.decide")->isEnabled(), patience);
        MainDesk::front(m.window.get());
        MainDesk::press(Qt::Key_E, Qt::ControlModifier);
        QWidget *decide = MainDesk::seen("decideWindow");
        MainDesk::front(decide);
        QTest::keyClick(MainDesk::seen("decideTable"), Qt::Key_Right); // mine
        QTest::keyClick(decide, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("decideWindow") && m.desk.outbox().overlay()->records.empty(),
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(day.lines()[5].value("comment").toText(), QStringLiteral("mine"), patience);
        if (auto *left = qobject_cast<EditWindow *>(window); left && MainDesk::isSeen("editWindow")) {
            MainDesk::front(MainDesk::seen("editWindow"));
            MainDesk::press(Qt::Key_Escape);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QCOMPARE(day.contradiction(), QString());

        // The printed list has every line and the sum.
        const QString file = m.folder.filePath(QStringLiteral("list.pdf"));
        words = day.print(file);
        const auto said = [&](const Decimal &amount) { return words.contains(day.shown(amount)); };
        for (const Record &line : day.lines()) {
            QVERIFY(words.contains(line.value("document.number").toText()));
            QVERIFY(said(*line.value("amount").asDecimal()));
        }
        QVERIFY(said(plan.total));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");

        // Posted, once; told with the sum and the numbers.
        day.post();
        QTRY_VERIFY_WITH_TIMEOUT(day.lines().empty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere"), patience);
        QCOMPARE(day.posts(), size_t(1));
        const QString all = MainDesk::posted();
        QVERIFY2(all.contains(documentOf(0) + QChar(0x2013) + documentOf(19)), qPrintable(all));
        QVERIFY2(all.contains(day.shown(plan.total)), qPrintable(all));
        QVERIFY2(all.contains(QLatin1String("21")), qPrintable(all));
        QVERIFY(statement->text().isEmpty()); // the next statement is another one
        QVERIFY(m.desk.outbox().overlay()->records.empty());
        QCOMPARE(day.contradiction(), QString());
    }
};

QTEST_MAIN(TestPaymentsDay)
#include "tst_payments_day.moc"
