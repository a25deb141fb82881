// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/links.h"

namespace clientele::backends {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme().compare(QLatin1String("https"), Qt::CaseInsensitive) == 0 ? 443 : 80);
}

} // namespace

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, QByteArrayLiteral("'(),:$"));
}

QUrl link(const DialectSettings &settings, const QByteArray &path, const QByteArray &options)
{
    QByteArray text = settings.base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    text += '/' + path;
    const QByteArray own = settings.base.query(QUrl::FullyEncoded).toLatin1();
    QByteArray query = own;
    if (!own.isEmpty() && !options.isEmpty())
        query += '&';
    query += options;
    if (!query.isEmpty())
        text += '?' + query;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

bool sameOrigin(const QUrl &base, const QUrl &other)
{
    return other.isValid() && base.scheme().compare(other.scheme(), Qt::CaseInsensitive) == 0 &&
           base.host().compare(other.host(), Qt::CaseInsensitive) == 0 && portOf(base) == portOf(other) &&
           other.userInfo() == base.userInfo();
}

Request readRequest(const QUrl &url)
{
    // No `Data-Access-Intent: ReadOnly`: a replica may lag behind what was written a moment ago (business-central.md
    // 3).
    Request request;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

Request writeRequest(const char *method, const QUrl &url, const std::optional<Json> &body)
{
    Request request;
    request.method = QByteArray(method);
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    if (body) {
        request.headers.append(Header("Content-Type", "application/json"));
        request.body = body->toBytes();
    }
    return request;
}

} // namespace clientele::backends
