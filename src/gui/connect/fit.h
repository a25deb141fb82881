// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QWidget>
#include <QWindow>

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
    if (!window->isVisible())
        return;
    if (!window->windowHandle() || !window->windowHandle()->isExposed()) {
        // A size sent before the desktop has placed the window would put it into the corner.
        QTimer::singleShot(20, window, [window] { growToFit(window); });
        return;
    }
    const int wanted =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(window->width()) : layout->totalSizeHint().height();
    const QRect screen = window->screen() ? window->screen()->availableGeometry() : QRect();
    const int needed = screen.isEmpty() ? wanted : qMin(wanted, screen.height() - titleBar);
    if (window->height() >= needed)
        return;
    window->resize(window->width(), needed);
    const QRect frame = window->frameGeometry();
    const int below = frame.top() + (frame.height() - window->height()) + needed - (screen.bottom() + 1);
    if (!screen.isEmpty() && below > 0)
        window->move(frame.left(), qMax(screen.top(), frame.top() - below));
}

} // namespace clientele
