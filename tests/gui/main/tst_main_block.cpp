// SPDX-License-Identifier: GPL-3.0-or-later
// A customer with entries cannot be deleted: what is offered instead, wherever the refusal is told.
#include "gui/edit/edit_window.h"
#include "main/main_desk.h"
#include "support/test_locale.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTabBar>

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
    void sendsTheBlock(int writesBefore = 1)
    {
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        auto *box = MainDesk::seen<QComboBox>("blockedEdit"); // its page is in front
        QCOMPARE(box->currentText(), QStringLiteral("Everything blocked"));
        QTRY_VERIFY(MainDesk::words(window, "changesCount").startsWith(QStringLiteral("1 change")));
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().needAttention(), 0, patience);
        QCOMPARE(m->writes().size(), writesBefore); // nothing leaves by itself
        MainDesk::front(window);
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m->writes().value(writesBefore), QStringLiteral("PATCH 200"), patience);
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

    void isACommandOfItsOwnAndSoIsTheWayBack()
    {
        m->go(m_number);
        auto *block = m->window->findChild<QAction *>(QStringLiteral("record.retire"));
        auto *unblock = m->window->findChild<QAction *>(QStringLiteral("record.reinstate"));
        QVERIFY(block && unblock);
        QTRY_VERIFY(block->isEnabled());
        QCOMPARE(block->text(), QStringLiteral("&Block"));
        QCOMPARE(block->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
        QVERIFY(!unblock->isEnabled());
        MainDesk::press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        sendsTheBlock(0);
        QTRY_VERIFY_WITH_TIMEOUT(unblock->isEnabled() && !block->isEnabled(), patience);
    }

    void isArchivingWhereTheServiceHasNoDelete()
    {
        m.reset();
        DeskSetup setup;
        setup.service = QByteArrayLiteral("layer");
        m = std::make_unique<MainDesk>(std::move(setup));
        m->window->showList(&m->desk.company(), QByteArrayLiteral("customer"));
        const QString who = QStringLiteral("crm-1001");
        m->go(who);
        auto *archive = m->window->findChild<QAction *>(QStringLiteral("record.retire"));
        auto *back = m->window->findChild<QAction *>(QStringLiteral("record.reinstate"));
        auto *remove = m->window->findChild<QAction *>(QStringLiteral("record.delete"));
        QTRY_VERIFY(archive->isEnabled());
        const auto *tabs = MainDesk::seen<QTabBar>("detailTabs");
        QVERIFY(tabs->isTabVisible(0) && !tabs->isTabVisible(1) && tabs->isTabVisible(2)); // Layer has no terms
        QCOMPARE(archive->text(), QStringLiteral("&Archive"));
        QCOMPARE(back->text().remove(QLatin1Char('&')), QStringLiteral("Take out of the archive"));
        QVERIFY(!remove->isEnabled());
        QVERIFY(remove->toolTip().contains(QStringLiteral("Archive this one instead")));
        m->desk.sandbox.clearJournal();
        m->command(QStringLiteral("Archive"));
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        QTRY_VERIFY(MainDesk::words(window, "changesCount").startsWith(QStringLiteral("1 change")));
        QVERIFY(m->desk.sandbox.journal("POST", "/archive").empty()); // nothing leaves by itself
        MainDesk::front(window);
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.sandbox.journal("POST", "/archive").size(), size_t(1), patience);
        // It has left the list of those that are not archived; where it is now, it can be taken out again.
        MainDesk::follow("newsStrip", QStringLiteral("Show it there"));
        QTRY_VERIFY_WITH_TIMEOUT(back->isEnabled(), patience);
        QVERIFY(!archive->isEnabled());
    }

    void isMakingInactiveWhereCustomersHaveInvoices()
    {
        m.reset();
        DeskSetup setup;
        setup.service = QByteArrayLiteral("bigcapital");
        m = std::make_unique<MainDesk>(std::move(setup));
        m->window->showList(&m->desk.company(), QByteArrayLiteral("customer"));
        const ListFeed &list = m->desk.company().list("customer");
        QTRY_VERIFY_WITH_TIMEOUT(list.progress().complete, patience);
        QString owing;
        for (RowId row = 0; row < list.snapshot().rowIdEnd() && owing.isEmpty(); ++row) {
            const Record record = list.snapshot().record(row);
            if (record.value("opening.balance") == Value::decimal(0) && record.value("balance") != Value::decimal(0))
                owing = record.value("name").toText();
        }
        QVERIFY(!owing.isEmpty());
        m->go(owing);
        m->command(QStringLiteral("Delete"));
        MainDesk::click(MainDesk::button(MainDesk::seen("deleteQuestion"), QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("newsStrip").contains(QLatin1String("invoices")), patience);
        QVERIFY2(m->desk.sandbox.journal("DELETE", "").empty(), "asked about, and not tried");
        MainDesk::follow("newsStrip", QStringLiteral("Make inactive instead"));
        auto *window = MainDesk::seen<EditWindow>("editWindow");
        QTRY_VERIFY(MainDesk::words(window, "changesCount").startsWith(QStringLiteral("1 change")));
        MainDesk::front(window);
        MainDesk::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.sandbox.journal("PATCH", "/inactivate").size(), size_t(1), patience);
    }

    void isNotOfferedForOneThatIsBlocked()
    {
        m->desk.colleague(m_number, "{'blocked': 'All'}");
        m->desk.company().list("customer").update();
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.customer(m_number).value("blocked").toText(), QStringLiteral("All"),
                                  patience);
        deleteAndBeRefused();
        QVERIFY(MainDesk::isSeen("newsStrip"));
        for (QAbstractButton *link : MainDesk::seen("newsStrip")->findChildren<QAbstractButton *>())
            QVERIFY(link->text() != m_words);
    }
};

QTEST_MAIN(TestMainBlock)
#include "tst_main_block.moc"
