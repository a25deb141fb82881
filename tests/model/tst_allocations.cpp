// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/allocations_model.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

SchemaPtr paymentsOf(Check checks)
{
    return std::make_shared<const EntitySchema>(
        "payment", EntitySchema::Identity{"id", {}, {}},
        std::vector<FieldSpec>{
            field("allocations").refersTo("invoice").as(FieldType::List).needed().must(checks).editable()},
        std::vector<FieldKey>{});
}

SchemaPtr invoices()
{
    static const SchemaPtr made = std::make_shared<const EntitySchema>(
        "invoice", EntitySchema::Identity{"id", {}, {}},
        std::vector<FieldSpec>{
            field("number").as(FieldType::Text).reads("no", codec::text), field("date").reads("posted", codec::text),
            field("date.invoice").reads("day", codec::text), field("date.due").reads("due", codec::text),
            field("amount.remaining").reads("open", codec::number)},
        std::vector<FieldKey>{"number"});
    return made;
}

Record invoice(const char *id, const char *open, int day)
{
    Record record(invoices(), RecordKey::ofRemote(QStringLiteral("c"), "invoice", QLatin1String(id)));
    record.set("number", Value::text(QStringLiteral("INV-") + QLatin1String(id)));
    record.set("date.due", Value::date(QDate(2026, 11, day)));
    record.set("amount.remaining", Value::decimal(*Decimal::parse(open)));
    return record;
}

Value list(const char *text)
{
    return Value::json(*Json::parse(text));
}

} // namespace

class TestAllocations : public QObject
{
    Q_OBJECT

    SchemaPtr m_schema = paymentsOf(Check::WholeAmounts);
    const FieldSpec &m_field = m_schema->fields().front();
    QLocale m_locale = QLocale(QLocale::English, QLocale::UnitedStates);

    static QString problem(const AllocationsModel &model, int row)
    {
        return model.index(row, AllocationsModel::AppliedColumn).data(AllocationsModel::ProblemRole).toString();
    }
    static bool type(AllocationsModel &model, int row, const char *amount)
    {
        return model.setData(model.index(row, AllocationsModel::AppliedColumn), QString::fromLatin1(amount));
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void keepsEverythingThatCame()
    {
        const Value came = list(R"([{"invoice":"1","amount":12.50,"number":"INV-1","id":7,"kept":{"memo":"x"}},)"
                                R"({"account":{"type":"StableName"},"amount":1}])");
        const std::optional<std::vector<Allocation>> read = allocationsOf(came);
        QVERIFY(read);
        QVERIFY(m_field.same(came, valueOf(*read)));
        const Json back = valueOf(*read).asJson()->items()[0];
        QCOMPARE(back[u"id"].numberToken(), QByteArray("7"));
        QCOMPARE(back[u"kept"][u"memo"].toString(), QStringLiteral("x"));
        QCOMPARE(valueOf(*read).asJson()->items()[1][u"account"][u"type"].toString(), QStringLiteral("StableName"));
        QCOMPARE(allocationsText(*read, m_locale).left(11), QStringLiteral("INV-1 12.50"));
        QCOMPARE(valueOf({}).state(), Value::State::Blank);
        QVERIFY(!allocationsOf(Value::notFetched()));
        QVERIFY(!allocationsOf(list(R"(["tag"])")));
    }

    /// Of the day it counts from in the ledger, by which it is judged whether it can be paid then.
    void anInvoiceIsOfTheDayItIsPosted()
    {
        AllocationsModel model(m_field, m_locale);
        Record posted = invoice("1", "100", 20);
        posted.set("date", Value::date(QDate(2026, 11, 5)));
        posted.set("date.invoice", Value::date(QDate(2026, 11, 1)));
        Record printed = invoice("2", "100", 21);
        printed.set("date.invoice", Value::date(QDate(2026, 11, 2)));
        model.setInvoices({posted, printed});
        const std::vector<OpenInvoice> open = model.addable();
        QCOMPARE(open.size(), size_t(2));
        QCOMPARE(open[0].date, QDate(2026, 11, 5));
        QCOMPARE(open[1].date, QDate(2026, 11, 2));
    }

    void oneIsAddedTypedAndTakenAway()
    {
        AllocationsModel model(m_field, m_locale);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy edited(&model, &AllocationsModel::edited);
        model.setInvoices({invoice("2", "350.50", 20), invoice("1", "1000", 10), invoice("3", "0", 1)});
        std::vector<OpenInvoice> open = model.addable();
        QCOMPARE(open.size(), size_t(2)); // nothing is open on the third
        QCOMPARE(open[0].number, QStringLiteral("INV-1"));
        model.add(open[0], Decimal(400));
        model.add(open[1], std::nullopt);
        QCOMPARE(model.index(0, AllocationsModel::AppliedColumn).data().toString(), QStringLiteral("400.00"));
        QVERIFY(!model.sum()); // what has cents is not guessed
        QVERIFY(problem(model, 1).contains(QStringLiteral("350.50")));
        QVERIFY(model.addable().empty());
        QVERIFY(type(model, 1, "350.5"));
        QVERIFY(problem(model, 1).contains(QStringLiteral("350.5")));
        QVERIFY(type(model, 1, "1,350"));
        QCOMPARE(model.sum(), std::optional(Decimal(1750)));
        QVERIFY(!problem(model, 1).isEmpty()); // more than is open, a warning
        QVERIFY(!model.index(1, AllocationsModel::AppliedColumn).data(AllocationsModel::BlocksRole).toBool());
        QVERIFY(type(model, 1, "350"));
        QVERIFY(problem(model, 1).isEmpty());
        model.remove(0);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(edited.size(), 6);
        QVERIFY(checkField(m_field, model.value(), Value()).empty());
    }

    void eighteenDigitsAreExact()
    {
        AllocationsModel model(m_field, m_locale);
        QVERIFY(model.setValue(list(R"([{"invoice":"1","amount":999999999999999999},{"invoice":"2","amount":1}])")));
        QCOMPARE(model.sum()->toBytes(), QByteArray("1000000000000000000"));
        QVERIFY(type(model, 1, "999999999999999998"));
        QCOMPARE(model.value().asJson()->items()[1][u"amount"].numberToken(), QByteArray("999999999999999998"));
    }

    void whatThisPaymentHoldsCountsAsOpen()
    {
        AllocationsModel model(m_field, m_locale);
        const Value held = list(R"([{"invoice":"1","amount":300}])");
        model.setValue(held);
        model.setInvoices({invoice("1", "100", 1)});
        model.setHeld(*allocationsOf(held), false);
        QCOMPARE(model.index(0, AllocationsModel::OpenColumn).data().toString(), QStringLiteral("400.00"));
        model.setHeld(*allocationsOf(held), true);
        QCOMPARE(model.index(0, AllocationsModel::OpenColumn).data().toString(), QStringLiteral("100.00"));
        QVERIFY(!problem(model, 0).isEmpty());
    }

    void anInvoiceOfAnotherKeepsItFromBeingSent()
    {
        AllocationsModel model(m_field, m_locale);
        model.setValue(list(R"([{"invoice":"1","amount":300},{"account":{"type":"StableName"},"amount":1}])"));
        model.setInvoices({});
        QVERIFY(problem(model, 0).isEmpty()); // nothing is known yet
        model.setInvoices({invoice("1", "1000", 1)}, QStringLiteral("Vega"));
        QVERIFY(problem(model, 0).isEmpty() && model.foreign().empty());
        model.setInvoices({invoice("2", "1000", 1)}, QStringLiteral("Lind"));
        QVERIFY(problem(model, 0).contains(QStringLiteral("Vega")));
        QVERIFY(model.index(0, AllocationsModel::AppliedColumn).data(AllocationsModel::BlocksRole).toBool());
        QVERIFY(problem(model, 1).isEmpty()); // a ledger account
        QCOMPARE(model.foreign().size(), size_t(1));
        QVERIFY(model.foreign().front().blocks);
    }

    void whatIsNoAmountStaysAsTyped()
    {
        AllocationsModel model(m_field, m_locale);
        model.setValue(list(R"([{"invoice":"1","amount":300},{"invoice":"1","amount":5}])"));
        QVERIFY(!problem(model, 1).isEmpty()); // the same invoice twice
        QVERIFY(type(model, 0, "3oo"));
        QCOMPARE(model.index(0, AllocationsModel::AppliedColumn).data().toString(), QStringLiteral("3oo"));
        QVERIFY(!checkField(m_field, model.value(), Value()).empty());
        QVERIFY(type(model, 0, ""));
        QVERIFY(!checkField(m_field, model.value(), Value()).empty());
        QVERIFY(!type(model, 7, "1"));
    }
};

QTEST_GUILESS_MAIN(TestAllocations)
#include "tst_allocations.moc"
