// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of work that was kept through an end nobody wished for, and of work that cannot be kept.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/strip.h"
#include "main/main_desk.h"
#include "support/test_locale.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace clientele;
using namespace clientele::testing;

class TestMainKeeping : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    void typeOne()
    {
        m->desk.type(m->desk.customer(QStringLiteral("10000")), "website",
                     Value::text(QStringLiteral("https://adatum.example")));
    }
    /// The program is started once more, after the first has ended in one way or the other.
    template <class Ending>
    void startAgainAfter(Ending ending)
    {
        m->closeWindow();
        ending();
        m->openWindow();
    }

    /// The list where news would be told is shown and has counted its rows: what the start has to say is said by then.
    void listStands()
    {
        QCOMPARE(m->window->company(), &m->desk.company());
        auto *counts = MainDesk::seen<QLabel>("listCounts");
        QTRY_VERIFY_WITH_TIMEOUT(counts->text().contains(QLatin1String("customers")), patience);
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void init() { m = std::make_unique<MainDesk>(); }
    void cleanup() { m.reset(); }

    void saysWhatIsHereAfterACutOff()
    {
        typeOne();
        const QDateTime typed =
            QDateTime::fromMSecsSinceEpoch(m->desk.outbox().overlay()->records.front().typedAtMsecs);
        startAgainAfter([this] { m->desk.cutOff(); });
        const QString sentence = MainDesk::sentence("newsStrip");
        QVERIFY2(sentence.contains(QStringLiteral("Everything up to %1 is here.")
                                       .arg(typed.toLocalTime().toString(QStringLiteral("HH:mm:ss")))),
                 qPrintable(sentence));
        QVERIFY2(sentence.contains(QLatin1String("1 change")), qPrintable(sentence));
        QCOMPARE(m->desk.outbox().overlay()->notSent(), 1);
        // Seen and put aside, it does not come back.
        QTest::keyClick(MainDesk::seen("newsStrip"), Qt::Key_Escape);
        m->window->showList(&m->desk.company(), "customer");
        QVERIFY(MainDesk::sentence("newsStrip").isEmpty());
    }

    void saysNothingAfterAnOrderlyEnd()
    {
        typeOne();
        startAgainAfter([this] { m->desk.restart(); });
        QCOMPARE(m->desk.outbox().overlay()->notSent(), 1);
        listStands();
        QVERIFY(MainDesk::sentence("newsStrip").isEmpty());
    }

    void saysNothingAfterACutOffWithoutWork()
    {
        startAgainAfter([this] { m->desk.cutOff(); });
        listStands();
        QVERIFY(MainDesk::sentence("newsStrip").isEmpty());
    }

    void remindsOfChangesThatWaitForDays()
    {
        typeOne();
        startAgainAfter([this] {
            m->desk.clock.shiftMsecs = qint64(4) * 24 * 3'600'000;
            m->desk.restart();
        });
        const QString sentence = MainDesk::sentence("newsStrip");
        QVERIFY2(sentence.contains(QLatin1String("three days")), qPrintable(sentence));
        QVERIFY(!sentence.contains(QLatin1String("Everything up to")));
        MainDesk::follow("newsStrip", QStringLiteral("Show them"));
        QVERIFY(MainDesk::sentence("newsStrip").isEmpty());
    }

    void keepsWhatIsInTheFieldWhenTheSystemEndsIt()
    {
        EditWindow *window = m->edit(QStringLiteral("10000"));
        window->showField("website");
        auto *field = window->findChild<QLineEdit *>(QStringLiteral("websiteEdit"));
        QTRY_COMPARE(QApplication::focusWidget(), field);
        field->selectAll();
        MainDesk::write(QStringLiteral("https://adatum.example"));
        // The session may end: nothing closes yet, and all is kept.
        m->window->prepareForEnd();
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().overlay()->notSent(), 1, patience);
        QVERIFY(window->isVisible() && m->window->isVisible());
        // It ends, in the middle of another word.
        MainDesk::write(QStringLiteral("/a"));
        const QPointer<EditWindow> edit = window;
        m->window->end();
        QVERIFY(!m->window->isVisible());
        QVERIFY(!edit || !edit->isVisible());
        for (const char *question : {"quitQuestion", "closeQuestion"})
            QVERIFY(!MainDesk::isSeen(question));
        startAgainAfter([this] { m->desk.restart(); });
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().overlay()->notSent(), 1, patience);
        QCOMPARE(m->desk.outbox().overlay()->records.front().fields.front().after,
                 Value::text(QStringLiteral("https://adatum.example/a")));
        QVERIFY(MainDesk::sentence("newsStrip").isEmpty()); // no word of a cut-off
    }

    void doesNotAskAnyMoreWhenTheSessionEnds()
    {
        typeOne();
        m->window->prepareForEnd();
        QVERIFY(m->window->close());
        QVERIFY(!MainDesk::isSeen("quitQuestion"));
    }

    void asksAgainOnceTheSessionGoesOn_data()
    {
        QTest::addColumn<QByteArray>("sign");
        QTest::newRow("a key") << QByteArrayLiteral("key");
        QTest::newRow("a command's key") << QByteArrayLiteral("shortcut");
        QTest::newRow("the mouse") << QByteArrayLiteral("mouse");
        QTest::newRow("in front again") << QByteArrayLiteral("front");
    }
    void asksAgainOnceTheSessionGoesOn()
    {
        QFETCH(QByteArray, sign);
        typeOne();
        m->window->prepareForEnd();
        if (sign == "key")
            QTest::keyClick(&m->table(), Qt::Key_Down);
        else if (sign == "shortcut")
            QTest::keyClick(&m->table(), Qt::Key_F, Qt::ControlModifier);
        else if (sign == "mouse")
            QTest::mouseClick(m->table().viewport(), Qt::LeftButton, {}, QPoint(40, 40));
        else {
            QWidget dialogOfTheSystem; // the log-out's own question was in front
            dialogOfTheSystem.show();
            MainDesk::front(&dialogOfTheSystem);
            MainDesk::front(m->window.get());
        }
        QVERIFY(!m->window->close());
        QVERIFY(MainDesk::isSeen("quitQuestion"));
        QTest::keyClick(MainDesk::seen("quitQuestion"), Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("quitQuestion"));
        QVERIFY(m->window->isVisible());
    }

    void saysThatNothingIsKeptUntilItIs()
    {
        EditWindow *window = m->edit(QStringLiteral("10000"));
        m->desk.workplace().setStoreReadOnly(true);
        QStringList claims; // all that was ever said below
        const auto listen = [&] { claims += MainDesk::words(window, "changesCount"); };
        const QObject listening;
        connect(&window->draft(), &Draft::changedCountChanged, &listening, listen);
        connect(&m->desk.outbox(), &OutboxHandle::overlayChanged, &listening, listen);
        MainDesk::type(window, "website", QStringLiteral("https://adatum.example"));
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("editStrip").contains(QLatin1String("cannot be written")),
                                 patience);
        QVERIFY(MainDesk::sentence("newsStrip").contains(QLatin1String("cannot be written")));
        QVERIFY2(MainDesk::words(window, "changesCount").contains(QLatin1String("not kept on this computer")),
                 qPrintable(MainDesk::words(window, "changesCount")));
        QVERIFY2(claims.filter(QStringLiteral(", kept on this computer")).isEmpty(), qPrintable(claims.join(u'\n')));
        QVERIFY2(!claims.filter(QStringLiteral("being kept")).isEmpty(), qPrintable(claims.join(u'\n')));
        QCOMPARE(window->findChild<QLineEdit *>(QStringLiteral("websiteEdit"))->text(),
                 QStringLiteral("https://adatum.example"));
        // Leaving now would lose it: the question says so and does not propose it.
        m->window->close();
        auto *question = MainDesk::seen<QMessageBox>("quitQuestion");
        QVERIFY2(question->informativeText().contains(QLatin1String("lost")), qPrintable(question->informativeText()));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        MainDesk::click(question->button(QMessageBox::Cancel));

        m->desk.workplace().setStoreReadOnly(false);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::sentence("editStrip").isEmpty(), patience);
        QTRY_VERIFY(MainDesk::words(window, "changesCount").contains(QLatin1String(", kept on this computer")));
        QVERIFY(MainDesk::sentence("newsStrip").contains(QLatin1String("kept on this computer again")));
        // And it is really on the disk.
        startAgainAfter([this] { m->desk.restart(); });
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.outbox().overlay()->notSent(), 1, patience);
        QCOMPARE(m->desk.outbox().overlay()->records.front().fields.front().after,
                 Value::text(QStringLiteral("https://adatum.example")));
    }
};

QTEST_MAIN(TestMainKeeping)

#include "tst_main_keeping.moc"
