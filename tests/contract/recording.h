// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "support/running_sandbox.h"

#include <QString>

#include <vector>

namespace clientele::contract {

// Recordings: what a running server was asked and what it answered, call by call. A transcript (transcript.h) starts
// from what the client wants; a recording from what the server did, also to calls the client never makes. Each is
// played against both sides: the practice service must give these answers, byte for byte where the recording has the
// tag of the body, and the dialect must understand each of them.
//
// A file below tests/contract/transcripts/<service>/recorded/ is one JSON object:
//
//   about         what the recordings of this file have in common, and where they come from
//   recordings    list of
//     name        unique within the service
//     note        anything worth saying
//     exchanges   list of {"request": {"line", "headers", "body" | "text"}, "answer": {"status", "headers", "body"},
//                 "make": {"failure", "written", "fields", "retryAfter"}}
//                   line      verb and address below the base, percent-encoded as it was sent
//                   headers   those that matter. Of a request an empty Authorization means none; "{token}" is an API
//                             key, "{jwt}" a sign-in, "{company}" the organization of the latter. Of an answer they
//                             must be the same; what counts seconds may be a little less
//     make        of an exchange: how the dialect must tell a refusal; "written" to who writes, if not as "failure"
//     server      how the practice service is set up
//                   settings  its ways
//                   before    what is there already: changes as POST /admin/colleague takes them, or
//                             {"shown": [0, 2], "with": {...}}: the customers the answers of these exchanges show,
//                             with these members changed
//                   varies    members whose value is the server's own business
//                   mayLack   members a practised answer need not have
//                   anyRows   rows may come in another order, where the recorded one means nothing
//                   more      lists of the practice service may go on after what was recorded
//                   repeat    how often each request is sent; the last answer counts

struct Recording
{
    QString name;
    Json::Array exchanges;
    Json server;
};

/// All recordings of a service. Aborts the test program where a file does not keep to the format.
std::vector<Recording> loadRecordings(const QString &service);

/// What the practice service, set back to its start, answered otherwise; empty: nothing.
QString playRecordedServer(const Recording &recording, const QByteArray &service, testing::RunningSandbox &sandbox);

} // namespace clientele::contract
