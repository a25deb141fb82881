// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/controls.h"
#include "gui/look/painting.h"
#include "gui/look/style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

namespace clientele {

namespace {

bool isWithinBox(const QWidget *widget)
{
    return widget && (qobject_cast<const QComboBox *>(widget->parentWidget()) ||
                      qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()));
}

TickState tickState(QStyle::State state)
{
    if (state & QStyle::State_NoChange) {
        return TickState::Partly;
    }
    return state & QStyle::State_On ? TickState::On : TickState::Off;
}

void drawItemPanel(const QStyleOption *option, QPainter *painter, const Tokens &tokens)
{
    const bool active = option->state & QStyle::State_Active;
    if (option->state & QStyle::State_Selected) {
        painter->fillRect(option->rect, active ? tokens.selection : tokens.idle);
    } else if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
        if (item->backgroundBrush.style() != Qt::NoBrush) {
            painter->fillRect(option->rect, item->backgroundBrush);
        }
    }
}

} // namespace

void Style::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget, bool focused) const
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool changed = isFieldChanged(widget);
    const QRectF rect(option->rect);
    const qreal radius = measure::radiusControl;
    fillRounded(painter, rect, radius, !enabled ? t.window : changed ? t.changed.tint : t.field, t.control);
    // The lower edge, clipped by the corners, makes the field findable without a heavy box.
    const auto lower = [&](int height, const QColor &colour) {
        painter->save();
        painter->setClipRect(QRectF(rect.left(), rect.bottom() - height, rect.width(), height));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawRoundedRect(rect, radius, radius);
        painter->restore();
    };
    if (changed && enabled) {
        drawCornerMark(painter, option->rect, measure::fieldMark, t.changed.ink, option->direction, radius);
    }
    if (focused && enabled) {
        fillRounded(painter, rect, radius, {}, t.accent);
        lower(2, t.accent);
    } else if (enabled) {
        lower(1, t.edge);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = option->state & State_Enabled;
    const QRect rect = option->rect;
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (isWithinBox(widget)) {
            return; // the box around it has drawn the field
        }
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0) {
            painter->fillRect(rect, isFieldChanged(widget) ? t.changed.tint : option->palette.color(QPalette::Base));
            return;
        }
        drawField(option, painter, widget, option->state & State_HasFocus);
        return;
    case PE_Frame:
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)) {
            drawField(option, painter, widget, option->state & State_HasFocus);
        } else {
            for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge}) {
                drawHairline(painter, rect, edge, t.hairline);
            }
        }
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(rect, option->palette.color(QPalette::Base));
        return;
    case PE_FrameGroupBox:
        for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge}) {
            drawHairline(painter, rect, edge, t.hairline);
        }
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        drawHairline(painter, rect, element == PE_FrameTabWidget ? Qt::TopEdge : Qt::BottomEdge, t.hairline);
        return;
    case PE_PanelButtonTool: {
        const bool down = option->state & State_Sunken;
        const bool over = enabled && (option->state & State_MouseOver);
        if (down || over) {
            fillRounded(painter, rect, measure::radiusControl, down ? t.idle : t.sunken,
                        t.contrast ? t.text : QColor());
        } else if (option->state & State_On) {
            fillRounded(painter, rect, measure::radiusControl, t.selection, t.contrast ? t.text : QColor());
        }
        return;
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            drawCurrentFrame(painter, rect, t.accent);
        } else if (qobject_cast<const QToolButton *>(widget)) {
            drawFocusRing(painter, widget->rect().adjusted(-2, -2, 2, 2), t.accent, measure::radiusControl);
        } else if (!qobject_cast<const QPushButton *>(widget)) {
            drawFocusRing(painter, rect.adjusted(-4, -3, 4, 3), t.accent, measure::radiusControl);
        }
        return;
    case PE_FrameButtonTool:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_IndicatorToolBarHandle:
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawTick(painter, rect, tickState(option->state), enabled, t);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(painter, rect, option->state & State_On, enabled, t);
        return;
    case PE_IndicatorMenuCheckMark:
        paintIcon(painter, rect, IconName::Tick, enabled ? t.text : t.disabled);
        return;
    case PE_IndicatorTabClose:
        paintIcon(painter, QRectF(rect).adjusted(2, 2, -2, -2), IconName::Cross, t.muted);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        paintIcon(painter, QRectF(rect), IconName::ChevronDown, enabled ? t.muted : t.disabled);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        paintIcon(painter, QRectF(rect), IconName::ChevronUp, enabled ? t.muted : t.disabled);
        return;
    case PE_IndicatorArrowLeft:
        paintIcon(painter, QRectF(rect), IconName::ChevronLeft, enabled ? t.muted : t.disabled);
        return;
    case PE_IndicatorArrowRight:
        paintIcon(painter, QRectF(rect), IconName::ChevronRight, enabled ? t.muted : t.disabled);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const QRect place = alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(12, 12), rect);
            paintIcon(painter, place, option->state & State_Open ? IconName::ChevronDown : IconName::ChevronRight,
                      t.muted, option->direction);
        }
        return;
    case PE_PanelItemViewItem:
        drawItemPanel(option, painter, t);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(rect, t.raised);
        [[fallthrough]];
    case PE_FrameMenu:
        for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge}) {
            drawHairline(painter, rect, edge, t.control);
        }
        return;
    case PE_PanelStatusBar:
        painter->fillRect(rect, t.window);
        drawHairline(painter, rect, Qt::TopEdge, t.hairline);
        return;
    case PE_IndicatorToolBarSeparator: {
        const bool across = option->state & State_Horizontal;
        const QPoint middle = rect.center();
        painter->fillRect(across ? QRect(middle.x(), middle.y() - 8, 1, 17) : QRect(middle.x() - 8, middle.y(), 17, 1),
                          t.control);
        return;
    }
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(rect, t.hairline);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace clientele
