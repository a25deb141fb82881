// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "gui/look/widgets/strip.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

QString cell(const RecordTableModel &model, int row, const char *field)
{
    return model.index(row, model.columnOf(field)).data().toString();
}

} // namespace

class TestList : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13); // what widths are meant for
        QApplication::setFont(font);
    }

    void showsTheFirstPageBeforeTheSecondIsAskedFor()
    {
        DeskFixture desk(CompanyKind::Test, {QStringLiteral("--companies"), QStringLiteral("2"),
                                             QStringLiteral("--customers"), QStringLiteral("1200")});
        std::optional<CompanyInfo> other;
        onDone(desk.workplace().listCompanies(desk.company().settings(), QString::fromLatin1(desk.sandbox.token())),
               &desk.workplace(), [&](const Result<std::vector<CompanyInfo>> &companies) {
                   QVERIFY(companies.ok());
                   other = companies->back();
               });
        QTRY_VERIFY(other);
        // The second page is held back until the rows of the first have been painted. It is the page of this company:
        // the other one, whose figures are still being read, has pages too.
        desk.sandbox.addFault(
            Json::object({{QStringLiteral("path"), Json::string(other->remoteId + QStringLiteral(".*skiptoken"))},
                          {QStringLiteral("hold"), Json::string(QStringLiteral("before"))}}));
        ConnectionSettings settings = desk.company().settings();
        settings.id.clear();
        settings.companyRemoteId = other->remoteId;
        settings.companyName = other->name;
        TablePane pane(desk.clock);
        pane.resize(900, 500);
        pane.show();
        CompanyHandle *company = desk.workplace().open(settings, QString::fromLatin1(desk.sandbox.token()));
        QVERIFY(company != &desk.company());
        pane.setList(company, "customer");
        const QAbstractItemModelTester tester(&pane.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY_WITH_TIMEOUT(pane.model().rowCount() > 0, 10'000);
        QVERIFY(pane.model().rowCount() < 1200);
        QVERIFY(company->list("customer").progress().running);
        QVERIFY(!pane.view().grab().isNull());
        desk.sandbox.release();
        QTRY_COMPARE_WITH_TIMEOUT(pane.model().rowCount(), 1200, 10'000);
    }

    void keepsThePersonsPlaceWhileTheListMoves()
    {
        DeskFixture desk(CompanyKind::Test, {QStringLiteral("--customers"), QStringLiteral("30")});
        TablePane pane(desk.clock);
        pane.resize(900, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        const QAbstractItemModelTester tester(&pane.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        pane.view().setCurrentIndex(pane.model().index(5, 2));
        const RecordKey key = pane.view().currentKey();
        QCOMPARE(pane.model().listed(), 30);
        pane.model().sortBy("name", true);
        QCOMPARE(pane.view().currentKey(), key);
        desk.sandbox.colleague(json("{'number': '10000', 'delete': true}"));
        desk.company().list("customer").update();
        QTRY_COMPARE(pane.model().listed(), 29);
        QTRY_COMPARE(pane.model().rowOf(key), pane.view().currentIndex().row());
    }

    void findsInAllFieldsAndFilters()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        const QAbstractItemModelTester tester(&pane.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int all = pane.model().rowCount();
        pane.model().setFind(QStringLiteral("ADATUM"));
        QVERIFY(pane.model().rowCount() >= 1);
        QVERIFY(pane.model().rowCount() < all);
        for (int row = 0; row < pane.model().rowCount(); ++row)
            QVERIFY(cell(pane.model(), row, "name").contains(QStringLiteral("Adatum"), Qt::CaseInsensitive) ||
                    pane.model().recordAt(row).value("email").toText().contains(QStringLiteral("adatum")));
        pane.model().setFind({});
        QCOMPARE(pane.model().rowCount(), all);
        // What stands on the screen is found: amounts as they are written here, references by their names. Ids are not.
        QTRY_COMPARE_WITH_TIMEOUT(pane.model().totals("balance").known, pane.model().listed(), 20'000);
        const QString amount = Value::decimal(15750).asDecimal()->toText(QLocale(), 2);
        pane.model().setFind(amount);
        QVERIFY(pane.model().rowCount() >= 1);
        QCOMPARE(cell(pane.model(), 0, "balance"), amount);
        const LookupPtr terms = desk.company().lookup("paymentTerms");
        QVERIFY(terms);
        const Record first = desk.customer(QStringLiteral("10000"));
        const LookupRow *term = terms->byId(first.value("terms.payment").toText());
        QVERIFY(term);
        pane.model().setFind(term->name);
        QVERIFY(pane.model().rowOf(first.key) >= 0);
        QVERIFY(pane.model().rowCount() < all);
        pane.model().setFind(term->id);
        QCOMPARE(pane.model().rowCount(), 0);
        pane.model().setFind({});
        pane.view().setCurrentIndex(pane.model().index(0, pane.model().columnOf("address.city")));
        const QString city = cell(pane.model(), 0, "address.city");
        pane.filterToCurrentValue();
        QVERIFY(pane.model().rowCount() >= 1);
        for (int row = 0; row < pane.model().rowCount(); ++row)
            QCOMPARE(cell(pane.model(), row, "address.city"), city);
        pane.clearFilters();
        QCOMPARE(pane.model().rowCount(), all);
    }

    void laysWhatWasTypedOverTheRow()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        const Record adatum = desk.customer(QStringLiteral("10000"));
        const QString before = adatum.value("address.city").toText();
        desk.company().outbox().setField(adatum, ChangeKind::Set, "address.city", Value::text(QStringLiteral("Linz")),
                                         "form");
        const int row = pane.model().rowOf(adatum.key);
        QTRY_COMPARE(cell(pane.model(), row, "address.city"), QStringLiteral("Linz"));
        const QModelIndex index = pane.model().index(row, pane.model().columnOf("address.city"));
        QVERIFY(index.data(RecordTableModel::ChangedRole).toBool());
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(before));
        QCOMPARE(pane.model().index(row, 0).data(RecordTableModel::StateRole).value<RecordTableModel::RowState>(),
                 RecordTableModel::RowState::NotSent);
        desk.company().outbox().restoreField(adatum.key, "address.city");
        QTRY_COMPARE(cell(pane.model(), row, "address.city"), before);
    }

    void pinsNewRecordsAtTheEnd()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        const QAbstractItemModelTester tester(&pane.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int all = pane.model().rowCount();
        const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        desk.company().outbox().setField(Record(desk.company().schema("customer"), key), ChangeKind::Create, "name",
                                         Value::text(QStringLiteral("Coho Vineyard")), "form");
        QTRY_COMPARE(pane.model().rowCount(), all + 1);
        QCOMPARE(cell(pane.model(), all, "name"), QStringLiteral("Coho Vineyard"));
        desk.company().outbox().discard(key);
        QTRY_COMPARE(pane.model().rowCount(), all);
    }

    void sumsOnlyOverCompleteFigures()
    {
        // The list of this service carries no balances; they are loaded apart, and only then is there a sum.
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        QTRY_COMPARE(pane.model().totals("balance").known, pane.model().listed());
        const RecordTableModel::Totals totals = pane.model().totals("balance");
        QVERIFY(totals.isWhole() && totals.sums.currency());
        Decimal byHand;
        for (int row = 0; row < pane.model().listed(); ++row)
            byHand = *Decimal::add(byHand, *pane.model().recordAt(row).value("balance").asDecimal());
        QCOMPARE(totals.sums.in(*totals.sums.currency()), std::optional(byHand));
        pane.model().sortBy("balance", true);
        for (int row = 1; row < pane.model().listed(); ++row) {
            QVERIFY(*pane.model().recordAt(row - 1).value("balance").asDecimal() >=
                    *pane.model().recordAt(row).value("balance").asDecimal());
        }
    }

    void copiesForSpreadsheets()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        pane.view().setCurrentIndex(pane.model().index(0, 1));
        pane.view().copySelection(true);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].count(QLatin1Char('\t')), lines[1].count(QLatin1Char('\t')));
        QVERIFY(lines[1].contains(cell(pane.model(), 0, "name")));
    }

    void aBrokenPageKeepsWhatWasThere()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        pane.show();
        const int all = pane.model().rowCount();
        auto *counts = pane.findChild<QLabel *>(QStringLiteral("listCounts"));
        const QString before = counts->text();
        desk.sandbox.addFault(json("{'path': 'customers', 'count': 20, 'kind': 'garble'}"));
        desk.company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(desk.company().list("customer").progress().failure.has_value(), 10'000);
        QCOMPARE(pane.model().rowCount(), all);
        QCOMPARE(counts->text(), before); // whole as it was; that the reading failed is the strip's to say
        QVERIFY(pane.findChild<Strip *>(QStringLiteral("connectionStrip"))->isVisible());
    }

    void anEmptyServiceSaysSo()
    {
        DeskFixture desk(CompanyKind::Test, {QStringLiteral("--customers"), QStringLiteral("0")});
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        QCOMPARE(pane.model().rowCount(), 0);
        pane.show();
        QTRY_VERIFY(!pane.view().isVisible());
    }

    void aListGoesWithItsCompany()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        QVERIFY(pane.model().rowCount() > 0);
        desk.workplace().forget(desk.company().id());
        QTRY_COMPARE(pane.model().rowCount(), 0);
        pane.show();
        QVERIFY(!pane.grab().isNull());
    }
};

QTEST_MAIN(TestList)
#include "tst_list.moc"
