// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_applying.h"
#include "model/payment_lines.h"
#include "model/payment_twins.h"
#include "model/proposed_lines.h"
#include "model/wording_money.h"

#include <QtTest>

using namespace clientele;

namespace {

using Twins = std::vector<std::pair<size_t, size_t>>;

SchemaPtr schema()
{
    static const SchemaPtr made = std::make_shared<const EntitySchema>(
        "payment", EntitySchema::Identity{"id", {}, {}},
        std::vector<FieldSpec>{field("customer.number").wire("customerNumber").editable(),
                               field("date").wire("postingDate").editable(),
                               field("document.number").wire("documentNumber").editable(),
                               field("amount").wire("amount").in(CurrencyOf::Company).editable(),
                               field("appliesTo.number").wire("appliesToInvoiceNumber").editable()},
        std::vector<FieldKey>{"document.number"});
    return made;
}

Record line(const char *customer, int day, const char *document, const char *amount, const char *invoice = "")
{
    Record record(schema(), RecordKey::ofRemote({}, "payment", QString::fromLatin1(document)));
    record.set("customer.number", Value::text(QString::fromLatin1(customer)));
    record.set("date", Value::date(QDate(2026, 11, day)));
    record.set("document.number", Value::text(QString::fromLatin1(document)));
    if (*amount)
        record.set("amount", Value::decimal(*Decimal::parse(amount)));
    record.set("appliesTo.number", Value::text(QString::fromLatin1(invoice)));
    return record;
}

} // namespace

class TestPaymentLines : public QObject
{
    Q_OBJECT

private slots:
    void countsDocumentsOn_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *document, const char *next) {
            QTest::newRow(*document ? document : "none") << QString::fromLatin1(document) << QString::fromLatin1(next);
        };
        row("B0147", "B0148");
        row("B0199", "B0200");
        row("B99", "B100");
        row("9", "10");
        row("2026-99/A", "2026-100/A");
        row("99999999999999999999", "100000000000000000000");
        row("ABC", "");
        row("", "");
    }
    void countsDocumentsOn()
    {
        QFETCH(QString, document);
        QTEST(documentAfter(document), "next");
    }

    void carriesDateAndDocumentDown()
    {
        QVERIFY(carriedDown({}).empty());
        const Changes begins = carriedDown({line("10000", 3, "B0001", "1"), line("20000", 4, "B0147", "2")});
        QCOMPARE(begins.size(), size_t(2));
        QCOMPARE(begins[0].after, Value::date(QDate(2026, 11, 4)));
        QCOMPARE(begins[1].after, Value::text(QStringLiteral("B0148")));
    }

    /// Lines that are kept unsent stand last, whatever was entered after them.
    void aNumberInUseIsNotOfferedAgain()
    {
        const Changes begins = carriedDown({line("10000", 3, "X900", "1"), line("10000", 5, "G00010", "1"),
                                            line("20000", 4, "G00009", "1"), line("20000", 3, "G7", "2")});
        QCOMPARE(begins.size(), size_t(2));
        QCOMPARE(begins[0].after, Value::date(QDate(2026, 11, 5)));
        QCOMPARE(begins[1].after, Value::text(QStringLiteral("G00011")));
        // In whatever letters a number was typed, the service keeps it in capitals.
        QCOMPARE(carriedDown({line("10000", 3, "g00010", "1"), line("20000", 4, "G00009", "1")})[1].after,
                 Value::text(QStringLiteral("g00011")));
        // What has no number is given one by the service.
        QCOMPARE(carriedDown({line("10000", 3, "G00009", "1"), line("10000", 4, "", "1")}).size(), size_t(1));
    }

    void findsWhatIsEnteredTwice()
    {
        const Record first = line("10000", 3, "B1", "100.00");
        QCOMPARE(enteredTwice({first, line("10000", 3, "B2", "100")}), (Twins{{0, 1}})); // 100 is 100.00
        QCOMPARE(enteredTwice({first, first, first}), (Twins{{0, 1}, {0, 2}}));
        QVERIFY(enteredTwice({first, line("20000", 3, "B2", "100")}).empty());
        QVERIFY(enteredTwice({first, line("10000", 4, "B2", "100")}).empty());
        QVERIFY(enteredTwice({first, line("10000", 3, "B2", "100.01")}).empty());
        QVERIFY(enteredTwice({line("", 3, "B1", "5"), line("", 3, "B2", "5")}).empty());
        QVERIFY(enteredTwice({line("10000", 3, "B1", "0"), line("10000", 3, "B2", "0")}).empty());
        // Two invoices of the same amount paid by one transfer are one document of two lines.
        QVERIFY(enteredTwice({line("10000", 3, "B1", "5", "R1"), line("10000", 3, "B1", "5", "R2")}).empty());
        QVERIFY(!enteredTwice({line("10000", 3, "B1", "5", "R1"), line("10000", 3, "B1", "5", "R1")}).empty());
        // Numbers are codes.
        QVERIFY(enteredTwice({line("10000", 3, "b1", "5", "r1"), line("10000", 3, "B1", "5", "R2")}).empty());
        QVERIFY(!enteredTwice({line("10000", 3, "b1", "5", "r1"), line("10000", 3, "B1", "5", "R1")}).empty());
        QCOMPARE(documentRange({QStringLiteral("b2"), QStringLiteral("B1"), QStringLiteral("B3")}),
                 QStringLiteral("B1–B3"));
    }

    /// What an overpayment was divided into is the one transfer it came from.
    void aDividedPaymentIsComparedByWhatItComesTo()
    {
        const Record part = line("30000", 3, "G8", "33152.01", "103007"), rest = line("30000", 3, "g8", "347.99");
        const Record whole = line("30000", 3, "G9", "33500");
        QCOMPARE(enteredTwice({part, rest, whole}), (Twins{{0, 2}}));
        QCOMPARE(enteredTwice({whole, part, rest}), (Twins{{0, 1}, {0, 2}}));
        // Whose last line stands last was entered later.
        QCOMPARE(enteredTwice({part, whole, rest}), (Twins{{1, 0}, {1, 2}}));
        const Record other = line("30000", 3, "G9", "33000", "103007"), more = line("30000", 3, "G9", "500");
        QCOMPARE(enteredTwice({part, rest, other, more}), (Twins{{0, 2}, {0, 3}}));
        QVERIFY(enteredTwice({part, rest, line("20000", 3, "G9", "33500")}).empty());
        QVERIFY(enteredTwice({part, rest, line("30000", 4, "G9", "33500")}).empty());
        QVERIFY(enteredTwice({part, rest, line("30000", 3, "G9", "33500.01")}).empty());
        QVERIFY(enteredTwice({part, line("30000", 3, "G7", "347.99"), whole}).empty());      // two payments
        QVERIFY(enteredTwice({part, rest, line("30000", 3, "G8", "", "1"), whole}).empty()); // nobody knows of how much
        // Paid back and received again: there is nothing to be compared.
        QVERIFY(enteredTwice({line("1", 3, "A", "5", "R1"), line("1", 3, "A", "-5", "R2"), line("1", 3, "B", "7", "R1"),
                              line("1", 3, "B", "-7", "R2")})
                    .empty());
    }

    void partsOfOnePaymentAreNotEnteredTwice()
    {
        // As one transfer pays three invoices, one of them as high as the two others.
        QVERIFY(enteredTwice(
                    {line("1", 3, "B1", "100", "R1"), line("1", 3, "B1", "50", "R2"), line("1", 3, "B1", "150", "R3")})
                    .empty());
        // Before the service has numbered them, and whatever is typed into one of them.
        Record whole = line("1", 3, "", "100", "R1");
        whole.key = RecordKey::ofNew(QStringLiteral("c"), "payment", QStringLiteral("begun"));
        const auto split = [](const Record &from, const char *id, const char *amount, const char *invoice) {
            Record made = line("1", 3, "", amount, invoice);
            const Proposal proposal{QStringLiteral("p"), from.key.localId, *Decimal::parse("100")};
            made.key = RecordKey::ofNew(QStringLiteral("c"), "payment", proposal.uniqueId(QString::fromLatin1(id)));
            return made;
        };
        const Record part = split(whole, "a", "100", "R2"), rest = split(part, "b", "100", "");
        QVERIFY(enteredTwice({whole, part, rest}).empty());
        QVERIFY(enteredTwice({part, rest, whole}).empty());
        QVERIFY(enteredElsewhere({{&part, QStringLiteral("j2")}}, {whole}).empty()); // moved there
        QCOMPARE(enteredTwice({line("1", 3, "B1", "300"), part, rest, whole}), (Twins{{0, 1}, {0, 2}, {0, 3}}));
        QCOMPARE(enteredTwice({whole, part, rest, line("1", 3, "B1", "300")}), (Twins{{0, 3}}));
        whole.set("document.number", Value::text(QStringLiteral("B2")));
        QCOMPARE(enteredTwice({part, rest, line("1", 3, "B1", "300"), whole}), (Twins{{2, 0}, {2, 1}, {2, 3}}));
        // Sent, it is called otherwise.
        Overlay known;
        const QString begun = whole.key.localId;
        whole.key = RecordKey::ofRemote(QStringLiteral("c"), "payment", QStringLiteral("sent"));
        known.named.insert(begun, whole.key.localId);
        QVERIFY(enteredTwice({whole, part, rest}, &known).empty());
        QCOMPARE(enteredTwice({whole, part, rest, line("1", 3, "B1", "300")}, &known), (Twins{{0, 3}}));
    }

    void onlyWhatStandsInOnePlaceIsOnePayment()
    {
        const QString there = QStringLiteral("j2"), third = QStringLiteral("j3");
        const Record part = line("1", 3, "B1", "100", "R1"), rest = line("1", 3, "B1", "50");
        const Record whole = line("1", 3, "B2", "150"), same = line("1", 3, "B1", "150");
        QCOMPARE(enteredElsewhere({{&part, there}, {&rest, there}}, {whole, same}), (Twins{{0, 0}, {0, 1}}));
        QCOMPARE(enteredElsewhere({{&whole, there}}, {part, rest}), (Twins{{0, 0}, {0, 1}}));
        QVERIFY(enteredElsewhere({{&part, there}, {&rest, third}}, {whole}).empty());
        // What is left of a payment of which the rest has been posted.
        const Record second = line("1", 3, "B1", "50", "R2"), left = line("1", 3, "B1", "150", "R3");
        QVERIFY(enteredElsewhere({{&part, there}, {&second, there}}, {left}).empty());
    }

    /// Each currency by itself, and said so.
    void addsUpExactly()
    {
        const QString eur = QStringLiteral("EUR"), usd = QStringLiteral("USD");
        const auto amount = [](const char *text) { return Decimal::parse(text); };
        MoneySums sums;
        QVERIFY(sums.isEmpty() && !sums.currency() && wording::sums(sums, QLocale::c()).isEmpty());
        QCOMPARE(sums.in(eur), std::optional(Decimal()));
        sums.add(amount("7"), {}); // a bare figure would be taken for the company's own currency
        QCOMPARE(wording::sums(sums, QLocale::c()), QStringLiteral("7.00 in a currency that is not known"));
        sums = {};
        sums.add(amount("9999999999999999.99"), eur);
        sums.add(amount("0.01"), eur);
        QCOMPARE(sums.in(eur), amount("10000000000000000.00"));
        QCOMPARE(sums.currency(), std::optional(eur));
        sums.add(amount("2000"), usd);
        QVERIFY(!sums.currency());
        const QLocale german(QLocale::German);
        const QChar blank(QChar::Nbsp);
        QCOMPARE(wording::sums(sums, german), QStringLiteral("10.000.000.000.000.000,00") + blank +
                                                  QStringLiteral("EUR and 2.000,00") + blank + usd);
        QCOMPARE(wording::sums(sums.besides(eur), german), QStringLiteral("2.000,00") + blank + usd);
        sums.add(amount("1.5"), {});
        QVERIFY(wording::sums(sums, german).endsWith(QStringLiteral("1,50 in a currency that is not known")));
        sums.add(amount("99999999999999999999999999999999999999"), usd);
        QCOMPARE(sums.in(usd), std::nullopt); // more digits than can be held
        sums.add(std::nullopt, eur);
        QCOMPARE(sums.in(eur), std::nullopt); // one is missing
        QCOMPARE(sums.in({}), amount("1.5"));
    }

    void anInvoiceCountsFromItsDayInTheLedger()
    {
        const auto dated = [](std::vector<FieldSpec> dates) {
            dates.push_back(field("number").reads("number"));
            dates.push_back(field("customer.number").reads("customerNumber"));
            dates.push_back(field("amount.remaining").reads("open").in(CurrencyOf::Company));
            const auto made = std::make_shared<const EntitySchema>("invoice", EntitySchema::Identity{"id", {}, {}},
                                                                   std::move(dates), std::vector<FieldKey>{"number"});
            Record invoice(made, RecordKey::ofRemote({}, "invoice", QStringLiteral("R1")));
            invoice.set("customer.number", Value::text(QStringLiteral("10000")));
            invoice.set("amount.remaining", Value::decimal(Decimal(5)));
            invoice.set("date.invoice", Value::date(QDate(2026, 11, 1)));
            if (made->find("date"))
                invoice.set("date", Value::date(QDate(2026, 11, 2)));
            const std::vector<OpenInvoice> open = openFor(line("10000", 3, "B1", "5"), {}, {invoice}, {});
            return open.size() == 1 ? open.front().date : QDate();
        };
        QCOMPARE(dated({field("date.invoice").reads("d")}), QDate(2026, 11, 1));
        QCOMPARE(dated({field("date.invoice").reads("d"), field("date").reads("p")}), QDate(2026, 11, 2));
    }

    /// dynamics-financials-beta.md 6: in 2018 an invoice has its total only.
    void whatIsOpenAtMostIsTheTotal()
    {
        const auto made = std::make_shared<const EntitySchema>(
            "invoice", EntitySchema::Identity{"id", {}, {}},
            std::vector<FieldSpec>{field("number").reads("number"), field("customer.number").reads("customerNumber"),
                                   field("amount.total").reads("total").in(CurrencyOf::Company),
                                   field("amount.remaining").reads("open").in(CurrencyOf::Company)},
            std::vector<FieldKey>{"number"});
        Record invoice(made, RecordKey::ofRemote({}, "invoice", QStringLiteral("R1")));
        invoice.set("number", Value::text(QStringLiteral("R1")));
        invoice.set("customer.number", Value::text(QStringLiteral("10000")));
        invoice.set("amount.total", Value::decimal(Decimal(100)));
        Record other = line("10000", 3, "B2", "60");
        other.set("appliesTo.number", Value::text(QStringLiteral("R1")));
        other.key = RecordKey::ofRemote({}, "payment", QStringLiteral("other"));
        const Record own = line("10000", 3, "B1", "100");
        std::vector<OpenInvoice> open = openFor(own, {}, {invoice}, {});
        QCOMPARE(open.size(), size_t(1));
        QCOMPARE(open.front().total, std::optional(Decimal(100)));
        QCOMPARE(open.front().open, Decimal(100));
        open = openFor(own, {other}, {invoice}, {});
        QCOMPARE(open.front().open, Decimal(40));
        invoice.set("amount.remaining", Value::decimal(Decimal(70)));
        open = openFor(own, {}, {invoice}, {});
        QVERIFY(!open.front().total);
        QCOMPARE(open.front().open, Decimal(70));
    }

    void anOverpaymentIsALineOfItsOwn()
    {
        const std::vector<OpenInvoice> open{
            {QStringLiteral("a"), QStringLiteral("R1"), {}, {}, Decimal(100), Decimal(0), {}},
            {QStringLiteral("b"), QStringLiteral("R2"), {}, {}, Decimal(50), Decimal(0), {}}};
        const Record paid = line("10000", 3, "B1", "180");
        const std::vector<Application> ways = waysToApply(Decimal(180), QDate(2026, 11, 3), open);
        QCOMPARE(ways.front().kind, Application::Kind::OldestFirst);
        std::vector<Record> lines;
        for (const AppliedLine &one : linesFor(paid, ways.front(), open)) {
            QCOMPARE(one.isNew, !lines.empty());
            lines.push_back(applied(one.isNew ? Record(schema(), paid.key) : paid, one.changes));
        }
        QCOMPARE(lines.size(), size_t(3));
        const char *amounts[] = {"100", "50", "30"};
        const char *invoices[] = {"R1", "R2", ""};
        for (size_t i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines[i].value("amount"), Value::decimal(*Decimal::parse(amounts[i])));
            QCOMPARE(lines[i].value("appliesTo.number").toText(), QString::fromLatin1(invoices[i]));
            for (const char *same : {"customer.number", "date", "document.number"})
                QCOMPARE(lines[i].value(same), paid.value(same));
        }
        QVERIFY(enteredTwice(lines).empty());
    }

    void namesTheDocuments()
    {
        QVERIFY(documentsOf({}).isEmpty());
        QCOMPARE(documentsOf({line("1", 1, "B1", "1")}), QStringLiteral("B1"));
        QCOMPARE(documentsOf({line("1", 1, "B1", "1"), line("1", 1, "", "1"), line("1", 1, "B3", "1")}),
                 QStringLiteral("B1, B3")); // what was deleted between them is not among them
        // A second part is entered later, and stands at the end.
        QCOMPARE(documentsOf({line("1", 1, "B99", "1"), line("1", 1, "B0100", "1"), line("1", 1, "B099", "1")}),
                 QStringLiteral("B99–B0100"));
        QCOMPARE(documentRange({QStringLiteral("10"), QStringLiteral("9"), QStringLiteral("A1")}),
                 QStringLiteral("9–10, A1"));
        QStringList many;
        for (int i = 147; i <= 165; ++i)
            many += QStringLiteral("B0%1").arg(i);
        QCOMPARE(documentRange(many), QStringLiteral("B0147–B0165"));
        many.removeAll(QStringLiteral("B0150"));
        QCOMPARE(documentRange(many), QStringLiteral("B0147–B0149, B0151–B0165"));
        many.removeAll(QStringLiteral("B0155"));
        many.removeAll(QStringLiteral("B0160"));
        QCOMPARE(documentRange(many), QStringLiteral("B0147 … B0165"));
    }
};

QTEST_GUILESS_MAIN(TestPaymentLines)
#include "tst_payment_lines.moc"
