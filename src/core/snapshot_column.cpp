// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot_column.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace clientele {

namespace {

constexpr quint8 stateMask = 0x07;
constexpr quint8 otherFlag = 0x08; ///< stands in m_other
constexpr quint8 yesFlag = 0x10;
constexpr qint64 noMoment = std::numeric_limits<qint64>::min();

template <class T>
size_t bytesOf(const std::vector<T> &items)
{
    return items.size() * sizeof(T);
}

template <class T>
bool allTheSame(const std::vector<T> &items)
{
    return std::all_of(items.begin(), items.end(), [&](const T &item) { return item == items.front(); });
}

template <class T>
void keepOneOf(std::vector<T> &items)
{
    if (items.size() > 1 && allTheSame(items))
        items.resize(1);
    items.shrink_to_fit();
}

} // namespace

size_t ByteColumn::bytes() const
{
    return m_arena.size() + bytesOf(m_ends) + bytesOf(m_wordOf);
}

void ByteColumnWriter::append(QByteArrayView bytes)
{
    m_arena.insert(m_arena.end(), bytes.begin(), bytes.end());
    m_ends.push_back(quint32(m_arena.size()));
}

ByteColumn ByteColumnWriter::finish()
{
    ByteColumn column;
    column.m_arena = std::exchange(m_arena, {});
    column.m_ends = std::exchange(m_ends, {});
    const size_t rows = column.m_ends.size();

    // A dictionary pays when a word stands in four rows or more; give up as soon as it cannot.
    const size_t most = std::min<size_t>(rows / 4 + 1, std::numeric_limits<quint16>::max());
    std::unordered_map<std::string_view, quint16> words;
    std::vector<std::string_view> inOrder;
    std::vector<quint16> wordOf(rows);
    for (size_t row = 0; row < rows; ++row) {
        const QByteArrayView bytes = column.word(row);
        const std::string_view view(bytes.data(), size_t(bytes.size()));
        const auto [found, isNew] = words.try_emplace(view, quint16(words.size()));
        if (isNew) {
            if (words.size() > most) {
                column.m_arena.shrink_to_fit();
                column.m_ends.shrink_to_fit();
                return column;
            }
            inOrder.push_back(view);
        }
        wordOf[row] = found->second;
    }
    ByteColumn packed;
    packed.m_kind = inOrder.size() <= 1 ? ByteColumn::Kind::Uniform : ByteColumn::Kind::Dictionary;
    if (inOrder.empty())
        packed.m_ends.push_back(0);
    for (const std::string_view view : inOrder) {
        packed.m_arena.insert(packed.m_arena.end(), view.begin(), view.end());
        packed.m_ends.push_back(quint32(packed.m_arena.size()));
    }
    if (packed.m_kind == ByteColumn::Kind::Dictionary)
        packed.m_wordOf = std::move(wordOf);
    packed.m_arena.shrink_to_fit();
    packed.m_ends.shrink_to_fit();
    return packed;
}

ValueColumn::Layout ValueColumn::layoutOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::MultiLine:
    case FieldType::Code:
    case FieldType::Choice:
    case FieldType::Reference:
        return Layout::Text;
    case FieldType::Decimal:
    case FieldType::Money:
        return Layout::Number;
    case FieldType::Date:
        return Layout::Day;
    case FieldType::Instant:
        return Layout::Moment;
    case FieldType::YesNo:
        return Layout::YesNo;
    case FieldType::List:
    case FieldType::Object:
        break;
    }
    return Layout::Other;
}

const Value &ValueColumn::other(size_t row) const
{
    const auto found = std::lower_bound(m_other.begin(), m_other.end(), row,
                                        [](const auto &entry, size_t wanted) { return entry.first < wanted; });
    Q_ASSERT(found != m_other.end() && found->first == row);
    return found->second;
}

Value ValueColumn::at(size_t row) const
{
    const quint8 state = stateOf(row);
    switch (Value::State(state & stateMask)) {
    case Value::State::Present:
        break;
    case Value::State::Blank:
        return Value::blank();
    case Value::State::Null:
        return Value::null();
    case Value::State::Absent:
        return Value::absent();
    case Value::State::NotFetched:
        return Value::notFetched();
    case Value::State::NotOffered:
        return Value::notOffered();
    }
    if (state & otherFlag)
        return other(row);
    switch (m_layout) {
    case Layout::Text:
        return Value::text(m_words.empty() ? QString::fromUtf8(m_text.at(row)) : m_words[m_text.wordOf(row)]);
    case Layout::Number:
        return Value::decimal(Decimal::fromUnits(m_numbers[row], m_scales.size() == 1 ? m_scales[0] : m_scales[row]));
    case Layout::Day:
        return Value::date(QDate::fromJulianDay(m_days[row]));
    case Layout::Moment:
        return Value::instant(
            {m_words.empty() ? QString::fromUtf8(m_text.at(row)) : m_words[m_text.wordOf(row)],
             m_numbers[row] == noMoment ? QDateTime() : QDateTime::fromMSecsSinceEpoch(m_numbers[row], Qt::UTC)});
    case Layout::YesNo:
        return Value::yesNo((state & yesFlag) != 0);
    case Layout::Other:
        break;
    }
    return other(row);
}

size_t ValueColumn::bytes() const
{
    size_t total = sizeof(*this) + bytesOf(m_states) + m_text.bytes() + bytesOf(m_words) + bytesOf(m_numbers) +
                   bytesOf(m_scales) + bytesOf(m_days) + bytesOf(m_other);
    for (const QString &word : m_words)
        total += size_t(word.size()) * sizeof(QChar) + 16;
    for (const auto &entry : m_other) {
        const Json *tree = entry.second.asJson();
        total += tree ? size_t(tree->toBytes().size()) * 2 : size_t(entry.second.toText().size()) * sizeof(QChar);
    }
    return total;
}

ValueColumnWriter::ValueColumnWriter(FieldType type)
{
    m_column.m_layout = ValueColumn::layoutOf(type);
}

/// Puts the payload where the layout keeps it; false if it does not fit there.
bool ValueColumnWriter::store(const Value &value)
{
    using Layout = ValueColumn::Layout;
    if (value.isVerbatim())
        return false;
    switch (m_column.m_layout) {
    case Layout::Text: {
        const QString text = value.toText();
        if (text.isEmpty() || !text.isValidUtf16()) // half a surrogate pair would not survive as UTF-8
            return false;
        m_text.append(text.toUtf8());
        return true;
    }
    case Layout::Number: {
        const Decimal *number = value.asDecimal();
        const std::optional<qint64> units = number ? number->toUnits(number->scale()) : std::nullopt;
        if (!units || (*units == 0 && number->toBytes().startsWith('-'))) // an int64 has no -0.00
            return false;
        m_column.m_numbers.push_back(*units);
        m_column.m_scales.push_back(qint8(number->scale()));
        return true;
    }
    case Layout::Day: {
        const QDate *day = value.asDate();
        const qint64 number = day ? day->toJulianDay() : std::numeric_limits<qint64>::min();
        if (number < std::numeric_limits<qint32>::min() || number > std::numeric_limits<qint32>::max())
            return false;
        m_column.m_days.push_back(qint32(number));
        return true;
    }
    case Layout::Moment: {
        const Instant *moment = value.asInstant();
        if (!moment || !moment->text.isValidUtf16())
            return false;
        m_text.append(moment->text.toUtf8());
        m_column.m_numbers.push_back(moment->utc.isValid() ? moment->utc.toMSecsSinceEpoch() : noMoment);
        return true;
    }
    case Layout::YesNo: {
        const bool *yes = value.asYesNo();
        if (yes && *yes)
            m_column.m_states.back() |= yesFlag;
        return yes != nullptr;
    }
    case Layout::Other:
        break;
    }
    return false;
}

/// A row without payload still takes its place.
void ValueColumnWriter::pad()
{
    using Layout = ValueColumn::Layout;
    switch (m_column.m_layout) {
    case Layout::Moment:
        m_column.m_numbers.push_back(noMoment);
        m_text.append({});
        break;
    case Layout::Text:
        m_text.append({});
        break;
    case Layout::Number:
        m_column.m_numbers.push_back(0);
        m_column.m_scales.push_back(m_column.m_scales.empty() ? qint8(0) : m_column.m_scales.back());
        break;
    case Layout::Day:
        m_column.m_days.push_back(0);
        break;
    case Layout::YesNo:
    case Layout::Other:
        break;
    }
}

void ValueColumnWriter::append(const Value &value)
{
    m_column.m_states.push_back(quint8(value.state()));
    if (value.isPresent()) {
        if (store(value)) {
            m_anyStored = true;
            return;
        }
        m_column.m_states.back() |= otherFlag;
        m_column.m_other.emplace_back(quint16(m_column.m_states.size() - 1), value);
    }
    pad();
}

void ValueColumnWriter::copy(const ValueColumn &from, size_t row)
{
    using Layout = ValueColumn::Layout;
    Q_ASSERT(from.m_layout == m_column.m_layout);
    const quint8 state = from.stateOf(row);
    const bool stored = Value::State(state & stateMask) == Value::State::Present && !(state & otherFlag);
    if (!stored || m_column.m_layout == Layout::Other) {
        append(from.at(row));
        return;
    }
    m_column.m_states.push_back(state);
    m_anyStored = true;
    switch (m_column.m_layout) {
    case Layout::Moment:
        m_column.m_numbers.push_back(from.m_numbers[row]);
        m_text.append(from.m_text.at(row));
        break;
    case Layout::Text:
        m_text.append(from.m_text.at(row));
        break;
    case Layout::Number:
        m_column.m_numbers.push_back(from.m_numbers[row]);
        m_column.m_scales.push_back(from.m_scales.size() == 1 ? from.m_scales[0] : from.m_scales[row]);
        break;
    case Layout::Day:
        m_column.m_days.push_back(from.m_days[row]);
        break;
    case Layout::YesNo:
    case Layout::Other:
        break;
    }
}

std::shared_ptr<const ValueColumn> ValueColumnWriter::finish()
{
    if (m_anyStored) {
        m_column.m_text = m_text.finish();
        for (size_t i = 0; i < m_column.m_text.wordCount(); ++i)
            m_column.m_words.push_back(QString::fromUtf8(m_column.m_text.word(i)));
        m_column.m_numbers.shrink_to_fit();
        m_column.m_days.shrink_to_fit();
        keepOneOf(m_column.m_scales);
    } else { // nothing but states: no payload is ever asked for
        m_column.m_numbers = {};
        m_column.m_days = {};
        m_column.m_scales = {};
    }
    // The row of what stands apart is looked up, so that equal states may be kept once all the same.
    keepOneOf(m_column.m_states);
    m_column.m_other.shrink_to_fit();
    return std::make_shared<const ValueColumn>(std::move(m_column));
}

} // namespace clientele
