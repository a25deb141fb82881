// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// What leaves, in which order, and what becomes of it, where nobody else interferes.
class TestOutboxSending : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void twoFieldsAndNothingElse()
    {
        DeskFixture desk;
        const Record opened = desk.fresh(QStringLiteral("10000"));
        desk.type(opened, "phone", text("+1 404 555 0199"));
        desk.type(opened, "email", text("billing@adatum.com"));
        StateWatch watch(desk.outbox());
        const QString id = desk.submit(opened.key);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(watch.seen,
                 (QStringList{QStringLiteral("queued"), QStringLiteral("sending"), QStringLiteral("sent")}));
        const std::vector<Json> patches = desk.sandbox.journal("PATCH", "customers");
        QCOMPARE(patches.size(), size_t(1));
        QCOMPARE(bodyOf(patches[0]),
                 QStringLiteral("{\"phoneNumber\":\"+1 404 555 0199\",\"email\":\"billing@adatum.com\"}"));
        QCOMPARE(headerOf(patches[0], "If-Match"), QString::fromLatin1(opened.version));
        QVERIFY(!headerOf(patches[0], "X-Request-ID").isEmpty());
        // The list has the record as the service has it, and nothing is unsent any more.
        QTRY_VERIFY(!desk.outbox().overlay()->find(opened.key));
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("phone"), text("+1 404 555 0199"));
        QVERIFY(desk.customer(QStringLiteral("10000")).version != opened.version);
        QCOMPARE(desk.outbox().needAttention(), 0);
    }

    void digitsGoOutAsTyped()
    {
        DeskFixture desk;
        const QString id =
            desk.change(QStringLiteral("10000"), "credit.limit", Value::decimal(*Decimal::parse("15750.00")));
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(bodies(desk.sandbox, "PATCH"), QStringList{QStringLiteral("{\"creditLimit\":15750.00}")});
    }

    void nothingChangedCannotBeSent()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.outbox().setField(opened, ChangeKind::Set, "phone", opened.value("phone"), "test");
        QTRY_VERIFY(!desk.outbox().overlay()->find(opened.key));
        const Result<QString> answer = desk.trySubmit(opened.key);
        QVERIFY(!answer);
        QCOMPARE(answer.failure().code, QStringLiteral("nothing-changed"));
    }

    void whatBreaksARuleStaysHere()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "email", text("no address"));
        QCOMPARE(desk.trySubmit(opened.key).failure().code, QStringLiteral("needs-correcting"));
        QVERIFY(desk.writes().isEmpty());
    }

    void viewOnlySendsNothing()
    {
        DeskFixture desk(CompanyKind::Live);
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        QCOMPARE(desk.trySubmit(opened.key).failure().code, QStringLiteral("view-only"));
        desk.company().setSendingAllowed(true);
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::Sent));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 200")});
    }

    void closingTheGateKeepsWhatWaits()
    {
        DeskFixture desk(CompanyKind::Live);
        desk.company().setSendingAllowed(true);
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'PATCH'}"));
        const QString first = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(first, S::Sending));
        const QString second = desk.change(QStringLiteral("20000"), "phone", text("2"));
        desk.company().setSendingAllowed(false);
        QTRY_COMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
        desk.sandbox.release();
        QVERIFY(desk.waitFor(first, S::Sent)); // had left
        QCOMPARE(desk.view(second).state, S::Queued);
        QCOMPARE(desk.writes().size(), 1);
        desk.company().setSendingAllowed(true);
        QVERIFY(desk.waitFor(second, S::Sent));
    }

    void pressingSendTwiceSendsOnce()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        std::vector<Result<QString>> answers;
        QObject context;
        for (int i = 0; i < 2; ++i)
            onDone(desk.outbox().submit(opened.key), &context, [&](const Result<QString> &r) { answers.push_back(r); });
        QTRY_COMPARE(answers.size(), size_t(2));
        const auto id = std::find_if(answers.begin(), answers.end(), [](const auto &answer) { return answer.ok(); });
        QVERIFY(id != answers.end());
        QVERIFY(desk.waitFor(id->value(), S::Sent));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 200")});
        QCOMPARE(desk.outbox().submissions().size(), size_t(1));
    }

    void twoAtOnceGoOneAfterTheOther()
    {
        DeskFixture desk;
        const QString first = desk.change(QStringLiteral("10000"), "phone", text("1"));
        const QString second = desk.change(QStringLiteral("20000"), "phone", text("2"));
        QVERIFY(desk.waitFor(first, S::Sent));
        QVERIFY(desk.waitFor(second, S::Sent));
        QCOMPARE(desk.writes(), (QStringList{QStringLiteral("PATCH 200"), QStringLiteral("PATCH 200")}));
    }

    void typingWhileSending()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'hold': 'after', 'method': 'PATCH'}"));
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.type(opened, "website", text("a.example"));
        const QString first = desk.submit(opened.key);
        QTRY_COMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
        desk.type(opened, "website", text("b.example"));
        // Back to what was there is a change now: the submission will have put something else.
        desk.type(opened, "phone", opened.value("phone"));
        QCOMPARE(desk.trySubmit(opened.key).failure().code, QStringLiteral("under-way"));
        desk.sandbox.release();
        QVERIFY(desk.waitFor(first, S::Sent));
        QCOMPARE(desk.view(first).changes.size(), size_t(2)); // its own copy
        QCOMPARE(desk.view(first).changes[1].after, text("a.example"));
        const OverlayRecord *left = nullptr;
        QTRY_VERIFY((left = desk.outbox().overlay()->find(opened.key)) && left->submission.isEmpty());
        QCOMPARE(left->fields.size(), size_t(2));
        for (const OverlayField &field : left->fields)
            QCOMPARE(field.before, field.field == "phone" ? text("1") : text("a.example"));
        const QString second = desk.submit(opened.key);
        QVERIFY(desk.waitFor(second, S::Sent));
        QCOMPARE(desk.writes(), (QStringList{QStringLiteral("PATCH 200"), QStringLiteral("PATCH 200")}));
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("phone"), opened.value("phone"));
        QCOMPARE(desk.atService(QStringLiteral("10000"), QStringLiteral("website")), QStringLiteral("b.example"));
    }

    /// A window never sees a moment in which a typed value is in neither lines nor submission nor list.
    /// Between the click and the disk's answer: the value that is sent is not the last word any more.
    void typingBackRightAfterSendingIsAChange_data()
    {
        QTest::addColumn<bool>("restored");
        QTest::newRow("typed") << false;
        QTest::newRow("restored") << true;
    }
    void typingBackRightAfterSendingIsAChange()
    {
        QFETCH(bool, restored);
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        const Value before = opened.value("phone");
        desk.type(opened, "phone", text("1"));
        std::vector<Result<QString>> answers;
        QObject context;
        onDone(desk.outbox().submit(opened.key), &context, [&](const Result<QString> &one) { answers.push_back(one); });
        if (restored)
            desk.outbox().restoreField(opened.key, "phone");
        else
            desk.outbox().setField(opened, ChangeKind::Set, "phone", before, "form");
        QTRY_VERIFY(answers.size() == 1 && answers.front().ok());
        QVERIFY(desk.waitFor(answers.front().value(), S::Sent));
        const OverlayRecord *typed = nullptr;
        QTRY_VERIFY((typed = desk.outbox().overlay()->find(opened.key)) && typed->submission.isEmpty());
        QCOMPARE(typed->fields.size(), size_t(1));
        QCOMPARE(typed->fields.front().after, before);
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::Sent));
        QTRY_COMPARE(desk.customer(QStringLiteral("10000")).value("phone"), before);
    }

    void valuesAreAlwaysSomewhere()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        bool gap = false;
        int looks = 0;
        const auto look = [&] {
            ++looks;
            const OverlayRecord *record = desk.outbox().overlay()->find(opened.key);
            const bool typed = record && !record->fields.empty() && record->fields[0].after == text("1");
            gap |= !typed && desk.customer(QStringLiteral("10000")).value("phone") != text("1");
        };
        QObject context;
        connect(&desk.outbox(), &OutboxHandle::overlayChanged, &context, look);
        connect(&desk.outbox(), &OutboxHandle::submissionChanged, &context, look);
        connect(&desk.company().list("customer"), &ListFeed::published, &context, look);
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::Sent));
        QTRY_VERIFY(!desk.outbox().overlay()->find(opened.key));
        QVERIFY(looks >= 5);
        QVERIFY(!gap);
    }

    void rejectedValuesComeBackWithTheServicesWords()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.type(opened, "salesperson", text("NOBODY"));
        const QString id = desk.submit(opened.key);
        QVERIFY(desk.waitFor(id, S::Rejected));
        QVERIFY(!desk.view(id).failure->message.isEmpty());
        const OverlayRecord *back = nullptr;
        QTRY_VERIFY((back = desk.outbox().overlay()->find(opened.key)));
        QCOMPARE(back->fields.size(), size_t(2));
        QVERIFY(back->submission.isEmpty());
        QCOMPARE(back->fields[0].stage, OverlayField::Stage::NotSent);
        QCOMPARE(desk.outbox().needAttention(), 1);
        QCOMPARE(answers(desk.log(opened.key.remoteId)),
                 (QStringList{QStringLiteral("phone rejected"), QStringLiteral("salesperson rejected")}));
        QVERIFY(!desk.log(opened.key.remoteId)[0].words.isEmpty());
        // Corrected and sent anew: the words belong to the past.
        QSignalSpy ended(&desk.outbox(), &OutboxHandle::submissionEnded);
        desk.outbox().restoreField(opened.key, "salesperson");
        const QString again = desk.submit(opened.key);
        QVERIFY(desk.waitFor(again, S::Sent));
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].toString(), id);
        QCOMPARE(desk.outbox().needAttention(), 0);
        QCOMPARE(bodies(desk.sandbox, "PATCH").last(), QStringLiteral("{\"phoneNumber\":\"1\"}"));
    }

    /// Typing over what was refused ends the refusal; typing something else beside it does not.
    void aCorrectionEndsTheRefusal()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "salesperson", text("NOBODY"));
        const QString id = desk.submit(opened.key);
        QVERIFY(desk.waitFor(id, S::Rejected));
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
        desk.type(opened, "phone", text("1"));
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 2);
        QCOMPARE(desk.outbox().needAttention(), 1);
        desk.type(opened, "salesperson", text("NOBODY ELSE"));
        QTRY_COMPARE(desk.outbox().needAttention(), 0);
        QVERIFY(!desk.outbox().openFor(opened.key));
        QCOMPARE(desk.outbox().overlay()->notSent(), 2); // still to be sent
        desk.restart();
        QCOMPARE(desk.outbox().needAttention(), 0);
    }

    void triedAgainAsItIs()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 403, 'method': 'PATCH', 'body': {'error': {'code': "
                                   "'Authorization_RequestDenied', 'message': 'You may not.'}}}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::NotAllowed));
        QCOMPARE(desk.view(id).failure->message, QStringLiteral("You may not."));
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
        desk.outbox().sendAgain(id);
        QTRY_COMPARE(desk.writes().size(), 2);
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 0);
        QTRY_COMPARE(desk.customer(QStringLiteral("10000")).value("phone"), text("1"));
        QVERIFY(!desk.outbox().submission(id));
    }

    void slowedDownWaitsAndThenSendsOnce()
    {
        DeskFixture desk;
        desk.sandbox.addFault(
            json("{'kind': 'status', 'status': 429, 'method': 'PATCH', 'headers': {'Retry-After': '1'}}"));
        QElapsedTimer clock;
        clock.start();
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::WaitingPace));
        QCOMPARE(desk.view(id).failure->kind, Failure::Kind::SlowedDown);
        QVERIFY(desk.view(id).dueAt.isValid());
        QTRY_COMPARE(desk.company().status().state, ConnectionStatus::State::SlowedDown);
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(clock.elapsed() >= 1000);
        QCOMPARE(desk.writes(), (QStringList{QStringLiteral("PATCH 429"), QStringLiteral("PATCH 200")}));
        QCOMPARE(desk.company().status().state, ConnectionStatus::State::Online);
    }

    void anExpiredTokenParksEverything()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'PATCH'}"));
        const QString first = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(first, S::WaitingSignIn));
        QTRY_COMPARE(desk.company().status().state, ConnectionStatus::State::SignIn);
        const QString second = desk.change(QStringLiteral("20000"), "phone", text("2"));
        QCOMPARE(desk.view(second).state, S::Queued);
        const size_t asked = desk.sandbox.journal().size();
        desk.company().list("customer").update();
        desk.type(desk.customer(QStringLiteral("20000")), "website", text("x.example")); // typing goes on
        QCOMPARE(desk.sandbox.journal().size(), asked); // nothing is asked with a token that was refused
        desk.sandbox.setToken("fresh");
        desk.company().provideToken(QStringLiteral("fresh"));
        QVERIFY(desk.waitFor(first, S::Sent));
        QVERIFY(desk.waitFor(second, S::Sent));
        QCOMPARE(desk.writes(),
                 (QStringList{QStringLiteral("PATCH 401"), QStringLiteral("PATCH 200"), QStringLiteral("PATCH 200")}));
        QTRY_VERIFY(!desk.company().list("customer").progress().running);
        QVERIFY(!desk.company().list("customer").progress().failure);
    }

    void offlineAndBack()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 407, 'count': -1}")); // a proxy: never got there
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::WaitingConnection));
        QTRY_COMPARE(desk.company().status().state, ConnectionStatus::State::Offline);
        desk.sandbox.clearFaults();
        QVERIFY(desk.waitFor(id, S::Sent)); // by itself
        QCOMPARE(desk.company().status().state, ConnectionStatus::State::Online);
        QCOMPARE(desk.writes(), (QStringList{QStringLiteral("PATCH 407"), QStringLiteral("PATCH 200")}));
    }

    void withdrawnValuesAreLinesAgain()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'PATCH'}"));
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.type(opened, "website", text("a.example"));
        const QString id = desk.submit(opened.key);
        QVERIFY(desk.waitFor(id, S::WaitingSignIn));
        desk.type(opened, "website", text("b.example"));
        desk.outbox().withdraw(id);
        QVERIFY(desk.waitFor(id, S::Withdrawn));
        const OverlayRecord *back = nullptr;
        QTRY_VERIFY((back = desk.outbox().overlay()->find(opened.key)) && back->submission.isEmpty());
        QCOMPARE(back->fields.size(), size_t(2));
        QCOMPARE(back->fields[0].after, text("1"));
        QCOMPARE(back->fields[1].after, text("b.example"));
        QCOMPARE(back->fields[1].before, opened.value("website"));
        desk.sandbox.setToken(desk.sandbox.token());
        desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::Sent));
        QCOMPARE(desk.writes(), (QStringList{QStringLiteral("PATCH 401"), QStringLiteral("PATCH 200")}));
    }

    void whatIsUnderWayCannotBeWithdrawn()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'PATCH'}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QTRY_COMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
        desk.outbox().withdraw(id);
        desk.outbox().acknowledge(id);
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::Sent));
    }

    void createdAndTakenOver()
    {
        DeskFixture desk;
        const SchemaPtr schema = desk.company().schema("customer");
        const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        const Record empty(schema, key);
        desk.type(empty, "name", text("Blue Yonder"));
        desk.type(empty, "address.city", text("Atlanta"));
        desk.sandbox.addFault(json("{'hold': 'after', 'method': 'POST'}"));
        const QString id = desk.submit(key);
        QTRY_COMPARE(desk.sandbox.journal("POST", "").size(), size_t(1));
        desk.type(empty, "phone", text("12")); // while it is being made
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(bodies(desk.sandbox, "POST"),
                 QStringList{QStringLiteral("{\"displayName\":\"Blue Yonder\",\"city\":\"Atlanta\"}")});
        const RecordKey made = desk.view(id).key;
        QVERIFY(!made.isNew());
        const Snapshot &list = desk.company().list("customer").snapshot();
        QVERIFY(list.find(made.remoteId) != list.rowIdEnd());
        QVERIFY(list.key(list.find(made.remoteId)) == made);
        // What was typed meanwhile is an edit of it now, under the key the list knows.
        const OverlayRecord *left = nullptr;
        QTRY_VERIFY((left = desk.outbox().overlay()->find(made)) && left->submission.isEmpty());
        QVERIFY(!desk.outbox().overlay()->find(key));
        QCOMPARE(left->kind, ChangeKind::Set);
        const std::vector<LogEntry> log = desk.log(made.remoteId);
        QCOMPARE(answers(log), (QStringList{QStringLiteral("create sent"), QStringLiteral("name sent"),
                                            QStringLiteral("address.city sent")}));
        QVERIFY(desk.waitFor(desk.submit(made), S::Sent));
        QCOMPARE(bodies(desk.sandbox, "PATCH"), QStringList{QStringLiteral("{\"phoneNumber\":\"12\"}")});
    }

    void deletedAndGoneFromTheList()
    {
        DeskFixture desk;
        desk.sandbox.settings(json("{'deleteWithBalance': true}"));
        const Record record = desk.customer(QStringLiteral("20000"));
        desk.type(record, "phone", text("1")); // typed before it came to that
        desk.outbox().wishDelete(record);
        const QString id = desk.submit(record.key);
        QVERIFY(desk.waitFor(id, S::Sent));
        const std::vector<Json> deletes = desk.sandbox.journal("DELETE", "customers");
        QCOMPARE(deletes.size(), size_t(1));
        QCOMPARE(headerOf(deletes[0], "If-Match"), QString::fromLatin1(record.version));
        QTRY_VERIFY(desk.customer(QStringLiteral("20000")).isNull());
        QTRY_VERIFY(!desk.outbox().overlay()->find(record.key));
        QCOMPARE(answers(desk.log(record.key.remoteId)), QStringList{QStringLiteral("delete sent")});
    }

    void aRefusedDeleteSaysWhy()
    {
        DeskFixture desk;
        const Record record = desk.customer(QStringLiteral("10000"));
        desk.outbox().wishDelete(record);
        const QString id = desk.submit(record.key);
        QVERIFY(desk.waitFor(id, S::Rejected));
        QVERIFY(!desk.view(id).failure->message.isEmpty());
        QVERIFY(!desk.customer(QStringLiteral("10000")).isNull());
        desk.outbox().acknowledge(id);
        QTRY_VERIFY(!desk.outbox().submission(id));
    }

    void whatTheServiceDidNotKeepStaysUntilItIsSeen()
    {
        DeskFixture desk;
        desk.sandbox.addFault(
            json("{'kind': 'wrongType', 'method': 'PATCH', 'field': 'phoneNumber', 'value': 'other'}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("12"));
        QVERIFY(desk.waitFor(id, S::SentDifferently));
        QCOMPARE(desk.outbox().needAttention(), 1);
        QCOMPARE(desk.view(id).echoes[0].stored, text("other"));
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 0); // it is sent, and the list shows what was kept
        // That is no reason why the next change should wait.
        QVERIFY(desk.waitFor(desk.change(QStringLiteral("10000"), "website", text("x.example")), S::Sent));
        desk.restart();
        QTRY_VERIFY(desk.outbox().submission(id));
        QCOMPARE(desk.view(id).state, S::SentDifferently);
        QCOMPARE(desk.view(id).echoes.size() > 0, true);
        desk.outbox().acknowledge(id);
        QTRY_VERIFY(!desk.outbox().submission(id));
        desk.restart();
        QCOMPARE(desk.outbox().submissions().size(), size_t(0));
    }

    void theChangeLogTellsWhoWhatAndTheAnswer()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        QSignalSpy logged(&desk.outbox(), &OutboxHandle::logAppended);
        QVERIFY(desk.waitFor(desk.change(QStringLiteral("10000"), "phone", text("12")), S::Sent));
        QTRY_COMPARE(logged.size(), 1);
        const std::vector<LogEntry> log = desk.log(opened.key.remoteId);
        QCOMPARE(log.size(), size_t(1));
        QCOMPARE(log[0].who, QStringLiteral("tester"));
        QCOMPARE(log[0].computer, QStringLiteral("desk"));
        QCOMPARE(log[0].companyName, QStringLiteral("CRONUS AG"));
        QCOMPARE(log[0].label, opened.displayName());
        QCOMPARE(log[0].field, FieldKey("phone"));
        QCOMPARE(log[0].before, opened.value("phone"));
        QCOMPARE(log[0].after, text("12"));
        QCOMPARE(log[0].answer, QByteArray("sent"));
        QVERIFY(!log[0].requestId.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOutboxSending)
#include "tst_outbox_sending.moc"
