// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/wire_play.h"
#include "backends/layer/dialect.h"

using namespace clientele;
using namespace clientele::testing;

/// Signing in (layer.md 2), and what a token for one business may see.
class TestLayerConnecting : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Dialect> dialect(const char *base, const char *business = "",
                                            QHash<QByteArray, QString> options = {})
    {
        DialectSettings settings;
        settings.base = QUrl(QLatin1String(base));
        settings.companyRemoteId = QLatin1String(business);
        settings.options = std::move(options);
        return layer::makeDialect(settings);
    }
    static const Credentials &client()
    {
        static const Credentials typed{{"clientId", QStringLiteral("id+1")}, {"clientSecret", QStringLiteral("s:e/c")}};
        return typed;
    }

private slots:
    void clientCredentialsAreExchanged()
    {
        const auto made = dialect("https://api.layerfi.com");
        const auto operation = made->signIn(made->info().way("client"), client());
        const std::vector<Request> sent =
            play(*operation, {answer(200, R"({"access_token": "t1", "expires_in": "3600", "token_type": "Bearer"})")});
        QCOMPARE(sent.size(), size_t(1));
        QCOMPARE(sent.front().method, QByteArray("POST"));
        QCOMPARE(sent.front().url, QUrl(QStringLiteral("https://auth.layerfi.com/oauth2/token")));
        QCOMPARE(headerValue(sent.front().headers, "Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(headerValue(sent.front().headers, "Authorization"), "Basic " + QByteArray("id+1:s:e/c").toBase64());
        QCOMPARE(sent.front().body, QByteArray("grant_type=client_credentials"
                                               "&scope=https%3A%2F%2Fapi.layerfi.com%2Fproduction&client_id=id%2B1"));
        QVERIFY(operation->outcome());
        QCOMPARE(operation->outcome()->token, QStringLiteral("t1"));
    }

    void addressAndScopeCanBeSaid()
    {
        const auto made = dialect(
            "http://127.0.0.1:9", "",
            {{"signInAddress", QStringLiteral("http://127.0.0.1:9/oauth2/token")}, {"scope", QStringLiteral("mine")}});
        const auto operation = made->signIn(made->info().way("client"), client());
        const std::optional<Request> request = operation->next();
        QCOMPARE(request->url, QUrl(QStringLiteral("http://127.0.0.1:9/oauth2/token")));
        QVERIFY(request->body.contains("scope=mine&"));
    }

    void refusedCredentialsAreARefusedSignIn()
    {
        for (const int status : {400, 401}) {
            const auto made = dialect("https://sandbox.layerfi.com");
            const auto operation = made->signIn(made->info().way("client"), client());
            play(*operation, {answer(status, R"({"error": "invalid_client"})")});
            QVERIFY(!operation->outcome());
            QCOMPARE(operation->outcome().failure().kind, Failure::Kind::SignIn);
        }
        const auto unknownScope = dialect("https://sandbox.layerfi.com");
        const auto refused = unknownScope->signIn(unknownScope->info().way("client"), client());
        play(*refused, {answer(400, R"({"error": "invalid_scope"})")});
        QCOMPARE(refused->outcome().failure().kind, Failure::Kind::SignIn);
        // Not so where somebody else is asked than the token service.
        const auto made = dialect("https://sandbox.layerfi.com");
        const auto operation = made->signIn(made->info().way("client"), client());
        play(*operation, {answer(400, "<html>")});
        QCOMPARE(operation->outcome().failure().kind, Failure::Kind::NotUnderstood);
    }

    void aTokenForOneBusinessReadsThatOne()
    {
        const auto made = dialect("https://api.layerfi.com", "b1");
        const auto operation = made->readCompanies();
        const auto sent = play(
            *operation, {answer(403), answer(200, R"({"data": {"id": "b1", "legal_name": "Acme", "country": "CA"}})")});
        QCOMPARE(lines(sent), (QStringList{QStringLiteral("GET /v1/businesses?limit=100"),
                                           QStringLiteral("GET /v1/businesses/b1")}));
        QVERIFY(operation->outcome());
        QCOMPARE(operation->outcome()->front().name, QStringLiteral("Acme"));
        QCOMPARE(operation->outcome()->front().currencyCode, QStringLiteral("CAD"));
    }

    /// Nobody says that its own token may read the business; its customers it may (14).
    void aClosedBusinessIsKnownByItsCustomers()
    {
        const auto made = dialect("https://api.layerfi.com", "b1");
        const auto operation = made->readCompanies();
        const auto sent =
            play(*operation, {answer(403), answer(403, R"({"errors": [{"type": "x", "description": "no"}]})"),
                              answer(200, R"({"data": [], "meta": {}})")});
        QCOMPARE(lines(sent),
                 (QStringList{QStringLiteral("GET /v1/businesses?limit=100"), QStringLiteral("GET /v1/businesses/b1"),
                              QStringLiteral("GET /v1/businesses/b1/customers?limit=1")}));
        QVERIFY(operation->outcome());
        QCOMPARE(operation->outcome()->front().remoteId, QStringLiteral("b1"));
        QCOMPARE(operation->outcome()->front().name, QStringLiteral("b1"));
    }

    void aForeignBusinessIsTold()
    {
        const auto made = dialect("https://api.layerfi.com", "b2");
        const auto operation = made->readCompanies();
        const Answer no = answer(403, R"({"errors": [{"type": "x", "description": "no"}]})");
        play(*operation, {no, no, no});
        QVERIFY(!operation->outcome());
        QCOMPARE(operation->outcome().failure().kind, Failure::Kind::NotAllowed);
    }
};

QTEST_APPLESS_MAIN(TestLayerConnecting)
#include "tst_layer_connecting.moc"
