// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/holder.h"

namespace clientele {

QString holderOf(const CompanyHandle &company, const RecordKey &except, const FieldKey &field, const Value &value)
{
    const Snapshot list = company.known(except.entity);
    const SchemaPtr schema = list.schema();
    const int at = schema ? schema->indexOf(field) : -1;
    if (at < 0 || value.isEmpty())
        return {};
    const FieldSpec &spec = schema->fields()[size_t(at)];
    for (RowId row = 0; row < list.rowIdEnd(); ++row) {
        if (list.isLive(row) && spec.same(list.value(row, at), value) && !(list.key(row) == except))
            return list.record(row).displayName();
    }
    return {};
}

} // namespace clientele
