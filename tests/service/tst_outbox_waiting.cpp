// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// What waits for the connection, or for the next look: what is said of it is true of what has left, and no clock that
/// is set stops it.
class TestOutboxWaiting : public QObject
{
    Q_OBJECT

    static constexpr qint64 hour = 3'600'000;

    static QString posted(PaymentDesk &desk)
    {
        const Record journal = desk.journal();
        const std::vector<Record> lines = desk.lines(journal);
        return desk.post(journal, lines);
    }
    static size_t looks(PaymentDesk &desk) { return desk.sandbox.journal("GET", "customerPayments").size(); }

private slots:
    void initTestCase() { useTestLocale(); }

    void releasedLongAgoAndNeverSentAsksAgain_data()
    {
        QTest::addColumn<bool>("posting");
        QTest::newRow("a payment") << false;
        QTest::newRow("a posting") << true;
    }
    void releasedLongAgoAndNeverSentAsksAgain()
    {
        QFETCH(bool, posting);
        PaymentDesk desk;
        RecordKey key;
        if (posting)
            desk.entered("100", "B1");
        else
            key = desk.typed("10", "B2");
        desk.sandbox.clearJournal();
        desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'GET', 'path': 'customerPayments'}"));
        const QString id = posting ? posted(desk) : desk.submit(key);
        QVERIFY(desk.waitFor(id, S::WaitingSignIn));
        desk.close();
        desk.sandbox.clearFaults();
        desk.sandbox.setToken(desk.sandbox.token());
        desk.clock.shiftMsecs = 25 * hour;
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.posts() + desk.creates(), size_t(0));
        SubmissionView view = desk.view(id);
        QVERIFY(view.isOldRelease());
        QVERIFY(!view.mayHaveArrived);
        QVERIFY(view.releasedAt < QDateTime::fromMSecsSinceEpoch(desk.clock.nowMsecsUtc() - 24 * hour, Qt::UTC));
        desk.restart(); // and is still told so
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(desk.view(id).isOldRelease());
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts() + desk.creates(), size_t(1));
    }

    /// An attempt before may have been carried out: that is not hidden behind the hours since.
    void whatMayHaveArrivedIsStillInDoubt()
    {
        PaymentDesk desk;
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'customerPayments'}"));
        const QString id = desk.enter("10", "B1");
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'GET', 'path': 'customerPayments'}"));
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::WaitingSignIn));
        desk.clock.shiftMsecs = 25 * hour;
        desk.sandbox.setToken(desk.sandbox.token());
        desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(desk.view(id).mayHaveArrived);
        QVERIFY(!desk.view(id).isOldRelease());
    }

    /// Nothing has left: somebody between may give way by the next time.
    void aPageInPlaceOfTheLookBeforeACreateIsWaitedFor()
    {
        PaymentDesk desk;
        desk.sandbox.addFault(json(page(404, "'method': 'GET', 'path': 'customerPayments'")));
        StateWatch watch(desk.outbox());
        const QString id = desk.enter("10", "B1");
        QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QVERIFY(watch.seen.contains(QStringLiteral("waitingPace")));
        QVERIFY(!watch.seen.contains(QStringLiteral("needsPerson")));
        QCOMPARE(desk.creates(), size_t(1));
    }
    void soItIsBeforeACreateIsSentAgain()
    {
        PaymentDesk desk;
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'customerPayments'}"));
        const QString id = desk.enter("10", "B1");
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        desk.sandbox.addFault(json(page(404, "'method': 'GET', 'path': 'customerPayments'")));
        StateWatch watch(desk.outbox());
        desk.outbox().sendAgain(id);
        QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QVERIFY(watch.seen.contains(QStringLiteral("waitingPace")));
        QCOMPARE(desk.creates(), size_t(2));
    }

    void aClockSetBackStopsNoLook_data()
    {
        QTest::addColumn<bool>("posting");
        QTest::newRow("a payment") << false;
        QTest::newRow("a posting") << true;
    }
    void aClockSetBackStopsNoLook()
    {
        QFETCH(bool, posting);
        DeskSetup setup = patient();
        setup.timing.doubtPausesMsecs = {3'000, 100, 100};
        QByteArray settings;
        if (posting)
            settings = "{'posting': 'scheduled'}";
        PaymentDesk desk(settings, setup);
        QString id;
        if (posting) {
            desk.entered("100", "B1");
            id = posted(desk);
        } else {
            desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'customerPayments'}"));
            id = desk.enter("10", "B1");
        }
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        const size_t before = looks(desk);
        desk.clock.shiftMsecs = -2 * hour;
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(desk.clock.nowMsecsUtc(), Qt::UTC);
        QVERIFY(desk.view(id).dueAt > now.addSecs(3'600)); // by the clock, not for a long time
        if (posting)
            desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QVERIFY(desk.waitFor(id, posting ? S::Sent : S::NeedsPerson));
        QVERIFY(looks(desk) > before);
    }
};

QTEST_GUILESS_MAIN(TestOutboxWaiting)
#include "tst_outbox_waiting.moc"
