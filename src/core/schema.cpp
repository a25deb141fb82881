// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema.h"

#include <QtGlobal>

#include <utility>

namespace clientele {

EntitySchema::EntitySchema(EntityName entity, Identity identity, std::vector<FieldSpec> fields,
                           std::vector<FieldKey> nameFields, std::vector<WriteGroup> writeGroups)
    : m_entity(std::move(entity))
    , m_identity(std::move(identity))
    , m_fields(std::move(fields))
    , m_nameFields(std::move(nameFields))
    , m_writeGroups(std::move(writeGroups))
{
    m_idSlot = m_paths.add(m_identity.idPath);
    m_versionSlot = m_paths.add(m_identity.versionPath);
    for (const QByteArray &path : m_identity.parentPath)
        m_parentSlots.push_back(m_paths.add(path));

    m_formSlots.reserve(m_fields.size());
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const FieldSpec &field = m_fields[i];
        Q_ASSERT_X(!m_index.contains(field.key), "EntitySchema", field.key.constData());
        m_index.insert(field.key, int(i));
        std::vector<int> places;
        for (const WireForm &form : field.forms) {
            Q_ASSERT_X(form.codec, "EntitySchema", field.key.constData());
            places.push_back(m_paths.add(form.read));
        }
        m_formSlots.push_back(std::move(places));
    }
    for (const FieldKey &key : m_nameFields)
        Q_ASSERT_X(m_index.contains(key), "EntitySchema: name field", key.constData());
    for (const WriteGroup &group : m_writeGroups) {
        for (const FieldKey &key : group.fields)
            Q_ASSERT_X(m_index.contains(key), "EntitySchema: write group", key.constData());
    }
}

int EntitySchema::indexOf(const FieldKey &key) const
{
    return m_index.value(key, -1);
}

const FieldSpec *EntitySchema::find(const FieldKey &key) const
{
    const int index = indexOf(key);
    return index < 0 ? nullptr : &m_fields[size_t(index)];
}

std::vector<FieldKey> EntitySchema::fieldsOf(MergeGroup group) const
{
    std::vector<FieldKey> keys;
    if (group == MergeGroup::None)
        return keys;
    for (const FieldSpec &field : m_fields) {
        if (field.group() == group)
            keys.push_back(field.key);
    }
    return keys;
}

} // namespace clientele
