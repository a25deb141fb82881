// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QtTest>

#include <future>
#include <memory>
#include <vector>

using namespace clientele;
using namespace clientele::testing;

namespace {

QByteArray customer(int id)
{
    return "/bigcapital/api/customers/" + QByteArray::number(id);
}

/// Requests in threads of their own, all under way at once.
class Crowd
{
public:
    explicit Crowd(RunningSandbox &sandbox)
        : m_sandbox(sandbox)
    {
    }

    void write(int id)
    {
        m_sent.push_back(std::async(std::launch::async, [this, id] {
            const QByteArray body = R"({"customerType": "business", "displayName": "Written", "note": "by the crowd"})";
            return CustomersClient(m_sandbox).send("PUT", customer(id), body).status;
        }));
    }
    /// The status of each, in the order they were sent.
    QList<int> join()
    {
        QList<int> statuses;
        for (auto &one : m_sent)
            statuses.append(one.get());
        m_sent.clear();
        return statuses;
    }

private:
    RunningSandbox &m_sandbox;
    std::vector<std::future<int>> m_sent;
};

} // namespace

/// Writes side by side run the connection pool dry (reference, section 1), and what that means for everybody.
class TestSandboxBigcapitalPool : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("30")});
    }
    void init() { m_sandbox->reset(); }

    void twelveAtOnceStillPass()
    {
        start(*m_sandbox, "{'poolWaitMs': 300, 'writeMs': 400}");
        Crowd crowd(*m_sandbox);
        meet(crowd, 12);
        QCOMPARE(crowd.join().count(200), qsizetype(12));
    }

    void moreStopEverybody()
    {
        start(*m_sandbox, "{'poolWaitMs': 1500, 'writeMs': 60000}");
        Crowd crowd(*m_sandbox);
        meet(crowd, 13);
        // Who only reads waits with them, and is answered then.
        CustomersClient client(*m_sandbox);
        QElapsedTimer timer;
        qint64 longest = 0;
        for (QDeadlineTimer patience(20'000); longest < 200 && !patience.hasExpired();) {
            timer.start();
            QCOMPARE(client.get(customer(20)).status, 200);
            longest = timer.elapsed();
        }
        QVERIFY(longest >= 200);
        QCOMPARE(crowd.join().count(500), qsizetype(13));
        // Nothing of it was carried out, and all is well afterwards.
        QVERIFY(client.get(customer(1)).json[u"note"].toString() != QLatin1String("by the crowd"));
        start(*m_sandbox, "{'writeMs': 0}");
        Crowd late(*m_sandbox);
        late.write(1);
        QCOMPARE(late.join().front(), 200);
    }

    void onlyTheirOrganizationStops()
    {
        const Json ways = start(*m_sandbox, "{'poolWaitMs': 60000, 'writeMs': 60000, 'poolSize': 1}");
        CustomersClient client(*m_sandbox);
        const Heard given = client.send("POST", "/bigcapital/api/auth/signin",
                                        R"({"email": "practice@example.test", "password": "practice-password"})");
        const CustomersClient::Extra who{
            {"Authorization", "Bearer " + given.json[u"access_token"].toString().toLatin1()},
            {"organization-id", ways[u"organizations"].items().at(1).toString().toLatin1()}};
        Crowd crowd(*m_sandbox);
        meet(crowd, 2);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.get(customer(3), who).status, 200);
        // A reset tells at once who waits.
        m_sandbox->reset();
        QCOMPARE(crowd.join().count(500), qsizetype(2));
        QVERIFY(timer.elapsed() < 20'000);
    }

    void theEndOfTheProgramWaitsForNobody()
    {
        auto sandbox =
            std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("5")});
        start(*sandbox, "{'poolWaitMs': 60000, 'writeMs': 60000, 'poolSize': 1}");
        Crowd crowd(*sandbox);
        crowd.write(1);
        crowd.write(2);
        QTRY_COMPARE_WITH_TIMEOUT(sandbox->journal("PUT", "customers").size(), size_t(2), 20'000);
        QElapsedTimer timer;
        timer.start();
        sandbox.reset();
        crowd.join();
        QVERIFY(timer.elapsed() < 20'000);
    }

private:
    static Json start(RunningSandbox &sandbox, const QByteArray &ways)
    {
        return sandbox.settings(json(ways)
                                    .with(QStringLiteral("authLimit"), Json::number(qint64(0)))
                                    .with(QStringLiteral("service"), Json::string(QStringLiteral("bigcapital"))));
    }
    /// All of them are held until the last has come.
    void meet(Crowd &crowd, int many)
    {
        m_sandbox->clearJournal();
        m_sandbox->addFault(json("{'method': 'PUT', 'kind': 'pass', 'hold': 'before', 'count': -1}"));
        for (int id = 1; id <= many; ++id)
            crowd.write(id);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_sandbox->journal("PUT", "customers").size()), many, 20'000);
        m_sandbox->clearFaults();
        m_sandbox->release();
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSandboxBigcapitalPool)
#include "tst_sandbox_bigcapital_pool.moc"
