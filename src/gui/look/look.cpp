// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/look.h"

#include "gui/look/icons.h"
#include "gui/look/style.h"
#include "gui/look/type_scale.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace clientele {

Look::Look(QApplication &application, Theme theme, Density density, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_style(new Style(density))
    , m_theme(theme)
    , m_systemFont(QApplication::font())
{
    initLook();
    QApplication::setStyle(m_style);
    applyFonts();
    applyPalette();
    m_application.installEventFilter(this);
}

void Look::setTheme(Theme theme)
{
    if (theme == m_theme) {
        return;
    }
    m_theme = theme;
    applyPalette();
    emit changed();
}

Density Look::density() const
{
    return m_style->density();
}

void Look::setDensity(Density density)
{
    if (density == m_style->density()) {
        return;
    }
    m_style->setDensity(density);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
        widget->updateGeometry();
    }
    emit changed();
}

void Look::setZoom(int percent)
{
    const int bounded = qBound(100, percent, 200);
    if (bounded == m_zoom) {
        return;
    }
    m_zoom = bounded;
    applyFonts();
    // Labels with a size of their own hear nothing of the application's new font.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::FontChange);
        QCoreApplication::sendEvent(widget, &event);
    }
    emit changed();
}

Tokens Look::tokens() const
{
    return tokensFor(QApplication::palette());
}

void Look::applyFonts()
{
    QFont font(m_systemFont);
    if (font.pixelSize() > 0) {
        font.setPixelSize(font.pixelSize() * m_zoom / 100);
    } else {
        font.setPointSizeF(font.pointSizeF() * m_zoom / 100.0);
    }
    QApplication::setFont(font);
    QApplication::setFont(fontFor(TextRole::ColumnHeader, font), "QHeaderView");
    QApplication::setFont(fontFor(TextRole::Label, font), "QStatusBar");
    // What some systems prefer for these would break the scale.
    for (const char *kind : {"QMenu", "QMenuBar", "QToolButton", "QToolTip", "QAbstractItemView", "QTabBar"}) {
        QApplication::setFont(font, kind);
    }
}

void Look::applyPalette()
{
    // An unset palette uncovers the system's own.
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    Tokens tokens;
    switch (m_theme) {
    case Theme::Light:
        tokens = lightTokens();
        break;
    case Theme::Dark:
        tokens = darkTokens();
        break;
    case Theme::System:
        tokens = isContrastTheme(system) ? contrastTokens(system) : isDark(system) ? darkTokens() : lightTokens();
        break;
    }
    QApplication::setPalette(makePalette(tokens, system));
}

bool Look::eventFilter(QObject *watched, QEvent *event)
{
    // A new system theme is told to every window; once is enough, and not in the middle of being told.
    if (event->type() == QEvent::ThemeChange && !m_pending && m_theme == Theme::System) {
        m_pending = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_pending = false;
                if (m_theme == Theme::System) {
                    applyPalette();
                    emit changed();
                }
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace clientele
