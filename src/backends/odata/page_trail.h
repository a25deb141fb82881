// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <QSet>

namespace clientele::odata {

/// Follows `@odata.nextLink` from page to page: verbatim, within the connection's origin, never in a circle and not
/// for ever. One per chain of pages.
class PageTrail
{
public:
    static constexpr int mostPages = 10000;
    /// A service may answer an empty page with a next link, but not time and again.
    static constexpr int mostPagesWithoutNews = 3;

    explicit PageTrail(QUrl base)
        : m_base(std::move(base))
    {
    }

    /// Call with the request each page came from. Sets `next` to an empty address at the end of the list.
    std::optional<Failure> follow(QUrl requested, const Json &page, bool broughtNews, QUrl *next);

private:
    QUrl m_base;
    QSet<QByteArray> m_seen;
    int m_pages = 0;
    int m_withoutNews = 0;
};

} // namespace clientele::odata
