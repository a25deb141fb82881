// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper/page_view.h"

#include "gui/look/metrics.h"
#include "gui/look/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace clientele {

namespace {
constexpr qreal pointsInAnInch = 72;
constexpr int around = measure::pane; ///< a page, also between two
constexpr qreal leastScale = 0.1;
} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pageView"));
    setAccessibleName(tr("Pages"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    horizontalScrollBar()->setSingleStep(fontMetrics().height() * 2);
}

void PageView::setPaper(const Paper *paper)
{
    m_paper = paper;
    m_page = -1;
    verticalScrollBar()->setValue(0);
    pagesAdded();
}

void PageView::pagesAdded()
{
    arrange();
    tellPage();
    viewport()->update();
}

void PageView::setFit(Fit fit, int percent)
{
    const int page = m_page;
    m_fit = fit;
    m_percent = percent;
    arrange();
    showPage(page);
    viewport()->update();
}

void PageView::showPage(int page)
{
    if (page < 0 || page >= pages())
        return;
    verticalScrollBar()->setValue(int(std::floor(topOf(page))) - around);
    tellPage();
}

QSize PageView::sizeHint() const
{
    return {640, 640};
}

qreal PageView::scale() const
{
    const QSizeF size = m_paper ? m_paper->size() : QSizeF(1, 1);
    const qreal natural = logicalDpiX() / pointsInAnInch;
    const qreal wide = (viewport()->width() - 2 * around) / size.width();
    if (m_fit == Fit::Width)
        return std::clamp(wide, leastScale, 2 * natural); // on a wide screen a page is no poster
    if (m_fit == Fit::Page)
        return std::max(leastScale, std::min(wide, (viewport()->height() - 2 * around) / size.height()));
    return natural * m_percent / 100;
}

QSizeF PageView::pageSize() const
{
    return m_paper ? m_paper->size() * scale() : QSizeF();
}

qreal PageView::topOf(int page) const
{
    return around + page * (pageSize().height() + around);
}

void PageView::arrange()
{
    const QSizeF size = pageSize();
    const int high = pages() > 0 ? int(std::ceil(topOf(pages()))) : 0;
    const int wide = int(std::ceil(size.width())) + 2 * around;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, m_paper ? std::max(0, wide - viewport()->width()) : 0);
}

/// In front is the page that stands in the middle.
void PageView::tellPage()
{
    int page = -1;
    if (pages() > 0) {
        const qreal middle = verticalScrollBar()->value() + viewport()->height() / 2.0 - around / 2.0;
        page = std::clamp(int(middle / (pageSize().height() + around)), 0, pages() - 1);
        if (verticalScrollBar()->value() == 0)
            page = 0;
    }
    if (page == m_page)
        return;
    m_page = page;
    setAccessibleDescription(page < 0 ? QString() : m_paper->text(page));
    emit pageChanged(page);
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens tokens = tokensFor(palette());
    painter.fillRect(event->rect(), tokens.sunken);
    const QSizeF size = pageSize();
    const qreal wide = size.width() + 2 * around;
    const qreal left =
        wide <= viewport()->width()
            ? (viewport()->width() - size.width()) / 2
            : around - (isRightToLeft() ? horizontalScrollBar()->maximum() - horizontalScrollBar()->value()
                                        : horizontalScrollBar()->value());
    for (int page = 0; page < pages(); ++page) {
        const QRectF box(QPointF(std::round(left), std::round(topOf(page)) - verticalScrollBar()->value()), size);
        if (box.top() > event->rect().bottom())
            break;
        if (box.bottom() < event->rect().top())
            continue;
        painter.fillRect(box, lightTokens().base);
        painter.setPen(tokens.control);
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
        m_paper->draw(&painter, box, page);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_page;
    arrange();
    if (m_fit != Fit::Zoom && page > 0)
        showPage(page);
    tellPage();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const auto scroll = [](QScrollBar *bar, QAbstractSlider::SliderAction action) { bar->triggerAction(action); };
    switch (event->key()) {
    case Qt::Key_PageDown:
        if (m_fit == Fit::Page)
            showPage(m_page + 1);
        else
            scroll(verticalScrollBar(), QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_PageUp:
        if (m_fit == Fit::Page)
            showPage(m_page - 1);
        else
            scroll(verticalScrollBar(), QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_Home:
        scroll(verticalScrollBar(), QAbstractSlider::SliderToMinimum);
        return;
    case Qt::Key_End:
        scroll(verticalScrollBar(), QAbstractSlider::SliderToMaximum);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event); // the arrows
    }
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    tellPage();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void PageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace clientele
