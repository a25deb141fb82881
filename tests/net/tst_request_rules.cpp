// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/net_desk.h"
#include "net/one_shot_body.h"
#include "net/request_check.h"
#include "net/retry_policy.h"
#include "net/wholeness.h"
#include "support/test_locale.h"

#include <QTest>

#include <rapidcheck.h>

using namespace clientele;
using namespace clientele::testing;

/// The rules of the room that need no server.
class TestRequestRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void origins_data();
    void origins();
    void loopback_data();
    void loopback();
    void controlCharactersNeverPass();
    void waitsStayWithinBounds();
    void writesAreNeverRepeated();
    void bodyIsReadOnce();
    void cutJsonIsNeverWhole();
    void whole_data();
    void whole();
};

void TestRequestRules::origins_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *one, const char *other, bool same) {
        QTest::addRow("%s %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
    };
    row("https://a.example/x?y", "https://a.example/z", true);
    row("https://a.example", "https://a.example:443/", true);
    row("http://a.example:80", "http://a.example", true);
    row("HTTPS://A.Example/", "https://a.example/", true);
    row("https://a.example", "http://a.example", false);
    row("https://a.example", "https://a.example:444", false);
    row("https://a.example", "https://b.a.example", false);
    row("https://a.example", "https://a.example.", false);
    row("https://a.example", "https://a.example@b.example/", false);
    row("https://127.0.0.1", "https://localhost", false);
    row("", "", false);
    row("file:///x", "file:///x", false);
}

void TestRequestRules::origins()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(Origin(QUrl(one)).contains(QUrl(other)), same);
    QCOMPARE(Origin(QUrl(other)).contains(QUrl(one)), same);
}

void TestRequestRules::loopback_data()
{
    QTest::addColumn<bool>("expected");
    for (const char *yes : {"localhost", "LocalHost", "127.0.0.1", "127.255.0.3", "::1"})
        QTest::newRow(yes) << true;
    for (const char *no : {"", "localhost.", "a.localhost", "localhost.example", "127.0.0.1.example", "126.0.0.1",
                           "0.0.0.0", "::", "::2", "10.0.0.1", "xn--localhost"})
        QTest::newRow(no) << false;
}

void TestRequestRules::loopback()
{
    QFETCH(bool, expected);
    QCOMPARE(isLoopback(QString::fromLatin1(QTest::currentDataTag())), expected);
}

void TestRequestRules::controlCharactersNeverPass()
{
    const bool held =
        rc::check("a header passes exactly when its name is a token and its value holds no control character", [] {
            const auto text = [](const std::string &bytes) {
                return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
            };
            const std::string name = *rc::gen::container<std::string>(rc::gen::inRange<char>(0, 127));
            const std::string value = *rc::gen::string<std::string>();
            bool clean = !name.empty();
            for (const char c : name)
                clean = clean && c > ' ' && c < 0x7f && std::string("\"(),/:;<=>?@[\\]{}").find(c) == std::string::npos;
            for (const char c : value) {
                const auto u = static_cast<unsigned char>(c);
                clean = clean && (u == '\t' || (u >= 0x20 && u != 0x7f));
            }
            RC_ASSERT(clean == !malformedHeader({{text(name), text(value)}}).has_value());
        });
    QVERIFY(held);
}

void TestRequestRules::waitsStayWithinBounds()
{
    const bool held = rc::check("a repetition waits no less than asked, and never longer than the limits say", [] {
        HttpLimits limits;
        limits.retryBaseMs = *rc::gen::inRange(0, 2000);
        limits.retryMaxMs = *rc::gen::inRange(0, 20'000);
        limits.maxRetryAfterMs = *rc::gen::inRange(0, 60'000);
        limits.maxReadRetries = *rc::gen::inRange(0, 100);
        const int done = *rc::gen::inRange(0, 120);
        const int asked = *rc::gen::inRange(0, 100);
        FixedClock clock;
        FixedRandom random;
        random.largest = *rc::gen::arbitrary<bool>();
        Answer answer;
        answer.status = 429;
        answer.headers.emplaceBack("retry-after", QByteArray::number(asked));
        const auto wait = repeatAfterMsecs({}, answer, done, limits, clock, random);
        RC_ASSERT(wait.has_value() == (done < limits.maxReadRetries && asked * 1000 <= limits.maxRetryAfterMs));
        if (wait) {
            RC_ASSERT(*wait >= asked * 1000);
            RC_ASSERT(*wait <= asked * 1000 + limits.retryMaxMs);
        }
    });
    QVERIFY(held);
}

void TestRequestRules::writesAreNeverRepeated()
{
    const HttpLimits limits;
    const FixedClock clock;
    FixedRandom random;
    for (const QByteArray method : {"POST", "PATCH", "PUT", "DELETE", "OPTIONS", "get", "head", ""}) {
        Request request;
        request.method = method;
        for (int status = 0; status < 600; ++status) {
            Answer answer;
            answer.status = status;
            QVERIFY(!repeatAfterMsecs(request, answer, 0, limits, clock, random));
            answer.delivery = Answer::Delivery::InDoubt;
            answer.fault = Answer::Fault::Cut;
            QVERIFY(!repeatAfterMsecs(request, answer, 0, limits, clock, random));
        }
    }
}

void TestRequestRules::bodyIsReadOnce()
{
    OneShotBody body("0123456789");
    QVERIFY(body.isSequential());
    QVERIFY(!body.isTouched());
    QCOMPARE(body.bytesAvailable(), 10);
    QCOMPARE(body.read(4), QByteArray("0123"));
    QVERIFY(body.isTouched());
    QVERIFY(!body.reset());
    QCOMPARE(body.read(100), QByteArray("456789"));
    QVERIFY(body.atEnd());
    QCOMPARE(body.read(1), QByteArray());

    OneShotBody sealed("0123456789");
    sealed.seal();
    QCOMPARE(sealed.read(4), QByteArray());
    QVERIFY(!sealed.isTouched());
}

void TestRequestRules::cutJsonIsNeverWhole()
{
    const QByteArray text = "{\"value\":[{\"name\":\"a \\\"}]} b\\\\\",\"balance\":15750.00},{\"x\":{}, \"y\":[ ]}] }";
    QVERIFY(isClosedJson(text));
    for (qsizetype size = 0; size < text.size(); ++size)
        QVERIFY2(!isClosedJson(text.left(size)), text.left(size).constData());
    for (const char *plain : {"1", "true", "\"x\"", " null\n"})
        QVERIFY(isClosedJson(plain));
    for (const char *open : {"", " ", "\"", "\"x\\\"", "]", "[}]"})
        QVERIFY(!isClosedJson(open));
}

void TestRequestRules::whole_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("expected");
    const QByteArray json = "application/json; charset=utf-8";
    QTest::newRow("counted") << 200 << QByteArray("2") << json << QByteArray("{}") << true;
    QTest::newRow("counted, nothing") << 200 << QByteArray("0") << json << QByteArray() << true;
    QTest::newRow("counted, short") << 200 << QByteArray("3") << json << QByteArray("{}") << false;
    QTest::newRow("not counted") << 200 << QByteArray() << json << QByteArray("{}") << true;
    QTest::newRow("not counted, open") << 200 << QByteArray() << json << QByteArray("{") << false;
    QTest::newRow("not counted, empty") << 200 << QByteArray() << json << QByteArray() << false;
    QTest::newRow("problem") << 400 << QByteArray() << QByteArray("application/problem+json") << QByteArray("{")
                             << false;
    QTest::newRow("error without body") << 401 << QByteArray() << json << QByteArray() << true;
    QTest::newRow("page") << 502 << QByteArray() << QByteArray("text/html") << QByteArray("<html>{") << true;
    QTest::newRow("nothing to come") << 204 << QByteArray() << json << QByteArray() << true;
    QTest::newRow("not changed") << 304 << QByteArray("77") << json << QByteArray() << true;
}

void TestRequestRules::whole()
{
    QFETCH(int, status);
    QFETCH(QByteArray, length);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(bool, expected);
    Answer answer;
    answer.status = status;
    answer.body = body;
    answer.headers.emplaceBack("content-type", type);
    if (!length.isEmpty())
        answer.headers.emplaceBack("content-length", length);
    QCOMPARE(isWhole(answer, false), expected);
    QVERIFY(isWhole(answer, true));
}

QTEST_GUILESS_MAIN(TestRequestRules)
#include "tst_request_rules.moc"
