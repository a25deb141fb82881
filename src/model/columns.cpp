// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/columns.h"

#include "model/wording.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace clientele {

namespace {

constexpr int fewestShown = 7;

const QHash<EntityName, std::vector<ColumnSpec>> &table()
{
    static const QHash<EntityName, std::vector<ColumnSpec>> columns = {
        {"customer",
         {
             // clang-format off
             {"company", 176, 140, true, QT_TRANSLATE_NOOP("Columns", "Company")},
             {"number", 74, 0, true, QT_TRANSLATE_NOOP("Columns", "No.")},
             {"name", 178, 120, true, nullptr, 0, true},
             {"address.city", 92, 68, true, nullptr, 2},
             {"tax.number", 116, 98, true, nullptr, 3},
             {"terms.payment", 92, 86, true, QT_TRANSLATE_NOOP("Columns", "Terms"), 1},
             {"balance", 100},
             {"overdue", 92},
             {"blocked", 82},
             {"balance.due", 112, 0, false},
             {"credit.limit", 104, 0, false},
             {"sales.total", 112, 0, false},
             {"email", 180, 120, false},
             {"phone", 120, 96, false},
             {"address.line1", 160, 110, false},
             {"address.line2", 120, 80, false},
             {"address.postcode", 84, 70, false},
             {"address.state", 84, 70, false},
             {"address.country", 84, 60, false},
             {"currency.code", 92, 70, false},
             {"kind", 84, 70, false},
             {"salesperson", 92, 76, false},
             {"terms.method", 92, 76, false},
             {"terms.shipment", 92, 76, false},
             {"phone.private", 120, 96, false},
             {"phone.mobile", 120, 96, false},
             {"phone.office", 120, 96, false},
             {"address.text", 240, 140, false},
             {"externalId", 140, 96, false},
             {"active", 70, 60, false},
             {"archived", 80, 66, false},
             {"website", 160, 110, false},
             {"tax.liable", 76, 60, false},
             {"tax.areaName", 120, 84, false, QT_TRANSLATE_NOOP("Columns", "Tax area")},
             {"modifiedAt", 140, 120, false},
             // clang-format on
         }},
        {"payment",
         {
             // clang-format off
             {"date", 92, 86},
             {"document.number", 88, 76, true, QT_TRANSLATE_NOOP("Columns", "Doc. no."), 0, false, true},
             {"customer.number", 72, 60, true, QT_TRANSLATE_NOOP("Columns", "Customer"), 0, false, true},
             {"customer.name", 190, 100, true, nullptr, 0, true},
             {"description", 140, 100, true, nullptr, 1},
             {"amount", 108, 0, true, QT_TRANSLATE_NOOP("Columns", "Received")},
             {"currency.code", 84, 70, false},
             {"appliesTo.number", 84, 72, true, QT_TRANSLATE_NOOP("Columns", "Applies to"), 0, false, true},
             {"appliesTo.open", 96, 0, true, QT_TRANSLATE_NOOP("Columns", "Open"), 3},
             {"remark", 136, 124, true, QT_TRANSLATE_NOOP("Columns", "Remark")},
             {"comment", 150, 90, true, nullptr, 2},
             {"document.external", 130, 90, false},
             {"reference.number", 120, 84, true, nullptr, 3},
             {"statement", 170, 100},
             {"allocations", 220, 130, false, QT_TRANSLATE_NOOP("Columns", "Applies to")},
             {"amount.unapplied", 104, 0, false, nullptr, 2},
             {"method", 104, 80, false, nullptr, 1},
             {"account.deposit", 130, 90, false},
             {"branch", 110, 80, false},
             {"amount.applied", 112, 0, false},
             {"note", 160, 100, false},
             {"line.number", 80, 0, false},
             {"modifiedAt", 140, 120, false},
             // clang-format on
         }},
    };
    return columns;
}

} // namespace

std::vector<ColumnSpec> columnsOf(const EntitySchema &schema, const std::function<bool(const FieldKey &)> &common)
{
    std::vector<ColumnSpec> columns;
    for (const ColumnSpec &column : table().value(schema.entity())) {
        if (!schema.find(column.field))
            continue;
        columns.push_back(column);
        columns.back().shown = column.shown && (!common || common(column.field));
    }
    const bool planned = !columns.empty();
    // A service that lacks most of what is usually shown shows the next there is.
    auto shown = std::count_if(columns.begin(), columns.end(), [](const ColumnSpec &column) { return column.shown; });
    for (ColumnSpec &column : columns) {
        if (shown < fewestShown && !column.shown && (!common || common(column.field))) {
            column.shown = true;
            ++shown;
        }
    }
    for (const FieldSpec &field : schema.fields()) {
        const bool there = std::any_of(columns.begin(), columns.end(),
                                       [&](const ColumnSpec &column) { return column.field == field.key; });
        const bool listable = field.type != FieldType::Object;
        const bool hidden = field.term && field.term->page == FormPage::Hidden;
        if (!there && listable && !hidden)
            columns.push_back({field.key, 120, isNumeric(field) ? 0 : 80, !planned});
    }
    return columns;
}

FieldKey summedField(const EntityName &entity)
{
    static const QHash<EntityName, FieldKey> summed = {
        {"customer", "balance"},
        {"payment", "amount"},
    };
    return summed.value(entity);
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
