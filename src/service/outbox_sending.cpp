// SPDX-License-Identifier: GPL-3.0-or-later
// Drives submissions by the transition table: what each effect means. No rule about repeating stands here; they are
// all rows of core/submission.cpp. What answers mean in events: outbox_answers.cpp.
#include "core/failure_codes.h"
#include "service/outbox_item.h"

#include <algorithm>

namespace clientele {

namespace {
constexpr qint64 shortPauseMsecs = 2000; ///< where no pauses are given

bool isWaiting(SubmissionState state)
{
    return state == SubmissionState::WaitingConnection || state == SubmissionState::WaitingSignIn ||
           state == SubmissionState::WaitingPace;
}

/// The failure that led to this state is still what the person should hear of it.
bool keepsFailure(SubmissionState state)
{
    return needsAttention(state) || isWaiting(state) || state == SubmissionState::Rereading ||
           state == SubmissionState::ResolvingDoubt || state == SubmissionState::WaitingDoubt;
}
} // namespace

void Outbox::apply(const ItemPtr &item, SubmissionEvent event, Rows rows)
{
    const Transition *row = findTransition(item->state, event, item->kind);
    if (!row)
        return;
    const SubmissionEffect effect = row->effect;
    item->state = row->to;
    if (rows.empty() && effect == SubmissionEffect::Ask)
        rows = rowsOf(*item, item->changes, stateName(item->state),
                      item->failure ? item->failure->requestId : QByteArray());
    // That there was nothing to be deleted any more is told with it: a payment may have been posted.
    const bool wasGone =
        item->kind == ChangeKind::Delete && item->failure && item->failure->kind == Failure::Kind::Gone;
    if (rows.empty() && item->state == SubmissionState::Sent && item->kind == ChangeKind::Delete)
        rows = rowsOf(*item, {}, wasGone ? log_answers::noLongerThere() : stateName(item->state), {});
    // Also where no answer has said so: gone after it had left from here.
    if (item->state == SubmissionState::Sent && item->kind == ChangeKind::Delete && item->attempts > 0)
        noteBelow(item->base, false);
    if (!keepsFailure(item->state) && !wasGone)
        item->failure.reset();
    if (item->state != SubmissionState::NeedsDecision)
        item->merge.reset();
    item->theirsFailure.reset();
    if (effect == SubmissionEffect::Ask)
        item->waits = 0;
    else if (effect == SubmissionEffect::WaitTime)
        ++item->waits;
    const bool pauses = effect == SubmissionEffect::WaitTime;
    item->dueMsecs = pauses ? now() + pauseOf(*item) : 0;
    item->due = pauses ? QDeadlineTimer(pauseOf(*item)) : QDeadlineTimer();

    const bool valuesReturn = item->state == SubmissionState::Withdrawn || item->state == SubmissionState::Rejected ||
                              item->state == SubmissionState::NotAllowed;
    if (effect == SubmissionEffect::Send) {
        // Not before it is on disk that this may leave: a create that nobody remembers would be sent twice.
        ++item->attempts;
        save(item, rows, [this, item](const Result<bool> &saved) {
            if (saved) {
                send(item);
            } else {
                --item->attempts;
                fail(item, saved.failure());
            }
        });
    } else if (valuesReturn && !item->changes.empty() && item->kind != ChangeKind::Action) {
        putBack(item, rows);
    } else {
        save(item, rows);
    }
    perform(item, effect);
    tell(item);
    tellOverlay();
    if (isFinal(item->state))
        finish(item);
    settleThoseBehind(*item);
    if (!item->isWorking())
        QMetaObject::invokeMethod(this, &Outbox::pump, Qt::QueuedConnection);
}

void Outbox::perform(const ItemPtr &item, SubmissionEffect effect)
{
    switch (effect) {
    case SubmissionEffect::None:
    case SubmissionEffect::Send: // when it is on disk
    case SubmissionEffect::Park:
        break;
    case SubmissionEffect::Compare:
        if (item->kind == ChangeKind::Create && item->attempts > 0)
            lookBeforeAgain(item);
        else if (item->kind == ChangeKind::Create)
            readAlike(item);
        else
            reread(item);
        break;
    case SubmissionEffect::Reread:
        reread(item);
        break;
    case SubmissionEffect::ResolveDoubt:
        resolveDoubt(item);
        break;
    case SubmissionEffect::WaitTime:
        QMetaObject::invokeMethod(this, &Outbox::wake, Qt::QueuedConnection);
        break;
    case SubmissionEffect::Ask:
        if (item->state == SubmissionState::NeedsConfirmation && !item->theirs)
            seeTheirs(item);
        else if (item->state == SubmissionState::Gone)
            m_reader.drop(item->key);
        if (item->failure && item->failure->kind == Failure::Kind::Gone)
            lookWhereItStands(*item);
        break;
    case SubmissionEffect::TakeOver:
        if (item->kind == ChangeKind::Delete) {
            m_reader.drop(item->key);
            discard(item->key); // what was typed into a record that is no more
        }
        break;
    }
}

/// A record that is gone, or could not be made: perhaps what it stands below has gone, or come back as another.
void Outbox::lookWhereItStands(const Item &item)
{
    const std::optional<EntityInfo> info = m_connection.dialect().entityInfo(item.key.entity);
    if (info && !item.key.parent.isEmpty() && !info->parent.isEmpty())
        m_reader.refresh(info->parent);
}

qint64 Outbox::pauseOf(const Item &item) const
{
    if (item.failure && item.failure->kind == Failure::Kind::Storage)
        return m_timing.storagePauseMsecs;
    if (item.failure && item.failure->retryAfterSeconds)
        return std::clamp<qint64>(*item.failure->retryAfterSeconds, 1, 86'400) * 1000;
    if (m_timing.doubtPausesMsecs.empty())
        return shortPauseMsecs;
    const size_t nth = size_t(std::max(0, item.waits - 1));
    return m_timing.doubtPausesMsecs[std::min(nth, m_timing.doubtPausesMsecs.size() - 1)];
}

void Outbox::pump()
{
    if (!m_connection.sendingAllowed() || !m_connection.isReady())
        return; // `goOn` comes when that changes
    const Capabilities can = m_connection.dialect().capabilities();
    auto busy = std::count_if(m_items.begin(), m_items.end(), [](const ItemPtr &item) { return item->isWorking(); });
    const std::vector<ItemPtr> items = m_items; // applying an event may change the list
    for (const ItemPtr &item : items) {
        if (busy >= can.parallelWrites)
            return;
        if (item->state != SubmissionState::Queued || !item->after.isEmpty())
            continue;
        if (isTooOld(*item)) {
            askAgain(item);
            continue;
        }
        ++busy;
        const bool compares = item->kind == ChangeKind::Create ? mayBeAlike(*item) : !can.versionTokens;
        apply(item, compares ? SubmissionEvent::StartComparing : SubmissionEvent::Start);
    }
}

bool Outbox::mayBeAlike(const Item &item) const
{
    const std::optional<EntityInfo> info = m_connection.dialect().entityInfo(item.key.entity);
    return !info || info->mayBeAlike;
}

/// Before a create goes out for the first time: which of what is there already could be taken for it should its answer
/// never come. Once an attempt may have been carried out it is too late: what it has made could be among them.
void Outbox::readAlike(const ItemPtr &item)
{
    item->there.clear();
    item->thereKnown = false;
    const auto ids = std::make_shared<QStringList>();
    const auto take = [ids](ListOperation &operation) {
        for (const Record &record : operation.takeRecords())
            ids->append(record.key.remoteId);
    };
    m_connection.read<ListOperation>(m_connection.dialect().readAlike(wishOf(*item)), Connection::Priority::Writing,
                                     this, take, [this, item, ids, take](ListOperation &operation) {
                                         take(operation);
                                         if (const std::optional<Failure> failure = operation.failure()) {
                                             if (mayPass(*failure, item->waits)) {
                                                 couldNotLook(item, *failure);
                                                 return;
                                             }
                                             // It cannot be known. The create is not kept from going out: should it
                                             // stay without an answer, the person is asked.
                                         } else {
                                             item->there += *ids;
                                             item->thereKnown = operation.unreadable().empty();
                                         }
                                         apply(item, SubmissionEvent::FoundSame);
                                     });
}

/// Nothing has left yet, so that what lets a reading fail for a while may be waited for.
bool Outbox::mayPass(const Failure &failure, int waits) const
{
    switch (failure.kind) {
    case Failure::Kind::SignIn:
    case Failure::Kind::Unreachable:
    case Failure::Kind::SlowedDown:
        return true;
    case Failure::Kind::ServiceFault:
    case Failure::Kind::NoAnswer:
    case Failure::Kind::Cancelled:
        return waits < int(m_timing.doubtPausesMsecs.size());
    default:
        return failure.code == failure_codes::fromBetween() && waits < int(m_timing.doubtPausesMsecs.size());
    }
}

/// What one submission has made, no other has: of two that are alike, one may be in doubt.
void Outbox::isNoOthers(const RecordKey &made, const Item &maker)
{
    for (const ItemPtr &other : m_items) {
        if (other->id == maker.id || other->kind != ChangeKind::Create || other->key.entity != made.entity ||
            isFinal(other->state) || other->there.contains(made.remoteId))
            continue;
        other->there.append(made.remoteId);
        save(other);
    }
}

/// Released so long ago, and waiting ever since, that the person may not mean it any more (ui.md 4.3).
bool Outbox::isTooOld(const Item &item) const
{
    const bool waits = item.state == SubmissionState::Queued || isWaiting(item.state);
    return waits && item.after.isEmpty() && now() - item.releasedMsecs > m_timing.askAgainAfterMsecs;
}

/// Not in the table: nothing has happened to the submission, the clock alone asks.
void Outbox::askAgain(const ItemPtr &item)
{
    item->state = SubmissionState::NeedsPerson;
    item->failure.reset();
    if (item->attempts == 0) { // else an attempt before may have been carried out, and that comes first
        item->failure.emplace();
        item->failure->kind = Failure::Kind::Cancelled;
        item->failure->code = failure_codes::notSentSince();
    }
    item->dueMsecs = 0;
    save(item);
    tell(item);
    tellOverlay();
}

void Outbox::send(const ItemPtr &item)
{
    const WriteWish wish = wishOf(*item);
    if (item->kind == ChangeKind::Set && wish.changes.empty()) {
        stored(item, item->base, {}); // merged, or typed back: what was wanted is what is there already
        return;
    }
    m_connection.write(m_connection.dialect().write(wish), this, [this, item](WriteOperation &operation, bool left) {
        if (left) {
            keepLearned();
            sent(item, operation.outcome());
            return;
        }
        // The gate closed before its turn came: nothing was sent, and it waits in the queue as if never started.
        item->state = SubmissionState::Queued;
        --item->attempts;
        save(item);
        tell(item);
        tellOverlay();
    });
}

WriteWish Outbox::wishOf(const Item &item) const
{
    WriteWish wish;
    wish.kind = item.kind;
    wish.key = item.key;
    wish.base = item.base;
    wish.changes = item.toSend();
    wish.action = item.action;
    wish.attachment = item.attachment;
    wish.below = item.below.meant;
    wish.notMine = item.there;
    wish.idempotencyKey = item.idempotencyKey;
    wish.firstSent = QDateTime::fromMSecsSinceEpoch(item.createdMsecs, Qt::UTC);
    return wish;
}

/// What the dialect has found out about the service's ways is kept with the connection.
void Outbox::keepLearned()
{
    ConnectionSettings settings = m_connection.settings();
    settings.options.insert(m_connection.dialect().learned());
    if (settings.options == m_connection.settings().options)
        return;
    m_connection.setSettings(settings);
    m_events.settingsChanged(settings);
}

/// Sent or withdrawn: nothing more to drive. Windows have been told; lists drop it.
void Outbox::finish(const ItemPtr &item)
{
    std::erase(m_items, item);
    tellOverlay();
}

/// Those that wait for this one: it is in, so that the next may go; or it will not go in, and neither do they.
void Outbox::settleThoseBehind(const Item &item)
{
    // An amount that the service made another one of is not what the others were reckoned from.
    const bool otherAmount = std::any_of(item.echoes.begin(), item.echoes.end(), [&](const Echo &echo) {
        const FieldSpec *field = item.opened.schema() ? item.opened.schema()->find(echo.field) : nullptr;
        return echo.needsLook() && field && field->type == FieldType::Money;
    });
    const bool isIn =
        item.state == SubmissionState::Sent || (item.state == SubmissionState::SentDifferently && !otherAmount);
    const bool staysOut = item.state == SubmissionState::Rejected || item.state == SubmissionState::NotAllowed ||
                          item.state == SubmissionState::Gone || item.state == SubmissionState::Withdrawn ||
                          (item.state == SubmissionState::SentDifferently && otherAmount);
    if (staysOut)
        holdBackThoseBehind(item);
    for (const ItemPtr &next : isIn ? m_items : std::vector<ItemPtr>()) {
        if (next->after != item.id)
            continue;
        next->after.clear();
        save(next);
        tell(next);
    }
}

void Outbox::holdBackThoseBehind(const Item &item)
{
    const std::vector<ItemPtr> items = m_items; // applying an event changes the list
    for (const ItemPtr &next : items) {
        if (next->after != item.id)
            continue;
        next->after.clear();
        next->heldBack = true;
        apply(next, SubmissionEvent::PersonWithdraws);
    }
}

void Outbox::wake()
{
    // Applying TimeUp may start requests and change the list; so first collect, then act.
    std::vector<ItemPtr> due;
    std::optional<qint64> next;
    for (const ItemPtr &item : m_items) {
        if (item->dueMsecs == 0)
            continue;
        // By the clock as well, which goes on while the computer sleeps; but it may be set back.
        const qint64 left = std::min(item->dueMsecs - now(), item->due.remainingTime());
        if (left <= 0)
            due.push_back(item);
        else
            next = std::min(next.value_or(left), left);
    }
    if (next)
        m_timer.start(int(std::clamp<qint64>(*next, 1, 3'600'000)));
    for (const ItemPtr &item : due)
        apply(item, SubmissionEvent::TimeUp);
}

void Outbox::goOn()
{
    const std::vector<ItemPtr> items = m_items;
    for (const ItemPtr &item : items) {
        if (item->state == SubmissionState::WaitingConnection)
            apply(item, SubmissionEvent::Connected);
        else if (item->state == SubmissionState::WaitingSignIn && m_connection.isSignedIn())
            apply(item, SubmissionEvent::SignedIn);
        else if (item->state == SubmissionState::WaitingDoubt && item->lookFailed)
            apply(item, SubmissionEvent::Connected);
        else if (item->state == SubmissionState::NeedsConfirmation && !item->theirs)
            seeTheirs(item);
    }
    pump();
}

} // namespace clientele
