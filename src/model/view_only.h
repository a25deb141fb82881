// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele::wording {

/// Why nothing can be sent to a company that is only looked at, beside a button: "View only: allow sending first
/// (Ctrl+L)", with the key as it is named on this computer.
QString viewOnly();
/// The key of the command that allows sending, as it is named on this computer.
QString allowSendingKey();

} // namespace clientele::wording
