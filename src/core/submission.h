// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/echo.h"
#include "core/failure.h"
#include "core/operation.h"

#include <span>

namespace clientele {

/// Where the sending of one record's changes stands (architecture.md 5). Kept in `work.sqlite` by its name.
enum class SubmissionState : quint8 {
    Queued,          ///< released, waiting for its turn
    Comparing,       ///< a service without versions: reading just before writing
    Sending,
    Rereading,       ///< changed meanwhile: reading what is there now
    Settling,        ///< no answer: looking whether it arrived
    WaitingConnection,
    WaitingSignIn,
    WaitingPace,     ///< the service asked us to slow down
    WaitingDoubt,    ///< may still be carried out: looks again later
    NeedsDecision,   ///< both changed the same field
    NeedsConfirmation, ///< a stale delete, create or change back: never repeated by itself
    NeedsPerson,     ///< doubt that could not be settled, or a third conflict in a row
    Rejected,        ///< the service refuses the values
    NotAllowed,
    Gone,            ///< the record does not exist any more
    Sent,
    SentDifferently, ///< to be acknowledged
    Withdrawn,       ///< the person took it back before it was sent
};
constexpr int submissionStateCount = int(SubmissionState::Withdrawn) + 1;

enum class SubmissionEvent : quint8 {
    Start,           ///< its turn has come, and the gate is open
    Stored,          ///< accepted; echo check found everything kept
    StoredDifferently,
    FoundSame,       ///< read again: the service still holds what was opened
    MergedClean,     ///< read again: nothing both changed; something is left to send
    MergedNothing,   ///< read again: the service already holds what was wanted
    MergedClash,
    ArrivedAfterAll, ///< settling: it was carried out
    NotArrived,      ///< settling: certain that it was not
    StillUnknown,    ///< settling: cannot be told yet
    DoubtGivenUp,    ///< settling: asked often enough
    TooManyConflicts,
    PersonSends,     ///< decided, confirmed, corrected or "try again"
    PersonWithdraws,
    Connected,
    SignedIn,
    TimeUp,
    // Failures, as the dialect or the network tell them:
    FailedChanged,
    FailedInvalid,
    FailedDuplicate,
    FailedGone,
    FailedNotAllowed,
    FailedSignIn,
    FailedSlowedDown,
    FailedService,   ///< 5xx: may have been carried out
    FailedNotUnderstood,
    FailedUnreachable,
    FailedNoAnswer,
    FailedUntrusted,
    FailedNotOffered,
};
constexpr int submissionEventCount = int(SubmissionEvent::FailedNotOffered) + 1;

/// What the outbox does on entering the new state.
enum class SubmissionEffect : quint8 { None, Compare, Send, Reread, Settle, WaitTime, Ask, TakeOver, Park };

/// One row of the transition table. `kinds` is a set of ChangeKind bits (1 << kind).
struct Transition
{
    SubmissionState from;
    SubmissionEvent event;
    quint8 kinds;
    SubmissionState to;
    SubmissionEffect effect;
};
constexpr quint8 kindBit(ChangeKind kind) { return quint8(1u << unsigned(kind)); }
constexpr quint8 anyKind = 0x0f;

/// The whole table, for tests and documentation.
std::span<const Transition> submissionTable();
/// The row for this state, event and kind; nullptr: the event means nothing here and is ignored.
const Transition *findTransition(SubmissionState state, SubmissionEvent event, ChangeKind kind);

SubmissionEvent eventOf(const Failure &failure);
/// Nothing more will happen by itself or by the person.
bool isFinal(SubmissionState state);
/// Counts as "Needs attention" in lists (ui.md 4.0).
bool needsAttention(SubmissionState state);
/// Names for the disk; stable.
QByteArray stateName(SubmissionState state);
std::optional<SubmissionState> stateFromName(QByteArrayView name);

} // namespace clientele
