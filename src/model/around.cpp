// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/around.h"

#include <utility>

namespace clientele {

std::optional<EntityInfo> kindAround(const CompanyHandle &company, const EntityName &entity, const EntityName &about)
{
    EntityInfo info = company.entityInfo(entity);
    if (about.isEmpty() || info.about != about || !company.schema(entity))
        return std::nullopt;
    return info;
}

std::optional<RecordKey> shownWith(const EntityInfo &kind, const RecordKey &key)
{
    if (kind.about.isEmpty() || !kind.parent.isEmpty() || !kind.aboutBy.isEmpty() || key.isNew())
        return std::nullopt;
    return RecordKey::ofRemote(key.company, kind.about, key.remoteId);
}

Around::Around(CompanyHandle &company, EntityInfo kind, const RecordKey &about, QObject *parent)
    : QObject(parent)
    , m_company(&company)
    , m_kind(std::move(kind))
    , m_schema(company.schema(m_kind.entity))
    , m_about(about)
{
    connect(&company.outbox(), &OutboxHandle::submissionChanged, this, &Around::follow);
    connect(&company, &CompanyHandle::leaving, this, [this] {
        m_list.cancel();
        m_one.cancel();
        m_company = nullptr;
    });
}

Around::~Around()
{
    m_list.cancel();
    m_one.cancel();
}

const std::vector<Record> &Around::records() const
{
    static const std::vector<Record> none;
    return m_found ? m_found->records : none;
}

void Around::read()
{
    if (m_reading || !m_company || m_about.isNew())
        return;
    m_reading = true;
    if (m_kind.parent.isEmpty() && m_kind.aboutBy.isEmpty()) {
        m_one = m_company->readOne(RecordKey::ofRemote(m_about.company, m_kind.entity, m_about.remoteId));
        onDone(m_one, this, [this](const Result<Record> &one) {
            if (!one)
                return take(one.failure());
            take(Found{{*one}, {}, one->readAt});
        });
    } else {
        ListQuery query;
        query.entity = m_kind.entity;
        if (m_kind.parent == m_about.entity)
            query.parent = m_about.remoteId;
        else
            query.filter = Filter::compare(m_kind.aboutBy, Filter::Op::Equal, Value::text(m_about.remoteId));
        m_list = m_company->readSome(query);
        onDone(m_list, this, [this](const Result<Found> &found) { take(found); });
    }
    emit changed();
}

/// What is sent from here changes what stands here.
void Around::follow(const SubmissionView &submission)
{
    const QString &whose = m_kind.parent.isEmpty() ? submission.key.remoteId : submission.key.parent;
    if (submission.key.entity != m_kind.entity || whose != m_about.remoteId)
        return;
    const bool changed = submission.state == SubmissionState::Sent ||
                         submission.state == SubmissionState::SentDifferently ||
                         submission.state == SubmissionState::Gone;
    if (changed && m_reading)
        m_again = true;
    else if (changed && m_found)
        read();
    emit submissionsChanged();
}

void Around::take(Result<Found> answer)
{
    m_reading = false;
    m_failure.reset();
    if (answer)
        m_found = std::move(answer).value();
    else if (answer.failure().kind != Failure::Kind::Cancelled)
        m_failure = answer.failure();
    if (std::exchange(m_again, false))
        read(); // what was asked for before it was changed may be as it was before
    emit changed();
}

} // namespace clientele
