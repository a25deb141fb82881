// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/joined_rows.h"

#include "model/references.h"

#include <QSet>

#include <algorithm>

namespace clientele {

const FieldKey JoinedRows::companyField = QByteArrayLiteral("company");

namespace {

SchemaPtr joinedSchema(const std::vector<JoinedRows::Source> &sources)
{
    if (sources.empty())
        return {};
    if (sources.size() == 1) {
        const SchemaPtr &own = sources.front().schema;
        const std::vector<FieldSpec> told = JoinedRows::toldFields(*own);
        if (told.empty())
            return own;
        std::vector<FieldSpec> fields = own->fields();
        fields.insert(fields.end(), told.begin(), told.end());
        return std::make_shared<const EntitySchema>(own->entity(), EntitySchema::Identity{}, std::move(fields),
                                                    own->nameFields());
    }
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

std::vector<FieldSpec> JoinedRows::toldFields(const EntitySchema &schema)
{
    std::vector<FieldSpec> fields;
    if (schema.find("appliesTo.number") && schema.find("amount")) {
        fields.push_back(field("appliesTo.open").in(CurrencyOf::Record).computed());
        fields.push_back(field("remark").computed());
        if (schema.find("customer.number") && !schema.find("customer.name"))
            fields.push_back(field("customer.name").computed()); // who has entered the number sees whose it is
    }
    return fields;
}

JoinedRows::JoinedRows(std::vector<Source> sources)
    : m_schema(joinedSchema(sources))
    , m_companyIndex(sources.size() > 1 ? m_schema->indexOf(companyField) : -1)
{
    if (sources.size() == 1 && m_schema->fields().size() > sources.front().schema->fields().size())
        m_firstTold = int(sources.front().schema->fields().size());
    for (Source &source : sources) {
        Part part;
        for (const FieldSpec &one : m_schema->fields())
            part.fields.push_back(source.schema->indexOf(one.key));
        part.currencyField = source.schema->indexOf("currency.code");
        if (part.currencyField < 0)
            part.customerField = source.schema->indexOf("customer");
        part.source = std::move(source);
        m_parts.push_back(std::move(part));
    }
}

JoinedRows::JoinedRows(Snapshot snapshot)
    : JoinedRows(snapshot.schema() ? std::vector<Source>{{snapshot.schema(), {}, {}}} : std::vector<Source>())
{
    if (!m_parts.empty())
        setSnapshot(0, std::move(snapshot));
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
    if (isTold(field))
        return told(key(row), field);
    return field == m_companyIndex ? Value::text(part.source.companyName) : Value::notOffered();
}

Value JoinedRows::told(const RecordKey &key, int field) const
{
    const auto row = m_told ? m_told->constFind(key) : Told::const_iterator();
    if (!m_told || row == m_told->constEnd() || !isTold(field))
        return Value::absent();
    const auto at = size_t(field - m_firstTold);
    return at < row->values.size() ? row->values[at] : Value::absent();
}

const FieldSpec *JoinedRows::fieldIn(size_t source, int field) const
{
    const Part &part = m_parts[source];
    const int own = part.fields[size_t(field)];
    if (own >= 0)
        return &part.source.schema->fields()[size_t(own)];
    return field == m_companyIndex || isTold(field) ? &m_schema->fields()[size_t(field)] : nullptr;
}

bool JoinedRows::isEverywhere(const FieldKey &field) const
{
    return !m_parts.empty() && std::all_of(m_parts.begin(), m_parts.end(),
                                           [&](const Part &part) { return part.source.schema->find(field); });
}

bool JoinedRows::isCommon(const FieldKey &field) const
{
    const auto having = std::count_if(m_parts.begin(), m_parts.end(), [&](const Part &part) {
        return field == companyField || part.source.schema->find(field) || isTold(m_schema->indexOf(field));
    });
    return size_t(having) * 2 >= m_parts.size();
}

QString JoinedRows::currency(RowId row, int field) const
{
    const Part &part = m_parts[sourceOf(row)];
    const FieldSpec *spec = fieldOf(row, field);
    if (!spec || spec->currencyOf == CurrencyOf::None)
        return {};
    if (spec->currencyOf == CurrencyOf::Record && part.currencyField >= 0) {
        const Value code = part.snapshot.value(rowIn(row), part.currencyField);
        if (code.isPresent())
            return code.toText();
    }
    if (spec->currencyOf == CurrencyOf::Record && part.customerField >= 0) {
        const QString theirs = customersCurrency(part.customers, part.snapshot.value(rowIn(row), part.customerField));
        if (!theirs.isEmpty())
            return theirs;
    }
    return part.source.currency;
}

QString JoinedRows::currencyOfAll(int field) const
{
    QString one;
    for (size_t source = 0; source < m_parts.size(); ++source) {
        const FieldSpec *spec = fieldIn(source, field);
        if (!spec)
            continue;
        const QString &own = m_parts[source].source.currency;
        if (spec->currencyOf != CurrencyOf::Company || own.isEmpty() || (!one.isEmpty() && one != own))
            return {};
        one = own;
    }
    return one;
}

Record JoinedRows::part(RowId row, const std::vector<int> &fields) const
{
    Record record(m_schema, key(row));
    for (const int field : fields)
        record.set(field, value(row, field));
    return record;
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

std::vector<int> indicesOf(const EntitySchema &schema, const std::vector<FieldKey> &fields)
{
    std::vector<int> indices;
    for (const FieldKey &field : fields) {
        const int at = schema.indexOf(field);
        if (at >= 0 && std::find(indices.begin(), indices.end(), at) == indices.end())
            indices.push_back(at);
    }
    return indices;
}

} // namespace clientele
