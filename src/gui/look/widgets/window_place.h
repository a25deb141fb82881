// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace clientele
