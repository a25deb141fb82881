// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/window_place.h"

#include <QEvent>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QWidget>

namespace clientele {

namespace {

constexpr QSize frame(16, 48); ///< what the window system draws around a window, about

class PlaceKeeper final : public QObject
{
public:
    PlaceKeeper(QWidget &window, QSettings &settings, const QString &key)
        : QObject(&window)
        , m_settings(&settings)
        , m_key(key)
    {
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // A minimised window hides as well, but on behalf of the window system.
        if (event->type() == QEvent::Hide && !event->spontaneous() && m_settings)
            m_settings->setValue(m_key, static_cast<QWidget *>(watched)->saveGeometry());
        return QObject::eventFilter(watched, event);
    }

private:
    QPointer<QSettings> m_settings; // windows may go with their parent, after it
    QString m_key;
};

} // namespace

void fitToScreen(QWidget &window, QSize wanted)
{
    const QWidget *there = window.parentWidget() ? window.parentWidget()->window() : &window;
    const QScreen *screen = there->screen();
    window.resize(screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted);
}

void centreOverParent(QWidget &window)
{
    if (!window.parentWidget())
        return;
    const QWidget *there = window.parentWidget()->window();
    QRect place(QPoint(0, 0), window.size());
    place.moveCenter(there->geometry().center());
    if (const QScreen *screen = there->screen()) {
        const QRect room = screen->availableGeometry();
        place.moveLeft(qBound(room.left(), place.left(), qMax(room.left(), room.right() + 1 - place.width())));
        const int top = room.top() + frame.height() / 2;
        place.moveTop(qBound(top, place.top(), qMax(top, room.bottom() + 1 - place.height())));
    }
    window.setGeometry(place);
}

void rememberPlace(QWidget &window, QSettings &settings, QLatin1String kind)
{
    const QString key = QStringLiteral("places/%1").arg(kind);
    window.restoreGeometry(settings.value(key).toByteArray());
    new PlaceKeeper(window, settings, key);
}

} // namespace clientele
