// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

#include <QDir>
#include <QFile>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Ends the program at the worst moments, and starts it again; and a disk that refuses.
class TestOutboxRestart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void linesSurvive()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.type(opened, "credit.limit", Value::decimal(*Decimal::parse("15750.00")));
        desk.type(opened, "phone", text("12"));
        desk.close();
        desk.openAgain();
        const OverlayRecord *kept = nullptr;
        QTRY_VERIFY((kept = desk.outbox().overlay()->find(opened.key)));
        QCOMPARE(kept->fields.size(), size_t(2));
        QCOMPARE(kept->label, opened.displayName());
        QCOMPARE(kept->opened.version, opened.version);
        for (const OverlayField &field : kept->fields)
            QCOMPARE(field.after, field.field == "phone" ? text("12") : Value::decimal(*Decimal::parse("15750.00")));
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::Sent));
        QVERIFY(bodies(desk.sandbox, "PATCH")[0].contains(QStringLiteral("15750.00")));
        desk.restart();
        QTRY_COMPARE(desk.outbox().overlay()->records.size(), size_t(0));
    }

    void endedInTheMiddleOfAWrite_data()
    {
        QTest::addColumn<QByteArray>("hold");
        QTest::addColumn<int>("patches");
        QTest::newRow("carried out") << QByteArray("after") << 1;
        QTest::newRow("not carried out yet") << QByteArray("before") << 2;
    }

    void endedInTheMiddleOfAWrite()
    {
        QFETCH(QByteArray, hold);
        QFETCH(int, patches);
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'PATCH', 'hold': '" + hold + "'}"));
        if (hold == "after") {
            desk.sandbox.clearFaults();
            desk.sandbox.addFault(json("{'hold': 'after', 'method': 'PATCH'}"));
        }
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QTRY_COMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
        desk.close();
        desk.sandbox.release();
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent)); // resolved by itself, and told
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(patches));
        QCOMPARE(answers(desk.log(opened.key.remoteId)), QStringList{QStringLiteral("phone sent")});
        desk.restart();
        QCOMPARE(desk.outbox().submissions().size(), size_t(0));
        QCOMPARE(desk.atService(QStringLiteral("10000"), QStringLiteral("phoneNumber")), QStringLiteral("1"));
    }

    void endedInTheMiddleOfACreate()
    {
        DeskFixture desk;
        const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        desk.type(Record(desk.company().schema("customer"), key), "name", text("Blue Yonder"));
        desk.sandbox.addFault(json("{'hold': 'after', 'method': 'POST'}"));
        const QString id = desk.submit(key);
        QTRY_COMPARE(desk.sandbox.journal("POST", "").size(), size_t(1));
        desk.close();
        desk.sandbox.release();
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(!desk.view(id).key.isNew());
        QCOMPARE(desk.sandbox.journal("POST", "").size(), size_t(1));
    }

    void aDecisionSurvives()
    {
        DeskFixture desk;
        const QString id = desk.clash(desk.customer(QStringLiteral("10000")),
                                      {{"phone", {}, text("1")}, {"address.line1", {}, text("5 Oak Avenue")}},
                                      "{'phoneNumber': '2', 'addressLine1': '200 Market Square'}");
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        Merge merge = *desk.view(id).merge;
        QCOMPARE(merge.undecided(), 2);
        for (size_t row = 0; row < merge.rows().size(); ++row) {
            if (merge.rows()[row].isWholeGroup()) {
                merge.split(row);
                break;
            }
        }
        for (size_t row = 0; row < merge.rows().size(); ++row) {
            if (merge.rows()[row].fields[0] == "phone")
                merge.chooseTyped(row, {text("3")});
            else if (merge.rows()[row].fields[0] == "address.line1")
                merge.choose(row, MergeRow::Choice::Theirs);
        }
        desk.outbox().keepChoices(id, merge);
        QTRY_COMPARE(desk.view(id).merge->undecided(), 0);
        desk.restart();
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        QCOMPARE(desk.view(id).merge->undecided(), 0);
        desk.outbox().decide(id, *desk.view(id).merge);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(bodies(desk.sandbox, "PATCH").last(), QStringLiteral("{\"phoneNumber\":\"3\"}"));
    }

    void aGroupTakenApartStaysApart()
    {
        // Each changed another part of the address, so that taken apart nothing is left to decide.
        DeskFixture desk;
        const QString id = desk.clash(desk.customer(QStringLiteral("10000")),
                                      {{"address.line1", {}, text("5 Oak Avenue")}}, "{'city': 'Marietta'}");
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        Merge merge = *desk.view(id).merge;
        QCOMPARE(merge.undecided(), 1);
        merge.split(0);
        desk.outbox().keepChoices(id, merge);
        QTRY_COMPARE(desk.view(id).merge->undecided(), 0);
        desk.restart();
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        QCOMPARE(desk.view(id).merge->undecided(), 0);
        desk.outbox().decide(id, *desk.view(id).merge);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(bodies(desk.sandbox, "PATCH").last(), QStringLiteral("{\"addressLine1\":\"5 Oak Avenue\"}"));
    }

    void rejectedValuesAndWordsSurvive()
    {
        DeskFixture desk;
        const QString id = desk.change(QStringLiteral("10000"), "salesperson", text("NOBODY"));
        QVERIFY(desk.waitFor(id, S::Rejected));
        const QString words = desk.view(id).failure->message;
        desk.restart();
        QVERIFY(desk.waitFor(id, S::Rejected));
        QCOMPARE(desk.view(id).failure->message, words);
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
        desk.outbox().discard(desk.view(id).key);
        QTRY_VERIFY(!desk.outbox().submission(id));
        desk.restart();
        QCOMPARE(desk.outbox().submissions().size(), size_t(0));
        QCOMPARE(desk.outbox().overlay()->notSent(), 0);
    }

    void aReleasedChangeLeavesWithTheNextToken()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'PATCH'}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::WaitingSignIn));
        desk.close();
        desk.sandbox.setToken(desk.sandbox.token());
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
    }

    void afterADayItAsksAgain()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'PATCH'}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::WaitingSignIn));
        desk.close();
        desk.sandbox.setToken(desk.sandbox.token());
        desk.clock.shiftMsecs = 25 * 3'600'000;
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 401")});
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
    }

    void soItDoesWithoutARestart()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'PATCH'}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::WaitingSignIn));
        desk.clock.shiftMsecs = 25 * 3'600'000;
        desk.sandbox.setToken(desk.sandbox.token());
        desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.writes().size(), 1);
        desk.outbox().withdraw(id);
        QVERIFY(desk.waitFor(id, S::Withdrawn));
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
    }

    /// The disk refuses to note that a write is about to leave: then it does not leave, until the disk can.
    void nothingLeavesBeforeItIsOnDisk()
    {
        DeskFixture desk;
        desk.close();
        sql(desk, "CREATE TRIGGER full BEFORE UPDATE ON submissions WHEN NEW.state = 'sending' "
                  "BEGIN SELECT RAISE(FAIL, 'disk full'); END");
        desk.openAgain();
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::WaitingPace));
        QCOMPARE(desk.view(id).failure->kind, Failure::Kind::Storage);
        QVERIFY(!desk.storageFailures.empty());
        QVERIFY(desk.writes().isEmpty());
        desk.close();
        sql(desk, "DROP TRIGGER full");
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 200")});
    }

    void aFullDiskLosesNothing()
    {
        DeskFixture desk;
        desk.close();
        sql(desk, "CREATE TRIGGER full BEFORE INSERT ON submissions BEGIN SELECT RAISE(FAIL, 'disk full'); END");
        desk.openAgain();
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        const Result<QString> answer = desk.trySubmit(opened.key);
        QVERIFY(!answer);
        QCOMPARE(answer.failure().kind, Failure::Kind::Storage);
        QTRY_VERIFY(!desk.storageFailures.empty());
        QVERIFY(desk.writes().isEmpty());
        QCOMPARE(desk.outbox().overlay()->notSent(), 1);
        QCOMPARE(desk.trySubmit(opened.key).failure().kind, Failure::Kind::Storage); // and may be tried again
        desk.close();
        sql(desk, "DROP TRIGGER full");
        desk.openAgain();
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::Sent));
    }

    /// The answer was read, but could not be noted: the next start finds out anew and sends nothing twice.
    void anOutcomeThatCouldNotBeNoted()
    {
        DeskFixture desk;
        desk.close();
        sql(desk, "CREATE TRIGGER full BEFORE UPDATE ON submissions WHEN NEW.state = 'sent' "
                  "BEGIN SELECT RAISE(FAIL, 'disk full'); END");
        desk.openAgain();
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::Sent));
        QTRY_VERIFY(!desk.storageFailures.empty());
        desk.close();
        sql(desk, "DROP TRIGGER full");
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
        QTRY_COMPARE(desk.log().size(), size_t(1));
    }

    /// The disk is full while the service refuses: what it said and the values are written as soon as there is room.
    void aRefusalThatCouldNotBeNotedIsWrittenLater()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.sandbox.addFault(
            json("{'kind': 'status', 'status': 400, 'hold': 'before', 'method': 'PATCH', 'body': {'error': "
                 "{'code': 'Application_DialogException', 'message': 'Not this number.'}}}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QTRY_COMPARE(desk.sandbox.journal("PATCH", "customers").size(), size_t(1));
        desk.workplace().setStoreReadOnly(true);
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::Rejected));
        const auto typed = [&] { return desk.outbox().overlay()->find(opened.key); };
        QTRY_VERIFY(typed() && !typed()->kept);
        QVERIFY(desk.outbox().overlay()->storage);
        QVERIFY(!desk.storageFailures.empty());
        desk.workplace().setStoreReadOnly(false);
        QTRY_VERIFY(typed() && typed()->kept && !typed()->keeping);
        QVERIFY(!desk.outbox().overlay()->storage);
        desk.sandbox.clearJournal();
        desk.restart();
        QVERIFY(desk.waitFor(id, S::Rejected));
        QCOMPARE(desk.view(id).failure->message, QStringLiteral("Not this number."));
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
        QVERIFY(desk.writes().isEmpty());
        QCOMPARE(answers(desk.log()), QStringList{QStringLiteral("phone rejected")});
    }

    void withoutAWorkFileNothingIsSent()
    {
        DeskFixture desk;
        desk.close();
        QVERIFY(QFile::remove(desk.folder() + QStringLiteral("/work.sqlite")));
        QVERIFY(QDir(desk.folder()).mkdir(QStringLiteral("work.sqlite"))); // cannot be opened
        desk.openAgain();
        QVERIFY(!desk.storageFailures.empty());
        const Record opened = desk.customer(QStringLiteral("10000")); // reading works
        QVERIFY(!opened.isNull());
        desk.type(opened, "phone", text("1"));
        QCOMPARE(desk.trySubmit(opened.key).failure().kind, Failure::Kind::Storage);
        QVERIFY(desk.writes().isEmpty());
        std::optional<Result<std::vector<LogEntry>>> log;
        onDone(desk.workplace().log({}, 0, 10), this, [&](const auto &result) { log = result; });
        QTRY_VERIFY(log.has_value());
        QCOMPARE(log->failure().code, QStringLiteral("closed"));
    }

private:
    /// The work file, from outside, while the program is closed.
    static void sql(DeskFixture &desk, const char *statement)
    {
        SQLite::Database db((desk.folder() + QStringLiteral("/work.sqlite")).toStdString(), SQLite::OPEN_READWRITE);
        db.exec(statement);
    }
};

QTEST_GUILESS_MAIN(TestOutboxRestart)
#include "tst_outbox_restart.moc"
