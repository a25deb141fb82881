// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/card.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/type_scale.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace clientele {

namespace {
constexpr int padding = 24;
constexpr int iconSide = 24;
constexpr int usualWidth = 340;
} // namespace

Card::Card(IconName name, const QString &title, const QString &description, const QString &key, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(name)
    , m_key(key)
{
    setText(title);
    setAccessibleName(title);
    setDescription(description);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Card::setDescription(const QString &description)
{
    m_description = description;
    setAccessibleDescription(m_key.isEmpty() ? description : tr("%1 Key: %2").arg(description, m_key));
    updateGeometry();
    update();
}

int Card::heightForWidth(int width) const
{
    const QFontMetrics title(fontFor(TextRole::PaneTitle, font()));
    const QRect text =
        fontMetrics().boundingRect(QRect(0, 0, width - 2 * padding, 10000), Qt::TextWordWrap, m_description);
    int height = padding + iconSide + 14 + title.height() + 4 + text.height() + padding;
    if (!m_key.isEmpty()) {
        height += 14 + badgeSize(m_key, font(), 18).height();
    }
    return height;
}

QSize Card::sizeHint() const
{
    const int width = qMax(usualWidth, fontMetrics().averageCharWidth() * 44);
    return {width, heightForWidth(width)};
}

QSize Card::minimumSizeHint() const
{
    const int width =
        qMax(200, QFontMetrics(fontFor(TextRole::PaneTitle, font())).horizontalAdvance(text()) + 2 * padding);
    return {width, heightForWidth(width)};
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    const bool framed = hasFocus() || isChecked();
    const QColor fill = isDown() ? t.sunken : underMouse() && isEnabled() ? t.accentTint : t.raised;
    if (framed) {
        fillRounded(&painter, rect(), measure::radiusCard, t.accent);
        fillRounded(&painter, rect().adjusted(2, 2, -2, -2), measure::radiusCard - 2, fill);
    } else {
        fillRounded(&painter, rect(), measure::radiusCard, fill, t.control);
    }

    const Qt::LayoutDirection direction = layoutDirection();
    const QRect room = rect().adjusted(padding, padding, -padding, -padding);
    const auto line = [&](int y, int height) { return QRect(room.left(), y, room.width(), height); };
    const auto leading = [&](const QSize &size, const QRect &where) {
        return QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, where);
    };
    int y = room.top();
    paintIcon(&painter, leading(QSize(iconSide, iconSide), line(y, iconSide)), m_icon, framed ? t.accent : t.text,
              direction);
    if (isChecked()) {
        paintIcon(&painter,
                  QStyle::alignedRect(direction, Qt::AlignRight | Qt::AlignVCenter, QSize(20, 20), line(y, iconSide)),
                  IconName::Tick, t.accent);
    }
    y += iconSide + 14;
    const QFont titleFont = fontFor(TextRole::PaneTitle, font());
    const int titleHeight = QFontMetrics(titleFont).height();
    drawCellText(&painter, line(y, titleHeight), text(), titleFont, isEnabled() ? t.text : t.muted, Qt::AlignLeft,
                 direction);
    y += titleHeight + 4;
    const int flags = int(Qt::TextWordWrap) | int(Qt::AlignTop) | int(Qt::AlignAbsolute) |
                      int(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    QRect used;
    painter.setFont(font());
    painter.setPen(t.muted);
    painter.drawText(line(y, room.height()), flags, m_description, &used);
    if (!m_key.isEmpty()) {
        const QSize cap = badgeSize(m_key, font(), 18);
        const QRect place = leading(cap, line(used.bottom() + 1 + 14, cap.height()));
        drawBadge(&painter, place, m_key, font(), {t.sunken, t.muted, t.contrast ? t.text : QColor()});
    }
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace clientele
