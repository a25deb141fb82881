// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/wire_play.h"

#include "backends/layer/dialect.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

using End = WriteOutcome::End;
using Kind = Failure::Kind;

constexpr const char *business = "b3f0a1c2-5d64-4e7f-9a10-2c8d7e6f5a01";
constexpr const char *id = "4f7c1b16-e057-4ec0-8b20-50308ba5b9ea";
const QString customers = QStringLiteral("/v1/businesses/b3f0a1c2-5d64-4e7f-9a10-2c8d7e6f5a01/customers");
const QString customer = customers + QStringLiteral("/4f7c1b16-e057-4ec0-8b20-50308ba5b9ea");

// The published answer, which calls the memo "notes".
const char seed[] = R"({"type": "CustomerData", "id": "4f7c1b16-e057-4ec0-8b20-50308ba5b9ea",
  "external_id": "customer-1", "individual_name": "John Doe", "company_name": "Acme, Inc.",
  "email": "john@hotmail.com", "mobile_phone": "555-555-5555", "office_phone": "555-555-5555",
  "address_string": "123 Main St, Phoenix, AZ 85001", "notes": "This is a note", "status": "ACTIVE",
  "transaction_tags": []})";

QByteArray with(const QList<std::pair<const char *, QByteArray>> &changes)
{
    Json object = json(seed);
    for (const auto &[name, value] : changes)
        object = object.with(QLatin1String(name), json(value));
    return object.toBytes();
}

QByteArray enveloped(const QByteArray &data, const QByteArray &more = {})
{
    return "{\"data\":" + data + more + '}';
}

QByteArray page(const QByteArrayList &items, const QByteArray &pagination)
{
    return enveloped('[' + items.join(',') + ']', ",\"meta\":" + pagination);
}

std::unique_ptr<Dialect> dialectAt()
{
    DialectSettings settings;
    settings.base = QUrl(QStringLiteral("https://books.example"));
    settings.companyRemoteId = QLatin1String(business);
    settings.companyId = QStringLiteral("company");
    return layer::makeDialect(settings);
}

} // namespace

class Layer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void everyExampleIsReadAndWrittenBack_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::newRow("published") << QByteArray(seed);
        int row = 0;
        for (const Json &item : contractItems("layer_customers.json", "customers"))
            QTest::addRow("%s, no. %d", qPrintable(item[u"example"].toString()), row++) << item[u"customer"].toBytes();
        QVERIFY(row > 10);
    }

    void everyExampleIsReadAndWrittenBack()
    {
        QFETCH(QByteArray, object);
        const Json original = json(object);
        const auto dialect = dialectAt();
        const Record record = readBy(*dialect, original[u"id"].toString().toLatin1().constData(), enveloped(object));
        QVERIFY(!record.displayName().isEmpty());
        for (const FieldSpec &field : record.schema()->fields())
            QVERIFY2(!record.value(field.key).isVerbatim(), field.key.constData());
        for (const Json::Member &member : record.unknown.members())
            QCOMPARE(member.first, QStringLiteral("type"));
        const Json written = encodeChanges(record, allKnown(record), {}, false);
        for (const Json::Member &member : written.members()) {
            if (member.first != QLatin1String("tags"))
                QCOMPARE(member.second.toBytes(), original[member.first].toBytes());
        }
        for (const Json::Member &member : original.members()) {
            const bool fixed = member.first == QLatin1String("id") || member.first == QLatin1String("type");
            const QString name =
                member.first == QLatin1String("transaction_tags") ? QStringLiteral("tags") : member.first;
            QCOMPARE(bool(written.find(name)), !fixed);
        }
        QCOMPARE(written[u"tags"].items().size(), original[u"transaction_tags"].items().size());
        for (const Json &tag : written[u"tags"].items())
            QCOMPARE(tag.members().size(), size_t(2)); // key and value, nothing the service adds
    }

    void itIsNamedByWhatThereIs()
    {
        const auto dialect = dialectAt();
        const auto name = [&](const QList<std::pair<const char *, QByteArray>> &changes) {
            return readBy(*dialect, id, enveloped(with(changes))).displayName();
        };
        QCOMPARE(name({}), QStringLiteral("Acme, Inc."));
        QCOMPARE(name({{"company_name", "null"}}), QStringLiteral("John Doe"));
        QCOMPARE(name({{"company_name", "null"}, {"individual_name", "\"\""}}), QStringLiteral("john@hotmail.com"));
        QCOMPARE(name({{"company_name", "null"}, {"individual_name", "null"}, {"email", "null"}}),
                 QStringLiteral("customer-1"));
        QCOMPARE(
            name({{"company_name", "null"}, {"individual_name", "null"}, {"email", "null"}, {"external_id", "null"}}),
            QLatin1String(id));
    }

    void aChangeIsAPatchOfItAndNullClears()
    {
        const auto dialect = dialectAt();
        const Record record = readBy(*dialect, id, enveloped(seed));
        const auto write = dialect->write(
            wishOf(record, {{"email", {}, text("j@acme.example")}, {"phone.mobile", {}, Value::blank()}}));
        const auto requests =
            play(*write, {answer(200, enveloped(with({{"email", "\"j@acme.example\""}, {"mobile_phone", "null"}})))});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("PATCH ") + customer});
        QCOMPARE(requests[0].body, QByteArray(R"({"email":"j@acme.example","mobile_phone":null})"));
        QVERIFY(headerValue(requests[0].headers, "If-Match").isNull());
        QCOMPARE(write->outcome().end, End::Done);
        QVERIFY(write->outcome().storedIsComplete);
    }

    void theNoteKeepsTheNameItWasReadBy()
    {
        const auto dialect = dialectAt();
        const auto noteOf = [&](const QByteArray &object) {
            const Record record = readBy(*dialect, id, enveloped(object));
            return play(*dialect->write(wishOf(record, {{"note", {}, text("New")}})), {})[0].body;
        };
        QCOMPARE(noteOf(seed), QByteArray(R"({"notes":"New"})"));
        const Json renamed = without(json(seed), "notes").with(QStringLiteral("memo"), json("\"Old\""));
        QCOMPARE(noteOf(renamed.toBytes()), QByteArray(R"({"memo":"New"})"));
        // A new customer has been read by neither: the last read tells.
        QCOMPARE(json(play(*dialect->write(newCustomer({{"note", {}, text("New")}})), {})[0].body)[u"memo"].toString(),
                 QStringLiteral("New"));
    }

    void tagsAndTheExternalIdGoWithEverythingElse()
    {
        const auto dialect = dialectAt();
        const Record record = readBy(
            *dialect, id,
            enveloped(with({{"external_id", "\"old\""},
                            {"reference_number", "\"R-7\""},
                            {"transaction_tags", R"([{"id":"f4a7","key":"region","value":"north","archived_at":null},
                                                     {"id":"f4a8","key":"gone","value":"x","archived_at":"2026-01-01T00:00:00Z"}])"}})));
        const auto write =
            dialect->write(wishOf(record, {{"externalId", {}, text("customer-1")}, {"email", {}, Value::blank()}}));
        const auto requests = play(*write, {answer(200, enveloped(seed))});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("PUT ") + customer});
        QCOMPARE(
            json(requests[0].body),
            json(R"({"external_id":"customer-1","individual_name":"John Doe","company_name":"Acme, Inc.","email":null,
                          "mobile_phone":"555-555-5555","office_phone":"555-555-5555",
                          "address_string":"123 Main St, Phoenix, AZ 85001","notes":"This is a note",
                          "reference_number":"R-7","tags":[{"key":"region","value":"north"}]})"));

        const Value tags = Value::json(json(R"([{"key":"region","value":"south"}])"));
        const auto retag = dialect->write(wishOf(record, {{"tags", {}, tags}}));
        const auto put = play(
            *retag,
            {answer(
                200,
                enveloped(with(
                    {{"transaction_tags",
                      R"([{"id":"a","key":"region","value":"south","dimension_display_name":"Region","archived_at":null}])"}})))});
        QCOMPARE(put[0].method, QByteArray("PUT"));
        QCOMPARE(json(put[0].body)[u"tags"].toBytes(), QByteArray(R"([{"key":"region","value":"south"}])"));
        // What comes back compares as what was sent, whatever the service adds.
        QVERIFY(record.schema()->find("tags")->same(retag->outcome().stored->value("tags"), tags));
    }

    void archivingIsAnActionOfItsOwn()
    {
        const auto dialect = dialectAt();
        const Record record = readBy(*dialect, id, enveloped(seed));
        WriteWish wish = wishOf(record, {}, ChangeKind::Action);
        for (const char *action : {"archive", "unarchive"}) {
            wish.action = action;
            const QByteArray status = wish.action == "archive" ? "\"ARCHIVED\"" : "\"ACTIVE\"";
            const auto write = dialect->write(wish);
            const auto requests = play(*write, {answer(200, enveloped(with({{"status", status}})))});
            QCOMPARE(lines(requests), QStringList{QStringLiteral("POST %1/%2").arg(customer, QLatin1String(action))});
            QVERIFY(requests[0].body.isEmpty());
            QCOMPARE(write->outcome().end, End::Done);
            QCOMPARE(*write->outcome().stored->value("archived").asYesNo(), wish.action == "archive");
        }
        wish.action = "explode";
        QCOMPARE(dialect->write(wish)->outcome().failure->kind, Kind::NotOffered);
    }

    void aFailedSecondCallIsToldByField()
    {
        const auto dialect = dialectAt();
        const Record record = readBy(*dialect, id, enveloped(seed));
        const auto write = dialect->write(
            wishOf(record, {{"archived", {}, Value::yesNo(true)}, {"email", {}, text("n@acme.example")}}));
        const auto requests =
            play(*write, {answer(200, enveloped(with({{"email", "\"n@acme.example\""}}))),
                          answer(429, R"({"errors":[{"type":"RateLimit","description":"Too many requests."}]})",
                                 {{"Retry-After", "1"}})});
        QCOMPARE(lines(requests),
                 QStringList({QStringLiteral("PATCH ") + customer, QStringLiteral("POST %1/archive").arg(customer)}));
        const WriteOutcome outcome = write->outcome();
        QCOMPARE(outcome.end, End::Partly);
        QCOMPARE(outcome.acceptedFields, std::vector<FieldKey>{"email"});
        QCOMPARE(outcome.failedFields, std::vector<FieldKey>{"archived"});
        QCOMPARE(outcome.failure->kind, Kind::SlowedDown);
        QCOMPARE(*outcome.failure->retryAfterSeconds, 1);
        QCOMPARE(outcome.stored->value("email").toText(), QStringLiteral("n@acme.example"));
    }

    void aCreateCanBeSentAgain()
    {
        const auto dialect = dialectAt();
        const WriteWish wish = newCustomer({{"company.name", {}, text("Acme")}, {"email", {}, Value::blank()}});
        const auto first = dialect->write(wish);
        const auto requests = play(*first, {cut()});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("POST ") + customers});
        QCOMPARE(requests[0].body,
                 QByteArray(R"({"company_name":"Acme","email":null,"external_id":"clientele-0001"})"));
        QCOMPARE(first->outcome().end, End::InDoubt);
        QVERIFY(dialect->capabilities().idempotentCreate);
        const auto second = dialect->write(wish);
        QCOMPARE(play(*second, {answer(200, enveloped(seed))})[0].body, requests[0].body);
        QCOMPARE(second->outcome().end, End::Done);
        QCOMPARE(second->outcome().stored->key.remoteId, QLatin1String(id));
        QCOMPARE(second->outcome().stored->key.localId, wish.key.localId);
        QVERIFY(lines(play(*dialect->findCreated(wish), {}))[0].contains(QStringLiteral("external_id=clientele-0001")));
    }

    void aTypedExternalIdDoesNotOverwriteItsOwner()
    {
        const auto dialect = dialectAt();
        const WriteWish wish =
            newCustomer({{"company.name", {}, text("Other")}, {"externalId", {}, text("customer-1")}});
        const auto taken = dialect->write(wish);
        const auto look = play(*taken, {answer(200, page({seed}, "{}"))});
        QCOMPARE(look.size(), size_t(1));
        QCOMPARE(lines(look)[0],
                 QStringLiteral("GET %1?external_id=customer-1&include_archived=true&limit=100").arg(customers));
        QCOMPARE(taken->outcome().end, End::Failed);
        QCOMPARE(taken->outcome().failure->kind, Kind::Duplicate);
        QVERIFY(taken->outcome().failure->fields.contains("externalId"));

        const auto free = dialect->write(wish);
        const auto requests = play(*free, {answer(200, page({}, "{}")), answer(201, enveloped(seed))});
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(json(requests[1].body)[u"external_id"].toString(), QStringLiteral("customer-1"));
        QCOMPARE(free->outcome().end, End::Done);
    }

    void aListEndsByEitherRule_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("null cursor") << QByteArray(R"({"pagination":{"cursor":null}})");
        QTest::newRow("no more") << QByteArray(R"({"pagination":{"cursor":"more","has_more":false}})");
        QTest::newRow("empty meta") << QByteArray("{}");
        QTest::newRow("both") << QByteArray(R"({"pagination":{"cursor":null,"has_more":false,"total_count":2}})");
    }

    void aListEndsByEitherRule()
    {
        QFETCH(QByteArray, last);
        const auto dialect = dialectAt();
        ListQuery query;
        query.entity = "customer";
        query.pageSize = 2;
        query.includeArchived = true;
        const auto list = dialect->readList(query);
        const auto requests = play(
            *list, {answer(200, page({seed}, R"({"pagination":{"cursor":"Zm8=&x","has_more":true,"total_count":2}})")),
                    answer(200, page({with({{"id", "\"other\""}})}, last))});
        const QString asked =
            QStringLiteral("GET %1?limit=2&show_total_count=true&include_archived=true").arg(customers);
        QCOMPARE(lines(requests), QStringList({asked, asked + QStringLiteral("&cursor=Zm8=&x")}));
        QVERIFY(requests[1].url.toEncoded().endsWith("&cursor=Zm8%3D%26x"));
        QCOMPARE(list->takeRecords().size(), size_t(2));
        QVERIFY(!list->failure());
        QCOMPARE(list->total(), std::optional<qint64>(2));
    }

    void aListThatGoesInCirclesIsStopped()
    {
        const auto dialect = dialectAt();
        ListQuery query;
        query.entity = "customer";
        const auto list = dialect->readList(query);
        const Answer again = answer(200, page({seed}, R"({"pagination":{"cursor":"a","has_more":true}})"));
        QCOMPARE(play(*list, {again, again, again, again}).size(), size_t(2));
        QCOMPARE(list->failure()->kind, Kind::NotUnderstood);
        QCOMPARE(list->takeRecords().size(), size_t(1));
    }

    void refusalsAreTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("message");
        const auto error = [](const char *type, const char *code) {
            return QByteArray(R"({"errors":[{"type":"%1","description":"Words.","error_enum":"%2"}]})")
                .replace("%1", type)
                .replace("%2", code);
        };
        const QString words = QStringLiteral("Words.");
        QTest::newRow("not there") << 404 << error("NotFound", "SpecifiedIdNotFound") << int(Kind::Gone) << words;
        QTest::newRow("its code before its status")
            << 400 << error("NotFound", "SpecifiedIdNotFound") << int(Kind::Gone) << words;
        QTest::newRow("bad request") << 400 << error("BadRequest", "SpecifiedBadRequest") << int(Kind::Invalid)
                                     << words;
        QTest::newRow("no code") << 400 << QByteArray(R"({"errors":[{"type":"Plaid","description":"Words."}]})")
                                 << int(Kind::Invalid) << words;
        QTest::newRow("yes and no") << 200 << error("BadRequest", "SpecifiedBadRequest") << int(Kind::Invalid) << words;
        QTest::newRow("signed out") << 401 << QByteArray() << int(Kind::SignIn) << QString();
        QTest::newRow("another business") << 403 << error("x", "y") << int(Kind::NotAllowed) << words;
        QTest::newRow("changed, should it ever say so")
            << 412 << error("x", "y") << int(Kind::ChangedMeanwhile) << words;
        QTest::newRow("nobody says so") << 404 << QByteArray() << int(Kind::NotUnderstood) << QString();
        QTest::newRow("somebody else's words") << 404 << QByteArray(R"({"error":"Not Found","message":"No route."})")
                                               << int(Kind::NotUnderstood) << QString();
        QTest::newRow("token service") << 400 << QByteArray(R"({"error":"invalid_client"})") << int(Kind::SignIn)
                                       << QString();
        QTest::newRow("fault without JSON") << 500 << QByteArray("oops") << int(Kind::ServiceFault) << QString();
    }

    void refusalsAreTold()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, message);
        const std::optional<Failure> failure = dialectAt()->classify(answer(status, body));
        QVERIFY(failure);
        QCOMPARE(int(failure->kind), kind);
        QCOMPARE(failure->message, message);
    }

    void whatItLacksHasAReason()
    {
        const auto dialect = dialectAt();
        const std::optional<EntityInfo> customers = dialect->entityInfo("customer");
        QVERIFY(customers && customers->canCreate && !customers->canDelete);
        QVERIFY(!dialect->capabilities().versionTokens);
        QVERIFY(customers->reasons.contains("delete"));
        for (const FieldKey &key :
             {FieldKey("balance"), FieldKey("number"), FieldKey("blocked"), FieldKey("tax.number")}) {
            QVERIFY(!dialect->schema("customer")->find(key));
            QVERIFY(customers->reasons.contains(key));
        }
        const Record record = readBy(*dialect, id, enveloped(seed));
        QCOMPARE(dialect->write(wishOf(record, {}, ChangeKind::Delete))->outcome().failure->kind, Kind::NotOffered);
    }

    void businessesAreItsCompanies()
    {
        const auto companies = dialectAt()->readCompanies();
        const auto requests = play(
            *companies,
            {answer(200, page({R"({"id":"b1","legal_name":"Harbor Lane","external_id":"tenant-12","country":"US"})"},
                              R"({"pagination":{"cursor":"n","has_more":true}})")),
             answer(200, page({R"({"id":"b2","legal_name":null,"external_id":null,"country":"CA"})"}, "{}"))});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("GET /v1/businesses?limit=100"),
                                               QStringLiteral("GET /v1/businesses?limit=100&cursor=n")}));
        const Result<std::vector<CompanyInfo>> all = companies->outcome();
        QVERIFY(all);
        QCOMPARE(all->size(), size_t(2));
        QCOMPARE(all->at(0).name, QStringLiteral("Harbor Lane"));
        QCOMPARE(all->at(0).currencyCode, QStringLiteral("USD"));
        QCOMPARE(all->at(1).name, QStringLiteral("b2"));
    }

    void moneyIsCountedInCents()
    {
        // Payments are read and written in minor units, whole ones, whatever a person types (layer.md 3.5).
        std::vector<FieldSpec> rows;
        rows.push_back(field("amount").wire("amount", codec::cents).comparedAt(2).editable());
        rows.push_back(field("fee").wire("fee", codec::cents).comparedAt(2).editable());
        const auto schema = std::make_shared<const EntitySchema>("payment", EntitySchema::Identity{}, std::move(rows),
                                                                 std::vector<FieldKey>{});
        WireHabits habits;
        const Result<Record> record =
            decodeRecord(schema, QStringLiteral("company"), json(R"({"id":"p","amount":80000,"fee":-5})"), habits, {});
        QVERIFY(record);
        QCOMPARE(record->value("amount"), amount("800.00"));
        QCOMPARE(record->value("fee"), amount("-0.05"));
        QCOMPARE(encodeChanges(*record, {{"amount", {}, amount("950")}, {"fee", {}, amount("0.1")}}, habits, false)
                     .toBytes(),
                 QByteArray(R"({"amount":95000,"fee":10})"));
    }
};

QTEST_GUILESS_MAIN(Layer)
#include "tst_layer.moc"
