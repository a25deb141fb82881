// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;

/// What is typed and not sent: kept at once, told once, and shown in one place.
class TestOutboxLines : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void whatIsTypedShowsInTheOverlay()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.type(opened, "email", text("a@b.example"));
        const OverlayPtr overlay = desk.outbox().overlay();
        const OverlayRecord *record = overlay->find(opened.key);
        QCOMPARE(record->kind, ChangeKind::Set);
        QCOMPARE(record->label, opened.displayName());
        QCOMPARE(record->fields.size(), size_t(2));
        QCOMPARE(record->fields[0].field, FieldKey("phone")); // in the order of typing
        QCOMPARE(record->fields[0].before, opened.value("phone"));
        QVERIFY(!record->onlyOnItsWay());
        QVERIFY(record->typedAtMsecs > 0);
        QCOMPARE(overlay->notSent(), 2);
        QVERIFY(desk.writes().isEmpty());
    }

    void manyLinesAreToldOnce()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        QSignalSpy told(&desk.outbox(), &OutboxHandle::overlayChanged);
        for (int i = 0; i < 100; ++i)
            desk.outbox().setField(opened, ChangeKind::Set, "phone", Value::text(QString::number(i)), "paste");
        QTRY_VERIFY(desk.outbox().overlay()->find(opened.key) &&
                    desk.outbox().overlay()->find(opened.key)->fields[0].after == text("99"));
        QVERIFY(told.size() < 50);
    }

    void isKeptOnlyOnceTheDiskHasSaidSo()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        QStringList told;
        connect(&desk.outbox(), &OutboxHandle::overlayChanged, this, [&] {
            const OverlayRecord *record = desk.outbox().overlay()->find(opened.key);
            const QString now = !record           ? QStringLiteral("none")
                                : !record->kept   ? QStringLiteral("refused")
                                : record->keeping ? QStringLiteral("being kept")
                                                  : QStringLiteral("kept");
            if (told.isEmpty() || told.last() != now)
                told += now;
        });
        desk.outbox().setField(opened, ChangeKind::Set, "phone", text("1"), "test");
        // On a busy machine news may be passed over that are older than the next: the last one counts.
        QTRY_COMPARE_WITH_TIMEOUT(told.value(told.size() - 1), QStringLiteral("kept"), 20'000);
        told.clear();
        desk.workplace().setStoreReadOnly(true);
        desk.outbox().setField(opened, ChangeKind::Set, "email", text("a@b.example"), "test");
        QTRY_COMPARE_WITH_TIMEOUT(told.value(told.size() - 1), QStringLiteral("refused"), 20'000);
        QVERIFY2(!told.contains(QStringLiteral("kept")), "said before the disk had it");
    }

    void puttingBack()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        desk.type(opened, "email", text("a@b.example"));
        desk.outbox().restoreField(opened.key, "phone");
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
        desk.outbox().discard(opened.key);
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 0);
        desk.restart();
        QCOMPARE(desk.outbox().overlay()->notSent(), 0);
    }

    void aNewRecordAndAWishToDelete()
    {
        DeskFixture desk;
        const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        const Record empty(desk.company().schema("customer"), key);
        desk.type(empty, "name", text("Blue Yonder"));
        QCOMPARE(desk.outbox().overlay()->find(key)->kind, ChangeKind::Create);
        QCOMPARE(desk.outbox().overlay()->find(key)->label, QStringLiteral("Blue Yonder"));
        const Record other = desk.customer(QStringLiteral("20000"));
        desk.outbox().wishDelete(other);
        QTRY_VERIFY(desk.outbox().overlay()->find(other.key));
        QCOMPARE(desk.outbox().overlay()->find(other.key)->kind, ChangeKind::Delete);
        QCOMPARE(desk.outbox().overlay()->notSent(), 2);
        desk.restart();
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 2);
        QCOMPARE(desk.outbox().overlay()->find(other.key)->kind, ChangeKind::Delete);
        desk.outbox().discard(other.key);
        desk.outbox().discard(key);
        QTRY_COMPARE(desk.outbox().overlay()->records.size(), size_t(0));
    }

    /// While it is on its way a value is shown as such, once.
    void onItsWay()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'PATCH'}"));
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        const QString id = desk.submit(opened.key);
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 0);
        const OverlayPtr overlay = desk.outbox().overlay();
        const OverlayRecord *record = overlay->find(opened.key);
        QVERIFY(record);
        QCOMPARE(record->submission, id);
        QCOMPARE(record->fields.size(), size_t(1));
        QCOMPARE(record->fields[0].stage, OverlayField::Stage::OnItsWay);
        QVERIFY(record->onlyOnItsWay());
        QVERIFY(desk.outbox().openFor(opened.key));
        QTRY_COMPARE(desk.sandbox.journal("PATCH", "").size(), size_t(1));
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, SubmissionState::Sent));
        QVERIFY(!desk.outbox().openFor(opened.key));
    }

    void whatWaitsForThePersonIsMarked()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        const QString id = desk.clash(opened, {{"phone", {}, text("1")}}, "{'phoneNumber': '2'}");
        QVERIFY(desk.waitFor(id, SubmissionState::NeedsDecision));
        QTRY_COMPARE(desk.outbox().overlay()->find(opened.key)->fields[0].stage, OverlayField::Stage::NeedsAttention);
        QCOMPARE(desk.outbox().needAttention(), 1);
        // Set aside for good: the value is a line again, nothing is lost.
        desk.outbox().acknowledge(id);
        QTRY_COMPARE(desk.outbox().overlay()->notSent(), 1);
        QTRY_VERIFY(!desk.outbox().submission(id));
    }
};

QTEST_GUILESS_MAIN(TestOutboxLines)
#include "tst_outbox_lines.moc"
