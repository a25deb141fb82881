// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/failure_codes.h"
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Somebody else saved first.
class TestOutboxConflicts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void anotherFieldIsMergedAndSentAgain()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        StateWatch watch(desk.outbox());
        const QString id = desk.clash(opened, {{"phone", {}, text("1")}, {"website", {}, text("same.example")}},
                                      "{'email': 'theirs@adatum.com', 'website': 'same.example'}");
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(watch.seen,
                 (QStringList{QStringLiteral("queued"), QStringLiteral("sending"), QStringLiteral("rereading"),
                              QStringLiteral("sending"), QStringLiteral("sent")}));
        // The second time only what differs from what is there now, with the version of what is there now.
        const std::vector<Json> patches = desk.sandbox.journal("PATCH", "customers");
        QCOMPARE(patches.size(), size_t(2));
        QCOMPARE(bodyOf(patches[0]), QStringLiteral("{\"phoneNumber\":\"1\",\"website\":\"same.example\"}"));
        QCOMPARE(bodyOf(patches[1]), QStringLiteral("{\"phoneNumber\":\"1\"}"));
        QCOMPARE(headerOf(patches[0], "If-Match"), QString::fromLatin1(opened.version));
        QVERIFY(headerOf(patches[1], "If-Match") != headerOf(patches[0], "If-Match"));
        QCOMPARE(desk.view(id).keptTheirs, std::vector<FieldKey>{"email"});
        QVERIFY(!desk.view(id).failure);
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("email"), text("theirs@adatum.com"));
        const std::vector<LogEntry> log = desk.log(opened.key.remoteId);
        QCOMPARE(answers(log), QStringList{QStringLiteral("phone sent")}); // what we sent, and nothing of theirs
    }

    void whatCannotBeReadAgainWasNotSaved()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '2'}");
        desk.sandbox.addFault(json("{'kind': 'garble', 'method': 'GET', 'path': 'customers', 'count': 2}"));
        const QString id = desk.submit(opened.key);
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 409")});
        QCOMPARE(desk.view(id).failure->code, failure_codes::nothingSaved());
        desk.outbox().sendAgain(id);
        QTRY_COMPARE(desk.writes().size(), 2);
        QVERIFY(desk.waitFor(id, S::NeedsPerson)); // sent twice, and refused twice
        QCOMPARE(desk.view(id).failure->code, failure_codes::nothingSaved());
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::NeedsDecision)); // readable again
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("phone"), text("2"));
    }

    void theSameChangeIsNotSentAgain()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = desk.clash(opened, {{"phone", {}, text("1")}}, "{'phoneNumber': '1'}");
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 409")});
        const std::vector<LogEntry> log = desk.log(opened.key.remoteId);
        QCOMPARE(answers(log), QStringList{QStringLiteral("phone merged")});
        QCOMPARE(log[0].before, opened.value("phone"));
    }

    /// Where the service has no versions, what it holds tells by itself that it has moved.
    void withoutVersionsANewerValueIsShown()
    {
        DeskSetup setup;
        setup.service = "layer";
        DeskFixture desk(setup);
        const Record opened = desk.company().list("customer").snapshot().record(0);
        QVERIFY(opened.version.isEmpty());
        const auto colleague = [&](const QByteArray &memo) {
            desk.sandbox.colleague(json("{'service': 'layer', 'id': '" + opened.key.remoteId.toLatin1() +
                                        "', 'fields': {'memo': '" + memo + "'}}"));
        };
        desk.type(opened, "note", text("mine"));
        colleague("theirs one");
        const QString id = desk.submit(opened.key);
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        const Merge before = *desk.view(id).merge;
        QCOMPARE(before.theirs().value("note"), text("theirs one"));
        colleague("theirs two");
        std::optional<Result<Record>> read;
        QObject context;
        onDone(desk.company().readOne(opened.key), &context, [&](const Result<Record> &result) { read = result; });
        QTRY_VERIFY_WITH_TIMEOUT(read.has_value(), 20'000);
        QTRY_COMPARE(desk.view(id).merge->theirs().value("note"), text("theirs two"));
        // What was chosen upon the one before is not put over it.
        Merge chosen = before;
        chosen.choose(0, MergeRow::Choice::Mine);
        desk.outbox().keepChoices(id, chosen);
        Merge upon = *desk.view(id).merge;
        upon.choose(0, MergeRow::Choice::Theirs);
        desk.outbox().keepChoices(id, upon); // told after the one above
        QTRY_COMPARE(desk.view(id).merge->undecided(), 0);
        QCOMPARE(desk.view(id).merge->theirs().value("note"), text("theirs two"));
        QCOMPARE(desk.view(id).merge->rows()[0].choice, MergeRow::Choice::Theirs);
        desk.restart();
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        QCOMPARE(desk.view(id).merge->theirs().value("note"), text("theirs two"));
    }

    void theSameFieldIsDecided()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = desk.clash(opened, {{"phone", {}, text("1")}, {"website", {}, text("mine.example")}},
                                      "{'phoneNumber': '2', 'email': 'theirs@adatum.com'}");
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        SubmissionView view = desk.view(id);
        QCOMPARE(view.merge->undecided(), 1);
        QCOMPARE(view.theirs->value("phone"), text("2"));
        QCOMPARE(answers(desk.log(opened.key.remoteId)),
                 (QStringList{QStringLiteral("phone needsDecision"), QStringLiteral("website needsDecision")}));
        desk.outbox().sendAgain(id); // nothing goes around the decision
        desk.outbox().decide(id, *view.merge);
        Merge merge = *view.merge;
        for (size_t row = 0; row < merge.rows().size(); ++row) {
            if (merge.rows()[row].undecided())
                merge.choose(row, MergeRow::Choice::Mine);
        }
        desk.outbox().decide(id, merge);
        QVERIFY(desk.waitFor(id, S::Sent));
        const std::vector<Json> patches = desk.sandbox.journal("PATCH", "customers");
        QCOMPARE(patches.size(), size_t(2));
        QCOMPARE(bodyOf(patches[1]), QStringLiteral("{\"phoneNumber\":\"1\",\"website\":\"mine.example\"}"));
        QCOMPARE(headerOf(patches[1], "If-Match"), QString::fromLatin1(view.theirs->version));
        const std::vector<LogEntry> log = desk.log(opened.key.remoteId);
        QCOMPARE(log.back().answer, QByteArray("sent"));
        QCOMPARE(log[log.size() - 2].before, text("2")); // what it replaced at the service
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("email"), text("theirs@adatum.com"));
    }

    void allTheirsSendsNothing()
    {
        DeskFixture desk;
        const QString id =
            desk.clash(desk.customer(QStringLiteral("10000")), {{"phone", {}, text("1")}}, "{'phoneNumber': '2'}");
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        Merge merge = *desk.view(id).merge;
        merge.choose(0, MergeRow::Choice::Theirs);
        desk.outbox().decide(id, merge);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 409")});
        QTRY_COMPARE(desk.outbox().overlay()->records.size(), size_t(0));
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("phone"), text("2"));
    }

    void anAddressIsOneQuestion()
    {
        DeskFixture desk;
        const QString id = desk.clash(desk.customer(QStringLiteral("10000")),
                                      {{"address.line1", {}, text("5 Oak Avenue")}}, "{'addressLine2': 'Back yard'}");
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        const Merge merge = *desk.view(id).merge;
        QCOMPARE(merge.undecided(), 1);
        QVERIFY(merge.rows()[0].isWholeGroup());
    }

    void changedAgainWhileDeciding()
    {
        DeskFixture desk;
        const QString id = desk.clash(desk.customer(QStringLiteral("10000")),
                                      {{"phone", {}, text("1")}, {"website", {}, text("mine.example")}},
                                      "{'phoneNumber': '2', 'website': 'theirs.example'}");
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        Merge merge = *desk.view(id).merge;
        QCOMPARE(merge.undecided(), 2);
        const size_t phone = merge.rows()[0].fields[0] == "phone" ? 0 : 1;
        merge.choose(phone, MergeRow::Choice::Mine);
        desk.outbox().keepChoices(id, merge); // "Later"
        desk.colleague(QStringLiteral("10000"), "{'website': 'again.example'}");
        const Record fresh = desk.fresh(QStringLiteral("10000")); // the window reads it again
        QTRY_VERIFY(desk.view(id).theirs && desk.view(id).theirs->version == fresh.version);
        merge = *desk.view(id).merge;
        QCOMPARE(merge.rows()[phone].choice, MergeRow::Choice::Mine); // stays
        QVERIFY(merge.rows()[1 - phone].changedAgain);
        QCOMPARE(merge.undecided(), 1);

        // And once more, between the last look and the sending: sent with the version of the last look, asked again.
        merge.choose(1 - phone, MergeRow::Choice::Mine);
        desk.colleague(QStringLiteral("10000"), "{'website': 'third.example'}");
        desk.outbox().decide(id, merge);
        // It stands in the same state before and after: only what they have tells the two apart. In between they
        // have nothing.
        QTRY_VERIFY(desk.view(id).theirs && desk.view(id).theirs->value("website") == text("third.example"));
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        merge = *desk.view(id).merge;
        QCOMPARE(merge.undecided(), 1); // the phone was decided, and they did not touch it since
        for (size_t row = 0; row < merge.rows().size(); ++row) {
            if (merge.rows()[row].undecided())
                merge.choose(row, MergeRow::Choice::Theirs);
        }
        desk.outbox().decide(id, merge);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(bodies(desk.sandbox, "PATCH").last(), QStringLiteral("{\"phoneNumber\":\"1\"}"));
        QCOMPARE(desk.atService(QStringLiteral("10000"), QStringLiteral("website")), QStringLiteral("third.example"));
    }

    void theThirdConflictInARowAsksThePerson()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 409, 'method': 'PATCH', 'count': 3, 'body': {'error': "
                                   "{'code': 'Request_EntityChanged', 'message': 'Changed.'}}}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(desk.view(id).conflicts());
        QCOMPARE(desk.writes().size(), 3);
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
    }

    /// What was never decided is not decided by trying again: neither side's value is dropped.
    void tooManyConflictsDecideNothing()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 409, 'method': 'PATCH', 'count': 2, 'body': {'error': "
                                   "{'code': 'Request_EntityChanged', 'message': 'Changed.'}}}"));
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'PATCH'}")); // the third
        const QString id = desk.clash(desk.customer(QStringLiteral("10000")), {{"phone", {}, text("1")}}, "{}");
        QTRY_COMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(3));
        desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '2'}");
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        QCOMPARE(desk.view(id).merge->undecided(), 1);
        QCOMPARE(desk.atService(QStringLiteral("10000"), QStringLiteral("phoneNumber")), QStringLiteral("2"));
    }

    void aStaleDeleteIsNeverRepeatedByItself()
    {
        DeskFixture desk;
        desk.sandbox.settings(json("{'deleteWithBalance': true}"));
        const Record record = desk.customer(QStringLiteral("20000"));
        desk.colleague(QStringLiteral("20000"), "{'phoneNumber': '2'}");
        desk.outbox().wishDelete(record);
        const QString id = desk.submit(record.key);
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QTRY_VERIFY(desk.view(id).theirs.has_value());
        QCOMPARE(desk.view(id).theirs->value("phone"), text("2"));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("DELETE 409")});
        // "Keep": the wish is gone, the customer is not.
        desk.outbox().withdraw(id);
        QVERIFY(desk.waitFor(id, S::Withdrawn));
        QVERIFY(!desk.customer(QStringLiteral("20000")).isNull());
        QTRY_VERIFY(!desk.outbox().overlay()->find(record.key));
        // "Delete anyway": upon what was shown.
        desk.outbox().wishDelete(record);
        const QString again = desk.submit(record.key);
        QVERIFY(desk.waitFor(again, S::NeedsConfirmation));
        QTRY_VERIFY(desk.view(again).theirs.has_value());
        const QByteArray shown = desk.view(again).theirs->version;
        desk.outbox().sendAgain(again);
        QVERIFY(desk.waitFor(again, S::Sent));
        QCOMPARE(headerOf(desk.sandbox.journal("DELETE", "").back(), "If-Match"), QString::fromLatin1(shown));
        QTRY_VERIFY(desk.customer(QStringLiteral("20000")).isNull());
    }

    void deletedMeanwhileIsKeptAsNew()
    {
        DeskFixture desk;
        desk.sandbox.settings(json("{'deleteWithBalance': true}"));
        const Record record = desk.customer(QStringLiteral("20000"));
        desk.type(record, "phone", text("12"));
        desk.sandbox.colleague(json("{'number': '20000', 'delete': true}"));
        const QString id = desk.submit(record.key);
        QVERIFY(desk.waitFor(id, S::Gone));
        QTRY_VERIFY(desk.customer(QStringLiteral("20000")).isNull());
        desk.outbox().keepAsNew(id);
        QTRY_VERIFY(!desk.outbox().submission(id));
        QTRY_COMPARE(desk.outbox().overlay()->records.size(), size_t(1));
        const OverlayRecord kept = desk.outbox().overlay()->records[0];
        QCOMPARE(kept.kind, ChangeKind::Create);
        QVERIFY(kept.key.isNew());
        const QString made = desk.submit(kept.key);
        QVERIFY(desk.waitFor(made, S::Sent));
        const QString body = bodies(desk.sandbox, "POST").value(0);
        QVERIFY2(body.contains(QStringLiteral("\"phoneNumber\":\"12\"")), qPrintable(body));
        QVERIFY(!body.contains(QStringLiteral("\"number\"")));
    }

    void deletedWhileDeciding()
    {
        DeskFixture desk;
        desk.sandbox.settings(json("{'deleteWithBalance': true}"));
        const Record record = desk.customer(QStringLiteral("20000"));
        const QString id = desk.clash(record, {{"phone", {}, text("1")}}, "{'phoneNumber': '2'}");
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        desk.sandbox.colleague(json("{'number': '20000', 'delete': true}"));
        std::optional<Result<Record>> read;
        onDone(desk.company().readOne(record.key), this, [&](const Result<Record> &result) { read = result; });
        QTRY_VERIFY(read.has_value());
        QVERIFY(!read->ok());
        QVERIFY(desk.waitFor(id, S::Gone));
        QCOMPARE(desk.view(id).changes[0].after, text("1")); // nothing typed is lost
        desk.outbox().acknowledge(id);                       // discarded
        QTRY_VERIFY(!desk.outbox().submission(id));
        QTRY_COMPARE(desk.outbox().overlay()->records.size(), size_t(0));
    }

    void deletedByBothIsDone()
    {
        DeskFixture desk;
        desk.sandbox.settings(json("{'deleteWithBalance': true}"));
        const Record record = desk.customer(QStringLiteral("20000"));
        desk.sandbox.colleague(json("{'number': '20000', 'delete': true}"));
        desk.outbox().wishDelete(record);
        QVERIFY(desk.waitFor(desk.submit(record.key), S::Sent));
        QTRY_COMPARE(answers(desk.log(record.key.remoteId)), QStringList{QStringLiteral("delete noLongerThere")});
    }

    /// Opening a record re-reads it: lines typed before stand on what is there now, where nothing collides.
    void linesAreRebasedWhereNothingCollides()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.type(opened, "website", text("same.example"));
        desk.colleague(QStringLiteral("10000"), "{'email': 'theirs@adatum.com', 'website': 'same.example'}");
        const Record fresh = desk.fresh(QStringLiteral("10000"));
        desk.outbox().rebase(fresh);
        QTRY_COMPARE(desk.outbox().overlay()->find(opened.key)->fields.size(), size_t(1));
        QCOMPARE(desk.outbox().overlay()->find(opened.key)->opened.version, fresh.version);
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::Sent));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 200")}); // no conflict any more

        // Where it does collide they stay on what was opened, so that sending asks.
        desk.type(desk.customer(QStringLiteral("10000")), "phone", text("3"));
        desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '4'}");
        desk.outbox().rebase(desk.fresh(QStringLiteral("10000")));
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::NeedsDecision));
    }

    void preconditionFailedMeansTheSame()
    {
        DeskFixture desk;
        desk.sandbox.settings(json("{'staleStatus': 412}"));
        const QString id =
            desk.clash(desk.customer(QStringLiteral("10000")), {{"phone", {}, text("1")}}, "{'email': 'a@b.example'}");
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.writes(), (QStringList{QStringLiteral("PATCH 412"), QStringLiteral("PATCH 200")}));
    }
};

QTEST_GUILESS_MAIN(TestOutboxConflicts)
#include "tst_outbox_conflicts.moc"
