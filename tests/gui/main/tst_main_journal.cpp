// SPDX-License-Identifier: GPL-3.0-or-later
// A payment journal in the main window: what is asked, said and reached by keys around its lines.
#include "gui/commands/command_registry.h"
#include "gui/edit/edit_window.h"
#include "gui/edit/invoice_editor.h"
#include "gui/list/record_table_view.h"
#include "gui/look/look.h"
#include "gui/look/metrics.h"
#include "gui/look/tokens.h"
#include "gui/look/widgets/titles.h"
#include "main/journal_desk.h"
#include "model/record_table_model.h"
#include "support/test_locale.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace clientele;
using namespace clientele::testing;

class TestMainJournal : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalDesk> m;

    void open(const char *journal) { m = std::make_unique<JournalDesk>(journal); }
    EditWindow *newLine()
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_N, Qt::ControlModifier);
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        return window;
    }
    /// Entered, and kept here.
    void keep(const QString &customer, const QString &amount)
    {
        const int rows = m->table().model()->rowCount();
        EditWindow *window = newLine();
        MainDesk::type(window, "customer.number", customer);
        MainDesk::type(window, "amount", amount);
        window->closeQuietly();
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), rows + 1, patience);
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    void aNewLineIsAskedAboutBeforeItGoes()
    {
        open("RCPT001");
        QTRY_COMPARE(m->table().model()->rowCount(), 0);
        keep(QStringLiteral("10000"), QStringLiteral("1200.5"));
        m->table().goToRow(0);
        MainDesk::front(m->window.get());
        m->command(QStringLiteral("Delete"));
        auto *question = MainDesk::seen<QMessageBox>("discardQuestion");
        QCOMPARE(question->text(), QStringLiteral("Discard this new entry? It has not been sent."));
        for (const QString &part : {m->cell(0, "document.number"), QStringLiteral("10000"), QStringLiteral("1,200.50")})
            QVERIFY2(question->informativeText().contains(part), qPrintable(question->informativeText()));
        MainDesk::front(question);
        MainDesk::press(Qt::Key_Return); // a slip keeps it
        QTRY_VERIFY(!MainDesk::isSeen("discardQuestion"));
        QCOMPARE(m->table().model()->rowCount(), 1);
        MainDesk::front(m->window.get());
        m->command(QStringLiteral("Delete"));
        MainDesk::click(MainDesk::button(MainDesk::seen("discardQuestion"), QStringLiteral("Discard")));
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 0, patience);
        QVERIFY(m->writes().isEmpty());
    }

    void postingSaysTheNextStepAndShowsTheFocus()
    {
        open("PRACTICE");
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
        keep(QStringLiteral("10000"), QStringLiteral("1200.5"));
        MainDesk::front(m->window.get());
        MainDesk::click(MainDesk::seen<QPushButton>("postJournal"));
        QWidget *window = MainDesk::seen("postWindow");
        MainDesk::front(window);
        QWidget *begin = window->focusWidget();
        do {
            QVERIFY(qobject_cast<QAbstractButton *>(window->focusWidget()) ||
                    qobject_cast<QLineEdit *>(window->focusWidget()));
            MainDesk::press(Qt::Key_Tab);
        } while (window->focusWidget() != begin);
        QCOMPARE(MainDesk::words(window, "whyNotPost"),
                 QStringLiteral("Send the changes of this journal first (%1).")
                     .arg(m->window->commands().action("changes.send")->shortcut().toString(QKeySequence::NativeText)));
    }

    /// What is offered to choose from does not stay open over what follows.
    void theListOfAFieldClosesAsTheRecordIsSent()
    {
        open("RCPT001");
        MainDesk::seen<QToolButton>("journalMenu")->menu()->actions().front()->trigger();
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        auto *account = window->findChild<QComboBox *>(QStringLiteral("account.balancingEdit"));
        QVERIFY(account);
        QTRY_VERIFY_WITH_TIMEOUT(account->count() > 1, patience);
        MainDesk::type(window, "code", QStringLiteral("NEW"));
        account->setFocus();
        account->lineEdit()->clear();
        QTest::keyClick(account->lineEdit(), Qt::Key_2);
        const QPointer<QWidget> list = account->completer()->popup();
        QTRY_VERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!list || !list->isVisible()); // at once, not only as the answer comes
    }

    /// Where the pane is narrow each total has a row of its own, so that the window need not be wide for their sake.
    void theTotalsStandBelowEachOtherInANarrowWindow()
    {
        open("RCPT001");
        keep(QStringLiteral("10000"), QStringLiteral("9999999999999999.98"));
        m->window->resize(1000, 780);
        QTRY_VERIFY(m->window->width() <= 1000);
        auto *typed = MainDesk::seen<QLineEdit>("statementTotal");
        auto *entered = MainDesk::seen<MoneyLabel>("enteredTotal");
        auto *head = MainDesk::seen("journalHead");
        int beside = typed->width() + entered->sizeHint().width() + 2 * measure::pane;
        for (const auto *label : head->findChildren<QLabel *>()) {
            if (label->text() == QLatin1String("&Statement total") || label->text() == QLatin1String("Entered"))
                beside += label->sizeHint().width();
        }
        QVERIFY2(head->minimumSizeHint().width() < beside,
                 qPrintable(QStringLiteral("%1, %2").arg(head->minimumSizeHint().width()).arg(beside)));
        QVERIFY2(m->window->minimumSizeHint().width() <= 960,
                 qPrintable(QString::number(m->window->minimumSizeHint().width())));
        m->window->resize(m->window->minimumSizeHint());
        const auto inWindow = [&](const QWidget *one) {
            return QRect(one->mapTo(m->window.get(), QPoint(0, 0)), one->size());
        };
        QTRY_VERIFY(m->window->rect().contains(inWindow(entered)) && m->window->rect().contains(inWindow(typed)) &&
                    entered->width() >= entered->sizeHint().width());
    }

    void theStatementsTotalIsWrittenAsItIsRead()
    {
        open("PRACTICE");
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
        auto *total = MainDesk::seen<QLineEdit>("statementTotal");
        MainDesk::front(m->window.get());
        total->setFocus();
        MainDesk::write(QStringLiteral("1.2.3"));
        QTRY_VERIFY2(MainDesk::words(m->window.get(), "statementDifference").contains(QStringLiteral("1,234.56")),
                     qPrintable(MainDesk::words(m->window.get(), "statementDifference")));
        total->selectAll();
        MainDesk::write(QStringLiteral("123456789012345.6"));
        MainDesk::press(Qt::Key_Return);
        QCOMPARE(total->text(), QStringLiteral("123,456,789,012,345.60"));
        QVERIFY(total->fontMetrics().horizontalAdvance(total->text()) < total->width() - 16);
        MainDesk::press(Qt::Key_Tab);
        QVERIFY2(m->table().hasFocus(), qPrintable(QApplication::focusWidget()->objectName()));
    }

    /// What others' lists bring while a line is typed is no reason to look through the invoices again.
    void openInvoicesFollowOnlyWhatBearsOnThem()
    {
        open("RCPT001");
        CompanyHandle &company = m->desk.company();
        QTRY_VERIFY_WITH_TIMEOUT(company.list("invoice").progress().complete, patience);
        EditWindow *window = newLine();
        MainDesk::type(window, "customer.number", QStringLiteral("10000"));
        window->showField("appliesTo.number");
        auto *editor = window->findChild<InvoiceEditor *>();
        const auto beside = [window] { return MainDesk::words(window, "appliesTo.numberWas"); };
        QTRY_VERIFY2(beside().contains(QStringLiteral("open invoices")), qPrintable(beside()));
        const int open = beside().section(QLatin1Char(' '), 0, 0).toInt();
        QVERIFY(open >= 2);
        window->keep();
        QTRY_VERIFY(company.outbox().overlay()->find(window->key()));

        QSignalSpy anew(editor, &FieldEditor::meaningChanged);
        for (const char *other : {"customer", "paymentJournal", "paymentTerms"}) {
            QSignalSpy read(&company.list(other), &ListFeed::published);
            company.list(other).update();
            QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty() && company.list(other).progress().complete &&
                                         !company.list(other).progress().running,
                                     patience);
        }
        QCOMPARE(anew.size(), 0);

        PaymentBook book;
        book.setCompany(&company);
        const std::vector<Record> invoices = book.invoices();
        const auto theirs = std::find_if(invoices.begin(), invoices.end(), [](const Record &one) {
            return one.value("customer.number").toText() == QLatin1String("10000");
        });
        const Record line(company.schema("payment"),
                          RecordKey::ofNew(company.id(), "payment", m->desk.workplace().newId(), window->key().parent));
        m->desk.type(line, "customer.number", Value::text(QStringLiteral("10000")));
        m->desk.type(line, "appliesTo.number", theirs->value("number"));
        m->desk.type(line, "amount", theirs->value("amount.remaining"));
        QTRY_VERIFY2(beside().startsWith(QLocale().toString(open - 1)), qPrintable(beside()));
        QVERIFY(!anew.isEmpty());
    }

    /// What is gone through in an open list is not what the field holds.
    void aFieldThatIsReadAnewBehindItsOpenListShowsThat()
    {
        open("RCPT001");
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().list("invoice").progress().complete, patience);
        EditWindow *window = newLine();
        MainDesk::type(window, "customer.number", QStringLiteral("10000"));
        window->showField("appliesTo.number");
        auto *field = window->findChild<QLineEdit *>(QStringLiteral("appliesTo.numberEdit"));
        QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
        QAbstractItemView *popup = field->completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Down);
        const QString stood = field->text();
        QVERIFY(!stood.isEmpty());
        window->takeAll({{"appliesTo.number", Value(), Value::text(QStringLiteral("102299"))}});
        QVERIFY(popup->isVisible());
        QCOMPARE(field->text(), stood);
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(!popup->isVisible());
        QCOMPARE(field->text(), QStringLiteral("102299"));
    }

    void aNumberOfNobodyIsInDoubt()
    {
        open("RCPT001");
        EditWindow *window = newLine();
        const auto warns = [window](const char *name) {
            const auto *label = window->findChild<TextLabel *>(QString::fromLatin1(name));
            return label->palette().color(label->foregroundRole()) == tokensFor(qApp->palette()).warning.ink;
        };
        auto *number = MainDesk::seen<QLineEdit>("customer.numberEdit");
        number->setFocus();
        MainDesk::write(QStringLiteral("99999"));
        MainDesk::press(Qt::Key_Tab);
        QTRY_COMPARE(MainDesk::words(window, "customer.numberWas"),
                     QStringLiteral("Nothing in the list has this number."));
        QVERIFY(warns("customer.numberWas"));
        number->setFocus();
        number->selectAll();
        MainDesk::write(QStringLiteral("10000"));
        MainDesk::press(Qt::Key_Tab);
        QTRY_VERIFY(!warns("customer.numberWas"));
    }
};

QTEST_MAIN(TestMainJournal)
#include "tst_main_journal.moc"
