// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed, and what the person asks for. Driving a submission: outbox_sending.cpp.
#include "service/outbox.h"

#include "core/below.h"
#include "core/presets.h"
#include "service/outbox_item.h"

#include <algorithm>
#include <functional>

namespace clientele {

namespace {
Failure refusal(Failure::Kind kind, const char *code)
{
    Failure failure;
    failure.kind = kind;
    failure.code = QString::fromLatin1(code);
    return failure;
}

void refuse(const std::function<void(Result<QString>)> &done, const Failure &why)
{
    if (done)
        done(why);
}
} // namespace

Outbox::Outbox(Connection &connection, Reader &reader, StoreAccess &store, CompanyEvents &events, const Clock &clock,
               IdSource &ids, Actor actor, OutboxTiming timing, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_reader(reader)
    , m_store(store)
    , m_events(events)
    , m_clock(clock)
    , m_ids(ids)
    , m_actor(std::move(actor))
    , m_timing(std::move(timing))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::wake);
    m_unkeptTimer.setSingleShot(true);
    connect(&m_unkeptTimer, &QTimer::timeout, this, &Outbox::keepUnkept);
    connect(&m_connection, &Connection::mayGoOn, this, &Outbox::goOn);
    connect(&m_reader, &Reader::recordRead, this, &Outbox::recordRead);
    connect(&m_reader, &Reader::recordGone, this, &Outbox::recordGone);
}

Outbox::~Outbox() = default;

void Outbox::restore()
{
    const QString company = m_connection.settings().id;
    m_store.run<WorkStore::Lines>(
        [company](WorkStore &store) { return store.lines(company); }, this,
        [this](Result<WorkStore::Lines> lines) {
            if (!lines) {
                m_events.storageFailed(lines.failure());
                return;
            }
            m_book.restore(*lines, [this](const EntityName &entity) { return m_connection.dialect().schema(entity); });
            tellOverlay();
        });
    m_store.run<std::vector<NamedRecord>>(
        [company](WorkStore &store) { return store.names(company); }, this,
        [this](Result<std::vector<NamedRecord>> names) {
            if (!names) {
                m_events.storageFailed(names.failure());
                return;
            }
            for (const NamedRecord &one : *names)
                m_named.insert(one.localId, RecordKey::ofRemote(one.company, one.entity, one.remoteId).localId);
            tellOverlay();
        });
    m_store.run<std::vector<StoredSubmission>>(
        [company](WorkStore &store) { return store.openSubmissions(company); }, this,
        [this](Result<std::vector<StoredSubmission>> stored) {
            if (!stored) {
                m_events.storageFailed(stored.failure());
                return;
            }
            std::vector<ItemPtr> restored;
            for (const StoredSubmission &one : *stored) {
                const SchemaPtr schema = m_connection.dialect().schema(one.key.entity);
                if (!schema)
                    continue; // of a newer version: it stays on disk
                restored.push_back(Item::fromStored(one, schema, schemaBelow(one.key.entity)));
                tell(restored.back());
            }
            m_items.insert(m_items.begin(), restored.begin(), restored.end());
            for (const ItemPtr &item : restored)
                settleThoseBehind(*item);
            for (const ItemPtr &item : restored) {
                // What it waited for has ended in the moment the program did: in which way, nobody noted.
                const bool alone = !item->after.isEmpty() && !itemById(item->after);
                if (alone)
                    item->after.clear();
                if (alone || isTooOld(*item))
                    askAgain(item);
                else
                    apply(item, SubmissionEvent::Restarted);
            }
            tellOverlay();
            goOn();
            wake();
        });
}

// What was typed ------------------------------------------------------------------------------------------------

/// The entry of this record's lines. While a submission of it is open they stand upon what that would leave behind.
LineBook::Entry &Outbox::entryFor(const Record &opened)
{
    if (LineBook::Entry *entry = m_book.find(opened.key))
        return *entry;
    const ItemPtr open = openFor(opened.key);
    if (!open || open->kind == ChangeKind::Delete)
        return m_book.open(opened);
    Record expected = open->mine();
    expected.key = opened.key;
    return m_book.open(expected);
}

void Outbox::setField(const Record &opened, ChangeKind kind, const FieldKey &field, const Value &value,
                      const QByteArray &origin)
{
    if (isSubmitting(opened.key)) {
        m_afterSubmitting.push_back(
            {opened.key, [this, opened, kind, field, value, origin] { setField(opened, kind, field, value, origin); }});
        return;
    }
    LineBook::Entry &entry = entryFor(opened);
    ChangeLine line;
    line.key = entry.key;
    line.kind = kind;
    line.field = field;
    line.after = value;
    line.origin = origin;
    line.typedAtMsecs = now();
    if (const std::optional<ChangeLine> kept = m_book.set(entry, line)) {
        saveLine(entry, *kept);
    } else {
        restoreField(opened.key, field); // the entry goes with its last line
        return;
    }
    dropCorrected(opened.key, field, value);
    tellOverlay();
}

void Outbox::wishDelete(const Record &opened, const QByteArray &origin)
{
    LineBook::Entry &entry = entryFor(opened);
    ChangeLine line;
    line.key = entry.key;
    line.kind = ChangeKind::Delete;
    line.origin = origin;
    line.typedAtMsecs = now();
    if (const std::optional<ChangeLine> kept = m_book.set(entry, line)) {
        saveLine(entry, *kept);
    }
    tellOverlay();
}

void Outbox::restoreField(const RecordKey &key, const FieldKey &field)
{
    const LineBook::Entry *typed = m_book.find(key);
    if (typed && isSubmitting(key)) { // what it goes back to is then a change of what is on its way
        setField(typed->opened, typed->kind(), field, typed->opened.value(field), QByteArrayLiteral("put back"));
        return;
    }
    const Value back = typed ? typed->opened.value(field) : Value();
    for (const ChangeKind kind : {ChangeKind::Set, ChangeKind::Create}) {
        m_book.remove(key, kind, field);
        m_store.run<bool>([key, kind, field](WorkStore &store) { return store.removeLine(key, kind, field); }, this,
                          noticeStorage(key));
    }
    if (LineBook::Entry *entry = m_book.find(key); entry && entry->lines.empty())
        m_book.removeAll(key);
    if (!m_book.find(key))
        dropRejected(key);
    else
        dropCorrected(key, field, back);
    tellOverlay();
}

void Outbox::discard(const RecordKey &key)
{
    m_book.removeAll(key);
    m_store.run<bool>([key](WorkStore &store) { return store.removeLines(key); }, this, noticeStorage(key));
    dropRejected(key);
    tellOverlay();
}

void Outbox::rebase(const Record &fresh)
{
    // While a submission is open its lines stand on what that will leave; they are rebased when it has ended.
    if (!openFor(fresh.key))
        rebaseEntry(fresh.key, fresh);
}

void Outbox::rebaseEntry(const RecordKey &key, const Record &fresh)
{
    LineBook::Entry *entry = m_book.find(key);
    if (!entry || entry->kind() != ChangeKind::Set)
        return;
    const Merge merge(entry->opened, entry->wanted(), fresh);
    if (merge.undecided() > 0)
        return; // stays on what was opened, so that sending finds the difference and asks
    const Changes changes = merge.toSend();
    std::erase_if(entry->lines, [&](const ChangeLine &line) {
        return std::none_of(changes.begin(), changes.end(),
                            [&](const Change &change) { return change.field == line.field; });
    });
    m_book.moveTo(*entry, fresh, ChangeKind::Set);
    entry->label = fresh.displayName();
    saveEntry(key);
    tellOverlay();
}

/// Writes the record's lines as they are now, with what they stand on; one without lines leaves the book.
void Outbox::saveEntry(const RecordKey &key)
{
    write({key, {}, {}}, noticeStorage(key));
    if (const LineBook::Entry *entry = m_book.find(key); entry && entry->lines.empty())
        m_book.removeAll(key);
}

// What the person asks for ---------------------------------------------------------------------------------------

void Outbox::submit(const std::vector<RecordKey> &keys, const QString &reason,
                    std::function<void(Result<QString>)> done)
{
    std::vector<Release> together;
    for (const RecordKey &key : keys) {
        if (std::any_of(together.begin(), together.end(), [&](const Release &one) { return one.item->key == key; }))
            continue; // named twice, it goes once
        Result<Release> one = releaseOf(key, reason);
        if (!one)
            return refuse(done, one.failure());
        if (!together.empty())
            one->item->after = together.back().item->id;
        together.push_back(std::move(one).value());
    }
    release(std::move(together), std::move(done));
}

/// The lines of a record as a submission, which nobody knows of yet; or why they cannot be sent.
Result<Outbox::Release> Outbox::releaseOf(const RecordKey &key, const QString &reason)
{
    const LineBook::Entry *entry = m_book.find(key);
    if (!entry || entry->lines.empty())
        return refusal(Failure::Kind::Invalid, "nothing-changed");
    if (const std::optional<Failure> why = whyNotLeave(key))
        return *why;
    const ChangeKind kind = entry->kind();
    const bool carriesValues = kind == ChangeKind::Set || kind == ChangeKind::Create;
    if (carriesValues) {
        for (const Problem &problem : check(entry->wanted(), entry->changes(), kind == ChangeKind::Create)) {
            if (problem.blocks)
                return refusal(Failure::Kind::Invalid, "needs-correcting");
        }
    }
    Release release{std::make_shared<Item>(), {}};
    Item &item = *release.item;
    item.id = m_ids.next();
    item.key = key;
    item.kind = kind;
    for (const ChangeLine &line : entry->lines) { // a wish to delete leaves typed values where they are
        if (line.kind == ChangeKind::Action)
            item.action = line.action;
        if (carriesValues || line.kind == kind) {
            release.lines.push_back(line);
            item.origins.insert(line.field, line.origin);
        }
    }
    item.label = kind == ChangeKind::Create ? entry->wanted().displayName() : entry->label;
    item.reason = reason;
    item.idempotencyKey = m_ids.next();
    item.opened = entry->opened;
    item.base = entry->opened;
    if (carriesValues)
        item.changes = entry->changes();
    return release;
}

void Outbox::act(const Record &opened, ActionWish wish, std::function<void(Result<QString>)> done)
{
    if (const std::optional<Failure> why = whyNotLeave(opened.key))
        return refuse(done, *why);
    auto item = std::make_shared<Item>();
    item->id = m_ids.next();
    item->key = opened.key;
    item->kind = wish.kind;
    item->action = wish.action;
    item->label = opened.displayName();
    item->reason = wish.reason;
    item->idempotencyKey = m_ids.next();
    item->opened = item->base = opened;
    item->changes = std::move(wish.changes);
    item->attachment = std::move(wish.attachment);
    item->below.meant = std::move(wish.below);
    if (hasOthersBelow(*item))
        item->there = m_reader.known(item->key.entity);
    release({{item, {}}}, std::move(done));
}

std::optional<Failure> Outbox::whyNotLeave(const RecordKey &key) const
{
    if (!m_connection.sendingAllowed())
        return refusal(Failure::Kind::NotAllowed, "view-only");
    if (openFor(key) || isSubmitting(key))
        return refusal(Failure::Kind::Invalid, "under-way");
    return std::nullopt;
}

bool Outbox::isSubmitting(const RecordKey &key) const
{
    return std::find(m_submitting.begin(), m_submitting.end(), key) != m_submitting.end();
}

/// What was typed into the record between the click and the disk's answer, now that it is known what has left.
void Outbox::typeWhatWaited(const RecordKey &key)
{
    const auto mine = [&key](const Waiting &one) { return one.first == key; };
    const auto first = std::stable_partition(m_afterSubmitting.begin(), m_afterSubmitting.end(), std::not_fn(mine));
    const std::vector<Waiting> waited(first, m_afterSubmitting.end());
    m_afterSubmitting.erase(first, m_afterSubmitting.end());
    for (const Waiting &one : waited)
        one.second();
}

/// What is below a record of this kind; nullptr if nothing is.
SchemaPtr Outbox::schemaBelow(const EntityName &entity) const
{
    for (const EntityInfo &info : m_connection.dialect().entities()) {
        if (info.parent == entity)
            return m_connection.dialect().schema(info.entity);
    }
    return {};
}

/// Takes the submissions and their lines to the disk, and from there on their way.
void Outbox::release(std::vector<Release> together, std::function<void(Result<QString>)> done)
{
    std::vector<WorkStore::Release> stored;
    for (const Release &one : together) {
        one.item->createdMsecs = one.item->changedMsecs = one.item->releasedMsecs = now();
        m_submitting.push_back(one.item->key);
        stored.push_back({one.item->toStored(), one.lines});
    }
    m_store.run<bool>(
        [stored = std::move(stored)](WorkStore &store) { return store.submit(stored); }, this,
        [this, together = std::move(together), done = std::move(done)](const Result<bool> &saved) {
            for (const Release &one : together)
                std::erase(m_submitting, one.item->key);
            if (saved) {
                for (const Release &one : together)
                    takeReleased(one);
            } else { // the lines are still there, on disk and in memory: nothing is lost, nothing was sent
                m_events.storageFailed(saved.failure());
            }
            for (const Release &one : together)
                typeWhatWaited(one.item->key);
            if (!saved)
                return refuse(done, saved.failure());
            tellOverlay();
            if (done)
                done(together.front().item->id);
            pump();
        });
}

void Outbox::takeReleased(const Release &one)
{
    const ItemPtr &item = one.item;
    const RecordKey &key = item->key;
    dropRejected(key);
    m_items.push_back(item);
    // Lines typed between the click and the disk stay; only what the submission took leaves the book.
    if (LineBook::Entry *left = m_book.find(key)) {
        std::erase_if(left->lines, [&](const ChangeLine &line) {
            return std::any_of(one.lines.begin(), one.lines.end(), [&](const ChangeLine &taken) {
                return taken.kind == line.kind && taken.field == line.field && taken.after == line.after;
            });
        });
        if (left->lines.empty()) {
            m_book.removeAll(key);
        } else if (item->kind != ChangeKind::Delete) {
            // An action leaves what was typed what it was: changes of the record as it is, since the action may be
            // refused. What it stores is what they stand on then (stored()).
            const bool action = item->kind == ChangeKind::Action;
            m_book.moveTo(*left, action ? item->opened : item->mine(), action ? ChangeKind::Set : item->kind);
            saveEntry(key);
        }
    }
    tell(item);
}

void Outbox::decide(const QString &id, const Merge &merge)
{
    const ItemPtr item = itemById(id);
    if (!item || item->state != SubmissionState::NeedsDecision || merge.undecided() > 0 ||
        !m_connection.sendingAllowed())
        return;
    // Another value in place of one that was sent: what was to follow does not fit it any more.
    const Changes sends = merge.toSend();
    const bool yields = std::any_of(item->changes.begin(), item->changes.end(), [&](const Change &meant) {
        const auto sent =
            std::find_if(sends.begin(), sends.end(), [&](const Change &change) { return change.field == meant.field; });
        return meant.after != (sent == sends.end() ? merge.theirs().value(meant.field) : sent->after);
    });
    if (yields)
        holdBackThoseBehind(*item);
    // From here on the person stands on what was shown to them, whatever has been saved since: sending with that
    // version finds out, and a further merge starts there.
    item->opened = merge.theirs();
    item->base = merge.theirs();
    item->changes = sends;
    item->theirs.reset();
    item->merge.reset();
    item->decided = merge;
    item->keptTheirs.clear();
    item->conflicts = item->doubts = 0;
    item->releasedMsecs = now();
    if (item->changes.empty())
        apply(item, SubmissionEvent::MergedNothing);
    else
        apply(item, SubmissionEvent::PersonSends);
}

void Outbox::keepChoices(const QString &id, const Merge &merge)
{
    const ItemPtr item = itemById(id);
    if (!item || !item->merge || !isAsShown(item->merge->theirs(), merge.theirs()))
        return;
    item->merge = merge;
    save(item);
    tell(item);
}

void Outbox::sendAgain(const QString &id, const std::vector<Record> &below)
{
    const ItemPtr item = itemById(id);
    if (!item || !m_connection.sendingAllowed())
        return;
    switch (item->state) {
    case SubmissionState::NeedsDecision:
        return; // there is something to decide first
    case SubmissionState::Rejected:
    case SubmissionState::NotAllowed:
        if (item->kind != ChangeKind::Action && m_book.find(item->key)) { // its values are lines again
            submit({item->key}, item->reason, {});
            return;
        }
        break;
    case SubmissionState::NeedsConfirmation:
    case SubmissionState::NeedsPerson:
        // "Delete anyway": upon what was shown to the person. Values are never put upon what was read but not decided.
        if (item->theirs && item->kind != ChangeKind::Set)
            item->base = item->opened = *item->theirs;
        if (!below.empty())
            item->below.meant = below;
        else if (item->failure && item->failure->kind == Failure::Kind::ChangedMeanwhile &&
                 (!item->below.left.empty() || item->kind == ChangeKind::Delete))
            item->below.meant = item->below.left;
        // What was said of the attempt before is not true of this one.
        item->below.scheduled = false;
        item->below.left.clear();
        item->below.blamed.clear();
        if (item->state == SubmissionState::NeedsConfirmation) // nothing of it can have been carried out
            item->below.deleted.clear();
        break;
    default:
        break;
    }
    item->theirs.reset();
    item->conflicts = item->doubts = 0;
    item->releasedMsecs = now();
    apply(item, SubmissionEvent::PersonSends);
}

void Outbox::withdraw(const QString &id)
{
    if (const ItemPtr item = itemById(id))
        apply(item, SubmissionEvent::PersonWithdraws);
}

void Outbox::acknowledge(const QString &id)
{
    const ItemPtr item = itemById(id);
    if (!item) { // ended already: only windows remember it
        m_events.submissionEnded(id);
        return;
    }
    switch (item->state) {
    case SubmissionState::SentDifferently:
        item->acknowledged = true;
        apply(item, SubmissionEvent::PersonAcknowledges);
        m_events.submissionEnded(id);
        return;
    case SubmissionState::Rejected:
    case SubmissionState::NotAllowed:
    case SubmissionState::Gone:
        m_store.run<bool>([id](WorkStore &store) { return store.acknowledge(id); }, this,
                          [this](const Result<bool> &saved) {
                              if (!saved)
                                  m_events.storageFailed(saved.failure());
                          });
        stop(item);
        tellOverlay();
        return;
    default:
        if (needsAttention(item->state)) {
            apply(item, SubmissionEvent::PersonWithdraws);
            m_events.submissionEnded(id);
        }
        return;
    }
}

void Outbox::keepAsNew(const QString &id)
{
    const ItemPtr item = itemById(id);
    if (!item || item->state != SubmissionState::Gone)
        return;
    const LineBook::Entry *typedSince = m_book.find(item->key);
    const Record mine = typedSince ? typedSince->wanted() : item->mine();
    const Record fresh(mine.schema(), keptAsNew(item->key, id));
    const std::optional<EntityInfo> info = m_connection.dialect().entityInfo(item->key.entity);
    for (const Change &value : takenOver(mine, info ? info->parent : EntityName()))
        setField(fresh, ChangeKind::Create, value.field, value.after, QByteArrayLiteral("kept"));
    if (typedSince)
        discard(item->key);
    acknowledge(id);
}

void Outbox::seeTheirs(const QString &id)
{
    if (const ItemPtr item = itemById(id); item && item->state == SubmissionState::NeedsConfirmation)
        seeTheirs(item);
}

/// The values of a submission that will not be sent are lines again, with what was typed since upon them; the
/// submission's state is written in the same breath.
void Outbox::putBack(const ItemPtr &item, const Rows &rows)
{
    LineBook::Entry &entry = m_book.open(item->opened);
    const std::vector<ChangeLine> newer = std::exchange(entry.lines, {});
    entry.opened = item->opened;
    for (const Change &change : item->changes) {
        ChangeLine line;
        line.key = entry.key;
        line.kind = item->kind;
        line.field = change.field;
        line.after = change.after;
        line.origin = item->origins.value(change.field, QByteArrayLiteral("put back"));
        line.typedAtMsecs = item->createdMsecs;
        m_book.set(entry, line);
    }
    for (ChangeLine line : newer) {
        if (!line.field.isEmpty())
            line.kind = item->kind;
        m_book.set(entry, line);
    }
    if (entry.lines.empty())
        m_book.removeAll(item->key);
    const Unkept what{item->key, item, rows};
    write(what, noticeStorage(what));
}

/// What the service refused is another matter once the person has corrected it: the field it named, or any of them
/// where it named none.
void Outbox::dropCorrected(const RecordKey &key, const FieldKey &field, const Value &value)
{
    std::vector<ItemPtr> corrected; // another refusal of the same record is another matter
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(corrected), [&](const ItemPtr &item) {
        if (item->key != key || item->state != SubmissionState::Rejected)
            return false;
        const bool namesNone = !item->failure || item->failure->fields.isEmpty();
        const bool named = !namesNone && item->failure->fields.contains(field);
        const auto refused = std::find_if(item->changes.begin(), item->changes.end(),
                                          [&field](const Change &change) { return change.field == field; });
        return refused == item->changes.end() ? named : (named || namesNone) && !(refused->after == value);
    });
    for (const ItemPtr &item : corrected)
        acknowledge(item->id);
}

void Outbox::dropRejected(const RecordKey &key)
{
    std::vector<ItemPtr> dropped;
    for (const ItemPtr &item : m_items) {
        const bool rests =
            needsAttention(item->state) && !item->isOpen() && item->state != SubmissionState::SentDifferently;
        if (item->key == key && rests)
            dropped.push_back(item);
    }
    for (const ItemPtr &item : dropped)
        acknowledge(item->id);
}

} // namespace clientele
