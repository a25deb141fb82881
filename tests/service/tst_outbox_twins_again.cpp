// SPDX-License-Identifier: GPL-3.0-or-later
#include "twin_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// "Send again" of a payment whose creation was never answered: it is looked for once more, and goes out only where
/// it is not there.
class TestOutboxTwinsAgain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void whatHasArrivedSinceIsNotMadeAgain_data() { everyService(false); }
    void whatHasArrivedSinceIsNotMadeAgain()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault("'kind': 'commitLate'");
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.sandbox.release(), 1);
        if (restart) {
            desk.restart();
            desk.settle();
            QVERIFY(desk.waitFor(id, S::NeedsPerson));
        }
        desk.sandbox.clearJournal();
        StateWatch watch(desk.outbox());
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(0));
        QVERIFY(!watch.seen.contains(QStringLiteral("sending")));
        QVERIFY(desk.asked("GET") >= size_t(1));
        QCOMPARE(desk.there(), QSet<QString>({older, desk.view(id).key.remoteId}));
        QVERIFY(desk.view(id).key.remoteId != older);
    }

    void whatIsNotThereGoesOutAfterOneReading()
    {
        TwinDesk desk("businesscentral");
        const QString older = desk.olderTwin();
        desk.fault("'kind': 'resetBefore'");
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        desk.sandbox.clearJournal();
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("GET"), size_t(1));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QCOMPARE(desk.there(), QSet<QString>({older, desk.view(id).key.remoteId}));
    }

    void nothingGoesOutWhereItCannotBeLookedFor_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("not allowed") << QByteArray("'kind': 'status', 'status': 403, 'count': -1");
        QTest::newRow("service fault") << QByteArray("'kind': 'status', 'status': 500, 'count': -1");
    }
    void nothingGoesOutWhereItCannotBeLookedFor()
    {
        QFETCH(QByteArray, fault);
        TwinDesk desk("businesscentral");
        desk.olderTwin();
        desk.fault("'kind': 'commitLate'");
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.sandbox.release(), 1);
        desk.sandbox.clearJournal();
        desk.fault(fault, "GET");
        StateWatch watch(desk.outbox());
        desk.outbox().sendAgain(id);
        QTRY_VERIFY(watch.seen.contains(QStringLiteral("comparing")));
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.asked("POST"), size_t(0));
        desk.sandbox.clearFaults();
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(0));
    }

    /// Nobody here can tell the one that was there before from the one that arrived: the person has been asked, and
    /// says that it is to go.
    void whatThePersonHasJudgedIsNotAskedAgain()
    {
        TwinDesk desk("businesscentral");
        desk.olderTwin();
        desk.fault("'kind': 'status', 'status': 403", "GET");
        desk.fault("'kind': 'resetBefore'");
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(2));
        QCOMPARE(desk.there().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestOutboxTwinsAgain)
#include "tst_outbox_twins_again.moc"
