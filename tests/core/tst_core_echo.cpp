// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echo.h"
#include "sample_schema.h"
#include "support/test_locale.h"

#include <QTest>

#include <rapidcheck.h>

using namespace clientele;
using namespace clientele::testing;
using Kind = Echo::Kind;

class TestEcho : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { testing::useTestLocale(); }

    /// A service that knows no missing number keeps the 0 that was written for it.
    void aClearedNumberIsKeptAsItIsWritten()
    {
        const auto kind = [](const Codec &codec, const char *stored) {
            std::vector<FieldSpec> fields;
            FieldSpec limit;
            limit.key = "limit";
            limit.type = FieldType::Money;
            limit.scale = 2;
            limit.onEdit = true;
            limit.forms.push_back({"limit", "limit", &codec});
            fields.push_back(limit);
            const auto schema = std::make_shared<const EntitySchema>("customer", EntitySchema::Identity{"id", {}, {}},
                                                                     fields, std::vector<FieldKey>{});
            const RecordKey key = RecordKey::ofRemote(QStringLiteral("c"), "customer", QStringLiteral("1"));
            Record before(schema, key), after(schema, key);
            before.set("limit", number("5"));
            after.set("limit", number(stored));
            return echoCheck(before, {{"limit", number("5"), Value::blank()}}, after).front().kind;
        };
        QCOMPARE(int(kind(codec::numberOrZero, "0.00")), int(Kind::Kept));
        QCOMPARE(int(kind(codec::numberOrZero, "1")), int(Kind::Replaced));
        QCOMPARE(int(kind(codec::number, "0")), int(Kind::Replaced));
    }

    void oneField_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<Value>("before");
        QTest::addColumn<Value>("sent");
        QTest::addColumn<Value>("stored");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *field, const Value &before, const Value &sent,
                            const Value &stored, Kind kind) {
            QTest::newRow(name) << QByteArray(field) << before << sent << stored << int(kind);
        };
        const Value blank = Value::blank();
        row("as sent", "phone", text("1"), text("2"), text("2"), Kind::Kept);
        row("answer is silent", "phone", text("1"), text("2"), Value::absent(), Kind::Kept);
        row("cleared", "phone", text("1"), blank, Value::null(), Kind::Kept);
        row("trimmed", "phone", text("1"), text(" 2 "), text("2"), Kind::Tidied);
        row("trimmed to what was there", "phone", text("2"), text("2 "), text("2"), Kind::Tidied);
        row("blanks collapsed", "name", text("a"), text("b   c"), text("b c"), Kind::Tidied);
        row("only blanks, trimmed to nothing", "name", text("a"), text("   "), blank, Kind::Tidied);
        row("accents composed", "name", text("a"), text("e\xcc\x81"), text("\xc3\xa9"), Kind::Tidied);
        row("upper-cased", "name", text("a"), text("abc"), text("ABC"), Kind::Tidied);
        row("code upper-cased", "address.country", text("US"), text(" de "), text("DE"), Kind::Tidied);
        row("code upper-cased to what was there", "address.country", text("DE"), text("de "), text("DE"), Kind::Tidied);
        row("line break of another kind", "address.line1", text("a"), text("b\nc"), text("b\r\nc"), Kind::Tidied);
        row("case change not stored", "name", text("ADATUM"), text("Adatum"), text("ADATUM"), Kind::Ignored);
        row("not stored", "phone", text("1"), text("2"), text("1"), Kind::Ignored);
        row("not stored, was nothing", "phone", blank, text("2"), Value::null(), Kind::Ignored);
        row("not stored, nobody knows what was", "phone", Value::absent(), text("2"), blank, Kind::Ignored);
        row("not cleared", "phone", text("1"), blank, text("1"), Kind::Ignored);
        row("something else", "phone", text("1"), text("2"), text("3"), Kind::Replaced);
        row("cut short", "name", text("a"), text("a long name"), text("a long nam"), Kind::Replaced);
        row("emptied", "phone", text("1"), text("2"), blank, Kind::Replaced);
        row("other word", "blocked", blank, text("Ship"), text("All"), Kind::Replaced);
        row("digits added", "creditLimit", number("1"), number("2.5"), number("2.50"), Kind::Kept);
        row("noise of doubles", "creditLimit", number("1"), number("228.97"), number("228.97000000000003"), Kind::Kept);
        row("rounded to cents", "creditLimit", number("1"), number("2.505"), number("2.51"), Kind::Tidied);
        row("rounded to what was there", "creditLimit", number("2.51"), number("2.505"), number("2.51"), Kind::Tidied);
        row("rounded to five digits", "rate", number("1"), number("0.1234567"), number("0.12346"), Kind::Tidied);
        row("cents lost", "creditLimit", number("1"), number("2.50"), number("3"), Kind::Replaced);
        row("cut, not rounded", "creditLimit", number("1"), number("2.509"), number("2.50"), Kind::Replaced);
        row("turned", "creditLimit", number("1"), number("-2.50"), number("2.5"), Kind::Turned);
        row("sign change not stored", "creditLimit", number("2.5"), number("-2.50"), number("2.5"), Kind::Ignored);
        row("day moved", "since", Value::date(QDate(2026, 1, 1)), Value::date(QDate(2026, 1, 3)),
            Value::date(QDate(2026, 1, 2)), Kind::Replaced);
        row("typed what is no number", "rate", number("1"), Value::verbatim(Json::string(QStringLiteral("x"))),
            number("0"), Kind::Replaced);
    }
    void oneField()
    {
        QFETCH(QByteArray, field);
        QFETCH(Value, before);
        QFETCH(Value, sent);
        QFETCH(Value, stored);
        QFETCH(int, kind);
        const Record was = with(sampleRecord(), {{field, before}});
        const auto echoes = echoCheck(was, {{field, before, sent}}, with(was, {{field, stored}}));
        QCOMPARE(echoes.size(), size_t(1));
        QCOMPARE(echoes.front().field, field);
        QCOMPARE(int(echoes.front().kind), kind);
        QCOMPARE(echoes.front().sent, sent);
        QCOMPARE(echoes.front().stored, stored);
    }

    void onlyWhatWasLostNeedsALook()
    {
        for (const Kind kind :
             {Kind::Kept, Kind::Tidied, Kind::Ignored, Kind::Turned, Kind::Replaced, Kind::Followed}) {
            Echo echo;
            echo.kind = kind;
            QCOMPARE(echo.needsLook(), kind == Kind::Ignored || kind == Kind::Turned || kind == Kind::Replaced);
        }
    }

    void whatFollowed()
    {
        const Record before = sampleRecord();
        const Changes sent{{"address.country", text("US"), text("DE")}};
        const Record stored =
            with(before, {{"address.country", text("DE")},
                          {"address.city", Value::blank()}, // follows by the service's rule
                          {"taxName", text("Germany")},     // announced by the country
                          {"balance", number("1")},         // its own business
                          {"changedAt", Value::instant({QStringLiteral("2026-11-18T11:00:00Z"), {}})}});
        const auto echoes = echoCheck(before, sent, stored);
        QCOMPARE(echoes.size(), size_t(3));
        QCOMPARE(echoes[0].kind, Kind::Kept);
        QCOMPARE(echoes[1].field, FieldKey("address.city"));
        QCOMPARE(echoes[1].kind, Kind::Followed);
        QVERIFY(!echoes[1].sent.isKnown());
        QCOMPARE(echoes[2].field, FieldKey("taxName"));
        QCOMPARE(echoes[2].stored, text("Germany"));
        // The same without the country: the name of the tax area is then nobody's news.
        const auto others = echoCheck(before, {{"phone", text("1"), text("2")}}, with(stored, {{"phone", text("2")}}));
        QCOMPARE(std::count_if(others.begin(), others.end(), [](const Echo &echo) { return echo.field == "taxName"; }),
                 0);
    }

    void aCreateHasNoBefore()
    {
        const Record stored = with(sampleRecord(), {{"phone", Value::blank()}});
        const auto echoes =
            echoCheck(Record(), {{"name", Value(), text("Adatum")}, {"phone", Value(), text("1")}}, stored);
        QCOMPARE(echoes.size(), size_t(2));
        QCOMPARE(echoes[0].kind, Kind::Kept);
        QCOMPARE(echoes[1].kind, Kind::Ignored);
        QVERIFY(echoCheck(stored, {{"name", Value(), text("x")}}, Record()).empty());
    }

    void anHonestServiceIsNeverSuspected()
    {
        QVERIFY(rc::check("what is stored as sent is Kept, and nothing followed", [] {
            const Record before = sampleRecord();
            Changes sent;
            for (const char *field : {"name", "phone", "email", "address.city"}) {
                if (*rc::gen::arbitrary<bool>())
                    sent.push_back({field, before.value(field),
                                    Value::text(QString::fromStdString(
                                        *rc::gen::container<std::string>(rc::gen::inRange(' ', '~'))))});
            }
            for (const Echo &echo : echoCheck(before, sent, applied(before, sent)))
                RC_ASSERT(echo.kind == Kind::Kept);
            RC_ASSERT(echoCheck(before, sent, applied(before, sent)).size() == sent.size());
        }));
    }

    void aDeafServiceIsNoticed()
    {
        QVERIFY(rc::check("a change that was not stored is Ignored, unless only blanks or rounding are lost", [] {
            const FieldKey field = *rc::gen::element<FieldKey>("phone", "creditLimit");
            const Record before = sampleRecord();
            const Value sent = field == "phone" ? Value::text(QString::number(*rc::gen::inRange(1, 100000)))
                                                : Value::decimal(Decimal::fromUnits(*rc::gen::inRange(1, 99999), 2));
            const auto echoes = echoCheck(before, {{field, before.value(field), sent}}, before);
            RC_ASSERT(echoes.size() == 1u && echoes.front().kind == Kind::Ignored && echoes.front().needsLook());
        }));
    }
};

QTEST_GUILESS_MAIN(TestEcho)
#include "tst_core_echo.moc"
