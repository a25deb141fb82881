// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/net_desk.h"
#include "support/test_locale.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

/// Answers that are too large, too slow, cut or no HTTP at all.
class TestHttpLimits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void announcedTooLarge();
    void streamedTooLarge();
    void justNotTooLarge();
    void inflatedTooLarge();
    void bomb();
    void inflates();
    void brokenCodingIsNoAnswer();

    void silenceBeforeTheAnswer();
    void silenceWithinTheAnswer();
    void dripKeepsAlive();
    void dripEndsAtTheTotal();
    void unansweredHandshake();
    void thinkingLongerThanConnecting();

    void cut_data();
    void cut();
    void chunkedAnswers();
    void noHttp();
};

namespace {

QUrl path(const RawServer &server, const char *pathAndQuery)
{
    return server.url(QString::fromLatin1(pathAndQuery));
}

HttpLimits withBody(qint64 bytes)
{
    HttpLimits limits = shortLimits();
    limits.maxBodyBytes = bytes;
    limits.maxReadRetries = 0;
    return limits;
}

/// Content-Encoding: deflate is the zlib format (RFC 9110, 8.4.1.2), which qCompress() writes after four bytes of its
/// own.
RawServer::Reply deflated(const QByteArray &plain)
{
    return RawServer::reply(200, qCompress(plain, 9).mid(4), "Content-Encoding: deflate\r\n");
}

} // namespace

void TestHttpLimits::announcedTooLarge()
{
    RawServer server;
    server.script({{"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n"}}); // not a byte of it need come
    NetDesk desk(withBody(1000));
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(answer.fault, Answer::Fault::TooLarge);
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QCOMPARE(answer.status, 200);
    QTRY_COMPARE(server.openConnections(), 0);

    const Answer write = desk.fetch(NetDesk::write("POST", path(server, "/x"), "{}"));
    QCOMPARE(write.fault, Answer::Fault::TooLarge);
    QCOMPARE(write.delivery, Answer::Delivery::InDoubt);
}

void TestHttpLimits::streamedTooLarge()
{
    RawServer server;
    server.script({{"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(300'000, 'x')}}); // and so on for ever
    NetDesk desk(withBody(200'000));
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(answer.fault, Answer::Fault::TooLarge);
    QVERIFY(answer.body.isEmpty());
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpLimits::justNotTooLarge()
{
    RawServer server;
    server.script({RawServer::reply(200, QByteArray(200'000, 'x'))});
    NetDesk desk(withBody(200'000));
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QVERIFY(answer.ok());
    QCOMPARE(answer.body.size(), 200'000);
}

void TestHttpLimits::inflatedTooLarge()
{
    // 3 MB of digits in some 1.5 MB: not steep enough for Qt's own guard.
    QByteArray digits;
    QRandomGenerator dice(42);
    while (digits.size() < 3'000'000)
        digits += QByteArray::number(dice.generate64(), 16);
    RawServer server;
    server.script({deflated(digits)});
    NetDesk desk(withBody(1'000'000));
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(answer.fault, Answer::Fault::TooLarge);
    QVERIFY(answer.body.isEmpty());
}

void TestHttpLimits::bomb()
{
    // 4 MB of nothing in 4 kB, then 40 MB: ten times as steep and long as Qt's own guard likes.
    RawServer server;
    server.script({deflated(QByteArray(4'000'000, '\0')), deflated(QByteArray(40'000'000, '\0'))});
    NetDesk desk(withBody(3'000'000));
    const Answer large = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(large.fault, Answer::Fault::TooLarge);
    QCOMPARE(large.delivery, Answer::Delivery::InDoubt);
    QVERIFY(large.body.isEmpty());
    const Answer huge = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(huge.fault, Answer::Fault::TooLarge);
    QCOMPARE(huge.delivery, Answer::Delivery::InDoubt);
    QVERIFY(huge.body.isEmpty());
}

void TestHttpLimits::inflates()
{
    const QByteArray plain = QByteArray("{\"balance\":15750.00},").repeated(20'000);
    RawServer server;
    server.script({deflated(plain)});
    NetDesk desk;
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QVERIFY(answer.ok());
    QCOMPARE(answer.body, plain);
    QVERIFY(server.seen().constFirst().header("Accept-Encoding").contains("gzip"));
}

void TestHttpLimits::brokenCodingIsNoAnswer()
{
    RawServer server;
    server.script({RawServer::reply(200, "this is not deflated", "Content-Encoding: deflate\r\n")});
    NetDesk desk(withBody(1'000'000));
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(answer.fault, Answer::Fault::Network);
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QVERIFY(answer.body.isEmpty());
}

void TestHttpLimits::silenceBeforeTheAnswer()
{
    RawServer server;
    server.script({RawServer::silence()});
    HttpLimits limits = shortLimits();
    limits.idleTimeoutMs = 60;
    NetDesk desk(limits);
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(answer.fault, Answer::Fault::Timeout);
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QCOMPARE(answer.status, 0);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.seen().size(), 1); // a time-out is not repeated
}

void TestHttpLimits::silenceWithinTheAnswer()
{
    RawServer server;
    server.script({{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of"}});
    HttpLimits limits = shortLimits();
    limits.idleTimeoutMs = 60;
    NetDesk desk(limits);
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(answer.fault, Answer::Fault::Timeout);
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.isEmpty());
}

void TestHttpLimits::dripKeepsAlive()
{
    // Slower in all than the idle limit, but never silent for that long.
    RawServer server;
    RawServer::Reply drip = RawServer::reply(200, QByteArray(200, 'x'));
    drip.dripMsecs = 2;
    server.script({drip});
    HttpLimits limits = shortLimits();
    limits.idleTimeoutMs = 250;
    NetDesk desk(limits);
    QElapsedTimer timer;
    timer.start();
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QVERIFY(timer.elapsed() > limits.idleTimeoutMs);
    QVERIFY(answer.ok());
    QCOMPARE(answer.body.size(), 200);
}

void TestHttpLimits::dripEndsAtTheTotal()
{
    RawServer server;
    RawServer::Reply drip = RawServer::reply(200, QByteArray(100'000, 'x'));
    drip.dripMsecs = 2;
    server.script({drip});
    HttpLimits limits = shortLimits();
    limits.totalTimeoutMs = 200;
    NetDesk desk(limits);
    QElapsedTimer timer;
    timer.start();
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(answer.fault, Answer::Fault::Timeout);
    QVERIFY2(timer.elapsed() < 2000, "took too long");
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpLimits::unansweredHandshake()
{
    RawServer server;
    QUrl url = path(server, "/x");
    url.setScheme(QStringLiteral("https"));
    HttpLimits limits = shortLimits();
    limits.connectTimeoutMs = 60;
    NetDesk desk(limits);
    const Answer answer = desk.fetch(NetDesk::get(url));
    QCOMPARE(answer.fault, Answer::Fault::Timeout);
    QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
}

void TestHttpLimits::thinkingLongerThanConnecting()
{
    // Once connected, the service may take its time; for every kind of request.
    for (const QByteArray method : {"GET", "HEAD", "POST", "DELETE"}) {
        RawServer server;
        RawServer::Reply late = {"HTTP/1.1 204 None\r\n\r\n"};
        late.dripMsecs = 20; // 400 ms until the head is whole
        server.script({late});
        HttpLimits limits = shortLimits();
        limits.connectTimeoutMs = 150;
        limits.idleTimeoutMs = 1500;
        NetDesk desk(limits);
        Request request = NetDesk::write(method, path(server, "/x"), method == "POST" ? "{}" : "");
        QCOMPARE(desk.fetch(request).status, 204);
    }
}

void TestHttpLimits::cut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("in the status line") << QByteArray("HTTP/1.1 20");
    QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("before the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
    QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\":1}");
    QTest::newRow("in a chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"a\":");
    QTest::newRow("before the first chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("between chunks") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n[{},\r\n");
    QTest::newRow("in the body of an error") << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 10\r\n\r\n{\"a\":1}");
    QTest::newRow("in the body of a redirect")
        << QByteArray("HTTP/1.1 302 No\r\nLocation: /y\r\nContent-Length: 10\r\n\r\nx");
}

void TestHttpLimits::cut()
{
    QFETCH(QByteArray, bytes);
    for (const RawServer::Then then : {RawServer::Then::Close, RawServer::Then::Reset}) {
        for (const QByteArray method : {"GET", "PATCH"}) {
            RawServer server;
            server.script({{bytes, then}});
            NetDesk desk(withBody(1000));
            const Answer answer = desk.fetch(NetDesk::write(method, path(server, "/x"), method == "PATCH" ? "{}" : ""));
            QVERIFY(!answer.ok());
            QCOMPARE(answer.fault, Answer::Fault::Cut);
            QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
            QVERIFY(answer.body.isEmpty());
            if (method == "PATCH")
                QCOMPARE(server.bytesRead().count("PATCH /x"), 1);
        }
    }
}

void TestHttpLimits::chunkedAnswers()
{
    RawServer server;
    const QByteArray head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n";
    server.script({{head + "5\r\n[\"]\\\"\r\n3\r\n\",1\r\n1\r\n]\r\n0\r\n\r\n"}});
    NetDesk desk;
    for (int i = 0; i < 3; ++i) {
        const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
        QVERIFY(answer.ok());
        QCOMPARE(answer.body, QByteArray("[\"]\\\"\",1]"));
    }
    QCOMPARE(server.connections(), 1);
}

void TestHttpLimits::noHttp()
{
    RawServer server;
    server.script({{"220 mail.example ESMTP ready\r\n", RawServer::Then::Close}});
    NetDesk desk(withBody(1000));
    for (const QByteArray method : {"GET", "POST"}) {
        const Answer answer = desk.fetch(NetDesk::write(method, path(server, "/x"), method == "POST" ? "{}" : ""));
        QVERIFY(answer.fault != Answer::Fault::None);
        QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
        QCOMPARE(answer.status, 0);
    }
    QCOMPARE(server.bytesRead().count("POST /x"), 1);
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_http_limits.moc"
