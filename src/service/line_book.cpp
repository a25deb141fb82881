// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/line_book.h"

#include "core/record_json.h"

#include <algorithm>
#include <utility>

namespace clientele {

ChangeKind LineBook::Entry::kind() const
{
    for (const ChangeLine &line : lines) {
        if (line.kind != ChangeKind::Set)
            return line.kind;
    }
    return ChangeKind::Set;
}

Changes LineBook::Entry::changes() const
{
    Changes changes;
    if (kind() == ChangeKind::Create) {
        for (const FieldSpec &field : opened.schema()->fields()) {
            const bool typed = std::any_of(lines.begin(), lines.end(),
                                           [&field](const ChangeLine &line) { return line.field == field.key; });
            if (!typed && field.onCreate && opened.value(field.key).isPresent())
                changes.push_back({field.key, Value(), opened.value(field.key)});
        }
    }
    for (const ChangeLine &line : lines) {
        if (!line.field.isEmpty())
            changes.push_back({line.field, line.before, line.after});
    }
    return changes;
}

LineBook::Entry *LineBook::find(const RecordKey &key)
{
    const auto it = m_places.constFind(key);
    return it == m_places.cend() ? nullptr : &**it;
}

LineBook::Entry &LineBook::add(Entry entry)
{
    m_entries.push_back(std::move(entry));
    m_places.insert(m_entries.back().key, std::prev(m_entries.end()));
    return m_entries.back();
}

LineBook::Entry &LineBook::open(const Record &opened)
{
    if (Entry *entry = find(opened.key))
        return *entry;
    return add({opened.key, opened.displayName(), opened, {}});
}

std::optional<ChangeLine> LineBook::set(Entry &entry, ChangeLine line)
{
    const auto same = [&](const ChangeLine &other) { return other.kind == line.kind && other.field == line.field; };
    const auto it = std::find_if(entry.lines.begin(), entry.lines.end(), same);
    if (!line.field.isEmpty() && entry.opened.schema()) {
        line.before = entry.opened.value(line.field);
        const FieldSpec *spec = entry.opened.schema()->find(line.field);
        const bool nothing =
            spec && (spec->same(line.before, line.after) || (!line.before.isKnown() && line.after.isEmpty()));
        if (nothing) {
            if (it != entry.lines.end())
                entry.lines.erase(it);
            return {};
        }
    }
    line.version = entry.opened.version;
    if (it != entry.lines.end())
        *it = line;
    else
        entry.lines.push_back(line);
    return line;
}

void LineBook::remove(const RecordKey &key, ChangeKind kind, const FieldKey &field)
{
    Entry *entry = find(key);
    if (!entry)
        return;
    std::erase_if(entry->lines, [&](const ChangeLine &line) { return line.kind == kind && line.field == field; });
    if (entry->lines.empty())
        removeAll(key);
}

void LineBook::removeAll(const RecordKey &key)
{
    if (const auto it = m_places.constFind(key); it != m_places.cend()) {
        m_entries.erase(*it);
        m_places.erase(it);
    }
}

void LineBook::moveTo(Entry &entry, const Record &opened, ChangeKind kind)
{
    const std::vector<ChangeLine> lines = std::exchange(entry.lines, {});
    entry.opened = opened;
    entry.opened.key = entry.key;
    for (ChangeLine line : lines) {
        if (!line.field.isEmpty())
            line.kind = kind;
        set(entry, line);
    }
}

void LineBook::restore(const WorkStore::Lines &lines, const std::function<SchemaPtr(const EntityName &)> &schemas)
{
    const std::list<Entry> typed = std::exchange(m_entries, {});
    m_places.clear();
    for (const LineBase &base : lines.bases) {
        const SchemaPtr schema = schemas(base.entity);
        if (!schema)
            continue; // of a newer version: it stays on disk
        Record opened(schema, base.key);
        if (Result<Record> read = recordFromJson(schema, base.record))
            opened = std::move(read).value();
        opened.key = base.key;
        if (!find(base.key))
            add({base.key, base.label, opened, {}});
    }
    for (const ChangeLine &line : lines.lines) {
        if (Entry *entry = find(line.key))
            entry->lines.push_back(line);
    }
    for (const Entry &entry : typed) {
        Entry &there = open(entry.opened);
        for (const ChangeLine &line : entry.lines)
            set(there, line);
    }
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        if (it->lines.empty()) {
            m_places.remove(it->key);
            it = m_entries.erase(it);
        } else {
            ++it;
        }
    }
}

int LineBook::count() const
{
    int lines = 0;
    for (const Entry &entry : m_entries)
        lines += int(entry.lines.size());
    return lines;
}

LineBase baseOf(const LineBook::Entry &entry)
{
    return {entry.key, entry.key.entity, entry.label, toJson(entry.opened)};
}

} // namespace clientele
