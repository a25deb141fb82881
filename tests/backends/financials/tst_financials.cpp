// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/wire_play.h"

#include "backends/financials/dialect.h"
#include "core/failure_codes.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

using End = WriteOutcome::End;
using Kind = Failure::Kind;

constexpr const char *company = "c0ffee00-0000-4000-8000-000000000001";
constexpr const char *id = "6cb4e290-0000-4105-b340-32bb3527bb87";
constexpr const char *tag = "W/\"JzI4O0VnQUFBQUo3OzQzMDgwOyc=\"";

// The published example in correct JSON, with the tag a server sends along.
const char seed[] = R"json({"@odata.etag": "W/\"JzI4O0VnQUFBQUo3OzQzMDgwOyc=\"",
  "id": "6cb4e290-0000-4105-b340-32bb3527bb87", "number": "10000", "displayName": "Coho Winery Inc.",
  "type": "Company",
  "address": {"street": "192 Market Square", "city": "Atlanta", "state": "GA", "countryLetterCode": "US",
              "postalCode": "31772"},
  "phoneNumber": "(555) 555-1234", "email": "jim.glynn@cronuscorp.net", "website": "", "taxLiable": true,
  "taxAreaId": "taxAreaId-value", "taxAreaDisplayName": "tax area", "taxRegistrationNumber": "28012001T",
  "currencyCode": "USD", "paymentTerms": {"code": "1M(8D)", "description": "1 Month/2% 8 days"},
  "shipmentMethod": null, "paymentMethod": {"code": "BANK", "description": "Bank Transfer"}, "blocked": " ",
  "balance": 0, "overdueAmount": 0, "totalSalesExcludingTax": 0,
  "lastModifiedDateTime": "2017-03-07T00:35:28.983Z"})json";

QByteArray with(const QList<std::pair<const char *, QByteArray>> &changes)
{
    Json object = json(seed);
    for (const auto &[name, value] : changes)
        object = object.with(QLatin1String(name), json(value));
    return object.toBytes();
}

/// As servers of 2018 answer: ids beside the objects.
QByteArray withIds(const char *paymentTermsId)
{
    return with({{"paymentTermsId", Json::string(QLatin1String(paymentTermsId)).toBytes()},
                 {"shipmentMethodId", "\"00000000-0000-0000-0000-000000000000\""}});
}

DialectSettings settings(QHash<QByteArray, QString> options = {})
{
    DialectSettings result;
    result.base = QUrl(QStringLiteral("https://old.example/v1.0/api/beta"));
    result.companyRemoteId = QLatin1String(company);
    result.companyId = QStringLiteral("company");
    result.options = std::move(options);
    return result;
}

Json body(const std::vector<Request> &requests, size_t at = 0)
{
    return json(requests.at(at).body);
}

} // namespace

class Financials : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void thePublishedCustomerIsReadAndWrittenBack()
    {
        const auto dialect = financials::makeDialect(settings());
        const Record record = readBy(*dialect, id, seed);
        QCOMPARE(record.version, QByteArray(tag));
        QCOMPARE(record.displayName(), QStringLiteral("Coho Winery Inc."));
        QCOMPARE(record.value("address.line1").toText(), QStringLiteral("192 Market Square"));
        QVERIFY(record.value("address.line2").isEmpty());
        QCOMPARE(record.value("address.country").toText(), QStringLiteral("US"));
        QCOMPARE(record.value("terms.payment").toText(), QStringLiteral("1M(8D)"));
        QCOMPARE(record.value("terms.payment.name").toText(), QStringLiteral("1 Month/2% 8 days"));
        QVERIFY(record.value("terms.shipment").isEmpty());
        QVERIFY(record.value("blocked").isEmpty());
        QCOMPARE(record.value("currency.id").state(), Value::State::Absent);
        QVERIFY(record.unknown.members().empty());

        // Everything that can be written goes back as it came; what the service reckons stays away.
        const Json written = encodeChanges(record, allKnown(record), {}, false);
        const Json original = json(seed);
        for (const char *name : {"number", "displayName", "type", "address", "phoneNumber", "email", "website",
                                 "taxLiable", "taxAreaId", "taxRegistrationNumber", "currencyCode", "blocked"})
            QCOMPARE(written[QString::fromLatin1(name)].toBytes(), original[QString::fromLatin1(name)].toBytes());
        QCOMPARE(written[u"paymentTerms"][u"code"].toString(), QStringLiteral("1M(8D)"));
        QCOMPARE(written[u"paymentTerms"].members().size(), size_t(1));
        QVERIFY(written.find(u"shipmentMethod") && written[u"shipmentMethod"].isNull());
        for (const QString &name : {QStringLiteral("paymentTermsId"), QStringLiteral("balance"), QStringLiteral("id"),
                                    QStringLiteral("taxAreaDisplayName"), QStringLiteral("lastModifiedDateTime")})
            QVERIFY2(!written.find(name), qPrintable(name));
    }

    void addressesFollowTheKeyStyle_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("line");
        const auto path = [](const char *form) {
            return QStringLiteral("GET /v1.0/api/beta") +
                   QString::fromLatin1(form).arg(QLatin1String(company), QLatin1String(id));
        };
        QTest::newRow("usual") << QString() << QString() << path("/companies(%1)/customers(%2)");
        QTest::newRow("parentheses") << "parentheses"
                                     << "financials" << path("/financials/companies(%1)/customers(%2)");
        QTest::newRow("segments") << "segment"
                                  << "/financials/" << path("/financials/companies/%1/customers/%2");
    }

    void addressesFollowTheKeyStyle()
    {
        QFETCH(QString, style);
        QFETCH(QString, prefix);
        QFETCH(QString, line);
        const auto dialect = financials::makeDialect(settings({{"keyStyle", style}, {"pathPrefix", prefix}}));
        const auto read =
            dialect->readOne(RecordKey::ofRemote(QStringLiteral("company"), "customer", QLatin1String(id)));
        QCOMPARE(lines(play(*read, {})), QStringList{line});
    }

    void thePublishedChangeGoesOutWithItsTag()
    {
        const auto dialect = financials::makeDialect(settings({{"keyStyle", QStringLiteral("segment")}}));
        const Record record = readBy(*dialect, id, with({{"displayName", "\"Coho\""}, {"phoneNumber", "\"1\""}}));
        const auto write = dialect->write(
            wishOf(record, {{"name", {}, text("Coho Winery Inc.")}, {"phone", {}, text("(555) 555-1234")}}));
        const auto requests = play(*write, {answer(200, with({{"@odata.etag", "\"W/\\\"NEW\\\"\""}}))});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("PATCH /v1.0/api/beta/companies/%1/customers/%2")
                                                  .arg(QLatin1String(company), QLatin1String(id))});
        QCOMPARE(requests[0].body, QByteArray(R"({"displayName":"Coho Winery Inc.","phoneNumber":"(555) 555-1234"})"));
        QCOMPARE(headerValue(requests[0].headers, "If-Match"), QByteArray(tag));
        QCOMPARE(write->outcome().end, End::Done);
        QVERIFY(write->outcome().storedIsComplete);
        QCOMPARE(write->outcome().stored->version, QByteArray("W/\"NEW\""));
    }

    void anAnswerWithoutItsTagIsReadAgain()
    {
        const auto dialect = financials::makeDialect(settings());
        const auto write = dialect->write(wishOf(readBy(*dialect, id, seed), {{"phone", {}, text("2")}}));
        const QByteArray thin = without(json(seed), "@odata.etag").toBytes();
        const auto requests = play(*write, {answer(200, thin), answer(200, with({{"phoneNumber", "\"2\""}}))});
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(requests[1].method, QByteArray("GET"));
        QCOMPARE(write->outcome().end, End::Done);
        QCOMPARE(write->outcome().stored->version, QByteArray(tag));
    }

    void aPageOfHtmlAfterAChangeProvesNothing()
    {
        const auto dialect = financials::makeDialect(settings());
        const WriteWish wish = wishOf(readBy(*dialect, id, seed), {{"phone", {}, text("2")}});
        for (const Answer &odd :
             {answer(200, "<html>"), answer(202), answer(200), answer(200, "{\"status\":\"ok\"}")}) {
            const auto write = dialect->write(wish);
            QCOMPARE(play(*write, {odd}).size(), size_t(1)); // what has become of it is looked at like any doubt
            QCOMPARE(write->outcome().end, End::InDoubt);
        }
    }

    /// Two readings under way at the same time find out the name of the journals, and neither fails for it.
    void journalsAreFoundByTheirOtherName()
    {
        const auto dialect = financials::makeDialect(settings());
        const Answer none =
            answer(404, R"({"error":{"code":"BadRequest_ResourceNotFound","message":"No such segment."}})");
        ListQuery query;
        query.entity = "paymentJournal";
        const auto journals = dialect->readList(query);
        query.entity = "payment";
        const auto payments = dialect->readList(query);
        for (ListOperation *one : {journals.get(), payments.get()}) {
            const std::optional<Request> request = one->next();
            QVERIFY(request);
            QVERIFY(request->url.path().endsWith(QLatin1String("/customerPaymentJournals")));
        }
        for (ListOperation *one : {journals.get(), payments.get()}) {
            one->feed(none);
            const std::optional<Request> again = one->next();
            QVERIFY(again);
            QVERIFY(again->url.path().endsWith(QLatin1String("/customerPaymentsJournals")));
            one->feed(answer(200, R"({"value":[]})"));
            QVERIFY(!one->next());
            QVERIFY(!one->failure());
        }
        // Under neither name: said so, and not asked on and on.
        const auto nowhere = financials::makeDialect(settings());
        query.entity = "paymentJournal";
        const auto list = nowhere->readList(query);
        QCOMPARE(play(*list, {none, none, none}).size(), size_t(2));
        QVERIFY(list->failure());
    }

    /// Where lines are not to be had below any journal there is, it is said, and not "no lines".
    void linesThatAreNotBelowJournalsAreToldOf()
    {
        const Answer none =
            answer(404, R"({"error":{"code":"BadRequest_ResourceNotFound","message":"No such segment."}})");
        const auto two = answer(200, R"({"value":[{"id":"a1","code":"BANK"},{"id":"a2","code":"CASH"}]})");
        const auto one = answer(200, R"({"value":[{"id":"a3","code":"NEW"}]})");
        const auto empty = answer(200, R"({"value":[]})");
        ListQuery query;
        query.entity = "payment";
        const auto read = [&](const std::vector<Answer> &answers) {
            auto list = financials::makeDialect(settings())->readList(query);
            const size_t requests = play(*list, answers).size();
            return std::make_pair(requests, list->failure() ? list->failure()->code : QString());
        };
        QCOMPARE(read({two, none, none, two}), std::make_pair(size_t(4), failure_codes::noLinesBelow()));
        // Deleted meanwhile, all of them; what there is now is read.
        QCOMPARE(read({two, none, none, empty}), std::make_pair(size_t(4), QString()));
        QCOMPARE(read({two, none, none, one, empty}), std::make_pair(size_t(5), QString()));
        QCOMPARE(read({two, none, none, one, none}), std::make_pair(size_t(5), QString()));
        // One of them deleted.
        QCOMPARE(read({two, none, empty}), std::make_pair(size_t(3), QString()));
    }

    void oneAddressFieldTakesAllFiveAlong()
    {
        const auto dialect = financials::makeDialect(settings());
        const Record record = readBy(
            *dialect, id,
            with(
                {{"address",
                  R"({"street":"1 Main\r\nYard","city":"Kiel","state":"","countryLetterCode":"DE","postalCode":"24103"})"}}));
        QCOMPARE(record.value("address.line2").toText(), QStringLiteral("Yard"));
        const auto sent = [&](Changes changes) { return body(play(*dialect->write(wishOf(record, changes)), {})); };
        QCOMPARE(
            sent({{"address.city", {}, text("Bonn")}}).toBytes(),
            QByteArray(R"({"address":{"street":"1 Main\r\nYard","city":"Bonn","state":"","countryLetterCode":"DE",)"
                       R"("postalCode":"24103"}})"));
        QCOMPARE(sent({{"address.line2", {}, Value::blank()}})[u"address"][u"street"].toString(),
                 QStringLiteral("1 Main"));
        QCOMPARE(sent({{"address.line1", {}, text("2 Main")}})[u"address"][u"street"].toString(),
                 QStringLiteral("2 Main\r\nYard"));
        QVERIFY(!sent({{"email", {}, text("a@b.example")}}).find(u"address"));
    }

    void anAddressThatWasNullIsSentWhole()
    {
        const auto dialect = financials::makeDialect(settings());
        const Record record = readBy(*dialect, id, with({{"address", "null"}}));
        QVERIFY(record.value("address.city").isEmpty());
        const auto requests = play(*dialect->write(wishOf(record, {{"address.city", {}, text("Bonn")}})), {});
        QCOMPARE(requests[0].body, QByteArray(R"({"address":{"street":"","city":"Bonn","state":"",)"
                                              R"("countryLetterCode":"","postalCode":""}})"));
    }

    void referencesGoBackAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("customer");
        QTest::addColumn<QByteArray>("read");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("sent");
        const QByteArray one = "aaaaaaaa-0000-4000-8000-000000000001";
        const QByteArray two = "aaaaaaaa-0000-4000-8000-000000000002";
        QTest::newRow("object") << QByteArray(seed) << QByteArray("1M(8D)") << QByteArray("14D")
                                << QByteArray(R"({"paymentTerms":{"code":"14D"}})");
        QTest::newRow("object, cleared") << QByteArray(seed) << QByteArray("1M(8D)") << QByteArray()
                                         << QByteArray(R"({"paymentTerms":null})");
        QTest::newRow("id beside the object")
            << withIds(one.constData()) << one << two << QByteArray(R"({"paymentTermsId":"%"})").replace('%', two);
        QTest::newRow("id, cleared") << withIds(one.constData()) << one << QByteArray()
                                     << QByteArray(R"({"paymentTermsId":"00000000-0000-0000-0000-000000000000"})");
        // Ids that were never made are zero; the object then says what there is.
        QTest::newRow("zero id beside the object")
            << withIds("00000000-0000-0000-0000-000000000000") << QByteArray("1M(8D)") << QByteArray("14D")
            << QByteArray(R"({"paymentTerms":{"code":"14D"}})");
    }

    void referencesGoBackAsTheyCame()
    {
        QFETCH(QByteArray, customer);
        QFETCH(QByteArray, read);
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, sent);
        const auto dialect = financials::makeDialect(settings());
        const Record record = readBy(*dialect, id, customer);
        QCOMPARE(record.value("terms.payment").toText().toUtf8(), read);
        const Value wanted = typed.isEmpty() ? Value::blank() : Value::text(QString::fromUtf8(typed));
        QCOMPARE(play(*dialect->write(wishOf(record, {{"terms.payment", {}, wanted}})), {})[0].body, sent);
    }

    void termsAreKnownByWhatCustomersNameThemBy_data()
    {
        QTest::addColumn<QByteArray>("customers"); // what the look at one customer brings
        QTest::addColumn<QByteArray>("termsId");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("sent");
        const QByteArray one = "aaaaaaaa-0000-4000-8000-000000000001";
        const QByteArray zero = "00000000-0000-0000-0000-000000000000";
        const QByteArray byCode = R"({"displayName":"New","paymentTerms":{"code":"14D"}})";
        const QByteArray byId = R"({"displayName":"New","paymentTermsId":"%"})";
        const auto list = [](const QByteArray &customer) { return "{\"value\":[" + customer + "]}"; };
        QTest::newRow("2017: objects") << list(seed) << one << "14D" << byCode;
        QTest::newRow("2018: ids beside objects")
            << list(withIds(one.constData())) << one << QString::fromLatin1(one) << QByteArray(byId).replace('%', one);
        QTest::newRow("2018: ids not made yet") << list(withIds(zero.constData())) << zero << "14D" << byCode;
        QTest::newRow("no customers yet")
            << list({}) << one << QString::fromLatin1(one) << QByteArray(byId).replace('%', one);
        QTest::newRow("the look is refused")
            << QByteArray() << one << QString::fromLatin1(one) << QByteArray(byId).replace('%', one);
    }

    void termsAreKnownByWhatCustomersNameThemBy()
    {
        QFETCH(QByteArray, customers);
        QFETCH(QByteArray, termsId);
        QFETCH(QString, key);
        QFETCH(QByteArray, sent);
        const auto dialect = financials::makeDialect(settings());
        ListQuery query;
        query.entity = "paymentTerms";
        const auto read = dialect->readList(query);
        const QByteArray terms = QByteArray(R"({"value":[{"id":"%","code":"14D","displayName":"Net 14 days"}]})");
        const auto requests = play(*read, {answer(customers.isEmpty() ? 500 : 200, customers),
                                           answer(200, QByteArray(terms).replace('%', termsId))});
        QCOMPARE(requests.size(), size_t(2));
        QVERIFY(lines(requests)[0].endsWith(QLatin1String("/customers?$top=1")));
        QVERIFY(lines(requests)[1].endsWith(QLatin1String("/paymentTerms")));
        QVERIFY(!read->failure());
        const std::vector<Record> rows = read->takeRecords();
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().key.remoteId, key);
        // What is picked there is what a server of this age takes.
        const auto create =
            dialect->write(newCustomer({{"name", {}, text("New")}, {"terms.payment", {}, Value::text(key)}}));
        QCOMPARE(play(*create, {})[0].body, sent);
    }

    void theCompanySaysItsCurrency()
    {
        const QByteArray own = R"({"id":"another","displayName":"CRONUS","currencyCode":"USD"})";
        const QByteArray listed = R"({"value":[{"id":"%","name":"CRONUS"}]})";
        const auto currency = [&](const std::vector<Answer> &answers, const QStringList &ends) {
            const auto dialect = financials::makeDialect(settings());
            const auto read = dialect->readCompanyInformation();
            const QStringList asked = lines(play(*read, answers));
            QStringList wrong;
            for (qsizetype i = 0; i < std::max(asked.size(), ends.size()); ++i) {
                if (!asked.value(i).endsWith(ends.value(i)) || ends.value(i).isEmpty())
                    wrong.append(asked.value(i));
            }
            if (!wrong.isEmpty() || !read->outcome().ok() || read->outcome().value().size() != 1)
                return QStringLiteral("wrong: ") + wrong.join(QLatin1Char(' '));
            return read->outcome().value().front().remoteId + QLatin1Char(' ') +
                   read->outcome().value().front().currencyCode;
        };
        const QString named = QLatin1String(company) + QStringLiteral(" USD");
        const QString information = QStringLiteral(")/companyInformation");
        const QString list = QStringLiteral("/companies");
        QCOMPARE(currency({answer(200, own)}, {information}), named);
        QCOMPARE(currency({answer(200, "{\"value\":[" + own + "]}")}, {information}), named);
        // A server without it, or with nothing in it: the company goes without a currency.
        const Answer companies = answer(200, QByteArray(listed).replace('%', company));
        const QString unnamed = QLatin1String(company) + QStringLiteral(" ");
        QCOMPARE(currency({answer(404), companies}, {information, list}), unnamed);
        QCOMPARE(currency({answer(405), companies}, {information, list}), unnamed);
        QCOMPARE(currency({answer(200, R"({"value":[]})"), companies}, {information, list}), unnamed);

        const auto dialect = financials::makeDialect(settings());
        const auto refused = dialect->readCompanyInformation();
        QCOMPARE(play(*refused, {answer(401)}).size(), size_t(1));
        QCOMPARE(refused->outcome().failure().kind, Kind::SignIn);
    }

    void choicesAreWrittenPlainly()
    {
        const auto dialect = financials::makeDialect(settings());
        const Record blocked = readBy(*dialect, id, with({{"blocked", "\"All\""}}));
        QCOMPARE(play(*dialect->write(wishOf(blocked, {{"blocked", {}, Value::blank()}})), {})[0].body,
                 QByteArray(R"({"blocked":" "})"));
    }

    void aDeletionNeedsTheTag()
    {
        const auto dialect = financials::makeDialect(settings());
        Record record = readBy(*dialect, id, seed);
        const auto remove = dialect->write(wishOf(record, {}, ChangeKind::Delete));
        const auto requests = play(*remove, {answer(204)});
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(requests[0].method, QByteArray("DELETE"));
        QCOMPARE(headerValue(requests[0].headers, "If-Match"), QByteArray(tag));
        QVERIFY(requests[0].body.isEmpty());
        QCOMPARE(remove->outcome().end, End::Done);

        record.version.clear();
        for (const ChangeKind kind : {ChangeKind::Delete, ChangeKind::Set}) {
            const auto blind = dialect->write(wishOf(record, {{"phone", {}, text("2")}}, kind));
            QVERIFY(play(*blind, {}).empty());
            QCOMPARE(blind->outcome().failure->kind, Kind::ChangedMeanwhile);
        }
    }

    void refusalsAreTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("kind");
        QTest::newRow("stale") << 409 << QByteArray("Request_EntityChanged") << int(Kind::ChangedMeanwhile);
        QTest::newRow("stale, by a gateway") << 412 << QByteArray("PreconditionFailed") << int(Kind::ChangedMeanwhile);
        QTest::newRow("stale, as older servers say it")
            << 409 << QByteArray("OData_Entity_Changed") << int(Kind::ChangedMeanwhile);
        QTest::newRow("no tag") << 400 << QByteArray("OData_Invalid_Token") << int(Kind::Invalid);
        QTest::newRow("misspelled") << 401 << QByteArray("Authenciation_InvalidCredentials") << int(Kind::SignIn);
        QTest::newRow("too long") << 400 << QByteArray("Application_StringExceededLength") << int(Kind::Invalid);
        QTest::newRow("row gone") << 404 << QByteArray("BadRequest_ResourceNotFound") << int(Kind::Gone);
    }

    void refusalsAreTold()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(int, kind);
        const auto dialect = financials::makeDialect(settings());
        const auto write = dialect->write(wishOf(readBy(*dialect, id, seed), {{"phone", {}, text("2")}}));
        play(*write, {answer(status, QByteArray(R"({"error":{"code":"%","message":"No."}})").replace('%', code))});
        QCOMPARE(write->outcome().end, End::Failed);
        QCOMPARE(int(write->outcome().failure->kind), kind);
    }

    void aMissingAddressKeyIsToldAtItsField()
    {
        const auto dialect = financials::makeDialect(settings());
        const auto write = dialect->write(
            wishOf(readBy(*dialect, id, seed), {{"address.city", {}, text("Bonn")}, {"phone", {}, text("2")}}));
        play(*write,
             {answer(
                 400,
                 R"({"error":{"code":"Application_DialogException","message":"`postalCode` must be specified."}})")});
        QCOMPARE(write->outcome().failure->fields.keys(), QList<FieldKey>{"address.postcode"});
    }

    void aListIsFollowedFromPageToPage()
    {
        const auto dialect = financials::makeDialect(settings());
        ListQuery query;
        query.entity = "customer";
        query.pageSize = 1;
        const auto list = dialect->readList(query);
        const QByteArray first =
            "{\"value\":[" + QByteArray(seed) + "],\"@odata.nextLink\":\"customers?$skiptoken=2\"}";
        const QByteArray second = "{\"value\":[" + with({{"id", "\"7cb4e290-0000-4105-b340-32bb3527bb87\""}}) + "]}";
        const auto requests = play(*list, {answer(200, first), answer(200, second)});
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(headerValue(requests[0].headers, "Prefer"), QByteArray("odata.maxpagesize=1"));
        QCOMPARE(list->takeRecords().size(), size_t(2));
        QVERIFY(!list->failure());
    }

    void anOldServersNamesAreShorter()
    {
        const auto dialect = financials::makeDialect(settings({{"nameLength", QStringLiteral("50")}}));
        QCOMPARE(dialect->schema("customer")->find("name")->longest, 50);
        QCOMPARE(financials::makeDialect(settings())->schema("customer")->find("name")->longest, 100);
    }

    void aCreateOfUnknownOutcomeIsLookedUpByItsNumber()
    {
        const auto dialect = financials::makeDialect(settings());
        const WriteWish wish = newCustomer({{"name", {}, text("O'Brien")}, {"number", {}, text("C-1")}});
        const auto create = dialect->write(wish);
        QCOMPARE(play(*create, {cut()})[0].body, QByteArray("{\"number\":\"C-1\",\"displayName\":\"O'Brien\"}"));
        QCOMPARE(create->outcome().end, End::InDoubt);
        QVERIFY(lines(play(*dialect->findCreated(wish), {}))[0].endsWith(
            QStringLiteral("/customers?$filter=number eq 'C-1'")));
        WriteWish unnumbered = newCustomer({{"name", {}, text("O'Brien")}});
        QVERIFY(lines(play(*dialect->findCreated(unnumbered), {}))[0].endsWith(
            QStringLiteral("/customers?$filter=displayName eq 'O''Brien'")));
    }
};

QTEST_GUILESS_MAIN(Financials)
#include "tst_financials.moc"
