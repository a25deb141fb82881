// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/painting.h"

#include "gui/look/metrics.h"
#include "gui/look/type_scale.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <cmath>

namespace clientele {

namespace {

/// Saves the painter's state for a scope.
class Kept
{
public:
    explicit Kept(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
    }
    ~Kept() { m_painter->restore(); }
    Kept(const Kept &) = delete;
    Kept &operator=(const Kept &) = delete;

private:
    QPainter *m_painter;
};

QString words(const char *text)
{
    return QCoreApplication::translate("clientele::look", text);
}

} // namespace

void drawHairline(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &colour)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const qreal thick = std::max(1.0, std::floor(ratio)) / ratio;
    QRectF line(rect);
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(thick);
        break;
    case Qt::BottomEdge:
        line.setTop(line.bottom() - thick);
        break;
    case Qt::LeftEdge:
        line.setWidth(thick);
        break;
    case Qt::RightEdge:
        line.setLeft(line.right() - thick);
        break;
    }
    painter->fillRect(line, colour);
}

void drawCornerMark(QPainter *painter, const QRect &cell, int size, const QColor &colour, Qt::LayoutDirection direction,
                    qreal radius)
{
    const Kept kept(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF r(cell);
    QPainterPath mark;
    if (direction == Qt::RightToLeft) {
        mark.moveTo(r.topLeft());
        mark.lineTo(r.left() + size, r.top());
        mark.lineTo(r.left(), r.top() + size);
    } else {
        mark.moveTo(r.topRight());
        mark.lineTo(r.right() - size, r.top());
        mark.lineTo(r.right(), r.top() + size);
    }
    mark.closeSubpath();
    if (radius > 0) {
        QPainterPath inside;
        inside.addRoundedRect(r, radius, radius);
        mark = mark.intersected(inside);
    }
    painter->fillPath(mark, colour);
}

void drawCurrentFrame(QPainter *painter, const QRect &cell, const QColor &accent)
{
    painter->fillRect(cell.left(), cell.top(), cell.width(), 2, accent);
    painter->fillRect(cell.left(), cell.bottom() - 1, cell.width(), 2, accent);
    painter->fillRect(cell.left(), cell.top(), 2, cell.height(), accent);
    painter->fillRect(cell.right() - 1, cell.top(), 2, cell.height(), accent);
}

void drawFocusRing(QPainter *painter, const QRect &rect, const QColor &colour, qreal radius)
{
    const Kept kept(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -3), std::max(1.0, radius - 2), std::max(1.0, radius - 2));
}

void fillRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border)
{
    const Kept kept(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter->setPen(QPen(border, 1));
        painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(rect, radius, radius);
    }
}

BadgeLook companyBadge(const Tokens &tokens, CompanyKind kind, bool sendingAllowed)
{
    if (kind == CompanyKind::Live && sendingAllowed) {
        return {tokens.liveFill, tokens.onFill, {}};
    }
    const Tone &tone = tokens.company(kind);
    const bool outlined = kind == CompanyKind::Live || tokens.contrast;
    return {tone.tint, tone.ink, outlined ? tone.ink : QColor()};
}

QString companyWord(CompanyKind kind)
{
    switch (kind) {
    case CompanyKind::Live:
        return words(QT_TRANSLATE_NOOP("clientele::look", "LIVE"));
    case CompanyKind::Test:
        return words(QT_TRANSLATE_NOOP("clientele::look", "TEST"));
    case CompanyKind::Sample:
        break;
    }
    return words(QT_TRANSLATE_NOOP("clientele::look", "SAMPLE"));
}

QSize badgeSize(const QString &text, const QFont &font, int height)
{
    const QFontMetrics metrics(fontFor(TextRole::Badge, font));
    return {metrics.horizontalAdvance(text) + 12, qMax(height, metrics.height())};
}

void drawBadge(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const BadgeLook &look)
{
    fillRounded(painter, rect, measure::radiusBadge, look.fill, look.outline);
    const Kept kept(painter);
    painter->setFont(fontFor(TextRole::Badge, font));
    painter->setPen(look.ink);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void drawCellBadge(QPainter *painter, const QRect &cell, const QString &text, const QFont &font, const BadgeLook &look,
                   Qt::LayoutDirection direction)
{
    if (text.isEmpty()) {
        return;
    }
    QSize size = badgeSize(text, font);
    size.setWidth(qMin(size.width(), cell.width()));
    const QRect rect = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, cell);
    const QFontMetrics metrics(fontFor(TextRole::Badge, font));
    drawBadge(painter, rect, metrics.elidedText(text, Qt::ElideRight, rect.width() - 8), font, look);
}

void drawStateIcon(QPainter *painter, const QRect &gutter, CellState state, const Tokens &tokens,
                   Qt::LayoutDirection direction)
{
    const int side = measure::icon - 2;
    const QRect place = QStyle::alignedRect(direction, Qt::AlignCenter, QSize(side, side), gutter);
    switch (state) {
    case CellState::None:
        break;
    case CellState::NotSent:
        paintIcon(painter, place, IconName::Pencil, tokens.changed.ink, direction);
        break;
    case CellState::NeedsAttention:
        paintIcon(painter, place, IconName::Warning, tokens.warning.ink, direction);
        break;
    case CellState::WaitsForConnection:
        paintIcon(painter, place, IconName::Clock, tokens.muted, direction);
        break;
    }
}

QString stateWord(CellState state)
{
    switch (state) {
    case CellState::None:
        break;
    case CellState::NotSent:
        return words(QT_TRANSLATE_NOOP("clientele::look", "Not sent"));
    case CellState::NeedsAttention:
        return words(QT_TRANSLATE_NOOP("clientele::look", "Needs attention"));
    case CellState::WaitsForConnection:
        return words(QT_TRANSLATE_NOOP("clientele::look", "Will be sent when connected"));
    }
    return {};
}

QRect drawCellWarning(QPainter *painter, const QRect &cell, const QColor &ink, Qt::LayoutDirection direction)
{
    const int side = measure::icon - 2;
    const QRect place = QStyle::alignedRect(direction, Qt::AlignRight | Qt::AlignVCenter, QSize(side, side), cell);
    paintIcon(painter, place, IconName::Warning, ink, direction);
    const QRect left(cell.left(), cell.top(), cell.width() - side - measure::within, cell.height());
    return QStyle::visualRect(direction, cell, left);
}

void drawCellText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
                  Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return;
    }
    const Kept kept(painter);
    // The place follows the window, the order of the words the text itself: "14 days" stays "14 days" in a
    // right-to-left window.
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->setFont(font);
    painter->setPen(colour);
    const Qt::Alignment visual = (QStyle::visualAlignment(direction, alignment) & Qt::AlignHorizontal_Mask) |
                                 Qt::AlignAbsolute | Qt::AlignVCenter;
    painter->drawText(rect, int(visual) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

QString oldToNewText(const QString &oldValue, const QString &newValue)
{
    const QString blank = words(QT_TRANSLATE_NOOP("clientele::look", "blank"));
    return words(QT_TRANSLATE_NOOP("clientele::look", "was %1, now %2"))
        .arg(oldValue.isEmpty() ? blank : oldValue, newValue.isEmpty() ? blank : newValue);
}

void drawOldToNew(QPainter *painter, const QRect &rect, const QString &oldValue, const QString &newValue,
                  const QFont &font, const Tokens &tokens, Qt::LayoutDirection direction)
{
    const QString dash(QChar(0x2014));
    const QString from = oldValue.isEmpty() ? dash : oldValue;
    const QString to = newValue.isEmpty() ? dash : newValue;
    const QFont strong = semibold(font);
    constexpr int arrow = 14;
    constexpr int gap = measure::between;
    // A little more than the advance: what fits exactly is elided by a rounding otherwise.
    const int fromWidth = QFontMetrics(font).horizontalAdvance(from) + 2;
    const int toWidth = QFontMetrics(strong).horizontalAdvance(to) + 2;
    const int room = rect.width() - arrow - 2 * gap;
    // The old value keeps at least a third, so that one still sees what it was.
    const int fromRoom = qMin(fromWidth, qMax(room / 3, room - toWidth));
    const auto part = [&](int x, int width) {
        return QStyle::visualRect(direction, rect, QRect(rect.left() + x, rect.top(), width, rect.height()));
    };
    drawCellText(painter, part(0, fromRoom), from, font, tokens.muted, Qt::AlignLeft, direction);
    paintIcon(painter, part(fromRoom + gap, arrow), IconName::ArrowRight, tokens.muted, direction);
    const int start = fromRoom + 2 * gap + arrow;
    drawCellText(painter, part(start, rect.width() - start), to, strong, tokens.text, Qt::AlignLeft, direction);
}

void drawTick(QPainter *painter, const QRect &rect, TickState state, bool enabled, const Tokens &tokens)
{
    const QRect box = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(measure::icon, measure::icon), rect);
    if (state == TickState::Off) {
        fillRounded(painter, box, measure::radiusBadge, enabled ? tokens.field : tokens.sunken,
                    enabled ? tokens.edge : tokens.control);
        return;
    }
    fillRounded(painter, box, measure::radiusBadge, enabled ? tokens.accentFill : tokens.sunken,
                enabled ? QColor() : tokens.control);
    paintIcon(painter, box.adjusted(2, 2, -2, -2), state == TickState::On ? IconName::Tick : IconName::Minus,
              enabled ? tokens.onFill : tokens.muted);
}

void drawRadio(QPainter *painter, const QRect &rect, bool on, bool enabled, const Tokens &tokens)
{
    const QRect box = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(measure::icon, measure::icon), rect);
    const qreal round = box.width() / 2.0;
    if (!on) {
        fillRounded(painter, box, round, enabled ? tokens.field : tokens.sunken,
                    enabled ? tokens.edge : tokens.control);
        return;
    }
    fillRounded(painter, box, round, enabled ? tokens.accentFill : tokens.sunken, enabled ? QColor() : tokens.control);
    fillRounded(painter, QRectF(box).adjusted(5, 5, -5, -5), 3, enabled ? tokens.onFill : tokens.muted);
}

void drawEdgeBar(QPainter *painter, const QRect &rect, const QColor &colour, Qt::LayoutDirection direction)
{
    const QRect bar(rect.left(), rect.top(), measure::tableEdge, rect.height());
    painter->fillRect(QStyle::visualRect(direction, rect, bar), colour);
}

QColor readableTileColour(QColor colour)
{
    for (int i = 0; i < 40 && contrastRatio(colour, Qt::white) < 4.5; ++i) {
        colour = colour.darker(106);
    }
    return colour;
}

void drawCompanyTile(QPainter *painter, const QRect &rect, const QString &name, const QColor &colour, const QFont &font)
{
    fillRounded(painter, rect, measure::radiusSelection, readableTileColour(colour));
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) {
        return;
    }
    const qsizetype length = trimmed.at(0).isHighSurrogate() ? 2 : 1;
    const Kept kept(painter);
    painter->setFont(semibold(font));
    painter->setPen(Qt::white);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, trimmed.left(length).toUpper());
}

void drawHatching(QPainter *painter, const QRect &cell, const QColor &colour)
{
    constexpr int step = 7;
    const Kept kept(painter);
    painter->setClipRect(cell, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1));
    const int height = cell.height();
    const int first = (cell.left() + cell.top()) / step * step; // on a grid of the whole table
    for (int sum = first; sum - cell.top() - height <= cell.right(); sum += step)
        painter->drawLine(QPointF(sum - cell.top(), cell.top()),
                          QPointF(sum - cell.top() - height, cell.top() + height));
}

void drawLogo(QPainter *painter, const QRect &rect, const Tokens &tokens)
{
    fillRounded(painter, rect, rect.width() * 13 / 64.0, tokens.accentFill);
    const int inset = rect.width() * 11 / 64;
    paintIcon(painter, rect.adjusted(inset, inset, -inset, -inset), IconName::Logo, tokens.onFill);
}

} // namespace clientele
