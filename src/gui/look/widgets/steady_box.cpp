// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/steady_box.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWheelEvent>

namespace clientele {

SteadyBox::SteadyBox(QWidget *parent)
    : QComboBox(parent)
{
    view()->installEventFilter(this); // the list may be closed without hidePopup()
}

bool SteadyBox::isOpen() const
{
    return view()->isVisible();
}

void SteadyBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        showPopup();
        return;
    default:
        break;
    }
    const bool typed = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) &&
                       !event->text().trimmed().isEmpty() && event->text().front().isPrint();
    if (!typed) {
        QComboBox::keyPressEvent(event);
        return;
    }
    showPopup();
    QCoreApplication::sendEvent(view(), event); // looks for what begins so
}

void SteadyBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

bool SteadyBox::eventFilter(QObject *watched, QEvent *event)
{
    // Later: what was chosen is told after the list has gone, by its place among the entries.
    if (watched == view() && event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &SteadyBox::closed, Qt::QueuedConnection);
    return QComboBox::eventFilter(watched, event);
}

} // namespace clientele
