// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment_desk.h"

#include <set>

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Payments on their way: never a line twice, never a second post, whatever the network does.
class TestOutboxPayments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void aPostedJournalTellsWhatItTook()
    {
        PaymentDesk desk;
        desk.entered("1200.50", "B0147");
        desk.entered("300", "B0148", "20000");
        const Record journal = desk.journal();
        const QString id = desk.post(journal);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(1));
        const SubmissionView view = desk.view(id);
        QCOMPARE(view.below.taken.size(), size_t(2));
        QVERIFY(view.below.left.empty());
        QVERIFY(!view.below.scheduled);
        QTRY_VERIFY(desk.lines(journal).empty());
        QVERIFY(!desk.journal().isNull());
        // The service lists them no more: the change log has them, each with its amount, its customer and its date.
        std::vector<LogEntry> log = desk.log();
        std::erase_if(log, [](const LogEntry &entry) { return entry.what != "post"; });
        QCOMPARE(log.size(), size_t(7));
        QCOMPARE(log[0].entity, EntityName("paymentJournal"));
        QCOMPARE(log[1].entity, EntityName("payment"));
        QCOMPARE(log[1].label, QStringLiteral("B0147"));
        QCOMPARE(log[1].after, amount("1200.50"));
        QCOMPARE(log[2].field, FieldKey("customer.number"));
        QCOMPARE(log[3].field, FieldKey("date"));
        QCOMPARE(log[3].after, view.below.taken.front().value("date"));
        QVERIFY(log[3].after.asDate());
        QCOMPARE(log[4].after, amount("300"));
        QCOMPARE(log[5].after, Value::text(QStringLiteral("20000")));
        QCOMPARE(log[5].submission, id);
    }

    void aLostAnswerToAPostingIsLookedAfter_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("no answer") << QByteArray("{'kind': 'resetAfter'");
        QTest::newRow("service fault") << QByteArray("{'kind': 'status', 'status': 500, 'carriedOut': true");
        QTest::newRow("a gateway's page")
            << QByteArray("{'kind': 'status', 'status': 504, 'html': true, 'carriedOut': true");
        QTest::newRow("a page of a proxy")
            << QByteArray("{'kind': 'status', 'status': 200, 'html': true, 'carriedOut': true");
    }
    void aLostAnswerToAPostingIsLookedAfter()
    {
        QFETCH(QByteArray, fault);
        PaymentDesk desk;
        desk.entered("10", "B1");
        desk.entered("20", "B2");
        desk.sandbox.addFault(json(fault + ", 'method': 'POST', 'path': 'NAV.post'}"));
        StateWatch watch(desk.outbox());
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(watch.seen.contains(QStringLiteral("settling")) || fault.contains("200"));
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.view(id).below.taken.size(), size_t(2));
        QVERIFY(!desk.view(id).failure);
    }

    void aPostingThatNeverArrivedIsNotRepeated()
    {
        PaymentDesk desk;
        desk.entered("10", "B1");
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'NAV.post'}"));
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.view(id).below.left.size(), size_t(1));
        desk.outbox().sendAgain(id); // by the person alone
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(2));
    }

    void committedLateIsFoundAndNotRepeated()
    {
        PaymentDesk desk;
        desk.entered("10", "B1");
        desk.sandbox.addFault(json("{'kind': 'commitLate', 'method': 'POST', 'path': 'NAV.post'}"));
        StateWatch watch(desk.outbox());
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::NeedsPerson)); // the lines were there as long as it looked
        QVERIFY(watch.seen.contains(QStringLiteral("waitingDoubt")));
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.sandbox.release(), 1);
        // Confirmed by somebody who does not know that it has arrived: what was meant is not there any more.
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QVERIFY(desk.view(id).below.left.empty());
        QCOMPARE(desk.posts(), size_t(1));
    }

    void scheduledIsLookedAfterUntilItIsDone()
    {
        PaymentDesk desk("{'posting': 'scheduled'}");
        desk.entered("10", "B1");
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        QVERIFY(desk.view(id).below.scheduled);
        QCOMPARE(desk.view(id).failure->code, QStringLiteral("scheduled"));
        QCOMPARE(desk.view(id).below.left.size(), size_t(1));
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.view(id).below.taken.size(), size_t(1));
        QVERIFY(!desk.view(id).below.scheduled);
    }

    void scheduledSurvivesTheEndOfTheProgram()
    {
        PaymentDesk desk("{'posting': 'scheduled'}");
        desk.entered("10", "B1");
        const QString id = desk.post(desk.journal());
        QVERIFY(desk.waitFor(id, S::WaitingDoubt));
        desk.close();
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(1));
        // What it took is known from before, though no list shows it any more.
        QCOMPARE(desk.view(id).below.taken.size(), size_t(1));
        QCOMPARE(desk.view(id).below.taken.front().value("amount"), amount("10"));
    }

    void aRefusalNamesTheLine()
    {
        PaymentDesk desk;
        const Record journal = desk.journal("PRACTICE");
        const QString id = desk.post(journal);
        QVERIFY(desk.waitFor(id, S::Rejected));
        const SubmissionView view = desk.view(id);
        QVERIFY(view.failure->message.startsWith(QLatin1String("Amount must have a value")));
        QVERIFY(!view.below.blamed.isEmpty());
        for (const Record &line : desk.lines(journal)) {
            if (line.key.remoteId == view.below.blamed)
                QCOMPARE(line.value("comment"), text("No amount"));
        }
        QCOMPARE(view.below.left.size(), desk.lines(journal).size());
    }

    void linesOfOthersAreNotPostedUnseen()
    {
        PaymentDesk desk;
        desk.entered("10", "B1");
        const Record journal = desk.journal();
        desk.sandbox.colleague(json(QByteArray("{'entity': 'customerPayments', 'create': {'journalId': '") +
                                    journal.key.remoteId.toLatin1() +
                                    "', 'customerNumber': '20000', 'amount': -5, 'documentNumber': 'THEIRS'}}"));
        const QString id = desk.post(journal);
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QCOMPARE(desk.posts(), size_t(0));
        QCOMPARE(desk.view(id).below.left.size(), size_t(2));
        QTRY_VERIFY(desk.view(id).theirs.has_value());
        desk.outbox().sendAgain(id); // having seen both
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(1));
        QCOMPARE(desk.view(id).below.taken.size(), size_t(2));
    }

    void postingMayRenameTheJournal_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("answered") << QByteArray();
        QTest::newRow("not answered") << QByteArray("{'kind': 'resetAfter', 'method': 'POST', 'path': 'NAV.post'}");
    }
    void postingMayRenameTheJournal()
    {
        QFETCH(QByteArray, fault);
        // One journal a page: the new one is not on the first.
        PaymentDesk desk("{'incrementBatchName': true, 'pageSizeCeiling': 1}");
        desk.entered("10", "B1");
        const Record before = desk.journal();
        if (!fault.isEmpty())
            desk.sandbox.addFault(json(fault));
        const QString id = desk.post(before);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.posts(), size_t(1));
        QTRY_VERIFY(!desk.journal("RCPT002").isNull());
        QVERIFY(desk.journal("RCPT001").isNull());
        const SubmissionView view = desk.view(id);
        QVERIFY(view.theirs && view.theirs->key.remoteId != before.key.remoteId);
        QCOMPARE(view.theirs->value("code"), text("RCPT002"));
        QCOMPARE(view.key, before.key);
        QCOMPARE(view.below.taken.size(), size_t(1));
    }

    void aLineIsNeverDoubled_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("no answer") << QByteArray("{'kind': 'resetAfter'");
        QTest::newRow("cut") << QByteArray("{'kind': 'resetDuring', 'bytes': 20");
        QTest::newRow("service fault") << QByteArray("{'kind': 'status', 'status': 500, 'carriedOut': true");
        QTest::newRow("garbled") << QByteArray("{'kind': 'garble'");
    }
    void aLineIsNeverDoubled()
    {
        QFETCH(QByteArray, fault);
        PaymentDesk desk;
        desk.entered("10", "B1"); // the very same customer, amount and document once more is another payment
        desk.sandbox.addFault(json(fault + ", 'method': 'POST', 'path': 'customerPayments'}"));
        const QString id = desk.enter("10", "B1");
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.creates(), size_t(2));
        QCOMPARE(desk.atServiceNow(desk.journal()), QStringList({QStringLiteral("B1"), QStringLiteral("B1")}));
        std::set<QString> ids;
        for (const Record &line : desk.lines(desk.journal()))
            ids.insert(line.key.remoteId);
        QCOMPARE(ids.size(), size_t(2));
        QVERIFY(ids.count(desk.view(id).key.remoteId) == 1);
    }

    void aLineThatNeverArrivedIsNotTakenForItsTwin()
    {
        PaymentDesk desk;
        desk.entered("10", "B1");
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'customerPayments'}"));
        const QString id = desk.enter("10", "B1");
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.creates(), size_t(2));
        QCOMPARE(desk.atServiceNow(desk.journal()), QStringList{QStringLiteral("B1")});
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.atServiceNow(desk.journal()).size(), 2);
    }

    /// It may be among the lines that went with its journal: nobody enters it again in another before a person has
    /// looked.
    void aLineInDoubtWhoseJournalHasGoneIsNotCalledRefused()
    {
        PaymentDesk desk;
        desk.sandbox.addFault(json("{'kind': 'commitLate', 'method': 'POST', 'path': 'customerPayments$'}"));
        const QString id = desk.enter("10", "B1");
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.sandbox.release(), 1);
        desk.sandbox.settings(json("{'incrementBatchName': true}")); // posted, the journal is another one
        desk.sandbox.colleague(json("{'post': 'RCPT001'}"));
        StateWatch watch(desk.outbox());
        desk.outbox().sendAgain(id);
        QTRY_VERIFY(watch.seen.contains(QStringLiteral("comparing")));
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.creates(), size_t(1)); // where it cannot be looked for, nothing goes out
        QVERIFY(!watch.seen.contains(QStringLiteral("rejected")));
        QVERIFY(desk.notSent().isEmpty());
    }

    void nearItsTwinAlsoAfterARestart()
    {
        PaymentDesk desk;
        desk.entered("10", "B1");
        desk.sandbox.addFault(
            json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'customerPayments', 'hold': 'before'}"));
        const QString id = desk.enter("10", "B1");
        QTRY_COMPARE(desk.creates(), size_t(2));
        desk.close();
        desk.sandbox.release();
        desk.openAgain();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.creates(), size_t(2));
    }

    void whatGoesTogetherGoesInItsOrder()
    {
        PaymentDesk desk;
        const std::vector<RecordKey> keys = {desk.typed("10", "B1"), desk.typed("20", "B2"), desk.typed("30", "B3")};
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'POST', 'path': 'customerPayments$', 'count': 1}"));
        const QString id = desk.submitTogether(keys);
        QTRY_COMPARE(desk.creates(), size_t(1));
        QCOMPARE(desk.viewOf(keys[1]).state, S::Queued);
        QCOMPARE(desk.viewOf(keys[1]).after, id);
        QVERIFY(desk.notSent().isEmpty());
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::Sent));
        QTRY_VERIFY(desk.outbox().overlay()->records.empty());
        const auto sent = desk.sandbox.journal("POST", "customerPayments");
        QCOMPARE(sent.size(), size_t(3));
        for (size_t i = 0; i < 3; ++i)
            QVERIFY2(bodyOf(sent[i]).contains(QStringLiteral("\"B%1\"").arg(i + 1)), qPrintable(bodyOf(sent[i])));
    }

    /// What follows a line that did not go in is as it was before it was sent, and stays so.
    void whatFollowsARefusedLineIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("state");
        QTest::newRow("rejected") << QByteArray("400") << int(S::Rejected);
        QTest::newRow("not allowed") << QByteArray("403") << int(S::NotAllowed);
    }
    void whatFollowsARefusedLineIsNotSent()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, state);
        PaymentDesk desk;
        const std::vector<RecordKey> keys = {desk.typed("10", "B1"), desk.typed("20", "B2"), desk.typed("30", "B3")};
        desk.sandbox.addFault(json("{'kind': 'status', 'status': " + fault +
                                   ", 'method': 'POST', 'path': 'customerPayments$', 'count': 1}"));
        const QString id = desk.submitTogether(keys);
        QVERIFY(desk.waitFor(id, S(state)));
        const QStringList all({QStringLiteral("B1"), QStringLiteral("B2"), QStringLiteral("B3")});
        QTRY_COMPARE(desk.notSent(), all);
        QCOMPARE(desk.viewOf(keys[1]).state, S::Withdrawn);
        QVERIFY(desk.viewOf(keys[1]).heldBack && desk.viewOf(keys[2]).heldBack);
        QCOMPARE(desk.creates(), size_t(1));
        // Sent alone, it takes nothing along that nobody has asked for.
        QVERIFY(desk.waitFor(desk.submit(keys.front()), S::Sent));
        QTRY_COMPARE(desk.notSent(), all.mid(1));
        desk.read("payment");
        QCOMPARE(desk.creates(), size_t(2));
    }

    void itStopsAtTheFirstThatDoesNotGoIn()
    {
        PaymentDesk desk;
        const std::vector<RecordKey> keys = {desk.typed("10", "B1"), desk.typed("20", "B2", "NOBODY"),
                                             desk.typed("30", "B3")};
        QVERIFY(desk.waitFor(desk.submitTogether(keys), S::Sent));
        QTRY_COMPARE(desk.viewOf(keys[1]).state, S::Rejected);
        QTRY_COMPARE(desk.notSent(), QStringList({QStringLiteral("B2"), QStringLiteral("B3")}));
        QCOMPARE(desk.creates(), size_t(2));
        QCOMPARE(desk.atServiceNow(desk.journal()), QStringList{QStringLiteral("B1")});
    }

    /// One of them that cannot be sent keeps all of them: nothing leaves.
    void allOfThemAreReleasedOrNone()
    {
        PaymentDesk desk;
        const std::vector<RecordKey> keys = {desk.typed("10", "B1"), desk.typed("20", "B2")};
        const Record second = desk.outbox().overlay()->find(keys[1])->opened;
        desk.type(second, "description", Value::text(QString(200, QLatin1Char('x'))));
        QCOMPARE(desk.submitTogether(keys), QStringLiteral("needs-correcting"));
        QCOMPARE(desk.notSent(), QStringList({QStringLiteral("B1"), QStringLiteral("B2")}));
        QCOMPARE(desk.creates(), size_t(0));
    }

    /// What nobody sees in a number, and a day nobody means, do not leave.
    void whatIsNotMeantDoesNotLeave_data()
    {
        QTest::addColumn<Change>("typed");
        QTest::newRow("the other way round") << Change{"document.number",
                                                       {},
                                                       text("\xe2\x80\xae"
                                                            "B1")};
        QTest::newRow("a line break") << Change{"document.number", {}, text("B1\nB2")};
        QTest::newRow("zero width") << Change{"document.external",
                                              {},
                                              text("B\xe2\x80\x8b"
                                                   "1")};
        QTest::newRow("no date") << Change{"date", {}, Value::date(QDate(1, 1, 1))};
        QTest::newRow("the last day of all") << Change{"date", {}, Value::date(QDate(9999, 12, 31))};
    }
    void whatIsNotMeantDoesNotLeave()
    {
        QFETCH(Change, typed);
        PaymentDesk desk;
        const RecordKey key = desk.typed("10", "B1");
        const Record line = desk.outbox().overlay()->find(key)->opened;
        desk.type(line, typed.field, typed.after);
        QCOMPARE(desk.submitTogether({key}), QStringLiteral("needs-correcting"));
        QCOMPARE(desk.creates(), size_t(0));
        const bool number = typed.field != "date";
        desk.type(line, typed.field, number ? text("B1") : Value::date(QDate(2026, 3, 2)));
        QVERIFY(desk.waitFor(desk.submit(key), S::Sent));
        QCOMPARE(desk.creates(), size_t(1));
    }

    /// Left out or cleared, what was received is no zero to the service, or one that nothing can be posted with; nor
    /// can it be without the customer.
    void withoutWhatIsNeededNothingLeaves_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<FieldKey>("received");
        for (const char *service : {"businesscentral", "financials", "layer"})
            QTest::newRow(service) << QByteArray(service) << FieldKey("amount");
        for (const char *service : {"businesscentral", "financials"})
            QTest::addRow("%s, customer", service) << QByteArray(service) << FieldKey("customer.number");
        QTest::newRow("bigcapital") << QByteArray("bigcapital") << FieldKey("allocations"); // which make up the amount
    }
    void withoutWhatIsNeededNothingLeaves()
    {
        QFETCH(QByteArray, service);
        QFETCH(FieldKey, received);
        DeskSetup setup;
        setup.service = service;
        DeskFixture desk(setup);
        const SchemaPtr schema = desk.company().schema("payment");
        const QString journal =
            desk.company().entityInfo("payment").parent.isEmpty() ? QString() : QStringLiteral("j1");
        const auto fill = [&](const Record &payment) { // all that is needed besides
            for (const FieldSpec &field : schema->fields()) {
                if (field.required && field.key != received)
                    desk.type(payment, field.key,
                              field.type == FieldType::Date    ? Value::date(QDate(2026, 3, 2))
                              : field.type == FieldType::Money ? amount("12")
                              : field.type == FieldType::List
                                  ? Value::json(json("[{'invoice': '7', 'amount': 12}]"))
                                  : text(field.choices.empty() ? "7" : qPrintable(field.choices.front().value)));
            }
            desk.type(payment,
                      schema->find("note")      ? "note"
                      : schema->find("comment") ? "comment"
                                                : "statement",
                      text("Cheque"));
        };
        const Record fresh(schema, RecordKey::ofNew(desk.company().id(), "payment", desk.workplace().newId(), journal));
        fill(fresh);
        QCOMPARE(desk.trySubmit(fresh.key).failure().code, QStringLiteral("needs-correcting"));

        Record held(schema, RecordKey::ofRemote(desk.company().id(), "payment", QStringLiteral("p1"), journal));
        held.set(received, received == "amount"            ? amount("12")
                           : received == "customer.number" ? text("7")
                                                           : Value::json(json("[{'invoice': '7', 'amount': 12}]")));
        desk.type(held, received, Value::blank());
        QCOMPARE(desk.trySubmit(held.key).failure().code, QStringLiteral("needs-correcting"));
        if (received == "customer.number") {
            for (const Record &payment : {fresh, held}) {
                desk.type(payment, received, text("  "));
                QCOMPARE(desk.trySubmit(payment.key).failure().code, QStringLiteral("needs-correcting"));
            }
        }
        QVERIFY2(desk.writes().isEmpty(), qPrintable(desk.writes().join(u' ')));
        // And nothing else was what kept it.
        desk.type(fresh, received, held.value(received));
        QVERIFY(desk.trySubmit(fresh.key));
    }

    /// The customer's id taken out would take the number out; named by another number it is only replaced.
    void aLineKeepsACustomer_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::newRow("businesscentral") << QByteArray("businesscentral");
        QTest::newRow("financials") << QByteArray("financials");
    }
    void aLineKeepsACustomer()
    {
        QFETCH(QByteArray, service);
        DeskSetup setup;
        setup.service = service;
        PaymentDesk desk({}, setup);
        const Record line = desk.all("payment").front();
        const QString other =
            line.value("customer.number") == text("10000") ? QStringLiteral("20000") : QStringLiteral("10000");
        desk.type(line, "customer", Value::blank());
        QCOMPARE(desk.trySubmit(line.key).failure().code, QStringLiteral("needs-correcting"));
        QVERIFY2(desk.writes().isEmpty(), qPrintable(desk.writes().join(u' ')));
        desk.type(line, "customer.number", Value::text(other));
        const QString id = desk.submit(line.key);
        QVERIFY(desk.waitFor(id, S::SentDifferently)); // the id, which nobody had meant
        QCOMPARE(desk.view(id).theirs->value("customer.number"), Value::text(other));
    }

    /// The customer that is sent makes the service write the description anew: theirs was not kept.
    void whatTheServiceSetsAnewWasNotKept()
    {
        PaymentDesk desk;
        desk.entered("10", "B1");
        const Record line = desk.lines(desk.journal()).front();
        desk.type(line, "customer.number", text("20000"));
        desk.changeElsewhere(line, "{'description': 'Theirs', 'comment': 'looked at'}");
        const QString id = desk.submit(line.key);
        QVERIFY(desk.waitFor(id, S::Sent));
        const SubmissionView view = desk.view(id);
        QCOMPARE(view.theirs->value("customer.number"), text("20000"));
        QCOMPARE(view.theirs->value("description"), text("Trey Research"));
        QCOMPARE(view.keptTheirs, std::vector<FieldKey>{"comment"});
    }

    void theOrderSurvivesTheEndOfTheProgram_data()
    {
        QTest::addColumn<QByteArray>("hold");
        QTest::addColumn<int>("creates");
        QTest::newRow("the first is in") << QByteArray("after") << 2;
        QTest::newRow("nobody knows of the first") << QByteArray("before") << 1;
    }
    void theOrderSurvivesTheEndOfTheProgram()
    {
        QFETCH(QByteArray, hold);
        QFETCH(int, creates);
        PaymentDesk desk;
        const std::vector<RecordKey> keys = {desk.typed("10", "B1"), desk.typed("20", "B2")};
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'customerPayments$', "
                                   "'count': 1, 'hold': 'before'}"));
        if (hold == "after") {
            desk.sandbox.clearFaults();
            desk.sandbox.addFault(json("{'hold': 'after', 'method': 'POST', 'path': 'customerPayments$', 'count': 1}"));
        }
        const QString id = desk.submitTogether(keys);
        QTRY_COMPARE(desk.creates(), size_t(1));
        desk.close();
        desk.sandbox.release();
        desk.openAgain();
        QVERIFY(desk.waitFor(id, hold == "after" ? S::Sent : S::NeedsPerson));
        QTRY_COMPARE(desk.creates(), size_t(creates));
        if (hold == "before") { // the person takes it back, and the further line with it
            QCOMPARE(desk.viewOf(keys[1]).state, S::Queued);
            desk.outbox().withdraw(id);
            QTRY_COMPARE(desk.notSent(), QStringList({QStringLiteral("B1"), QStringLiteral("B2")}));
        }
        QTRY_COMPARE(desk.outbox().overlay()->records.size(), size_t(hold == "after" ? 0 : 2));
        QCOMPARE(desk.creates(), size_t(creates));
    }

    void theSignIsLearnedOnceForAConnection()
    {
        PaymentDesk desk("{'amountFlipped': true}");
        desk.entered("2000", "B1");
        QCOMPARE(desk.sandbox.journal("PATCH", "customerPayments").size(), size_t(1)); // put right, once
        QTRY_COMPARE(desk.company().settings().options.value("paymentSign"), QStringLiteral("turned"));
        desk.entered("30", "B2");
        QCOMPARE(desk.sandbox.journal("PATCH", "customerPayments").size(), size_t(1));
        desk.restart();
        desk.read("paymentJournal");
        QCOMPARE(desk.company().settings().options.value("paymentSign"), QStringLiteral("turned"));
        desk.entered("7", "B3");
        QCOMPARE(desk.sandbox.journal("PATCH", "customerPayments").size(), size_t(1));
        desk.read("payment");
        QStringList received;
        for (const Record &line : desk.lines(desk.journal()))
            received += QString::fromLatin1(line.value("amount").asDecimal()->toBytes());
        received.sort();
        QCOMPARE(received, QStringList({QStringLiteral("2000"), QStringLiteral("30"), QStringLiteral("7")}));
    }

    void viewOnlyPostsNothing()
    {
        PaymentDesk desk;
        desk.entered("10", "B1");
        desk.company().setSendingAllowed(false);
        QCOMPARE(desk.post(desk.journal()), QStringLiteral("view-only"));
        QCOMPARE(desk.posts(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestOutboxPayments)
#include "tst_outbox_payments.moc"
