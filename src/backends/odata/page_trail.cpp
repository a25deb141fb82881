// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/odata/page_trail.h"

#include "backends/common/links.h"
#include "core/failure_codes.h"

namespace clientele::odata {

namespace {

Failure notUnderstood(QString detail)
{
    Failure failure;
    failure.kind = Failure::Kind::NotUnderstood;
    failure.detail = std::move(detail);
    return failure;
}

Failure withoutEnd(QString code, QString detail)
{
    Failure failure = notUnderstood(std::move(detail));
    failure.code = std::move(code);
    return failure;
}

} // namespace

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
    if (!backends::sameOrigin(m_base, to)) {
        Failure failure;
        failure.kind = Failure::Kind::Untrusted;
        failure.code = failure_codes::elsewhere();
        failure.detail = QStringLiteral("The link to page %1 leads to %2://%3, which is not the connection's address.")
                             .arg(m_pages + 1)
                             .arg(to.scheme(), to.host());
        return failure;
    }
    if (m_seen.contains(to.toEncoded()))
        return withoutEnd(failure_codes::samePage(),
                          QStringLiteral("The link to page %1 leads back to a page already read.").arg(m_pages + 1));
    if (m_withoutNews >= mostPagesWithoutNews)
        return withoutEnd(failure_codes::endless(),
                          QStringLiteral("%1 pages in a row brought nothing new.").arg(m_withoutNews));
    if (m_pages >= mostPages)
        return withoutEnd(failure_codes::endless(),
                          QStringLiteral("The list did not end after %1 pages.").arg(m_pages));
    *next = to;
    return std::nullopt;
}

} // namespace clientele::odata
