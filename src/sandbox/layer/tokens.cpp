// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/tokens.h"

#include "sandbox/layer/customer_list.h"

#include <QMessageAuthenticationCode>

namespace clientele::sandbox::layer {

namespace {

constexpr int LongestBusinessToken = 86'400; // seconds (reference, section 2.2)
constexpr int UsualBusinessToken = 3600;

const QByteArray ClientId = QByteArrayLiteral("demo-client");

QByteArray bearerOf(const Call &call)
{
    const QByteArray authorization = header(call.headers, "Authorization");
    return authorization.startsWith("Bearer ") ? authorization.sliced(7) : QByteArray();
}

} // namespace

Reply oauthError(int status, const char *code, const QString &description)
{
    Reply reply = Reply::json(status, Json::object({{QStringLiteral("error"), Json::string(QString::fromLatin1(code))},
                                                    {QStringLiteral("error_description"), Json::string(description)}}));
    if (status == 401)
        reply.headers.emplace_back("WWW-Authenticate", "Basic");
    return reply;
}

TokenRequest TokenRequest::read(const Call &call)
{
    TokenRequest request;
    const QByteArray authorization = header(call.headers, "Authorization");
    if (!authorization.startsWith("Basic "))
        return request;
    const auto plain = QByteArray::fromBase64Encoding(authorization.sliced(6), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = plain ? (*plain).indexOf(':') : -1;
    if (colon < 0)
        return request;
    request.clientId = (*plain).first(colon);
    request.secret = (*plain).sliced(colon + 1);
    return request;
}

bool TokenDesk::accepts(const TokenRequest &request, const TokenGate &gate)
{
    return request.clientId == ClientId && gate.accepts("Bearer " + request.secret);
}

Reply TokenDesk::platformToken(const Call &call, const QByteArray &scope, const Settings &settings)
{
    if (call.method != "POST")
        return oauthError(405, "invalid_request", QStringLiteral("A token is asked for with POST."));
    if (!header(call.headers, "Content-Type").trimmed().startsWith("application/x-www-form-urlencoded"))
        return oauthError(400, "invalid_request", QStringLiteral("The body must be form-encoded."));
    const TokenRequest request = TokenRequest::read(call);
    const Parameters form = Parameters::read('?' + call.body);
    if (form.text(u"client_id").toUtf8() != request.clientId)
        return oauthError(400, "invalid_request", QStringLiteral("The body must repeat the client_id."));
    if (form.text(u"grant_type") != QLatin1String("client_credentials"))
        return oauthError(400, "unsupported_grant_type", QStringLiteral("The grant_type is client_credentials."));
    if (form.text(u"scope").toUtf8() != scope)
        return oauthError(400, "invalid_scope", QStringLiteral("The scope belongs to another environment."));
    return handOut({request.secret, 0, {}}, settings.tokenSeconds, settings);
}

Reply TokenDesk::businessToken(const Call &call, const QString &business, const Settings &settings)
{
    int seconds = UsualBusinessToken;
    if (call.method == "POST" && !call.body.trimmed().isEmpty()) {
        const Result<Json> body = Json::parse(call.body);
        if (!body || !body->isObject())
            throw Refusal(400, "SpecifiedBadRequest", QStringLiteral("The body is not a JSON object."));
        if (const Json *wish = body->find(u"session_duration")) {
            const std::optional<qint64> wanted = wish->toInteger();
            if (!wanted || *wanted < 1 || *wanted > LongestBusinessToken)
                throw Refusal(400, "SpecifiedBadRequest",
                              QStringLiteral("session_duration is a number of seconds up to 86400."));
            seconds = static_cast<int>(*wanted);
        }
    }
    // The practice token is its own secret; a token handed out before has the one it was given for.
    const QByteArray token = bearerOf(call);
    const auto found = m_issued.constFind(token);
    const QByteArray secret = found == m_issued.constEnd() ? token : found->secret;
    return handOut({secret, 0, {business}}, seconds, settings);
}

Reply TokenDesk::handOut(Issued issued, int seconds, const Settings &settings)
{
    const QByteArray number = QByteArray::number(++m_handedOut) + ':' + issued.bearer.business.toLatin1();
    const QByteArray token =
        "layer-" +
        QMessageAuthenticationCode::hash(number, issued.secret, QCryptographicHash::Sha256).toHex().first(40);
    issued.ends = m_now() + qint64(seconds) * 1000;
    m_issued.insert(token, issued);
    const Json duration =
        settings.durationQuoted ? Json::string(QString::number(seconds)) : Json::number(static_cast<qint64>(seconds));
    return Reply::json(200, Json::object({{QStringLiteral("access_token"), Json::string(QString::fromLatin1(token))},
                                          {QStringLiteral("expires_in"), duration},
                                          {QStringLiteral("token_type"), Json::string(QStringLiteral("Bearer"))}}));
}

std::optional<Bearer> TokenDesk::bearer(const Call &call, const TokenGate &gate) const
{
    const QByteArray token = bearerOf(call);
    if (token.isEmpty())
        return std::nullopt;
    if (gate.accepts("Bearer " + token))
        return Bearer();
    const auto found = m_issued.constFind(token);
    if (found == m_issued.constEnd() || m_now() >= found->ends || !gate.accepts("Bearer " + found->secret))
        return std::nullopt;
    return found->bearer;
}

void TokenDesk::endAll()
{
    for (Issued &issued : m_issued)
        issued.ends = 0;
}

Bearer TokenDesk::acceptedBearer(const Call &call) const
{
    return m_issued.value(bearerOf(call)).bearer;
}

} // namespace clientele::sandbox::layer
