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
/// Invalid: what Failure::fields name was looked up before sending, and the service does not have it: nothing was sent.
inline QString notFound()
{
    return QStringLiteral("not-found");
}
/// NotUnderstood: not in the service's own words. Somebody between this computer and it has answered in its place,
/// which tells nothing of what the service holds, or has done. So also where they ask to sign in (SignIn) or to wait
/// (SlowedDown), or do not let it pass (Unreachable).
inline QString fromBetween()
{
    return QStringLiteral("from-between");
}
/// A next link leads back to a page that was read already.
inline QString samePage()
{
    return QStringLiteral("same-page");
}
/// A list goes on and on and brings nothing new.
inline QString endless()
{
    return QStringLiteral("endless");
}
/// A page of a list that had begun well cannot be understood.
inline QString laterPage()
{
    return QStringLiteral("later-page");
}
/// The connection was closed, or broke, before any answer came; not for want of time.
inline QString brokenOff()
{
    return QStringLiteral("broken-off");
}
/// A record has a text longer than longestText; Failure::fields says of which record ("number"), where it has one.
inline QString longText()
{
    return QStringLiteral("long-text");
}
/// What the service holds could not be read before sending, or again after it had refused what was stale: certain that
/// nothing of it was saved.
inline QString nothingSaved()
{
    return QStringLiteral("nothing-saved");
}
/// NotOffered: no journal of payments has lines below it. Perhaps they are one list, which the connection's settings
/// say.
inline QString noLinesBelow()
{
    return QStringLiteral("no-lines-below");
}
/// NoAnswer: the service has accepted an action and carries it out later; what it will take away is still there.
inline QString scheduled()
{
    return QStringLiteral("scheduled");
}
/// Cancelled: released so long ago, and not sent since, that the person may not mean it any more.
inline QString notSentSince()
{
    return QStringLiteral("not-sent-since");
}

} // namespace clientele::failure_codes
