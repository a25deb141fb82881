// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QNetworkAccessManager;
class QNetworkRequest;

namespace clientele {

struct HttpLimits;

/// Makes a fresh manager forgetful: no cookies, no cache, no credentials of its own; and keeps what goes to this
/// computer away from proxies. Everything else goes by the application's or system's proxy settings.
void setUpManager(QNetworkAccessManager &manager);

/// Sets on a request what this room demands of Qt whatever the caller wants: no redirects, no cookies, no cache, no
/// re-use of credentials, HTTP/1.1, no buffering of the body, a guard against what inflates without end.
void setUpRequest(QNetworkRequest &request, const HttpLimits &limits);

} // namespace clientele
