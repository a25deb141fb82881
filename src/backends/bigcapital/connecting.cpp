// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/connecting.h"

#include "backends/bigcapital/context.h"
#include "backends/bigcapital/errors.h"
#include "backends/common/answers.h"
#include "backends/common/links.h"
#include "backends/common/reads.h"

namespace clientele::bigcapital {

ServiceInfo serviceInfo()
{
    ServiceInfo info;
    info.service = QByteArrayLiteral("bigcapital");
    info.name = QStringLiteral("Bigcapital");
    info.sentence = QT_TRANSLATE_NOOP("Services", "The open-source accounting system, on your own server or its "
                                                  "maker’s.");
    info.example = QStringLiteral("https://books.example.com/api");
    info.ways = {
        {"key",
         QT_TRANSLATE_NOOP("Services", "With an API key"),
         {{"token", QT_TRANSLATE_NOOP("Services", "API key"),
           QT_TRANSLATE_NOOP("Services", "It belongs to one organization, is used for this run only and never stored."),
           true, "bc_[0-9A-Fa-f]{96}",
           QT_TRANSLATE_NOOP("Services", "An API key is “bc_” and 96 letters and digits. Please copy it as a "
                                         "whole.")}}},
        {"jwt",
         QT_TRANSLATE_NOOP("Services", "With e-mail and password"),
         {{"email", QT_TRANSLATE_NOOP("Services", "E-mail")},
          {"password", QT_TRANSLATE_NOOP("Services", "Password"),
           QT_TRANSLATE_NOOP("Services", "It is exchanged for a sign-in that lasts a day, and never stored."), true}}},
    };
    info.switches = {
        {"postcode",
         QT_TRANSLATE_NOOP("Services", "Postcodes"),
         QT_TRANSLATE_NOOP("Services", "Most servers do not take postcodes. After every change it is checked what was "
                                       "kept."),
         {{"readOnly", QT_TRANSLATE_NOOP("Services", "Only shown")},
          {"readName", QT_TRANSLATE_NOOP("Services", "Sent as billingAddressPostcode")},
          {"pageName", QT_TRANSLATE_NOOP("Services", "Sent as billingAddressZipcode")}}},
    };
    return info;
}

std::unique_ptr<SignInOperation> signIn(const DialectSettings &settings, const SignInWay &way, const Credentials &typed)
{
    if (way.key != "jwt")
        return nullptr;
    Context context;
    context.settings = settings;
    const Request request =
        backends::writeRequest("POST", context.address("auth/signin"),
                               Json::object({{QStringLiteral("email"), Json::string(typed.value("email"))},
                                             {QStringLiteral("password"), Json::string(typed.value("password"))}}));
    return backends::signInBy(request, [](const Answer &answer) -> Result<SignedIn> {
        if (std::optional<Failure> failure = failureOf(answer))
            return *failure;
        const Result<Json> body = backends::bodyOf(answer);
        if (!body)
            return body.failure();
        SignedIn signedIn;
        signedIn.token = (*body)[u"access_token"].toString();
        signedIn.companyRemoteId = (*body)[u"organization_id"].toString();
        if (signedIn.token.isEmpty() || signedIn.companyRemoteId.isEmpty()) {
            Failure failure;
            failure.kind = Failure::Kind::NotUnderstood;
            failure.status = answer.status;
            failure.detail = QStringLiteral("The sign-in has no \"access_token\" or no \"organization_id\".");
            return failure;
        }
        return signedIn;
    });
}

} // namespace clientele::bigcapital
