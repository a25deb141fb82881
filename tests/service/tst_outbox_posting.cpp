// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/failure_codes.h"
#include "payment_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

namespace {

/// So many looks that a test is through before a scheduled posting is given up.
DeskSetup patient()
{
    DeskSetup setup;
    setup.timing.patienceWhenScheduled = 1'000;
    return setup;
}

/// A gateway's page in place of the service's answer.
QByteArray page(int status, const QByteArray &to)
{
    return "{'kind': 'status', 'html': true, 'status': " + QByteArray::number(status) + ", " + to + "}";
}

QStringList documentsOf(const std::vector<Record> &lines)
{
    QStringList documents;
    for (const Record &line : lines)
        documents += line.value("document.number").toText();
    documents.sort();
    return documents;
}

QStringList documents(const char *one)
{
    return {QString::fromLatin1(one)};
}

} // namespace

/// Posting a journal: what goes is what was shown, and only what is known to have gone is said to be posted.
class TestOutboxPosting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void whatWasShownIsWhatIsPosted_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("the amount") << QByteArray("{'amount': -9000}");
        QTest::newRow("the customer") << QByteArray("{'customerNumber': '20000'}");
        QTest::newRow("what nobody here sees") << QByteArray("{}");
    }
    void whatWasShownIsWhatIsPosted()
    {
        QFETCH(QByteArray, fields);
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        const std::vector<Record> shown = desk.lines(journal);
        desk.changeElsewhere(shown.front(), fields);
        const QString id = desk.post(journal, shown);
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QCOMPARE(desk.posts(), size_t(0));
        QCOMPARE(desk.view(id).below.meant.front().value("amount"), amount("100"));
        QCOMPARE(desk.view(id).below.left.size(), size_t(1));
        // The list has by now what is there.
        const Record left = desk.view(id).below.left.front();
        QTRY_COMPARE(desk.lines(journal).front().version, left.version);
        // Asked again, the same holds for what was shown then.
        const std::vector<Record> again = desk.lines(journal);
        desk.changeElsewhere(again.front(), "{'amount': -77777}");
        StateWatch watch(desk.outbox());
        desk.outbox().actAgain(id, again);
        QTRY_VERIFY(watch.seen.contains(QStringLiteral("sending")));
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QCOMPARE(desk.posts(), size_t(0));
        QTRY_COMPARE(desk.lines(journal).front().value("amount"), amount("77777"));
        desk.outbox().actAgain(id, desk.lines(journal));
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.view(id).below.taken.front().value("amount"), amount("77777"));
    }

    void whatDiffersIsKnownAlsoAfterARestart()
    {
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        const std::vector<Record> shown = desk.lines(journal);
        desk.changeElsewhere(shown.front(), "{'amount': -9000}");
        const QString id = desk.post(journal, shown);
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        desk.close();
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QCOMPARE(desk.view(id).below.left.size(), size_t(1));
        QCOMPARE(desk.view(id).below.left.front().value("amount"), amount("9000"));
        QCOMPARE(desk.view(id).below.meant.front().value("amount"), amount("100"));
    }

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

    void whatTheServiceItselfConfirmedIsPosted_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("unconfirmed");
        QTest::newRow("answered") << QByteArray() << false;
        QTest::newRow("made anew") << QByteArray("renames") << false;
        QTest::newRow("never answered") << QByteArray("reset") << true;
    }
    void whatTheServiceItselfConfirmedIsPosted()
    {
        QFETCH(QByteArray, fault);
        QFETCH(bool, unconfirmed);
        PaymentDesk desk;
        desk.entered("100", "B1");
        if (fault == "renames")
            desk.sandbox.settings(json("{'incrementBatchName': true}"));
        if (!fault.isEmpty())
            desk.sandbox.addFault(json("{'kind': 'resetAfter', 'method': 'POST', 'path': 'NAV.post'}"));
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.view(id).below.unconfirmed, unconfirmed);
        QCOMPARE(desk.view(id).below.taken.size(), size_t(1));
        std::vector<LogEntry> log = desk.log();
        std::erase_if(log, [](const LogEntry &entry) { return entry.what != "post"; });
        QVERIFY(!log.empty());
        for (const LogEntry &entry : log)
            QCOMPARE(entry.answer, QByteArray(unconfirmed ? "noLongerThere" : "sent"));
    }

    void aLineEnteredMeanwhileGoesAlong_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::newRow("running") << false;
        QTest::newRow("after a restart") << true;
    }
    void aLineEnteredMeanwhileGoesAlong()
    {
        QFETCH(bool, restarts);
        PaymentDesk desk("{'posting': 'scheduled'}", patient());
        desk.entered("100", "B1");
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        desk.entered("55", "B2", "20000");
        // Noted at once; how soon depends on the machine.
        const auto isNoted = [&] {
            return documentsOf(desk.view(id).below.left) == QStringList({QStringLiteral("B1"), QStringLiteral("B2")});
        };
        QTRY_VERIFY_WITH_TIMEOUT(isNoted(), 20'000);
        if (restarts)
            desk.close();
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        if (restarts)
            desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        const SubmissionView view = desk.view(id);
        QCOMPARE(documentsOf(view.below.taken), QStringList({QStringLiteral("B1"), QStringLiteral("B2")}));
        QCOMPARE(documentsOf(view.below.along()), documents("B2"));
        QStringList answers;
        for (const LogEntry &entry : desk.log()) {
            if (entry.what == "post" && entry.field == "amount")
                answers += entry.label + QLatin1Char(' ') + QString::fromLatin1(entry.answer);
        }
        answers.sort();
        QCOMPARE(answers, QStringList({QStringLiteral("B1 noLongerThere"), QStringLiteral("B2 wentAlong")}));
    }

    void aLineChangedMeanwhileIsTold_data()
    {
        QTest::addColumn<bool>("fromHere");
        QTest::addColumn<bool>("restarts");
        QTest::newRow("from here") << true << false;
        QTest::newRow("from here, after a restart") << true << true;
        QTest::newRow("by somebody else") << false << false;
    }
    void aLineChangedMeanwhileIsTold()
    {
        QFETCH(bool, fromHere);
        QFETCH(bool, restarts);
        PaymentDesk desk("{'posting': 'scheduled'}", patient());
        desk.entered("100", "B1");
        desk.entered("55", "B2", "20000");
        const std::vector<Record> lines = desk.lines(desk.journal());
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        for (const Record &line : lines) {
            if (line.value("document.number") != text("B1"))
                continue;
            if (!fromHere) {
                desk.changeElsewhere(line, "{'amount': -200}");
                continue;
            }
            desk.type(line, "amount", amount("200"));
            QVERIFY(desk.waitFor(desk.submit(line.key), S::Sent));
        }
        const auto isNoted = [&] {
            const std::vector<Record> &left = desk.view(id).below.left;
            return std::any_of(left.begin(), left.end(),
                               [](const Record &one) { return one.value("amount") == amount("200"); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isNoted(), 20'000);
        if (restarts)
            desk.close();
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        if (restarts)
            desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        const std::vector<BelowDifference::Changed> changed = desk.view(id).below.changed();
        QCOMPARE(changed.size(), size_t(1));
        QCOMPARE(changed.front().shown.value("amount"), amount("100"));
        QCOMPARE(changed.front().now.value("amount"), amount("200"));
        QVERIFY(desk.view(id).below.along().empty());
        QStringList answers;
        for (const LogEntry &entry : desk.log()) {
            if (entry.what == "post" && entry.field == "amount")
                answers += entry.label + QLatin1Char(' ') + QString::fromLatin1(entry.answer);
        }
        answers.sort();
        QCOMPARE(answers, QStringList({QStringLiteral("B1 changedSince"), QStringLiteral("B2 noLongerThere")}));
    }

    /// A posting takes all lines or none: what went while others stayed was not posted with them.
    void aLineDeletedMeanwhileIsNotCountedAsPosted()
    {
        PaymentDesk desk("{'posting': 'scheduled'}", patient());
        desk.entered("100", "B1");
        desk.entered("55", "B2", "20000");
        const Record journal = desk.journal();
        const std::vector<Record> lines = desk.lines(journal);
        const QString id = desk.post(journal);
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        for (const Record &line : lines) {
            if (line.value("document.number") == text("B2"))
                desk.deleteElsewhere("customerPayments", line);
        }
        QTRY_COMPARE(documentsOf(desk.view(id).below.left), documents("B1"));
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(documentsOf(desk.view(id).below.taken), documents("B1"));
    }

    void whoeverDeletedTheLineIsNotTakenForThePosting()
    {
        PaymentDesk desk("{'posting': 'scheduled'}", patient());
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        const Record line = desk.lines(journal).front();
        const QString id = desk.post(journal);
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        desk.deleteElsewhere("customerPayments", line);
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(desk.view(id).below.unconfirmed);
    }

    /// Nothing was posted, and nothing is kept that would stand in the way of posting what is there.
    void aJournalSaidToBeGoneCanBePostedWhenItIsThere()
    {
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 404, 'method': 'POST', 'path': 'NAV.post', 'body': "
                                   "{'error': {'code': 'BadRequest_ResourceNotFound', 'message': 'Not found.'}}}"));
        const QString id = desk.post(journal);
        QVERIFY(desk.waitFor(id, S::Gone));
        QTRY_VERIFY(!desk.journal().isNull()); // it is read anew
        QTRY_COMPARE(desk.lines(desk.journal()).size(), size_t(1));
        QVERIFY(desk.outbox().overlay()->records.empty());
        QVERIFY(desk.waitFor(desk.post(desk.journal()), S::Sent));
        QCOMPARE(desk.posts(), size_t(2));
    }

    void whatTurnsOutToBePostedAlreadyIsReadAnew()
    {
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        desk.sandbox.addFault(json("{'method': 'POST', 'path': 'NAV.post', 'hold': 'before'}"));
        const QString id = desk.post(journal);
        QTRY_COMPARE(desk.posts(), size_t(1));
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::Rejected));
        QVERIFY(desk.view(id).failure->message.contains(QLatin1String("nothing to post")));
        QTRY_VERIFY(desk.lines(journal).empty());
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

QTEST_GUILESS_MAIN(TestOutboxPosting)
#include "tst_outbox_posting.moc"
