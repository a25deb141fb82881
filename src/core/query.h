// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <memory>
#include <optional>
#include <vector>

namespace clientele {

/// A condition over a record's fields, in our vocabulary. A dialect plans as much of it as its service can do;
/// the rest is done here, with `matches`. A value, immutable.
class Filter
{
public:
    enum class Op : quint8 {
        And,
        Or,
        Equal,
        NotEqual,
        Greater,
        GreaterOrEqual,
        Less,
        LessOrEqual,
        Contains,
        StartsWith,
        EndsWith
    };

    static Filter all(std::vector<Filter> parts); ///< and; empty matches everything
    static Filter any(std::vector<Filter> parts); ///< or; empty matches nothing
    static Filter compare(FieldKey field, Op op, Value value);

    Op op() const { return m_op; }
    const std::vector<Filter> &parts() const { return m_parts; }
    const FieldKey &field() const { return m_field; }
    const Value &value() const { return m_value; }

    /// Local evaluation. Text compares without case; Contains and friends too. Unknown values match nothing but
    /// NotEqual; Equal to a blank matches Blank and Null.
    bool matches(const Record &record) const;
    /// Every field it mentions.
    std::vector<FieldKey> fieldsUsed() const;

private:
    Op m_op = Op::And;
    std::vector<Filter> m_parts;
    FieldKey m_field;
    Value m_value;
};

struct Order
{
    FieldKey field;
    bool descending = false;
};

/// What to read of one entity. Everything optional: the plain default reads all records with all fields.
struct ListQuery
{
    EntityName entity;
    QString parent; ///< remote id of the parent, for entities that live under one
    std::optional<Filter> filter;
    std::vector<Order> order;
    std::vector<FieldKey> select;   ///< empty: everything
    std::vector<QByteArray> expand; ///< related things, in our words: "figures", "currency", "picture", "dimensions"
    qint64 top = 0;                 ///< 0: all
    int pageSize = 500;
    bool includeArchived = false;
};

} // namespace clientele
