// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire.h"

#include <QTest>

using namespace clientele;

class TestWire : public QObject
{
    Q_OBJECT

private slots:
    void findsHeaders();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void TestWire::findsHeaders()
{
    const Headers headers{{"content-type", "text/plain"}, {"ETag", "W/\"1\""}, {"etag", "second"}, {"X-Empty", ""}};
    QCOMPARE(headerValue(headers, "Content-Type"), QByteArrayLiteral("text/plain"));
    QCOMPARE(headerValue(headers, "ETAG"), QByteArrayLiteral("W/\"1\""));
    QVERIFY(headerValue(headers, "Content").isNull());
    QVERIFY(headerValue({}, "ETag").isNull());
    QVERIFY(headerValue(headers, "x-empty").isEmpty());
}

void TestWire::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("known");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char *value, qint64 seconds) {
        QTest::newRow(value) << QByteArray(value) << true << seconds;
    };
    const auto bad = [](const char *value) { QTest::addRow("'%s'", value) << QByteArray(value) << false << qint64(0); };
    row("120", 120);
    row(" 0 ", 0);
    row("86401", 86400);
    row("99999999999999999999999999", 86400);
    // now is Sun, 06 Nov 1994 08:49:07 GMT
    row("Sun, 06 Nov 1994 08:49:37 GMT", 30);
    row("Sunday, 06-Nov-94 08:49:37 GMT", 30);
    row("Sun Nov  6 08:49:37 1994", 30);
    row("Mon Nov  7 00:00:00 1994", 54653);
    row("Thu Nov 10 00:00:00 1994", 86400);
    row("Sun, 06 Nov 1994 08:49:60 GMT", 53);
    row("Sun, 06 Nov 1994 08:00:00 GMT", 0);
    row("Sat, 01 Jan 2500 00:00:00 GMT", 86400);
    row("Wednesday, 06-Nov-44 08:49:37 GMT", 86400); // 2044: not more than 50 years ahead
    row("Monday, 06-Nov-45 08:49:37 GMT", 0);        // 1945
    for (const char *value : {"",
                              " ",
                              "-1",
                              "+5",
                              "1.5",
                              "5s",
                              "soon",
                              "Sun, 06 Nov 1994 08:49:37",
                              "Sun, 06 Nov 1994 08:49:37 CET",
                              "Sun, 6 Nov 1994 08:49:37 GMT",
                              "Sun, 31 Feb 1994 08:49:37 GMT",
                              "Sun, 06 Nov 1994 24:00:00 GMT",
                              "Sun, 06 Nov 1994 08:60:00 GMT",
                              "Sun, 06 Nov 1994 08:49:61 GMT",
                              "Xxx, 06 Nov 1994 08:49:37 GMT",
                              "Sun, 06 Foo 1994 08:49:37 GMT",
                              "Sun, 06 Nov 1994 08:49:37 GMT x",
                              "Sun Nov 06",
                              "Sun Nov  6 08:49:37 94",
                              "Sunday, 06-Nov-1994 08:49:37 GMT",
                              "Sun,",
                              ",",
                              "1994-11-06T08:49:37Z"})
        bad(value);
}

void TestWire::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, known);
    QFETCH(qint64, seconds);
    const std::optional<qint64> wait = retryAfterSeconds(value, 784111747);
    QCOMPARE(wait.has_value(), known);
    QCOMPARE(wait.value_or(0), seconds);
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_core_wire.moc"
