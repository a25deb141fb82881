// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema.h"

#include "support/test_locale.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

Value text(const char *utf8)
{
    return Value::text(QString::fromUtf8(utf8));
}
Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(QByteArrayView(digits)));
}

QSet<QByteArray> keysWhere(bool (*wanted)(const Term &))
{
    QSet<QByteArray> keys;
    for (const Term &term : vocabulary()) {
        if (wanted(term))
            keys.insert(term.key);
    }
    return keys;
}

QSet<QByteArray> keysOf(MergeGroup group)
{
    QSet<QByteArray> keys;
    for (const Term &term : vocabulary()) {
        if (term.group == group)
            keys.insert(term.key);
    }
    return keys;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void everyTermCanBeShown();
    void everyServiceFindsItsWords_data();
    void everyServiceFindsItsWords();
    void lettersOfACustomerFormDiffer();
    void groupsHoldWhatBelongsTogether();
    void loudTermsAreThoseThatCostMoney();
    void personalThingsAreSensitive();
    void comparesAsTheServiceMeansIt_data();
    void comparesAsTheServiceMeansIt();
    void neverTakesTheUnknownForTheKnown();
    void buildsARow();
    void findsFields();
    void splitsPaths_data();
    void splitsPaths();
};

void TestSchema::everyTermCanBeShown()
{
    QSet<QByteArray> keys;
    for (const Term &term : vocabulary()) {
        QVERIFY2(!keys.contains(term.key), term.key.constData());
        keys.insert(term.key);
        const QString label = QString::fromUtf8(term.label);
        QVERIFY2(!label.isEmpty(), term.key.constData());
        QVERIFY2(label.count(QLatin1Char('&')) <= 1 && !label.endsWith(QLatin1Char('&')), term.key.constData());
        if (term.hint) // a whole sentence
            QVERIFY2(QString::fromUtf8(term.hint).endsWith(QLatin1Char('.')), term.key.constData());
        QCOMPARE(findTerm(term.key), &term);
    }
    QVERIFY(!findTerm("no.such.term"));
}

void TestSchema::everyServiceFindsItsWords_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("business central") << QByteArray(
        "number name kind address.line1 address.line2 address.city address.state address.country "
        "address.postcode phone email website salesperson balance.due credit.limit tax.liable "
        "tax.area tax.areaName tax.number currency.id currency.code terms.payment terms.shipment "
        "terms.method blocked modifiedAt balance sales.total overdue");
    QTest::newRow("layer") << QByteArray("externalId person.individual company.name email phone.mobile phone.office "
                                         "address.text note status archived tags metadata reference.number");
    QTest::newRow("bigcapital") << QByteArray(
        "kind name currency.code person.salutation person.first person.last company.name email "
        "phone.office phone.private website note active address.line1 address.phone address.email "
        "address.shipping.line1 address.shipping.line2 address.shipping.city address.shipping.state "
        "address.shipping.country address.shipping.postcode address.shipping.phone "
        "address.shipping.email opening.balance opening.date opening.rate opening.branch "
        "balance createdAt modifiedAt");
    QTest::newRow("payments") << QByteArray(
        "customer customer.number date document.number document.external amount appliesTo.invoice "
        "appliesTo.number description comment journal line.number method fee processor allocations "
        "account.deposit statement exchange.rate branch reference.number");
    QTest::newRow("value lists") << QByteArray("code name symbol decimals rounding due.formula discount.formula "
                                               "discount.percent discount.onCredit tax.type");
}

void TestSchema::everyServiceFindsItsWords()
{
    QFETCH(QByteArray, keys);
    for (const QByteArray &key : keys.split(' '))
        QVERIFY2(findTerm(key), key.constData());
}

void TestSchema::lettersOfACustomerFormDiffer()
{
    QMap<QString, QByteArray> seen;
    bool inCustomer = true;
    for (const Term &term : vocabulary()) {
        inCustomer = inCustomer && term.key != "customer"; // from here on other forms
        const QString label = QString::fromUtf8(term.label).toLower();
        const qsizetype mark = label.indexOf(QLatin1Char('&'));
        if (!inCustomer || mark < 0)
            continue;
        const QString letter = QString::number(int(term.page)) + label.at(mark + 1);
        QVERIFY2(!seen.contains(letter), (term.key + " and " + seen.value(letter)).constData());
        seen.insert(letter, term.key);
    }
    QVERIFY(seen.size() > 30);
}

void TestSchema::groupsHoldWhatBelongsTogether()
{
    QCOMPARE(keysOf(MergeGroup::Tax), (QSet<QByteArray>{"tax.liable", "tax.area", "tax.number"}));
    const QSet<QByteArray> address = keysOf(MergeGroup::Address);
    QCOMPARE(address, (QSet<QByteArray>{"address.line1", "address.line2", "address.city", "address.state",
                                        "address.postcode", "address.country", "address.phone", "address.email"}));
    QCOMPARE(keysOf(MergeGroup::ShippingAddress).size(), address.size());
    QCOMPARE(keysOf(MergeGroup::PersonName), (QSet<QByteArray>{"person.salutation", "person.first", "person.last"}));
    QVERIFY(keysOf(MergeGroup::Payment).contains("amount"));
    QVERIFY(keysOf(MergeGroup::Payment).contains("appliesTo.invoice"));
}

void TestSchema::loudTermsAreThoseThatCostMoney()
{
    QCOMPARE(keysWhere([](const Term &term) { return term.loud; }),
             (QSet<QByteArray>{"blocked", "active", "archived", "status", "credit.limit", "terms.payment", "tax.number",
                               "currency.code"}));
}

void TestSchema::personalThingsAreSensitive()
{
    for (const Term &term : vocabulary()) {
        const bool personal = term.key.startsWith("address.l") || term.key.startsWith("person.") ||
                              term.key.startsWith("phone") || term.key.contains("email") || term.key == "name" ||
                              term.key == "tax.number" || term.key == "note" || term.type == FieldType::Money;
        if (personal && term.key != "credit.limit")
            QVERIFY2(term.sensitive, term.key.constData());
    }
}

void TestSchema::comparesAsTheServiceMeansIt_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("scale");
    QTest::addColumn<Value>("a");
    QTest::addColumn<Value>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *key, int scale, Value a, Value b, bool same) {
        QTest::newRow(name) << QByteArray(key) << scale << std::move(a) << std::move(b) << same;
    };
    row("digits of a double", "balance", 3, amount("228.97000000000003"), amount("228.97"), true);
    row("half a cent", "balance", 2, amount("1.005"), amount("1.01"), true);
    row("a cent", "balance", 2, amount("1.00"), amount("1.01"), false);
    row("written longer", "balance", -1, amount("1.50"), amount("1.5"), true);
    row("no scale: exactly", "balance", -1, amount("228.97000000000003"), amount("228.97"), false);
    row("blank and null", "name", -1, Value::blank(), Value::null(), true);
    row("blank and text", "name", -1, Value::blank(), text("a"), false);
    row("null and zero", "balance", 2, Value::null(), amount("0"), false);
    row("text with case", "name", -1, text("trey"), text("Trey"), false);
    row("code without case", "number", -1, text("d00070"), text("D00070"), true);
    row("another code", "number", -1, text("D00070"), text("D00071"), false);
    row("notes with other line breaks", "note", -1, text("a\r\nb"), text("a\nb"), true);
    row("notes without one", "note", -1, text("a\r\nb"), text("ab"), false);
    row("verbatim alike", "balance", 2, Value::verbatim(QStringLiteral("abc")), Value::verbatim(QStringLiteral("abc")),
        true);
    row("verbatim and number", "balance", 2, Value::verbatim(QStringLiteral("12")), amount("12"), false);
    row("verbatim codes", "number", -1, Value::verbatim(QStringLiteral("12")), text("12"), false);
    row("tags in other order of members", "tags", -1, Value::json(*Json::parse(R"([{"key":"a","value":1}])")),
        Value::json(*Json::parse(R"([{"value":1,"key":"a"}])")), true);
}

void TestSchema::comparesAsTheServiceMeansIt()
{
    QFETCH(QByteArray, key);
    QFETCH(int, scale);
    QFETCH(Value, a);
    QFETCH(Value, b);
    QFETCH(bool, same);
    const FieldSpec spec = field(key.constData()).comparedAt(scale);
    QCOMPARE(spec.same(a, b), same);
    QCOMPARE(spec.same(b, a), same);
    QVERIFY(spec.same(a, a));
}

void TestSchema::neverTakesTheUnknownForTheKnown()
{
    const FieldSpec spec = field("name");
    for (const Value &unknown : {Value::absent(), Value::notFetched(), Value::notOffered()}) {
        for (const Value &known : {Value::blank(), Value::null(), text("a")}) {
            QVERIFY(!spec.same(unknown, known));
            QVERIFY(!spec.same(known, unknown));
        }
        QVERIFY(spec.same(unknown, unknown));
    }
}

void TestSchema::buildsARow()
{
    const FieldSpec spec = field("terms.payment")
                               .refersTo("paymentTerms")
                               .wire("paymentTermsId", codec::guid)
                               .reads("terms")
                               .writes("termsToBe")
                               .upTo(20)
                               .editableOnCreate()
                               .must(Check::ThreeByteUtf8)
                               .must(Check::NotBlankOnly)
                               .recalculates({"name"});
    QCOMPARE(spec.type, FieldType::Reference);
    QCOMPARE(spec.lookup, QByteArray("paymentTerms"));
    QVERIFY(!spec.lookupByCode);
    QCOMPARE(spec.forms.size(), size_t(2));
    QCOMPARE(spec.forms[0].codec, &codec::guid);
    QCOMPARE(spec.forms[0].write, QByteArray("paymentTermsId"));
    QCOMPARE(spec.forms[1].read, QByteArray("terms"));
    QCOMPARE(spec.forms[1].write, QByteArray("termsToBe"));
    QVERIFY(spec.writable(true));
    QVERIFY(!spec.writable(false));
    QVERIFY(has(spec.checks, Check::ThreeByteUtf8) && has(spec.checks, Check::NotBlankOnly));
    QVERIFY(!has(spec.checks, Check::Email));

    QCOMPARE(field("balance").wire("b").forms.front().codec, &codec::number);
    QCOMPARE(field("active").wire("b").forms.front().codec, &codec::yesNo);
    QCOMPARE(field("tags").wire("b").forms.front().codec, &codec::tree);
    QCOMPARE(field("modifiedAt").wire("b").forms.front().codec, &codec::instant);
    QCOMPARE(field("name").as(FieldType::Date).wire("b").forms.front().codec, &codec::date);

    const FieldSpec own = ownField("bigcapital.contact_normal", FieldType::Text, "contact_normal");
    QVERIFY(!own.term);
    QCOMPARE(own.serviceLabel, QStringLiteral("contact_normal"));
    QCOMPARE(own.group(), MergeGroup::None);
}

void TestSchema::findsFields()
{
    const EntitySchema schema(
        "customer", {}, {field("address.city").wire("c"), field("name").wire("n"), field("address.line1").wire("l")},
        {"name"});
    QCOMPARE(schema.indexOf("name"), 1);
    QCOMPARE(schema.indexOf("email"), -1);
    QVERIFY(!schema.find("email"));
    QCOMPARE(schema.find("name")->key, QByteArray("name"));
    QVERIFY(schema.fieldsOf(MergeGroup::Address) == (std::vector<FieldKey>{"address.city", "address.line1"}));
    QVERIFY(schema.fieldsOf(MergeGroup::None).empty());
}

void TestSchema::splitsPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("steps");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("one") << QByteArray("city") << QStringLiteral("city");
    QTest::newRow("two") << QByteArray("address.city") << QStringLiteral("address|city");
    QTest::newRow("annotation") << QByteArray("@odata.etag") << QStringLiteral("@odata.etag");
    QTest::newRow("annotation of a member")
        << QByteArray("picture.content@odata.mediaReadLink") << QStringLiteral("picture|content@odata.mediaReadLink");
}

void TestSchema::splitsPaths()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, steps);
    QStringList found;
    for (const QString &step : splitPath(path))
        found.append(step);
    QCOMPARE(found.join(QLatin1Char('|')), steps);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_core_schema.moc"
