// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/below.h"
#include "core/company_kind.h"
#include "core/dialect.h"
#include "core/failure_codes.h"
#include "core/merge.h"
#include "core/rules.h"
#include "core/snapshot.h"
#include "store/work_store.h"

#include <QHash>
#include <QMetaType>

#include <memory>

namespace clientele {

/// A remembered connection to one company at one service. No secrets in here, ever.
struct ConnectionSettings
{
    QString id;         ///< ours; also the company id in RecordKeys
    QByteArray service; ///< dialect name
    QUrl base;
    QString companyRemoteId;
    QString companyName;
    CompanyKind kind = CompanyKind::Live;
    QString currencyCode; ///< local currency as last read
    QHash<QByteArray, QString> options;

    Json toJson() const;
    static Result<ConnectionSettings> fromJson(const Json &json);

    /// What a dialect needs to know of it.
    DialectSettings dialectSettings() const { return {base, companyRemoteId, id, options}; }
};

/// Whether the service can be talked to just now.
struct ConnectionStatus
{
    enum class State : quint8 {
        Connecting,
        Online,
        Offline,    ///< no connection since `since`
        SignIn,     ///< the token is missing, expired or wrong
        SlowedDown, ///< until `until`
    };
    State state = State::Connecting;
    QDateTime since;                ///< UTC
    QDateTime until;                ///< UTC, SlowedDown
    std::optional<Failure> failure; ///< the last one, for the words and "Details"
    /// How many changes a minute the service lets through, known once one had to wait for it; 0: no such limit met.
    int writesPerMinute = 0;
    int readsPerMinute = 0; ///< the same of questions
    bool operator==(const ConnectionStatus &) const = default;
};

/// What one question of its own has found, whole.
struct Found
{
    std::vector<Record> records;     ///< in the service's order, each once
    std::vector<Failure> unreadable; ///< records that could not be understood and are missing here
    QDateTime readAt;                ///< UTC
};

/// How far the reading of a list has come.
struct ListProgress
{
    bool running = false;
    bool complete = false;                ///< read to its end at least once
    qint64 received = 0;                  ///< in this reading
    std::optional<qint64> total;          ///< where the service says
    std::optional<Failure> failure;       ///< why the last reading ended early
    int unreadable = 0;                   ///< records that could not be understood
    std::vector<Failure> whichUnreadable; ///< the first few of them: Failure::fields names them, detail says why
    int doubtful = 0;            ///< records with values that are not of their field's type, shown as they came
    bool loadingFigures = false; ///< the figures of the whole list are being loaded
    QDateTime finishedAt;        ///< UTC; of the last complete reading
    bool operator==(const ListProgress &) const = default;
};

/// What an action on a record with others below it (posting a journal), or its deletion, is about, and what has become
/// of those.
struct BelowView
{
    std::vector<Record> meant; ///< as the person saw them; nothing is done to others
    std::vector<Record> taken; ///< Sent: those that were there at the last look and are not any more
    std::vector<Record> left;  ///< there at the last look, and what has been entered from here since
    /// From here, after it had been confirmed and before it was seen to be carried out: whether they went along all
    /// the same is not known. None of them is in `taken`.
    std::vector<Record> deleted = {};
    /// Sent: those that were meant and had gone before `taken` went, not deleted from here. Whether somebody has
    /// deleted or posted them is not known.
    std::vector<Record> goneBefore = {};
    bool scheduled = false;   ///< accepted; the service carries it out later
    bool unconfirmed = false; ///< Sent: what is in `taken` has gone, but the service has not said by which doing
    QString blamed;           ///< Rejected: remote id of the one the words are about, where they tell

    bool isMeant(const Record &record) const;
    std::vector<Record> along() const; ///< of `taken` those nobody meant: entered after they had been shown
    /// Of `taken` those that were meant, and said something else by then: whether they went as they are or as they were
    /// meant is not known.
    std::vector<BelowDifference::Changed> changed() const;
    /// Sent: nothing went along, and nothing was changed or deleted meanwhile, nor had it gone before.
    bool isAsMeant() const;
};

/// An action as somebody wants it carried out, or the deletion of a record with others below it.
struct ActionWish
{
    QByteArray action = {}; ///< one of the record's EntityInfo; none: of a deletion
    /// The records below this one as they are shown (a journal's lines): nothing is done where others are there by
    /// then.
    std::vector<Record> below = {};
    Changes changes = {};       ///< what it sets (ActionInfo::sets), or what the record shows once it is done
    Attachment attachment = {}; ///< the bytes that go with it (ActionInfo::takes); kept on disk until it has ended
    QString reason = {};
    ChangeKind kind = ChangeKind::Action; ///< or Delete
};

/// The new record that takes over what a submission wanted of one that is gone. By the submission's id: kept twice, or
/// in two windows, it is one new record.
RecordKey keptAsNew(const RecordKey &gone, const QString &submission);

/// What a person sees of one record's submission. A copy; changes come as new copies.
struct SubmissionView
{
    QString id;
    RecordKey key;
    ChangeKind kind = ChangeKind::Set;
    QByteArray action;
    SubmissionState state = SubmissionState::Queued;
    QString label;
    Changes changes;
    Record opened;
    std::optional<Record> theirs;     ///< as read last, in NeedsDecision, NeedsConfirmation and doubts
    std::optional<Merge> merge;       ///< NeedsDecision; Sent: as it was decided in this run
    std::vector<Echo> echoes;         ///< Sent, SentDifferently
    std::vector<FieldKey> keptTheirs; ///< merged by itself: what they changed and this did not
    std::optional<Failure> failure;
    /// NeedsConfirmation: why `theirs` is not there; nothing while it is being read.
    std::optional<Failure> theirsFailure;
    BelowView below;       ///< of an action on a record with others below it, or its deletion
    QString after;         ///< Queued: id of the submission that has to be in before this one goes
    bool heldBack = false; ///< Withdrawn: because that one did not go in
    QDateTime createdAt, changedAt, dueAt;
    QDateTime releasedAt; ///< when a person last said that it may leave, as far as that is known
    bool acknowledged = false;
    bool mayHaveArrived = false; ///< an attempt that nobody knows the end of may have been carried out
    int alike = 0;               ///< NeedsPerson, of a create: how many just like it were found, of which it may be one
    /// NeedsPerson because others kept saving, not because of a doubt.
    bool conflicts() const { return failure && failure->kind == Failure::Kind::ChangedMeanwhile; }
    /// NeedsPerson because it was released long ago, with nothing of it sent since.
    bool isOldRelease() const { return failure && failure->code == failure_codes::notSentSince(); }
};

/// How one field of one record stands against what the service holds.
struct OverlayField
{
    FieldKey field;
    Value before;
    Value after;
    enum class Stage : quint8 { NotSent, OnItsWay, NeedsAttention } stage = Stage::NotSent;
    QByteArray origin = {}; ///< of what is not sent: as setField() was told
};

/// Everything unsent of one record, for lists and windows.
struct OverlayRecord
{
    RecordKey key;
    QString label;
    ChangeKind kind = ChangeKind::Set; ///< Create: not at the service yet; Delete: to be deleted
    Record opened;                     ///< as it was when typing began
    std::vector<OverlayField> fields;  ///< in the order of typing
    QString submission;                ///< id of the open submission, if any
    qint64 typedAtMsecs = 0;           ///< of the oldest line
    bool kept = true;                  ///< false: could not be written to the disk; lost if the program ends now
    bool keeping = false;              ///< on its way to the disk, which has not confirmed it yet
    bool onlyOnItsWay() const;         ///< nothing left that was not sent
};

/// Everything unsent of one company at one moment. Immutable and shared.
struct Overlay
{
    std::vector<OverlayRecord> records;
    QHash<RecordKey, size_t> places; ///< of the records, for find()
    const OverlayRecord *find(const RecordKey &key) const;
    /// Local ids of records begun here, before the service named them and since.
    QHash<QString, QString> named;
    QString nowOf(const QString &localId) const { return named.value(localId, localId); }
    int notSent() const;            ///< lines not sent yet
    std::optional<Failure> storage; ///< why some of it is not on disk; it is tried again until it is
};
using OverlayPtr = std::shared_ptr<const Overlay>;

/// One row of a look-up list, ready for pickers and for showing a reference by name.
struct LookupRow
{
    QString id;
    QString code;
    QString name;
    QString parent = {}; ///< id of the row of another list it stands below (a value's dimension); empty: none
};
struct LookupTable
{
    EntityName entity;
    std::vector<LookupRow> rows;
    QDateTime readAt;
    std::optional<Failure> failure; ///< why it is empty or old
    const LookupRow *byId(const QString &id) const;
    const LookupRow *byCode(const QString &code) const;
};
using LookupPtr = std::shared_ptr<const LookupTable>;

} // namespace clientele

Q_DECLARE_METATYPE(clientele::SubmissionView)
