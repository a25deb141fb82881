// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"
#include "service/on_done.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace clientele {

class DeskCompany;

/// How a handle talks to its company on the desk thread. Posts; never waits. After the company or the desk has gone
/// nothing happens.
using DeskPost = std::function<void(std::function<void(DeskCompany &)>)>;
template <class T>
using Reply = QFuture<Result<T>>;

/// A list as windows see it: the newest snapshot and what changed. GUI thread.
class ListFeed : public QObject
{
    Q_OBJECT
public:
    ListFeed(EntityName entity, SchemaPtr schema, DeskPost post, QObject *parent);

    const EntityName &entity() const { return m_entity; }
    const SchemaPtr &schema() const { return m_schema; }
    const Snapshot &snapshot() const { return m_snapshot; }
    const ListProgress &progress() const { return m_progress; }

    void update(); ///< "Update now"
    void stop();   ///< "Cancel"
    /// The rows somebody sees now, whose figures should be there.
    void wantFigures(const std::vector<RecordKey> &keys);
    /// All figures of the list: before ordering or filtering by one of them.
    void loadFigures();

    void take(const Snapshot &snapshot, const SnapshotDelta &delta, const ListProgress &progress); ///< the border's

signals:
    void published(const clientele::SnapshotDelta &delta);
    void progressChanged();

private:
    EntityName m_entity;
    SchemaPtr m_schema;
    DeskPost m_post;
    Snapshot m_snapshot;
    ListProgress m_progress;
};

/// What is typed and what is sent, as windows see it. GUI thread. Calls are carried out in order; what becomes of
/// them comes as `overlayChanged` and `submissionChanged`, also when the window that asked has closed.
class OutboxHandle : public QObject
{
    Q_OBJECT
public:
    OutboxHandle(DeskPost post, QObject *parent);

    const OverlayPtr &overlay() const { return m_overlay; }
    /// Open submissions, and those that ended in this run, oldest first.
    const std::vector<SubmissionView> &submissions() const { return m_submissions; }
    const SubmissionView *submission(const QString &id) const;
    /// The open submission of a record; nullptr if there is none.
    const SubmissionView *openFor(const RecordKey &key) const;
    int needAttention() const;

    /// Keeps a typed value. `opened` is the record as the window opened it (for a new one: empty, with a new key).
    void setField(const Record &opened, ChangeKind kind, const FieldKey &field, const Value &value,
                  const QByteArray &origin);
    void wishDelete(const Record &opened);
    void restoreField(const RecordKey &key, const FieldKey &field);
    void discard(const RecordKey &key);
    void rebase(const Record &fresh);

    /// Answers with the submission's id once it is on disk; the failure's code says why not: "view-only",
    /// "nothing-changed", "needs-correcting", "under-way".
    Reply<QString> submit(const RecordKey &key, const QString &reason = {}) { return submit(std::vector{key}, reason); }
    /// The same for records of which the service shall hold none without those before it (a payment in several lines):
    /// in this order, the next once the one before is in. Where one does not go in, those behind it are not sent
    /// (SubmissionView::heldBack), and their values are lines again. Answers for the first; all are released, or none.
    Reply<QString> submit(const std::vector<RecordKey> &keys, const QString &reason = {});
    /// Carries an action out at once; answers as `submit` does.
    Reply<QString> act(const Record &opened, const ActionWish &wish);
    void decide(const QString &id, const Merge &merge);
    void keepChoices(const QString &id, const Merge &merge);
    void sendAgain(const QString &id);
    /// The same of an action, with what is below its record as it was shown (ActionWish::below).
    void actAgain(const QString &id, const std::vector<Record> &below);
    void withdraw(const QString &id);
    void acknowledge(const QString &id);
    void keepAsNew(const QString &id);
    /// NeedsConfirmation: reads what the service has by now, of which SubmissionView::theirs tells, or theirsFailure.
    void seeTheirs(const QString &id);
    /// What the change log has of actions of this name ("post"), with the records they took, newest first.
    Reply<std::vector<LogEntry>> readLog(const QByteArray &action, int most);

    void takeOverlay(const OverlayPtr &overlay);           ///< the border's
    void takeSubmission(const SubmissionView &submission); ///< the border's
    void takeEnded(const QString &id);                     ///< the border's

signals:
    void overlayChanged();
    void submissionChanged(const clientele::SubmissionView &submission);
    void submissionEnded(const QString &id);
    void logAppended();

private:
    DeskPost m_post;
    OverlayPtr m_overlay;
    std::vector<SubmissionView> m_submissions;
};

/// One company as windows see it. GUI thread; owned by the Workplace. Holds no desk object.
class CompanyHandle : public QObject
{
    Q_OBJECT
public:
    CompanyHandle(const ConnectionSettings &settings, std::unique_ptr<Dialect> description, bool hasToken,
                  DeskPost post, QObject *parent);
    ~CompanyHandle() override;

    const QString &id() const { return m_settings.id; }
    const QString &name() const { return m_settings.companyName; }
    const ConnectionSettings &settings() const { return m_settings; }
    CompanyKind kind() const { return m_settings.kind; }
    QString serviceName() const;
    ServiceInfo service() const; ///< what is needed to sign in to it
    Capabilities capabilities() const;
    std::vector<EntityInfo> entities() const;
    /// Of a kind of record this service does not have: nothing can be done with it.
    EntityInfo entityInfo(const EntityName &entity) const;
    /// The list the company opens with; empty if it has none.
    EntityName firstList() const;
    SchemaPtr schema(const EntityName &entity) const;

    const ConnectionStatus &status() const { return m_status; }
    bool sendingAllowed() const { return m_sendingAllowed; }
    void setSendingAllowed(bool allowed);
    void provideToken(const QString &token);

    /// The feed of an entity, made on first use.
    ListFeed &list(const EntityName &entity);
    /// What has been read of a list so far; empty where nobody has asked for it.
    Snapshot known(const EntityName &entity) const;
    OutboxHandle &outbox() { return *m_outbox; }
    /// Null until it has been read once.
    LookupPtr lookup(const EntityName &entity) const;
    void refreshLookup(const EntityName &entity);
    /// One record, fresh from the service. Cancelling the future gives the request up.
    Reply<Record> readOne(const RecordKey &key);
    /// The bytes that belong to a record (its picture), fresh from the service; null where it has none.
    Reply<Attachment> readBytes(const RecordKey &key);
    /// What is asked for, and nothing but: for what is shown beside one record. Cancelling gives the request up.
    Reply<Found> readSome(const ListQuery &query);

    // The border's:
    void takeStatus(const ConnectionStatus &status);
    void takeSettings(const ConnectionSettings &settings);
    void takeLookup(const LookupPtr &table);

signals:
    /// The company is about to be closed; everything of it may still be used in the slot, and nothing afterwards. Watch
    /// this, not destroyed(): that one comes when lists and outbox are gone already.
    void leaving();
    void statusChanged();
    void sendingAllowedChanged();
    void settingsChanged();
    void lookupRead(const QByteArray &entity);

private:
    /// `start` begins the reading on the desk thread, and hands its answer over to what it is given.
    template <class T, class Start>
    Reply<T> ask(Start start);

    ConnectionSettings m_settings;
    std::unique_ptr<Dialect> m_description; ///< asked for schemas and capabilities only; the talking one is on the desk
    DeskPost m_post;
    ConnectionStatus m_status;
    bool m_sendingAllowed = false;
    std::map<EntityName, std::unique_ptr<ListFeed>> m_lists;
    std::map<EntityName, LookupPtr> m_lookups;
    std::unique_ptr<OutboxHandle> m_outbox;
};

} // namespace clientele
