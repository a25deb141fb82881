// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

#include <QHash>

#include <list>
#include <vector>

namespace clientele {

/// What was typed and not sent yet, of one company, in memory. The disk has the same (`WorkStore`); this class only
/// knows the rules: one line per field, a field typed back to what it was has none.
class LineBook
{
public:
    struct Entry
    {
        RecordKey key;
        QString label;
        Record opened;                 ///< what a merge starts from
        std::vector<ChangeLine> lines; ///< in the order of typing

        ChangeKind kind() const; ///< Create or Delete if there is such a line, else Set
        /// What is to be sent, of Set and Create: of a new record also what it began with.
        Changes changes() const;
        Record wanted() const { return applied(opened, changes()); }
    };

    const std::list<Entry> &entries() const { return m_entries; }
    Entry *find(const RecordKey &key);
    const Entry *find(const RecordKey &key) const { return const_cast<LineBook *>(this)->find(key); }
    /// The entry, made from `opened` if there is none yet.
    Entry &open(const Record &opened);
    /// Sets or replaces; returns the line as it stands, or nothing when the value equals what was opened (the line,
    /// if there was one, is gone).
    std::optional<ChangeLine> set(Entry &entry, ChangeLine line);
    /// The entry's lines upon another record: `before` is what is there, and what equals it has no line.
    void moveTo(Entry &entry, const Record &opened, ChangeKind kind);
    void remove(const RecordKey &key, ChangeKind kind, const FieldKey &field);
    void removeAll(const RecordKey &key);
    /// Adds what the disk had. What was typed in the meantime is newer.
    void restore(const WorkStore::Lines &lines, const std::function<SchemaPtr(const EntityName &)> &schemas);
    int count() const;

private:
    Entry &add(Entry entry);

    std::list<Entry> m_entries; ///< in the order of typing
    QHash<RecordKey, std::list<Entry>::iterator> m_places;
};

LineBase baseOf(const LineBook::Entry &entry);

} // namespace clientele
