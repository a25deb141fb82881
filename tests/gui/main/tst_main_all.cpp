// SPDX-License-Identifier: GPL-3.0-or-later
// All companies in one list, over four practised services at once.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/panes/companies_view.h"
#include "main/main_desk.h"
#include "model/record_table_model.h"
#include "support/test_locale.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

class TestMainAll : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    RecordTableModel &model() const { return *qobject_cast<RecordTableModel *>(m->table().model()); }
    /// By the keyboard: to the companies, the first line of them, Enter.
    void goToAll()
    {
        MainDesk::front(m->window.get());
        MainDesk::press(Qt::Key_1, Qt::ControlModifier);
        MainDesk::press(Qt::Key_Home);
        MainDesk::press(Qt::Key_Return);
    }
    void find(const QString &words)
    {
        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F, Qt::ControlModifier);
        MainDesk::write(words);
        MainDesk::press(Qt::Key_Return);
    }
    void moveTo(const CompanyHandle &company)
    {
        MainDesk::press(Qt::Key_Home, Qt::ControlModifier);
        for (int row = 1; row < model().rowCount() && m->table().currentKey().company != company.id(); ++row)
            MainDesk::press(Qt::Key_Down);
        QCOMPARE(m->table().currentKey().company, company.id());
    }
    /// Opens the row's window, types an address, and leaves it for later.
    void typeEmail(const QString &text)
    {
        MainDesk::press(Qt::Key_F2);
        auto *edit = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(edit);
        MainDesk::type(edit, "email", text);
        edit->setKeepsWithoutAsking(true);
        edit->close();
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        MainDesk::front(m->window.get());
        m->table().setFocus();
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    void cleanup() { m.reset(); }

    /// Title, list and what can be done speak of the company chosen, also where its list is empty or still to come.
    void theCompanyChosenIsTheOneThatIsNamed()
    {
        m = std::make_unique<MainDesk>();
        CompanyHandle &layer = m->desk.alsoOpen("layer");
        CompanyHandle &beta = m->desk.alsoOpen("financials", CompanyKind::Live);
        m->window->showList(&layer, "payment");
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 0, patience);
        m->table().goToRow(0);
        QCOMPARE(m->window->company(), &layer);
        for (const EntityName &list : {EntityName("payment"), EntityName("customer"), EntityName("payment")}) {
            m->window->showList(&beta, list);
            QCOMPARE(m->window->company(), &beta);
            QVERIFY(m->window->windowTitle().startsWith(beta.name()));
            m->window->showList(&layer, "payment");
            QCOMPARE(m->window->company(), &layer);
            QVERIFY(m->window->windowTitle().startsWith(layer.name()));
        }
    }

    void findsInAllAndSendsCompanyByCompany()
    {
        m = std::make_unique<MainDesk>();
        CompanyHandle &central = m->desk.company();
        QCOMPARE(MainDesk::seen<CompaniesView>("companiesTree")->model()->index(0, 0).data().toString(),
                 central.name()); // one company is all there is
        CompanyHandle &layer = m->desk.alsoOpen("layer");
        m->desk.alsoOpen("financials");
        CompanyHandle &live = m->desk.alsoOpen("bigcapital", CompanyKind::Live);
        goToAll();
        QTRY_COMPARE_WITH_TIMEOUT(int(model().lists().size()), 4, patience);
        QCOMPARE(m->window->windowTitle(), QStringLiteral("All companies · Clientele"));
        find(QStringLiteral("leading"));
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() >= 4 && model().rowCount() < 12, patience);

        moveTo(layer);
        QCOMPARE(m->window->company(), &layer);
        QVERIFY(MainDesk::words(m->window.get(), "detailAge").startsWith(QStringLiteral("Layer")));
        const QString layerId = m->table().currentKey().remoteId;
        typeEmail(QStringLiteral("ada@layer.example"));
        moveTo(central);
        typeEmail(QStringLiteral("ada@central.example"));
        moveTo(live);
        typeEmail(QStringLiteral("ada@live.example"));
        QCOMPARE(layer.outbox().overlay()->notSent(), 1);
        QCOMPARE(central.outbox().overlay()->notSent(), 1);
        QCOMPARE(live.outbox().overlay()->notSent(), 1);
        QCOMPARE(MainDesk::seen<QLabel>("statusChanges")->text(), QStringLiteral("3 changes not sent"));
        QVERIFY(m->desk.writes().isEmpty());

        // One review after the other, each with its own button; the view-only company is left alone.
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        const auto sendTo = [](const CompanyHandle &company) {
            QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("sendWindow") &&
                                         MainDesk::seen("sendWindow")->windowTitle().contains(company.name()),
                                     patience);
            QWidget *window = MainDesk::seen("sendWindow");
            MainDesk::front(window);
            QCOMPARE(window->findChild<QPushButton *>(QStringLiteral("send"))->text(),
                     QStringLiteral("Send 1 changes to %1 (TEST)")
                         .arg(company.name())
                         .replace(QLatin1Char('&'), QLatin1String("&&")));
            MainDesk::press(Qt::Key_Return);
        };
        sendTo(central);
        sendTo(layer);
        QTRY_COMPARE_WITH_TIMEOUT(central.outbox().overlay()->notSent() + layer.outbox().overlay()->notSent(), 0,
                                  patience);
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.writes().size() == 2, patience);
        QVERIFY(!MainDesk::isSeen("sendWindow"));
        QCOMPARE(live.outbox().overlay()->notSent(), 1);
        // What stayed is said, with the step that helps; and not any longer than it is so.
        const QString left = QStringLiteral("1 changes in %1 are not sent: view only.").arg(live.name());
        QTRY_VERIFY2_WITH_TIMEOUT(MainDesk::sentence("newsStrip").endsWith(left),
                                  qPrintable(MainDesk::sentence("newsStrip")), patience);
        MainDesk::follow("newsStrip", QStringLiteral("Allow sending"));
        MainDesk::click(MainDesk::button(MainDesk::seen("allowSendingQuestion"), QStringLiteral("Allow sending")));
        QTRY_VERIFY_WITH_TIMEOUT(live.sendingAllowed(), patience);
        QVERIFY(!MainDesk::sentence("newsStrip").contains(left));

        // Each write arrived at its own service, and nothing else did.
        QStringList seen;
        for (const Json &entry : m->desk.sandbox.journal("PATCH", "")) {
            const QString target = entry[u"target"].toString();
            const QString body = entry[u"body"].toString();
            if (target.startsWith(m->desk.sandbox.url().path()) && body.contains(QLatin1String("ada@central.example")))
                seen += QStringLiteral("central");
            if (target.startsWith(m->desk.sandbox.urlOf("layer").path()) && target.contains(layerId) &&
                body.contains(QLatin1String("ada@layer.example")))
                seen += QStringLiteral("layer");
        }
        seen.sort();
        QCOMPARE(seen, (QStringList{QStringLiteral("central"), QStringLiteral("layer")}));
    }

    /// What a service lets through in a minute, how long the rest takes, and a pause that outlasts the program.
    void timeLeftAndPause()
    {
        DeskSetup setup;
        setup.service = "bigcapital";
        m = std::make_unique<MainDesk>(setup);
        // What is waited for must still be so on a busy machine: the service's own whole minute, ended by lifting the
        // limit.
        const auto type = [this](int count) {
            const Snapshot list = m->desk.company().list("customer").snapshot();
            for (RowId row = 0; row < list.rowIdEnd() && int(row) < count; ++row) {
                const Record customer = list.record(row);
                m->desk.type(customer, "website", Value::text(QStringLiteral("https://changed.example")));
                QVERIFY(!m->desk.submit(customer.key).isEmpty());
            }
        };
        const auto *toPause = m->window->findChild<QAction *>(QStringLiteral("changes.pause"));
        auto *shown = m->window->findChild<QAbstractButton *>(QStringLiteral("pauseSending"));
        int differ = 0; // the link that is shown does nothing while its command is off
        QObject::connect(&m->desk.company(), &CompanyHandle::statusChanged, m->window.get(),
                         [&] { differ += shown->isHidden() == toPause->isEnabled() ? 1 : 0; });
        type(30);
        const auto status = [] {
            const auto *label = MainDesk::isSeen("statusService") ? MainDesk::seen<QLabel>("statusService") : nullptr;
            return label ? label->text() : QString();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(status().startsWith(QStringLiteral("Bigcapital takes ")) &&
                                      status().contains(QStringLiteral(" are waiting, about ")),
                                  qPrintable(status()), patience);
        auto *pause = MainDesk::seen<QAbstractButton>("pauseSending");
        QCOMPARE(pause->text(), QStringLiteral("Pause"));
        QCOMPARE(differ, 0);
        MainDesk::click(pause);
        QTRY_VERIFY2_WITH_TIMEOUT(status().contains(QStringLiteral(" is paused: ")), qPrintable(status()), patience);
        QVERIFY(!m->desk.company().sendingAllowed());
        QVERIFY(m->desk.writes().size() < 30);

        m->desk.sandbox.settings(json("{'service': 'bigcapital', 'authLimit': 0}"));
        m->desk.clock.shiftMsecs += 120'000; // what was used up is remembered over the restart
        m->closeWindow();
        m->desk.restart();
        m->openWindow();
        QTRY_VERIFY2_WITH_TIMEOUT(status().contains(QStringLiteral(" is paused: ")), qPrintable(status()), patience);
        QVERIFY(!m->desk.company().sendingAllowed());
        pause = MainDesk::seen<QAbstractButton>("pauseSending");
        QCOMPARE(pause->text(), QStringLiteral("Resume"));
        MainDesk::click(pause);
        QVERIFY(m->desk.company().sendingAllowed());
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().overlay()->records.size(), size_t(0), 90'000);
        std::map<QString, int> stored;
        for (const Json &entry : m->desk.sandbox.journal("PUT", "/customers/"))
            stored[entry[u"target"].toString()] += entry[u"status"].toInteger().value_or(0) == 200 ? 1 : 0;
        QCOMPARE(stored.size(), size_t(30));
        for (const auto &[target, times] : stored)
            QVERIFY2(times == 1, qPrintable(target));
        QVERIFY(status().isEmpty());
    }

    /// Ctrl+L in a record's window is about that record's company, whichever list is in front.
    void allowsTheCompanyOfTheWindow_data()
    {
        QTest::addColumn<bool>("live");
        QTest::newRow("LIVE") << true;
        QTest::newRow("TEST, paused") << false;
    }
    void allowsTheCompanyOfTheWindow()
    {
        QFETCH(bool, live);
        m = std::make_unique<MainDesk>();
        CompanyHandle &other = m->desk.alsoOpen("bigcapital", live ? CompanyKind::Live : CompanyKind::Test);
        CompanyHandle &shown = m->desk.company();
        m->window->showList(&other, QByteArrayLiteral("customer"));
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 1, patience);
        other.setSendingAllowed(false);
        shown.setSendingAllowed(false);
        MainDesk::press(Qt::Key_Home, Qt::ControlModifier);
        MainDesk::press(Qt::Key_F2);
        auto *edit = MainDesk::seen<EditWindow>("editWindow");
        m->window->showList(&shown, QByteArrayLiteral("customer"));
        MainDesk::front(edit);
        QSignalSpy allowed(&other, &CompanyHandle::sendingAllowedChanged);
        MainDesk::press(Qt::Key_L, Qt::ControlModifier);
        if (live) {
            auto *question = MainDesk::seen<QMessageBox>("allowSendingQuestion");
            QVERIFY2(question->text().contains(other.name()), qPrintable(question->text()));
            MainDesk::click(MainDesk::button(question, QStringLiteral("Allow sending")));
        }
        QTRY_VERIFY_WITH_TIMEOUT(other.sendingAllowed(), patience);
        QCOMPARE(allowed.size(), 1);
        QVERIFY(!shown.sendingAllowed());
    }

    void commandsFollowTheRow()
    {
        m = std::make_unique<MainDesk>();
        CompanyHandle &live = m->desk.alsoOpen("bigcapital", CompanyKind::Live);
        goToAll();
        find(QStringLiteral("leading"));
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() < 12 && model().rowCount() >= 2, patience);
        moveTo(live);
        QVERIFY(MainDesk::seen<QLabel>("statusCompany")->text().contains(QStringLiteral("LIVE")));
        QVERIFY(MainDesk::isSeen("allowSending"));
        moveTo(m->desk.company());
        QVERIFY(MainDesk::seen<QLabel>("statusCompany")->text().contains(QStringLiteral("TEST")));
        QVERIFY(!MainDesk::isSeen("allowSending"));
        // With the second company the list of all goes, too.
        m->desk.workplace().forget(live.id());
        QCOMPARE(m->window->company(), &m->desk.company());
        QVERIFY(m->window->windowTitle().startsWith(m->desk.company().name()));
        QCOMPARE(MainDesk::seen<CompaniesView>("companiesTree")->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestMainAll)
#include "tst_main_all.moc"
