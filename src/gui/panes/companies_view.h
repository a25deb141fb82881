// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTreeView>

namespace clientele {

/// The tree of companies, drawn row by row: a company with tile, badge and second line, a list with its count.
/// Return, Enter or a click choose a row.
class CompaniesView : public QTreeView
{
    Q_OBJECT
public:
    explicit CompaniesView(QWidget *parent = nullptr);

    /// The list that the table shows now; its row and its company stand out.
    void setShown(const QModelIndex &index);
    /// Of all rows that are open now.
    int wholeHeight() const;
    /// What the names of the companies' lists and their counts need, side by side.
    int wholeWidth() const;
    /// Of a row: a service's long name takes a third line rather than being cut.
    int rowHeightOf(const QModelIndex &index) const;

signals:
    void chosen(const QModelIndex &index);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawCompany(QPainter *painter, const QRect &row, const QModelIndex &index) const;
    void drawList(QPainter *painter, const QRect &row, const QModelIndex &index) const;
    void drawChevron(QPainter *painter, const QRect &row, int x, const QModelIndex &index) const;

    int wordsWidth() const;

    QPersistentModelIndex m_shown;
};

} // namespace clientele
