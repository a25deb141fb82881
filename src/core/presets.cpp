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

} // namespace clientele
