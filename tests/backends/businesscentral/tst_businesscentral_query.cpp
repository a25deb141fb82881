// SPDX-License-Identifier: GPL-3.0-or-later
#include "play.h"

#include "backends/businesscentral/links.h"
#include "backends/businesscentral/query_plan.h"

#include "support/test_locale.h"

#include <QTest>
#include <QUrlQuery>

#include <rapidcheck.h>

using namespace clientele;
using namespace clientele::businesscentral;
using namespace clientele::businesscentral::testing;

using Op = Filter::Op;

namespace {

Value text(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}
Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(digits));
}
Value moment(const char *value)
{
    return Value::instant(*Instant::parse(QLatin1String(value)));
}

ListQuery customers(std::optional<Filter> filter = {})
{
    ListQuery query;
    query.entity = "customer";
    query.filter = std::move(filter);
    return query;
}

/// The one request a plain service (the kind of the published examples) gets for this query.
QString plainLine(const ListQuery &query)
{
    const auto dialect =
        makeDialect(settings({{"figures", QStringLiteral("onCustomer")}, {"blanks", QStringLiteral("plain")}}));
    return line(*dialect->readList(query)->next());
}

/// The requests and answers a real service (balances apart, encoded blanks) sees, all pages empty.
QStringList realLines(const ListQuery &query, size_t most = 10)
{
    const auto dialect = makeDialect(settings());
    const auto list = dialect->readList(query);
    return lines(play(*list, std::vector<Answer>(most, answer(200, page({})))));
}

} // namespace

class BusinessCentralQuery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void everyPublishedFilter_data()
    {
        QTest::addColumn<QString>("seed");
        QTest::addColumn<Filter>("filter");
        const auto row = [](const char *seed, const Filter &filter) {
            QTest::newRow(seed) << QString::fromLatin1(seed) << filter;
        };
        row("blocked eq ' '", Filter::compare("blocked", Op::Equal, Value::blank()));
        row("balance gt 0", Filter::compare("balance", Op::Greater, amount("0")));
        row("overdueAmount gt 0", Filter::compare("overdue", Op::Greater, amount("0")));
        row("lastModifiedDateTime gt 2024-01-01T00:00:00Z",
            Filter::compare("modifiedAt", Op::Greater, moment("2024-01-01T00:00:00Z")));
        row("contains(displayName,'Corp')", Filter::compare("name", Op::Contains, text("Corp")));
        row("displayName eq 'Adatum Corporation'", Filter::compare("name", Op::Equal, text("Adatum Corporation")));
        row("currencyCode eq 'USD'", Filter::compare("currency.code", Op::Equal, text("USD")));
        row("type eq 'Company'", Filter::compare("kind", Op::Equal, text("Company")));
    }
    void everyPublishedFilter()
    {
        QFETCH(QString, seed);
        QFETCH(Filter, filter);
        QCOMPARE(plainLine(customers(filter)), QLatin1String("GET customers?$filter=") + seed);
    }

    void thePublishedCombination()
    {
        ListQuery query = customers(Filter::all({Filter::compare("blocked", Op::Equal, Value::blank()),
                                                 Filter::compare("balance", Op::Greater, amount("0"))}));
        query.order = {{"balance", true}};
        query.top = 20;
        query.select = {"number", "name", "balance", "overdue"};
        QCOMPARE(plainLine(query),
                 QStringLiteral("GET customers?$filter=blocked eq ' ' and balance gt 0&$orderby=balance desc"
                                "&$top=20&$select=number,displayName,balance,overdueAmount,id"));
    }

    void everyPublishedExpansion_data()
    {
        QTest::addColumn<QString>("seed");
        QTest::addColumn<QByteArrayList>("words");
        QTest::newRow("figures") << QStringLiteral("customerFinancialDetails") << QByteArrayList{"figures"};
        QTest::newRow("dimensions") << QStringLiteral("defaultDimensions") << QByteArrayList{"dimensions"};
        QTest::newRow("picture") << QStringLiteral("picture") << QByteArrayList{"picture"};
        QTest::newRow("currency") << QStringLiteral("currency") << QByteArrayList{"currency"};
        QTest::newRow("terms") << QStringLiteral("paymentTerm") << QByteArrayList{"paymentTerms"};
        QTest::newRow("shipment") << QStringLiteral("shipmentMethod") << QByteArrayList{"shipmentMethod"};
        QTest::newRow("payment") << QStringLiteral("paymentMethod") << QByteArrayList{"paymentMethod"};
        QTest::newRow("several") << QStringLiteral("customerFinancialDetails,defaultDimensions,currency")
                                 << QByteArrayList{"figures", "dimensions", "currency"};
        QTest::newRow("nonsense") << QString() << QByteArrayList{"horoscope"};
    }
    void everyPublishedExpansion()
    {
        QFETCH(QString, seed);
        QFETCH(QByteArrayList, words);
        ListQuery query = customers();
        query.expand.assign(words.begin(), words.end());
        const auto dialect = makeDialect(settings({{"figures", QStringLiteral("customerFinancialDetails")}}));
        QCOMPARE(line(*dialect->readList(query)->next()),
                 seed.isEmpty() ? QStringLiteral("GET customers") : QLatin1String("GET customers?$expand=") + seed);
    }

    void literalsAreEscapedSoThatTheyStayLiterals_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("wire");
        const auto row = [](const char *name, const char *typed, const char *wire) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QByteArray(wire);
        };
        row("quote", "O'Brien", "'O''Brien'");
        row("injection", "x' or 1 eq 1 or 'y", "'x''%20or%201%20eq%201%20or%20''y'");
        row("ampersand", "A&B", "'A%26B'");
        row("plus", "A+B", "'A%2BB'");
        row("percent", "100%", "'100%25'");
        row("percent digits", "%27", "'%2527'");
        row("hash", "#1", "'%231'");
        row("question", "a?b=c;d", "'a%3Fb%3Dc%3Bd'");
        row("slash", "a/b\\c", "'a%2Fb%5Cc'");
        row("line break", "a\r\nb", "'a%0D%0Ab'");
        row("german", "M\xc3\xbcller", "'M%C3%BCller'");
        row("chinese", "\xe4\xb8\xad", "'%E4%B8%AD'");
        row("hebrew", "\xd7\xa9", "'%D7%A9'");
        row("emoji", "\xf0\x9f\x98\x80", "'%F0%9F%98%80'");
    }
    void literalsAreEscapedSoThatTheyStayLiterals()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, wire);
        const auto dialect = makeDialect(settings());
        const QUrl url =
            dialect->readList(customers(Filter::compare("name", Op::Equal, Value::text(typed))))->next()->url;
        QVERIFY(url.toEncoded().endsWith("/customers?$filter=displayName%20eq%20" + wire));
    }

    void anyTextSurvivesAsOneLiteral()
    {
        QVERIFY(rc::check("what a server decodes is what was typed", [](const std::vector<char16_t> &units) {
            const QString typed = QString::fromUtf8(QString::fromUtf16(units.data(), qsizetype(units.size())).toUtf8());
            RC_PRE(!typed.isEmpty() && !typed.contains(QChar(0)) && !typed.contains(QChar(0xfffd)));
            const auto dialect = makeDialect(settings());
            const auto list = dialect->readList(customers(Filter::compare("name", Op::Equal, Value::text(typed))));
            const QUrl url = list->next()->url;
            RC_ASSERT(!url.hasFragment());
            const QUrlQuery query(url);
            RC_ASSERT(query.queryItems().size() == 1);
            const QByteArray raw = query.queryItemValue(QStringLiteral("$filter"), QUrl::FullyEncoded).toLatin1();
            QString literal =
                QString::fromUtf8(QByteArray::fromPercentEncoding(raw)).mid(qsizetype(sizeof("displayName eq ")) - 1);
            RC_ASSERT(literal.startsWith(QLatin1Char('\'')) && literal.endsWith(QLatin1Char('\'')));
            literal = literal.mid(1, literal.size() - 2);
            RC_ASSERT(literal.count(QLatin1Char('\'')) % 2 == 0);
            RC_ASSERT(literal.replace(QLatin1String("''"), QLatin1String("'")) == typed);
        }));
    }

    void eachTypeHasItsOwnLiteral()
    {
        const char *guid = "a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5";
        QCOMPARE(plainLine(customers(Filter::compare("terms.payment", Op::Equal, text(guid)))),
                 QStringLiteral("GET customers?$filter=paymentTermsId eq a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5"));
        QCOMPARE(plainLine(customers(Filter::compare("terms.payment", Op::NotEqual, Value::blank()))),
                 QStringLiteral("GET customers?$filter=paymentTermsId ne 00000000-0000-0000-0000-000000000000"));
        QCOMPARE(plainLine(customers(Filter::compare("id", Op::Equal, text(guid)))),
                 QStringLiteral("GET customers?$filter=id eq a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5"));
        QCOMPARE(plainLine(customers(Filter::compare("tax.liable", Op::Equal, Value::yesNo(true)))),
                 QStringLiteral("GET customers?$filter=taxLiable eq true"));
        QCOMPARE(plainLine(customers(Filter::compare("address.country", Op::Equal, text("us ")))),
                 QStringLiteral("GET customers?$filter=country eq 'US'"));
        QCOMPARE(plainLine(customers(Filter::compare("email", Op::Equal, Value::blank()))),
                 QStringLiteral("GET customers?$filter=email eq ''"));
        QCOMPARE(plainLine(customers(Filter::compare("balance", Op::LessOrEqual, amount("-1500.50")))),
                 QStringLiteral("GET customers?$filter=balance le -1500.50"));
        // What stands without quotes and is no guid is never put into an address.
        QCOMPARE(plainLine(customers(Filter::compare("terms.payment", Op::Equal, text("x or id ne y")))),
                 QStringLiteral("GET customers"));
        QCOMPARE(plainLine(customers(Filter::compare("tax.liable", Op::Equal, text("true or 1 eq 1")))),
                 QStringLiteral("GET customers"));
        QCOMPARE(plainLine(customers(
                     Filter::compare("modifiedAt", Op::Greater, Value::instant({QStringLiteral("2024 or 1"), {}})))),
                 QStringLiteral("GET customers"));
    }

    void orOverOneFieldIsOneRequestOverSeveralFieldsSeveral()
    {
        const Filter blockedAny = Filter::any(
            {Filter::compare("blocked", Op::Equal, text("All")), Filter::compare("blocked", Op::Equal, text("Ship"))});
        QCOMPARE(realLines(customers(blockedAny)),
                 QStringList({QStringLiteral("GET customers?$filter=blocked eq 'All' or blocked eq 'Ship'")}));
        const Filter company = Filter::compare("kind", Op::Equal, text("Company"));
        QCOMPARE(realLines(customers(Filter::all({company, blockedAny}))),
                 QStringList({QStringLiteral(
                     "GET customers?$filter=type eq 'Company' and (blocked eq 'All' or blocked eq 'Ship')")}));
        const Filter search = Filter::any({Filter::compare("name", Op::Contains, text("a")),
                                           Filter::compare("number", Op::StartsWith, text("a")),
                                           Filter::compare("address.city", Op::Contains, text("a")),
                                           Filter::compare("name", Op::EndsWith, text("b"))});
        QCOMPARE(realLines(customers(Filter::all({search, company}))),
                 QStringList({QStringLiteral("GET customers?$filter=type eq 'Company' and (contains(displayName,'a') "
                                             "or endswith(displayName,'b'))"),
                              QStringLiteral("GET customers?$filter=type eq 'Company' and startswith(number,'A')"),
                              QStringLiteral("GET customers?$filter=type eq 'Company' and contains(city,'a')")}));
        QVERIFY(realLines(customers(Filter::any({}))).isEmpty());
        QCOMPARE(realLines(customers(Filter::all({}))), QStringList({QStringLiteral("GET customers")}));
    }

    void whatTheRealServiceRefusesIsDoneHere()
    {
        const QString plain = QStringLiteral("GET customers");
        const QString withFigures = QStringLiteral("GET customers?$expand=customerFinancialDetail");
        QCOMPARE(realLines(customers(Filter::compare("blocked", Op::Equal, Value::blank()))), QStringList({plain}));
        QCOMPARE(realLines(customers(Filter::compare("currency.code", Op::Equal, text("USD")))), QStringList({plain}));
        QCOMPARE(realLines(customers(Filter::compare("tax.areaName", Op::Contains, text("GA")))), QStringList({plain}));
        QCOMPARE(realLines(customers(Filter::compare("balance", Op::Greater, amount("0")))),
                 QStringList({withFigures}));
        // What can be asked for is; the number of records is counted here then.
        ListQuery query = customers(Filter::all({Filter::compare("kind", Op::Equal, text("Company")),
                                                 Filter::compare("balance", Op::Greater, amount("0"))}));
        query.order = {{"balance", true}};
        query.top = 20;
        query.select = {"name", "balance"};
        QCOMPARE(realLines(query),
                 QStringList({QStringLiteral("GET customers?$filter=type eq 'Company'&$select=displayName,id"
                                             "&$expand=customerFinancialDetail")}));
        // Contains over something that is no text, and an `or` with a part that must be done here.
        QCOMPARE(realLines(customers(Filter::compare("credit.limit", Op::Contains, text("5")))), QStringList({plain}));
        QCOMPARE(realLines(customers(Filter::any({Filter::compare("kind", Op::Equal, text("Company")),
                                                  Filter::compare("blocked", Op::Equal, Value::blank())}))),
                 QStringList({plain}));
    }

    void addressesStayShort()
    {
        std::vector<Filter> ids;
        for (int i = 0; i < 300; ++i)
            ids.push_back(Filter::compare("id", Op::Equal,
                                          text(QUuid(uint(i + 1), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
                                                   .toString(QUuid::WithoutBraces)
                                                   .toUtf8()
                                                   .constData())));
        const auto dialect = makeDialect(settings());
        const auto list = dialect->readList(customers(Filter::any(ids)));
        const auto requests = play(*list, std::vector<Answer>(20, answer(200, page({}))));
        QVERIFY(requests.size() > 1);
        qsizetype mentioned = 0;
        for (const Request &request : requests) {
            QVERIFY(request.url.toEncoded().size() < 8000);
            mentioned += line(request).count(QLatin1String("id eq "));
        }
        QCOMPARE(mentioned, 300);
        const QString endless(20000, QLatin1Char('x'));
        QCOMPARE(realLines(customers(Filter::compare("name", Op::Equal, Value::text(endless)))),
                 QStringList({QStringLiteral("GET customers")}));
    }

    void theConnectionsOwnQueryIsKept()
    {
        DialectSettings own = settings();
        own.base = QUrl(QStringLiteral("http://localhost:7048/BC/api/v2.0?tenant=a%26b"));
        const auto dialect = makeDialect(own);
        QCOMPARE(dialect->readCompanies()->next()->url.toEncoded(),
                 QByteArray("http://localhost:7048/BC/api/v2.0/companies?tenant=a%26b"));
        ListQuery query = customers();
        query.top = 3;
        QCOMPARE(dialect->readList(query)->next()->url.toEncoded(),
                 QByteArray("http://localhost:7048/BC/api/v2.0/companies(c0ffee00-0000-4000-8000-000000000001)/"
                            "customers?tenant=a%26b&$top=3"));
        own.base = QUrl(QStringLiteral("https://books.example/Produktion%20%C3%BC/api/v2.0/"));
        QCOMPARE(makeDialect(own)->readCompanies()->next()->url.toEncoded(),
                 QByteArray("https://books.example/Produktion%20%C3%BC/api/v2.0/companies"));
    }

    void originsAreComparedWhole()
    {
        const QUrl home(QStringLiteral("https://books.example/api"));
        QVERIFY(sameOrigin(home, QUrl(QStringLiteral("https://BOOKS.example:443/else"))));
        QVERIFY(!sameOrigin(home, QUrl(QStringLiteral("http://books.example/api"))));
        QVERIFY(!sameOrigin(home, QUrl(QStringLiteral("https://books.example:8443/api"))));
        QVERIFY(!sameOrigin(home, QUrl(QStringLiteral("https://books.example.evil/api"))));
        QVERIFY(!sameOrigin(home, QUrl(QStringLiteral("https://books.example@evil.example/api"))));
        QVERIFY(!sameOrigin(home, QUrl(QStringLiteral("https://me:pw@books.example/api"))));
        QVERIFY(!sameOrigin(home, QUrl()));
    }
};

QTEST_GUILESS_MAIN(BusinessCentralQuery)
#include "tst_businesscentral_query.moc"
