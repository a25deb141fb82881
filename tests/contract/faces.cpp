// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/faces.h"

#include <algorithm>

namespace clientele::contract {

const std::vector<Face> &faces()
{
    static const QString businessCentral = QStringLiteral("a1b2c3d4-e5f6-7890-abcd-ef1234567890");
    static const QString financials = QStringLiteral("5f0d1a52-8c3e-4b7a-9d21-2017071100be");
    static const QString layer = QStringLiteral("b3f0a1c2-5d64-4e7f-9a10-2c8d7e6f5a01");
    static const std::vector<Face> all = {
        {QStringLiteral("businesscentral"), businessCentral, QStringLiteral("/companies(%1)/").arg(businessCentral),
         QStringLiteral("&$"), "application/json; odata.metadata=minimal", false,
         QStringLiteral("https://books.example/v2.0/Production/api/v2.0")},
        // With keys in parentheses; transcripts in the other style begin their lines at the base.
        {QStringLiteral("financials"), financials, QStringLiteral("/companies(%1)/").arg(financials),
         QStringLiteral("&$"), "application/json; odata.metadata=minimal", false,
         QStringLiteral("https://old.example/v1.0/api/beta")},
        {QStringLiteral("layer"), layer, QStringLiteral("/v1/businesses/%1/").arg(layer), QStringLiteral("&"),
         "application/json", true, QStringLiteral("https://books.example/layer")},
        // Its addresses name no organization: the credentials or a header do.
        {QStringLiteral("bigcapital"), QStringLiteral("3b2ozlbpmmwq389t2"), QStringLiteral("/"), QStringLiteral("&"),
         "application/json; charset=utf-8", false, QStringLiteral("https://books.example/bigcapital/api")},
    };
    return all;
}

const Face &faceOf(QStringView service)
{
    const auto at =
        std::find_if(faces().begin(), faces().end(), [service](const Face &face) { return face.service == service; });
    Q_ASSERT(at != faces().end());
    return *at;
}

} // namespace clientele::contract
