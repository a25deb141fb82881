// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/columns.h"

#include "model/wording.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace clientele {

namespace {

const QHash<EntityName, std::vector<ColumnSpec>> &table()
{
    static const QHash<EntityName, std::vector<ColumnSpec>> columns = {
        {"customer",
         {
             // clang-format off
             {"number", 74, true, QT_TRANSLATE_NOOP("Columns", "No.")},
             {"name", 178},
             {"address.city", 92},
             {"tax.number", 112},
             {"terms.payment", 88, true, QT_TRANSLATE_NOOP("Columns", "Terms")},
             {"balance", 104},
             {"overdue", 96},
             {"blocked", 84},
             {"balance.due", 112, false},
             {"credit.limit", 104, false},
             {"sales.total", 112, false},
             {"email", 180, false},
             {"phone", 120, false},
             {"address.line1", 160, false},
             {"address.line2", 120, false},
             {"address.postcode", 84, false},
             {"address.state", 84, false},
             {"address.country", 84, false},
             {"currency.code", 76, false, QT_TRANSLATE_NOOP("Columns", "Currency")},
             {"kind", 84, false},
             {"salesperson", 92, false},
             {"terms.method", 92, false},
             {"terms.shipment", 92, false},
             {"website", 160, false},
             {"tax.liable", 76, false},
             {"tax.areaName", 120, false, QT_TRANSLATE_NOOP("Columns", "Tax area")},
             {"modifiedAt", 140, false},
             // clang-format on
         }},
    };
    return columns;
}

} // namespace

std::vector<ColumnSpec> columnsOf(const EntitySchema &schema)
{
    std::vector<ColumnSpec> columns;
    for (const ColumnSpec &column : table().value(schema.entity())) {
        if (schema.find(column.field))
            columns.push_back(column);
    }
    const bool planned = !columns.empty();
    for (const FieldSpec &field : schema.fields()) {
        const bool there = std::any_of(columns.begin(), columns.end(),
                                       [&](const ColumnSpec &column) { return column.field == field.key; });
        const bool listable = field.type != FieldType::List && field.type != FieldType::Object;
        const bool hidden = field.term && field.term->page == FormPage::Hidden;
        if (!there && listable && !hidden)
            columns.push_back({field.key, 120, !planned});
    }
    return columns;
}

QString columnTitle(const ColumnSpec &column, const FieldSpec &field)
{
    return column.title ? QCoreApplication::translate("Columns", column.title) : wording::fieldLabel(field);
}

bool isNumeric(const FieldSpec &field)
{
    return field.type == FieldType::Money || field.type == FieldType::Decimal;
}

} // namespace clientele
