// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <Qt>

class QFont;
class QPainter;
class QRect;

namespace clientele {

/// `words` wrapped into `room` pixels, `most` lines at most; the last of them is elided where there is more.
QStringList elidedLines(const QString &words, const QFont &font, int room, int most);

/// Such lines one below the other in the middle of `place`, from its leading edge, with the painter's pen.
void drawLines(QPainter *painter, const QRect &place, const QStringList &lines, Qt::LayoutDirection direction);

} // namespace clientele
