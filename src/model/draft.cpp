// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {
constexpr int restMsecs = 300; ///< typing rests so long before a value goes to the disk
}

Draft::Draft(CompanyHandle &company, const Record &opened, bool isNew, QObject *parent)
    : QObject(parent)
    , m_company(&company)
    , m_key(opened.key)
    , m_opened(opened)
    , m_isNew(isNew)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMsecs);
    connect(&m_rest, &QTimer::timeout, this, &Draft::flush);
    connect(&company.outbox(), &OutboxHandle::overlayChanged, this, &Draft::followOutbox);
    // Lines from earlier stand on what was opened then; a list read since must not hide that others changed it.
    const OverlayRecord *earlier = company.outbox().overlay()->find(m_key);
    if (earlier && !earlier->opened.isNull() && earlier->submission.isEmpty())
        m_opened = earlier->opened;
    followOutbox();
}

Draft::~Draft()
{
    flush();
}

const Value &Draft::before(const FieldKey &field) const
{
    const auto going = m_onItsWay.constFind(field);
    return going != m_onItsWay.constEnd() ? *going : m_opened.value(field);
}

Value Draft::now(const FieldKey &field) const
{
    const auto typed = m_typed.constFind(field);
    return typed != m_typed.constEnd() ? *typed : before(field);
}

bool Draft::changed(const FieldKey &field) const
{
    return m_typed.contains(field);
}

int Draft::changedCount() const
{
    return int(m_typed.size());
}

Changes Draft::changes() const
{
    Changes changes;
    for (const FieldSpec &field : schema().fields()) {
        if (const auto typed = m_typed.constFind(field.key); typed != m_typed.constEnd())
            changes.push_back({field.key, before(field.key), *typed});
    }
    return changes;
}

Record Draft::wanted() const
{
    Record wanted = m_opened;
    for (const FieldSpec &field : schema().fields())
        wanted.set(field.key, now(field.key));
    return wanted;
}

QString Draft::displayName() const
{
    return wanted().displayName();
}

void Draft::set(const FieldKey &field, const Value &value)
{
    const FieldSpec *spec = schema().find(field);
    if (!spec || !spec->writable(m_isNew))
        return;
    const Value &stood = before(field);
    const bool same = spec->same(stood, value) || (!stood.isKnown() && value.isEmpty());
    const bool was = m_typed.contains(field);
    if (same && !was)
        return;
    if (same)
        m_typed.remove(field);
    else
        m_typed.insert(field, value);
    if (std::find(m_pending.begin(), m_pending.end(), field) == m_pending.end())
        m_pending.push_back(field);
    m_rest.start();
    emit fieldChanged(field);
    if (was != m_typed.contains(field))
        emit changedCountChanged();
}

void Draft::restore(const FieldKey &field)
{
    m_typed.remove(field);
    std::erase(m_pending, field);
    if (m_company)
        m_company->outbox().restoreField(m_key, field);
    emit fieldChanged(field);
    emit changedCountChanged();
}

void Draft::discard()
{
    m_typed.clear();
    m_pending.clear();
    m_rest.stop();
    if (m_company)
        m_company->outbox().discard(m_key);
    emit refreshed();
    emit changedCountChanged();
}

void Draft::beginAnew(const Record &begun)
{
    m_opened = begun;
    m_opened.key = m_key;
    discard();
}

void Draft::keep()
{
    flush();
}

Changes Draft::handOver()
{
    const Changes typed = changes();
    m_rest.stop();
    m_pending.clear();
    m_typed.clear();
    return typed;
}

void Draft::flush()
{
    m_rest.stop();
    if (!m_company) {
        m_pending.clear();
        return;
    }
    const std::vector<FieldKey> pending = std::exchange(m_pending, {});
    for (const FieldKey &field : pending) {
        const auto typed = m_typed.constFind(field);
        if (typed == m_typed.constEnd()) {
            m_company->outbox().restoreField(m_key, field);
        } else {
            m_company->outbox().setField(m_opened, m_isNew ? ChangeKind::Create : ChangeKind::Set, field, *typed,
                                         QByteArrayLiteral("form"));
        }
        m_awaited.push_back(field);
    }
}

void Draft::followOutbox()
{
    if (!m_company)
        return;
    const OverlayRecord *overlay = m_company->outbox().overlay()->find(m_key);
    QHash<FieldKey, Value> typed;
    QHash<FieldKey, Value> going;
    QHash<FieldKey, OverlayField::Stage> stages;
    if (overlay) {
        for (const OverlayField &field : overlay->fields) {
            if (field.stage == OverlayField::Stage::NotSent) {
                typed.insert(field.field, field.after);
                continue;
            }
            going.insert(field.field, field.after);
            stages.insert(field.field, field.stage);
        }
    }
    // What has just been typed here is newer than anything the outbox can know yet.
    std::erase_if(m_awaited, [&](const FieldKey &field) {
        const auto there = typed.constFind(field);
        const auto here = m_typed.constFind(field);
        const bool bothNone = there == typed.constEnd() && here == m_typed.constEnd();
        // Typed and sent in one breath: it was never told of as "not sent".
        const auto onItsWay = going.constFind(field);
        const bool sent = onItsWay != going.constEnd() && here != m_typed.constEnd() && *onItsWay == *here;
        return bothNone || sent || (there != typed.constEnd() && here != m_typed.constEnd() && *there == *here);
    });
    const auto isNewer = [&](const FieldKey &field) {
        return std::find(m_pending.begin(), m_pending.end(), field) != m_pending.end() ||
               std::find(m_awaited.begin(), m_awaited.end(), field) != m_awaited.end();
    };
    std::vector<FieldKey> moved;
    std::swap(m_stages, stages);
    for (const FieldSpec &spec : schema().fields()) {
        const FieldKey &field = spec.key;
        const Value before = now(field);
        const bool wasChanged = changed(field);
        if (!isNewer(field)) {
            if (typed.contains(field))
                m_typed.insert(field, typed.value(field));
            else
                m_typed.remove(field);
        }
        if (going.contains(field))
            m_onItsWay.insert(field, going.value(field));
        else
            m_onItsWay.remove(field);
        const bool otherStage =
            stages.value(field) != m_stages.value(field) || stages.contains(field) != underWay(field);
        if (!(before == now(field)) || wasChanged != changed(field) || otherStage)
            moved.push_back(field);
    }
    for (const FieldKey &field : moved)
        emit fieldChanged(field);
    if (!moved.empty())
        emit changedCountChanged();
}

std::vector<Problem> Draft::problems(const FieldKey &field) const
{
    const FieldSpec *spec = schema().find(field);
    if (!spec || !spec->writable(m_isNew))
        return {};
    if ((m_isNew || changed(field) || changed(spec->requiredWith)) && lacksWithOther(*spec, wanted(), m_isNew))
        return {{spec->key, Problem::Rule::Required}};
    if (!m_isNew && !changed(field))
        return {};
    if (m_isNew && spec->required && !now(field).isKnown()) // nobody has been there yet
        return {{spec->key, Problem::Rule::Required}};
    std::vector<Problem> problems = checkField(*spec, now(field), m_isNew ? Value() : before(field));
    const std::vector<Problem> found = m_found.value(field);
    problems.insert(problems.end(), found.begin(), found.end());
    return problems;
}

void Draft::setFound(const FieldKey &field, const std::vector<Problem> &problems)
{
    if (m_found.value(field) == problems)
        return;
    if (problems.empty())
        m_found.remove(field);
    else
        m_found.insert(field, problems);
    emit fieldChanged(field);
}

void Draft::setHolding(const std::vector<Problem> &problems)
{
    if (m_holding == problems)
        return;
    QSet<FieldKey> fields;
    for (const Problem &problem : std::exchange(m_holding, problems))
        fields.insert(problem.field);
    for (const Problem &problem : m_holding)
        fields.insert(problem.field);
    for (const FieldKey &field : std::as_const(fields))
        emit fieldChanged(field);
}

std::vector<Problem> Draft::blocking() const
{
    std::vector<Problem> problems = check(wanted(), changes(), m_isNew);
    for (const std::vector<Problem> &found : m_found)
        problems.insert(problems.end(), found.begin(), found.end());
    problems.insert(problems.end(), m_holding.begin(), m_holding.end());
    std::erase_if(problems, [](const Problem &problem) { return !problem.blocks; });
    return problems;
}

void Draft::takeFresh(const Record &fresh)
{
    flush();
    Record stood = m_opened;
    for (auto going = m_onItsWay.cbegin(); going != m_onItsWay.cend(); ++going)
        stood.set(going.key(), *going);
    Record next = fresh;
    next.key = m_key;
    m_news.clear();
    for (size_t i = 0; i < schema().fields().size(); ++i) {
        const FieldSpec &field = schema().fields()[i];
        const Value &was = stood.value(int(i));
        const Value &is = fresh.value(int(i));
        if (!field.calculated && was.isKnown() && is.isKnown() && !field.same(was, is))
            m_news.push_back({field.key, was, is});
        if (is.state() == Value::State::NotFetched && was.isKnown()) {
            next.set(int(i), was);
            next.setReadAtOf(field.key, m_opened.readAtOf(field.key));
        }
    }
    // The outbox decides by the same merge whether its lines may stand on the fresh record.
    if (Merge(stood, wanted(), next).undecided() > 0) {
        for (size_t i = 0; i < schema().fields().size(); ++i) {
            const FieldSpec &field = schema().fields()[i];
            if (!field.calculated)
                continue;
            m_opened.set(int(i), next.value(int(i)));
            m_opened.setReadAtOf(field.key, next.readAtOf(field.key));
        }
    } else {
        m_opened = next;
        for (auto typed = m_typed.begin(); typed != m_typed.end();) {
            const FieldSpec *field = schema().find(typed.key());
            typed = field->same(next.value(typed.key()), *typed) ? m_typed.erase(typed) : std::next(typed);
        }
        if (m_company)
            m_company->outbox().rebase(next);
    }
    emit refreshed();
    emit changedCountChanged();
}

} // namespace clientele
