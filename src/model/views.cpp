// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/views.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimeZone>

#include <algorithm>

namespace clientele {

namespace {

Filter is(const char *field, Filter::Op op, Value value)
{
    return Filter::compare(FieldKey(field), op, std::move(value));
}

Value momentOf(const QDateTime &when)
{
    const QDateTime utc = when.toUTC();
    return Value::instant({utc.toString(Qt::ISODate), utc});
}

} // namespace

QString ListView::title(const JoinedRows &lists) const
{
    const int by = nameApart && lists.schema() ? lists.schema()->indexOf(first.by.field) : -1;
    return QCoreApplication::translate("Views", by >= 0 && isMoneyOfSeveral(lists, by) ? nameApart : name);
}

std::vector<FieldKey> ListView::fieldsUsed() const
{
    std::vector<FieldKey> used;
    for (const Filter &condition : conditions) {
        for (const FieldKey &field : condition.fieldsUsed())
            used.push_back(field);
    }
    if (first.count > 0)
        used.push_back(first.by.field);
    return used;
}

std::vector<ListView> builtInViews(const EntitySchema &schema, const QDateTime &now)
{
    using Op = Filter::Op;
    const Value zero = Value::decimal(Decimal(0));
    const auto kind = [](const char *which) { return Value::text(QString::fromLatin1(which)); };
    const QDateTime monday = now.date().addDays(1 - now.date().dayOfWeek()).startOfDay(now.timeZone());
    std::vector<ListView> views = {
        // clang-format off
        {inUseView, QT_TRANSLATE_NOOP("Views", "All"), {}, {{"number", false}}, {}},
        {"balance", QT_TRANSLATE_NOOP("Views", "With a balance"),
         {is("balance", Op::Greater, zero)}, {{"balance", true}}, {}},
        {"overdue", QT_TRANSLATE_NOOP("Views", "Overdue"),
         {is("overdue", Op::Greater, zero)}, {{"overdue", true}}, {}},
        {"largest", QT_TRANSLATE_NOOP("Views", "20 largest balances"),
         {}, {{"balance", true}}, {20, {"balance", true}},
         QT_TRANSLATE_NOOP("Views", "20 largest balances of each currency")},
        {"notBlocked", QT_TRANSLATE_NOOP("Views", "Not blocked"), {is("blocked", Op::Equal, Value::blank())}, {}, {}},
        {"blocked", QT_TRANSLATE_NOOP("Views", "Blocked"), {is("blocked", Op::NotEqual, Value::blank())}, {}, {}},
        {"noTaxNumber", QT_TRANSLATE_NOOP("Views", "No VAT number"),
         {is("tax.number", Op::Equal, Value::blank())}, {}, {}},
        {"noEmail", QT_TRANSLATE_NOOP("Views", "No e-mail"), {is("email", Op::Equal, Value::blank())}, {}, {}},
        {"companies", QT_TRANSLATE_NOOP("Views", "Companies"), {is("kind", Op::Equal, kind("Company"))}, {}, {}},
        {"persons", QT_TRANSLATE_NOOP("Views", "Persons"), {is("kind", Op::Equal, kind("Person"))}, {}, {}},
        {"currency", QT_TRANSLATE_NOOP("Views", "By currency"),
         {}, {{"currency.code", false}, {"number", false}}, {}},
        {"changed", QT_TRANSLATE_NOOP("Views", "Changed since Monday"),
         {is("modifiedAt", Op::GreaterOrEqual, momentOf(monday))}, {{"modifiedAt", true}}, {}},
        {"archived", QT_TRANSLATE_NOOP("Views", "Archived"), {is("archived", Op::Equal, Value::yesNo(true))}, {}, {}},
        {"inactive", QT_TRANSLATE_NOOP("Views", "Inactive"), {is("active", Op::Equal, Value::yesNo(false))}, {}, {}},
        {everythingView, nullptr, {}, {{"number", false}}, {}},
        // clang-format on
    };
    // What was put away is shown on request: by its own view, by that of everything, or by taking this condition away.
    // Said so that it holds for records which cannot be put away as well.
    ListView &inUse = views.front();
    ListView &everything = views.back();
    const bool archives = schema.find("archived");
    const bool activates = schema.find("active");
    if (archives)
        inUse.conditions.push_back(is("archived", Op::NotEqual, Value::yesNo(true)));
    if (activates)
        inUse.conditions.push_back(is("active", Op::NotEqual, Value::yesNo(false)));
    if (archives && activates) {
        inUse.name = QT_TRANSLATE_NOOP("Views", "Active, not archived");
        everything.name = QT_TRANSLATE_NOOP("Views", "All, also inactive and archived");
    } else if (archives) {
        inUse.name = QT_TRANSLATE_NOOP("Views", "Not archived");
        everything.name = QT_TRANSLATE_NOOP("Views", "All, also archived");
    } else if (activates) {
        inUse.name = QT_TRANSLATE_NOOP("Views", "Active");
        everything.name = QT_TRANSLATE_NOOP("Views", "All, also inactive");
    } else {
        views.pop_back();
    }
    std::erase_if(views, [&schema](const ListView &view) {
        std::vector<FieldKey> needed = view.fieldsUsed();
        if (needed.empty() && view.id != inUseView && view.id != everythingView) // one that only orders
            needed.push_back(view.order.front().field);
        return std::any_of(needed.begin(), needed.end(),
                           [&schema](const FieldKey &field) { return !schema.find(field); });
    });
    for (ListView &view : views)
        std::erase_if(view.order, [&schema](const Order &order) { return !schema.find(order.field); });
    return views;
}

std::vector<std::optional<int>> countRows(const JoinedRows &lists, const std::vector<ListView> &views,
                                          const std::optional<QString> &below)
{
    std::vector<std::optional<int>> counts(views.size(), 0);
    if (!lists.schema())
        return counts;
    std::vector<std::vector<int>> figures; // of each view, the fields that may not have been loaded
    std::vector<QHash<QString, int>> inCurrency(views.size());
    std::vector<FieldKey> all;
    for (const ListView &view : views) {
        const std::vector<FieldKey> used = view.fieldsUsed();
        figures.push_back(indicesOf(*lists.schema(), used));
        all.insert(all.end(), used.begin(), used.end());
    }
    const std::vector<int> fields = indicesOf(*lists.schema(), all);
    for (RowId row = 0; row < lists.rowIdEnd(); ++row) {
        if (!lists.isLive(row) || (below && lists.key(row).parent != *below))
            continue;
        const Record record = lists.part(row, fields);
        for (size_t i = 0; i < views.size(); ++i) {
            const bool unknown = std::any_of(figures[i].begin(), figures[i].end(), [&](int field) {
                return record.value(field).state() == Value::State::NotFetched;
            });
            if (unknown)
                counts[i].reset();
            const auto &conditions = views[i].conditions;
            if (!counts[i] || !std::all_of(conditions.begin(), conditions.end(),
                                           [&](const Filter &condition) { return condition.matches(record); }))
                continue;
            const FirstRows &first = views[i].first;
            const int by = first.count > 0 ? lists.schema()->indexOf(first.by.field) : -1;
            const bool apart = by >= 0 && isMoneyOfSeveral(lists, by);
            if (apart && !record.value(by).asDecimal())
                continue;
            if (first.count == 0 || inCurrency[i][apart ? lists.currency(row, by) : QString()]++ < first.count)
                ++*counts[i];
        }
    }
    return counts;
}

} // namespace clientele
