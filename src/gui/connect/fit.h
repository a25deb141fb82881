// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QScreen>
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
inline void growToFit(QWidget *window)
{
    constexpr int titleBar = 48;
    QLayout *layout = window->layout();
    const QList<QWidget *> inside = window->findChildren<QWidget *>();
    for (auto it = inside.crbegin(); it != inside.crend(); ++it)
        (*it)->updateGeometry(); // what wraps says its new height only when asked
    layout->activate();
    const int wanted =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(window->width()) : layout->totalSizeHint().height();
    const int there = window->screen() ? window->screen()->availableSize().height() - titleBar : wanted;
    const int needed = qMin(wanted, there);
    if (window->isVisible() && window->height() < needed)
        window->resize(window->width(), needed);
}

} // namespace clientele
