// SPDX-License-Identifier: GPL-3.0-or-later
// What a journal with very many lines not sent yet costs whoever looks at it, in milliseconds.
#include "gui/paper/paper.h"
#include "gui/payments/journal_paper.h"
#include "model/payment_book.h"
#include "model/record_table_model.h"
#include "model/review_model.h"
#include "model/standing.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QElapsedTimer>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

class BenchNewLines : public QObject
{
    Q_OBJECT

    template <class Run>
    static void measured(const char *what, Run run)
    {
        QElapsedTimer timer;
        timer.start();
        run();
        qInfo("%-38s %8.1f ms", what, double(timer.nsecsElapsed()) / 1e6);
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void lookedAt_data()
    {
        QTest::addColumn<int>("lines");
        QTest::newRow("1 000") << 1'000;
        QTest::newRow("5 000") << 5'000;
    }
    void lookedAt()
    {
        QFETCH(int, lines);
        DeskFixture desk(CompanyKind::Test, {QStringLiteral("--customers"), QStringLiteral("2000")});
        CompanyHandle &company = desk.company();
        PaymentBook book;
        book.setCompany(&company);
        QTRY_VERIFY_WITH_TIMEOUT(book.isRead() && company.list("invoice").progress().complete, 60'000);
        const Record journal = book.journals().back();
        RecordTableModel table;
        table.setLists({&company}, "payment");
        table.setBelow(journal.key.remoteId);
        measured("typed, until all are told", [&] {
            const Snapshot &customers = company.list("customer").snapshot();
            for (int i = 0; i < lines; ++i) {
                const Record line(
                    company.schema("payment"),
                    RecordKey::ofNew(company.id(), "payment", desk.workplace().newId(), journal.key.remoteId));
                const Record customer = customers.record(RowId(i) % customers.rowIdEnd());
                const auto set = [&](const char *field, const Value &value) {
                    desk.outbox().setField(line, ChangeKind::Create, field, value, "bench");
                };
                set("customer.number", customer.value("number"));
                set("date", Value::date(QDate(2026, 1, 1)));
                set("document.number", Value::text(QStringLiteral("B%1").arg(i)));
                set("amount", Value::decimal(Decimal(100 + i)));
            }
            const auto told = [&] { return int(desk.outbox().overlay()->records.size()) == lines; };
            QVERIFY(QTest::qWaitFor(told, 600'000));
            QVERIFY(QTest::qWaitFor([&] { return !desk.outbox().overlay()->records.back().keeping; }, 600'000));
        });
        const QString id = journal.key.remoteId;
        std::vector<Record> wanted;
        measured("PaymentBook::wanted", [&] { wanted = book.wanted(id); });
        QVERIFY(int(wanted.size()) >= lines);
        measured("PaymentBook::received", [&] { book.received(wanted); });
        measured("PaymentBook::told", [&] { book.told(id); });
        const QString other = book.journals().front().key.remoteId;
        QVERIFY(other != id);
        measured("PaymentBook::told, of another journal", [&] { book.told(other); });
        measured("PaymentBook::unsettled", [&] { book.unsettled(id); });
        measured("PaymentBook::lostJournals", [&] { book.lostJournals(); });
        measured("PaymentBook::warning", [&] { book.warning(wanted.back()); });
        measured("RecordTableModel::notSent", [&] { table.notSent(); });
        measured("RecordTableModel::totals", [&] { table.totals("amount"); });
        measured("RecordTableModel, all at once", [&] {
            RecordTableModel another;
            another.setLists({&company}, "payment");
            another.setBelow(id);
        });
        measured("Overlay::notSent", [&] { desk.outbox().overlay()->notSent(); });
        measured("standingOf", [&] { standingOf(desk.outbox()); });
        measured("ReviewModel", [&] { ReviewModel review(company); });
        measured("one more letter, until it is told", [&] {
            const OverlayPtr before = desk.outbox().overlay();
            desk.outbox().setField(before->records.front().opened, ChangeKind::Create, "description",
                                   Value::text(QStringLiteral("x")), "bench");
            QVERIFY(QTest::qWaitFor([&] { return desk.outbox().overlay() != before; }, 60'000));
        });
        PaperSheet sheet;
        measured("journalPaper", [&] { sheet = journalPaper(book, journal); });
        Paper paper(PaperFormat{}, Qt::LeftToRight, QLocale());
        measured("Paper::add", [&] { paper.add(sheet); });
        Paper again(PaperFormat{}, Qt::LeftToRight, QLocale());
        Paper::Laying laying(again, sheet);
        double longest = 0;
        for (bool more = true; more;) {
            QElapsedTimer timer;
            timer.start();
            more = laying.step();
            longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("%-38s %8.1f ms", "Paper::Laying, longest step", longest);
    }
};

QTEST_MAIN(BenchNewLines)
#include "bench_new_lines.moc"
