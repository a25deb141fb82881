// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/dialect.h"
#include "backends/common/wire_play.h"

using namespace clientele;
using namespace clientele::testing;

/// Signing in, and the limits that answers tell of (bigcapital.md 3 and 5).
class TestBigcapitalConnecting : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Dialect> dialect(QHash<QByteArray, QString> options = {})
    {
        DialectSettings settings;
        settings.base = QUrl(QStringLiteral("https://books.example/api"));
        settings.companyRemoteId = QStringLiteral("3b2oz");
        settings.options = std::move(options);
        return bigcapital::makeDialect(settings);
    }
    static Result<SignedIn> signIn(const Answer &answer, std::vector<Request> *sent = nullptr)
    {
        const auto made = dialect();
        const auto operation = made->signIn(made->info().way("jwt"), {{"email", QStringLiteral("mara@example.test")},
                                                                      {"password", QStringLiteral(" blank first")}});
        const std::vector<Request> requests = play(*operation, {answer});
        if (sent)
            *sent = requests;
        return operation->outcome();
    }

private slots:
    void aKeyIsUsedAsItIs()
    {
        const auto made = dialect();
        QVERIFY(!made->signIn(made->info().ways.front(), {{"token", QStringLiteral("bc_1")}}));
        QCOMPARE(made->info().ways.front().fields.front().key, QByteArray("token"));
    }

    void emailAndPasswordBringATokenAndTheOrganization()
    {
        std::vector<Request> sent;
        const Result<SignedIn> signedIn = signIn(
            answer(201, R"({"access_token": "jwt-1", "organization_id": "3b2oz", "tenant_id": 2, "user_id": 2})"),
            &sent);
        QCOMPARE(lines(sent), QStringList{QStringLiteral("POST /api/auth/signin")});
        QCOMPARE(sent.front().body, QByteArray(R"({"email":"mara@example.test","password":" blank first"})"));
        QVERIFY(signedIn);
        QCOMPARE(signedIn->token, QStringLiteral("jwt-1"));
        QCOMPARE(signedIn->companyRemoteId, QStringLiteral("3b2oz"));
    }

    void aWrongPasswordIsARefusedSignIn()
    {
        const Result<SignedIn> refused = signIn(answer(
            401, R"({"statusCode":401,"error":"Unauthorized","message":"Invalid email","code":"INVALID_DETAILS"})"));
        QVERIFY(!refused);
        QCOMPARE(refused.failure().kind, Failure::Kind::SignIn);
    }

    void anAnswerWithoutATokenIsNotUnderstood()
    {
        const Result<SignedIn> refused = signIn(answer(201, R"({"organization_id": "3b2oz"})"));
        QVERIFY(!refused);
        QCOMPARE(refused.failure().kind, Failure::Kind::NotUnderstood);
    }

    /// With such a token every call names the organization.
    void theOrganizationIsNamed()
    {
        const auto made = dialect({{"signIn", QStringLiteral("jwt")}});
        const auto operation = made->readCompanies();
        const std::optional<Request> request = operation->next();
        QCOMPARE(headerValue(request->headers, "organization-id"), QByteArray("3b2oz"));
    }

    void allowancesAreCountedByRoute()
    {
        const auto made = dialect();
        const auto of = [&](const char *method, const char *url) {
            Request request;
            request.method = method;
            request.url = QUrl(QLatin1String(url));
            return made->allowanceOf(request);
        };
        QCOMPARE(of("PUT", "https://books.example/api/customers/17"),
                 of("PUT", "https://books.example/api/customers/4"));
        QVERIFY(of("GET", "https://books.example/api/customers/17") !=
                of("PUT", "https://books.example/api/customers/17"));
        QVERIFY(of("GET", "https://books.example/api/customers/17") !=
                of("GET", "https://books.example/api/customers?page=1"));
        QVERIFY(of("PUT", "https://books.example/api/customers/17") !=
                of("PUT", "https://books.example/api/customers/17/opening-balance"));
    }

    void theSmallerRestCounts()
    {
        const auto made = dialect();
        const std::optional<Allowance> left = made->allowanceLeft(answer(200, {},
                                                                         {{"X-RateLimit-Limit", "100"},
                                                                          {"X-RateLimit-Remaining", "90"},
                                                                          {"X-RateLimit-Reset", "60"},
                                                                          {"X-RateLimit-Limit-auth", "10"},
                                                                          {"X-RateLimit-Remaining-auth", "0"},
                                                                          {"X-RateLimit-Reset-auth", "41"}}));
        QVERIFY(left);
        QCOMPARE(left->limit, 10);
        QCOMPARE(left->remaining, 0);
        QCOMPARE(left->resetSeconds, 41);
        QVERIFY(!made->allowanceLeft(answer(200, {}, {{"X-RateLimit-Limit", "many"}})));
    }
};

QTEST_APPLESS_MAIN(TestBigcapitalConnecting)
#include "tst_bigcapital_connecting.moc"
