// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in views: which there are, what they show, and when their counts may stand.
#include "model/record_table_model.h"
#include "model/views_model.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

const ListView *find(const std::vector<ListView> &views, const char *id)
{
    for (const ListView &view : views) {
        if (view.id == id)
            return &view;
    }
    return nullptr;
}

std::vector<Record> rowsOf(const Snapshot &snapshot, const ListView &view)
{
    RowQuery query;
    query.conditions = view.conditions;
    query.order = view.order;
    query.first = view.first;
    SearchTexts texts;
    std::vector<Record> rows;
    for (const RowId row : orderedRows(JoinedRows(snapshot), query, texts))
        rows.push_back(snapshot.record(row));
    return rows;
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

    const QDateTime m_saturday{QDate(2026, 11, 21), QTime(10, 41), Qt::UTC};

private slots:
    void initTestCase() { useTestLocale(); }

    /// Balances in each customer's own currency are never added up across currencies; what was put away is not among
    /// them until it is asked for.
    void currenciesAreNotAddedUp()
    {
        DeskSetup setup;
        setup.service = "bigcapital";
        DeskFixture desk(setup);
        RecordTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setList(&desk.company(), "customer");
        const RecordTableModel::Totals all = model.totals("balance");
        QVERIFY(all.rows > 10 && all.sums.all().size() > 1 && !all.sums.currency());
        const std::vector<ListView> views = builtInViews(*model.schema(), m_saturday);
        model.setConditions(views.front().conditions);
        QVERIFY(model.listed() < all.rows); // the inactive ones are out of sight, and the view says so
        const JoinedRows rows(desk.company().list("customer").snapshot());
        QCOMPARE(views.front().title(rows), QStringLiteral("Active"));
        QCOMPARE(find(views, "largest")->title(rows), QStringLiteral("20 largest balances of each currency"));
        ViewsModel names(desk.clock);
        names.setLists({&desk.company()}, "customer");
        QCOMPARE(names.index(names.rowOf("largest")).data().toString(),
                 QStringLiteral("20 largest balances of each currency"));
        const ListView *everything = find(views, everythingView);
        QVERIFY(everything);
        QCOMPARE(everything->title(rows), QStringLiteral("All, also inactive"));
        model.setConditions(everything->conditions, everything->first);
        QCOMPARE(model.listed(), all.rows);
        model.setConditions({Filter::compare("currency.code", Filter::Op::Equal, Value::text(QStringLiteral("EUR")))});
        const RecordTableModel::Totals euros = model.totals("balance");
        QVERIFY(euros.rows > 0);
        QCOMPARE(euros.sums.currency(), std::optional(QStringLiteral("EUR")));
        QCOMPARE(euros.sums.in(QStringLiteral("EUR")), all.sums.in(QStringLiteral("EUR")));
        QCOMPARE(model.order().front().field, FieldKey("name")); // there are no numbers
    }

    void offersWhatTheListHasFieldsFor()
    {
        DeskFixture desk;
        const std::vector<ListView> views = builtInViews(*desk.company().schema("customer"), m_saturday);
        for (const char *id : {"all", "balance", "overdue", "largest", "notBlocked", "blocked", "noTaxNumber",
                               "noEmail", "companies", "persons", "currency", "changed"})
            QVERIFY2(find(views, id), id);
        QCOMPARE(views.front().id, QByteArray(inUseView));
        const JoinedRows rows(desk.company().list("customer").snapshot());
        QCOMPARE(views.front().title(rows), QStringLiteral("All"));
        QCOMPARE(find(views, "largest")->title(rows), QStringLiteral("20 largest balances"));
        QVERIFY(!find(views, everythingView)); // the first one leaves nothing out
        const std::vector<ListView> ofCurrencies = builtInViews(*desk.company().schema("currency"), m_saturday);
        QVERIFY(find(ofCurrencies, "all"));
        QVERIFY(!find(ofCurrencies, "balance"));
        QVERIFY(!find(ofCurrencies, "largest"));
        QVERIFY(find(ofCurrencies, "all")->order.empty()); // a currency has no number to stand in order of
    }

    void showsTheLargestInAnyOrder()
    {
        DeskFixture desk;
        const ListFeed &feed = desk.company().list("customer");
        QTRY_VERIFY(!feed.progress().loadingFigures && feed.snapshot().liveCount() == 40);
        ListView largest = *find(builtInViews(*feed.schema(), m_saturday), "largest");
        QTRY_VERIFY(countRows(JoinedRows(feed.snapshot()), {largest}).front().has_value());
        const std::vector<Record> rows = rowsOf(feed.snapshot(), largest);
        QCOMPARE(rows.size(), size_t(20));
        Decimal least = *rows.back().value("balance").asDecimal();
        QSet<QString> among;
        for (const Record &row : rows)
            among.insert(row.key.remoteId);
        for (RowId row = 0; row < feed.snapshot().rowIdEnd(); ++row) {
            const Record record = feed.snapshot().record(row);
            if (!among.contains(record.key.remoteId))
                QVERIFY(*record.value("balance").asDecimal() <= least);
        }
        // Ordered by name they are the same twenty.
        largest.order = {{"name", false}};
        QSet<QString> byName;
        for (const Record &row : rowsOf(feed.snapshot(), largest))
            byName.insert(row.key.remoteId);
        QCOMPARE(byName, among);
        QCOMPARE(*countRows(JoinedRows(feed.snapshot()), {largest}).front(), 20);
    }

    void changedCountsFromMondayOn()
    {
        DeskFixture desk;
        const std::vector<ListView> views = builtInViews(*desk.company().schema("customer"), m_saturday);
        const ListView *changed = find(views, "changed");
        Record record(desk.company().schema("customer"), {});
        const auto at = [&record](const QDateTime &when) {
            record.set("modifiedAt", Value::instant({when.toString(Qt::ISODate), when}));
            return record;
        };
        QVERIFY(changed->conditions.front().matches(at({QDate(2026, 11, 16), QTime(0, 0), Qt::UTC})));
        QVERIFY(!changed->conditions.front().matches(at({QDate(2026, 11, 15), QTime(23, 59, 59), Qt::UTC})));
    }

    void countsOnlyOverCompleteFigures()
    {
        DeskSetup setup;
        setup.withToken = false;
        DeskFixture desk(setup);
        ViewsModel model(desk.clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLists({&desk.company()}, "customer");
        const QModelIndex overdue = model.index(model.rowOf("overdue"));
        const QModelIndex noEmail = model.index(model.rowOf("noEmail"));
        QCOMPARE(model.rowOf(inUseView), -1);
        QCOMPARE(overdue.data().toString(), QStringLiteral("Overdue"));
        QVERIFY(overdue.data(ViewsModel::CountRole).toString().isEmpty());
        // The list is read, and its balances are not: each of them is asked for apart, and the answers are held back.
        desk.sandbox.addFault(json("{'path': 'customerFinancialDetail', 'hold': 'before', 'count': 100}"));
        desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        QTRY_VERIFY_WITH_TIMEOUT(!noEmail.data(ViewsModel::CountRole).toString().isEmpty(), 20'000);
        QVERIFY(overdue.data(ViewsModel::CountRole).toString().isEmpty());
        desk.sandbox.clearFaults();
        desk.sandbox.release();
        QTRY_VERIFY_WITH_TIMEOUT(!overdue.data(ViewsModel::CountRole).toString().isEmpty(), 20'000);
        int byHand = 0;
        const Snapshot &snapshot = desk.company().list("customer").snapshot();
        for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
            const Value value = snapshot.record(row).value("overdue");
            byHand += value.asDecimal() && *value.asDecimal() > Decimal(0) ? 1 : 0;
        }
        QCOMPARE(overdue.data(ViewsModel::CountRole).toString(), QLocale().toString(byHand));
        QVERIFY(overdue.data(Qt::AccessibleTextRole).toString().contains(QLocale().toString(byHand)));
        model.setLists({&desk.company()}, "currency");
        QCOMPARE(model.rowOf("overdue"), -1);
        model.setLists({&desk.company()}, "customer");
        desk.workplace().forget(desk.company().id());
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
