// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/fit.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QWindow>

namespace clientele {

namespace {

/// Waits for the desktop to have placed the window: a size sent before would put it into the corner.
class GrowsWhenPlaced final : public QObject
{
public:
    explicit GrowsWhenPlaced(QWidget *window)
        : QObject(window)
        , m_window(window)
    {
        setObjectName(QString::fromLatin1(name));
        window->windowHandle()->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Expose && m_window->windowHandle()->isExposed()) {
            watched->removeEventFilter(this);
            setObjectName({});
            deleteLater();
            QMetaObject::invokeMethod(
                m_window, [window = m_window] { growToFit(window); }, Qt::QueuedConnection);
        }
        return false;
    }
    static constexpr const char *name = "growsWhenPlaced";

private:
    QWidget *m_window;
};

} // namespace

void growToFit(QWidget *window)
{
    constexpr int titleBar = 48;
    QLayout *layout = window->layout();
    const QList<QWidget *> inside = window->findChildren<QWidget *>();
    for (auto it = inside.crbegin(); it != inside.crend(); ++it)
        (*it)->updateGeometry(); // what wraps says its new height only when asked
    layout->activate();
    if (!window->isVisible() || !window->windowHandle())
        return;
    if (!window->windowHandle()->isExposed()) {
        if (!window->findChild<QObject *>(QString::fromLatin1(GrowsWhenPlaced::name), Qt::FindDirectChildrenOnly))
            new GrowsWhenPlaced(window);
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
