// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>

class QLatin1String;
class QSettings;
class QWidget;

namespace clientele {

/// Gives a window that is not shown yet its size, as far as its screen has room for it and its frame.
void fitToScreen(QWidget &window, QSize wanted);
/// Over the middle of its parent's window, and whole on the screen also where that one is not.
void centreOverParent(QWidget &window);
/// Puts a window that is not shown yet where one of its kind stood last, and remembers where it is closed.
void rememberPlace(QWidget &window, QSettings &settings, QLatin1String kind);
/// Moves a window that is not shown yet a step aside, for as long as it would hide one of `others`, its kind's visible
/// ones. The step itself is not remembered: the next window begins where the first one stood.
void stepAside(QWidget &window, const QList<QWidget *> &others);
/// A window that is not shown yet comes in the place of `former`, step aside and all.
void takePlace(QWidget &window, const QWidget &former);

} // namespace clientele
