// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Posting a journal where somebody between, or nobody, answers: nothing is sent twice, and nothing taken for posted.
class TestOutboxPostingBetween : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    /// Of a journal that is said to be gone by somebody between, nothing is known.
    void onlyTheServiceSaysThatAJournalHasGone_data()
    {
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("its lines") << QByteArray("'path': 'customerPayments', 'skip': 1");
        QTest::newRow("its lines, twice") << QByteArray("'path': 'customerPayments', 'skip': 1, 'count': 2");
    }
    void onlyTheServiceSaysThatAJournalHasGone()
    {
        QFETCH(QByteArray, to);
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'NAV.post'}"));
        desk.sandbox.addFault(json(page(404, "'method': 'GET', " + to)));
        const QString id = desk.post(journal);
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(desk.view(id).below.taken.empty());
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.atServiceNow(journal), documents("B1"));
    }

    /// Nobody but the service says what became of a posting, and before it is sent a second time it is looked at.
    void aPostingIsNotRepeatedUponAnybodysWord_data()
    {
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<bool>("carriedOut");
        for (const bool carriedOut : {true, false}) {
            const auto row = [carriedOut](const char *name, const char *instead) {
                QTest::addRow("%s, %s", name, carriedOut ? "posted" : "not posted")
                    << QByteArray(instead) << carriedOut;
            };
            row("a proxy's sign-in", "'status': 407, 'html': true");
            row("slow down", "'status': 429, 'html': true, 'headers': {'Retry-After': '1'}");
            row("moved", "'status': 308, 'html': true, 'headers': {'Location': '/elsewhere'}");
            row("another's JSON", "'status': 200, 'body': {'status': 'ok'}");
            row("a list", "'status': 200, 'body': []");
            row("no route", "'status': 404, 'body': {'error': {'code': 404, 'message': 'no route'}}");
            row("no environment", "'status': 404, 'body': {'error': {'code': 'NoEnvironment', 'message': 'None.'}}");
        }
    }
    void aPostingIsNotRepeatedUponAnybodysWord()
    {
        QFETCH(QByteArray, instead);
        QFETCH(bool, carriedOut);
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        desk.sandbox.addFault(json("{'kind': 'status', 'method': 'POST', 'path': 'NAV.post', 'carriedOut': " +
                                   QByteArray(carriedOut ? "true, " : "false, ") + instead + "}"));
        const QString id = desk.post(journal);
        QVERIFY2(desk.waitFor(id, carriedOut ? S::Sent : S::NeedsPerson), stateName(desk.view(id).state).constData());
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.view(id).below.unconfirmed, carriedOut);
        QCOMPARE(documentsOf(desk.view(id).below.taken), carriedOut ? documents("B1") : QStringList());
        QCOMPARE(desk.atServiceNow(journal), carriedOut ? QStringList() : documents("B1"));
    }
    /// Accepted for later: while the lines are still there nothing tells whether it was.
    void aPostingForLaterIsNotRepeatedUponAnybodysWord_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("a proxy's sign-in") << 407;
        QTest::newRow("slow down") << 429;
    }
    void aPostingForLaterIsNotRepeatedUponAnybodysWord()
    {
        QFETCH(int, status);
        PaymentDesk desk("{'posting': 'scheduled'}");
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        desk.sandbox.addFault(json(
            page(status, "'method': 'POST', 'path': 'NAV.post', 'carriedOut': true, 'headers': {'Retry-After': '1'}")));
        const QString id = desk.post(journal);
        QVERIFY2(desk.waitFor(id, S::NeedsPerson), stateName(desk.view(id).state).constData());
        QCOMPARE(desk.posts(), size_t(1));
    }

    void aPageInPlaceOfALookEndsNoScheduledPosting()
    {
        PaymentDesk desk("{'posting': 'scheduled'}", patient());
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        desk.sandbox.addFault(json(page(404, "'method': 'GET', 'path': 'customerPayments', 'skip': 2")));
        desk.sandbox.clearJournal();
        const QString id = desk.post(journal);
        const auto looks = [&] { return desk.sandbox.journal("GET", "customerPayments").size(); };
        QTRY_VERIFY(looks() >= 4);   // and the one after that page
        desk.read("paymentJournal"); // whatever came of it has been told by then
        QVERIFY(isInFlight(desk.view(id).state));
        QVERIFY(desk.view(id).below.taken.empty());
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(1));
    }

    /// A journal that was there all the time is nobody's heir.
    void aJournalThatWasThereBeforeProvesNothing()
    {
        PaymentDesk desk;
        desk.sandbox.colleague(json("{'entity': 'customerPaymentJournals', 'create': {'code': 'RCPT002'}}"));
        desk.read("paymentJournal");
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'NAV.post', 'hold': 'before'}"));
        const QString id = desk.post(journal);
        QTRY_COMPARE(desk.posts(), size_t(1));
        desk.deleteElsewhere("customerPaymentJournals", journal);
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(desk.view(id).below.taken.empty());
    }

    /// What the service has not refused in its own words may have been carried out.
    void whatNobodyRefusedIsLookedAfter_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("carriedOut");
        for (const int status : {400, 403, 404, 405, 409, 412, 422, 501}) {
            for (const bool carriedOut : {true, false})
                QTest::addRow("%d %s", status, carriedOut ? "carried out" : "not") << status << carriedOut;
        }
    }
    void whatNobodyRefusedIsLookedAfter()
    {
        QFETCH(int, status);
        QFETCH(bool, carriedOut);
        PaymentDesk desk;
        desk.entered("100", "B1");
        desk.sandbox.addFault(json(page(status, QByteArray("'method': 'POST', 'path': 'NAV.post', 'carriedOut': ") +
                                                    (carriedOut ? "true" : "false"))));
        StateWatch watch(desk.outbox());
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, carriedOut ? S::Sent : S::NeedsPerson));
        QVERIFY(watch.seen.contains(QStringLiteral("settling")));
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.view(id).below.taken.size(), size_t(carriedOut ? 1 : 0));
        QCOMPARE(desk.view(id).below.left.size(), size_t(carriedOut ? 0 : 1));
        if (carriedOut)
            QVERIFY(desk.view(id).below.unconfirmed); // nobody has said so
    }

    /// What support is asked to look for is the posting itself, whoever finds out that it is in doubt.
    void theRequestOfADoubtIsTold()
    {
        PaymentDesk desk;
        desk.entered("100", "B1");
        desk.sandbox.addFault(json(page(200, "'method': 'POST', 'path': 'NAV.post'")));
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        const std::vector<Json> posts = desk.sandbox.journal("POST", "NAV.post");
        QCOMPARE(posts.size(), size_t(1));
        const QString asked = headerOf(posts.front(), "X-Request-ID");
        QVERIFY(!asked.isEmpty());
        QCOMPARE(QString::fromLatin1(desk.view(id).failure->requestId), asked);
        QStringList logged;
        for (const LogEntry &entry : desk.log()) {
            if (entry.what == "post" && entry.field.isEmpty())
                logged += QString::fromLatin1(entry.requestId);
        }
        QCOMPARE(logged, QStringList{asked});
    }

    /// Nothing has left: what kept the look before it from coming is waited out, and the posting goes on by itself.
    void aLookBeforeThatFailsIsWaitedOut_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("a fault") << QByteArray("'kind': 'status', 'status': 500");
        QTest::newRow("too busy") << QByteArray("'kind': 'status', 'status': 503");
        QTest::newRow("broken off") << QByteArray("'kind': 'resetAfter'");
        QTest::newRow("a gateway's page") << QByteArray("'kind': 'status', 'status': 404, 'html': true");
        QTest::newRow("a gateway's own fault") << QByteArray("'kind': 'status', 'status': 502, 'html': true");
    }
    void aLookBeforeThatFailsIsWaitedOut()
    {
        QFETCH(QByteArray, fault);
        PaymentDesk desk;
        desk.entered("100", "B1");
        desk.sandbox.addFault(json("{" + fault + ", 'method': 'GET', 'path': 'customerPayments'}"));
        StateWatch watch(desk.outbox());
        const QString id = desk.post(desk.journal());
        QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QVERIFY(!watch.seen.contains(QStringLiteral("settling")));
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.view(id).below.taken.size(), size_t(1));
    }

    /// A gateway that never gives way: the person is told, and may send it again.
    void aGatewayThatStaysAsksThePerson()
    {
        PaymentDesk desk;
        desk.entered("100", "B1");
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 404, 'html': true, 'count': 100, 'method': 'GET', "
                                   "'path': 'customerPayments'}"));
        StateWatch watch(desk.outbox());
        const QString id = desk.post(desk.journal());
        QVERIFY2(desk.waitFor(id, S::NeedsPerson), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QVERIFY(watch.seen.contains(QStringLiteral("waitingPace")));
        QCOMPARE(desk.view(id).failure->code, failure_codes::nothingSaved());
        QCOMPARE(desk.posts(), size_t(0));
        desk.sandbox.clearFaults();
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestOutboxPostingBetween)
#include "tst_outbox_posting_between.moc"
