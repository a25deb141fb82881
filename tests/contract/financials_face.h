// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/transcript.h"

namespace clientele::contract {

/// How the beta API's addresses look with keys in parentheses. Transcripts in the other style begin their lines at the
/// base.
inline Face financialsFace()
{
    const QString company = QStringLiteral("5f0d1a52-8c3e-4b7a-9d21-2017071100be");
    return {QStringLiteral("financials"),
            company,
            QStringLiteral("/companies(%1)/").arg(company),
            QStringLiteral("&$"),
            "application/json; odata.metadata=minimal",
            false};
}

} // namespace clientele::contract
