// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QScrollBar>
#include <QWidget>

namespace clientele {

/// Holds the fields of a window as high as they need, and lets them be scrolled on a screen that is too low for them.
class ScrollingBody final : public QScrollArea
{
public:
    explicit ScrollingBody(QWidget *body)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        viewport()->setAutoFillBackground(false);
        body->setAutoFillBackground(false);
        setWidget(body);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override // with room for its scroll bar, so that no field is cut
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 120};
    }
    bool hasHeightForWidth() const override { return widget()->hasHeightForWidth(); }
    int heightForWidth(int width) const override { return widget()->heightForWidth(width); }
};

/// Makes a window as high as its layout needs after a sentence has come, as far as the screen goes: one that wraps
/// counts in a layout's least height only for the width it has. Never makes it smaller, so that nothing jumps while
/// typing.
void growToFit(QWidget *window);

} // namespace clientele
