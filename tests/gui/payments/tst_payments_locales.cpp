// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as people of several countries write and paste them: the wire, the sums and the control total are exact.
#include "payments/payment_day.h"

#include "gui/list/record_table_view.h"
#include "gui/look/widgets/titles.h"
#include "support/test_locale.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>

using namespace clientele;
using namespace clientele::testing;

class TestPaymentsLocales : public QObject
{
    Q_OBJECT

    static std::optional<Decimal> decimal(const char *digits) { return Decimal::parse(QByteArrayView(digits)); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { QLocale::setDefault(testLocale()); }

    void amountsAreExact_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("written");  ///< 1234567.89
        QTest::addColumn<QString>("eighteen"); ///< 9999999999999999.98
        QTest::addColumn<QString>("total");    ///< 10000000001234567.87
        const auto row = [](const char *locale, const QString &written, const QString &eighteen, const QString &total) {
            QTest::newRow(locale) << QString::fromLatin1(locale).left(5) << written << eighteen << total;
        };
        row("en_GB", QStringLiteral("1,234,567.89"), QStringLiteral("9,999,999,999,999,999.98"),
            QStringLiteral("10,000,000,001,234,567.87"));
        row("de_DE", QStringLiteral("1.234.567,89"), QStringLiteral("9.999.999.999.999.999,98"),
            QStringLiteral("10.000.000.001.234.567,87"));
        row("de_CH, typographic", QStringLiteral(u"1’234’567.89"), QStringLiteral(u"9’999’999’999’999’999.98"),
            QStringLiteral(u"10’000’000’001’234’567.87"));
        row("de_CH, as on keyboards", QStringLiteral("1'234'567.89"), QStringLiteral("9'999'999'999'999'999.98"),
            QStringLiteral("10'000'000'001'234'567.87"));
        row("en_IN", QStringLiteral("12,34,567.89"), QStringLiteral("9,99,99,99,99,99,99,999.98"),
            QStringLiteral("10,00,00,00,00,12,34,567.87"));
        row("hi_IN", QStringLiteral("12,34,567.89"), QStringLiteral("9,99,99,99,99,99,99,999.98"),
            QStringLiteral("10,00,00,00,00,12,34,567.87"));
        row("fr_FR", QStringLiteral(u"1\u202f234\u202f567,89"), QStringLiteral(u"9\u00a0999 999 999 999 999,98"),
            QStringLiteral("10000000001234567,87"));
    }
    void amountsAreExact()
    {
        QFETCH(QString, locale);
        QFETCH(QString, written);
        QFETCH(QString, eighteen);
        QFETCH(QString, total);
        QLocale::setDefault(QLocale(locale));
        QCOMPARE(QLocale().name(), locale);
        PaymentDay day;
        MainDesk &m = day.m;
        day.goTo(QStringLiteral("RCPT001"));
        const auto enter = [&](const QString &amount, bool paste) {
            const int rows = m.table().model()->rowCount();
            MainDesk::front(m.window.get());
            QTest::keySequence(m.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
            MainDesk::press(Qt::Key_N, Qt::ControlModifier);
            auto *window = MainDesk::seen<EditWindow>("editWindow");
            PaymentDay::toField(window, "customer.number");
            MainDesk::write(QStringLiteral("10000"));
            PaymentDay::toField(window, "amount");
            if (paste) {
                QApplication::clipboard()->setText(QStringLiteral(" %1\n").arg(amount)); // as a bank's page gives it
                MainDesk::press(Qt::Key_V, Qt::ControlModifier);
            } else {
                MainDesk::write(amount);
            }
            MainDesk::press(Qt::Key_Return, Qt::ControlModifier);
            if (!QTest::qWaitFor(
                    [&] { return !MainDesk::isSeen("editWindow") && m.table().model()->rowCount() == rows + 1; },
                    patience))
                qFatal("%s is not taken for an amount.", qPrintable(amount));
        };
        enter(written, false);
        enter(eighteen, true);
        QCOMPARE(day.creates().size(), size_t(2));
        QCOMPARE(PaymentDay::body(day.creates()[0])[u"amount"].toBytes(), QByteArray("-1234567.89"));
        QCOMPARE(PaymentDay::body(day.creates()[1])[u"amount"].toBytes(), QByteArray("-9999999999999999.98"));
        QCOMPARE(day.book.received(day.lines()).all().front().total, decimal("10000000001234567.87"));
        // The sums are shown in this country's way, and what is shown is read back for the same.
        const QString shown = day.shown(*decimal("10000000001234567.87"));
        const auto *entered = MainDesk::seen<MoneyLabel>("enteredTotal");
        QTRY_VERIFY2(entered->accessibleName().contains(shown), qPrintable(entered->accessibleName()));
        QCOMPARE(Decimal::parse(decimal("10000000001234567.87")->toText(QLocale(), 2), QLocale()),
                 decimal("10000000001234567.87"));
        // The control total, to the cent.
        auto *statement = MainDesk::seen<QLineEdit>("statementTotal");
        const auto control = [&](const QString &typed) {
            MainDesk::front(m.window.get());
            statement->setFocus();
            statement->selectAll();
            QApplication::clipboard()->setText(typed);
            MainDesk::press(Qt::Key_V, Qt::ControlModifier);
            return MainDesk::words(m.window.get(), "statementDifference");
        };
        const auto hasDigit = [](const QString &text) {
            return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        };
        const QString agrees = control(total);
        QVERIFY2(!agrees.isEmpty() && !hasDigit(agrees), qPrintable(agrees));
        QString less = total;
        less.back() = QLatin1Char('6');
        const QString cent = control(less);
        QVERIFY2(cent.contains(day.shown(*decimal("0.01"))), qPrintable(cent));
        QVERIFY(control(QStringLiteral("1.2.3,4")) != agrees);
        // Posted as one sum, kept as one sum.
        day.post();
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere") && day.lines().empty(), patience);
        QVERIFY2(MainDesk::posted().contains(shown), qPrintable(MainDesk::posted()));
    }
};

QTEST_MAIN(TestPaymentsLocales)
#include "tst_payments_locales.moc"
