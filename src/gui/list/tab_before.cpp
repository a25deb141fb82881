// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/tab_before.h"

#include <QWidget>

namespace clientele {

void tabBefore(QWidget *here, const QWidget &above)
{
    QWidget *before = here->previousInFocusChain();
    while (before != here && (!(before->focusPolicy() & Qt::TabFocus) || above.isAncestorOf(before)))
        before = before->previousInFocusChain();
    if (before == here)
        return; // nothing else has the focus ever
    for (QWidget *stop : above.findChildren<QWidget *>()) {
        if (!(stop->focusPolicy() & Qt::TabFocus) || stop->window() != here->window())
            continue; // the list of a box is a window of its own
        QWidget::setTabOrder(before, stop);
        before = stop;
    }
}

} // namespace clientele
