// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/joined_rows.h"

#include <QSet>

#include <algorithm>

namespace clientele {

const FieldKey JoinedRows::companyField = QByteArrayLiteral("company");

namespace {

SchemaPtr joinedSchema(const std::vector<JoinedRows::Source> &sources)
{
    if (sources.empty())
        return {};
    if (sources.size() == 1)
        return sources.front().schema;
    std::vector<FieldSpec> fields{field(JoinedRows::companyField.constData()).computed()};
    QSet<FieldKey> there{JoinedRows::companyField};
    for (const JoinedRows::Source &source : sources) {
        for (const FieldSpec &one : source.schema->fields()) {
            if (there.contains(one.key))
                continue;
            there.insert(one.key);
            fields.push_back(one);
        }
    }
    return std::make_shared<const EntitySchema>(sources.front().schema->entity(), EntitySchema::Identity{},
                                                std::move(fields), sources.front().schema->nameFields());
}

} // namespace

JoinedRows::JoinedRows(std::vector<Source> sources)
    : m_schema(joinedSchema(sources))
{
    for (Source &source : sources) {
        Part part;
        for (const FieldSpec &one : m_schema->fields())
            part.fields.push_back(source.schema->indexOf(one.key));
        part.source = std::move(source);
        m_parts.push_back(std::move(part));
    }
}

RowId JoinedRows::rowIdEnd() const
{
    RowId end = 0;
    for (const Part &part : m_parts)
        end = std::max(end, part.snapshot.rowIdEnd());
    return end * RowId(m_parts.size());
}

RowId JoinedRows::liveCount() const
{
    RowId count = 0;
    for (const Part &part : m_parts)
        count += part.snapshot.liveCount();
    return count;
}

bool JoinedRows::isLive(RowId row) const
{
    if (m_parts.empty())
        return false;
    const Snapshot &own = snapshot(sourceOf(row));
    return rowIn(row) < own.rowIdEnd() && own.isLive(rowIn(row));
}

Value JoinedRows::value(RowId row, int field) const
{
    const Part &part = m_parts[sourceOf(row)];
    const int own = part.fields[size_t(field)];
    if (own >= 0)
        return part.snapshot.value(rowIn(row), own);
    return m_schema->fields()[size_t(field)].key == companyField ? Value::text(part.source.companyName)
                                                                 : Value::notOffered();
}

const FieldSpec *JoinedRows::fieldOf(RowId row, int field) const
{
    const Part &part = m_parts[sourceOf(row)];
    const int own = part.fields[size_t(field)];
    return own >= 0 ? &part.source.schema->fields()[size_t(own)] : nullptr;
}

RowId JoinedRows::find(const RecordKey &key) const
{
    const size_t source = sourceOf(key.company);
    if (source == m_parts.size())
        return rowIdEnd();
    const Snapshot &own = m_parts[source].snapshot;
    const RowId row = own.find(key.remoteId);
    return row < own.rowIdEnd() ? rowId(source, row) : rowIdEnd();
}

size_t JoinedRows::sourceOf(const QString &company) const
{
    const auto it =
        std::find_if(m_parts.begin(), m_parts.end(), [&](const Part &part) { return part.source.company == company; });
    return size_t(it - m_parts.begin());
}

} // namespace clientele
