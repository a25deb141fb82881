// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lines/lines_view.h"
#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/card.h"
#include "gui/look/widgets/titles.h"
#include "gui/panes/changes_panel.h"
#include "gui/panes/companies_view.h"
#include "gui/panes/detail_pane.h"
#include "gui/panes/field_line.h"
#include "gui/panes/navigation_pane.h"
#include "gui/panes/start_page.h"
#include "model/changes_model.h"
#include "model/companies_model.h"
#include "model/log_model.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

namespace {

Value words(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

QString nameOf(QObject *object)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(object);
    return face ? face->text(QAccessible::Name) : QString();
}

} // namespace

class TestPanes : public QObject
{
    Q_OBJECT

    template <class T>
    static T *child(QWidget *window, const char *name)
    {
        T *found = window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }

    static void show(QWidget *window)
    {
        window->show();
        QApplication::setActiveWindow(window);
        QVERIFY(QTest::qWaitForWindowActive(window));
    }

    void save(QWidget *window, const char *name)
    {
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (folder.isEmpty())
            return;
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            m_look->setTheme(theme);
            QCoreApplication::processEvents();
            const char *suffix = theme == Theme::Light ? "-light.png" : "-dark.png";
            QVERIFY(window->grab().save(QDir(folder).filePath(QLatin1String(name) + QLatin1String(suffix))));
        }
        m_look->setTheme(Theme::Light);
    }

    static void namesEverything(QWidget *window)
    {
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QVERIFY2(!nameOf(widget).isEmpty(), qPrintable(widget->objectName()));
        }
    }

    std::unique_ptr<Look> m_look;

private slots:
    void initTestCase()
    {
        qRegisterMetaType<RecordKey>();
        useTestLocale();
        initLook();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
        m_look = std::make_unique<Look>(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme::Light);
    }
    void cleanupTestCase() { m_look.reset(); }

    void startPageByKeys()
    {
        StartPage page;
        page.resize(1360, 830);
        QSignalSpy connectWanted(&page, &StartPage::connectRequested);
        QSignalSpy sampleWanted(&page, &StartPage::sampleRequested);
        show(&page);
        page.setFocus();
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("connectCard"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(connectWanted.count(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
        QCOMPARE(sampleWanted.count(), 1);
        namesEverything(&page);
        save(&page, "first");
    }

    void navigationChoosesListsByKeysAndMouse()
    {
        DeskFixture desk(CompanyKind::Live);
        NavigationPane pane(desk.workplace());
        pane.resize(226, 560);
        QSignalSpy chosen(&pane, &NavigationPane::listChosen);
        QSignalSpy connectWanted(&pane, &NavigationPane::connectRequested);
        show(&pane);
        auto *tree = child<CompaniesView>(&pane, "companiesTree");
        pane.setCurrent(desk.company().id(), "customer");
        QCOMPARE(chosen.count(), 0);
        pane.setFocus();
        QTest::keyClick(tree, Qt::Key_Home);
        QTest::keyClick(tree, Qt::Key_Down);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last().at(0).value<CompanyHandle *>(), &desk.company());
        QCOMPARE(chosen.last().at(1).toByteArray(), QByteArray("customer"));
        save(&pane, "navigation");
        // However large the letters are, the pane has room for the names of the lists.
        const QFont usual = pane.font();
        QFont large = usual;
        large.setPixelSize(17);
        pane.setFont(large);
        const QString longest = tree->model()->index(1, 0, tree->model()->index(0, 0)).data().toString();
        QTRY_VERIFY(pane.minimumWidth() > 60 + QFontMetrics(large).horizontalAdvance(longest));
        pane.setFont(usual);
        QTest::keyClick(tree, Qt::Key_Down);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.last().at(1).toByteArray(), QByteArray("payment"));
        // A value list is one more step: open the group, go in, choose.
        QTest::keyClick(tree, Qt::Key_Down);
        QVERIFY(!tree->isExpanded(tree->currentIndex()));
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(tree->isExpanded(tree->currentIndex()));
        QTest::keyClick(tree, Qt::Key_Down);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(chosen.count(), 3);
        QCOMPARE(chosen.last().at(1).toByteArray(), QByteArray("currency"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.company().list("currency").progress().complete, 20'000);
        QVERIFY(desk.company().list("currency").snapshot().liveCount() > 0);
        // The mouse on the company's row brings back its first list.
        const QRect row = tree->visualRect(tree->model()->index(0, 0));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(chosen.count(), 4);
        QCOMPARE(chosen.last().at(1).toByteArray(), QByteArray("customer"));
        QTest::mouseClick(child<QToolButton>(&pane, "connectButton"), Qt::LeftButton);
        QCOMPARE(connectWanted.count(), 1);
        namesEverything(&pane);
        desk.workplace().forget(desk.company().id());
        QCOMPARE(tree->model()->rowCount(), 0);
        QVERIFY(!tree->grab().isNull());
    }

    void detailNamesWhatACodeStandsFor()
    {
        DeskFixture desk;
        DetailPane pane;
        pane.resize(304, 590);
        show(&pane);
        pane.show(&desk.company(), desk.customer(QStringLiteral("10000")));
        QTRY_VERIFY(
            child<FieldLine>(&pane, "detail.address.country")->text().contains(QStringLiteral("US United States")));
        desk.type(desk.customer(QStringLiteral("10000")), "address.country", Value::text(QStringLiteral("DE")));
        QTRY_VERIFY(child<FieldLine>(&pane, "detail.address.country")->text().contains(QStringLiteral("DE Germany")));
        QVERIFY(nameOf(child<FieldLine>(&pane, "detail.address.country")).contains(QStringLiteral("US United States")));
    }

    void detailShowsMoneyFirstAndWhatWasTyped()
    {
        DeskFixture desk;
        DetailPane pane;
        pane.resize(304, 590);
        show(&pane);
        QVERIFY(!child<QPushButton>(&pane, "detailEdit")->isVisible());
        const Record customer = desk.fresh(QStringLiteral("10000"));
        pane.show(&desk.company(), customer);
        QCOMPARE(nameOf(child<QLabel>(&pane, "detailName")), customer.displayName());
        QCOMPARE(child<QLabel>(&pane, "detailNumber")->text(), QStringLiteral("10000"));
        const QString balance = customer.value("balance").asDecimal()->toText(QLocale(), 2);
        QVERIFY2(nameOf(child<QLabel>(&pane, "detailBalance")).contains(balance),
                 qPrintable(nameOf(child<QLabel>(&pane, "detailBalance"))));
        QVERIFY(child<QLabel>(&pane, "detailAge")->text().contains(QStringLiteral("Business Central")));
        QCOMPARE(child<QLabel>(&pane, "detail.email")->text(), customer.value("email").toText());

        desk.type(customer, "email", words("billing@adatum.example"));
        auto *email = child<QLabel>(&pane, "detail.email");
        QCOMPARE(email->text(), QStringLiteral("billing@adatum.example"));
        QVERIFY(nameOf(email).contains(customer.value("email").toText())); // was …
        // A colleague's change arrives with the next reading.
        desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '040 4711'}");
        desk.fresh(QStringLiteral("10000"));
        QTRY_COMPARE(child<QLabel>(&pane, "detail.phone")->text(), QStringLiteral("040 4711"));

        desk.type(customer, "credit.limit", Value::decimal(Decimal(18000)));
        save(&pane, "detail");
        // By keys to the terms.
        pane.setFocus();
        QTest::keyClick(QApplication::focusWidget(), QApplication::isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
        QCOMPARE(child<QTabBar>(&pane, "detailTabs")->currentIndex(), 1);
        auto *terms = child<QLabel>(&pane, "detail.terms.payment");
        const LookupRow *row = desk.company().lookup("paymentTerms")->byId(customer.value("terms.payment").toText());
        if (row)
            QCOMPARE(terms->text(), row->name);
        QVERIFY(child<QLabel>(&pane, "detail.credit.limit")->text().startsWith(QLocale().toString(18000)));
        save(&pane, "detail-terms");

        QSignalSpy edit(&pane, &DetailPane::editRequested);
        QTest::mouseClick(child<QPushButton>(&pane, "detailEdit"), Qt::LeftButton);
        QCOMPARE(edit.count(), 1);
        QCOMPARE(edit.last().at(0).value<RecordKey>(), customer.key);
        namesEverything(&pane);

        desk.workplace().forget(desk.company().id());
        QVERIFY(!child<QPushButton>(&pane, "detailEdit")->isVisible());
    }

    /// Once one rests on a record: what is open by its age, where the pane has room for it.
    void detailShowsTheAgesOfWhatIsOpen()
    {
        DeskFixture desk;
        DetailPane pane;
        pane.resize(304, 700);
        show(&pane);
        const Record customer = desk.fresh(QStringLiteral("10000"));
        desk.sandbox.clearJournal();
        const auto asked = [&] { return desk.sandbox.journal("GET", "agedAccountsReceivables").size(); };
        auto *ages = child<QWidget>(&pane, "detailAges");
        pane.show(&desk.company(), customer);
        QVERIFY(!ages->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(ages->isVisible(), 20'000);
        QCOMPARE(asked(), size_t(1));
        QVERIFY(!child<QLabel>(&pane, "detailAgesTitle")->text().isEmpty());
        for (const char *figure : {"ageing.current.figure", "ageing.period1.figure"})
            QVERIFY2(!nameOf(child<QLabel>(&pane, figure)).isEmpty(), figure);
        QVERIFY(!pane.findChild<QWidget *>(QStringLiteral("ageing.total.figure"))); // it stands above
        namesEverything(&pane);
        save(&pane, "detail-ages");

        // Another one's are never shown as this one's.
        pane.show(&desk.company(), desk.customer(QStringLiteral("20000")));
        QVERIFY(!ages->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(ages->isVisible(), 20'000);
        QCOMPARE(asked(), size_t(2));
        // Large amounts do not push the pane's edge.
        pane.show(&desk.company(), desk.customer(QStringLiteral("40000")));
        QTRY_VERIFY_WITH_TIMEOUT(ages->isVisible(), 20'000);
        save(&pane, "detail-ages-large");
        QVERIFY2(ages->minimumSizeHint().width() < 270, qPrintable(QString::number(ages->minimumSizeHint().width())));
        pane.resize(304, 400);
        QVERIFY(!ages->isVisible());
        pane.show(&desk.company(), customer);
        pane.resize(304, 700);
        QTRY_VERIFY_WITH_TIMEOUT(ages->isVisible(), 20'000);
        QCOMPARE(asked(), size_t(4));
        desk.workplace().forget(desk.company().id());
        QVERIFY(!ages->isVisible());
    }

    void detailWorksForAnyList()
    {
        DeskFixture desk;
        DetailPane pane;
        show(&pane);
        ListFeed &feed = desk.company().list("currency");
        feed.update();
        QTRY_VERIFY_WITH_TIMEOUT(feed.progress().complete, 20'000);
        pane.show(&desk.company(), feed.snapshot().record(0));
        QVERIFY(!child<QLabel>(&pane, "detailName")->text().isEmpty());
        QVERIFY(!child<QLabel>(&pane, "detailBalance")->isVisible());
        QVERIFY(!child<QPushButton>(&pane, "detailEdit")->isVisible()); // nothing there can be changed
    }

    void detailShowsANewRecord()
    {
        DeskFixture desk;
        DetailPane pane;
        show(&pane);
        const SchemaPtr schema = desk.company().schema("customer");
        const Record fresh(schema, RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId()));
        desk.type(fresh, "name", words("Coho Vineyard"));
        desk.type(fresh, "email", words("office@coho.example"));
        pane.show(&desk.company(), fresh);
        QTRY_COMPARE(child<QLabel>(&pane, "detailName")->text(), QStringLiteral("Coho Vineyard"));
        QCOMPARE(child<QLabel>(&pane, "detailNumber")->text(), DetailPane::tr("(new)"));
        QVERIFY(!child<QLabel>(&pane, "detailBalance")->isVisible());
        QCOMPARE(child<QLabel>(&pane, "detail.email")->text(), QStringLiteral("office@coho.example"));
    }

    void detailAsksForFiguresThatAreMissing()
    {
        DeskFixture desk;
        Record customer = desk.customer(QStringLiteral("20000"));
        customer.set("balance", Value::notFetched());
        customer.set("overdue", Value::notFetched());
        DetailPane pane;
        show(&pane);
        pane.show(&desk.company(), customer);
        QVERIFY(nameOf(child<QLabel>(&pane, "detailBalance")).contains(QStringLiteral("…")));
        QTRY_VERIFY_WITH_TIMEOUT(!nameOf(child<QLabel>(&pane, "detailBalance")).contains(QStringLiteral("…")), 20'000);
    }

    void panelRestoresOpensAndSends()
    {
        DeskFixture desk(CompanyKind::Live);
        ChangesPanel panel(desk.workplace());
        panel.resize(1360, 170);
        QSignalSpy send(&panel, &ChangesPanel::sendRequested);
        QSignalSpy record(&panel, &ChangesPanel::recordRequested);
        show(&panel);
        panel.setCompanies({&desk.company()});
        auto *button = child<QPushButton>(&panel, "sendChanges");
        auto *tabs = child<QTabBar>(&panel, "changesTabs");
        const Record first = desk.customer(QStringLiteral("10000"));
        const Record second = desk.customer(QStringLiteral("20000"));
        desk.type(first, "email", words("billing@adatum.example"));
        desk.type(second, "phone", words("0511 1234"));
        desk.type(second, "address.city", words("Hannover"));
        QVERIFY2(tabs->tabText(0).contains(QLocale().toString(3)), qPrintable(tabs->tabText(0)));
        QVERIFY(!button->isEnabled());
        QCOMPARE(child<StatusItem>(&panel, "sendReason")->text(),
                 ChangesPanel::tr("Nothing leaves this computer until you allow sending"));
        save(&panel, "changes");
        desk.company().setSendingAllowed(true);
        QVERIFY(button->isEnabled());
        QVERIFY(child<StatusItem>(&panel, "sendReason")->isHidden());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(send.count(), 1);

        panel.showTab(ChangesPanel::Tab::NotSent);
        auto *list = child<LinesView>(&panel, "changesList");
        QCOMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(record.count(), 1);
        QCOMPARE(record.last().at(1).value<RecordKey>(), second.key);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(1, ChangesModel::FieldColumn).data().toString(),
                 wording::fieldLabel(*second.schema()->find("address.city")));
        // × with the mouse.
        const QRect cross = list->visualRect(list->model()->index(0, ChangesModel::ActionColumn));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, cross.center());
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(!desk.outbox().overlay()->find(first.key));
        namesEverything(&panel);
    }

    void panelLeadsToTheDecision()
    {
        DeskFixture desk;
        ChangesPanel panel(desk.workplace());
        panel.resize(1360, 170);
        QSignalSpy decide(&panel, &ChangesPanel::decideRequested);
        show(&panel);
        panel.setCompanies({&desk.company()});
        const Record opened = desk.fresh(QStringLiteral("10000"));
        const QString id =
            desk.clash(opened, {{"phone", opened.value("phone"), words("0404 1")}}, "{'phoneNumber': '0404 2'}");
        QVERIFY(desk.waitFor(id, SubmissionState::NeedsDecision));
        auto *tabs = child<QTabBar>(&panel, "changesTabs");
        QTRY_VERIFY(tabs->tabText(1).contains(QLocale().toString(1)));
        save(&panel, "attention-changes");
        panel.showTab(ChangesPanel::Tab::Attention);
        auto *list = child<LinesView>(&panel, "attentionList");
        QCOMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(decide.count(), 1);
        QCOMPARE(decide.last().at(0).value<CompanyHandle *>(), &desk.company());
        QCOMPARE(decide.last().at(1).toString(), id);
        save(&panel, "attention");
        // The same from the list of changes.
        panel.showTab(ChangesPanel::Tab::NotSent);
        QTest::keyClick(child<LinesView>(&panel, "changesList"), Qt::Key_Return);
        QCOMPARE(decide.count(), 2);
        desk.workplace().forget(desk.company().id());
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(!child<QPushButton>(&panel, "sendChanges")->isEnabled());
    }

    void panelAcknowledgesWhatWasSavedDifferently()
    {
        DeskFixture desk;
        ChangesPanel panel(desk.workplace());
        panel.resize(1000, 170);
        show(&panel);
        panel.setCompanies({&desk.company()});
        // Accepted, and not kept: answered with the record as it was.
        const Json unchanged = desk.colleague(QStringLiteral("10000"), "{}");
        const Record customer = desk.fresh(QStringLiteral("10000"));
        desk.sandbox.addFault(Json::object({{QStringLiteral("method"), Json::string(QStringLiteral("PATCH"))},
                                            {QStringLiteral("kind"), Json::string(QStringLiteral("status"))},
                                            {QStringLiteral("status"), Json::number(qint64(200))},
                                            {QStringLiteral("body"), unchanged}}));
        desk.type(customer, "phone", words("0404 77"));
        const QString id = desk.submit(customer.key);
        QVERIFY(desk.waitFor(id, SubmissionState::SentDifferently));
        panel.showTab(ChangesPanel::Tab::Attention);
        auto *list = child<LinesView>(&panel, "attentionList");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->model()->index(0, 4).data().toString().contains(
            QCoreApplication::translate("Wording", "%1 was not saved: it still is “%2”.")
                .arg(wording::fieldLabel(*customer.schema()->find("phone")), customer.value("phone").toText())));
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QTRY_COMPARE(list->model()->rowCount(), 0);
    }

    void panelShowsAllCompaniesOnRequest()
    {
        DeskFixture desk;
        ChangesPanel panel(desk.workplace());
        show(&panel);
        panel.setCompanies({});
        desk.type(desk.customer(QStringLiteral("10000")), "phone", words("1"));
        auto *list = child<LinesView>(&panel, "changesList");
        QCOMPARE(list->model()->rowCount(), 0);
        auto *scope = child<QComboBox>(&panel, "changesScope");
        scope->setFocus();
        QTest::keyClick(scope, Qt::Key_Down);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(!list->isColumnHidden(ChangesModel::CompanyColumn));
    }

    /// What became of a change is read whole in the change log, whatever the text size and the window's width.
    void theLogsAnswersAreReadWhole()
    {
        DeskFixture desk;
        ChangesPanel panel(desk.workplace());
        show(&panel);
        panel.setCompanies({&desk.company()});
        const Json unchanged = desk.colleague(QStringLiteral("10000"), "{}");
        const Record customer = desk.fresh(QStringLiteral("10000"));
        desk.sandbox.addFault(Json::object({{QStringLiteral("method"), Json::string(QStringLiteral("PATCH"))},
                                            {QStringLiteral("kind"), Json::string(QStringLiteral("status"))},
                                            {QStringLiteral("status"), Json::number(qint64(200))},
                                            {QStringLiteral("body"), unchanged}}));
        desk.type(customer, "phone", words("0404 77"));
        QVERIFY(desk.waitFor(desk.submit(customer.key), SubmissionState::SentDifferently));
        panel.showTab(ChangesPanel::Tab::Log);
        auto *list = child<LinesView>(&panel, "logList");
        QTRY_VERIFY(list->model()->rowCount() >= 1);
        const QModelIndex answer = list->model()->index(0, LogModel::AnswerColumn);
        QCOMPARE(answer.data().toString(), wording::logAnswer(stateName(SubmissionState::SentDifferently)));
        const auto whole = [&] {
            const QRect cell = list->visualRect(answer);
            return list->viewport()->rect().contains(cell) &&
                   cell.width() - 2 * measure::cellPadding >=
                       list->fontMetrics().horizontalAdvance(answer.data().toString());
        };
        const QFont font = QApplication::font();
        for (const int scale : {1, 2}) {
            QFont larger = font;
            larger.setPixelSize(13 * scale);
            QApplication::setFont(larger);
            for (const int width : {1360, 1000, 720}) {
                panel.resize(width, 170);
                QTRY_VERIFY2(whole(), qPrintable(QStringLiteral("%1, font %2").arg(width).arg(13 * scale)));
            }
            save(&panel, scale == 1 ? "log-narrow" : "log-narrow-200");
        }
        QApplication::setFont(font);
    }

    void logReadsOlderEntriesAtItsEnd()
    {
        DeskFixture desk;
        ChangesPanel panel(desk.workplace());
        panel.resize(1360, 170);
        show(&panel);
        panel.setCompanies({&desk.company()});
        const Record customer = desk.fresh(QStringLiteral("10000"));
        desk.type(customer, "email", words("billing@adatum.example"));
        desk.type(customer, "phone", words("0404 5"));
        QVERIFY(desk.waitFor(desk.submit(customer.key), SubmissionState::Sent));
        panel.showTab(ChangesPanel::Tab::Log);
        auto *list = child<LinesView>(&panel, "logList");
        QTRY_VERIFY(list->model()->rowCount() >= 2);
        save(&panel, "log");
        QSignalSpy record(&panel, &ChangesPanel::recordRequested);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(record.count(), 1);
        QCOMPARE(record.last().at(1).value<RecordKey>(), customer.key);
    }
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
