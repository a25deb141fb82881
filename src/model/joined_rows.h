// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <vector>

namespace clientele {

/// The rows of one list, or of the lists of several companies, as one set of numbered rows: row r of list i has the
/// number r * lists + i, so that numbers stay when lists grow. With one list it is that list, number by number. A
/// value; cheap to copy; may be read from any thread.
///
/// Lists of several companies are shown by one schema of their own: the fields of all of them, each with the words of
/// the first list that has it, and first of all the company. What a list's service does not have reads as NotOffered.
class JoinedRows
{
public:
    /// Field of the company's name in the schema of several lists.
    static const FieldKey companyField;

    struct Source
    {
        SchemaPtr schema;
        QString company;
        QString companyName;
    };

    JoinedRows() = default;
    explicit JoinedRows(std::vector<Source> sources);

    size_t sources() const { return m_parts.size(); }
    /// The schema rows are shown by; null without lists.
    const SchemaPtr &schema() const { return m_schema; }
    const Snapshot &snapshot(size_t source) const { return m_parts[source].snapshot; }
    void setSnapshot(size_t source, Snapshot snapshot) { m_parts[source].snapshot = std::move(snapshot); }

    size_t sourceOf(RowId row) const { return row % m_parts.size(); }
    RowId rowIn(RowId row) const { return row / RowId(m_parts.size()); }
    RowId rowId(size_t source, RowId row) const { return row * RowId(m_parts.size()) + RowId(source); }

    RowId rowIdEnd() const;
    RowId liveCount() const;
    bool isLive(RowId row) const;
    /// `field`: index in schema().
    Value value(RowId row, int field) const;
    /// The field as the row's own service has it; nullptr where it has none, and for the company.
    const FieldSpec *fieldOf(RowId row, int field) const;
    RecordKey key(RowId row) const { return snapshot(sourceOf(row)).key(rowIn(row)); }
    Record record(RowId row) const { return snapshot(sourceOf(row)).record(rowIn(row)); }
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
    };
    std::vector<Part> m_parts;
    SchemaPtr m_schema;
};

} // namespace clientele
