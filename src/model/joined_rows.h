// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <QHash>

#include <memory>
#include <vector>

namespace clientele {

/// The rows of one list, or of the lists of several companies, as one set of numbered rows: row r of list i has the
/// number r * lists + i, so that numbers stay when lists grow. With one list it is that list, number by number. A
/// value; cheap to copy; may be read from any thread.
///
/// Lists of several companies are shown by one schema of their own: the fields of all of them, each with the words of
/// the first list that has it, and first of all the company. What a list's service does not have reads as NotOffered.
///
/// One list of a kind of which the program tells more than the records hold (payments to post: what is open of the
/// invoice, and what there is to remark) has fields of its own for that, behind those of the service.
class JoinedRows
{
public:
    /// What is told of one row, in the order of toldFields.
    struct ToldOfRow
    {
        std::vector<Value> values;
        bool warns = false; ///< somebody has to look at it
        bool operator==(const ToldOfRow &) const = default;
    };
    using Told = QHash<RecordKey, ToldOfRow>;
    using ToldPtr = std::shared_ptr<const Told>;
    /// None for most kinds of record.
    static std::vector<FieldSpec> toldFields(const EntitySchema &schema);

    /// Field of the company's name in the schema of several lists.
    static const FieldKey companyField;

    struct Source
    {
        SchemaPtr schema;
        QString company;
        QString companyName;
        QString currency = {}; ///< the company's own; empty: not known
    };

    JoinedRows() = default;
    explicit JoinedRows(std::vector<Source> sources);
    /// One list as it stands.
    explicit JoinedRows(Snapshot snapshot);

    size_t sources() const { return m_parts.size(); }
    /// The schema rows are shown by; null without lists.
    const SchemaPtr &schema() const { return m_schema; }
    const Snapshot &snapshot(size_t source) const { return m_parts[source].snapshot; }
    void setSnapshot(size_t source, Snapshot snapshot) { m_parts[source].snapshot = std::move(snapshot); }
    void setCurrency(size_t source, const QString &code) { m_parts[source].source.currency = code; }

    /// Those of the company, where they say what a row without a currency of its own is in.
    void setCustomers(size_t source, Snapshot customers) { m_parts[source].customers = std::move(customers); }
    bool followsCustomers(size_t source) const { return m_parts[source].customerField >= 0; }

    /// nullptr: nothing is told. Of one list only, and of its kind.
    void setTold(ToldPtr told) { m_told = std::move(told); }
    /// Of a record that no list holds yet, too; absent where nothing is told.
    Value told(const RecordKey &key, int field) const;
    bool warns(const RecordKey &key) const { return m_told && m_told->value(key).warns; }
    bool isTold(int field) const { return m_firstTold >= 0 && field >= m_firstTold; }

    size_t sourceOf(RowId row) const { return row % m_parts.size(); }
    RowId rowIn(RowId row) const { return row / RowId(m_parts.size()); }
    RowId rowId(size_t source, RowId row) const { return row * RowId(m_parts.size()) + RowId(source); }

    RowId rowIdEnd() const;
    RowId liveCount() const;
    bool isLive(RowId row) const;
    /// `field`: index in schema().
    Value value(RowId row, int field) const;
    /// The field as the row's own service has it; nullptr where it has none.
    const FieldSpec *fieldOf(RowId row, int field) const { return fieldIn(sourceOf(row), field); }
    const FieldSpec *fieldIn(size_t source, int field) const;
    /// Every list has this field.
    bool isEverywhere(const FieldKey &field) const;
    /// Every other list has it, or more.
    bool isCommon(const FieldKey &field) const;
    /// What a money field of this row is in ("EUR"); empty: not known, or no money.
    QString currency(RowId row, int field) const;
    /// The one currency that a money field is in by its nature, whatever rows there are; empty: each row says its own.
    QString currencyOfAll(int field) const;
    RecordKey key(RowId row) const { return snapshot(sourceOf(row)).key(rowIn(row)); }
    /// The record as its own service has it.
    Record record(RowId row) const { return snapshot(sourceOf(row)).record(rowIn(row)); }
    /// A record of schema() that holds these fields of the row and no others: for conditions.
    Record part(RowId row, const std::vector<int> &fields) const;
    /// rowIdEnd() if there is none.
    RowId find(const RecordKey &key) const;
    /// The list of a company; sources() if it is not among them.
    size_t sourceOf(const QString &company) const;

private:
    struct Part
    {
        Source source;
        Snapshot snapshot;
        std::vector<int> fields; ///< index in schema() -> index in the source's schema, -1: none
        int currencyField = -1;  ///< in the source's schema
        int customerField = -1;  ///< the same, where the customer's currency counts
        Snapshot customers;
    };
    std::vector<Part> m_parts;
    SchemaPtr m_schema;
    int m_companyIndex = -1; ///< in m_schema
    int m_firstTold = -1;    ///< in m_schema, of those that are told; -1: none is
    ToldPtr m_told;
};

/// Indices in the schema of the fields these conditions stand on; what the schema lacks is left out.
std::vector<int> indicesOf(const EntitySchema &schema, const std::vector<FieldKey> &fields);

} // namespace clientele
