// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/links.h"

namespace clientele::businesscentral {

QByteArray setPath(const DialectSettings &settings, const QByteArray &set)
{
    return "companies(" + QUrl::toPercentEncoding(settings.companyRemoteId) + ")/" + set;
}

QByteArray recordPath(const DialectSettings &settings, const QByteArray &set, const QString &remoteId)
{
    return setPath(settings, set) + '(' + QUrl::toPercentEncoding(remoteId) + ')';
}

} // namespace clientele::businesscentral
