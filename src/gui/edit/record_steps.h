// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace clientele {

/// Where the record stands in the list, and the two buttons that go on to its neighbours.
class RecordSteps final : public QWidget
{
    Q_OBJECT
public:
    explicit RecordSteps(QWidget *parent = nullptr);

    /// From 1; 0: the record is not in the list as it is shown.
    void setPlace(int place, int of);
    /// Goes one up or down where there is one: what the buttons and their keys do.
    void step(int by);
    QList<QWidget *> stops() const; ///< where Tab stops, in order

signals:
    void stepRequested(int by);

private:
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_place;
};

} // namespace clientele
