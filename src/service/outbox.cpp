// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed, what the person asks for, and what is kept on disk. Driving a submission: outbox_sending.cpp.
#include "service/outbox.h"

#include "core/record_json.h"
#include "service/outbox_item.h"

#include <algorithm>

namespace clientele {

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
    connect(&m_connection, &Connection::mayGoOn, this, &Outbox::goOn);
}

Outbox::~Outbox() = default;

std::function<void(Result<bool>)> Outbox::noticeStorage()
{
    return [this](const Result<bool> &saved) {
        if (!saved)
            m_events.storageFailed(saved.failure());
    };
}

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
    m_store.run<std::vector<StoredSubmission>>(
        [company](WorkStore &store) { return store.openSubmissions(company); }, this,
        [this](Result<std::vector<StoredSubmission>> stored) {
            if (!stored) {
                m_events.storageFailed(stored.failure());
                return;
            }
            for (const StoredSubmission &one : *stored) {
                const SchemaPtr schema = m_connection.dialect().schema(one.key.entity);
                if (!schema)
                    continue;
                ItemPtr item = Item::fromStored(one, schema);
                using State = SubmissionState;
                if (item->state == State::Sending) {
                    item->state = State::WaitingDoubt; // the program ended before the answer came
                } else if (item->state == State::Settling || item->state == State::WaitingDoubt) {
                    item->state = State::WaitingDoubt;
                } else if (item->state == State::Comparing || item->state == State::Rereading) {
                    item->state = State::Queued; // nothing had left
                }
                const bool waits = item->state == State::Queued || item->state == State::WaitingConnection ||
                                   item->state == State::WaitingSignIn || item->state == State::WaitingPace;
                if (waits && now() - item->createdMsecs > m_timing.askAgainAfterMsecs)
                    item->state = State::NeedsPerson; // released long ago: asks again (ui.md 4.3)
                m_items.push_back(item);
                tell(item);
            }
            tellOverlay();
            goOn();
            wake();
        });
}

// What was typed ------------------------------------------------------------------------------------------------

void Outbox::setField(const Record &opened, ChangeKind kind, const FieldKey &field, const Value &value,
                      const QByteArray &origin)
{
    LineBook::Entry &entry = m_book.open(opened);
    ChangeLine line;
    line.key = entry.key;
    line.kind = kind;
    line.field = field;
    line.after = value;
    line.origin = origin;
    line.typedAtMsecs = now();
    if (const std::optional<ChangeLine> kept = m_book.set(entry, line)) {
        const LineBase base = baseOf(entry);
        m_store.run<bool>([kept = *kept, base](WorkStore &store) { return store.saveLine(kept, base); }, this,
                          noticeStorage());
    } else {
        restoreField(entry.key, field);
        return;
    }
    tellOverlay();
}

void Outbox::wish(const Record &opened, ChangeKind kind, const QByteArray &action, const QByteArray &origin)
{
    LineBook::Entry &entry = m_book.open(opened);
    ChangeLine line;
    line.key = entry.key;
    line.kind = kind;
    line.action = action;
    line.origin = origin;
    line.typedAtMsecs = now();
    if (const std::optional<ChangeLine> kept = m_book.set(entry, line)) {
        const LineBase base = baseOf(entry);
        m_store.run<bool>([kept = *kept, base](WorkStore &store) { return store.saveLine(kept, base); }, this,
                          noticeStorage());
    }
    tellOverlay();
}

void Outbox::restoreField(const RecordKey &key, const FieldKey &field)
{
    for (const ChangeKind kind : {ChangeKind::Set, ChangeKind::Create}) {
        m_book.remove(key, kind, field);
        m_store.run<bool>([key, kind, field](WorkStore &store) { return store.removeLine(key, kind, field); }, this,
                          noticeStorage());
    }
    if (const LineBook::Entry *entry = m_book.find(key); entry && entry->lines.empty())
        m_book.removeAll(key);
    if (!m_book.find(key))
        dropRejected(key);
    tellOverlay();
}

void Outbox::discard(const RecordKey &key)
{
    m_book.removeAll(key);
    m_store.run<bool>([key](WorkStore &store) { return store.removeLines(key); }, this, noticeStorage());
    dropRejected(key);
    tellOverlay();
}

void Outbox::rebase(const Record &fresh)
{
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
    std::vector<ChangeLine> lines;
    for (const ChangeLine &line : entry->lines) {
        const auto still = std::find_if(changes.begin(), changes.end(),
                                        [&](const Change &change) { return change.field == line.field; });
        if (still == changes.end())
            continue;
        lines.push_back(line);
        lines.back().before = still->before;
        lines.back().version = fresh.version;
    }
    entry->opened = fresh;
    entry->label = fresh.displayName();
    entry->lines = std::move(lines);
    replaceEntry(key);
    tellOverlay();
}

void Outbox::replaceEntry(const RecordKey &key)
{
    const LineBook::Entry *entry = m_book.find(key);
    const std::vector<ChangeLine> lines = entry ? entry->lines : std::vector<ChangeLine>();
    const LineBase base = entry ? baseOf(*entry) : LineBase();
    m_store.run<bool>([key, lines, base](WorkStore &store) { return store.replaceLines(key, lines, base); }, this,
                      noticeStorage());
    if (entry && entry->lines.empty())
        m_book.removeAll(key);
}

// What the person asks for ---------------------------------------------------------------------------------------

void Outbox::submit(const RecordKey &key, const QString &reason, std::function<void(Result<QString>)> done)
{
    const LineBook::Entry *entry = m_book.find(key);
    const auto refuse = [&](Failure::Kind kind, const char *code) {
        Failure failure;
        failure.kind = kind;
        failure.code = QString::fromLatin1(code);
        done(failure);
    };
    if (!entry || entry->lines.empty())
        return refuse(Failure::Kind::Invalid, "nothing-changed");
    if (!m_connection.sendingAllowed())
        return refuse(Failure::Kind::NotAllowed, "view-only");
    if (activeFor(key))
        return refuse(Failure::Kind::Invalid, "under-way");
    const ChangeKind kind = entry->kind();
    for (const Problem &problem : check(entry->wanted(), entry->changes(), kind == ChangeKind::Create)) {
        if (problem.blocks)
            return refuse(Failure::Kind::Invalid, "needs-correcting");
    }
    auto item = std::make_shared<Item>();
    item->id = m_ids.next();
    item->key = key;
    item->kind = kind;
    for (const ChangeLine &line : entry->lines) {
        if (line.kind == ChangeKind::Action)
            item->action = line.action;
    }
    item->label = entry->kind() == ChangeKind::Create ? entry->wanted().displayName() : entry->label;
    item->reason = reason;
    item->idempotencyKey = m_ids.next();
    item->opened = entry->opened;
    item->base = entry->opened;
    if (kind != ChangeKind::Delete && kind != ChangeKind::Action)
        item->changes = entry->changes();
    item->createdMsecs = item->changedMsecs = now();
    const StoredSubmission stored = item->toStored();
    const std::vector<ChangeLine> lines = entry->lines;
    m_store.run<bool>(
        [stored, lines](WorkStore &store) { return store.submit(stored, lines); }, this,
        [this, item, key, done = std::move(done)](const Result<bool> &saved) {
            if (!saved) { // the lines are still there, on disk and in memory: nothing is lost, nothing was sent
                m_events.storageFailed(saved.failure());
                done(saved.failure());
                return;
            }
            // Lines typed between the click and the disk stay; only what the submission took leaves the book.
            if (LineBook::Entry *left = m_book.find(key)) {
                std::erase_if(left->lines, [&](const ChangeLine &line) {
                    return line.kind != ChangeKind::Set && line.field.isEmpty();
                });
                std::erase_if(left->lines, [&](const ChangeLine &line) {
                    return std::any_of(item->changes.begin(), item->changes.end(), [&](const Change &change) {
                        return change.field == line.field && change.after == line.after;
                    });
                });
                if (left->lines.empty())
                    m_book.removeAll(key);
            }
            dropRejected(key);
            m_items.push_back(item);
            tell(item);
            tellOverlay();
            done(item->id);
            pump();
        });
}

void Outbox::decide(const QString &id, const Merge &merge)
{
    const ItemPtr item = itemById(id);
    if (!item || merge.undecided() > 0 || !m_connection.sendingAllowed())
        return;
    // From here on the person stands on what was shown to them, whatever has been saved since: sending with that
    // version finds out, and a further merge starts there.
    item->opened = merge.theirs();
    item->base = merge.theirs();
    item->changes = merge.toSend();
    item->theirs.reset();
    item->merge.reset();
    item->failure.reset();
    item->conflicts = 0;
    apply(item, item->changes.empty() ? SubmissionEvent::MergedNothing : SubmissionEvent::PersonSends);
}

void Outbox::keepChoices(const QString &id, const Merge &merge)
{
    const ItemPtr item = itemById(id);
    if (!item || !item->merge || item->merge->theirs().version != merge.theirs().version)
        return;
    item->merge = merge;
    save(item);
    tell(item);
}

void Outbox::sendAgain(const QString &id)
{
    const ItemPtr item = itemById(id);
    if (!item || !m_connection.sendingAllowed())
        return;
    if (item->theirs) { // "Delete anyway": upon what was shown to the person
        item->base = *item->theirs;
        if (item->kind != ChangeKind::Set)
            item->opened = *item->theirs;
        item->theirs.reset();
    }
    item->conflicts = 0;
    item->doubts = 0;
    item->createdMsecs = now();
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
    if (!item || item->inFlight())
        return;
    item->acknowledged = true;
    m_store.run<bool>([id](WorkStore &store) { return store.acknowledge(id); }, this, noticeStorage());
    stop(item);
    tellOverlay();
}

void Outbox::keepAsNew(const QString &id)
{
    const ItemPtr item = itemById(id);
    if (!item || item->state != SubmissionState::Gone)
        return;
    const Record mine = item->mine();
    const SchemaPtr schema = mine.schema();
    const Record fresh(schema, RecordKey::ofNew(item->key.company, item->key.entity, m_ids.next(), item->key.parent));
    for (size_t i = 0; i < schema->fields().size(); ++i) {
        const FieldSpec &field = schema->fields()[i];
        if (field.onCreate && mine.value(int(i)).isPresent() && field.key != "number")
            setField(fresh, ChangeKind::Create, field.key, mine.value(int(i)), QByteArrayLiteral("kept"));
    }
    acknowledge(id);
}

// On disk, and told ----------------------------------------------------------------------------------------------

void Outbox::save(const ItemPtr &item)
{
    item->changedMsecs = now();
    const StoredSubmission stored = item->toStored();
    m_store.run<bool>([stored](WorkStore &store) { return store.update(stored, {}); }, this, noticeStorage());
}

void Outbox::log(const ItemPtr &item, const QByteArray &answer, const QByteArray &requestId)
{
    item->changedMsecs = now();
    const StoredSubmission stored = item->toStored();
    LogEntry entry;
    entry.atMsecs = now();
    entry.who = m_actor.who;
    entry.computer = m_actor.computer;
    entry.company = m_connection.settings().id;
    entry.companyName = m_connection.settings().companyName;
    entry.entity = item->key.entity;
    entry.remoteId = item->key.remoteId;
    entry.label = item->label;
    entry.answer = answer;
    entry.words = item->failure ? item->failure->message : QString();
    entry.requestId = requestId;
    entry.submission = item->id;
    entry.reason = item->reason;
    std::vector<LogEntry> rows;
    static constexpr const char *names[] = {"set", "create", "delete", "action"};
    entry.what = names[size_t(item->kind)];
    if (item->kind == ChangeKind::Action)
        entry.what = item->action;
    if (item->kind != ChangeKind::Set)
        rows.push_back(entry);
    for (const Change &change : item->changes) {
        entry.field = change.field;
        entry.before = item->base.isNull() ? change.before : item->base.value(change.field);
        entry.after = change.after;
        rows.push_back(entry);
    }
    m_store.run<bool>([stored, rows](WorkStore &store) { return store.update(stored, rows); }, this,
                      [this](const Result<bool> &saved) {
                          if (!saved)
                              m_events.storageFailed(saved.failure());
                          else
                              m_events.logAppended();
                      });
}

void Outbox::tell(const ItemPtr &item)
{
    m_events.submissionChanged(item->view());
}

void Outbox::stop(const ItemPtr &item)
{
    std::erase(m_items, item);
    m_events.submissionEnded(item->id);
}

void Outbox::dropRejected(const RecordKey &key)
{
    std::vector<ItemPtr> dropped;
    for (const ItemPtr &item : m_items) {
        const bool rests = item->state == SubmissionState::Rejected || item->state == SubmissionState::NotAllowed ||
                           item->state == SubmissionState::Withdrawn;
        if (item->key == key && rests)
            dropped.push_back(item);
    }
    for (const ItemPtr &item : dropped)
        acknowledge(item->id);
}

void Outbox::tellOverlay()
{
    if (m_overlayDue)
        return;
    m_overlayDue = true; // many lines in one go (a paste, a restart) are told once
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_overlayDue = false;
            auto overlay = std::make_shared<Overlay>();
            for (const LineBook::Entry &entry : m_book.entries()) {
                OverlayRecord record;
                record.key = entry.key;
                record.kind = entry.kind();
                record.label = record.kind == ChangeKind::Create ? entry.wanted().displayName() : entry.label;
                record.opened = entry.opened;
                record.typedAtMsecs = entry.lines.empty() ? 0 : entry.lines.front().typedAtMsecs;
                for (const ChangeLine &line : entry.lines) {
                    if (!line.field.isEmpty())
                        record.fields.push_back({line.field, line.before, line.after, OverlayField::Stage::NotSent});
                }
                overlay->records.push_back(std::move(record));
            }
            for (const ItemPtr &item : m_items) {
                const bool shown = !isFinal(item->state) && item->state != SubmissionState::Rejected &&
                                   item->state != SubmissionState::NotAllowed;
                if (!shown)
                    continue;
                const auto stage =
                    needsAttention(item->state) ? OverlayField::Stage::NeedsAttention : OverlayField::Stage::OnItsWay;
                const auto there = std::find_if(overlay->records.begin(), overlay->records.end(),
                                                [&](const OverlayRecord &record) { return record.key == item->key; });
                OverlayRecord *record = nullptr;
                if (there == overlay->records.end()) {
                    OverlayRecord made;
                    made.key = item->key;
                    made.kind = item->kind;
                    made.label = item->label;
                    made.opened = item->opened;
                    made.typedAtMsecs = item->createdMsecs;
                    overlay->records.push_back(std::move(made));
                    record = &overlay->records.back();
                } else {
                    record = &*there;
                }
                record->submission = item->id;
                for (const Change &change : item->changes) {
                    const bool typedSince = std::any_of(record->fields.begin(), record->fields.end(),
                                                        [&](const OverlayField &f) { return f.field == change.field; });
                    if (!typedSince)
                        record->fields.push_back({change.field, change.before, change.after, stage});
                }
            }
            m_events.overlayChanged(overlay);
        },
        Qt::QueuedConnection);
}

Outbox::ItemPtr Outbox::itemById(const QString &id) const
{
    const auto it = std::find_if(m_items.begin(), m_items.end(), [&](const ItemPtr &item) { return item->id == id; });
    return it == m_items.end() ? nullptr : *it;
}

Outbox::ItemPtr Outbox::activeFor(const RecordKey &key) const
{
    for (const ItemPtr &item : m_items) {
        const bool rests = isFinal(item->state) || item->state == SubmissionState::Rejected ||
                           item->state == SubmissionState::NotAllowed;
        if (item->key == key && !rests)
            return item;
    }
    return nullptr;
}

} // namespace clientele
