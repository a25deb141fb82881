// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_desk.h"
#include "gui/decide/decide_window.h"
#include "support/test_locale.h"

#include <QDir>

using namespace clientele;
using namespace clientele::testing;

namespace {
const QString number = QStringLiteral("10000");
const QString myPhone = QStringLiteral("+1 404 555 0199");
const QString myMail = QStringLiteral("billing@adatum.example");
} // namespace

/// A service that answers with something else than it should: one clear sentence, and nothing that was typed is lost.
class TestEditFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    void fault(const QByteArray &method, const QByteArray &kind, int count = 1)
    {
        m_desk->desk.sandbox.addFault(json("{'method': '" + method + "', 'path': 'customers\\\\(', 'count': " +
                                           QByteArray::number(count) + ", " + kind + "}"));
    }
    /// Whether the whole answer could be taken, then nothing is said about it as a whole.
    static void faults()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("field"); // whose remark tells; empty: the strip
        QTest::newRow("a phone number that is a number") << QByteArray("'kind': 'wrongType', 'field': 'phoneNumber', "
                                                                       "'value': 17")
                                                         << QByteArray("phone");
        QTest::newRow("a name that is a list")
            << QByteArray("'kind': 'wrongType', 'field': 'displayName', 'value': [1]") << QByteArray("name");
        QTest::newRow("an unknown choice")
            << QByteArray("'kind': 'unknownChoice', 'field': 'blocked'") << QByteArray("none");
        QTest::newRow("no id") << QByteArray("'kind': 'missingField', 'field': 'id'") << QByteArray();
        QTest::newRow("no name") << QByteArray("'kind': 'missingField', 'field': 'displayName'") << QByteArray("none");
        QTest::newRow("no phone") << QByteArray("'kind': 'missingField', 'field': 'phoneNumber'") << QByteArray("none");
        QTest::newRow("a city of 300 000 letters")
            << QByteArray("'kind': 'hugeField', 'field': 'city', 'bytes': 300000") << QByteArray();
        QTest::newRow("a name of 10 MB") << QByteArray("'kind': 'hugeField', 'field': 'displayName'") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("'kind': 'garble'") << QByteArray();
        QTest::newRow("half an answer") << QByteArray("'kind': 'cutBody', 'bytes': 200") << QByteArray("none");
        QTest::newRow("a problem of the service")
            << QByteArray("'kind': 'status', 'status': 500, 'html': true") << QByteArray();
    }
    void keepPicture(QWidget *window) const
    {
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        const QString name = QString::fromLatin1(QTest::currentTestFunction()) + QLatin1Char('-') +
                             QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'));
        QVERIFY(window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }
    void staysUsable()
    {
        m_desk->window->repaint();
        QVERIFY2(m_desk->window->minimumSizeHint().width() <= 960,
                 qPrintable(QString::number(m_desk->window->minimumSizeHint().width())));
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

    void reading_data() { faults(); }
    void reading()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, field);
        const Record listed = m_desk->desk.customer(number);
        m_desk->desk.sandbox.clearJournal();
        fault("GET", kind);
        m_desk->window = m_desk->windows->openRecord(m_desk->desk.company(), listed);
        QSignalSpy read(&m_desk->window->draft(), &Draft::refreshed);
        EditDesk::toFront(m_desk->window);
        if (field.isEmpty()) {
            QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
            QCOMPARE(m_desk->strip()->kind(), StripKind::Warning);
            QCOMPARE(m_desk->line("name")->text(), listed.displayName()); // what the list knew is there
        } else if (!kind.contains("cutBody")) {
            QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), patience);
            QVERIFY(!m_desk->strip()->isVisible());
        }
        if (field == "phone" || field == "name")
            QTRY_VERIFY(!m_desk->words((field + "Problem").constData()).isEmpty());
        keepPicture(m_desk->window);
        staysUsable();
        QCOMPARE(m_desk->window->draft().changedCount(), 0);
        QVERIFY(!m_desk->find("send")->isEnabled());
        // It can be worked on, and only what was typed is sent.
        m_desk->desk.sandbox.clearFaults();
        m_desk->type("email", myMail);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find("send")->isEnabled(), patience);
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.writes().contains(QStringLiteral("PATCH 200")), patience);
        QCOMPARE(m_desk->desk.fresh(number).value("email").toText(), myMail);
        QCOMPARE(m_desk->desk.fresh(number).displayName(), listed.displayName());
        QCOMPARE(m_desk->desk.fresh(number).value("phone"), listed.value("phone"));
    }

    void tryingAgainReadsIt()
    {
        const Record listed = m_desk->desk.customer(number);
        m_desk->desk.colleague(number, "{'phoneNumber': '+1 404 555 0111'}");
        fault("GET", "'kind': 'garble'");
        m_desk->window = m_desk->windows->openRecord(m_desk->desk.company(), listed);
        EditDesk::toFront(m_desk->window);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        LinkButton *again = m_desk->strip()->findChild<LinkButton *>();
        QTRY_VERIFY(again && again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->line("phone")->text(), QStringLiteral("+1 404 555 0111"), patience);
        QVERIFY(!m_desk->strip()->isVisible());
    }

    void sending_data() { faults(); }
    void sending()
    {
        QFETCH(QByteArray, kind);
        m_desk->open();
        m_desk->type("email", myMail);
        fault("PATCH", kind);
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.outbox().submissions().empty(), patience);
        // Whatever came back: in the books it is, or the window asks; never both forgotten and unsaid.
        QTRY_VERIFY_WITH_TIMEOUT(isFinal(m_desk->last().state) || needsAttention(m_desk->last().state), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        keepPicture(m_desk->window);
        staysUsable();
        QCOMPARE(m_desk->line("email")->text(), myMail);
        m_desk->desk.sandbox.clearFaults();
    }

    void deciding_data() { faults(); }
    void deciding()
    {
        QFETCH(QByteArray, kind);
        m_desk->open();
        m_desk->type("phone", myPhone);
        m_desk->type("email", myMail);
        m_desk->desk.colleague(number, "{'email': 'theirs@adatum.example'}");
        fault("GET", kind);
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.outbox().submissions().empty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(needsAttention(m_desk->last().state), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        if (m_desk->last().state == SubmissionState::NeedsDecision) {
            QPointer<DecideWindow> window = new DecideWindow(m_desk->desk.company(), m_desk->last().id, m_desk->window);
            window->open();
            QVERIFY(QTest::qWaitForWindowExposed(window));
            keepPicture(window);
            QVERIFY2(window->minimumSizeHint().width() <= 1040,
                     qPrintable(QString::number(window->minimumSizeHint().width())));
            QTest::mouseClick(window->findChild<QPushButton *>(QStringLiteral("allMine")), Qt::LeftButton);
            QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(!window, patience);
            QTRY_COMPARE_WITH_TIMEOUT(m_desk->desk.fresh(number).value("email").toText(), myMail, patience);
            QCOMPARE(m_desk->desk.fresh(number).value("phone").toText(), myPhone);
        }
        keepPicture(m_desk->window);
        staysUsable();
        QCOMPARE(m_desk->line("phone")->text(), myPhone);
        QCOMPARE(m_desk->line("email")->text(), myMail);
    }
};

QTEST_MAIN(TestEditFaults)
#include "tst_gui_edit_faults.moc"
