// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/controls.h"
#include "gui/look/painting.h"
#include "gui/look/style.h"
#include "gui/look/type_scale.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

namespace clientele {

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

/// The colours of a push button in its present state.
struct ButtonInk
{
    QColor fill;
    QColor border;
    QColor words;
    QColor ring;
};

ButtonInk buttonInk(const QStyleOptionButton *option, const QWidget *widget, const Tokens &t)
{
    const bool over = option->state & QStyle::State_MouseOver;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const ButtonKind kind = buttonKind(widget);
    if (!(option->state & QStyle::State_Enabled)) {
        // Disabled Send stays visible as a shape; its reason stands beside it in words.
        const QColor border = t.contrast ? t.disabled : QColor();
        return {kind == ButtonKind::Flat ? QColor() : t.sunken, border, t.contrast ? t.disabled : t.muted, t.accent};
    }
    const auto filled = [&](const QColor &fill) {
        const QColor state = down ? mixed(fill, Qt::black, 0.16) : over ? mixed(fill, Qt::black, 0.08) : fill;
        return ButtonInk{t.contrast ? fill : state, {}, t.onFill, t.onFill};
    };
    switch (kind) {
    case ButtonKind::Primary:
        return filled(t.accentFill);
    case ButtonKind::Send: {
        const CompanyKind company = buttonCompany(widget);
        if (company == CompanyKind::Live) {
            return filled(t.liveFill);
        }
        const Tone &tone = t.company(company);
        return {down   ? mixed(tone.tint, tone.ink, 0.16)
                : over ? mixed(tone.tint, tone.ink, 0.08)
                       : tone.tint,
                tone.ink, tone.ink, t.accent};
    }
    case ButtonKind::Flat:
        return {down ? t.idle : over ? t.sunken : QColor(), {}, t.text, t.accent};
    case ButtonKind::Ordinary:
        break;
    }
    return {down ? t.sunken : over ? mixed(t.raised, t.sunken, 0.6) : t.raised, t.control, t.text, t.accent};
}

} // namespace

void Style::drawPushButton(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const
{
    const ButtonInk ink = buttonInk(option, widget, tokensFor(option->palette));
    fillRounded(painter, option->rect, measure::radiusControl, ink.fill, ink.border);
}

void Style::drawPushButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const ButtonInk ink = buttonInk(option, widget, t);
    const ButtonKind kind = buttonKind(widget);
    QFont font = widget ? widget->font() : painter->font();
    if (kind == ButtonKind::Send || kind == ButtonKind::Primary) {
        font = medium(font);
    }
    const bool menu = option->features & QStyleOptionButton::HasMenu;
    const QRect room = visualRect(option->direction, option->rect, option->rect.adjusted(0, 0, menu ? -18 : 0, 0));
    const QFontMetrics metrics(font);
    const int words = metrics.size(mnemonicFlag(option, widget), option->text).width();
    const int side = option->icon.isNull() ? 0 : option->iconSize.width();
    const int gap = side > 0 && words > 0 ? measure::between - 2 : 0;
    QRect block(0, 0, qMin(side + gap + words, room.width()), room.height());
    block.moveCenter(room.center());
    if (side > 0) {
        const QRect place = alignedRect(option->direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(side, side), block);
        const QVariant own = widget ? widget->property("clienteleIcon") : QVariant();
        if (own.isValid()) {
            paintIcon(painter, place, IconName(own.toInt()),
                      kind == ButtonKind::Send || kind == ButtonKind::Primary ? ink.words : t.muted, option->direction);
        } else {
            option->icon.paint(painter, place, Qt::AlignCenter,
                               option->state & State_Enabled ? QIcon::Normal : QIcon::Disabled);
        }
    }
    painter->save();
    painter->setFont(font);
    painter->setPen(ink.words);
    const QRect text = visualRect(option->direction, block, block.adjusted(side + gap, 0, 0, 0));
    painter->drawText(text, int(Qt::AlignCenter) | Qt::TextSingleLine | mnemonicFlag(option, widget), option->text);
    painter->restore();
    if (menu) {
        const QRect arrow = visualRect(option->direction, option->rect,
                                       QRect(option->rect.right() - 22, option->rect.center().y() - 5, 12, 12));
        paintIcon(painter, arrow, IconName::ChevronDown, ink.words);
    }
    if (option->state & State_HasFocus) {
        drawFocusRing(painter, option->rect, ink.ring, measure::radiusControl);
    }
}

void Style::drawToolWords(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = option->state & State_Enabled;
    const int side = option->iconSize.width();
    const auto part = [option](int x, int width) {
        const QRect &all = option->rect;
        return visualRect(option->direction, all, QRect(all.left() + x, all.top(), width, all.height()));
    };
    constexpr int lead = 9;
    const QRect place = alignedRect(option->direction, Qt::AlignCenter, option->iconSize, part(lead, side));
    option->icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                       option->state & State_On ? QIcon::On : QIcon::Off);
    const int start = lead + side + measure::between - 1;
    const int lane = option->direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->save();
    painter->setFont(option->font);
    painter->setPen(enabled ? t.text : t.muted);
    painter->drawText(part(start, option->rect.width() - start),
                      int(Qt::AlignVCenter) | lane | int(Qt::AlignAbsolute) | Qt::TextSingleLine |
                          mnemonicFlag(option, widget),
                      option->text);
    painter->restore();
}

void Style::drawHeader(const QStyleOptionHeader *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    painter->fillRect(option->rect, t.base);
    if (option->orientation == Qt::Horizontal) {
        drawHairline(painter, option->rect, Qt::BottomEdge, t.control);
    }
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const bool over = (option->state & State_MouseOver) && (option->state & State_Enabled);
    const QColor ink = sorted || over ? t.text : t.muted;
    QFont font = medium(widget ? widget->font() : painter->font());
    QRect room = option->rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
    const QFontMetrics metrics(font);
    constexpr int arrow = 12;
    constexpr int gap = 2;
    // Figures keep their right edge in right-to-left windows too; their columns say so with AlignAbsolute.
    const Qt::Alignment where =
        (visualAlignment(option->direction, option->textAlignment) & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute;
    const int words = qMin(metrics.horizontalAdvance(option->text) + 2, room.width() - (sorted ? arrow + gap : 0));
    if (sorted) {
        // On the word's inner side, so that the word keeps the edge it shares with the cells below.
        const bool right = where & Qt::AlignRight;
        const int x = right ? room.right() + 1 - words - gap - arrow : room.left() + words + gap;
        // In Qt "SortDown" stands for ascending order.
        paintIcon(painter, QRect(x, room.center().y() - arrow / 2, arrow, arrow),
                  option->sortIndicator == QStyleOptionHeader::SortDown ? IconName::ChevronUp : IconName::ChevronDown,
                  t.text);
        if (right) {
            room.setLeft(room.right() + 1 - words);
        } else {
            room.setWidth(words);
        }
    }
    drawCellText(painter, room, option->text, font, ink, where | Qt::AlignVCenter, option->direction);
    if (!option->icon.isNull()) {
        option->icon.paint(painter, alignedRect(option->direction, Qt::AlignCenter, QSize(16, 16), option->rect));
    }
}

void Style::drawTab(const QStyleOptionTab *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const bool active = option->state & State_Selected;
    const bool over = option->state & State_MouseOver;
    const bool enabled = option->state & State_Enabled;
    QFont font = widget ? widget->font() : painter->font();
    if (active) {
        font = semibold(font);
    }
    const QRect room = subElementRect(SE_TabBarTabText, option, widget);
    const int width = QFontMetrics(font).size(mnemonicFlag(option, widget), option->text).width();
    const QRect words = visualRect(option->direction, room, QRect(room.left(), room.top(), width, room.height()));
    painter->save();
    painter->setFont(font);
    painter->setPen(!enabled ? t.disabled : active || over ? t.text : t.muted);
    painter->drawText(words,
                      int(Qt::AlignVCenter) | Qt::AlignHCenter | Qt::TextSingleLine | mnemonicFlag(option, widget),
                      option->text);
    painter->restore();
    if (!option->icon.isNull()) {
        const QRect place(room.left() - option->iconSize.width() - 4, room.center().y() - 7, 16, 16);
        option->icon.paint(painter, visualRect(option->direction, option->rect, place));
    }
    if (active) {
        const QRectF line(words.left(), option->rect.bottom() - 2, words.width(), 3);
        fillRounded(painter, line, 1.5, t.accent);
        painter->fillRect(QRectF(line.left(), line.bottom() - 1, line.width(), 1), t.accent);
    }
    if (option->state & State_HasFocus) {
        drawFocusRing(painter, words.adjusted(-7, 3, 7, -5), t.accent, measure::radiusControl);
    }
}

void Style::drawMenuItem(const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const QRect rect = option->rect;
    painter->fillRect(rect, t.raised);
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), t.hairline);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    const bool chosen = option->state & State_Selected;
    if (chosen) {
        fillRounded(painter, rect.adjusted(4, 0, -4, 0), measure::radiusControl, enabled ? t.selection : t.sunken);
    }
    const QColor ink = !enabled ? (t.contrast ? t.disabled : t.muted) : chosen ? t.onSelection : t.text;
    const auto part = [&](int x, int width) {
        return visualRect(option->direction, rect, QRect(rect.left() + x, rect.top(), width, rect.height()));
    };
    const QRect lead = alignedRect(option->direction, Qt::AlignCenter, QSize(16, 16), part(12, 16));
    if (option->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option->checked && option->checkType == QStyleOptionMenuItem::Exclusive) {
            fillRounded(painter, QRectF(lead).adjusted(5, 5, -5, -5), 3, ink);
        } else if (option->checked) {
            paintIcon(painter, lead, IconName::Tick, ink);
        }
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, lead, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const qsizetype tab = option->text.indexOf(QLatin1Char('\t'));
    const QString words = tab < 0 ? option->text : option->text.left(tab);
    painter->save();
    QFont font = option->font;
    if (option->menuItemType == QStyleOptionMenuItem::DefaultItem) {
        font = semibold(font);
    }
    painter->setFont(font);
    painter->setPen(ink);
    const int flags = int(Qt::AlignVCenter) | Qt::TextSingleLine | mnemonicFlag(option, widget);
    const int lane = option->direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const int far = option->direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    painter->drawText(part(36, rect.width() - 48), flags | lane | Qt::AlignAbsolute, words);
    if (tab >= 0) {
        painter->setPen(chosen && enabled ? t.onSelection : t.muted);
        painter->drawText(part(36, rect.width() - 36 - 16), flags | far | Qt::AlignAbsolute, option->text.mid(tab + 1));
    }
    painter->restore();
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow = alignedRect(option->direction, Qt::AlignCenter, QSize(12, 12), part(rect.width() - 24, 16));
        paintIcon(painter, arrow, IconName::ChevronRight, ink, option->direction);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    switch (element) {
    case CE_PushButton:
    case CE_PushButtonBevel:
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (element != CE_PushButtonLabel) {
                drawPushButton(button, painter, widget);
            }
            if (element != CE_PushButtonBevel) {
                drawPushButtonLabel(button, painter, widget);
            }
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull()) {
            drawToolWords(button, painter, widget);
            return;
        }
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeader(header, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.base);
        if (const auto *view = qobject_cast<const QHeaderView *>(widget);
            !view || view->orientation() == Qt::Horizontal) {
            drawHairline(painter, option->rect, Qt::BottomEdge, t.control);
        }
        return;
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(tab, painter, widget);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, t.window);
            if (option->state & (State_Selected | State_Sunken)) {
                fillRounded(painter, option->rect.adjusted(0, 2, 0, -2), measure::radiusControl, t.sunken,
                            t.contrast ? t.text : QColor());
            }
            painter->save();
            painter->setPen(option->state & State_Enabled ? t.text : t.muted);
            painter->drawText(option->rect, int(Qt::AlignCenter) | Qt::TextSingleLine | mnemonicFlag(option, widget),
                              item->text);
            painter->restore();
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.window);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuItem(item, painter, widget);
            return;
        }
        break;
    case CE_MenuEmptyArea:
    case CE_MenuHMargin:
    case CE_MenuVMargin:
        painter->fillRect(option->rect, t.raised);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, t.hairline);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, t.window);
        drawHairline(painter, option->rect, Qt::BottomEdge, t.hairline);
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const QPoint middle = option->rect.center();
            const bool across = frame->frameShape == QFrame::HLine;
            painter->fillRect(across ? QRect(option->rect.left(), middle.y(), option->rect.width(), 1)
                                     : QRect(middle.x(), option->rect.top(), 1, option->rect.height()),
                              t.hairline);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            QRect track = option->rect;
            track.setHeight(qMin(track.height(), measure::limitBar));
            track.moveCenter(option->rect.center());
            if (element == CE_ProgressBarGroove) {
                fillRounded(painter, track, track.height() / 2.0, t.sunken, t.contrast ? t.text : QColor());
            } else if (bar->maximum > bar->minimum) {
                const qint64 done = qint64(bar->progress) - bar->minimum;
                const int width = int(qint64(track.width()) * done / (qint64(bar->maximum) - bar->minimum));
                const QRect filled(track.left(), track.top(), width, track.height());
                fillRounded(painter, visualRect(option->direction, track, filled), track.height() / 2.0, t.accentFill);
            } else {
                fillRounded(painter, track, track.height() / 2.0, t.accentTint);
            }
            return;
        }
        break;
    case CE_ProgressBarLabel:
        return; // the words stand beside the bar
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    // On the ground of the list it belongs to, so that no trough is seen.
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    while (parent && !qobject_cast<const QAbstractScrollArea *>(parent)) {
        parent = parent->parentWidget();
    }
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
    const QWidget *ground = area ? area->viewport() : nullptr;
    painter->fillRect(option->rect, ground ? ground->palette().color(ground->backgroundRole()) : t.window);
    if (option->maximum <= option->minimum) {
        return;
    }
    QRectF thumb(proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    const qreal inset = (measure::scrollBar - measure::scrollThumb) / 2.0;
    const bool lively =
        (option->activeSubControls & SC_ScrollBarSlider) && (option->state & (State_MouseOver | State_Sunken));
    thumb.adjust(option->orientation == Qt::Vertical ? inset : 1, option->orientation == Qt::Vertical ? 1 : inset,
                 option->orientation == Qt::Vertical ? -inset : -1, option->orientation == Qt::Vertical ? -1 : -inset);
    fillRounded(painter, thumb, measure::scrollThumb / 2.0, lively ? t.edge : mixed(t.control, t.edge, 0.35));
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens t = tokensFor(option->palette);
    const bool enabled = option->state & State_Enabled;
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, painter, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const bool focused = option->state & State_HasFocus;
            if (combo->editable) {
                drawField(option, painter, widget, focused);
            } else {
                const bool over = enabled && (option->state & State_MouseOver);
                const bool changed = isFieldChanged(widget);
                const QColor fill = !enabled  ? t.sunken
                                    : changed ? t.changed.tint
                                              : (over ? mixed(t.raised, t.sunken, 0.6) : t.raised);
                const QColor border = !enabled && !t.contrast ? QColor() : focused && enabled ? t.accent : t.control;
                fillRounded(painter, option->rect, measure::radiusControl, fill, border);
                if (focused && enabled) {
                    painter->save();
                    painter->setClipRect(option->rect.adjusted(0, option->rect.height() - 2, 0, 0));
                    fillRounded(painter, option->rect, measure::radiusControl, t.accent);
                    painter->restore();
                }
                if (changed && enabled) {
                    drawCornerMark(painter, option->rect, measure::fieldMark, t.changed.ink, option->direction,
                                   measure::radiusControl);
                }
            }
            const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            paintIcon(painter, alignedRect(option->direction, Qt::AlignCenter, QSize(12, 12), arrow),
                      IconName::ChevronDown, enabled ? t.muted : t.disabled);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame) {
                drawField(option, painter, widget, option->state & State_HasFocus);
            }
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                const auto arrow = [&](SubControl part, IconName name, QAbstractSpinBox::StepEnabledFlag step) {
                    const QRect room = proxy()->subControlRect(CC_SpinBox, option, part, widget);
                    const bool possible = enabled && (spin->stepEnabled & step);
                    paintIcon(painter, alignedRect(option->direction, Qt::AlignCenter, QSize(10, 10), room), name,
                              possible ? t.text : t.disabled);
                };
                arrow(SC_SpinBoxUp, IconName::ChevronUp, QAbstractSpinBox::StepUpEnabled);
                arrow(SC_SpinBoxDown, IconName::ChevronDown, QAbstractSpinBox::StepDownEnabled);
            }
            return;
        }
        break;
    case CC_ToolButton:
        // A button that is but its icon says by the icon that there is more; an arrow in its corner is a smudge.
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && (button->features & QStyleOptionToolButton::HasMenu) &&
            !(button->features & QStyleOptionToolButton::MenuButtonPopup) && button->text.isEmpty()) {
            QStyleOptionToolButton plain(*button);
            plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace clientele
