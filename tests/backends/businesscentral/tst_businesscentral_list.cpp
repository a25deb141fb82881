// SPDX-License-Identifier: GPL-3.0-or-later
#include "play.h"

#include "backends/businesscentral/links.h"

#include "core/failure_codes.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::businesscentral;
using namespace clientele::businesscentral::testing;

using Kind = Failure::Kind;
using Op = Filter::Op;

namespace {

ListQuery all(const char *entity = "customer")
{
    ListQuery query;
    query.entity = entity;
    return query;
}

QByteArray idOf(int number)
{
    return QByteArray::number(number).rightJustified(8, '0') + "-0000-4000-8000-000000000000";
}

QByteArray customer(int number, QList<std::pair<QByteArray, QByteArray>> changes = {}, bool plain = true)
{
    changes.append({"id", '"' + idOf(number) + '"'});
    changes.append({"number", '"' + QByteArray::number(number) + '"'});
    return plain ? plainCustomer(changes) : realCustomer(changes);
}

QStringList numbers(const std::vector<Record> &records)
{
    QStringList result;
    for (const Record &record : records)
        result.append(record.value("number").toText());
    return result;
}

const QByteArray customersLink = QByteArray(base) + "/companies(c0ffee00-0000-4000-8000-000000000001)/customers";

} // namespace

class BusinessCentralList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void pagesFollowTheirLinksVerbatim()
    {
        const auto dialect = makeDialect(settings());
        ListQuery query = all();
        query.pageSize = 2;
        const auto list = dialect->readList(query);
        const QByteArray second = customersLink + "?aid=FIN&$skiptoken=%2Bx%2F'1'%20=";
        const auto first = list->next();
        QCOMPARE(line(*first), QStringLiteral("GET customers"));
        QCOMPARE(headerValue(first->headers, "Prefer"), QByteArray("odata.maxpagesize=2"));
        QCOMPARE(headerValue(first->headers, "Accept"), QByteArray("application/json"));
        QVERIFY(headerValue(first->headers, "Data-Access-Intent").isNull());
        QVERIFY(!list->next()); // one request at a time
        list->feed(answer(200, page({customer(1), customer(2)}, second)));
        QCOMPARE(numbers(list->takeRecords()), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        const auto next = list->next();
        QCOMPARE(next->url.toEncoded(), second);
        QCOMPARE(headerValue(next->headers, "Prefer"), QByteArray("odata.maxpagesize=2"));
        list->feed(answer(200, page({customer(3)})));
        QVERIFY(!list->next());
        QCOMPARE(numbers(list->takeRecords()), QStringList({QStringLiteral("3")}));
        QVERIFY(!list->failure());
        QVERIFY(list->unreadable().empty());
        QVERIFY(list->takeRecords().empty());
    }

    void relativeLinksAreResolvedAndOddOnesRead_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("name") << QByteArray("customers?$skiptoken=2") << customersLink + "?$skiptoken=2";
        QTest::newRow("query") << QByteArray("?$skiptoken=2") << customersLink + "?$skiptoken=2";
        QTest::newRow("path") << QByteArray("/api/v2.0/x?$skiptoken=2")
                              << QByteArray("https://books.example/api/v2.0/x?$skiptoken=2");
        QTest::newRow("host") << QByteArray("//books.example/x") << QByteArray("https://books.example/x");
        QTest::newRow("blanks") << customersLink + "?$filter=blocked eq ' '&$skiptoken=2"
                                << customersLink + "?$filter=blocked%20eq%20'%20'&$skiptoken=2";
    }
    void relativeLinksAreResolvedAndOddOnesRead()
    {
        QFETCH(QByteArray, link);
        QFETCH(QByteArray, expected);
        const auto list = makeDialect(settings())->readList(all());
        const auto requests = play(*list, {answer(200, page({customer(1)}, link))});
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(requests[1].url.toEncoded(), expected);
    }

    void noTokenFollowsALinkToAnotherPlace_data()
    {
        QTest::addColumn<QByteArray>("link");
        for (const char *link :
             {"https://evil.example/api", "http://books.example/api", "https://books.example:444/api",
              "//evil.example/x", "https://books.example@evil.example/", "https://u:p@books.example/x",
              "file:///etc/passwd", "javascript:alert(1)"})
            QTest::newRow(link) << QByteArray(link);
    }
    void noTokenFollowsALinkToAnotherPlace()
    {
        QFETCH(QByteArray, link);
        const auto list = makeDialect(settings())->readList(all());
        QCOMPARE(play(*list, {answer(200, page({customer(1)}, link))}).size(), size_t(1));
        QCOMPARE(list->failure()->kind, Kind::Untrusted);
        QCOMPARE(list->takeRecords().size(), size_t(1)); // what came before stays
    }

    void circlesAndEndlessListsEnd()
    {
        auto list = makeDialect(settings())->readList(all());
        QCOMPARE(play(*list, {answer(200, page({customer(1)}, customersLink))}).size(), size_t(1)); // to itself
        QCOMPARE(list->failure()->kind, Kind::NotUnderstood);

        list = makeDialect(settings())->readList(all());
        const auto requests =
            play(*list, {answer(200, page({customer(1)}, "?p=2")), answer(200, page({customer(2)}, "?p=3")),
                         answer(200, page({customer(3)}, "?p=2")), answer(200, page({}))});
        QCOMPARE(requests.size(), size_t(3));
        QCOMPARE(list->failure()->kind, Kind::NotUnderstood);

        // For ever new links, nothing new behind them.
        list = makeDialect(settings())->readList(all());
        int asked = 0;
        while (list->next() && asked < 1000)
            list->feed(answer(200, page({customer(1)}, "?p=" + QByteArray::number(++asked))));
        QCOMPARE(asked, 1 + PageTrail::mostPagesWithoutNews);
        QCOMPARE(list->failure()->kind, Kind::NotUnderstood);
        // One empty page in between is lawful.
        list = makeDialect(settings())->readList(all());
        play(*list, {answer(200, page({customer(1)}, "?p=2")), answer(200, page({}, "?p=3")),
                     answer(200, page({customer(2)}))});
        QVERIFY(!list->failure());
        QCOMPARE(list->takeRecords().size(), size_t(2));
        // New records for ever: a stated end.
        PageTrail trail{QUrl(QLatin1String(base))};
        std::optional<Failure> failure;
        QUrl next(QStringLiteral("https://books.example/api/v2.0/x"));
        int pages = 0;
        while (!failure && pages < 2 * PageTrail::mostPages)
            failure = trail.follow(next, json(page({}, "?p=" + QByteArray::number(++pages))), true, &next);
        QCOMPARE(pages, PageTrail::mostPages);
    }

    void nothingOfABrokenPageIsHandedOut_data()
    {
        QTest::addColumn<Answer>("second");
        QTest::addColumn<int>("kind");
        const QByteArray whole = page({customer(2), customer(3)});
        QTest::newRow("cut in a record") << answer(200, whole.left(whole.size() - 40)) << int(Kind::NotUnderstood);
        QTest::newRow("cut after a record")
            << answer(200, whole.left(whole.lastIndexOf('}', whole.size() - 3) + 1)) << int(Kind::NotUnderstood);
        QTest::newRow("text behind") << answer(200, whole + "x") << int(Kind::NotUnderstood);
        QTest::newRow("html") << html(200) << int(Kind::NotUnderstood);
        QTest::newRow("empty") << answer(200) << int(Kind::NotUnderstood);
        QTest::newRow("no list") << answer(200, "{}") << int(Kind::NotUnderstood);
        QTest::newRow("list is no list") << answer(200, "{\"value\":{\"a\":1}}") << int(Kind::NotUnderstood);
        QTest::newRow("array at the top") << answer(200, '[' + customer(2) + ']') << int(Kind::NotUnderstood);
        QTest::newRow("fault") << error(500, "Internal_ServerError", "x") << int(Kind::ServiceFault);
        QTest::newRow("refused") << error(400, "BadRequest", "x") << int(Kind::NotOffered);
        QTest::newRow("slow") << answer(429, {}, {{"Retry-After", "7"}}) << int(Kind::SlowedDown);
        QTest::newRow("signed out") << html(401) << int(Kind::SignIn);
        QTest::newRow("body cut") << broken(Answer::Delivery::InDoubt, Answer::Fault::Cut) << int(Kind::NoAnswer);
    }
    void nothingOfABrokenPageIsHandedOut()
    {
        QFETCH(Answer, second);
        QFETCH(int, kind);
        const auto list = makeDialect(settings())->readList(all());
        QCOMPARE(play(*list, {answer(200, page({customer(1)}, "?p=2")), second, answer(200, page({}))}).size(),
                 size_t(2));
        QCOMPARE(int(list->failure()->kind), kind);
        QCOMPARE(numbers(list->takeRecords()), QStringList({QStringLiteral("1")}));
        QVERIFY(list->failure()->kind != Kind::SlowedDown || list->failure()->retryAfterSeconds == 7);
    }

    void whatIsNoJsonIsShownByItsBeginning()
    {
        const auto list = makeDialect(settings())->readList(all());
        play(*list, {html(200)});
        QVERIFY(list->failure()->detail.contains(QLatin1String("text/html")));
        QVERIFY(list->failure()->detail.contains(QLatin1String("Please sign in")));
    }

    void oneBadRecordSpoilsNothing()
    {
        const auto list = makeDialect(settings())->readList(all());
        play(*list, {answer(200, page({customer(1), plainCustomer({{"id", {}}}), "null", "7", "[]", "{\"id\":{}}",
                                       customer(3, {{"balance", "\"much\""},
                                                    {"displayName", "12"},
                                                    {"taxLiable", "\"yes\""},
                                                    {"blocked", "\"Sometimes\""},
                                                    {"lastModifiedDateTime", "\"yesterday\""},
                                                    {"overdueAmount", QByteArray(60, '9')},
                                                    {"new_in_v3", "{\"a\":[1.50]}"}})}))});
        QVERIFY(!list->failure());
        QCOMPARE(list->unreadable().size(), size_t(4) + 1);
        QCOMPARE(list->unreadable().front().kind, Kind::NotUnderstood);
        QVERIFY(list->unreadable().front().detail.contains(QLatin1String("record 2")));
        for (const Failure &failure : list->unreadable())
            QVERIFY(failure.fields.contains("number") != failure.fields.contains("position"));
        const std::vector<Record> records = list->takeRecords();
        QCOMPARE(numbers(records), QStringList({QStringLiteral("1"), QStringLiteral("3")}));
        const Record &odd = records[1];
        QVERIFY(odd.value("balance").isVerbatim());
        QCOMPARE(odd.value("balance").toText(), QStringLiteral("much"));
        QCOMPARE(odd.value("overdue").toText(), QString(60, QLatin1Char('9')));
        QCOMPARE(odd.value("name").toText(), QStringLiteral("12"));
        QCOMPARE(odd.value("blocked").toText(), QStringLiteral("Sometimes")); // an unknown choice survives
        QCOMPARE(odd.unknown[u"new_in_v3"], json("{\"a\":[1.50]}"));
    }

    void recordsThatComeTwiceComeOnceAPage()
    {
        const auto list = makeDialect(settings())->readList(all());
        play(*list, {answer(200, page({customer(1), customer(2), customer(1, {{"city", "\"Later\""}})}))});
        const std::vector<Record> records = list->takeRecords();
        QCOMPARE(numbers(records), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(records[0].value("address.city").toText(), QStringLiteral("Later"));
    }

    void balancesThatAreElsewhereAreNotFetched()
    {
        const auto dialect = makeDialect(settings());
        QVERIFY(dialect->capabilities().figuresOnRequest);
        const auto list = dialect->readList(all());
        play(*list, {answer(200, page({customer(1, {}, false)}))});
        QCOMPARE(list->takeRecords().front().value("balance").state(), Value::State::NotFetched);
        QVERIFY(dialect->capabilities().figuresOnRequest);
        const auto plain = dialect->readList(all());
        play(*plain, {answer(200, page({customer(1)}))});
        QCOMPARE(plain->takeRecords().front().value("balance"), Value::decimal(*Decimal::parse("15750.00")));
        QVERIFY(!dialect->capabilities().figuresOnRequest); // learned
    }

    void figuresComeExpandedInWhicheverSpellingIsTaken()
    {
        ListQuery query = all();
        query.expand = {"figures"};
        const QByteArray detail = "{\"id\":\"x\",\"balance\":7.10,\"overdueAmount\":0,\"totalSalesExcludingTax\":9}";
        const auto dialect = makeDialect(settings());
        auto list = dialect->readList(query);
        QCOMPARE(
            lines(play(*list,
                       {error(400, "BadRequest", "Could not find a property named 'customerFinancialDetail'"),
                        answer(200, page({customer(1, {{"customerFinancialDetails", '[' + detail + ']'}}, false)}))})),
            QStringList({QStringLiteral("GET customers?$expand=customerFinancialDetail"),
                         QStringLiteral("GET customers?$expand=customerFinancialDetails")}));
        QCOMPARE(list->takeRecords().front().value("balance"), Value::decimal(*Decimal::parse("7.1")));
        list = dialect->readList(query); // remembered
        QCOMPARE(line(*list->next()), QStringLiteral("GET customers?$expand=customerFinancialDetails"));
        // Both refused: the list all the same, balances not fetched.
        const auto other = makeDialect(settings());
        list = other->readList(query);
        const Answer no = error(400, "BadRequest", "No.");
        QCOMPARE(play(*list, {no, no, answer(200, page({customer(1, {}, false)}))}).size(), size_t(3));
        QVERIFY(!list->failure());
        QCOMPARE(list->takeRecords().front().value("balance").state(), Value::State::NotFetched);
    }

    void filtersAreFinishedHere()
    {
        const auto dialect = makeDialect(settings());
        ListQuery query = all();
        query.filter = Filter::compare("balance", Op::Greater, Value::decimal(100));
        query.order = {{"balance", true}};
        query.top = 2;
        const auto detailed = [](int number, const char *balance) {
            return customer(number, {{"customerFinancialDetail", QByteArray("{\"balance\":") + balance + "}"}}, false);
        };
        auto list = dialect->readList(query);
        play(*list, {answer(200, page({detailed(1, "99.99"), detailed(2, "500"), detailed(3, "700.5")}, "?p=2")),
                     answer(200, page({detailed(4, "100.01"), detailed(5, "-3"), detailed(6, "9000")}))});
        QVERIFY(!list->failure());
        QCOMPARE(numbers(list->takeRecords()), QStringList({QStringLiteral("6"), QStringLiteral("3")}));

        // Without balances an empty list would be a lie.
        const auto none = makeDialect(settings());
        list = none->readList(query);
        const Answer no = error(400, "BadRequest", "No.");
        QCOMPARE(play(*list, {no, no, no, no}).size(), size_t(2));
        QCOMPARE(list->failure()->kind, Kind::NotOffered);
    }

    void whatTheServiceRefusesToFilterIsFilteredHere()
    {
        const auto dialect = makeDialect(settings());
        ListQuery query = all();
        query.filter = Filter::compare("kind", Op::Equal, Value::text(QStringLiteral("Person")));
        const Answer no =
            error(501, "BadRequest_MethodNotImplemented", "OR operator is not supported on distinct fields");
        auto list = dialect->readList(query);
        QCOMPARE(
            lines(play(*list, {no, answer(200, page({customer(1), customer(2, {{"type", "\"Person\""}})}))})),
            QStringList({QStringLiteral("GET customers?$filter=type eq 'Person'"), QStringLiteral("GET customers")}));
        QCOMPARE(numbers(list->takeRecords()), QStringList({QStringLiteral("2")}));
        QCOMPARE(line(*dialect->readList(query)->next()), QStringLiteral("GET customers")); // learned
        // Refused altogether: said, not repeated for ever.
        const auto other = makeDialect(settings());
        list = other->readList(query);
        QCOMPARE(play(*list, {no, no, no}).size(), size_t(2));
        QCOMPARE(list->failure()->kind, Kind::NotOffered);
        // Not allowed or signed out is not a question of the filter.
        list = makeDialect(settings())->readList(query);
        QCOMPARE(play(*list, {error(403, "Authorization_RequestDenied", "No."), no}).size(), size_t(1));
        QCOMPARE(list->failure()->kind, Kind::NotAllowed);
        // Nor is what somebody says in the service's place.
        list = makeDialect(settings())->readList(query);
        QCOMPARE(play(*list, {html(400), no}).size(), size_t(1));
        QCOMPARE(list->failure()->code, failure_codes::fromBetween());
    }

    void severalRequestsBecomeOneListById()
    {
        ListQuery query = all();
        query.filter = Filter::any({Filter::compare("name", Op::Contains, Value::text(QStringLiteral("a"))),
                                    Filter::compare("address.city", Op::Contains, Value::text(QStringLiteral("a")))});
        auto list = makeDialect(settings())->readList(query);
        const auto requests =
            play(*list, {answer(200, page({customer(1), customer(2)}, "?p=2")), answer(200, page({customer(3)})),
                         answer(200, page({customer(2), customer(4)}))});
        QCOMPARE(requests.size(), size_t(3));
        QCOMPARE(numbers(list->takeRecords()),
                 QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}));
        query.top = 2;
        query.order = {{"number", true}};
        list = makeDialect(settings())->readList(query);
        play(*list, {answer(200, page({customer(3), customer(1)})), answer(200, page({customer(4), customer(3)}))});
        QCOMPARE(numbers(list->takeRecords()), QStringList({QStringLiteral("4"), QStringLiteral("3")}));
    }

    void topHoldsEvenWhereTheServiceIgnoresIt()
    {
        ListQuery query = all();
        query.top = 2;
        const auto list = makeDialect(settings())->readList(query);
        QCOMPARE(play(*list, {answer(200, page({customer(1), customer(2), customer(3)}, "?p=2"))}).size(), size_t(1));
        QCOMPARE(list->takeRecords().size(), size_t(2));
        QVERIFY(!list->failure());
    }

    void fieldsNotAskedForAreNotFetched()
    {
        ListQuery query = all();
        query.select = {"name"};
        const auto list = makeDialect(settings())->readList(query);
        play(*list, {answer(200, page({"{\"@odata.etag\":\"W/\\\"1\\\"\",\"id\":\"a\",\"displayName\":\"A\"}"}))});
        const Record record = list->takeRecords().front();
        QCOMPARE(record.value("name").toText(), QStringLiteral("A"));
        QCOMPARE(record.value("email").state(), Value::State::NotFetched);
        QCOMPARE(record.version, QByteArray("W/\"1\""));
    }

    void aLookUpGoesTheSamePath()
    {
        const auto dialect = makeDialect(settings());
        const auto list = dialect->readList(all("currency"));
        const auto requests = play(
            *list,
            {answer(200,
                    page({"{\"@odata.etag\":\"W/\\\"1\\\"\",\"id\":\"a1\",\"code\":\"EUR\",\"displayName\":\"Euro\","
                          "\"symbol\":\"€\",\"amountDecimalPlaces\":\"2:2\",\"amountRoundingPrecision\":0.01,"
                          "\"lastModifiedDateTime\":\"2025-02-15T09:30:00Z\"}"}))});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("GET currencies")}));
        const Record euro = list->takeRecords().front();
        QCOMPARE(euro.value("code").toText(), QStringLiteral("EUR"));
        QCOMPARE(euro.value("decimals").toText(), QStringLiteral("2:2"));
        QCOMPARE(euro.value("rounding"), Value::decimal(*Decimal::parse("0.01")));
        QCOMPARE(euro.displayName(), QStringLiteral("Euro"));
        for (const EntityInfo &info : dialect->entities()) {
            QVERIFY(dialect->schema(info.entity));
            if (info.entity == "picture")
                continue; // one of each customer, never a list
            ListQuery query = all(info.entity.constData());
            query.parent = info.parent.isEmpty() ? QString() : QLatin1String(adatumId);
            QVERIFY2(dialect->readList(query)->next(), info.entity.constData());
        }
        const auto unknown = dialect->readList(all("spaceship"));
        QVERIFY(!unknown->next());
        QCOMPARE(unknown->failure()->kind, Kind::NotOffered);
    }

    void withoutAClockTheServicesDateCounts()
    {
        const auto list = makeDialect(settings())->readList(all());
        Answer dated = answer(200, page({customer(1)}));
        dated.receivedAt = {};
        dated.headers.append(Header("Date", "Sun, 06 Nov 1994 08:49:37 GMT"));
        play(*list, {dated});
        QCOMPARE(list->takeRecords().front().readAt, QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    }
};

QTEST_GUILESS_MAIN(BusinessCentralList)
#include "tst_businesscentral_list.moc"
