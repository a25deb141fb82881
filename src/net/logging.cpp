// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/logging.h"

namespace clientele {

Q_LOGGING_CATEGORY(netLog, "clientele.net", QtWarningMsg)

} // namespace clientele
