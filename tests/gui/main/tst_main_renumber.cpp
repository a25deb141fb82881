// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's number is changed by an action of its own, from the list and from the customer's window.
#include "gui/edit/edit_window.h"
#include "main/main_desk.h"
#include "support/test_locale.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainRenumber : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    static void number(const QString &text)
    {
        auto *edit = MainDesk::seen<QLineEdit>("newNumber");
        MainDesk::front(edit->window());
        QTRY_VERIFY(edit->hasFocus());
        edit->selectAll();
        MainDesk::write(text);
    }
    static QPushButton *send() { return MainDesk::seen<QPushButton>("renumberNow"); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void init() { m = std::make_unique<MainDesk>(); }
    void cleanup() { m.reset(); }

    void fromTheListByKeys()
    {
        m->go(QStringLiteral("10000"));
        MainDesk::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *window = MainDesk::seen("renumberWindow");
        QVERIFY(MainDesk::words(window, "renumberMeans").contains(QStringLiteral("10000")));
        QVERIFY(!send()->isEnabled()); // it is its number already
        number(QStringLiteral("c-77"));
        QTRY_VERIFY(send()->isEnabled());
        MainDesk::press(Qt::Key_Tab);
        MainDesk::click(send());
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("renumberWindow"), patience);
        QCOMPARE(m->writes(), QStringList{QStringLiteral("PATCH 200")});
        QCOMPARE(m->lastBody().toBytes(), QByteArrayLiteral("{\"number\":\"C-77\"}"));
        QTRY_VERIFY_WITH_TIMEOUT(!m->desk.customer(QStringLiteral("C-77")).isNull(), patience);
        QTRY_VERIFY(MainDesk::sentence("newsStrip").contains(QStringLiteral("Number is C-77 now")));
    }

    void aNumberInUseIsSaidBeforeSending()
    {
        m->go(QStringLiteral("10000"));
        MainDesk::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        number(QStringLiteral("20000"));
        auto *window = MainDesk::seen("renumberWindow");
        QTRY_VERIFY(MainDesk::words(window, "newNumberProblem")
                        .contains(m->desk.customer(QStringLiteral("20000")).displayName()));
        QVERIFY(!send()->isEnabled());
        number(QStringLiteral("123456789012345678901"));
        QTRY_VERIFY(MainDesk::words(window, "newNumberProblem").contains(QStringLiteral("20")));
        QVERIFY(!send()->isEnabled());
        MainDesk::press(Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("renumberWindow"));
        QVERIFY(m->writes().isEmpty());
    }

    void theRecordsWindowFollowsAndKeepsWhatIsTyped()
    {
        EditWindow *window = m->edit(QStringLiteral("10000"));
        MainDesk::type(window, "phone", QStringLiteral("555"));
        MainDesk::front(window);
        MainDesk::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        number(QStringLiteral("10001"));
        QTRY_VERIFY(send()->isEnabled());
        MainDesk::click(send());
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("renumberWindow"), patience);
        QTRY_VERIFY(MainDesk::words(window, "editSubtitle").contains(QStringLiteral("10001")));
        QCOMPARE(window->draft().changedCount(), 1);
        QVERIFY(MainDesk::words(window, "changesCount").startsWith(QStringLiteral("1 change")));
    }

    void whatTheServiceRefusesIsSaidInTheWindow()
    {
        m->go(QStringLiteral("10000"));
        MainDesk::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        number(QStringLiteral("10001"));
        QTRY_VERIFY(send()->isEnabled());
        m->desk.sandbox.addFault(json("{'kind': 'status', 'status': 400, 'method': 'PATCH', 'path': 'customers'}"));
        MainDesk::click(send());
        auto *window = MainDesk::seen("renumberWindow");
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::words(window, "renumberSaid").contains(QStringLiteral("Rejected by")),
                                 patience);
        QTRY_VERIFY(send()->isEnabled());
        MainDesk::click(send());
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("renumberWindow"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 0, patience);
    }

    void whatBecameOfAPictureIsFoundInItsCustomersWindow()
    {
        const RecordKey customer = m->desk.customer(QStringLiteral("10000")).key;
        const Record seen(m->desk.company().schema("picture"),
                          RecordKey::ofRemote(customer.company, "picture", customer.remoteId));
        m->desk.sandbox.settings(json("{'pictureLimit': 10}"));
        ActionWish wish{"replacePicture"};
        wish.attachment = {"image/png", QByteArray(50, 'x')};
        m->desk.outbox().act(seen, wish);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 1, patience);
        m->command(QStringLiteral("Decide next"));
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        QCOMPARE(window->key(), customer);
        auto *said = MainDesk::seen("pictureSaid");
        QTRY_VERIFY(MainDesk::words(window, "pictureSaid").contains(QStringLiteral("Rejected by")));
        QVERIFY(said->isVisible());
    }

    void othersChangesAreShownFirst()
    {
        m->go(QStringLiteral("10000"));
        MainDesk::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        number(QStringLiteral("10001"));
        QTRY_VERIFY(send()->isEnabled());
        m->desk.colleague(QStringLiteral("10000"), "{'email': 'theirs@adatum.com'}");
        MainDesk::click(send());
        auto *anyway = MainDesk::seen<QPushButton>("anyway");
        QTRY_VERIFY_WITH_TIMEOUT(anyway->isEnabled(), patience);
        MainDesk::click(anyway);
        QTRY_VERIFY_WITH_TIMEOUT(!m->desk.customer(QStringLiteral("10001")).isNull(), patience);
    }
};

QTEST_MAIN(TestMainRenumber)
#include "tst_main_renumber.moc"
