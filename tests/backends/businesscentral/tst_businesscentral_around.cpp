// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a customer: default dimensions, whose ids nobody types, and contacts (business-central.md 5.12,
// 5.13).
#include "core/failure_codes.h"
#include "play.h"

#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::businesscentral;
using namespace clientele::businesscentral::testing;

namespace {

using End = WriteOutcome::End;
using Kind = Failure::Kind;

constexpr const char *lineId = "11111111-0000-0000-0000-000000000001";
const QString adatum = QLatin1String(adatumId);
const QString line1 = QLatin1String(lineId);
constexpr const char *area = R"({"id":"aaaaaaaa-0000-0000-0000-000000000001","code":"AREA","displayName":"Area"})";
constexpr const char *south =
    R"({"id":"bbbbbbbb-0000-0000-0000-000000000040","code":"40","dimensionId":"aaaaaaaa-0000-0000-0000-000000000001",)"
    R"("displayName":"Europe South"})";

QByteArray stored(const char *value, const char *tag)
{
    return QByteArray(R"({"@odata.etag":")") + tag + R"(","id":")" + lineId +
           R"(","parentType":"Customer","parentId":")" + adatumId +
           R"(","dimensionId":"aaaaaaaa-0000-0000-0000-000000000001","dimensionCode":"AREA",)" +
           R"("dimensionValueId":"bbbbbbbb-0000-0000-0000-000000000040","dimensionValueCode":")" + value +
           R"(","postingValidation":"_x0020_","lastModifiedDateTime":"2026-11-21T10:00:00Z"})";
}

RecordKey keyOf(const QString &id = QLatin1String(lineId))
{
    return RecordKey::ofRemote(QStringLiteral("company"), "defaultDimension", id, adatum);
}

/// What the service says of a picture, without a tag.
Answer told(int width, const char *type)
{
    return answer(200, QByteArray(R"({"id":")") + adatumId + R"(","parentType":"Customer","width":)" +
                           QByteArray::number(width) + R"(,"height":2,"contentType":")" + type +
                           R"(","pictureContent@odata.mediaReadLink":"https://elsewhere.example/x"})");
}

/// The one line as a list brings it.
Record listed(Dialect &dialect)
{
    ListQuery query;
    query.entity = "defaultDimension";
    query.parent = adatum;
    const auto list = dialect.readList(query);
    play(*list, {answer(200, page({stored("30", "old")}))});
    std::vector<Record> records = list->takeRecords();
    return records.empty() ? Record() : records.front();
}

WriteWish newLine(const char *dimension, const char *value)
{
    WriteWish wish;
    wish.kind = ChangeKind::Create;
    wish.key = RecordKey::ofNew(QStringLiteral("company"), "defaultDimension", QStringLiteral("new-1"), adatum);
    wish.changes = {{"dimension", {}, Value::text(QLatin1String(dimension))},
                    {"dimension.value", {}, Value::text(QLatin1String(value))}};
    return wish;
}

} // namespace

class BusinessCentralAround : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void areListedBelowTheirCustomer()
    {
        const auto dialect = makeDialect(settings());
        ListQuery query;
        query.entity = "defaultDimension";
        query.parent = adatum;
        const auto list = dialect->readList(query);
        const auto requests = play(*list, {answer(200, page({stored("30", "old")}))});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("GET customers(%1)/defaultDimensions").arg(adatum)}));
        const std::vector<Record> records = list->takeRecords();
        QCOMPARE(records.size(), size_t(1));
        QCOMPARE(records[0].key, keyOf());
        QCOMPARE(records[0].key.parent, adatum);
        QCOMPARE(records[0].displayName(), QStringLiteral("AREA"));
        QVERIFY(records[0].value("dimension.posting").isEmpty());
        // Without a customer there is nothing to ask for.
        query.parent.clear();
        const auto all = dialect->readList(query);
        QVERIFY(!all->next());
        QCOMPARE(all->failure()->kind, Kind::NotOffered);
    }

    void codesAreSentAsTheIdsTheyStandFor()
    {
        const auto dialect = makeDialect(settings());
        const auto write = dialect->write(newLine("area", "40"));
        const auto requests =
            play(*write, {answer(200, page({area})), answer(200, page({south})), answer(201, stored("40", "new"))});
        QCOMPARE(lines(requests),
                 QStringList({QStringLiteral("GET dimensions?$filter=code eq 'AREA'"),
                              QStringLiteral("GET dimensions(aaaaaaaa-0000-0000-0000-000000000001)/dimensionValues?"
                                             "$filter=code eq '40'"),
                              QStringLiteral("POST customers(%1)/defaultDimensions").arg(adatum)}));
        QCOMPARE(requests[2].body, QByteArray(R"({"dimensionId":"aaaaaaaa-0000-0000-0000-000000000001",)"
                                              R"("dimensionValueId":"bbbbbbbb-0000-0000-0000-000000000040"})"));
        const WriteOutcome outcome = write->outcome();
        QCOMPARE(outcome.end, End::Done);
        QVERIFY(outcome.storedIsComplete);
        QCOMPARE(outcome.stored->value("dimension.value").toText(), QStringLiteral("40"));
        QCOMPARE(outcome.stored->version, QByteArray("new"));
        QCOMPARE(outcome.stored->key.remoteId, QLatin1String(lineId));
    }

    void anotherValueGoesOutWithTheVersion()
    {
        const auto dialect = makeDialect(settings());
        WriteWish wish;
        wish.kind = ChangeKind::Set;
        wish.base = listed(*dialect);
        wish.key = wish.base.key;
        wish.changes = {{"dimension.value", Value::text(QStringLiteral("30")), Value::text(QStringLiteral("40"))}};
        const auto write = dialect->write(wish);
        const auto requests =
            play(*write, {answer(200, page({area})), answer(200, page({south})), answer(200, stored("40", "new"))});
        QCOMPARE(line(requests.back()),
                 QStringLiteral("PATCH customers(%1)/defaultDimensions(%2)").arg(adatum).arg(line1));
        QCOMPARE(headerValue(requests.back().headers, "If-Match"), QByteArray("old"));
        QCOMPARE(requests.back().body, QByteArray(R"({"dimensionValueId":"bbbbbbbb-0000-0000-0000-000000000040"})"));
        QCOMPARE(write->outcome().end, End::Done);
    }

    void aRuleNeedsNoLookingUp()
    {
        const auto dialect = makeDialect(settings());
        WriteWish wish;
        wish.kind = ChangeKind::Set;
        wish.base = listed(*dialect);
        wish.key = wish.base.key;
        wish.changes = {{"dimension.posting", Value::blank(), Value::text(QStringLiteral("Same Code"))}};
        const auto write = dialect->write(wish);
        const auto first = write->next();
        QVERIFY(first);
        QCOMPARE(first->method, QByteArray("PATCH"));
        QCOMPARE(first->body, QByteArray(R"({"postingValidation":"Same_x0020_Code"})"));
    }

    void anUnknownCodeIsRefusedBeforeAnythingIsSent()
    {
        const auto dialect = makeDialect(settings());
        const auto write = dialect->write(newLine("AREA", "41"));
        const auto requests = play(*write, {answer(200, page({area})), answer(200, page({}))});
        QCOMPARE(requests.size(), size_t(2));
        const WriteOutcome outcome = write->outcome();
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.failure->kind, Kind::Invalid);
        QVERIFY(outcome.failure->fields.contains("dimension.value"));
        QCOMPARE(outcome.failure->code, failure_codes::notFound());
    }

    void noAnswerToALookUpLeavesNoDoubt()
    {
        const auto dialect = makeDialect(settings());
        const auto write = dialect->write(newLine("AREA", "40"));
        play(*write, {broken(Answer::Delivery::InDoubt, Answer::Fault::Timeout)});
        QCOMPARE(write->outcome().end, End::Failed);
        QCOMPARE(write->outcome().failure->kind, Kind::NoAnswer);
    }

    void removingSendsTheVersion()
    {
        const auto dialect = makeDialect(settings());
        WriteWish wish;
        wish.kind = ChangeKind::Delete;
        wish.base = listed(*dialect);
        wish.key = wish.base.key;
        const auto write = dialect->write(wish);
        const auto requests = play(*write, {answer(204)});
        QCOMPARE(lines(requests),
                 QStringList({QStringLiteral("DELETE customers(%1)/defaultDimensions(%2)").arg(adatum).arg(line1)}));
        QCOMPARE(headerValue(requests[0].headers, "If-Match"), QByteArray("old"));
        QCOMPARE(write->outcome().end, End::Done);
    }

    void aLineInDoubtIsLookedForByItsDimension()
    {
        const auto dialect = makeDialect(settings());
        const auto looked = dialect->findCreated(newLine("AREA", "40"));
        const auto requests = play(*looked, {answer(200, page({stored("40", "new")}))});
        QVERIFY(line(requests.front()).startsWith(QStringLiteral("GET customers(%1)/defaultDimensions").arg(adatum)));
        QCOMPARE(looked->takeRecords().size(), size_t(1));
    }

    void allValuesComeWithTheirDimensions()
    {
        const auto dialect = makeDialect(settings());
        ListQuery query;
        query.entity = "dimensionValue";
        const auto list = dialect->readList(query);
        QByteArray whole(area);
        whole.chop(1);
        const auto requests = play(*list, {answer(200, page({whole + R"(,"dimensionValues":[)" + south + "]}"}))});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("GET dimensions?$expand=dimensionValues")}));
        const std::vector<Record> values = list->takeRecords();
        QCOMPARE(values.size(), size_t(1));
        QCOMPARE(values[0].value("code").toText(), QStringLiteral("40"));
        QCOMPARE(values[0].key.parent, QStringLiteral("aaaaaaaa-0000-0000-0000-000000000001"));
    }

    void aPictureWithoutATagIsLookedAtAndThenTaken()
    {
        const auto dialect = makeDialect(settings());
        const RecordKey key = RecordKey::ofRemote(QStringLiteral("company"), "picture", adatum);
        const auto read = dialect->readOne(key);
        QCOMPARE(lines(play(*read, {told(3, "image/png")})),
                 QStringList({QStringLiteral("GET customers(%1)/picture").arg(adatum)}));
        WriteWish wish;
        wish.kind = ChangeKind::Action;
        wish.action = "replacePicture";
        wish.key = key;
        wish.base = read->outcome().value();
        wish.attachment = {"image/png", "bytes"};
        auto write = dialect->write(wish);
        auto requests = play(*write, {told(3, "image/png"), answer(204), told(9, "image/png")});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("GET customers(%1)/picture").arg(adatum),
                                               QStringLiteral("PATCH customers(%1)/picture/pictureContent").arg(adatum),
                                               QStringLiteral("GET customers(%1)/picture").arg(adatum)}));
        QCOMPARE(requests[1].body, QByteArray("bytes"));
        QCOMPARE(write->outcome().end, End::Done);
        QVERIFY(requests[1].headers.contains({"If-Match", "*"}));
        // Another one than the person saw: nothing leaves.
        write = dialect->write(wish);
        requests = play(*write, {told(4, "image/png")});
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(write->outcome().failure->kind, Kind::ChangedMeanwhile);
        // Nor does what is no picture, or too much.
        for (const Attachment &wrong :
             {Attachment(), Attachment{"text/html", "x"}, Attachment{"image/png", QByteArray(11 * 1024 * 1024, 'x')}}) {
            wish.attachment = wrong;
            write = dialect->write(wish);
            QVERIFY(!write->next());
            QCOMPARE(write->outcome().failure->kind, Kind::Invalid);
        }
        wish.attachment = {};
        wish.action = "removePicture";
        write = dialect->write(wish);
        requests = play(*write, {told(3, "image/png"), answer(204), told(0, "")});
        QCOMPARE(requests[1].method, QByteArray("DELETE"));
        QCOMPARE(write->outcome().stored->value("picture.type").toText(), QString());
        // In doubt: that there is no picture tells that it was removed, and nothing of one whose bytes are lost.
        auto doubt = dialect->resolveDoubt(wish);
        play(*doubt, {answer(204), told(0, "")});
        QCOMPARE(doubt->outcome().end, End::Done);
        wish.action = "replacePicture";
        doubt = dialect->resolveDoubt(wish);
        QCOMPARE(play(*doubt, {answer(204)}).size(), size_t(1));
        QCOMPARE(doubt->outcome().end, End::InDoubt);
    }

    void aProxysPageIsNoPicture()
    {
        const auto dialect = makeDialect(settings());
        const auto bytes = dialect->readBytes(RecordKey::ofRemote(QStringLiteral("company"), "picture", adatum));
        play(*bytes, {html(200)});
        QCOMPARE(bytes->outcome().failure().kind, Kind::NotUnderstood);
        QVERIFY(!dialect->readBytes(customerKey()));
    }

    void contactsAreOnlyRead()
    {
        const auto dialect = makeDialect(settings());
        ListQuery query;
        query.entity = "contact";
        query.parent = adatum;
        const auto list = dialect->readList(query);
        const auto requests =
            play(*list, {answer(200, page({R"({"contactId":"cccccccc-0000-0000-0000-000000000001","contactNumber":)"
                                           R"("CT000001","contactName":"Jim Glynn","contactType":"Person",)"
                                           R"("relatedId":"d1e2f3a4-b5c6-7890-1234-567890abcdef",)"
                                           R"("relatedType":"Customer"})"}))});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("GET customers(%1)/contactsInformation").arg(adatum)}));
        const std::vector<Record> contacts = list->takeRecords();
        QCOMPARE(contacts.size(), size_t(1));
        QCOMPARE(contacts[0].displayName(), QStringLiteral("Jim Glynn"));
        const std::optional<EntityInfo> info = dialect->entityInfo("contact");
        QVERIFY(info && !info->canCreate && !info->canChange && !info->canDelete);
    }
};

QTEST_MAIN(BusinessCentralAround)
#include "tst_businesscentral_around.moc"
