// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

namespace {

/// Gives the customer another number, as the window does; the submission's id, or why it was not taken.
QString renumber(DeskFixture &desk, const Record &opened, const char *number)
{
    ActionWish wish{"renumber"};
    wish.changes = {{"number", opened.value("number"), text(number)}};
    QString answer;
    QObject context;
    onDone(desk.outbox().act(opened, wish), &context,
           [&](const Result<QString> &result) { answer = result.ok() ? result.value() : result.failure().code; });
    if (!QTest::qWaitFor([&] { return !answer.isEmpty(); }, 20'000))
        qFatal("Renumbering is not answered.");
    return answer;
}

DeskSetup quick()
{
    DeskSetup setup;
    setup.timing.doubtPausesMsecs = {20, 20, 20, 20, 20, 20};
    return setup;
}

} // namespace

/// Actions that set a field: a customer's number. Sent alone, with the version, and never a second time by itself.
class TestOutboxActions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void theNumberGoesAloneAndWhatIsTypedStays()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("+1 404 555 0199"));
        desk.sandbox.clearJournal();
        const QString id = renumber(desk, opened, "10001");
        QVERIFY(desk.waitFor(id, S::Sent));
        const std::vector<Json> patches = desk.sandbox.journal("PATCH", "customers");
        QCOMPARE(patches.size(), size_t(1));
        QCOMPARE(bodyOf(patches.front()), QStringLiteral("{\"number\":\"10001\"}"));
        QCOMPARE(headerOf(patches.front(), "If-Match"), QString::fromLatin1(opened.version));
        // The list follows; the old number is nobody's.
        QTRY_VERIFY(!desk.customer(QStringLiteral("10001")).isNull());
        QVERIFY(desk.customer(QStringLiteral("10000")).isNull());
        QCOMPARE(desk.customer(QStringLiteral("10001")).key, opened.key);
        // What is typed is a change of the record as it is now.
        const OverlayRecord *typed = desk.outbox().overlay()->find(opened.key);
        QVERIFY(typed);
        QTRY_COMPARE(desk.outbox().overlay()->find(opened.key)->opened.value("number"), text("10001"));
        QCOMPARE(desk.outbox().overlay()->find(opened.key)->kind, ChangeKind::Set);
        const QString later = desk.submit(opened.key);
        QVERIFY(desk.waitFor(later, S::Sent));
        QCOMPARE(bodies(desk.sandbox, "PATCH").last(), QStringLiteral("{\"phoneNumber\":\"+1 404 555 0199\"}"));
        QCOMPARE(answers(desk.log(opened.key.remoteId)),
                 (QStringList{QStringLiteral("renumber sent"), QStringLiteral("number sent"),
                              QStringLiteral("phone sent")}));
    }

    void aNumberInUseIsRefusedAndLeavesNoLine()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = renumber(desk, opened, "20000");
        QVERIFY(desk.waitFor(id, S::Rejected));
        QCOMPARE(desk.outbox().overlay()->notSent(), 0);
        QCOMPARE(desk.customer(QStringLiteral("10000")).key, opened.key);
        // Another try takes its place.
        const QString again = renumber(desk, opened, "10009");
        QVERIFY(desk.waitFor(again, S::Sent));
        QTRY_COMPARE(desk.outbox().needAttention(), 0);
    }

    void aRefusedNumberSentAgainSendsNothingElse()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        const QString id = renumber(desk, opened, "20000");
        QVERIFY(desk.waitFor(id, S::Rejected));
        // What is typed stands on the number there is, not on the one that was refused.
        QTRY_VERIFY(desk.outbox().overlay()->find(opened.key));
        QCOMPARE(desk.outbox().overlay()->find(opened.key)->opened.value("number"), text("10000"));
        desk.sandbox.clearJournal();
        desk.outbox().sendAgain(id);
        QTRY_COMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 400")});
        QCOMPARE(bodies(desk.sandbox, "PATCH"), QStringList{QStringLiteral("{\"number\":\"20000\"}")});
        QCOMPARE(desk.outbox().overlay()->notSent(), 1);
    }

    void changedMeanwhileItAsks()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.colleague(QStringLiteral("10000"), "{'email': 'theirs@adatum.com'}");
        const QString id = renumber(desk, opened, "10001");
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QTRY_VERIFY(desk.view(id).theirs);
        QCOMPARE(desk.writes(), QStringList{QStringLiteral("PATCH 409")});
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(bodies(desk.sandbox, "PATCH").last(), QStringLiteral("{\"number\":\"10001\"}"));
        QCOMPARE(desk.fresh(QStringLiteral("10001")).value("email"), text("theirs@adatum.com"));
    }

    void withoutAnAnswerItIsLookedForAndNotSentAgain()
    {
        DeskFixture desk(quick());
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.sandbox.addFault(json("{'kind': 'resetAfter', 'method': 'PATCH', 'path': 'customers'}"));
        const QString id = renumber(desk, opened, "10001");
        QVERIFY(desk.waitFor(id, S::Sent)); // it had arrived, and is told by the number
        QCOMPARE(desk.writes().size(), 1);
        QTRY_VERIFY(!desk.customer(QStringLiteral("10001")).isNull());
    }

    void whatNeverArrivedIsLeftToThePerson()
    {
        DeskFixture desk(quick());
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'PATCH', 'path': 'customers'}"));
        desk.type(opened, "phone", text("1"));
        const QString id = renumber(desk, opened, "10001");
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.sandbox.journal("PATCH", "customers").size(), size_t(1));
        QCOMPARE(desk.customer(QStringLiteral("10000")).key, opened.key);
        desk.outbox().withdraw(id);
        QVERIFY(desk.waitFor(id, S::Withdrawn));
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
        QCOMPARE(desk.outbox().overlay()->find(opened.key)->opened.value("number"), text("10000"));
        const QString later = desk.submit(opened.key);
        QVERIFY(desk.waitFor(later, S::Sent));
        QCOMPARE(bodies(desk.sandbox, "PATCH").last(), QStringLiteral("{\"phoneNumber\":\"1\"}"));
    }

    void itIsRememberedOverAnEnd()
    {
        DeskFixture desk(quick());
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.colleague(QStringLiteral("10000"), "{'email': 'theirs@adatum.com'}");
        const QString id = renumber(desk, opened, "10001");
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        desk.restart();
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QCOMPARE(desk.view(id).action, QByteArray("renumber"));
        QTRY_VERIFY(desk.view(id).theirs);
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.fresh(QStringLiteral("10001")).key, opened.key);
    }

    void theBetaRenumbersTheSameWay()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("financials");
        DeskFixture desk(setup);
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = renumber(desk, opened, "10001");
        QVERIFY(desk.waitFor(id, S::Sent));
        const std::vector<Json> patches = desk.sandbox.journal("PATCH", "customers");
        QCOMPARE(patches.size(), size_t(1));
        QCOMPARE(bodyOf(patches.front()), QStringLiteral("{\"number\":\"10001\"}"));
        QVERIFY(!headerOf(patches.front(), "If-Match").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOutboxActions)
#include "tst_outbox_actions.moc"
