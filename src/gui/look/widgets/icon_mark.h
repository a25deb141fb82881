// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/icons.h"

#include <QWidget>

namespace clientele {

/// An icon before a sentence. Painted in the colours of the moment, so it follows every change of theme. Decoration:
/// the words beside it say the same, so it is silent to screen readers.
class IconMark final : public QWidget
{
    Q_OBJECT

public:
    explicit IconMark(QWidget *parent = nullptr);

    void setIcon(IconName name, IconInk ink = IconInk::Muted);
    void clear(); ///< keeps its room
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_name = IconName::Info;
    IconInk m_ink = IconInk::Muted;
    bool m_shown = false;
};

} // namespace clientele
