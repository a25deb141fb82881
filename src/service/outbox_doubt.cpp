// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what was sent without an answer has arrived: the looks that tell, and what they mean.
#include "service/outbox_item.h"

#include <algorithm>

namespace clientele {

namespace {

/// The look itself came to nothing, for want of a connection or a token.
bool isWithoutAnswer(const Failure &failure)
{
    return failure.kind == Failure::Kind::Unreachable || failure.kind == Failure::Kind::NoAnswer ||
           failure.kind == Failure::Kind::SignIn;
}

bool isSubset(const QStringList &some, const QStringList &of)
{
    return std::all_of(some.begin(), some.end(), [&of](const QString &one) { return of.contains(one); });
}

} // namespace

void Outbox::resolveDoubt(const ItemPtr &item)
{
    // An action is told by what it does elsewhere, which the dialect knows.
    if (std::shared_ptr<WriteOperation> look = m_connection.dialect().resolveDoubt(wishOf(*item))) {
        m_connection.read<WriteOperation>(
            std::move(look), Connection::Priority::Looking, this, {},
            [this, item](WriteOperation &operation) { resolvedBy(item, operation.outcome()); });
        return;
    }
    if (item->kind == ChangeKind::Create)
        resolveCreateDoubt(item);
    else
        m_reader.readOne(item->key, this, [this, item](const Result<Record> &read) { readInDoubt(item, read); });
}

/// One more look that was answered and told nothing: `event`, unless it was one look too many.
void Outbox::lookAgain(const ItemPtr &item, SubmissionEvent event)
{
    // What is accepted is only late: a service's queue may take its time.
    const int patience = item->below.scheduled ? m_timing.patienceWhenScheduled : 1;
    const bool enough = ++item->doubts > patience * int(m_timing.doubtPausesMsecs.size());
    apply(item, enough ? SubmissionEvent::DoubtGivenUp : event);
}

/// By a look of the dialect's own.
void Outbox::resolvedBy(const ItemPtr &item, const WriteOutcome &outcome)
{
    const QByteArray requestId = item->failure ? item->failure->requestId : QByteArray();
    item->lookFailed = false;
    switch (outcome.end) {
    case WriteOutcome::End::Done:
    case WriteOutcome::End::Partly:
        if (hasOthersBelow(*item))
            acted(item, outcome);
        else
            stored(item, outcome.stored.value_or(item->mine()), requestId, outcome.storedIsComplete);
        return;
    case WriteOutcome::End::Failed:
        lookAgain(item, SubmissionEvent::NotArrived);
        return;
    case WriteOutcome::End::InDoubt:
        break;
    }
    if (!outcome.left.empty()) // else nothing could be seen of them
        item->below.left = outcome.left;
    const Failure failure = asReadFailure(outcome.failure.value_or(Failure()));
    const bool seen = !outcome.left.empty() || failure.kind == Failure::Kind::Gone;
    if (!seen && isWithoutAnswer(failure)) {
        item->lookFailed = true;
        apply(item, eventOf(failure));
    } else {
        lookAgain(item, SubmissionEvent::StillUnknown);
    }
    showBelow(item);
}

void Outbox::readInDoubt(const ItemPtr &item, const Result<Record> &read)
{
    const QByteArray requestId = item->failure ? item->failure->requestId : QByteArray();
    if (!read) {
        const Failure failure = asReadFailure(read.failure());
        item->failure = failure;
        item->failure->requestId = requestId; // the write's is what support would look for
        item->lookFailed = isWithoutAnswer(failure);
        if (failure.kind == Failure::Kind::Gone || item->lookFailed)
            apply(item, eventOf(failure));
        else
            lookAgain(item, eventOf(failure));
        return;
    }
    item->lookFailed = false;
    const Record &there = *read;
    const bool moved = !there.version.isEmpty() && there.version != item->base.version;
    item->theirs = there;
    const Changes asked = item->toSend();
    const std::optional<std::vector<FieldKey>> turned = arrivedIn(*item, item->base, there);
    if (!asked.empty() && turned) { // a field that an action has set tells of it like any other
        takeFound(item, there, *turned);
        return;
    }
    if (item->kind == ChangeKind::Delete || item->kind == ChangeKind::Action) {
        if (moved && (item->kind == ChangeKind::Delete || !asked.empty())) {
            item->attempts = 0; // our version is stale: it cannot be carried out any more
            apply(item, SubmissionEvent::MergedClean);
        } else {
            lookAgain(item, SubmissionEvent::StillUnknown); // proves nothing, the service may be at it
        }
        return;
    }
    Merge merged(item->opened, item->mine(), there);
    if (merged.undecided() > 0) {
        item->merge = std::move(merged);
        apply(item, SubmissionEvent::MergedClash);
        return;
    }
    item->base = there;
    item->keptTheirs = merged.keptTheirs();
    // A proxy's page may have come once; what answers nonsense again does so every time. It is looked after still.
    const bool inVain = item->doubts > 0 && item->failure && item->failure->kind == Failure::Kind::NotUnderstood;
    lookAgain(item, moved    ? SubmissionEvent::MergedClean
                    : inVain ? SubmissionEvent::StillUnknown
                             : SubmissionEvent::NotArrived);
}

/// Whether what was sent is in this record: nothing if it is not, else those numbers that stand in it with the opposite
/// sign, because the service's way with them was not known when they were sent.
std::optional<std::vector<FieldKey>> Outbox::arrivedIn(const Item &item, const Record &before, const Record &seen) const
{
    const std::vector<FieldKey> perhaps = m_connection.dialect().perhapsTurned(wishOf(item));
    std::vector<FieldKey> turned;
    for (const Echo &echo : echoCheck(before, item.toSend(), seen)) {
        if (!echo.needsLook())
            continue;
        if (echo.kind != Echo::Kind::Turned || !contains(perhaps, echo.field))
            return std::nullopt;
        turned.push_back(echo.field);
    }
    return turned;
}

/// A look has found what was sent. What stands there turned is put right, by a change of its own.
void Outbox::takeFound(const ItemPtr &item, const Record &record, const std::vector<FieldKey> &turned)
{
    const QByteArray requestId = item->failure ? item->failure->requestId : QByteArray();
    if (turned.empty()) {
        stored(item, record, requestId);
        return;
    }
    m_connection.dialect().learnFrom(wishOf(*item), record);
    keepLearned();
    Changes rest;
    Changes accepted;
    for (const Change &change : item->toSend())
        (contains(turned, change.field) ? rest : accepted).push_back(change);
    keepRest(item, record, accepted, rest, requestId);
    apply(item, SubmissionEvent::MergedClean);
}

/// Reads what a create may have made. `done`: the failure that ended the reading, else what was found that may be it.
void Outbox::lookForCreated(const ItemPtr &item, std::function<void(std::optional<Failure>, std::vector<Found>)> done)
{
    auto records = std::make_shared<std::vector<Record>>();
    const auto take = [records](ListOperation &operation) {
        for (Record &record : operation.takeRecords())
            records->push_back(std::move(record));
    };
    m_connection.read<ListOperation>(
        m_connection.dialect().findCreated(wishOf(*item)), Connection::Priority::Looking, this, take,
        [this, item, records, take, done = std::move(done)](ListOperation &operation) {
            take(operation);
            std::vector<Found> found;
            for (Record &candidate : *records) {
                // Of the same name is not enough: everything that was sent has to be in it.
                // Nor may it have been there before: two payments of one customer may well be alike.
                if (item->there.contains(candidate.key.remoteId))
                    continue;
                if (auto turned = arrivedIn(*item, Record(candidate.schema(), candidate.key), candidate))
                    found.push_back({std::move(candidate), *std::move(turned)});
            }
            done(operation.failure(), std::move(found));
        });
}

QStringList Outbox::idsOf(const std::vector<Found> &found)
{
    QStringList ids;
    for (const Found &one : found)
        ids.append(one.record.key.remoteId);
    return ids;
}

/// Exactly one, and nothing else it could be.
bool Outbox::isCertain(const Item &item, const std::vector<Found> &found) const
{
    return found.size() == 1 && (item.thereKnown || !mayBeAlike(item));
}

void Outbox::resolveCreateDoubt(const ItemPtr &item)
{
    lookForCreated(item, [this, item](const std::optional<Failure> &failure, const std::vector<Found> &found) {
        if (failure) {
            readInDoubt(item, asReadFailure(*failure));
            return;
        }
        item->lookFailed = false;
        if (isCertain(*item, found)) {
            takeFound(item, found.front().record, found.front().turned);
        } else if (!found.empty() && !item->thereKnown && mayBeAlike(*item)) {
            item->shown = idsOf(found);
            apply(item, SubmissionEvent::DoubtGivenUp); // it may be older: nobody here can tell
        } else {
            item->shown = idsOf(found);
            lookAgain(item, SubmissionEvent::StillUnknown);
        }
    });
}

/// The person sends a create again that was in doubt: what has arrived since is not made twice.
void Outbox::lookBeforeAgain(const ItemPtr &item)
{
    lookForCreated(item, [this, item](const std::optional<Failure> &failure, const std::vector<Found> &found) {
        if (failure && mayPass(*failure, item->waits)) {
            couldNotLook(item, *failure);
        } else if (failure) { // where it cannot be looked for, it may still have arrived
            item->failure = failure;
            apply(item, SubmissionEvent::DoubtGivenUp);
        } else if (isCertain(*item, found)) {
            takeFound(item, found.front().record, found.front().turned);
        } else if (const QStringList ids = idsOf(found); isSubset(ids, item->shown)) {
            apply(item, SubmissionEvent::FoundSame); // nothing, or what the person has decided about
        } else {
            item->shown = ids;
            apply(item, SubmissionEvent::DoubtGivenUp);
        }
    });
}

} // namespace clientele
