// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a customer in its window: what it owes by age, and its open invoices.
#include "edit_desk.h"
#include "gui/around/around_table.h"
#include "gui/around/receivables_page.h"
#include "gui/around/related_page.h"
#include "gui/look/widgets/bars.h"
#include "gui/look/widgets/titles.h"
#include "model/date_text.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QMessageBox>
#include <QTabBar>

using namespace clientele;
using namespace clientele::testing;

namespace {

DeskSetup of(const char *service)
{
    DeskSetup setup;
    setup.service = service;
    return setup;
}

} // namespace

class GuiEditAround : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    template <class T>
    T *seen(const QString &name) const
    {
        T *found = m_desk->window->findChild<T *>(name);
        return found && found->isVisible() ? found : nullptr;
    }
    QString wordsOf(const char *label) const
    {
        const auto *found = seen<QLabel>(QString::fromLatin1(label));
        return found ? found->text() : QString();
    }
    /// As a screen reader says it: label, amount, currency.
    QString figureOf(const char *field) const
    {
        const auto *found = seen<MoneyLabel>(QString::fromLatin1(field) + QStringLiteral(".figure"));
        return found ? found->accessibleName() : QString();
    }
    static QString spoken(const Decimal &amount, const QString &currency)
    {
        return moneyText(amount, QLocale(), currency, 2, Zero::Digits).spoken();
    }
    static Around *aroundOf(QWidget *window, const char *entity)
    {
        for (Around *one : window->findChildren<Around *>()) {
            if (one->kind().entity == entity)
                return one;
        }
        return nullptr;
    }
    /// Types into a field that is picked from a list, and goes on with Enter.
    void pick(const char *field, const QString &typed) const
    {
        auto *box = m_desk->find<QComboBox>((QByteArray(field) + "Edit").constData());
        m_desk->window->showField(field);
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), typed);
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    }
    /// Turns to the page by the keys a person has.
    bool turnTo(const char *page)
    {
        auto *there = m_desk->window->findChild<QWidget *>(QString::fromLatin1(page));
        const auto *tabs = m_desk->find<QTabBar>("editTabs");
        for (int turn = 0; there && !there->isVisible() && turn < tabs->count(); ++turn)
            QTest::keyClick(m_desk->window, Qt::Key_Tab, Qt::ControlModifier);
        return there && there->isVisible();
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        m_look = std::make_unique<Look>(*qApp, Theme::Light);
    }
    void cleanup() { m_desk.reset(); }

    void showsWhatIsOpenByAge()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open();
        // The service works the ages out for every call: nobody asks before somebody looks.
        QVERIFY(m_desk->desk.sandbox.journal("GET", "agedAccounts").empty());
        QVERIFY(turnTo("receivablesPage"));
        QTRY_VERIFY_WITH_TIMEOUT(!figureOf("ageing.period1").isEmpty(), patience);
        const Record customer = m_desk->window->draft().opened();
        const QString currency = m_desk->desk.company().settings().currencyCode;
        // The periods are called as the service calls them, and the parts make the balance.
        QVERIFY2(wordsOf("ageing.period1.label").contains(QStringLiteral("30")),
                 qPrintable(wordsOf("ageing.period1.label")));
        QVERIFY(wordsOf("ageing.period3.label").contains(QStringLiteral("60")));
        const Decimal balance = *customer.value("balance").asDecimal();
        const Decimal overdue = *customer.value("overdue").asDecimal();
        QVERIFY(overdue > Decimal(0));
        QVERIFY2(figureOf("ageing.total").contains(spoken(balance, currency)), qPrintable(figureOf("ageing.total")));
        QVERIFY(figureOf("ageing.period1").contains(spoken(overdue, currency)));
        QVERIFY(figureOf("ageing.current")
                    .contains(spoken(Decimal::add(balance, overdue.negated()).value_or(Decimal()), currency)));
        // The bar says to a screen reader what the figures say.
        QVERIFY(seen<AgesBar>(QStringLiteral("agesBar"))->accessibleName().contains(spoken(overdue, currency)));
        const QDate today = m_desk->desk.workplace().now().toUTC().date();
        QVERIFY(wordsOf("ageingRemark").contains(shortDate(today, QLocale())) ||
                wordsOf("ageingRemark").contains(shortDate(today.addDays(-1), QLocale())));
        QVERIFY(!wordsOf("receivablesLimit").isEmpty());
        QVERIFY(wordsOf("receivablesAge").contains(m_desk->desk.company().serviceName()));
    }

    void listsOpenInvoicesThoseDueFirst()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open();
        QVERIFY(turnTo("receivablesPage"));
        const auto table = [&] { return seen<AroundTable>(QStringLiteral("openInvoices")); };
        QTRY_VERIFY_WITH_TIMEOUT(table() && table()->rowCount() > 1, patience);
        // What is late is owed in the first invoices; all together are the balance.
        const Record customer = m_desk->window->draft().opened();
        const int remaining = 4, late = 5;
        Decimal all, overdue;
        bool stillLate = true;
        for (int row = 0; row < table()->rowCount(); ++row) {
            QString figure = table()->item(row, remaining)->text();
            figure.remove(m_desk->desk.company().settings().currencyCode);
            const std::optional<Decimal> amount = Decimal::parse(figure.trimmed(), QLocale());
            QVERIFY2(amount, qPrintable(figure));
            all = Decimal::add(all, *amount).value();
            const bool isLate = !table()->item(row, late)->text().isEmpty();
            QVERIFY2(stillLate || !isLate, "a late one stands behind one that is not due yet");
            stillLate = isLate;
            if (isLate)
                overdue = Decimal::add(overdue, *amount).value();
        }
        QCOMPARE(all, *customer.value("balance").asDecimal());
        QCOMPARE(overdue, *customer.value("overdue").asDecimal());
        QVERIFY(!seen<QWidget>(QStringLiteral("partsView"))); // invoices alone make the balance
        // Only what is asked for comes: the company has more invoices than these.
        const std::vector<Json> asked = m_desk->desk.sandbox.journal("GET", "salesInvoices");
        QCOMPARE(asked.size(), size_t(1));
        QVERIFY(asked.front()[u"target"].toString().contains(customer.key.remoteId, Qt::CaseInsensitive));
    }

    void saysWhatIsNotAppliedToTheInvoices()
    {
        m_desk = std::make_unique<EditDesk>();
        const Decimal invoices = *m_desk->desk.fresh(QStringLiteral("10000")).value("balance").asDecimal();
        m_desk->desk.colleague(QStringLiteral("10000"), "{'balanceDue': 15299.50}"); // 450.50 paid on account
        m_desk->open();
        const QString currency = m_desk->desk.company().settings().currencyCode;
        QVERIFY(turnTo("receivablesPage"));
        const auto figure = [&](const char *name) {
            const auto *found = seen<MoneyLabel>(QString::fromLatin1(name));
            return found ? found->accessibleName() : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!figure("partsOthers").isEmpty(), patience);
        QVERIFY2(figure("partsInvoices").contains(spoken(invoices, currency)), qPrintable(figure("partsInvoices")));
        QVERIFY2(figure("partsOthers").contains(spoken(*Decimal::parse("-450.50"), currency)),
                 qPrintable(figure("partsOthers")));
        QVERIFY2(figure("partsBalance").contains(spoken(*Decimal::parse("15299.50"), currency)),
                 qPrintable(figure("partsBalance")));
        QVERIFY(figureOf("ageing.total").contains(spoken(*Decimal::parse("15299.50"), currency)));
    }

    void saysWhatCouldNotBeReadAndTriesAgain()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open();
        m_desk->desk.sandbox.addFault(
            json("{'method': 'GET', 'path': 'agedAccountsReceivables\\\\(', 'kind': 'status', 'status': 403, 'body': "
                 "{'error': {'code': 'Authorization_RequestDenied', 'message': 'No.'}}}"));
        QVERIFY(turnTo("receivablesPage"));
        const auto again = [&] { return seen<LinkButton>(QStringLiteral("ageingAgain")); };
        QTRY_VERIFY_WITH_TIMEOUT(again(), patience);
        QVERIFY(!wordsOf("ageingState").isEmpty());
        QVERIFY(figureOf("ageing.total").isEmpty()); // and no sum of nothing
        // The other part stands on its own.
        QTRY_VERIFY_WITH_TIMEOUT(seen<AroundTable>(QStringLiteral("openInvoices")), patience);
        QTest::mouseClick(again(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!figureOf("ageing.total").isEmpty(), patience);
        QVERIFY(wordsOf("ageingState").isEmpty());
    }

    void readsAnewWhenTold()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open();
        QVERIFY(turnTo("receivablesPage"));
        QTRY_VERIFY_WITH_TIMEOUT(!figureOf("ageing.total").isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(seen<AroundTable>(QStringLiteral("openInvoices")), patience);
        m_desk->desk.sandbox.clearJournal();
        // Turning to and fro asks for nothing.
        QTest::keyClick(m_desk->window, Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(turnTo("receivablesPage"));
        QTest::mouseClick(m_desk->find<LinkButton>("receivablesAgain"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->desk.sandbox.journal("GET", "agedAccounts").size(), size_t(1), patience);
    }

    void closingMeanwhileDoesNoHarm()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open();
        m_desk->desk.sandbox.addFault(
            json("{'method': 'GET', 'path': 'agedAccountsReceivables\\\\(', 'kind': 'pass', 'hold': 'before'}"));
        QVERIFY(turnTo("receivablesPage"));
        QTRY_VERIFY_WITH_TIMEOUT(!wordsOf("ageingState").isEmpty(), patience);
        QTest::keyClick(m_desk->window, Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->window);
        m_desk->desk.sandbox.release();
        m_desk->open(QStringLiteral("20000"));
        QVERIFY(turnTo("receivablesPage"));
        QTRY_VERIFY_WITH_TIMEOUT(!figureOf("ageing.total").isEmpty(), patience);
    }

    void namesThePeriodsItselfWhereTheServiceDoesNot()
    {
        m_desk = std::make_unique<EditDesk>(of("financials"));
        m_desk->open();
        QVERIFY(turnTo("receivablesPage"));
        QTRY_VERIFY_WITH_TIMEOUT(!figureOf("ageing.total").isEmpty(), patience);
        const EntitySchema &schema = *m_desk->desk.company().schema("ageing");
        QCOMPARE(wordsOf("ageing.period1.label"), wording::fieldLabel(*schema.find("ageing.period1")));
        QVERIFY2(wordsOf("ageingRemark").contains(QStringLiteral("3M")), qPrintable(wordsOf("ageingRemark")));
        const Record customer = m_desk->window->draft().opened();
        QVERIFY(figureOf("ageing.total")
                    .contains(spoken(*customer.value("balance").asDecimal(),
                                     m_desk->desk.company().settings().currencyCode)));
    }

    void defaultDimensionsAreAddedChangedAndRemoved()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open(QStringLiteral("30000"));
        EditWindow *customer = m_desk->window;
        QVERIFY(turnTo("relatedPage"));
        const auto shown = [&](int column) {
            const auto *table = customer->findChild<AroundTable *>(QStringLiteral("defaultDimensionTable"));
            return table && table->isVisible() && table->rowCount() == 1 ? table->item(0, column)->text() : QString();
        };
        const auto press = [&](const char *name) {
            QTest::mouseClick(customer->findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
        };
        auto *state = customer->findChild<QLabel *>(QStringLiteral("defaultDimensionState"));
        const Around *read = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((read = aroundOf(customer, "defaultDimension")) && read->wasRead(), patience);
        QVERIFY(state->isVisible()); // there are none yet

        // Added in a window of its own, by code or name as everything that is picked.
        press("defaultDimensionAdd");
        m_desk->window = m_desk->other();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.company().lookup("dimensionValue"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.company().lookup("dimension"), patience);
        pick("dimension", QStringLiteral("AREA"));
        // Only values of this dimension are there to choose from.
        auto *values = m_desk->find<QComboBox>("dimension.valueEdit");
        QTRY_VERIFY(values->findText(QStringLiteral("Europe South"), Qt::MatchContains) >= 0);
        QVERIFY(values->findText(QStringLiteral("Large business"), Qt::MatchContains) < 0);
        pick("dimension.value", QStringLiteral("Europe South"));
        m_desk->click("sendAndClose");
        QTRY_VERIFY_WITH_TIMEOUT(shown(1).contains(QStringLiteral("40")), patience);
        QVERIFY(shown(1).contains(QStringLiteral("Europe South")));
        QVERIFY(shown(0).contains(QStringLiteral("Area")) || shown(0).contains(QStringLiteral("AREA")));
        QVERIFY(!state->isVisible());
        QTRY_VERIFY(!m_desk->window);

        // Changed with the version it had.
        auto *table = customer->findChild<AroundTable *>(QStringLiteral("defaultDimensionTable"));
        table->setCurrentCell(0, 0);
        press("defaultDimensionChange");
        m_desk->window = customer;
        m_desk->window = m_desk->other();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window->draft().opened().version.isEmpty(), patience);
        pick("dimension.value", QStringLiteral("30"));
        m_desk->click("sendAndClose");
        QTRY_VERIFY_WITH_TIMEOUT(shown(1).contains(QStringLiteral("30")), patience);
        const std::vector<Json> changed = m_desk->desk.sandbox.journal("PATCH", "defaultDimensions");
        QCOMPARE(changed.size(), size_t(1));

        // Removed at once, after a question.
        table->setCurrentCell(0, 0);
        press("defaultDimensionRemove");
        auto *question = customer->findChild<QMessageBox *>(QStringLiteral("removeQuestion"));
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("removeNow")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(state->isVisible() && read->records().empty(), patience);
        QCOMPARE(m_desk->desk.sandbox.journal("DELETE", "defaultDimensions").size(), size_t(1));
        m_desk->window = customer;
    }

    void aRefusalIsSaidBesideTheList()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open(QStringLiteral("30000"));
        EditWindow *customer = m_desk->window;
        QVERIFY(turnTo("relatedPage"));
        QTest::mouseClick(m_desk->find<QPushButton>("defaultDimensionAdd"), Qt::LeftButton);
        m_desk->window = m_desk->other();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.company().lookup("dimension"), patience);
        // What is blocked at the service is known there alone.
        pick("dimension", QStringLiteral("OLDPROJECT"));
        m_desk->click("send");
        const auto said = [&] { return customer->findChild<QLabel *>(QStringLiteral("defaultDimensionSaid"))->text(); };
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("OLDPROJECT")), patience);
        QVERIFY(m_desk->window->isVisible()); // and nothing typed is lost
        m_desk->window->closeQuietly();
        m_desk->window = customer;
    }

    void aDimensionThatIsNotThereIsSaidToBeNotSent()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open(QStringLiteral("30000"));
        EditWindow *customer = m_desk->window;
        QVERIFY(turnTo("relatedPage"));
        QTest::mouseClick(m_desk->find<QPushButton>("defaultDimensionAdd"), Qt::LeftButton);
        m_desk->window = m_desk->other();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.company().lookup("dimension"), patience);
        pick("dimension", QStringLiteral("NOSUCH"));
        const QPointer<QLabel> below = m_desk->find<QLabel>("dimensionProblem");
        m_desk->desk.sandbox.clearJournal();
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        // Words of our own, and not that the service had rejected anything.
        const SchemaPtr schema = m_desk->desk.company().schema("defaultDimension");
        const QString service = m_desk->desk.company().serviceName();
        SubmissionView rejected = m_desk->last();
        QCOMPARE(m_desk->strip()->sentence(), wording::submission(rejected, *schema, service));
        QCOMPARE(below->text(), wording::refusal(rejected, "dimension", service));
        QVERIFY2(below->text().contains(QStringLiteral("NOSUCH")), qPrintable(below->text()));
        QVERIFY(m_desk->strip()->sentence().contains(wording::fieldLabel(*schema->find("dimension"))));
        rejected.failure->code.clear();
        QVERIFY(m_desk->strip()->sentence() != wording::submission(rejected, *schema, service));
        QVERIFY(m_desk->desk.sandbox.journal("POST", "defaultDimensions").empty());
        m_desk->window->closeQuietly();
        m_desk->window = customer;
    }

    void contactsAreListed()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open();
        QVERIFY(turnTo("relatedPage"));
        const auto table = [&] { return seen<AroundTable>(QStringLiteral("contactTable")); };
        QTRY_VERIFY_WITH_TIMEOUT(table() && table()->rowCount() > 0, patience);
        QCOMPARE(table()->item(0, 1)->text(), m_desk->window->draft().opened().displayName());
        QVERIFY(!m_desk->window->findChild<QPushButton *>(QStringLiteral("contactAdd")));
    }

    void isNotOfferedWhereTheServiceHasNothingOfIt()
    {
        m_desk = std::make_unique<EditDesk>(of("layer"));
        m_desk->open(QStringLiteral("crm-1001"));
        QVERIFY(!m_desk->window->findChild<QWidget *>(QStringLiteral("relatedPage")));
        // Invoices it has, and of them those that are open; of ages it tells nothing.
        QVERIFY(turnTo("receivablesPage"));
        const auto table = [&] { return seen<AroundTable>(QStringLiteral("openInvoices")); };
        QTRY_VERIFY_WITH_TIMEOUT(table() && table()->rowCount() == 2, patience);
        QCOMPARE(table()->item(0, 0)->text(), QStringLiteral("INV-2041"));
        QVERIFY(!m_desk->window->findChild<QWidget *>(QStringLiteral("agesBar")));
    }
};

QTEST_MAIN(GuiEditAround)
#include "tst_gui_edit_around.moc"
