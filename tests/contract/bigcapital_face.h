// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/transcript.h"

namespace clientele::contract {

/// Bigcapital's addresses name no organization: the credentials or a header do.
inline Face bigcapitalFace()
{
    return {QStringLiteral("bigcapital"), QStringLiteral("3b2ozlbpmmwq389t2"), QStringLiteral("/"),
            QStringLiteral("&"),          "application/json; charset=utf-8",   false};
}

} // namespace clientele::contract
