// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sending_round.h"

#include "model/apart.h"
#include "model/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace clientele {

namespace {

bool goesOnByItself(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Queued:
    case SubmissionState::Comparing:
    case SubmissionState::Sending:
    case SubmissionState::Rereading:
    case SubmissionState::ResolvingDoubt:
    case SubmissionState::WaitingPace:
        return true;
    default:
        return false;
    }
}

bool isStored(SubmissionState state)
{
    return state == SubmissionState::Sent || state == SubmissionState::SentDifferently;
}

/// As the review counts them: what is made or deleted as a whole is one.
int changesOf(const SubmissionView &view)
{
    return view.kind == ChangeKind::Set ? int(view.changes.size()) : 1;
}

} // namespace

void SendingRound::expect(const std::vector<RecordKey> &records)
{
    if (!underWay())
        m_entries.clear();
    for (const RecordKey &record : records)
        m_expected.insert(record);
}

void SendingRound::forget(const RecordKey &record)
{
    m_expected.remove(record);
}

bool SendingRound::underWay() const
{
    return !m_expected.isEmpty() ||
           std::any_of(m_entries.begin(), m_entries.end(), [this](const Entry &entry) { return goesOn(entry.view); });
}

/// What waits for another goes on when that one does.
bool SendingRound::goesOn(const SubmissionView &view) const
{
    if (!goesOnByItself(view.state) || view.after.isEmpty())
        return goesOnByItself(view.state);
    const auto first = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.view.id == view.after; });
    return first != m_entries.end() && goesOn(first->view);
}

void SendingRound::take(const SubmissionView &view)
{
    const bool expected = m_expected.contains(view.key);
    auto it =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.view.id == view.id; });
    // Decided or sent again: the person has begun something new.
    const bool again = it != m_entries.end() && needsAttention(it->view.state) && goesOnByItself(view.state);
    if ((again || it == m_entries.end()) && !expected && !underWay()) {
        m_entries.clear();
        it = m_entries.end();
    }
    m_expected.remove(view.key);
    if (view.state == SubmissionState::Withdrawn && !view.heldBack) {
        if (it != m_entries.end())
            m_entries.erase(it);
        return;
    }
    if (it == m_entries.end()) {
        m_entries.push_back({view, changesOf(view)});
        return;
    }
    it->view = view;
}

namespace wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// A name apart from the sentence's direction (isolates, Unicode annex 9): it may run the other way.
QString told(const SubmissionView &view, CompanyHandle &company)
{
    const SchemaPtr schema = company.schema(view.key.entity);
    const QString sentence = schema ? submission(view, *schema, company.serviceName()) : QString();
    //: %1 name of the customer, %2 what became of the sending
    return Words::tr("%1: %2").arg(apart(recordName(view)), sentence);
}

} // namespace

QString round(const SendingRound &round, CompanyHandle &company)
{
    const auto &entries = round.entries();
    if (entries.size() == 1) {
        const SubmissionState state = entries.front().view.state;
        return isStored(state) || needsAttention(state) ? told(entries.front().view, company) : QString();
    }
    int changes = 0, stored = 0, differently = 0, attention = 0, heldBack = 0, later = 0, merged = 0;
    for (const SendingRound::Entry &entry : entries) {
        const SubmissionView &view = entry.view;
        if (isStored(view.state)) {
            changes += entry.changes;
            ++stored;
            merged += view.keptTheirs.empty() ? 0 : 1;
            differently += view.state == SubmissionState::SentDifferently ? 1 : 0;
        } else if (needsAttention(view.state)) {
            ++attention;
        } else if (view.heldBack) {
            ++heldBack;
        } else {
            ++later;
        }
    }
    if (stored + attention == 0)
        return {};
    const EntityName entity =
        commonEntity(entries, [](const SendingRound::Entry &entry) { return entry.view.key.entity; });
    const auto records = [&entity](int count) { return recordCount(entity, count); };
    QStringList sentences;
    if (stored > 0) {
        //: %1 "4 changes", %2 "2 customers"
        sentences += Words::tr("%1 on %2 sent.").arg(Words::tr("%Ln changes", nullptr, changes), records(stored));
    }
    if (merged > 0)
        //: of those that were sent; %1 "2 customers"
        sentences += Words::tr("What others had changed was kept on %1.").arg(records(merged));
    if (differently > 0)
        //: %1 "2 customers"
        sentences += Words::tr("Saved differently from what was entered, please check: %1.").arg(records(differently));
    if (attention > 0)
        //: %1 "2 customers"
        sentences += Words::tr("In need of your attention: %1.").arg(records(attention));
    if (heldBack > 0)
        //: of several that go one after the other; %1 "2 payments"
        sentences += Words::tr("Not sent, because what goes before did not go in: %1.").arg(records(heldBack));
    if (later > 0)
        //: %1 "2 customers"
        sentences += Words::tr("Still waiting: %1.").arg(records(later));
    return sentences.join(QLatin1Char(' '));
}

QStringList roundDetails(const SendingRound &round, CompanyHandle &company)
{
    QStringList lines;
    for (const SendingRound::Entry &entry : round.entries()) {
        const SubmissionView &view = entry.view;
        if (needsAttention(view.state) ||
            (view.state == SubmissionState::Sent && (view.merge || !view.keptTheirs.empty())))
            lines += told(view, company);
    }
    return lines;
}

} // namespace wording

} // namespace clientele
