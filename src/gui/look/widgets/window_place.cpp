// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/window_place.h"

#include <QEvent>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace clientele {

namespace {

constexpr QSize frame(16, 48); ///< what the window system draws around a window, about
constexpr int cascade = 24;
constexpr char asideName[] = "placeStepAside"; ///< QPoint: how far it stands from where its kind is remembered
constexpr char putName[] = "placePut";         ///< QPoint: where that brought it

/// Where the person has not moved it since, it goes back by the step, so that the step does not add up.
void undoStep(QWidget &window)
{
    const QPoint aside = window.property(asideName).toPoint();
    const QPoint put = window.property(putName).toPoint();
    if (!aside.isNull() && (window.geometry().topLeft() - put).manhattanLength() < cascade / 2)
        window.setGeometry(window.geometry().translated(-aside));
}

/// As it stood, and no larger than the screen it is on now: what sends stands at its lower end.
void restore(QWidget &window, const QByteArray &geometry)
{
    window.restoreGeometry(geometry);
    if (const QScreen *screen = window.screen(); screen && !window.isMaximized() && !window.isFullScreen())
        window.resize(window.size().boundedTo(screen->availableSize() - frame));
}

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
        if (event->type() == QEvent::Hide && !event->spontaneous() && m_settings) {
            auto *window = static_cast<QWidget *>(watched);
            undoStep(*window);
            m_settings->setValue(m_key, window->saveGeometry());
        }
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
    restore(window, settings.value(key).toByteArray());
    new PlaceKeeper(window, settings, key);
}

void stepAside(QWidget &window, const QList<QWidget *> &others)
{
    const QPoint wanted = window.geometry().topLeft();
    const auto hides = [&] { // one exactly above another looks like one
        return std::any_of(others.begin(), others.end(), [&](const QWidget *other) {
            const QPoint apart = other->geometry().topLeft() - window.geometry().topLeft();
            return other->isVisible() && apart.manhattanLength() < cascade;
        });
    };
    const QScreen *screen = window.screen();
    const QRect room = screen ? screen->availableGeometry() : QRect();
    for (qsizetype step = 0; step < 2 * others.size() && hides(); ++step) {
        QRect place = window.geometry().translated(cascade, cascade);
        // What sends stands at the lower end: where that would leave the screen, the steps begin at its upper one
        // again.
        if (room.isValid() && place.bottom() > room.bottom())
            place.moveTop(room.top() + frame.height() / 2);
        if (room.isValid() && place.right() > room.right())
            place.moveLeft(room.left() + frame.width() / 2);
        window.setGeometry(place);
    }
    window.setProperty(asideName, window.geometry().topLeft() - wanted);
    window.setProperty(putName, window.geometry().topLeft());
}

void takePlace(QWidget &window, const QWidget &former)
{
    restore(window, former.saveGeometry());
    for (const char *name : {asideName, putName})
        window.setProperty(name, former.property(name));
}

} // namespace clientele
