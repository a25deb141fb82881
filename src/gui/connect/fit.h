// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

namespace clientele {

/// Makes a window as high as its layout needs after a sentence has come: one that wraps counts in a layout's least
/// height only for the width it has. Never makes it smaller, so that nothing jumps while typing.
inline void growToFit(QWidget *window)
{
    QLayout *layout = window->layout();
    layout->activate();
    const int needed =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(window->width()) : layout->totalSizeHint().height();
    if (window->isVisible() && window->height() < needed)
        window->resize(window->width(), needed);
}

} // namespace clientele
