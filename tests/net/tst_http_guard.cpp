// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/logging.h"
#include "net/net_desk.h"
#include "support/test_locale.h"

#include <QNetworkProxy>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

/// What must never leave: credentials to strangers, plain text beyond this computer, forged lines, secrets in the log.
class TestHttpGuard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }
    void cleanup();

    void credentialsForHome();
    void credentialsAreReplaced();
    void linkToAnotherPort();
    void credentialsThatBreakLines();
    void forgedLines_data();
    void forgedLines();
    void plainHttpOnlyAtHome_data();
    void plainHttpOnlyAtHome();
    void noSuchHost();
    void cookiesAreForgotten();
    void nothingIsCached();
    void loopbackGoesPastTheProxy();
    void othersGoThroughTheProxy();
    void logTellsNoSecrets();
    void quietUnlessAsked();
};

namespace {

QUrl path(const RawServer &server, const char *pathAndQuery)
{
    return server.url(QString::fromLatin1(pathAndQuery));
}

QStringList lines; // what was logged; a message handler has nowhere else to put it
QtMessageHandler previous = nullptr;

void keepLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    lines.append(QLatin1String(context.category) + QLatin1String(": ") + text);
    if (type >= QtCriticalMsg)
        previous(type, context, text);
}

} // namespace

void TestHttpGuard::cleanup()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    QLoggingCategory::setFilterRules(QString());
    if (previous) {
        qInstallMessageHandler(previous);
        previous = nullptr;
    }
    lines.clear();
}

void TestHttpGuard::credentialsForHome()
{
    RawServer server;
    server.script({RawServer::reply(200)});
    NetDesk desk(std::make_unique<BearerAuthorizer>("t0ken", path(server, "/api/v1")));
    QVERIFY(desk.fetch(NetDesk::get(path(server, "/elsewhere?x"))).ok());
    QVERIFY(desk.fetch(NetDesk::write("DELETE", path(server, "/y"))).ok());
    for (const RawServer::Seen &seen : server.seen())
        QCOMPARE(seen.header("Authorization"), QByteArray("Bearer t0ken"));
    QCOMPARE(server.seen().size(), 2);
}

void TestHttpGuard::credentialsAreReplaced()
{
    RawServer server;
    server.script({RawServer::reply(401), RawServer::reply(200)});
    auto bearer = std::make_unique<BearerAuthorizer>("old", path(server, "/"));
    BearerAuthorizer *handle = bearer.get();
    NetDesk desk(std::move(bearer));
    QCOMPARE(desk.fetch(NetDesk::get(path(server, "/x"))).status, 401);
    handle->setToken("new");
    QVERIFY(desk.fetch(NetDesk::get(path(server, "/x"))).ok());
    handle->setToken({});
    QVERIFY(desk.fetch(NetDesk::get(path(server, "/x"))).ok());
    QCOMPARE(server.seen().at(0).header("Authorization"), QByteArray("Bearer old"));
    QCOMPARE(server.seen().at(1).header("Authorization"), QByteArray("Bearer new"));
    QVERIFY(server.seen().at(2).header("Authorization").isNull());
}

void TestHttpGuard::linkToAnotherPort()
{
    RawServer home;
    RawServer stranger;
    stranger.script({RawServer::reply(200)});
    NetDesk desk(std::make_unique<BearerAuthorizer>("t0ken", path(home, "/")));
    for (const QByteArray method : {"GET", "POST"}) {
        const Answer answer = desk.fetch(NetDesk::write(method, path(stranger, "/page/2")));
        QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
        QCOMPARE(answer.fault, Answer::Fault::ForeignRedirect);
    }
    NetDesk after; // with nothing to lose
    QVERIFY(after.fetch(NetDesk::get(path(stranger, "/after"))).ok());
    QCOMPARE(stranger.connections(), 1);
    QCOMPARE(stranger.seen().size(), 1);
    QVERIFY(desk.authorizer->headersFor(path(stranger, "/")).isEmpty());
}

void TestHttpGuard::credentialsThatBreakLines()
{
    RawServer server;
    server.script({RawServer::reply(200)});
    NetDesk desk(std::make_unique<BearerAuthorizer>("t0ken\r\nX-Forged: 1", path(server, "/")));
    const Answer answer = desk.fetch(NetDesk::get(path(server, "/x")));
    QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
    QCOMPARE(answer.fault, Answer::Fault::BadRequest);
    QVERIFY(!answer.detail.contains(QLatin1String("t0ken")));
    NetDesk after;
    QVERIFY(after.fetch(NetDesk::get(path(server, "/after"))).ok());
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.seen().size(), 1);
}

void TestHttpGuard::forgedLines_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QByteArray ok = "If-Match";
    QTest::newRow("CR LF in a value") << QByteArray("GET") << ok << QByteArray("a\r\nX-Forged: 1");
    QTest::newRow("LF in a value") << QByteArray("GET") << ok << QByteArray("a\nX-Forged: 1");
    QTest::newRow("CR in a value") << QByteArray("GET") << ok << QByteArray("a\rX-Forged: 1");
    QTest::newRow("NUL in a value") << QByteArray("POST") << ok << QByteArray("a\0b", 3);
    QTest::newRow("LF at the end") << QByteArray("POST") << ok << QByteArray("a\n");
    QTest::newRow("CR LF in a name") << QByteArray("GET") << QByteArray("A: b\r\nX-Forged") << QByteArray("1");
    QTest::newRow("colon in a name") << QByteArray("GET") << QByteArray("A:b") << QByteArray("1");
    QTest::newRow("blank in a name") << QByteArray("GET") << QByteArray("A b") << QByteArray("1");
    QTest::newRow("NUL in a name") << QByteArray("GET") << QByteArray("A\0b", 3) << QByteArray("1");
    QTest::newRow("no name") << QByteArray("GET") << QByteArray() << QByteArray("1");
    QTest::newRow("CR LF in the method") << QByteArray("GET / HTTP/1.1\r\nX: 1\r\n\r\nGET") << ok << QByteArray("1");
    QTest::newRow("LF in the method") << QByteArray("POST\n") << ok << QByteArray("1");
    QTest::newRow("NUL in the method") << QByteArray("GET\0", 4) << ok << QByteArray("1");
    QTest::newRow("blank in the method") << QByteArray("GET /evil") << ok << QByteArray("1");
    QTest::newRow("small method") << QByteArray("get") << ok << QByteArray("1");
    QTest::newRow("no method") << QByteArray() << ok << QByteArray("1");
    for (const QByteArray name :
         {"Host", "content-length", "Transfer-Encoding", "Connection", "Cookie", "Accept-Encoding", "AUTHORIZATION",
          "Proxy-Authorization", "Expect", "Upgrade", "TE", "Trailer"})
        QTest::addRow("%s is ours", name.constData()) << QByteArray("GET") << name << QByteArray("1");
}

void TestHttpGuard::forgedLines()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    RawServer server;
    server.script({RawServer::reply(200)});
    NetDesk desk;
    Request request = NetDesk::get(path(server, "/x"));
    request.method = method;
    request.headers.emplaceBack(name, value);
    const Answer answer = desk.fetch(request);
    QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
    QCOMPARE(answer.fault, Answer::Fault::BadRequest);
    QVERIFY(!answer.detail.contains(QLatin1String("Forged")));
    QVERIFY(desk.fetch(NetDesk::get(path(server, "/after"))).ok());
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.seen().size(), 1);
    QCOMPARE(server.seen().constFirst().target, QByteArray("/after"));
}

void TestHttpGuard::plainHttpOnlyAtHome_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Answer::Fault>("fault");
    using Fault = Answer::Fault;
    QTest::newRow("a host") << QStringLiteral("http://books.example/x") << Fault::Insecure;
    QTest::newRow("an address") << QStringLiteral("http://192.0.2.1/x") << Fault::Insecure;
    QTest::newRow("looks like home") << QStringLiteral("http://127.0.0.1.books.example/x") << Fault::Insecure;
    QTest::newRow("looks like home, too") << QStringLiteral("http://localhost.books.example/x") << Fault::Insecure;
    QTest::newRow("any address") << QStringLiteral("http://0.0.0.0/x") << Fault::Insecure;
    QTest::newRow("ftp") << QStringLiteral("ftp://127.0.0.1/x") << Fault::BadRequest;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << Fault::BadRequest;
    QTest::newRow("data") << QStringLiteral("data:,x") << Fault::BadRequest;
    QTest::newRow("unencrypted 2") << QStringLiteral("preconnect-http://127.0.0.1/") << Fault::BadRequest;
    QTest::newRow("no host") << QStringLiteral("http:///x") << Fault::BadRequest;
    QTest::newRow("relative") << QStringLiteral("/x") << Fault::BadRequest;
    QTest::newRow("empty") << QString() << Fault::BadRequest;
    QTest::newRow("user") << QStringLiteral("https://me:pw@books.example/x") << Fault::BadRequest;
}

void TestHttpGuard::plainHttpOnlyAtHome()
{
    QFETCH(QString, url);
    QFETCH(Answer::Fault, fault);
    NetDesk desk;
    for (const QByteArray method : {"GET", "POST"}) {
        const Answer answer = desk.fetch(NetDesk::write(method, QUrl(url)));
        QCOMPARE(answer.fault, fault);
        QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
        QVERIFY(!answer.detail.contains(QLatin1String("pw")));
    }
}

void TestHttpGuard::noSuchHost()
{
    NetDesk desk;
    // .invalid has no addresses anywhere (RFC 2606); a resolver that cannot be reached says the same.
    const Answer answer =
        desk.fetch(NetDesk::write("POST", QUrl(QStringLiteral("https://nobody.invalid/x?secret=1")), "{}"));
    QCOMPARE(answer.fault, Answer::Fault::HostNotFound);
    QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
    QVERIFY(!answer.detail.contains(QLatin1String("secret")));
}

void TestHttpGuard::cookiesAreForgotten()
{
    RawServer server;
    server.script({RawServer::reply(200, "x", "Set-Cookie: session=1; Path=/\r\n")});
    NetDesk desk;
    QVERIFY(desk.fetch(NetDesk::get(path(server, "/x"))).ok());
    QVERIFY(desk.fetch(NetDesk::get(path(server, "/x"))).ok());
    QCOMPARE(server.seen().size(), 2);
    QVERIFY(!server.bytesRead().toLower().contains("cookie"));
}

void TestHttpGuard::nothingIsCached()
{
    RawServer server;
    server.script(
        {RawServer::reply(200, "1", "Cache-Control: max-age=600\r\nETag: \"1\"\r\n"), RawServer::reply(200, "2")});
    NetDesk desk;
    QCOMPARE(desk.fetch(NetDesk::get(path(server, "/x"))).body, QByteArray("1"));
    QCOMPARE(desk.fetch(NetDesk::get(path(server, "/x"))).body, QByteArray("2"));
}

void TestHttpGuard::loopbackGoesPastTheProxy()
{
    RawServer proxy;
    proxy.script({RawServer::reply(502, "from the proxy")});
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
    RawServer server;
    // The server itself would listen through the proxy, were it told to after the proxy was set.
    server.setProxy(QNetworkProxy::NoProxy);
    server.script({RawServer::reply(200, "from home")});
    NetDesk desk;
    QCOMPARE(desk.fetch(NetDesk::get(path(server, "/x"))).body, QByteArray("from home"));
    QCOMPARE(proxy.connections(), 0);
}

void TestHttpGuard::othersGoThroughTheProxy()
{
    RawServer proxy;
    proxy.script({RawServer::reply(403)});
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
    NetDesk desk(std::make_unique<BearerAuthorizer>("t0ken", QUrl(QStringLiteral("https://books.example/"))));
    const Answer answer = desk.fetch(NetDesk::get(QUrl(QStringLiteral("https://books.example/x"))));
    QVERIFY(answer.fault != Answer::Fault::None); // the proxy let nothing through
    QVERIFY(!proxy.seen().isEmpty());
    QCOMPARE(proxy.seen().constFirst().method, QByteArray("CONNECT"));
    QVERIFY(!proxy.bytesRead().contains("t0ken"));
}

void TestHttpGuard::logTellsNoSecrets()
{
    QLoggingCategory::setFilterRules(QStringLiteral("clientele.net*=true"));
    previous = qInstallMessageHandler(keepLine);
    RawServer server;
    server.script({RawServer::reply(200, "answerSecret", "X-Answer: headerSecret\r\n"),
                   RawServer::reply(422, "answerSecret"), RawServer::hangUp()});
    NetDesk desk(std::make_unique<BearerAuthorizer>("tokenSecret", path(server, "/")));
    desk.fetch(NetDesk::get(path(server, "/customers/7?filter=querySecret")));
    Request request = NetDesk::write("PATCH", path(server, "/customers/8"), "bodySecret");
    request.headers.emplaceBack("If-Match", "matchSecret");
    desk.fetch(request);
    desk.fetch(NetDesk::write("DELETE", path(server, "/customers/9?x=querySecret")));
    // What is refused is no reason to tell more.
    desk.fetch(NetDesk::write("FORGED methodSecret", path(server, "/customers/10?x=querySecret")));
    desk.fetch(NetDesk::get(QUrl(QStringLiteral("http://u:pwSecret@127.0.0.1/a%0Ab?querySecret"))));

    QCOMPARE(lines.size(), 5);
    const QString all = lines.join(QLatin1Char('\n'));
    QVERIFY2(!all.contains(QLatin1String("Secret")), qPrintable(all));
    QVERIFY2(!all.contains(QLatin1String("Bearer")), qPrintable(all));
    QVERIFY2(lines.at(0).startsWith(QLatin1String("clientele.net: GET /customers/7: answered 200 after ")),
             qPrintable(all));
    QVERIFY2(lines.at(0).endsWith(QLatin1String(" ms, request id-1")), qPrintable(all));
    QVERIFY2(lines.at(1).startsWith(QLatin1String("clientele.net: PATCH /customers/8: answered 422 after ")),
             qPrintable(all));
    QVERIFY2(lines.at(2).startsWith(QLatin1String("clientele.net: DELETE /customers/9: cut 0 after ")),
             qPrintable(all));
    for (const QString &line : lines)
        QVERIFY(!line.contains(QLatin1Char('\n')));
}

void TestHttpGuard::quietUnlessAsked()
{
    previous = qInstallMessageHandler(keepLine);
    RawServer server;
    server.script({RawServer::reply(200)});
    NetDesk desk;
    QVERIFY(desk.fetch(NetDesk::get(path(server, "/x"))).ok());
    QCOMPARE(lines, QStringList());
}

QTEST_GUILESS_MAIN(TestHttpGuard)
#include "tst_http_guard.moc"
