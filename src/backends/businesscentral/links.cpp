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

QByteArray setPath(const DialectSettings &settings, const Place &place, const QString &parent)
{
    return place.under.isEmpty() ? setPath(settings, place.set)
                                 : recordPath(settings, place.under, parent) + '/' + place.set;
}

QByteArray recordPath(const DialectSettings &settings, const Place &place, const QString &parent,
                      const QString &remoteId)
{
    return setPath(settings, place, parent) + '(' + QUrl::toPercentEncoding(remoteId) + ')';
}

} // namespace clientele::businesscentral
