// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query.h"

#include <algorithm>
#include <compare>
#include <utility>

namespace clientele {

namespace {

QString wording(const Value &value)
{
    if (const Decimal *number = value.asDecimal())
        return QString::fromLatin1(number->toBytes());
    if (const QDate *day = value.asDate())
        return day->toString(Qt::ISODate);
    if (const Instant *moment = value.asInstant())
        return moment->text;
    if (const Json *tree = value.asJson())
        return QString::fromUtf8(tree->toBytes());
    return value.toText();
}

std::strong_ordering ordering(int sign)
{
    return sign <=> 0;
}

/// Order of two present values of one field; nothing where they cannot be ordered.
std::optional<std::strong_ordering> compared(const FieldSpec &field, const Value &a, const Value &b)
{
    if (a.asDecimal() && b.asDecimal()) {
        if (field.scale < 0)
            return *a.asDecimal() <=> *b.asDecimal();
        return a.asDecimal()->roundedTo(field.scale) <=> b.asDecimal()->roundedTo(field.scale);
    }
    if (a.asDate() && b.asDate())
        return a.asDate()->toJulianDay() <=> b.asDate()->toJulianDay();
    if (a.asInstant() && b.asInstant()) {
        const auto byTime = a.asInstant()->utc.toMSecsSinceEpoch() <=> b.asInstant()->utc.toMSecsSinceEpoch();
        return byTime != 0 ? byTime : ordering(a.asInstant()->text.compare(b.asInstant()->text));
    }
    // A day against a moment: the moment's day in UTC, which is how services filter by day (layer.md 3.5).
    if (a.asInstant() && b.asDate())
        return a.asInstant()->utc.date().toJulianDay() <=> b.asDate()->toJulianDay();
    if (a.asYesNo() && b.asYesNo())
        return int(*a.asYesNo()) <=> int(*b.asYesNo());
    const QString left = a.toText();
    const QString right = b.toText();
    if (left.isEmpty() || right.isEmpty())
        return std::nullopt;
    return ordering(left.compare(right, Qt::CaseInsensitive));
}

bool equal(const FieldSpec &field, const Value &held, const Value &asked)
{
    if (!held.isKnown() || !asked.isKnown())
        return false;
    if (held.isEmpty() || asked.isEmpty())
        return held.isEmpty() && asked.isEmpty();
    if (const auto order = compared(field, held, asked))
        return *order == 0;
    return field.same(held, asked);
}

} // namespace

Filter Filter::all(std::vector<Filter> parts)
{
    Filter filter;
    filter.m_op = Op::And;
    filter.m_parts = std::move(parts);
    return filter;
}

Filter Filter::any(std::vector<Filter> parts)
{
    Filter filter;
    filter.m_op = Op::Or;
    filter.m_parts = std::move(parts);
    return filter;
}

Filter Filter::compare(FieldKey field, Op op, Value value)
{
    Q_ASSERT(op != Op::And && op != Op::Or);
    Filter filter;
    filter.m_op = op;
    filter.m_field = std::move(field);
    filter.m_value = std::move(value);
    return filter;
}

bool Filter::matches(const Record &record) const
{
    const auto holds = [&record](const Filter &part) { return part.matches(record); };
    if (m_op == Op::And)
        return std::all_of(m_parts.begin(), m_parts.end(), holds);
    if (m_op == Op::Or)
        return std::any_of(m_parts.begin(), m_parts.end(), holds);

    const FieldSpec *field = record.schema() ? record.schema()->find(m_field) : nullptr;
    const Value &held = record.value(m_field); // not offered where there is no such field
    if (m_op == Op::NotEqual && m_value.isEmpty())
        return held.isKnown() && !held.isEmpty(); // "filled": what is not known is not
    if (!field)
        return m_op == Op::NotEqual;
    if (m_op == Op::Equal)
        return equal(*field, held, m_value);
    if (m_op == Op::NotEqual)
        return !equal(*field, held, m_value);
    if (!held.isKnown() || !m_value.isKnown())
        return false;

    const QString text = wording(held);
    const QString asked = wording(m_value);
    switch (m_op) {
    case Op::Contains:
        return text.contains(asked, Qt::CaseInsensitive);
    case Op::StartsWith:
        return text.startsWith(asked, Qt::CaseInsensitive);
    case Op::EndsWith:
        return text.endsWith(asked, Qt::CaseInsensitive);
    default:
        break;
    }
    // Nothing is neither more nor less than something.
    if (held.isEmpty() || m_value.isEmpty())
        return false;
    const auto order = compared(*field, held, m_value);
    if (!order)
        return false;
    switch (m_op) {
    case Op::Greater:
        return *order > 0;
    case Op::GreaterOrEqual:
        return *order >= 0;
    case Op::Less:
        return *order < 0;
    case Op::LessOrEqual:
        return *order <= 0;
    default:
        return false;
    }
}

std::vector<FieldKey> Filter::fieldsUsed() const
{
    std::vector<FieldKey> used;
    if (!m_field.isEmpty())
        used.push_back(m_field);
    for (const Filter &part : m_parts) {
        for (FieldKey &key : part.fieldsUsed()) {
            if (std::find(used.begin(), used.end(), key) == used.end())
                used.push_back(std::move(key));
        }
    }
    return used;
}

} // namespace clientele
