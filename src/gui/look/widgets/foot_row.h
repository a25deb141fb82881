// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace clientele {

/// The foot of a window: words and buttons in one row where there is room for it. With large text or on a small screen
/// the words stand above the buttons, and where even those do not fit side by side, one above the other: every button
/// can be seen. Asks for no width of its own.
class FootRow : public QWidget
{
    Q_OBJECT
public:
    explicit FootRow(QWidget *parent = nullptr);

    QHBoxLayout *row() const { return m_row; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QHBoxLayout *m_row;
};

} // namespace clientele
