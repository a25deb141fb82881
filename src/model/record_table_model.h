// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/columns.h"
#include "model/list_group.h"
#include "model/money_sums.h"
#include "model/row_order.h"
#include "model/wording.h"

#include <QAbstractTableModel>
#include <QColor>

#include <vector>

namespace clientele {

/// The list of one company, or the lists of several as one (ui.md, product.md 2.8), as a table: the rows that match, in
/// the person's order, with what was typed and not sent laid over them. GUI thread. Every row is of its own company:
/// its fields, words, currency and what was typed come from there.
///
/// An edited row keeps its place until the person sorts again, unless it was archived, made inactive or blocked in a
/// list that leaves such ones out; new records stand pinned at the end. When the
/// service's list moves, rows come and go in place: selection, current row and scroll position stay with their record.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole, ///< RecordKey
        FieldRole,              ///< QByteArray: the column's field
        TypedRole,              ///< clientele::Value: what the cell holds, with what was typed
        OldTextRole,            ///< QString: what the service holds, if the cell was changed
        ChangedRole,            ///< bool: typed and not sent
        StateRole,              ///< RowState of the row
        MoneyRole,              ///< bool: draw as money
        CurrencyRole,           ///< QString: of a money cell
        CurrencyInCellRole,     ///< bool: the rows may be in several currencies, so each says its own
        NewRole,                ///< bool: the service does not know this record yet
        RemovalRole,            ///< bool: wished to be deleted
        NotFetchedRole,         ///< bool: the figure has not been loaded yet
        LackingRole,            ///< bool: the row's service has no such field
        WarnsRole,              ///< bool: there is something to look at in this row, see setTold
        CompanyColourRole,      ///< QColor of the row's company, in the column of companies only
    };
    /// What the state gutter (column 0) shows.
    enum class RowState { None, NotSent, Waiting, NeedsAttention };
    Q_ENUM(RowState)
    static constexpr int gutterColumn = 0;

    explicit RecordTableModel(QObject *parent = nullptr);
    ~RecordTableModel() override;

    /// Shows this list; nullptr: nothing.
    void setList(CompanyHandle *company, const EntityName &entity);
    /// Shows these lists as one. A company that leaves takes its rows with it.
    void setLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity);
    ListGroup &lists() const { return *m_group; }
    /// The company a row is of; nullptr if there is no such row.
    CompanyHandle *companyAt(int row) const;
    /// What the columns are of; null while nothing is shown.
    const SchemaPtr &schema() const { return m_joined.schema(); }

    const std::vector<ColumnSpec> &columns() const { return m_columns; }
    int columnOf(const FieldKey &field) const;  ///< model column; -1 if there is none
    const FieldSpec *fieldAt(int column) const; ///< nullptr for the gutter

    /// What is told of the rows of one company beside what the service holds; stays over a change of lists.
    void setTold(const QString &company, JoinedRows::ToldPtr told);

    /// `first`: of the rows for which the conditions hold, only so many; taken away by a condition set without it.
    void setConditions(std::vector<Filter> conditions, const FirstRows &first = {});
    const FirstRows &firstRows() const { return m_query.first; }
    const std::vector<Filter> &conditions() const { return m_query.conditions; }
    /// Only records below the one of this remote id (the lines of a journal), new ones as well; nothing: all there are.
    void setBelow(const std::optional<QString> &parent);
    void setFind(const QString &words);
    const QString &find() const { return m_query.find; }
    /// Column sorted by; `addTo`: as a further order behind those there are (Shift-click).
    void sortBy(const FieldKey &field, bool descending, bool addTo = false);
    const std::vector<Order> &order() const { return m_query.order; }

    RecordKey keyAt(int row) const;
    /// The record as the service holds it; a new one as its typing began, with what it was given.
    Record recordAt(int row) const;
    int rowOf(const RecordKey &key) const; ///< -1 if it is not shown
    /// A value of a field of schema(), as any of the companies says it: for conditions.
    QString textOf(const FieldSpec &field, const Value &value) const;
    /// Rows of several currencies are ordered, or counted off, by this figure within each of them.
    bool comparesWithinCurrency(const FieldKey &figure) const;
    /// What stands in the cells of a figure, added up: with what was typed, and without what is to be deleted.
    struct Totals
    {
        MoneySums sums; ///< of the figures that are there
        int known = 0;  ///< so many of them
        int rows = 0;   ///< whose service has the figure; of new records those that have it already
        bool isWhole() const { return known == rows; }
    };
    Totals totals(const FieldKey &field) const; ///< over all shown rows
    Totals totals(const FieldKey &field, const std::vector<int> &rows) const;
    /// The condition that keeps a record out of this list because it was put away, or taken up again, if there is one.
    /// Such a record leaves the list at once; others keep their place until the list is ordered anew.
    const Filter *keepsOut(const Record &record) const;
    /// The order or a condition stands on a figure that has not been loaded for every row.
    bool needsFigures() const;
    qint64 there() const; ///< what the lists hold by now, without new ones; of setBelow(), only those
    int listed() const { return int(m_rows.size()); } ///< without new ones
    /// New records that belong to these lists, also those that Find leaves out.
    int newThere() const;
    int notSent() const; ///< shown rows with changes that are not in the books, new ones among them

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    /// Rows shown, rows there are, or the find or filter has changed.
    void countsChanged();

private:
    void listsChanged();
    void published(size_t source, const SnapshotDelta &delta);
    void overlayChanged();
    std::vector<RecordKey> newIn(const std::vector<OverlayPtr> &overlays) const; ///< those to be shown
    void showNew();
    void removeNewBut(const std::vector<RecordKey> &news);
    void insertNew(const std::vector<RecordKey> &news);
    void placeNew();
    bool isNewHere(const OverlayRecord &record) const;
    bool newMatches(const OverlayRecord &record) const;
    Record wantedAt(int row, const OverlayRecord &typed) const;
    void reorder();
    void takeOrder(std::vector<RowId> order);
    void removeMissing(const std::vector<RowId> &order);
    void allChanged();
    size_t sourceAt(int row) const;
    const FieldSpec *fieldAt(int row, int field) const; ///< as the row's service has it; nullptr: it has none
    const OverlayRecord *overlayOf(const RecordKey &key) const;
    const OverlayField *overlayFieldOf(int row, const FieldKey &field) const;
    void takeLookups();
    void forgetTexts(const std::vector<RowId> &rows);
    void takeTold();
    Value shownValue(int row, int field) const;
    RowState stateOf(int row) const;
    QString cellText(int row, const FieldSpec &spec, const Value &value) const;
    QString wholeText(int row, const FieldSpec &spec, const Value &value) const; ///< nothing said by the title only
    QString accessibleText(int row, int column) const;
    QString currencyAt(int row, int field) const;

    ListGroup *m_group;
    JoinedRows m_joined; ///< what is shown; the group may be further
    std::vector<ColumnSpec> m_columns;
    RowQuery m_query;
    SearchTexts m_texts;
    quint64 m_textsAge = 0;             ///< drops search texts that are older than what they were made of
    std::vector<RowId> m_rows;          ///< shown rows, in order
    std::vector<int> m_places;          ///< row id -> place, -1: not shown
    std::vector<RecordKey> m_new;       ///< pinned new records
    QHash<RecordKey, int> m_newPlaces;  ///< of those, in m_new
    std::vector<OverlayPtr> m_overlays; ///< of each list's company
    QHash<RecordKey, const OverlayRecord *> m_overlayIndex;
    QString m_toldOf; ///< id of a company
    JoinedRows::ToldPtr m_told;
    std::vector<ValueText> m_text; ///< of each list's company
    std::vector<QColor> m_colours; ///< the same
    quint64 m_question = 0;        ///< drops orders that answer older questions
    bool m_ordering = false;
    bool m_orderAgain = false;
    bool m_loadingFigures = false;
};

} // namespace clientele

Q_DECLARE_METATYPE(clientele::RecordTableModel::RowState)
