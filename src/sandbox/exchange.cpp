// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/exchange.h"

namespace clientele::sandbox {

QByteArray header(const HeaderList &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Reply Reply::json(int status, const Json &value)
{
    return {status, {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")}}, value.toBytes()};
}

Refusal::Refusal(int httpStatus, QByteArray errorCode, QString words)
    : std::runtime_error(errorCode.toStdString())
    , status(httpStatus)
    , code(std::move(errorCode))
    , message(std::move(words))
{
}

} // namespace clientele::sandbox
