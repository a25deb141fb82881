// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_desk.h"
#include "support/test_locale.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

using namespace clientele;
using namespace clientele::testing;

namespace {
const QString number = QStringLiteral("10000");
const QString myPhone = QStringLiteral("+1 404 555 0199");
} // namespace

/// Typing into the edit window as into a spreadsheet: the focus is where it is expected, and stays there.
class TestEditKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    EditWindow *window() const { return m_desk->window; }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QComboBox *reference(const char *field) const
    {
        auto *box = m_desk->find<QComboBox>((QByteArray(field) + "Edit").constData());
        const RecordKey &key = window()->key();
        const QByteArray table = m_desk->desk.company().schema(key.entity)->find(field)->lookup;
        if (!QTest::qWaitFor([&] { return m_desk->desk.company().lookup(table) != nullptr && box->count() > 2; },
                             patience))
            qFatal("The list of %s is not read.", field);
        return box;
    }
    /// An entry of the list and a part of it that no other entry holds.
    static std::pair<QString, QString> onlyIn(const QComboBox *box, int entry)
    {
        const QString label = box->itemText(entry);
        for (int length = 3; length < label.size(); ++length) {
            const QString part = label.right(length);
            int found = 0;
            for (int i = 0; i < box->count(); ++i)
                found += box->itemText(i).contains(part, Qt::CaseInsensitive) ? 1 : 0;
            if (found == 1 && part.trimmed() == part)
                return {label, part};
        }
        qFatal("%s has nothing of its own.", qPrintable(label));
        return {};
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

    void theFirstFieldIsSelectedWhenTheWindowOpens()
    {
        m_desk->open();
        auto *first = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(first && !first->text().isEmpty());
        QCOMPARE(first->selectedText(), first->text());
        write(QStringLiteral("Adatum"));
        QCOMPARE(first->text(), QStringLiteral("Adatum"));
    }

    void enteringByTabOrEnterSelectsTheWhole_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Tab") << int(Qt::Key_Tab);
        QTest::newRow("Enter") << int(Qt::Key_Return);
    }
    void enteringByTabOrEnterSelectsTheWhole()
    {
        QFETCH(int, key);
        m_desk->open();
        // Over a whole page: lines and lists one can type into alike.
        int lines = 0;
        int lists = 0;
        window()->showField("address.street");
        for (int step = 0; step < 8; ++step) {
            QWidget *focus = QApplication::focusWidget();
            const auto *box = qobject_cast<QComboBox *>(focus);
            const QLineEdit *line = box ? box->lineEdit() : qobject_cast<QLineEdit *>(focus);
            if (line) {
                QCOMPARE(line->selectedText(), line->text());
                (box ? lists : lines) += 1;
            }
            press(Qt::Key(key));
        }
        QVERIFY(lines > 1 && lists > 0);
        QCOMPARE(window()->draft().changedCount(), 0);
    }

    void aClickPlacesTheCaret()
    {
        m_desk->open();
        QLineEdit *name = m_desk->line("name");
        window()->showField("phone");
        const QRect text = name->contentsRect();
        const int inside = window()->isRightToLeft() ? text.right() - 40 : text.left() + 40;
        QTest::mouseClick(name, Qt::LeftButton, {}, QPoint(inside, text.center().y()));
        QVERIFY(name->hasFocus());
        QVERIFY(!name->hasSelectedText());
    }

    void enterTakesTheOnlyMatch_data()
    {
        QTest::addColumn<bool>("listOpen");
        QTest::newRow("with the list open") << true;
        QTest::newRow("with the list closed") << false;
    }
    void enterTakesTheOnlyMatch()
    {
        QFETCH(bool, listOpen);
        m_desk->open();
        window()->showField("terms.payment");
        QComboBox *box = reference("terms.payment");
        const auto [label, part] = onlyIn(box, box->currentIndex() == 1 ? 2 : 1);
        box->lineEdit()->selectAll();
        write(part);
        QAbstractItemView *list = box->completer()->popup();
        if (listOpen) {
            if (!list->isVisible())
                box->completer()->complete();
            QTRY_VERIFY(list->isVisible());
            QTest::keyClick(list, Qt::Key_Return);
            QVERIFY(!list->isVisible());
        } else {
            list->hide();
            QTest::keyClick(box, Qt::Key_Return);
        }
        QCOMPARE(box->currentText(), label);
        QVERIFY(window()->draft().changed("terms.payment"));
        QVERIFY(window()->draft().blocking().empty());
        QVERIFY(!box->hasFocus()); // and goes on to the next field
    }

    void enterTakesNoneOfSeveralMatches()
    {
        m_desk->open();
        window()->showField("terms.payment");
        QComboBox *box = reference("terms.payment");
        box->lineEdit()->selectAll();
        write(QStringLiteral("a"));
        box->completer()->popup()->hide();
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(box->currentText(), QStringLiteral("a")); // nothing typed is lost, and the check says what is wrong
        QVERIFY(!m_desk->words("terms.paymentProblem").isEmpty());
    }

    void theFormStaysWhereItIsWhenAStripComes()
    {
        m_desk->open();
        m_desk->type("phone", myPhone);
        QWidget *phone = m_desk->line("phone");
        const QPoint before = phone->mapTo(window(), QPoint(0, 0));
        m_desk->desk.colleague(number, "{'phoneNumber': '+1 404 555 0111'}");
        QTest::keyClick(phone, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        QCoreApplication::processEvents();
        QCOMPARE(phone->mapTo(window(), QPoint(0, 0)), before);
        QVERIFY(phone->hasFocus());
        m_desk->desk.outbox().withdraw(m_desk->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->strip()->isVisible(), patience);
        QCoreApplication::processEvents();
        QCOMPARE(phone->mapTo(window(), QPoint(0, 0)), before);
    }

    void aStripNeverCoversTheFieldInFocus()
    {
        m_desk->open();
        window()->resize(704, 402);
        m_desk->type("phone", myPhone);
        m_desk->desk.colleague(number, "{'phoneNumber': '+1 404 555 0111'}");
        // The lowest field that can be seen whole.
        QScrollArea *scroll = nullptr;
        for (QWidget *one = m_desk->line("phone"); !scroll; one = one->parentWidget())
            scroll = qobject_cast<QScrollArea *>(one);
        const auto whole = [&](QWidget *field) {
            return scroll->viewport()->rect().contains(
                QRect(field->mapTo(scroll->viewport(), QPoint(0, 0)), field->size()));
        };
        scroll->verticalScrollBar()->setValue(0);
        QLineEdit *lowest = nullptr;
        for (QLineEdit *line : scroll->findChildren<QLineEdit *>()) {
            const bool stops = line->objectName().endsWith(QLatin1String("Edit")) && line->isVisible();
            if (stops && whole(line) &&
                (!lowest || line->mapTo(window(), QPoint()).y() > lowest->mapTo(window(), QPoint()).y()))
                lowest = line;
        }
        QVERIFY(lowest);
        lowest->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        QTest::keyClick(lowest, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        QTRY_VERIFY(whole(lowest));
        QVERIFY(lowest->hasFocus());
    }

    void sentGoesWithTheFirstKeyOfANewChange()
    {
        m_desk->open();
        m_desk->type("phone", myPhone);
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        QCOMPARE(m_desk->strip()->kind(), StripKind::Success);
        window()->showField("email");
        QVERIFY(m_desk->strip()->isVisible());
        write(QStringLiteral("n"));
        QVERIFY(!m_desk->strip()->isVisible());
    }

    void otherCommandsTakeWhatIsTypedFirst_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("find a command") << int(Qt::Key_K);
        QTest::newRow("new customer") << int(Qt::Key_N);
    }
    void otherCommandsTakeWhatIsTypedFirst()
    {
        QFETCH(int, key);
        m_desk->open();
        QSignalSpy finder(m_desk->windows, &EditWindows::commandsRequested);
        // A word in a list is taken when the field is left; a line at once, but it reaches the disk a little later.
        window()->showField("terms.payment");
        QComboBox *box = reference("terms.payment");
        const int other = box->currentIndex() == 1 ? 2 : 1;
        box->lineEdit()->selectAll();
        write(box->itemText(other));
        box->completer()->popup()->hide();
        QVERIFY(!window()->draft().changed("terms.payment"));
        QTest::keyClick(box, Qt::Key(key), Qt::ControlModifier);
        QVERIFY(window()->draft().changed("terms.payment"));
        m_desk->type("phone", myPhone);
        QLineEdit *phone = m_desk->line("phone");
        phone->setCursorPosition(0);
        QTest::keyClick(phone, Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(phone->text(), myPhone);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.outbox().overlay()->find(window()->key()), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->desk.outbox().overlay()->find(window()->key())->fields.size(), size_t(2),
                                  patience);
        if (key == Qt::Key_K)
            QCOMPARE(finder.size(), 2);
        else
            QVERIFY(m_desk->other()->draft().isNew());
    }

    void controlTabTurnsThePages()
    {
        m_desk->open();
        auto *tabs = m_desk->find<QTabBar>("editTabs");
        QStringList seen;
        do {
            seen += tabs->tabText(tabs->currentIndex());
            QVERIFY(tabs->isTabVisible(tabs->currentIndex()));
            QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus && focus->isVisible());
            press(Qt::Key_Tab, Qt::ControlModifier);
        } while (tabs->currentIndex() != 0 && seen.size() < 10);
        int visible = 0;
        for (int i = 0; i < tabs->count(); ++i)
            visible += tabs->isTabVisible(i) ? 1 : 0;
        QCOMPARE(int(seen.size()), visible);
        press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), seen.value(1));
        press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tabs->currentIndex(), 0);
        press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), seen.last());
    }

    void whatIsWrongStandsBelowItsField()
    {
        m_desk->open();
        m_desk->type("email", QStringLiteral("not an address"));
        window()->showField("phone");
        auto *words = m_desk->find<QLabel>("emailProblem");
        QTRY_VERIFY(words->isVisible());
        // Looked at: the ink of the words begins where the field does, on the leading side.
        const QImage picture = words->grab().toImage();
        const QRgb ground = picture.pixel(picture.width() / 2, 0);
        int left = picture.width();
        int right = -1;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y) {
                if (picture.pixel(x, y) != ground) {
                    left = qMin(left, x);
                    right = qMax(right, x);
                }
            }
        }
        QVERIFY(right > left);
        QWidget *field = m_desk->line("email");
        const QRect at(field->mapTo(window(), QPoint(0, 0)), field->size());
        const int begin = words->mapTo(window(), QPoint(left, 0)).x();
        const int end = words->mapTo(window(), QPoint(right, 0)).x();
        if (window()->isRightToLeft())
            QVERIFY2(qAbs(end - at.right()) < 8, qPrintable(QStringLiteral("%1 %2").arg(end).arg(at.right())));
        else
            QVERIFY2(qAbs(begin - at.left()) < 8, qPrintable(QStringLiteral("%1 %2").arg(begin).arg(at.left())));
    }
};

QTEST_MAIN(TestEditKeys)
#include "tst_gui_edit_keys.moc"
