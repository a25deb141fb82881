// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace clientele {

class AllocationsModel;

/// The table of what a payment is for. Typing, Enter and F2 begin to type the amount of the row; Enter and Tab go on to
/// the amount of the next, and behind the last one out of the amounts; Delete takes the row away; Enter where there
/// is no row wants an invoice.
class AllocationsView final : public QTableView
{
    Q_OBJECT
public:
    AllocationsView(AllocationsModel &model, QWidget *parent = nullptr);

    void editRow(int row);
    void setCustomerShown(bool shown); ///< whose invoice each is
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void addRequested();
    void leftEditor(); ///< an amount was typed, and the focus has left the table with it

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    AllocationsModel &m_model;
};

} // namespace clientele
