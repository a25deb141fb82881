// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/icons.h"
#include "gui/look/tokens.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace clientele {

/// Helpers for item delegates and painted widgets. All of them leave the painter as they found it, take rectangles
/// in device-independent pixels, and mirror by `direction` where the design says so. Colours come from the caller's
/// tokens, so that a delegate looks them up once per cell.
///
/// GUI thread only.

enum class CellState { None, NotSent, NeedsAttention, WaitsForConnection };

/// A line one device-independent pixel thick along the inside of `edge`, as a filled rectangle on whole device
/// pixels: at 150 % a drawn line would blur.
void drawHairline(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &colour);

/// The triangle of a changed value: upper right corner, upper left in right-to-left windows. `radius` clips it to a
/// field's rounded corner.
void drawCornerMark(QPainter *painter, const QRect &cell, int size, const QColor &colour, Qt::LayoutDirection direction,
                    qreal radius = 0);

/// Two pixels inside the cell.
void drawCurrentFrame(QPainter *painter, const QRect &cell, const QColor &accent);

/// 1.5 px, 3 px inside `rect`, for buttons.
void drawFocusRing(QPainter *painter, const QRect &rect, const QColor &colour, qreal radius);

/// Slanting lines over a cell that can hold nothing, joined with those of the cells around it.
void drawHatching(QPainter *painter, const QRect &cell, const QColor &colour);

/// Rounded rectangle with an optional border of 1 px inside `rect`.
void fillRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border = {});

/// How a company's badge looks. LIVE is tint and outline while view only, solid once sending is allowed.
struct BadgeLook
{
    QColor fill;
    QColor ink;
    QColor outline; ///< invalid: none
};
BadgeLook companyBadge(const Tokens &tokens, CompanyKind kind, bool sendingAllowed);
/// "LIVE", "TEST", "SAMPLE", translated.
QString companyWord(CompanyKind kind);

/// Size of a badge with `text` in the badge's font, made from the view's `font`.
QSize badgeSize(const QString &text, const QFont &font, int height = 16);
/// Into a rectangle of badgeSize().
void drawBadge(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const BadgeLook &look);
/// A badge of badgeSize() at the leading edge of a cell, in the middle of its height ("Ship", "Invoice").
void drawCellBadge(QPainter *painter, const QRect &cell, const QString &text, const QFont &font, const BadgeLook &look,
                   Qt::LayoutDirection direction);

/// The icon of a state in its gutter of 28 px; nothing for None.
void drawStateIcon(QPainter *painter, const QRect &gutter, CellState state, const Tokens &tokens,
                   Qt::LayoutDirection direction);
/// For tooltips and accessible text: "Not sent", "Needs attention", "Will be sent when connected", or nothing.
QString stateWord(CellState state);

/// The triangle at a cell's trailing edge; hands back the room that is left for the text.
QRect drawCellWarning(QPainter *painter, const QRect &cell, const QColor &ink, Qt::LayoutDirection direction);

/// Text in one line, elided at its end, in the middle of the height. `alignment` is as in a left-to-right window
/// (AlignLeft leads) unless AlignAbsolute is set.
void drawCellText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
                  Qt::Alignment alignment, Qt::LayoutDirection direction);

/// Old value muted, arrow, new value semibold. The old value gives way first where the room is short. Blank values
/// show as "—".
void drawOldToNew(QPainter *painter, const QRect &rect, const QString &oldValue, const QString &newValue,
                  const QFont &font, const Tokens &tokens, Qt::LayoutDirection direction);
/// The same as a sentence for tooltips and screen readers.
QString oldToNewText(const QString &oldValue, const QString &newValue);

/// A stretch of a text, in characters.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
};
/// What differs between two texts once their common beginning and end are taken off, in `text`; whole characters, never
/// half of a surrogate pair or a letter without its accent.
TextRange differingRange(const QString &text, const QString &other);
/// One line of text whose `differing` part has a line of 2 px in the accent below it. Works within right-to-left text.
void drawUnderlinedDifference(QPainter *painter, const QRect &rect, const QString &text, TextRange differing,
                              const QFont &font, const QColor &ink, const QColor &accent,
                              Qt::LayoutDirection direction);

enum class TickState { Off, On, Partly };
/// 16 px, in the middle of `rect`.
void drawTick(QPainter *painter, const QRect &rect, TickState state, bool enabled, const Tokens &tokens);
void drawRadio(QPainter *painter, const QRect &rect, bool on, bool enabled, const Tokens &tokens);

/// The bar of 3 px at the leading edge of a conflict row or a list.
void drawEdgeBar(QPainter *painter, const QRect &rect, const QColor &colour, Qt::LayoutDirection direction);

/// A company's tile with its first letter in white. `colour` is the company's own; it is darkened until it carries
/// white at 4.5 : 1.
void drawCompanyTile(QPainter *painter, const QRect &rect, const QString &name, const QColor &colour,
                     const QFont &font);
QColor readableTileColour(QColor colour);

/// The program's mark on its rounded square.
void drawLogo(QPainter *painter, const QRect &rect, const Tokens &tokens);

} // namespace clientele
