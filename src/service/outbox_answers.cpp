// SPDX-License-Identifier: GPL-3.0-or-later
// What the service's answers mean to a submission, in events of the transition table. What is in doubt:
// outbox_doubt.cpp.
#include "core/below.h"
#include "core/failure_codes.h"
#include "service/outbox_item.h"

#include <algorithm>

namespace clientele {

namespace {

/// To send without a version would be to write over whatever is there by then.
Failure noVersion()
{
    Failure none;
    none.kind = Failure::Kind::NotOffered;
    none.code = failure_codes::noVersion();
    return none;
}

bool allTaken(const std::vector<Echo> &echoes)
{
    return std::none_of(echoes.begin(), echoes.end(), [](const Echo &echo) { return echo.needsLook(); });
}

/// A record that an action took away, by its name, its amount, whose it is and its date: no list shows it any more.
std::vector<LogEntry> rowsOfTaken(const LogEntry &action, const Record &taken)
{
    LogEntry entry = action;
    entry.entity = taken.key.entity;
    entry.remoteId = taken.key.remoteId;
    entry.label = taken.displayName();
    const auto &fields = taken.schema()->fields();
    const auto money = std::find_if(fields.begin(), fields.end(), [](const FieldSpec &field) {
        return field.type == FieldType::Money && !field.calculated;
    });
    if (money != fields.end()) {
        entry.field = money->key;
        entry.after = taken.value(money->key);
    }
    std::vector<LogEntry> rows{entry};
    for (const FieldKey &field : {FieldKey("customer.number"), FieldKey("date")}) {
        if (!taken.value(field).isPresent())
            continue;
        entry.field = field;
        entry.after = taken.value(field);
        rows.push_back(entry);
    }
    return rows;
}

bool isAmong(const std::vector<Record> &records, const Record &record)
{
    return std::any_of(records.begin(), records.end(),
                       [&](const Record &one) { return one.key.remoteId == record.key.remoteId; });
}

/// It leaves open whether the service has carried out what it was sent.
bool isDoubtful(SubmissionEvent event)
{
    return event == SubmissionEvent::FailedService || event == SubmissionEvent::FailedNoAnswer ||
           event == SubmissionEvent::FailedNotUnderstood;
}

/// Why it did not go through, with what support can look for: what the dialect finds out by itself has no id of its
/// own.
Failure failureOf(const WriteOutcome &outcome)
{
    Failure failure = outcome.failure.value_or(Failure());
    if (failure.requestId.isEmpty())
        failure.requestId = outcome.requestId;
    return failure;
}

} // namespace

// After a write -------------------------------------------------------------------------------------------------

void Outbox::sent(const ItemPtr &item, const WriteOutcome &outcome)
{
    const bool isOlder = item->kind == ChangeKind::Create && outcome.stored &&
                         item->there.contains(outcome.stored->key.remoteId, Qt::CaseInsensitive);
    switch (outcome.end) {
    case WriteOutcome::End::Done:
        if (isOlder) { // whoever has named it: it was there before, or another has made it
            item->failure = Failure();
            item->failure->kind = Failure::Kind::NotUnderstood;
            item->failure->requestId = outcome.requestId;
            apply(item, SubmissionEvent::FailedNotUnderstood);
        } else if (hasOthersBelow(*item)) {
            acted(item, outcome);
        } else if (item->kind == ChangeKind::Delete) {
            apply(item, SubmissionEvent::Stored,
                  rowsOf(*item, {}, stateName(SubmissionState::Sent), outcome.requestId));
        } else if (outcome.stored && outcome.storedIsComplete) {
            stored(item, *outcome.stored, outcome.requestId);
        } else {
            // Accepted, but the answer does not tell what was kept: read it. A failure here changes nothing about
            // the acceptance.
            const Record known = outcome.stored.value_or(applied(item->base, item->toSend()));
            RecordKey key = item->key;
            if (key.isNew())
                key.remoteId = known.key.remoteId;
            if (key.isNew()) {
                stored(item, known, outcome.requestId, false);
                m_reader.update(key.entity); // it has a name at the service that only the list can tell
                return;
            }
            m_reader.readOne(key, this, [this, item, known, outcome](const Result<Record> &read) {
                stored(item, read ? *read : known, outcome.requestId, read.ok());
            });
        }
        return;
    case WriteOutcome::End::Partly:
        partlySent(item, outcome);
        return;
    case WriteOutcome::End::Failed:
        --item->attempts; // nothing was carried out
        item->below.left = outcome.left;
        item->below.blamed = outcome.blamed;
        if (const Failure failure = failureOf(outcome); isDoubtful(eventOf(failure))) {
            // It met what the dialect reads first: nothing has left, and there is nothing to look after.
            item->state = SubmissionState::Comparing;
            couldNotLook(item, failure);
        } else {
            fail(item, failure);
            showBelow(item);
        }
        return;
    case WriteOutcome::End::InDoubt: {
        item->failure = failureOf(outcome);
        const SubmissionEvent event = eventOf(*item->failure);
        item->below.left = outcome.left;
        // Whatever the failure is called: what may have been carried out is looked after.
        apply(item, isDoubtful(event) ? event : SubmissionEvent::FailedNoAnswer);
        return;
    }
    }
}

/// Whether this is an action that takes away records below its own (posting a journal).
bool Outbox::hasOthersBelow(const Item &item) const
{
    const std::optional<EntityInfo> info = m_connection.dialect().entityInfo(item.key.entity);
    const ActionInfo *action = info && item.kind == ChangeKind::Action ? info->action(item.action) : nullptr;
    return action && action->takesBelow;
}

/// Accepted. What it took away is in no list of the service any more, so that the change log keeps it; the record
/// itself may have come back under another id, which is another record.
void Outbox::acted(const ItemPtr &item, const WriteOutcome &outcome)
{
    BelowView &below = item->below;
    const std::vector<Record> before = std::exchange(below.left, outcome.left);
    below.scheduled = outcome.scheduled;
    const QByteArray requestId =
        outcome.requestId.isEmpty() && item->failure ? item->failure->requestId : outcome.requestId;
    if (outcome.scheduled) {
        Failure later;
        later.kind = Failure::Kind::NoAnswer;
        later.code = failure_codes::scheduled();
        later.requestId = requestId;
        item->failure = later;
        apply(item, SubmissionEvent::StillUnknown);
        return;
    }
    below.unconfirmed = outcome.unconfirmed;
    below.taken = outcome.taken;
    // Told by a look afterwards, which cannot see them any more: those of the look before. It takes all of them or
    // none, so that what had gone by then went by another's doing.
    if (below.taken.empty())
        below.taken = differenceBelow(before.empty() ? below.meant : before, below.left).missing;
    addUnansweredDeletions(*item);
    std::erase_if(below.taken, [&](const Record &line) { return isAmong(below.deleted, line); });
    below.goneBefore = below.meant;
    for (const std::vector<Record> *told : {&below.taken, &below.left, &below.deleted})
        std::erase_if(below.goneBefore, [told](const Record &line) { return isAmong(*told, line); });
    item->failure.reset();
    Rows rows = rowsOf(*item, {}, below.unconfirmed ? log_answers::noLongerThere() : stateName(SubmissionState::Sent),
                       requestId);
    const std::vector<BelowDifference::Changed> changed = below.changed();
    for (const Record &line : below.taken) {
        m_reader.drop(line.key);
        std::vector<LogEntry> its = rowsOfTaken(rows.front(), line);
        const bool went = !below.meant.empty() && !below.isMeant(line);
        const bool moved = std::any_of(changed.begin(), changed.end(), [&](const BelowDifference::Changed &one) {
            return one.now.key.remoteId == line.key.remoteId;
        });
        for (LogEntry &entry : its) {
            if (went || moved)
                entry.answer = went ? log_answers::wentAlong() : log_answers::changedSince();
        }
        rows.insert(rows.end(), its.begin(), its.end());
    }
    const auto addRows = [&rows](const std::vector<Record> &lines, const QByteArray &answer) {
        for (const Record &line : lines) {
            for (LogEntry &entry : rowsOfTaken(rows.front(), line)) {
                entry.answer = answer;
                rows.push_back(std::move(entry));
            }
        }
    };
    addRows(below.deleted, log_answers::deletedSince());
    addRows(below.goneBefore, log_answers::goneBefore());
    if (outcome.stored) {
        if (outcome.stored->key != item->key)
            m_reader.drop(item->key);
        item->theirs = outcome.stored;
        m_reader.take(*outcome.stored);
    }
    apply(item, SubmissionEvent::Stored, rows);
    refreshOthers(*item);
}

/// Nothing was done, and what is below may be other than the lists have it: what was just read of it they get at once,
/// the rest is read anew.
void Outbox::showBelow(const ItemPtr &item)
{
    const bool takesOthers =
        hasOthersBelow(*item) || (item->kind == ChangeKind::Delete && schemaBelow(item->key.entity));
    if (!takesOthers || !needsAttention(item->state))
        return;
    if (item->state == SubmissionState::NeedsConfirmation) {
        for (const Record &line : differenceBelow(item->below.meant, item->below.left).missing)
            m_reader.drop(line.key);
        for (const Record &line : item->below.left)
            m_reader.take(line);
    }
    m_reader.refresh(item->key.entity);
    for (const EntityInfo &info : m_connection.dialect().entities()) {
        if (info.parent == item->key.entity)
            m_reader.refresh(info.entity);
    }
}

/// A record has been stored from here, or is deleted, while an action that takes what stands beside it is still to be
/// carried out: it goes along, or does not.
void Outbox::noteBelow(const Record &record, bool isThere)
{
    for (const ItemPtr &action : m_items) {
        // Also where nobody looks after it any more: it may still be carried out.
        const bool mayCome = isInFlight(action->state) || action->state == SubmissionState::NeedsPerson;
        if (record.key.parent.isEmpty() || action->key.remoteId != record.key.parent || !mayCome ||
            !hasOthersBelow(*action))
            continue;
        const auto isIt = [&](const Record &one) { return one.key.remoteId == record.key.remoteId; };
        std::erase_if(action->below.left, isIt);
        std::erase_if(action->below.deleted, isIt);
        (isThere ? action->below.left : action->below.deleted).push_back(record);
        save(action);
    }
}

/// Deletions of what stood below an action just carried out, which left from here and have no answer yet: they may be
/// what took it away.
void Outbox::addUnansweredDeletions(Item &action) const
{
    BelowView &below = action.below;
    for (const ItemPtr &other : m_items) {
        const Record &line = other->base;
        const bool perhaps = other->kind == ChangeKind::Delete && other->attempts > 0 &&
                             line.key.parent == action.key.remoteId && !isAmong(below.left, line);
        if (perhaps && !isAmong(below.deleted, line))
            below.deleted.push_back(line);
    }
}

/// Lists that are not what they were once this action is carried out.
void Outbox::refreshOthers(const Item &item)
{
    const std::optional<EntityInfo> info = m_connection.dialect().entityInfo(item.key.entity);
    const ActionInfo *action = info && item.kind == ChangeKind::Action ? info->action(item.action) : nullptr;
    for (const EntityName &entity : action ? action->alsoChanges : std::vector<EntityName>())
        m_reader.refresh(entity);
}

/// What went through is in the books; only the rest is still ours to send or to correct.
void Outbox::partlySent(const ItemPtr &item, const WriteOutcome &outcome)
{
    const Failure failure = failureOf(outcome);
    if (item->kind == ChangeKind::Create && !outcome.stored) {
        item->failure = failure; // something was made that has no name here yet: look for it
        apply(item, SubmissionEvent::FailedNoAnswer);
        return;
    }
    Changes rest;
    Changes accepted;
    for (const Change &change : item->toSend())
        (contains(outcome.failedFields, change.field) ? rest : accepted).push_back(change);
    if (outcome.stored) {
        keepRest(item, *outcome.stored, accepted, rest, outcome.requestId);
    } else {
        const Rows rows = rowsOf(*item, accepted, stateName(SubmissionState::Sent), outcome.requestId);
        // The version has moved on with what was accepted; the values are what was sent.
        item->opened = applied(item->opened, accepted);
        item->changes = rest;
        save(item, rows);
    }
    fail(item, failure);
}

/// The record as it is at the service now, with what was accepted; the rest is a change of it.
void Outbox::keepRest(const ItemPtr &item, Record record, const Changes &accepted, const Changes &rest,
                      const QByteArray &requestId)
{
    named(item, record);
    const Rows rows = rowsOf(*item, accepted, stateName(SubmissionState::Sent), requestId);
    m_reader.take(record);
    item->opened = item->base = record;
    item->changes = rest;
    item->kind = item->kind == ChangeKind::Create ? ChangeKind::Set : item->kind;
    save(item, rows);
}

/// By the table this event ends the submission with its values back among the lines.
bool Outbox::isRefused(const Item &item, SubmissionEvent event)
{
    const Transition *row = findTransition(item.state, event, item.kind);
    return row && (row->to == SubmissionState::Rejected || row->to == SubmissionState::NotAllowed);
}

void Outbox::fail(const ItemPtr &item, const Failure &failure)
{
    item->failure = failure;
    if (item->kind == ChangeKind::Create && item->attempts > 0 && isRefused(*item, eventOf(failure))) {
        // An attempt before this one may have made it: that is looked after once more before anything is called
        // refused. Perhaps the refusal even comes of it (a number that is taken).
        item->doubts = int(m_timing.doubtPausesMsecs.size());
        apply(item, SubmissionEvent::FailedNoAnswer);
        return;
    }
    if (failure.kind == Failure::Kind::Storage) {
        // Only known to our own disk: nothing has left. To be tried again after a while, like a service that is busy.
        apply(item, SubmissionEvent::FailedSlowedDown);
        return;
    }
    if (failure.kind == Failure::Kind::ChangedMeanwhile && item->kind == ChangeKind::Set)
        ++item->conflicts; // `merge` gives up when it is too many in a row
    if (failure.kind == Failure::Kind::ChangedMeanwhile)
        item->theirs.reset(); // what was shown before is not what is there now
    apply(item, eventOf(failure));
}

/// The key the service has given a new record, the same under which its list knows it. What was typed meanwhile
/// becomes an edit of it.
void Outbox::named(const ItemPtr &item, Record &record)
{
    if (item->kind != ChangeKind::Create)
        record.key = item->key;
    if (item->kind != ChangeKind::Create || record.key.remoteId.isEmpty())
        return;
    const RecordKey former = item->key;
    record.key = RecordKey::ofRemote(former.company, former.entity, record.key.remoteId, former.parent);
    item->key = record.key;
    item->begunAs = former.localId;
    m_named.insert(former.localId, record.key.localId);
    isNoOthers(record.key, *item);
    const LineBook::Entry *typed = m_book.find(former);
    if (!typed)
        return;
    const std::vector<ChangeLine> lines = typed->lines;
    m_book.removeAll(former);
    LineBook::Entry &entry = m_book.open(record);
    for (ChangeLine line : lines) {
        line.key = record.key;
        line.kind = line.field.isEmpty() ? line.kind : ChangeKind::Set;
        m_book.set(entry, line);
    }
    saveEntry(record.key);
    m_store.run<bool>([former](WorkStore &store) { return store.removeLines(former); }, this, noticeStorage(former));
}

/// `complete`: `record` is what the service holds. Else it is what we believe, and there is nothing to compare.
void Outbox::stored(const ItemPtr &item, Record record, const QByteArray &requestId, bool complete)
{
    const Changes asked = item->toSend();
    item->echoes = complete ? echoCheck(item->base, asked, record) : std::vector<Echo>();
    if (item->kind == ChangeKind::Set && item->base.version != item->opened.version)
        item->keptTheirs = Merge(item->opened, item->mine(), item->base).keptTheirs();
    // What was sent may have made the service set others of its fields anew.
    std::erase_if(item->keptTheirs, [&](const FieldKey &key) {
        const FieldSpec *field = record.schema()->find(key);
        return complete && field && !field->same(record.value(key), item->base.value(key));
    });
    item->failure.reset();
    named(item, record);
    item->label = record.displayName();
    item->theirs = record;
    const bool differently = !allTaken(item->echoes);
    Rows rows = rowsOf(*item, asked, stateName(differently ? SubmissionState::SentDifferently : SubmissionState::Sent),
                       requestId);
    if (rows.empty()) // others had saved the very same: nothing of ours was left to send
        rows = rowsOf(*item, item->changes, QByteArrayLiteral("merged"), requestId);
    if (complete)
        m_reader.take(record);
    noteBelow(record, true);
    apply(item, differently ? SubmissionEvent::StoredDifferently : SubmissionEvent::Stored, rows);
    // What was typed while it was on its way stands on the record as it is now.
    rebaseEntry(record.key, record);
    refreshOthers(*item);
}

// Changed meanwhile ---------------------------------------------------------------------------------------------

void Outbox::reread(const ItemPtr &item)
{
    const auto taken = [this, item](const Result<Record> &read) {
        if (read)
            merge(item, *read);
        else
            couldNotLook(item, read.failure());
    };
    // The look before a change waits with the changes, and leaves what is kept for people to them.
    const bool comparing = item->state == SubmissionState::Comparing;
    m_reader.readOne(item->key, this, taken, comparing ? Connection::Priority::Writing : Connection::Priority::Looking);
}

/// What has to be read before writing did not come.
void Outbox::couldNotLook(const ItemPtr &item, const Failure &failure)
{
    item->failure = asReadFailure(failure);
    // Who stands between may give way by the next time; who does not is for the person to know of.
    if (failure.code == failure_codes::fromBetween() && mayPass(failure, item->waits)) {
        apply(item, SubmissionEvent::FailedService);
        return;
    }
    if (eventOf(failure) == SubmissionEvent::FailedNotUnderstood && item->attempts == 0)
        item->failure->code = failure_codes::nothingSaved();
    apply(item, eventOf(*item->failure));
}

void Outbox::merge(const ItemPtr &item, const Record &theirs)
{
    const bool comparing = item->state == SubmissionState::Comparing;
    const bool moved = theirs.version.isEmpty() || theirs.version != item->base.version;
    item->theirs = theirs;
    if (!comparing && theirs.version.isEmpty()) {
        fail(item, noVersion());
        return;
    }
    if (!comparing && item->conflicts >= m_timing.mostConflicts) {
        // `base` stays: should the person send again, its stale version leads back here and nothing is overwritten.
        apply(item, SubmissionEvent::TooManyConflicts);
        return;
    }
    if (const auto turned = arrivedIn(*item, item->base, theirs); !comparing && turned && !turned->empty()) {
        takeFound(item, theirs, *turned); // what is there came by an attempt of ours that was only late
        return;
    }
    Merge merged(item->opened, item->mine(), theirs);
    if (merged.undecided() > 0) {
        item->merge = std::move(merged);
        apply(item, SubmissionEvent::MergedClash);
        return;
    }
    item->keptTheirs = merged.keptTheirs();
    const bool untouched = comparing && merged.keptTheirs().empty();
    if (item->kind == ChangeKind::Set && merged.toSend().empty()) {
        const Rows rows = rowsOf(*item, item->changes, QByteArrayLiteral("merged"), {});
        item->base = theirs;
        apply(item, SubmissionEvent::MergedNothing, rows);
        rebaseEntry(theirs.key, theirs);
        return;
    }
    if (item->kind == ChangeKind::Set || untouched)
        item->base = theirs;
    apply(item, untouched || !moved ? SubmissionEvent::FoundSame : SubmissionEvent::MergedClean);
}

/// For "See what": the person confirms upon what is shown, and that version is what will be sent. It comes by
/// `recordRead`, like a reading for anybody else; where none comes the person is told why.
void Outbox::seeTheirs(const ItemPtr &item)
{
    if (item->theirsFailure) {
        item->theirsFailure.reset();
        tell(item);
    }
    m_reader.readOne(item->key, this, [this, item](const Result<Record> &read) {
        if (read || item->theirs || item->state != SubmissionState::NeedsConfirmation)
            return;
        item->theirsFailure = asReadFailure(read.failure());
        tell(item);
    });
}

/// Somebody has read a record anew, a window perhaps: one that waits for the person is shown as it is by now.
void Outbox::recordRead(const Record &record)
{
    const ItemPtr item = openFor(record.key);
    const bool confirms = item && item->state == SubmissionState::NeedsConfirmation;
    const bool decides = item && item->state == SubmissionState::NeedsDecision && item->merge;
    if (!confirms && !decides)
        return;
    if (confirms && record.version.isEmpty() && m_connection.dialect().capabilities().versionTokens) {
        item->theirs = record;
        fail(item, noVersion()); // there is nothing that could be confirmed
        return;
    }
    if (item->theirs && isAsShown(*item->theirs, record))
        return;
    if (decides)
        item->merge->theirsMoved(record); // choices on what did not move stay
    item->theirs = record;
    item->theirsFailure.reset();
    save(item);
    tell(item);
}

void Outbox::recordGone(const RecordKey &key)
{
    const ItemPtr item = openFor(key);
    if (item && (item->state == SubmissionState::NeedsDecision || item->state == SubmissionState::NeedsConfirmation))
        apply(item, SubmissionEvent::FailedGone);
}

} // namespace clientele
