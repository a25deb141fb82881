// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_kind.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace clientele {

/// What the person chose in the preferences. System: dark when the system's palette is dark, and the system's own
/// colours when it runs a contrast theme.
enum class Theme { System, Light, Dark };

/// A colour for text or marks and the quiet fill that goes with it.
struct Tone
{
    QColor ink;  ///< text, icon, mark: readable on base, window, selection and on its own tint
    QColor tint; ///< fill behind it
};

/// Every colour of the program by meaning. Nothing else in the program writes a colour down; delegates, styles and
/// small widgets ask `tokensFor(palette)` each time they paint, so that a change of theme needs no telling.
struct Tokens
{
    bool dark = false;
    bool contrast = false; ///< taken from the system's contrast theme: marks and words carry the meaning alone

    QColor window;   ///< the frame: menu, tool bar, navigation, dialog feet, status bar
    QColor base;     ///< where work happens: tables, forms, detail pane
    QColor field;    ///< entry fields
    QColor raised;   ///< ordinary buttons, combo boxes, cards, menus
    QColor sunken;   ///< bar tracks, disabled buttons, key caps, hover of flat buttons
    QColor hairline; ///< row lines, pane borders
    QColor control;  ///< border of a control
    QColor edge;     ///< its lower edge, ticks and radio rings
    QColor text;
    QColor muted;       ///< labels, headers, old values, zeros, remarks
    QColor disabled;    ///< greyed icons; a greyed label uses muted
    QColor accent;      ///< links, focus, active tab, current cell, underlined difference
    QColor accentFill;  ///< primary button that does not send, ticked box
    QColor onFill;      ///< text on accentFill and on liveFill
    QColor accentTint;  ///< filter chips, information strip
    QColor selection;   ///< selected row, active view
    QColor onSelection; ///< text there; `text` except in contrast themes
    QColor idle;        ///< selection without focus, place in the tree
    Tone changed;       ///< a value not sent yet
    Tone warning;
    Tone danger;
    Tone ok;
    Tone live;
    QColor liveFill; ///< badge and Send button once sending is allowed
    QColor liveEdge; ///< the line at the table's edge
    Tone test;
    Tone sample;
    std::array<QColor, 4> age; ///< not due, 1-30, 31-60, over 60 days late

    const Tone &company(CompanyKind kind) const;
    const QColor &tableEdge(CompanyKind kind) const;
};

Tokens lightTokens();
Tokens darkTokens();
/// For a contrast theme: everything derived from the system's palette, no colour of ours.
Tokens contrastTokens(const QPalette &system);

/// The tokens that go with a palette: ours when the palette was made by makePalette(), the system's colours when it
/// is a contrast theme, else light or dark by whether text is lighter than the window. Cheap enough for paint code.
Tokens tokensFor(const QPalette &palette);

/// All roles and all groups. A contrast palette is handed back as the system gave it.
QPalette makePalette(const Tokens &tokens, const QPalette &system);

bool isDark(const QPalette &palette);
/// Window, base and button share one colour and text stands at 7 : 1 or more, as contrast themes have it.
bool isContrastTheme(const QPalette &palette);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace clientele
