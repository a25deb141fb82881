// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"
#include "service/outbox.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace clientele {

/// One record's submission in memory. The disk has the same as StoredSubmission, but for what is only counted in one
/// run.
struct Outbox::Item
{
    QString id;
    RecordKey key;
    ChangeKind kind = ChangeKind::Set;
    QByteArray action;
    SubmissionState state = SubmissionState::Queued;
    QString label;
    QString reason;
    QString idempotencyKey;
    QString begunAs; ///< of a create that the service has named: the local id it had before
    Record opened;   ///< what the person stood on: where a merge starts from
    Record base;     ///< what the service is believed to hold now, with nothing left to decide; its version is sent
    Changes changes; ///< what the person wants, upon `opened`
    std::optional<Record> theirs;
    std::optional<Merge> merge;
    std::optional<Merge> decided; ///< of this run: what the person chose last, for the words once it is sent
    std::vector<Echo> echoes;
    std::vector<FieldKey> keptTheirs;
    std::optional<Failure> failure;
    Attachment attachment;   ///< of an action
    BelowView below;         ///< of an action, or a deletion
    QStringList there;       ///< remote ids of what cannot have come by this, see WriteWish::notMine
    QStringList shown;       ///< of a create: remote ids of what was found and left to the person to judge
    bool thereKnown = false; ///< `there` holds all that was there before it was sent
    QString after;           ///< id of the submission that has to be in before this one goes; empty: none has
    int attempts = 0;        ///< that left, and may have been carried out
    int conflicts = 0;
    qint64 createdMsecs = 0;
    qint64 changedMsecs = 0;
    qint64 dueMsecs = 0; ///< as it is told; `due` is what is waited for
    bool acknowledged = false;

    // Of this run only
    QHash<FieldKey, QByteArray> origins;  ///< how its values were typed: they go back to the lines as they were
    QDeadlineTimer due;                   ///< of `dueMsecs`, whatever becomes of the computer's clock meanwhile
    int doubts = 0;                       ///< looks after an unanswered write that were answered and told nothing
    int waits = 0;                        ///< pauses in a row, of whatever reason: each is longer than the one before
    bool lookFailed = false;              ///< the last look was not answered: for want of a connection or a token
    std::optional<Failure> theirsFailure; ///< see SubmissionView
    bool heldBack = false;                ///< not sent, because the one it was to follow did not go in
    qint64 releasedMsecs = 0;             ///< when the person last said that it may leave

    /// The record as the person wants it.
    Record mine() const { return applied(opened, changes); }
    /// What is to be sent upon `base`.
    Changes toSend() const;
    /// Its values stand in the submission alone: neither in the books nor among the lines.
    bool isOpen() const;
    /// A request of it is under way, or about to be.
    bool isWorking() const { return isInFlight(state) && state != SubmissionState::WaitingDoubt; }
    StoredSubmission toStored() const;
    /// `below`: the schema of the records below this one, nullptr if there are none.
    static std::shared_ptr<Item> fromStored(const StoredSubmission &stored, const SchemaPtr &schema,
                                            const SchemaPtr &below);
    SubmissionView view() const;
};

/// What a failed read means while looking after a submission: reads may always be tried again.
inline Failure asReadFailure(Failure failure)
{
    if (failure.kind == Failure::Kind::Cancelled)
        failure.kind = Failure::Kind::NoAnswer;
    return failure;
}

inline bool contains(const std::vector<FieldKey> &fields, const FieldKey &field)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

} // namespace clientele
