// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_desk.h"
#include "gui/edit/record_log.h"
#include "gui/look/metrics.h"
#include "model/changes_model.h"
#include "model/log_model.h"
#include "model/wording.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QHeaderView>
#include <QImage>
#include <QTabBar>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QString number = QStringLiteral("10000");

Value words(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

/// How far from the leading edge the first ink stands, in logical pixels; -1: there is none. Within the height of the
/// first line, whose hairline below is left out.
int firstInk(const QTableView &view)
{
    const QImage image = view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const int height = qRound((view.verticalHeader()->defaultSectionSize() - 2) * image.devicePixelRatio());
    const QRgb ground = image.pixel(image.width() / 2, image.height() - 1);
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 2; y < qMin(height, image.height()); ++y) {
            if (image.pixel(view.isRightToLeft() ? image.width() - 1 - x : x, y) != ground)
                return int(x / image.devicePixelRatio());
        }
    }
    return -1;
}

} // namespace

/// The change log of one record as a page of its form: the lines, the words and the edge of the log in the main window.
class TestEditLog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    /// Opens the record and turns to its log.
    RecordLog *openLog()
    {
        m_desk->open(number);
        m_desk->window->showPage(m_desk->find<QTabBar>("editTabs")->count() - 1);
        return m_desk->find<RecordLog>("editLog");
    }
    void sendOthers(const char *phone)
    {
        const QString id = m_desk->desk.change(QStringLiteral("20000"), "phone", words(phone));
        QVERIFY(m_desk->desk.waitFor(id, SubmissionState::Sent));
    }
    void send(const FieldKey &field, const Value &value)
    {
        const Record now = m_desk->desk.fresh(number);
        m_desk->desk.type(now, field, value);
        QVERIFY(m_desk->desk.waitFor(m_desk->desk.submit(now.key), SubmissionState::Sent));
    }
    static QString cell(const QAbstractItemView *view, int column, int role = Qt::DisplayRole, int row = 0)
    {
        return view->model()->index(row, column).data(role).toString();
    }
    /// Where CLIENTELE_LOOK_PICTURES names a folder, to be looked at.
    void save(const char *name)
    {
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (folder.isEmpty())
            return;
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            m_look->setTheme(theme);
            QCoreApplication::processEvents();
            const char *suffix = theme == Theme::Light ? "-light.png" : "-dark.png";
            QVERIFY(m_desk->window->grab().save(QDir(folder).filePath(QLatin1String(name) + QLatin1String(suffix))));
        }
        m_look->setTheme(Theme::Light);
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

    void anEmptyLogSaysSoOnTheEdgeOfTheForm()
    {
        sendOthers("0404 1"); // the log is not empty: this record's is
        RecordLog *log = openLog();
        QTRY_VERIFY(log->isVisible());
        QCOMPARE(log->model()->rowCount(), 0);
        QCOMPARE(log->accessibleDescription(),
                 QCoreApplication::translate("clientele::LogView", "Nothing has been sent from here yet."));
        QVERIFY(!log->accessibleName().isEmpty());
        const int edge = firstInk(*log);
        QVERIFY2(edge >= measure::dialog && edge <= measure::dialog + 3, qPrintable(QString::number(edge)));
        save("record-log-empty");
    }

    void amountsStandWithTheirCurrency()
    {
        send("credit.limit", Value::decimal(Decimal(4711)));
        RecordLog *log = openLog();
        QTRY_COMPARE(log->model()->rowCount(), 1);
        const QString change = cell(log, LogModel::ChangeColumn, ChangesModel::NewRole);
        QVERIFY2(change.endsWith(m_desk->desk.company().settings().currencyCode), qPrintable(change));
    }

    void showsItsOwnEntriesWithoutNamingTheRecordAgain()
    {
        sendOthers("0404 1");
        send("phone", words("0404 2"));
        sendOthers("0404 3");
        RecordLog *log = openLog();
        const QAbstractItemModelTester tester(log->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_COMPARE(log->model()->rowCount(), 1);
        QCOMPARE(cell(log, LogModel::ChangeColumn, ChangesModel::NewRole), QStringLiteral("0404 2"));
        for (const int column : {LogModel::CompanyColumn, LogModel::NumberColumn, LogModel::NameColumn})
            QVERIFY(log->isColumnHidden(column));
        for (const int column :
             {LogModel::TimeColumn, LogModel::FieldColumn, LogModel::ChangeColumn, LogModel::AnswerColumn})
            QVERIFY(!log->isColumnHidden(column) && log->columnWidth(column) > 2 * measure::cellPadding);
        QCOMPARE(log->isColumnHidden(LogModel::WhoColumn), cell(log, LogModel::WhoColumn).isEmpty());
        const int edge = firstInk(*log);
        QVERIFY2(edge >= measure::dialog && edge <= measure::dialog + 3, qPrintable(QString::number(edge)));
        // What is sent while the page is open comes by itself, of this record alone.
        sendOthers("0404 4");
        send("email", words("billing@adatum.example"));
        QTRY_COMPARE(log->model()->rowCount(), 2);
        QCOMPARE(cell(log, LogModel::ChangeColumn, ChangesModel::NewRole), QStringLiteral("billing@adatum.example"));
        save("record-log");
    }

    void aValueTakenAwayReadsAsInTheLogOfAll()
    {
        send("phone", words("0404 2"));
        send("phone", words(""));
        RecordLog *log = openLog();
        QTRY_COMPARE(log->model()->rowCount(), 2);
        LogModel all(m_desk->desk.workplace());
        QTRY_COMPARE(all.rowCount(), 2);
        const QModelIndex same = all.index(0, LogModel::ChangeColumn);
        QCOMPARE(cell(log, LogModel::ChangeColumn), same.data().toString());
        QVERIFY(!cell(log, LogModel::ChangeColumn).endsWith(QStringLiteral("→ ")));
        QCOMPARE(cell(log, LogModel::ChangeColumn, ChangesModel::OldRole), QStringLiteral("0404 2"));
        QCOMPARE(cell(log, LogModel::ChangeColumn, ChangesModel::NewRole), QString());
        save("record-log-cleared");
    }

    void aRefusedChangeTellsTheServicesWords()
    {
        m_desk->desk.sandbox.addFault(
            json("{'method': 'PATCH', 'kind': 'status', 'status': 400, 'body': {'error': {'code': "
                 "'Application_FieldValidationException', 'message': 'This is refused.'}}}"));
        const QString id = m_desk->desk.change(number, "phone", words("0404 99"));
        QVERIFY(m_desk->desk.waitFor(id, SubmissionState::Rejected));
        RecordLog *log = openLog();
        QTRY_COMPARE(log->model()->rowCount(), 1);
        const QString answer = wording::logAnswer(stateName(SubmissionState::Rejected));
        QCOMPARE(cell(log, LogModel::AnswerColumn), answer);
        const QStringList told = cell(log, LogModel::AnswerColumn, Qt::ToolTipRole).split(QLatin1Char('\n'));
        QCOMPARE(told.value(0), answer);
        QVERIFY(told.value(1).contains(QStringLiteral("This is refused.")));
        // The same without a mouse.
        log->setFocus();
        QTRY_VERIFY(log->currentIndex().isValid());
        QTest::keySequence(log, QKeySequence::Copy);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("This is refused.")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("0404 99")));
        save("record-log-refused");
    }
};

QTEST_MAIN(TestEditLog)
#include "tst_gui_edit_log.moc"
