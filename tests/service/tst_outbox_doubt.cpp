// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Writes whose answer never came, or cannot be understood: looked after, and never sent twice unless that is safe.
class TestOutboxDoubt : public QObject
{
    Q_OBJECT

    QString create(DeskFixture &desk, const char *name)
    {
        const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        desk.type(Record(desk.company().schema("customer"), key), "name", text(name));
        return desk.submit(key);
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void aLostAnswerAfterTheWrite_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("no answer") << QByteArray("{'kind': 'resetAfter', 'method': 'PATCH'}");
        QTest::newRow("cut") << QByteArray("{'kind': 'resetDuring', 'method': 'PATCH', 'bytes': 20}");
        QTest::newRow("service fault") << QByteArray(
            "{'kind': 'status', 'status': 500, 'carriedOut': true, 'method': 'PATCH'}");
        QTest::newRow("a gateway's page")
            << QByteArray("{'kind': 'status', 'status': 504, 'html': true, 'carriedOut': true, 'method': 'PATCH'}");
        QTest::newRow("garbled") << QByteArray("{'kind': 'garble', 'method': 'PATCH'}");
        QTest::newRow("a page of a proxy")
            << QByteArray("{'kind': 'status', 'status': 200, 'html': true, 'carriedOut': true, 'method': 'PATCH'}");
    }

    void aLostAnswerAfterTheWrite()
    {
        QFETCH(QByteArray, fault);
        DeskFixture desk;
        desk.sandbox.addFault(json(fault));
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("phone"), text("1"));
        const std::vector<LogEntry> log = desk.log(opened.key.remoteId);
        QCOMPARE(answers(log), QStringList{QStringLiteral("phone sent")});
        QVERIFY(!log[0].requestId.isEmpty());
        QVERIFY(!desk.view(id).failure);
    }

    void lostBeforeTheWriteIsSentAgain_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("reset") << QByteArray("{'kind': 'resetBefore', 'method': 'PATCH'}");
        QTest::newRow("service fault") << QByteArray("{'kind': 'status', 'status': 503, 'method': 'PATCH'}");
        QTest::newRow("a page of a proxy")
            << QByteArray("{'kind': 'status', 'status': 200, 'html': true, 'method': 'PATCH'}");
    }

    void lostBeforeTheWriteIsSentAgain()
    {
        QFETCH(QByteArray, fault);
        DeskFixture desk;
        desk.sandbox.addFault(json(fault));
        StateWatch watch(desk.outbox());
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(watch.seen.contains(QStringLiteral("settling")));
        const std::vector<Json> patches = desk.sandbox.journal("PATCH", "customers");
        QCOMPARE(patches.size(), size_t(2));
        // With the very version of before: should the first arrive after all, one of the two is refused.
        QCOMPARE(headerOf(patches[1], "If-Match"), QString::fromLatin1(opened.version));
        QCOMPARE(answers(desk.log(opened.key.remoteId)), QStringList{QStringLiteral("phone sent")});
    }

    void neverArrivingAsksThePerson()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'PATCH', 'count': -1}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(4)); // as many looks as there are pauses, and one
        QVERIFY(!desk.view(id).conflicts());
        desk.sandbox.clearFaults();
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
    }

    void committedLateIsNotWrittenOver()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'commitLate', 'method': 'PATCH'}"));
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'PATCH'}")); // the second, until the first is in
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QTRY_COMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(2));
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(2));
        QCOMPARE(desk.atService(QStringLiteral("10000"), QStringLiteral("phoneNumber")), QStringLiteral("1"));
    }

    void aLostAnswerAndAColleague()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'PATCH'}"));
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'GET', 'path': 'customers\\\\('}"));
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QVERIFY(desk.waitFor(id, S::ResolvingDoubt));
        desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '2'}");
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::NeedsDecision));
        QCOMPARE(desk.view(id).merge->undecided(), 1);
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
    }

    void aCreateWithoutAnswerIsFound()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'resetAfter', 'method': 'POST'}"));
        const QString id = create(desk, "Blue Yonder");
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.sandbox.journal("POST", "").size(), size_t(1));
        const SubmissionView view = desk.view(id);
        QVERIFY(!view.key.isNew());
        const Snapshot &list = desk.company().list("customer").snapshot();
        QVERIFY(list.find(view.key.remoteId) != list.rowIdEnd());
        QCOMPARE(answers(desk.log(view.key.remoteId)),
                 (QStringList{QStringLiteral("create sent"), QStringLiteral("name sent")}));
    }

    void aCreateCommittedLateIsFound()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'commitLate', 'method': 'POST', 'lateMs': 150}"));
        StateWatch watch(desk.outbox());
        const QString id = create(desk, "Blue Yonder");
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(watch.seen.contains(QStringLiteral("waitingDoubt")));
        QCOMPARE(desk.sandbox.journal("POST", "").size(), size_t(1));
    }

    void aCreateThatIsNotFoundAsksAndIsNeverRepeated()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST'}"));
        const QString id = create(desk, "Blue Yonder");
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.sandbox.journal("POST", "").size(), size_t(1));
        QCOMPARE(desk.view(id).changes[0].after, text("Blue Yonder"));
        desk.outbox().sendAgain(id); // the person knows that it is not there
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.sandbox.journal("POST", "").size(), size_t(2));
    }

    /// "Not found" in nobody's words, after it was made: as good as no answer.
    void aCreateThatNobodyRefusedIsLookedFor()
    {
        DeskFixture desk;
        desk.sandbox.addFault(
            json("{'kind': 'status', 'status': 404, 'html': true, 'carriedOut': true, 'method': 'POST'}"));
        StateWatch watch(desk.outbox());
        const QString id = create(desk, "Blue Yonder");
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(!watch.seen.contains(QStringLiteral("rejected")));
        QCOMPARE(desk.sandbox.journal("POST", "").size(), size_t(1));
    }

    /// Sent again, and refused because the first one had arrived after all.
    void aCreateInDoubtIsLookedForBeforeItIsCalledRefused()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'commitLate', 'method': 'POST'}"));
        const QString id = create(desk, "Blue Yonder");
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 400, 'method': 'POST', 'hold': 'before'}"));
        StateWatch watch(desk.outbox());
        desk.outbox().sendAgain(id);
        QTRY_COMPARE(desk.sandbox.journal("POST", "").size(), size_t(2)); // it was not there yet
        QCOMPARE(desk.sandbox.release(), 1);
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(!watch.seen.contains(QStringLiteral("rejected")));
        QCOMPARE(desk.sandbox.journal("POST", "").size(), size_t(2));
    }

    /// Where it is not found, it is for the person to say, and not taken for refused.
    void aCreateInDoubtStaysSoWhenItIsRefused()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST'}"));
        const QString id = create(desk, "Blue Yonder");
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 400, 'method': 'POST'}"));
        StateWatch watch(desk.outbox());
        desk.outbox().sendAgain(id);
        QTRY_VERIFY(watch.seen.contains(QStringLiteral("settling")));
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(!watch.seen.contains(QStringLiteral("rejected")));
        QCOMPARE(desk.view(id).failure->status, 400);
        QVERIFY(desk.outbox().overlay()->records.size() == 1 &&
                desk.outbox().overlay()->records.front().fields.front().stage == OverlayField::Stage::NeedsAttention);
    }

    /// Somebody else's record of the same name is not ours.
    void aNamesakeIsNotTakenForOurs()
    {
        DeskFixture desk;
        const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        const Record empty(desk.company().schema("customer"), key);
        desk.type(empty, "name", text("Blue Yonder"));
        desk.type(empty, "phone", text("12"));
        desk.sandbox.colleague(json("{'create': {'displayName': 'Blue Yonder', 'phoneNumber': '99'}}"));
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST'}"));
        const QString id = desk.submit(key);
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(desk.view(id).key.isNew());
    }

    void aDeleteWithoutAnswer()
    {
        DeskFixture desk;
        desk.sandbox.settings(json("{'deleteWithBalance': true}"));
        desk.sandbox.addFault(json("{'kind': 'resetAfter', 'method': 'DELETE'}"));
        const Record record = desk.customer(QStringLiteral("20000"));
        desk.outbox().wishDelete(record);
        QVERIFY(desk.waitFor(desk.submit(record.key), S::Sent));
        QCOMPARE(desk.sandbox.journal("DELETE", "").size(), size_t(1));
        QTRY_VERIFY(desk.customer(QStringLiteral("20000")).isNull());

        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'DELETE'}"));
        const Record other = desk.customer(QStringLiteral("30000"));
        desk.outbox().wishDelete(other);
        const QString id = desk.submit(other.key);
        QVERIFY(desk.waitFor(id, S::NeedsPerson)); // still there, which proves nothing: the person says what next
        QCOMPARE(desk.sandbox.journal("DELETE", "").size(), size_t(2));
        desk.outbox().acknowledge(id);
        QTRY_VERIFY(!desk.outbox().submission(id) || desk.view(id).state == S::Withdrawn);
        QVERIFY(!desk.customer(QStringLiteral("30000")).isNull());
    }

    void theServiceGoesAwayInTheMiddle()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'resetAfter', 'method': 'PATCH'}"));
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'GET', 'count': 12}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QTRY_COMPARE(desk.company().status().state, ConnectionStatus::State::Offline);
        QVERIFY(desk.company().status().since.isValid());
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        QVERIFY(desk.waitFor(id, S::Sent)); // by itself, when the service answers again
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
        QTRY_COMPARE(desk.company().status().state, ConnectionStatus::State::Online);
    }

    void theTokenExpiresInTheMiddle()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'kind': 'resetAfter', 'method': 'PATCH'}"));
        desk.sandbox.addFault(json("{'kind': 'expireToken', 'method': 'GET', 'path': 'customers'}"));
        const QString id = desk.change(QStringLiteral("10000"), "phone", text("1"));
        QTRY_COMPARE(desk.company().status().state, ConnectionStatus::State::SignIn);
        desk.sandbox.setToken("fresh");
        desk.company().provideToken(QStringLiteral("fresh"));
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
    }

    /// A country change needs a second request; what went through stays, and only the rest comes back.
    void partlySent()
    {
        DeskFixture desk;
        const Record opened = desk.fresh(QStringLiteral("10000"));
        desk.sandbox.settings(json("{'taxNumberFormats': false}"));
        const char *country = opened.value("address.country").toText() == QLatin1String("DE") ? "US" : "DE";
        desk.type(opened, "phone", text("1"));
        desk.type(opened, "address.country", text(country));
        desk.type(opened, "address.city", text("Kassel"));
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 400, 'method': 'PATCH', 'skip': 1, 'body': {'error': "
                                   "{'code': 'Application_DialogException', 'message': 'Not that city.'}}}"));
        const QString id = desk.submit(opened.key);
        QVERIFY(desk.waitFor(id, S::Rejected));
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(2));
        const OverlayRecord *back = nullptr;
        QTRY_VERIFY((back = desk.outbox().overlay()->find(opened.key)) && back->submission.isEmpty());
        QCOMPARE(back->fields.size(), size_t(1));
        QCOMPARE(back->fields[0].field, FieldKey("address.city"));
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("phone"), text("1"));
        const QStringList rows = answers(desk.log(opened.key.remoteId));
        QVERIFY(rows.contains(QStringLiteral("phone sent")));
        QVERIFY(rows.contains(QStringLiteral("address.city rejected")));
        QVERIFY(!rows.contains(QStringLiteral("address.city sent")));
        QVERIFY(desk.waitFor(desk.submit(opened.key), S::Sent)); // upon the version of what went through
        QCOMPARE(bodies(desk.sandbox, "PATCH").last(), QStringLiteral("{\"city\":\"Kassel\"}"));
    }

    void partlySentAndThenNoAnswer()
    {
        DeskFixture desk;
        const Record opened = desk.fresh(QStringLiteral("10000"));
        desk.sandbox.settings(json("{'taxNumberFormats': false}"));
        const char *country = opened.value("address.country").toText() == QLatin1String("DE") ? "US" : "DE";
        desk.type(opened, "address.country", text(country));
        desk.type(opened, "address.city", text("Kassel"));
        desk.sandbox.addFault(json("{'kind': 'resetAfter', 'method': 'PATCH', 'skip': 1}"));
        const QString id = desk.submit(opened.key);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(2));
        QCOMPARE(desk.customer(QStringLiteral("10000")).value("address.city"), text("Kassel"));
        QCOMPARE(answers(desk.log(opened.key.remoteId)),
                 (QStringList{QStringLiteral("address.country sent"), QStringLiteral("address.city sent")}));
    }
};

QTEST_GUILESS_MAIN(TestOutboxDoubt)
#include "tst_outbox_doubt.moc"
