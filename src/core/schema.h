// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/paths.h"

#include <QHash>

#include <memory>
#include <vector>

namespace clientele {

/// Stable name of a kind of record in our vocabulary: "customer", "currency", "paymentTerms".
using EntityName = QByteArray;

/// Fields that go to the service all together or not at all (the beta's address object).
struct WriteGroup
{
    std::vector<FieldKey> fields;
};

/// One kind of record of one service: made once by its dialect, immutable, shared by everybody above.
class EntitySchema
{
public:
    struct Identity
    {
        QByteArray idPath = "id";           ///< member that holds the service's id
        QByteArray versionPath;             ///< member that holds the version token; empty: this service has none
        std::vector<QByteArray> parentPath; ///< where the parent's id stands, if in the record; first present one
    };

    EntitySchema(EntityName entity, Identity identity, std::vector<FieldSpec> fields, std::vector<FieldKey> nameFields,
                 std::vector<WriteGroup> writeGroups = {});

    const EntityName &entity() const { return m_entity; }
    const Identity &identity() const { return m_identity; }
    const std::vector<FieldSpec> &fields() const { return m_fields; }
    /// -1 if there is none.
    int indexOf(const FieldKey &key) const;
    const FieldSpec *find(const FieldKey &key) const;
    /// Fields whose first present one names the record for people (company, person, e-mail, id).
    const std::vector<FieldKey> &nameFields() const { return m_nameFields; }
    const std::vector<WriteGroup> &writeGroups() const { return m_writeGroups; }
    /// Fields of one merge group, in table order; empty for MergeGroup::None.
    std::vector<FieldKey> fieldsOf(MergeGroup group) const;

    /// Every read path of this schema in one table, for reading a record in a single pass over its members.
    const PathTable &paths() const { return m_paths; }
    int idSlot() const { return m_idSlot; }
    int versionSlot() const { return m_versionSlot; } ///< -1: no version token
    const std::vector<int> &parentSlots() const { return m_parentSlots; }
    /// Slot of a field's form; -1 for a form that is only written.
    int slotOf(int field, int form) const { return m_formSlots.at(size_t(field)).at(size_t(form)); }

private:
    EntityName m_entity;
    Identity m_identity;
    std::vector<FieldSpec> m_fields;
    QHash<FieldKey, int> m_index;
    std::vector<FieldKey> m_nameFields;
    std::vector<WriteGroup> m_writeGroups;
    PathTable m_paths;
    int m_idSlot = -1;
    int m_versionSlot = -1;
    std::vector<int> m_parentSlots;
    std::vector<std::vector<int>> m_formSlots;
};
using SchemaPtr = std::shared_ptr<const EntitySchema>;

} // namespace clientele
