// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_desk.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QScreen>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

using namespace clientele;
using namespace clientele::testing;

namespace {

/// What a screen of 1440 x 900 has at 200 %, without what stands around a window.
constexpr QSize smallScreen(704, 402);

} // namespace

/// The edit window as a window: its size, its place, and the order of Tab.
class TestEditWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    QRect place(QWidget *widget) const
    {
        return QRect(widget->mapTo(m_desk->window.data(), QPoint(0, 0)), widget->size());
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        m_look = std::make_unique<Look>(*qApp, Theme::Light);
    }
    void init() { m_desk = std::make_unique<EditDesk>(); }
    void cleanup() { m_desk.reset(); }

    void fitsASmallScreenAtTwiceTheSize()
    {
        m_desk->open();
        m_desk->type("phone", QStringLiteral("+1 404 555 0199"));
        EditWindow *window = m_desk->window;
        QVERIFY2(window->minimumSizeHint().width() <= smallScreen.width(),
                 qPrintable(QString::number(window->minimumSizeHint().width())));
        QVERIFY2(window->minimumSizeHint().height() <= smallScreen.height(),
                 qPrintable(QString::number(window->minimumSizeHint().height())));
        window->resize(smallScreen);
        const QRect inside(QPoint(0, 0), smallScreen);
        const auto all = [&] {
            for (const char *name : {"discardChanges", "closeWindow", "sendAndClose", "send"}) {
                auto *button = m_desk->find<QPushButton>(name);
                const QRect at = place(button);
                if (!inside.contains(at) || at.width() < button->minimumSizeHint().width())
                    return false;
            }
            return true;
        };
        QTRY_VERIFY(all());
        QVERIFY(inside.contains(place(m_desk->find<QLabel>("changesCount"))));
        // The form scrolls, and keys bring every field into sight.
        m_desk->type("credit.limit", QStringLiteral("1"));
        QWidget *field = m_desk->line("credit.limit");
        for (QWidget *one = field; one; one = one->parentWidget()) {
            if (qobject_cast<QScrollArea *>(one))
                QTRY_VERIFY(place(one).intersects(place(field)));
        }
    }

    void aLongNameDoesNotWidenTheWindow()
    {
        m_desk->open();
        m_desk->type("name", QStringLiteral("Vereinigte Werkstätten für feine Mechanik und Apparatebau Müller & Söhne "
                                            "Nachfolger GmbH & Co. KG"));
        QVERIFY2(m_desk->window->minimumSizeHint().width() <= smallScreen.width(),
                 qPrintable(QString::number(m_desk->window->minimumSizeHint().width())));
        m_desk->window->resize(smallScreen);
        auto *title = m_desk->find<QLabel>("editTitle");
        QTRY_VERIFY(title->height() >= title->heightForWidth(title->width())); // all of it can be read
    }

    void theFootIsOneRowWhereThereIsRoom()
    {
        m_desk->open();
        m_desk->type("phone", QStringLiteral("+1 404 555 0199"));
        m_desk->window->resize(1400, 640);
        const auto level = [&](const char *a, const char *b) {
            return qAbs(place(m_desk->find(a)).center().y() - place(m_desk->find(b)).center().y()) < 4;
        };
        QTRY_VERIFY(level("discardChanges", "send"));
        QVERIFY(level("closeWindow", "send"));
        m_desk->window->resize(420, 640);
        QTRY_VERIFY(!level("discardChanges", "send"));
        m_desk->window->resize(1400, 640);
        QTRY_VERIFY(level("discardChanges", "send"));
    }

    void opensWhereTheLastOneWas()
    {
        m_desk->open();
        const QRect wanted(37, 41, 700, 500);
        m_desk->window->setGeometry(wanted);
        QTest::keyClick(m_desk->window, Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->window);
        m_desk->open(QStringLiteral("20000"));
        QCOMPARE(m_desk->window->geometry(), wanted);
        // A second one beside it does not hide the first.
        EditWindow *second =
            m_desk->windows->openRecord(m_desk->desk.company(), m_desk->desk.customer(QStringLiteral("30000")));
        QVERIFY(second->pos() != m_desk->window->pos());
        QCOMPARE(second->size(), m_desk->window->size());
    }

    /// What sends stands at the lower end of each.
    void manyBesideEachOtherStayOnTheScreen()
    {
        m_desk->open();
        const QRect room = m_desk->window->screen()->availableGeometry();
        m_desk->window->setGeometry(room.adjusted(10, 40, -60, -60));
        m_desk->window->close();
        QTRY_VERIFY(!m_desk->window);
        m_desk->open();
        QSet<QPair<int, int>> places{{m_desk->window->x(), m_desk->window->y()}};
        for (int number = 20000; number <= 60000; number += 10000) {
            const Record customer = m_desk->desk.customer(QString::number(number));
            const auto *window = m_desk->windows->openRecord(m_desk->desk.company(), customer);
            QVERIFY2(room.contains(window->geometry()), qPrintable(QString::number(number)));
            places.insert({window->x(), window->y()});
        }
        QCOMPARE(places.size(), 6);
    }

    void placesDoNotWalkDownTheScreen()
    {
        m_desk->open();
        const QRect wanted(37, 41, 700, 500);
        m_desk->window->setGeometry(wanted);
        m_desk->window->close();
        QTRY_VERIFY(!m_desk->window);
        for (int round = 0; round < 3; ++round) {
            // Two beside each other, the one that stepped aside closed last.
            m_desk->open();
            QCOMPARE(m_desk->window->geometry(), wanted);
            QPointer<EditWindow> second =
                m_desk->windows->openRecord(m_desk->desk.company(), m_desk->desk.customer(QStringLiteral("30000")));
            QVERIFY(second->pos() != m_desk->window->pos());
            QPointer<EditWindow> third =
                m_desk->windows->openRecord(m_desk->desk.company(), m_desk->desk.customer(QStringLiteral("20000")));
            QVERIFY(third->pos() != m_desk->window->pos() && third->pos() != second->pos());
            m_desk->window->close();
            second->close();
            third->close();
            QTRY_VERIFY(!m_desk->window && !second && !third);
        }
        // Where the person moves one that had stepped aside, there the next one stands.
        m_desk->open();
        QPointer<EditWindow> second =
            m_desk->windows->openRecord(m_desk->desk.company(), m_desk->desk.customer(QStringLiteral("30000")));
        const QRect moved(90, 60, 640, 480);
        second->setGeometry(moved);
        m_desk->window->close();
        second->close();
        QTRY_VERIFY(!m_desk->window && !second);
        m_desk->open();
        QCOMPARE(m_desk->window->geometry(), moved);
    }

    void theWindowOfACreatedRecordStandsWhereTheNewOneStood()
    {
        QRect place;
        for (int round = 0; round < 3; ++round) {
            m_desk->window = m_desk->windows->openNew(m_desk->desk.company(), "customer");
            EditDesk::toFront(m_desk->window);
            if (round > 0)
                QCOMPARE(m_desk->window->geometry(), place);
            place = m_desk->window->geometry();
            m_desk->type("name", QStringLiteral("Coho %1").arg(round));
            m_desk->click("send");
            m_desk->window = m_desk->other();
            QCOMPARE(m_desk->window->geometry(), place);
            m_desk->window->close();
            QTRY_VERIFY(!m_desk->window);
        }
    }

    void opensWholeOnTheScreen()
    {
        const QRect room = m_desk->parent->screen()->availableGeometry();
        for (const QPoint corner : {room.topLeft() - QPoint(200, 200), room.bottomRight() - QPoint(50, 50)}) {
            m_desk->settings.clear();
            m_desk->parent->setGeometry(QRect(corner, QSize(300, 300)));
            m_desk->open();
            QVERIFY(room.contains(m_desk->window->geometry()));
            m_desk->window->close();
            QTRY_VERIFY(!m_desk->window);
        }
    }

    void tabGoesThroughTheFormAndThenTheFoot()
    {
        m_desk->open();
        m_desk->type("phone", QStringLiteral("+1 404 555 0199"));
        auto *tabs = m_desk->find<QTabBar>("editTabs");
        for (int page = 0; page < tabs->count(); ++page) {
            m_desk->window->showPage(page);
            tabs->setFocus(Qt::TabFocusReason);
            QPoint last(-1, -1);
            QStringList seen;
            for (int step = 0; step < 60; ++step) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                QWidget *focus = QApplication::focusWidget();
                if (focus == tabs)
                    break;
                QVERIFY(focus && focus->isVisible());
                // A column of rows: downwards, and within a row with the direction of reading.
                const QRect at = place(focus);
                const bool sameRow = qAbs(at.center().y() - last.y()) < 8;
                const bool forward =
                    m_desk->window->isRightToLeft() ? at.center().x() < last.x() : at.center().x() > last.x();
                const QWidget *foot = m_desk->find("editFoot");
                const bool inFoot = foot->isAncestorOf(focus);
                QVERIFY2(last.y() < 0 || (sameRow ? forward : at.center().y() > last.y()),
                         qPrintable(seen.join(QLatin1String(", ")) + QLatin1String(" -> ") + focus->objectName()));
                QVERIFY2(!focus->accessibleName().isEmpty() || qobject_cast<QPushButton *>(focus) ||
                             focus->parentWidget()->accessibleName().size() > 0,
                         qPrintable(focus->objectName()));
                seen += focus->objectName();
                last = at.center();
                if (inFoot && seen.contains(QLatin1String("send")))
                    continue;
            }
            QVERIFY2(seen.contains(QLatin1String("discardChanges")), qPrintable(seen.join(QLatin1String(", "))));
            QVERIFY2(seen.contains(QLatin1String("closeWindow")), qPrintable(seen.join(QLatin1String(", "))));
            QVERIFY2(seen.last() == QLatin1String("send"), qPrintable(seen.join(QLatin1String(", "))));
        }
    }

    /// Nothing above it moves while somebody types, and its words stand on the edge of the form.
    void theFootIsAsHighWhateverItSays()
    {
        m_desk->open();
        const QWidget *foot = m_desk->find("editFoot");
        auto *words = m_desk->find<QLabel>("changesCount");
        // One layout may ask for another.
        const auto settle = [foot] {
            QTRY_COMPARE_WITH_TIMEOUT(foot->height(), foot->sizeHint().height(), patience);
            for (int i = 0; i < 5; ++i)
                QCoreApplication::processEvents();
        };
        for (int width = 960; width >= 560; width -= 40) {
            m_desk->window->resize(width, 640);
            settle();
            const int high = foot->height();
            const int top = place(m_desk->line("name")).top();
            const QString before = words->text();
            m_desk->type("email", QStringLiteral("no address"));
            m_desk->window->showField("name");
            QTRY_VERIFY2_WITH_TIMEOUT(words->text().size() > before.size(), qPrintable(words->text()), patience);
            settle();
            QVERIFY2(foot->height() == high, qPrintable(QStringLiteral("%1 wide").arg(width)));
            QCOMPARE(place(m_desk->line("name")).top(), top);
            m_desk->click("discardChanges");
            QTRY_VERIFY2_WITH_TIMEOUT(words->text().size() <= before.size(), qPrintable(words->text()), patience);
            settle();
            QCOMPARE(foot->height(), high);
        }
    }

    /// However long what is said beside it, and whatever width the window has.
    void anEditorKeepsItsWidth()
    {
        m_desk->open();
        auto *line = m_desk->line("website");
        const auto *was = m_desk->find<QLabel>("websiteWas");
        m_desk->type("website", QStringLiteral("https://elsewhere.example"));
        QTRY_VERIFY(!was->text().isEmpty());
        for (int width = 1000; width >= 860; width -= 20) {
            m_desk->window->resize(width, m_desk->window->height());
            QTRY_COMPARE(line->width(), line->maximumWidth());
            QVERIFY(was->width() >= was->minimumSizeHint().width());
        }
    }

    /// Characters are called so, and not counted where there are none.
    void countsCharactersOnceThereAreAny()
    {
        m_desk->window = m_desk->windows->openNew(m_desk->desk.company(), "customer");
        EditDesk::toFront(m_desk->window);
        m_desk->window->showField("website");
        m_desk->line("website")->setFocus();
        const auto said = [this] { return m_desk->words("websiteWas"); };
        QVERIFY2(said().isEmpty(), qPrintable(said()));
        QTest::keyClicks(m_desk->line("website"), QStringLiteral("ab"));
        QTRY_VERIFY2(said().contains(QLocale().toString(2)), qPrintable(said()));
        const int longest = m_desk->window->draft().schema().find("website")->longest;
        QVERIFY2(!said().endsWith(QLocale().toString(longest)), qPrintable(said())); // it says of what
    }

    void referencesStandWithCodeAndName()
    {
        m_desk->open();
        // A list that nobody has asked for yet is read for the window.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.company().lookup("salesperson"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.company().lookup("paymentMethod"), patience);
        const QString code = m_desk->window->draft().now("address.country").toText();
        QVERIFY(!code.isEmpty());
        const LookupRow *row = m_desk->desk.company().lookup("country")->byCode(code);
        QVERIFY(row && !row->name.isEmpty());
        auto *box = m_desk->find<QComboBox>("address.countryEdit");
        QTRY_VERIFY(box->currentText().contains(row->name));
        QVERIFY(box->currentText().startsWith(code));
        QCOMPARE(m_desk->window->draft().changedCount(), 0);
        // So does the value that was there before.
        m_desk->window->showField("address.country");
        QTest::keyClick(box, box->currentIndex() + 1 < box->count() ? Qt::Key_Down : Qt::Key_Up);
        QTRY_COMPARE(m_desk->window->draft().changedCount(), 1);
        QVERIFY(m_desk->words("address.countryWas").contains(code + QLatin1Char(' ') + row->name));
    }
};

QTEST_MAIN(TestEditWindow)
#include "tst_gui_edit_window.moc"
