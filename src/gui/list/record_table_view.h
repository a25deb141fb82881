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
    std::vector<RecordKey> selectedKeys() const;
    /// Shows the model's list from scratch: columns, widths, first row current.
    void showList();
    /// Copies the selection as tab-separated text, for spreadsheets.
    void copySelection(bool withHeaders) const;

signals:
    void opened(const clientele::RecordKey &key);
    void currentKeyChanged(const clientele::RecordKey &key);
    void selectionCountChanged(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void wantFigures();
    void fitMoney();
    void sizeRows();
    void sortByHeader(int column);
    RecordTableModel *m_model;
    QTimer m_rest;
    RecordKey m_told;
};

} // namespace clientele
