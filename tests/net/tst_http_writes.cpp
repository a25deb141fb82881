// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/net_desk.h"
#include "support/test_locale.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace clientele;
using namespace clientele::testing;

/// What changes something goes out once, and what is not known is called in doubt.
class TestHttpWrites : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void arrivesWhole();
    void hangUpOnAFreshConnection_data();
    void hangUpOnAFreshConnection();
    void hangUpOnAUsedConnection_data() { hangUpOnAFreshConnection_data(); }
    void hangUpOnAUsedConnection();
    void closedWhileIdleBeforehand();
    void largeBodyCutHalfWay();
    void cutAnswerIsInDoubt();
    void silenceIsInDoubt_data() { hangUpOnAFreshConnection_data(); }
    void silenceIsInDoubt();
    void refusedWasNotSent_data() { hangUpOnAFreshConnection_data(); }
    void refusedWasNotSent();
    void unansweredHandshakeWasNotSent();
    void errorStatusesAreAnswers_data();
    void errorStatusesAreAnswers();
    void redirectIsNotFollowed();
    void serviceFaultsAreNotRepeated();
    void cannotBeCancelledOnceOut();
    void canBeCancelledBeforeItsTurn();
    void goesOnWhenItsWindowDies();
    void waitsItsTurn();
};

namespace {

int timesSeen(const RawServer &server, const QByteArray &target)
{
    return int(std::count_if(server.seen().begin(), server.seen().end(),
                             [&](const RawServer::Seen &seen) { return seen.target == target; }));
}

const QByteArray aBody = QByteArrayLiteral("{\"name\":\"Nordic Trade\",\"balance\":15750.00}");

} // namespace

void TestHttpWrites::arrivesWhole()
{
    RawServer server;
    server.script({RawServer::reply(201, "{\"id\":7}", "ETag: W/\"4\"\r\n")});
    NetDesk desk;
    Request request = NetDesk::write("POST", server.url(QStringLiteral("/customers?x=1")), aBody);
    request.headers.emplaceBack("If-Match", "W/\"3\"");
    request.headers.emplaceBack("Prefer", "a");
    request.headers.emplaceBack("prefer", "b");
    const Answer answer = desk.fetch(request);

    QCOMPARE(answer.delivery, Answer::Delivery::Answered);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.body, QByteArray("{\"id\":7}"));
    QCOMPARE(answer.header("etag"), QByteArray("W/\"4\""));
    QVERIFY(answer.ok());
    QCOMPARE(answer.requestId, QByteArray("id-1"));
    QCOMPARE(answer.receivedAt.toString(Qt::ISODateWithMs), QStringLiteral("2025-06-15T15:06:40.000Z"));

    QCOMPARE(server.seen().size(), 1);
    const RawServer::Seen &seen = server.seen().constFirst();
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.target, QByteArray("/customers?x=1"));
    QCOMPARE(seen.body, aBody);
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(seen.header("If-Match"), QByteArray("W/\"3\""));
    QCOMPARE(seen.header("Prefer"), QByteArray("a, b"));
    QCOMPARE(seen.header("X-Request-ID"), QByteArray("id-1"));
    QVERIFY(seen.header("User-Agent").startsWith("Clientele/"));
    QVERIFY(seen.header("Cookie").isNull());
}

void TestHttpWrites::hangUpOnAFreshConnection_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    for (const QByteArray method : {"POST", "PATCH", "PUT", "DELETE"}) {
        QTest::addRow("%s with body", method.constData()) << method << aBody;
        QTest::addRow("%s without body", method.constData()) << method << QByteArray();
    }
}

void TestHttpWrites::hangUpOnAFreshConnection()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    RawServer server;
    server.script({RawServer::hangUp(), RawServer::reply(200)});
    NetDesk desk;
    const Answer answer = desk.fetch(NetDesk::write(method, server.url(QStringLiteral("/x")), body));
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QCOMPARE(answer.fault, Answer::Fault::Cut);
    QCOMPARE(answer.status, 0);
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/after")))).ok()); // a repetition would come before
    QCOMPARE(timesSeen(server, "/x"), 1); // a GET may come again: its connection may have been about to close
    QCOMPARE(server.seen().constLast().target, QByteArray("/after"));
    QCOMPARE(server.seen().constFirst().body, body);
    QCOMPARE(server.seen().constFirst().header("Content-Length"), QByteArray::number(body.size()));
    QCOMPARE(server.bytesRead().count(method + " /x"), 1);
}

void TestHttpWrites::hangUpOnAUsedConnection()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    RawServer server;
    server.script({RawServer::reply(200, "[]"), RawServer::hangUp(), RawServer::reply(200)});
    NetDesk desk;
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/first")))).ok());
    const Answer answer = desk.fetch(NetDesk::write(method, server.url(QStringLiteral("/x")), body));
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QCOMPARE(answer.fault, Answer::Fault::Cut);
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/after")))).ok());
    QCOMPARE(timesSeen(server, "/x"), 1);
    QCOMPARE(server.seen().constLast().target, QByteArray("/after"));
    QCOMPARE(server.seen().at(1).connection, 1); // it was the used one indeed
    QCOMPARE(server.bytesRead().count(method + " /x"), 1);
}

void TestHttpWrites::closedWhileIdleBeforehand()
{
    RawServer server;
    RawServer::Reply closing = RawServer::reply(200, "[]");
    closing.then = RawServer::Then::Close;
    server.script({closing, RawServer::reply(204)});
    NetDesk desk;
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/first")))).ok());
    QTRY_COMPARE(server.openConnections(), 0);
    const Answer answer = desk.fetch(NetDesk::write("PATCH", server.url(QStringLiteral("/x")), aBody));
    // Either Qt has noticed and opens another, or the write is in doubt; never twice.
    QVERIFY(answer.ok() || answer.delivery == Answer::Delivery::InDoubt);
    QVERIFY(server.bytesRead().count("PATCH /x") <= 1);
    QCOMPARE(server.bytesRead().count("PATCH /x") == 1, answer.ok());
}

void TestHttpWrites::largeBodyCutHalfWay()
{
    RawServer server;
    server.closeAfterBytes(100'000);
    server.script({RawServer::reply(200)});
    NetDesk desk;
    const Answer answer =
        desk.fetch(NetDesk::write("POST", server.url(QStringLiteral("/x")), QByteArray(8'000'000, 'x')));
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QCOMPARE(answer.fault, Answer::Fault::Cut);
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/after")))).ok());
    // Only this came whole; that it reads, it may have gone again.
    QVERIFY(!server.seen().isEmpty());
    for (const auto &request : server.seen())
        QCOMPARE(request.target, QByteArray("/after"));
    // Qt may open a second connection before it finds that it cannot send the body again; no request goes out on it.
    QCOMPARE(server.bytesRead().count("POST /x"), 1);
}

void TestHttpWrites::cutAnswerIsInDoubt()
{
    RawServer server;
    server.script({{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":", RawServer::Then::Close}});
    NetDesk desk;
    const Answer answer = desk.fetch(NetDesk::write("PATCH", server.url(QStringLiteral("/x")), aBody));
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QCOMPARE(answer.fault, Answer::Fault::Cut);
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.ok());
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(server.seen().size(), 1);
}

void TestHttpWrites::silenceIsInDoubt()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    RawServer server;
    server.script({RawServer::silence()});
    HttpLimits limits = shortLimits();
    limits.idleTimeoutMs = 50;
    limits.connectTimeoutMs = 50;
    NetDesk desk(limits);
    const Answer answer = desk.fetch(NetDesk::write(method, server.url(QStringLiteral("/x")), body));
    QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
    QCOMPARE(answer.fault, Answer::Fault::Timeout);
    QCOMPARE(server.seen().size(), 1);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.bytesRead().count(method + " /x"), 1);
}

void TestHttpWrites::refusedWasNotSent()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QUrl url;
    {
        RawServer server;
        url = server.url(QStringLiteral("/x"));
    }
    NetDesk desk;
    const Answer answer = desk.fetch(NetDesk::write(method, url, body));
    QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
    QCOMPARE(answer.fault, Answer::Fault::Refused);
    QVERIFY(!answer.detail.isEmpty());
}

void TestHttpWrites::unansweredHandshakeWasNotSent()
{
    // A server that takes the connection and never answers the TLS handshake: nothing of the request can have left.
    RawServer server;
    QUrl url = server.url(QStringLiteral("/x"));
    url.setScheme(QStringLiteral("https"));
    HttpLimits limits = shortLimits();
    limits.connectTimeoutMs = 80;
    limits.idleTimeoutMs = 40;
    NetDesk desk(limits);
    const Answer withBody = desk.fetch(NetDesk::write("POST", url, aBody));
    QCOMPARE(withBody.fault, Answer::Fault::Timeout);
    QCOMPARE(withBody.delivery, Answer::Delivery::NotSent);
    // Without a body there is nothing to hold back, so that the client cannot vouch for it.
    const Answer without = desk.fetch(NetDesk::write("DELETE", url));
    QCOMPARE(without.fault, Answer::Fault::Timeout);
    QCOMPARE(without.delivery, Answer::Delivery::InDoubt);
}

void TestHttpWrites::errorStatusesAreAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    for (const int status :
         {400, 401, 403, 404, 405, 407, 409, 410, 412, 418, 422, 428, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status << QByteArray();
    QTest::addRow("asks for a password") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::addRow("asks for a ticket") << 401 << QByteArray("WWW-Authenticate: Negotiate\r\n");
    QTest::addRow("asks for NTLM") << 401 << QByteArray("WWW-Authenticate: NTLM\r\n");
    QTest::addRow("asks for a token") << 401 << QByteArray("WWW-Authenticate: Bearer error=\"invalid_token\"\r\n");
}

void TestHttpWrites::errorStatusesAreAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    RawServer server;
    server.script({RawServer::reply(status, "{\"error\":{\"code\":\"Of_Its_Own\"}}", headers)});
    NetDesk desk;
    for (const QByteArray method : {"POST", "DELETE"}) {
        const Answer answer = desk.fetch(
            NetDesk::write(method, server.url(QStringLiteral("/x")), method == "POST" ? aBody : QByteArray()));
        QCOMPARE(answer.delivery, Answer::Delivery::Answered);
        QCOMPARE(answer.fault, Answer::Fault::None);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body, QByteArray("{\"error\":{\"code\":\"Of_Its_Own\"}}"));
    }
    QCOMPARE(server.seen().size(), 2);
}

void TestHttpWrites::redirectIsNotFollowed()
{
    RawServer server;
    for (const int status : {301, 302, 303, 307, 308}) {
        server.script({RawServer::redirect(status, "/elsewhere"), RawServer::reply(200)});
        NetDesk desk;
        const Answer answer = desk.fetch(NetDesk::write("POST", server.url(QStringLiteral("/x")), aBody));
        QCOMPARE(answer.delivery, Answer::Delivery::Answered);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("location"), QByteArray("/elsewhere"));
    }
    QCOMPARE(server.seen().size(), 5);
}

void TestHttpWrites::serviceFaultsAreNotRepeated()
{
    RawServer server;
    server.script({RawServer::reply(503, {}, "Retry-After: 0\r\n"), RawServer::reply(200)});
    NetDesk desk;
    QCOMPARE(desk.fetch(NetDesk::write("PUT", server.url(QStringLiteral("/x")), aBody)).status, 503);
    QVERIFY(desk.waits.isEmpty());
    QCOMPARE(server.seen().size(), 1);
}

void TestHttpWrites::cannotBeCancelledOnceOut()
{
    RawServer server;
    RawServer::Reply slow = RawServer::reply(200, "ok");
    slow.dripMsecs = 1;
    server.script({slow, RawServer::reply(200)});
    NetDesk desk;
    QObject window;
    QList<Answer> answers;
    const quint64 id = desk.client.send(NetDesk::write("PATCH", server.url(QStringLiteral("/x")), aBody), &window,
                                        [&](Answer answer) { answers.append(answer); });
    QTRY_COMPARE(server.seen().size(), 1);
    desk.client.cancel(id);
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().delivery, Answer::Delivery::Answered);
    QCOMPARE(answers.constFirst().status, 200);
    desk.client.cancel(id); // long over: nothing
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/after")))).ok());
    QCOMPARE(answers.size(), 1);
}

void TestHttpWrites::canBeCancelledBeforeItsTurn()
{
    RawServer server;
    server.script({RawServer::reply(200)});
    NetDesk desk;
    QObject window;
    QList<Answer> answers;
    const quint64 id = desk.client.send(NetDesk::write("PATCH", server.url(QStringLiteral("/x")), aBody), &window,
                                        [&](Answer answer) { answers.append(answer); });
    desk.client.cancel(id);
    QVERIFY(answers.isEmpty()); // not from inside cancel() either
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().delivery, Answer::Delivery::Cancelled);
    QCOMPARE(answers.constFirst().requestId, QByteArray("id-1"));
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/after")))).ok());
    QCOMPARE(server.seen().size(), 1);
}

void TestHttpWrites::goesOnWhenItsWindowDies()
{
    RawServer server;
    RawServer::Reply slow = RawServer::reply(200);
    slow.dripMsecs = 1;
    server.script({slow, RawServer::reply(200)});
    NetDesk desk;
    bool called = false;
    auto window = std::make_unique<QObject>();
    desk.client.send(NetDesk::write("POST", server.url(QStringLiteral("/one")), aBody), window.get(),
                     [&](const Answer &) { called = true; });
    QTRY_COMPARE(server.seen().size(), 1);
    desk.client.send(NetDesk::write("POST", server.url(QStringLiteral("/two")), aBody), window.get(),
                     [&](const Answer &) { called = true; });
    window.reset();
    QTRY_COMPARE(server.seen().size(), 2); // the one out and the one waiting both arrive
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/after")))).ok());
    QVERIFY(!called);
}

void TestHttpWrites::waitsItsTurn()
{
    // With one exchange at a time, requests arrive in the order in which they were sent, each after the one before.
    RawServer server;
    server.script({RawServer::reply(200)});
    HttpLimits limits = shortLimits();
    limits.maxConcurrent = 1;
    NetDesk desk(limits);
    QObject window;
    int done = 0;
    for (int i = 0; i < 20; ++i) {
        const QUrl url = server.url(QStringLiteral("/%1").arg(i));
        desk.client.send(i % 2 ? NetDesk::get(url) : NetDesk::write("POST", url, aBody), &window,
                         [&done, i](Answer answer) {
                             QVERIFY(answer.ok());
                             QCOMPARE(done++, i);
                         });
    }
    QTRY_COMPARE(done, 20);
    QCOMPARE(server.connections(), 1);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(server.seen().at(i).target, "/" + QByteArray::number(i));
}

QTEST_GUILESS_MAIN(TestHttpWrites)
#include "tst_http_writes.moc"
