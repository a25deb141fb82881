// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QtGlobal>

namespace clientele {

enum class Density { Compact, Comfortable };

/// Distances in device-independent pixels, on a grid of 4.
namespace measure {
inline constexpr int within = 4;         ///< inside a group
inline constexpr int between = 8;        ///< between controls
inline constexpr int buttonPadding = 13; ///< of a flat button's words: outdent by it where they stand on an edge
inline constexpr int tabLead = 4; ///< room for the focus before a tab's first word: place tab rows further out by it
inline constexpr int pane = 16;   ///< padding of a pane
inline constexpr int dialog = 20; ///< the one left edge of a dialog
inline constexpr int group = 20;  ///< between groups

inline constexpr int navigation = 226;
inline constexpr int navigationLeast = 200;
inline constexpr int detail = 304;
inline constexpr int detailLeast = 280;
inline constexpr int gutter = 28;     ///< state gutter before the number
inline constexpr int tableEdge = 3;   ///< line in the colour of LIVE, TEST, SAMPLE
inline constexpr int cellPadding = 8; ///< left and right of a cell's text
inline constexpr int companyTile = 24;
inline constexpr int chip = 24;
inline constexpr int badge = 16;
inline constexpr int badgeBesideTitle = 18;
inline constexpr int limitBar = 6;
inline constexpr int agesBar = 10;
inline constexpr int cellMark = 7;
inline constexpr int fieldMark = 9;
inline constexpr int icon = 16;
inline constexpr int scrollBar = 12;
inline constexpr int scrollThumb = 6;

inline constexpr qreal radiusBadge = 4;     ///< also tick box
inline constexpr qreal radiusControl = 5;   ///< field, button
inline constexpr qreal radiusSelection = 6; ///< selection in the tree, company tile
inline constexpr qreal radiusCard = 10;
} // namespace measure

/// Heights that follow the density and grow with the font: never less than the text needs.
struct Metrics
{
    int tableRow;
    int tableHeader;
    int dockRow;
    int reviewRow;
    int conflictRow; ///< two lines of an address
    int treeLeaf;
    int treeCompany;     ///< two lines
    int control;         ///< button, entry field
    int controlInHeader; ///< the same in a header line
    int menuItem;
    int toolBar;
    int tabRow;
    int dialogFoot;
    int statusBar;
};

/// `font` is the text font of the view or control.
inline Metrics metricsFor(Density density, const QFontMetrics &font)
{
    const bool roomy = density == Density::Comfortable;
    const int line = font.height();
    const auto one = [line](int token) { return qMax(token, line + 4); };
    const auto two = [line](int token) { return qMax(token, 2 * line + 4); };
    return {one(roomy ? 28 : 22),
            one(roomy ? 32 : 28),
            one(roomy ? 30 : 26),
            one(roomy ? 34 : 30),
            two(52),
            one(roomy ? 32 : 28),
            two(roomy ? 48 : 44),
            qMax(roomy ? 32 : 30, line + 10),
            qMax(26, line + 6),
            qMax(28, line + 8),
            qMax(44, line + 24),
            qMax(36, line + 18),
            qMax(54, line + 34),
            qMax(27, line + 8)};
}

} // namespace clientele
