// SPDX-License-Identifier: GPL-3.0-or-later
// What a payment must be so that the service does not refuse it later, when it is posted.
#include "core/rules.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using Rule = Problem::Rule;

namespace {

Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(QByteArrayView(digits)));
}

Value text(const char *words)
{
    return Value::text(QString::fromUtf8(words));
}

Value entries(const char *list)
{
    return Value::json(Json::parse(list).value());
}

Record made(const char *entity, std::vector<FieldSpec> fields, const std::vector<std::pair<FieldKey, Value>> &values)
{
    Record record(std::make_shared<const EntitySchema>(entity, EntitySchema::Identity{}, std::move(fields),
                                                       std::vector<FieldKey>{}),
                  RecordKey::ofRemote(QStringLiteral("company"), entity, QStringLiteral("1")));
    for (const auto &[key, value] : values)
        record.set(key, value);
    return record;
}

FieldSpec row(const char *key)
{
    return field(key).wire(key).editable();
}

Record payment(const std::vector<std::pair<FieldKey, Value>> &values)
{
    return made("payment",
                {row("customer"), row("customer.number"), row("date"), row("amount"), row("currency.code"),
                 row("appliesTo.invoice")},
                values);
}

Record invoice(const std::vector<std::pair<FieldKey, Value>> &values)
{
    return made("invoice",
                {row("customer"), row("customer.number"), row("customer.name"), row("date"), row("date.invoice"),
                 row("amount.remaining"), row("currency.code"), row("status")},
                values);
}

QStringList said(const std::vector<Problem> &problems)
{
    QStringList all;
    for (const Problem &one : problems) {
        QString line = QStringLiteral("%1 %2").arg(QString::fromLatin1(one.field)).arg(int(one.rule));
        for (const QVariant &argument : one.arguments)
            line += QLatin1Char(' ') + argument.toString();
        all.append(one.blocks ? line : QLatin1Char('?') + line);
    }
    return all;
}

QString says(const char *field, Rule rule, const char *more = "")
{
    return QStringLiteral("%1 %2").arg(QLatin1String(field)).arg(int(rule)) + QLatin1String(more);
}

} // namespace

class TestPaymentRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { testing::useTestLocale(); }

    void whatIsReceivedIsMoreThanZero()
    {
        const FieldSpec received = field("amount").wire("amount").must(Check::Positive).editable();
        QVERIFY(checkField(received, amount("0.01")).empty());
        QVERIFY(checkField(received, amount("123456789012345678.00")).empty());
        for (const char *refused : {"0", "0.00", "-3200.00"})
            QCOMPARE(said(checkField(received, amount(refused))), QStringList{says("amount", Rule::NotPositive)});
        // What the service holds already is not ours to complain about.
        QVERIFY(checkField(received, amount("-5"), amount("-5.00")).empty());
    }

    void allocationsAddUpToWhatWasReceived()
    {
        const auto problems = [](const char *list, const char *received, Check more) {
            Record record = made("payment", {row("amount"), field("allocations").wire("a").must(more).editable()},
                                 {{"amount", amount(received)}, {"allocations", entries(list)}});
            return said(check(record, {{"allocations", Value(), entries(list)}}, false));
        };
        const Check within = Check::WithinAmount;
        const char *two = R"([{"invoice":"7","amount":30.10},{"invoice":"8","amount":20}])";
        QCOMPARE(problems(two, "50.10", within), QStringList());
        QCOMPARE(problems(two, "60", within), QStringList()); // the rest is on account
        QCOMPARE(problems(two, "50.09", within), QStringList{says("allocations", Rule::MoreThanAmount, " 50.10")});
        QCOMPARE(problems(two, "1", Check::None), QStringList());
        QCOMPARE(problems(two, "60", within | Check::WholeAmounts),
                 QStringList{says("allocations", Rule::NotWhole, " 30.10")});
        QCOMPARE(problems(R"([{"invoice":"7","amount":30.00}])", "60", Check::WholeAmounts), QStringList());
        QCOMPARE(problems(R"([{"invoice":"7","amount":1},{"invoice":"7","amount":2}])", "60", within),
                 QStringList{says("allocations", Rule::AppliedTwice)});
        QCOMPARE(problems(R"([{"invoice":"7","amount":-1}])", "60", within),
                 QStringList{says("allocations", Rule::NotPositive)});
        QCOMPARE(problems(R"([{"invoice":"7"}])", "60", within), QStringList{says("allocations", Rule::PartMissing)});
        QCOMPARE(problems(R"([{"invoice":"","amount":5}])", "60", within),
                 QStringList{says("allocations", Rule::PartMissing)});
        QCOMPARE(problems(R"([{"account":{"type":"AccountId"},"amount":5}])", "60", within), QStringList());
    }

    void aNumberOfDigitsAloneIsSaid()
    {
        const FieldSpec number = field("document.number").as(FieldType::Text).wire("n").must(Check::NotDigitsOnly);
        QCOMPARE(said(checkField(number, text("20261015"))), QStringList{says("document.number", Rule::OnlyDigits)});
        for (const char *fine : {"PAY-1", "2026-1015", "1 2", ""})
            QVERIFY2(checkField(number, text(fine)).empty(), fine);
        QVERIFY(checkField(number, text("7"), text("7")).empty()); // what the service has already
    }

    void anAmountIsNotLoweredBelowItsAllocations()
    {
        const auto problems = [](const char *before, const char *after) {
            const char *list = R"([{"invoice":"7","amount":30.10},{"invoice":"8","amount":20}])";
            const Record record =
                made("payment",
                     {row("amount"), row("note"), field("allocations").wire("a").must(Check::WithinAmount).editable()},
                     {{"amount", amount(after)}, {"note", text("x")}, {"allocations", entries(list)}});
            Changes changes{{"note", text("w"), text("x")}};
            if (before)
                changes.push_back({"amount", amount(before), amount(after)});
            return said(check(record, changes, false));
        };
        QCOMPARE(problems("60", "50.10"), QStringList());
        QCOMPARE(problems("60", "50.09"), QStringList{says("allocations", Rule::MoreThanAmount, " 50.10")});
        // What the service holds already is not ours to complain about.
        QCOMPARE(problems(nullptr, "50.09"), QStringList());
    }

    void theSameAllocationsInAnotherOrderAreNoChange()
    {
        const FieldSpec spec = field("allocations").wire("a");
        const Value one = entries(R"([{"invoice":"7","amount":30.10},{"invoice":"8","amount":20}])");
        QVERIFY(spec.same(one, entries(R"([{"invoice":"8","amount":20.00},{"amount":30.1,"invoice":"7"}])")));
        // The id a service gives an entry of its own is not what it is.
        QVERIFY(
            spec.same(one, entries(R"([{"invoice":"8","amount":20,"id":5},{"amount":30.1,"invoice":"7","id":6}])")));
        QVERIFY(spec.same(entries(R"([{"invoice":"8","amount":20,"id":5},{"amount":30.1,"invoice":"7"}])"), one));
        QVERIFY(!spec.same(one, entries(R"([{"invoice":"8","amount":21,"id":5},{"amount":30.1,"invoice":"7"}])")));
        QVERIFY(!spec.same(one, entries(R"([{"invoice":"8","amount":20.01},{"invoice":"7","amount":30.1}])")));
        QVERIFY(!spec.same(one, entries(R"([{"invoice":"7","amount":30.10}])")));
        // Twice the same is not the same as each once.
        QVERIFY(!spec.same(one, entries(R"([{"invoice":"8","amount":20},{"invoice":"8","amount":20}])")));
    }

    void aPaymentFitsItsInvoice()
    {
        const Record open = invoice({{"customer", text("c-1")},
                                     {"customer.number", text("10000")},
                                     {"customer.name", text("Adatum")},
                                     {"date", Value::date(QDate(2026, 11, 3))},
                                     {"date.invoice", Value::date(QDate(2026, 11, 1))},
                                     {"amount.remaining", amount("3200.00")},
                                     {"currency.code", text("EUR")},
                                     {"status", text("Open")}});
        const Value day = Value::date(QDate(2026, 11, 3));
        QCOMPARE(said(checkApplication(payment({{"customer", text("C-1")}, {"date", day}, {"amount", amount("3200")}}),
                                       open)),
                 QStringList());
        QCOMPARE(said(checkApplication(payment({{"customer.number", text("20000")}}), open)),
                 QStringList{says("appliesTo.invoice", Rule::InvoiceOfAnother, " Adatum")});
        QCOMPARE(said(checkApplication(payment({{"currency.code", text("USD")}}), open)),
                 QStringList{says("appliesTo.invoice", Rule::InvoiceOtherCurrency, " EUR USD")});
        QCOMPARE(said(checkApplication(payment({{"amount", amount("3200.01")}}), open)),
                 QStringList{QLatin1Char('?') + says("appliesTo.invoice", Rule::MoreThanOpen, " 3200.00")});
        const Value before = Value::date(QDate(2026, 11, 2));
        QCOMPARE(said(checkApplication(payment({{"date", before}}), open)),
                 QStringList{says("date", Rule::BeforeInvoice, " 2026-11-03")});
        // Nothing known, nothing said.
        QCOMPARE(said(checkApplication(payment({}), open)), QStringList());
        QCOMPARE(said(checkApplication(payment({{"date", before}}), invoice({}))), QStringList());
        QCOMPARE(said(checkApplication(Record(), open)), QStringList());
        const Record settled = invoice({{"amount.remaining", amount("0")}, {"status", text("Paid")}});
        QCOMPARE(said(checkApplication(payment({{"amount", amount("5")}}), settled)),
                 QStringList{QLatin1Char('?') + says("appliesTo.invoice", Rule::InvoiceNotOpen, " Paid")});
    }
};

QTEST_GUILESS_MAIN(TestPaymentRules)
#include "tst_core_payment_rules.moc"
