// SPDX-License-Identifier: GPL-3.0-or-later
// A customer with entries cannot be deleted: what is offered instead, wherever the refusal is told.
#include "gui/edit/edit_window.h"
#include "main/main_desk.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QPushButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainBlock : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;
    const QString m_number = QStringLiteral("10000");
    const QString m_words = QStringLiteral("Block instead");

    void deleteAndBeRefused()
    {
        m->go(m_number);
        m->command(QStringLiteral("Delete"));
        MainDesk::click(MainDesk::button(MainDesk::seen("deleteQuestion"), QStringLiteral("Delete")));
        const auto refused = [] { return MainDesk::sentence("newsStrip").contains(QLatin1String("Rejected by")); };
        if (!QTest::qWaitFor(refused, patience))
            qFatal("The delete is not refused.");
        if (m->writes() != QStringList{QStringLiteral("DELETE 400")})
            qFatal("The delete was not sent once.");
    }
    void sendsTheBlock()
    {
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        auto *box = MainDesk::seen<QComboBox>("blockedEdit"); // its page is in front
        QCOMPARE(box->currentText(), QStringLiteral("Everything blocked"));
        QTRY_VERIFY(MainDesk::words(window, "changesCount").startsWith(QStringLiteral("1 change")));
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 0, patience);
        QCOMPARE(m->writes().size(), 1); // nothing leaves by itself
        MainDesk::front(window);
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m->writes().last(), QStringLiteral("PATCH 200"), patience);
        QCOMPARE(m->lastBody().toBytes(), QByteArrayLiteral("{\"blocked\":\"All\"}"));
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void init() { m = std::make_unique<MainDesk>(); }
    void cleanup() { m.reset(); }

    void isOfferedAboveTheList()
    {
        deleteAndBeRefused();
        MainDesk::follow("newsStrip", m_words);
        QTRY_VERIFY(!MainDesk::isSeen("newsStrip"));
        sendsTheBlock();
    }

    void isOfferedInTheRecordsWindow()
    {
        m->edit(m_number);
        deleteAndBeRefused();
        MainDesk::follow("editStrip", m_words);
        QTRY_VERIFY(!MainDesk::isSeen("editStrip"));
        sendsTheBlock();
    }

    void isOfferedLaterInTheRecordsWindow()
    {
        deleteAndBeRefused();
        m->edit(m_number);
        MainDesk::follow("editStrip", m_words);
        sendsTheBlock();
    }

    void isOfferedWhereADeleteWasConfirmed()
    {
        m->go(m_number);
        m->desk.colleague(m_number, "{'phoneNumber': '+1 404 555 0111'}");
        m->command(QStringLiteral("Delete"));
        MainDesk::click(MainDesk::button(MainDesk::seen("deleteQuestion"), QStringLiteral("Delete")));
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 1, patience);
        m->window->decide(&m->desk.company(), m->desk.outbox().submissions().back().id);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::seen<QPushButton>("anyway")->isEnabled(), patience);
        MainDesk::click(MainDesk::seen("anyway"));
        MainDesk::follow("confirmStrip", m_words);
        auto *box = MainDesk::seen<QComboBox>("blockedEdit");
        QCOMPARE(box->currentText(), QStringLiteral("Everything blocked"));
    }

    void isNotOfferedForOneThatIsBlocked()
    {
        m->desk.colleague(m_number, "{'blocked': 'All'}");
        m->desk.company().list("customer").update();
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.customer(m_number).value("blocked").toText(), QStringLiteral("All"), patience);
        deleteAndBeRefused();
        QVERIFY(MainDesk::isSeen("newsStrip"));
        for (QAbstractButton *link : MainDesk::seen("newsStrip")->findChildren<QAbstractButton *>())
            QVERIFY(link->text() != m_words);
    }
};

QTEST_MAIN(TestMainBlock)
#include "tst_main_block.moc"
