// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/layer/connecting.h"

#include "backends/common/answers.h"
#include "backends/common/links.h"
#include "backends/common/reads.h"
#include "backends/layer/errors.h"
#include "core/failure_codes.h"

namespace clientele::layer {

namespace {

constexpr const char *tokenAddress = "https://auth.layerfi.com/oauth2/token"; // the same everywhere (layer.md 1)

/// By the environment, from its name in the address (layer.md 1).
QString scopeOf(const QUrl &base)
{
    const QString host = base.host();
    if (host == QLatin1String("api.layerfi.com") || host == QLatin1String("api-ca.layerfi.com"))
        return QStringLiteral("https://%1/production").arg(host);
    return QStringLiteral("https://sandbox.layerfi.com/sandbox");
}

QByteArray formField(const char *name, const QString &value)
{
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

} // namespace

ServiceInfo serviceInfo()
{
    ServiceInfo info;
    info.service = QByteArrayLiteral("layer");
    info.name = QStringLiteral("Layer");
    info.sentence = QT_TRANSLATE_NOOP("Services", "The accounting API of Layer, for one business or for all of a "
                                                  "platform.");
    info.address = QStringLiteral("https://api.layerfi.com");
    info.example = info.address;
    info.ways = {
        {"token",
         QT_TRANSLATE_NOOP("Services", "With a token for one business"),
         {{"company", QT_TRANSLATE_NOOP("Services", "Id of the business"),
           QT_TRANSLATE_NOOP("Services", "It stands in the address of everything that belongs to the business.")},
          {"token", QT_TRANSLATE_NOOP("Services", "Token"),
           QT_TRANSLATE_NOOP("Services", "It is used for this run only and never stored."), true}}},
        {"client",
         QT_TRANSLATE_NOOP("Services", "My firm owns these credentials"),
         {{"clientId", QT_TRANSLATE_NOOP("Services", "Client id"),
           QT_TRANSLATE_NOOP("Services", "Client id and secret open the data of all businesses of the platform.")},
          {"clientSecret", QT_TRANSLATE_NOOP("Services", "Client secret"),
           QT_TRANSLATE_NOOP("Services", "It is exchanged for a token of an hour, and never stored."), true}}},
    };
    info.switches = {
        {"signInAddress", QT_TRANSLATE_NOOP("Services", "Address of the sign-in"),
         QT_TRANSLATE_NOOP("Services", "Only where it is not Layer’s own.")},
        {"scope", QT_TRANSLATE_NOOP("Services", "Scope"),
         QT_TRANSLATE_NOOP("Services", "Only where it cannot be told from the address.")},
    };
    return info;
}

std::unique_ptr<SignInOperation> signIn(const DialectSettings &settings, const SignInWay &way, const Credentials &typed)
{
    if (way.key != "client")
        return nullptr;
    const QString address = settings.options.value("signInAddress");
    const QString scope = settings.options.value("scope");
    const QString id = typed.value("clientId");
    Request request;
    request.method = QByteArrayLiteral("POST");
    request.url = QUrl(address.isEmpty() ? QString::fromLatin1(tokenAddress) : address, QUrl::StrictMode);
    request.headers = {
        {"Accept", "application/json"},
        {"Content-Type", "application/x-www-form-urlencoded"},
        {"Authorization", "Basic " + (id + QLatin1Char(':') + typed.value("clientSecret")).toUtf8().toBase64()}};
    request.body = "grant_type=client_credentials&" +
                   formField("scope", scope.isEmpty() ? scopeOf(settings.base) : scope) + '&' +
                   formField("client_id", id);
    return backends::signInBy(request, [](const Answer &answer) -> Result<SignedIn> {
        if (std::optional<Failure> failure = failureOf(answer)) {
            // Whatever the status, a refused credential is a refused sign-in (2.1).
            if ((failure->status == 400 || failure->status == 401) && failure->code != failure_codes::fromBetween())
                failure->kind = Failure::Kind::SignIn;
            return *failure;
        }
        const Result<Json> body = backends::bodyOf(answer);
        if (!body)
            return body.failure();
        SignedIn signedIn;
        signedIn.token = (*body)[u"access_token"].toString();
        if (!signedIn.token.isEmpty())
            return signedIn;
        Failure failure;
        failure.kind = Failure::Kind::NotUnderstood;
        failure.status = answer.status;
        failure.detail = QStringLiteral("The sign-in has no \"access_token\".");
        return failure;
    });
}

} // namespace clientele::layer
