// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/faces.h"
#include "core/json.h"
#include "core/wire.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace clientele::contract {

// Transcripts: what a service was asked and what it answered, written down from the published texts and the
// references and nothing else. Each is played against both sides: the client's dialect must send these requests and
// understand these answers; the practice service must give these answers to these requests.
//
// A file below tests/contract/transcripts/<service>/ is one JSON object:
//
//   about         what the transcripts of this file have in common, and where they come from
//   transcripts   list of
//     name        unique within the service
//     note        anything worth saying
//     dialect     options for the dialect (DialectSettings::options); absent: it knows nothing beforehand
//     wish        what the client is asked for; absent: it never asks this, only the practice service is played
//                   {"do": "list", "entity", "parent", "filter", "order", "top", "select", "expand", "pageSize"}
//                   {"do": "read", "id"}  {"do": "create", "changes"}  {"do": "change", "base", "changes"}
//                   {"do": "delete", "base"}  {"do": "companies"}  {"do": "companyInformation"}
//                   {"do": "act", "action", "base"}; a list may say "archived": true, a create its "key"
//                   {"do": "resolveDoubt", "action", "base"}: what became of an action that was never answered
//                   All but of customers say their "entity"; those below another record its id as "parent". An action
//                   may name in "below" the ids it is meant for.
//                 filters are ["and", ...], ["or", ...] or [operator, field, value]; fields are our vocabulary's,
//                 values stand as on the wire, "" is blank, null nothing at all; `base` is a record as the service gave
//                 it
//     exchanges   list of {"request": {"line", "headers", "body"}, "answer": {"status", "headers", "body", "text"}}
//                   line      verb and address, percent-decoded, below the company; with a leading "/" below the base
//                   headers   those that matter; If-Match holds byte for byte
//                   body      the JSON itself: same tokens in the same order, numbers digit by digit
//                   text      of an answer, or a request, that is no JSON
//                   asked     how the dialect puts the same question, where it does so in another way
//                   mayAdd    members of the body that the dialect may send besides
//                 "{base}" and "{company}" in a text stand for the address of the service and the company's id
//     expect      what the client must make of it: "records" (list, named fields only), "record", "companies",
//                 "version", "end", "complete", "failure", "message", "requestId", "fields"; of an action "taken" and
//                 "left" (ids below its record), "scheduled", "blamed"
//     server      how the practice service is asked; absent: it is not (an answer it has no switch for)
//                   settings    its ways, by the names of its admin address
//                   before      changes somebody else makes first, as POST /admin/colleague takes them
//                   varies      members whose value is the server's own business; always so: @odata.context,
//                               @odata.etag, and inside error messages everything
//                   mayLack     members that are there only because the client asks for them besides
//                   anyOrder    members may come in another order
//                   firstRow    of lists only the members of the first row are compared, not the values
//                   statusOnly  only status and media type are compared
//                   headers     headers of the answers that must be there; those not in `varies` with the same value
//                   carries     members whose recorded value stands for the server's own in the lines behind it
//                   instead     texts of the lines, such as an id, that are others there: {"recorded": "asked"}
//                   token       what the clients' token is meanwhile
//
// misprints.json lists what is wrong in a published text, with the reason; `instead` is what is played.

struct Exchange
{
    QString line;
    QString asked; ///< empty: as `line`
    Headers requestHeaders;
    Json requestBody; ///< null: none
    QByteArray requestText;
    QStringList mayAdd;
    int status = 0;
    Headers answerHeaders;
    Json answerBody; ///< null: none
    QByteArray answerText;
};

struct Transcript
{
    QString file;
    QString name;
    Json dialect;
    Json wish; ///< null: not played against the client
    std::vector<Exchange> exchanges;
    Json expect;
    Json server; ///< null: not played against the practice service
};

/// All transcripts of a service, misprints put right, placeholders filled in. Aborts the test program where a file
/// does not keep to the format.
std::vector<Transcript> loadTranscripts(const Face &face, const QString &base);

/// "GET customers?..." of a request: percent-decoded, below the company, or with "/" below the base.
QString requestLine(const QByteArray &method, const QUrl &url, const Face &face, const QString &base);

/// Equal token by token, or why not. A client may add `id` to a $select.
QString differenceOfLines(const QString &expected, const QString &actual);
QString differenceOfTokens(const Json &expected, const Json &actual);

} // namespace clientele::contract
