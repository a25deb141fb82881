// SPDX-License-Identifier: GPL-3.0-or-later
// What the window "Send changes" shows, without the window: rows, ticks, and what comes and goes below them.
#include "model/proposed_lines.h"
#include "model/review_model.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

Value words(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

/// A journal that is there, so that what stands in it is not lost.
QString journalOf(DeskFixture &desk, RowId row)
{
    ListFeed &journals = desk.company().list("paymentJournal");
    journals.update();
    const auto isRead = [&] { return journals.progress().complete && journals.snapshot().rowIdEnd() > row; };
    if (!QTest::qWaitFor(isRead, 20'000))
        qFatal("The journals are not read.");
    return journals.snapshot().key(row).remoteId;
}

QModelIndex tick(const ReviewModel &model, int row)
{
    return model.index(row, ReviewModel::TickColumn);
}

} // namespace

class TestReviewModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useTestLocale(); }

    void rowsComeWithWhatIsTypedAndGoWithIt()
    {
        DeskFixture desk;
        ReviewModel model(desk.company());
        const QAbstractItemModelTester tester(&model, fatal);
        QCOMPARE(model.rowCount(), 0);
        desk.type(desk.customer(QStringLiteral("10000")), "address.city", words("Linz"));
        desk.type(desk.customer(QStringLiteral("10000")), "email", words("billing@adatum.com"));
        desk.type(desk.customer(QStringLiteral("20000")), "email", words("no address"));
        const RecordKey fresh = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        desk.type(Record(desk.company().schema("customer"), fresh), "name", words("Coho Vineyard"));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.tickedChanges(), 2);
        QCOMPARE(model.tickedRecords(), 1);
        QCOMPARE(model.index(0, ReviewModel::FieldColumn).data().toString(), QStringLiteral("City"));
        QCOMPARE(model.index(0, ReviewModel::ChangeColumn).data(ReviewModel::NewRole).toString(),
                 QStringLiteral("Linz"));
        QCOMPARE(model.index(2, 0).data(ReviewModel::RemarkRole).value<ReviewModel::RemarkKind>(),
                 ReviewModel::RemarkKind::NeedsCorrecting);
        QCOMPARE(model.index(3, 0).data(ReviewModel::RemarkRole).value<ReviewModel::RemarkKind>(),
                 ReviewModel::RemarkKind::Unfinished);
        desk.outbox().discard(fresh);
        QTRY_COMPARE(model.rowCount(), 3);
        desk.outbox().restoreField(desk.customer(QStringLiteral("10000")).key, "email");
        QTRY_COMPARE(model.rowCount(), 2);
    }

    /// Who is asked to send twenty payments sees who paid how much, not that fields are filled.
    void aNewRecordSaysWhatItHolds()
    {
        DeskFixture desk;
        ReviewModel model(desk.company());
        const RecordKey key =
            RecordKey::ofNew(desk.company().id(), "payment", desk.workplace().newId(), QStringLiteral("a-journal"));
        const Record fresh(desk.company().schema("payment"), key);
        desk.type(fresh, "document.number", words("B0147"));
        desk.type(fresh, "customer.number", words("10000"));
        desk.type(fresh, "amount", Value::decimal(*Decimal::parse("1960.50")));
        desk.type(fresh, "comment", words("by post"));
        QCOMPARE(model.rowCount(), 1);
        const QString said = model.index(0, ReviewModel::ChangeColumn).data(ReviewModel::NewRole).toString();
        QVERIFY2(said.contains(QStringLiteral("10000")) && said.contains(QStringLiteral("1,960.50")) &&
                     said.contains(QStringLiteral("by post")) && said.contains(QStringLiteral("4 fields")),
                 qPrintable(said));
        // A name of a hundred letters comes last, and the amount is seen all the same.
        desk.type(fresh, "customer.number", words("C000010"));
        const QString longer = model.index(0, ReviewModel::ChangeColumn).data(ReviewModel::NewRole).toString();
        QVERIFY2(longer.contains(QStringLiteral("Extraordinarily")) &&
                     longer.indexOf(QStringLiteral("by post")) < longer.indexOf(QStringLiteral("C000010")),
                 qPrintable(longer));
    }

    /// Payments entered and kept are sent with the rest; what may be half typed is not.
    void aWholePaymentIsTicked()
    {
        DeskFixture desk;
        const QString journal = journalOf(desk, 0);
        const auto fresh = [&] {
            return Record(desk.company().schema("payment"),
                          RecordKey::ofNew(desk.company().id(), "payment", desk.workplace().newId(), journal));
        };
        RecordKey open;
        ReviewModel model(desk.company(), nullptr, [&](const RecordKey &key) { return key == open; });
        const auto isUnfinished = [&] {
            return model.index(0, ReviewModel::RemarkColumn).data().toString().contains(QStringLiteral("Unfinished"));
        };
        const Record first = fresh();
        desk.type(first, "document.number", words("B0147"));
        desk.type(first, "customer.number", words("10000"));
        QVERIFY(!model.mayTick(0)); // how much is missing
        const QString remark = model.index(0, ReviewModel::RemarkColumn).data().toString();
        QVERIFY2(remark.contains(QStringLiteral("Received amount is needed.")), qPrintable(remark));
        QVERIFY(!isUnfinished());
        open = first.key;
        desk.type(first, "amount", Value::decimal(Decimal(70)));
        QVERIFY(!model.isTicked(0)); // more may be typed
        QVERIFY(isUnfinished());
        open = {};
        model.refresh();
        QVERIFY(model.isTicked(0));
        QVERIFY(!isUnfinished());

        // A proposal goes as a whole: the line it was made for, changed by it or in its window, and the further one.
        open = first.key;
        const Proposal proposal{QStringLiteral("one"), first.key.localId, Decimal(70)};
        Record rest = fresh();
        rest.key = RecordKey::ofNew(rest.key.company, rest.key.entity, proposal.uniqueId(desk.workplace().newId()),
                                    rest.key.parent);
        for (const auto &[field, value] :
             std::vector<std::pair<FieldKey, Value>>{{"customer.number", words("10000")},
                                                     {"document.number", words("B0147")},
                                                     {"amount", Value::decimal(Decimal(30))}})
            desk.outbox().setField(rest, ChangeKind::Create, field, value, appliedMark);
        QTRY_COMPARE(model.tickedRecords(), 2);
        model.toggle(1); // Space on one line
        QCOMPARE(model.tickedRecords(), 0);
        model.toggle(0);
        QCOMPARE(model.tickedRecords(), 2);
        desk.outbox().setField(rest, ChangeKind::Create, "date", Value::verbatim(QStringLiteral("?")), {});
        QTRY_VERIFY(!model.mayTick(1));
        QVERIFY(!model.mayTick(0)); // without the other line it would be wrong
        QCOMPARE(model.tickedRecords(), 0);
        desk.outbox().restoreField(rest.key, "date");
        QTRY_COMPARE(model.tickedRecords(), 2);
        desk.outbox().setField(first, ChangeKind::Create, "amount", Value::decimal(Decimal(40)), appliedMark);
        desk.outbox().setField(rest, ChangeKind::Create, "document.number", words("B0148"), {});
        QTRY_COMPARE(model.tickedRecords(), 2);

        // The same number in another journal is another payment, and what is proposed needs none.
        const Record elsewhere(first.schema(), RecordKey::ofNew(desk.company().id(), "payment",
                                                                desk.workplace().newId(), journalOf(desk, 1)));
        open = elsewhere.key;
        desk.type(elsewhere, "document.number", words("B0147"));
        desk.type(elsewhere, "customer.number", words("10000"));
        desk.type(elsewhere, "amount", Value::decimal(Decimal(5)));
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.tickedRecords(), 2);
        const Record alone = fresh();
        open = alone.key;
        desk.type(alone, "customer.number", words("10000"));
        desk.type(alone, "amount", Value::decimal(Decimal(6)));
        QTRY_COMPARE(model.tickedRecords(), 3); // that elsewhere, whose window is closed
        desk.outbox().setField(alone, ChangeKind::Create, "appliesTo.number", words("102201"), appliedMark);
        QTRY_COMPARE(model.tickedRecords(), 4);

        // Nobody's payment is half typed, and so is one of nothing.
        open = {};
        desk.type(fresh(), "amount", Value::decimal(Decimal(9)));
        const Record nothing = fresh();
        desk.type(nothing, "customer.number", words("10000"));
        desk.type(nothing, "amount", Value::decimal(Decimal(0)));
        QTRY_COMPARE(model.rowCount(), 6);
        QCOMPARE(model.tickedRecords(), 4);
    }

    /// A remark is not that of the moment when the review was opened.
    void remarksFollowWhatIsRead()
    {
        DeskFixture desk;
        const Record line(
            desk.company().schema("payment"),
            RecordKey::ofNew(desk.company().id(), "payment", desk.workplace().newId(), journalOf(desk, 0)));
        desk.type(line, "document.number", words("B0147"));
        desk.type(line, "customer.number", words("10000"));
        desk.type(line, "amount", Value::decimal(Decimal(70)));
        ReviewModel model(desk.company());
        const auto warns = [&] {
            return model.index(0, 0).data(ReviewModel::RemarkRole).value<ReviewModel::RemarkKind>() ==
                   ReviewModel::RemarkKind::Warning;
        };
        QTRY_VERIFY(desk.company().list("invoice").progress().complete);
        QVERIFY(!warns());
        desk.colleague(QStringLiteral("10000"), "{'blocked': 'All'}");
        desk.company().list("customer").update();
        QTRY_VERIFY(warns());
        QVERIFY2(model.index(0, ReviewModel::RemarkColumn).data().toString().contains(QStringLiteral("blocked")),
                 qPrintable(model.index(0, ReviewModel::RemarkColumn).data().toString()));
        desk.colleague(QStringLiteral("10000"), "{'blocked': ' '}");
        desk.company().list("customer").update();
        QTRY_VERIFY(!warns());
    }

    void aNewRecordSaysWhichFieldIsWrong()
    {
        DeskFixture desk;
        ReviewModel model(desk.company());
        const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        const Record fresh(desk.company().schema("customer"), key);
        desk.type(fresh, "name", words("Northwind"));
        desk.type(fresh, "email", words("no address"));
        QCOMPARE(model.index(0, ReviewModel::RemarkColumn).data().toString(),
                 QStringLiteral("Needs correcting: E-mail: This does not look like an e-mail address."));
    }

    void whatIsRightSaysThatItWaitsForTheRestOfItsRecord()
    {
        DeskFixture desk;
        desk.type(desk.customer(QStringLiteral("10000")), "address.city", words("Linz"));
        desk.type(desk.customer(QStringLiteral("10000")), "email", words("no address"));
        ReviewModel model(desk.company());
        const QAbstractItemModelTester tester(&model, fatal);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.tickedChanges(), 0);
        QCOMPARE(model.index(0, ReviewModel::RemarkColumn).data().toString(),
                 QStringLiteral("Goes with the rest, once that is corrected"));
        QCOMPARE(model.index(1, 0).data(ReviewModel::RemarkRole).value<ReviewModel::RemarkKind>(),
                 ReviewModel::RemarkKind::NeedsCorrecting);
        desk.type(desk.customer(QStringLiteral("10000")), "email", words("billing@adatum.com"));
        QTRY_COMPARE(model.tickedChanges(), 2);
        QVERIFY(model.index(0, ReviewModel::RemarkColumn).data().toString().isEmpty());
    }

    void aRecordIsTickedAsAWhole()
    {
        DeskFixture desk;
        desk.type(desk.customer(QStringLiteral("10000")), "address.city", words("Linz"));
        desk.type(desk.customer(QStringLiteral("10000")), "email", words("billing@adatum.com"));
        desk.type(desk.customer(QStringLiteral("20000")), "email", words("no address"));
        ReviewModel model(desk.company());
        const QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(model.setData(tick(model, 1), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(tick(model, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(model.ticked().empty());
        // What needs correcting cannot be ticked, by no way.
        QVERIFY(!model.flags(tick(model, 2)).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!model.setData(tick(model, 2), Qt::Checked, Qt::CheckStateRole));
        model.toggle(2);
        QVERIFY(!model.isTicked(2));
        // A tick that was taken away stays so when more is typed.
        desk.type(desk.customer(QStringLiteral("10000")), "phone", words("+1 404 555 0199"));
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.ticked().empty());
    }

    void nothingIsLeftOnceTheCompanyLeaves()
    {
        DeskFixture desk;
        desk.type(desk.customer(QStringLiteral("10000")), "address.city", words("Linz"));
        ReviewModel model(desk.company());
        const QAbstractItemModelTester tester(&model, fatal);
        QCOMPARE(model.ticked().size(), size_t(1));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.ticked().empty());
        desk.workplace().forget(desk.company().id());
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestReviewModel)
#include "tst_review_model.moc"
