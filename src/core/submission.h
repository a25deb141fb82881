// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/echo.h"
#include "core/failure.h"
#include "core/operation.h"

#include <span>

namespace clientele {

/// Where the sending of one record's changes stands (architecture.md 5). Kept in `work.sqlite` by its name.
enum class SubmissionState : quint8 {
    Queued, ///< released, waiting for its turn
    /// Reading just before writing: a service without versions; a create, what is there already and alike, or, sent
    /// again after a doubt, whether it has arrived by now.
    Comparing,
    Sending,
    Rereading,         ///< changed meanwhile: reading what is there now. Counted by the outbox (TooManyConflicts)
    ResolvingDoubt,    ///< no answer: looking whether it arrived. Counted by the outbox (DoubtGivenUp)
    WaitingConnection, ///< certain that nothing is under way
    WaitingSignIn,     ///< certain that nothing is under way
    WaitingPace,       ///< the service asked us to slow down, or could not be read; nothing is under way
    WaitingDoubt,      ///< may still be carried out: looks again later
    NeedsDecision,     ///< both changed the same field
    NeedsConfirmation, ///< a stale delete, create, action or change back: never repeated by itself
    NeedsPerson,       ///< doubt that could not be resolved, or a third conflict in a row
    Rejected,          ///< the service refuses the values
    NotAllowed,
    Gone, ///< the record does not exist any more
    Sent,
    SentDifferently, ///< to be acknowledged
    Withdrawn,       ///< the person took it back before it was sent
};
constexpr int submissionStateCount = int(SubmissionState::Withdrawn) + 1;

enum class SubmissionEvent : quint8 {
    Start,          ///< its turn has come, and the gate is open
    StartComparing, ///< the same where what is there must be read first: see Comparing
    Restarted,      ///< the program has started again and found it in this state
    Stored,         ///< accepted; echo check found everything kept
    StoredDifferently,
    FoundSame,     ///< read again: the service still holds what was opened; a create: nothing keeps it from going out
    MergedClean,   ///< read again: nothing both changed; something is left to send
    MergedNothing, ///< read again, or decided: the service already holds what is wanted
    MergedClash,
    NotArrived,   ///< resolving a doubt: certain that it was not
    StillUnknown, ///< resolving a doubt: cannot be told yet
    DoubtGivenUp, ///< resolving a doubt: asked often enough. Count only looks that were answered, not hours offline
    TooManyConflicts,
    PersonSends, ///< decided, confirmed, corrected or "try again"
    PersonWithdraws,
    PersonAcknowledges, ///< has looked at what was saved differently
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
    FailedService, ///< 5xx: may have been carried out
    FailedNotUnderstood,
    FailedUnreachable,
    FailedNoAnswer,
    FailedUntrusted,
    FailedNotOffered,
};
constexpr int submissionEventCount = int(SubmissionEvent::FailedNotOffered) + 1;

/// What the outbox does on entering the new state.
enum class SubmissionEffect : quint8 {
    None,         ///< waits in the queue for Start
    Compare,      ///< reads the record, compares with what was opened; a create: reads what is alike
    Send,         ///< sends the write, exactly once, with the version of the record last read or shown to the person
    Reread,       ///< reads the record, merges
    ResolveDoubt, ///< reads (a create: looks it up) and compares with what was wanted
    WaitTime,     ///< sets a timer; TimeUp
    Ask,          ///< tells the person; reads the record for "See what", which is no part of this table
    TakeOver,     ///< the record is replaced by what the service holds; nothing more is done
    Park,         ///< waits for Connected, SignedIn or the person
};

/// The kinds of change the table distinguishes: those of ChangeKind, and a set that restores old values ("Change
/// back"), which like a delete is never repeated by itself (ui.md 4.4).
constexpr quint8 kindBit(ChangeKind kind)
{
    return quint8(1u << unsigned(kind));
}
constexpr quint8 changeBackBit = 0x10;
constexpr quint8 anyKind = 0x1f;

/// One row of the transition table. `kinds` is a set of the bits above.
struct Transition
{
    SubmissionState from;
    SubmissionEvent event;
    quint8 kinds;
    SubmissionState to;
    SubmissionEffect effect;
};

/// The whole table, for tests and documentation. Per state, event and kind there is at most one row.
std::span<const Transition> submissionTable();
/// The row for this state, event and kind; nullptr: the event means nothing here and is ignored.
/// `changeBack`: this Set restores old values.
const Transition *findTransition(SubmissionState state, SubmissionEvent event, ChangeKind kind,
                                 bool changeBack = false);
/// The same by bit: kindBit(...) or changeBackBit.
const Transition *findTransition(SubmissionState state, SubmissionEvent event, quint8 kind);

/// Where a failure leaves it open whether something was carried out, the event says so, too: an answer that is too
/// large counts as not understood, everything else that is no business of the service as no answer.
SubmissionEvent eventOf(const Failure &failure);
/// Nothing more will happen by itself or by the person.
bool isFinal(SubmissionState state);
/// Something is under way or may still be carried out: cannot be withdrawn, its outcome comes first (product.md 2.7).
bool isInFlight(SubmissionState state);
/// Counts as "Needs attention" in lists (ui.md 4.0). Not so a whole connection's trouble (no network, sign-in),
/// which is said once, in a strip.
bool needsAttention(SubmissionState state);
/// Names for the disk; stable.
QByteArray stateName(SubmissionState state);
std::optional<SubmissionState> stateFromName(QByteArrayView name);

} // namespace clientele
