// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire.h"

#include <QNetworkReply>

#include <optional>

namespace clientele {

/// Whether an exchange that Qt reports as finished broke, and how. Nothing: a whole answer arrived, its status
/// whatever. Qt reports a status of 400 and above as an error too, and a body cut short with status 200 and an error:
/// so neither error nor status alone decides.
std::optional<Answer::Fault> brokenBy(QNetworkReply::NetworkError error, int status);

/// Whether a break with this error can only happen before a request is on its way.
bool happensBeforeSending(QNetworkReply::NetworkError error);

} // namespace clientele
