// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/schemas.h"
#include "backends/businesscentral/entities.h"
#include "backends/financials/schemas.h"
#include "backends/layer/schemas.h"
#include "model/block_instead.h"
#include "model/date_text.h"
#include "model/pairs.h"
#include "model/references.h"
#include "model/wording.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QString netId = QStringLiteral("11111111-2222-3333-4444-555555555555");

LookupTable terms()
{
    LookupTable table;
    table.entity = "paymentTerms";
    table.rows = {{QStringLiteral("99999999-2222-3333-4444-555555555555"), QStringLiteral("COD"),
                   QStringLiteral("Cash on delivery")},
                  {netId, QStringLiteral("NET30"), QStringLiteral("Net 30 days")}};
    return table;
}

QStringList split(const char *parts)
{
    return QString::fromLatin1(parts).split(QLatin1Char('|'));
}

Record existing(const SchemaPtr &schema)
{
    return Record(schema, RecordKey::ofRemote(QStringLiteral("c"), "customer", QStringLiteral("1")));
}

} // namespace

/// Values whose words and forms are the models' business: references, pairs, dates, what stands in for deleting.
class TestModelValues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void aReferenceIsFoundByIdOrByCode()
    {
        const SchemaPtr schema = financials::customerSchema(100);
        const LookupTable table = terms();
        const FieldSpec &field = *schema->find("terms.payment");
        for (const QString &held : {netId, QStringLiteral("NET30"), QStringLiteral("net30")}) {
            const LookupRow *row = referredRow(field, &table, Value::text(held));
            QVERIFY2(row, qPrintable(held));
            QCOMPARE(row->name, QStringLiteral("Net 30 days"));
        }
        QVERIFY(!referredRow(field, &table, Value::text(QStringLiteral("OTHER"))));
        QVERIFY(!referredRow(field, nullptr, Value::text(netId)));
        // What goes by its id alone is not found by a code, which may be the id of another.
        QVERIFY(!referredRow(*schema->find("tax.area"), &table, Value::text(QStringLiteral("NET30"))));
    }

    void aReferenceIsPickedInTheFormTheRecordHas()
    {
        const SchemaPtr schema = financials::customerSchema(100);
        const LookupTable table = terms();
        const FieldSpec &field = *schema->find("terms.payment");
        QCOMPARE(picksCodes(field, &table, {Value::text(QStringLiteral("COD"))}), true);
        QCOMPARE(picksCodes(field, &table, {Value::text(netId)}), false);
        QCOMPARE(picksCodes(field, &table, {Value::null(), Value::text(QStringLiteral("NET30"))}), true);
        QCOMPARE(picksCodes(field, &table, {Value::blank()}), false); // the first form that can be written
        QCOMPARE(picksCodes(*schema->find("tax.area"), &table, {Value::text(QStringLiteral("COD"))}), false);
        const SchemaPtr central = businesscentral::customerSchema();
        QCOMPARE(picksCodes(*central->find("address.country"), &table, {Value::text(netId)}), true);
        QVERIFY(field.same(Value::text(QStringLiteral("net30")), Value::text(QStringLiteral("NET30"))));
    }

    void pairsAreShownInWordsAndReadBack_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << QStringList() << QString();
        QTest::newRow("two") << split("region|west|owner|ana") << QStringLiteral("region: west; owner: ana");
        QTest::newRow("blanks inside") << split("sales area|far west") << QStringLiteral("sales area: far west");
        QTest::newRow("signs") << split("a:b|c; d|e|5\" pipe")
                               << QStringLiteral("\"a:b\": \"c; d\"; e: \"5\"\" pipe\"");
        QTest::newRow("no value") << split("a|") << QStringLiteral("a: ");
    }
    void pairsAreShownInWordsAndReadBack()
    {
        QFETCH(QStringList, parts);
        QFETCH(QString, words);
        std::vector<Pair> pairs;
        for (int i = 0; i + 1 < parts.size(); i += 2)
            pairs.push_back({parts[i], parts[i + 1]});
        const FieldSpec &field = *layer::customerSchema()->find("tags");
        const ValueText text(QLocale(), nullptr);
        QCOMPARE(text.text(field, valueOf(pairs)), words);
        QVERIFY(field.same(text.read(field, words), valueOf(pairs)));
    }

    void whatIsNoListOfPairsIsKeptAsTyped()
    {
        const FieldSpec &field = *layer::customerSchema()->find("tags");
        const ValueText text(QLocale(), nullptr);
        const Value typed = text.read(field, QStringLiteral("just words"));
        QVERIFY(typed.isVerbatim());
        QCOMPARE(typed.toText(), QStringLiteral("just words"));
        QCOMPARE(checkField(field, typed).size(), size_t(1));
        QVERIFY(!pairsIn(QStringLiteral("a: \"open")));
        QVERIFY(!pairsOf(Value::json(Json::array({Json::string(QStringLiteral("alone"))}))));
    }

    void blanksAloneAreNoText()
    {
        const FieldSpec &field = *layer::customerSchema()->find("name");
        const ValueText text(QLocale(), nullptr);
        QCOMPARE(text.read(field, QStringLiteral("  ")), Value::blank());
        QCOMPARE(text.read(field, QStringLiteral(" a ")), Value::text(QStringLiteral(" a "))); // as it is being typed
    }

    void anEntryNeedsKeyAndValue()
    {
        const FieldSpec &field = *layer::customerSchema()->find("tags");
        QVERIFY(checkField(field, valueOf({{QStringLiteral("a"), QStringLiteral("b")}})).empty());
        QCOMPARE(checkField(field, valueOf({{QStringLiteral("a"), QString()}})).size(), size_t(1));
        QCOMPARE(checkField(field, valueOf({{QString(), QStringLiteral("b")}})).size(), size_t(1));
    }

    void datesAreTypedTheShortWay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("date");
        const QString german = QStringLiteral("de_DE");
        QTest::newRow("today") << QStringLiteral("t") << german << QDate(2026, 11, 21);
        QTest::newRow("later") << QStringLiteral("+7") << german << QDate(2026, 11, 28);
        QTest::newRow("earlier") << QStringLiteral("-30") << german << QDate(2026, 10, 22);
        QTest::newRow("day") << QStringLiteral("15") << german << QDate(2026, 11, 15);
        QTest::newRow("no such day") << QStringLiteral("31") << german << QDate();
        QTest::newRow("day and month") << QStringLiteral("1503") << german << QDate(2026, 3, 15);
        QTest::newRow("month and day") << QStringLiteral("0315") << QStringLiteral("en_US") << QDate(2026, 3, 15);
        QTest::newRow("usual order first") << QStringLiteral("0304") << QStringLiteral("en_US") << QDate(2026, 3, 4);
        QTest::newRow("usual order first, German") << QStringLiteral("0304") << german << QDate(2026, 4, 3);
        QTest::newRow("only one way") << QStringLiteral("1503") << QStringLiteral("en_US") << QDate(2026, 3, 15);
        QTest::newRow("day and month, German") << QStringLiteral("5.3") << german << QDate(2026, 3, 5);
        QTest::newRow("as it is written, German") << QStringLiteral("5.3.") << german << QDate(2026, 3, 5);
        QTest::newRow("month and day") << QStringLiteral("5/3") << QStringLiteral("en_US") << QDate(2026, 5, 3);
        QTest::newRow("month and day, Canada")
            << QStringLiteral("05-03") << QStringLiteral("en_CA") << QDate(2026, 5, 3);
        QTest::newRow("no such day") << QStringLiteral("31.2.") << german << QDate();
        QTest::newRow("half of it") << QStringLiteral("5.") << german << QDate();
        QTest::newRow("three numbers") << QStringLiteral("5.3.2") << german << QDate();
        QTest::newRow("neither") << QStringLiteral("3232") << german << QDate();
        QTest::newRow("too far") << QStringLiteral("+99999") << german << QDate();
        QTest::newRow("words") << QStringLiteral("soon") << german << QDate();
        QTest::newRow("sign alone") << QStringLiteral("+") << german << QDate();
    }
    void datesAreTypedTheShortWay()
    {
        QFETCH(QString, typed);
        QFETCH(QString, locale);
        QFETCH(QDate, date);
        const std::optional<QDate> read = dateIn(typed, QLocale(locale), QDate(2026, 11, 21));
        QCOMPARE(read.value_or(QDate()), date);
    }

    void datesAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("date");
        const QDate day(2026, 3, 5);
        QTest::newRow("short year, German") << QStringLiteral("5.3.26") << QStringLiteral("de_DE") << day;
        QTest::newRow("with zeros") << QStringLiteral("05.03.26") << QStringLiteral("de_CH") << day;
        QTest::newRow("American") << QStringLiteral("3/5/26") << QStringLiteral("en_US") << day;
        QTest::newRow("American, whole year") << QStringLiteral("3/5/2026") << QStringLiteral("en_US") << day;
        QTest::newRow("Indian") << QStringLiteral("5/3/26") << QStringLiteral("en_IN") << day;
        QTest::newRow("other marks") << QStringLiteral("5-3-2026") << QStringLiteral("fr_FR") << day;
        QTest::newRow("spaces") << QStringLiteral("5. 3. 2026") << QStringLiteral("de_AT") << day;
        QTest::newRow("year first") << QStringLiteral("2026-03-05") << QStringLiteral("en_US") << day;
        QTest::newRow("Chinese") << QStringLiteral("2026/3/5") << QStringLiteral("zh_CN") << day;
        QTest::newRow("other digits") << QStringLiteral("٥/٣/٢٠٢٦") << QStringLiteral("ar_EG") << day;
        QTest::newRow("last century") << QStringLiteral("31.12.1999") << QStringLiteral("de_DE") << QDate(1999, 12, 31);
        QTest::newRow("no such day") << QStringLiteral("31.2.26") << QStringLiteral("de_DE") << QDate();
        QTest::newRow("three digits of a year") << QStringLiteral("5.3.202") << QStringLiteral("de_DE") << QDate();
        QTest::newRow("four numbers") << QStringLiteral("5.3.26.1") << QStringLiteral("de_DE") << QDate();
        QTest::newRow("too long") << QStringLiteral("5.3.20260") << QStringLiteral("de_DE") << QDate();
        QTest::newRow("an amount") << QStringLiteral("1,234.56") << QStringLiteral("en_US") << QDate();
    }
    void datesAreReadAsTheyAreWritten()
    {
        QFETCH(QString, typed);
        QFETCH(QString, locale);
        QFETCH(QDate, date);
        QCOMPARE(dateFrom(typed, QLocale(locale)).value_or(QDate()), date);
    }

    void noLocaleWritesADateItReadsOtherwise()
    {
        for (const QLocale &locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            for (const QDate day : {QDate(1926, 3, 5), QDate(1999, 12, 31), QDate(2026, 3, 5), QDate(2028, 2, 29)}) {
                const QString written = shortDate(day, locale);
                QVERIFY2(dateFrom(written, locale) == day, qPrintable(locale.name() + QLatin1Char(' ') + written));
            }
        }
    }

    void whatStandsInForDeletingFollowsTheSchema()
    {
        struct Case
        {
            SchemaPtr schema;
            FieldKey field;
            Value inUse, outOfUse;
            const char *words;
        };
        const Case cases[] = {
            {layer::customerSchema(), "archived", Value::yesNo(false), Value::yesNo(true), "Archive instead"},
            {bigcapital::customerSchema(bigcapital::Postcode::ReadOnly), "active", Value::yesNo(true),
             Value::yesNo(false), "Make inactive instead"},
            {businesscentral::customerSchema(), "blocked", Value::blank(), Value::text(QStringLiteral("All")),
             "Block instead"},
        };
        for (const Case &one : cases) {
            const FieldSpec *field = retiringField(*one.schema);
            QVERIFY(field);
            QCOMPARE(field->key, one.field);
            QCOMPARE(wording::blockInstead(*field), QLatin1String(one.words));
            Record record = existing(one.schema);
            record.set(one.field, one.inUse);
            QVERIFY(!reinstate(record));
            std::optional<Change> change = blockInstead(record);
            QVERIFY(change);
            QVERIFY(field->same(change->after, one.outOfUse));
            record.set(one.field, one.outOfUse);
            QVERIFY(!blockInstead(record));
            change = reinstate(record);
            QVERIFY(change);
            QVERIFY(field->same(change->after, one.inUse));
        }
    }
};

QTEST_MAIN(TestModelValues)
#include "tst_model_values.moc"
