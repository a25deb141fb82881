// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/columns.h"
#include "model/row_order.h"
#include "model/wording.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <memory>
#include <vector>

namespace clientele {

/// One list of one company as a table: the rows of a ListFeed's snapshot that match, in the person's order, with what
/// was typed and not sent laid over them. GUI thread.
///
/// An edited row keeps its place until the person sorts again; new records stand pinned at the end. When the
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
        CurrencyRole,           ///< QString
        NewRole,                ///< bool: the service does not know this record yet
        RemovalRole,            ///< bool: wished to be deleted
        NotFetchedRole,         ///< bool: the figure has not been loaded yet
    };
    /// What the state gutter (column 0) shows.
    enum class RowState { None, NotSent, Waiting, NeedsAttention };
    Q_ENUM(RowState)
    static constexpr int gutterColumn = 0;

    explicit RecordTableModel(QObject *parent = nullptr);
    ~RecordTableModel() override;

    /// Shows this list; nullptr: nothing. The company must outlive the model or be taken away first.
    void setList(CompanyHandle *company, const EntityName &entity);
    CompanyHandle *company() const { return m_company; }
    ListFeed *feed() const { return m_feed; }
    const SchemaPtr &schema() const { return m_schema; }

    const std::vector<ColumnSpec> &columns() const { return m_columns; }
    int columnOf(const FieldKey &field) const;  ///< model column; -1 if there is none
    const FieldSpec *fieldAt(int column) const; ///< nullptr for the gutter

    void setLocale(const QLocale &locale);
    /// `first`: of the rows for which the conditions hold, only so many; taken away by a condition set without it.
    void setConditions(std::vector<Filter> conditions, const FirstRows &first = {});
    const FirstRows &firstRows() const { return m_query.first; }
    const std::vector<Filter> &conditions() const { return m_query.conditions; }
    void setFind(const QString &words);
    const QString &find() const { return m_query.find; }
    /// Column sorted by; `addTo`: as a further order behind those there are (Shift-click).
    void sortBy(const FieldKey &field, bool descending, bool addTo = false);
    const std::vector<Order> &order() const { return m_query.order; }

    RecordKey keyAt(int row) const;
    /// The record as the service holds it; for a new one, empty.
    Record recordAt(int row) const;
    int rowOf(const RecordKey &key) const; ///< -1 if it is not shown
    /// Sum over the shown rows, or how many of them have the figure.
    struct Sum
    {
        std::optional<Decimal> total; ///< only over complete figures in one currency
        QString currency;             ///< of the total; empty: not known
        bool mixed = false;           ///< the shown rows are in several currencies: nothing can be added
        int known = 0;
        int rows = 0;
    };
    Sum sum(const FieldKey &field) const;
    /// The order or a condition stands on a figure that has not been loaded for every row.
    bool needsFigures() const;
    int listed() const { return int(m_rows.size()); } ///< without new ones

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
    void published(const SnapshotDelta &delta);
    void overlayChanged();
    void showNew();
    bool newMatches(const OverlayRecord &record) const;
    void reorder();
    void takeOrder(std::vector<RowId> order);
    void removeMissing(const std::vector<RowId> &order);
    const OverlayRecord *overlayOf(const RecordKey &key) const;
    const OverlayField *overlayFieldOf(int row, const FieldKey &field) const;
    Value shownValue(int row, int field) const;
    RowState stateOf(int row) const;
    QString cellText(int row, const FieldSpec &spec, const Value &value) const;
    QString wholeText(int row, const FieldSpec &spec, const Value &value) const; ///< nothing said by the title only
    QString accessibleText(int row, int column) const;

    CompanyHandle *m_company = nullptr;
    QPointer<ListFeed> m_feed;
    SchemaPtr m_schema;
    std::vector<ColumnSpec> m_columns;
    RowQuery m_query;
    SearchTexts m_texts;
    Snapshot m_snapshot;
    std::vector<RowId> m_rows;    ///< shown rows, in order
    std::vector<int> m_places;    ///< row id -> place, -1: not shown
    std::vector<RecordKey> m_new; ///< pinned new records
    OverlayPtr m_overlay;
    QHash<RecordKey, const OverlayRecord *> m_overlayIndex;
    std::unique_ptr<ValueText> m_text;
    quint64 m_question = 0; ///< drops orders that answer older questions
    bool m_ordering = false;
    bool m_orderAgain = false;
    bool m_loadingFigures = false;
};

} // namespace clientele

Q_DECLARE_METATYPE(clientele::RecordTableModel::RowState)
