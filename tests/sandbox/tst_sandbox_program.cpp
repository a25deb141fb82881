// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

/// The program as others start it: token, ready line, addresses, lifetime, options.
class TestSandboxProgram : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void takesTheTokenFromStandardInput()
    {
        QProcess process;
        start(process, {}, false);
        process.write("from-stdin\n");
        const Json ready = readyLine(process);
        QVERIFY(QUrl(ready[u"url"].toString()).host() == QLatin1String("127.0.0.1"));
        QVERIFY(ready[u"admin"].toString().endsWith(QLatin1String("/admin")));
        QCOMPARE(ready[u"pid"].toInteger(), process.processId());
        QCOMPARE(statusOf(QUrl(ready[u"url"].toString()), "from-stdin"), 200);
        QCOMPARE(statusOf(QUrl(ready[u"url"].toString()), "other"), 401);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void needsAToken()
    {
        QProcess process;
        start(process, {}, false);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("A token is needed"));
    }

    void endsWithStandardInputUnlessToldToStay()
    {
        for (const bool stay : {false, true}) {
            QProcess process;
            start(process, stay ? QStringList{QStringLiteral("--stay")} : QStringList(), true);
            const Json ready = readyLine(process);
            // A request under way does not keep it from ending.
            QTcpSocket idle;
            const QUrl url(ready[u"url"].toString());
            idle.connectToHost(url.host(), static_cast<quint16>(url.port()));
            QVERIFY(idle.waitForConnected());
            QTcpSocket idleAdmin;
            const QUrl admin(ready[u"admin"].toString());
            idleAdmin.connectToHost(admin.host(), static_cast<quint16>(admin.port()));
            QVERIFY(idleAdmin.waitForConnected());
            process.closeWriteChannel();
            if (stay) {
                QCOMPARE(statusOf(url, "secret"), 200);
                process.kill();
            }
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitStatus(), stay ? QProcess::CrashExit : QProcess::NormalExit);
            // A sanitizer that found something on the way out says it by this code.
            QVERIFY(stay || process.exitCode() == 0);
        }
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{QStringLiteral("--nonsense")};
        QTest::newRow("number") << QStringList{QStringLiteral("--customers"), QStringLiteral("many")};
        QTest::newRow("profile") << QStringList{QStringLiteral("--profile"), QStringLiteral("v9")};
        QTest::newRow("word") << QStringList{QStringLiteral("word")};
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        start(process, arguments, true);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void saysSoWhenThePortIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
        QProcess process;
        start(process, {QStringLiteral("--port"), QString::number(other.serverPort())}, true);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
    }

    void optionsShapeTheBooks()
    {
        RunningSandbox sandbox({QStringLiteral("--profile"), QStringLiteral("seed"), QStringLiteral("--companies"),
                                QStringLiteral("6"), QStringLiteral("--customers"), QStringLiteral("2"),
                                QStringLiteral("--page-ceiling"), QStringLiteral("1"), QStringLiteral("--live")});
        QVERIFY(sandbox.url().path().startsWith(QLatin1String("/v2.0/Production/")));
        CustomersClient client(sandbox);
        const Heard page = client.get("customers");
        QCOMPARE(CustomersClient::column(page.json, u"balance"), QList<QString>{QStringLiteral("15750.00")});
        QVERIFY(page.json.find(u"@odata.nextLink"));
        QCOMPARE(client.get("/v2.0/Production/api/v2.0/companies?$count=true").json[u"@odata.count"].toInteger(), 6);
        // The textbook's next customer gets the textbook's next number.
        QCOMPARE(client.post("customers", json("{'displayName': 'Fabrikam, Inc.'}")).json[u"number"].toString(),
                 QStringLiteral("30000"));
    }

    void sameSeedSameBooks()
    {
        const auto books = [](const char *seed) {
            RunningSandbox sandbox({QStringLiteral("--seed"), QString::fromLatin1(seed), QStringLiteral("--customers"),
                                    QStringLiteral("50")});
            Heard heard = CustomersClient(sandbox).get("customers?$expand=customerFinancialDetail");
            return heard.json[u"value"].toBytes();
        };
        const QByteArray seven = books("7");
        QCOMPARE(books("7"), seven);
        QVERIFY(books("8") != seven);
    }

    void adminNeedsTheToken()
    {
        RunningSandbox sandbox({QStringLiteral("--customers"), QStringLiteral("1")});
        QVERIFY(sandbox.admin("GET", "settings").contains("\"profile\":\"v2\""));
        QVERIFY(sandbox.admin("POST", "settings", R"({"profile": "v3"})").contains("error"));
        QVERIFY(sandbox.admin("GET", "nothing").contains("error"));
        sandbox.setToken("fresh"); // the clients' token; this address keeps its own
        QVERIFY(sandbox.admin("GET", "settings").contains("\"profile\":\"v2\""));
    }

    void hundredThousandCustomersWithinSeconds()
    {
        QElapsedTimer clock;
        clock.start();
        RunningSandbox sandbox({QStringLiteral("--customers"), QStringLiteral("100000")});
        const Heard heard = CustomersClient(sandbox).get("customers/$count");
        QCOMPARE(heard.body, QByteArray("100000"));
        QVERIFY2(clock.elapsed() < 30'000, "a loaded machine may take a multiple of the usual two seconds, not more");
    }

private:
    static void start(QProcess &process, const QStringList &arguments, bool tokenInEnvironment)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("CLIENTELE_SANDBOX_TOKEN"));
        if (tokenInEnvironment)
            environment.insert(QStringLiteral("CLIENTELE_SANDBOX_TOKEN"), QStringLiteral("secret"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CLIENTELE_SANDBOX_PROGRAM), arguments);
        QVERIFY(process.waitForStarted());
    }

    static Json readyLine(QProcess &process)
    {
        while (!process.canReadLine() && process.waitForReadyRead()) {
        }
        const Result<Json> ready = Json::parse(process.readLine());
        return ready ? *ready : Json();
    }

    static int statusOf(const QUrl &url, const QByteArray &token)
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        socket.write("GET " + url.path().toLatin1() +
                     "/companies HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token +
                     "\r\n\r\n");
        while (socket.waitForReadyRead()) {
        }
        return socket.readAll().split(' ').value(1).toInt();
    }
};

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandbox_program.moc"
