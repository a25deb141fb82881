// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/answers.h"

#include <QHash>

namespace clientele::sandbox::layer {

Reply errors(int status, const QByteArray &code, const QString &description)
{
    static const QHash<int, QString> types{
        {400, QStringLiteral("BadRequest")},       {401, QStringLiteral("Unauthorized")},
        {403, QStringLiteral("Forbidden")},        {404, QStringLiteral("NotFound")},
        {405, QStringLiteral("MethodNotAllowed")}, {409, QStringLiteral("Conflict")},
        {429, QStringLiteral("RateLimit")}};
    Json::Object error{
        {QStringLiteral("type"),
         Json::string(types.value(status, status < 500 ? QStringLiteral("BadRequest") : QStringLiteral("Internal")))},
        {QStringLiteral("description"), Json::string(description)}};
    if (!code.isEmpty() && status < 500)
        error.emplace_back(QStringLiteral("error_enum"), Json::string(QString::fromLatin1(code)));
    return Reply::json(status,
                       Json::object({{QStringLiteral("errors"), Json::array({Json::object(std::move(error))})}}));
}

Reply data(int status, const Json &value)
{
    return Reply::json(status, Json::object({{QStringLiteral("data"), value}}));
}

Refusal notHere()
{
    return Refusal(404, {}, QStringLiteral("There is nothing at this address."));
}

Refusal wrongVerb()
{
    return Refusal(405, {}, QStringLiteral("The HTTP method is not allowed here."));
}

Refusal noSuch(const QString &what)
{
    return Refusal(404, "SpecifiedIdNotFound", what);
}

Json readBody(const Call &call)
{
    if (!header(call.headers, "Content-Type").trimmed().startsWith("application/json"))
        throw Refusal(400, "SpecifiedBadRequest", QStringLiteral("The content type must be application/json."));
    const Result<Json> body = Json::parse(call.body);
    if (!body)
        throw Refusal(400, "SpecifiedBadRequest", QStringLiteral("The body is not JSON."));
    return *body;
}

} // namespace clientele::sandbox::layer
