// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <vector>

namespace clientele {

/// The five piles of a three-way merge (product.md 2.1).
enum class Verdict : quint8 {
    Untouched, ///< same on all sides
    OnlyMine,
    OnlyTheirs,
    Agreed, ///< both changed it, to the same value
    Clash,  ///< both changed it, differently: the person decides
};

/// The verdict for one field. Values compare by FieldSpec::same; clearing a field is a change like any other.
/// A side whose value is not known (absent from an answer, not fetched) has not touched the field. Where it is what
/// was *opened* that is not known: a value of mine was typed, and one of theirs that differs from it was never seen
/// by the person, so the two are a Clash; theirs alone is Untouched.
Verdict judge(const FieldSpec &field, const Value &opened, const Value &mine, const Value &theirs);

/// One line to look at or to decide: a merge group as a whole, or a single field.
struct MergeRow
{
    /// Open: as the verdict says (theirs while a Clash is undecided). The others may be chosen on any row, so that
    /// also what only they changed can be put back.
    enum class Choice : quint8 { Open, Theirs, Mine, AsOpened, Typed };

    MergeGroup group = MergeGroup::None; ///< also of a field that `split` has taken out of its group
    std::vector<FieldKey> fields;        ///< one, or all of the group that can be written
    Verdict verdict = Verdict::Untouched;
    Choice choice = Choice::Open; ///< of a Clash: no default is ever chosen for the person
    /// Choice::Typed: one per field. Stays when the choice changes or is taken back, so that it can be offered again.
    std::vector<Value> typed;
    bool changedAgain = false; ///< theirs moved while the person was deciding, and nothing was chosen since

    bool undecided() const { return verdict == Verdict::Clash && choice == Choice::Open; }
    bool isWholeGroup() const { return fields.size() > 1; }
};

/// A three-way merge of one record: opened (base), mine (opened plus what was typed), theirs (read just now).
/// Pure; the dialog only shows its rows. Calculated and unwritable fields take no part; they are theirs. The three
/// records must be of one schema.
///
/// Fields of one MergeGroup go together: if both sides changed any part of it and the wholes differ, the group is
/// one Clash, so that no address is half one's and half the other's; `split` takes the group apart.
class Merge
{
public:
    Merge(const Record &opened, const Record &mine, const Record &theirs);

    /// In the order of the schema. Untouched ones are left out, unless the person typed into them here.
    const std::vector<MergeRow> &rows() const { return m_rows; }
    const Record &opened() const { return m_opened; }
    const Record &mine() const { return m_mine; }
    /// As given; a field that takes part and is not known there stands as it was known before.
    const Record &theirs() const { return m_theirs; }

    int undecided() const;
    void choose(size_t row, MergeRow::Choice choice);
    /// A value of the person's own for each field of the row. One that is not known (Value()) leaves theirs.
    void chooseTyped(size_t row, std::vector<Value> values);
    /// Takes a group apart into its fields ("Field by field"). Fields only one side changed follow that side; a
    /// choice made for the whole is taken back, but what was typed stays chosen, field by field.
    void split(size_t row);
    /// A field of a group that was taken apart here: even where only one side changed it, the person has to see what
    /// was taken for it, because it was a part of what there was to decide.
    bool isSplitPart(const MergeRow &row) const;

    /// They saved again while the person was deciding: new theirs, choices on rows that did not move stay,
    /// rows that moved are marked `changedAgain` and a choice on them is taken back. Where the new reading does not
    /// know a field, the one before stands.
    void theirsMoved(const Record &theirs);

    /// What the record shall be: theirs, with mine where only I changed, and the choices. Undecided rows stay as
    /// theirs. Carries theirs' version token. The final values of a group that was not split or typed into are
    /// wholly one side's.
    Record result() const;
    /// The body to send now: diff(theirs, result). Nothing a person typed is missing from it unless a row says so.
    Changes toSend() const;
    /// What they changed and I did not, for "Their change to Phone was kept".
    std::vector<FieldKey> keptTheirs() const;

private:
    void build(const std::vector<MergeRow> &before);
    const Value &resulting(const MergeRow &row, size_t at) const;
    bool theyChanged(const FieldKey &field) const;

    Record m_opened, m_mine, m_theirs;
    std::vector<MergeRow> m_rows;
    std::vector<MergeGroup> m_split;
};

} // namespace clientele
