// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/submission.h"

#include <memory>
#include <vector>

namespace clientele {

/// One line of "Changes not sent yet": one field of one record, or a wish to delete it. Editing a field back to
/// what it was removes its line. Survives everything (product.md 2.2).
struct ChangeLine
{
    RecordKey key;
    ChangeKind kind = ChangeKind::Set; ///< Set and Create: `field` holds a value; Delete, Action: `field` is empty
    FieldKey field;
    Value before; ///< when the person opened it
    Value after;
    QByteArray action;       ///< ChangeKind::Action
    QByteArray version;      ///< version token the value was typed upon
    QByteArray origin;       ///< "form", "grid", "merge" ...
    qint64 typedAtMsecs = 0; ///< UTC
    bool operator==(const ChangeLine &) const = default;
};

/// The record as it was when the first line on it was typed: what a merge starts from. One per record with lines.
struct LineBase
{
    RecordKey key;
    EntityName entity;
    QString label; ///< name for people, so that a line can be shown before its list has been read
    Json record;   ///< see core/record_json.h
};

/// One record's submission: an immutable copy of its lines, and where its sending stands.
struct StoredSubmission
{
    QString id;
    RecordKey key;
    ChangeKind kind = ChangeKind::Set;
    QByteArray action;
    SubmissionState state = SubmissionState::Queued;
    QString label;
    QString reason; ///< the person's note
    QString idempotencyKey;
    Json base;         ///< record the change stands on now (its version is the one to send)
    Json opened;       ///< record when the person opened it
    Json changes;      ///< array of {field, before, after}
    Json theirs;       ///< NeedsDecision: the record as read last; else null
    Json choices;      ///< NeedsDecision: what is decided so far. A create: what was there before it. One that waits
                       ///< for another: its id. Else null
    Json failure;      ///< last failure; else null
    Json echoes;       ///< Sent…: what was kept differently; else null
    int attempts = 0;  ///< requests to write that left, bounded
    int conflicts = 0; ///< conflicts in a row
    qint64 createdMsecs = 0;
    qint64 changedMsecs = 0;
    qint64 dueMsecs = 0; ///< WaitingPace, WaitingDoubt: when to go on
    /// Bytes that go with an action. Written once, by `submit`, in a table of their own, so that a change of state
    /// does not write them again; gone with the end of the submission.
    Attachment attachment = {};
    /// Of a create that the service has named: the local id the record had until then. Written, never read here: see
    /// WorkStore::names.
    QString begunAs = {};
};

/// A record that was begun here, as it was called before the service named it.
struct NamedRecord
{
    QString company; ///< our id
    EntityName entity;
    QString localId; ///< RecordKey::localId until then
    QString remoteId;
};

/// LogEntry::answer where no state's name says what became of it.
namespace log_answers {
/// Of an action and what it took away: that has gone, but the service has not said by which doing.
inline QByteArray noLongerThere()
{
    return QByteArrayLiteral("noLongerThere");
}
/// Of what an action took away though nobody had meant it.
inline QByteArray wentAlong()
{
    return QByteArrayLiteral("wentAlong");
}
/// Of what an action took away though it had been changed since somebody meant it.
inline QByteArray changedSince()
{
    return QByteArrayLiteral("changedSince");
}
/// Of what was deleted from here before the action was seen to be carried out: it may have taken that away
/// nevertheless.
inline QByteArray deletedSince()
{
    return QByteArrayLiteral("deletedSince");
}
/// Of what an action was to take away and what had gone before, by another's doing.
inline QByteArray goneBefore()
{
    return QByteArrayLiteral("goneBefore");
}
} // namespace log_answers

/// One entry of the change log. Append-only: the store has no call that alters or removes one, and the table
/// refuses both (product.md 2.10).
struct LogEntry
{
    qint64 sequence = 0; ///< given by the store
    qint64 atMsecs = 0;  ///< UTC
    QString who;         ///< who is signed in here
    QString computer;
    QString company; ///< our id
    QString companyName;
    EntityName entity;
    QString remoteId;
    QString label;
    FieldKey field; ///< empty for create, delete, action
    Value before;
    Value after;
    QByteArray what;   ///< "set", "create", "delete", "action"
    QByteArray answer; ///< "sent", "sent differently", "rejected", "merged" ...: the state's name, or one of
                       ///< log_answers
    QString words;     ///< the service's words, if any
    QByteArray requestId;
    QString submission; ///< id
    QString reason;
};

/// Which entries of the change log; what is empty is not asked for.
struct LogFilter
{
    QString company = {};
    EntityName entity = {}; ///< ids are unique within one kind of record only
    QString remoteId = {};
    QByteArray what = {}; ///< as in LogEntry
};

/// A remembered connection: everything but its secrets.
struct StoredConnection
{
    QString id;
    int position = 0;
    Json settings; ///< see service/connection_settings.h
};

/// `work.sqlite`: what must never be lost. Opened and used on the store thread only; every call is one transaction,
/// on disk (synchronous=FULL) when it returns, and nothing has changed when it fails. Nothing is thrown. Failures are
/// Failure::Kind::Storage with a translated sentence in `message`, SQLite's words in `detail`, and in `code` one of
/// "busy", "readOnly", "cannotOpen", "full", "damaged", "newer", "foreign", "secret", "unreadable", "disk".
/// The value of a Result<bool> says whether there was anything to change; saving always is.
///
/// A file that is damaged, or from a newer version, or another program's, is never overwritten: `open` fails, or, for
/// damage, moves it aside (name + ".damaged-<UTC time>"), starts a new one with everything that could still be read
/// and says so through `damagedCopy`. Before a file is brought to a newer version it is copied (name +
/// ".before-v<version>-<UTC time>"). While it is open nobody else can open it.
class WorkStore
{
public:
    /// The folder must exist. `mostPages` bounds the file, as a full disk does (4096 bytes a page); 0: no bound.
    static Result<std::unique_ptr<WorkStore>> open(const QString &path, qint64 nowMsecsUtc, int mostPages = 0);
    ~WorkStore();

    /// Where the damaged former file lies; empty if it was sound.
    QString damagedCopy() const;

    /// What lies here of all companies together, for the first sentence of a start.
    struct Summary
    {
        int lines = 0;          ///< not sent yet
        int oldLines = 0;       ///< of those: typed before the moment asked for
        qint64 newestMsecs = 0; ///< when something was noted here last, UTC; 0: never
    };
    Result<Summary> summary(qint64 oldBeforeMsecs);
    /// Refuses every write from now on ("readOnly"), or takes them again: how the program bears that can be tried so.
    void setReadOnly(bool readOnly);

    // Connections
    Result<std::vector<StoredConnection>> connections(); ///< by position
    /// Refused ("secret") if the settings have a member that looks like a secret, see store/settings_guard.h.
    Result<bool> saveConnection(const StoredConnection &connection);
    Result<bool> removeConnection(const QString &id); ///< its lines and submissions stay

    // Changes not sent yet
    struct Lines
    {
        std::vector<ChangeLine> lines; ///< in the order of typing
        std::vector<LineBase> bases;
    };
    Result<Lines> lines(const QString &company);
    /// Adds or replaces the line of (key, kind, field); keeps the first base of a record. The base is the record's
    /// whatever key it carries.
    Result<bool> saveLine(const ChangeLine &line, const LineBase &base);
    /// Removes one line (and the base with the last line of its record).
    Result<bool> removeLine(const RecordKey &key, ChangeKind kind, const FieldKey &field);
    Result<bool> removeLines(const RecordKey &key);
    /// Makes these the only lines of `key`, upon this base (the record has been read anew). No lines: none are left.
    Result<bool> replaceLines(const RecordKey &key, const std::vector<ChangeLine> &lines, const LineBase &base);

    // Submissions
    Result<std::vector<StoredSubmission>>
    openSubmissions(const QString &company); ///< neither final nor acknowledged; in the order of submitting
    /// Stores the submission and takes its lines out of "not sent yet", in one transaction. A line whose value has
    /// been saved anew since it was copied stays: it was typed beside the sending.
    Result<bool> submit(const StoredSubmission &submission, const std::vector<ChangeLine> &lines);
    struct Release
    {
        StoredSubmission submission;
        std::vector<ChangeLine> lines;
    };
    Result<bool> submit(const std::vector<Release> &together); ///< all of them or none
    /// Stores the new state and appends what is to be logged, in one transaction. A submission that was
    /// acknowledged stays so.
    Result<bool> update(const StoredSubmission &submission, const std::vector<LogEntry> &log);
    /// Stores the submission and makes `lines` the only lines of its record, in one transaction: values that were
    /// not taken (withdrawn, rejected) go back to "not sent yet", together with what was typed meanwhile.
    Result<bool> putBack(const StoredSubmission &submission, const std::vector<ChangeLine> &lines, const LineBase &base,
                         const std::vector<LogEntry> &log);
    Result<bool> acknowledge(const QString &submissionId); ///< false: there is none of that id
    /// Of everything that was ever created from here.
    Result<std::vector<NamedRecord>> names(const QString &company);

    // Change log
    /// Newest first, at most `limit`, older than `beforeSequence` (0: from the newest).
    Result<std::vector<LogEntry>> log(const LogFilter &filter, qint64 beforeSequence, int limit);
    /// Sequence of the first entry that is not what was written, or is missing (also at the end); 0: complete.
    Result<qint64> firstBrokenLogEntry();

private:
    struct Private;
    explicit WorkStore(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> d;
};

} // namespace clientele
