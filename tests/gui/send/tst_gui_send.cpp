// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/look.h"
#include "gui/look/metrics.h"
#include "gui/send/review_view.h"
#include "gui/send/send_window.h"
#include "model/review_model.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr int patience = 20'000;

template <class T>
T *child(const QWidget *window, const char *name)
{
    return window->findChild<T *>(QString::fromLatin1(name));
}

QString words(const QWidget *window, const char *name)
{
    const auto *label = child<QLabel>(window, name);
    return label ? label->text() : QString();
}

/// Reviews and sends over the running practice service, by keys and mouse.
class TestSend : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<QWidget> m_parent;
    QPointer<SendWindow> m_window;

    void make(CompanyKind kind = CompanyKind::Test, const char *customers = "20")
    {
        m_desk = std::make_unique<DeskFixture>(
            kind, QStringList{QStringLiteral("--customers"), QString::fromLatin1(customers)});
        m_parent = std::make_unique<QWidget>();
        m_parent->show();
    }
    Record typed(const QString &number, const FieldKey &field, const QString &value)
    {
        const Record record = m_desk->customer(number);
        m_desk->type(record, field, Value::text(value));
        return record;
    }
    /// Two fields of one customer, one of another, one that needs correcting, and a new customer.
    void typeAll()
    {
        typed(QStringLiteral("10000"), "phone", QStringLiteral("+1 404 555 0199"));
        typed(QStringLiteral("10000"), "email", QStringLiteral("billing@adatum.com"));
        typed(QStringLiteral("20000"), "email", QStringLiteral("billing@trey.example"));
        typed(QStringLiteral("30000"), "email", QStringLiteral("no address"));
        const RecordKey key = RecordKey::ofNew(m_desk->company().id(), "customer", m_desk->workplace().newId());
        m_desk->type(Record(m_desk->company().schema("customer"), key), "name",
                     Value::text(QStringLiteral("Coho Vineyard")));
    }
    bool show()
    {
        m_window = new SendWindow(m_desk->company(), m_parent.get());
        new QAbstractItemModelTester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_window);
        m_window->open();
        return QTest::qWaitForWindowExposed(m_window);
    }
    ReviewView *table() const { return child<ReviewView>(m_window, "reviewTable"); }
    QPushButton *button(const char *name) const { return child<QPushButton>(m_window, name); }
    int rowOf(const QString &name, const QString &field) const
    {
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, ReviewModel::NameColumn).data().toString() == name &&
                model->index(row, ReviewModel::FieldColumn).data().toString() == field)
                return row;
        }
        return -1;
    }
    bool ticked(int row) const
    {
        return table()->model()->index(row, ReviewModel::TickColumn).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    size_t writes()
    {
        size_t count = 0;
        for (const Json &request : m_desk->sandbox.journal())
            count += request[u"method"].toString() != QStringLiteral("GET") ? 1 : 0;
        return count;
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    void cleanup()
    {
        m_parent.reset();
        m_desk.reset();
    }

    void sendsWhatIsTickedAndNothingElse()
    {
        make();
        typeAll();
        QVERIFY(show());
        QCOMPARE(words(m_window, "windowTitle"), QStringLiteral("Send 3 of 5 changes to CRONUS AG (TEST)?"));
        QCOMPARE(words(m_window, "windowUnder"), QStringLiteral("on 2 customers"));
        QCOMPARE(button("send")->text(), QStringLiteral("Send 3 changes to CRONUS AG (TEST)"));
        const int phone = rowOf(QStringLiteral("Adatum Corporation"), QStringLiteral("Phone"));
        const int mail = rowOf(QStringLiteral("Adatum Corporation"), QStringLiteral("E-mail"));
        const int coho = rowOf(QStringLiteral("Coho Vineyard"), QStringLiteral("New customer"));
        QVERIFY(phone >= 0 && mail >= 0 && coho >= 0);
        QVERIFY(!ticked(coho));
        QCOMPARE(table()->model()->index(coho, ReviewModel::RemarkColumn).data().toString(),
                 QStringLiteral("Unfinished: tick to create it"));

        // A record goes as a whole: one of its rows unticked by Space, the other ticked again with the mouse.
        table()->setCurrentIndex(table()->model()->index(phone, 0));
        QTest::keyClick(table(), Qt::Key_Space);
        QVERIFY(!ticked(phone) && !ticked(mail));
        QCOMPARE(words(m_window, "windowTitle"), QStringLiteral("Send 1 of 5 changes to CRONUS AG (TEST)?"));
        QCOMPARE(button("send")->text(), QStringLiteral("Send 1 changes to CRONUS AG (TEST)"));

        child<QLineEdit>(m_window, "reason")->setText(QStringLiteral("letter of 18 Nov"));
        m_desk->sandbox.clearJournal();
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_VERIFY(!m_window);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->sandbox.journal("PATCH", "customers").size(), size_t(1), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->fresh(QStringLiteral("20000")).value("email").toText(),
                                  QStringLiteral("billing@trey.example"), patience);
        QCOMPARE(writes(), size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->outbox().overlay()->find(m_desk->customer(QStringLiteral("20000")).key),
                                 patience);
        QCOMPARE(m_desk->outbox().overlay()->notSent(), 4);
        std::optional<Result<std::vector<LogEntry>>> log;
        onDone(m_desk->workplace().log({.company = m_desk->company().id()}, -1, 10), m_parent.get(),
               [&](const Result<std::vector<LogEntry>> &entries) { log = entries; });
        QTRY_VERIFY(log.has_value());
        QVERIFY(log->ok());
        QVERIFY(!log->value().empty());
        QCOMPARE(log->value().front().reason, QStringLiteral("letter of 18 Nov"));
    }

    void aNewCustomerIsCreatedWhenTicked()
    {
        make();
        const RecordKey key = RecordKey::ofNew(m_desk->company().id(), "customer", m_desk->workplace().newId());
        m_desk->type(Record(m_desk->company().schema("customer"), key), "name",
                     Value::text(QStringLiteral("Coho Vineyard")));
        QVERIFY(show());
        QVERIFY(!button("send")->isEnabled());
        QCOMPARE(words(m_window, "windowTitle"), QStringLiteral("Which changes shall be sent to CRONUS AG (TEST)?"));
        QCOMPARE(words(m_window, "windowUnder"), QStringLiteral("1 changes are waiting, and none is ticked"));
        QCOMPARE(button("send")->text(), QStringLiteral("Send to CRONUS AG (TEST)"));
        QCOMPARE(words(m_window, "whyNotSend"), QStringLiteral("Nothing is ticked: tick what shall be sent (Space)"));
        const QRect cell = table()->visualRect(table()->model()->index(0, ReviewModel::TickColumn));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
        QVERIFY(ticked(0));
        QTest::mouseClick(button("send"), Qt::LeftButton);
        QTRY_VERIFY(!m_window);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->sandbox.journal("POST", "customers").size(), size_t(1), patience);
    }

    void whatNeedsCorrectingCannotBeTicked()
    {
        make();
        typeAll();
        QVERIFY(show());
        int row = -1;
        for (int i = 0; i < table()->model()->rowCount(); ++i) {
            if (table()->model()->index(i, ReviewModel::NumberColumn).data().toString() == QStringLiteral("30000"))
                row = i;
        }
        QVERIFY(row >= 0);
        QVERIFY(table()
                    ->model()
                    ->index(row, ReviewModel::RemarkColumn)
                    .data()
                    .toString()
                    .startsWith(QStringLiteral("Needs correcting: ")));
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QTest::keyClick(table(), Qt::Key_Space);
        QVERIFY(!ticked(row));
    }

    void noRemarkIsCutWhileOthersHaveRoom()
    {
        make();
        typed(QStringLiteral("30000"), "email", QStringLiteral("no address"));
        typed(QStringLiteral("30000"), "address.city", QStringLiteral("Linz"));
        QVERIFY(show());
        m_window->resize(1040, 480);
        const ReviewView *view = table();
        const auto need = [view](int column) {
            int text = 0;
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                const QString words = view->model()->index(row, column).data().toString();
                text = qMax(text, view->fontMetrics().horizontalAdvance(words));
            }
            return text;
        };
        const auto room = [view](int column) { return view->columnWidth(column) - 2 * measure::cellPadding; };
        const int mark = measure::icon + measure::within;
        QTRY_VERIFY(room(ReviewModel::RemarkColumn) > need(ReviewModel::RemarkColumn) + mark);
        QVERIFY(room(ReviewModel::NameColumn) > need(ReviewModel::NameColumn));
        QVERIFY(room(ReviewModel::ChangeColumn) > need(ReviewModel::ChangeColumn));
        QCOMPARE(view->horizontalHeader()->length(), view->viewport()->width());
    }

    void saysWhyNothingCanBeTicked()
    {
        make();
        typed(QStringLiteral("30000"), "email", QStringLiteral("no address"));
        QVERIFY(show());
        QVERIFY(!button("send")->isEnabled());
        QCOMPARE(words(m_window, "whyNotSend"), QStringLiteral("None of them can be sent as it is: see the remarks"));
        QVERIFY(!words(m_window, "windowTitle").contains(QLatin1Char('0')));
        m_desk->sandbox.clearJournal();
        QTest::keyClick(table(), Qt::Key_Return);
        m_desk->fresh(QStringLiteral("10000"));
        QVERIFY(m_window);
        QCOMPARE(writes(), size_t(0));
    }

    void escapeSendsNothing()
    {
        make();
        typeAll();
        QVERIFY(show());
        m_desk->sandbox.clearJournal();
        QTest::keyClick(table(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window);
        m_desk->fresh(QStringLiteral("10000"));
        QCOMPARE(writes(), size_t(0));
        QCOMPARE(m_desk->outbox().overlay()->notSent(), 5);
    }

    void aViewOnlyCompanySendsNothing()
    {
        make(CompanyKind::Live);
        typed(QStringLiteral("10000"), "phone", QStringLiteral("+1 404 555 0199"));
        QVERIFY(show());
        QVERIFY(!button("send")->isEnabled());
        QCOMPARE(button("send")->text(), QStringLiteral("Send 1 changes to CRONUS AG (LIVE)"));
        QCOMPARE(words(m_window, "whyNotSend"), QStringLiteral("View only: allow sending first (Ctrl+L)"));
        m_desk->sandbox.clearJournal();
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(m_window);
        m_desk->fresh(QStringLiteral("10000"));
        QCOMPARE(writes(), size_t(0));
        m_desk->company().setSendingAllowed(true);
        QVERIFY(button("send")->isEnabled());
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(writes(), size_t(1), patience);
    }

    void aboveFiftyRecordsTheNumberIsTyped()
    {
        make(CompanyKind::Test, "60");
        const Snapshot snapshot = m_desk->company().list("customer").snapshot();
        int changed = 0;
        for (RowId row = 0; row < snapshot.rowIdEnd() && changed < 51; ++row, ++changed) {
            m_desk->outbox().setField(snapshot.record(row), ChangeKind::Set, "website",
                                      Value::text(QStringLiteral("https://new.example")), QByteArrayLiteral("test"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->outbox().overlay() && m_desk->outbox().overlay()->notSent() == 51, patience);
        QVERIFY(show());
        QVERIFY(!button("send")->isEnabled());
        auto *number = child<QLineEdit>(m_window, "typedNumber");
        QVERIFY(number->isVisible());
        QTest::keyClicks(number, QStringLiteral("5"));
        QVERIFY(!button("send")->isEnabled());
        QTest::keyClicks(number, QStringLiteral("1"));
        QVERIFY(button("send")->isEnabled());
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Space);
        QVERIFY(!number->isVisible());
        QVERIFY(button("send")->isEnabled());
    }

    void closesWithItsCompany()
    {
        make();
        typeAll();
        QVERIFY(show());
        m_desk->workplace().forget(m_desk->company().id());
        QTRY_VERIFY(!m_window);
    }

    void pictures_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("send-light") << Theme::Light << false;
        QTest::newRow("send-dark") << Theme::Dark << false;
        QTest::newRow("send-rtl") << Theme::Light << true;
    }
    void pictures()
    {
        QFETCH(Theme, theme);
        QFETCH(bool, mirrored);
        Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        make(CompanyKind::Live);
        typeAll();
        m_desk->outbox().wishDelete(m_desk->customer(QStringLiteral("40000")));
        m_desk->company().setSendingAllowed(true);
        QVERIFY(show());
        QTRY_VERIFY(table()->model()->rowCount() >= 5);
        m_window->activateWindow();
        table()->setFocus();
        QCoreApplication::processEvents();
        const QImage picture = m_window->grab().toImage();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (!folder.isEmpty()) {
            QVERIFY(picture.save(
                QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"))));
        }
    }
};

} // namespace

QTEST_MAIN(TestSend)
#include "tst_gui_send.moc"
