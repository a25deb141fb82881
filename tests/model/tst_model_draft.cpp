// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr int patience = 20'000;
const QString number = QStringLiteral("10000");
const Value myPhone = Value::text(QStringLiteral("+1 404 555 0199"));

std::vector<FieldKey> fieldsOf(const std::vector<Change> &changes)
{
    std::vector<FieldKey> fields;
    for (const Change &change : changes)
        fields.push_back(change.field);
    return fields;
}

} // namespace

/// One record while it is being edited, without a window, over the running practice service.
class TestDraft : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;

    /// Waits until the outbox holds this many lines of the record.
    bool kept(const RecordKey &key, size_t lines) const
    {
        return QTest::qWaitFor(
            [&] {
                const OverlayRecord *record = m_desk->outbox().overlay()->find(key);
                return (record ? record->fields.size() : 0) == lines;
            },
            patience);
    }

private slots:
    void initTestCase() { useTestLocale(); }
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void keepsWhatWasTypedByItself()
    {
        Draft draft(m_desk->company(), m_desk->fresh(number), false);
        draft.set("phone", myPhone);
        QVERIFY(draft.changed("phone"));
        QVERIFY(kept(draft.key(), 1));
    }

    void typedBackIsNoChange()
    {
        const Record opened = m_desk->fresh(number);
        Draft draft(m_desk->company(), opened, false);
        draft.set("phone", myPhone);
        QVERIFY(kept(draft.key(), 1));
        draft.set("phone", opened.value("phone"));
        QCOMPARE(draft.changedCount(), 0);
        draft.keep();
        QVERIFY(kept(draft.key(), 0));
    }

    void untouchedFieldsFollowWhatOthersSaved()
    {
        Draft draft(m_desk->company(), m_desk->fresh(number), false);
        draft.set("phone", myPhone);
        m_desk->colleague(number, "{'email': 'theirs@adatum.example'}");
        draft.takeFresh(m_desk->fresh(number));
        QCOMPARE(draft.now("email").toText(), QStringLiteral("theirs@adatum.example"));
        QCOMPARE(fieldsOf(draft.news()), std::vector<FieldKey>{"email"});
        QVERIFY(draft.changed("phone"));
        QVERIFY(kept(draft.key(), 1));
        // The line stands on the fresh record: nothing is stale, and one request carries it.
        const QString id = m_desk->submit(draft.key());
        QVERIFY(m_desk->waitFor(id, SubmissionState::Sent));
        QCOMPARE(m_desk->writes(), QStringList{QStringLiteral("PATCH 200")});
        QCOMPARE(m_desk->atService(number, QStringLiteral("email")), QStringLiteral("theirs@adatum.example"));
    }

    void whatBothChangedStaysAsItWasOpened()
    {
        const Record opened = m_desk->fresh(number);
        Draft draft(m_desk->company(), opened, false);
        draft.set("phone", myPhone);
        m_desk->colleague(number, "{'phoneNumber': '+1 404 555 0111', 'email': 'theirs@adatum.example'}");
        draft.takeFresh(m_desk->fresh(number));
        QCOMPARE(draft.now("phone"), myPhone);
        QCOMPARE(draft.before("phone"), opened.value("phone"));
        QCOMPARE(draft.now("email"), opened.value("email"));
        QCOMPARE(fieldsOf(draft.news()), (std::vector<FieldKey>{"phone", "email"}));
        QVERIFY(kept(draft.key(), 1));
        QVERIFY(m_desk->waitFor(m_desk->submit(draft.key()), SubmissionState::NeedsDecision));
    }

    void linesFromEarlierStandOnWhatWasOpenedThen()
    {
        const Record opened = m_desk->fresh(number);
        {
            Draft draft(m_desk->company(), opened, false);
            draft.set("phone", myPhone);
        }
        QVERIFY(kept(opened.key, 1));
        m_desk->colleague(number, "{'phoneNumber': '+1 404 555 0111'}");
        Draft again(m_desk->company(), m_desk->fresh(number), false);
        QCOMPARE(again.now("phone"), myPhone);
        QCOMPARE(again.before("phone"), opened.value("phone"));
    }

    void typedBackWhileOnItsWayIsAChange()
    {
        const Record opened = m_desk->fresh(number);
        Draft draft(m_desk->company(), opened, false);
        m_desk->sandbox.addFault(json("{'method': 'PATCH', 'kind': 'pass', 'hold': 'before'}"));
        draft.set("phone", myPhone);
        draft.keep();
        QVERIFY(kept(draft.key(), 1));
        const QString id = m_desk->submit(draft.key());
        QVERIFY(m_desk->waitFor(id, SubmissionState::Sending));
        QTRY_COMPARE_WITH_TIMEOUT(draft.changedCount(), 0, patience);
        QCOMPARE(draft.now("phone"), myPhone);

        draft.set("phone", opened.value("phone")); // back to what the books held before
        QVERIFY(draft.changed("phone"));
        draft.keep();
        // Held it is only once it has arrived, which is later than told.
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sandbox.journal("PATCH", "customers").empty(), patience);
        m_desk->sandbox.release();
        QVERIFY(m_desk->waitFor(id, SubmissionState::Sent));
        draft.takeFresh(*m_desk->view(id).theirs);
        QCOMPARE(draft.now("phone"), opened.value("phone"));
        QVERIFY(draft.changed("phone"));
        QVERIFY(kept(draft.key(), 1));
        QVERIFY(m_desk->waitFor(m_desk->submit(draft.key()), SubmissionState::Sent));
        QCOMPARE(m_desk->atService(number, QStringLiteral("phoneNumber")), opened.value("phone").toText());
    }

    void aNewRecordSaysWhatItLacks()
    {
        const SchemaPtr schema = m_desk->company().schema("customer");
        const RecordKey key = RecordKey::ofNew(m_desk->company().id(), "customer", m_desk->workplace().newId());
        Draft draft(m_desk->company(), Record(schema, key), true);
        QCOMPARE(draft.blocking().size(), size_t(1));
        QCOMPARE(draft.blocking().front().field, FieldKey("name"));
        draft.set("name", Value::text(QStringLiteral("Coho Vineyard")));
        QVERIFY(draft.blocking().empty());
        draft.set("terms.payment", Value::verbatim(QStringLiteral("whenever")));
        QCOMPARE(draft.blocking().front().rule, Problem::Rule::UnknownChoice);
    }
};

QTEST_MAIN(TestDraft)
#include "tst_model_draft.moc"
