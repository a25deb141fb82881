// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/links.h"

namespace clientele::businesscentral {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme().compare(QLatin1String("https"), Qt::CaseInsensitive) == 0 ? 443 : 80);
}

Failure notUnderstood(QString detail)
{
    Failure failure;
    failure.kind = Failure::Kind::NotUnderstood;
    failure.detail = std::move(detail);
    return failure;
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

QByteArray setPath(const DialectSettings &settings, const QByteArray &set)
{
    return "companies(" + QUrl::toPercentEncoding(settings.companyRemoteId) + ")/" + set;
}

QByteArray recordPath(const DialectSettings &settings, const QByteArray &set, const QString &remoteId)
{
    return setPath(settings, set) + '(' + QUrl::toPercentEncoding(remoteId) + ')';
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

std::optional<Failure> PageTrail::follow(QUrl requested, const Json &page, bool broughtNews, QUrl *next)
{
    next->clear();
    m_seen.insert(requested.toEncoded());
    ++m_pages;
    m_withoutNews = broughtNews ? 0 : m_withoutNews + 1;

    const Json *given = page.find(u"@odata.nextLink");
    if (!given || given->isNull() || (given->isString() && given->toString().isEmpty()))
        return std::nullopt;
    if (!given->isString())
        return notUnderstood(QStringLiteral("The link to page %1 is not text.").arg(m_pages + 1));

    const QByteArray text = given->toString().toUtf8();
    QUrl to = QUrl::fromEncoded(text, QUrl::StrictMode);
    if (!to.isValid())
        to = QUrl::fromEncoded(text, QUrl::TolerantMode); // blanks and quotes that should have been encoded
    if (!to.isValid() || to.isEmpty())
        return notUnderstood(QStringLiteral("The link to page %1 is not an address.").arg(m_pages + 1));
    to = requested.resolved(to);
    if (!sameOrigin(m_base, to)) {
        Failure failure;
        failure.kind = Failure::Kind::Untrusted;
        failure.detail = QStringLiteral("The link to page %1 leads to %2://%3, which is not the connection's address.")
                             .arg(m_pages + 1)
                             .arg(to.scheme(), to.host());
        return failure;
    }
    if (m_seen.contains(to.toEncoded()))
        return notUnderstood(QStringLiteral("The link to page %1 leads back to a page already read.").arg(m_pages + 1));
    if (m_withoutNews >= mostPagesWithoutNews)
        return notUnderstood(QStringLiteral("%1 pages in a row brought nothing new.").arg(m_withoutNews));
    if (m_pages >= mostPages)
        return notUnderstood(QStringLiteral("The list did not end after %1 pages.").arg(m_pages));
    *next = to;
    return std::nullopt;
}

} // namespace clientele::businesscentral
