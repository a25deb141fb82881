// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cash_discount.h"

#include "core/schema.h"

#include <QTest>

using namespace clientele;

class TestCashDiscount : public QObject
{
    Q_OBJECT

    static Record termsOf(const char *formula, const char *percent)
    {
        static const SchemaPtr schema = std::make_shared<const EntitySchema>(
            "paymentTerms", EntitySchema::Identity{"id", {}, {}},
            std::vector<FieldSpec>{field("discount.formula").reads("a"), field("discount.percent").reads("b")},
            std::vector<FieldKey>{"discount.formula"});
        Record terms(schema, RecordKey::ofRemote(QStringLiteral("c"), "paymentTerms", QStringLiteral("t")));
        terms.set("discount.formula", Value::text(QString::fromLatin1(formula)));
        terms.set("discount.percent", Value::decimal(*Decimal::parse(QByteArrayView(percent))));
        return terms;
    }
    static Record invoiceOf(const char *total, const char *remaining)
    {
        static const SchemaPtr schema = std::make_shared<const EntitySchema>(
            "invoice", EntitySchema::Identity{"id", {}, {}},
            std::vector<FieldSpec>{field("date.invoice").reads("d"),
                                   field("amount.total").reads("t").in(CurrencyOf::Record),
                                   field("amount.remaining").reads("r").in(CurrencyOf::Record)},
            std::vector<FieldKey>{"date.invoice"});
        Record invoice(schema, RecordKey::ofRemote(QStringLiteral("c"), "invoice", QStringLiteral("i")));
        invoice.set("date.invoice", Value::date(QDate(2026, 11, 14)));
        invoice.set("amount.total", Value::decimal(*Decimal::parse(QByteArrayView(total))));
        invoice.set("amount.remaining", Value::decimal(*Decimal::parse(QByteArrayView(remaining))));
        return invoice;
    }

private slots:
    void reckonsDates_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("day");
        const QDate from(2026, 11, 14); // a Saturday
        const auto row = [](const char *formula, const QDate &begin, const QDate &day) {
            QTest::addRow("%s from %s", formula, qPrintable(begin.toString(Qt::ISODate)))
                << QString::fromLatin1(formula) << begin << day;
        };
        row("8D", from, {2026, 11, 22});
        row("0D", from, from);
        row("2W", from, {2026, 11, 28});
        row("1M", {2026, 1, 31}, {2026, 2, 28});
        row("1M+8D", from, {2026, 12, 22});
        row("1M-1D", from, {2026, 12, 13});
        row("CM", from, {2026, 11, 30});
        row("CM+10D", from, {2026, 12, 10});
        row("CW", from, {2026, 11, 15});
        row("CQ", from, {2026, 12, 31});
        row("CY", from, {2026, 12, 31});
        row("1Q", from, {2027, 2, 14});
        row("1Y", {2024, 2, 29}, {2025, 2, 28});
        row("<8D>", from, {2026, 11, 22});
        row("8d", from, {2026, 11, 22});
        // Over the ends of summer time a day is a day.
        row("8D", {2026, 10, 20}, {2026, 10, 28});
        // Nothing that we would have to guess.
        for (const char *odd : {"", "8", "D", "8T", "LM", "1M(8D)", "D15", "8D;", "-CM"})
            row(odd, from, {});
        row("8D", {}, {});
    }
    void reckonsDates()
    {
        QFETCH(QString, formula);
        QFETCH(QDate, from);
        QFETCH(QDate, day);
        QCOMPARE(dateBy(formula, from).value_or(QDate()), day);
    }

    void reckonsAmounts_data()
    {
        QTest::addColumn<QByteArray>("percent");
        QTest::addColumn<QByteArray>("total");
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QByteArray>("discount");
        QTest::newRow("two percent") << QByteArray("2") << QByteArray("2000") << QByteArray("2000") << QByteArray("40");
        QTest::newRow("a fraction") << QByteArray("2.5") << QByteArray("99.99") << QByteArray("99.99")
                                    << QByteArray("2.50");
        QTest::newRow("half a cent goes up")
            << QByteArray("1") << QByteArray("0.50") << QByteArray("0.50") << QByteArray("0.01");
        QTest::newRow("of the whole") << QByteArray("2") << QByteArray("2000") << QByteArray("1000")
                                      << QByteArray("40");
        QTest::newRow("eighteen digits") << QByteArray("3") << QByteArray("9999999999999999.99")
                                         << QByteArray("9999999999999999.99") << QByteArray("300000000000000.00");
        QTest::newRow("none") << QByteArray("0") << QByteArray("2000") << QByteArray("2000") << QByteArray();
        QTest::newRow("less than a cent")
            << QByteArray("1") << QByteArray("0.10") << QByteArray("0.10") << QByteArray();
        QTest::newRow("more than is left") << QByteArray("2") << QByteArray("2000") << QByteArray("30") << QByteArray();
    }
    void reckonsAmounts()
    {
        QFETCH(QByteArray, percent);
        QFETCH(QByteArray, total);
        QFETCH(QByteArray, remaining);
        QFETCH(QByteArray, discount);
        const std::optional<CashDiscount> found =
            cashDiscount(termsOf("8D", percent.constData()), invoiceOf(total.constData(), remaining.constData()), 2);
        QCOMPARE(found.has_value(), !discount.isEmpty());
        if (found) {
            QCOMPARE(found->amount, *Decimal::parse(discount));
            QCOMPARE(found->until, QDate(2026, 11, 22));
            QCOMPARE(found->percent, *Decimal::parse(QByteArrayView(percent)));
            QCOMPARE(found->of, *Decimal::parse(QByteArrayView(total.isEmpty() ? remaining : total)));
        }
    }

    void aCurrencyHasItsOwnPlaces_data()
    {
        QTest::addColumn<QString>("decimals");
        QTest::addColumn<QByteArray>("total");
        QTest::addColumn<QByteArray>("discount");
        QTest::newRow("yen") << QStringLiteral("0:0") << QByteArray("12345") << QByteArray("247");
        QTest::newRow("cents") << QStringLiteral("2:2") << QByteArray("123.45") << QByteArray("2.47");
        QTest::newRow("dinars") << QStringLiteral("3:3") << QByteArray("123.456") << QByteArray("2.469");
        QTest::newRow("from two to four") << QStringLiteral("2:4") << QByteArray("123.4567") << QByteArray("2.4691");
        QTest::newRow("one number") << QStringLiteral("3") << QByteArray("123.456") << QByteArray("2.469");
        for (const char *nothing : {"", ":", "2:", "many", "-1:-1", "2:99"})
            QTest::addRow("usual: \"%s\"", nothing)
                << QString::fromLatin1(nothing) << QByteArray("123.45") << QByteArray("2.47");
    }
    void aCurrencyHasItsOwnPlaces()
    {
        QFETCH(QString, decimals);
        QFETCH(QByteArray, total);
        QFETCH(QByteArray, discount);
        static const SchemaPtr schema = std::make_shared<const EntitySchema>(
            "currency", EntitySchema::Identity{"id", {}, {}}, std::vector<FieldSpec>{field("decimals").reads("d")},
            std::vector<FieldKey>{"decimals"});
        Record currency(schema, RecordKey::ofRemote(QStringLiteral("c"), "currency", QStringLiteral("XYZ")));
        currency.set("decimals", Value::text(decimals));
        const std::optional<CashDiscount> found =
            cashDiscount(termsOf("8D", "2"), invoiceOf(total.constData(), total.constData()), placesOf(currency));
        QVERIFY(found);
        QCOMPARE(found->amount, *Decimal::parse(discount));
        QCOMPARE(placesOf(Record()), 2);
    }

    void withoutTermsThereIsNone()
    {
        QVERIFY(!cashDiscount(Record(), invoiceOf("10", "10"), 2));
        QVERIFY(!cashDiscount(termsOf("", "2"), invoiceOf("10", "10"), 2));
        QVERIFY(!cashDiscount(termsOf("8T", "2"), invoiceOf("10", "10"), 2));
    }
};

QTEST_GUILESS_MAIN(TestCashDiscount)
#include "tst_cash_discount.moc"
