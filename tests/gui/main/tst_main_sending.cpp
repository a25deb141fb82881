// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a change between the edit window and the books, driven over the whole program.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/strip.h"
#include "main/main_desk.h"
#include "support/test_locale.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

#define TRY_SAID(strip, words)                                                                                         \
    QTRY_VERIFY2_WITH_TIMEOUT(MainDesk::sentence(strip).contains(QLatin1String(words)),                                \
                              qPrintable(MainDesk::sentence(strip)), patience)

class TestMainSending : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    std::vector<Json> patches() { return m->desk.sandbox.journal("PATCH", "customers"); }
    int notSent() const { return m->desk.outbox().overlay()->notSent(); }
    static Json fault(const char *text) { return json(QByteArray(text)); }

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

    void editsAndSends()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        QVERIFY(!MainDesk::seen<QPushButton>("send")->isEnabled());
        QCOMPARE(MainDesk::words(edit, "changesCount"), QStringLiteral("No changes"));
        m->type(edit, "email", QStringLiteral("billing@adatum.example"));
        m->type(edit, "credit.limit", QStringLiteral("18000.50"));
        QTRY_COMPARE_WITH_TIMEOUT(MainDesk::words(edit, "changesCount"),
                                  QStringLiteral("2 changes not sent yet, kept on this computer"), patience);
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "Sent");
        TRY_SAID("newsStrip", "Adatum Corporation: Sent");
        QCOMPARE(m->writes(), QStringList{QStringLiteral("PATCH 200")});
        QCOMPARE(m->lastBody().toBytes().contains("18000.50"), true);
        QCOMPARE(int(m->lastBody().members().size()), 2);
        QCOMPARE(notSent(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m->cell(0, "email"), QStringLiteral("billing@adatum.example"), patience);
        QVERIFY(MainDesk::words(edit, "changesCount").startsWith(QStringLiteral("Sent ")));
        m->press(Qt::Key_S, Qt::ControlModifier); // nothing has changed since
        m->press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QCOMPARE(m->writes().size(), 1);
    }

    void sendsAndCloses()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "website", QStringLiteral("https://adatum.example"));
        m->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        TRY_SAID("newsStrip", "Adatum Corporation: Sent");
        QCOMPARE(m->desk.atService(QStringLiteral("10000"), QStringLiteral("website")),
                 QStringLiteral("https://adatum.example"));
    }

    void createsOne()
    {
        m = std::make_unique<MainDesk>();
        m->table().setFocus();
        m->press(Qt::Key_N, Qt::ControlModifier);
        auto *edit = MainDesk::seen<EditWindow>("editWindow");
        m->type(edit, "name", QStringLiteral("Coho Vineyard"));
        m->press(Qt::Key_S, Qt::ControlModifier);
        Record stored; // as the list has it, under the service's own number
        const auto made = [&] {
            const Snapshot &list = m->desk.company().list("customer").snapshot();
            for (RowId row = 0; row < list.rowIdEnd(); ++row) {
                if (list.isLive(row) && list.record(row).displayName() == QLatin1String("Coho Vineyard"))
                    stored = list.record(row);
            }
            return !stored.isNull();
        };
        QTRY_VERIFY_WITH_TIMEOUT(made(), patience);
        const QString said = QStringLiteral("Customer %1 created.").arg(stored.value("number").toText());
        QTRY_COMPARE_WITH_TIMEOUT(MainDesk::sentence("newsStrip"), QStringLiteral("Coho Vineyard: ") + said, patience);
        QTRY_COMPARE_WITH_TIMEOUT(MainDesk::sentence("editStrip"), said, patience);
        QCOMPARE(m->writes(), QStringList{QStringLiteral("POST 201")});
        // The list stands on its row, and shows it.
        QTRY_VERIFY_WITH_TIMEOUT(m->table().currentKey() == stored.key, patience);
        QVERIFY(m->table().viewport()->rect().intersects(m->table().visualRect(m->table().currentIndex())));
        // The window goes on with the record as it is there now, its number given by the service.
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::words(MainDesk::seen("editWindow"), "editTitle").isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::seen<EditWindow>("editWindow")->key().isNew() == false, patience);
    }

    void mergesByItself()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "email", QStringLiteral("billing@adatum.example"));
        m->desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '+1 404 555 0111'}");
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "Their change to Phone was kept");
        TRY_SAID("newsStrip", "Their change to Phone was kept");
        QCOMPARE(m->writes().last(), QStringLiteral("PATCH 200"));
        QCOMPARE(m->writes().size(), 2);
        QCOMPARE(m->lastBody(), json("{'email': 'billing@adatum.example'}"));
        QCOMPARE(edit->findChild<QLineEdit *>(QStringLiteral("phoneEdit"))->text(), QStringLiteral("+1 404 555 0111"));
    }

    void decidesAndIsOvertakenMeanwhile()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "phone", QStringLiteral("+1 404 555 0199"));
        m->desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '+1 404 555 0111'}");
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "please decide");
        TRY_SAID("newsStrip", "please decide");
        MainDesk::follow("editStrip", QStringLiteral("Decide"));
        QWidget *decide = MainDesk::seen("decideWindow");
        MainDesk::front(decide);
        QWidget *table = MainDesk::seen("decideTable");
        QVERIFY(!MainDesk::seen<QPushButton>("sendValues")->isEnabled());
        QTest::keyClick(table, Qt::Key_Right); // mine
        QVERIFY(MainDesk::seen<QPushButton>("sendValues")->isEnabled());
        // Somebody saves the same field once more before it is sent.
        m->desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '+1 404 555 0122'}");
        QTest::keyClick(decide, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::sentence("decideStrip").isEmpty(), patience);
        QVERIFY(MainDesk::isSeen("decideWindow"));
        QCOMPARE(m->desk.customer(QStringLiteral("10000")).value("phone").toText() == QLatin1String("+1 404 555 0199"),
                 false);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("decideStrip").startsWith(QStringLiteral("Changed again at ")),
                                 patience);
        QVERIFY(!MainDesk::seen<QPushButton>("sendValues")->isEnabled()); // this very value is another one now
        QTest::keyClick(table, Qt::Key_Right);
        QTest::keyClick(decide, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("decideWindow"), patience);
        TRY_SAID("editStrip", "Sent");
        QCOMPARE(m->desk.atService(QStringLiteral("10000"), QStringLiteral("phoneNumber")),
                 QStringLiteral("+1 404 555 0199"));
    }

    void takesAllTheirs()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "phone", QStringLiteral("+1 404 555 0199"));
        m->desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '+1 404 555 0111'}");
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "please decide");
        MainDesk::follow("editStrip", QStringLiteral("Decide"));
        MainDesk::front(MainDesk::seen("decideWindow"));
        MainDesk::click(MainDesk::seen("allTheirs"));
        QTest::keyClick(MainDesk::seen("decideWindow"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("decideWindow"), patience);
        TRY_SAID("editStrip", "Nothing was sent. Their change was kept for Phone.");
        TRY_SAID("newsStrip", "Nothing was sent. Their change was kept for Phone.");
        QCOMPARE(edit->findChild<QLineEdit *>(QStringLiteral("phoneEdit"))->text(), QStringLiteral("+1 404 555 0111"));
        QTRY_COMPARE_WITH_TIMEOUT(m->cell(0, "phone"), QStringLiteral("+1 404 555 0111"), patience);
        QCOMPARE(m->writes().count(QStringLiteral("PATCH 200")), 0);
        MainDesk::front(edit);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("phoneEdit")); // where it was before
    }

    void allowsSendingWhileDeciding()
    {
        DeskSetup setup;
        setup.kind = CompanyKind::Live;
        m = std::make_unique<MainDesk>(setup);
        m->desk.company().setSendingAllowed(true);
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "phone", QStringLiteral("+1 404 555 0199"));
        m->desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '+1 404 555 0111'}");
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "please decide");
        m->desk.company().setSendingAllowed(false);
        MainDesk::follow("editStrip", QStringLiteral("Decide"));
        QWidget *decide = MainDesk::seen("decideWindow");
        MainDesk::front(decide);
        MainDesk::click(MainDesk::seen("allMine"));
        QVERIFY(!MainDesk::seen<QPushButton>("sendValues")->isEnabled());
        QTest::keyClick(decide, Qt::Key_L, Qt::ControlModifier); // as is said beside the button
        MainDesk::click(MainDesk::button(MainDesk::seen("allowSendingQuestion"), QStringLiteral("Allow sending")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::seen<QPushButton>("sendValues")->isEnabled(), patience);
        MainDesk::front(decide);
        QTest::keyClick(decide, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("decideWindow"), patience);
        TRY_SAID("editStrip", "Sent");
        QCOMPARE(m->desk.atService(QStringLiteral("10000"), QStringLiteral("phoneNumber")),
                 QStringLiteral("+1 404 555 0199"));
    }

    void decidesLaterFromTheDock()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "phone", QStringLiteral("+1 404 555 0199"));
        m->desk.colleague(QStringLiteral("10000"), "{'phoneNumber': '+1 404 555 0111'}");
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "please decide");
        m->press(Qt::Key_Escape); // what waits for a decision is kept
        MainDesk::click(MainDesk::button(MainDesk::seen("undecidedQuestion"), QStringLiteral("Decide later")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::focusWidget()->objectName() != QLatin1String("recordTable"), patience);
        m->press(Qt::Key_Return);
        QWidget *table = MainDesk::seen("decideTable");
        MainDesk::front(table->window());
        QTest::keyClick(table, Qt::Key_Left); // theirs
        QTest::keyClick(MainDesk::seen("decideWindow"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("decideWindow"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(notSent(), 0, patience);
        QCOMPARE(m->desk.atService(QStringLiteral("10000"), QStringLiteral("phoneNumber")),
                 QStringLiteral("+1 404 555 0111"));
    }

    void isDeletedMeanwhile_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::newRow("kept as a new customer") << true;
        QTest::newRow("discarded") << false;
    }
    void isDeletedMeanwhile()
    {
        QFETCH(bool, keep);
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("30000"));
        m->type(edit, "email", QStringLiteral("mine@fabrikam.example"));
        m->desk.sandbox.colleague(json("{'number': '30000', 'delete': true}"));
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "Deleted in Business Central. Your values are kept here.");
        MainDesk::follow("editStrip",
                         keep ? QStringLiteral("Keep my values as a new customer") : QStringLiteral("Discard"));
        if (!keep) {
            QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
            QTRY_COMPARE_WITH_TIMEOUT(notSent(), 0, patience);
            QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 0, patience);
            return;
        }
        const auto shown = [] { return MainDesk::seen<EditWindow>("editWindow"); };
        QTRY_VERIFY_WITH_TIMEOUT(shown()->draft().isNew(), patience); // the values go on in a window of their own
        QTRY_COMPARE_WITH_TIMEOUT(shown()->draft().now("email").toText(), QStringLiteral("mine@fabrikam.example"),
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().overlay()->records.size(), size_t(1), patience);
        const Overlay &overlay = *m->desk.outbox().overlay();
        QCOMPARE(overlay.records[0].kind, ChangeKind::Create);
        QVERIFY(std::any_of(overlay.records[0].fields.begin(), overlay.records[0].fields.end(), [](const auto &field) {
            return field.field == "email" && field.after.toText() == QLatin1String("mine@fabrikam.example");
        }));
    }

    /// Two clicks, or two windows that offer the same: the values go on in one new record.
    void isKeptAsNewOnce_data()
    {
        QTest::addColumn<bool>("elsewhereFirst");
        QTest::newRow("clicked twice") << false;
        QTest::newRow("kept in another window, too") << true;
    }
    void isKeptAsNewOnce()
    {
        QFETCH(bool, elsewhereFirst);
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("30000"));
        m->type(edit, "email", QStringLiteral("mine@fabrikam.example"));
        m->desk.sandbox.colleague(json("{'number': '30000', 'delete': true}"));
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "Deleted in Business Central. Your values are kept here.");
        const std::vector<SubmissionView> gone = m->desk.outbox().submissions();
        QCOMPARE(gone.size(), size_t(1));
        QPointer<QAbstractButton> keep;
        for (auto *step : edit->findChildren<QAbstractButton *>()) {
            if (step->text() == QStringLiteral("Keep my values as a new customer"))
                keep = step;
        }
        QVERIFY(keep);
        if (elsewhereFirst)
            m->desk.outbox().keepAsNew(gone.front().id);
        keep->click();
        if (keep)
            keep->click();
        const auto shown = [] { return MainDesk::seen<EditWindow>("editWindow"); };
        QTRY_VERIFY_WITH_TIMEOUT(shown()->draft().isNew(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 0, patience);
        QCOMPARE(m->desk.outbox().overlay()->records.size(), size_t(1));
        MainDesk::click(shown()->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.sandbox.journal("POST", "").size(), size_t(1), patience);
        QTRY_COMPARE_WITH_TIMEOUT(notSent(), 0, patience);
    }

    /// Somebody was faster: what was gone already is not said to be deleted from here.
    void whatWasGoneAlreadyIsNotCalledDeleted()
    {
        m = std::make_unique<MainDesk>();
        m->go(QStringLiteral("30000"));
        m->desk.sandbox.colleague(json("{'number': '30000', 'delete': true}"));
        m->command(QStringLiteral("Delete"));
        MainDesk::click(MainDesk::button(MainDesk::seen("deleteQuestion"), QStringLiteral("Delete")));
        TRY_SAID("newsStrip", "This was no longer in Business Central, so nothing was deleted from here.");
        QVERIFY(!MainDesk::sentence("newsStrip").contains(QLatin1String("Deleted in")));
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.customer(QStringLiteral("30000")).isNull(), patience);
    }

    void deletesWhatWasChangedSince_data()
    {
        QTest::addColumn<bool>("anyway");
        QTest::newRow("kept") << false;
        QTest::newRow("deleted anyway") << true;
    }
    void deletesWhatWasChangedSince()
    {
        QFETCH(bool, anyway);
        m = std::make_unique<MainDesk>();
        m->desk.sandbox.settings(json("{'deleteWithBalance': true}"));
        m->go(QStringLiteral("30000"));
        m->desk.colleague(QStringLiteral("30000"), "{'phoneNumber': '+1 404 555 0111'}");
        m->command(QStringLiteral("Delete"));
        QWidget *question = MainDesk::seen("deleteQuestion");
        QVERIFY(m->writes().isEmpty());
        MainDesk::click(MainDesk::button(question, QStringLiteral("Delete")));
        TRY_SAID("newsStrip", "Changed since you looked. Delete anyway?");
        QCOMPARE(m->writes().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("deleteQuestion"), patience);
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_E, Qt::ControlModifier);
        QWidget *confirm = MainDesk::seen("confirmWindow");
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::seen<QPushButton>("anyway")->isEnabled(), patience);
        // The focus stands on "Keep", and Enter presses that: a slip deletes nothing.
        MainDesk::front(confirm);
        if (anyway)
            MainDesk::click(MainDesk::seen("anyway"));
        else
            m->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("confirmWindow"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 0, patience);
        QCOMPARE(m->writes().size(), anyway ? 2 : 1);
        if (anyway) {
            TRY_SAID("newsStrip", "Deleted in Business Central");
            QTRY_VERIFY_WITH_TIMEOUT(m->desk.customer(QStringLiteral("30000")).isNull(), patience);
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(m->desk.outbox().overlay()->records.empty(), patience);
            QVERIFY(!m->desk.customer(QStringLiteral("30000")).isNull());
        }
    }

    void goesOnWithANewToken_data()
    {
        QTest::addColumn<QString>("strip");
        QTest::newRow("from the list") << QStringLiteral("connectionStrip");
        QTest::newRow("from the customer's window") << QStringLiteral("editStrip");
    }
    void goesOnWithANewToken()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "email", QStringLiteral("billing@adatum.example"));
        m->desk.sandbox.setToken("the-second-token");
        m->press(Qt::Key_S, Qt::ControlModifier);
        // Of what was sent, or, where the window's own reading was the first to be turned away, of the company.
        const auto isSaid = [] {
            const QString said = MainDesk::sentence("editStrip");
            return said.contains(QLatin1String("Will be sent once you have signed in again")) ||
                   said.contains(QLatin1String("Please sign in to"));
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isSaid(), qPrintable(MainDesk::sentence("editStrip")), patience);
        TRY_SAID("connectionStrip", "sign in");
        QFETCH(QString, strip);
        MainDesk::follow(strip.toLatin1().constData(), QStringLiteral("Enter a new token"));
        auto *field = MainDesk::seen<QLineEdit>("token");
        QTest::keyClicks(field, QStringLiteral("not-this-one"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(
            MainDesk::words(MainDesk::seen("tokenWindow"), "tokenMessage").contains(QStringLiteral("does not accept")),
            qPrintable(MainDesk::words(MainDesk::seen("tokenWindow"), "tokenMessage")), patience);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("the-second-token"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("tokenWindow"), patience);
        TRY_SAID("newsStrip", "Adatum Corporation: Sent");
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("connectionStrip"), patience);
        QCOMPARE(m->writes().last(), QStringLiteral("PATCH 200"));
        QCOMPARE(notSent(), 0);
    }

    void keepsWhatCannotBeSent()
    {
        DeskSetup setup;
        setup.withToken = false;
        m = std::make_unique<MainDesk>(setup);
        m->desk.company().provideToken(QString::fromLatin1(m->desk.sandbox.token()));
        m->desk.company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().list("customer").progress().complete, patience);
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "email", QStringLiteral("billing@adatum.example"));
        m->desk.sandbox.kill();
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "Will be sent when connected");
        TRY_SAID("connectionStrip", "No connection to CRONUS AG since");
        m->type(edit, "phone", QStringLiteral("+1 404 555 0199")); // typing goes on
        QTRY_COMPARE_WITH_TIMEOUT(notSent(), 1, patience);
        m->closeWindow();
        m->desk.restart();
        QTRY_VERIFY_WITH_TIMEOUT(!m->desk.outbox().overlay()->records.empty(), patience);
        const OverlayRecord &record = m->desk.outbox().overlay()->records[0];
        QCOMPARE(record.fields.size(), size_t(2));
        m->openWindow();
    }

    void tellsAfterTheWindowClosed()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "email", QStringLiteral("billing@adatum.example"));
        m->desk.sandbox.addFault(fault("{'method': 'PATCH', 'hold': 'before'}"));
        m->press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!patches().empty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::words(edit, "changesCount").contains(QStringLiteral("Sending")), patience);
        m->press(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"),
                                 patience); // all of it is on its way: there is nothing to ask
        QVERIFY(!MainDesk::isSeen("closeQuestion"));
        QCOMPARE(MainDesk::sentence("newsStrip"), QString());
        m->desk.sandbox.release();
        TRY_SAID("newsStrip", "Adatum Corporation: Sent");
        QCOMPARE(m->writes(), QStringList{QStringLiteral("PATCH 200")});
        QTRY_COMPARE_WITH_TIMEOUT(m->cell(0, "email"), QStringLiteral("billing@adatum.example"), patience);
    }

    void settlesALostAnswer()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "email", QStringLiteral("billing@adatum.example"));
        m->desk.sandbox.addFault(fault("{'method': 'PATCH', 'kind': 'resetAfter'}"));
        m->press(Qt::Key_S, Qt::ControlModifier);
        TRY_SAID("editStrip", "Sent");
        TRY_SAID("newsStrip", "Adatum Corporation: Sent");
        QCOMPARE(patches().size(), size_t(1)); // once on the wire
        QCOMPARE(notSent(), 0);
        QCOMPARE(m->desk.atService(QStringLiteral("10000"), QStringLiteral("email")),
                 QStringLiteral("billing@adatum.example"));
    }

    void sendsNothingWhileViewOnly()
    {
        DeskSetup setup;
        setup.kind = CompanyKind::Live;
        m = std::make_unique<MainDesk>(setup);
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        m->type(edit, "email", QStringLiteral("billing@adatum.example"));
        QTRY_COMPARE_WITH_TIMEOUT(notSent(), 1, patience); // typing is kept
        m->press(Qt::Key_S, Qt::ControlModifier);
        m->press(Qt::Key_Return, Qt::ControlModifier);
        m->press(Qt::Key_Return);
        for (const char *name : {"send", "sendAndClose"}) {
            auto *button = edit->findChild<QPushButton *>(QString::fromLatin1(name));
            QVERIFY(!button->isEnabled());
            MainDesk::click(button);
        }
        QVERIFY(MainDesk::words(edit, "changesCount").contains(QStringLiteral("View only")));
        m->press(Qt::Key_Escape);
        QWidget *question = MainDesk::seen("closeQuestion");
        QVERIFY(!MainDesk::button(question, QStringLiteral("Send now"))->isEnabled());
        MainDesk::click(MainDesk::button(question, QStringLiteral("Keep for later")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);

        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!MainDesk::isSeen("sendWindow"));
        QVERIFY(!MainDesk::seen<QPushButton>("sendChanges")->isEnabled());
        MainDesk::click(MainDesk::seen<QPushButton>("sendChanges"));
        for (const QAction *action : m->window->actions()) {
            const QString id = action->objectName();
            if (id == QLatin1String("changes.send") || id == QLatin1String("record.delete"))
                QVERIFY2(!action->isEnabled(), qPrintable(id));
        }
        m->command(QStringLiteral("Delete"));
        QVERIFY(!MainDesk::isSeen("deleteQuestion"));
        QTest::keyClick(MainDesk::seen("commandFinder"), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("commandFinder"), patience);
        QCOMPARE(m->writes(), QStringList());
        QCOMPARE(notSent(), 1);

        // Not allowing it changes nothing; allowing it sends what is reviewed and nothing by itself.
        m->table().setFocus();
        m->press(Qt::Key_L, Qt::ControlModifier);
        QTest::keyClick(MainDesk::seen("allowSendingQuestion"), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("allowSendingQuestion"), patience);
        QVERIFY(!m->desk.company().sendingAllowed());
        m->press(Qt::Key_L, Qt::ControlModifier);
        MainDesk::click(MainDesk::button(MainDesk::seen("allowSendingQuestion"), QStringLiteral("Allow sending")));
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().sendingAllowed(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("allowSendingQuestion"), patience);
        QVERIFY(m->writes().isEmpty());
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_S, Qt::ControlModifier);
        QTest::keyClick(MainDesk::seen("reviewTable"), Qt::Key_Return);
        TRY_SAID("newsStrip", "Adatum Corporation: Sent");
        QCOMPARE(m->writes(), QStringList{QStringLiteral("PATCH 200")});
        QCOMPARE(m->lastBody(), json("{'email': 'billing@adatum.example'}"));
    }

    void reviewsAndSendsFromTheList()
    {
        m = std::make_unique<MainDesk>();
        for (const char *number : {"10000", "20000", "30000"}) {
            const Record record = m->desk.customer(QString::fromLatin1(number));
            m->desk.type(record, "website",
                         Value::text(QStringLiteral("https://%1.example").arg(QString::fromLatin1(number))));
        }
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_S, Qt::ControlModifier);
        QWidget *review = MainDesk::seen("reviewTable");
        QCOMPARE(MainDesk::seen<QPushButton>("send")->text(), QStringLiteral("Send 3 changes to CRONUS AG (TEST)"));
        QTest::keyClick(review, Qt::Key_Space); // the first one stays
        QCOMPARE(MainDesk::seen<QPushButton>("send")->text(), QStringLiteral("Send 2 changes to CRONUS AG (TEST)"));
        QVERIFY(m->writes().isEmpty());
        QTest::keyClick(review, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("sendWindow"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->writes().size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(notSent(), 1, patience);
        QCOMPARE(m->writes(), (QStringList{QStringLiteral("PATCH 200"), QStringLiteral("PATCH 200")}));
        // Esc is "not now": the last one stays here.
        MainDesk::front(m->window.get());
        m->table().setFocus();
        m->press(Qt::Key_S, Qt::ControlModifier);
        QTest::keyClick(MainDesk::seen("reviewTable"), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("sendWindow"), patience);
        QCOMPARE(m->writes().size(), 2);
        QCOMPARE(notSent(), 1);
    }
};

QTEST_MAIN(TestMainSending)

#include "tst_main_sending.moc"
