// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace clientele {

/// The views of the list that is shown, drawn as the lists in the tree above them: icon, name, count. As high as its
/// rows. Return, Enter, Space or a click choose one.
class ViewsList : public QListView
{
    Q_OBJECT
public:
    explicit ViewsList(QWidget *parent = nullptr);

    /// The row of the view that the table shows now; -1: none.
    void setShown(int row);
    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int rowHeight() const;
    class Delegate;
    int m_shown = -1;
};

} // namespace clientele
