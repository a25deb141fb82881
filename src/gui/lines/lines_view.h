// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/metrics.h"

#include <QTableView>
#include <QTimer>

#include <vector>

namespace clientele {

/// Which column of a list of lines is what.
struct LinesLayout
{
    int state = -1;           ///< the gutter with the icon
    int change = -1;          ///< old value, arrow, new value
    int word = -1;            ///< the state in words: read whole, the others make room
    int action = -1;          ///< the button at the end of the line
    int company = -1;         ///< hidden unless several companies are shown
    int stretch = -1;         ///< takes the room that is left
    int edge = measure::pane; ///< where the first words stand, in logical pixels from the leading edge
    std::vector<int> quiet;   ///< muted text: numbers, labels
    std::vector<int> widths;  ///< logical pixels per column at a font of 13 px; of the stretched one the least
};

/// A list of lines: changes, attention, change log. Works with the roles of ChangesModel. Return or Enter opens a line,
/// Delete restores, Space acknowledges, Copy takes it with all its tooltips say; the button at the end of a line does
/// what it shows.
class LinesView : public QTableView
{
    Q_OBJECT
public:
    LinesView(QAbstractItemModel *model, LinesLayout layout, QWidget *parent = nullptr);

    const LinesLayout &columns() const { return m_layout; }
    void setSeveralCompanies(bool several);
    /// Said where there are no lines.
    void setEmptyText(const QString &words);
    /// The current line as text, its columns apart by tabs, and what its tooltips say besides.
    QString currentLine() const;

signals:
    void openRequested(int row);
    void restoreRequested(int row);
    void acknowledgeRequested(int row);
    void actionPressed(int row); ///< the button at the end of the line

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void sizeRows();
    void fitColumns();
    int widthOfTexts(int column) const; ///< what the longest text there is needs

    LinesLayout m_layout;
    QTimer m_rest; ///< lines come and go many at a time
    QString m_emptyText;
};

} // namespace clientele
