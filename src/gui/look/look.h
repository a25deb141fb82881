// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/metrics.h"
#include "gui/look/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace clientele {

class Style;

/// Puts the look on the application and keeps it there: style, palette, fonts of column headers and status bars.
/// One object, made right after QApplication and outliving every window. GUI thread.
///
/// Qt 6.4 tells a change of the system's colours only by its palette; with Theme::System that palette is looked at
/// again whenever the system announces a new theme.
class Look final : public QObject
{
    Q_OBJECT

public:
    explicit Look(QApplication &application, Theme theme = Theme::System, Density density = Density::Compact,
                  QObject *parent = nullptr);

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    Density density() const;
    void setDensity(Density density);
    /// Text size from 100 to 200 percent of the system's, for View > Zoom.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);

    Tokens tokens() const;

signals:
    /// Theme, density or text size: whoever keeps sizes or colours of its own reads them again.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyPalette();
    void applyFonts();

    QApplication &m_application;
    Style *m_style; ///< owned by the application
    Theme m_theme;
    QFont m_systemFont;
    int m_zoom = 100;
    bool m_pending = false;
};

} // namespace clientele
