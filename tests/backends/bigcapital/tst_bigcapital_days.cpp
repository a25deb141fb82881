// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment.h"

#include "backends/bigcapital/days.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

QDate day(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

/// A payment as a read shows it, or, without a twin, as an answer to a write does.
QByteArray dated(const char *instant, const char *twin)
{
    const QByteArray date = QByteArray("\"") + instant + '"';
    return twin ? paymentObject({{"payment_date", date}, {"formatted_payment_date", QByteArray("\"") + twin + '"'}})
                : paymentObject({{"payment_date", date}});
}

constexpr const char *aucklandMidnight = "2026-10-14T11:00:00.000Z"; // of the 15th

} // namespace

/// Servers as far east as it goes: their midnights alone do not tell the day (bigcapital.md 8).
class BigcapitalDays : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void theTwinTellsTheDay_data()
    {
        QTest::addColumn<QString>("rounded");
        QTest::addColumn<QString>("twin");
        QTest::addColumn<QString>("told"); // empty: nothing
        const auto row = [](const char *name, const char *rounded, const char *twin, const char *told) {
            QTest::newRow(name) << QString::fromLatin1(rounded) << QString::fromUtf8(twin) << QString::fromLatin1(told);
        };
        row("month first", "2026-10-14", "10/15/2026", "2026-10-15");
        row("day first", "2026-10-14", "15/10/2026", "2026-10-15");
        row("dots", "2026-10-14", "15.10.2026", "2026-10-15");
        row("year first", "2026-10-14", "2026-10-15", "2026-10-15");
        row("two digits of the year", "2026-10-14", "15/10/26", "2026-10-15");
        row("the month's name", "2026-10-14", "15 Oct 2026", "2026-10-15");
        row("the name first", "2026-10-14", "October 15, 2026", "2026-10-15");
        row("an ordinal", "2026-10-14", "15th October 2026", "2026-10-15");
        row("the name, two digits", "2026-10-14", "15 Oct 26", "2026-10-15");
        row("no noughts", "2026-03-04", "5/3/2026", "2026-03-05");
        row("Arabic digits", "2026-10-14", "١٥/١٠/٢٠٢٦", "2026-10-15");
        row("west", "2026-10-15", "10/15/2026", "2026-10-15");
        row("west, the month's name", "2026-10-15", "15 Oct 2026", "2026-10-15");
        // Which is the day and which the month does not matter, as only days that follow each other are compared.
        row("11 December", "2026-12-10", "11/12/2026", "2026-12-11");
        row("12 November", "2026-11-11", "11/12/2026", "2026-11-12");
        row("the twelfth of the twelfth", "2026-12-11", "12/12/2026", "2026-12-12");
        row("the eleventh of the twelfth, west", "2026-12-11", "12/11/2026", "2026-12-11");
        row("New Year", "2025-12-31", "01/01/2026", "2026-01-01");
        row("New Year, two digits", "2025-12-31", "1/1/26", "2026-01-01");
        row("New Year's Eve, west", "2025-12-31", "12/31/2025", "2025-12-31");
        row("the 29th of February", "2024-02-28", "02/29/2024", "2024-02-29");
        row("the 1st of March", "2026-02-28", "03/01/2026", "2026-03-01");
        row("day and year alike", "2026-10-25", "26/10/26", "2026-10-26");
        row("another day altogether", "2026-10-14", "10/17/2026", "");
        row("another calendar", "2026-10-14", "15/10/2569", "");
        row("no year", "2026-10-14", "15/10", "");
        row("with a time", "2026-10-14", "15/10/2026 00:00", "");
        row("words", "2026-10-14", "today", "");
        row("nothing", "2026-10-14", "", "");
        row("far too many digits", "2026-10-14", "20261015202610152026", "");
    }
    void theTwinTellsTheDay()
    {
        QFETCH(QString, rounded);
        QFETCH(QString, twin);
        QFETCH(QString, told);
        const std::optional<QDate> found = bigcapital::dayByTwin(day(rounded), twin);
        QCOMPARE(found ? found->toString(Qt::ISODate) : QString(), told);
    }

    void instantsBecomeDays_data()
    {
        QTest::addColumn<QByteArray>("instant");
        QTest::addColumn<QByteArray>("twin");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *name, const char *instant, const char *twin, const char *read) {
            QTest::newRow(name) << QByteArray(instant) << QByteArray(twin) << QString::fromLatin1(read);
        };
        row("UTC+12", "2026-10-14T12:00:00.000Z", "10/15/2026", "2026-10-15");
        row("UTC+12:45", "2026-10-14T11:15:00.000Z", "10/15/2026", "2026-10-15");
        row("UTC+13", aucklandMidnight, "10/15/2026", "2026-10-15");
        row("UTC+14", "2026-10-14T10:00:00.000Z", "10/15/2026", "2026-10-15");
        row("UTC-12", "2026-10-15T12:00:00.000Z", "10/15/2026", "2026-10-15");
        row("UTC-11", "2026-10-15T11:00:00.000Z", "10/15/2026", "2026-10-15");
        row("UTC-10", "2026-10-15T10:00:00.000Z", "10/15/2026", "2026-10-15");
        row("UTC+11", "2026-10-14T13:00:00.000Z", "10/15/2026", "2026-10-15");
        row("UTC", "2026-10-15T00:00:00.000Z", "10/15/2026", "2026-10-15");
        row("a plain day", "2026-10-15", "10/16/2026", "2026-10-15");
        // Where the instant leaves no doubt, words cannot move the day.
        row("UTC, another twin", "2026-10-15T00:00:00.000Z", "10/16/2026", "2026-10-15");
    }
    void instantsBecomeDays()
    {
        QFETCH(QByteArray, instant);
        QFETCH(QByteArray, twin);
        QFETCH(QString, read);
        const auto dialect = bigcapitalAt();
        const Record payment = paymentRead(*dialect, dated(instant.constData(), twin.constData()));
        QCOMPARE(payment.value("date"), Value::date(day(read)));
    }

    void aChangeSendsTheRightDayBack()
    {
        const auto dialect = bigcapitalAt();
        const Record record = paymentRead(*dialect, dated(aucklandMidnight, "10/15/2026"));
        const auto write = dialect->write(wishOf(record, {{"reference.number", {}, text("WIRE-1b")}}));
        const auto requests = play(*write, {answer(200, dated(aucklandMidnight, nullptr))});
        QCOMPARE(requests.size(), 1);
        QCOMPARE(json(requests[0].body)[u"paymentDate"].toString(), QStringLiteral("2026-10-15"));
        // The answer to a write has no twin: the day is kept from what was learned.
        QCOMPARE(write->outcome().end, WriteOutcome::End::Done);
        QCOMPARE(write->outcome().stored->value("date"), Value::date(QDate(2026, 10, 15)));
    }

    void theFirstAnswerOfAServerMayBeToAWrite()
    {
        const Record held = paymentRead(*bigcapitalAt(), dated(aucklandMidnight, "10/15/2026"));
        // The program was started anew: this dialect has read nothing yet.
        const auto kept = bigcapitalAt()->write(wishOf(held, {{"statement", {}, text("x")}}));
        play(*kept, {answer(200, dated(aucklandMidnight, nullptr))});
        QCOMPARE(kept->outcome().stored->value("date"), Value::date(QDate(2026, 10, 15)));
        const auto moved = bigcapitalAt()->write(wishOf(held, {{"date", {}, Value::date(QDate(2026, 1, 1))}}));
        play(*moved, {answer(200, dated("2025-12-31T11:00:00.000Z", nullptr))});
        QCOMPARE(moved->outcome().stored->value("date"), Value::date(QDate(2026, 1, 1)));
        // As far west, the same hours are of the day itself.
        const auto west = bigcapitalAt()->write(wishOf(held, {{"statement", {}, text("x")}}));
        play(*west, {answer(200, dated("2026-10-15T11:00:00.000Z", nullptr))});
        QCOMPARE(west->outcome().stored->value("date"), Value::date(QDate(2026, 10, 15)));
    }

    void listsTellTheDayToo()
    {
        const auto dialect = bigcapitalAt();
        ListQuery query;
        query.entity = "payment";
        const auto payments = dialect->readList(query);
        play(*payments,
             {answer(200, R"({"pagination":{"total":1,"page":1,"page_size":"2000"},"payment_receives":[)" +
                              without(json(dated(aucklandMidnight, "15.10.2026")), "entries").toBytes() + "]}")});
        const std::vector<Record> read = payments->takeRecords();
        QCOMPARE(read.size(), size_t(1));
        QCOMPARE(read[0].value("date"), Value::date(QDate(2026, 10, 15)));
        // Open invoices have no twins: where the server stands was learned from the payments.
        query.entity = "invoice";
        const auto invoices = dialect->readList(query);
        play(*invoices, {answer(200, R"([{"id":147,"invoice_no":"A","due_amount":1,"customer_id":507,
            "invoice_date":"2026-09-30T11:00:00.000Z","due_date":"2026-10-30T11:00:00.000Z"},
            {"id":148,"invoice_no":"B","due_amount":1,"customer_id":507,
            "invoice_date":"2026-09-30T11:00:00.000Z","invoice_date_formatted":"01/10/2026",
            "due_date":"2026-10-30T11:00:00.000Z","due_date_formatted":"31/10/2026"}])")});
        const std::vector<Record> open = invoices->takeRecords();
        QCOMPARE(open.size(), size_t(2));
        for (const Record &invoice : open) {
            QCOMPARE(invoice.value("date.invoice"), Value::date(QDate(2026, 10, 1)));
            QCOMPARE(invoice.value("date.due"), Value::date(QDate(2026, 10, 31)));
        }
    }

    void invoicesByTheirOwnTwins()
    {
        const auto dialect = bigcapitalAt();
        ListQuery query;
        query.entity = "invoice";
        const auto invoices = dialect->readList(query);
        play(*invoices, {answer(200, R"([{"id":148,"invoice_no":"B","due_amount":1,"customer_id":507,
            "invoice_date":"2026-09-30T11:00:00.000Z","invoice_date_formatted":"01/10/2026",
            "due_date":"2026-10-30T11:00:00.000Z","due_date_formatted":"31/10/2026"}])")});
        const std::vector<Record> open = invoices->takeRecords();
        QCOMPARE(open.size(), size_t(1));
        QCOMPARE(open[0].value("date.invoice"), Value::date(QDate(2026, 10, 1)));
        QCOMPARE(open[0].value("date.due"), Value::date(QDate(2026, 10, 31)));
    }

    void openingBalancesOfCustomersToo_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("twin");
        QTest::newRow("as answered") << QByteArray("opening_balance_at") << QByteArray("formatted_opening_balance_at");
        QTest::newRow("as published") << QByteArray("openingBalanceAt") << QByteArray("formattedOpeningBalanceAt");
    }
    void openingBalancesOfCustomersToo()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, twin);
        const auto dialect = bigcapitalAt();
        const auto read =
            dialect->readOne(RecordKey::ofRemote(QStringLiteral("company"), "customer", QStringLiteral("503")));
        Json customer = without(json(customerObject()), "opening_balance_at");
        customer = customer.with(QString::fromLatin1(name), Json::string(QStringLiteral("2024-02-28T11:00:00.000Z")))
                       .with(QString::fromLatin1(twin), Json::string(QStringLiteral("02/29/2024")));
        play(*read, {answer(200, customer.toBytes())});
        const Result<Record> record = read->outcome();
        QVERIFY(record);
        QCOMPARE(record->value("opening.date"), Value::date(QDate(2024, 2, 29)));
        // A change of something else leaves the day where it was, also in the answer without a twin.
        const auto write = dialect->write(wishOf(*record, {{"note", {}, text("x")}}));
        play(*write, {answer(200, without(customer, twin.constData()).toBytes())});
        QCOMPARE(write->outcome().stored->value("opening.date"), Value::date(QDate(2024, 2, 29)));
    }
};

QTEST_GUILESS_MAIN(BigcapitalDays)
#include "tst_bigcapital_days.moc"
