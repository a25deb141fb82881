// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge.h"
#include "core/rules.h"
#include "model/wording.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <set>
#include <vector>

namespace clientele {

/// The conflict table of ui.md 4.4 over a copy of a Merge: one row for each line to look at or to decide. It owns the
/// copy; whoever shows it hands `merge()` to the outbox. GUI thread.
class MergeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FieldColumn, OpenedColumn, TheirsColumn, MineColumn, ResultColumn };
    static constexpr int columnTotal = ResultColumn + 1;
    /// The tabs over the table.
    /// ToDecide: what both changed, and every part of a group that was taken apart here.
    enum class Pile { ToDecide, TheyChanged, YouChanged, SameOnBoth, All };
    enum class Decision { NotNeeded, Open, Decided };
    Q_ENUM(Decision)
    /// What a cell's side is to its row: not to be chosen, to be chosen, chosen.
    enum class Radio { None, Off, On };
    Q_ENUM(Radio)
    enum Role {
        LinesRole = Qt::UserRole, ///< QStringList: two lines for reading, at most three; empty: there is nothing
        OpenedLinesRole,          ///< QStringList: the same of what was opened, to underline what differs
        RadioRole,                ///< Radio
        DecisionRole,             ///< Decision of the row
        HintRole,                 ///< QString: the small second line
        ProblemRole,              ///< QString: why this value cannot be sent
        FlashRole,                ///< bool: they changed it again just now
        FieldKeyRole,             ///< QByteArray: the row's first field
    };

    MergeModel(const Merge &merge, const QString &serviceName, const ValueText &text, QObject *parent = nullptr);

    const Merge &merge() const { return m_merge; }
    void setText(const ValueText &text); ///< look-ups were read, or the locale changed

    void setPile(Pile pile);
    Pile pile() const { return m_pile; }
    /// Beside the tab: how many are still to be decided, or how many rows the pile has.
    int count(Pile pile) const;
    int toDecide() const { return m_merge.undecided(); }
    int questions() const; ///< all rows of that pile, decided or not

    /// Nothing can be chosen while the values are on their way.
    void setLocked(bool locked);

    const MergeRow &rowAt(int row) const { return m_merge.rows().at(m_shown.at(size_t(row))); }
    int rowOf(const FieldKey &field) const; ///< shown row that holds this field; -1
    /// The next (or former) shown row that is not decided, going round; -1 if there is none.
    int nextUndecided(int from, bool backwards) const;

    void choose(int row, MergeRow::Choice choice);
    /// Every row there is to decide, decided or not.
    void chooseAll(MergeRow::Choice choice);
    void chooseTyped(int row, const std::vector<Value> &values);
    /// What an editor starts with: typed before, else mine.
    Value typedOrMine(int row, size_t field) const;
    void split(int row);
    /// They saved again; rows that moved are marked until endFlash().
    void theirsMoved(const Record &theirs);
    void endFlash();

    /// "E-mail = billing@adatum.com, and what you choose above"
    QString willBeSent() const;
    /// "Website and Contact, which they changed and you did not"; empty if nothing stays. Without what the service may
    /// set anew by what is sent, which willBeSent says, or by what may still be chosen.
    QString staysAsItIs() const;
    /// Chosen values that would be refused.
    int blockingProblems() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The value typed for a single field, as clientele::Value.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    /// Counts, sentences or problems are to be read again.
    void choicesChanged();

private:
    bool belongs(const MergeRow &row, Pile pile) const;
    void rebuild();
    void chosen(int row);
    const Record &sideOf(int column) const;
    QStringList linesOf(const MergeRow &row, int column) const;
    Radio radioOf(const MergeRow &row, int column) const;
    QString problemOf(const MergeRow &row) const;
    QString accessibleText(const MergeRow &row) const;

    Merge m_merge;
    Record m_result;
    std::vector<Problem> m_problems;
    QString m_service;
    ValueText m_text;
    Pile m_pile = Pile::ToDecide;
    std::vector<size_t> m_shown; ///< rows of the merge, in order
    std::set<FieldKey> m_flashing;
    bool m_locked = false;
};

} // namespace clientele
