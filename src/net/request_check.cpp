// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/request_check.h"

#include <algorithm>
#include <array>

namespace clientele {

namespace {

Answer notSent(Answer::Fault fault, const QString &detail)
{
    Answer answer;
    answer.delivery = Answer::Delivery::NotSent;
    answer.fault = fault;
    answer.detail = detail;
    return answer;
}

// RFC 9110, 5.6.2
bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isForbiddenInValue(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return (u < 0x20 && u != '\t') || u == 0x7f;
}

// Framing, connection and content coding are this room's business, credentials the Authorizer's: a dialect that set
// one of these could split requests, switch inflating off or carry a token to where the Authorizer would not.
bool isReserved(const QByteArray &name)
{
    static constexpr std::array<const char *, 14> reserved{"accept-encoding",
                                                           "authorization",
                                                           "connection",
                                                           "content-length",
                                                           "cookie",
                                                           "expect",
                                                           "host",
                                                           "keep-alive",
                                                           "proxy-authorization",
                                                           "proxy-connection",
                                                           "te",
                                                           "trailer",
                                                           "transfer-encoding",
                                                           "upgrade"};
    return std::any_of(reserved.begin(), reserved.end(),
                       [&](const char *each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace

std::optional<QString> malformedHeader(const Headers &headers)
{
    for (const auto &[name, value] : headers) {
        // A name that is no token may hold anything, a secret too: it is not repeated.
        if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenCharacter))
            return QStringLiteral("a header name holds a character that is not allowed there");
        if (std::any_of(value.begin(), value.end(), isForbiddenInValue))
            return QStringLiteral("the value of header %1 holds a control character").arg(QString::fromLatin1(name));
    }
    return {};
}

std::optional<Answer> refuseRequest(const Request &request, const Origin &allowed)
{
    using Fault = Answer::Fault;
    const bool method = !request.method.isEmpty() && std::all_of(request.method.begin(), request.method.end(),
                                                                 [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!method)
        return notSent(Fault::BadRequest, QStringLiteral("the method is not a word of capital letters"));
    if (request.readsOnly() && !request.body.isEmpty())
        return notSent(Fault::BadRequest, QStringLiteral("a request that only reads has no body"));

    const QUrl &url = request.url;
    const bool tls = url.scheme() == QLatin1String("https");
    if (!url.isValid() || (!tls && url.scheme() != QLatin1String("http")) || url.host().isEmpty())
        return notSent(Fault::BadRequest, QStringLiteral("the address is not an http or https address with a host"));
    if (!url.userInfo().isEmpty())
        return notSent(Fault::BadRequest, QStringLiteral("the address holds a user name or password"));
    if (!allowed.isEmpty() && !allowed.contains(url))
        return notSent(Fault::ForeignRedirect,
                       QStringLiteral("the address is not the connection's server: %1").arg(url.host()));
    if (!tls && !isLoopback(url.host()))
        return notSent(Fault::Insecure, QStringLiteral("plain HTTP to %1").arg(url.host()));

    if (const auto why = malformedHeader(request.headers))
        return notSent(Fault::BadRequest, *why);
    for (const auto &header : request.headers) {
        if (isReserved(header.first))
            return notSent(
                Fault::BadRequest,
                QStringLiteral("header %1 is not the caller's to set").arg(QString::fromLatin1(header.first)));
    }
    return {};
}

} // namespace clientele
