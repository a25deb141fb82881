// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"

#include <rapidcheck.h>

#include <QFile>
#include <QLocale>
#include <QTest>

#include <limits>

using clientele::Decimal;

namespace {

/// Any number there can be, as canonical text: 1 to 38 digits, scale 0 to 38.
QByteArray anyText()
{
    const int scale = *rc::gen::inRange(0, 39);
    std::string digits = *rc::gen::mapcat(rc::gen::inRange(1, 39), [](int count) {
        return rc::gen::container<std::string>(static_cast<std::size_t>(count),
                                               rc::gen::inRange('0', static_cast<char>('9' + 1)));
    });
    if (digits.size() <= static_cast<std::size_t>(scale))
        digits.insert(0, static_cast<std::size_t>(scale) + 1 - digits.size(), '0');
    const std::size_t whole = digits.size() - static_cast<std::size_t>(scale);
    std::size_t zeros = 0;
    while (zeros + 1 < whole && digits[zeros] == '0')
        ++zeros;
    std::string text = digits.substr(zeros, whole - zeros);
    if (scale > 0)
        text += "." + digits.substr(whole);
    return (*rc::gen::arbitrary<bool>() ? "-" : "") + QByteArray::fromStdString(text);
}

Decimal anyDecimal()
{
    return Decimal::parse(anyText()).value();
}

QByteArray shown(const std::optional<Decimal> &number)
{
    return number ? number->toBytes() : QByteArrayLiteral("none");
}

const char *const kLocales[] = {"C",     "en_US", "en_IN", "de_DE", "de_CH", "fr_FR", "es_ES",
                                "pl_PL", "sv_SE", "ar_EG", "he_IL", "fa_IR", "bn_BD"};

} // namespace

class TestDecimal : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithAnIndependentDecimal_data();
    void agreesWithAnIndependentDecimal();
    void refuses_data();
    void refuses();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void showsInALocale_data();
    void showsInALocale();
    void takesWholeNumbers();
    void hashAgreesWithEquality();
    void survivesParseAndPrint();
    void survivesEveryLocale();
    void addsAndOrdersSoundly();
};

void TestDecimal::agreesWithAnIndependentDecimal_data()
{
    QTest::addColumn<QByteArrayList>("words");
    QFile file(QStringLiteral(CLIENTELE_TESTS_DIR "/core/data/decimal_cases.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int line = 0;
    while (!file.atEnd()) {
        const QByteArray text = file.readLine().trimmed();
        QTest::addRow("%d: %s", ++line, text.constData()) << text.split(' ');
    }
    QVERIFY(line > 1000);
}

void TestDecimal::agreesWithAnIndependentDecimal()
{
    QFETCH(QByteArrayList, words);
    const QByteArray kind = words.at(0);
    const std::optional<Decimal> a = Decimal::parse(words.at(1));
    if (kind == "parse") {
        QCOMPARE(shown(a), words.at(2));
        return;
    }
    QVERIFY(a);
    if (kind == "round") {
        QCOMPARE(a->roundedTo(words.at(2).toInt()).toBytes(), words.at(3));
    } else if (kind == "units") {
        const std::optional<qint64> units = a->toUnits(words.at(2).toInt());
        QCOMPARE(units ? QByteArray::number(*units) : QByteArrayLiteral("none"), words.at(3));
    } else {
        const std::optional<Decimal> b = Decimal::parse(words.at(2));
        QVERIFY(b);
        if (kind == "add") {
            QCOMPARE(shown(Decimal::add(*a, *b)), words.at(3));
        } else {
            QCOMPARE(kind, QByteArrayLiteral("compare"));
            const auto order = *a <=> *b;
            QCOMPARE(order < 0 ? -1 : order > 0 ? 1 : 0, words.at(3).toInt());
            QCOMPARE(*a == *b, words.at(3) == "0");
        }
    }
}

void TestDecimal::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "-",
                             "+",
                             ".",
                             "1.",
                             ".5",
                             "-.5",
                             "1e",
                             "1e+",
                             "e3",
                             "1.e3",
                             "--1",
                             "+-1",
                             "1 ",
                             " 1",
                             "1,5",
                             "1'000",
                             "0x10",
                             "1e3.5",
                             "NaN",
                             "Infinity",
                             "1.2.3",
                             "1e99999999999999999999",
                             "1e-99999999999999999999",
                             "1_000",
                             "\xD9\xA1"})
        QTest::addRow("'%s'", text) << QByteArray(text);
    QTest::newRow("NUL inside") << QByteArray("1\0002", 3);
}

void TestDecimal::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Decimal::parse(text));
}

void TestDecimal::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *locale, const QString &typed, const char *expected) {
        QTest::addRow("%s %s", locale, typed.toUtf8().constData())
            << QString::fromLatin1(locale) << typed << QByteArray(expected);
    };
    row("de_DE", QStringLiteral("1.234,56"), "1234.56");
    row("de_DE", QStringLiteral("1234,50"), "1234.50");
    row("de_DE", QStringLiteral("1.234"), "1234");
    row("de_DE", QStringLiteral("12.345.678"), "12345678");
    row("de_DE", QStringLiteral("-1.234,5"), "-1234.5");
    row("de_DE", QStringLiteral("\u22121,5"), "-1.5");
    row("de_DE", QStringLiteral("+7"), "7");
    row("de_DE", QStringLiteral(" 7,00 "), "7.00");
    row("de_DE", QStringLiteral(",5"), "0.5");
    row("de_DE", QStringLiteral("1 234,5"), "1234.5");
    row("de_DE", QStringLiteral("1'234,5"), "1234.5");
    for (const char *bad :
         {"1.23", "0.123", "1.2345",  "12.34.567", "1234.567", "1..234", ".234", "1.234.", "1,",      ",",   "",
          "-",    "1,2,3", "1,234.5", "1.234 567", "1,5-",     "(1,5)",  "- 5",  "1e3",    "1,5 EUR", "0x1", "1 23"})
        row("de_DE", QString::fromLatin1(bad), "none");
    row("de_CH", QStringLiteral("1'234.56"), "1234.56");
    row("de_CH", QStringLiteral("1\u2019234.56"), "1234.56");
    row("de_CH", QStringLiteral("1'23.5"), "none");
    row("de_CH", QStringLiteral("1234,5"), "none");
    row("en_IN", QStringLiteral("12,34,567.89"), "1234567.89");
    row("en_IN", QStringLiteral("1,234,567.89"), "1234567.89");
    row("en_IN", QStringLiteral("1,23"), "none");
    row("en_IN", QStringLiteral("1,23,45"), "none");
    row("en_US", QStringLiteral("12,34,567.89"), "none");
    row("en_US", QStringLiteral("1,5"), "none");
    row("en_US", QStringLiteral("1,234.5"), "1234.5");
    row("fr_FR", QStringLiteral("1\u202F234,5"), "1234.5");
    row("fr_FR", QStringLiteral("1\u00A0234,5"), "1234.5");
    row("fr_FR", QStringLiteral("1 234,5"), "1234.5");
    row("fr_FR", QStringLiteral("1.5"), "none");
    row("ar_EG", QStringLiteral("\u0661\u066C\u0662\u0663\u0664\u066B\u0665"), "1234.5");
    row("en_US", QStringLiteral("\u0661"), "none");
    row("en_US", QString(39, QLatin1Char('9')), "none");
    row("en_US", QString(38, QLatin1Char('9')), "99999999999999999999999999999999999999");
}

void TestDecimal::readsWhatPeopleType()
{
    QFETCH(QString, locale);
    QFETCH(QString, typed);
    QFETCH(QByteArray, expected);
    QCOMPARE(shown(Decimal::parse(typed, QLocale(locale))), expected);
}

void TestDecimal::showsInALocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("minimumScale");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *locale, const char *number, int scale, const QString &expected) {
        QTest::addRow("%s %s %d", locale, number, scale)
            << QString::fromLatin1(locale) << QByteArray(number) << scale << expected;
    };
    row("de_DE", "15750.5", 2, QStringLiteral("15.750,50"));
    row("de_DE", "-0.00", 2, QStringLiteral("0,00"));
    row("de_DE", "0.12345", 2, QStringLiteral("0,12345"));
    row("de_DE", "999", 0, QStringLiteral("999"));
    row("de_DE", "-1000", 0, QStringLiteral("-1.000"));
    row("de_CH", "1234.56", 2, QStringLiteral("1\u2019234.56"));
    row("en_IN", "1234567.89", 2, QStringLiteral("12,34,567.89"));
    row("en_US", "12345678901234567890123456789012345678", 2,
        QStringLiteral("12,345,678,901,234,567,890,123,456,789,012,345,678.00"));
    row("fr_FR", "1234567.5", 2, QStringLiteral("1\u202F234\u202F567,50"));
    row("es_ES", "1234", 0, QStringLiteral("1234"));
    row("es_ES", "12345", 0, QStringLiteral("12.345"));
    row("es_ES", "1234567", 0, QStringLiteral("1.234.567"));
    row("sv_SE", "-1.5", 2, QStringLiteral("\u22121,50"));
    row("ar_EG", "1234.5", 0, QStringLiteral("\u0661\u066C\u0662\u0663\u0664\u066B\u0665"));
    row("C", "1234.5", 0, QStringLiteral("1234.5"));
}

void TestDecimal::showsInALocale()
{
    QFETCH(QString, locale);
    QFETCH(QByteArray, number);
    QFETCH(int, minimumScale);
    QFETCH(QString, expected);
    QCOMPARE(Decimal::parse(number).value().toText(QLocale(locale), minimumScale), expected);
}

void TestDecimal::takesWholeNumbers()
{
    QCOMPARE(Decimal().toBytes(), QByteArrayLiteral("0"));
    QCOMPARE(Decimal(std::numeric_limits<qint64>::min()).toBytes(), QByteArrayLiteral("-9223372036854775808"));
    QCOMPARE(Decimal::fromUnits(1575, 2).toBytes(), QByteArrayLiteral("15.75"));
    QCOMPARE(Decimal::fromUnits(-5, 2).toBytes(), QByteArrayLiteral("-0.05"));
    QCOMPARE(Decimal::fromUnits(std::numeric_limits<qint64>::min(), 2).toUnits(2), std::numeric_limits<qint64>::min());
    QCOMPARE(Decimal(0).negated().toBytes(), QByteArrayLiteral("0"));
    QCOMPARE(Decimal(-7).negated().toBytes(), QByteArrayLiteral("7"));
    QVERIFY(!Decimal::parse("-0.00")->isNegative());
    QVERIFY(Decimal::parse("-0.01")->isNegative());
}

void TestDecimal::hashAgreesWithEquality()
{
    QCOMPARE(Decimal::parse("1.50")->hash(), Decimal::parse("1.5")->hash());
    QCOMPARE(Decimal::parse("1000")->hash(), Decimal::parse("1e3")->hash());
    QCOMPARE(Decimal::parse("-0.00")->hash(), Decimal(0).hash());
    QVERIFY(Decimal::parse("1.5")->hash() != Decimal::parse("-1.5")->hash());
    QVERIFY(rc::check("a longer writing of a number is equal and hashes the same", [] {
        const Decimal number = anyDecimal();
        const Decimal longer = number.roundedTo(*rc::gen::inRange(number.scale(), 39));
        RC_ASSERT(longer == number);
        RC_ASSERT(longer.hash() == number.hash());
    }));
}

void TestDecimal::survivesParseAndPrint()
{
    QVERIFY(rc::check("every digit comes back", [] {
        const QByteArray text = anyText();
        const std::optional<Decimal> number = Decimal::parse(text);
        RC_ASSERT(number.has_value());
        RC_ASSERT(number->toBytes() == text);
    }));
}

void TestDecimal::survivesEveryLocale()
{
    for (const char *name : kLocales) {
        const QLocale locale{QString::fromLatin1(name)};
        QVERIFY2(rc::check("what is shown can be typed again",
                           [&locale] {
                               const Decimal number = anyDecimal();
                               const std::optional<Decimal> again = Decimal::parse(number.toText(locale), locale);
                               RC_ASSERT(again.has_value());
                               RC_ASSERT(*again == number);
                               RC_ASSERT(again->scale() == number.scale());
                           }),
                 name);
    }
}

void TestDecimal::addsAndOrdersSoundly()
{
    QVERIFY(rc::check("a + b = b + a, and taking b away again gives a", [] {
        const Decimal a = anyDecimal();
        const Decimal b = anyDecimal();
        const std::optional<Decimal> sum = Decimal::add(a, b);
        RC_ASSERT(shown(sum) == shown(Decimal::add(b, a)));
        RC_PRE(sum.has_value());
        const std::optional<Decimal> back = Decimal::add(*sum, b.negated());
        RC_PRE(back.has_value());
        RC_ASSERT(*back == a);
        RC_ASSERT((*sum > a) == (b > Decimal()));
    }));
    QVERIFY(rc::check("order is the reverse of the order of the opposites", [] {
        const Decimal a = anyDecimal();
        const Decimal b = anyDecimal();
        RC_ASSERT((a <=> b) == (b.negated() <=> a.negated()));
        RC_ASSERT((a <=> b) == (0 <=> (b <=> a)));
    }));
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_core_decimal.moc"
