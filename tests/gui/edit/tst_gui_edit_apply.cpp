// SPDX-License-Identifier: GPL-3.0-or-later
// The window that proposes what a payment is for: what it says of the payment, and of what it does not propose.
#include "edit_desk.h"
#include "gui/edit/apply_window.h"
#include "gui/look/money.h"
#include "model/apart.h"
#include "model/date_text.h"
#include "support/test_locale.h"

#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QDate day(2026, 11, 20);

Decimal d(const char *digits)
{
    return *Decimal::parse(digits);
}

OpenInvoice invoice(const char *number, const char *open, int daysBefore)
{
    const QString name = QString::fromLatin1(number);
    return {name, name, day.addDays(-daysBefore), day.addDays(30 - daysBefore), d(open), Decimal(0), {}};
}

QString money(const char *amount)
{
    return moneyText(d(amount), QLocale(), QStringLiteral("USD"), 2, Zero::Digits).spoken();
}

ReceivedAmount received(const char *amount, std::vector<OpenInvoice> open)
{
    ReceivedAmount what;
    what.number = QStringLiteral("B0147");
    what.amount = d(amount);
    what.paid = what.amount;
    what.date = day;
    what.currency = QStringLiteral("USD");
    what.open = std::move(open);
    return what;
}

} // namespace

class GuiEditApply : public QObject
{
    Q_OBJECT

    std::unique_ptr<EditDesk> m_desk;
    QPointer<ApplyWindow> m_window;

    CompanyHandle &company() { return m_desk->desk.company(); }
    void show(const ReceivedAmount &what)
    {
        delete m_window.data();
        m_window = new ApplyWindow(what, company());
        m_window->show();
    }
    /// Empty: there is no such label, or it is hidden.
    QString words(const char *label) const
    {
        const auto *found = m_window->findChild<QLabel *>(QString::fromLatin1(label));
        return found && found->isVisibleTo(m_window) ? found->text() : QString();
    }
    QString allWords() const
    {
        QString all;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        return all;
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        m_desk = std::make_unique<EditDesk>();
    }
    void cleanup() { delete m_window.data(); }
    void cleanupTestCase() { m_desk.reset(); }

    void saysWhoPaidHowMuchAndWhen()
    {
        ReceivedAmount what = received("250.50", {invoice("102201", "250.50", 3)});
        what.customer = QStringLiteral("10000 Adatum Corporation");
        show(what);
        const QString head = words("windowUnder");
        QVERIFY2(head.contains(what.customer), qPrintable(head));
        QVERIFY2(head.contains(money("250.50")), qPrintable(head));
        QVERIFY2(head.contains(shortDate(day, QLocale())), qPrintable(head));
        // Nothing is said of what is not known.
        what.paid.reset();
        what.amount.reset();
        show(what);
        QVERIFY(!words("windowUnder").contains(money("0")));
        QVERIFY(words("windowUnder").contains(what.customer));
    }

    void theTitleSaysWhichPaymentItIs()
    {
        ReceivedAmount what = received("250.50", {invoice("102201", "250.50", 3)});
        what.customer = QStringLiteral("10000 Adatum Corporation");
        show(what);
        QVERIFY2(m_window->windowTitle().contains(what.number), qPrintable(m_window->windowTitle()));
        what.number.clear();
        show(what);
        QVERIFY2(m_window->windowTitle().contains(what.customer), qPrintable(m_window->windowTitle()));
        QVERIFY(m_window->windowTitle().contains(money("250.50")));
    }

    void namesInvoicesDatedAfterThePayment()
    {
        show(received("100", {invoice("102201", "100", 3), invoice("102214", "100", -1)}));
        QVERIFY2(words("laterInvoices").contains(QLatin1String("102214")), qPrintable(words("laterInvoices")));
        QVERIFY(!words("laterInvoices").contains(QLatin1String("102201")));
        QVERIFY(m_window->findChild<QCheckBox *>(QStringLiteral("tick102201")));
        QVERIFY(!m_window->findChild<QCheckBox *>(QStringLiteral("tick102214"))); // it could not be taken
        show(received("100", {invoice("102201", "100", 0)}));                     // of the same day
        QVERIFY(words("laterInvoices").isEmpty());
        std::vector<OpenInvoice> many;
        for (const char *number : {"R1", "R2", "R3", "R4", "R5", "R6"})
            many.push_back(invoice(number, "100", -1));
        show(received("100", many));
        QVERIFY(words("laterInvoices").contains(QLatin1String("R5")));
        QVERIFY(!words("laterInvoices").contains(QLatin1String("R6")));
        QVERIFY(words("laterInvoices").contains(QLocale().toString(6)));
    }

    /// The terms can be held against it: so much of what, and until when.
    void aDiscountIsSaidWithWhatItIsReckonedFrom()
    {
        OpenInvoice discounted = invoice("103018", "1029.5", 3);
        discounted.discount = d("20.59");
        discounted.discountUntil = day.addDays(5);
        discounted.discountPercent = d("2");
        discounted.discountOf = d("1029.5");
        show(received("1008.91", {discounted}));
        const QString until = shortDate(day.addDays(5), QLocale());
        const QString said = QCoreApplication::translate("clientele::ApplyWindow",
                                                         "Cash discount: %1% of %2, which is %3, allowed until %4")
                                 .arg(QStringLiteral("2"), apart(money("1029.5")), apart(money("20.59")), until);
        QVERIFY2(allWords().contains(said), qPrintable(allWords()));
        QVERIFY(m_window->findChild<QAbstractButton *>(QStringLiteral("way0"))->accessibleDescription().contains(said));
        // Where the terms are not known there is the amount.
        discounted.discountPercent.reset();
        show(received("1008.91", {discounted}));
        QVERIFY2(allWords().contains(money("20.59")), qPrintable(allWords()));
        QVERIFY(!allWords().contains(until));
    }

    /// The last sentence says what is left out: nobody should have to scroll for it.
    void everythingSaidIsSeen()
    {
        ReceivedAmount what = received("900", {invoice("102214", "100", -1)});
        for (int i = 1; i < 9; ++i)
            what.open.push_back(invoice(QByteArray::number(102200 + i).constData(), "130", i));
        what.linePerInvoice = true;
        show(what);
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        const auto *scroll = m_window->findChild<QScrollArea *>();
        QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
        const int high = m_window->height();
        m_window->findChild<QCheckBox *>(QStringLiteral("tick102202"))->click(); // and what that comes to
        const auto *told = m_window->findChild<QLabel *>(QStringLiteral("ownWayTold"));
        QTRY_VERIFY(told->isVisible() && told->y() > 0); // has its place
        QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
        QCOMPARE(m_window->height(), high);
    }

    void namesThemAlsoWhereNothingElseIsOpen()
    {
        ReceivedAmount what = received("100", {invoice("102214", "100", -1)});
        show(what);
        QCOMPARE(m_window->findChildren<QRadioButton *>().size(), 1); // on account
        QVERIFY(words("laterInvoices").contains(QLatin1String("102214")));
        what.mayStay = false;
        show(what);
        QVERIFY(m_window->findChildren<QRadioButton *>().empty());
        QVERIFY(!words("noWay").isEmpty());
        QVERIFY(words("laterInvoices").contains(QLatin1String("102214")));
    }

    void neverProposesToTakeAnApplicationAway()
    {
        const auto isChecked = [this](const char *name) {
            const auto *button = m_window->findChild<QRadioButton *>(QString::fromLatin1(name));
            return button && button->isChecked();
        };
        ReceivedAmount what = received("70", {invoice("102201", "100", 3), invoice("102202", "500", 2)});
        what.appliedTo = QStringLiteral("102202");
        show(what);
        QVERIFY(isChecked("stayWay")); // oldest first would be another one
        QVERIFY(m_window->focusWidget() == m_window->findChild<QWidget *>(QStringLiteral("stayWay")));
        QVERIFY(m_window->findChild<QPushButton *>(QStringLiteral("takeProposal"))->isEnabled());
        QVERIFY(!m_window->chosen());
        m_window->findChild<QRadioButton *>(QStringLiteral("way0"))->click();
        QVERIFY(m_window->chosen().has_value());
        what.amount = d("600"); // both of them, whole
        show(what);
        QVERIFY(isChecked("way0"));
        what.open.clear();
        show(what);
        QVERIFY(isChecked("stayWay") && !m_window->chosen());
        what.open = {invoice("102201", "600", 3)}; // to the cent, but another
        show(what);
        QVERIFY(isChecked("stayWay"));
        what.appliedTo = QStringLiteral("102201");
        show(what);
        QVERIFY(isChecked("way0") && !m_window->findChild<QWidget *>(QStringLiteral("stayWay")));
    }

    void oneInvoiceAsAWholeWhereWhatIsOpenIsNotTold()
    {
        ReceivedAmount what = received("70", {invoice("102201", "100", 3), invoice("102202", "70", 2)});
        for (OpenInvoice &one : what.open)
            one.total = one.open;
        show(what);
        QVERIFY2(words("notTold").contains(company().serviceName()), qPrintable(words("notTold")));
        const std::optional<Application> proposed = m_window->chosen();
        QVERIFY(proposed && proposed->kind == Application::Kind::Whole && proposed->parts.front().invoice == 1);
        QVERIFY(
            !m_window->findChild<QRadioButton *>(QStringLiteral("way0"))->text().contains(QLatin1String("exactly")));
        auto *take = m_window->findChild<QPushButton *>(QStringLiteral("takeProposal"));
        m_window->findChild<QCheckBox *>(QStringLiteral("tick102201"))->click();
        const std::optional<Application> own = m_window->chosen();
        QVERIFY(own && own->parts.size() == 1 && own->parts.front().invoice == 0 && own->rest.isZero());
        QCOMPARE(own->parts.front().amount, d("70"));
        QVERIFY(!words("ownWayTold").contains(QLatin1String("left over"))); // nobody knows
        m_window->findChild<QCheckBox *>(QStringLiteral("tick102202"))->click();
        QVERIFY(!take->isEnabled() && !words("ownWayTold").isEmpty());
        what.amount = d("130");
        show(what);
        m_window->findChild<QCheckBox *>(QStringLiteral("tick102201"))->click();
        QVERIFY2(words("ownWayTold").contains(money("30")), qPrintable(words("ownWayTold")));
        show(received("70", {invoice("102201", "100", 3)}));
        QVERIFY(words("notTold").isEmpty());
    }

    void saysWhereAnInvoiceIsUsedAlready()
    {
        ReceivedAmount what = received("70", {invoice("102201", "100", 3), invoice("102202", "50", 2)});
        what.uses.insert(QStringLiteral("102201"), {QStringLiteral("G00001")});
        what.uses.insert(QStringLiteral("102188"), {QStringLiteral("G00007 (BANK)")}); // nothing is left of it
        show(what);
        const auto *used = m_window->findChild<QCheckBox *>(QStringLiteral("tick102201"));
        QVERIFY2(used->toolTip().contains(QLatin1String("G00001")), qPrintable(used->toolTip()));
        QCOMPARE(used->accessibleDescription(), used->toolTip());
        QVERIFY(m_window->findChild<QCheckBox *>(QStringLiteral("tick102202"))->toolTip().isEmpty());
        const QString all = allWords();
        QCOMPARE(all.count(QLatin1String("G00001")), 2); // beside its box, and in the way that would use it
        QVERIFY2(words("usedUpInvoices").contains(QLatin1String("G00007 (BANK)")), qPrintable(all));
        QVERIFY(words("usedUpInvoices").contains(QLatin1String("102188")));
        QVERIFY(!words("usedUpInvoices").contains(QLatin1String("102201")));
        what.uses.clear();
        show(what);
        QVERIFY(words("usedUpInvoices").isEmpty());
        QVERIFY(!allWords().contains(QLatin1String("G0")));
    }

    /// Of several customers the payment's own comes first, both to be ticked and proposed.
    void theCustomersOwnInvoicesComeFirst()
    {
        ReceivedAmount what = received("100", {invoice("102201", "100", 9), invoice("102202", "500", 2)});
        what.open[0].customer = QStringLiteral("a");
        what.open[1].customer = QStringLiteral("b");
        what.open[0].customerName = QStringLiteral("A name of nearly a hundred letters, as long as they can be at the "
                                                   "service that has the longest");
        what.open[1].customerName = QStringLiteral("Beta");
        what.saysCustomers = true;
        what.customerFirst = QStringLiteral("b");
        show(what);
        QCOMPARE(m_window->findChildren<QCheckBox *>().first()->objectName(), QStringLiteral("tick102202"));
        const std::optional<Application> proposed = m_window->chosen();
        QVERIFY(proposed && proposed->parts.front().invoice == 1);
        // However long names are, nothing is scrolled sideways, and nothing reaches beyond the edge.
        const auto *scroll = m_window->findChild<QScrollArea *>();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        QTRY_VERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                     qPrintable(QString::number(scroll->widget()->width())));
        what.customerFirst.clear();
        show(what);
        QCOMPARE(m_window->findChildren<QCheckBox *>().first()->objectName(), QStringLiteral("tick102201"));
    }

    void saysInHowManyInvoicesSumsWereLookedFor()
    {
        ReceivedAmount what = received("5", {});
        for (size_t i = 0; i < mostInvoicesToAdd; ++i)
            what.open.push_back(invoice(QByteArray::number(int(i)).constData(), "10", 3));
        show(what);
        QVERIFY(words("notTried").isEmpty());
        what.open.push_back(invoice("X", "10", 3));
        show(what);
        QVERIFY2(words("notTried").contains(QLocale().toString(int(mostInvoicesToAdd))), qPrintable(words("notTried")));
        what.amount = d("10"); // one fits: no sums were looked for
        show(what);
        QVERIFY(words("notTried").isEmpty());
    }

    void manyInvoicesToTickAreNotAllMade()
    {
        ReceivedAmount what = received("5", {});
        for (int i = 0; i < 300; ++i)
            what.open.push_back(invoice(QByteArray::number(i).constData(), "10", 3));
        show(what);
        QCOMPARE(m_window->findChildren<QCheckBox *>().size(), 200);
        QVERIFY(!words("mostTicks").isEmpty());
    }

    void saysWhatBecomesOfAnOverpayment()
    {
        ReceivedAmount what = received("130", {invoice("102201", "100", 3)});
        show(what);
        const QString inOnePayment = allWords();
        QVERIFY2(inOnePayment.contains(money("30")), qPrintable(inOnePayment));
        what.linePerInvoice = true;
        show(what);
        const QString inLines = allWords();
        QVERIFY(inLines.contains(money("30")));
        QVERIFY2(inLines.contains(QLocale().toString(2)), qPrintable(inLines)); // lines
        QVERIFY(inLines != inOnePayment);
    }

    /// The service would give each of the lines another number.
    void severalLinesNeedANumber()
    {
        ReceivedAmount what = received("130", {invoice("102201", "100", 3)});
        what.linePerInvoice = true;
        show(what);
        const QString numbered = allWords();
        auto *take = m_window->findChild<QPushButton *>(QStringLiteral("takeProposal"));
        QVERIFY(take->isEnabled());
        what.isNumbered = false;
        show(what);
        QVERIFY(allWords() != numbered);
        QVERIFY(!m_window->findChild<QRadioButton *>(QStringLiteral("way0"))->isEnabled());
        take = m_window->findChild<QPushButton *>(QStringLiteral("takeProposal"));
        QVERIFY(!take->isEnabled());
        m_window->findChild<QCheckBox *>(QStringLiteral("tick102201"))->click();
        QVERIFY(!take->isEnabled());
        QVERIFY(!words("ownWayTold").isEmpty());
        // One line is numbered by the service.
        what.amount = d("100");
        show(what);
        QVERIFY(m_window->findChild<QPushButton *>(QStringLiteral("takeProposal"))->isEnabled());
    }

    void saysWhyNothingFits()
    {
        ReceivedAmount what = received("130.5", {invoice("102201", "100", 3), invoice("102202", "50.5", 2)});
        what.mayStay = what.restMayStay = false;
        what.wholeAmounts = true;
        show(what);
        const QString cents = words("noWay");
        QVERIFY2(cents.contains(company().serviceName()) && cents.contains(money("130.5")), qPrintable(cents));
        what.amount = d("500");
        show(what);
        const QString more = words("noWay");
        QVERIFY2(more.contains(money("349.5")), qPrintable(more));
        what.open = {invoice("102202", "50.5", 3)};
        what.amount = d("50");
        show(what);
        QVERIFY(words("noWay").isEmpty());
        what.open = {invoice("102202", "50.5", 3), invoice("102201", "100", 2)};
        what.amount = d("120");
        show(what);
        QVERIFY(words("noWay").contains(company().serviceName()));
        QVERIFY(words("noWay") != more);
    }
};

QTEST_MAIN(GuiEditApply)
#include "tst_gui_edit_apply.moc"
