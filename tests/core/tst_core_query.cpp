// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect.h"
#include "core/query.h"

#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;
using Op = Filter::Op;

namespace {

Value text(const char *utf8)
{
    return Value::text(QString::fromUtf8(utf8));
}
Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(QByteArrayView(digits)));
}
Value moment(const char *iso)
{
    return Value::instant(*Instant::parse(QString::fromUtf8(iso)));
}

Record trey()
{
    const SchemaPtr schema = std::make_shared<const EntitySchema>(
        "customer", EntitySchema::Identity{},
        std::vector<FieldSpec>{field("name").wire("n"), field("email").wire("e"), field("website").wire("w"),
                               field("balance").wire("b").comparedAt(2), field("opening.date").wire("d"),
                               field("modifiedAt").wire("m"), field("active").wire("a"), field("tags").wire("t"),
                               field("overdue").wire("o"), field("credit.limit").wire("l")},
        std::vector<FieldKey>{"name"});
    Record record(schema, RecordKey::ofRemote(QStringLiteral("c"), "customer", QStringLiteral("1")));
    record.set("name", text("Trey Research"));
    record.set("email", Value::blank());
    record.set("website", Value::null());
    record.set("balance", amount("228.97000000000003"));
    record.set("opening.date", Value::date(QDate(2024, 2, 29)));
    record.set("modifiedAt", moment("2026-03-04T17:05:09.120345Z"));
    record.set("active", Value::yesNo(true));
    record.set("tags", Value::json(*Json::parse(R"([{"key":"region"}])")));
    record.set("overdue", Value::notFetched());
    record.set("credit.limit", Value::verbatim(QStringLiteral("1234567890123456789012345678901234567890")));
    return record;
}

Answer answer(int status, Headers headers = {})
{
    Answer answer;
    answer.status = status;
    answer.headers = std::move(headers);
    answer.requestId = "r1";
    return answer;
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void matches_data();
    void matches();
    void joinsConditions();
    void namesItsFields();
    void sortsFailuresByStatus_data();
    void sortsFailuresByStatus();
    void sortsFailuresOfDelivery_data();
    void sortsFailuresOfDelivery();
    void saysHowLongToWait_data();
    void saysHowLongToWait();
};

void TestQuery::matches_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("op");
    QTest::addColumn<Value>("value");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *field, Op op, Value value, bool expected) {
        QTest::newRow(name) << QByteArray(field) << int(op) << std::move(value) << expected;
    };
    row("text without case", "name", Op::Equal, text("TREY research"), true);
    row("other text", "name", Op::Equal, text("Trey"), false);
    row("not other text", "name", Op::NotEqual, text("Trey"), true);
    row("contains", "name", Op::Contains, text("y RES"), true);
    row("starts with", "name", Op::StartsWith, text("trey"), true);
    row("does not start with", "name", Op::StartsWith, text("research"), false);
    row("ends with", "name", Op::EndsWith, text("RESEARCH"), true);
    row("text greater", "name", Op::Greater, text("adatum"), true);
    row("text less", "name", Op::Less, text("adatum"), false);
    row("blank is blank", "email", Op::Equal, Value::blank(), true);
    row("null is blank", "website", Op::Equal, Value::blank(), true);
    row("text is not blank", "name", Op::Equal, Value::blank(), false);
    row("text is no blank", "name", Op::NotEqual, Value::blank(), true);
    row("blank is not less", "email", Op::Less, text("a"), false);
    row("blank contains nothing", "email", Op::Contains, text("a"), false);
    row("amount at its scale", "balance", Op::Equal, amount("228.97"), true);
    row("amount not greater at its scale", "balance", Op::Greater, amount("228.97"), false);
    row("amount greater", "balance", Op::Greater, amount("0"), true);
    row("amount at least", "balance", Op::GreaterOrEqual, amount("228.97"), true);
    row("amount at most", "balance", Op::LessOrEqual, amount("100"), false);
    row("amount contains digits", "balance", Op::Contains, text("8.9"), true);
    row("day", "opening.date", Op::Equal, Value::date(QDate(2024, 2, 29)), true);
    row("day before", "opening.date", Op::Less, Value::date(QDate(2024, 3, 1)), true);
    row("moment after", "modifiedAt", Op::Greater, moment("2026-03-04T17:05:09.119Z"), true);
    row("moment within the millisecond", "modifiedAt", Op::Greater, moment("2026-03-04T17:05:09.120344Z"), true);
    row("moment on a day", "modifiedAt", Op::GreaterOrEqual, Value::date(QDate(2026, 3, 4)), true);
    row("moment on an earlier day", "modifiedAt", Op::Less, Value::date(QDate(2026, 3, 4)), false);
    row("yes", "active", Op::Equal, Value::yesNo(true), true);
    row("no", "active", Op::Equal, Value::yesNo(false), false);
    row("tag", "tags", Op::Contains, text("region"), true);
    row("not fetched equals nothing", "overdue", Op::Equal, Value::blank(), false);
    row("not fetched is not less", "overdue", Op::Less, amount("10"), false);
    row("not fetched is not equal", "overdue", Op::NotEqual, amount("10"), true);
    row("no such field", "phone", Op::Equal, Value::blank(), false);
    row("no such field is not equal", "phone", Op::NotEqual, text("1"), true);
    row("no such field is not filled", "phone", Op::NotEqual, Value::blank(), false);
    row("not fetched is not filled", "overdue", Op::NotEqual, Value::blank(), false);
    row("a number against text", "balance", Op::Greater, text("abc"), false);
    row("too long a number has no order", "credit.limit", Op::Greater, amount("5"), false);
    row("too long a number as it is", "credit.limit", Op::Equal,
        Value::verbatim(QStringLiteral("1234567890123456789012345678901234567890")), true);
}

void TestQuery::matches()
{
    QFETCH(QByteArray, field);
    QFETCH(int, op);
    QFETCH(Value, value);
    QFETCH(bool, expected);
    QCOMPARE(Filter::compare(field, Op(op), value).matches(trey()), expected);
}

void TestQuery::joinsConditions()
{
    const Filter yes = Filter::compare("name", Op::StartsWith, text("Trey"));
    const Filter no = Filter::compare("name", Op::StartsWith, text("Adatum"));
    const Record record = trey();
    QVERIFY(Filter::all({}).matches(record));
    QVERIFY(!Filter::any({}).matches(record));
    QVERIFY(Filter::all({yes, yes}).matches(record));
    QVERIFY(!Filter::all({yes, no}).matches(record));
    QVERIFY(Filter::any({no, yes}).matches(record));
    QVERIFY(!Filter::any({no, Filter::all({yes, no})}).matches(record));
}

void TestQuery::namesItsFields()
{
    const Filter filter = Filter::all(
        {Filter::compare("name", Op::Equal, text("a")),
         Filter::any({Filter::compare("email", Op::Equal, text("b")), Filter::compare("name", Op::Equal, text("c"))})});
    QVERIFY(filter.fieldsUsed() == (std::vector<FieldKey>{"name", "email"}));
}

void TestQuery::sortsFailuresByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind"); // -1: no failure
    const auto row = [](int status, Failure::Kind kind) { QTest::addRow("%d", status) << status << int(kind); };
    QTest::addRow("200") << 200 << -1;
    QTest::addRow("204") << 204 << -1;
    row(302, Failure::Kind::NotUnderstood);
    row(400, Failure::Kind::Invalid);
    row(401, Failure::Kind::SignIn);
    row(403, Failure::Kind::NotAllowed);
    row(404, Failure::Kind::Gone);
    row(405, Failure::Kind::NotOffered);
    row(408, Failure::Kind::ServiceFault);
    row(409, Failure::Kind::ChangedMeanwhile);
    row(410, Failure::Kind::Gone);
    row(412, Failure::Kind::ChangedMeanwhile);
    row(422, Failure::Kind::Invalid);
    row(429, Failure::Kind::SlowedDown);
    row(500, Failure::Kind::ServiceFault);
    row(501, Failure::Kind::NotOffered);
    row(503, Failure::Kind::ServiceFault);
    row(600, Failure::Kind::NotUnderstood);
}

void TestQuery::sortsFailuresByStatus()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    const std::optional<Failure> failure = statusFailure(answer(status));
    QCOMPARE(failure ? int(failure->kind) : -1, kind);
    if (failure) {
        QCOMPARE(failure->status, status);
        QCOMPARE(failure->requestId, QByteArray("r1"));
    }
}

void TestQuery::sortsFailuresOfDelivery_data()
{
    using Delivery = Answer::Delivery;
    using Fault = Answer::Fault;
    QTest::addColumn<int>("delivery");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, Delivery delivery, Fault fault, Failure::Kind kind) {
        QTest::newRow(name) << int(delivery) << int(fault) << int(kind);
    };
    row("refused", Delivery::NotSent, Fault::Refused, Failure::Kind::Unreachable);
    row("no such host", Delivery::NotSent, Fault::HostNotFound, Failure::Kind::Unreachable);
    row("certificate", Delivery::NotSent, Fault::Certificate, Failure::Kind::Untrusted);
    row("plain HTTP", Delivery::NotSent, Fault::Insecure, Failure::Kind::Untrusted);
    row("elsewhere", Delivery::NotSent, Fault::ForeignRedirect, Failure::Kind::Untrusted);
    row("cannot be written", Delivery::NotSent, Fault::BadRequest, Failure::Kind::Invalid);
    row("time-out", Delivery::InDoubt, Fault::Timeout, Failure::Kind::NoAnswer);
    row("cut", Delivery::InDoubt, Fault::Cut, Failure::Kind::NoAnswer);
    row("too large", Delivery::InDoubt, Fault::TooLarge, Failure::Kind::TooLarge);
    row("cancelled", Delivery::Cancelled, Fault::None, Failure::Kind::Cancelled);
}

void TestQuery::sortsFailuresOfDelivery()
{
    QFETCH(int, delivery);
    QFETCH(int, fault);
    QFETCH(int, kind);
    Answer broken = answer(0);
    broken.delivery = Answer::Delivery(delivery);
    broken.fault = Answer::Fault(fault);
    broken.detail = QStringLiteral("words");
    const std::optional<Failure> failure = deliveryFailure(broken);
    QVERIFY(failure.has_value());
    QCOMPARE(int(failure->kind), kind);
    QCOMPARE(failure->detail, QStringLiteral("words"));
    QVERIFY(!deliveryFailure(answer(500)).has_value());
}

void TestQuery::saysHowLongToWait_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("seconds"); // -1: not known
    QTest::newRow("seconds") << QByteArray("30") << QByteArray() << qint64(30);
    QTest::newRow("time of day") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT")
                                 << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(60);
    QTest::newRow("time of day, undated answer")
        << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << QByteArray() << qint64(37);
    QTest::newRow("none") << QByteArray() << QByteArray() << qint64(-1);
    QTest::newRow("nonsense") << QByteArray("soon") << QByteArray() << qint64(-1);
}

void TestQuery::saysHowLongToWait()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, date);
    QFETCH(qint64, seconds);
    Headers headers{{"retry-after", retryAfter}};
    if (!date.isEmpty())
        headers.append({"date", date});
    Answer slowed = answer(429, headers);
    slowed.receivedAt = QDateTime(QDate(1994, 11, 6), QTime(8, 50), Qt::UTC);
    QCOMPARE(statusFailure(slowed)->retryAfterSeconds.value_or(-1), seconds);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_core_query.moc"
