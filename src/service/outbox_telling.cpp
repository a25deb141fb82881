// SPDX-License-Identifier: GPL-3.0-or-later
// What the outbox keeps on disk, writes into the change log and tells the windows.
#include "service/outbox_item.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace clientele {

/// To be asked for where the record's lines are handed to the disk; takes its answer. Until then they are being kept,
/// which is told of once all that is under way has been answered.
///
/// What the disk refused stays in the book and is written again, whole records at a time, until there is room; the
/// failure is told once, and stands in the overlay as long as something is not kept.
std::function<void(Result<bool>)> Outbox::noticeStorage(Unkept what)
{
    m_keeping.push_back(what.key);
    return [this, what = std::move(what)](const Result<bool> &saved) {
        if (const auto answered = std::find(m_keeping.begin(), m_keeping.end(), what.key); answered != m_keeping.end())
            m_keeping.erase(answered);
        if (saved) {
            if (m_keeping.empty())
                tellOverlay();
            return;
        }
        if (std::none_of(m_unkept.begin(), m_unkept.end(),
                         [&](const Unkept &one) { return one.key == what.key && one.item == what.item; }))
            m_unkept.push_back(what);
        if (!std::exchange(m_storage, saved.failure()))
            m_events.storageFailed(saved.failure());
        if (!m_unkeptTimer.isActive())
            m_unkeptTimer.start(int(m_timing.storagePauseMsecs));
        tellOverlay();
    };
}

void Outbox::saveLine(const LineBook::Entry &entry, const ChangeLine &line)
{
    m_store.run<bool>([line, base = baseOf(entry)](WorkStore &store) { return store.saveLine(line, base); }, this,
                      noticeStorage(entry.key));
    // Earlier ones of this or other records may find room now as well.
    if (!m_unkept.empty())
        keepUnkept();
}

void Outbox::keepUnkept()
{
    m_unkeptTimer.stop();
    for (const Unkept &what : std::vector<Unkept>(m_unkept)) {
        // What is just being handed to a submission is written when that has ended.
        if (isSubmitting(what.key)) {
            m_unkeptTimer.start(int(m_timing.storagePauseMsecs));
            continue;
        }
        write(what, [this, what](const Result<bool> &saved) {
            if (!saved) {
                noticeStorage(what)(saved);
                return;
            }
            std::erase_if(m_unkept, [&](const Unkept &one) { return one.key == what.key && one.item == what.item; });
            if (m_unkept.empty())
                m_storage.reset();
            tellOverlay();
        });
    }
}

/// The record's lines as they are now, with what they stand on, and with the submission they came back from, where that
/// is what has changed.
void Outbox::write(const Unkept &what, std::function<void(const Result<bool> &)> then)
{
    const LineBook::Entry *entry = m_book.find(what.key);
    const std::vector<ChangeLine> lines = entry ? entry->lines : std::vector<ChangeLine>();
    const LineBase base = entry ? baseOf(*entry) : LineBase();
    if (!what.item) {
        m_store.run<bool>(
            [key = what.key, lines, base](WorkStore &store) { return store.replaceLines(key, lines, base); }, this,
            std::move(then));
        return;
    }
    m_store.run<bool>([stored = what.item->toStored(), lines, base,
                       rows = what.rows](WorkStore &store) { return store.putBack(stored, lines, base, rows); },
                      this,
                      [this, logs = !what.rows.empty(), then = std::move(then)](const Result<bool> &saved) {
                          if (saved && logs)
                              m_events.logAppended();
                          then(saved);
                      });
}

/// Writes the submission as it is now, with its rows for the change log, in one transaction.
void Outbox::save(const ItemPtr &item, const Rows &rows, std::function<void(const Result<bool> &)> then)
{
    item->changedMsecs = now();
    const StoredSubmission stored = item->toStored();
    const bool logs = !rows.empty();
    m_store.run<bool>([stored, rows](WorkStore &store) { return store.update(stored, rows); }, this,
                      [this, logs, then = std::move(then)](const Result<bool> &saved) {
                          if (!saved)
                              m_events.storageFailed(saved.failure());
                          else if (logs)
                              m_events.logAppended();
                          if (then)
                              then(saved);
                      });
}

/// What is known by another record's id alone (a picture) is logged with that one: it is looked for there.
EntityName Outbox::entityLogged(const EntityName &entity) const
{
    const std::optional<EntityInfo> info = m_connection.dialect().entityInfo(entity);
    const bool isOthers = info && !info->about.isEmpty() && info->parent.isEmpty() && info->aboutBy.isEmpty();
    return isOthers ? info->about : entity;
}

/// One row for each field, with what the service held before; one more for what is not a plain edit. What went along
/// unchanged, because the service wants it in every write, was no change.
Outbox::Rows Outbox::rowsOf(const Item &item, const Changes &changes, const QByteArray &answer,
                            const QByteArray &requestId) const
{
    static constexpr const char *names[] = {"set", "create", "delete", "action"};
    LogEntry entry;
    entry.atMsecs = now();
    entry.who = m_actor.who;
    entry.computer = m_actor.computer;
    entry.company = m_connection.settings().id;
    entry.companyName = m_connection.settings().companyName;
    entry.entity = entityLogged(item.key.entity);
    entry.remoteId = item.key.remoteId;
    entry.label = item.label;
    entry.what = item.kind == ChangeKind::Action ? item.action : QByteArray(names[size_t(item.kind)]);
    entry.answer = answer;
    entry.words = item.failure ? item.failure->message : QString();
    entry.requestId = requestId;
    entry.submission = item.id;
    entry.reason = item.reason;
    Rows rows;
    if (item.kind != ChangeKind::Set)
        rows.push_back(entry);
    for (const Change &change : changes) {
        const bool known = !item.base.isNull() && item.base.value(change.field).isKnown();
        const FieldSpec *field = item.base.isNull() ? nullptr : item.base.schema()->find(change.field);
        entry.field = change.field;
        // The service held nothing of a new record, whatever it was given here when it began.
        entry.before = item.kind == ChangeKind::Create ? Value()
                       : known                         ? item.base.value(change.field)
                                                       : change.before;
        entry.after = change.after;
        if (item.kind == ChangeKind::Set && known && field && field->same(entry.before, entry.after))
            continue;
        rows.push_back(entry);
    }
    return rows;
}

void Outbox::readLog(const QByteArray &action, int most, std::function<void(Result<std::vector<LogEntry>>)> done)
{
    const LogFilter filter{.company = m_connection.settings().id, .what = action};
    m_store.run<std::vector<LogEntry>>([filter, most](WorkStore &store) { return store.log(filter, 0, most); }, this,
                                       std::move(done));
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

/// Told later, from what is then: many lines in one go (a paste, a restart) are told once, and nobody ever sees a
/// moment in which values have left the lines and are not in a submission yet.
void Outbox::tellOverlay()
{
    if (std::exchange(m_overlayDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_overlayDue = false;
            m_events.overlayChanged(overlay());
        },
        Qt::QueuedConnection);
}

OverlayPtr Outbox::overlay() const
{
    auto overlay = std::make_shared<Overlay>();
    overlay->storage = m_storage;
    overlay->named = m_named;
    QSet<RecordKey> unkept;
    for (const Unkept &what : m_unkept)
        unkept.insert(what.key);
    QSet<RecordKey> keeping(m_keeping.begin(), m_keeping.end());
    for (const Waiting &one : m_afterSubmitting)
        keeping.insert(one.first);
    QHash<RecordKey, size_t> &places = overlay->places;
    for (const LineBook::Entry &entry : m_book.entries()) {
        OverlayRecord record;
        record.key = entry.key;
        record.kind = entry.kind();
        record.label = record.kind == ChangeKind::Create ? entry.wanted().displayName() : entry.label;
        record.opened = entry.opened;
        record.kept = !unkept.contains(entry.key);
        record.keeping = keeping.contains(entry.key);
        record.typedAtMsecs = entry.lines.empty() ? 0 : entry.lines.front().typedAtMsecs;
        for (const ChangeLine &line : entry.lines) {
            if (!line.field.isEmpty())
                record.fields.push_back(
                    {line.field, line.before, line.after, OverlayField::Stage::NotSent, line.origin});
        }
        places.insert(record.key, overlay->records.size());
        overlay->records.push_back(std::move(record));
    }
    for (const ItemPtr &item : m_items) {
        if (!item->isOpen())
            continue;
        const auto stage =
            needsAttention(item->state) ? OverlayField::Stage::NeedsAttention : OverlayField::Stage::OnItsWay;
        auto place = places.constFind(item->key);
        if (place == places.cend()) {
            OverlayRecord made;
            made.key = item->key;
            made.label = item->label;
            made.typedAtMsecs = item->createdMsecs;
            place = places.insert(item->key, overlay->records.size());
            overlay->records.push_back(std::move(made));
        }
        OverlayRecord *record = &overlay->records[*place];
        // The kind and the record under it are the submission's also where more was typed since.
        if (record->kind != ChangeKind::Delete)
            record->kind = item->kind;
        record->opened = item->opened;
        record->submission = item->id;
        for (const Change &change : item->changes) {
            const bool typedSince = std::any_of(record->fields.begin(), record->fields.end(),
                                                [&](const OverlayField &f) { return f.field == change.field; });
            if (!typedSince)
                record->fields.push_back({change.field, change.before, change.after, stage});
        }
    }
    return overlay;
}

Outbox::ItemPtr Outbox::itemById(const QString &id) const
{
    const auto it = std::find_if(m_items.begin(), m_items.end(), [&](const ItemPtr &item) { return item->id == id; });
    return it == m_items.end() ? nullptr : *it;
}

Outbox::ItemPtr Outbox::openFor(const RecordKey &key) const
{
    const auto it = std::find_if(m_items.begin(), m_items.end(),
                                 [&](const ItemPtr &item) { return item->key == key && item->isOpen(); });
    return it == m_items.end() ? nullptr : *it;
}

} // namespace clientele
