// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/allowances.h"

#include <QTest>

using namespace clientele;

/// The limits of a service, kept by what its answers say is left (bigcapital.md 5).
class TestAllowances : public QObject
{
    Q_OBJECT

    static constexpr qint64 start = 1'000'000;

private slots:
    void nothingIsHeldBackUnknown()
    {
        Allowances allowances;
        QCOMPARE(allowances.readyAt({}, false, start), start);
        QCOMPARE(allowances.readyAt("PUT", false, start), start);
        QCOMPARE(allowances.perMinute("PUT"), 0);
        allowances.spend("PUT");
        allowances.learn("PUT", std::nullopt, start); // this service counts nothing
        QCOMPARE(allowances.readyAt("PUT", false, start), start);
    }

    /// Ten a minute: nine go, the tenth is for whoever is looking, and nothing is ever refused.
    void aTenthIsKeptForLooking()
    {
        Allowances allowances;
        qint64 now = start;
        int sent = 0;
        for (qint64 remaining = 9; allowances.readyAt("PUT", false, now) == now; --remaining) {
            QVERIFY(remaining >= 0);
            allowances.spend("PUT");
            ++sent;
            now += 100;
            allowances.learn("PUT", Allowance{10, remaining, 60 - (now - start) / 1000}, now);
        }
        QCOMPARE(sent, 9);
        QCOMPARE(allowances.readyAt("PUT", true, now), now);
        QCOMPARE(allowances.perMinute("PUT"), 9);
        QCOMPARE(allowances.readyAt("GET", false, now), now); // counted apart
        const qint64 then = allowances.readyAt("PUT", false, now);
        QVERIFY2(then > now && then <= start + 62'000, qPrintable(QString::number(then - start)));
        QCOMPARE(allowances.readyAt("PUT", false, then), then);
    }

    /// Of an allowance nothing is known of, one request finds out before others follow.
    void theFirstGoesAlone()
    {
        Allowances allowances;
        QCOMPARE(allowances.readyAt("PUT", false, start), start);
        allowances.spend("PUT");
        QVERIFY(allowances.readyAt("PUT", true, start) > start);
        QCOMPARE(allowances.readyAt("GET", true, start), start);
        allowances.learn("PUT", Allowance{10, 9, 60}, start);
        QCOMPARE(allowances.readyAt("PUT", false, start), start);
    }

    void whatIsUsedUpGoesOverARestart()
    {
        Allowances before;
        QVERIFY(before.usedUp(start).isEmpty());
        for (int remaining = 9; remaining >= 1; --remaining) {
            before.spend("PUT /customers/*");
            QVERIFY(before.usedUp(start).isEmpty() || remaining < 2);
            before.learn("PUT /customers/*", Allowance{10, remaining, 60}, start);
        }
        Allowances inFlight;
        inFlight.spend("PUT");
        inFlight.learn("PUT", Allowance{10, 3, 60}, start);
        inFlight.spend("PUT");
        QVERIFY(inFlight.usedUp(start).isEmpty());
        inFlight.spend("PUT"); // the service counts it, even if the program ends before its answer
        QVERIFY(!inFlight.usedUp(start).isEmpty());

        const QString told = before.usedUp(start);
        QVERIFY(told.contains(QStringLiteral("PUT /customers/*")));
        Allowances after;
        after.resume(told, start + 5'000);
        QCOMPARE(after.readyAt("PUT /customers/*", false, start + 5'000), start + 60'000);
        QCOMPARE(after.readyAt("PUT /customers/*", true, start + 5'000), start + 5'000); // the one that is kept
        QCOMPARE(after.perMinute("PUT /customers/*"), 9);
        QVERIFY(before.usedUp(start + 61'000).isEmpty());
        Allowances later;
        later.resume(told, start + 61'000);
        QCOMPARE(later.readyAt("PUT /customers/*", false, start + 61'000), start + 61'000);
    }

    void nonsenseIsNotResumed_data()
    {
        QTest::addColumn<QString>("told");
        for (const char *told : {"", "nonsense", "[]", "{\"PUT\": 1}", "{\"PUT\": [10, 0, 99999999999999, 60000]}",
                                 "{\"PUT\": [10, 0, 1030000, -1]}", "{\"PUT\": [\"10\", null, {}, []]}"})
            QTest::newRow(told) << QString::fromLatin1(told);
    }
    void nonsenseIsNotResumed()
    {
        QFETCH(QString, told);
        Allowances allowances;
        allowances.resume(told, start);
        QCOMPARE(allowances.readyAt("PUT", false, start), start);
        QCOMPARE(allowances.perMinute("PUT"), 0);
    }

    /// What is under way counts before its answer is here.
    void requestsUnderWayCount()
    {
        Allowances allowances;
        allowances.spend("GET");
        allowances.learn("GET", Allowance{10, 2, 30}, start);
        QCOMPARE(allowances.readyAt("GET", true, start), start);
        allowances.spend("GET");
        allowances.spend("GET");
        QCOMPARE(allowances.readyAt("GET", true, start), start + 30'000);
        allowances.learn("GET", std::nullopt, start); // broken off: one fewer, whatever became of it
        allowances.learn("GET", std::nullopt, start);
        QCOMPARE(allowances.readyAt("GET", true, start), start + 30'000);
    }

    void headersOutOfReasonAreBounded()
    {
        Allowances allowances;
        allowances.learn("X", Allowance{10, 99, 1'000'000'000}, start);
        QCOMPARE(allowances.readyAt("X", false, start), start);
        allowances.learn("X", Allowance{10, -5, 1'000'000'000}, start);
        QCOMPARE(allowances.readyAt("X", false, start), start + 86'400'000);
        allowances.learn("Y", Allowance{0, 0, 5}, start);
        QCOMPARE(allowances.readyAt("Y", false, start), start);
    }
};

QTEST_APPLESS_MAIN(TestAllowances)
#include "tst_allowances.moc"
