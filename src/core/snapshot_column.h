// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"

#include <QByteArrayView>

#include <memory>
#include <utility>
#include <vector>

namespace clientele {

// How a chunk of a Snapshot holds its rows. Private to the snapshot; everything here is immutable once made and may
// be read from any thread.

/// One byte string per row: all the same, from a dictionary, or one after the other.
class ByteColumn
{
public:
    QByteArrayView at(size_t row) const { return word(wordOf(row)); }
    /// Number of different strings, if there are few; 0: stored one by one.
    size_t wordCount() const { return m_kind == Kind::Plain ? 0 : m_ends.size(); }
    size_t wordOf(size_t row) const
    {
        return m_kind == Kind::Plain ? row : m_kind == Kind::Uniform ? 0 : m_wordOf[row];
    }
    QByteArrayView word(size_t index) const
    {
        const size_t from = index == 0 ? 0 : m_ends[index - 1];
        return QByteArrayView(m_arena.data() + from, qsizetype(m_ends[index] - from));
    }
    size_t bytes() const;

private:
    friend class ByteColumnWriter;
    enum class Kind : quint8 { Plain, Dictionary, Uniform };
    Kind m_kind = Kind::Plain;
    std::vector<char> m_arena;
    std::vector<quint32> m_ends; ///< of each row, or of each word
    std::vector<quint16> m_wordOf;
};

class ByteColumnWriter
{
public:
    void append(QByteArrayView bytes);
    /// The rows so far, in the smallest of the three forms. The writer is empty afterwards.
    ByteColumn finish();

private:
    std::vector<char> m_arena;
    std::vector<quint32> m_ends;
};

/// The values of one field, stored by the field's kind; what does not fit the kind stands apart as it is.
class ValueColumn
{
public:
    Value at(size_t row) const;
    size_t bytes() const;

private:
    friend class ValueColumnWriter;
    enum class Layout : quint8 { Text, Number, Day, Moment, YesNo, Other };
    static Layout layoutOf(FieldType type);
    quint8 stateOf(size_t row) const { return m_states.size() == 1 ? m_states[0] : m_states[row]; }
    const Value &other(size_t row) const;

    Layout m_layout = Layout::Other;
    std::vector<quint8> m_states;  ///< Value::State and the flags of the .cpp; one for all where they are the same
    ByteColumn m_text;             ///< UTF-8; Moment: as received
    std::vector<QString> m_words;  ///< the dictionary of m_text, decoded once
    std::vector<qint64> m_numbers; ///< Number: units of 10^-scale; Moment: milliseconds UTC
    std::vector<qint8> m_scales;   ///< one for all where they are the same
    std::vector<qint32> m_days;    ///< Julian days
    std::vector<std::pair<quint16, Value>> m_other; ///< ascending by row
};

class ValueColumnWriter
{
public:
    explicit ValueColumnWriter(FieldType type);
    void append(const Value &value);
    void copy(const ValueColumn &from, size_t row); ///< of the same type
    std::shared_ptr<const ValueColumn> finish();

private:
    bool store(const Value &value);
    void pad();

    ValueColumn m_column;
    ByteColumnWriter m_text;
    bool m_anyStored = false;
};

} // namespace clientele
