// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/edit_window.h"
#include "gui/edit/edit_windows.h"
#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

namespace {
constexpr int patience = 20'000;
const QString number = QStringLiteral("10000");
} // namespace

/// The fields of the edit window by keys: references, the order of Tab, what is gone before it is shown.
class TestEditFields : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<QWidget> m_parent;
    EditWindows *m_windows = nullptr; // the parent's
    QPointer<EditWindow> m_window;

    template <class T>
    T *find(const char *name) const
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    bool open(const Record &record)
    {
        m_window = m_windows->openRecord(m_desk->company(), record);
        QApplication::setActiveWindow(m_window);
        return QTest::qWaitForWindowActive(m_window);
    }
    bool openAndRead()
    {
        const Record record = m_desk->customer(number);
        m_window = m_windows->openRecord(m_desk->company(), record);
        QSignalSpy read(&m_window->draft(), &Draft::refreshed);
        QApplication::setActiveWindow(m_window);
        return QTest::qWaitForWindowActive(m_window) && QTest::qWaitFor([&] { return !read.isEmpty(); }, patience);
    }
    /// Keys go to an open list first, as the window system has it.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *list = QApplication::activePopupWidget();
        QTest::keyClick(list ? list : QApplication::focusWidget(), key, modifiers);
    }
    static void write(const QString &text)
    {
        for (const QChar letter : text) {
            QWidget *list = QApplication::activePopupWidget();
            QTest::keyClicks(list ? list : QApplication::focusWidget(), letter);
        }
    }
    LookupRow otherTerms() const
    {
        const LookupPtr terms = m_desk->company().lookup("paymentTerms");
        const QString now = m_desk->customer(number).value("terms.payment").toText();
        for (const LookupRow &row : terms->rows) {
            if (row.id != now && !row.code.isEmpty())
                return row;
        }
        qFatal("There is no other row.");
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        m_look = std::make_unique<Look>(*qApp, Theme::Light);
    }
    void init()
    {
        m_desk = std::make_unique<DeskFixture>();
        m_parent = std::make_unique<QWidget>();
        m_parent->show();
        m_windows = new EditWindows(m_desk->workplace(), m_parent.get());
    }
    void cleanup()
    {
        m_parent.reset();
        m_desk.reset();
    }
    void cleanupTestCase() { m_look.reset(); }

    void aReferenceIsTypedByItsCodeAndSent_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("control");
        QTest::newRow("Tab") << int(Qt::Key_Tab) << false;
        QTest::newRow("Enter") << int(Qt::Key_Return) << false;
        QTest::newRow("sent while still in the field") << int(Qt::Key_S) << true;
    }
    void aReferenceIsTypedByItsCodeAndSent()
    {
        QFETCH(int, key);
        QFETCH(bool, control);
        QVERIFY(openAndRead());
        const LookupRow row = otherTerms();
        m_window->showField("terms.payment");
        auto *box = find<QComboBox>("terms.paymentEdit");
        box->lineEdit()->selectAll();
        write(row.code.toLower());
        const auto again = [&] { press(Qt::Key(key), control ? Qt::ControlModifier : Qt::NoModifier); };
        again();
        if (box->hasFocus() && m_desk->writes().isEmpty())
            again(); // the first one closed the list
        if (!control) {
            QVERIFY(m_window->draft().changed("terms.payment"));
            QCOMPARE(m_window->draft().now("terms.payment").toText(), row.id);
            press(Qt::Key_S, Qt::ControlModifier);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->writes(), QStringList{QStringLiteral("PATCH 200")}, patience);
        QCOMPARE(m_desk->atService(number, QStringLiteral("paymentTermsId")), row.id);
    }

    void whatIsInNoListStaysAndIsSaid()
    {
        QVERIFY(openAndRead());
        m_window->showField("terms.payment");
        auto *box = find<QComboBox>("terms.paymentEdit");
        box->lineEdit()->selectAll();
        write(QStringLiteral("whenever you like"));
        press(Qt::Key_Tab);
        QCOMPARE(box->currentText(), QStringLiteral("whenever you like"));
        auto *problem = find<QLabel>("terms.paymentProblem");
        QVERIFY(problem->isVisible());
        const FieldSpec *field = m_window->draft().schema().find("terms.payment");
        QCOMPARE(problem->text(), wording::problem({"terms.payment", Problem::Rule::UnknownChoice}, *field));
        QVERIFY(!find<QPushButton>("send")->isEnabled());
        QVERIFY(!find<QPushButton>("send")->toolTip().isEmpty());
        QVERIFY(find<QLabel>("changesCount")->text().contains(find<QPushButton>("send")->toolTip()));
        // It is kept like everything typed, and goes by itself when the old value is taken back.
        const auto lines = [&] {
            const OverlayRecord *record = m_desk->outbox().overlay()->find(m_window->key());
            return record ? int(record->fields.size()) : 0;
        };
        QTRY_COMPARE_WITH_TIMEOUT(lines(), 1, patience);
        QTest::mouseClick(find<LinkButton>("terms.paymentRestore"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(lines(), 0, patience);
        QVERIFY(!problem->isVisible());
        QVERIFY(box->currentText() != QStringLiteral("whenever you like"));
    }

    void nothingTakesAWordFromUnderTheCursor()
    {
        QVERIFY(openAndRead());
        m_window->showField("terms.payment");
        auto *box = find<QComboBox>("terms.paymentEdit");
        box->lineEdit()->selectAll();
        write(QStringLiteral("net"));
        QSignalSpy read(&m_desk->company(), &CompanyHandle::lookupRead);
        m_desk->company().refreshLookup("paymentTerms");
        QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), patience);
        QVERIFY(box->lineEdit()->text().startsWith(QStringLiteral("net"), Qt::CaseInsensitive));
    }

    void tabFollowsTheForm()
    {
        QVERIFY(openAndRead());
        m_window->showField("name");
        press(Qt::Key_End);
        write(QStringLiteral(" Ltd"));
        press(Qt::Key_Tab);
        // What is typed next goes into the next field, not into a link between them.
        const QString next = QApplication::focusWidget()->objectName();
        QVERIFY2(next.endsWith(QLatin1String("Edit")), qPrintable(next));
        press(Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("nameEdit"));
        QVERIFY(m_window->draft().changed("name"));
        press(Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier); // the link by its key
        QTRY_VERIFY(!m_window->draft().changed("name"));
    }

    void theRecordsBeforeAndAfterCanBeGoneTo()
    {
        QVERIFY(openAndRead());
        QSignalSpy step(m_window, &EditWindow::stepRequested);
        QTest::mouseClick(find<QToolButton>("nextRecord"), Qt::LeftButton);
        QCOMPARE(step.takeFirst().at(0).toInt(), 1);
        QTRY_VERIFY(!m_window);
        QVERIFY(openAndRead());
        QSignalSpy back(m_window, &EditWindow::stepRequested);
        QTest::mouseClick(find<QToolButton>("previousRecord"), Qt::LeftButton);
        QCOMPARE(back.takeFirst().at(0).toInt(), -1);
    }

    void aRecordThatIsGoneOffersItsValues_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::newRow("kept as a new one") << true;
        QTest::newRow("discarded") << false;
    }
    void aRecordThatIsGoneOffersItsValues()
    {
        QFETCH(bool, keep);
        const Record shown = m_desk->customer(QStringLiteral("30000"));
        m_desk->sandbox.colleague(json("{'number': '30000', 'delete': true}"));
        QVERIFY(open(shown));
        auto *strip = find<Strip>("editStrip");
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), patience);
        QCOMPARE(strip->kind(), StripKind::Danger);
        const QList<LinkButton *> steps = strip->findChildren<LinkButton *>();
        QCOMPARE(steps.size(), 2);
        QTest::mouseClick(steps.at(keep ? 0 : 1), Qt::LeftButton);
        QTRY_VERIFY(!m_window);
        if (!keep)
            return;
        const auto created = [&] {
            const std::vector<OverlayRecord> &records = m_desk->outbox().overlay()->records;
            return records.size() == 1 && records.front().kind == ChangeKind::Create &&
                   records.front().label == shown.displayName();
        };
        QTRY_VERIFY_WITH_TIMEOUT(created(), patience);
    }
};

QTEST_MAIN(TestEditFields)
#include "tst_gui_edit_fields.moc"
