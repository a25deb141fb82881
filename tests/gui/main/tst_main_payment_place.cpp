// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of a new payment, as it is chosen in the payment's form, and where the list finds the payment then.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "main/journal_desk.h"
#include "support/test_locale.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QWheelEvent>

using namespace clientele;
using namespace clientele::testing;

class TestMainPaymentPlace : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalDesk> m;

    static QComboBox *places() { return MainDesk::seen<QComboBox>("parentNames"); }
    static int placeOf(const char *journal)
    {
        return places()->findText(QString::fromLatin1(journal), Qt::MatchStartsWith);
    }
    static bool isOpen() { return places()->view()->isVisible(); }
    /// A key into the list where it is open, else into the box.
    static void key(Qt::Key key) { keyTo(places(), key); }
    static void keyTo(QComboBox *box, Qt::Key key)
    {
        QTest::keyClick(box->view()->isVisible() ? static_cast<QWidget *>(box->view()) : box, key);
    }
    EditWindow *begin()
    {
        EditWindow *window = m->begin();
        JournalDesk::fill(window, "10000", "12");
        MainDesk::front(window);
        return window;
    }
    /// By keys alone, as a person does.
    static EditWindow *choose(EditWindow *window, const char *journal)
    {
        places()->setFocus();
        key(Qt::Key_Down);
        for (int step = 0; places()->view()->currentIndex().row() < placeOf(journal) && step < 20; ++step)
            key(Qt::Key_Down);
        for (int step = 0; places()->view()->currentIndex().row() > placeOf(journal) && step < 20; ++step)
            key(Qt::Key_Up);
        const QPointer<EditWindow> former = window;
        key(Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return !former; }, patience))
            qFatal("The payment stays where it is.");
        window = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(window);
        return window;
    }
    QComboBox *box() { return MainDesk::seen<QComboBox>("journalChoice"); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void init()
    {
        m = std::make_unique<JournalDesk>("RCPT001");
        m->readAround();
    }
    void cleanup() { m.reset(); }

    /// Choosing takes the payment to its new place at once: nothing in passing chooses.
    void isNotChosenInPassing()
    {
        EditWindow *window = m->begin();
        MainDesk::front(window);
        const QString own = places()->currentText();
        places()->setFocus();
        const auto isAsItWas = [&] {
            return places()->currentText() == own && MainDesk::seen<EditWindow>("editWindow") == window;
        };
        for (const Qt::Key one : {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End}) {
            key(one);
            QTRY_VERIFY(isOpen());
            QVERIFY(isAsItWas());
            key(Qt::Key_Down); // within the list it is passing as well
            QVERIFY(isAsItWas());
            key(Qt::Key_Escape);
            QTRY_VERIFY(!isOpen());
            QVERIFY(isAsItWas());
        }
        QTest::keyClick(places(), 'p');
        QTRY_VERIFY(isOpen());
        QTRY_COMPARE(places()->view()->currentIndex().row(), placeOf("PRACTICE"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen());
        QVERIFY(isAsItWas());
        QVERIFY(!QApplication::activePopupWidget()); // which would keep the wheel for itself
        const QPoint middle = places()->rect().center();
        for (const int turn : {-120, 120}) {
            QWheelEvent wheel(middle, places()->mapToGlobal(middle), QPoint(), QPoint(0, turn), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(places(), &wheel);
            QVERIFY(isAsItWas());
        }
        QTest::keyClick(places(), Qt::Key_Tab);
        QVERIFY(isAsItWas());
    }

    /// Its letter leads there, and is no field's.
    void isReachedByItsLetter()
    {
        EditWindow *window = begin();
        const QLabel *label = nullptr;
        for (const QLabel *one : window->findChildren<QLabel *>()) {
            if (one->buddy() == places())
                label = one;
        }
        QVERIFY(label);
        const QKeySequence letter = QKeySequence::mnemonic(label->text());
        QVERIFY(!letter.isEmpty());
        for (int page = 0; page < window->findChild<QTabBar *>()->count(); ++page) {
            window->showPage(page);
            for (const QLabel *one : window->findChildren<QLabel *>()) {
                if (one != label && one->isVisible())
                    QVERIFY2(QKeySequence::mnemonic(one->text()) != letter, qPrintable(one->text()));
            }
        }
        window->showPage(0);
        window->showField("amount");
        QTest::keySequence(window, letter);
        QTRY_VERIFY(places()->hasFocus());
    }

    void theOpenListStandsStillWhileJournalsAreRead()
    {
        EditWindow *window = begin();
        places()->setFocus();
        key(Qt::Key_Down);
        QTRY_VERIFY(isOpen());
        while (places()->view()->currentIndex().row() != placeOf("PRACTICE"))
            key(places()->view()->currentIndex().row() < placeOf("PRACTICE") ? Qt::Key_Down : Qt::Key_Up);
        const int before = places()->count();
        const int current = places()->view()->currentIndex().row();
        m->desk.sandbox.colleague(json("{'entity': 'customerPaymentJournals', 'create': {'code': 'AAA'}}"));
        ListFeed &journals = m->desk.company().list("paymentJournal");
        const auto known = journals.snapshot().liveCount();
        journals.update();
        QTRY_COMPARE_WITH_TIMEOUT(journals.snapshot().liveCount(), known + 1, patience);
        QTRY_VERIFY(box()->findText(QStringLiteral("AAA"), Qt::MatchStartsWith) >= 0); // the list has heard of it
        QVERIFY(isOpen());
        QCOMPARE(places()->count(), before);
        QCOMPARE(places()->view()->currentIndex().row(), current);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen());
        QTRY_COMPARE(places()->count(), before + 1);
        QVERIFY(placeOf("AAA") >= 0);
        QVERIFY(places()->currentText().startsWith(QLatin1String("RCPT001")));
        // And what is chosen while there is news is what was pointed at.
        places()->setFocus();
        key(Qt::Key_Down);
        QTRY_VERIFY(isOpen());
        const QString wanted = places()->itemData(placeOf("PRACTICE")).toString();
        while (places()->view()->currentIndex().row() != placeOf("PRACTICE"))
            key(places()->view()->currentIndex().row() < placeOf("PRACTICE") ? Qt::Key_Down : Qt::Key_Up);
        m->desk.sandbox.colleague(json("{'entity': 'customerPaymentJournals', 'create': {'code': 'AAB'}}"));
        journals.update();
        QTRY_COMPARE_WITH_TIMEOUT(journals.snapshot().liveCount(), known + 2, patience);
        QTRY_VERIFY(box()->findText(QStringLiteral("AAB"), Qt::MatchStartsWith) >= 0);
        const QPointer<EditWindow> former = window;
        key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!former, patience);
        QCOMPARE(MainDesk::seen<EditWindow>("editWindow")->key().parent, wanted);
    }

    /// The one above the list as well, which is made anew whenever a journal changes.
    void theOpenListOfJournalsStandsStillToo()
    {
        MainDesk::front(m->window.get());
        box()->setFocus();
        keyTo(box(), Qt::Key_Down);
        const auto isOpenAbove = [this] { return box()->view()->isVisible(); };
        QTRY_VERIFY(isOpenAbove());
        const auto placeAbove = [this](const char *code) {
            return box()->findText(QLatin1String(code), Qt::MatchStartsWith);
        };
        const int current = placeAbove("PRACTICE");
        while (box()->view()->currentIndex().row() != current)
            keyTo(box(), box()->view()->currentIndex().row() < current ? Qt::Key_Down : Qt::Key_Up);
        const int before = box()->count();
        m->desk.sandbox.colleague(json("{'entity': 'customerPaymentJournals', 'create': {'code': 'AAA'}}"));
        ListFeed &journals = m->desk.company().list("paymentJournal");
        QSignalSpy told(&journals, &ListFeed::published);
        const auto known = journals.snapshot().liveCount();
        journals.update();
        QTRY_COMPARE_WITH_TIMEOUT(journals.snapshot().liveCount(), known + 1, patience);
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY(isOpenAbove());
        QCOMPARE(box()->count(), before);
        QCOMPARE(box()->view()->currentIndex().row(), current);
        keyTo(box(), Qt::Key_Return);
        QTRY_VERIFY(!isOpenAbove());
        QTRY_COMPARE(box()->count(), before + 1); // the news, once nobody chooses any more
        QVERIFY(placeAbove("AAA") >= 0);
        QVERIFY(box()->currentText().startsWith(QLatin1String("PRACTICE"))); // what was pointed at
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 4, patience);
    }

    void aPaymentThatWasMovedIsFoundInItsJournal_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::addColumn<bool>("byStep");
        QTest::newRow("kept, by the step that is offered") << false << true;
        QTest::newRow("kept, by choosing the journal") << false << false;
        QTest::newRow("sent, by the step that is offered") << true << true;
        QTest::newRow("sent, by choosing the journal") << true << false;
    }
    void aPaymentThatWasMovedIsFoundInItsJournal()
    {
        QFETCH(bool, sent);
        QFETCH(bool, byStep);
        EditWindow *window = choose(begin(), "PRACTICE");
        if (sent)
            MainDesk::click(window->findChild<QPushButton *>(QStringLiteral("sendAndClose")));
        else
            window->closeQuietly();
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
        QCOMPARE(m->writes(), sent ? QStringList{QStringLiteral("POST 201")} : QStringList());
        QVERIFY(box()->currentText().startsWith(QLatin1String("RCPT001"))); // where the person is at work
        QCOMPARE(m->table().model()->rowCount(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            MainDesk::sentence("movedStrip").startsWith(QLatin1String("The payment was moved to journal PRACTICE")),
            patience);
        if (byStep)
            MainDesk::follow("movedStrip", QStringLiteral("Show journal PRACTICE"));
        else
            m->choose("PRACTICE");
        QTRY_VERIFY(box()->currentText().startsWith(QLatin1String("PRACTICE")));
        QTRY_COMPARE_WITH_TIMEOUT(m->table().model()->rowCount(), 5, patience);
        const auto current = [this](const char *field) { return m->cell(m->table().currentIndex().row(), field); };
        QTRY_COMPARE(m->table().currentIndex().row(), 4);
        QCOMPARE(current("customer.number"), QStringLiteral("10000"));
        QVERIFY(current("amount").contains(QLatin1String("12.00")));
        QTRY_VERIFY(!MainDesk::isSeen("movedStrip"));
    }

    /// Nobody is sent after what is not there any more.
    void whatWasDiscardedIsNotSoughtElsewhere()
    {
        EditWindow *window = choose(begin(), "PRACTICE");
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("movedStrip"), patience);
        window->draft().discard();
        window->closeQuietly();
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("movedStrip"), patience);
    }

    void whatWasPutAsideIsNotSaidAgain()
    {
        choose(begin(), "PRACTICE")->closeQuietly();
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("movedStrip"), patience);
        MainDesk::front(m->window.get());
        MainDesk::click(MainDesk::seen("movedStrip")->findChild<QToolButton *>());
        QTRY_VERIFY(!MainDesk::isSeen("movedStrip"));
        JournalDesk::fill(m->begin(), "20000", "5"); // something else happens
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().overlay()->records.size(), size_t(2), patience);
        QVERIFY(!MainDesk::isSeen("movedStrip"));
    }
};

QTEST_MAIN(TestMainPaymentPlace)
#include "tst_main_payment_place.moc"
