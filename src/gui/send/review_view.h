// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review_model.h"

#include <QTableView>

#include <array>

namespace clientele {

/// The table of the send review: Space or a click on the box ticks, Enter sends.
class ReviewView final : public QTableView
{
    Q_OBJECT
public:
    explicit ReviewView(ReviewModel &model, QWidget *parent = nullptr);

signals:
    void sendWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    /// At which no text of a column is cut.
    std::array<int, ReviewModel::columnTotal> neededWidths() const;

    ReviewModel &m_model;
};

} // namespace clientele
