// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/submission.h"

#include <array>

namespace clientele {

namespace {

using S = SubmissionState;
using E = SubmissionEvent;
using F = SubmissionEffect;

constexpr quint8 set = kindBit(ChangeKind::Set);
constexpr quint8 create = kindBit(ChangeKind::Create);
constexpr quint8 remove = kindBit(ChangeKind::Delete);
constexpr quint8 action = kindBit(ChangeKind::Action);
/// All that is never sent a second time without the person.
constexpr quint8 once = create | remove | action | changeBackBit;
constexpr quint8 any = anyKind;

constexpr Transition table[] = {
    // Its turn. Everything that was stopped for a while comes back to the queue, because nothing is under way then.
    {S::Queued, E::Start, any, S::Sending, F::Send},
    {S::Queued, E::StartComparing, any, S::Comparing, F::Compare}, // a create: with what it could be taken for
    {S::Queued, E::PersonWithdraws, any, S::Withdrawn, F::None},

    // A read just before writing: nothing was sent, so that every failure may simply be tried again later.
    {S::Comparing, E::FoundSame, any, S::Sending, F::Send},
    {S::Comparing, E::MergedNothing, any, S::Sent, F::TakeOver},
    {S::Comparing, E::MergedClean, set, S::Sending, F::Send},
    {S::Comparing, E::MergedClean, once, S::NeedsConfirmation, F::Ask},
    {S::Comparing, E::MergedClash, set, S::NeedsDecision, F::Ask},
    {S::Comparing, E::MergedClash, once, S::NeedsConfirmation, F::Ask},
    // A create that the person sends again after a doubt is looked for once more.
    {S::Comparing, E::Stored, create, S::Sent, F::TakeOver},
    {S::Comparing, E::StoredDifferently, create, S::SentDifferently, F::TakeOver},
    {S::Comparing, E::DoubtGivenUp, create, S::NeedsPerson, F::Ask},
    {S::Comparing, E::Restarted, any, S::Queued, F::None},
    {S::Comparing, E::FailedGone, any & ~(remove | create), S::Gone, F::Ask},
    {S::Comparing, E::FailedGone, create, S::Rejected, F::Ask}, // what it was to stand below
    {S::Comparing, E::FailedGone, remove, S::Sent, F::TakeOver},
    {S::Comparing, E::FailedNotAllowed, any, S::NotAllowed, F::Ask},
    {S::Comparing, E::FailedSignIn, any, S::WaitingSignIn, F::Park},
    {S::Comparing, E::FailedSlowedDown, any, S::WaitingPace, F::WaitTime},
    {S::Comparing, E::FailedService, any, S::WaitingPace, F::WaitTime},
    {S::Comparing, E::FailedNoAnswer, any, S::WaitingPace, F::WaitTime},
    {S::Comparing, E::FailedUnreachable, any, S::WaitingConnection, F::Park},
    {S::Comparing, E::FailedNotUnderstood, any, S::NeedsPerson, F::Ask},
    {S::Comparing, E::FailedUntrusted, any, S::NeedsPerson, F::Ask},
    {S::Comparing, E::FailedNotOffered, any, S::NeedsPerson, F::Ask},
    {S::Comparing, E::FailedChanged, any, S::NeedsPerson, F::Ask},   // not an answer to a read
    {S::Comparing, E::FailedInvalid, any, S::NeedsPerson, F::Ask},   // not an answer to a read
    {S::Comparing, E::FailedDuplicate, any, S::NeedsPerson, F::Ask}, // not an answer to a read

    // The write itself.
    {S::Sending, E::Stored, any, S::Sent, F::TakeOver},
    {S::Sending, E::StoredDifferently, any, S::SentDifferently, F::TakeOver},
    {S::Sending, E::StillUnknown, action, S::WaitingDoubt, F::WaitTime}, // accepted, to be carried out later
    {S::Sending, E::Restarted, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::Sending, E::FailedChanged, set, S::Rereading, F::Reread},
    {S::Sending, E::FailedChanged, once, S::NeedsConfirmation, F::Ask},
    {S::Sending, E::FailedInvalid, any, S::Rejected, F::Ask},
    {S::Sending, E::FailedDuplicate, any, S::Rejected, F::Ask},
    {S::Sending, E::FailedGone, any & ~(remove | create), S::Gone, F::Ask},
    {S::Sending, E::FailedGone, create, S::Rejected, F::Ask},  // it was never there: what it was to stand below is gone
    {S::Sending, E::FailedGone, remove, S::Sent, F::TakeOver}, // what was wanted is so
    {S::Sending, E::FailedNotAllowed, any, S::NotAllowed, F::Ask},
    {S::Sending, E::FailedSignIn, any, S::WaitingSignIn, F::Park},
    {S::Sending, E::FailedSlowedDown, any, S::WaitingPace, F::WaitTime}, // known not to have been carried out
    {S::Sending, E::FailedService, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::Sending, E::FailedNotUnderstood, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::Sending, E::FailedNoAnswer, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::Sending, E::FailedUnreachable, any, S::WaitingConnection, F::Park}, // certain that nothing was sent
    {S::Sending, E::FailedUntrusted, any, S::NeedsPerson, F::Ask},
    {S::Sending, E::FailedNotOffered, any, S::Rejected, F::Ask},

    // Changed meanwhile. Only a plain set comes here; a failed read goes back to the queue and meets the stale
    // version again.
    {S::Rereading, E::FoundSame, set, S::Sending, F::Send}, // only the version moved
    {S::Rereading, E::MergedClean, set, S::Sending, F::Send},
    {S::Rereading, E::MergedNothing, set, S::Sent, F::TakeOver},
    {S::Rereading, E::MergedClash, set, S::NeedsDecision, F::Ask},
    {S::Rereading, E::TooManyConflicts, set, S::NeedsPerson, F::Ask},
    {S::Rereading, E::Restarted, set, S::Rereading, F::Reread},
    {S::Rereading, E::FailedGone, set, S::Gone, F::Ask},
    {S::Rereading, E::FailedNotAllowed, set, S::NotAllowed, F::Ask},
    {S::Rereading, E::FailedSignIn, set, S::WaitingSignIn, F::Park},
    {S::Rereading, E::FailedSlowedDown, set, S::WaitingPace, F::WaitTime},
    {S::Rereading, E::FailedService, set, S::WaitingPace, F::WaitTime},
    {S::Rereading, E::FailedNoAnswer, set, S::WaitingPace, F::WaitTime},
    {S::Rereading, E::FailedUnreachable, set, S::WaitingConnection, F::Park},
    {S::Rereading, E::FailedNotUnderstood, set, S::NeedsPerson, F::Ask},
    {S::Rereading, E::FailedUntrusted, set, S::NeedsPerson, F::Ask},
    {S::Rereading, E::FailedNotOffered, set, S::NeedsPerson, F::Ask},
    {S::Rereading, E::FailedChanged, set, S::NeedsPerson, F::Ask},   // not an answer to a read
    {S::Rereading, E::FailedInvalid, set, S::NeedsPerson, F::Ask},   // not an answer to a read
    {S::Rereading, E::FailedDuplicate, set, S::NeedsPerson, F::Ask}, // not an answer to a read

    // In doubt. Not found proves nothing about a create, an action or a delete: the service may still be working.
    // A set may go out again, because its version (or the reading before it) refuses to write over anything.
    {S::ResolvingDoubt, E::Stored, any, S::Sent, F::TakeOver},
    {S::ResolvingDoubt, E::StoredDifferently, any, S::SentDifferently, F::TakeOver},
    {S::ResolvingDoubt, E::NotArrived, set, S::WaitingPace, F::WaitTime},
    {S::ResolvingDoubt, E::NotArrived, once, S::NeedsPerson, F::Ask},
    {S::ResolvingDoubt, E::StillUnknown, any, S::WaitingDoubt, F::WaitTime},
    {S::ResolvingDoubt, E::DoubtGivenUp, any, S::NeedsPerson, F::Ask},
    {S::ResolvingDoubt, E::MergedNothing, any & ~create, S::Sent, F::TakeOver},
    {S::ResolvingDoubt, E::MergedClean, set, S::WaitingPace,
     F::WaitTime}, // the version we sent is stale: it cannot arrive
    {S::ResolvingDoubt, E::MergedClean, once & ~create, S::NeedsConfirmation, F::Ask},
    {S::ResolvingDoubt, E::MergedClash, set, S::NeedsDecision, F::Ask},
    {S::ResolvingDoubt, E::MergedClash, once & ~create, S::NeedsConfirmation, F::Ask},
    {S::ResolvingDoubt, E::Restarted, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::ResolvingDoubt, E::FailedGone, set | action | changeBackBit, S::Gone, F::Ask},
    {S::ResolvingDoubt, E::FailedGone, remove, S::Sent, F::TakeOver},
    {S::ResolvingDoubt, E::FailedGone, create, S::NeedsPerson, F::Ask},
    {S::ResolvingDoubt, E::FailedSignIn, any, S::WaitingDoubt, F::WaitTime},
    {S::ResolvingDoubt, E::FailedSlowedDown, any, S::WaitingDoubt, F::WaitTime},
    {S::ResolvingDoubt, E::FailedService, any, S::WaitingDoubt, F::WaitTime},
    {S::ResolvingDoubt, E::FailedNotUnderstood, any, S::WaitingDoubt, F::WaitTime},
    {S::ResolvingDoubt, E::FailedUnreachable, any, S::WaitingDoubt, F::WaitTime},
    {S::ResolvingDoubt, E::FailedNoAnswer, any, S::WaitingDoubt, F::WaitTime},
    {S::ResolvingDoubt, E::FailedNotAllowed, any, S::NeedsPerson, F::Ask},
    {S::ResolvingDoubt, E::FailedUntrusted, any, S::NeedsPerson, F::Ask},
    {S::ResolvingDoubt, E::FailedNotOffered, any, S::NeedsPerson, F::Ask},
    {S::ResolvingDoubt, E::FailedChanged, any, S::NeedsPerson, F::Ask},   // not an answer to a read
    {S::ResolvingDoubt, E::FailedInvalid, any, S::NeedsPerson, F::Ask},   // not an answer to a read
    {S::ResolvingDoubt, E::FailedDuplicate, any, S::NeedsPerson, F::Ask}, // not an answer to a read

    {S::WaitingDoubt, E::TimeUp, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::WaitingDoubt, E::Connected, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::WaitingDoubt, E::SignedIn, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::WaitingDoubt, E::Restarted, any, S::ResolvingDoubt, F::ResolveDoubt},
    {S::WaitingDoubt, E::DoubtGivenUp, any, S::NeedsPerson, F::Ask},

    // Stopped for a while, with nothing under way.
    {S::WaitingConnection, E::Connected, any, S::Queued, F::None},
    {S::WaitingConnection, E::TimeUp, any, S::Queued, F::None},
    {S::WaitingConnection, E::Restarted, any, S::Queued, F::None},
    {S::WaitingConnection, E::PersonSends, any, S::Queued, F::None},
    {S::WaitingConnection, E::PersonWithdraws, any, S::Withdrawn, F::None},
    {S::WaitingSignIn, E::SignedIn, any, S::Queued, F::None},
    {S::WaitingSignIn, E::PersonWithdraws, any, S::Withdrawn, F::None},
    {S::WaitingPace, E::TimeUp, any, S::Queued, F::None},
    {S::WaitingPace, E::Restarted, any, S::Queued, F::None},
    {S::WaitingPace, E::PersonWithdraws, any, S::Withdrawn, F::None},

    // The person's turn. What was decided or confirmed becomes the base of the next attempt.
    {S::NeedsDecision, E::PersonSends, set, S::Queued, F::None},
    {S::NeedsDecision, E::MergedNothing, set, S::Sent, F::TakeOver}, // decided: all theirs
    {S::NeedsDecision, E::FailedGone, set, S::Gone, F::Ask},         // while the window read it again
    {S::NeedsDecision, E::PersonWithdraws, set, S::Withdrawn, F::None},
    {S::NeedsConfirmation, E::PersonSends, once, S::Queued, F::None},
    {S::NeedsConfirmation, E::MergedNothing, once, S::Sent, F::TakeOver},
    {S::NeedsConfirmation, E::FailedGone, once & ~(remove | create), S::Gone, F::Ask},
    {S::NeedsConfirmation, E::FailedGone, create, S::Rejected, F::Ask},
    {S::NeedsConfirmation, E::FailedGone, remove, S::Sent, F::TakeOver},
    {S::NeedsConfirmation, E::FailedNotOffered, once, S::NeedsPerson, F::Ask}, // no version to confirm upon
    {S::NeedsConfirmation, E::PersonWithdraws, once, S::Withdrawn, F::None},
    {S::NeedsPerson, E::PersonSends, any, S::Queued, F::None},
    {S::NeedsPerson, E::PersonWithdraws, any, S::Withdrawn, F::None},
    {S::Rejected, E::PersonSends, any, S::Queued, F::None},
    {S::Rejected, E::PersonWithdraws, any, S::Withdrawn, F::None},
    {S::NotAllowed, E::PersonSends, any, S::Queued, F::None},
    {S::NotAllowed, E::PersonWithdraws, any, S::Withdrawn, F::None},
    {S::Gone, E::PersonWithdraws, any, S::Withdrawn, F::None}, // "as a new customer" is a submission of its own
    {S::SentDifferently, E::PersonAcknowledges, any, S::Sent, F::None},
};

/// What stands on disk stays: ResolvingDoubt goes by its first name there.
constexpr std::array<const char *, submissionStateCount> names = {
    "queued",        "comparing",   "sending",      "rereading",     "settling",          "waitingConnection",
    "waitingSignIn", "waitingPace", "waitingDoubt", "needsDecision", "needsConfirmation", "needsPerson",
    "rejected",      "notAllowed",  "gone",         "sent",          "sentDifferently",   "withdrawn",
};

} // namespace

std::span<const Transition> submissionTable()
{
    return table;
}

const Transition *findTransition(SubmissionState state, SubmissionEvent event, quint8 kind)
{
    for (const Transition &row : table) {
        if (row.from == state && row.event == event && (row.kinds & kind) != 0)
            return &row;
    }
    return nullptr;
}

const Transition *findTransition(SubmissionState state, SubmissionEvent event, ChangeKind kind, bool changeBack)
{
    Q_ASSERT(!changeBack || kind == ChangeKind::Set);
    return findTransition(state, event, changeBack ? changeBackBit : kindBit(kind));
}

SubmissionEvent eventOf(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::ChangedMeanwhile:
        return E::FailedChanged;
    case Failure::Kind::Invalid:
        return E::FailedInvalid;
    case Failure::Kind::Duplicate:
        return E::FailedDuplicate;
    case Failure::Kind::Gone:
        return E::FailedGone;
    case Failure::Kind::NotAllowed:
        return E::FailedNotAllowed;
    case Failure::Kind::SignIn:
        return E::FailedSignIn;
    case Failure::Kind::SlowedDown:
        return E::FailedSlowedDown;
    case Failure::Kind::ServiceFault:
        return E::FailedService;
    case Failure::Kind::NotUnderstood:
    case Failure::Kind::TooLarge:
        return E::FailedNotUnderstood;
    case Failure::Kind::Unreachable:
        return E::FailedUnreachable;
    case Failure::Kind::NoAnswer:
    case Failure::Kind::Cancelled:
    case Failure::Kind::Storage:
        return E::FailedNoAnswer;
    case Failure::Kind::Untrusted:
        return E::FailedUntrusted;
    case Failure::Kind::NotOffered:
        return E::FailedNotOffered;
    }
    Q_UNREACHABLE();
    return E::FailedNoAnswer;
}

bool isFinal(SubmissionState state)
{
    return state == S::Sent || state == S::Withdrawn;
}

bool isInFlight(SubmissionState state)
{
    return state == S::Comparing || state == S::Sending || state == S::Rereading || state == S::ResolvingDoubt ||
           state == S::WaitingDoubt;
}

bool needsAttention(SubmissionState state)
{
    switch (state) {
    case S::NeedsDecision:
    case S::NeedsConfirmation:
    case S::NeedsPerson:
    case S::Rejected:
    case S::NotAllowed:
    case S::Gone:
    case S::SentDifferently:
        return true;
    default:
        return false;
    }
}

QByteArray stateName(SubmissionState state)
{
    return names.at(size_t(state));
}

std::optional<SubmissionState> stateFromName(QByteArrayView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QByteArrayView(names[i]))
            return SubmissionState(i);
    }
    return std::nullopt;
}

} // namespace clientele
