// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;

/// More changes than a service takes in a minute: none is refused, and all arrive, each once.
class TestOutboxPace : public QObject
{
    Q_OBJECT

    static DeskSetup bigcapital()
    {
        DeskSetup setup;
        setup.service = "bigcapital";
        return setup;
    }
    /// Every answer of the service since the journal was cleared: none may be 429.
    static int refusals(RunningSandbox &sandbox)
    {
        int refused = 0;
        for (const Json &entry : sandbox.journal())
            refused += entry[u"status"].toInteger().value_or(0) == 429 ? 1 : 0;
        return refused;
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void manyChangesAreNeverRefused()
    {
        DeskFixture desk(bigcapital());
        desk.sandbox.settings(json("{'service': 'bigcapital', 'windowMs': 1000}"));
        desk.sandbox.clearJournal();
        const Snapshot list = desk.company().list("customer").snapshot();
        QStringList sent;
        for (RowId row = 0; row < list.rowIdEnd() && sent.size() < 24; ++row) {
            const Record customer = list.record(row);
            desk.type(customer, "website", text("https://changed.example"));
            sent += desk.submit(customer.key);
        }
        QCOMPARE(sent.size(), 24);
        for (const QString &id : std::as_const(sent))
            QTRY_COMPARE_WITH_TIMEOUT(desk.view(id).state, SubmissionState::Sent, 60'000);
        QCOMPARE(refusals(desk.sandbox), 0);
        QCOMPARE(desk.sandbox.journal("PUT", "/customers/").size(), size_t(24)); // each once
    }

    /// Where the look before a change is what waits, that is told as well; what is kept for people stays theirs.
    void tellsThatTheLookBeforeAChangeWaits()
    {
        DeskFixture desk(bigcapital()); // its whole minute: nothing hangs on the speed of the machine
        const QString name = desk.company().list("customer").snapshot().record(0).value("name").toText();
        for (int read = 0; read < 9; ++read)
            QVERIFY(!desk.fresh(name).isNull());
        QCOMPARE(desk.company().status().writesPerMinute, 0);
        const Record customer = desk.customer(name);
        desk.type(customer, "website", text("https://changed.example"));
        const QString id = desk.submit(customer.key);
        QTRY_VERIFY(desk.company().status().writesPerMinute > 0);
        QCOMPARE(desk.view(id).state, SubmissionState::Comparing);
        QVERIFY(!desk.fresh(name).isNull()); // the tenth of the minute
        QCOMPARE(desk.sandbox.journal("PUT", "/customers/").size(), size_t(0));
        QCOMPARE(refusals(desk.sandbox), 0);
    }

    /// A pause is the closed gate: nothing leaves, nothing is lost, and what waits goes on from where it stood, also
    /// after the program was ended meanwhile.
    void pausedEndedAndGoneOn()
    {
        DeskFixture desk(bigcapital());
        desk.sandbox.settings(json("{'service': 'bigcapital', 'windowMs': 3000}"));
        desk.sandbox.clearJournal();
        const Snapshot list = desk.company().list("customer").snapshot();
        std::vector<RecordKey> keys;
        for (RowId row = 0; row < list.rowIdEnd() && keys.size() < 14; ++row) {
            const Record customer = list.record(row);
            desk.type(customer, "website", text("https://paused.example"));
            QVERIFY(!desk.submit(customer.key).isEmpty());
            keys.push_back(customer.key);
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.sandbox.journal("PUT", "/customers/").size() >= 9, 60'000);
        desk.company().setSendingAllowed(false);
        desk.restart();
        QTRY_COMPARE_WITH_TIMEOUT(desk.outbox().overlay()->records.size(), size_t(0), 60'000);
        QCOMPARE(refusals(desk.sandbox), 0); // what was used up is known to the program that was started anew
        // Every customer has the change, each once.
        std::map<QString, int> writes;
        for (const Json &entry : desk.sandbox.journal("PUT", "/customers/"))
            writes[entry[u"target"].toString()] += entry[u"status"].toInteger().value_or(0) == 200 ? 1 : 0;
        QCOMPARE(writes.size(), size_t(14));
        for (const auto &[target, times] : writes)
            QVERIFY2(times == 1, qPrintable(target));
    }
};

QTEST_GUILESS_MAIN(TestOutboxPace)
#include "tst_outbox_pace.moc"
