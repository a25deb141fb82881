// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/answers.h"

namespace clientele::sandbox::financials {

Reply readReply(int status, QByteArray body)
{
    return {
        status,
        {{"Content-Type", "application/json; odata.metadata=minimal; odata.streaming=true"}, {"OData-Version", "4.0"}},
        std::move(body)};
}

Refusal noSuchRow(const EntitySet &set)
{
    return Refusal(404, "BadRequest_ResourceNotFound",
                   QStringLiteral("Resource not found for the segment '%1'.").arg(QString::fromLatin1(set.name)));
}

Refusal noSuchSet(const QByteArray &name)
{
    return Refusal(404, "BadRequest_NotFound",
                   QStringLiteral("No HTTP resource was found for the segment '%1'.").arg(QString::fromUtf8(name)));
}

Refusal noSuchVerb()
{
    return Refusal(405, "BadRequest_MethodNotAllowed",
                   QStringLiteral("The HTTP method is not allowed for this resource."));
}

} // namespace clientele::sandbox::financials
