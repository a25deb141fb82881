// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record_json.h"

#include "sample_schema.h"

#include <QTest>
#include <QTimeZone>

namespace clientele {

using namespace testing;

class TestRecordJson : public QObject
{
    Q_OBJECT

private:
    /// Through the bytes, as the disk does it.
    static Json stored(const Json &json) { return Json::parse(json.toBytes()).value(); }
    static QDateTime at(qint64 msecs) { return QDateTime::fromMSecsSinceEpoch(msecs, QTimeZone::utc()); }

    static Record fullRecord()
    {
        Record record = sampleRecord();
        record.key.parent = QStringLiteral("journal");
        record.version = QByteArray("W/\"\xff\0\x80\"", 7);
        record.readAt = at(1'700'000'000'123);
        record.unknown = stored(Json::object({{QStringLiteral("odd"), Json::number(QByteArray("1e3"))}}));
        record.set("balance", Value::notFetched());
        record.set("creditLimit", number("15750.00"));
        record.set("rate", Value::verbatim(QStringLiteral("90071992547409.930000000000000000000000000000000001")));
        record.set("taxName", Value::null());
        record.set("blocked", Value::absent());
        record.set("tags", Value::json(Json::array({Json::number(QByteArray("0.10"))})));
        record.set("since", Value::date(QDate(2024, 2, 29)));
        record.set("tax.liable", Value::yesNo(false));
        record.setReadAtOf("balance", at(1'700'000'999'000));
        return record;
    }

private slots:
    void recordComesBackWhole()
    {
        const Record record = fullRecord();
        const Result<Record> found = recordFromJson(sampleSchema(), stored(toJson(record)));
        QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.failure().detail));
        QVERIFY(found->key == record.key);
        QCOMPARE(found->key.remoteId, record.key.remoteId);
        QCOMPARE(found->key.parent, record.key.parent);
        QCOMPARE(found->version, record.version);
        QCOMPARE(found->readAt, record.readAt);
        QVERIFY(found->unknown == record.unknown);
        for (const FieldSpec &spec : sampleSchema()->fields()) {
            QVERIFY2(found->value(spec.key) == record.value(spec.key), spec.key.constData());
            QCOMPARE(found->readAtOf(spec.key), record.readAtOf(spec.key));
        }
        QCOMPARE(found->value("creditLimit").asDecimal()->toBytes(), QByteArray("15750.00"));
        QVERIFY(found->value("rate").isVerbatim());
        QCOMPARE(found->value("balance").state(), Value::State::NotFetched);
    }

    void formsComeBackUnlessTheSchemaLacksThem()
    {
        FieldSpec one;
        one.key = "name";
        one.forms = {{"name", "name", &codec::text}, {"title", "title", &codec::text}};
        const auto schemaWith = [&](std::vector<FieldSpec> fields) {
            return std::make_shared<const EntitySchema>("customer", EntitySchema::Identity{}, std::move(fields),
                                                        std::vector<FieldKey>{});
        };
        const SchemaPtr two = schemaWith({one});
        Record record(two, RecordKey::ofRemote(QStringLiteral("c"), "customer", QStringLiteral("1")));
        record.setForm(0, 1);
        QCOMPARE(recordFromJson(two, stored(toJson(record)))->form(0), 1);
        one.forms.pop_back();
        QCOMPARE(recordFromJson(schemaWith({one}), stored(toJson(record)))->form(0), -1);
    }

    void aNewerSchemaKeepsWhatItStillHas()
    {
        std::vector<FieldSpec> fields;
        for (const char *key : {"name", "invented"}) {
            FieldSpec spec;
            spec.key = key;
            fields.push_back(spec);
        }
        const auto newer =
            std::make_shared<const EntitySchema>("customer", EntitySchema::Identity{}, fields, std::vector<FieldKey>{});
        const Result<Record> found = recordFromJson(newer, stored(toJson(sampleRecord())));
        QVERIFY(found.ok());
        QCOMPARE(found->value("name").toText(), QStringLiteral("Adatum"));
        QCOMPARE(found->value("invented").state(), Value::State::NotFetched);
    }

    void whatIsNoRecordIsAFailure_data()
    {
        QTest::addColumn<Json>("json");
        const Json good = toJson(fullRecord());
        const auto row = [&](const char *name, const QString &member, Json value) {
            QTest::newRow(name) << good.with(member, std::move(value));
        };
        QTest::newRow("null") << Json();
        QTest::newRow("a record that is none") << toJson(Record());
        row("no values", QStringLiteral("values"), Json::array({}));
        row("no key", QStringLiteral("key"), Json());
        row("no version", QStringLiteral("version"), Json());
        row("time", QStringLiteral("readAt"), Json::string(QStringLiteral("noon")));
        row("other entity", QStringLiteral("key"),
            toJson(RecordKey::ofRemote(QStringLiteral("c"), "currency", QStringLiteral("1"))));
        row("value", QStringLiteral("values"), Json::object({{QStringLiteral("name"), Json::string(QString())}}));
        row("field's time", QStringLiteral("readAtOf"), Json::object({{QStringLiteral("name"), Json::boolean(true)}}));
    }
    void whatIsNoRecordIsAFailure()
    {
        QFETCH(Json, json);
        const Result<Record> found = recordFromJson(sampleSchema(), json);
        QVERIFY(!found.ok());
        QCOMPARE(found.failure().kind, Failure::Kind::NotUnderstood);
        QVERIFY(!found.failure().detail.isEmpty());
        QVERIFY(!recordFromJson(nullptr, toJson(fullRecord())).ok());
    }

    void keysOfNewRecordsComeBack()
    {
        const RecordKey key = RecordKey::ofNew(QStringLiteral("c"), "customer", QStringLiteral("u-1"));
        const Result<RecordKey> found = keyFromJson(stored(toJson(key)));
        QVERIFY(found.ok());
        QVERIFY(*found == key);
        QVERIFY(found->isNew());
        QVERIFY(!keyFromJson(toJson(key).with(QStringLiteral("local"), Json())).ok());
    }

    void changesComeBackInOrder()
    {
        const Changes changes{{"creditLimit", Value::null(), number("1.50")}, {"name", text("A"), Value::blank()}};
        const Json json = stored(toJson(changes));
        QCOMPARE(json.items().size(), size_t(2));
        QCOMPARE(json.items().front()[u"field"].toString(), QStringLiteral("creditLimit"));
        const Result<Changes> found = changesFromJson(json);
        QVERIFY(found.ok());
        QVERIFY(*found == changes);
        QVERIFY(changesFromJson(toJson(Changes()))->empty());
        QVERIFY(!changesFromJson(Json()).ok());
        QVERIFY(!changesFromJson(Json::array({Json::object({})})).ok());
        QVERIFY(!changesFromJson(Json::array({json.items().front().with(QStringLiteral("after"), Json())})).ok());
    }

    void everyKindOfFailureComesBack()
    {
        for (int i = 0; i <= int(Failure::Kind::Storage); ++i) {
            Failure failure;
            failure.kind = Failure::Kind(i);
            failure.status = 412;
            failure.code = QStringLiteral("Application_Dialog");
            failure.message = QStringLiteral("\u00DCber \"alles\"");
            failure.requestId = "r-\xfe";
            failure.fields = {{"name", QStringLiteral("too long")}, {"email", QStringLiteral("?")}};
            failure.detail = QStringLiteral("position 7");
            if (i % 2)
                failure.retryAfterSeconds = 30;
            QVERIFY(failureFromJson(stored(toJson(failure))) == failure);
        }
    }

    void aFailureThatCannotBeReadIsNotUnderstood()
    {
        QCOMPARE(failureFromJson(Json()).kind, Failure::Kind::NotUnderstood);
        const Failure odd =
            failureFromJson(Json::object({{QStringLiteral("kind"), Json::string(QStringLiteral("invented"))},
                                          {QStringLiteral("status"), Json::number(QByteArray("99999999999"))},
                                          {QStringLiteral("message"), Json::string(QStringLiteral("words"))}}));
        QCOMPARE(odd.kind, Failure::Kind::NotUnderstood);
        QCOMPARE(odd.status, 0);
        QCOMPARE(odd.message, QStringLiteral("words"));
    }
};

} // namespace clientele

QTEST_GUILESS_MAIN(clientele::TestRecordJson)
#include "tst_core_record_json.moc"
