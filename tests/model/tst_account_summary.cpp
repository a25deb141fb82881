// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts read one after another, and what they come to.
#include "model/account_summary.h"

#include "model/address_lines.h"
#include "model/pacing.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QSignalSpy>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr int patience = 20'000; // milliseconds

SchemaPtr invoices()
{
    static const SchemaPtr made = std::make_shared<const EntitySchema>(
        "invoice", EntitySchema::Identity{"id", {}, {}},
        std::vector<FieldSpec>{field("number").reads("number"), field("date.due").reads("dueDate"),
                               field("currency.code").reads("currencyCode"),
                               field("amount.total").reads("total").in(CurrencyOf::Record),
                               field("amount.remaining").reads("remaining").in(CurrencyOf::Record)},
        std::vector<FieldKey>{"number"});
    return made;
}

Record invoice(const char *number, const char *currency, const char *total, const char *remaining)
{
    Record record(invoices(), RecordKey::ofRemote({}, "invoice", QString::fromLatin1(number)));
    record.set("number", Value::text(QString::fromLatin1(number)));
    record.set("currency.code", Value::text(QString::fromLatin1(currency)));
    record.set("amount.total", Value::decimal(*Decimal::parse(total)));
    if (*remaining)
        record.set("amount.remaining", Value::decimal(*Decimal::parse(remaining)));
    return record;
}

Record ages(const char *currency, const char *total)
{
    static const SchemaPtr made = std::make_shared<const EntitySchema>(
        "ageing", EntitySchema::Identity{"customerId", {}, {}},
        std::vector<FieldSpec>{field("currency.code").reads("currencyCode"),
                               field("ageing.total").reads("balanceDue").in(CurrencyOf::Record)},
        std::vector<FieldKey>{});
    Record record(made, RecordKey::ofRemote({}, "ageing", QStringLiteral("1")));
    record.set("currency.code", Value::text(QString::fromLatin1(currency)));
    record.set("ageing.total", Value::decimal(*Decimal::parse(total)));
    return record;
}

SummaryTable tableOf(const std::vector<Record> &records)
{
    return summaryTable(records, *invoices(), {"number", "date.due", "amount.total", "amount.remaining"},
                        ValueText(QLocale(), nullptr));
}

QByteArray bytes(const std::optional<Decimal> &amount)
{
    return amount ? amount->toBytes() : QByteArray("none");
}

} // namespace

class TestAccountSummary : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<AccountSummaries> m_accounts;

    void open(const char *service = "businesscentral")
    {
        DeskSetup setup;
        setup.service = service;
        m_desk = std::make_unique<DeskFixture>(setup);
        m_accounts = std::make_unique<AccountSummaries>(QLocale());
    }
    AccountSummaries::Wanted wanted(const char *number)
    {
        const Record customer = m_desk->customer(QString::fromLatin1(number));
        if (customer.isNull())
            qFatal("There is no customer %s.", number);
        return {&m_desk->company(), customer};
    }
    bool finish()
    {
        return QTest::qWaitFor([&] { return !m_accounts->isReading(); }, patience);
    }
    const AccountSummary &summary(size_t at) { return m_accounts->summaries().at(at); }

private slots:
    void initTestCase() { useTestLocale(); }
    void cleanup()
    {
        m_accounts.reset();
        m_desk.reset();
    }

    void sumsAreExactAndByCurrency()
    {
        const SummaryTable table = tableOf({invoice("1", "EUR", "999999999999999999.99", "999999999999999999.99"),
                                            invoice("2", "CHF", "0.10", "0.10"), invoice("3", "EUR", "0.02", "0.01"),
                                            invoice("4", "CHF", "0.20", "0.205")});
        QCOMPARE(table.columns.size(), size_t(3)); // nobody said when it is due
        QCOMPARE(table.rows.size(), size_t(4));
        QCOMPARE(table.sums.size(), size_t(2));
        QCOMPARE(table.sums[0].currency, QStringLiteral("EUR"));
        QCOMPARE(bytes(table.sums[0].amounts[1]), QByteArray("1000000000000000000.01"));
        QCOMPARE(bytes(table.sums[0].amounts[2]), QByteArray("1000000000000000000.00"));
        QCOMPARE(table.sums[1].currency, QStringLiteral("CHF"));
        QCOMPARE(bytes(table.sums[1].amounts[1]), QByteArray("0.30"));
        QCOMPARE(bytes(table.sums[1].amounts[2]), QByteArray("0.305"));
    }

    void whatCannotBeAddedHasNoSum()
    {
        const SummaryTable table = tableOf({invoice("1", "EUR", "1", "1"), invoice("2", "EUR", "2", "")});
        QCOMPARE(bytes(table.sums.front().amounts[1]), QByteArray("3"));
        QCOMPARE(bytes(table.sums.front().amounts[2]), QByteArray("none")); // the second did not say what is open
        const QByteArray huge(38, '9');
        const SummaryTable full = tableOf({invoice("1", "EUR", huge.constData(), ""), invoice("2", "EUR", "1", "")});
        QCOMPARE(full.columns.size(), size_t(2)); // and nobody what is open
        QCOMPARE(bytes(full.sums.front().amounts[1]), QByteArray("none"));
    }

    void whatIsNotAppliedIsSaidOnlyWhereAllIsKnown()
    {
        const ValueText text(QLocale(), nullptr);
        const auto parts = [&](const std::vector<Record> &open, const Record &ages) {
            return balanceParts(open, ages, Record(), text);
        };
        const std::vector<Record> open = {invoice("1", "EUR", "999999999999999999.99", "999999999999999999.99"),
                                          invoice("2", "EUR", "0.02", "0.02")};
        const std::optional<BalanceParts> known = parts(open, ages("EUR", "999999999999999549.51"));
        QVERIFY(known);
        QCOMPARE(known->invoices.toBytes(), QByteArray("1000000000000000000.01"));
        QCOMPARE(known->others.toBytes(), QByteArray("-450.50"));
        QCOMPARE(known->balance.toBytes(), QByteArray("999999999999999549.51"));
        QCOMPARE(known->currency, QStringLiteral("EUR"));
        // What is owed besides is no payment.
        const std::optional<BalanceParts> owed = parts({invoice("1", "EUR", "10", "10")}, ages("EUR", "12.5"));
        QCOMPARE(owed->others.toBytes(), QByteArray("2.5"));
        QVERIFY(owed->othersLabel() != known->othersLabel());
        // Without invoices the balance is all of it.
        QCOMPARE(parts({}, ages("EUR", "-450"))->others.toBytes(), QByteArray("-450"));
        QVERIFY(!parts(open, Record()));
        QVERIFY(!parts(open, ages("CHF", "100")));
        QVERIFY(!parts({invoice("1", "EUR", "1", "1"), invoice("2", "CHF", "1", "1")}, ages("EUR", "2")));
        QVERIFY(!parts({invoice("1", "EUR", "1", "1"), invoice("2", "EUR", "1", "")}, ages("EUR", "2")));
    }

    void readsAnAccountWithAllAroundIt()
    {
        open();
        m_accounts->read({wanted("10000")});
        QVERIFY(finish());
        QCOMPARE(m_accounts->summaries().size(), size_t(1));
        const AccountSummary &one = summary(0);
        QVERIFY(one.isWhole());
        QCOMPARE(one.company, m_desk->company().name());
        QCOMPARE(one.kind, CompanyKind::Test);
        QCOMPARE(one.number, QStringLiteral("10000"));
        QCOMPARE(one.name, m_desk->customer(one.number).value("name").toText());
        QVERIFY(one.address.size() >= 2);
        const Record fresh = m_desk->fresh(one.number);
        QCOMPARE(*one.figures.front().cell.amount, *fresh.value("balance").asDecimal());
        QVERIFY(one.agesOffered && one.agesSum);
        Decimal open;
        for (const SummaryLine &age : one.ages)
            open = *Decimal::add(open, *age.cell.amount);
        QCOMPARE(open, *one.agesSum->cell.amount);
        QVERIFY(!one.invoices.rows.empty());
        QCOMPARE(one.invoices.columns.front().field, FieldKey("number"));
        QCOMPARE(*one.invoices.sums.front().amounts.back(), *one.agesSum->cell.amount);
        QVERIFY(one.payments.offered);
        QVERIFY(one.readAt.isValid());
        QCOMPARE(one.notSent, 0);
    }

    void oneFailureDoesNotEndTheRest()
    {
        open();
        const AccountSummaries::Wanted gone = wanted("20000");
        m_desk->sandbox.addFault(json(
            "{'method': 'GET', 'path': 'customers\\\\(" + gone.customer.key.remoteId.toLatin1() +
            "\\\\)', 'kind': 'status', 'status': 403, 'body': {'error': {'code': 'X', 'message': 'Hands off.'}}}"));
        QSignalSpy spy(m_accounts.get(), &AccountSummaries::readOne);
        m_accounts->read({wanted("10000"), gone, wanted("30000")});
        QVERIFY(finish());
        QCOMPARE(spy.count(), 3);
        QVERIFY(summary(0).isWhole());
        QVERIFY(!summary(1).isWhole());
        QVERIFY2(summary(1).whyNot.contains(QLatin1String("Hands off.")), qPrintable(summary(1).whyNot));
        QCOMPARE(summary(1).number, QStringLiteral("20000")); // as the list has it
        QVERIFY(summary(1).figures.empty() && !summary(1).invoices.offered);
        QVERIFY(summary(2).isWhole());
    }

    void aPartThatFailsIsSaidAndTheOthersStand()
    {
        open();
        m_desk->sandbox.addFault(
            json("{'method': 'GET', 'path': 'agedAccountsReceivables', 'kind': 'status', 'status': 403, 'body': "
                 "{'error': {'code': 'X', 'message': 'No ages today.'}}}"));
        m_accounts->read({wanted("10000")});
        QVERIFY(finish());
        QVERIFY(!summary(0).isWhole());
        QVERIFY2(summary(0).whyNoAges.contains(QLatin1String("No ages today.")), qPrintable(summary(0).whyNoAges));
        QVERIFY(summary(0).ages.empty());
        QVERIFY(!summary(0).invoices.rows.empty());
        m_accounts->read({wanted("10000")}); // again
        QVERIFY(finish());
        QVERIFY(summary(0).isWhole());
    }

    void linesOfJournalsAreReadOnceForAll()
    {
        open();
        m_accounts->read({wanted("10000")});
        QVERIFY(finish());
        const size_t once = m_desk->sandbox.journal("GET", "customerPayment").size();
        QVERIFY(once > 0);
        m_desk->sandbox.clearJournal();
        m_accounts->read({wanted("10000"), wanted("20000"), wanted("30000")});
        QVERIFY(finish());
        QCOMPARE(m_desk->sandbox.journal("GET", "customerPayment").size(), once);
        // And each has its own.
        size_t there = 0;
        for (const AccountSummary &one : m_accounts->summaries())
            there += one.payments.rows.size();
        QVERIFY(there > 0);
        m_desk->sandbox.addFault(
            json("{'method': 'GET', 'path': 'customerPaymentJournals', 'kind': 'status', 'status': 403, 'body': "
                 "{'error': {'code': 'X', 'message': 'No lines today.'}}}"));
        m_accounts->read({wanted("10000"), wanted("20000")});
        QVERIFY(finish());
        for (const AccountSummary &one : m_accounts->summaries()) {
            QVERIFY2(one.payments.whyNot.contains(QLatin1String("No lines today.")), qPrintable(one.payments.whyNot));
            QVERIFY(!one.invoices.offered || one.invoices.whyNot.isEmpty());
        }
    }

    void townsAreWrittenAsTheirCountryDoes_data()
    {
        QTest::addColumn<QStringList>("parts"); // city, state, postcode, country
        QTest::addColumn<QString>("lines");
        const auto row = [](const char *city, const char *state, const char *code, const char *country,
                            const char *lines) {
            QTest::addRow("%s, %s", city, country) << QStringList{QString::fromUtf8(city), QString::fromUtf8(state),
                                                                  QString::fromUtf8(code), QString::fromUtf8(country)}
                                                   << QString::fromUtf8(lines);
        };
        row("Atlanta", "GA", "31772", "US", "Atlanta, GA 31772");
        row("Atlanta", "", "31772", "United States", "Atlanta 31772");
        row("Montréal", "QC", "H3Z 2Y7", "ca", "Montréal QC H3Z 2Y7");
        row("Berlin", "", "10115", "DE", "10115 Berlin");
        row("Berlin", "", "10115", "Germany", "10115 Berlin");
        row("London", "", "SW1A 1AA", "GB", "London|SW1A 1AA");
        row("Mumbai", "Maharashtra", "400001", "IN", "Mumbai 400001|Maharashtra");
        row("São Paulo", "SP", "01310-100", "BR", "São Paulo-SP|01310-100");
        row("Roma", "RM", "00184", "IT", "00184 Roma RM");
        row("", "", "1010", "AT", "1010");
        row("Nowhere", "", "123", "", "123 Nowhere");
        row("Nowhere", "NS", "123", "Atlantis", "Nowhere, NS 123");
        row("", "", "", "FR", "");
    }
    void townsAreWrittenAsTheirCountryDoes()
    {
        QFETCH(QStringList, parts);
        QFETCH(QString, lines);
        QCOMPARE(localityLines(parts[0], parts[1], parts[2], parts[3]).join(QLatin1Char('|')), lines);
    }

    void saysWhyManyAccountsTakeTheirTime()
    {
        ConnectionStatus status;
        QVERIFY(wording::readingPace(status, 30, QStringLiteral("Bigcapital")).isEmpty());
        status.readsPerMinute = 9;
        const QString said = wording::readingPace(status, 30, QStringLiteral("Bigcapital"));
        QVERIFY2(said.contains(QLatin1String("Bigcapital")) && said.contains(QLocale().toString(9)) &&
                     said.contains(QLocale().toString(4)),
                 qPrintable(said));
        QVERIFY(wording::readingPace(status, 0, QStringLiteral("Bigcapital")).isEmpty());
        // The service's own limit is met while accounts are read one after another.
        open("bigcapital");
        m_desk->sandbox.settings(json("{'service': 'bigcapital', 'authLimit': 0, 'defaultLimit': 10}"));
        std::vector<AccountSummaries::Wanted> all;
        const Snapshot known = m_desk->company().known("customer");
        for (RowId row = 0; row < known.rowIdEnd() && all.size() < 14; ++row) {
            if (known.isLive(row))
                all.push_back({&m_desk->company(), known.record(row)});
        }
        m_accounts->read(all);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->company().status().readsPerMinute > 0, patience);
        QVERIFY(m_accounts->isReading());
        QVERIFY(m_accounts->summaries().size() < all.size());
    }

    void aLineThatIsOnlyBegunIsNoPayment()
    {
        open();
        const AccountSummaries::Wanted whose = wanted("10000");
        std::optional<Result<Found>> lines;
        ListQuery query;
        query.entity = "payment";
        onDone(m_desk->company().readSome(query), this, [&](const Result<Found> &found) { lines = found; });
        QTRY_VERIFY_WITH_TIMEOUT(lines && lines->ok(), patience);
        size_t begun = 0, paid = 0;
        for (const Record &line : lines->value().records) {
            const Decimal *amount = line.value("amount").asDecimal();
            if (line.value("customer").toText().compare(whose.customer.key.remoteId, Qt::CaseInsensitive) == 0 &&
                amount)
                ++(amount->isZero() ? begun : paid);
        }
        QVERIFY(begun > 0 && paid > 0);
        m_accounts->read({whose});
        QVERIFY(finish());
        QCOMPARE(summary(0).payments.rows.size(), paid);
    }

    void stopsWhenTold()
    {
        open();
        std::vector<AccountSummaries::Wanted> all = {wanted("10000"), wanted("20000"), wanted("30000")};
        connect(m_accounts.get(), &AccountSummaries::readOne, m_accounts.get(), &AccountSummaries::cancel);
        QSignalSpy finished(m_accounts.get(), &AccountSummaries::finished);
        m_accounts->read(all);
        QVERIFY(finish());
        QCOMPARE(finished.count(), 1);
        QCOMPARE(m_accounts->summaries().size(), size_t(1));
        QCOMPARE(m_accounts->wanted(), 3);
        QVERIFY(m_desk->sandbox.journal("GET", all[2].customer.key.remoteId.toLatin1()).empty());
    }

    void aCompanyThatLeavesMeanwhileIsSaid()
    {
        open();
        m_desk->sandbox.addFault(
            json("{'method': 'GET', 'path': 'agedAccountsReceivables', 'kind': 'pass', 'hold': 'before'}"));
        const std::vector<AccountSummaries::Wanted> all = {wanted("10000"), wanted("20000")};
        m_accounts->read(all);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->sandbox.journal("GET", "agedAccounts").size(), size_t(1), patience);
        m_desk->workplace().forget(m_desk->company().id());
        QVERIFY(finish());
        QCOMPARE(m_accounts->summaries().size(), size_t(2));
        for (const AccountSummary &one : m_accounts->summaries()) {
            QVERIFY(!one.whyNot.isEmpty());
            QVERIFY(!one.company.isEmpty() && !one.name.isEmpty());
        }
        // What is said of the one that was being read is what is said of one that was never asked for.
        const QString said = summary(0).whyNot;
        QTRY_VERIFY(!all.front().company);
        m_accounts->read(all);
        QVERIFY(finish());
        QCOMPARE(summary(0).whyNot, said);
        m_desk->sandbox.release();
    }

    void whatIsTypedIsNoPartOfIt()
    {
        open();
        const Record customer = m_desk->customer(QStringLiteral("10000"));
        m_desk->type(customer, "name", Value::text(QStringLiteral("Not sent")));
        m_desk->type(customer, "address.line1", Value::text(QStringLiteral("Nowhere 1")));
        m_accounts->read({wanted("10000"), wanted("20000")});
        QVERIFY(finish());
        QCOMPARE(summary(0).notSent, 2);
        QCOMPARE(summary(0).name, customer.value("name").toText());
        QCOMPARE(summary(1).notSent, 0);
    }

    void whatAServiceDoesNotOfferIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<bool>("offered");
        QTest::addColumn<bool>("ages");
        QTest::addColumn<bool>("payments");
        QTest::newRow("businesscentral") << QByteArray("businesscentral") << true << true << true;
        QTest::newRow("financials") << QByteArray("financials") << true << true << true;
        QTest::newRow("layer") << QByteArray("layer") << true << false << false;
        QTest::newRow("bigcapital") << QByteArray("bigcapital") << true << false << false;
    }
    void whatAServiceDoesNotOfferIsLeftOut()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, offered);
        QFETCH(bool, ages);
        QFETCH(bool, payments);
        open(service.constData());
        QCOMPARE(AccountSummaries::isOffered(m_desk->company(), "customer"), offered);
        QVERIFY(!AccountSummaries::isOffered(m_desk->company(), "payment"));
        const Snapshot all = m_desk->company().known("customer");
        RowId row = 0;
        while (!all.isLive(row))
            ++row;
        m_accounts->read({{&m_desk->company(), all.record(row)}});
        QVERIFY(finish());
        QVERIFY2(summary(0).isWhole(), qPrintable(summary(0).whyNot + summary(0).invoices.whyNot));
        QVERIFY(summary(0).invoices.offered);
        QCOMPARE(summary(0).agesOffered, ages);
        QCOMPARE(summary(0).payments.offered, payments);
        for (const std::vector<SummaryCell> &invoice : summary(0).invoices.rows) {
            if (summary(0).invoices.columns.back().field == "amount.remaining")
                QVERIFY(invoice.back().amount && !invoice.back().amount->isZero()); // what is paid is not open
        }
    }
};

QTEST_GUILESS_MAIN(TestAccountSummary)
#include "tst_account_summary.moc"
