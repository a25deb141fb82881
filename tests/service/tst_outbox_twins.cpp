// SPDX-License-Identifier: GPL-3.0-or-later
#include "twin_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Two payments of one customer over the same amount on the same day are ordinary. What became of a create without
/// an answer is told by what was there before it.
class TestOutboxTwins : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useTestLocale(); }

    void aLostAnswerIsFoundBesideAnOlderTwin_data() { everyService(); }
    void aLostAnswerIsFoundBesideAnOlderTwin()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault(restart ? "'hold': 'after'" : "'kind': 'resetAfter'");
        const QString id = desk.pay();
        if (restart)
            desk.startAnewWhileItIsHeld();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(1));
        const QString mine = desk.view(id).key.remoteId;
        QVERIFY(mine != older);
        QCOMPARE(desk.there(), QSet<QString>({older, mine}));
    }

    void whatNeverArrivedIsNotTakenForItsTwin_data() { everyService(); }
    void whatNeverArrivedIsNotTakenForItsTwin()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault(QByteArray("'kind': 'resetBefore'") + (restart ? ", 'hold': 'before'" : ""));
        const QString id = desk.pay();
        if (restart)
            desk.startAnewWhileItIsHeld();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there(), QSet<QString>{older});
        desk.outbox().sendAgain(id); // by the person, who has looked
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.there(), QSet<QString>({older, desk.view(id).key.remoteId}));
    }

    /// Sent again by the person while the first attempt was only late: it is one wish, and the first may be it.
    void anEarlierAttemptIsItsOwn()
    {
        TwinDesk desk("bigcapital");
        const QString older = desk.olderTwin();
        desk.fault("'kind': 'commitLate'");
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        desk.fault("'kind': 'resetBefore', 'hold': 'before'");
        desk.outbox().sendAgain(id);
        QTRY_COMPARE(desk.asked("POST"), size_t(2)); // it was not there yet
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(2));
        QCOMPARE(desk.there(), QSet<QString>({older, desk.view(id).key.remoteId}));
    }
};

QTEST_GUILESS_MAIN(TestOutboxTwins)
#include "tst_outbox_twins.moc"
