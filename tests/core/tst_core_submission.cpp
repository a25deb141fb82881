// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/submission.h"
#include "support/test_locale.h"

#include <QTest>

#include <functional>
#include <set>

using namespace clientele;
using S = SubmissionState;
using E = SubmissionEvent;

namespace {

constexpr quint8 bits[] = {kindBit(ChangeKind::Set), kindBit(ChangeKind::Create), kindBit(ChangeKind::Delete),
                           kindBit(ChangeKind::Action), changeBackBit};

const char *nameOfBit(quint8 bit)
{
    return bit == bits[0]   ? "set"
           : bit == bits[1] ? "create"
           : bit == bits[2] ? "delete"
           : bit == bits[3] ? "action"
                            : "change back";
}

bool isPerson(E event)
{
    return event == E::PersonSends || event == E::PersonWithdraws || event == E::PersonAcknowledges;
}

/// States that can be reached from `start` for a kind of change over the events that `allowed` admits; the start
/// itself is in only if it is come back to.
std::set<S> reachable(S start, quint8 kind, const std::function<bool(const Transition &)> &allowed)
{
    std::set<S> found;
    std::vector<S> open{start};
    while (!open.empty()) {
        const S state = open.back();
        open.pop_back();
        for (const Transition &row : submissionTable()) {
            if (row.from == state && (row.kinds & kind) && allowed(row) && found.insert(row.to).second)
                open.push_back(row.to);
        }
    }
    return found;
}

std::set<S> reachable(S start, quint8 kind)
{
    return reachable(start, kind, [](const Transition &) { return true; });
}

std::set<S> reachableAlone(S start, quint8 kind)
{
    return reachable(start, kind, [](const Transition &row) { return !isPerson(row.event); });
}

S after(S state, E event, quint8 kind)
{
    const Transition *row = findTransition(state, event, kind);
    return row ? row->to : state;
}

QByteArray where(S state, E event, quint8 kind)
{
    return stateName(state) + " + event " + QByteArray::number(int(event)) + " for " + nameOfBit(kind);
}

} // namespace

class TestSubmission : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { testing::useTestLocale(); }

    void oneRowPerStateEventAndKind()
    {
        std::set<std::tuple<S, E, quint8>> seen;
        for (const Transition &row : submissionTable()) {
            QVERIFY(row.kinds != 0 && (row.kinds & ~anyKind) == 0);
            for (const quint8 kind : bits) {
                if (row.kinds & kind)
                    QVERIFY2(seen.insert({row.from, row.event, kind}).second,
                             where(row.from, row.event, kind).constData());
            }
        }
    }

    void findTransitionSaysWhatTheTableSays()
    {
        for (const Transition &row : submissionTable()) {
            for (const quint8 kind : bits) {
                if (row.kinds & kind)
                    QCOMPARE(findTransition(row.from, row.event, kind), &row);
            }
        }
        QVERIFY(!findTransition(S::Sent, E::Start, ChangeKind::Set));
        QCOMPARE(findTransition(S::Sending, E::FailedChanged, ChangeKind::Set)->to, S::Rereading);
        QCOMPARE(findTransition(S::Sending, E::FailedChanged, ChangeKind::Set, true)->to, S::NeedsConfirmation);
    }

    /// Effects are those of the state that is entered, so that a restart can pick up from the state alone.
    void effectsFitTheStateEntered()
    {
        using F = SubmissionEffect;
        const QHash<int, F> expected{
            {int(S::Queued), F::None},
            {int(S::Comparing), F::Compare},
            {int(S::Sending), F::Send},
            {int(S::Rereading), F::Reread},
            {int(S::ResolvingDoubt), F::ResolveDoubt},
            {int(S::WaitingConnection), F::Park},
            {int(S::WaitingSignIn), F::Park},
            {int(S::WaitingPace), F::WaitTime},
            {int(S::WaitingDoubt), F::WaitTime},
            {int(S::NeedsDecision), F::Ask},
            {int(S::NeedsConfirmation), F::Ask},
            {int(S::NeedsPerson), F::Ask},
            {int(S::Rejected), F::Ask},
            {int(S::NotAllowed), F::Ask},
            {int(S::Gone), F::Ask},
            {int(S::Sent), F::TakeOver},
            {int(S::SentDifferently), F::TakeOver},
            {int(S::Withdrawn), F::None},
        };
        for (const Transition &row : submissionTable()) {
            if (row.event != E::PersonAcknowledges) // there is nothing left to take over
                QCOMPARE(int(row.effect), int(expected.value(int(row.to))));
        }
    }

    void theWaysOfASet_data()
    {
        QTest::addColumn<QList<int>>("events");
        QTest::addColumn<int>("end");
        const auto way = [](const char *name, std::initializer_list<E> events, S end) {
            QList<int> list;
            for (const E event : events)
                list.append(int(event));
            QTest::newRow(name) << list << int(end);
        };
        way("accepted", {E::Start, E::Stored}, S::Sent);
        way("kept with differences", {E::Start, E::StoredDifferently}, S::SentDifferently);
        way("acknowledged", {E::Start, E::StoredDifferently, E::PersonAcknowledges}, S::Sent);
        way("merged and sent again", {E::Start, E::FailedChanged, E::MergedClean, E::Stored}, S::Sent);
        way("only the version moved", {E::Start, E::FailedChanged, E::FoundSame, E::Stored}, S::Sent);
        way("same on both", {E::Start, E::FailedChanged, E::MergedNothing}, S::Sent);
        way("clash", {E::Start, E::FailedChanged, E::MergedClash}, S::NeedsDecision);
        way("decided", {E::Start, E::FailedChanged, E::MergedClash, E::PersonSends, E::Start, E::Stored}, S::Sent);
        way("decided for theirs", {E::Start, E::FailedChanged, E::MergedClash, E::MergedNothing}, S::Sent);
        way("third conflict in a row", {E::Start, E::FailedChanged, E::TooManyConflicts}, S::NeedsPerson);
        way("gone while reading again", {E::Start, E::FailedChanged, E::FailedGone}, S::Gone);
        way("no version, unchanged", {E::StartComparing, E::FoundSame, E::Stored}, S::Sent);
        way("no version, merged", {E::StartComparing, E::MergedClean, E::Stored}, S::Sent);
        way("no version, clash", {E::StartComparing, E::MergedClash}, S::NeedsDecision);
        way("rejected", {E::Start, E::FailedInvalid}, S::Rejected);
        way("duplicate", {E::Start, E::FailedDuplicate}, S::Rejected);
        way("corrected", {E::Start, E::FailedInvalid, E::PersonSends, E::Start, E::Stored}, S::Sent);
        way("not allowed", {E::Start, E::FailedNotAllowed}, S::NotAllowed);
        way("signed out", {E::Start, E::FailedSignIn}, S::WaitingSignIn);
        way("signed in again", {E::Start, E::FailedSignIn, E::SignedIn, E::Start, E::Stored}, S::Sent);
        way("slowed down", {E::Start, E::FailedSlowedDown, E::TimeUp, E::Start, E::Stored}, S::Sent);
        way("offline", {E::Start, E::FailedUnreachable}, S::WaitingConnection);
        way("online again", {E::Start, E::FailedUnreachable, E::Connected, E::Start, E::Stored}, S::Sent);
        way("answer lost, arrived", {E::Start, E::FailedNoAnswer, E::Stored}, S::Sent);
        way("500, looked, not there", {E::Start, E::FailedService, E::NotArrived, E::TimeUp, E::Start, E::Stored},
            S::Sent);
        way("garbled, cannot be told", {E::Start, E::FailedNotUnderstood, E::StillUnknown}, S::WaitingDoubt);
        way("doubt given up", {E::Start, E::FailedNoAnswer, E::StillUnknown, E::TimeUp, E::DoubtGivenUp},
            S::NeedsPerson);
        way("doubt, offline while looking",
            {E::Start, E::FailedNoAnswer, E::FailedUnreachable, E::Connected, E::Stored}, S::Sent);
        way("doubt, token ran out while looking", {E::Start, E::FailedNoAnswer, E::FailedSignIn, E::SignedIn},
            S::ResolvingDoubt);
        way("program ended while sending", {E::Start, E::Restarted, E::Stored}, S::Sent);
        way("untrusted", {E::Start, E::FailedUntrusted}, S::NeedsPerson);
        way("taken back", {E::PersonWithdraws}, S::Withdrawn);
    }
    void theWaysOfASet()
    {
        QFETCH(QList<int>, events);
        QFETCH(int, end);
        S state = S::Queued;
        for (const int event : std::as_const(events)) {
            const Transition *row = findTransition(state, E(event), ChangeKind::Set);
            QVERIFY2(row, where(state, E(event), bits[0]).constData());
            state = row->to;
        }
        QCOMPARE(int(state), end);
    }

    void aDeleteOfWhatIsGoneHasArrived()
    {
        for (const S state : {S::Comparing, S::Sending, S::ResolvingDoubt, S::NeedsConfirmation})
            QCOMPARE(after(state, E::FailedGone, kindBit(ChangeKind::Delete)), S::Sent);
    }

    /// It was never there itself: the person says where else.
    void aCreateWhosePlaceIsGoneIsPutBack()
    {
        for (const S state : {S::Comparing, S::Sending})
            QCOMPARE(after(state, E::FailedGone, kindBit(ChangeKind::Create)), S::Rejected);
        QVERIFY(!reachable(S::Queued, kindBit(ChangeKind::Create)).count(S::Gone));
    }

    void nothingButASetIsRepeatedAfterAChange()
    {
        for (const quint8 kind : bits) {
            if (kind == kindBit(ChangeKind::Set))
                continue;
            QCOMPARE(after(S::Sending, E::FailedChanged, kind), S::NeedsConfirmation);
            QVERIFY(!reachableAlone(S::NeedsConfirmation, kind).count(S::Sending));
            for (const E found : {E::MergedClean, E::MergedClash}) {
                if (kind != kindBit(ChangeKind::Create))
                    QCOMPARE(after(S::Comparing, found, kind), S::NeedsConfirmation);
            }
        }
    }

    void whatIsInDoubtIsNeverSentAgainByItself()
    {
        for (const E failure : {E::FailedNoAnswer, E::FailedService, E::FailedNotUnderstood, E::Restarted}) {
            for (const quint8 kind : bits) {
                QCOMPARE(after(S::Sending, failure, kind), S::ResolvingDoubt);
                const bool again = reachableAlone(S::ResolvingDoubt, kind).count(S::Sending) != 0;
                QCOMPARE(again, kind == kindBit(ChangeKind::Set));
            }
        }
        QCOMPARE(after(S::ResolvingDoubt, E::NotArrived, kindBit(ChangeKind::Create)), S::NeedsPerson);
        QCOMPARE(after(S::ResolvingDoubt, E::NotArrived, kindBit(ChangeKind::Delete)), S::NeedsPerson);
    }

    /// Only an action may be accepted for later; it is looked after, and never sent again by itself.
    void whatIsAcceptedForLaterIsOnlyLookedAfter()
    {
        QCOMPARE(after(S::Sending, E::StillUnknown, kindBit(ChangeKind::Action)), S::WaitingDoubt);
        QVERIFY(!reachableAlone(S::WaitingDoubt, kindBit(ChangeKind::Action)).count(S::Sending));
        for (const quint8 kind : bits) {
            if (kind != kindBit(ChangeKind::Action))
                QVERIFY(!findTransition(S::Sending, E::StillUnknown, kind));
        }
    }

    /// A doubt that was not resolved never turns into "nothing is under way" by a failure of the looking.
    void failuresOfLookingKeepTheDoubt()
    {
        for (const quint8 kind : bits) {
            for (int event = int(E::FailedChanged); event < submissionEventCount; ++event) {
                if (E(event) == E::FailedGone)
                    continue;
                const S to = after(S::ResolvingDoubt, E(event), kind);
                QVERIFY2(to == S::WaitingDoubt || to == S::NeedsPerson,
                         where(S::ResolvingDoubt, E(event), kind).constData());
            }
        }
    }

    void everyFailureIsAnsweredWhereverARequestIsUnderWay()
    {
        for (const quint8 kind : bits) {
            std::set<S> states = reachable(S::Queued, kind);
            for (const S state : states) {
                if (state != S::Comparing && state != S::Sending && state != S::Rereading && state != S::ResolvingDoubt)
                    continue;
                for (int event = int(E::FailedChanged); event < submissionEventCount; ++event)
                    QVERIFY2(findTransition(state, E(event), kind), where(state, E(event), kind).constData());
                QVERIFY2(findTransition(state, E::Restarted, kind), where(state, E::Restarted, kind).constData());
            }
        }
    }

    void fromEverywhereThereIsAWayToAnEnd()
    {
        for (const quint8 kind : bits) {
            std::set<S> states = reachable(S::Queued, kind);
            states.insert(S::Queued);
            for (const S state : states) {
                if (isFinal(state)) {
                    QVERIFY(reachable(state, kind).empty());
                    continue;
                }
                const std::set<S> ends = reachable(state, kind);
                QVERIFY2(ends.count(S::Sent) || ends.count(S::Withdrawn), stateName(state).constData());
            }
        }
    }

    void everyStateIsReachedByASet()
    {
        std::set<S> states = reachable(S::Queued, kindBit(ChangeKind::Set));
        states.merge(reachable(S::Queued, kindBit(ChangeKind::Delete)));
        QCOMPARE(int(states.size()), submissionStateCount);
    }

    /// Without the person and without waiting or being counted, no chain of events comes back to where it was.
    void nothingTurnsInCircles()
    {
        const auto holds = [](S state) {
            return state == S::WaitingConnection || state == S::WaitingSignIn || state == S::WaitingPace ||
                   state == S::WaitingDoubt || state == S::Rereading || state == S::ResolvingDoubt;
        };
        for (const quint8 kind : bits) {
            for (int i = 0; i < submissionStateCount; ++i) {
                const S start = S(i);
                if (holds(start))
                    continue;
                const std::set<S> found = reachable(start, kind, [&](const Transition &row) {
                    return !isPerson(row.event) && row.event != E::Restarted && !holds(row.to);
                });
                QVERIFY2(!found.count(start), stateName(start).constData());
            }
        }
        // The counted states do give up.
        QCOMPARE(after(S::Rereading, E::TooManyConflicts, kindBit(ChangeKind::Set)), S::NeedsPerson);
        for (const quint8 kind : bits)
            QCOMPARE(after(S::ResolvingDoubt, E::DoubtGivenUp, kind), S::NeedsPerson);
    }

    void parkedWorkResumes()
    {
        for (const quint8 kind : bits) {
            QCOMPARE(after(S::Sending, E::FailedSlowedDown, kind), S::WaitingPace);
            QCOMPARE(after(S::WaitingPace, E::TimeUp, kind), S::Queued);
            QCOMPARE(after(S::Sending, E::FailedSignIn, kind), S::WaitingSignIn);
            QCOMPARE(after(S::WaitingSignIn, E::SignedIn, kind), S::Queued);
            QCOMPARE(after(S::Sending, E::FailedUnreachable, kind), S::WaitingConnection);
            QCOMPARE(after(S::WaitingConnection, E::Connected, kind), S::Queued);
            QCOMPARE(after(S::Queued, E::Start, kind), S::Sending);
        }
    }

    void thePersonMayTakeBackWhatIsNotUnderWay()
    {
        for (const quint8 kind : bits) {
            std::set<S> states = reachable(S::Queued, kind);
            states.insert(S::Queued);
            for (const S state : states) {
                const bool may = findTransition(state, E::PersonWithdraws, kind) != nullptr;
                const bool sent = isFinal(state) || state == S::SentDifferently;
                QVERIFY2(may == !(isInFlight(state) || sent), stateName(state).constData());
                if (may)
                    QCOMPARE(after(state, E::PersonWithdraws, kind), S::Withdrawn);
            }
        }
    }

    void whatNeedsThePersonHasAWayForThePerson()
    {
        for (const quint8 kind : bits) {
            const std::set<S> states = reachable(S::Queued, kind);
            for (const S state : states) {
                bool way = false;
                for (const E event : {E::PersonSends, E::PersonWithdraws, E::PersonAcknowledges})
                    way |= findTransition(state, event, kind) != nullptr;
                if (needsAttention(state))
                    QVERIFY2(way, stateName(state).constData());
                QVERIFY(!(needsAttention(state) && (isFinal(state) || isInFlight(state))));
            }
        }
    }

    void namesLast()
    {
        std::set<QByteArray> seen;
        for (int i = 0; i < submissionStateCount; ++i) {
            const QByteArray name = stateName(S(i));
            QVERIFY(!name.isEmpty() && seen.insert(name).second);
            QCOMPARE(stateFromName(name), std::optional<S>(S(i)));
        }
        QCOMPARE(stateName(S::WaitingDoubt), QByteArray("waitingDoubt"));
        QCOMPARE(stateName(S::Withdrawn), QByteArray("withdrawn"));
        QVERIFY(!stateFromName("nonsense"));
    }

    void everyFailureHasItsEvent_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("event");
        using K = Failure::Kind;
        const std::pair<K, E> all[] = {
            {K::ChangedMeanwhile, E::FailedChanged},    {K::Invalid, E::FailedInvalid},
            {K::Duplicate, E::FailedDuplicate},         {K::Gone, E::FailedGone},
            {K::NotAllowed, E::FailedNotAllowed},       {K::SignIn, E::FailedSignIn},
            {K::SlowedDown, E::FailedSlowedDown},       {K::ServiceFault, E::FailedService},
            {K::NotUnderstood, E::FailedNotUnderstood}, {K::Unreachable, E::FailedUnreachable},
            {K::NoAnswer, E::FailedNoAnswer},           {K::Untrusted, E::FailedUntrusted},
            {K::TooLarge, E::FailedNotUnderstood},      {K::NotOffered, E::FailedNotOffered},
            {K::Cancelled, E::FailedNoAnswer},          {K::Storage, E::FailedNoAnswer},
        };
        for (const auto &[kind, event] : all)
            QTest::addRow("failure %d", int(kind)) << int(kind) << int(event);
    }
    void everyFailureHasItsEvent()
    {
        QFETCH(int, kind);
        QFETCH(int, event);
        Failure failure;
        failure.kind = Failure::Kind(kind);
        QCOMPARE(int(eventOf(failure)), event);
    }
};

QTEST_GUILESS_MAIN(TestSubmission)
#include "tst_core_submission.moc"
