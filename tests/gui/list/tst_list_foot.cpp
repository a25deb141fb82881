// SPDX-License-Identifier: GPL-3.0-or-later
// What stands under the list and in its place: counts, sums of the selection, messages, and why it is empty.
#include "gui/list/list_foot.h"
#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "gui/look/money.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "support/desk_fixture.h"
#include "support/raw_server.h"
#include "support/test_locale.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTest>

#include <algorithm>
#include <map>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr int patience = 20'000;

template <class T>
T *child(const QWidget &window, const char *name)
{
    T *found = window.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("There is no %s.", name);
    return found;
}

QString words(const QWidget &pane, const char *name)
{
    const auto *label = child<QLabel>(pane, name);
    return label->isHidden() ? QString() : label->text();
}

/// What a screen reader hears of the sums that are shown and begin with these words.
QStringList spokenSums(const TablePane &pane, const QString &beginning)
{
    QStringList said;
    for (const char *name : {"listSum", "listFurtherSum"}) {
        for (const MoneyLabel *label : pane.findChildren<MoneyLabel *>(QString::fromLatin1(name))) {
            if (!label->isHidden() && label->accessibleName().startsWith(beginning))
                said += label->accessibleName();
        }
    }
    return said;
}

/// Every word and figure of the foot can be read: none is cut, none stands on another, none outside.
QString unreadable(const TablePane &pane)
{
    const auto *foot = child<ListFoot>(pane, "listFoot");
    QRegion taken;
    for (const QLabel *label : foot->findChildren<QLabel *>()) {
        if (label->isHidden())
            continue;
        const bool whole = qobject_cast<const MoneyLabel *>(label)
                               ? label->width() >= label->sizeHint().width()
                               : label->heightForWidth(label->width()) <= label->height() ||
                                     label->fontMetrics().horizontalAdvance(label->text()) <= label->width();
        const bool free = !taken.intersects(label->geometry()) && foot->rect().contains(label->geometry());
        taken += label->geometry();
        if (!whole || !free)
            return label->objectName() + QLatin1Char(' ') + label->text();
    }
    return {};
}

} // namespace

class TestListFoot : public QObject
{
    Q_OBJECT

    static void setFontSize(int pixels)
    {
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(pixels);
        QApplication::setFont(font);
    }
    static void select(TablePane &pane, int from, int to)
    {
        pane.view().goToRow(from);
        for (int row = from; row < to; ++row)
            QTest::keyClick(&pane.view(), Qt::Key_Down, Qt::ShiftModifier);
    }
    static QString heard(const TablePane &pane, const char *name)
    {
        return child<MoneyLabel>(pane, name)->accessibleName();
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        setFontSize(13);
    }
    void cleanup() { setFontSize(13); }

    void countsAreNeverCutWhileReading()
    {
        DeskSetup setup;
        setup.withToken = false;
        setup.options = QStringList{QStringLiteral("--customers"), QStringLiteral("1200")};
        DeskFixture desk(setup);
        desk.sandbox.addFault(json("{'path': 'skiptoken', 'hold': 'before'}"));
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        QTRY_VERIFY_WITH_TIMEOUT(pane.model().rowCount() > 0, patience);
        QVERIFY(desk.company().list("customer").progress().running);
        pane.view().selectAll();
        QVERIFY2(words(pane, "listCounts").contains(QLocale().toString(pane.model().listed())),
                 qPrintable(words(pane, "listCounts")));
        for (const int font : {13, 26}) {
            setFontSize(font);
            for (const int width : {801, 590, 420}) {
                pane.resize(width, 500);
                QTRY_VERIFY2(unreadable(pane).isEmpty(), qPrintable(unreadable(pane)));
                QVERIFY(!child<QLabel>(pane, "listCounts")->isHidden());
            }
        }
        desk.sandbox.release();
        QTRY_VERIFY_WITH_TIMEOUT(desk.company().list("customer").progress().complete, patience);
    }

    void sumsTheSelectionExactly()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        QTRY_COMPARE_WITH_TIMEOUT(pane.model().totals("balance").known, pane.model().listed(), patience);
        QCOMPARE(words(pane, "listSelected"), QString());
        select(pane, 1, 3);
        QCOMPARE(words(pane, "listSelected"), QStringLiteral("3 selected"));
        QCOMPARE(words(pane, "listSumLabel"), QStringLiteral("Balance of the selection"));
        QCOMPARE(words(pane, "listFurtherSumLabel"), QStringLiteral("Overdue of the selection"));
        const auto byHand = [&](const char *field, int from, int to) {
            Decimal sum;
            for (int row = from; row <= to; ++row)
                sum = *Decimal::add(sum, *pane.model().recordAt(row).value(field).asDecimal());
            return moneyText(sum, QLocale(), *pane.model().totals("balance").sums.currency(), 2, Zero::Digits).spoken();
        };
        QVERIFY2(heard(pane, "listSum").contains(byHand("balance", 1, 3)), qPrintable(heard(pane, "listSum")));
        QVERIFY2(heard(pane, "listFurtherSum").contains(byHand("overdue", 1, 3)),
                 qPrintable(heard(pane, "listFurtherSum")));
        // To the last digit, also where the sum of the view is rounded.
        pane.view().selectAll();
        const int last = pane.model().rowCount() - 1;
        const Decimal exact = *pane.model().totals("balance").sums.all().front().total;
        QVERIFY(exact != exact.roundedTo(2));
        QVERIFY2(heard(pane, "listSum").contains(byHand("balance", 0, last)), qPrintable(heard(pane, "listSum")));
        for (const int width : {801, 590, 420}) {
            pane.resize(width, 500);
            QTRY_VERIFY2(unreadable(pane).isEmpty(), qPrintable(unreadable(pane)));
        }
        pane.view().goToRow(0); // one row: the sum of the view again
        QCOMPARE(words(pane, "listSelected"), QString());
        QCOMPARE(words(pane, "listSumLabel"), QStringLiteral("Sum of the view, rounded"));
    }

    /// What is added up is what stands in the cells: also what was typed and not sent yet.
    void sumsWhatIsShown()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(1200, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        const int limit = pane.model().columnOf("credit.limit");
        QVERIFY(limit > 0);
        desk.type(pane.model().recordAt(1), "credit.limit", Value::decimal(8000));
        desk.type(pane.model().recordAt(2), "credit.limit", Value::decimal(1000));
        QTRY_COMPARE(desk.outbox().overlay()->records.size(), size_t(2));
        select(pane, 1, 2);
        const auto limits = [&pane] {
            return spokenSums(pane, QStringLiteral("Credit limit")).join(QLatin1Char('\n'));
        };
        pane.view().chooseColumn(limit, false);
        QCOMPARE(limits(), QString());
        pane.view().chooseColumn(limit, true); // the foot follows the columns
        QVERIFY2(limits().contains(Value::decimal(9000).asDecimal()->toText(QLocale(), 2)), qPrintable(limits()));
    }

    /// A list that was not read has left nothing out, whatever its first view leaves out.
    void aListNotReadYetIsNoListOfNone()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("layer");
        setup.withToken = false;
        DeskFixture desk(setup);
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        QVERIFY(!pane.model().conditions().empty());
        QCOMPARE(desk.company().list("customer").snapshot().liveCount(), RowId(0));
        QVERIFY(pane.view().isVisible());
        QVERIFY(!child<QWidget>(pane, "emptyStep")->isVisible());
    }

    /// Commands are about the rows that are marked, also when the one with the cursor has left the list.
    void theCursorStaysWithTheMarkedRows()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        const RecordKey stays = pane.model().keyAt(2);
        const RecordKey leaves = pane.model().keyAt(4);
        pane.view().goToRow(2);
        pane.view().selectionModel()->setCurrentIndex(pane.model().index(4, 1),
                                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(pane.view().currentKey(), leaves);
        desk.sandbox.colleague(json("{'id': '" + leaves.remoteId.toUtf8() + "', 'delete': true}"));
        desk.company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(pane.model().rowOf(leaves) < 0, patience);
        QCOMPARE(pane.view().currentKey(), stays);
    }

    void neverMixesCurrencies()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("bigcapital");
        DeskFixture desk(setup);
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        pane.view().selectAll();
        std::map<QString, Decimal> byHand;
        for (int row = 0; row < pane.model().listed(); ++row) {
            const Record record = pane.model().recordAt(row);
            const QString code = record.value("currency.code").toText();
            byHand[code] = *Decimal::add(byHand[code], *record.value("balance").asDecimal());
        }
        QVERIFY(byHand.size() > 1);
        const QStringList said = spokenSums(pane, QStringLiteral("Balance of the selection"));
        QCOMPARE(said.size(), qsizetype(byHand.size()));
        for (const auto &[code, sum] : byHand) {
            const QString figure = QLatin1Char(' ') + moneyText(sum, QLocale(), code, 2, Zero::Digits).spoken();
            QVERIFY2(std::any_of(said.begin(), said.end(), [&](const QString &one) { return one.endsWith(figure); }),
                     qPrintable(said.join(QLatin1Char('|')) + figure));
        }
        for (const int width : {801, 590}) {
            pane.resize(width, 500);
            QTRY_VERIFY2(unreadable(pane).isEmpty(), qPrintable(unreadable(pane)));
        }
    }

    /// However many currencies there are, the list keeps its room: the company's own and the most frequent ones have
    /// it, the others are counted, and named to whoever asks.
    void saysHowManyMoreCurrenciesThereAre()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("bigcapital");
        DeskFixture desk(setup);
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        const int rows = pane.model().listed();
        QVERIFY(rows >= 11);
        const QString own = desk.company().settings().currencyCode;
        QVERIFY(!own.isEmpty() && own > QLatin1String("AAH"));
        for (int row = 0; row < rows; ++row) {
            const QString code = row == 0   ? own
                                 : row <= 8 ? QStringLiteral("AA") + QChar(char16_t('A' + row - 1))
                                            : QStringLiteral("ZZZ");
            const Record record = pane.model().recordAt(row);
            if (record.value("currency.code") != Value::text(code))
                desk.type(record, "currency.code", Value::text(code));
        }
        QTRY_COMPARE(pane.model().totals("balance").sums.all().size(), size_t(10));
        QTRY_COMPARE(pane.model().totals("balance").sums.ranked({own}).front().amounts, 1);
        pane.view().selectAll();
        const QStringList said = spokenSums(pane, QStringLiteral("Balance of the selection"));
        QCOMPARE(said.size(), qsizetype(7));
        for (qsizetype i = 0; i < 6; ++i) {
            const QStringList codes{own,
                                    QStringLiteral("ZZZ"),
                                    QStringLiteral("AAA"),
                                    QStringLiteral("AAB"),
                                    QStringLiteral("AAC"),
                                    QStringLiteral("AAD")};
            QVERIFY2(said[i].endsWith(codes[i]), qPrintable(said[i]));
        }
        QVERIFY2(said[6].endsWith(QStringLiteral("and 4 more currencies")), qPrintable(said[6]));
        for (const MoneyLabel *label : pane.findChildren<MoneyLabel *>(QStringLiteral("listFurtherSum"))) {
            if (label->accessibleName() != said[6])
                continue;
            const QStringList named = label->toolTip().split(QLatin1Char('\n'));
            QCOMPARE(named.size(), qsizetype(4));
            for (qsizetype i = 0; i < 4; ++i)
                QVERIFY2(named[i].endsWith(QStringLiteral("AA") + QChar(char16_t('E' + i))), qPrintable(named[i]));
            QCOMPARE(label->accessibleDescription(), label->toolTip());
        }
        for (const int width : {801, 590}) {
            pane.resize(width, 500);
            QTRY_VERIFY2(unreadable(pane).isEmpty(), qPrintable(unreadable(pane)));
        }
    }

    void sumsOnlyWhatIsLoaded()
    {
        DeskSetup setup;
        setup.withToken = false;
        DeskFixture desk(setup);
        desk.sandbox.addFault(json("{'path': 'customerFinancialDetail', 'hold': 'before', 'count': 100}"));
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        QTRY_COMPARE_WITH_TIMEOUT(pane.model().rowCount(), 40, patience);
        select(pane, 0, 2);
        QVERIFY2(words(pane, "listRemark").startsWith(QStringLiteral("Balance: 0 of 3 loaded")),
                 qPrintable(words(pane, "listRemark")));
        QVERIFY(child<MoneyLabel>(pane, "listSum")->isHidden());
        desk.sandbox.clearFaults();
        desk.sandbox.release();
        QTRY_VERIFY_WITH_TIMEOUT(!child<MoneyLabel>(pane, "listSum")->isHidden(), patience);
        QCOMPARE(words(pane, "listRemark"), QString());
        QCOMPARE(words(pane, "listSelected"), QStringLiteral("3 selected"));
    }

    void anEmptyListNamesWhatWasSearched()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(801, 500);
        pane.setList(&desk.company(), "customer");
        pane.show();
        QApplication::setActiveWindow(&pane);
        QTRY_COMPARE(QApplication::activeWindow(), &pane);
        pane.view().goToRow(0);
        pane.model().setFind(QStringLiteral("xyzzy"));
        QTRY_VERIFY(!pane.view().isVisible());
        QCOMPARE(words(pane, "emptyText"), QStringLiteral("No customer matches “xyzzy”."));
        auto *search = child<LinkButton>(pane, "clearFind");
        auto *filters = child<LinkButton>(pane, "emptyStep");
        QVERIFY(search->isVisible() && !filters->isVisible());
        QSignalSpy wanted(&pane, &TablePane::clearFindRequested);
        pane.setFocus(); // as the keys do that lead to the list
        QCOMPARE(QApplication::focusWidget(), search);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);

        pane.model().setFind({});
        QTRY_VERIFY(pane.view().isVisible());
        pane.applyView("overdue");
        pane.model().setFind(QStringLiteral("xyzzy"));
        QTRY_VERIFY(filters->isVisible());
        QCOMPARE(words(pane, "emptyText"), QStringLiteral("No customer matches “xyzzy”. 1 filters are on as well."));
        QVERIFY(search->isVisible());
        filters->setFocus();
        QTest::keyClick(filters, Qt::Key_Space);
        QTRY_COMPARE(words(pane, "emptyText"), QStringLiteral("No customer matches “xyzzy”."));
        QCOMPARE(child<QComboBox>(pane, "viewChoice")->currentText(), QStringLiteral("All"));
    }

    /// The name of a view says what it leaves out, and can be read whole.
    void theViewsNameIsReadWhole()
    {
        DeskFixture desk;
        CompanyHandle &layer = desk.alsoOpen("layer");
        CompanyHandle &bigcapital = desk.alsoOpen("bigcapital");
        TablePane pane(desk.clock);
        pane.resize(801, 420);
        pane.setList(&desk.company(), "customer"); // whose views have short names
        pane.show();
        QCOMPARE(child<QComboBox>(pane, "viewChoice")->currentText(), QStringLiteral("All"));
        QCoreApplication::processEvents();
        pane.setLists({&layer, &bigcapital}, "customer");
        auto *views = child<QComboBox>(pane, "viewChoice");
        QCOMPARE(views->currentText(), QStringLiteral("Active, not archived"));
        const auto whole = [views] {
            QStyleOptionComboBox option;
            option.initFrom(views);
            option.editable = false;
            const QRect room =
                views->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, views);
            return room.width() >= views->fontMetrics().horizontalAdvance(views->currentText());
        };
        QTRY_VERIFY(whole());
        pane.clearFilters();
        QCOMPARE(views->currentText(), QStringLiteral("All, also inactive and archived"));
        QTRY_VERIFY(whole());
        // So many in every currency are not so many in all.
        pane.applyView("largest");
        QCOMPARE(views->currentText(), QStringLiteral("20 largest balances of each currency"));
        QTRY_VERIFY(whole());
        pane.setList(&desk.company(), "customer");
        pane.applyView("largest");
        QCOMPARE(views->currentText(), QStringLiteral("20 largest balances"));
    }

    /// A message under the list comes and goes; its rows stay where they were, also at the list's end.
    void rowsStayWhereTheyWere()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(801, 420);
        pane.setList(&desk.company(), "customer");
        pane.show();
        QTRY_VERIFY(pane.view().verticalScrollBar()->maximum() > 0);
        const QString sentence = QStringLiteral("Something happened.");
        const auto *strip = child<Strip>(pane, "newsStrip");
        const auto placeOfFirst = [&] {
            const int row = pane.view().rowAt(0);
            return std::pair(row,
                             pane.view().viewport()->mapTo(&pane, QPoint()).y() + pane.view().rowViewportPosition(row));
        };
        for (const bool atEnd : {false, true}) {
            pane.say(int(StripKind::Danger), sentence);
            QTRY_VERIFY(strip->isVisible() && strip->height() > 0);
            QCoreApplication::processEvents();
            auto *bar = pane.view().verticalScrollBar();
            bar->setValue(atEnd ? bar->maximum() : 0);
            QCoreApplication::processEvents();
            const auto before = placeOfFirst();
            pane.takeBack(sentence);
            QVERIFY(!strip->isVisible());
            for (int i = 0; i < 5; ++i)
                QCoreApplication::processEvents();
            QCOMPARE(placeOfFirst(), before);
            pane.say(int(StripKind::Danger), sentence);
            QTRY_VERIFY(strip->isVisible());
            for (int i = 0; i < 5; ++i)
                QCoreApplication::processEvents();
            QCOMPARE(placeOfFirst(), before);
            pane.takeBack(sentence);
        }
        // Scrolled back, the list takes all of its room again.
        pane.view().verticalScrollBar()->setValue(0);
        QTRY_VERIFY(pane.view().height() > pane.view().parentWidget()->height() - 2 * pane.view().rowHeight(0));
    }

    /// What is said below the list takes its room, and not the row somebody is at.
    void theRowOneIsAtStaysInSight()
    {
        DeskFixture desk;
        TablePane pane(desk.clock);
        pane.resize(801, 420);
        pane.setList(&desk.company(), "customer");
        pane.show();
        RecordTableView &view = pane.view();
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
        const int last = view.rowAt(view.viewport()->height() - 1);
        const auto isSeen = [&view](int row) {
            const int top = view.rowViewportPosition(row);
            return top >= 0 && top + view.rowHeight(row) <= view.viewport()->height();
        };
        const auto *strip = child<Strip>(pane, "newsStrip");
        const QString sentence = QStringLiteral("Something happened.");
        const auto say = [&] {
            const int before = view.viewport()->height();
            pane.say(int(StripKind::Danger), sentence);
            QTRY_VERIFY(strip->isVisible() && view.viewport()->height() < before);
        };
        view.goToRow(last);
        QVERIFY(isSeen(last));
        say();
        QVERIFY(isSeen(last));
        const int low = view.viewport()->height();
        pane.takeBack(sentence);
        // Who has scrolled away from it reads on there.
        view.goToRow(0);
        QTRY_VERIFY(!strip->isVisible() && isSeen(0) && view.viewport()->height() > low);
        view.verticalScrollBar()->setValue(2);
        say();
        QCOMPARE(view.verticalScrollBar()->value(), 2);
    }

    /// A list that is sent to another server is not read there; once that is put right, it can be tried again.
    void aRedirectedListCanBeTriedAgain()
    {
        RawServer server;
        server.script({RawServer::redirect(302, "https://elsewhere.example/v2.0/customers")});
        DeskSetup setup;
        setup.withToken = false;
        DeskFixture desk(setup);
        ConnectionSettings settings = desk.company().settings();
        settings.id.clear();
        settings.base = server.url(QStringLiteral("/v2.0"));
        settings.companyName = QStringLiteral("Moved books");
        CompanyHandle *moved = desk.workplace().open(settings, QStringLiteral("token"));
        TablePane pane(desk.clock);
        pane.resize(900, 500);
        pane.setList(moved, "customer");
        pane.show();
        connect(&pane, &TablePane::stepRequested, &pane,
                [](CompanyHandle *company) { company->list("customer").update(); });
        auto *strip = child<Strip>(pane, "connectionStrip");
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible() && strip->sentence().contains(QStringLiteral("another server")),
                                 patience);
        server.script({RawServer::reply(200,
                                        "{\"value\": [{\"id\": \"d1e2f3a4-b5c6-7890-1234-567890abcdef\", "
                                        "\"number\": \"10000\", \"displayName\": \"Adatum\"}]}",
                                        "Content-Type: application/json\r\n")});
        LinkButton *again = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((again = strip->findChild<LinkButton *>()) != nullptr, patience);
        QCOMPARE(again->text(), QStringLiteral("Try again"));
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(pane.model().listed(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!strip->isVisible(), patience);
    }

    /// Before the list comes, a new record stands there alone; then the list begins at its beginning, and what is told
    /// to be current is what can be seen to be.
    void theListBeginsAboveANewRecord()
    {
        DeskSetup setup;
        setup.withToken = false;
        DeskFixture desk(setup);
        const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
        desk.type(Record(desk.company().schema("customer"), key), "name", Value::text(QStringLiteral("Coho Vineyard")));
        TablePane pane(desk.clock);
        pane.resize(801, 420);
        QSignalSpy told(&pane.view(), &RecordTableView::currentKeyChanged);
        pane.setList(&desk.company(), "customer");
        pane.show();
        QCOMPARE(pane.view().currentKey(), key);
        desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        QTRY_COMPARE_WITH_TIMEOUT(pane.model().rowCount(), 41, patience);
        QTRY_COMPARE(pane.view().currentIndex().row(), 0);
        QVERIFY(!pane.view().currentKey().isNew());
        QCOMPARE(told.last().at(0).value<RecordKey>(), pane.view().currentKey());
        QCOMPARE(pane.view().selectedRows(), std::vector<int>{0});
    }
};

QTEST_MAIN(TestListFoot)
#include "tst_list_foot.moc"
