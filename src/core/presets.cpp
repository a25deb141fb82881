// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/presets.h"

namespace clientele {

Record newRecord(const SchemaPtr &schema, const RecordKey &key, const PresetSource &source)
{
    Record record(schema, key);
    for (const FieldSpec &field : schema->fields()) {
        if (!field.onCreate)
            continue;
        switch (field.preset) {
        case Preset::None:
            break;
        case Preset::CompanyCurrency:
            if (!source.companyCurrency.isEmpty())
                record.set(field.key, Value::text(source.companyCurrency));
            break;
        case Preset::Today:
            if (source.today.isValid())
                record.set(field.key, Value::date(source.today));
            break;
        case Preset::Yes:
            record.set(field.key, Value::yesNo(true));
            break;
        }
    }
    return record;
}

Changes takenOver(const Record &gone, const EntityName &parent)
{
    Changes values;
    for (const FieldSpec &field : gone.schema()->fields()) {
        const bool isOwn = field.term && field.term->ownOfEach;
        const bool namesParent = !parent.isEmpty() && field.lookup == parent;
        if (field.onCreate && !isOwn && !namesParent && gone.value(field.key).isPresent())
            values.push_back({field.key, Value(), gone.value(field.key)});
    }
    return values;
}

} // namespace clientele
