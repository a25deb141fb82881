// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/qnam_setup.h"

#include "net/http_limits.h"
#include "net/origin.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkRequest>

namespace clientele {

namespace {

class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

class LoopbackIsDirect final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return QNetworkProxyFactory::proxyForQuery(query);
    }
};

} // namespace

void setUpManager(QNetworkAccessManager &manager)
{
    manager.setCookieJar(new NoCookies(&manager));
    manager.setCache(nullptr);
    manager.setProxyFactory(new LoopbackIsDirect);
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager.setAutoDeleteReplies(false);
}

void setUpRequest(QNetworkRequest &request, const HttpLimits &limits)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // That nothing is sent twice was tried with HTTP/1.1 only; HTTP/2 has its own reasons to repeat (RFC 9113, 8.7).
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Qt counts ahead, before it hands anything out, and above this size refuses what grew more than 40 to 1. Its own
    // 10 MB would refuse honest pages: long lists of records that differ little. Transfer stops at the limit proper,
    // and can say so, which Qt cannot: its refusal looks like a broken coding. So its guard stands far enough behind
    // that Transfer sees the first pieces of a bomb; counting that far takes a second at most, and no memory.
    request.setDecompressedSafetyCheckThreshold(16 * limits.maxBodyBytes);
}

} // namespace clientele
