// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/net_desk.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <optional>

namespace clientele::testing {

HttpLimits shortLimits()
{
    HttpLimits limits;
    limits.connectTimeoutMs = 3000;
    limits.idleTimeoutMs = 3000;
    limits.totalTimeoutMs = 5000;
    return limits;
}

NetDesk::NetDesk(HttpLimits limits)
    : NetDesk(std::make_unique<NoAuthorizer>(), limits)
{
}

NetDesk::NetDesk(std::unique_ptr<Authorizer> theAuthorizer, HttpLimits limits)
    : authorizer(std::move(theAuthorizer))
    , client(*authorizer, clock, ids, random, limits)
{
    client.setWait([this](qint64 msecs, QObject *context, std::function<void()> then) {
        waits.append(msecs);
        QTimer::singleShot(0, context, std::move(then));
    });
}

Answer NetDesk::fetch(const Request &request)
{
    QEventLoop loop; // QTest::qWaitFor() looks every 10 ms only
    std::optional<Answer> got;
    client.send(request, &loop, [&](Answer answer) {
        if (got)
            QTest::qFail("called a second time", __FILE__, __LINE__);
        got = std::move(answer);
        loop.quit();
    });
    if (got)
        QTest::qFail("called from inside send()", __FILE__, __LINE__);
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    if (!got) {
        QTest::qFail("no answer came", __FILE__, __LINE__);
        return {};
    }
    return *got;
}

Request NetDesk::get(const QUrl &url)
{
    Request request;
    request.url = url;
    return request;
}

Request NetDesk::write(const QByteArray &method, const QUrl &url, const QByteArray &body)
{
    Request request;
    request.method = method;
    request.url = url;
    request.body = body;
    if (!body.isEmpty())
        request.headers.append({QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")});
    return request;
}

} // namespace clientele::testing

namespace clientele {

char *toString(Answer::Delivery delivery)
{
    static constexpr const char *names[] = {"Answered", "NotSent", "InDoubt", "Cancelled"};
    return qstrdup(names[static_cast<int>(delivery)]);
}

char *toString(Answer::Fault fault)
{
    static constexpr const char *names[] = {
        "None", "Refused",  "HostNotFound",    "Certificate",      "Insecure",   "Timeout",
        "Cut",  "TooLarge", "ForeignRedirect", "TooManyRedirects", "BadRequest", "Network"};
    return qstrdup(names[static_cast<int>(fault)]);
}

} // namespace clientele
