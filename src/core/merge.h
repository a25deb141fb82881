// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <vector>

namespace clientele {

/// The five piles of a three-way merge (product.md 2.1).
enum class Verdict : quint8 {
    Untouched,  ///< same on all sides
    OnlyMine,
    OnlyTheirs,
    Agreed,     ///< both changed it, to the same value
    Clash,      ///< both changed it, differently: the person decides
};

/// The verdict for one field. Values that are not known on both sides count as untouched by that side.
Verdict judge(const FieldSpec &field, const Value &opened, const Value &mine, const Value &theirs);

/// One line to look at or to decide: a merge group as a whole, or a single field.
struct MergeRow
{
    enum class Choice : quint8 { Open, Theirs, Mine, AsOpened, Typed };

    MergeGroup group = MergeGroup::None;
    std::vector<FieldKey> fields;  ///< one, or all of the group
    Verdict verdict = Verdict::Untouched;
    Choice choice = Choice::Open;  ///< of a Clash: no default is ever chosen for the person
    std::vector<Value> typed;      ///< Choice::Typed: one per field
    bool changedAgain = false;     ///< theirs moved while the person was deciding

    bool undecided() const { return verdict == Verdict::Clash && choice == Choice::Open; }
};

/// A three-way merge of one record: opened (base), mine (opened plus what was typed), theirs (read just now).
/// Pure; the dialog only shows its rows. Calculated and unwritable fields take no part; they are theirs.
///
/// Fields of one MergeGroup go together: if both sides changed any part of it and the wholes differ, the group is
/// one Clash, so that no address is half one's and half the other's; `split` takes the group apart.
class Merge
{
public:
    Merge(const Record &opened, const Record &mine, const Record &theirs);

    const std::vector<MergeRow> &rows() const { return m_rows; } ///< untouched ones are left out
    const Record &opened() const { return m_opened; }
    const Record &mine() const { return m_mine; }
    const Record &theirs() const { return m_theirs; }

    int undecided() const;
    void choose(size_t row, MergeRow::Choice choice);
    /// A value of the person's own for each field of the row.
    void chooseTyped(size_t row, std::vector<Value> values);
    /// Takes a group apart into its fields ("Field by field"). Fields only one side changed follow that side.
    void split(size_t row);

    /// They saved again while the person was deciding: new theirs, choices on fields that did not move stay,
    /// rows that moved are marked `changedAgain` and a choice on them is taken back.
    void theirsMoved(const Record &theirs);

    /// What the record shall be: theirs, with mine where only I changed, and the choices. Undecided rows stay as
    /// theirs. Carries theirs' version token.
    Record result() const;
    /// The body to send now: diff(theirs, result). Nothing a person typed is missing from it unless a row says so.
    Changes toSend() const;
    /// What they changed and I did not, for "Their change to Phone was kept".
    std::vector<FieldKey> keptTheirs() const;

private:
    void build();
    Record m_opened, m_mine, m_theirs;
    std::vector<MergeRow> m_rows;
    std::vector<MergeGroup> m_split;
};

} // namespace clientele
