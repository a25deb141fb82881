// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele::failure_codes {

/// Failure::code where it is ours and not a service's: what no service has a code for, and people are told in words
/// of its own.

/// The answer points to another address, which was not followed.
inline QString elsewhere()
{
    return QStringLiteral("elsewhere");
}
/// One address points to the next without end.
inline QString inCircles()
{
    return QStringLiteral("in-circles");
}
/// The service does not say which version of a record is the present one, where it should.
inline QString noVersion()
{
    return QStringLiteral("no-version");
}
/// Invalid: it cannot be deleted, because other documents belong to it.
inline QString inUse()
{
    return QStringLiteral("in-use");
}

} // namespace clientele::failure_codes
