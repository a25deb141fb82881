// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/origin.h"

#include <QHostAddress>

namespace clientele {

Origin::Origin(const QUrl &url)
    : m_scheme(url.scheme().toLower())
    , m_host(url.host(QUrl::FullyEncoded).toLower())
    , m_port(url.port(m_scheme == QLatin1String("https")  ? 443
                      : m_scheme == QLatin1String("http") ? 80
                                                          : -1))
{
}

bool isLoopback(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

} // namespace clientele
