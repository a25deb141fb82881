// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QLatin1String;
class QSettings;
class QWidget;

namespace clientele {

/// Gives a window that is not shown yet its size, as far as its screen has room for it and its frame.
void fitToScreen(QWidget &window, QSize wanted);
/// Puts a window that is not shown yet where one of its kind stood last, and remembers where it is closed.
void rememberPlace(QWidget &window, QSettings &settings, QLatin1String kind);

} // namespace clientele
