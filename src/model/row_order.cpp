// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/row_order.h"

#include "model/references.h"
#include "model/wording.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <numeric>
#include <optional>

namespace clientele {

namespace {

/// What a person may look for in this value, each on a line of its own.
void appendWords(QString &text, const FieldSpec &field, const Value &value, const RowQuery &query, size_t source)
{
    const auto line = [&text](const QString &words) {
        text += words.toCaseFolded();
        text += QLatin1Char('\n');
    };
    if (const Decimal *number = value.asDecimal()) {
        line(QString::fromLatin1(number->toBytes()));
        line(field.type == FieldType::Money ? number->toText(query.locale, 2) : number->toText(query.locale));
        return;
    }
    if (field.type == FieldType::Reference && source < query.lookups.size()) {
        const auto table = query.lookups[source].find(field.lookup);
        const LookupRow *row =
            table == query.lookups[source].end() ? nullptr : referredRow(field, table->second.get(), value);
        if (row)
            line(row->code + QLatin1Char(' ') + row->name);
        const QString held = value.toText();
        const bool isId = held.size() == 36 && held.count(QLatin1Char('-')) == 4;
        if (row || isId)
            return; // nobody knows ids by heart
    } else if (field.type == FieldType::Choice) {
        line(wording::choiceLabel(field, value.toText()));
        return;
    }
    line(value.toText());
}

} // namespace

const QString &SearchTexts::of(const JoinedRows &lists, const RowQuery &query, RowId row)
{
    if (m_texts.size() <= row)
        m_texts.resize(size_t(lists.rowIdEnd()));
    QString &text = m_texts[row];
    if (!text.isNull())
        return text;
    text = QStringLiteral("");
    const size_t fields = lists.schema()->fields().size();
    for (size_t i = 0; i < fields; ++i) {
        if (lists.sources() > 1 && lists.schema()->fields()[i].key == JoinedRows::companyField)
            continue; // whose record it is does not stand in the record
        const FieldSpec *field = lists.fieldOf(row, int(i));
        const Value value = lists.value(row, int(i));
        if (field && value.isPresent())
            appendWords(text, *field, value, query, lists.sourceOf(row));
    }
    return text;
}

void SearchTexts::forget(const std::vector<RowId> &rows)
{
    for (const RowId row : rows) {
        if (row < m_texts.size())
            m_texts[row] = QString();
    }
}

bool isMoneyOfSeveral(const JoinedRows &lists, int field)
{
    // One company's own currency is one, also before it is known.
    const FieldSpec *own = lists.sources() == 1 ? lists.fieldIn(0, field) : nullptr;
    if (own && own->currencyOf == CurrencyOf::Company)
        return false;
    return lists.schema()->fields()[size_t(field)].type == FieldType::Money && lists.currencyOfAll(field).isEmpty();
}

namespace {

/// One comparable key per row and order, computed once: collating in the comparison itself is ten times slower.
struct Keys
{
    enum class Kind { Text, Number, Plain } kind = Kind::Plain;
    std::vector<std::optional<QCollatorSortKey>> texts;
    std::vector<std::optional<Decimal>> numbers;
    std::vector<QString> plain;

    std::strong_ordering compare(size_t a, size_t b) const
    {
        switch (kind) {
        case Kind::Text: {
            if (!texts[a] || !texts[b])
                return texts[a].has_value() <=> texts[b].has_value();
            const int order = texts[a]->compare(*texts[b]);
            return order <=> 0;
        }
        case Kind::Number:
            if (!numbers[a] || !numbers[b])
                return numbers[a].has_value() <=> numbers[b].has_value();
            return *numbers[a] <=> *numbers[b];
        case Kind::Plain:
            return plain[a].compare(plain[b]) <=> 0;
        }
        return std::strong_ordering::equal;
    }
};

Keys keysFor(const JoinedRows &lists, const std::vector<RowId> &rows, int field, const QCollator &collator)
{
    Keys keys;
    const FieldSpec &spec = lists.schema()->fields()[size_t(field)];
    const bool number = spec.type == FieldType::Decimal || spec.type == FieldType::Money;
    const bool moment =
        spec.type == FieldType::Date || spec.type == FieldType::Instant || spec.type == FieldType::YesNo;
    keys.kind = number ? Keys::Kind::Number : moment ? Keys::Kind::Plain : Keys::Kind::Text;
    for (const RowId row : rows) {
        const Value value = lists.value(row, field);
        if (number) {
            const Decimal *decimal = value.asDecimal();
            keys.numbers.push_back(decimal ? std::optional<Decimal>(*decimal) : std::nullopt);
        } else if (moment) {
            QString text;
            if (const QDate *date = value.asDate())
                text = date->toString(Qt::ISODate);
            else if (const Instant *instant = value.asInstant())
                text = instant->utc.toString(Qt::ISODateWithMs);
            else if (const bool *yes = value.asYesNo())
                text = *yes ? QStringLiteral("1") : QStringLiteral("0");
            keys.plain.push_back(text);
        } else {
            const QString text = value.toText();
            keys.texts.push_back(text.isEmpty() ? std::nullopt : std::optional(collator.sortKey(text)));
        }
    }
    return keys;
}

/// What money is grouped by before it is ordered. Rows without an amount come behind those of all currencies.
Keys currenciesFor(const JoinedRows &lists, const std::vector<RowId> &rows, int field)
{
    Keys keys;
    for (const RowId row : rows)
        keys.plain.push_back(lists.value(row, field).asDecimal() ? lists.currency(row, field) : QString(QChar(0xFFFF)));
    return keys;
}

std::vector<RowId> sorted(const JoinedRows &lists, const std::vector<RowId> &rows, const std::vector<Order> &order,
                          const QLocale &locale)
{
    QCollator collator(locale);
    collator.setNumericMode(true); // "9" before "10": numbers of customers read as numbers
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<Keys, bool>> orders;
    for (const Order &by : order) {
        const int field = lists.schema() ? lists.schema()->indexOf(by.field) : -1;
        if (field < 0)
            continue;
        if (isMoneyOfSeveral(lists, field))
            orders.emplace_back(currenciesFor(lists, rows, field), false);
        orders.emplace_back(keysFor(lists, rows, field, collator), by.descending);
    }
    if (orders.empty())
        return rows;
    std::vector<size_t> places(rows.size());
    std::iota(places.begin(), places.end(), size_t(0));
    std::sort(places.begin(), places.end(), [&](size_t a, size_t b) {
        for (const auto &[keys, descending] : orders) {
            const std::strong_ordering stands = keys.compare(a, b);
            if (stands != std::strong_ordering::equal)
                return descending ? stands == std::strong_ordering::greater : stands == std::strong_ordering::less;
        }
        return rows[a] < rows[b];
    });
    std::vector<RowId> ordered;
    ordered.reserve(rows.size());
    for (const size_t place : places)
        ordered.push_back(rows[place]);
    return ordered;
}

/// The first so many, of each currency where they are ordered by money.
std::vector<RowId> firstOf(const JoinedRows &lists, const std::vector<RowId> &rows, const FirstRows &first,
                           const QLocale &locale)
{
    const int field = lists.schema()->indexOf(first.by.field);
    const bool apart = field >= 0 && isMoneyOfSeveral(lists, field);
    std::vector<RowId> among;
    QHash<QString, int> taken;
    for (const RowId row : sorted(lists, rows, {first.by}, locale)) {
        if (apart && !lists.value(row, field).asDecimal())
            continue; // in no currency, it is not among the largest of any
        int &count = taken[apart ? lists.currency(row, field) : QString()];
        if (count++ < first.count)
            among.push_back(row);
    }
    return among;
}

} // namespace

std::vector<RowId> orderedRows(const JoinedRows &lists, const RowQuery &query, SearchTexts &texts)
{
    std::vector<RowId> rows;
    if (!lists.schema())
        return rows;
    rows.reserve(lists.liveCount());
    const QStringList words = query.find.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const std::vector<int> asked = indicesOf(*lists.schema(), Filter::all(query.conditions).fieldsUsed());
    for (RowId row = 0; row < lists.rowIdEnd(); ++row) {
        if (!lists.isLive(row) || (query.below && lists.key(row).parent != *query.below))
            continue;
        if (!words.isEmpty()) {
            const QString &text = texts.of(lists, query, row);
            const bool all =
                std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
            if (!all)
                continue;
        }
        if (!query.conditions.empty()) {
            const Record record = lists.part(row, asked);
            const bool all = std::all_of(query.conditions.begin(), query.conditions.end(),
                                         [&](const Filter &condition) { return condition.matches(record); });
            if (!all)
                continue;
        }
        rows.push_back(row);
    }
    if (query.first.count > 0)
        rows = firstOf(lists, rows, query.first, query.locale);
    return sorted(lists, rows, query.order, query.locale);
}

} // namespace clientele
