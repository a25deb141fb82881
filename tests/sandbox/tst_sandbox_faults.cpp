// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QThread>
#include <QtTest>

#include <future>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Adatum = QByteArrayLiteral("customers(d1e2f3a4-b5c6-7890-1234-567890abcdef)");

} // namespace

/// Everything that can go wrong between a client and a service, on demand, and what was carried out nevertheless.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("120")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
    }
    void init() { m_sandbox->reset(); }

    void strikesTheRequestThatFitsAndNoOther()
    {
        m_sandbox->addFault(
            json("{'kind': 'status', 'status': 503, 'method': 'PATCH', 'path': 'customers', 'skip': 1, 'count': 2}"));
        QCOMPARE(m_client->get(Adatum).status, 200);
        QList<int> seen;
        for (int i = 0; i < 4; ++i)
            seen.append(m_client->patch(Adatum, city("Boston"), "*").status);
        QCOMPARE(seen, (QList<int>{200, 503, 503, 200}));
        m_sandbox->addFault(json("{'kind': 'status', 'status': 500, 'count': -1}"));
        QCOMPARE(m_client->get(Adatum).status, 500);
        QCOMPARE(m_client->get(Adatum).status, 500);
        m_sandbox->clearFaults();
        QCOMPARE(m_client->get(Adatum).status, 200);
        QVERIFY(m_sandbox->admin("POST", "faults", R"({"kind": "nonsense"})").contains("error"));
        QVERIFY(m_sandbox->admin("POST", "faults", R"({"kind": "pass", "delay": 3})").contains("delay"));
    }

    void statusWithHeadersAndBodies()
    {
        m_sandbox->addFault(json("{'kind': 'status', 'status': 429, 'headers': {'Retry-After': '7'}}"));
        Heard heard = m_client->patch(Adatum, city("Boston"), "*");
        QCOMPARE(heard.status, 429);
        QCOMPARE(heard.header("Retry-After"), QByteArray("7"));
        QCOMPARE(currentCity(), QStringLiteral("Atlanta")); // not carried out
        m_sandbox->addFault(json("{'kind': 'status', 'status': 502, 'html': true}"));
        heard = m_client->get(Adatum);
        QCOMPARE(heard.status, 502);
        QVERIFY(heard.header("Content-Type").startsWith("text/html"));
        QVERIFY(heard.body.contains("<html>"));
        m_sandbox->addFault(json(
            "{'kind': 'status', 'status': 409, 'body': {'error': {'code': 'Internal_Deadlock', 'message': 'x'}}}"));
        QCOMPARE(m_client->get(Adatum).code(), QStringLiteral("Internal_Deadlock"));
        m_sandbox->addFault(json("{'kind': 'status', 'status': 500}"));
        QCOMPARE(m_client->get(Adatum).code(), QStringLiteral("Internal_ServerError"));
    }

    void statusAfterTheWrite()
    {
        m_sandbox->addFault(json("{'kind': 'status', 'status': 504, 'html': true, 'carriedOut': true}"));
        QCOMPARE(m_client->patch(Adatum, city("Boston"), "*").status, 504);
        QCOMPARE(currentCity(), QStringLiteral("Boston"));
    }

    void resets_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("carriedOut");
        QTest::addColumn<int>("status");
        QTest::newRow("before") << QStringLiteral("resetBefore") << false << 0;
        QTest::newRow("during") << QStringLiteral("resetDuring") << true << 200;
        QTest::newRow("after") << QStringLiteral("resetAfter") << true << 0;
    }

    void resets()
    {
        QFETCH(QString, kind);
        QFETCH(bool, carriedOut);
        QFETCH(int, status);
        m_sandbox->addFault(Json::object({{QStringLiteral("kind"), Json::string(kind)},
                                          {QStringLiteral("method"), Json::string(QStringLiteral("PATCH"))}}));
        const Heard heard = m_client->patch(Adatum, city("Boston"), "*");
        QVERIFY(!heard.whole);
        QCOMPARE(heard.status, status);
        QCOMPARE(currentCity(), carriedOut ? QStringLiteral("Boston") : QStringLiteral("Atlanta"));
        QCOMPARE(m_sandbox->journal("PATCH", "customers").size(), size_t(1)); // it did arrive
        QCOMPARE(m_sandbox->journal("PATCH", "customers").front()[u"fault"].toString(), kind);
    }

    void aResetBringsNoByte()
    {
        m_sandbox->addFault(json("{'kind': 'resetBefore'}"));
        QTcpSocket socket;
        socket.connectToHost(m_sandbox->url().host(), static_cast<quint16>(m_sandbox->url().port()));
        QVERIFY(socket.waitForConnected());
        socket.write("GET /v2.0/Sandbox/api/v2.0/companies HTTP/1.1\r\nHost: x\r\n\r\n");
        while (socket.waitForReadyRead()) {
        }
        QCOMPARE(socket.bytesAvailable(), 0);
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
    }

    void commitLateOnRelease()
    {
        m_sandbox->addFault(json("{'kind': 'commitLate', 'method': 'PATCH'}"));
        QCOMPARE(m_client->patch(Adatum, city("Boston"), "*").status, 0);
        QCOMPARE(currentCity(), QStringLiteral("Atlanta")); // the client has looked, and finds nothing
        QCOMPARE(m_sandbox->release(), 1);
        QCOMPARE(currentCity(), QStringLiteral("Boston"));
        const std::vector<Json> entries = m_sandbox->journal();
        QVERIFY(std::any_of(entries.cbegin(), entries.cend(), [](const Json &entry) {
            return entry[u"event"].toString() == QLatin1String("committedLate") && entry[u"status"].toInteger() == 200;
        }));
        // A late write with a tag that has grown stale meanwhile fails, as it would there.
        m_sandbox->addFault(json("{'kind': 'commitLate', 'method': 'PATCH'}"));
        m_client->patch(Adatum, city("Chicago"), CustomersClient::tagOf(m_client->get(Adatum).json));
        m_sandbox->colleague(json("{'number': '10000', 'fields': {'city': 'Miami'}}"));
        m_sandbox->release();
        QCOMPARE(currentCity(), QStringLiteral("Miami"));
    }

    void commitLateByTime()
    {
        m_sandbox->addFault(json("{'kind': 'commitLate', 'method': 'PATCH', 'lateMs': 30}"));
        QCOMPARE(m_client->patch(Adatum, city("Boston"), "*").status, 0);
        QTRY_COMPARE(currentCity(), QStringLiteral("Boston"));
    }

    void heldUntilReleased()
    {
        m_sandbox->addFault(json("{'hold': 'before', 'method': 'PATCH'}"));
        auto answer = std::async(std::launch::async,
                                 [this] { return CustomersClient(*m_sandbox).patch(Adatum, city("Boston"), "*"); });
        QTRY_COMPARE(m_sandbox->journal("PATCH", "").size(), size_t(1));
        QVERIFY(m_sandbox->journal("PATCH", "").front()[u"status"].isNull());
        QCOMPARE(currentCity(), QStringLiteral("Atlanta"));
        QCOMPARE(m_sandbox->journal("GET", "").back()[u"inFlight"].toInteger(), 2); // beside the one that waits
        m_sandbox->release();
        QCOMPARE(answer.get().status, 200);
        m_client->get(Adatum);
        QCOMPARE(m_sandbox->journal("GET", "").back()[u"inFlight"].toInteger(), 1);
        QCOMPARE(currentCity(), QStringLiteral("Boston"));

        m_sandbox->clearJournal();
        m_sandbox->addFault(json("{'hold': 'after', 'method': 'PATCH'}"));
        answer = std::async(std::launch::async,
                            [this] { return CustomersClient(*m_sandbox).patch(Adatum, city("Miami"), "*"); });
        QTRY_COMPARE(currentCity(), QStringLiteral("Miami")); // carried out, answer still to come
        QVERIFY(m_sandbox->journal("PATCH", "").front()[u"status"].isNull());
        m_sandbox->release();
        QCOMPARE(answer.get().status, 200);
    }

    void cutBodiesAnnounceMoreThanTheyBring()
    {
        m_sandbox->addFault(json("{'kind': 'cutBody', 'bytes': 100}"));
        Heard heard = m_client->get("customers");
        QCOMPARE(heard.status, 200);
        QCOMPARE(heard.body.size(), 100);
        QVERIFY(heard.header("Content-Length").toInt() > 10000);
        m_sandbox->addFault(json("{'kind': 'cutBody', 'bytes': 0}"));
        heard = m_client->get("customers");
        QCOMPARE(heard.status, 200);
        QVERIFY(heard.body.isEmpty());
        QVERIFY(!heard.whole);
    }

    void slowAnswers()
    {
        QElapsedTimer clock;
        clock.start();
        m_sandbox->addFault(json("{'delayMs': 60}"));
        QCOMPARE(m_client->get(Adatum).status, 200);
        QVERIFY(clock.restart() >= 60);
        m_sandbox->addFault(json("{'answerDelayMs': 60}"));
        QCOMPARE(m_client->get(Adatum).status, 200);
        QVERIFY(clock.restart() >= 60);
        m_sandbox->addFault(json("{'dripBytesPerSecond': 5000}"));
        const Heard dripped = m_client->get(Adatum);
        QVERIFY(dripped.whole); // some 1400 bytes
        const qint64 slow = clock.restart();
        QVERIFY(slow >= 200);
        QCOMPARE(dripped.body.size(), m_client->get(Adatum).body.size());
        QVERIFY(clock.elapsed() < slow); // and only that one
    }

    void brokenContents()
    {
        const auto heardWith = [this](const char *fault, const QByteArray &what) {
            m_sandbox->addFault(json(fault));
            return m_client->get(what);
        };
        Heard heard = heardWith("{'kind': 'garble'}", "customers");
        QCOMPARE(heard.status, 200);
        QVERIFY(heard.whole && heard.json.isNull());
        heard = heardWith("{'kind': 'wrongType', 'field': 'city', 'value': 17, 'row': 1}", "customers");
        QVERIFY(heard.json[u"value"].items()[0][u"city"].isString());
        QVERIFY(heard.json[u"value"].items()[1][u"city"].isNumber());
        heard = heardWith("{'kind': 'missingField', 'field': 'id'}", "customers");
        QVERIFY(!heard.json[u"value"].items()[0].find(u"id"));
        QVERIFY(heard.json[u"value"].items()[1].find(u"id"));
        heard = heardWith("{'kind': 'hugeField', 'field': 'city', 'bytes': 300000}", Adatum);
        QCOMPARE(heard.json[u"city"].toString().size(), 300000);
        heard = heardWith("{'kind': 'unknownChoice', 'field': 'blocked'}", Adatum);
        QCOMPARE(heard.json[u"blocked"].toString(), QStringLiteral("Some_x0020_New_x0020_Choice"));
    }

    void strangeLinks()
    {
        const auto linkWith = [this](const char *fault) {
            m_sandbox->addFault(json(fault));
            return m_client->get("customers", {{"Prefer", "odata.maxpagesize=10"}}).json[u"@odata.nextLink"].toString();
        };
        QVERIFY(linkWith("{'kind': 'foreignNextLink'}").startsWith(QLatin1String("http://practice.invalid/v2.0/")));
        QCOMPARE(linkWith("{'kind': 'foreignNextLink', 'url': 'http://127.0.0.1:1/x'}"),
                 QStringLiteral("http://127.0.0.1:1/x"));
        QVERIFY(linkWith("{'kind': 'relativeNextLink'}").startsWith(QLatin1String("/v2.0/Sandbox/")));
        QCOMPARE(linkWith("{'kind': 'endlessPages'}"), QString::fromLatin1(m_sandbox->set("customers").toEncoded()));
        m_sandbox->addFault(json("{'kind': 'endlessPages', 'fresh': true, 'count': 2}"));
        const QByteArray second = m_client->get("customers").json[u"@odata.nextLink"].toString().toUtf8();
        QCOMPARE(second, m_sandbox->set("customers?again=1").toEncoded());
        QVERIFY(m_client->get(second).json[u"@odata.nextLink"].toString().endsWith(QLatin1String("?again=2")));
        m_sandbox->addFault(json("{'kind': 'redirect', 'status': 302, 'url': 'http://practice.invalid/'}"));
        const Heard heard = m_client->get("customers");
        QCOMPARE(heard.status, 302);
        QCOMPARE(heard.header("Location"), QByteArray("http://practice.invalid/"));
    }

    void tokensExpireAndAreReplaced()
    {
        m_sandbox->addFault(json("{'kind': 'expireToken', 'method': 'PATCH'}"));
        QCOMPARE(m_client->get(Adatum).status, 200);
        QCOMPARE(m_client->patch(Adatum, city("Boston"), "*").status, 401);
        QCOMPARE(m_client->get(Adatum).status, 401);
        m_sandbox->setToken("fresh");
        QCOMPARE(m_client->get(Adatum).status, 401);
        QCOMPARE(m_client->get(Adatum, {{"Authorization", "Bearer fresh"}}).json[u"city"].toString(),
                 QStringLiteral("Atlanta"));
    }

    void journalSaysWhatWasAskedButNoSecret()
    {
        m_client->get("customers?$top=1", {{"Prefer", "odata.maxpagesize=5"}, {"X-Request-ID", "abc"}});
        m_client->get("customers", {{"Authorization", "Bearer not-the-token"}});
        const std::vector<Json> entries = m_sandbox->journal("GET", "/customers");
        QCOMPARE(entries.size(), size_t(2));
        QVERIFY(entries[0][u"target"].toString().endsWith(QLatin1String("/customers?$top=1")));
        QCOMPARE(entries[0][u"headers"][u"Prefer"].toString(), QStringLiteral("odata.maxpagesize=5"));
        QCOMPARE(entries[0][u"headers"][u"X-Request-ID"].toString(), QStringLiteral("abc"));
        QVERIFY(entries[0][u"authorized"].toBool());
        QCOMPARE(entries[0][u"status"].toInteger(), 200);
        QVERIFY(!entries[1][u"authorized"].toBool(true));
        QCOMPARE(entries[1][u"status"].toInteger(), 401);
        const QByteArray lines = m_sandbox->admin("GET", "journal");
        QVERIFY(!lines.contains("not-the-token") && !lines.contains(m_sandbox->token()));
        m_client->patch(Adatum, json("{'creditLimit': 1.50}"), "*");
        QCOMPARE(m_sandbox->journal("PATCH", "").front()[u"body"].toString(), QStringLiteral("{\"creditLimit\":1.50}"));
        m_sandbox->clearJournal();
        QVERIFY(m_sandbox->journal().empty());
    }

    void theHostIsNotTheClientsWord()
    {
        const Heard heard = m_client->get("customers", {{"Host", "evil.example"}, {"Prefer", "odata.maxpagesize=10"}});
        QVERIFY(heard.json[u"@odata.nextLink"].toString().startsWith(m_sandbox->url().toString()));
    }

    void manyIdleConnectionsHinderNobody()
    {
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 60; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(m_sandbox->url().host(), static_cast<quint16>(m_sandbox->url().port()));
            QVERIFY(idle.back()->waitForConnected());
            idle.back()->write("GET /v2.0/Sandbox/api/v2.0/companies HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
                               m_sandbox->token() + "\r\n\r\n");
            QVERIFY(idle.back()->waitForReadyRead());
        }
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(m_client->get(Adatum).status, 200);
        QVERIFY(clock.elapsed() < 20'000); // with too few threads it would wait for one of them to close
    }

    void oneConnectionServesManyRequests()
    {
        QTcpSocket socket;
        socket.connectToHost(m_sandbox->url().host(), static_cast<quint16>(m_sandbox->url().port()));
        QVERIFY(socket.waitForConnected());
        const QByteArray request = "GET " + m_sandbox->set(Adatum).path(QUrl::FullyEncoded).toLatin1() +
                                   " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_sandbox->token() + "\r\n\r\n";
        for (int i = 0; i < 20; ++i) {
            socket.write(request);
            QByteArray heard;
            while (!heard.endsWith("Z\"}") && socket.waitForReadyRead())
                heard += socket.readAll();
            QVERIFY(heard.startsWith("HTTP/1.1 200"));
        }
    }

private:
    static Json city(const char *name)
    {
        return Json::object({{QStringLiteral("city"), Json::string(QString::fromLatin1(name))}});
    }
    QString currentCity() { return m_client->get(Adatum + "?$select=city").json[u"city"].toString(); }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
