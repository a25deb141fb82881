// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchange.h"
#include "sandbox/fault_plan.h"
#include "sandbox/journal.h"
#include "sandbox/practice_server.h"
#include "sandbox/timed_work.h"
#include "sandbox/token_gate.h"

#include <vector>

namespace clientele::sandbox {

/// The address through which tests and curious people steer the practice services. On 127.0.0.1, with the
/// token the program was started with (replacing the clients' token does not change this one). Bodies and
/// answers are JSON objects unless said otherwise; what is wrong is answered with 400 and {"error": "sentence"}.
///
/// POST /admin/faults      one fault, or a list of them, queued. Each request takes the first that fits.
///   which requests        "method": "PATCH" (absent: any), "path": regular expression found in the target,
///                         "skip": 0, "count": 1 (-1: for ever)
///   pace, with any kind   "delayMs" before the request is looked at, "answerDelayMs" after it was carried out,
///                         "dripBytesPerSecond", "hold": "before" | "after" (until POST /admin/release)
///   "kind"
///     "pass"              nothing else (the default)
///     "status"            "status": 500, "headers": {}, "body": text or JSON (absent: as the service writes it),
///                         "html": true for a page of a gateway; "carriedOut": true if the write happens first
///     "resetBefore"       connection reset, nothing carried out
///     "resetAfter"        carried out, no byte of the answer arrives
///     "resetDuring"       carried out, "bytes" of the answer's body arrive, then a reset
///     "commitLate"        connection reset now, carried out after "lateMs", or absent: at POST /admin/release
///     "cutBody"           "bytes" of the body arrive, then an orderly end
///     "garble"            the second half of the body is no JSON
///     "wrongType"         "field" (displayName) has "value" ([1]); of a list in "row" (0), as with the next three
///     "missingField"      "field" is left out
///     "hugeField"         "field" has "bytes" letters (10 MB)
///     "unknownChoice"     "field" has a member nobody knows
///     "foreignNextLink"   a next link to "url", or to another host
///     "relativeNextLink"  the next link without scheme and host
///     "endlessPages"      the next link leads to the page itself, with "fresh": true under an address that differs
///                         each time; "count": -1 makes it endless
///     "redirect"          "status": 307 to "url"
///     "expireToken"       from this request on the token is not accepted, until POST /admin/token
/// DELETE /admin/faults    forgets those still queued
/// POST /admin/release     lets held requests go on and carries out late commits that wait: {"committed": N}
/// POST /admin/colleague   a change by somebody else, now. {"company": id or index (0), "number" or "id": which,
///                         "fields": {...}} (figures such as balance too; {} only renews the tag), or
///                         "delete": true, or {"create": {...}}. Answers the record. {"everyMs": N} starts edits
///                         at random in the first company, 0 stops them. Other records than customers:
///                         "entity": "customerPayments", ... as the address of the service calls them, with "id".
///                         {"post": code or id of a payment journal} posts it, scheduled or not.
/// GET /admin/journal      JSON lines, oldest first: {"event": "request", "time", "method", "target", "headers",
///                         "body", "authorized", "fault", "inFlight" (requests being answered, with this one),
///                         "status" (null while in progress, 0 if none was given)};
///                         a late commit adds {"event": "committedLate", ...}
/// DELETE /admin/journal
/// GET, POST /admin/settings   <service>/settings.h tells the names; answers all that are in force
/// POST /admin/token       {"token": "..."} replaces the clients' token; {} makes it expire
/// POST /admin/reset       books, settings, faults, journal and token as at the start
class Admin
{
public:
    Admin(QByteArray token, std::vector<PracticeService *> services, TokenGate &gate, FaultPlan &faults,
          Journal &journal, TimedWork &later);

    quint16 port() const { return m_http.port(); }

private:
    Reply serve(const Call &call);
    Json faults(const Call &call);
    Json colleague(const Json &wish);
    PracticeService &serviceOf(const Json &wish) const;

    const QByteArray m_startToken;
    const TokenGate m_own;
    const std::vector<PracticeService *> m_services;
    TokenGate &m_gate;
    FaultPlan &m_faults;
    Journal &m_journal;
    TimedWork &m_later;
    HttpThread m_http; ///< last: it calls into all of the above
};

} // namespace clientele::sandbox
