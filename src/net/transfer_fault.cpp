// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transfer_fault.h"

namespace clientele {

std::optional<Answer::Fault> brokenBy(QNetworkReply::NetworkError error, int status)
{
    using Fault = Answer::Fault;
    switch (error) {
    case QNetworkReply::NoError:
        // Nothing wrong, and yet no status line: not HTTP.
        return status > 0 ? std::nullopt : std::optional(Fault::Network);
    case QNetworkReply::ConnectionRefusedError:
        return Fault::Refused;
    case QNetworkReply::HostNotFoundError:
        return Fault::HostNotFound;
    case QNetworkReply::RemoteHostClosedError:
        return Fault::Cut;
    case QNetworkReply::ContentReSendError:
        // The connection closed, and OneShotBody kept Qt from sending again. With these two it did not close: Qt
        // rewinds the body as soon as it has read the head of such a redirect, though nobody wants it followed.
        return status == 307 || status == 308 ? std::nullopt : std::optional(Fault::Cut);
    case QNetworkReply::TimeoutError:
        return Fault::Timeout;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return status == 407 ? std::nullopt : std::optional(Fault::Network);
    default:
        break;
    }
    // 1 to 199 are the network's and the proxy's troubles, whatever status was read before; the others merely mirror
    // a status of 400 and above, unless there is none: then the protocol itself broke, or inflating did.
    const int code = error;
    if (code < 200 || status < 400 || error == QNetworkReply::ProtocolFailure)
        return Fault::Network;
    return {};
}

bool happensBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

} // namespace clientele
