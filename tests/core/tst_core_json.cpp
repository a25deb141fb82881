// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include <rapidcheck.h>

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using clientele::Failure;
using clientele::Json;
using clientele::Result;

namespace {

QString anyString()
{
    const auto points = *rc::gen::container<std::vector<char32_t>>(rc::gen::weightedOneOf<char32_t>(
        {{4, rc::gen::inRange<char32_t>(0x20, 0x7F)},
         {2, rc::gen::inRange<char32_t>(0, 0x20)},
         {1, rc::gen::element<char32_t>(U'"', U'\\', U'/', 0x7F, 0xFEFF, 0xFFFF, 0x2028, 0xFFFD)},
         {1, rc::gen::inRange<char32_t>(0x80, 0xD800)},
         {1, rc::gen::inRange<char32_t>(0x10000, 0x110000)}}));
    return QString::fromUcs4(points.data(), static_cast<qsizetype>(points.size()));
}

QByteArray anyToken()
{
    QByteArray token = *rc::gen::arbitrary<bool>() ? "-" : "";
    token += QByteArray::number(*rc::gen::arbitrary<quint32>());
    if (*rc::gen::arbitrary<bool>())
        token += '.' + QByteArray::number(*rc::gen::arbitrary<quint32>()) + QByteArray(*rc::gen::inRange(0, 30), '0');
    if (*rc::gen::inRange(0, 4) == 0)
        token += *rc::gen::element<const char *>("e3", "E-7", "e+0", "E012");
    return token;
}

Json anyJson(int depth = 0)
{
    switch (*rc::gen::inRange(0, depth > 3 ? 4 : 6)) {
    case 0:
        return {};
    case 1:
        return Json::boolean(*rc::gen::arbitrary<bool>());
    case 2:
        return Json::number(anyToken());
    case 3:
        return Json::string(anyString());
    case 4: {
        Json::Array items;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            items.push_back(anyJson(depth + 1));
        return Json::array(std::move(items));
    }
    default: {
        Json::Object members;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            members.emplace_back(anyString(), anyJson(depth + 1));
        return Json::object(std::move(members));
    }
    }
}

QByteArray nested(int levels, const char *open, const char *inner, const char *close)
{
    return QByteArray(open).repeated(levels) + inner + QByteArray(close).repeated(levels);
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsGiven_data();
    void comesBackAsGiven();
    void refuses_data();
    void refuses();
    void tellsWhere_data();
    void tellsWhere();
    void tellsKinds();
    void readsIntegers_data();
    void readsIntegers();
    void keepsTheLastOfDuplicates();
    void setsMembers();
    void comparesMembersInAnyOrder();
    void writesHalfPairsAsReplacement();
    void survivesReadAndWrite();
    void refusesEveryTruncation();
    void withstandsDamage();
};

void TestJson::comesBackAsGiven_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("compact");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &compact) {
        QTest::newRow(name) << text << compact;
    };
    row("trailing zeros", "[15750.00]", "[15750.00]");
    row("digits a double loses", "[90071992547409.93,123456789012345678901234567890]",
        "[90071992547409.93,123456789012345678901234567890]");
    row("exponents", "[1e3, 1E-7 ,-0.00, 1e999]", "[1e3,1E-7,-0.00,1e999]");
    row("blanks after tokens", "{ \"a\" : 1 \n, \"b\" : true\t, \"c\" : null \r\n}\n",
        "{\"a\":1,\"b\":true,\"c\":null}");
    row("order of members", "{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2}");
    row("byte order mark", "\xEF\xBB\xBF{}", "{}");
    row("byte order mark inside a text", "[\"\xEF\xBB\xBFx\"]", "[\"\xEF\xBB\xBFx\"]");
    row("escapes", R"(["\u00e9\/\b\f\n\r\t\"\\\u0000\ud83d\ude00"])",
        "[\"\xC3\xA9/\\b\\f\\n\\r\\t\\\"\\\\\\u0000\xF0\x9F\x98\x80\"]");
    row("number alone", " -12.50 ", "-12.50");
    row("text alone", " \"x\" ", "\"x\"");
    row("null alone", "null", "null");
    row("empty ones", "[[],{},\"\"]", "[[],{},\"\"]");
    row("64 lists", nested(64, "[", "", "]"), nested(64, "[", "", "]"));
    row("64 lists around a number", nested(64, "[", "1", "]"), nested(64, "[", "1", "]"));
    row("64 objects", nested(64, "{\"a\":", "1", "}"), nested(64, "{\"a\":", "1", "}"));
}

void TestJson::comesBackAsGiven()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, compact);
    const Result<Json> read = Json::parse(text);
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.failure().detail));
    QCOMPARE(read->toBytes(), compact);
}

void TestJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             " ",
                             "\xEF\xBB\xBF",
                             "tru",
                             "[tru]",
                             "{\"a\":tru}",
                             "[truex]",
                             "[true1]",
                             "[nul]",
                             "[nulll]",
                             "[fals]",
                             "[True]",
                             "[NaN]",
                             "[Infinity]",
                             "[01]",
                             "[01.2.3]",
                             "[1.]",
                             "[.5]",
                             "[-]",
                             "[+1]",
                             "[1e]",
                             "[1e+]",
                             "[1.2.3]",
                             "[1-2]",
                             "[0x10]",
                             "[--1]",
                             "[1 2]",
                             "[1,]",
                             "[,1]",
                             "[1,,2]",
                             "[",
                             "]",
                             "{",
                             "}",
                             "[}",
                             "{]",
                             "[[]",
                             "[]]",
                             "{}{}",
                             "{} x",
                             "[] 1",
                             "1 2",
                             "\"a\" \"b\"",
                             "\"a\"b",
                             "1,",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{\"a\":1,}",
                             "{,}",
                             "{\"a\" 1}",
                             "{\"a\":1 \"b\":2}",
                             "{a:1}",
                             "{1:2}",
                             "{'a':1}",
                             "['a']",
                             "[\"a]",
                             "[\"a\nb\"]",
                             "[\"\t\"]",
                             "[\"\\x\"]",
                             "[\"\\u12\"]",
                             "[\"\\u12G4\"]",
                             "[\"\\ud800\"]",
                             "[\"\\udc00\"]",
                             "[\"\\ud800\\u0041\"]",
                             "[\"\\ud800x\"]",
                             "[\"\\ud800\\ud800\"]",
                             "{\"\\udc00\":1}",
                             "\"\\udc00\"",
                             "[\"\xFF\"]",
                             "[\"\xC0\x80\"]",
                             "[\"\xED\xA0\x80\"]",
                             "[\"\xF4\x90\x80\x80\"]",
                             "[\"\xC3\"]",
                             "// x\n[]",
                             "[1/*x*/]",
                             "[\xC2\xA0]",
                             "[\v]",
                             "{\"a\":[1,{\"b\":2}"})
        QTest::addRow("%s", QByteArray(text).toPercentEncoding("[]{}\":,\\ ").constData()) << QByteArray(text);
    QTest::newRow("NUL after the document") << QByteArray("[]\0", 3);
    QTest::newRow("65 lists") << nested(65, "[", "", "]");
    QTest::newRow("65 objects") << nested(65, "{\"a\":", "1", "}");
    QTest::newRow("a million lists") << nested(1000000, "[", "", "]");
    QTest::newRow("a million openings") << QByteArray(1000000, '[');
    QTest::newRow("a million object openings") << QByteArray("{\"a\":").repeated(200000);
}

void TestJson::refuses()
{
    QFETCH(QByteArray, text);
    const Result<Json> read = Json::parse(text);
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().kind, Failure::Kind::NotUnderstood);
    QVERIFY(read.failure().detail.startsWith(QStringLiteral("JSON, byte ")));
}

void TestJson::tellsWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("position");
    QTest::newRow("literal") << QByteArray("{\"a\":tru}") << 5;
    QTest::newRow("number") << QByteArray("[1, 01.2.3]") << 4;
    QTest::newRow("behind a byte order mark") << QByteArray("\xEF\xBB\xBF[1,x]") << 6;
    QTest::newRow("half a pair") << QByteArray("[\"ok\", \"\\udc00\"]") << 7;
    QTest::newRow("half a pair in a name") << QByteArray("{\"a\":1,\"\\ud800\":1}") << 7;
    QTest::newRow("not UTF-8") << QByteArray("[\"\xC3\xA9\",\"\xFF\"]") << 7;
    QTest::newRow("line break in a text") << QByteArray("[\"a\\\"b\",\"c\nd\"]") << 10;
    QTest::newRow("text after the document") << QByteArray("{}  {}") << 4;
    QTest::newRow("depth") << nested(65, "[", "", "]") << 64;
}

void TestJson::tellsWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(int, position);
    const Result<Json> read = Json::parse(text);
    QVERIFY(!read.ok());
    const QString detail = read.failure().detail;
    QVERIFY2(detail.startsWith(QStringLiteral("JSON, byte %1:").arg(position)), qPrintable(detail));
}

void TestJson::tellsKinds()
{
    const Json json = Json::parse(R"({"s":"x","n":1.0,"b":true,"z":null,"a":[1,2],"o":{"code":"E1"}})").value();
    QVERIFY(json.isObject());
    QCOMPARE(json[u"s"].toString(), QStringLiteral("x"));
    QCOMPARE(json[u"n"].numberToken(), QByteArrayLiteral("1.0"));
    QVERIFY(json[u"b"].toBool());
    QVERIFY(json[u"z"].isNull());
    QVERIFY(json.find(u"z"));
    QVERIFY(!json.find(u"missing"));
    QVERIFY(json[u"missing"][u"too"].isNull());
    QCOMPARE(json[u"a"].items().size(), 2U);
    QCOMPARE(json[u"o"][u"code"].toString(), QStringLiteral("E1"));
    // asked for what they are not
    QVERIFY(json[u"n"].toString().isEmpty());
    QVERIFY(json[u"s"].numberToken().isEmpty());
    QVERIFY(json[u"s"].toBool(true));
    QVERIFY(json[u"s"].items().empty());
    QVERIFY(json[u"a"].members().empty());
}

void TestJson::readsIntegers_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("value");
    QTest::newRow("plain") << QByteArray("-42") << true << qint64(-42);
    QTest::newRow("exponent") << QByteArray("1e3") << true << qint64(1000);
    QTest::newRow("zeros after the point") << QByteArray("15.00") << true << qint64(15);
    QTest::newRow("fraction") << QByteArray("15.5") << false << qint64(0);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << true << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << QByteArray("-9223372036854775808") << true << std::numeric_limits<qint64>::min();
    QTest::newRow("too large") << QByteArray("9223372036854775808") << false << qint64(0);
    QTest::newRow("far too large") << QByteArray("1e999") << false << qint64(0);
}

void TestJson::readsIntegers()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, fits);
    QFETCH(qint64, value);
    const std::optional<qint64> integer = Json::number(token).toInteger();
    QCOMPARE(integer.has_value(), fits);
    QCOMPARE(integer.value_or(0), value);
    QVERIFY(!Json::string(QStringLiteral("1")).toInteger());
}

void TestJson::keepsTheLastOfDuplicates()
{
    QCOMPARE(Json::parse(R"({"a":1,"b":2,"\u0061":3})")->toBytes(), QByteArrayLiteral(R"({"a":3,"b":2})"));
    // Many members take another way.
    QByteArray text = "{";
    for (int i = 0; i < 200; ++i)
        text += "\"m" + QByteArray::number(i % 100) + "\":" + QByteArray::number(i) + ",";
    text.back() = '}';
    const Json json = Json::parse(text).value();
    QCOMPARE(json.members().size(), 100U);
    QCOMPARE(json[u"m0"].toInteger(), 100);
    QCOMPARE(json[u"m99"].toInteger(), 199);
}

void TestJson::setsMembers()
{
    const Json json = Json::parse(R"({"a":1,"b":2})").value();
    QCOMPARE(json.with(QStringLiteral("a"), Json::string(QStringLiteral("x"))).toBytes(),
             QByteArrayLiteral(R"({"a":"x","b":2})"));
    QCOMPARE(json.with(QStringLiteral("c"), Json()).toBytes(), QByteArrayLiteral(R"({"a":1,"b":2,"c":null})"));
    QCOMPARE(json.toBytes(), QByteArrayLiteral(R"({"a":1,"b":2})"));
}

void TestJson::comparesMembersInAnyOrder()
{
    const auto read = [](const char *text) { return Json::parse(text).value(); };
    QVERIFY(read(R"({"a":1,"b":[true]})") == read(R"({"b":[true],"a":1})"));
    QVERIFY(!(read(R"({"a":1})") == read(R"({"a":1.0})")));
    QVERIFY(!(read(R"({"a":1})") == read(R"({"b":1})")));
    QVERIFY(!(read(R"({"a":1})") == read(R"({"a":1,"b":1})")));
    QVERIFY(!(read("[1,2]") == read("[2,1]")));
    QVERIFY(!(read("\"1\"") == read("1")));
}

void TestJson::writesHalfPairsAsReplacement()
{
    const QString text = QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b") + QChar(0xDC00);
    QCOMPARE(Json::string(text).toBytes(), QByteArray("\"a\xEF\xBF\xBD"
                                                      "b\xEF\xBF\xBD\""));
}

void TestJson::survivesReadAndWrite()
{
    QVERIFY(rc::check("what is written reads as the same, and writes as the same bytes", [] {
        const Json json = anyJson();
        const QByteArray text = json.toBytes();
        const Result<Json> read = Json::parse(text);
        RC_ASSERT(read.ok());
        RC_ASSERT(*read == json);
        RC_ASSERT(read->toBytes() == text);
    }));
}

void TestJson::refusesEveryTruncation()
{
    QVERIFY(rc::check("no part of a list passes for the whole", [] {
        const QByteArray text = Json::array({anyJson(), anyJson()}).toBytes();
        RC_ASSERT(!Json::parse(text.first(*rc::gen::inRange(qsizetype(0), text.size()))).ok());
    }));
}

void TestJson::withstandsDamage()
{
    QVERIFY(rc::check("damaged text is refused, or is JSON to another reader as well", [] {
        QByteArray text = Json::array({anyJson()}).toBytes();
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
            const qsizetype at = *rc::gen::inRange(qsizetype(0), text.size());
            const QByteArray with =
                *rc::gen::element<QByteArray>("", "{", "}", "[", "]", ",", ":", "\"", "\\", "1", "-", ".", "e", "tru",
                                              " ", "\n", "\xFF", "\xED\xA0\x80", "\\ud800");
            text.replace(at, *rc::gen::inRange(qsizetype(0), qsizetype(3)), with);
            if (text.isEmpty())
                break;
        }
        const Result<Json> read = Json::parse(text);
        RC_TAG(read.ok() ? "still JSON" : "refused");
        if (!read.ok())
            return;
        const Json again = Json::parse(read->toBytes()).value();
        RC_ASSERT(again == *read);
        // The other reader keeps numbers as doubles and refuses what exceeds them.
        static const QRegularExpression large(QStringLiteral("[eE][+]?[0-9]{3}"));
        if ((read->isArray() || read->isObject()) && !QString::fromUtf8(text).contains(large))
            RC_ASSERT(!QJsonDocument::fromJson(text).isNull());
    }));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_core_json.moc"
