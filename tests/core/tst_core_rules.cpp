// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules.h"
#include "sample_schema.h"
#include "support/test_locale.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace clientele;
using namespace clientele::testing;
using Rule = Problem::Rule;

namespace {

FieldSpec spec(FieldType type, Check checks = Check::None, int longest = 0, bool required = false)
{
    FieldSpec field;
    field.key = "field";
    field.type = type;
    field.checks = checks;
    field.longest = longest;
    field.required = required;
    field.onCreate = field.onEdit = true;
    return field;
}

QStringList rulesOf(const std::vector<Problem> &problems)
{
    QStringList names;
    for (const Problem &problem : problems)
        names.append(QString::fromLatin1(problem.field) + QLatin1Char(':') + QString::number(int(problem.rule)));
    return names;
}

} // namespace

Q_DECLARE_METATYPE(FieldSpec)

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { testing::useTestLocale(); }

    void oneField_data()
    {
        QTest::addColumn<FieldSpec>("field");
        QTest::addColumn<Value>("value");
        QTest::addColumn<int>("rule"); // -1: no problem
        const auto good = [](const char *name, const FieldSpec &field, const Value &value) {
            QTest::newRow(name) << field << value << -1;
        };
        const auto bad = [](const char *name, const FieldSpec &field, const Value &value, Rule rule) {
            QTest::newRow(name) << field << value << int(rule);
        };
        const auto verbatim = [](const char *typed) { return Value::verbatim(Json::string(QString::fromUtf8(typed))); };

        const FieldSpec needed = spec(FieldType::Text, Check::NotBlankOnly, 0, true);
        bad("required, empty", needed, Value::blank(), Rule::Required);
        bad("required, null", needed, Value::null(), Rule::Required);
        bad("required, only blanks", needed, text("  "), Rule::Required);
        good("required, there", needed, text(" a "));
        good("required, not known", needed, Value::notFetched());
        good("blanks alone where they may be", spec(FieldType::Text), text("  "));
        good("blanks alone in a field nobody needs", spec(FieldType::Text, Check::NotBlankOnly), text("  "));

        const FieldSpec ten = spec(FieldType::Text, Check::None, 10);
        good("ten characters", ten,
             text("\xc3\xa4\xc3\xb6\xc3\xbc\xc3\x9f"
                  "abcdef"));
        bad("eleven characters", ten, text("abcdefghijk"), Rule::TooLong);
        good("five above U+FFFF", ten,
             text("\xf0\x9f\x99\x82\xf0\x9f\x99\x82\xf0\x9f\x99\x82\xf0\x9f\x99\x82\xf0\x9f\x99\x82"));
        bad("six above U+FFFF count twice", ten,
            text("\xf0\x9f\x99\x82\xf0\x9f\x99\x82\xf0\x9f\x99\x82\xf0\x9f\x99\x82\xf0\x9f\x99\x82\xf0\x9f\x99\x82"),
            Rule::TooLong);
        const FieldSpec bytes = spec(FieldType::MultiLine, Check::BytesNotCharacters, 10);
        good("five umlauts, ten bytes", bytes, text("\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"));
        bad("six umlauts, twelve bytes", bytes, text("\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"),
            Rule::TooLong);

        const FieldSpec mail = spec(FieldType::Text, Check::Email);
        for (const char *address :
             {"a@b", "o'brien+x@mail.example.org", "\xe5\xb1\xb1@\xe4\xbe\x8b.example", " a@b.c "})
            good(address, mail, text(address));
        for (const char *address :
             {"a", "@b", "a@", "a@b@c", "a b@c.d", "a@b..c", "a@.b", "a@b.", "a@b;c@d", "a@b,c", "<a@b>"})
            bad(address, mail, text(address), Rule::NotAnEmail);
        const FieldSpec mails = spec(FieldType::Text, Check::EmailList);
        good("two addresses", mails, text("a@b.c; d@e.f"));
        bad("a second one that is none", mails, text("a@b.c;d"), Rule::NotAnEmail);
        bad("with commas", mails, text("a@b.c,d@e.f"), Rule::NotAnEmail);

        const FieldSpec phone = spec(FieldType::Text, Check::NoLetters);
        good("phone", phone, text("+49 (0)30 / 12-34*#"));
        bad("extension", phone, text("030 12 ext 3"), Rule::LettersInPhone);
        bad("letters of another script", phone, text("030 \xd0\xb4"), Rule::LettersInPhone);
        bad("letters above U+FFFF", phone, text("030 \xf0\xa0\xae\xb7"), Rule::LettersInPhone);

        const FieldSpec narrow = spec(FieldType::Text, Check::ThreeByteUtf8);
        good("three bytes", narrow, text("\xe5\xb1\xb1"));
        bad("four bytes", narrow, text("a\xf0\x9f\x99\x82"), Rule::CharacterRefused);

        FieldSpec choice = spec(FieldType::Choice);
        choice.choices = {{QString()}, {QStringLiteral("Ship")}};
        good("a word of the list", choice, text("Ship"));
        good("none", choice, Value::blank());
        bad("a word of nobody", choice, text("Sail"), Rule::UnknownChoice);
        good("where the list is not known", spec(FieldType::Choice), text("Sail"));

        FieldSpec money = spec(FieldType::Money);
        money.scale = 2;
        good("money", money, number("15750.50"));
        good("zeros more than needed", money, number("15750.5000"));
        bad("tenths of a cent", money, number("1.005"), Rule::TooManyDigits);
        bad("words", money, verbatim("12 pieces"), Rule::NotANumber);
        bad("a sum that is not worked out", money, verbatim("1000+50"), Rule::NotANumber);
        bad("a text", money, text("12"), Rule::NotANumber);
        bad("thousands in the wrong place", money, verbatim("1.5"), Rule::NotANumber);
        bad("more digits than we hold", money, verbatim("123456789012345678901234567890123456789012345"),
            Rule::TooManyDigits);
        good("a date", spec(FieldType::Date), Value::date(QDate(2026, 2, 28)));
        const FieldSpec code = spec(FieldType::Code);
        good("a code", code, text("B0147/26 \xc3\xa9\xd7\x90"));
        for (const char *unseen : {"B\t1", "B1\n", "B1\r\n2", "B\x01",
                                   "\xe2\x80\xae"
                                   "B1",
                                   "B\xe2\x80\x8b"
                                   "1",
                                   "\xe2\x81\xa6"
                                   "B1",
                                   "\xe2\x81\xa9",
                                   "B\xe2\x80\xa8"
                                   "1",
                                   "B\xef\xbb\xbf"
                                   "1"})
            bad(qPrintable(QStringLiteral("code, ") + QString::fromLatin1(QByteArray(unseen).toHex())), code,
                text(unseen), Rule::CharacterRefused);
        bad("a zero byte", code, Value::text(QString(QChar(0))), Rule::CharacterRefused);
        good("a name may have them", spec(FieldType::Text), text("\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae"));
        good("the first year", spec(FieldType::Date), Value::date(QDate(1900, 1, 1)));
        good("the last year", spec(FieldType::Date), Value::date(QDate(2199, 12, 31)));
        bad("no date to the service", spec(FieldType::Date), Value::date(QDate(1, 1, 1)), Rule::NotADate);
        bad("a year of two digits", spec(FieldType::Date), Value::date(QDate(26, 3, 2)), Rule::NotADate);
        bad("the last day of all", spec(FieldType::Date), Value::date(QDate(9999, 12, 31)), Rule::NotADate);
        bad("no date", spec(FieldType::Date), verbatim("30.02.2026"), Rule::NotADate);
        bad("no moment", spec(FieldType::Instant), verbatim("yesterday"), Rule::NotADate);
        good("yes", spec(FieldType::YesNo), Value::yesNo(true));
        bad("perhaps", spec(FieldType::YesNo), verbatim("perhaps"), Rule::UnknownChoice);
        good("tags", spec(FieldType::List, Check::None, 1),
             Value::json(Json::array({Json::string(QStringLiteral("vip"))})));
    }
    void oneField()
    {
        QFETCH(FieldSpec, field);
        QFETCH(Value, value);
        QFETCH(int, rule);
        const std::vector<Problem> problems = checkField(field, value);
        QCOMPARE(problems.size(), size_t(rule < 0 ? 0 : 1));
        if (rule >= 0) {
            QCOMPARE(int(problems.front().rule), rule);
            QCOMPARE(problems.front().field, FieldKey("field"));
        }
        QVERIFY(checkField(field, value, value).empty()); // it was there already
    }

    void argumentsTellTheMeasure()
    {
        const Problem tooLong = checkField(spec(FieldType::Text, Check::None, 3), text("abcd")).at(0);
        QCOMPARE(tooLong.arguments, (QVariantList{4, 3}));
        QVERIFY(tooLong.blocks);
        const Problem refused = checkField(spec(FieldType::Text, Check::ThreeByteUtf8), text("a\xf0\x9f\x99\x82"
                                                                                             "b"))
                                    .front();
        QCOMPARE(refused.arguments.front().toString(), QString::fromUtf8("\xf0\x9f\x99\x82"));
        FieldSpec money = spec(FieldType::Money);
        money.scale = 2;
        // The service rounds in silence, and what is kept is another amount.
        const Problem finer = checkField(money, number("1.234")).at(0);
        QVERIFY(finer.blocks);
        QCOMPARE(finer.arguments, QVariantList{QStringLiteral("1.23")});
        QVERIFY(!finerThan(0, "field", *Decimal::parse("1.00")));
        QCOMPARE(finerThan(0, "field", *Decimal::parse("1234.5"))->arguments, QVariantList{QStringLiteral("1235")});
    }

    void severalProblemsOfOneField()
    {
        const auto problems =
            checkField(spec(FieldType::Text, Check::NoLetters | Check::ThreeByteUtf8, 2), text("abc\xf0\x9f\x99\x82"));
        QCOMPARE(problems.size(), size_t(3));
    }

    void editingChecksWhatChanged()
    {
        const Record before =
            with(sampleRecord(), {{"phone", text("letters that were there")}, {"blocked", text("Old")}});
        const Record wanted =
            with(before, {{"name", Value::blank()}, {"email", text("nobody")}, {"blocked", text("New")}});
        const auto problems = check(wanted, diff(before, wanted), false);
        QCOMPARE(rulesOf(problems), (QStringList{QStringLiteral("name:%1").arg(int(Rule::Required)),
                                                 QStringLiteral("email:%1").arg(int(Rule::NotAnEmail)),
                                                 QStringLiteral("blocked:%1").arg(int(Rule::UnknownChoice))}));
        QVERIFY(check(before, {}, false).empty());
    }

    void whatIsFilledAsksForAnother()
    {
        FieldSpec amount = spec(FieldType::Money);
        amount.key = "amount";
        FieldSpec day = spec(FieldType::Date).neededWith("amount");
        day.key = "day";
        const auto schema =
            std::make_shared<const EntitySchema>("customer", EntitySchema::Identity{"id", {}, {}},
                                                 std::vector<FieldSpec>{amount, day}, std::vector<FieldKey>{});
        const QStringList needed{QStringLiteral("day:%1").arg(int(Rule::Required))};
        const Record empty(schema, RecordKey::ofNew(QStringLiteral("c"), "customer", QStringLiteral("l")));
        QVERIFY(check(empty, {}, true).empty());
        QCOMPARE(rulesOf(check(with(empty, {{"amount", number("1")}}), {}, true)), needed);
        const Value today = Value::date(QDate(2026, 1, 2));
        QVERIFY(check(with(empty, {{"amount", number("1")}, {"day", today}}), {}, true).empty());
        const Record before = with(empty, {{"amount", number("1")}, {"day", today}});
        const Record emptied = with(before, {{"day", Value::blank()}});
        QCOMPARE(rulesOf(check(emptied, diff(before, emptied), false)), needed);
        const Record old = with(empty, {{"amount", number("1")}, {"day", Value::null()}}); // as somebody else left it
        QVERIFY(check(old, {}, false).empty());
        const Record more = with(old, {{"amount", number("2")}});
        QCOMPARE(rulesOf(check(more, diff(old, more), false)), needed);
    }

    void anUnknownWordThatWasThereStays()
    {
        const Record before = with(sampleRecord(), {{"blocked", text("Old")}});
        QVERIFY(check(before, {{"blocked", text("Old"), text("Old")}}, false).empty());
        QVERIFY(checkField(*sampleSchema()->find("blocked"), text("Old"), text("Old")).empty());
        QCOMPARE(checkField(*sampleSchema()->find("blocked"), text("Old"), text("Ship")).size(), size_t(1));
    }

    void creatingChecksEverything()
    {
        const Record empty(sampleSchema(),
                           RecordKey::ofNew(QStringLiteral("company"), "customer", QStringLiteral("l")));
        const auto missing = check(empty, {}, true);
        QCOMPARE(rulesOf(missing), QStringList{QStringLiteral("name:%1").arg(int(Rule::Required))});

        const Record copied = with(sampleRecord(), {{"phone", text("letters")}});
        const auto problems = check(copied, {}, true); // taken over from another customer, typed by nobody
        QCOMPARE(rulesOf(problems), QStringList{QStringLiteral("phone:%1").arg(int(Rule::LettersInPhone))});
    }

    void whatPassesFits()
    {
        QVERIFY(rc::check("a text without problems is within its length, by the measure of its field", [] {
            const bool inBytes = *rc::gen::arbitrary<bool>();
            QString typed;
            for (int i = *rc::gen::inRange(0, 30); i > 0; --i)
                typed += QString::fromUtf8(*rc::gen::element("a", "\xc3\xa4", "\xe5\xb1\xb1", "\xf0\x9f\x99\x82"));
            const FieldSpec field = spec(FieldType::Text, inBytes ? Check::BytesNotCharacters : Check::None, 20);
            const auto length = inBytes ? typed.toUtf8().size() : typed.size();
            RC_ASSERT(checkField(field, Value::text(typed)).empty() == (length <= 20));
        }));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_core_rules.moc"
