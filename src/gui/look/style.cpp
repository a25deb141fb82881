// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/style.h"

#include "gui/look/controls.h"
#include "gui/look/icons.h"
#include "gui/look/type_scale.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>

namespace clientele {

namespace {
constexpr int tabLead = measure::tabLead;
constexpr int tabTrail = 16;
constexpr int arrowRoom = 24; // chevron of a combo box
constexpr int spinRoom = 22;
} // namespace

Style::Style(Density density)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_density(density)
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget) || qobject_cast<QScrollBar *>(widget) ||
        qobject_cast<QLineEdit *>(widget) || qobject_cast<QMenuBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        // Qt would not let rows or columns be smaller than its own header's text plus margins.
        header->setMinimumSectionSize(header->orientation() == Qt::Horizontal ? 24 : 16);
    }
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget);
        qobject_cast<QTextEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget)) {
        // The frame paints the field's ground, with its round corners and the tint of a change.
        area->viewport()->setAutoFillBackground(false);
    }
    if (auto *tip = qobject_cast<QLabel *>(widget); tip && tip->inherits("QTipLabel")) {
        // Names and values of services stand in tooltips: what looks like markup in them is none.
        tip->setTextFormat(Qt::PlainText);
    }
    if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
        // Tabs that do not fit get scroll buttons; a cut word would be of no use to anybody.
        tabs->setElideMode(Qt::ElideNone);
        tabs->setExpanding(false);
    }
}

int Style::mnemonicFlag(const QStyleOption *option, const QWidget *widget) const
{
    return proxy()->styleHint(SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_MessageBoxQuestion:
    case SP_MessageBoxInformation:
        return icon(IconName::Info, IconInk::Accent);
    case SP_MessageBoxWarning:
        return icon(IconName::Warning, IconInk::Warning);
    case SP_MessageBoxCritical:
        return icon(IconName::Forbidden, IconInk::Danger);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_MessageBoxIconSize:
        return 28;
    case PM_ScrollBarExtent:
        return measure::scrollBar;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
    case PM_MenuPanelWidth:
    case PM_TextCursorWidth:
        return 1;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ? 4 : 1;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuHMargin:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarExtensionExtent:
    case PM_DockWidgetFrameWidth:
        return metric == PM_ToolBarExtensionExtent ? 20 : 0;
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return metric == PM_MenuBarHMargin ? 8 : 0;
    case PM_MenuVMargin:
        return 4;
    case PM_ToolBarItemMargin:
        return 6;
    case PM_ToolBarItemSpacing:
        return measure::within;
    case PM_ToolBarSeparatorExtent:
        return 17;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return measure::icon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return measure::between;
    case PM_HeaderMargin:
        return measure::cellPadding;
    case PM_HeaderMarkSize:
        return 12;
    case PM_TabBarScrollButtonWidth:
        return 24;
    case PM_TreeViewIndentation:
        return 20;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return measure::between;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? measure::dialog : measure::pane;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_TitleBar_NoBorder:
        return 0;
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return hint == SH_ScrollBar_LeftClickAbsolutePosition ? QProxyStyle::styleHint(hint, option, widget, data) : 1;
    case SH_DialogButtonLayout: {
        // The desktop's own order. Where no desktop is asked (a bare X server), Qt falls back to that of Windows, which
        // would put the primary button in the middle: there it stands at the end, as on GNOME.
        const int order = QProxyStyle::styleHint(hint, option, widget, data);
#ifdef Q_OS_WIN
        return order;
#else
        return order == QDialogButtonBox::WinLayout ? int(QDialogButtonBox::GnomeLayout) : order;
#endif
    }
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Header_ArrowAlignment:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case SH_Table_GridLineColor:
        return int(tokensFor(option ? option->palette : QPalette()).hairline.rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::pushButtonSize(const QStyleOptionButton *option, const QWidget *widget) const
{
    QFont font = widget ? widget->font() : QFont();
    if (buttonKind(widget) == ButtonKind::Send || buttonKind(widget) == ButtonKind::Primary) {
        font = medium(font);
    }
    const QFontMetrics metrics(font);
    const Metrics heights = metricsFor(m_density, option->fontMetrics);
    int width = metrics.size(Qt::TextShowMnemonic, option->text).width() + 2 * measure::buttonPadding;
    if (!option->icon.isNull()) {
        width += option->iconSize.width() + (option->text.isEmpty() ? 0 : measure::between - 2);
    }
    if (option->features & QStyleOptionButton::HasMenu) {
        width += 18;
    }
    const int height = isInHeaderLine(widget) ? heights.controlInHeader : heights.control;
    return {option->text.isEmpty() ? qMax(height, width - 12) : width, height};
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const Metrics heights = metricsFor(m_density, option ? option->fontMetrics : QFontMetrics(QFont()));
    const int control = isInHeaderLine(widget) ? heights.controlInHeader : heights.control;
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            return pushButtonSize(button, widget);
        }
        break;
    case CT_LineEdit:
        // The line edit within a combo or spin box has the height its owner gives it.
        if (widget && (qobject_cast<const QComboBox *>(widget->parentWidget()) ||
                       qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))) {
            break;
        }
        return {size.width() + 12, control};
    case CT_ComboBox:
        return {size.width() + 8 + arrowRoom, control};
    case CT_SpinBox:
        return {size.width() + 8 + spinRoom, control};
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            // Measured in semibold whether active or not: the width must not jump, nor the last word be cut.
            const QFontMetrics strong(semibold(widget ? widget->font() : QFont()));
            int width = strong.size(Qt::TextShowMnemonic, tab->text).width() + tabLead + tabTrail;
            if (!tab->icon.isNull()) {
                width += tab->iconSize.width() + measure::within;
            }
            return {width + tab->leftButtonSize.width() + tab->rightButtonSize.width(), heights.tabRow};
        }
        break;
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const QFontMetrics metrics(medium(widget ? widget->font() : QFont()));
            const int arrow = 12 + 2;
            return {metrics.horizontalAdvance(header->text) + 2 * measure::cellPadding + arrow,
                    qMax(heights.tableHeader, size.height())};
        }
        break;
    case CT_MenuBarItem:
        return {size.width() + 20, qMax(30, size.height() + 10)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) {
                return {size.width(), 9};
            }
            // Lead with tick or icon, word, gap before the shortcut, chevron of a submenu.
            return {size.width() + 36 + 28 + 24, heights.menuItem};
        }
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool words = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
            const int height = isInHeaderLine(widget) ? heights.controlInHeader : qMax(28, size.height() + 10);
            return {words ? size.width() + 24 : qMax(height, size.width() + 8), height};
        }
        break;
    case CT_ProgressBar:
        return {size.width(), qMax(measure::limitBar, 6)};
    case CT_ItemViewItem:
        break;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (widget && (qobject_cast<const QComboBox *>(widget->parentWidget()) ||
                       qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))) {
            return option->rect;
        }
        // The line edit itself adds two more at both sides.
        return option->rect.adjusted(6, 1, -6, -1);
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_TabBarTabText:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const int lead = tabLead + tab->leftButtonSize.width() +
                             (tab->icon.isNull() ? 0 : tab->iconSize.width() + measure::within);
            const QRect words = option->rect.adjusted(lead, 0, -tab->rightButtonSize.width(), 0);
            return visualRect(option->direction, option->rect, words);
        }
        break;
    case SE_TabWidgetTabContents:
    case SE_TabWidgetTabPane: {
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        // No frame: the whole pane is the content.
        return element == SE_TabWidgetTabContents
                   ? QProxyStyle::subElementRect(SE_TabWidgetTabPane, option, widget).adjusted(0, 1, 0, 0)
                   : rect;
    }
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect all = option->rect;
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool across = bar->orientation == Qt::Horizontal;
            const int length = across ? all.width() : all.height();
            int thumb = length;
            if (bar->maximum != bar->minimum) {
                const qint64 range = qint64(bar->maximum) - bar->minimum;
                thumb = int(qint64(length) * bar->pageStep / (range + bar->pageStep));
                thumb = qBound(qMin(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), thumb, length);
            }
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                                      bar->upsideDown);
            QRect rect;
            switch (part) {
            case SC_ScrollBarGroove:
                return all;
            case SC_ScrollBarSlider:
                rect = across ? QRect(all.x() + start, all.y(), thumb, all.height())
                              : QRect(all.x(), all.y() + start, all.width(), thumb);
                break;
            case SC_ScrollBarSubPage:
                rect =
                    across ? QRect(all.x(), all.y(), start, all.height()) : QRect(all.x(), all.y(), all.width(), start);
                break;
            case SC_ScrollBarAddPage:
                rect = across ? QRect(all.x() + start + thumb, all.y(), length - start - thumb, all.height())
                              : QRect(all.x(), all.y() + start + thumb, all.width(), length - start - thumb);
                break;
            default:
                return {};
            }
            return across ? visualRect(option->direction, all, rect) : rect;
        }
        break;
    case CC_ComboBox: {
        QRect rect;
        switch (part) {
        case SC_ComboBoxArrow:
            rect = QRect(all.right() + 1 - arrowRoom, all.top(), arrowRoom, all.height());
            break;
        case SC_ComboBoxEditField:
            rect = all.adjusted(7, 1, -arrowRoom, -1);
            break;
        case SC_ComboBoxFrame:
        case SC_ComboBoxListBoxPopup:
            return all;
        default:
            return {};
        }
        return visualRect(option->direction, all, rect);
    }
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            const bool buttons = spin->buttonSymbols != QAbstractSpinBox::NoButtons;
            const int room = buttons ? spinRoom : 7;
            QRect rect;
            switch (part) {
            case SC_SpinBoxUp:
                rect = buttons ? QRect(all.right() + 1 - room, all.top() + 1, room - 1, all.height() / 2 - 1) : QRect();
                break;
            case SC_SpinBoxDown:
                rect = buttons ? QRect(all.right() + 1 - room, all.center().y() + 1, room - 1, all.height() / 2 - 1)
                               : QRect();
                break;
            case SC_SpinBoxEditField:
                rect = all.adjusted(6, 1, -room, -1);
                break;
            default:
                return all;
            }
            return visualRect(option->direction, all, rect);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace clientele
