// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft.h"

#include <algorithm>

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
    followOutbox();
}

Draft::~Draft()
{
    flush();
}

Value Draft::now(const FieldKey &field) const
{
    if (const auto typed = m_typed.constFind(field); typed != m_typed.constEnd())
        return *typed;
    if (const auto going = m_onItsWay.constFind(field); going != m_onItsWay.constEnd())
        return *going;
    return m_opened.value(field);
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
            changes.push_back({field.key, m_opened.value(field.key), *typed});
    }
    return changes;
}

QString Draft::displayName() const
{
    return applied(m_opened, changes()).displayName();
}

void Draft::set(const FieldKey &field, const Value &value)
{
    const FieldSpec *spec = schema().find(field);
    if (!spec || !spec->writable(m_isNew))
        return;
    const Value &before = m_opened.value(field);
    const bool same = spec->same(before, value) || (!before.isKnown() && value.isEmpty());
    const bool was = m_typed.contains(field);
    if (same && !was && !m_onItsWay.contains(field))
        return;
    if (same && !m_onItsWay.contains(field))
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

void Draft::keep()
{
    flush();
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
    if (overlay) {
        for (const OverlayField &field : overlay->fields)
            (field.stage == OverlayField::Stage::NotSent ? typed : going).insert(field.field, field.after);
    }
    // What has just been typed here is newer than anything the outbox can know yet.
    std::erase_if(m_awaited, [&](const FieldKey &field) {
        const auto there = typed.constFind(field);
        const auto here = m_typed.constFind(field);
        const bool bothNone = there == typed.constEnd() && here == m_typed.constEnd();
        return bothNone || (there != typed.constEnd() && here != m_typed.constEnd() && *there == *here);
    });
    const auto isNewer = [&](const FieldKey &field) {
        return std::find(m_pending.begin(), m_pending.end(), field) != m_pending.end() ||
               std::find(m_awaited.begin(), m_awaited.end(), field) != m_awaited.end();
    };
    std::vector<FieldKey> moved;
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
        if (!(before == now(field)) || wasChanged != changed(field))
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
    if (!m_isNew && !changed(field))
        return {};
    if (m_isNew && spec->required && !now(field).isKnown()) // nobody has been there yet
        return {{spec->key, Problem::Rule::Required}};
    return checkField(*spec, now(field), m_isNew ? Value() : m_opened.value(field));
}

std::vector<Problem> Draft::blocking() const
{
    std::vector<Problem> problems = check(applied(m_opened, changes()), changes(), m_isNew);
    std::erase_if(problems, [](const Problem &problem) { return !problem.blocks; });
    return problems;
}

void Draft::takeFresh(const Record &fresh)
{
    m_news.clear();
    for (const FieldSpec &field : schema().fields()) {
        const Value &was = m_opened.value(field.key);
        const Value &is = fresh.value(field.key);
        if (!field.calculated && was.isKnown() && is.isKnown() && !field.same(was, is))
            m_news.push_back({field.key, was, is});
    }
    Record merged = fresh;
    for (size_t i = 0; i < schema().fields().size(); ++i) {
        if (merged.value(int(i)).state() == Value::State::NotFetched && m_opened.value(int(i)).isKnown()) {
            merged.set(int(i), m_opened.value(int(i)));
            merged.setReadAtOf(schema().fields()[i].key, m_opened.readAtOf(schema().fields()[i].key));
        }
    }
    flush();
    // A line stands on what was opened when it was typed. Where both changed the same field the line keeps standing
    // there, so that sending finds the difference and asks; the outbox decides that by the same merge.
    const Merge merge(m_opened, applied(m_opened, changes()), merged);
    if (merge.undecided() > 0) {
        for (const FieldSpec &field : schema().fields()) {
            if (m_typed.contains(field.key))
                merged.set(field.key, m_opened.value(field.key));
        }
        merged.version = m_opened.version;
    } else {
        for (auto typed = m_typed.begin(); typed != m_typed.end();) {
            const FieldSpec *field = schema().find(typed.key());
            typed = field->same(merged.value(typed.key()), *typed) ? m_typed.erase(typed) : std::next(typed);
        }
        if (m_company)
            m_company->outbox().rebase(fresh);
    }
    m_opened = merged;
    m_opened.key = m_key;
    emit refreshed();
    emit changedCountChanged();
}

} // namespace clientele
