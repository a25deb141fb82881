// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace clientele {

class ReviewModel;

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
    ReviewModel &m_model;
};

} // namespace clientele
