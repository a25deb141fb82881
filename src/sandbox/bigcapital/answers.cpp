// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/answers.h"

#include <QCryptographicHash>

namespace clientele::sandbox::bigcapital {

namespace {

Json text(const char *words)
{
    return Json::string(QLatin1String(words));
}

Json number(int value)
{
    return Json::number(static_cast<qint64>(value));
}

} // namespace

Reply jsonReply(int status, const Json &body)
{
    return {status, {{"Content-Type", "application/json; charset=utf-8"}}, body.toBytes()};
}

Rebuff serverError()
{
    return Rebuff(jsonReply(500, Json::object({{QStringLiteral("statusCode"), number(500)},
                                               {QStringLiteral("message"), text("Internal server error")}})));
}

Rebuff notFound()
{
    return Rebuff(jsonReply(404, Json::object({{QStringLiteral("statusCode"), number(404)},
                                               {QStringLiteral("message"), text("NotFoundError")}})));
}

Rebuff ruleBroken(const char *type)
{
    const Json error = Json::object({{QStringLiteral("statusCode"), number(400)},
                                     {QStringLiteral("type"), text(type)},
                                     {QStringLiteral("message"), Json()}});
    return Rebuff(jsonReply(400, Json::object({{QStringLiteral("errors"), Json::array({error})}})));
}

Rebuff badRequest(const QString &words)
{
    return Rebuff(jsonReply(400, Json::object({{QStringLiteral("message"), Json::string(words)},
                                               {QStringLiteral("error"), text("Bad Request")},
                                               {QStringLiteral("statusCode"), number(400)}})));
}

Rebuff noSuchRoute(const Call &call)
{
    const QString words =
        QStringLiteral("Cannot %1 %2").arg(QString::fromLatin1(call.method), QString::fromUtf8(call.target));
    return Rebuff(jsonReply(404, Json::object({{QStringLiteral("message"), Json::string(words)},
                                               {QStringLiteral("error"), text("Not Found")},
                                               {QStringLiteral("statusCode"), number(404)}})));
}

Rebuff invalid(const std::vector<Problem> &problems, const Json &target)
{
    Json::Array message;
    for (const Problem &problem : problems) {
        Json::Object entry{{QStringLiteral("target"), target}};
        if (problem.value)
            entry.emplace_back(QStringLiteral("value"), *problem.value);
        entry.emplace_back(QStringLiteral("property"), Json::string(problem.property));
        entry.emplace_back(QStringLiteral("children"), Json::array({}));
        entry.emplace_back(QStringLiteral("constraints"), Json::object(problem.constraints));
        message.push_back(Json::object(std::move(entry)));
    }
    return Rebuff(jsonReply(400, Json::object({{QStringLiteral("message"), Json::array(std::move(message))},
                                               {QStringLiteral("error"), text("Bad Request")},
                                               {QStringLiteral("statusCode"), number(400)}})));
}

QString camelCase(const QString &name)
{
    QString camel;
    bool next = false;
    for (const QChar c : name) {
        if (c == QLatin1Char('_') || c == QLatin1Char('-') || c == QLatin1Char(' ')) {
            next = !camel.isEmpty();
            continue;
        }
        camel += next ? c.toUpper() : camel.isEmpty() ? c.toLower() : c;
        next = false;
    }
    return camel;
}

QByteArray entityTag(const QByteArray &body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha1).toBase64().first(27);
    return "W/\"" + QByteArray::number(body.size(), 16) + '-' + hash + '"';
}

} // namespace clientele::sandbox::bigcapital
