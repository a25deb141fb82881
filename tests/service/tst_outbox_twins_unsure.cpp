// SPDX-License-Identifier: GPL-3.0-or-later
#include "twin_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// What was there before a create without an answer could not be known, or is claimed by more than one: the person is
/// asked, nothing is guessed and nothing leaves before the look.
class TestOutboxTwinsUnsure : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useTestLocale(); }

    void whatCannotBeKnownIsPutToThePerson_data() { everyService(false); }
    void whatCannotBeKnownIsPutToThePerson()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault("'kind': 'status', 'status': 403", "GET"); // who may not look may send all the same
        desk.fault(QByteArray("'kind': 'resetBefore'") + (restart ? ", 'hold': 'before'" : ""));
        const QString id = desk.pay();
        if (restart)
            desk.startAnewWhileItIsHeld();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.view(id).alike, 1); // and the person is told that there is one
        QCOMPARE(desk.there(), QSet<QString>{older});
        desk.restart();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.view(id).alike, 1); // tomorrow as well
    }

    void norIsItGuessedWhereItArrived()
    {
        TwinDesk desk("bigcapital");
        desk.olderTwin();
        desk.fault("'kind': 'status', 'status': 403", "GET");
        desk.fault("'kind': 'resetAfter'");
        StateWatch watch(desk.outbox());
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(!watch.seen.contains(QStringLiteral("waitingDoubt"))); // no look later on could tell them apart
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there().size(), 2);
    }

    void nothingLeavesBeforeTheLook_data() { everyService(false); }
    void nothingLeavesBeforeTheLook()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault("'hold': 'before'", "GET");
        const QString id = desk.pay();
        QTRY_COMPARE(desk.asked("GET"), size_t(1));
        QTRY_COMPARE(desk.view(id).state, S::Comparing);
        QCOMPARE(desk.asked("POST"), size_t(0));
        if (restart)
            desk.close();
        desk.sandbox.release();
        if (restart)
            desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QCOMPARE(desk.there(), QSet<QString>({older, desk.view(id).key.remoteId}));
    }

    void aListThatIsBusyIsWaitedFor()
    {
        TwinDesk desk("businesscentral");
        const QString older = desk.olderTwin();
        // More often than a reading tries again by itself.
        desk.fault("'kind': 'status', 'status': 500, 'count': 8", "GET");
        desk.fault("'kind': 'resetBefore'");
        StateWatch watch(desk.outbox());
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(watch.seen.contains(QStringLiteral("waitingPace")));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there(), QSet<QString>{older});
    }

    void afterARefusalTheLookIsNewAgain()
    {
        TwinDesk desk("businesscentral");
        desk.fault("'hold': 'before', 'skip': 1", "GET");
        desk.fault("'kind': 'status', 'status': 429, 'headers': {'Retry-After': '1'}");
        desk.fault("'kind': 'resetBefore'");
        const QString id = desk.pay();
        QTRY_COMPARE(desk.asked("GET"), size_t(2));
        QCOMPARE(desk.asked("POST"), size_t(1));
        desk.sandbox.colleague(json(QByteArray("{'entity': 'customerPayments', 'create': {'journalId': '") +
                                    desk.parent.toLatin1() +
                                    "', 'customerNumber': '10000', 'amount': -12.5, 'documentNumber': 'B0147'}}"));
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::NeedsPerson)); // and not the colleague's, made between the two attempts
        QCOMPARE(desk.asked("POST"), size_t(2));
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there().size(), 1);
    }

    /// Of two that are alike one arrived, and which is nobody's business; but one is not taken for both.
    void whatOneHasMadeIsNotAnothers_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("second");
        for (const char *service : {"businesscentral", "financials", "bigcapital"}) {
            QTest::addRow("%s, answered", service) << QByteArray(service) << QByteArray();
            QTest::addRow("%s, not answered", service) << QByteArray(service) << QByteArray("'kind': 'resetAfter'");
        }
    }
    void whatOneHasMadeIsNotAnothers()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, second);
        TwinDesk desk(service);
        desk.olderTwin();
        desk.fault("'kind': 'resetBefore'");
        if (!second.isEmpty())
            desk.fault(second);
        const QString one = desk.pay();
        QTRY_COMPARE(desk.asked("POST"), size_t(1));
        const QString other = desk.pay();
        QTRY_VERIFY(desk.isSettled(one) && desk.isSettled(other));
        QCOMPARE(desk.asked("POST"), size_t(2));
        QCOMPARE(desk.there().size(), 2);
        const int sent = int(desk.view(one).state == S::Sent) + int(desk.view(other).state == S::Sent);
        QCOMPARE(sent, 1);
    }

    void customersOfOneNameAreTwo_data()
    {
        QTest::addColumn<QByteArray>("service");
        for (const char *service : {"businesscentral", "financials"})
            QTest::newRow(service) << QByteArray(service);
    }
    void customersOfOneNameAreTwo()
    {
        QFETCH(QByteArray, service);
        DeskFixture desk(setupOf(service));
        const auto enter = [&] {
            const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
            const Record fresh(desk.company().schema("customer"), key);
            desk.type(fresh, "name", text("Blue Yonder"));
            return desk.submit(key);
        };
        QVERIFY(desk.waitFor(enter(), S::Sent));
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'customers'}"));
        const QString id = enter();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(desk.view(id).key.isNew());
    }
};

QTEST_GUILESS_MAIN(TestOutboxTwinsUnsure)
#include "tst_outbox_twins_unsure.moc"
