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
    /// A service that has accepted an action for later is looked after so many times as often.
    int patienceWhenScheduled = 4;
    int mostConflicts = 3;                      ///< in a row, then the person is told
    qint64 askAgainAfterMsecs = 24 * 3'600'000; ///< released changes older than this ask again
    qint64 storagePauseMsecs = 30'000;          ///< after the disk refused to note something
};

/// Everything that changes something at one company: what was typed and not sent, and what becomes of what is
/// sent. Lives on the desk thread. That a write is about to leave is on disk before it does: a program that ends at
/// any moment knows at its next start what may have arrived.
///
/// Submissions are driven by the transition table of core/submission.h; this class only carries out its effects.
/// Nothing but `submit`, `decide`, `sendAgain` makes anything leave.
///
/// What is typed while a submission of the same record is open stands upon the record as that submission would leave
/// it: typing the old value back is a change then.
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(Connection &connection, Reader &reader, StoreAccess &store, CompanyEvents &events, const Clock &clock,
           IdSource &ids, Actor actor, OutboxTiming timing = {}, QObject *parent = nullptr);
    ~Outbox() override;

    /// Reads what was left from last time. Submissions that were under way are in doubt, and the doubt gets resolved.
    void restore();

    // What was typed
    void setField(const Record &opened, ChangeKind kind, const FieldKey &field, const Value &value,
                  const QByteArray &origin);
    void wishDelete(const Record &opened, const QByteArray &origin);
    void restoreField(const RecordKey &key, const FieldKey &field); ///< "Restore old value"
    void discard(const RecordKey &key);
    /// The lines of an open window stand on the record as it has just been read, where nothing collides: fields
    /// nobody else touched keep their line, fields where both agree lose it. Colliding fields stay as they are.
    void rebase(const Record &fresh);

    // What is sent
    /// In this order, the next once the one before is in; where one does not go in, those behind it are not sent, and
    /// their values are lines again. All of them are released, or none. Answers with the id of the first.
    void submit(const std::vector<RecordKey> &keys, const QString &reason, std::function<void(Result<QString>)> done);
    /// Carries an action out at once, without a line that waits for sending; so also a deletion that takes others
    /// along, which is asked about with them in sight. What is typed and not sent stays as it
    /// is, and stands on the record as the action leaves it.
    void act(const Record &opened, ActionWish wish, std::function<void(Result<QString>)> done);
    void decide(const QString &id, const Merge &merge);      ///< "Send these values"
    void keepChoices(const QString &id, const Merge &merge); ///< "Later"
    /// Confirmed ("Delete anyway"), or "Try again". What was rejected is submitted anew, with its lines as they are
    /// now. `below`: of an action on a record with others below it, those as they were shown; empty: what was found
    /// there last.
    void sendAgain(const QString &id, const std::vector<Record> &below = {});
    void withdraw(const QString &id); ///< values go back to "not sent yet"
    /// What was saved differently, rejected or is gone has been seen and is shown no more. Of what still waits for the
    /// person the values go back to "not sent yet".
    void acknowledge(const QString &id);
    /// What was kept of a record that is gone becomes a new record's lines (clientele::keptAsNew).
    void keepAsNew(const QString &id);
    /// Reads what is there now of one that waits to be confirmed.
    void seeTheirs(const QString &id);

    const LineBook &lines() const { return m_book; }

    /// What the change log has of actions of this name at this company, with the records they took, newest first.
    void readLog(const QByteArray &action, int most, std::function<void(Result<std::vector<LogEntry>>)> done);

private:
    struct Item;
    using ItemPtr = std::shared_ptr<Item>;
    using Rows = std::vector<LogEntry>;

    // Driving (outbox_sending.cpp)
    void apply(const ItemPtr &item, SubmissionEvent event, Rows rows = {});
    void perform(const ItemPtr &item, SubmissionEffect effect);
    void lookWhereItStands(const Item &item);
    qint64 pauseOf(const Item &item) const;
    void pump();
    bool mayBeAlike(const Item &item) const;
    void readAlike(const ItemPtr &item);
    bool mayPass(const Failure &failure, int waits) const;
    void isNoOthers(const RecordKey &made, const Item &maker);
    void askAgain(const ItemPtr &item);
    bool isTooOld(const Item &item) const;
    void send(const ItemPtr &item);
    void finish(const ItemPtr &item);
    void settleThoseBehind(const Item &item);
    void holdBackThoseBehind(const Item &item);
    void wake();
    void goOn();

    // What answers mean (outbox_answers.cpp)
    void sent(const ItemPtr &item, const WriteOutcome &outcome);
    void partlySent(const ItemPtr &item, const WriteOutcome &outcome);
    void keepRest(const ItemPtr &item, Record record, const Changes &accepted, const Changes &rest,
                  const QByteArray &requestId);
    static bool isRefused(const Item &item, SubmissionEvent event);
    void fail(const ItemPtr &item, const Failure &failure);
    void acted(const ItemPtr &item, const WriteOutcome &outcome);
    void keepLearned();
    void stored(const ItemPtr &item, Record record, const QByteArray &requestId, bool complete = true);
    void named(const ItemPtr &item, Record &record);
    void reread(const ItemPtr &item);
    void couldNotLook(const ItemPtr &item, const Failure &failure);
    void merge(const ItemPtr &item, const Record &theirs);
    void seeTheirs(const ItemPtr &item);
    void recordRead(const Record &record);
    void recordGone(const RecordKey &key);
    WriteWish wishOf(const Item &item) const;
    bool hasOthersBelow(const Item &item) const;
    void refreshOthers(const Item &item);
    void showBelow(const ItemPtr &item);
    void noteBelow(const Record &record, bool isThere);
    void addUnansweredDeletions(Item &action) const;

    // In doubt (outbox_doubt.cpp)
    void resolveDoubt(const ItemPtr &item);
    void readInDoubt(const ItemPtr &item, const Result<Record> &read);
    struct Found
    {
        Record record;
        std::vector<FieldKey> turned; ///< numbers that stand in it with the opposite sign
    };
    static QStringList idsOf(const std::vector<Found> &found);
    std::optional<std::vector<FieldKey>> arrivedIn(const Item &item, const Record &before, const Record &seen) const;
    void takeFound(const ItemPtr &item, const Record &record, const std::vector<FieldKey> &turned);
    void lookForCreated(const ItemPtr &item, std::function<void(std::optional<Failure>, std::vector<Found>)> done);
    bool isCertain(const Item &item, const std::vector<Found> &found) const;
    void resolveCreateDoubt(const ItemPtr &item);
    void lookBeforeAgain(const ItemPtr &item);
    void resolvedBy(const ItemPtr &item, const WriteOutcome &outcome);
    void lookAgain(const ItemPtr &item, SubmissionEvent event);

    // What was typed (outbox.cpp)
    struct Release
    {
        ItemPtr item;
        std::vector<ChangeLine> lines; ///< that it takes
    };
    std::optional<Failure> whyNotLeave(const RecordKey &key) const;
    bool isSubmitting(const RecordKey &key) const;
    void typeWhatWaited(const RecordKey &key);
    Result<Release> releaseOf(const RecordKey &key, const QString &reason);
    void release(std::vector<Release> together, std::function<void(Result<QString>)> done);
    void takeReleased(const Release &one);
    SchemaPtr schemaBelow(const EntityName &entity) const;
    LineBook::Entry &entryFor(const Record &opened);
    void saveEntry(const RecordKey &key);
    void saveLine(const LineBook::Entry &entry, const ChangeLine &line);
    void keepUnkept();
    void rebaseEntry(const RecordKey &key, const Record &fresh);
    void takeLines(const ItemPtr &item);
    void putBack(const ItemPtr &item, const Rows &rows);
    void dropCorrected(const RecordKey &key, const FieldKey &field, const Value &value);
    void dropRejected(const RecordKey &key);

    // On disk, and told (outbox_telling.cpp)
    void save(const ItemPtr &item, const Rows &rows = {}, std::function<void(const Result<bool> &)> then = {});
    Rows rowsOf(const Item &item, const Changes &changes, const QByteArray &answer, const QByteArray &requestId) const;
    EntityName entityLogged(const EntityName &entity) const;
    void tell(const ItemPtr &item);
    void tellOverlay();
    OverlayPtr overlay() const;
    void stop(const ItemPtr &item); ///< no longer shown or driven
    ItemPtr itemById(const QString &id) const;
    ItemPtr openFor(const RecordKey &key) const;
    qint64 now() const { return m_clock.nowMsecsUtc(); }
    /// What on disk is not as it is here, because the disk refused.
    struct Unkept
    {
        RecordKey key; ///< whose lines
        ItemPtr
            item;  ///< the submission that its values came back from, which is written with them; nullptr: lines alone
        Rows rows; ///< for the change log
    };
    std::function<void(Result<bool>)> noticeStorage(Unkept what);
    std::function<void(Result<bool>)> noticeStorage(const RecordKey &key) { return noticeStorage({key, {}, {}}); }
    void write(const Unkept &what, std::function<void(const Result<bool> &)> then);

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
    QHash<QString, QString> m_named;     ///< see Overlay::named
    std::vector<RecordKey> m_submitting; ///< on their way to the disk
    using Waiting = std::pair<RecordKey, std::function<void()>>;
    std::vector<Waiting> m_afterSubmitting; ///< what was typed into those meanwhile, in the order of typing
    std::vector<RecordKey> m_keeping;       ///< once for each writing of its lines that the disk has not answered yet
    std::vector<Unkept> m_unkept;
    std::optional<Failure> m_storage; ///< why
    QTimer m_unkeptTimer;
    QTimer m_timer;
    bool m_overlayDue = false;
};

} // namespace clientele
