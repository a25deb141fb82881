// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/merge_model.h"

#include "model/merge_text.h"

#include <algorithm>

namespace clientele {

namespace {

/// The side that is saved as things stand, also where nobody had to choose.
MergeRow::Choice effective(const MergeRow &row)
{
    using Choice = MergeRow::Choice;
    if (row.choice != Choice::Open)
        return row.choice;
    switch (row.verdict) {
    case Verdict::OnlyMine:
        return Choice::Mine;
    case Verdict::OnlyTheirs:
    case Verdict::Untouched:
        return Choice::Theirs;
    case Verdict::Agreed:
    case Verdict::Clash:
        break;
    }
    return Choice::Open;
}

/// Sending the rest may make the service set a part of it anew, so that nobody can promise what it will be.
bool mayFollow(const MergeRow &row, const Changes &sent, const EntitySchema &schema)
{
    return std::any_of(sent.begin(), sent.end(), [&](const Change &change) {
        const FieldSpec *field = schema.find(change.field);
        return field && std::any_of(row.fields.begin(), row.fields.end(), [field](const FieldKey &key) {
                   return std::find(field->alsoChanges.begin(), field->alsoChanges.end(), key) !=
                          field->alsoChanges.end();
               });
    });
}

/// What may be sent: beside what is settled, mine wherever nothing is chosen yet.
Changes atMost(Merge merge)
{
    for (size_t i = 0; i < merge.rows().size(); ++i) {
        if (merge.rows()[i].undecided())
            merge.choose(i, MergeRow::Choice::Mine);
    }
    return merge.toSend();
}

} // namespace

MergeModel::MergeModel(const Merge &merge, const QString &serviceName, const ValueText &text, QObject *parent)
    : QAbstractTableModel(parent)
    , m_merge(merge)
    , m_service(serviceName)
    , m_text(text)
{
    rebuild();
}

void MergeModel::setText(const ValueText &text)
{
    m_text = text;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
    emit choicesChanged();
}

bool MergeModel::belongs(const MergeRow &row, Pile pile) const
{
    switch (pile) {
    case Pile::ToDecide:
        return row.verdict == Verdict::Clash || m_merge.isSplitPart(row);
    case Pile::TheyChanged:
        return row.verdict == Verdict::OnlyTheirs;
    case Pile::YouChanged:
        return row.verdict == Verdict::OnlyMine;
    case Pile::SameOnBoth:
        return row.verdict == Verdict::Agreed;
    case Pile::All:
        break;
    }
    return true;
}

/// Reads the merge anew. Callers that change which rows there are wrap it in a model reset.
void MergeModel::rebuild()
{
    m_shown.clear();
    const std::vector<MergeRow> &rows = m_merge.rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (belongs(rows[i], m_pile))
            m_shown.push_back(i);
    }
    m_result = m_merge.result();
    m_problems = check(m_result, m_merge.toSend(), false);
}

void MergeModel::setPile(Pile pile)
{
    if (pile == m_pile)
        return;
    beginResetModel();
    m_pile = pile;
    rebuild();
    endResetModel();
}

int MergeModel::count(Pile pile) const
{
    if (pile == Pile::ToDecide)
        return m_merge.undecided();
    const std::vector<MergeRow> &rows = m_merge.rows();
    return int(std::count_if(rows.begin(), rows.end(), [&](const MergeRow &row) { return belongs(row, pile); }));
}

int MergeModel::questions() const
{
    const std::vector<MergeRow> &rows = m_merge.rows();
    return int(
        std::count_if(rows.begin(), rows.end(), [this](const MergeRow &row) { return belongs(row, Pile::ToDecide); }));
}

void MergeModel::setLocked(bool locked)
{
    m_locked = locked;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

int MergeModel::rowOf(const FieldKey &field) const
{
    for (size_t i = 0; i < m_shown.size(); ++i) {
        const std::vector<FieldKey> &fields = m_merge.rows()[m_shown[i]].fields;
        if (std::find(fields.begin(), fields.end(), field) != fields.end())
            return int(i);
    }
    return -1;
}

int MergeModel::nextUndecided(int from, bool backwards) const
{
    const int rows = rowCount();
    for (int step = 1; step <= rows; ++step) {
        const int row = ((from + (backwards ? -step : step)) % rows + rows) % rows;
        if (rowAt(row).undecided())
            return row;
    }
    return -1;
}

void MergeModel::chosen(int row)
{
    m_result = m_merge.result();
    m_problems = check(m_result, m_merge.toSend(), false);
    emit dataChanged(index(row, 0), index(row, columnTotal - 1));
    emit choicesChanged();
}

void MergeModel::choose(int row, MergeRow::Choice choice)
{
    if (m_locked || row < 0 || row >= rowCount())
        return;
    m_merge.choose(m_shown[size_t(row)], choice);
    chosen(row);
}

void MergeModel::chooseAll(MergeRow::Choice choice)
{
    if (m_locked)
        return;
    for (size_t i = 0; i < m_merge.rows().size(); ++i) {
        if (belongs(m_merge.rows()[i], Pile::ToDecide))
            m_merge.choose(i, choice);
    }
    m_result = m_merge.result();
    m_problems = check(m_result, m_merge.toSend(), false);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
    emit choicesChanged();
}

void MergeModel::chooseTyped(int row, const std::vector<Value> &values)
{
    if (m_locked || row < 0 || row >= rowCount() || values.size() != rowAt(row).fields.size())
        return;
    m_merge.chooseTyped(m_shown[size_t(row)], values);
    chosen(row);
}

Value MergeModel::typedOrMine(int row, size_t field) const
{
    const MergeRow &merged = rowAt(row);
    if (field < merged.typed.size() && merged.typed[field].isKnown())
        return merged.typed[field];
    const Value &mine = m_merge.mine().value(merged.fields.at(field));
    return mine.isKnown() ? mine : m_merge.theirs().value(merged.fields.at(field));
}

void MergeModel::split(int row)
{
    if (m_locked || row < 0 || row >= rowCount() || !rowAt(row).isWholeGroup())
        return;
    beginResetModel();
    m_merge.split(m_shown[size_t(row)]);
    rebuild();
    endResetModel();
    emit choicesChanged();
}

void MergeModel::theirsMoved(const Record &theirs)
{
    beginResetModel();
    const Record before = m_merge.theirs();
    m_merge.theirsMoved(theirs);
    m_flashing.clear();
    for (const MergeRow &row : m_merge.rows()) {
        for (const FieldKey &key : row.fields) {
            const FieldSpec *field = theirs.schema()->find(key);
            if (field && !field->same(before.value(key), m_merge.theirs().value(key)))
                m_flashing.insert(row.fields.front());
        }
    }
    rebuild();
    endResetModel();
    emit choicesChanged();
}

void MergeModel::endFlash()
{
    m_flashing.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0, TheirsColumn), index(rowCount() - 1, TheirsColumn), {FlashRole});
}

QString MergeModel::willBeSent() const
{
    const Changes changes = m_merge.toSend();
    QStringList parts;
    for (const MergeRow &row : m_merge.rows()) {
        const bool sent = std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
            return std::find(row.fields.begin(), row.fields.end(), change.field) != row.fields.end();
        });
        if (sent) {
            //: %1 name of a field, %2 the value that will be saved
            parts += tr("%1 = %2").arg(mergetext::label(row, *m_result.schema()),
                                       mergetext::sentence(row, m_result, m_merge, m_text));
        }
    }
    QStringList follow;
    for (const MergeRow &row : m_merge.rows()) {
        if (effective(row) == MergeRow::Choice::Theirs && mayFollow(row, changes, *m_result.schema()))
            follow += mergetext::label(row, *m_result.schema());
    }
    QString list = parts.join(QStringLiteral(", "));
    if (!follow.isEmpty())
        //: %1 what will be sent, %2 name of the service, %3 names of fields
        list = tr("%1 (%2 may set anew: %3)").arg(list, m_service, m_text.locale().createSeparatedList(follow));
    if (toDecide() > 0)
        return list.isEmpty() ? tr("What you choose above") : tr("%1, and what you choose above").arg(list);
    return list.isEmpty() ? tr("Nothing: %1 already has these values").arg(m_service) : list;
}

QString MergeModel::staysAsItIs() const
{
    QStringList theirs;
    QStringList choice;
    const Changes sent = atMost(m_merge);
    for (const MergeRow &row : m_merge.rows()) {
        if (effective(row) != MergeRow::Choice::Theirs || mayFollow(row, sent, *m_result.schema()))
            continue;
        if (row.verdict == Verdict::OnlyTheirs)
            theirs += mergetext::label(row, *m_result.schema());
        else if (row.verdict == Verdict::Clash)
            choice += mergetext::label(row, *m_result.schema());
    }
    const QLocale &locale = m_text.locale();
    QStringList parts;
    if (!theirs.isEmpty())
        parts += tr("%1, which they changed and you did not").arg(locale.createSeparatedList(theirs));
    if (!choice.isEmpty())
        parts += tr("%1, as you chose").arg(locale.createSeparatedList(choice));
    return parts.join(QStringLiteral("; "));
}

int MergeModel::blockingProblems() const
{
    return int(std::count_if(m_problems.begin(), m_problems.end(), [](const Problem &one) { return one.blocks; }));
}

int MergeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int MergeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

const Record &MergeModel::sideOf(int column) const
{
    switch (column) {
    case OpenedColumn:
        return m_merge.opened();
    case TheirsColumn:
        return m_merge.theirs();
    case MineColumn:
        return m_merge.mine();
    default:
        return m_result;
    }
}

QStringList MergeModel::linesOf(const MergeRow &row, int column) const
{
    if (column == FieldColumn)
        return {mergetext::label(row, *m_result.schema())};
    if (column == ResultColumn && row.undecided())
        return {tr("Not decided yet")};
    return mergetext::lines(row, sideOf(column), m_merge, m_text);
}

MergeModel::Radio MergeModel::radioOf(const MergeRow &row, int column) const
{
    using Choice = MergeRow::Choice;
    const Choice now = effective(row);
    switch (column) {
    case OpenedColumn: // chosen by Home or from the menu; no ring otherwise, because it is seldom wanted
        return now == Choice::AsOpened ? Radio::On : Radio::None;
    case TheirsColumn:
        if (row.verdict == Verdict::Agreed && now == Choice::Open)
            return Radio::None;
        return now == Choice::Theirs ? Radio::On : Radio::Off;
    case MineColumn:
        if (row.verdict == Verdict::Agreed && now == Choice::Open)
            return Radio::None;
        return now == Choice::Mine ? Radio::On : Radio::Off;
    default:
        return Radio::None;
    }
}

QString MergeModel::problemOf(const MergeRow &row) const
{
    for (const Problem &problem : m_problems) {
        const FieldSpec *field = m_result.schema()->find(problem.field);
        if (field && std::find(row.fields.begin(), row.fields.end(), problem.field) != row.fields.end())
            return wording::problem(problem, *field);
    }
    return {};
}

QString MergeModel::accessibleText(const MergeRow &row) const
{
    const auto side = [&](const Record &record) { return mergetext::sentence(row, record, m_merge, m_text); };
    QString decision;
    if (row.undecided()) {
        int place = 0;
        for (const MergeRow &other : m_merge.rows()) {
            place += other.undecided() ? 1 : 0;
            if (&other == &row)
                break;
        }
        decision = tr("Not decided, %1 of %2.").arg(place).arg(toDecide());
    } else {
        decision = tr("Will be saved: %1.").arg(side(m_result));
        const QString problem = problemOf(row);
        if (!problem.isEmpty())
            decision = tr("%1 Needs correcting: %2").arg(decision, problem);
    }
    return tr("%1. When you opened it %2. Now %3. Your entry %4. %5")
        .arg(mergetext::label(row, *m_result.schema()), side(m_merge.opened()), side(m_merge.theirs()),
             side(m_merge.mine()), decision);
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MergeRow &row = rowAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return linesOf(row, column).join(QStringLiteral(", "));
    case Qt::ToolTipRole: {
        const QString problem = column == ResultColumn ? problemOf(row) : QString();
        return problem.isEmpty() ? linesOf(row, column).join(QLatin1Char('\n')) : problem;
    }
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case Qt::EditRole:
        return column == ResultColumn && !row.isWholeGroup() ? QVariant::fromValue(typedOrMine(index.row(), 0))
                                                             : QVariant();
    case LinesRole:
        return linesOf(row, column);
    case OpenedLinesRole:
        return mergetext::lines(row, m_merge.opened(), m_merge, m_text);
    case RadioRole:
        return QVariant::fromValue(radioOf(row, column));
    case DecisionRole:
        return QVariant::fromValue(row.undecided()                ? Decision::Open
                                   : belongs(row, Pile::ToDecide) ? Decision::Decided
                                                                  : Decision::NotNeeded);
    case HintRole:
        if (column == FieldColumn && row.isWholeGroup() && !m_locked)
            return tr("Ctrl+G: one by one");
        if (column != ResultColumn)
            return QString();
        if (row.undecided())
            return tr("choose, or F2 to type");
        // Taken without a choice, while its group was to be decided: said, because the person has to see it.
        if (m_merge.isSplitPart(row) && row.choice == MergeRow::Choice::Open && row.verdict == Verdict::OnlyMine)
            return tr("only you changed it");
        if (m_merge.isSplitPart(row) && row.choice == MergeRow::Choice::Open && row.verdict == Verdict::OnlyTheirs)
            return tr("only they changed it");
        return QString();
    case ProblemRole:
        return column == ResultColumn ? problemOf(row) : QString();
    case FlashRole:
        return column == TheirsColumn && m_flashing.contains(row.fields.front());
    case FieldKeyRole:
        return row.fields.front();
    default:
        return {};
    }
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) // the tooltip has all where the column has no room for it
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case OpenedColumn:
        return tr("When you opened it");
    case TheirsColumn:
        return tr("In %1 now").arg(m_service);
    case MineColumn:
        return tr("Your entry");
    case ResultColumn:
        return tr("Will be saved");
    default:
        return {};
    }
}

Qt::ItemFlags MergeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == ResultColumn && !m_locked && !rowAt(index.row()).isWholeGroup())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool MergeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || !value.canConvert<Value>())
        return false;
    chooseTyped(index.row(), {value.value<Value>()});
    return true;
}

} // namespace clientele
