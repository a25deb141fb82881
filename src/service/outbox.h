// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/line_book.h"
#include "service/reader.h"
#include "service/store_access.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace clientele {

/// Who works here, for the change log.
struct Actor
{
    QString who;
    QString computer;
};

/// Pauses and bounds of the outbox; tests set them short.
struct OutboxTiming
{
    /// When a write got no answer and nothing is to be seen of it yet, look again after these pauses; then ask the
    /// person. The service may still be working: Business Central gives an operation 8 minutes
    /// (business-central.md 11).
    std::vector<qint64> doubtPausesMsecs = {2'000, 10'000, 30'000, 60'000, 120'000, 300'000};
    int mostConflicts = 3;                      ///< in a row, then the person is told
    qint64 askAgainAfterMsecs = 24 * 3'600'000; ///< released changes older than this ask again
};

/// Everything that changes something at one company: what was typed and not sent, and what becomes of what is
/// sent. Lives on the desk thread. Every state is on disk before the next step is taken.
///
/// Submissions are driven by the transition table of core/submission.h; this class only carries out its effects.
/// Nothing but `submit`, `decide`, `sendAgain` makes anything leave.
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(Connection &connection, Reader &reader, StoreAccess &store, CompanyEvents &events, const Clock &clock,
           IdSource &ids, Actor actor, OutboxTiming timing = {}, QObject *parent = nullptr);
    ~Outbox() override;

    /// Reads what was left from last time. Submissions that were under way are in doubt and get settled.
    void restore();

    // What was typed
    void setField(const Record &opened, ChangeKind kind, const FieldKey &field, const Value &value,
                  const QByteArray &origin);
    void wish(const Record &opened, ChangeKind kind, const QByteArray &action,
              const QByteArray &origin);                            ///< delete, action
    void restoreField(const RecordKey &key, const FieldKey &field); ///< "Restore old value"
    void discard(const RecordKey &key);
    /// The lines of an open window stand on the record as it has just been read, where nothing collides: fields
    /// nobody else touched keep their line, fields where both agree lose it. Colliding fields stay as they are.
    void rebase(const Record &fresh);

    // What is sent
    void submit(const RecordKey &key, const QString &reason, std::function<void(Result<QString>)> done);
    void decide(const QString &id, const Merge &merge);      ///< "Send these values"
    void keepChoices(const QString &id, const Merge &merge); ///< "Later"
    void sendAgain(const QString &id);                       ///< confirmed ("Delete anyway"), or "Try again"
    void withdraw(const QString &id);                        ///< values go back to "not sent yet"
    void acknowledge(const QString &id);
    /// What was kept of a record that is gone becomes a new record's lines.
    void keepAsNew(const QString &id);

    const LineBook &lines() const { return m_book; }

private:
    struct Item;
    using ItemPtr = std::shared_ptr<Item>;

    void apply(const ItemPtr &item, SubmissionEvent event);
    void perform(const ItemPtr &item, SubmissionEffect effect);
    void pump();
    void send(const ItemPtr &item);
    void sent(const ItemPtr &item, const WriteOutcome &outcome);
    void stored(const ItemPtr &item, const Record &record, const QByteArray &requestId);
    void reread(const ItemPtr &item);
    void merge(const ItemPtr &item, const Record &theirs);
    void settle(const ItemPtr &item);
    void settled(const ItemPtr &item, const Result<Record> &read);
    void settleCreate(const ItemPtr &item);
    void fail(const ItemPtr &item, const Failure &failure);
    void finish(const ItemPtr &item);
    void putBack(const ItemPtr &item);
    void waitUntil(const ItemPtr &item, qint64 dueMsecs);
    void wake();
    void goOn();

    void save(const ItemPtr &item);
    void log(const ItemPtr &item, const QByteArray &answer, const QByteArray &requestId);
    void saveEntry(const LineBook::Entry &entry);
    void replaceEntry(const RecordKey &key);
    void rebaseEntry(const RecordKey &key, const Record &fresh);
    void tell(const ItemPtr &item);
    void tellOverlay();
    void stop(const ItemPtr &item); ///< no longer shown or driven
    void dropRejected(const RecordKey &key);
    ItemPtr itemById(const QString &id) const;
    ItemPtr activeFor(const RecordKey &key) const;
    qint64 now() const { return m_clock.nowMsecsUtc(); }
    std::function<void(Result<bool>)> noticeStorage();

    Connection &m_connection;
    Reader &m_reader;
    StoreAccess &m_store;
    CompanyEvents &m_events;
    const Clock &m_clock;
    IdSource &m_ids;
    Actor m_actor;
    OutboxTiming m_timing;
    LineBook m_book;
    std::vector<ItemPtr> m_items;
    QTimer m_timer;
    bool m_overlayDue = false;
};

} // namespace clientele
