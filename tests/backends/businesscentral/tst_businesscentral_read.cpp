// SPDX-License-Identifier: GPL-3.0-or-later
#include "play.h"

#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::businesscentral;
using namespace clientele::businesscentral::testing;

using Kind = Failure::Kind;

namespace {

const QString plainLine = QStringLiteral("GET customers(d1e2f3a4-b5c6-7890-1234-567890abcdef)");
const QString oneLine = plainLine + QStringLiteral("?$select=id&$expand=customerFinancialDetail");
const QString manyLine = plainLine + QStringLiteral("?$select=id&$expand=customerFinancialDetails");
const QString apartLine = QStringLiteral("GET customerFinancialDetails(d1e2f3a4-b5c6-7890-1234-567890abcdef)");

const QByteArray figuresText =
    "{\"id\":\"d1e2f3a4-b5c6-7890-1234-567890abcdef\",\"number\":\"10000\",\"balance\":15.750,"
    "\"totalSalesExcludingTax\":9,\"overdueAmount\":0,\"lastModifiedDateTime\":\"2025-02-15T09:30:00Z\"}";

QByteArray expanded(const char *name, bool inArray)
{
    return "{\"@odata.etag\":\"W/\\\"later\\\"\",\"id\":\"" + QByteArray(adatumId) + "\",\"" + name +
           "\":" + (inArray ? '[' + figuresText + ']' : figuresText) + '}';
}

Value number(const char *digits)
{
    return Value::decimal(*Decimal::parse(digits));
}

} // namespace

class BusinessCentralRead : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void oneRequestWhereTheFiguresAreOnTheCustomer()
    {
        const auto dialect = makeDialect(settings());
        const auto read = dialect->readOne(customerKey());
        QCOMPARE(lines(play(*read, {answer(200, plainCustomer())})), QStringList({plainLine}));
        const Record record = read->outcome().value();
        QCOMPARE(record.value("balance"), number("15750.00"));
        QCOMPARE(record.value("overdue"), number("3200"));
        QCOMPARE(record.value("sales.total"), number("245000"));
        QCOMPARE(record.version, QByteArray("W/\"JzE5OzEyMzQ1Njc4OTA7REFWSUQ7Jw==\""));
        QCOMPARE(record.key, customerKey());
        QCOMPARE(record.readAt, QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
    }

    void theFiguresAreFoundOnceAndAskedForTogetherAfterwards()
    {
        const auto dialect = makeDialect(settings());
        auto read = dialect->readOne(customerKey());
        QCOMPARE(
            lines(play(*read, {answer(200, realCustomer()), answer(200, expanded("customerFinancialDetail", false))})),
            QStringList({plainLine, oneLine}));
        Record record = read->outcome().value();
        QCOMPARE(record.value("balance"), number("15.75"));
        QCOMPARE(record.value("credit.limit"), number("5000"));
        QCOMPARE(record.value("balance.due"), number("120.5"));
        // The token stays the one of the values it was read with.
        QCOMPARE(record.version, QByteArray("W/\"JzE5OzEyMzQ1Njc4OTA7REFWSUQ7Jw==\""));

        read = dialect->readOne(customerKey());
        QCOMPARE(lines(play(*read, {answer(200, realCustomer({{"customerFinancialDetail", figuresText}}))})),
                 QStringList({plainLine + QStringLiteral("?$expand=customerFinancialDetail")}));
        QCOMPARE(read->outcome().value().value("balance"), number("15.75"));
        // Later refused (an upgrade): plainly again, and learned anew.
        read = dialect->readOne(customerKey());
        QCOMPARE(lines(play(*read, {error(400, "BadRequest", "no"), answer(200, plainCustomer())})),
                 QStringList({plainLine + QStringLiteral("?$expand=customerFinancialDetail"), plainLine}));
        QVERIFY(read->outcome().ok());
    }

    void anAnswerAboutAnotherRecordIsNotTaken()
    {
        const QByteArray other = "\"aaaaaaaa-b5c6-7890-1234-567890abcdef\"";
        const auto dialect = makeDialect(settings());
        auto read = dialect->readOne(customerKey());
        play(*read, {answer(200, plainCustomer({{"id", other}}))});
        QVERIFY(!read->outcome().ok());
        QCOMPARE(read->outcome().failure().kind, Kind::NotUnderstood);

        // Nor are its figures.
        read = dialect->readOne(customerKey());
        play(*read, {answer(200, realCustomer()),
                     answer(200, realCustomer({{"id", other}, {"customerFinancialDetail", figuresText}})),
                     error(400, "BadRequest", "no"), error(404, "BadRequest_NotFound", "no")});
        QVERIFY(read->outcome().ok());
        QVERIFY(!read->outcome().value().value("balance").isPresent());
    }

    void aRecordKeepsTheSpellingOfItsId()
    {
        const QByteArray capitals = '"' + QByteArray(adatumId).toUpper() + '"';
        const auto dialect = makeDialect(settings());
        const auto read = dialect->readOne(customerKey());
        play(*read, {answer(200, plainCustomer({{"id", capitals}}))});
        QCOMPARE(read->outcome().value().key, customerKey());
    }

    void theVersionMayStandInTheHeaderAlone()
    {
        const auto dialect = makeDialect(settings());
        auto read = dialect->readOne(customerKey());
        play(*read, {answer(200, plainCustomer({{"@odata.etag", "null"}}), {{"etag", "W/\"h\""}})});
        QCOMPARE(read->outcome().value().version, QByteArray("W/\"h\""));
        read = dialect->readOne(customerKey());
        play(*read, {answer(200, plainCustomer({{"@odata.etag", "\"W/b\""}}), {{"ETag", "W/\"h\""}})});
        QCOMPARE(read->outcome().value().version, QByteArray("W/b"));
    }

    void everyWayIsTriedOnce()
    {
        const Answer no = error(400, "BadRequest", "Could not find a property.");
        const auto dialect = makeDialect(settings());
        auto read = dialect->readOne(customerKey());
        QCOMPARE(lines(play(*read, {answer(200, realCustomer()), no,
                                    answer(200, expanded("customerFinancialDetails", true))})),
                 QStringList({plainLine, oneLine, manyLine}));
        QCOMPARE(read->outcome().value().value("balance"), number("15.75"));

        const auto apart = makeDialect(settings());
        read = apart->readOne(customerKey());
        QCOMPARE(lines(play(*read, {answer(200, realCustomer()), no,
                                    answer(200, realCustomer({{"customerFinancialDetails", "null"}})),
                                    answer(200, figuresText)})),
                 QStringList({plainLine, oneLine, manyLine, apartLine}));
        QCOMPARE(read->outcome().value().value("balance"), number("15.75"));
        read = apart->readOne(customerKey());
        QCOMPARE(lines(play(*read, {answer(200, realCustomer()), answer(200, figuresText)})),
                 QStringList({plainLine, apartLine}));

        const auto none = makeDialect(settings());
        read = none->readOne(customerKey());
        QCOMPARE(play(*read, {answer(200, realCustomer()), no, no, error(404, "BadRequest_NotFound", "no")}).size(),
                 size_t(4));
        QCOMPARE(read->outcome().value().value("balance").state(), Value::State::NotOffered);
        QVERIFY(!none->capabilities().figuresOnRequest);
        read = none->readOne(customerKey());
        QCOMPARE(play(*read, {answer(200, realCustomer())}).size(), size_t(1));
    }

    void aFigureThatDoesNotComeFailsNothing()
    {
        for (const Answer &trouble : {answer(403), answer(429), answer(503), html(401),
                                      broken(Answer::Delivery::InDoubt, Answer::Fault::Timeout)}) {
            const auto dialect = makeDialect(settings());
            const auto read = dialect->readOne(customerKey());
            QCOMPARE(play(*read, {answer(200, realCustomer()), trouble, answer(200, figuresText)}).size(), size_t(2));
            QCOMPARE(read->outcome().value().value("balance").state(), Value::State::NotFetched);
            QVERIFY(dialect->capabilities().figuresOnRequest); // another time, perhaps
        }
    }

    void theCreditLimitMayStandWithTheFigures()
    {
        const QByteArray withLimit = figuresText.chopped(1) + ",\"creditLimit\":700.00}";
        for (const char *name : {"customerFinancialDetail", "customerFinancialDetails"}) {
            const auto read = makeDialect(settings())->readOne(customerKey());
            const Answer no = error(400, "BadRequest", "no");
            const QByteArray body = "{\"id\":\"" + QByteArray(adatumId) + "\",\"" + name + "\":" + withLimit + '}';
            std::vector<Answer> answers = {answer(200, realCustomer({{"creditLimit", {}}}))};
            if (QByteArray(name).endsWith('s'))
                answers.push_back(no);
            answers.push_back(answer(200, body));
            play(*read, answers);
            QCOMPARE(read->outcome().value().value("credit.limit"), number("700"));
        }
    }

    void whatIsNoRecordIsSaid_data()
    {
        QTest::addColumn<Answer>("given");
        QTest::addColumn<int>("kind");
        QTest::newRow("gone") << error(404, "BadRequest_ResourceNotFound",
                                       "Resource not found for the segment 'customers'.")
                              << int(Kind::Gone);
        QTest::newRow("gone, another code") << error(404, "Internal_RecordNotFound", "x") << int(Kind::Gone);
        QTest::newRow("gone, nobody says so") << html(404) << int(Kind::NotUnderstood);
        QTest::newRow("html") << html(200) << int(Kind::NotUnderstood);
        QTest::newRow("empty") << answer(204) << int(Kind::NotUnderstood);
        QTest::newRow("no id") << answer(200, plainCustomer({{"id", {}}})) << int(Kind::NotUnderstood);
        QTest::newRow("cut") << answer(200, plainCustomer().chopped(3)) << int(Kind::NotUnderstood);
        QTest::newRow("list") << answer(200, page({plainCustomer()})) << int(Kind::NotUnderstood);
        QTest::newRow("company gone") << error(404, "Internal_CompanyNotFound", "x") << int(Kind::NotAllowed);
        QTest::newRow("too large") << broken(Answer::Delivery::InDoubt, Answer::Fault::TooLarge) << int(Kind::TooLarge);
        QTest::newRow("foreign") << broken(Answer::Delivery::InDoubt, Answer::Fault::ForeignRedirect)
                                 << int(Kind::Untrusted);
    }
    void whatIsNoRecordIsSaid()
    {
        QFETCH(Answer, given);
        QFETCH(int, kind);
        const auto read = makeDialect(settings())->readOne(customerKey());
        QCOMPARE(play(*read, {given}).size(), size_t(1));
        QVERIFY(!read->outcome().ok());
        QCOMPARE(int(read->outcome().failure().kind), kind);
    }

    void companiesHaveANameInAnyCase()
    {
        const auto dialect = makeDialect(settings());
        auto companies = dialect->readCompanies();
        const auto requests = play(
            *companies,
            {answer(
                 200,
                 page({"{\"id\":\"a\",\"name\":\"CRONUS AG\",\"displayName\":\"\",\"timestamp\":9007199254740993}",
                       "{\"id\":\"b\",\"name\":\"CRONUS DE\",\"displayName\":\"CRONUS GmbH\"}", "{\"name\":\"no id\"}"},
                      "companies?p=2")),
             answer(200, page({"{\"id\":\"c\"}"}))});
        QCOMPARE(requests[0].url.toEncoded(), QByteArray(base) + "/companies");
        QCOMPARE(requests.size(), size_t(2));
        const std::vector<CompanyInfo> found = companies->outcome().value();
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[0].name, QStringLiteral("CRONUS AG"));
        QVERIFY(found[0].detail.isEmpty());
        QCOMPARE(found[1].name, QStringLiteral("CRONUS GmbH"));
        QCOMPARE(found[1].detail, QStringLiteral("CRONUS DE"));
        QCOMPARE(found[2].name, QStringLiteral("c"));

        // A number for an id, and a name that no window could show.
        companies = dialect->readCompanies();
        play(*companies, {answer(200, page({"{\"id\":17,\"name\":\"" + QByteArray(100'000, 'n') + "\"}"}))});
        QCOMPARE(companies->outcome().value().front().remoteId, QStringLiteral("17"));
        QCOMPARE(companies->outcome().value().front().name, QString(250, u'n'));

        companies = dialect->readCompanies();
        play(*companies, {answer(200, page({"{\"id\":\"a\"}"}, "https://evil.example/")), answer(200, page({}))});
        QCOMPARE(companies->outcome().failure().kind, Kind::Untrusted);
        companies = dialect->readCompanies();
        play(*companies, {html(200)});
        QCOMPARE(companies->outcome().failure().kind, Kind::NotUnderstood);
        companies = dialect->readCompanies();
        play(*companies, {error(401, "Authentication_InvalidCredentials", "x")});
        QCOMPARE(companies->outcome().failure().kind, Kind::SignIn);
    }

    void theLocalCurrencyIsTheCompanysOwn()
    {
        const auto dialect = makeDialect(settings());
        const QByteArray one = "{\"id\":\"other\",\"displayName\":\"CRONUS AG\",\"currencyCode\":\"EUR\"}";
        for (const QByteArray &body : {one, page({one})}) {
            const auto information = dialect->readCompanyInformation();
            QCOMPARE(lines(play(*information, {answer(200, body)})),
                     QStringList({QStringLiteral("GET companyInformation")}));
            QCOMPARE(information->outcome().value().front().currencyCode, QStringLiteral("EUR"));
            QCOMPARE(information->outcome().value().front().remoteId,
                     QStringLiteral("c0ffee00-0000-4000-8000-000000000001"));
        }
        const auto none = dialect->readCompanyInformation();
        play(*none, {answer(200, page({}))});
        QCOMPARE(none->outcome().failure().kind, Kind::NotUnderstood);
        const auto refused = dialect->readCompanyInformation();
        play(*refused, {error(403, "Authorization_RequestDenied", "No.")});
        QCOMPARE(refused->outcome().failure().kind, Kind::NotAllowed);
    }
};

QTEST_GUILESS_MAIN(BusinessCentralRead)
#include "tst_businesscentral_read.moc"
