// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/standing.h"

#include "model/wording_entities.h"

#include <QHash>

#include <algorithm>

namespace clientele {

int outsideTheBooks(const std::vector<std::unique_ptr<CompanyHandle>> &companies)
{
    int count = 0;
    for (const auto &company : companies)
        count += standingOf(company->outbox()).outsideTheBooks();
    return count;
}

int notKept(const std::vector<std::unique_ptr<CompanyHandle>> &companies)
{
    int count = 0;
    for (const auto &company : companies) {
        for (const OverlayRecord &record : company->outbox().overlay()->records)
            count += record.kept ? 0 : int(record.fields.size());
    }
    return count;
}

const SubmissionView *waitingFor(const OutboxHandle &outbox, const RecordKey &key)
{
    const auto &all = outbox.submissions();
    const auto it = std::find_if(all.rbegin(), all.rend(), [&](const SubmissionView &view) {
        return view.key == key && needsAttention(view.state) && !view.acknowledged;
    });
    return it == all.rend() ? nullptr : &*it;
}

bool concerns(const SubmissionView *submission, const FieldKey &field)
{
    return submission && submission->state != SubmissionState::SentDifferently &&
           std::any_of(submission->changes.begin(), submission->changes.end(),
                       [&](const Change &change) { return change.field == field; });
}

Standing standingOf(const OutboxHandle &outbox)
{
    Standing standing;
    QHash<RecordKey, const SubmissionView *> waiting; // the last of each
    std::vector<EntityName> entities;
    for (const SubmissionView &view : outbox.submissions()) {
        if (!needsAttention(view.state) || view.acknowledged)
            continue;
        waiting.insert(view.key, &view);
        entities.push_back(view.key.entity);
    }
    for (const OverlayRecord &record : outbox.overlay()->records) {
        const SubmissionView *submission = waiting.value(record.key, nullptr);
        for (const OverlayField &field : record.fields) {
            if (record.kind == ChangeKind::Create && &field != &record.fields.front())
                break;
            if (field.stage == OverlayField::Stage::OnItsWay)
                ++standing.onTheirWay;
            else if (field.stage == OverlayField::Stage::NeedsAttention || concerns(submission, field.field))
                ++standing.needAttention;
            else
                ++standing.notSent;
        }
        if (record.fields.empty()) // a wish for the record as a whole
            ++(submission                    ? standing.needAttention
               : record.submission.isEmpty() ? standing.notSent
                                             : standing.onTheirWay);
    }
    standing.records = int(entities.size());
    standing.entity = wording::commonEntity(entities, [](const EntityName &entity) { return entity; });
    return standing;
}

} // namespace clientele
