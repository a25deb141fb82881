// SPDX-License-Identifier: GPL-3.0-or-later
// How the list fits its room, what its foot, its chips and its strip say.
#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"
#include "gui/look/widgets/chip.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "support/desk_fixture.h"
#include "support/raw_server.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace clientele;
using namespace clientele::testing;

namespace {

QString cell(const RecordTableModel &model, int row, const char *field)
{
    return model.index(row, model.columnOf(field)).data().toString();
}

int rowWith(const RecordTableModel &model, const char *field, const QString &text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (cell(model, row, field) == text)
            return row;
    }
    return -1;
}

} // namespace

class TestListLook : public QObject
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

    void theColumnsFitTheDesignedWindow()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(801, 540); // the room beside the companies and the details in a window of 1360
        pane.setList(&desk.company(), "customer");
        pane.show();
        RecordTableView &view = pane.view();
        QTRY_COMPARE(pane.model().totals("balance").known, pane.model().listed());
        const int row = rowWith(pane.model(), "number", QStringLiteral("40000"));
        QTRY_VERIFY(cell(pane.model(), row, "balance").size() > 20); // 18 digits
        const int balance = pane.model().columnOf("balance");
        const QModelIndex wide = pane.model().index(row, balance);
        QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
        for (const char *field :
             {"number", "name", "address.city", "tax.number", "terms.payment", "balance", "overdue", "blocked"}) {
            const int column = pane.model().columnOf(field);
            QVERIFY2(!view.isColumnHidden(column), field);
            QVERIFY2(view.columnViewportPosition(column) >= 0, field);
            QVERIFY2(view.columnViewportPosition(column) + view.columnWidth(column) <= view.viewport()->width(), field);
            QVERIFY2(view.columnWidth(column) >= view.horizontalHeader()->fontMetrics().horizontalAdvance(
                                                     pane.model().headerData(column, Qt::Horizontal).toString()),
                     field);
        }
        const auto fits = [&](const QModelIndex &index) {
            return view.itemDelegate()->sizeHint({}, index).width() <= view.columnWidth(index.column());
        };
        for (int i = 0; i < pane.model().rowCount(); ++i)
            QVERIFY(fits(pane.model().index(i, pane.model().columnOf("number")))); // what a customer is called by

        // The figure that is wider than its column stands there whole all the same, in the room of the text beside it.
        QVERIFY(!fits(wide));
        view.setCurrentIndex(pane.model().index(0, 1));
        const QRect place = view.visualRect(wide);
        const MoneyText figure =
            moneyText(*wide.data(RecordTableModel::TypedRole).value<Value>().asDecimal(), QLocale());
        const int width = int(std::ceil(moneyWidth(figure, view.font())));
        const QRect covered(place.right() - measure::cellPadding - width + 1, place.top(), width, place.height() - 1);
        const QImage drawn = view.viewport()->grab(covered).toImage().convertToFormat(QImage::Format_RGB32);
        QImage wanted(drawn.size(), QImage::Format_RGB32);
        wanted.setDevicePixelRatio(drawn.devicePixelRatio());
        const Tokens tokens = tokensFor(view.palette());
        wanted.fill(tokens.base);
        QPainter painter(&wanted);
        drawMoney(&painter, QRectF(0, 0, covered.width(), place.height()), figure, view.font(), tokens.text,
                  tokens.muted);
        painter.end();
        QCOMPARE(drawn, wanted);
    }

    /// Also where they are longer than what stands below them, and in the column that orders the list.
    void titlesAreReadWhole()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "payment");
        pane.resize(801, 500);
        pane.show();
        RecordTableView &view = pane.view();
        view.sortByColumn(pane.model().columnOf("appliesTo.number"), Qt::AscendingOrder);
        QTRY_VERIFY(!view.isColumnHidden(pane.model().columnOf("customer.name")));
        const QFontMetrics titles(medium(view.horizontalHeader()->font()));
        for (int column = 1; column < pane.model().columnCount(); ++column) {
            const QString title = pane.model().headerData(column, Qt::Horizontal).toString();
            QVERIFY2(view.isColumnHidden(column) ||
                         view.columnWidth(column) >= titles.horizontalAdvance(title) + 2 * measure::cellPadding,
                     qPrintable(title));
        }
    }

    void givesColumnsUpWhereThereIsNoRoom()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        pane.resize(801, 500);
        pane.show();
        RecordTableView &view = pane.view();
        const int terms = pane.model().columnOf("terms.payment");
        const int overdue = pane.model().columnOf("overdue");
        QTRY_VERIFY(!view.isColumnHidden(terms));
        pane.resize(640, 500);
        QTRY_VERIFY(view.isColumnHidden(terms));
        QVERIFY(!view.isColumnHidden(overdue));
        QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
        pane.resize(801, 500);
        QTRY_VERIFY(!view.isColumnHidden(terms));
        view.chooseColumn(terms, true); // wanted by the person: stays, and the list can be scrolled
        pane.resize(460, 500);
        QTRY_VERIFY(view.isColumnHidden(pane.model().columnOf("address.city")));
        QVERIFY(!view.isColumnHidden(terms));
        view.chooseColumn(overdue, false);
        pane.resize(1200, 500);
        QTRY_VERIFY(!view.isColumnHidden(pane.model().columnOf("address.city")));
        QVERIFY(view.isColumnHidden(overdue));
    }

    void theCompanysEdgeShowsAlsoFromRightToLeft()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.setLayoutDirection(Qt::RightToLeft);
        pane.show();
        const QImage drawn = pane.grab().toImage();
        const QRgb edge = drawn.pixel(drawn.width() - 2, 5);
        QVERIFY(edge != drawn.pixel(drawn.width() / 2, 5));
        for (int y = 0; y < drawn.height(); ++y) // beside the table as well
            QCOMPARE(drawn.pixel(drawn.width() - 2, y), edge);
    }

    void aWidthThePersonSetStays()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        pane.resize(1000, 500);
        pane.show();
        RecordTableView &view = pane.view();
        const int city = pane.model().columnOf("address.city");
        view.setColumnWidth(city, 222);
        pane.resize(820, 500);
        QTRY_VERIFY(view.viewport()->width() < 820);
        QCOMPARE(view.columnWidth(city), 222);
    }

    /// What one column has to spare another lacks: a name is not cut beside texts that do not fill theirs.
    void textsTakeTheRoomOthersDoNotNeed()
    {
        DeskFixture desk;
        desk.colleague(QStringLiteral("10000"), "{'displayName': 'Wolkenkratzer und Verwaltungs-AG'}");
        desk.company().list("customer").update();
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        pane.resize(900, 500);
        pane.show();
        RecordTableView &view = pane.view();
        pane.model().setFind(QStringLiteral("Wolken")); // it alone: long figures of others take room as well
        QTRY_COMPARE(pane.model().rowCount(), 1);
        const QModelIndex name = pane.model().index(0, pane.model().columnOf("name"));
        QTRY_VERIFY2(view.columnWidth(name.column()) >= view.itemDelegate()->sizeHint({}, name).width(),
                     qPrintable(QString::number(view.columnWidth(name.column()))));
    }

    void showsWholeRowsOnly()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        pane.show();
        RecordTableView &view = pane.view();
        const int row = view.verticalHeader()->defaultSectionSize();
        for (const int height : {500, 507, 519, 521}) {
            pane.resize(801, height);
            QTRY_COMPARE(view.viewport()->height() % row, 0);
            pane.resize(380, height); // with a scroll bar below
            QTRY_VERIFY(view.horizontalScrollBar()->maximum() > 0);
            QTRY_COMPARE(view.viewport()->height() % row, 0);
        }
    }

    void aSumWithMoreDigitsThanItsCurrencySaysSo()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        pane.show();
        auto *sum = pane.findChild<MoneyLabel *>(QStringLiteral("listSum"));
        auto *label = pane.findChild<QLabel *>(QStringLiteral("listSumLabel"));
        QTRY_COMPARE(label->text(), QStringLiteral("Sum of the view, rounded"));
        const Decimal exact = *pane.model().totals("balance").sums.all().front().total;
        QVERIFY(exact != exact.roundedTo(2)); // the practice company has such a customer
        QVERIFY2(sum->toolTip().contains(exact.toText(QLocale(), 2)), qPrintable(sum->toolTip()));
        QVERIFY2(sum->accessibleName().contains(exact.toText(QLocale(), 2)), qPrintable(sum->accessibleName()));
        pane.model().setFind(QStringLiteral("Adatum"));
        QTRY_COMPARE(label->text(), QStringLiteral("Sum of the view"));
        QVERIFY(sum->toolTip().isEmpty());
        QVERIFY(sum->accessibleName().contains(
            pane.model().totals("balance").sums.all().front().total->toText(QLocale(), 2)));
    }

    void findsNewRecordsAsWell()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        const QAbstractItemModelTester tester(&pane.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int all = pane.model().rowCount();
        const auto add = [&desk](const char *name) {
            const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
            desk.type(Record(desk.company().schema("customer"), key), "name", Value::text(QString::fromUtf8(name)));
        };
        add("Coho Vineyard");
        add("Zephyr & Quoll");
        QCOMPARE(pane.model().rowCount(), all + 2);
        pane.model().setFind(QStringLiteral("QUOLL"));
        QCOMPARE(pane.model().rowCount(), 1);
        QCOMPARE(cell(pane.model(), 0, "name"), QStringLiteral("Zephyr & Quoll"));
        add("Proseware"); // while the words stand, what does not match does not come
        QCOMPARE(pane.model().rowCount(), 1);
        pane.model().setFind({});
        QCOMPARE(pane.model().rowCount(), all + 3);
        QCOMPARE(cell(pane.model(), all, "name"), QStringLiteral("Coho Vineyard"));
        QCOMPARE(cell(pane.model(), all + 1, "name"), QStringLiteral("Zephyr & Quoll"));
    }

    void everyColumnHasItsOwnTitle()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        QStringList titles;
        for (int column = 1; column < pane.model().columnCount(); ++column)
            titles += pane.model().headerData(column, Qt::Horizontal).toString();
        QStringList once = titles;
        once.removeDuplicates();
        QCOMPARE(titles, once);
    }

    void saysWhichListItIs()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.setList(&desk.company(), "customer");
        QCOMPARE(QAccessible::queryAccessibleInterface(&pane.view())->text(QAccessible::Name),
                 QStringLiteral("Customers of CRONUS AG"));
        desk.company().list("currency").update();
        pane.setList(&desk.company(), "currency");
        QCOMPARE(QAccessible::queryAccessibleInterface(&pane.view())->text(QAccessible::Name),
                 QStringLiteral("Currencies of CRONUS AG"));
        QTRY_VERIFY(pane.model().rowCount() > 1);
        QTRY_VERIFY(pane.findChild<QLabel *>(QStringLiteral("listCounts"))->text().endsWith(QLatin1String("records")));
    }

    void showsTheTwentyLargestUntilTheirChipIsTakenAway()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(900, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        const QAbstractItemModelTester tester(&pane.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_COMPARE(pane.model().totals("balance").known, 40);
        QSignalSpy told(&pane, &TablePane::viewChanged);
        pane.applyView("largest");
        QCOMPARE(pane.model().listed(), 20);
        QCOMPARE(told.last().at(0).toByteArray(), QByteArray("largest"));
        QCOMPARE(pane.findChild<QComboBox *>(QStringLiteral("viewChoice"))->currentText(),
                 QStringLiteral("20 largest balances"));
        auto *chip = pane.findChild<Chip *>();
        QVERIFY(chip);
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Delete);
        QTRY_COMPARE(pane.model().listed(), 40);
        QCOMPARE(told.last().at(0).toByteArray(), QByteArray(inUseView));
    }

    void namesTheRecordsItCannotRead()
    {
        RawServer server;
        server.script(
            {RawServer::reply(200,
                              "{\"value\": [{\"id\": \"d1e2f3a4-b5c6-7890-1234-567890abcdef\", \"number\": \"10000\","
                              " \"displayName\": \"Adatum\"}, {\"number\": \"20000\", \"displayName\": \"No id\"}, 7]}",
                              "Content-Type: application/json\r\n")});
        DeskSetup setup;
        setup.withToken = false;
        DeskFixture desk(setup);
        ConnectionSettings settings = desk.company().settings();
        settings.id.clear();
        settings.base = server.url(QStringLiteral("/v2.0"));
        settings.companyName = QStringLiteral("Odd books");
        CompanyHandle *odd = desk.workplace().open(settings, QStringLiteral("token"));
        TablePane pane(desk.clock);
        pane.resize(900, 500);
        pane.setList(odd, "customer");
        pane.show();
        QTRY_VERIFY_WITH_TIMEOUT(odd->list("customer").progress().complete, 10'000);
        QCOMPARE(pane.model().listed(), 1);
        auto *strip = pane.findChild<Strip *>(QStringLiteral("connectionStrip"));
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(
            strip->sentence().remove(QChar(0x2068)).remove(QChar(0x2069)),
            QStringLiteral("2 records could not be understood: %1. They are missing, or shown as read before.")
                .arg(QLocale().createSeparatedList({QStringLiteral("20000"), QStringLiteral("the one in place 3")})));
        QVERIFY(strip->toolTip().contains(QStringLiteral("record 2")));
    }
};

QTEST_MAIN(TestListLook)
#include "tst_list_look.moc"
