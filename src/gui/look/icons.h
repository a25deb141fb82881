// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <Qt>

class QPainter;
class QRectF;

namespace clientele {

struct Tokens;

/// One metaphor per meaning. Pencil: unsent change or edit. Warning: attention. Clock: age or waiting. Lock: view
/// only. Send: sending. Tick: done.
enum class IconName {
    ArrowRight,
    Book,
    Calendar,
    Card,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Columns,
    Copy,
    Cross,
    Export,
    Filter,
    Forbidden,
    Grid,
    Info,
    ListUpdate,
    Lock,
    LockOpen,
    Log,
    Logo,
    Minus,
    More,
    OpenOutside,
    Pencil,
    People,
    Plug,
    Plus,
    Print,
    Redo,
    Refresh,
    Search,
    Send,
    Star,
    Tick,
    Trash,
    Undo,
    Warning,
};
inline constexpr int iconCount = int(IconName::Warning) + 1;

/// Which text the icon stands beside; its colour is looked up when it is painted.
enum class IconInk { Text, Muted, Accent, Changed, Warning, Danger, Ok, Live, OnFill };

QColor inkColour(const Tokens &tokens, IconInk ink);

/// Drawn by an icon engine from the file each time, at the device pixel ratio of where it lands, in the colours of
/// the application's palette of that moment: an icon made once stays right through every change of theme. Arrows,
/// chevrons, undo, redo and the paper plane are mirrored in right-to-left windows. Muted beside a word, so that the
/// word leads.
QIcon icon(IconName name, IconInk ink = IconInk::Muted);

/// For paint code that knows its colour (delegates, styles): into the largest square in the middle of `rect`.
void paintIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &colour,
               Qt::LayoutDirection direction = Qt::LeftToRight);

/// The program's own icon, in its own colours.
QIcon programIcon();

/// Makes the icons known to the program; call once before the first one is used. A static library's resources are
/// left out by the linker unless asked for.
void initLook();

} // namespace clientele
