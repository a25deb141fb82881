// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper/page_tools.h"

#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "gui/paper/page_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>

namespace clientele {

namespace {
constexpr int percents[] = {50, 75, 100, 125, 150, 200};
constexpr QLatin1String zoomKey("paper/zoom");
} // namespace

PageTools::PageTools(PageView &view, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_settings(settings)
    , m_place(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_zoom(new QComboBox)
{
    m_place->setObjectName(QStringLiteral("pagePlace"));
    const auto step = [this](QToolButton *button, IconName name, const QString &words, const char *object, int by) {
        button->setObjectName(QLatin1String(object));
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QToolButton::clicked, this, [this, by] { m_view.showPage(m_view.page() + by); });
    };
    step(m_previous, IconName::ChevronUp, tr("Previous page"), "previousPage", -1);
    step(m_next, IconName::ChevronDown, tr("Next page"), "nextPage", 1);
    m_zoom->setObjectName(QStringLiteral("pageZoom"));
    m_zoom->setAccessibleName(tr("Size of the pages"));
    m_zoom->addItem(tr("Page width"));
    m_zoom->addItem(tr("Whole page"));
    const QLocale locale;
    for (const int percent : percents)
        m_zoom->addItem(locale.toString(percent) + QChar(QChar::Nbsp) + locale.percent());
    if (m_settings)
        m_zoom->setCurrentIndex(qBound(0, m_settings->value(zoomKey).toInt(), m_zoom->count() - 1));
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &PageTools::takeZoom);
    const auto zoomBy = [this](int by) {
        // From a page that fits, to the percentages.
        const int at = m_zoom->currentIndex() < 2 ? (by > 0 ? 3 : 5) : m_zoom->currentIndex();
        m_zoom->setCurrentIndex(qBound(2, at + by, m_zoom->count() - 1));
    };
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::ZoomIn))
        connect(new QShortcut(key, this), &QShortcut::activated, this, [zoomBy] { zoomBy(1); });
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::ZoomOut))
        connect(new QShortcut(key, this), &QShortcut::activated, this, [zoomBy] { zoomBy(-1); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::within);
    row->addWidget(m_place);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_zoom);
    connect(&m_view, &PageView::pageChanged, this, &PageTools::refresh);
    takeZoom(m_zoom->currentIndex());
    refresh();
}

void PageTools::refresh()
{
    const QLocale locale;
    const int pages = m_view.pages();
    const int page = m_view.page();
    //: %1 and %2 are numbers of pages
    m_place->setText(pages > 0 ? tr("Page %1 of %2").arg(locale.toString(page + 1), locale.toString(pages))
                               : QString());
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page >= 0 && page + 1 < pages);
}

void PageTools::takeZoom(int choice)
{
    if (choice == 0)
        m_view.setFit(PageView::Fit::Width);
    else if (choice == 1)
        m_view.setFit(PageView::Fit::Page);
    else if (choice > 1)
        m_view.setFit(PageView::Fit::Zoom, percents[choice - 2]);
    if (m_settings)
        m_settings->setValue(zoomKey, choice);
}

} // namespace clientele
