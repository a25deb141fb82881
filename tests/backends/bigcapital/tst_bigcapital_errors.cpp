// SPDX-License-Identifier: GPL-3.0-or-later
#include "customer.h"

#include "core/failure_codes.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

using Kind = Failure::Kind;

Kind expected(const QString &exchange, int status)
{
    static const QHash<QString, Kind> told = {
        {QStringLiteral("13/6"), Kind::NotOffered},  {QStringLiteral("13/7"), Kind::NotOffered},
        {QStringLiteral("13/8"), Kind::NotOffered},  {QStringLiteral("13/10"), Kind::NotOffered},
        {QStringLiteral("13/11"), Kind::NotOffered}, {QStringLiteral("13/12"), Kind::NotOffered},
        {QStringLiteral("56/4"), Kind::NotOffered},  {QStringLiteral("57/2"), Kind::Gone},
        {QStringLiteral("53/6"), Kind::Duplicate},
    };
    if (const auto at = told.constFind(exchange); at != told.cend())
        return *at;
    switch (status) {
    case 401:
        return Kind::SignIn;
    case 404:
        return Kind::Gone;
    case 429:
        return Kind::SlowedDown;
    case 500:
        return Kind::ServiceFault;
    default:
        return Kind::Invalid;
    }
}

} // namespace

class BigcapitalErrors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void everyRefusalSeenIsClassified_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        int rows = 0;
        for (const Json &item : contractItems("bigcapital_refusals.json", "refusals")) {
            QTest::newRow(qPrintable(item[u"exchange"].toString())) << item.toBytes();
            ++rows;
        }
        QVERIFY(rows > 60);
    }

    void everyRefusalSeenIsClassified()
    {
        QFETCH(QByteArray, refusal);
        const Json item = json(refusal);
        Headers headers;
        for (const Json::Member &header : item[u"headers"].members())
            headers.append({header.first.toLatin1(), header.second.toString().toLatin1()});
        const int status = int(*item[u"status"].toInteger());
        const std::optional<Failure> failure =
            bigcapitalAt()->classify(answer(status, item[u"body"].toBytes(), headers));
        QVERIFY(failure);
        QCOMPARE(int(failure->kind), int(expected(item[u"exchange"].toString(), status)));
        QCOMPARE(failure->status, status);
        // There is always something to show, except where it would repeat who tried to sign in.
        QVERIFY(!failure->message.isEmpty() || !failure->code.isEmpty());
        QVERIFY(!failure->message.contains(QStringLiteral("example.test")));
        if (status == 429)
            QCOMPARE(failure->retryAfterSeconds, std::optional<qint64>(60));
    }

    /// A gateway may speak JSON as well, but not this service's.
    void whatSomebodyElseSaysIsNotBelieved()
    {
        for (const QByteArray &body : {QByteArray(), QByteArray("<html>"), QByteArray(R"({"message":"No route."})")}) {
            for (const int status : {400, 403, 404, 409, 501})
                QCOMPARE(bigcapitalAt()->classify(answer(status, body))->code, failure_codes::fromBetween());
        }
        QCOMPARE(bigcapitalAt()->classify(answer(404, R"({"statusCode":404,"message":"NotFoundError"})"))->kind,
                 Kind::Gone);
    }

    void theWaitIsThatOfTheLimitThatWasHit()
    {
        const auto wait = [](Headers headers) {
            return bigcapitalAt()
                ->classify(answer(429, R"({"statusCode":429})", std::move(headers)))
                ->retryAfterSeconds;
        };
        QCOMPARE(wait({{"Retry-After-auth", "57"}}), std::optional<qint64>(57));
        QCOMPARE(wait({{"Retry-After", "12"}}), std::optional<qint64>(12));
        QCOMPARE(wait({{"Retry-After", "12"}, {"retry-after-auth", "57"}}), std::optional<qint64>(57));
        QCOMPARE(wait({}), std::nullopt);
    }

    void validationIsToldAtItsFields()
    {
        const auto dialect = bigcapitalAt();
        const Record record = readBy(*dialect, "503", customerObject());
        const auto write =
            dialect->write(wishOf(record, {{"email", {}, text("nope")}, {"address.email", {}, text("n2")}}));
        play(*write, {answer(400, R"({"message":[
            {"target":{},"value":"nope","property":"email","children":[],"constraints":{"isEmail":"email must be an email"}},
            {"property":"billingAddressEmail","children":[{"property":"0","children":[{"property":"billingAddressEmail",
             "constraints":{"isEmail":"must be an email"}}]}]},
            {"property":"colour","children":[],"constraints":{"isColour":"colour must be one"}}],
            "error":"Bad Request","statusCode":400})")});
        const Failure failure = *write->outcome().failure;
        QCOMPARE(failure.kind, Kind::Invalid);
        QCOMPARE(failure.fields.value("email"), QStringLiteral("email must be an email"));
        QCOMPARE(failure.fields.value("address.email"), QStringLiteral("must be an email"));
        QCOMPARE(failure.fields.size(), 2);
        QVERIFY(failure.message.contains(QStringLiteral("colour must be one")));
    }

    void shapesThatWereOnlyReadAbout_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::newRow("dependants") << 409 << QByteArray(R"({"errors":[{"type":"CUSTOMER_HAS_INVOICES"}]})")
                                    << int(Kind::Invalid);
        QTest::newRow("never set up") << 400 << QByteArray(R"({"errors":[{"type":"TENANT.DATABASE.NOT.INITALIZED"}]})")
                                      << int(Kind::NotAllowed);
        QTest::newRow("no such address") << 404
                                         << QByteArray(
                                                R"({"message":"Cannot GET /x","error":"Not Found","statusCode":404})")
                                         << int(Kind::NotOffered);
        QTest::newRow("too large") << 413 << QByteArray(R"({"statusCode":413,"message":"request entity too large"})")
                                   << int(Kind::Invalid);
        QTest::newRow("a proxy's page") << 502 << QByteArray("<html>") << int(Kind::ServiceFault);
        QTest::newRow("branch") << 400
                                << QByteArray(
                                       R"({"errors":[{"statusCode":400,"type":"BRANCH_ID_REQUIRED","message":null}]})")
                                << int(Kind::Invalid);
    }

    void shapesThatWereOnlyReadAbout()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        const std::optional<Failure> failure = bigcapitalAt()->classify(answer(status, body));
        QVERIFY(failure);
        QCOMPARE(int(failure->kind), kind);
        QCOMPARE(failure->fields.contains("opening.branch"), body.contains("BRANCH"));
    }
};

QTEST_GUILESS_MAIN(BigcapitalErrors)
#include "tst_bigcapital_errors.moc"
