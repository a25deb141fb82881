// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_remarks.h"

#include "core/schema.h"

#include <QTest>

using namespace clientele;
using Kind = LineRemark::Kind;

namespace {

SchemaPtr lineSchema()
{
    static const SchemaPtr schema = std::make_shared<const EntitySchema>(
        "payment", EntitySchema::Identity{"id", {}, {}},
        std::vector<FieldSpec>{field("customer.number").wire("customerNumber").editable(),
                               field("date").wire("date").editable(),
                               field("document.number").wire("documentNumber").editable(),
                               field("amount").wire("amount").in(CurrencyOf::Record).editable(),
                               field("appliesTo.invoice").wire("invoiceId").editable(),
                               field("appliesTo.number").wire("invoiceNumber").editable()},
        std::vector<FieldKey>{"document.number"});
    return schema;
}

SchemaPtr invoiceSchema()
{
    static const SchemaPtr schema = std::make_shared<const EntitySchema>(
        "invoice", EntitySchema::Identity{"id", {}, {}},
        std::vector<FieldSpec>{field("number").reads("number"), field("customer.number").reads("customerNumber"),
                               field("date").reads("date"),
                               field("amount.remaining").reads("open").in(CurrencyOf::Record)},
        std::vector<FieldKey>{"number"});
    return schema;
}

Value money(const char *digits)
{
    return Value::decimal(*Decimal::parse(QByteArrayView(digits)));
}

Record line(const char *customer, const char *document, const char *amount, const char *invoice, int day = 20)
{
    static int made = 0;
    Record record(lineSchema(), RecordKey::ofRemote(QStringLiteral("c"), "payment", QString::number(++made)));
    record.set("customer.number", Value::text(QString::fromLatin1(customer)));
    record.set("date", Value::date(QDate(2026, 11, day)));
    record.set("document.number", Value::text(QString::fromLatin1(document)));
    record.set("amount", money(amount));
    record.set("appliesTo.number", Value::text(QString::fromLatin1(invoice)));
    return record;
}

Record invoice(const char *number, const char *customer, const char *open)
{
    Record record(invoiceSchema(), RecordKey::ofRemote(QStringLiteral("c"), "invoice", QString::fromLatin1(number)));
    record.set("number", Value::text(QString::fromLatin1(number)));
    record.set("customer.number", Value::text(QString::fromLatin1(customer)));
    record.set("date", Value::date(QDate(2026, 11, 10)));
    record.set("amount.remaining", money(open));
    return record;
}

} // namespace

class TestPaymentRemarks : public QObject
{
    Q_OBJECT

    const std::vector<Record> m_invoices{invoice("101", "10000", "3200"), invoice("102", "10000", "9871.35"),
                                         invoice("103", "20000", "999999999999999999.99")};

    LineRemark only(const Record &one, const QSet<QString> &blocked = {}) const
    {
        return remarksOf({one}, &m_invoices, blocked).front();
    }

private slots:
    void saysWhatALineIs_data()
    {
        QTest::addColumn<Record>("record");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("open");
        QTest::newRow("exact") << line("10000", "B1", "3200", "101") << int(Kind::Exact) << QByteArray("3200");
        QTest::newRow("part") << line("10000", "B1", "1000", "102") << int(Kind::Part) << QByteArray("9871.35");
        QTest::newRow("more") << line("10000", "B1", "3200.01", "101") << int(Kind::MoreThanOpen) << QByteArray("3200");
        QTest::newRow("eighteen digits") << line("20000", "B1", "999999999999999999.98", "103") << int(Kind::Part)
                                         << QByteArray("999999999999999999.99");
        QTest::newRow("on account") << line("10000", "B1", "5", "") << int(Kind::OnAccount) << QByteArray();
        QTest::newRow("nothing received yet") << line("10000", "B1", "0", "") << int(Kind::NotPositive) << QByteArray();
        QTest::newRow("paid back") << line("10000", "B1", "-5", "") << int(Kind::Negative) << QByteArray();
        QTest::newRow("paid already") << line("10000", "B1", "5", "999") << int(Kind::InvoiceNotOpen) << QByteArray();
        QTest::newRow("another's") << line("20000", "B1", "5", "101") << int(Kind::InvoiceOfAnother)
                                   << QByteArray("3200");
        QTest::newRow("before it") << line("10000", "B1", "3200", "101", 9) << int(Kind::BeforeInvoice)
                                   << QByteArray("3200");
    }
    void saysWhatALineIs()
    {
        QFETCH(Record, record);
        QFETCH(int, kind);
        QFETCH(QByteArray, open);
        const LineRemark remark = only(record);
        QCOMPARE(int(remark.kind), kind);
        QCOMPARE(remark.open, open.isEmpty() ? std::nullopt : Decimal::parse(open));
        QCOMPARE(remark.warns(), kind >= int(Kind::AlreadyEntered) && kind <= int(Kind::MoreThanOpen));
    }

    void linesOfOneInvoiceShareIt()
    {
        // Together they are the whole, and each sees what the other leaves.
        std::vector<LineRemark> both =
            remarksOf({line("10000", "B1", "1200", "101"), line("10000", "B2", "2000", "101")}, &m_invoices, {});
        QCOMPARE(both[0].kind, Kind::Exact);
        QCOMPARE(both[0].open, Decimal::parse("1200"));
        QCOMPARE(both[1].kind, Kind::Exact);
        both = remarksOf({line("10000", "B1", "3200", "101"), line("10000", "B2", "1", "101")}, &m_invoices, {});
        QCOMPARE(both[0].kind, Kind::MoreThanOpen);
        QCOMPARE(both[1].kind, Kind::MoreThanOpen);
        QVERIFY(both[1].open->isZero());
    }

    void severalUnderOneNumber()
    {
        const std::vector<LineRemark> both =
            remarksOf({line("10000", "B1", "3200", "101"), line("10000", "B1", "9871.35", "102")}, &m_invoices, {});
        QCOMPARE(both[0].kind, Kind::PartOfSeveral);
        QCOMPARE(both[1].count, 2);
        QCOMPARE(
            remarksOf({line("10000", "b1", "3200", "101"), line("10000", "B1", "9871.35", "102")}, &m_invoices, {})[0]
                .kind,
            Kind::PartOfSeveral);
    }

    /// The invoice is paid to the cent, and what was received is not.
    void moreThanTheInvoiceWasReceived()
    {
        const auto first = [this](const Record &one, const Record &other) {
            return remarksOf({one, other}, &m_invoices, {}).front();
        };
        const Record whole = line("10000", "B1", "3200", "101");
        QCOMPARE(first(whole, line("10000", "b1", "0.01", "")).kind, Kind::ExactOfMore);
        QCOMPARE(remarksOf({line("10000", "B1", "9000", ""), whole}, &m_invoices, {})[0].kind, Kind::OnAccount);
        QVERIFY(!first(whole, line("10000", "B1", "100", "")).warns());
        // Of another payment, of nobody, of nothing, or of one that was paid in part.
        QCOMPARE(first(whole, line("10000", "B2", "100", "")).kind, Kind::Exact);
        QCOMPARE(first(whole, line("10000", "B1", "0", "")).kind, Kind::Exact);
        QCOMPARE(first(line("10000", "", "3200", "101"), line("10000", "", "100", "")).kind, Kind::Exact);
        QCOMPARE(first(line("10000", "B1", "3199", "101"), line("10000", "B1", "1", "")).kind, Kind::Part);
    }

    void aNumberOfTwoCustomersIsToBeLookedAt()
    {
        std::vector<LineRemark> all = remarksOf(
            {line("10000", "g1", "5", ""), line("20000", "G1", "5", ""), line("10000", "G2", "5", "", 21)}, {}, {});
        QCOMPARE(all[0].kind, Kind::NumberOfAnother);
        QCOMPARE(all[1].kind, Kind::NumberOfAnother);
        QVERIFY(all[0].warns());
        QCOMPARE(all[2].kind, Kind::OnAccount);
        // What is worse is said.
        all = remarksOf({line("10000", "G1", "0", ""), line("20000", "G1", "5", "")}, {}, {});
        QCOMPARE(all[0].kind, Kind::NotPositive);
        // Nobody's line is nobody else's.
        all = remarksOf({line("10000", "", "5", ""), line("20000", "", "5", ""), line("", "G1", "5", ""),
                         line("10000", "G1", "5", "", 21)},
                        {}, {});
        for (const LineRemark &one : all)
            QCOMPARE(one.kind, Kind::OnAccount);
    }

    void enteredTwiceIsNamedOnTheLater()
    {
        const std::vector<LineRemark> both =
            remarksOf({line("10000", "B1", "5", ""), line("10000", "B2", "5", "")}, &m_invoices, {});
        QCOMPARE(both[0].kind, Kind::OnAccount);
        QCOMPARE(both[1].kind, Kind::AlreadyEntered);
        QCOMPARE(both[1].document, QStringLiteral("B1"));
    }

    void enteredInAnotherJournalIsNamedWithIt()
    {
        Record there = line("10000", "B7", "5", "");
        there.key.parent = QStringLiteral("j2");
        const std::vector<LineRemark> all =
            remarksOf({line("10000", "B1", "5.00", ""), line("10000", "B2", "6", ""), line("10000", "B3", "5", "", 21),
                       line("20000", "B4", "5", ""), line("10000", "B5", "5", "")},
                      &m_invoices, {}, {}, {there});
        QCOMPARE(all[0].kind, Kind::AlreadyEntered);
        QCOMPARE(all[0].document, QStringLiteral("B7"));
        QCOMPARE(all[0].journal, QStringLiteral("j2"));
        for (size_t i : {1, 2, 3})
            QCOMPARE(all[i].kind, Kind::OnAccount);
        QCOMPARE(all[4].document, QStringLiteral("B1")); // the one beside it is nearer
        QCOMPARE(all[4].journal, QString());
    }

    void linesOfOtherJournalsUseAnInvoiceToo()
    {
        Record there = line("10000", "B7", "3200", "101", 19);
        there.key.parent = QStringLiteral("j2");
        std::vector<LineRemark> all = remarksOf(
            {line("10000", "B1", "3200", "101"), line("10000", "B2", "9871.35", "102")}, &m_invoices, {}, {}, {there});
        QCOMPARE(all[0].kind, Kind::MoreThanOpen);
        QCOMPARE(all[0].journal, QStringLiteral("j2"));
        QVERIFY(all[0].open->isZero());
        QCOMPARE(all[1].kind, Kind::Exact);
        QCOMPARE(all[1].journal, QString());
        // A part there leaves the rest here, and more than the invoice is too much without anybody else.
        there.set("amount", money("1200"));
        all = remarksOf({line("10000", "B1", "2000", "101")}, &m_invoices, {}, {}, {there});
        QCOMPARE(all[0].kind, Kind::Exact);
        all = remarksOf({line("10000", "B1", "3200.01", "101")}, &m_invoices, {}, {}, {there});
        QCOMPARE(all[0].kind, Kind::MoreThanOpen);
        QCOMPARE(all[0].journal, QString());
    }

    void whatIsPostedAlreadyIsRemarkedWithItsMoment()
    {
        PostedLine posted{.line = line("10000", "B7", "5", "")};
        posted.at = QDateTime(QDate(2026, 11, 19), QTime(8, 0), Qt::UTC);
        const std::vector<LineRemark> all =
            remarksOf({line("10000", "B1", "5.00", ""), line("10000", "B2", "5", "", 21), line("10000", "B3", "5", "")},
                      &m_invoices, {}, {}, {}, {posted});
        QCOMPARE(all[0].kind, Kind::AlreadyEntered);
        QCOMPARE(all[0].document, QStringLiteral("B7"));
        QCOMPARE(all[0].posted, posted.at);
        QVERIFY(!all[0].unconfirmed);
        QCOMPARE(all[1].kind, Kind::OnAccount);
        QCOMPARE(all[2].document, QStringLiteral("B1")); // the one beside it is nearer
        QVERIFY(!all[2].posted.isValid());
        posted.unconfirmed = true;
        QVERIFY(remarksOf({line("10000", "B1", "5", "")}, &m_invoices, {}, {}, {}, {posted}).front().unconfirmed);
    }

    void aDividedPaymentIsRemarkedByWhatItComesTo()
    {
        const auto of = [](Record one, const char *journal) {
            one.key.parent = QString::fromLatin1(journal);
            return one;
        };
        const std::vector<Record> elsewhere{of(line("10000", "B7", "3200", "101"), "j2"),
                                            of(line("10000", "B7", "300", ""), "j2")};
        PostedLine part{.line = line("20000", "B8", "70", "103"), .posting = QStringLiteral("p")};
        part.at = QDateTime(QDate(2026, 11, 19), QTime(8, 0), Qt::UTC);
        PostedLine rest = part, other = part;
        rest.line = line("20000", "B8", "30", "");
        other.posting = QStringLiteral("another"); // the same number came up again
        const std::vector<LineRemark> all =
            remarksOf({line("10000", "B1", "3500", ""), line("20000", "B2", "100", ""), line("20000", "B3", "170", "")},
                      &m_invoices, {}, {}, elsewhere, {part, rest, other});
        QCOMPARE(all[0].kind, Kind::AlreadyEntered);
        QCOMPARE(all[0].document, QStringLiteral("B7"));
        QCOMPARE(all[0].journal, QStringLiteral("j2"));
        QVERIFY(all[0].together);
        QCOMPARE(all[1].kind, Kind::AlreadyEntered);
        QCOMPARE(all[1].posted, part.at);
        QVERIFY(all[1].together);
        QCOMPARE(all[2].kind, Kind::OnAccount);
        const LineRemark single = remarksOf({line("10000", "B1", "3200", "")}, {}, {}, {}, elsewhere).front();
        QCOMPARE(single.kind, Kind::AlreadyEntered);
        QVERIFY(!single.together);
    }

    void aBlockedCustomerComesBeforeTheInvoice()
    {
        QCOMPARE(only(line("a10", "B1", "5", "101"), {QStringLiteral("A10")}).kind, Kind::CustomerBlocked);
    }

    void nothingIsSaidOfInvoicesThatAreNotRead()
    {
        const LineRemark remark = remarksOf({line("10000", "B1", "5", "101")}, nullptr, {}).front();
        QCOMPARE(remark.kind, Kind::None);
        QVERIFY(!remark.open);
    }
};

QTEST_GUILESS_MAIN(TestPaymentRemarks)
#include "tst_payment_remarks.moc"
