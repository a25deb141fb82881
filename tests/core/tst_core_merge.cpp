// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge.h"
#include "sample_schema.h"
#include "support/test_locale.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace clientele;
using namespace clientele::testing;
using Choice = MergeRow::Choice;

namespace {

const std::vector<FieldSpec> &specs()
{
    return sampleSchema()->fields();
}
bool takesPart(const FieldSpec &spec)
{
    return !spec.calculated && spec.onEdit;
}

/// Few values per type, so that sides often agree; some that are equal by FieldSpec::same but not in their digits.
rc::Gen<Value> valueOf(const FieldSpec &spec, bool alsoUnknown)
{
    std::vector<Value> values{Value::blank(), Value::null()};
    if (alsoUnknown) {
        values.push_back(Value::absent());
        values.push_back(Value::notFetched());
    }
    switch (spec.type) {
    case FieldType::Money:
    case FieldType::Decimal:
        for (const char *digits : {"1", "1.00", "1.004", "2.5", "-2.5"})
            values.push_back(number(digits));
        values.push_back(Value::verbatim(QStringLiteral("12 pieces")));
        break;
    case FieldType::YesNo:
        values.push_back(Value::yesNo(true));
        values.push_back(Value::yesNo(false));
        break;
    case FieldType::Date:
        values.push_back(Value::date(QDate(2026, 1, 1)));
        values.push_back(Value::date(QDate(2026, 1, 2)));
        break;
    case FieldType::List:
        values.push_back(Value::json(Json::array({Json::string(QStringLiteral("a"))})));
        values.push_back(Value::json(Json::array({Json::string(QStringLiteral("b"))})));
        break;
    default:
        for (const char *word : {"a", "A", "b", "c"})
            values.push_back(text(word));
    }
    return rc::gen::elementOf(values);
}

Record arbitraryRecord(bool alsoUnknown)
{
    Record record = sampleRecord();
    for (const FieldSpec &spec : specs())
        record.set(spec.key, *valueOf(spec, alsoUnknown));
    return record;
}

/// What typing does: some fields get another known value, the others stay as they are.
Record typedOver(Record record, const std::vector<FieldKey> &fields)
{
    for (const FieldKey &key : fields)
        record.set(key, *valueOf(*sampleSchema()->find(key), false));
    return record;
}

std::vector<FieldKey> writableFields()
{
    std::vector<FieldKey> keys;
    for (const FieldSpec &spec : specs()) {
        if (takesPart(spec))
            keys.push_back(spec.key);
    }
    return keys;
}

std::vector<FieldKey> someFields()
{
    std::vector<FieldKey> keys;
    for (const FieldKey &key : writableFields()) {
        if (*rc::gen::inRange(0, 3) == 0)
            keys.push_back(key);
    }
    return keys;
}

/// To a service; what it does not mention is as good as empty to it.
bool sameRecords(const Record &a, const Record &b)
{
    const auto nothing = [](const Value &value) { return value.isEmpty() || value.state() == Value::State::Absent; };
    return std::all_of(specs().begin(), specs().end(), [&](const FieldSpec &spec) {
        const Value &x = a.value(spec.key), &y = b.value(spec.key);
        return !takesPart(spec) || (!x.isKnown() && !y.isKnown()) || (nothing(x) && nothing(y)) || spec.same(x, y);
    });
}

std::string shown(const Value &value)
{
    return value.toJson().toBytes().toStdString();
}

struct Sides
{
    Record opened, mine, theirs;
};

Sides arbitrarySides(bool alsoUnknown = true)
{
    const Record opened = arbitraryRecord(alsoUnknown);
    const Record mine = typedOver(opened, someFields());
    Record theirs = typedOver(opened, someFields());
    if (alsoUnknown) {
        for (const FieldKey &key : someFields())
            theirs.set(key, Value::absent());
    }
    theirs.version = "W/\"2\"";
    return {opened, mine, theirs};
}

void chooseAnything(Merge &merge)
{
    for (size_t row = 0; row < merge.rows().size(); ++row) {
        const auto choice =
            *rc::gen::element(Choice::Open, Choice::Theirs, Choice::Mine, Choice::AsOpened, Choice::Typed);
        if (choice != Choice::Typed) {
            merge.choose(row, choice);
            continue;
        }
        std::vector<Value> typed;
        for (const FieldKey &key : merge.rows()[row].fields)
            typed.push_back(*valueOf(*sampleSchema()->find(key), true));
        merge.chooseTyped(row, typed);
    }
}

const MergeRow *rowOf(const Merge &merge, const FieldKey &field)
{
    for (const MergeRow &row : merge.rows()) {
        if (std::find(row.fields.begin(), row.fields.end(), field) != row.fields.end())
            return &row;
    }
    return nullptr;
}

size_t indexOf(const Merge &merge, const FieldKey &field)
{
    const MergeRow *row = rowOf(merge, field);
    Q_ASSERT(row);
    return size_t(row - merge.rows().data());
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { testing::useTestLocale(); }

    void verdictOfOneField_data()
    {
        QTest::addColumn<Value>("opened");
        QTest::addColumn<Value>("mine");
        QTest::addColumn<Value>("theirs");
        QTest::addColumn<int>("verdict");
        const Value a = text("a"), b = text("b"), c = text("c");
        const auto row = [](const char *name, const Value &o, const Value &m, const Value &t, Verdict verdict) {
            QTest::newRow(name) << o << m << t << int(verdict);
        };
        row("nobody", a, a, a, Verdict::Untouched);
        row("I", a, b, a, Verdict::OnlyMine);
        row("they", a, a, b, Verdict::OnlyTheirs);
        row("both alike", a, b, b, Verdict::Agreed);
        row("both", a, b, c, Verdict::Clash);
        row("I cleared", a, Value::blank(), a, Verdict::OnlyMine);
        row("they cleared", a, a, Value::null(), Verdict::OnlyTheirs);
        row("both cleared", a, Value::blank(), Value::null(), Verdict::Agreed);
        row("I cleared, they changed", a, Value::blank(), b, Verdict::Clash);
        row("blank is null", Value::blank(), Value::null(), Value::blank(), Verdict::Untouched);
        row("their answer lacks it", a, b, Value::absent(), Verdict::OnlyMine);
        row("theirs not fetched", a, a, Value::notFetched(), Verdict::Untouched);
        row("mine not fetched", a, Value::notFetched(), b, Verdict::OnlyTheirs);
        row("typed where nothing was known", Value::absent(), b, Value::absent(), Verdict::OnlyMine);
        row("typed over what nobody saw", Value::absent(), b, c, Verdict::Clash);
        row("typed what is there", Value::absent(), b, b, Verdict::Agreed);
        row("first seen now", Value::notFetched(), Value::notFetched(), c, Verdict::Untouched);
        row("this service has none", Value::notOffered(), Value::notOffered(), Value::notOffered(), Verdict::Untouched);
    }
    void verdictOfOneField()
    {
        QFETCH(Value, opened);
        QFETCH(Value, mine);
        QFETCH(Value, theirs);
        QFETCH(int, verdict);
        QCOMPARE(int(judge(*sampleSchema()->find("phone"), opened, mine, theirs)), verdict);
    }

    void moneyComparesAtItsScale()
    {
        const FieldSpec &limit = *sampleSchema()->find("creditLimit");
        QCOMPARE(judge(limit, number("228.97"), number("228.97"), number("228.97000000000003")), Verdict::Untouched);
        QCOMPARE(judge(limit, number("228.97"), number("300"), number("300.00")), Verdict::Agreed);
    }

    void fivePiles()
    {
        const Record opened = sampleRecord();
        const Record mine =
            with(opened, {{"email", text("billing@adatum.example")}, {"phone", text("0199")}, {"rate", number("2")}});
        const Record theirs = with(
            opened,
            {{"name", text("Adatum AG")}, {"phone", text("0111")}, {"rate", number("2.0")}, {"balance", number("1")}});
        Merge merge(opened, mine, theirs);
        QCOMPARE(merge.rows().size(), size_t(4));
        QCOMPARE(rowOf(merge, "email")->verdict, Verdict::OnlyMine);
        QCOMPARE(rowOf(merge, "name")->verdict, Verdict::OnlyTheirs);
        QCOMPARE(rowOf(merge, "rate")->verdict, Verdict::Agreed);
        QCOMPARE(rowOf(merge, "phone")->verdict, Verdict::Clash);
        QVERIFY(!rowOf(merge, "balance")); // calculated: theirs, and no matter of anybody's
        QCOMPARE(merge.undecided(), 1);
        QCOMPARE(merge.keptTheirs(), std::vector<FieldKey>{"name"});

        merge.choose(indexOf(merge, "phone"), Choice::Mine);
        QCOMPARE(merge.undecided(), 0);
        const Changes changes = merge.toSend();
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(changes[0].field, FieldKey("phone"));
        QCOMPARE(changes[0].before.toText(), QStringLiteral("0111"));
        QCOMPARE(changes[0].after.toText(), QStringLiteral("0199"));
        QCOMPARE(changes[1].field, FieldKey("email"));
        QCOMPARE(merge.result().value("name").toText(), QStringLiteral("Adatum AG"));
        QCOMPARE(merge.result().value("balance"), number("1"));
    }

    void nothingIsChosenForThePerson()
    {
        const Record opened = sampleRecord();
        const Merge merge(opened, with(opened, {{"phone", text("1")}}), with(opened, {{"phone", text("2")}}));
        QVERIFY(merge.rows().front().undecided());
        QCOMPARE(merge.result().value("phone").toText(), QStringLiteral("2"));
        QVERIFY(merge.toSend().empty());
    }

    void resultCarriesTheirVersion()
    {
        const Record opened = sampleRecord();
        Record theirs = opened;
        theirs.version = "W/\"9\"";
        QCOMPARE(Merge(opened, with(opened, {{"phone", text("1")}}), theirs).result().version, QByteArray("W/\"9\""));
    }

    void differentPartsOfOneAddressClash()
    {
        const Record opened = sampleRecord();
        const Record mine = with(opened, {{"address.line1", text("5 Oak Avenue")}});
        const Record theirs = with(opened, {{"address.city", text("Macon")}});
        Merge merge(opened, mine, theirs);
        QCOMPARE(merge.rows().size(), size_t(1));
        const MergeRow &row = merge.rows().front();
        QCOMPARE(row.group, MergeGroup::Address);
        QCOMPARE(row.fields, (std::vector<FieldKey>{"address.line1", "address.city", "address.country"}));
        QCOMPARE(row.verdict, Verdict::Clash);

        merge.choose(0, Choice::Mine);
        QCOMPARE(merge.result().value("address.line1").toText(), QStringLiteral("5 Oak Avenue"));
        QCOMPARE(merge.result().value("address.city").toText(), QStringLiteral("Atlanta"));
        merge.choose(0, Choice::AsOpened);
        QCOMPARE(merge.result().value("address.line1").toText(), QStringLiteral("192 Market Sq"));
        QCOMPARE(merge.toSend().size(), size_t(1)); // the city goes back
        merge.chooseTyped(0, {text("1 New Street"), Value::absent(), text("DE")});
        QCOMPARE(merge.result().value("address.line1").toText(), QStringLiteral("1 New Street"));
        QCOMPARE(merge.result().value("address.city").toText(), QStringLiteral("Macon"));
        QCOMPARE(merge.result().value("address.country").toText(), QStringLiteral("DE"));
    }

    void bothTheSameAddressAgree()
    {
        const Record opened = sampleRecord();
        const Record moved = with(opened, {{"address.line1", text("5 Oak Avenue")}, {"address.city", text("Macon")}});
        const Merge merge(opened, moved, moved);
        QCOMPARE(merge.rows().size(), size_t(1));
        QCOMPARE(merge.rows().front().verdict, Verdict::Agreed);
        QVERIFY(merge.toSend().empty());
    }

    void aGroupTakenApart()
    {
        const Record opened = sampleRecord();
        const Record mine = with(opened, {{"address.line1", text("5 Oak Avenue")}, {"address.country", text("DE")}});
        const Record theirs = with(opened, {{"address.city", text("Macon")}, {"address.country", text("FR")}});
        Merge merge(opened, mine, theirs);
        merge.split(0);
        QCOMPARE(merge.rows().size(), size_t(3));
        QCOMPARE(rowOf(merge, "address.line1")->verdict, Verdict::OnlyMine);
        QCOMPARE(rowOf(merge, "address.city")->verdict, Verdict::OnlyTheirs);
        QCOMPARE(rowOf(merge, "address.country")->verdict, Verdict::Clash);
        QCOMPARE(rowOf(merge, "address.country")->group, MergeGroup::Address);
        QCOMPARE(merge.undecided(), 1);
        QCOMPARE(merge.result().value("address.line1").toText(), QStringLiteral("5 Oak Avenue"));
        QCOMPARE(merge.result().value("address.city").toText(), QStringLiteral("Macon"));
        merge.split(0); // a single field cannot be split further
        QCOMPARE(merge.rows().size(), size_t(3));
        // It stays apart when they save again.
        merge.theirsMoved(with(theirs, {{"phone", text("0")}}));
        QCOMPARE(merge.rows().size(), size_t(4));
    }

    void whatWasTypedForAGroupOutlivesTakingItApart()
    {
        const Record opened = sampleRecord();
        const Record mine = with(opened, {{"address.line1", text("5 Oak Avenue")}});
        const Record theirs = with(opened, {{"address.line1", text("200 Market Sq")}});
        Merge merge(opened, mine, theirs);
        merge.chooseTyped(0, {text("1 New Street"), text("Macon"), text("US")});
        merge.split(0);
        QCOMPARE(merge.result().value("address.line1").toText(), QStringLiteral("1 New Street"));
        QCOMPARE(merge.result().value("address.city").toText(), QStringLiteral("Macon"));
        QCOMPARE(merge.undecided(), 0);
    }

    void theySaveAgainWhileThePersonDecides()
    {
        const Record opened = sampleRecord();
        const Record mine = with(opened, {{"phone", text("mine")}, {"email", text("mine@x")}, {"name", text("Mine")}});
        const Record theirs = with(opened, {{"phone", text("theirs")}, {"email", text("theirs@x")}});
        Merge merge(opened, mine, theirs);
        merge.choose(indexOf(merge, "phone"), Choice::Mine);
        merge.chooseTyped(indexOf(merge, "email"), {text("typed@x")});

        Record again = with(theirs, {{"email", text("again@x")}, {"name", text("Again")}});
        again.version = "W/\"3\"";
        merge.theirsMoved(again);
        QCOMPARE(rowOf(merge, "phone")->choice, Choice::Mine);
        QVERIFY(!rowOf(merge, "phone")->changedAgain);
        QCOMPARE(rowOf(merge, "email")->choice, Choice::Open);
        QVERIFY(rowOf(merge, "email")->changedAgain);
        QCOMPARE(rowOf(merge, "email")->typed.front(), text("typed@x")); // can be offered again
        QCOMPARE(rowOf(merge, "name")->verdict, Verdict::Clash);
        QVERIFY(rowOf(merge, "name")->changedAgain);
        QCOMPARE(merge.undecided(), 2);
        QCOMPARE(merge.result().version, QByteArray("W/\"3\""));

        merge.choose(indexOf(merge, "email"), Choice::Typed);
        QVERIFY(!rowOf(merge, "email")->changedAgain);
        QCOMPARE(merge.result().value("email"), text("typed@x"));
        // A third version that moves nothing of it leaves all that alone.
        merge.theirsMoved(with(again, {{"rate", number("9")}}));
        QCOMPARE(rowOf(merge, "email")->choice, Choice::Typed);
        QVERIFY(rowOf(merge, "name")->changedAgain);
    }

    void theyTakeTheirChangeBack()
    {
        const Record opened = sampleRecord();
        const Record mine = with(opened, {{"phone", text("mine")}});
        Merge merge(opened, mine, with(opened, {{"phone", text("theirs")}}));
        merge.choose(0, Choice::Theirs);
        merge.theirsMoved(opened);
        QCOMPARE(rowOf(merge, "phone")->verdict, Verdict::OnlyMine);
        QCOMPARE(merge.result().value("phone").toText(), QStringLiteral("mine"));
    }

    void clearingWhatTheirAnswerLacksIsStillSent()
    {
        const Record opened = sampleRecord();
        const Merge merge(opened, with(opened, {{"phone", Value::blank()}}),
                          with(opened, {{"phone", Value::absent()}}));
        QCOMPARE(merge.toSend().size(), size_t(1));
        QVERIFY(merge.toSend().front().after.isEmpty());
    }

    void whatTheyChangedCanBePutBack()
    {
        const Record opened = sampleRecord();
        Merge merge(opened, opened, with(opened, {{"phone", text("theirs")}}));
        QVERIFY(merge.toSend().empty());
        merge.choose(0, Choice::AsOpened);
        QCOMPARE(merge.toSend().size(), size_t(1));
        QVERIFY(merge.keptTheirs().empty());
    }

    // --- properties

    void disjointEditsCommute()
    {
        QVERIFY(rc::check("merges of edits disjoint by group commute", [] {
            const Record opened = arbitraryRecord(false);
            // Groups go to one side as a whole, single fields at random.
            const bool addressIsMine = *rc::gen::arbitrary<bool>(), taxIsMine = *rc::gen::arbitrary<bool>();
            std::vector<FieldKey> mineKeys, theirKeys;
            for (const FieldKey &key : someFields()) {
                const MergeGroup group = sampleSchema()->find(key)->group();
                const bool isMine = group == MergeGroup::Address ? addressIsMine
                                    : group == MergeGroup::Tax   ? taxIsMine
                                                                 : *rc::gen::arbitrary<bool>();
                (isMine ? mineKeys : theirKeys).push_back(key);
            }
            const Record a = typedOver(opened, mineKeys), b = typedOver(opened, theirKeys);
            const Merge there(opened, a, b), back(opened, b, a);
            RC_ASSERT(there.undecided() == 0 && back.undecided() == 0);
            RC_ASSERT(sameRecords(there.result(), back.result()));
        }));
    }

    void anUntouchedSideGivesTheOther()
    {
        QVERIFY(rc::check("merging with an untouched side gives the other", [] {
            const Record opened = arbitraryRecord(false);
            const Record edited = typedOver(opened, someFields());
            const Merge mine(opened, edited, opened), theirs(opened, opened, edited);
            RC_ASSERT(mine.undecided() == 0 && theirs.undecided() == 0);
            RC_ASSERT(sameRecords(mine.result(), edited) && sameRecords(theirs.result(), edited));
            RC_ASSERT(theirs.toSend().empty());
        }));
    }

    void nothingTypedDisappears()
    {
        QVERIFY(rc::check("nothing a person typed disappears unless the result says where it went", [] {
            const Sides sides = arbitrarySides();
            Merge merge(sides.opened, sides.mine, sides.theirs);
            for (int step = *rc::gen::inRange(0, 3); step > 0; --step) {
                if (!merge.rows().empty())
                    merge.split(*rc::gen::inRange<size_t>(0, merge.rows().size()));
                chooseAnything(merge);
                merge.theirsMoved(typedOver(merge.theirs(), someFields()));
            }
            const Record result = merge.result();
            for (const FieldKey &key : writableFields()) {
                const FieldSpec &spec = *sampleSchema()->find(key);
                const Value &mine = sides.mine.value(key);
                if (!mine.isKnown() || spec.same(mine, sides.opened.value(key)) || spec.same(mine, result.value(key)))
                    continue;
                const MergeRow *row = rowOf(merge, key);
                RC_LOG() << key.toStdString() << ": opened " << shown(sides.opened.value(key)) << ", mine "
                         << shown(mine) << ", theirs " << shown(sides.theirs.value(key)) << ", now "
                         << shown(merge.theirs().value(key)) << ", result " << shown(result.value(key));
                RC_ASSERT(row != nullptr);
                RC_ASSERT(row->verdict == Verdict::Clash || row->choice != Choice::Open);
            }
            for (const MergeRow &row : merge.rows()) { // what was typed in the window is still there, too
                for (size_t i = 0; i < row.fields.size() && row.choice == Choice::Typed; ++i)
                    RC_ASSERT(!row.typed[i].isKnown() || result.value(row.fields[i]) == row.typed[i]);
            }
        }));
    }

    void whatIsSentIsTheDifferenceToNow()
    {
        QVERIFY(rc::check("toSend() is diff(theirs, result), and makes theirs into result", [] {
            const Sides sides = arbitrarySides();
            Merge merge(sides.opened, sides.mine, sides.theirs);
            chooseAnything(merge);
            const Changes sent = merge.toSend();
            RC_ASSERT(sent == diff(merge.theirs(), merge.result()));
            RC_ASSERT(sameRecords(applied(merge.theirs(), sent), merge.result()));
            RC_ASSERT(diff(applied(merge.theirs(), sent), merge.result()).empty());
            for (const Change &change : sent) {
                const FieldSpec &spec = *sampleSchema()->find(change.field);
                RC_ASSERT(takesPart(spec) && !spec.same(change.before, change.after));
            }
        }));
    }

    void noHalfAddresses()
    {
        QVERIFY(rc::check("a group is wholly one side's unless it was split or typed into", [] {
            const Sides sides = arbitrarySides();
            Merge merge(sides.opened, sides.mine, sides.theirs);
            chooseAnything(merge);
            const Record result = merge.result();
            for (const MergeRow &row : merge.rows()) {
                if (!row.isWholeGroup() || row.choice == Choice::Typed)
                    continue;
                const auto wholly = [&](const Record &side) {
                    return std::all_of(row.fields.begin(), row.fields.end(), [&](const FieldKey &key) {
                        const Value &value = side.value(key);
                        return !value.isKnown() || sampleSchema()->find(key)->same(value, result.value(key));
                    });
                };
                RC_ASSERT(wholly(sides.mine) || wholly(sides.theirs) || wholly(sides.opened));
            }
        }));
    }

    void choicesOnWhatDidNotMoveStay()
    {
        QVERIFY(rc::check("theirsMoved keeps choices on rows that did not move and takes back the others", [] {
            const Sides sides = arbitrarySides();
            Merge merge(sides.opened, sides.mine, sides.theirs);
            chooseAnything(merge);
            const std::vector<MergeRow> before = merge.rows();
            const Record old = merge.theirs();
            const Record again = typedOver(old, someFields());
            merge.theirsMoved(again);
            for (const MergeRow &row : before) {
                const bool moved = std::any_of(row.fields.begin(), row.fields.end(), [&](const FieldKey &key) {
                    return !sampleSchema()->find(key)->same(old.value(key), again.value(key));
                });
                const MergeRow *now = rowOf(merge, row.fields.front());
                if (!moved)
                    RC_ASSERT(now && now->choice == row.choice && now->typed == row.typed && !now->changedAgain);
                else if (now)
                    RC_ASSERT(now->choice == Choice::Open && now->changedAgain);
            }
            if (merge.undecided() == 0)
                RC_ASSERT(sameRecords(applied(again, merge.toSend()), merge.result()));
        }));
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_core_merge.moc"
