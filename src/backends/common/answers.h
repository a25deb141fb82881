// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::backends {

/// What the body is, for "Details": media type and first characters.
QString description(const Answer &answer);
bool looksLikeJson(const QByteArray &body);

/// The service's id of a request, else ours.
QByteArray requestIdOf(const Answer &answer);

/// When the answer was made: by the clock of whoever ran the request, else by the service's Date header.
QDateTime timeOf(const Answer &answer);

/// The JSON of an answer, whatever its status; nothing if it is none.
std::optional<Json> jsonOf(const Answer &answer);
/// The object of an answer that should have one, or NotUnderstood with its media type and first characters.
Result<Json> bodyOf(const Answer &answer);

/// A success that says nothing of what became of a write: accepted only (202), empty (204, too), a page of something
/// else, or an error in the clothes of a success. `idPath`: the member every record of this kind has.
bool provesNothing(const Answer &answer, const QByteArray &idPath);
/// Whether a record read by the id that a create was answered with is what it has made: everything sent is in it; a
/// number may stand with the opposite sign.
bool holds(const Record &record, const Changes &sent);
/// Nothing but this status, which is all that some services say to what they have carried out.
bool isBare(const Answer &answer, int status);
/// Of a success that is not what the service documents for this request: whoever has said it, it is no proof.
Failure unconfirmed(const Answer &answer);

/// The failure an answer means by its status; nothing for a success. Each dialect begins with it, and knows its
/// service's error bodies: where there is none (`inOwnWords` false) it is by failure_codes::fromBetween(), and what
/// only the service can know is not believed: NotUnderstood. To sign in or to wait may be asked by whoever stands in
/// front.
std::optional<Failure> refusalOf(const Answer &answer, bool inOwnWords);

/// The failure as it is told of a write: of the statuses below 400 none refuses. Also what points to another address
/// may follow upon what was carried out, and is NotUnderstood then.
Failure toldOfWrite(const Answer &answer, Failure failure);
/// A write that failed this way may all the same have been carried out.
bool mayHaveHappened(const Answer &answer, const Failure &failure);

} // namespace clientele::backends
