// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec.h"

#include "core/property.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

Json parsed(const QByteArray &bytes)
{
    const Result<Json> result = Json::parse(bytes);
    return result ? *result : Json::string(QStringLiteral("test data is not JSON"));
}

/// What a person would see, with the state in front where there is nothing to see.
QString seen(const std::optional<Value> &value)
{
    if (!value)
        return QStringLiteral("(unreadable)");
    if (value->state() == Value::State::Blank)
        return QStringLiteral("(blank)");
    if (value->state() == Value::State::Null)
        return QStringLiteral("(null)");
    const QString mark = value->isVerbatim() ? QStringLiteral("as is: ") : QString();
    if (const Decimal *number = value->asDecimal())
        return QString::fromLatin1(number->toBytes());
    if (const QDate *day = value->asDate())
        return day->toString(Qt::ISODate);
    if (const Instant *moment = value->asInstant())
        return moment->text;
    if (const bool *yes = value->asYesNo())
        return *yes ? QStringLiteral("yes") : QStringLiteral("no");
    if (const Json *tree = value->asJson())
        return QString::fromUtf8(tree->toBytes());
    return mark + value->toText();
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void reads_data();
    void reads();
    void writesBlankInTheServicesForm_data();
    void writesBlankInTheServicesForm();
    void writesCents_data();
    void writesCents();
    void turnsTheSignOfWhatIsReceived_data();
    void turnsTheSignOfWhatIsReceived();
    void tellsWhichSpellingAServiceUses_data();
    void tellsWhichSpellingAServiceUses();
    void composesAStreet();
    void decodesXmlNames_data();
    void decodesXmlNames();
    void xmlNamesSurviveAnyText();
    void xmlNamesAreWordsOfLettersDigitsAndUnderscores();
    void numbersKeepTheirDigits();
    void centsSurvive();
    void readingAndWritingIsStable();
    void storedValuesAreReadBack();
};

void TestCodec::reads_data()
{
    QTest::addColumn<const Codec *>("codec");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const Codec &codec, const char *wire, const char *value) {
        QTest::newRow(name) << &codec << QByteArray(wire) << QString::fromUtf8(value);
    };
    row("text", codec::text, "\"Trey\"", "Trey");
    row("text blank", codec::text, "\"\"", "(blank)");
    row("text: number", codec::text, "12", "(unreadable)");
    row("number", codec::number, "15750.00", "15750.00");
    row("number exponent", codec::number, "1e3", "1000");
    row("number too long", codec::number, "1234567890123456789012345678901234567890.5",
        "as is: 1234567890123456789012345678901234567890.5");
    row("number: text", codec::number, "\"12\"", "(unreadable)");
    row("cents", codec::cents, "1575", "15.75");
    row("cents below one", codec::cents, "-5", "-0.05");
    row("cents zero", codec::cents, "0", "0.00");
    row("cents largest", codec::cents, "9223372036854775807", "92233720368547758.07");
    row("cents smallest", codec::cents, "-9223372036854775808", "-92233720368547758.08");
    row("cents beyond", codec::cents, "9223372036854775808", "as is: 9223372036854775808");
    row("cents with a fraction", codec::cents, "1575.5", "as is: 1575.5");
    row("whole number", codec::wholeNumber, "4711", "4711");
    row("whole number of many digits", codec::wholeNumber, "123456789012345678901", "123456789012345678901");
    row("whole number as text", codec::wholeNumber, "\"4711\"", "4711");
    row("whole number: fraction", codec::wholeNumber, "4711.5", "(unreadable)");
    row("yes", codec::yesNo, "true", "yes");
    row("yes: one", codec::yesNo, "1", "(unreadable)");
    row("one", codec::oneOrZeroRead, "1", "yes");
    row("zero", codec::oneOrZeroRead, "0", "no");
    row("two", codec::oneOrZeroRead, "2", "(unreadable)");
    row("false", codec::oneOrZeroRead, "false", "no");
    row("date", codec::date, "\"2024-02-29\"", "2024-02-29");
    row("date blank", codec::date, "\"0001-01-01\"", "(blank)");
    row("date that is none", codec::date, "\"2023-02-29\"", "(unreadable)");
    row("date with time", codec::date, "\"2024-02-29T00:00:00Z\"", "(unreadable)");
    row("instant", codec::instant, "\"2026-03-04T17:05:09.120345Z\"", "2026-03-04T17:05:09.120345Z");
    row("instant blank", codec::instant, "\"0001-01-01T00:00:00.000Z\"", "(blank)");
    row("instant: bare day", codec::instant, "\"2026-03-04\"", "(unreadable)");
    row("midnight in London", codec::localMidnight, "\"2024-02-29T00:00:00.000Z\"", "2024-02-29");
    row("midnight in New York", codec::localMidnight, "\"2024-02-29T05:00:00.000Z\"", "2024-02-29");
    row("midnight in Kolkata", codec::localMidnight, "\"2024-02-28T18:30:00.000Z\"", "2024-02-29");
    row("midnight twelve hours west", codec::localMidnight, "\"2024-02-29T12:00:00.000Z\"", "2024-02-29");
    row("midnight just below twelve hours east", codec::localMidnight, "\"2024-02-28T12:00:00.001Z\"", "2024-02-29");
    row("midnight as a day", codec::localMidnight, "\"2024-02-29\"", "2024-02-29");
    row("guid", codec::guid, "\"{B37406E8-EAF1-EF11-9B20-D99FD2B71A0F}\"", "b37406e8-eaf1-ef11-9b20-d99fd2b71a0f");
    row("guid zero", codec::guid, "\"00000000-0000-0000-0000-000000000000\"", "(blank)");
    row("guid that is none", codec::guid, "\"Main\"", "Main");
    row("encoded choice blank", codec::encodedChoice, "\"_x0020_\"", "(blank)");
    row("encoded choice", codec::encodedChoice, "\"In_x0020_Review\"", "In Review");
    row("plain choice blank", codec::plainChoice, "\" \"", "(blank)");
    row("plain choice empty", codec::plainChoice, "\"\"", "(blank)");
    row("plain choice", codec::plainChoice, "\"Ship\"", "Ship");
    row("street alone", codec::streetLine1, "\"1 Market Sq\"", "1 Market Sq");
    row("street alone, line 2", codec::streetLine2, "\"1 Market Sq\"", "(blank)");
    row("street of two", codec::streetLine1, "\"1 Market Sq\\r\\nFloor 2\\r\\nBack\"", "1 Market Sq");
    row("street of two, line 2", codec::streetLine2, "\"1 Market Sq\\r\\nFloor 2\\r\\nBack\"", "Floor 2\r\nBack");
    row("street with a bare line feed", codec::streetLine1, "\"1 Market\\nSq\"", "1 Market\nSq");
    row("code object", codec::codeObject, "\"14D\"", "14D");
    row("tree", codec::tree, "[{\"key\":\"a\",\"value\":1.50}]", "[{\"key\":\"a\",\"value\":1.50}]");
    row("tree empty", codec::tree, "[]", "(blank)");
}

void TestCodec::reads()
{
    QFETCH(const Codec *, codec);
    QFETCH(QByteArray, wire);
    QFETCH(QString, value);
    QCOMPARE(seen(codec->decode(parsed(wire))), value);
}

void TestCodec::writesBlankInTheServicesForm_data()
{
    QTest::addColumn<const Codec *>("codec");
    QTest::addColumn<QByteArray>("wire");
    const auto row = [](const char *name, const Codec &codec, const char *wire) {
        QTest::newRow(name) << &codec << QByteArray(wire);
    };
    row("text", codec::text, "\"\"");
    row("textOrNull", codec::textOrNull, "null");
    row("number", codec::number, "null");
    row("numberOrZero", codec::numberOrZero, "0");
    row("date", codec::date, "\"0001-01-01\"");
    row("instant", codec::instant, "\"0001-01-01T00:00:00Z\"");
    row("localMidnight", codec::localMidnight, "null");
    row("guid", codec::guid, "\"00000000-0000-0000-0000-000000000000\"");
    row("encodedChoice", codec::encodedChoice, "\"_x0020_\"");
    row("plainChoice", codec::plainChoice, "\" \"");
    row("wholeNumber", codec::wholeNumber, "null");
    row("codeObject", codec::codeObject, "null");
    row("tree", codec::tree, "[]");
}

void TestCodec::writesBlankInTheServicesForm()
{
    QFETCH(const Codec *, codec);
    QFETCH(QByteArray, wire);
    QCOMPARE(codec->encode(Value::blank(), Json()).toBytes(), wire);
}

void TestCodec::writesCents_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("plain") << QByteArray("15.75") << QByteArray("1575");
    QTest::newRow("fewer digits") << QByteArray("15.7") << QByteArray("1570");
    QTest::newRow("more digits, no fraction of a cent") << QByteArray("15.7500") << QByteArray("1575");
    QTest::newRow("negative") << QByteArray("-0.05") << QByteArray("-5");
    QTest::newRow("a fraction of a cent is not rounded away") << QByteArray("0.005") << QByteArray("0.5");
    QTest::newRow("negative fraction") << QByteArray("-15.755") << QByteArray("-1575.5");
    QTest::newRow("beyond 64 bits") << QByteArray("92233720368547758.08") << QByteArray("9223372036854775808");
    QTest::newRow("whole beyond 64 bits") << QByteArray("92233720368547759") << QByteArray("9223372036854775900");
}

void TestCodec::writesCents()
{
    QFETCH(QByteArray, amount);
    QFETCH(QByteArray, wire);
    const Value value = Value::decimal(*Decimal::parse(QByteArrayView(amount)));
    QCOMPARE(codec::cents.encode(value, Json()).toBytes(), wire);
}

void TestCodec::turnsTheSignOfWhatIsReceived_data()
{
    QTest::addColumn<const Codec *>("codec");
    QTest::addColumn<QByteArray>("read");
    QTest::addColumn<QByteArray>("here");
    QTest::addColumn<QByteArray>("written");
    const Codec *both = &codec::negatedOrZero;
    const Codec *reading = &codec::negatedWhenRead;
    QTest::newRow("kept") << both << QByteArray("-2000") << QByteArray("2000") << QByteArray("-2000");
    QTest::newRow("digits stay") << both << QByteArray("-2000.50") << QByteArray("2000.50") << QByteArray("-2000.50");
    QTest::newRow("paid out") << both << QByteArray("15.00") << QByteArray("-15.00") << QByteArray("15.00");
    QTest::newRow("zero has no sign") << both << QByteArray("0") << QByteArray("0") << QByteArray("0");
    QTest::newRow("18 digits") << both << QByteArray("-1234567890123456.78") << QByteArray("1234567890123456.78")
                               << QByteArray("-1234567890123456.78");
    QTest::newRow("turned") << reading << QByteArray("-2000") << QByteArray("2000") << QByteArray("2000");
}

void TestCodec::turnsTheSignOfWhatIsReceived()
{
    QFETCH(const Codec *, codec);
    QFETCH(QByteArray, read);
    QFETCH(QByteArray, here);
    QFETCH(QByteArray, written);
    const std::optional<Value> value = codec->decode(parsed(read));
    QVERIFY(value && value->asDecimal());
    QCOMPARE(value->asDecimal()->toBytes(), here);
    QCOMPARE(codec->encode(*value, Json()).toBytes(), written);
    QVERIFY(!codec->tellsForm(parsed(read)));
    QCOMPARE(codec->encode(Value::blank(), Json()).toBytes(), QByteArray("0"));
    // More digits than we can reckon with: as they came, sign and all.
    const QByteArray endless = '-' + QByteArray(60, '7');
    QCOMPARE(codec->encode(*codec->decode(parsed(endless)), Json()).toBytes(),
             codec == &codec::negatedOrZero ? endless : endless.mid(1));
}

void TestCodec::tellsWhichSpellingAServiceUses_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<bool>("encoded");
    QTest::addColumn<bool>("plain");
    QTest::newRow("word") << QByteArray("\"Ship\"") << false << false;
    QTest::newRow("empty") << QByteArray("\"\"") << false << false;
    QTest::newRow("encoded blank") << QByteArray("\"_x0020_\"") << true << false;
    QTest::newRow("plain blank") << QByteArray("\" \"") << false << true;
    QTest::newRow("encoded words") << QByteArray("\"Same_x0020_Code\"") << true << false;
    QTest::newRow("plain words") << QByteArray("\"Same Code\"") << false << true;
}

void TestCodec::tellsWhichSpellingAServiceUses()
{
    QFETCH(QByteArray, wire);
    QFETCH(bool, encoded);
    QFETCH(bool, plain);
    QCOMPARE(codec::encodedChoice.tellsForm(parsed(wire)), encoded);
    QCOMPARE(codec::plainChoice.tellsForm(parsed(wire)), plain);
}

void TestCodec::composesAStreet()
{
    const Json first = codec::streetLine1.encode(Value::text(QStringLiteral("1 Market Sq")), Json());
    QCOMPARE(first.toBytes(), QByteArray("\"1 Market Sq\""));
    const Json both = codec::streetLine2.encode(Value::text(QStringLiteral("Floor 2")), first);
    QCOMPARE(both.toBytes(), QByteArray("\"1 Market Sq\\r\\nFloor 2\""));
    QCOMPARE(codec::streetLine2.encode(Value::blank(), first).toBytes(), QByteArray("\"1 Market Sq\""));
    QCOMPARE(codec::streetLine2.encode(Value::text(QStringLiteral("Floor 2")), Json::string(QString())).toBytes(),
             QByteArray("\"\\r\\nFloor 2\""));
}

void TestCodec::decodesXmlNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("blank") << QStringLiteral("_x0020_") << QStringLiteral(" ");
    QTest::newRow("words") << QStringLiteral("Sales_x0020_Tax") << QStringLiteral("Sales Tax");
    QTest::newRow("dot") << QStringLiteral("No_x002E_") << QStringLiteral("No.");
    QTest::newRow("nothing encoded") << QStringLiteral("Company") << QStringLiteral("Company");
    QTest::newRow("underscore alone") << QStringLiteral("a_b_x_y") << QStringLiteral("a_b_x_y");
    QTest::newRow("unclosed") << QStringLiteral("_x0020") << QStringLiteral("_x0020");
    QTest::newRow("not hexadecimal") << QStringLiteral("_x00G0_") << QStringLiteral("_x00G0_");
    QTest::newRow("escaped underscore") << QStringLiteral("_x005F_x0020_") << QStringLiteral("_x0020_");
    QTest::newRow("beyond U+FFFF") << QStringLiteral("_x0001F600_") << QString::fromUtf8("\xF0\x9F\x98\x80");
    QTest::newRow("beyond Unicode") << QStringLiteral("_x00110000_") << QStringLiteral("_x00110000_");
}

void TestCodec::decodesXmlNames()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QCOMPARE(decodeXmlName(name), text);
    QCOMPARE(decodeXmlName(encodeXmlName(text)), text);
}

void TestCodec::xmlNamesSurviveAnyText()
{
    QVERIFY_PROPERTY("decode(encode(t)) is t", [] {
        const QString text = *anyText();
        RC_ASSERT(decodeXmlName(encodeXmlName(text)) == text);
    });
    // Where an encoded character closes what looks like another one; chance alone finds this too seldom.
    QVERIFY_PROPERTY("also where two look like one", [] {
        const auto piece = rc::gen::elementOf(
            std::vector<std::string>{"_x0041", "_x", "0041", "_", " ", "x0041_", ".", "_x0001F600", "_x005F", "1F60"});
        QString text;
        for (const std::string &part : *rc::gen::container<std::vector<std::string>>(piece))
            text += QString::fromStdString(part);
        RC_ASSERT(decodeXmlName(encodeXmlName(text)) == text);
    });
}

void TestCodec::xmlNamesAreWordsOfLettersDigitsAndUnderscores()
{
    QVERIFY_PROPERTY("only name characters come out", [] {
        for (const QChar c : encodeXmlName(*anyText()))
            RC_ASSERT(c == QLatin1Char('_') || c.isLetter() || c.isDigit());
    });
}

void TestCodec::numbersKeepTheirDigits()
{
    QVERIFY_PROPERTY("digits out are digits in", [] {
        const auto whole = *rc::gen::inRange<qint64>(-999999999999, 999999999999);
        const auto fraction =
            *rc::gen::container<std::string>(*rc::gen::inRange<size_t>(0, 15), rc::gen::inRange<char>('0', '9' + 1));
        QByteArray token = QByteArray::number(whole);
        if (!fraction.empty())
            token += '.' + QByteArray::fromStdString(fraction);
        for (const Codec *codec : {&codec::number, &codec::numberOrZero})
            RC_ASSERT(codec->encode(*codec->decode(Json::number(token)), Json()).toBytes() == token);
    });
}

void TestCodec::centsSurvive()
{
    QVERIFY_PROPERTY("cents out are cents in", [] {
        const QByteArray more(*rc::gen::element("", "0", "123456789"));
        const QByteArray token = QByteArray::number(*rc::gen::arbitrary<qint64>()) + more;
        RC_PRE(token != "00" && !token.startsWith("01") && token != "-0");
        const Json wire = Json::number(token);
        RC_ASSERT(codec::cents.encode(*codec::cents.decode(wire), Json()).toBytes() == token);
    });
}

void TestCodec::readingAndWritingIsStable()
{
    QVERIFY_PROPERTY("what was written once is written the same again", [] {
        const Codec *all[] = {&codec::text,          &codec::textOrNull,    &codec::date,        &codec::instant,
                              &codec::guid,          &codec::encodedChoice, &codec::plainChoice, &codec::streetLine1,
                              &codec::localMidnight, &codec::tree};
        const Codec *codec = all[*rc::gen::inRange<size_t>(0, std::size(all))];
        const auto first = codec->decode(Json::string(*wireText()));
        RC_PRE(first.has_value());
        const Json written = codec->encode(*first, Json());
        const Value again = written.isNull() ? Value::blank() : codec->decode(written).value_or(Value::absent());
        RC_ASSERT(again == *first);
        RC_ASSERT(codec->encode(again, Json()) == written);
    });
}

void TestCodec::storedValuesAreReadBack()
{
    const std::vector<Value> values{Value::absent(),
                                    Value::blank(),
                                    Value::null(),
                                    Value::notFetched(),
                                    Value::notOffered(),
                                    Value::text(QStringLiteral("Größe \"1\"")),
                                    Value::decimal(*Decimal::parse(QByteArrayView("-15750.00"))),
                                    Value::date(QDate(2024, 2, 29)),
                                    Value::yesNo(false),
                                    Value::yesNo(true),
                                    Value::instant(*Instant::parse(QStringLiteral("2026-03-04T17:05:09.120345Z"))),
                                    Value::json(parsed("[{\"a\":1.50}]")),
                                    Value::verbatim(parsed("\"abc\"")),
                                    Value::verbatim(QStringLiteral("1234567890123456789012345678901234567890"))};
    for (const Value &value : values) {
        const Result<Json> stored = Json::parse(value.toJson().toBytes());
        QVERIFY(stored.ok());
        const Result<Value> back = Value::fromJson(*stored);
        QVERIFY2(back.ok(), value.toJson().toBytes().constData());
        QCOMPARE(back->toJson().toBytes(), value.toJson().toBytes());
        QVERIFY(*back == value);
        QCOMPARE(back->isVerbatim(), value.isVerbatim());
    }
    QVERIFY(!Value::fromJson(parsed("{\"s\":\"present\",\"t\":\"decimal\",\"v\":\"12,5\"}")).ok());
    QVERIFY(!Value::fromJson(parsed("{\"s\":\"perhaps\"}")).ok());
    QVERIFY(!Value::fromJson(parsed("{}")).ok());
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_core_codec.moc"
