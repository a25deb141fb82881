// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QSettings;
class QToolButton;

namespace clientele {

class PageView;
class TextLabel;

/// Which page is looked at and how large: beside each other, with the keys for a larger and a smaller page.
class PageTools final : public QWidget
{
    Q_OBJECT
public:
    /// `settings` keeps the size; may be null. The view outlives it.
    PageTools(PageView &view, QSettings *settings, QWidget *parent = nullptr);

    void refresh(); ///< the paper has other pages now

private:
    void takeZoom(int choice);

    PageView &m_view;
    QSettings *m_settings;
    TextLabel *m_place;
    QToolButton *m_previous;
    QToolButton *m_next;
    QComboBox *m_zoom;
};

} // namespace clientele
