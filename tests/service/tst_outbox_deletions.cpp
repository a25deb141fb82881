// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Deleting a journal takes its lines along: only those that were shown, whenever it goes out.
class TestOutboxDeletions : public QObject
{
    Q_OBJECT

    static void enterElsewhere(PaymentDesk &desk, const Record &journal, const char *document)
    {
        desk.sandbox.colleague(
            json("{'entity': 'customerPayments', 'create': {'journalId': '" + journal.key.remoteId.toLatin1() +
                 "', 'customerNumber': '20000', 'amount': -5, 'documentNumber': '" + document + "'}}"));
    }
    static size_t deletes(PaymentDesk &desk)
    {
        return desk.sandbox.journal("DELETE", "customerPaymentJournals").size();
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void whatWasShownGoes_data()
    {
        QTest::addColumn<bool>("empty");
        QTest::newRow("with its lines") << false;
        QTest::newRow("without any") << true;
    }
    void whatWasShownGoes()
    {
        QFETCH(bool, empty);
        PaymentDesk desk;
        if (!empty)
            desk.entered("100", "B1");
        const Record journal = desk.journal();
        const QString id = desk.remove(journal, desk.lines(journal));
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(deletes(desk), size_t(1));
        QTRY_VERIFY(desk.journal().isNull());
    }

    /// The service lets it wait, and it goes on by itself: by then a colleague has entered a line.
    void aLineEnteredWhileItWaitsIsNotDeletedUnseen_data()
    {
        QTest::addColumn<bool>("empty");
        QTest::addColumn<bool>("restarts");
        QTest::newRow("beside others") << false << false;
        QTest::newRow("where there was none") << true << false;
        QTest::newRow("after a restart") << false << true;
    }
    void aLineEnteredWhileItWaitsIsNotDeletedUnseen()
    {
        QFETCH(bool, empty);
        QFETCH(bool, restarts);
        PaymentDesk desk;
        if (!empty)
            desk.entered("100", "B1");
        const Record journal = desk.journal();
        const std::vector<Record> shown = desk.lines(journal);
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 429, 'method': 'DELETE', 'headers': {'Retry-After': "
                                   "'1'}, 'hold': 'before'}"));
        StateWatch watch(desk.outbox());
        const QString id = desk.remove(journal, shown);
        QTRY_COMPARE(deletes(desk), size_t(1));
        enterElsewhere(desk, journal, "THEIRS");
        desk.sandbox.release();
        QTRY_VERIFY(watch.seen.contains(QStringLiteral("waitingPace")));
        if (restarts)
            desk.restart();
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QCOMPARE(deletes(desk), size_t(1));
        const SubmissionView view = desk.view(id);
        const BelowDifference differs = differenceBelow(view.below.meant, view.below.left);
        QCOMPARE(documentsOf(differs.added), documents("THEIRS"));
        QVERIFY(differs.changed.empty() && differs.missing.empty());
        QTRY_COMPARE(desk.lines(journal).size(), shown.size() + 1); // the list has it, too
        QTRY_VERIFY(desk.view(id).theirs.has_value());

        // Once more, after it was looked at: the same holds for what was shown then.
        if (restarts)
            desk.restart();
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        enterElsewhere(desk, journal, "LATE");
        StateWatch again(desk.outbox());
        desk.outbox().sendAgain(id);
        QTRY_VERIFY(again.seen.contains(QStringLiteral("sending")));
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QCOMPARE(deletes(desk), size_t(1));
        const BelowView below = desk.view(id).below;
        QCOMPARE(documentsOf(differenceBelow(below.meant, below.left).added), documents("LATE"));
        QTRY_VERIFY(desk.view(id).theirs.has_value());
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(deletes(desk), size_t(2));
    }

    /// Nothing has left yet: it waits, and goes on by itself.
    void aLookThatFailsIsRepeated()
    {
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        const std::vector<Record> shown = desk.lines(journal);
        desk.sandbox.addFault(json(page(404, "'method': 'GET', 'path': 'customerPayments', 'count': 1")));
        StateWatch watch(desk.outbox());
        const QString id = desk.remove(journal, shown);
        QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QVERIFY(watch.seen.contains(QStringLiteral("waitingPace")));
        QVERIFY(!watch.seen.contains(QStringLiteral("settling")));
        QCOMPARE(deletes(desk), size_t(1));
    }

    void anotherVersionOfTheJournalAsksAsBefore()
    {
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        const std::vector<Record> shown = desk.lines(journal);
        desk.sandbox.colleague(json("{'entity': 'customerPaymentJournals', 'id': '" + journal.key.remoteId.toLatin1() +
                                    "', 'fields': {'displayName': 'Theirs'}}"));
        const QString id = desk.remove(journal, shown);
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        const BelowView below = desk.view(id).below;
        QVERIFY(differenceBelow(below.meant, below.left).isEmpty());
        QTRY_VERIFY(desk.view(id).theirs.has_value());
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
    }

    /// A colleague enters a line between the look and the deletion, and the service says only that something moved: the
    /// person is asked once, with that line in sight.
    void whatCameBetweenIsNamedAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("412") << 412;
        QTest::newRow("409") << 409;
    }
    void whatCameBetweenIsNamedAtOnce()
    {
        QFETCH(int, status);
        PaymentDesk desk;
        desk.entered("100", "B1");
        const Record journal = desk.journal();
        desk.sandbox.addFault(json(
            "{'kind': 'status', 'status': " + QByteArray::number(status) +
            ", 'method': 'DELETE', 'hold': 'before', 'body': {'error': {'code': 'Request_EntityChanged', 'message': "
            "'Another user has already changed the record.'}}}"));
        const QString id = desk.remove(journal, desk.lines(journal));
        QTRY_COMPARE(deletes(desk), size_t(1));
        enterElsewhere(desk, journal, "THEIRS");
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        const BelowView below = desk.view(id).below;
        QCOMPARE(documentsOf(differenceBelow(below.meant, below.left).added), documents("THEIRS"));
        QTRY_VERIFY(desk.view(id).theirs.has_value());
        desk.outbox().sendAgain(id);
        QVERIFY2(desk.waitFor(id, S::Sent), stateName(desk.view(id).state).constData());
        QCOMPARE(deletes(desk), size_t(2));
    }

    void aJournalThatIsGoneIsNotCalledDeleted()
    {
        PaymentDesk desk;
        const Record journal = desk.journal();
        desk.deleteElsewhere("customerPaymentJournals", journal);
        const QString id = desk.remove(journal, {});
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(deletes(desk), size_t(0));
        QCOMPARE(desk.view(id).failure->kind, Failure::Kind::Gone);
        QTRY_VERIFY(desk.journal().isNull());
    }
};

QTEST_GUILESS_MAIN(TestOutboxDeletions)
#include "tst_outbox_deletions.moc"
