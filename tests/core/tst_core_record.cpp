// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record.h"

#include "core/failure_codes.h"
#include "core/property.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

Json parsed(const QByteArray &bytes)
{
    const Result<Json> result = Json::parse(bytes);
    return result ? *result : Json::string(QStringLiteral("test data is not JSON"));
}

Value text(const char *utf8)
{
    return Value::text(QString::fromUtf8(utf8));
}
Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(QByteArrayView(digits)));
}

const QDateTime kReadAt(QDate(2026, 11, 21), QTime(10, 41), Qt::UTC);

/// Traits of all four services in one schema: nested address with a composed street, references as id or object,
/// two names of one field, two spellings of one choice, fields sent always, other names for writing.
SchemaPtr schema()
{
    static const SchemaPtr made = std::make_shared<const EntitySchema>(
        "customer", EntitySchema::Identity{"id", "@odata.etag", {"journalId", "parent.id"}},
        std::vector<FieldSpec>{
            field("number").wire("number").editableOnCreate(),
            field("name").wire("displayName").needed().editable().sentAlways(),
            field("kind")
                .oneOf({})
                .reads("customer_type")
                .writes("customerType")
                .reads("contact_type")
                .writes("customerType")
                .editable()
                .sentAlways(),
            field("address.line1").wire("address.street", codec::streetLine1).editable(),
            field("address.line2").wire("address.street", codec::streetLine2).editable(),
            field("address.city").wire("address.city").editable(),
            field("address.country").wire("address.countryLetterCode").editable(),
            field("email").wire("email", codec::textOrNull).editable(),
            field("terms.payment")
                .refersTo("paymentTerms")
                .wire("paymentTermsId", codec::guid)
                .wire("paymentTerms.code", codec::codeObject)
                .writes("paymentTerms")
                .editable(),
            field("blocked")
                .oneOf({})
                .wire("blocked", codec::encodedChoice)
                .wire("blocked", codec::plainChoice)
                .editable(),
            field("note").wire("memo", codec::textOrNull).wire("notes", codec::textOrNull).editable(),
            field("active").wire("active", codec::oneOrZeroRead).editable(),
            field("credit.limit").wire("creditLimit").comparedAt(2).editable(),
            field("balance").reads("customerFinancialDetail.balance").reads("balance").comparedAt(3).computed(),
            field("opening.balance").wire("extra.opening.amount").editable(),
        },
        std::vector<FieldKey>{"name", "email"},
        std::vector<WriteGroup>{{{"address.line1", "address.line2", "address.city", "address.country"}}});
    return made;
}

Record decoded(const QByteArray &bytes, WireHabits &habits)
{
    const Result<Record> record = decodeRecord(schema(), QStringLiteral("c1"), parsed(bytes), habits, kReadAt);
    return record ? *record : Record();
}

Record decoded(const QByteArray &bytes)
{
    WireHabits habits;
    return decoded(bytes, habits);
}

QByteArray encoded(const Record &base, const Changes &changes, const WireHabits &habits = {}, bool creating = false)
{
    return encodeChanges(base, changes, habits, creating).toBytes();
}

using Members = std::vector<std::pair<std::string, Json>>;

/// Some of the names, each with a value of some kind.
Members anyOf(const std::vector<std::string> &names)
{
    static const char *const values[] = {"1.50", "\"x\"", "null", "true", "[1]", "[]", "{}", "{\"z\":1}"};
    Members members;
    for (const std::string &name : names) {
        const size_t which = *rc::gen::inRange<size_t>(0, std::size(values) + 1);
        if (which < std::size(values))
            members.emplace_back(name, parsed(QByteArray(values[which])));
    }
    return members;
}

Changes set(const char *field, Value value)
{
    return {{field, Value::absent(), std::move(value)}};
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void readsARecord();
    void findsTheId_data();
    void findsTheId();
    void takesNoTextWithoutEnd();
    void keepsWhatItCannotRead();
    void readsThroughNullsAndListsOfOne_data();
    void readsThroughNullsAndListsOfOne();
    void writesInTheFormThatWasRead_data();
    void writesInTheFormThatWasRead();
    void learnsASpellingOnlyFromAProof();
    void aHabitServesRecordsThatDoNotTell();
    void writesOnlyWhatChanged();
    void writesDigitsAsTyped();
    void writesAGroupWhole();
    void doesNotEmptyWhatWasNotRead();
    void writesBothLinesOfAStreet();
    void writesNestedAndEmptiedObjects();
    void sendsBackAsItCameWhatCannotBeRead();
    void createsWithWhatIsGiven();
    void findsDifferences();
    void appliesChanges();
    void namesARecord();
    void tellsKeysApart();
    void remembersWhenAFigureWasRead();
    void unknownMembersSurvive();
    void readingAndWritingIsStable();
};

void TestRecord::readsARecord()
{
    const Record record = decoded(R"({"@odata.etag":"W/\"JzE4\"","id":"b3","journalId":"j1","number":"10000",
        "displayName":"Adatum","address":{"street":"1 Market Sq\r\nFloor 2","city":"Atlanta","countryLetterCode":"US",
        "postalCode":"31772"},"email":null,"creditLimit":15750.00,"active":1,"new":{"a":[1.50]}})");
    QCOMPARE(record.key.remoteId, QStringLiteral("b3"));
    QCOMPARE(record.key.parent, QStringLiteral("j1"));
    QCOMPARE(record.key.company, QStringLiteral("c1"));
    QCOMPARE(record.version, QByteArray("W/\"JzE4\""));
    QCOMPARE(record.readAt, kReadAt);
    QCOMPARE(record.value("name").toText(), QStringLiteral("Adatum"));
    QCOMPARE(record.value("address.line1").toText(), QStringLiteral("1 Market Sq"));
    QCOMPARE(record.value("address.line2").toText(), QStringLiteral("Floor 2"));
    QCOMPARE(record.value("address.country").toText(), QStringLiteral("US"));
    QCOMPARE(record.value("email").state(), Value::State::Null);
    QCOMPARE(record.value("note").state(), Value::State::Absent);
    QCOMPARE(record.value("website").state(), Value::State::NotOffered);
    QVERIFY(record.value("credit.limit").asDecimal());
    QCOMPARE(record.value("credit.limit").asDecimal()->toBytes(), QByteArray("15750.00"));
    QCOMPARE(record.value("active"), Value::yesNo(true));
    QCOMPARE(record.unknown.toBytes(), QByteArray(R"({"address":{"postalCode":"31772"},"new":{"a":[1.50]}})"));
}

void TestRecord::findsTheId_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QString>("id"); // empty: refused
    QTest::newRow("text") << QByteArray(R"({"id":"b3"})") << QStringLiteral("b3");
    QTest::newRow("number") << QByteArray(R"({"id":433})") << QStringLiteral("433");
    QTest::newRow("missing") << QByteArray(R"({"number":"10000"})") << QString();
    QTest::newRow("null") << QByteArray(R"({"id":null})") << QString();
    QTest::newRow("empty") << QByteArray(R"({"id":""})") << QString();
    QTest::newRow("object") << QByteArray(R"({"id":{}})") << QString();
    QTest::newRow("fraction") << QByteArray(R"({"id":1.5})") << QString();
    QTest::newRow("no object") << QByteArray(R"([{"id":"b3"}])") << QString();
}

void TestRecord::findsTheId()
{
    QFETCH(QByteArray, object);
    QFETCH(QString, id);
    WireHabits habits;
    const Result<Record> record = decodeRecord(schema(), QStringLiteral("c1"), parsed(object), habits, kReadAt);
    QCOMPARE(record.ok(), !id.isEmpty());
    if (record)
        QCOMPARE(record->key.remoteId, id);
    else
        QCOMPARE(record.failure().kind, Failure::Kind::NotUnderstood);
}

void TestRecord::takesNoTextWithoutEnd()
{
    WireHabits habits;
    const auto read = [&](qsizetype length) {
        const QByteArray object = R"({"id":"b3","displayName":")" + QByteArray(length, 'n') + R"("})";
        return decodeRecord(schema(), QStringLiteral("c1"), parsed(object), habits, kReadAt);
    };
    QCOMPARE(read(32767)->value("name").toText().size(), 32767);
    const Result<Record> tooLong = read(32768);
    QVERIFY(!tooLong.ok());
    QCOMPARE(tooLong.failure().kind, Failure::Kind::NotUnderstood);
    QCOMPARE(tooLong.failure().detail,
             QStringLiteral("record b3 has a text of 32768 characters, and no more than 32767 are taken"));
    QCOMPARE(tooLong.failure().code, failure_codes::longText());
    QCOMPARE(tooLong.failure().fields.value("number"),
             QString(40, u'n')); // what it is called, no more than a line of it
}

void TestRecord::keepsWhatItCannotRead()
{
    const QByteArray huge("1234567890123456789012345678901234567890.25");
    const Record record = decoded(R"({"id":"1","displayName":12,"creditLimit":)" + huge + R"(,"active":"yes"})");
    QVERIFY(record.value("name").isVerbatim());
    QCOMPARE(record.value("name").toText(), QStringLiteral("12"));
    QCOMPARE(record.value("credit.limit").toText(), QString::fromLatin1(huge));
    QVERIFY(!record.value("credit.limit").asDecimal());
    QCOMPARE(record.value("active").toText(), QStringLiteral("yes"));
    QVERIFY(!record.value("active").asYesNo());
}

void TestRecord::readsThroughNullsAndListsOfOne_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Value>("balance");
    QTest::addColumn<QByteArray>("unknown");
    QTest::newRow("object") << QByteArray(R"("customerFinancialDetail":{"balance":1.5})") << amount("1.5")
                            << QByteArray("{}");
    QTest::newRow("list of one") << QByteArray(R"("customerFinancialDetail":[{"balance":1.5,"x":1}])") << amount("1.5")
                                 << QByteArray(R"({"customerFinancialDetail":[{"x":1}]})");
    QTest::newRow("null object") << QByteArray(R"("customerFinancialDetail":null)") << Value::null()
                                 << QByteArray("{}");
    QTest::newRow("null object, flat figure")
        << QByteArray(R"("customerFinancialDetail":null,"balance":2)") << amount("2") << QByteArray("{}");
    QTest::newRow("empty list") << QByteArray(R"("customerFinancialDetail":[])") << Value::absent()
                                << QByteArray(R"({"customerFinancialDetail":[]})");
    QTest::newRow("list of two") << QByteArray(R"("customerFinancialDetail":[{"balance":1},{"balance":2}])")
                                 << Value::absent()
                                 << QByteArray(R"({"customerFinancialDetail":[{"balance":1},{"balance":2}]})");
    QTest::newRow("no object at all") << QByteArray(R"("customerFinancialDetail":7)") << Value::absent()
                                      << QByteArray(R"({"customerFinancialDetail":7})");
    QTest::newRow("both: the first counts")
        << QByteArray(R"("balance":2,"customerFinancialDetail":{"balance":1})") << amount("1") << QByteArray("{}");
}

void TestRecord::readsThroughNullsAndListsOfOne()
{
    QFETCH(QByteArray, members);
    QFETCH(Value, balance);
    QFETCH(QByteArray, unknown);
    const Record record = decoded("{\"id\":\"1\"," + members + "}");
    QCOMPARE(record.value("balance"), balance);
    QCOMPARE(record.unknown.toBytes(), unknown);
}

void TestRecord::writesInTheFormThatWasRead_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("member");
    const auto row = [](const char *name, const char *members, const char *field, Value value, const char *member) {
        QTest::newRow(name) << QByteArray(members) << QByteArray(field) << std::move(value) << QByteArray(member);
    };
    row("memo", R"("memo":"a")", "note", text("b"), R"("memo":"b")");
    row("notes", R"("notes":"a")", "note", text("b"), R"("notes":"b")");
    row("memo that is null", R"("memo":null)", "note", text("b"), R"("memo":"b")");
    row("memo null beside notes", R"("memo":null,"notes":"a")", "note", text("b"), R"("notes":"b")");
    row("neither", R"("number":"1")", "note", text("b"), R"("memo":"b")");
    row("reference by id", R"("paymentTermsId":"t1")", "terms.payment", text("t2"), R"("paymentTermsId":"t2")");
    row("id before object", R"("paymentTerms":{"code":"14D"},"paymentTermsId":"t1")", "terms.payment", text("t2"),
        R"("paymentTermsId":"t2")");
    row("reference as object", R"("paymentTerms":{"code":"14D","description":"14 days"})", "terms.payment", text("30D"),
        R"("paymentTerms":{"code":"30D"})");
    row("object that is null", R"("paymentTerms":null)", "terms.payment", text("30D"),
        R"("paymentTerms":{"code":"30D"})");
    row("clearing an object", R"("paymentTerms":{"code":"14D"})", "terms.payment", Value::blank(),
        R"("paymentTerms":null)");
    row("clearing an id", R"("paymentTermsId":"t1")", "terms.payment", Value::blank(),
        R"("paymentTermsId":"00000000-0000-0000-0000-000000000000")");
    row("encoded blank", R"("blocked":"_x0020_")", "blocked", Value::blank(), R"("blocked":"_x0020_")");
    row("plain blank", R"("blocked":" ")", "blocked", Value::blank(), R"("blocked":" ")");
    row("a choice nobody knows", R"("blocked":"Half_x0020_Way")", "blocked", text("Half Way"),
        R"("blocked":"Half_x0020_Way")");
    row("other name for writing", R"("active":0)", "active", Value::yesNo(true), R"("active":true)");
}

void TestRecord::writesInTheFormThatWasRead()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, field);
    QFETCH(Value, value);
    QFETCH(QByteArray, member);
    const Record record = decoded("{\"id\":\"1\"," + members + "}");
    QCOMPARE(encoded(record, {{field, Value::absent(), value}}), "{" + member + "}");
}

void TestRecord::learnsASpellingOnlyFromAProof()
{
    WireHabits habits;
    const Record plain = decoded(R"({"id":"1","blocked":" "})", habits);
    QCOMPARE(plain.value("blocked").state(), Value::State::Blank);
    QCOMPARE(habits.forms.value("blocked", -1), 1);
    const Record word = decoded(R"({"id":"2","blocked":"Ship"})", habits);
    QCOMPARE(word.value("blocked").toText(), QStringLiteral("Ship"));
    QCOMPARE(word.form(schema()->indexOf("blocked")), -1);
    QCOMPARE(habits.forms.value("blocked", -1), 1);
    decoded(R"({"id":"3","blocked":"_x0020_"})", habits);
    QCOMPARE(habits.forms.value("blocked", -1), 0);
    decoded(R"({"id":"4","blocked":null})", habits);
    QCOMPARE(habits.forms.value("blocked", -1), 0);
    decoded(R"({"id":"5","notes":"x"})", habits);
    QCOMPARE(habits.forms.value("note", -1), 1);
    QVERIFY(!habits.forms.contains("name"));
}

void TestRecord::aHabitServesRecordsThatDoNotTell()
{
    WireHabits habits;
    const Record word = decoded(R"({"id":"2","blocked":"Ship"})", habits);
    QCOMPARE(encoded(word, set("blocked", Value::blank()), habits), QByteArray(R"({"blocked":"_x0020_"})"));
    decoded(R"({"id":"1","blocked":" "})", habits);
    QCOMPARE(encoded(word, set("blocked", Value::blank()), habits), QByteArray(R"({"blocked":" "})"));
    const Record fresh(schema(), RecordKey::ofNew(QStringLiteral("c1"), "customer", QStringLiteral("n")));
    QCOMPARE(encoded(fresh, set("blocked", text("In Review")), habits, true), QByteArray(R"({"blocked":"In Review"})"));
}

void TestRecord::writesOnlyWhatChanged()
{
    const Record record = decoded(R"({"id":"1","number":"7","email":"a@x.example","memo":"m","balance":5})");
    QCOMPARE(encoded(record, {}), QByteArray("{}"));
    QCOMPARE(encoded(record, set("balance", amount("6"))), QByteArray("{}"));
    QCOMPARE(encoded(record, set("email", Value::blank())), QByteArray(R"({"email":null})"));
    // Members stand in the table's order, not in that of typing.
    const Changes both{{"note", text("m"), text("n")}, {"email", text("a@x.example"), text("b@x.example")}};
    QCOMPARE(encoded(record, both), QByteArray(R"({"email":"b@x.example","memo":"n"})"));
    // What is wanted in every write goes along, in the spelling of the answer.
    const Record full = decoded(R"({"id":"1","displayName":"Trey","contact_type":"business","email":null})");
    QCOMPARE(encoded(full, set("email", text("b@x.example"))),
             QByteArray(R"({"displayName":"Trey","customerType":"business","email":"b@x.example"})"));
    QCOMPARE(encoded(full, {}), QByteArray("{}"));
}

void TestRecord::writesDigitsAsTyped()
{
    const Record record = decoded(R"({"id":"1","creditLimit":1.5})");
    QCOMPARE(encoded(record, set("credit.limit", amount("15750.00"))), QByteArray(R"({"creditLimit":15750.00})"));
    QCOMPARE(encoded(record, set("credit.limit", amount("90071992547409.93"))),
             QByteArray(R"({"creditLimit":90071992547409.93})"));
    const QString typed = QStringLiteral("1234567890123456789012345678901234567890.10");
    QCOMPARE(encoded(record, set("credit.limit", Value::verbatim(typed))),
             QByteArray(R"({"creditLimit":1234567890123456789012345678901234567890.10})"));
}

void TestRecord::writesAGroupWhole()
{
    const Record record = decoded(R"({"id":"1","address":{"@odata.type":"#T","street":"1 Market Sq","city":"Atlanta",
        "countryLetterCode":"US","postalCode":"31772","state":"GA"}})");
    QCOMPARE(encoded(record, set("address.city", text("Macon"))),
             QByteArray(R"({"address":{"street":"1 Market Sq","city":"Macon","countryLetterCode":"US",)"
                        R"("postalCode":"31772","state":"GA"}})"));
    QCOMPARE(encoded(record, set("email", text("a@x.example"))), QByteArray(R"({"email":"a@x.example"})"));
    // An address that was null, or a member that was missing, is blank there.
    const Record none = decoded(R"({"id":"1","address":null})");
    QCOMPARE(encoded(none, set("address.city", text("Macon"))),
             QByteArray(R"({"address":{"street":"","city":"Macon","countryLetterCode":""}})"));
    const Record part = decoded(R"({"id":"1","address":{"city":"Atlanta"}})");
    QCOMPARE(encoded(part, set("address.city", text("Macon"))),
             QByteArray(R"({"address":{"street":"","city":"Macon","countryLetterCode":""}})"));
}

void TestRecord::doesNotEmptyWhatWasNotRead()
{
    Record record = decoded(R"({"id":"1","address":{"street":"1 Market Sq","city":"Atlanta"}})");
    record.set("address.country", Value::notFetched());
    QCOMPARE(encoded(record, set("address.city", text("Macon"))),
             QByteArray(R"({"address":{"street":"1 Market Sq","city":"Macon"}})"));
}

void TestRecord::writesBothLinesOfAStreet()
{
    const Record record = decoded(R"({"id":"1","address":{"street":"1 Market Sq\r\nFloor 2","city":"",
        "countryLetterCode":""}})");
    QCOMPARE(encoded(record, set("address.line1", text("5 Oak Ave"))),
             QByteArray(R"({"address":{"street":"5 Oak Ave\r\nFloor 2","city":"","countryLetterCode":""}})"));
    QCOMPARE(encoded(record, set("address.line2", Value::blank())),
             QByteArray(R"({"address":{"street":"1 Market Sq","city":"","countryLetterCode":""}})"));
    // A street that is no text goes back as it came, but not over what was typed.
    const Record odd = decoded(R"({"id":"1","address":{"street":7,"city":"","countryLetterCode":""}})");
    QCOMPARE(encoded(odd, set("address.city", text("Macon"))),
             QByteArray(R"({"address":{"street":7,"city":"Macon","countryLetterCode":""}})"));
    QCOMPARE(encoded(odd, set("address.line1", text("5 Oak"))),
             QByteArray(R"({"address":{"street":"5 Oak","city":"","countryLetterCode":""}})"));
    // Without a group, too: one line never goes out without the other.
    const SchemaPtr loose = std::make_shared<const EntitySchema>(
        "customer", EntitySchema::Identity{},
        std::vector<FieldSpec>{field("address.line1").wire("street", codec::streetLine1).editable(),
                               field("address.line2").wire("street", codec::streetLine2).editable()},
        std::vector<FieldKey>{});
    WireHabits habits;
    const Result<Record> two = decodeRecord(loose, QStringLiteral("c1"),
                                            parsed(R"({"id":"1","street":"1 Market Sq\r\nFloor 2"})"), habits, kReadAt);
    QVERIFY(two.ok());
    QCOMPARE(encoded(*two, set("address.line2", text("Floor 3"))),
             QByteArray(R"({"street":"1 Market Sq\r\nFloor 3"})"));
}

void TestRecord::writesNestedAndEmptiedObjects()
{
    const Record record = decoded(R"({"id":"1","extra":{"opening":{"amount":1.0,"at":"x"}}})");
    QCOMPARE(encoded(record, set("opening.balance", amount("2.50"))),
             QByteArray(R"({"extra":{"opening":{"amount":2.50}}})"));
}

void TestRecord::sendsBackAsItCameWhatCannotBeRead()
{
    const Record record = decoded(R"({"id":"1","displayName":12.50,"email":null})");
    QCOMPARE(encoded(record, set("email", text("a@x.example"))),
             QByteArray(R"({"displayName":12.50,"email":"a@x.example"})"));
}

void TestRecord::createsWithWhatIsGiven()
{
    const Record none(schema(), RecordKey::ofNew(QStringLiteral("c1"), "customer", QStringLiteral("n")));
    Record wanted = none;
    wanted.set("name", text("Coho"));
    wanted.set("number", text("C1"));
    wanted.set("email", Value::blank());
    wanted.set("address.line1", text("1 Oak"));
    wanted.set("balance", amount("7"));
    const Changes changes = diff(none, wanted, true);
    QCOMPARE(encoded(none, changes, {}, true),
             QByteArray(R"({"number":"C1","displayName":"Coho",)"
                        R"("address":{"street":"1 Oak","city":"","countryLetterCode":""}})"));
}

void TestRecord::findsDifferences()
{
    const Record now = decoded(R"({"id":"1","number":"7","displayName":"Trey","email":null,"creditLimit":228.97,
        "balance":1,"memo":"a"})");
    Record wanted = now;
    QVERIFY(diff(now, wanted).empty());
    wanted.set("email", Value::blank());                      // as null: nothing there either way
    wanted.set("credit.limit", amount("228.97000000000003")); // equal at two digits
    wanted.set("balance", amount("2"));                       // the service's business
    wanted.set("number", text("8"));                          // not editable once it exists
    wanted.set("active", Value::blank());                     // emptying what is not there
    wanted.set("address.city", Value::notFetched());          // nothing known to want
    QVERIFY(diff(now, wanted).empty());
    wanted.set("name", text("trey"));
    wanted.set("note", Value::blank());
    const Changes expected{{"name", text("Trey"), text("trey")}, {"note", text("a"), Value::blank()}};
    QVERIFY(diff(now, wanted) == expected);
}

void TestRecord::appliesChanges()
{
    const Record now = decoded(R"({"id":"1","displayName":"Trey","memo":"a"})");
    const Record then = applied(now, {{"name", text("Trey"), text("Tony")}, {"website", Value::blank(), text("x")}});
    QCOMPARE(then.value("name").toText(), QStringLiteral("Tony"));
    QCOMPARE(then.value("note").toText(), QStringLiteral("a"));
    QCOMPARE(then.value("website").state(), Value::State::NotOffered);
    QCOMPARE(now.value("name").toText(), QStringLiteral("Trey"));
}

void TestRecord::namesARecord()
{
    const auto name = [](const char *members) {
        return decoded("{\"id\":\"1\"" + QByteArray(members) + "}").displayName();
    };
    QCOMPARE(name(R"(,"displayName":" Trey ","email":"a@x.example")"), QStringLiteral("Trey"));
    QCOMPARE(name(R"(,"displayName":"  ","email":"a@x.example")"), QStringLiteral("a@x.example"));
    QCOMPARE(name(R"(,"displayName":null,"number":"10000")"), QStringLiteral("10000"));
    QCOMPARE(name(""), QStringLiteral("1"));
    QCOMPARE(Record().displayName(), QString());
    QCOMPARE(Record().value("name").state(), Value::State::NotOffered);
}

void TestRecord::tellsKeysApart()
{
    const QString company = QStringLiteral("c1");
    const RecordKey remote = RecordKey::ofRemote(company, "customer", QStringLiteral("7"));
    const RecordKey fresh = RecordKey::ofNew(company, "customer", QStringLiteral("7"));
    QVERIFY(!(remote == fresh));
    QVERIFY(fresh.isNew());
    QVERIFY(!remote.isNew());
    RecordKey named = fresh; // once the service has named it, it is still the same record here
    named.remoteId = QStringLiteral("8");
    QVERIFY(named == fresh);
    QCOMPARE(qHash(named), qHash(fresh));
    QVERIFY(!(RecordKey::ofRemote(QStringLiteral("c2"), "customer", QStringLiteral("7")) == remote));
    QVERIFY(!(RecordKey::ofRemote(company, "vendor", QStringLiteral("7")) == remote));
}

void TestRecord::remembersWhenAFigureWasRead()
{
    Record record = decoded(R"({"id":"1"})");
    QCOMPARE(record.readAtOf("balance"), kReadAt);
    record.setReadAtOf("balance", kReadAt.addSecs(60));
    QCOMPARE(record.readAtOf("balance"), kReadAt.addSecs(60));
    QCOMPARE(record.readAtOf("name"), kReadAt);
}

void TestRecord::unknownMembersSurvive()
{
    QVERIFY_PROPERTY("every member is read or kept", [] {
        // Names of the schema and names of nobody, at two depths, with values of every kind.
        const Members inner = anyOf({"street", "city", "x", "@odata.type", "postalCode"});
        const Members outer = anyOf({"number", "email", "newThing", "x@odata.link", "memo"});
        Json::Object address;
        for (const auto &[name, json] : inner)
            address.emplace_back(QString::fromStdString(name), json);
        Json::Object members{{QStringLiteral("id"), Json::string(QStringLiteral("1"))}};
        for (const auto &[name, json] : outer)
            members.emplace_back(QString::fromStdString(name), json);
        members.emplace_back(QStringLiteral("address"), Json::object(address));
        WireHabits habits;
        const Json whole = Json::object(members);
        const Result<Record> record = decodeRecord(schema(), QStringLiteral("c1"), whole, habits, kReadAt);
        RC_ASSERT(record.ok());
        for (const auto &[name, json] : outer) {
            const bool read = name == "number" || name == "email" || name == "memo";
            const Json *kept = record->unknown.find(QString::fromStdString(name));
            RC_ASSERT(read == (kept == nullptr));
            RC_ASSERT((!kept || *kept == json));
        }
        for (const auto &[name, json] : inner) {
            const bool read = name == "street" || name == "city";
            const Json &rest = record->unknown[u"address"];
            const Json *kept = rest.find(QString::fromStdString(name));
            RC_ASSERT(read == (kept == nullptr));
            RC_ASSERT((!kept || *kept == json));
            // And when the object is written whole, they go back with it.
            const Json body = encodeChanges(*record, set("address.country", text("DE")), habits, false);
            const Json *back = body[u"address"].find(QString::fromStdString(name));
            RC_ASSERT((read || name.front() == '@' || (back && *back == json)));
            RC_ASSERT((name.front() != '@' || !back));
        }
    });
}

void TestRecord::readingAndWritingIsStable()
{
    QVERIFY_PROPERTY("what was written reads as what was meant", [] {
        const QString name = *wireText();
        const QString line1 = QString(*wireText()).remove(QChar(u'\r'));
        const QString line2 = *wireText();
        const QString word = *wireText();
        const Value blocked = word.trimmed().isEmpty() ? Value::blank() : Value::text(word);
        const QByteArray limit = QByteArray::number(*rc::gen::inRange<qint64>(-1000000000, 1000000000)) + ".10";
        const bool plain = *rc::gen::arbitrary<bool>();
        WireHabits habits;
        const Record base = decoded(plain ? QByteArray(R"({"id":"1","blocked":" ","notes":"x"})")
                                          : QByteArray(R"({"id":"1","blocked":"_x0020_","memo":"x"})"),
                                    habits);
        const Changes changes{{"name", Value::absent(), Value::text(name)},
                              {"address.line1", Value::absent(), Value::text(line1)},
                              {"address.line2", Value::absent(), Value::text(line2)},
                              {"blocked", Value::blank(), blocked},
                              {"note", text("x"), Value::text(name)},
                              {"credit.limit", Value::absent(), amount(limit.constData())}};
        const Json body = encodeChanges(base, changes, habits, false);
        const Result<Json> wire = Json::parse(body.toBytes());
        RC_ASSERT(wire.ok());
        Json::Object members = wire->members();
        members.emplace_back(QStringLiteral("id"), Json::string(QStringLiteral("1")));
        const Json whole = Json::object(members);
        const Result<Record> back = decodeRecord(schema(), QStringLiteral("c1"), whole, habits, kReadAt);
        RC_ASSERT(back.ok());
        for (const Change &change : changes)
            RC_ASSERT(schema()->find(change.field)->same(back->value(change.field), change.after));
        RC_ASSERT(body[u"creditLimit"].toBytes() == limit);
        RC_ASSERT((body.find(u"notes") != nullptr) == plain);
        // Read and written once more, it is the same body.
        RC_ASSERT(encodeChanges(*back, changes, habits, false) == body);
    });
}

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_core_record.moc"
