// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace clientele {

/// What a piece of text is for; its size is a factor of the system's font.
enum class TextRole {
    Badge,        ///< 0.8
    ColumnHeader, ///< 0.9: column headers, age of a figure
    Label,        ///< 0.92: labels, counters, status bar
    Body,         ///< 1.0: everything one reads or types
    PaneTitle,    ///< 1.25: title of a page or pane
    WindowTitle,  ///< 1.3: title within a dialog
    Figure,       ///< 1.6: the two money figures of the detail pane
    Hero,         ///< 2.3: the name at first start
};

double sizeFactor(TextRole role);

/// `base` scaled to the role. Sizes in points stay in points, sizes in pixels in pixels. Titles, badges and figures
/// are semibold, column headers medium, the rest keeps the weight of `base`.
QFont fontFor(TextRole role, const QFont &base);
/// The same from the application's font.
QFont fontFor(TextRole role);
/// `base` in semibold: changed values, overdue money, totals, the active tab.
QFont semibold(const QFont &base);
QFont medium(const QFont &base);

/// Whether 0 to 9 are equally wide in `font`. Where not, money is drawn digit by digit.
bool digitsEquallyWide(const QFont &font);

} // namespace clientele
