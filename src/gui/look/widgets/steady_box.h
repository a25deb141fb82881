// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace clientele {

/// A box to choose from whose choice does something at once, such as moving a record to another place. Closed, nothing
/// in passing changes it: the wheel does nothing, and a key that would go to another entry opens the list instead.
/// There Return, Enter and a click choose; Esc and a click elsewhere leave all as it is. Not for editable boxes.
class SteadyBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit SteadyBox(QWidget *parent = nullptr);

    bool isOpen() const; ///< its list

signals:
    /// The list is closed and what was chosen in it, if anything, is told: the entries may be made anew.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace clientele
