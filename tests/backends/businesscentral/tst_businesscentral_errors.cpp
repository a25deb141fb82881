// SPDX-License-Identifier: GPL-3.0-or-later
#include "play.h"

#include "backends/businesscentral/entities.h"
#include "backends/businesscentral/errors.h"

#include "core/failure_codes.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::businesscentral;
using namespace clientele::businesscentral::testing;

using Kind = Failure::Kind;

namespace {

Sent sent(std::vector<std::pair<const char *, const char *>> fields, Purpose purpose = Purpose::Change)
{
    Sent result;
    result.purpose = purpose;
    result.schema = customerSchema();
    for (const auto &[field, value] : fields)
        result.changes.push_back({field, {}, Value::text(QString::fromUtf8(value))});
    return result;
}

} // namespace

class BusinessCentralErrors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void theCodeDecidesBeforeTheStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](int status, const char *code, Kind kind) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(status).arg(QLatin1String(code))))
                << status << QByteArray(code) << int(kind);
        };
        row(400, "BadRequest", Kind::Invalid);
        row(400, "BadRequest_InvalidRequestUrl", Kind::NotOffered);
        row(400, "BadRequest_NotFound", Kind::NotOffered);
        row(404, "BadRequest_ResourceNotFound", Kind::Gone);
        row(400, "BadRequest_InvalidOperation", Kind::Invalid);
        row(400, "BadRequest_InvalidToken", Kind::Invalid);
        row(400, "BadRequest_RequiredParamNotProvided", Kind::Invalid);
        row(405, "BadRequest_MethodNotAllowed", Kind::NotOffered);
        row(501, "BadRequest_MethodNotImplemented", Kind::NotOffered);
        row(409, "Request_EntityChanged", Kind::ChangedMeanwhile);
        row(412, "Request_EntityChanged", Kind::ChangedMeanwhile);
        row(400, "Request_EntityChanged", Kind::ChangedMeanwhile);
        row(401, "Authentication_InvalidCredentials", Kind::SignIn);
        row(401, "Authenciation_InvalidCredentials", Kind::SignIn);
        row(403, "Authentication_InvalidCredentials", Kind::SignIn);
        row(401, "Authorization_RequestDenied", Kind::NotAllowed);
        row(403, "Authorization_RequestDenied", Kind::NotAllowed);
        row(400, "Internal_RecordNotFound", Kind::Invalid);
        row(400, "Internal_DataNotFoundFilter", Kind::Invalid);
        row(400, "Internal_EntityWithSameKeyExists", Kind::Duplicate);
        row(409, "Internal_EntityWithSameKeyExists", Kind::Duplicate);
        row(412, "Internal_EntityWithSameKeyExists", Kind::Duplicate);
        row(400, "Internal_InvalidTableRelation", Kind::Invalid);
        row(409, "Internal_InvalidTableRelation", Kind::Invalid);
        row(404, "Internal_CompanyNotFound", Kind::NotAllowed);
        row(503, "Internal_TenantUnavailable", Kind::ServiceFault);
        row(500, "Internal_ServerError", Kind::ServiceFault);
        row(400, "Application_DialogException", Kind::Invalid);
        row(400, "Application_FieldValidationException", Kind::Invalid);
        row(400, "Application_StringExceededLength", Kind::Invalid);
        row(400, "Application_EvaluateException", Kind::Invalid);
        row(400, "Application_InvalidGUID", Kind::Invalid);
        row(400, "Application_FilterErrorException", Kind::Invalid);
        row(400, "Application_CallbackNotAllowed", Kind::Invalid);
        row(400, "Unknown", Kind::Invalid);
        row(500, "Unknown", Kind::ServiceFault);
        row(400, "Something_New", Kind::Invalid);
        row(429, "Something_New", Kind::SlowedDown);
        row(401, "invalid_grant", Kind::SignIn);
    }
    void theCodeDecidesBeforeTheStatus()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(int, kind);
        const auto failure = makeDialect(settings())->classify(error(status, code.constData(), "Words."));
        QVERIFY(failure);
        QCOMPARE(int(failure->kind), kind);
        QCOMPARE(failure->code, QString::fromLatin1(code));
        QCOMPARE(failure->message, QStringLiteral("Words."));
        QCOMPARE(failure->status, status);
    }

    void withoutACodeTheStatusDecides_data()
    {
        QTest::addColumn<Answer>("given");
        QTest::addColumn<int>("kind");
        const auto row = [](int status, Kind kind) {
            QTest::newRow(qPrintable(QStringLiteral("%1 empty").arg(status))) << answer(status) << int(kind);
            QTest::newRow(qPrintable(QStringLiteral("%1 page").arg(status))) << html(status) << int(kind);
            QTest::newRow(qPrintable(QStringLiteral("%1 other JSON").arg(status)))
                << answer(status, "{\"message\":\"No route.\"}") << int(kind);
            QTest::newRow(qPrintable(QStringLiteral("%1 odd error").arg(status)))
                << answer(status, "{\"error\":[1]}") << int(kind);
            QTest::newRow(qPrintable(QStringLiteral("%1 broken JSON").arg(status)))
                << answer(status, "{\"error\":{\"code\"") << int(kind);
        };
        for (const int refusal : {400, 403, 404, 409, 410, 412, 422, 501})
            row(refusal, Kind::NotUnderstood);
        row(401, Kind::SignIn);
        row(405, Kind::NotOffered); // of a reading: the API is switched off
        row(408, Kind::ServiceFault);
        row(429, Kind::SlowedDown);
        row(500, Kind::ServiceFault);
        row(502, Kind::ServiceFault);
        row(503, Kind::ServiceFault);
        row(504, Kind::ServiceFault);
        row(302, Kind::NotUnderstood);
    }
    void withoutACodeTheStatusDecides()
    {
        QFETCH(Answer, given);
        QFETCH(int, kind);
        const auto failure = makeDialect(settings())->classify(given);
        QVERIFY(failure);
        QCOMPARE(int(failure->kind), kind);
        QVERIFY(!failure->detail.isEmpty());
        // What only the service can know is not believed of anybody else; and who asks for patience is not surely it.
        const bool isRefusal = (failure->kind == Kind::NotUnderstood || failure->kind == Kind::SignIn ||
                                failure->kind == Kind::SlowedDown) &&
                               given.status >= 400;
        QCOMPARE(failure->code, isRefusal ? failure_codes::fromBetween() : QString());
        QVERIFY(failureOf(given, {odata::Purpose::Change, {}, {}})->kind != Kind::NotOffered);
    }

    void aSuccessIsNoFailure()
    {
        const auto dialect = makeDialect(settings());
        QVERIFY(!dialect->classify(answer(200, "{}")));
        QVERIFY(!dialect->classify(answer(204)));
        QCOMPARE(dialect->classify(broken(Answer::Delivery::NotSent, Answer::Fault::HostNotFound))->kind,
                 Kind::Unreachable);
        QCOMPARE(dialect->classify(broken(Answer::Delivery::Cancelled, Answer::Fault::None))->kind, Kind::Cancelled);
    }

    void theCorrelationIdIsForSupport()
    {
        const auto dialect = makeDialect(settings());
        const char *id = "3ffdbdbd-f677-40ad-b95b-3a778b9e786a";
        auto failure = dialect->classify(
            error(404, "BadRequest_ResourceNotFound",
                  QByteArray("Resource not found for the segment 'customers'.  CorrelationId:  ") + id + '.'));
        QCOMPARE(failure->message, QStringLiteral("Resource not found for the segment 'customers'."));
        QCOMPARE(failure->requestId, QByteArray(id));
        Answer headed = error(400, "Unknown", "No.");
        headed.headers.append(Header("Request-Id", "theirs"));
        QCOMPARE(dialect->classify(headed)->requestId, QByteArray("theirs"));
        QCOMPARE(dialect->classify(answer(400))->requestId, QByteArray("ours"));
        // Only at the end, and only a guid.
        failure = dialect->classify(error(400, "Unknown", "CorrelationId: is not a customer"));
        QCOMPARE(failure->message, QStringLiteral("CorrelationId: is not a customer"));
    }

    void refusalsNameTheirFields_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QByteArrayList>("fields");
        const auto row = [](const char *message, const QByteArrayList &fields) {
            QTest::newRow(message) << QString::fromUtf8(message) << fields;
        };
        row("A \"displayName\" must be provided.", {"name"});
        row("Ein \xe2\x80\x9e"
            "displayName\xe2\x80\x9c muss angegeben werden.",
            {"name"});
        row("The \"paymentTermsId\" does not match to a Payment Terms.", {"terms.payment"});
        row("Control 'taxAreaDisplayName' is read-only.", {"tax.areaName"});
        row("The property 'salespersonCode' does not exist on type 'Microsoft.NAV.customer'.", {"salesperson"});
        row("The field Country/Region Code of table Customer contains a value (XX) that cannot be found in the related "
            "table (Country/Region).",
            {"address.country"});
        row("Phone No. must not contain letters in Customer No.='10000'.", {"phone"});
        row("The length of the string is 31, but it must be less than or equal to 30 characters. Value: "
            "New-City-With-A-Very-Long-Name.",
            {"address.city"});
        row("The \"currencyId\" and \"currencyCode\" differ.", {"currency.code", "currency.id"});
        row("The state of the display is unknown.", {}); // words that happen to be names
        row("", {});
    }
    void refusalsNameTheirFields()
    {
        QFETCH(QString, message);
        QFETCH(QByteArrayList, fields);
        const auto failure =
            failureOf(error(400, "Application_DialogException", message.toUtf8()),
                      sent({{"name", "A"}, {"address.city", "New-City-With-A-Very-Long-Name"}, {"phone", "12"}}));
        QByteArrayList found = failure->fields.keys();
        std::sort(found.begin(), found.end());
        QCOMPARE(found, fields);
        for (const QString &words : failure->fields)
            QCOMPARE(words, message);
    }

    void aSingleFieldIsTheOneRefused()
    {
        const auto failure =
            failureOf(error(400, "Application_DialogException", "Not this way."), sent({{"email", "x"}}));
        QCOMPARE(failure->fields.keys(), QList<FieldKey>({"email"}));
        // A read has none.
        QVERIFY(makeDialect(settings())->classify(error(400, "BadRequest", "\"displayName\""))->fields.isEmpty());
    }

    void waitingTimesAreKept()
    {
        Answer slow = answer(429, {}, {{"Retry-After", "12"}});
        QCOMPARE(*makeDialect(settings())->classify(slow)->retryAfterSeconds, qint64(12));
        slow = answer(429, {},
                      {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"Retry-After", "Sun, 06 Nov 1994 08:50:00 GMT"}});
        QCOMPARE(*makeDialect(settings())->classify(slow)->retryAfterSeconds, qint64(23));
        QVERIFY(!makeDialect(settings())->classify(answer(429, {}, {{"Retry-After", "soon"}}))->retryAfterSeconds);
    }
};

QTEST_GUILESS_MAIN(BusinessCentralErrors)
#include "tst_businesscentral_errors.moc"
