// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <QTableView>
#include <QTimer>

namespace clientele {

class RecordTableModel;

/// The list itself. Keeps current row, selection and scroll position with their records; asks for the figures of the
/// rows that can be seen, once scrolling rests. Enter opens, Shift-click on a header sorts by one more column.
class RecordTableView : public QTableView
{
    Q_OBJECT
public:
    explicit RecordTableView(RecordTableModel *model, QWidget *parent = nullptr);

    RecordKey currentKey() const;
    void setCurrentKey(const RecordKey &key);
    /// The same, also where the row is not there yet: it becomes current once it comes, unless the person goes to
    /// another one meanwhile.
    void goTo(const RecordKey &key);
    /// Makes this row, and no other, the selected one, whatever keys are held down meanwhile.
    void goToRow(int row);
    std::vector<RecordKey> selectedKeys() const;
    std::vector<int> selectedRows() const;
    /// Shows the model's list from scratch: columns, widths, first row current.
    void showList();
    /// Lets the header say what the list is ordered by.
    void showOrder();
    /// Shows or hides a column because the person wants it; it does not come or go by itself any more.
    void chooseColumn(int column, bool shown);
    /// The part of `available` pixels in height that ends with a whole row.
    int heightOfWholeRows(int available) const;
    /// What so many rows take, with the header and the bar below.
    int heightOfRows(int rows) const;
    /// The column beside this one on the screen, hidden ones left out; -1 at the edge. `right`: to its right.
    int columnBeside(int column, bool right) const;
    /// Copies the selection as tab-separated text, for spreadsheets.
    void copySelection(bool withHeaders) const;
    /// Typing does not move the cursor: what somebody means for a cell must not end in another record. Find is Ctrl+F.
    void keyboardSearch(const QString &) override {}

signals:
    void opened(const clientele::RecordKey &key);
    void currentKeyChanged(const clientele::RecordKey &key);
    void selectionCountChanged(int rows);
    void wentPastEnd();   ///< Down, in the last row
    void columnsChosen(); ///< another column is shown, or one is no longer

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event = nullptr) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void wantFigures();
    void keepInSight(int row);
    bool fitMoney(int first, int last);
    bool measureTexts(int first, int last);
    void fitColumns();
    void columnResized(int column, int before, int now);
    void sizeRows();
    void sortByHeader(int column);
    RecordTableModel *m_model;
    QTimer m_rest;
    RecordKey m_told;
    RecordKey m_awaited;              ///< to become current once it is there
    QHash<FieldKey, int> m_ownWidths; ///< as the person set them
    QHash<FieldKey, int> m_grown;     ///< columns of figures that had to grow
    QHash<FieldKey, int> m_needs;     ///< what the texts seen so far take in their columns
    QHash<FieldKey, bool> m_chosen;   ///< columns the person showed or hid
    bool m_unread = true;             ///< no row of the service has come, and nobody has gone to one
    bool m_fitting = false;           ///< the widths change because we set them
};

} // namespace clientele
