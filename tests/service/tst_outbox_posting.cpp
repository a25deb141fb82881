// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Posting a journal: what goes is what was shown, and only what is known to have gone is said to be posted.
class TestOutboxPosting : public QObject
{
    Q_OBJECT

    /// What the log has of the lines of postings: "B1 noLongerThere".
    static QStringList answersOf(PaymentDesk &desk)
    {
        QStringList answers;
        for (const LogEntry &entry : desk.log()) {
            if (entry.what == "post" && entry.field == "amount")
                answers += entry.label + QLatin1Char(' ') + QString::fromLatin1(entry.answer);
        }
        answers.sort();
        return answers;
    }
    static Record numbered(const std::vector<Record> &lines, const char *document)
    {
        for (const Record &line : lines) {
            if (line.value("document.number") == text(document))
                return line;
        }
        return {};
    }

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
        QCOMPARE(answersOf(desk), QStringList({QStringLiteral("B1 noLongerThere"), QStringLiteral("B2 wentAlong")}));
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
        QCOMPARE(answersOf(desk), QStringList({QStringLiteral("B1 changedSince"), QStringLiteral("B2 noLongerThere")}));
    }

    void aLineDeletedFromHereMeanwhileIsTold_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::addColumn<bool>("all");
        QTest::newRow("running") << false << false;
        QTest::newRow("after a restart") << true << false;
        QTest::newRow("all of them") << false << true;
    }
    void aLineDeletedFromHereMeanwhileIsTold()
    {
        QFETCH(bool, restarts);
        QFETCH(bool, all);
        PaymentDesk desk("{'posting': 'scheduled'}", patient());
        desk.entered("100", "B1");
        desk.entered("55", "B2", "20000");
        const std::vector<Record> lines = desk.lines(desk.journal());
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        size_t deleted = 0;
        for (const Record &line : lines) {
            if (!all && line.value("document.number") != text("B1"))
                continue;
            desk.outbox().wishDelete(line);
            QVERIFY(desk.waitFor(desk.submit(line.key), S::Sent));
            ++deleted;
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(id).below.deleted.size(), deleted, 20'000);
        if (restarts)
            desk.close();
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        if (restarts)
            desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        const SubmissionView view = desk.view(id);
        QCOMPARE(documentsOf(view.below.taken), all ? QStringList() : documents("B2"));
        QVERIFY(!view.below.isAsMeant());
        QCOMPARE(answersOf(desk),
                 QStringList({QStringLiteral("B1 deletedSince"),
                              all ? QStringLiteral("B2 deletedSince") : QStringLiteral("B2 noLongerThere")}));
    }

    /// The deletion is carried out and nobody says so: seen to be carried out before the posting is or after, or found
    /// so by the next start.
    void aLineWhoseDeletionNobodyAnsweredIsTold_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("deletionFirst");
        QTest::addColumn<bool>("cutOff");
        const QByteArray gateway = "'kind': 'status', 'html': true, 'status': 503, 'carriedOut': true";
        QTest::newRow("a gateway's page, seen at once") << gateway << true << false;
        QTest::newRow("a gateway's page, posted first") << gateway << false << false;
        QTest::newRow("a gateway's page, ended") << gateway << false << true;
        QTest::newRow("connection broken") << QByteArray("'kind': 'resetAfter'") << true << false;
        QTest::newRow("connection broken, posted first") << QByteArray("'kind': 'resetAfter'") << false << false;
        QTest::newRow("killed before the answer") << QByteArray("'kind': 'pass', 'hold': 'after'") << false << true;
    }
    void aLineWhoseDeletionNobodyAnsweredIsTold()
    {
        QFETCH(QByteArray, fault);
        QFETCH(bool, deletionFirst);
        QFETCH(bool, cutOff);
        PaymentDesk desk("{'posting': 'scheduled'}", patient());
        desk.entered("100", "B1");
        desk.entered("55", "B2", "20000");
        const Record journal = desk.journal();
        const Record line = numbered(desk.lines(journal), "B1");
        const QString id = desk.post(journal);
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        desk.sandbox.addFault(json("{'method': 'DELETE', 'path': 'customerPayments', " + fault + "}"));
        if (!deletionFirst) // nor is it seen by looking
            desk.sandbox.addFault(json("{'kind': 'status', 'status': 503, 'html': true, 'count': -1, 'method': 'GET', "
                                       "'path': '" +
                                       line.key.remoteId.toLatin1() + "'}"));
        desk.outbox().wishDelete(line);
        const QString deletion = desk.submit(line.key);
        QTRY_COMPARE(desk.sandbox.journal("DELETE", "customerPayments").size(), size_t(1));
        if (deletionFirst)
            QVERIFY(desk.waitFor(deletion, S::Sent));
        QTRY_COMPARE(documentsOf(desk.view(id).below.left), documents("B2"));
        if (cutOff)
            desk.cutOff();
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        desk.sandbox.release();
        if (cutOff)
            desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        const BelowView below = desk.view(id).below;
        QCOMPARE(documentsOf(below.deleted), documents("B1"));
        QCOMPARE(documentsOf(below.taken), documents("B2"));
        QVERIFY(below.goneBefore.empty());
        QVERIFY(!below.isAsMeant());
        QCOMPARE(answersOf(desk), QStringList({QStringLiteral("B1 deletedSince"), QStringLiteral("B2 noLongerThere")}));
    }
    /// The service itself has answered that there was nothing to delete: what was wanted here took nothing away.
    void aLineThatWasPostedBeforeItsDeletionIsNotCalledDeleted()
    {
        PaymentDesk desk("{'posting': 'scheduled'}", patient());
        desk.entered("100", "B1");
        const Record line = desk.lines(desk.journal()).front();
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        // Nothing but the deletion finds out what has become of it.
        desk.sandbox.addFault(json(page(503, "'method': 'GET', 'path': 'customerPayments', 'count': -1")));
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        desk.outbox().wishDelete(line);
        const QString deletion = desk.submit(line.key);
        QVERIFY(desk.waitFor(deletion, S::Sent));
        QCOMPARE(desk.sandbox.journal("DELETE", "customerPayments").size(), size_t(1));
        QVERIFY(!desk.view(deletion).mayHaveArrived);
        QVERIFY(isInFlight(desk.view(id).state));
        desk.sandbox.clearFaults();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(documentsOf(desk.view(id).below.taken), documents("B1"));
        QVERIFY(desk.view(id).below.deleted.empty());
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
        const BelowView below = desk.view(id).below;
        QCOMPARE(documentsOf(below.taken), documents("B1"));
        QCOMPARE(documentsOf(below.goneBefore), documents("B2"));
        QVERIFY(!below.isAsMeant());
        QCOMPARE(answersOf(desk), QStringList({QStringLiteral("B1 noLongerThere"), QStringLiteral("B2 goneBefore")}));
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
};

QTEST_GUILESS_MAIN(TestOutboxPosting)
#include "tst_outbox_posting.moc"
