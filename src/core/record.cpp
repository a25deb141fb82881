// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record.h"

#include <utility>

namespace clientele {

namespace {
constexpr QLatin1String ofService("r:"); ///< a prefix of its own, so that no id a service chooses is taken for ours
} // namespace

QString RecordKey::remoteIdOf(const QString &localId)
{
    return localId.startsWith(ofService) ? localId.sliced(ofService.size()) : QString();
}

RecordKey RecordKey::ofRemote(QString company, EntityName entity, QString remoteId, QString parent)
{
    return {std::move(company), std::move(entity), std::move(parent), ofService + remoteId, remoteId};
}

RecordKey RecordKey::ofNew(QString company, EntityName entity, QString uniqueId, QString parent)
{
    return {std::move(company), std::move(entity), std::move(parent), QStringLiteral("n:") + uniqueId, QString()};
}

bool RecordKey::operator==(const RecordKey &other) const
{
    return localId == other.localId && entity == other.entity && company == other.company;
}

size_t qHash(const RecordKey &key, size_t seed)
{
    return qHashMulti(seed, key.company, key.entity, key.localId);
}

Record::Record(SchemaPtr schema, RecordKey recordKey)
    : key(std::move(recordKey))
    , m_schema(std::move(schema))
    , m_values(m_schema->fields().size())
    , m_forms(m_schema->fields().size(), qint8(-1))
{
}

const Value &Record::value(const FieldKey &field) const &
{
    static const Value notOffered = Value::notOffered();
    const int index = m_schema ? m_schema->indexOf(field) : -1;
    return index < 0 ? notOffered : m_values[size_t(index)];
}

void Record::set(const FieldKey &field, Value value)
{
    const int index = m_schema ? m_schema->indexOf(field) : -1;
    if (index >= 0)
        m_values[size_t(index)] = std::move(value);
}

QDateTime Record::readAtOf(const FieldKey &field) const
{
    return m_readAt.value(field, readAt);
}

void Record::setReadAtOf(const FieldKey &field, QDateTime when)
{
    m_readAt.insert(field, std::move(when));
}

QString Record::displayName() const
{
    if (m_schema) {
        for (const FieldKey &field : m_schema->nameFields()) {
            const QString name = value(field).toText().trimmed();
            if (!name.isEmpty())
                return name;
        }
        const QString number = value("number").toText().trimmed();
        if (!number.isEmpty())
            return number;
    }
    return key.remoteId;
}

Changes diff(const Record &now, const Record &wanted, bool creating)
{
    Q_ASSERT(now.schema() == wanted.schema());
    Changes changes;
    if (!wanted.schema())
        return changes;
    const std::vector<FieldSpec> &fields = wanted.schema()->fields();
    for (size_t i = 0; i < fields.size(); ++i) {
        const FieldSpec &field = fields[i];
        const Value &before = now.value(int(i));
        const Value &after = wanted.value(int(i));
        if (field.calculated || !field.writable(creating) || !after.isKnown() || field.same(before, after))
            continue;
        if (before.state() == Value::State::Absent && after.isEmpty())
            continue;
        changes.push_back({field.key, before, after});
    }
    return changes;
}

Record applied(const Record &record, const Changes &changes)
{
    Record result = record;
    for (const Change &change : changes)
        result.set(change.field, change.after);
    return result;
}

} // namespace clientele
