// SPDX-License-Identifier: GPL-3.0-or-later
// Drives submissions by the transition table: what each effect means in requests, and what each answer means in
// events. No rule about repeating stands here; they are all rows of core/submission.cpp.
#include "service/outbox_item.h"

#include <algorithm>

namespace clientele {

namespace {
constexpr qint64 shortPauseMsecs = 2000; ///< before a write that proved not to have arrived goes out again

/// What a failed read means while looking after a submission: reads may always be tried again.
Failure asReadFailure(Failure failure)
{
    if (failure.kind == Failure::Kind::Cancelled)
        failure.kind = Failure::Kind::NoAnswer;
    return failure;
}
} // namespace

void Outbox::apply(const ItemPtr &item, SubmissionEvent event)
{
    const Transition *row = findTransition(item->state, event, item->kind);
    if (!row)
        return;
    const SubmissionState before = item->state;
    item->state = row->to;
    if (!needsAttention(item->state) && !isFinal(item->state) && !isInFlight(before))
        item->failure.reset();
    save(item);
    perform(item, row->effect);
    tell(item);
    tellOverlay();
    if (item->state == SubmissionState::Sent || item->state == SubmissionState::Withdrawn)
        finish(item);
    if (item->state == SubmissionState::Queued || !isInFlight(item->state))
        QMetaObject::invokeMethod(this, &Outbox::pump, Qt::QueuedConnection);
}

void Outbox::perform(const ItemPtr &item, SubmissionEffect effect)
{
    switch (effect) {
    case SubmissionEffect::None:
        break;
    case SubmissionEffect::Compare:
    case SubmissionEffect::Reread:
        reread(item);
        break;
    case SubmissionEffect::Send:
        send(item);
        break;
    case SubmissionEffect::Settle:
        settle(item);
        break;
    case SubmissionEffect::WaitTime: {
        qint64 pause = shortPauseMsecs;
        if (item->failure && item->failure->retryAfterSeconds)
            pause = std::max<qint64>(1, *item->failure->retryAfterSeconds) * 1000;
        else if (item->state == SubmissionState::WaitingDoubt && !m_timing.doubtPausesMsecs.empty()) {
            const size_t nth = std::min(size_t(std::max(0, item->doubts - 1)), m_timing.doubtPausesMsecs.size() - 1);
            pause = m_timing.doubtPausesMsecs[nth];
        } else if (!m_timing.doubtPausesMsecs.empty()) {
            pause = m_timing.doubtPausesMsecs.front();
        }
        waitUntil(item, now() + pause);
        break;
    }
    case SubmissionEffect::Ask:
        if (item->state == SubmissionState::Rejected || item->state == SubmissionState::NotAllowed) {
            putBack(item);
        } else if (item->state == SubmissionState::NeedsConfirmation && !item->theirs) {
            // For "See what": the person confirms upon what is shown, and that version is what will be sent.
            m_reader.readOne(item->key, this, [this, item](const Result<Record> &read) {
                if (item->state != SubmissionState::NeedsConfirmation)
                    return;
                if (read) {
                    item->theirs = *read;
                    save(item);
                    tell(item);
                } else if (read.failure().kind == Failure::Kind::Gone) {
                    apply(item, SubmissionEvent::FailedGone);
                }
            });
        }
        log(item, stateName(item->state), item->failure ? item->failure->requestId : QByteArray());
        break;
    case SubmissionEffect::TakeOver:
        if (item->kind == ChangeKind::Delete)
            m_reader.drop(item->key);
        break;
    case SubmissionEffect::Park:
        break;
    }
}

void Outbox::pump()
{
    if (!m_connection.sendingAllowed())
        return;
    const Capabilities can = m_connection.dialect().capabilities();
    int busy = int(std::count_if(m_items.begin(), m_items.end(), [](const ItemPtr &item) { return item->inFlight(); }));
    const std::vector<ItemPtr> items = m_items; // applying an event may change the list
    for (const ItemPtr &item : items) {
        if (busy >= can.parallelWrites)
            return;
        if (item->state != SubmissionState::Queued)
            continue;
        ++busy;
        apply(item, can.versionTokens ? SubmissionEvent::Start : SubmissionEvent::StartComparing);
    }
}

void Outbox::send(const ItemPtr &item)
{
    WriteWish wish;
    wish.kind = item->kind;
    wish.key = item->key;
    wish.base = item->base;
    wish.changes = item->toSend();
    wish.action = item->action;
    wish.idempotencyKey = item->idempotencyKey;
    wish.firstSent = QDateTime::fromMSecsSinceEpoch(item->createdMsecs, Qt::UTC);
    ++item->attempts;
    if (item->kind == ChangeKind::Set && wish.changes.empty()) {
        // What was wanted is what is there already (merged, or typed back): there is nothing to send.
        QMetaObject::invokeMethod(
            this, [this, item] { stored(item, item->base, {}); }, Qt::QueuedConnection);
        return;
    }
    m_connection.write(m_connection.dialect().write(wish), this, [this, item](WriteOperation &operation, bool left) {
        if (!left) { // the gate closed before its turn: nothing was sent
            item->state = SubmissionState::Queued;
            save(item);
            tell(item);
            return;
        }
        sent(item, operation.outcome());
    });
}

void Outbox::sent(const ItemPtr &item, const WriteOutcome &outcome)
{
    switch (outcome.end) {
    case WriteOutcome::End::Done:
        if (item->kind == ChangeKind::Delete) {
            log(item, stateName(SubmissionState::Sent), outcome.requestId);
            apply(item, SubmissionEvent::Stored);
        } else if (outcome.stored && outcome.storedIsComplete) {
            stored(item, *outcome.stored, outcome.requestId);
        } else {
            // Accepted, but the answer does not tell what was kept: read it. A failure here changes nothing about
            // the acceptance, so the echo is then taken from what little is known.
            RecordKey key = item->key;
            if (outcome.stored && key.isNew())
                key = outcome.stored->key;
            m_reader.readOne(key, this, [this, item, outcome](const Result<Record> &read) {
                stored(item, read ? *read : outcome.stored.value_or(applied(item->base, item->changes)),
                       outcome.requestId);
            });
        }
        return;
    case WriteOutcome::End::Partly: {
        // What went through is in the books; only the rest is still ours to send or to correct.
        Changes rest;
        Changes accepted;
        for (const Change &change : item->changes) {
            const bool failed = std::find(outcome.failedFields.begin(), outcome.failedFields.end(), change.field) !=
                                outcome.failedFields.end();
            (failed ? rest : accepted).push_back(change);
        }
        item->changes = accepted;
        log(item, QByteArrayLiteral("partly sent"), outcome.requestId);
        if (outcome.stored) {
            item->opened = item->base = *outcome.stored;
            m_reader.take(*outcome.stored);
        }
        item->changes = rest;
        if (item->kind == ChangeKind::Create) { // the record exists now; what is left is an edit of it
            item->kind = ChangeKind::Set;
            if (outcome.stored)
                item->key = outcome.stored->key;
        }
        fail(item, outcome.failure.value_or(Failure()));
        return;
    }
    case WriteOutcome::End::Failed:
    case WriteOutcome::End::InDoubt:
        fail(item, outcome.failure.value_or(Failure()));
        return;
    }
}

void Outbox::fail(const ItemPtr &item, const Failure &failure)
{
    item->failure = failure;
    if (failure.kind == Failure::Kind::ChangedMeanwhile && item->kind == ChangeKind::Set)
        ++item->conflicts; // `merge` gives up when it is too many in a row
    apply(item, eventOf(failure));
}

void Outbox::stored(const ItemPtr &item, const Record &record, const QByteArray &requestId)
{
    const Changes asked = item->toSend();
    item->echoes = echoCheck(item->base, asked, record);
    const bool differently =
        std::any_of(item->echoes.begin(), item->echoes.end(), [](const Echo &echo) { return echo.needsLook(); });
    if (item->base.version != item->opened.version)
        item->keptTheirs = Merge(item->opened, item->mine(), item->base).keptTheirs();
    item->failure.reset();
    log(item, stateName(differently ? SubmissionState::SentDifferently : SubmissionState::Sent), requestId);
    const RecordKey formerKey = item->key;
    item->theirs = record;
    m_reader.take(record);
    if (item->kind == ChangeKind::Create)
        item->key = record.key;
    item->label = record.displayName();
    // What was typed while it was on its way stands on the record as it is now.
    if (formerKey == record.key) {
        rebaseEntry(record.key, record);
    } else if (const LineBook::Entry *typed = m_book.find(formerKey)) {
        const std::vector<ChangeLine> lines = typed->lines;
        m_book.removeAll(formerKey);
        m_store.run<bool>([formerKey](WorkStore &store) { return store.removeLines(formerKey); }, this,
                          noticeStorage());
        for (const ChangeLine &line : lines)
            setField(record, ChangeKind::Set, line.field, line.after, line.origin);
    }
    apply(item, differently ? SubmissionEvent::StoredDifferently : SubmissionEvent::Stored);
}

void Outbox::reread(const ItemPtr &item)
{
    m_reader.readOne(item->key, this, [this, item](const Result<Record> &read) {
        if (!read) {
            item->failure = asReadFailure(read.failure());
            apply(item, eventOf(*item->failure));
            return;
        }
        merge(item, *read);
    });
}

void Outbox::merge(const ItemPtr &item, const Record &theirs)
{
    const bool moved = theirs.version.isEmpty() || theirs.version != item->base.version;
    Merge merge(item->opened, item->mine(), theirs);
    if (item->state == SubmissionState::Rereading && item->conflicts >= m_timing.mostConflicts) {
        item->theirs = theirs;
        item->base = theirs;
        apply(item, SubmissionEvent::TooManyConflicts);
        return;
    }
    if (merge.undecided() > 0) {
        item->theirs = theirs;
        item->merge = merge;
        apply(item, SubmissionEvent::MergedClash);
        return;
    }
    item->keptTheirs = merge.keptTheirs();
    item->theirs = theirs;
    const bool nothing = item->kind == ChangeKind::Set && merge.toSend().empty();
    const bool untouched = merge.keptTheirs().empty() && item->state == SubmissionState::Comparing;
    item->base = theirs;
    if (nothing) {
        log(item, stateName(SubmissionState::Sent), {});
        apply(item, SubmissionEvent::MergedNothing);
    } else if (untouched || !moved) {
        apply(item, SubmissionEvent::FoundSame);
    } else {
        apply(item, SubmissionEvent::MergedClean);
    }
}

void Outbox::settle(const ItemPtr &item)
{
    if (item->kind == ChangeKind::Create) {
        settleCreate(item);
        return;
    }
    m_reader.readOne(item->key, this, [this, item](const Result<Record> &read) { settled(item, read); });
}

void Outbox::settled(const ItemPtr &item, const Result<Record> &read)
{
    if (!read) {
        item->failure = asReadFailure(read.failure());
        const bool answered = item->failure->kind != Failure::Kind::Unreachable &&
                              item->failure->kind != Failure::Kind::NoAnswer &&
                              item->failure->kind != Failure::Kind::SignIn;
        if (answered && item->failure->kind != Failure::Kind::Gone)
            ++item->doubts;
        if (item->doubts > int(m_timing.doubtPausesMsecs.size())) {
            apply(item, SubmissionEvent::DoubtGivenUp);
            return;
        }
        apply(item, eventOf(*item->failure));
        return;
    }
    const Record &now_ = *read;
    const bool moved = now_.version.isEmpty() ? false : now_.version != item->base.version;
    if (item->kind == ChangeKind::Delete || item->kind == ChangeKind::Action) {
        // Still there: proves nothing, the service may be at it. Look again, then ask.
        if (moved && item->kind == ChangeKind::Delete) {
            item->theirs = now_;
            apply(item, SubmissionEvent::MergedClean);
            return;
        }
        item->theirs = now_;
        apply(item, ++item->doubts > int(m_timing.doubtPausesMsecs.size()) ? SubmissionEvent::DoubtGivenUp
                                                                           : SubmissionEvent::StillUnknown);
        return;
    }
    const Merge merge(item->opened, item->mine(), now_);
    const Changes left = diff(now_, applied(now_, item->toSend()));
    if (left.empty()) {
        stored(item, now_, item->failure ? item->failure->requestId : QByteArray());
        return;
    }
    if (merge.undecided() > 0) {
        item->theirs = now_;
        item->merge = merge;
        apply(item, SubmissionEvent::MergedClash);
        return;
    }
    item->base = now_;
    item->theirs = now_;
    item->keptTheirs = merge.keptTheirs();
    apply(item, moved ? SubmissionEvent::MergedClean : SubmissionEvent::NotArrived);
}

void Outbox::settleCreate(const ItemPtr &item)
{
    WriteWish wish;
    wish.kind = item->kind;
    wish.key = item->key;
    wish.base = item->base;
    wish.changes = item->changes;
    wish.idempotencyKey = item->idempotencyKey;
    wish.firstSent = QDateTime::fromMSecsSinceEpoch(item->createdMsecs, Qt::UTC);
    auto found = std::make_shared<std::vector<Record>>();
    m_connection.read<ListOperation>(
        m_connection.dialect().findCreated(wish), Connection::Priority::Looking, this,
        [found](ListOperation &operation) {
            for (Record &record : operation.takeRecords())
                found->push_back(std::move(record));
        },
        [this, item, found](ListOperation &operation) {
            if (const std::optional<Failure> failure = operation.failure()) {
                settled(item, asReadFailure(*failure));
                return;
            }
            if (found->size() == 1) { // one match: it arrived
                stored(item, found->front(), item->failure ? item->failure->requestId : QByteArray());
                return;
            }
            apply(item, ++item->doubts > int(m_timing.doubtPausesMsecs.size()) ? SubmissionEvent::DoubtGivenUp
                                                                               : SubmissionEvent::StillUnknown);
        });
}

void Outbox::finish(const ItemPtr &item)
{
    if (item->state == SubmissionState::Withdrawn)
        putBack(item);
    // Sent and put back: nothing more to drive. Windows have been told; lists drop it.
    std::erase(m_items, item);
    tellOverlay();
}

void Outbox::putBack(const ItemPtr &item)
{
    if (item->kind == ChangeKind::Delete || item->kind == ChangeKind::Action || item->changes.empty()) {
        save(item);
        return;
    }
    LineBook::Entry &entry = m_book.open(item->opened);
    std::vector<ChangeLine> lines;
    for (const Change &change : item->changes) {
        const bool newer = std::any_of(entry.lines.begin(), entry.lines.end(),
                                       [&](const ChangeLine &line) { return line.field == change.field; });
        if (newer)
            continue;
        ChangeLine line;
        line.key = item->key;
        line.kind = item->kind;
        line.field = change.field;
        line.before = change.before;
        line.after = change.after;
        line.version = item->opened.version;
        line.origin = QByteArrayLiteral("put back");
        line.typedAtMsecs = now();
        lines.push_back(std::move(line));
    }
    lines.insert(lines.end(), entry.lines.begin(), entry.lines.end());
    entry.lines = lines;
    const LineBase base = baseOf(entry);
    const StoredSubmission stored = item->toStored();
    m_store.run<bool>([stored, lines, base](WorkStore &store) { return store.putBack(stored, lines, base, {}); }, this,
                      noticeStorage());
    tellOverlay();
}

void Outbox::waitUntil(const ItemPtr &item, qint64 dueMsecs)
{
    item->dueMsecs = dueMsecs;
    save(item);
    wake();
}

void Outbox::wake()
{
    // Applying TimeUp may start requests and change the list; so first collect, then act.
    std::vector<ItemPtr> due;
    qint64 next = 0;
    for (const ItemPtr &item : m_items) {
        const bool waits = item->state == SubmissionState::WaitingPace || item->state == SubmissionState::WaitingDoubt;
        if (!waits || item->dueMsecs == 0)
            continue;
        if (item->dueMsecs <= now())
            due.push_back(item);
        else if (next == 0 || item->dueMsecs < next)
            next = item->dueMsecs;
    }
    for (const ItemPtr &item : due) {
        item->dueMsecs = 0;
        apply(item, SubmissionEvent::TimeUp);
    }
    if (next != 0)
        m_timer.start(int(std::clamp<qint64>(next - now(), 1, 3'600'000)));
}

void Outbox::goOn()
{
    const std::vector<ItemPtr> items = m_items;
    for (const ItemPtr &item : items) {
        if (item->state == SubmissionState::WaitingConnection)
            apply(item, SubmissionEvent::Connected);
        else if (item->state == SubmissionState::WaitingSignIn)
            apply(item, SubmissionEvent::SignedIn);
        else if (item->state == SubmissionState::WaitingDoubt)
            apply(item, SubmissionEvent::Connected);
    }
    pump();
}

} // namespace clientele
