// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge.h"

#include <algorithm>

namespace clientele {

namespace {

struct Touched
{
    bool mine = false;
    bool theirs = false;
    bool differ = false; ///< the two sides; what I typed differs from what is not known
};

Touched touched(const FieldSpec &field, const Value &opened, const Value &mine, const Value &theirs)
{
    Touched result;
    if (opened.isKnown()) {
        result.mine = mine.isKnown() && !field.same(opened, mine);
        result.theirs = theirs.isKnown() && !field.same(opened, theirs);
    } else {
        // Nobody types a value that is not known, so a known one of mine was typed. Whether theirs is new cannot be
        // told; but the person has not seen it, and writing over it unseen is what merging is there to prevent.
        result.mine = mine.isKnown();
        result.theirs = mine.isKnown() && theirs.isKnown();
    }
    const Value &ours = mine.isKnown() ? mine : opened;
    const Value &other = theirs.isKnown() ? theirs : opened;
    result.differ = other.isKnown() ? ours.isKnown() && !field.same(ours, other) : result.mine;
    return result;
}

Verdict verdictOf(const Touched &whole)
{
    if (whole.mine && whole.theirs)
        return whole.differ ? Verdict::Clash : Verdict::Agreed;
    if (whole.mine)
        return Verdict::OnlyMine;
    return whole.theirs ? Verdict::OnlyTheirs : Verdict::Untouched;
}

/// Whether `now` says something about the field that `before` did not.
bool moved(const FieldSpec &field, const Value &before, const Value &now)
{
    return now.isKnown() && !(before.isKnown() && field.same(before, now));
}

bool takesPart(const FieldSpec &field)
{
    return !field.calculated && field.writable(false);
}

/// Where this reading does not know a field that takes part, an earlier one stands; with the time it is from.
Record completed(Record record, const Record &earlier)
{
    const std::vector<FieldSpec> &fields = record.schema()->fields();
    for (size_t i = 0; i < fields.size(); ++i) {
        if (takesPart(fields[i]) && !record.value(int(i)).isKnown() && earlier.value(int(i)).isKnown()) {
            record.set(int(i), earlier.value(int(i)));
            record.setReadAtOf(fields[i].key, earlier.readAtOf(fields[i].key));
        }
    }
    return record;
}

bool anyKnown(const std::vector<Value> &values)
{
    return std::any_of(values.begin(), values.end(), [](const Value &value) { return value.isKnown(); });
}

} // namespace

Verdict judge(const FieldSpec &field, const Value &opened, const Value &mine, const Value &theirs)
{
    return verdictOf(touched(field, opened, mine, theirs));
}

Merge::Merge(const Record &opened, const Record &mine, const Record &theirs)
    : m_opened(opened)
    , m_mine(mine)
    , m_theirs(completed(theirs, opened))
{
    Q_ASSERT(theirs.schema() && opened.schema() == theirs.schema() && mine.schema() == theirs.schema());
    build({});
}

/// Makes the rows anew. Rows of `before` with the same fields hand on what the person did to them.
void Merge::build(const std::vector<MergeRow> &before)
{
    const EntitySchema &schema = *m_theirs.schema();
    m_rows.clear();
    std::vector<MergeGroup> done;
    for (const FieldSpec &spec : schema.fields()) {
        if (!takesPart(spec))
            continue;
        MergeRow row;
        row.group = spec.group();
        const bool whole =
            row.group != MergeGroup::None && std::find(m_split.begin(), m_split.end(), row.group) == m_split.end();
        if (whole) {
            if (std::find(done.begin(), done.end(), row.group) != done.end())
                continue;
            done.push_back(row.group);
            for (const FieldSpec &member : schema.fields()) {
                if (member.group() == row.group && takesPart(member))
                    row.fields.push_back(member.key);
            }
        } else {
            row.fields.push_back(spec.key);
        }

        Touched all;
        for (const FieldKey &key : row.fields) {
            const Touched one = touched(*schema.find(key), m_opened.value(key), m_mine.value(key), m_theirs.value(key));
            all.mine |= one.mine;
            all.theirs |= one.theirs;
            all.differ |= one.differ;
        }
        row.verdict = verdictOf(all);

        const auto old = std::find_if(before.begin(), before.end(),
                                      [&](const MergeRow &candidate) { return candidate.fields == row.fields; });
        if (old != before.end()) {
            row.choice = old->choice;
            row.typed = old->typed;
            row.changedAgain = old->changedAgain;
        }
        if (row.verdict != Verdict::Untouched || anyKnown(row.typed))
            m_rows.push_back(std::move(row));
    }
}

int Merge::undecided() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const MergeRow &row) { return row.undecided(); }));
}

void Merge::choose(size_t row, MergeRow::Choice choice)
{
    MergeRow &chosen = m_rows.at(row);
    Q_ASSERT(choice != MergeRow::Choice::Typed || chosen.typed.size() == chosen.fields.size());
    if (choice == MergeRow::Choice::Typed && chosen.typed.size() != chosen.fields.size())
        return;
    chosen.choice = choice;
    chosen.changedAgain = false;
}

void Merge::chooseTyped(size_t row, std::vector<Value> values)
{
    MergeRow &chosen = m_rows.at(row);
    Q_ASSERT(values.size() == chosen.fields.size());
    values.resize(chosen.fields.size());
    chosen.typed = std::move(values);
    chosen.choice = MergeRow::Choice::Typed;
    chosen.changedAgain = false;
}

void Merge::split(size_t row)
{
    const MergeRow whole = m_rows.at(row);
    if (!whole.isWholeGroup())
        return;
    std::vector<MergeRow> before;
    before.reserve(m_rows.size() + whole.fields.size());
    for (const MergeRow &other : m_rows) {
        if (other.group != whole.group || !other.isWholeGroup())
            before.push_back(other);
    }
    for (size_t i = 0; i < whole.fields.size(); ++i) {
        MergeRow part;
        part.fields = {whole.fields[i]};
        part.changedAgain = whole.changedAgain;
        if (i < whole.typed.size() && whole.typed[i].isKnown()) {
            part.typed = {whole.typed[i]};
            if (whole.choice == MergeRow::Choice::Typed)
                part.choice = MergeRow::Choice::Typed;
        }
        before.push_back(std::move(part));
    }
    m_split.push_back(whole.group);
    build(before);
}

bool Merge::isSplitPart(const MergeRow &row) const
{
    return !row.isWholeGroup() && std::find(m_split.begin(), m_split.end(), row.group) != m_split.end();
}

void Merge::theirsMoved(const Record &theirs)
{
    Q_ASSERT(theirs.schema() == m_theirs.schema());
    const EntitySchema &schema = *m_theirs.schema();
    std::vector<FieldKey> movedFields;
    for (int i = 0; i < int(schema.fields().size()); ++i) {
        if (moved(schema.fields()[size_t(i)], m_theirs.value(i), theirs.value(i)))
            movedFields.push_back(schema.fields()[size_t(i)].key);
    }
    const auto hasMoved = [&](const MergeRow &row) {
        return std::any_of(row.fields.begin(), row.fields.end(), [&](const FieldKey &key) {
            return std::find(movedFields.begin(), movedFields.end(), key) != movedFields.end();
        });
    };

    const std::vector<MergeRow> before = std::move(m_rows);
    m_theirs = completed(theirs, m_theirs);
    build(before);
    for (MergeRow &row : m_rows) {
        if (hasMoved(row)) {
            row.choice = MergeRow::Choice::Open;
            row.changedAgain = true;
        }
    }
}

const Value &Merge::resulting(const MergeRow &row, size_t at) const
{
    const FieldKey &key = row.fields[at];
    const Value &opened = m_opened.value(key);
    const Value &mine = m_mine.value(key);
    const Value &theirs = m_theirs.value(key);
    const auto firstKnown = [](const Value &a, const Value &b, const Value &otherwise) -> const Value & {
        return a.isKnown() ? a : b.isKnown() ? b : otherwise;
    };
    switch (row.choice) {
    case MergeRow::Choice::Theirs:
        return theirs;
    case MergeRow::Choice::Mine:
        return firstKnown(mine, opened, theirs);
    case MergeRow::Choice::AsOpened:
        return firstKnown(opened, theirs, theirs);
    case MergeRow::Choice::Typed:
        return firstKnown(row.typed[at], theirs, theirs);
    case MergeRow::Choice::Open:
        break;
    }
    if (row.verdict != Verdict::OnlyMine)
        return theirs;
    // What I did not touch keeps the very digits and spelling the service has.
    const bool mineMoved = moved(*m_theirs.schema()->find(key), opened, mine);
    return mineMoved ? mine : theirs;
}

Record Merge::result() const
{
    Record result = m_theirs;
    for (const MergeRow &row : m_rows) {
        for (size_t i = 0; i < row.fields.size(); ++i)
            result.set(row.fields[i], resulting(row, i));
    }
    return result;
}

Changes Merge::toSend() const
{
    return diff(m_theirs, result());
}

bool Merge::theyChanged(const FieldKey &field) const
{
    return touched(*m_theirs.schema()->find(field), m_opened.value(field), m_mine.value(field), m_theirs.value(field))
        .theirs;
}

std::vector<FieldKey> Merge::keptTheirs() const
{
    std::vector<FieldKey> kept;
    for (const MergeRow &row : m_rows) {
        if (row.verdict != Verdict::OnlyTheirs ||
            (row.choice != MergeRow::Choice::Open && row.choice != MergeRow::Choice::Theirs))
            continue;
        std::copy_if(row.fields.begin(), row.fields.end(), std::back_inserter(kept),
                     [this](const FieldKey &field) { return theyChanged(field); });
    }
    return kept;
}

} // namespace clientele
