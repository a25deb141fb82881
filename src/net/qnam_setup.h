// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QNetworkAccessManager;
class QNetworkRequest;

namespace clientele {

struct HttpLimits;

/// Inflated bytes of one body from which on Qt refuses what grew more than 40 to 1.
qint64 inflatingGuardBytes(const HttpLimits &limits);

/// Makes a fresh manager forgetful: no cookies, no cache, no credentials of its own; and keeps what goes to this computer
/// away from proxies. Everything else goes by the application's or system's proxy settings.
void setUpManager(QNetworkAccessManager &manager);

/// Sets on a request what this room demands of Qt whatever the caller wants: no redirects, no cookies, no cache, no
/// re-use of credentials, HTTP/1.1, no buffering of the body.
void setUpRequest(QNetworkRequest &request, const HttpLimits &limits);

} // namespace clientele
