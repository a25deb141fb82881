// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace clientele {

/// Everything on paper is measured in tenths of a point, so that pages come out alike on every device.
namespace paper {

inline constexpr qreal point = 10;

enum class Ink { Text, Muted, Rule, Hairline };
enum class Align { Leading, Right, Trailing };

/// One piece on a page: lines of text, or a rule (a filled rectangle).
struct Piece
{
    QRectF box;
    std::shared_ptr<QTextLayout> text; ///< null: a rule
    Ink ink = Ink::Text;
};

/// A font of this size in points, the same on every device.
QFont fontOf(const QFont &family, qreal points, QFont::Weight weight = QFont::Normal);

/// Sets text into lines of this width. Words too long for a line are broken, nothing is left out; the direction is
/// that of the text, the edge it stands at that of the page.
class Setter
{
public:
    explicit Setter(Qt::LayoutDirection direction)
        : m_direction(direction)
    {
    }
    bool isMirrored() const { return m_direction == Qt::RightToLeft; }
    std::shared_ptr<QTextLayout> set(const QString &text, const QFont &font, qreal width,
                                     Align align = Align::Leading) const;
    /// The same, of as many lines as `room` is high, at least one: what is left out is told by an ellipsis.
    std::shared_ptr<QTextLayout> setWithin(const QString &text, const QFont &font, qreal width, qreal room,
                                           Align align = Align::Leading) const;

private:
    Qt::LayoutDirection m_direction;
};

qreal heightOf(const QTextLayout &text);
/// What a text needs on one line, and its longest word.
qreal widthOf(const QString &text, const QFont &font);
qreal longestWord(const QString &text, const QFont &font);

void draw(QPainter *painter, const Piece &piece);

} // namespace paper

} // namespace clientele
