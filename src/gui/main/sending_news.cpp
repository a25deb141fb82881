// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/sending_news.h"

#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "model/apart.h"
#include "model/block_instead.h"
#include "model/wording.h"

#include <algorithm>
#include <utility>

namespace clientele {

SendingNews::SendingNews(TablePane &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
}

bool SendingNews::isShown(const CompanyHandle *company) const
{
    return m_table.model().lists().shows(company);
}

void SendingNews::watch(CompanyHandle *company)
{
    OutboxHandle &outbox = company->outbox();
    connect(&outbox, &OutboxHandle::submissionChanged, this,
            [this, company](const SubmissionView &submission) { take(company, submission); });
    connect(&outbox, &OutboxHandle::submissionEnded, this, [this, company] {
        if (isShown(company) && m_asks && company->outbox().needAttention() == 0)
            m_table.takeBack(m_said); // what it asked for has been seen to
    });
    connect(company, &CompanyHandle::sendingAllowedChanged, this, [this, company] {
        if (std::find(m_leftOut.begin(), m_leftOut.end(), company) == m_leftOut.end())
            return;
        m_table.takeBack(m_said); // not true any more
        forgetLeftOut();
    });
    connect(&outbox, &OutboxHandle::overlayChanged, this, [this, company] {
        const int now = company->outbox().overlay()->notSent();
        const int before = std::exchange(m_notSent[company->id()], now);
        if (now > before && isShown(company))
            m_table.nextAction(); // something else has been typed
    });
}

void SendingNews::expect(CompanyHandle *company, const std::vector<RecordKey> &records)
{
    m_rounds[company->id()].expect(records);
    if (isShown(company))
        m_table.takeBack(m_said);
}

void SendingNews::leaveOut(std::vector<QPointer<CompanyHandle>> companies)
{
    m_leftOut = std::move(companies);
}

/// Who may send by now, or has nothing left to send, is not left out.
void SendingNews::forgetLeftOut()
{
    std::erase_if(m_leftOut, [this](const QPointer<CompanyHandle> &company) {
        return !company || company->sendingAllowed() || company->outbox().overlay()->notSent() == 0 ||
               !isShown(company);
    });
}

void SendingNews::forget(CompanyHandle *company, const RecordKey &record)
{
    SendingRound &round = m_rounds[company->id()];
    round.forget(record);
    if (isShown(company) && !round.underWay())
        tell(*company, round);
}

void SendingNews::take(CompanyHandle *company, const SubmissionView &submission)
{
    if (isShown(company) && m_elsewhere && m_elsewhere(*company, submission)) {
        m_table.takeBack(m_said); // of before
        return;
    }
    SendingRound &round = m_rounds[company->id()];
    round.take(submission);
    if (!isShown(company))
        return;
    if (round.underWay())
        m_table.takeBack(m_said); // something new has begun: what was said is of before
    else
        tell(*company, round);
}

void SendingNews::tell(CompanyHandle &company, const SendingRound &round)
{
    QString sentence = wording::round(round, company);
    if (sentence.isEmpty())
        m_table.takeBack(m_said); // taken back
    forgetLeftOut();
    for (const QPointer<CompanyHandle> &left : m_leftOut) {
        if (!sentence.isEmpty())
            sentence += QLatin1Char(' ') +
                        tr("%Ln changes in %1 are not sent: view only.", nullptr, left->outbox().overlay()->notSent())
                            .arg(left->name());
    }
    const Departed gone = sentence.isEmpty() ? Departed() : departed(company, round);
    if (gone.count > 0)
        sentence += QLatin1Char(' ') + gone.sentence;
    if (sentence.isEmpty() || (sentence == m_said && m_table.says(sentence)))
        return;
    emit told();
    const auto &entries = round.entries();
    const int attention = int(std::count_if(entries.begin(), entries.end(), [](const SendingRound::Entry &entry) {
        return needsAttention(entry.view.state) && !entry.view.acknowledged;
    }));
    m_said = sentence;
    m_asks = attention > 0;
    m_table.say(int(attention > 0 ? StripKind::Warning : StripKind::Success), sentence);
    if (!m_leftOut.empty())
        connect(m_table.offerStep(tr("Allow sending"), true), &QAbstractButton::clicked, this,
                [this, at = m_leftOut.front()] {
                    if (at)
                        emit allowSendingRequested(at);
                });
    if (entries.size() == 1) {
        const SubmissionView &view = entries.front().view;
        const SchemaPtr schema = company.schema(view.key.entity);
        const std::optional<Change> instead = blockInstead(view);
        const FieldSpec *field = instead && schema ? schema->find(instead->field) : nullptr;
        if (field) {
            connect(m_table.offerStep(wording::blockInstead(*field)), &QAbstractButton::clicked, this,
                    [this, id = view.id, at = QPointer<CompanyHandle>(&company)] {
                        if (at)
                            emit blockInsteadRequested(at, id);
                    });
        }
        offerDeparted(gone);
        return;
    }
    if (attention > 0)
        connect(m_table.offerStep(tr("Show")), &QAbstractButton::clicked, this, &SendingNews::attentionRequested);
    if (attention == 0 && m_leftOut.empty())
        offerDeparted(gone);
    if (attention > 0 && !m_leftOut.empty())
        return; // a strip has room for two steps; what the counts leave out stands under "Needs attention" too
    if (const QStringList lines = wording::roundDetails(round, company); !lines.isEmpty())
        connect(m_table.offerStep(tr("Details"), true), &QAbstractButton::clicked, this,
                [this, lines] { emit detailsRequested(lines); });
}

SendingNews::Departed SendingNews::departed(CompanyHandle &company, const SendingRound &round) const
{
    Departed found;
    QString name, here, there;
    for (const SendingRound::Entry &entry : round.entries()) {
        const SubmissionView &view = entry.view;
        if (view.kind != ChangeKind::Set || view.state != SubmissionState::Sent ||
            view.key.entity != m_table.model().lists().entity())
            continue;
        // The answer may be in the list already, or come in a moment.
        const Snapshot &list = company.list(view.key.entity).snapshot();
        const RowId row = list.find(view.key.remoteId);
        const Record record = applied(row < list.rowIdEnd() ? list.record(row) : view.opened, view.changes);
        const std::optional<TablePane::Elsewhere> where = m_table.elsewhere(record);
        if (!where || (found.count > 0 && where->view != found.view))
            continue;
        ++found.count;
        if (found.count > 1)
            continue;
        found.view = where->view;
        found.first = view.key;
        name = apart(wording::recordName(record));
        here = where->here;
        there = where->there;
    }
    if (found.count == 1)
        //: %1 name of a customer, %2 and %3 names of views: "Not archived", "Archived"
        found.sentence = tr("%1 is not in the view “%2” any more. It is shown again with “%3”.").arg(name, here, there);
    else if (found.count > 1)
        found.sentence =
            tr("%Ln records are not in the view “%1” any more. They are shown again with “%2”.", nullptr, found.count)
                .arg(here, there);
    return found;
}

void SendingNews::offerDeparted(const Departed &departed)
{
    if (departed.count == 0)
        return;
    connect(m_table.offerStep(departed.count == 1 ? tr("Show it there") : tr("Show them there")),
            &QAbstractButton::clicked, this, [this, departed] {
                m_table.applyView(departed.view);
                m_table.view().goTo(departed.first);
                m_table.setFocus();
            });
}

} // namespace clientele
