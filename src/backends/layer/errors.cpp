// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/layer/errors.h"

#include "backends/common/answers.h"

#include <algorithm>

namespace clientele::layer {

namespace {

using Kind = Failure::Kind;

// The token service speaks OAuth (RFC 6749, 5.2; RFC 6750, 3.1), not this API (layer.md 2.1).
constexpr const char *tokenErrors[] = {"invalid_client", "invalid_grant",       "invalid_request",
                                       "invalid_scope",  "unauthorized_client", "unsupported_grant_type",
                                       "invalid_token"};

bool isOfTokenService(const QString &code)
{
    return std::any_of(std::begin(tokenErrors), std::end(tokenErrors),
                       [&code](const char *known) { return code == QLatin1String(known); });
}

Kind kindOf(const Failure &failure, bool creating)
{
    if (failure.code == QLatin1String("SpecifiedIdNotFound"))
        return Kind::Gone;
    if (failure.code == QLatin1String("SpecifiedBadRequest"))
        return Kind::Invalid;
    if (isOfTokenService(failure.code))
        return Kind::SignIn;
    // Not documented; taken for what it means elsewhere (5.6).
    if (failure.status == 409 && creating)
        return Kind::Duplicate;
    if (failure.kind == Kind::NotUnderstood && failure.status >= 200 && failure.status < 300)
        return Kind::Invalid; // said yes and no in one answer: the service's own client takes it as no
    return failure.kind;
}

} // namespace

std::optional<Failure> failureOf(const Answer &answer, bool creating)
{
    if (std::optional<Failure> broken = deliveryFailure(answer))
        return broken;
    const std::optional<Json> body = backends::jsonOf(answer);
    const Json::Array &errors = body ? (*body)[u"errors"].items() : Json::Array();
    QString code;
    QStringList words;
    for (const Json &error : errors) {
        if (code.isEmpty())
            code = error[u"error_enum"].toString();
        const QString description = error[u"description"].toString().trimmed();
        if (!description.isEmpty())
            words.append(description);
    }
    // A category stands in for the code where an older server gives none.
    if (code.isEmpty() && !errors.empty())
        code = errors.front()[u"type"].toString();
    if (const QString oauth = body ? (*body)[u"error"].toString() : QString(); isOfTokenService(oauth)) {
        code = oauth;
        words.append((*body)[u"error_description"].toString());
    }
    const QString message = words.join(QLatin1Char(' ')).trimmed();
    // That something is not there is told by a code (3.3): nothing is taken for lost upon a sentence alone.
    const bool isGone = answer.status == 404 || answer.status == 410;
    const bool inOwnWords = !code.isEmpty() || (!message.isEmpty() && !isGone);
    std::optional<Failure> failure = backends::refusalOf(answer, inOwnWords);
    if (!failure) {
        if (errors.empty())
            return std::nullopt;
        failure = Failure();
        failure->status = answer.status;
        failure->requestId = answer.requestId;
    }
    if (!inOwnWords)
        return failure;
    failure->code = code;
    failure->message = message;
    failure->kind = kindOf(*failure, creating);
    return failure;
}

Result<Json> dataOf(const Answer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return Json();
    const Result<Json> body = backends::bodyOf(answer);
    if (!body)
        return body;
    if (const Json *data = body->find(u"data"))
        return *data;
    Failure failure;
    failure.kind = Kind::NotUnderstood;
    failure.status = answer.status;
    failure.requestId = answer.requestId;
    failure.detail = QStringLiteral("The answer has no \"data\".");
    return failure;
}

} // namespace clientele::layer
