// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/outbox_item.h"

#include "core/failure_codes.h"
#include "core/record_json.h"

#include <algorithm>

namespace clientele {

Changes Outbox::Item::toSend() const
{
    if (kind == ChangeKind::Create || kind == ChangeKind::Delete || kind == ChangeKind::Action)
        return changes;
    return Merge(opened, mine(), base).toSend();
}

bool Outbox::Item::isOpen() const
{
    const bool keepsNothing =
        state == SubmissionState::Gone && kind == ChangeKind::Action && changes.empty() && attachment.isNull();
    return !isFinal(state) && state != SubmissionState::SentDifferently && state != SubmissionState::Rejected &&
           state != SubmissionState::NotAllowed && !keepsNothing;
}

StoredSubmission Outbox::Item::toStored() const
{
    StoredSubmission stored;
    stored.id = id;
    stored.key = key;
    stored.kind = kind;
    stored.action = action;
    stored.state = state;
    stored.label = label;
    stored.reason = reason;
    stored.idempotencyKey = idempotencyKey;
    stored.base = toJson(base);
    stored.opened = toJson(opened);
    stored.changes = toJson(changes);
    stored.attachment = attachment;
    stored.begunAs = begunAs;
    const bool mayTakeOthers = kind == ChangeKind::Action || kind == ChangeKind::Delete;
    if (mayTakeOthers && !(below.meant.empty() && below.left.empty() && below.deleted.empty())) {
        const auto listOf = [](const std::vector<Record> &records) {
            Json::Array rows;
            for (const Record &record : records)
                rows.push_back(toJson(record));
            return Json::array(std::move(rows));
        };
        stored.changes = Json::object({{QStringLiteral("below"), listOf(below.meant)},
                                       {QStringLiteral("left"), listOf(below.left)},
                                       {QStringLiteral("deleted"), listOf(below.deleted)},
                                       {QStringLiteral("blamed"), Json::string(below.blamed)}});
    }
    if (thereKnown || !there.isEmpty() || !shown.isEmpty()) {
        const auto listOf = [](const QStringList &ids) {
            Json::Array list;
            for (const QString &one : ids)
                list.push_back(Json::string(one));
            return Json::array(std::move(list));
        };
        stored.choices = Json::object({{QStringLiteral("there"), listOf(there)},
                                       {QStringLiteral("known"), Json::boolean(thereKnown)},
                                       {QStringLiteral("shown"), listOf(shown)}});
    }
    if (!after.isEmpty()) // nothing of it has been sent or read yet
        stored.choices = Json::object({{QStringLiteral("after"), Json::string(after)}});
    if (theirs)
        stored.theirs = toJson(*theirs);
    if (failure)
        stored.failure = toJson(*failure);
    if (!echoes.empty()) {
        Json::Array rows;
        for (const Echo &echo : echoes) {
            rows.push_back(Json::object({{QStringLiteral("field"), Json::string(QString::fromLatin1(echo.field))},
                                         {QStringLiteral("kind"), Json::number(qint64(echo.kind))},
                                         {QStringLiteral("sent"), echo.sent.toJson()},
                                         {QStringLiteral("stored"), echo.stored.toJson()}}));
        }
        stored.echoes = Json::array(std::move(rows));
    }
    if (merge) {
        Json::Array rows;
        for (const MergeRow &row : merge->rows()) {
            if (row.choice == MergeRow::Choice::Open && !merge->isSplitPart(row))
                continue;
            Json::Array typed;
            for (const Value &value : row.typed)
                typed.push_back(value.toJson());
            rows.push_back(
                Json::object({{QStringLiteral("field"), Json::string(QString::fromLatin1(row.fields.front()))},
                              {QStringLiteral("fields"), Json::number(qint64(row.fields.size()))},
                              {QStringLiteral("choice"), Json::number(qint64(row.choice))},
                              {QStringLiteral("typed"), Json::array(std::move(typed))}}));
        }
        stored.choices = Json::array(std::move(rows));
    }
    stored.attempts = attempts;
    stored.conflicts = conflicts;
    stored.createdMsecs = createdMsecs;
    stored.changedMsecs = changedMsecs;
    stored.dueMsecs = dueMsecs;
    return stored;
}

namespace {

/// Puts the choices kept by "Later" back on a merge made anew. A choice whose row is not there any more is dropped:
/// the row has to be decided again.
void restoreChoices(Merge &merge, const Json &choices)
{
    for (const Json &kept : choices.items()) {
        const FieldKey field = kept[u"field"].toString().toLatin1();
        const size_t size = size_t(kept[u"fields"].toInteger().value_or(1));
        const auto rowOf = [&]() -> int {
            for (size_t i = 0; i < merge.rows().size(); ++i) {
                const std::vector<FieldKey> &fields = merge.rows()[i].fields;
                if (std::find(fields.begin(), fields.end(), field) != fields.end())
                    return int(i);
            }
            return -1;
        };
        int row = rowOf();
        if (row < 0)
            continue;
        if (size == 1 && merge.rows()[size_t(row)].fields.size() > 1) {
            merge.split(size_t(row)); // it had been taken apart
            row = rowOf();
            if (row < 0)
                continue;
        }
        if (merge.rows()[size_t(row)].fields.size() != size)
            continue;
        const qint64 number = kept[u"choice"].toInteger().value_or(0);
        if (number < 0 || number > qint64(MergeRow::Choice::Typed))
            continue;
        const auto choice = MergeRow::Choice(number);
        if (choice == MergeRow::Choice::Typed) {
            std::vector<Value> typed;
            for (const Json &value : kept[u"typed"].items()) {
                if (Result<Value> read = Value::fromJson(value))
                    typed.push_back(std::move(read).value());
            }
            if (typed.size() == size)
                merge.chooseTyped(size_t(row), std::move(typed));
        } else {
            merge.choose(size_t(row), choice);
        }
    }
}

} // namespace

Outbox::ItemPtr Outbox::Item::fromStored(const StoredSubmission &stored, const SchemaPtr &schema,
                                         const SchemaPtr &below)
{
    auto item = std::make_shared<Item>();
    item->id = stored.id;
    item->key = stored.key;
    item->kind = stored.kind;
    item->action = stored.action;
    item->state = stored.state;
    item->label = stored.label;
    item->reason = stored.reason;
    item->idempotencyKey = stored.idempotencyKey;
    const auto record = [&](const Json &json) {
        if (Result<Record> read = recordFromJson(schema, json))
            return std::move(read).value();
        return Record(schema, stored.key);
    };
    item->base = record(stored.base);
    item->opened = record(stored.opened);
    if (Result<Changes> changes = changesFromJson(stored.changes))
        item->changes = std::move(changes).value();
    item->attachment = stored.attachment;
    for (const auto &[member, records] :
         {std::pair(u"below", &item->below.meant), {u"left", &item->below.left}, {u"deleted", &item->below.deleted}}) {
        for (const Json &row : stored.changes[member].items()) {
            if (Result<Record> read = recordFromJson(below, row); below && read)
                records->push_back(std::move(read).value());
        }
    }
    item->below.blamed = stored.changes[u"blamed"].toString();
    for (const Json &id : stored.choices[u"there"].items())
        item->there.append(id.toString());
    for (const Json &id : stored.choices[u"shown"].items())
        item->shown.append(id.toString());
    item->thereKnown = stored.choices[u"known"].toBool();
    item->after = stored.choices[u"after"].toString();
    if (stored.theirs.isObject())
        item->theirs = record(stored.theirs);
    if (item->state == SubmissionState::NeedsDecision) {
        if (item->theirs) {
            item->merge = Merge(item->opened, item->mine(), *item->theirs);
            restoreChoices(*item->merge, stored.choices);
        } else {
            item->state = SubmissionState::Queued; // nothing to show: its stale version will find out anew
        }
    }
    if (stored.failure.isObject())
        item->failure = failureFromJson(stored.failure);
    item->below.scheduled = item->failure && item->failure->code == failure_codes::scheduled();
    for (const Json &row : stored.echoes.items()) {
        Echo echo;
        echo.field = row[u"field"].toString().toLatin1();
        echo.kind =
            Echo::Kind(std::clamp<qint64>(row[u"kind"].toInteger().value_or(0), 0, qint64(Echo::Kind::Followed)));
        if (Result<Value> sent = Value::fromJson(row[u"sent"]))
            echo.sent = std::move(sent).value();
        if (Result<Value> kept = Value::fromJson(row[u"stored"]))
            echo.stored = std::move(kept).value();
        item->echoes.push_back(std::move(echo));
    }
    item->attempts = stored.attempts;
    item->conflicts = stored.conflicts;
    item->createdMsecs = item->releasedMsecs = stored.createdMsecs;
    item->changedMsecs = stored.changedMsecs;
    item->dueMsecs = stored.dueMsecs;
    return item;
}

SubmissionView Outbox::Item::view() const
{
    const auto utc = [](qint64 msecs) { return msecs ? QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC) : QDateTime(); };
    SubmissionView view;
    view.id = id;
    view.key = key;
    view.kind = kind;
    view.action = action;
    view.state = state;
    view.label = label;
    view.changes = changes;
    view.opened = opened;
    view.theirs = theirs;
    view.merge = !merge && state == SubmissionState::Sent ? decided : merge;
    view.echoes = echoes;
    view.keptTheirs = keptTheirs;
    view.failure = failure;
    view.theirsFailure = theirsFailure;
    view.alike = state == SubmissionState::NeedsPerson ? int(shown.size()) : 0;
    view.below = below;
    view.after = after;
    view.heldBack = heldBack;
    view.createdAt = utc(createdMsecs);
    view.changedAt = utc(changedMsecs);
    view.dueAt = utc(dueMsecs);
    view.releasedAt = utc(releasedMsecs);
    view.acknowledged = acknowledged;
    view.mayHaveArrived = attempts > 0;
    return view;
}

} // namespace clientele
