// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/connecting.h"

#include <QtGlobal>

namespace clientele::businesscentral {

ServiceInfo serviceInfo()
{
    ServiceInfo info;
    info.service = QByteArrayLiteral("businesscentral");
    info.name = QStringLiteral("Business Central");
    info.sentence = QT_TRANSLATE_NOOP("Services", "Microsoft Dynamics 365 Business Central, in the cloud or on your "
                                                  "own server.");
    info.example = QStringLiteral("https://api.businesscentral.dynamics.com/v2.0/…/Production/api/v2.0");
    info.ways = {{"token",
                  QT_TRANSLATE_NOOP("Services", "With a token"),
                  {{"token", QT_TRANSLATE_NOOP("Services", "Token"),
                    QT_TRANSLATE_NOOP("Services", "It is used for this run only and never stored."), true}}}};
    return info;
}

} // namespace clientele::businesscentral
