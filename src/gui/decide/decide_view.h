// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge.h"

#include <QTableView>

namespace clientele {

class MergeModel;

/// The conflict table: keys of ui.md 4.4; the pointer on a side chooses it. Keeps its place, by field, when rows come
/// and go.
class DecideView final : public QTableView
{
    Q_OBJECT
public:
    explicit DecideView(MergeModel &model, QWidget *parent = nullptr);

    /// To the next (former) row that is not decided; false if there is none in this pile.
    bool goToUndecided(bool backwards);
    void splitCurrent();
    void chooseCurrent(MergeRow::Choice choice);
    void typeCurrent();

signals:
    void nextWanted(bool backwards); ///< Enter
    void groupTypingWanted(int row); ///< F2 on a group, which has several values

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(int row, MergeRow::Choice choice);
    void rememberPlace();
    void restorePlace();
    void layOut();

    MergeModel &m_model;
    FieldKey m_placeField;
    int m_placeRow = -1;
    int m_placeColumn = 0;
    QPersistentModelIndex m_pressed;
};

} // namespace clientele
